//! Companies and associations behind the noun that says what they are: `la compañía Valmora`, `la compagnie
//! ferroviaire Rhodania`, `Die Reederei Nordlicht streicht`.

use super::scan::{Cue, Scan};
use crate::desk::tag::names::ner::Kind;
use crate::desk::tag::quotes::lexicon::Class;
use crate::desk::tag::token::Shape;

/// Nouns before the name of a company or an association, by language.
const NOUNS: &[(&str, &[&str])] = &[
    (
        "es",
        &[
            "aerolínea",
            "agencia",
            "aseguradora",
            "asociación",
            "automotriz",
            "cadena",
            "compañía",
            "constructora",
            "consultora",
            "empresa",
            "fabricante",
            "farmacéutica",
            "federación",
            "firma",
            "fundación",
            "grupo",
            "minera",
            "multinacional",
            "naviera",
            "operadora",
            "organización",
            "petrolera",
            "plataforma",
            "sindicato",
            "startup",
        ],
    ),
    (
        "fr",
        &[
            "agence",
            "armateur",
            "association",
            "assureur",
            "avionneur",
            "cabinet",
            "collectif",
            "compagnie",
            "constructeur",
            "distributeur",
            "enseigne",
            "entreprise",
            "fabricant",
            "fondation",
            "fonds",
            "fédération",
            "groupe",
            "géant",
            "institut",
            "laboratoire",
            "opérateur",
            "plateforme",
            "société",
            "start-up",
            "syndicat",
            "équipementier",
        ],
    ),
    (
        "it",
        &[
            "agenzia",
            "associazione",
            "azienda",
            "colosso",
            "compagnia",
            "fondazione",
            "gruppo",
            "multinazionale",
            "piattaforma",
            "sindacato",
            "società",
            "startup",
        ],
    ),
    (
        "nl",
        &[
            "bedrijf",
            "bouwbedrijf",
            "concern",
            "energiebedrijf",
            "fabrikant",
            "luchtvaartmaatschappij",
            "organisatie",
            "rederij",
            "stichting",
            "supermarktketen",
            "uitgeverij",
            "vakbond",
            "vereniging",
            "verzekeraar",
        ],
    ),
    (
        "pt",
        &[
            "agência",
            "associação",
            "companhia",
            "construtora",
            "consultoria",
            "empresa",
            "fabricante",
            "farmacêutica",
            "federação",
            "fundação",
            "grupo",
            "mineradora",
            "montadora",
            "multinacional",
            "operadora",
            "petroleira",
            "plataforma",
            "rede",
            "seguradora",
            "sindicato",
            "startup",
        ],
    ),
];

/// Ends of German nouns before the name of a company.
const GERMAN_ENDS: &[&str] = &[
    "anbieter",
    "airline",
    "bauer",
    "betreiber",
    "brauerei",
    "discounter",
    "firma",
    "fluggesellschaft",
    "händler",
    "hersteller",
    "kette",
    "konzern",
    "molkerei",
    "reederei",
    "unternehmen",
    "verlag",
    "versicherer",
    "versorger",
    "werft",
    "zulieferer",
];

/// Tokens of the longest name.
const LONGEST: usize = 4;

impl Scan<'_> {
    /// The name behind the noun of a company at `at`.
    pub(super) fn firm(&self, at: usize) -> Option<Cue> {
        let word = self.of(at);
        if self.german() {
            if !self.title_case(at) || !self.opens(at) {
                return None;
            }
            let lower = word.to_lowercase();
            if !GERMAN_ENDS.iter().any(|end| lower.ends_with(end)) {
                return None;
            }
        } else {
            let (_, nouns) = NOUNS
                .iter()
                .find(|(code, _)| *code == self.words.language)?;
            nouns.binary_search(&word).ok()?;
        }
        // `le groupe de cosmétiques Valandray`.
        let of = !self.german()
            && matches!(self.of(at + 1), "de" | "di" | "van")
            && self.is_adjective(at + 2);
        let from = at + 1 + usize::from(self.is_adjective(at + 1)) + 2 * usize::from(of);
        let mut to = from;
        while to < from + LONGEST && self.goes_on(from, to) {
            to += 1;
        }
        while to > from && self.scene.is_mark(to - 1) {
            to -= 1;
        }
        if to == from || self.scene.span(from, to).len() < 3 {
            return None;
        }
        // Behind the subject of a German main clause is its verb: `Die Reederei Nordlicht streicht`.
        if self.german() {
            let verb = self.token(to).is_some_and(|t| t.shape == Shape::Lower);
            if !verb && !matches!(self.of(to), "," | "(") {
                return None;
            }
        }
        Some(Cue::of(from, to, Kind::Organisation, "names.cued.firm"))
    }

    /// An adjective between the noun and the name: `compagnie ferroviaire Rhodania`. Adjectives of number,
    /// time and the like, which are words of the lexicon, are none.
    fn is_adjective(&self, at: usize) -> bool {
        let lower = self
            .token(at)
            .is_some_and(|t| t.shape == Shape::Lower && !t.sentence_start);
        let long = self.of(at).chars().count() > 4;
        !self.german()
            && lower
            && long
            && self.scene.class(at) == Class::Other
            && self.goes_on(at + 1, at + 1)
    }

    /// In German nouns are capitalised and stand side by side within a sentence (`weil die Firma Strafe
    /// zahlt`), not at its beginning, where the verb is second.
    fn opens(&self, at: usize) -> bool {
        let start = |at: usize| self.token(at).is_some_and(|t| t.sentence_start);
        let article = at > 0 && matches!(self.of(at - 1), "Der" | "Die" | "Das");
        article || self.of(at.saturating_sub(1)) == "beim" || start(at)
    }

    /// The token at `at` belongs to the name that begins at `from`.
    fn goes_on(&self, from: usize, at: usize) -> bool {
        let Some(token) = self.token(at).filter(|t| !t.sentence_start) else {
            return false;
        };
        let glued = at > from && !token.spaced;
        match token.shape {
            Shape::Title | Shape::Upper => {
                let plain = matches!(
                    self.scene.class(at),
                    Class::Other | Class::Noun | Class::Verb
                );
                plain && (token.spaced || glued) && !self.words.is_title(self.of(at))
            }
            Shape::Mark => {
                let next = self.token(at + 1);
                let joins = next.is_some_and(|t| matches!(t.shape, Shape::Title | Shape::Upper));
                joins && at > from && (self.scene.is(at, "&") || glued && self.scene.is(at, "-"))
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nouns_are_sorted() {
        for (code, nouns) in NOUNS {
            assert!(nouns.is_sorted(), "{code}");
        }
    }
}
