//! Portfolios: `ministra de Vivienda y Agenda Urbana` has a post, and what she is the minister of is no organisation
//! there.

use super::scan::Cue;
use crate::desk::tag::names::ner::Kind;
use crate::desk::tag::token::Token;

/// Beginnings of posts that have a portfolio, lower case.
const POSTS: &[&str] = &[
    "assessor",
    "conseiller",
    "conseller",
    "consejer",
    "diretor",
    "exministr",
    "minist",
    "secretari",
    "secretári",
    "secrétaire",
    "sottosegretari",
    "staatssecretaris",
    "subsecretari",
    "vereador",
    "viceministr",
    "vice-minist",
    "wethouder",
];

/// First words of portfolios in Spanish, Portuguese, Italian, French and Dutch; sorted.
const PORTFOLIOS: &[&str] = &[
    "Affaires",
    "Affari",
    "Agenda",
    "Agricoltura",
    "Agricultura",
    "Agriculture",
    "Algemene",
    "Ambiente",
    "Armées",
    "Asiel",
    "Assuntos",
    "Asuntos",
    "Binnenlandse",
    "Buitenlandse",
    "Ciencia",
    "Comercio",
    "Commerce",
    "Comércio",
    "Consumo",
    "Cultura",
    "Culture",
    "Defensa",
    "Defensie",
    "Defesa",
    "Derechos",
    "Desarrollo",
    "Desenvolvimento",
    "Difesa",
    "Direitos",
    "Défense",
    "Economia",
    "Economische",
    "Economía",
    "Educación",
    "Educação",
    "Emergencias",
    "Empleo",
    "Energia",
    "Energía",
    "Esteri",
    "Exteriores",
    "Families",
    "Famille",
    "Fazenda",
    "Finances",
    "Financiën",
    "Finanzas",
    "Finanze",
    "Finanças",
    "Fomento",
    "Giustizia",
    "Gobernación",
    "Hacienda",
    "Igualdad",
    "Imprese",
    "Inclusión",
    "Industria",
    "Industrie",
    "Infraestructura",
    "Infraestructuras",
    "Infraestrutura",
    "Infrastructuur",
    "Infrastrutture",
    "Innovación",
    "Interior",
    "Interno",
    "Intérieur",
    "Istruzione",
    "Justice",
    "Justicia",
    "Justitie",
    "Justiça",
    "Juventud",
    "Klimaat",
    "Landbouw",
    "Lavoro",
    "Logement",
    "Medio",
    "Meio",
    "Obras",
    "Onderwijs",
    "Planejamento",
    "Planificación",
    "Politiche",
    "Política",
    "Relaciones",
    "Relações",
    "Salud",
    "Salute",
    "Sanidad",
    "Sanità",
    "Santé",
    "Saúde",
    "Segurança",
    "Seguridad",
    "Servicios",
    "Sociale",
    "Sviluppo",
    "Trabajo",
    "Trabalho",
    "Transición",
    "Transition",
    "Transportes",
    "Transports",
    "Trasporti",
    "Travail",
    "Turismo",
    "Universidades",
    "Università",
    "Vivienda",
    "Volksgezondheid",
    "Économie",
    "Éducation",
    "Énergie",
];

/// Words between a post and its portfolio.
const OF: &[&str] = &[
    "al", "aux", "d'", "d’", "da", "das", "de", "degli", "dei", "del", "dell'", "dell’", "della",
    "delle", "des", "di", "do", "dos", "du", "el", "en", "l'", "l’", "la", "las", "los", "van",
    "voor", "à",
];

/// What joins portfolios that one has.
const JOINS: &[&str] = &[",", "e", "ed", "en", "et", "y"];

/// Takes out the portfolios behind posts: organisations and persons for the tagger, nobody in truth.
pub(super) fn without(cues: &mut Vec<Cue>, text: &str, tokens: &[Token]) {
    let of = |at: usize| tokens[at].of(text);
    let mut last = None;
    cues.retain(|cue| {
        let posted = cue.kind != Kind::Place
            && PORTFOLIOS.binary_search(&of(cue.from)).is_ok()
            && (is_of_post(cue.from, text, tokens)
                || cue.from >= 1
                    && JOINS.contains(&of(cue.from - 1))
                    && last == Some(cue.from - 1));
        if posted {
            last = Some(cue.to);
        }
        !posted
    });
}

/// A post stands before token `from`, with an article and an adjective between at most: `ministro iraní de`.
fn is_of_post(from: usize, text: &str, tokens: &[Token]) -> bool {
    let of = |at: usize| tokens[at].of(text);
    let mut at = from;
    while at > 0 && from - at < 3 && OF.contains(&of(at - 1)) {
        at -= 1;
    }
    if at == from {
        return false;
    }
    let post = |at: usize| {
        let word = of(at).to_lowercase();
        POSTS.iter().any(|post| word.starts_with(post))
    };
    // `secrétaire d'État aux Transports`, `ministro iraní de`.
    (at.saturating_sub(3)..at)
        .rev()
        .take_while(|i| !tokens[*i].of(text).starts_with([',', '.', ';', ':']))
        .any(post)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::token::tokenize;

    fn left(text: &str, names: &[&str]) -> Vec<String> {
        let (tokens, _) = tokenize(text, 99);
        let token = |at: usize| tokens.partition_point(|t| (t.span.start as usize) < at);
        let mut cues = names
            .iter()
            .map(|name| {
                let start = text.find(name).expect("stands there");
                let (from, to) = (token(start), token(start + name.len()));
                Cue::of(from, to, Kind::Organisation, "names.cued.tagger")
            })
            .collect();
        without(&mut cues, text, &tokens);
        cues.iter()
            .map(|cue| {
                let last = tokens[cue.to - 1].span.end as usize;
                text[tokens[cue.from].span.start as usize..last].to_owned()
            })
            .collect()
    }

    #[test]
    fn what_somebody_is_the_minister_of_is_no_organisation() {
        assert!(PORTFOLIOS.is_sorted());
        for (text, names) in [
            (
                "La ministra de Vivienda y Agenda Urbana, Ana Ruiz, habló.",
                &["Vivienda", "Agenda Urbana"][..],
            ),
            (
                "El ministro iraní de Relaciones Exteriores viajó.",
                &["Relaciones Exteriores"],
            ),
            (
                "Il ministro degli Affari Esteri ha parlato.",
                &["Affari Esteri"],
            ),
            ("Il ministro dell'Interno ha parlato.", &["Interno"]),
            (
                "Le secrétaire d'État aux Transports a parlé.",
                &["Transports"],
            ),
            (
                "De minister van Buitenlandse Zaken sprak.",
                &["Buitenlandse Zaken"],
            ),
        ] {
            assert_eq!(left(text, names), Vec::<String>::new(), "{text}");
        }
        for (text, name) in [
            ("La ministra de Sumar habló.", "Sumar"),
            ("Según Sanidad, hubo tres casos.", "Sanidad"),
            (
                "Volgens Buitenlandse Zaken is er niets.",
                "Buitenlandse Zaken",
            ),
            (
                "El ministro viajó y, según fuentes de Hacienda, pagó.",
                "Hacienda",
            ),
        ] {
            assert_eq!(left(text, &[name]), [name], "{text}");
        }
    }
}
