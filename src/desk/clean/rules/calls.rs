//! The house calls on its readers, with its own name in the call: what no list of cues alone tells.

use crate::desk::clean::copy::Junk;
use crate::desk::clean::rule::{Act, Line, Rule, Test, Zone};

/// The rules.
pub const RULES: &[Rule] = &[
    Rule {
        code: "promo.price",
        languages: "de en es fr it nl pt",
        what: "an offer to read: a call, a price and for how long it holds",
        why: "the house sells, not the story",
        example: "Get full digital access for 1 euro in the first month.",
        reason: Junk::Paywall,
        act: Act::Notice("paywall"),
        test: Test::Scan(price),
        words: 24,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "promo.support",
        languages: "de en es fr it nl pt",
        what: "an appeal for money for the newsroom",
        why: "the house asks, not the story",
        example: "Independent journalism costs money. Support us from as little as 2 a month.",
        reason: Junk::Promo,
        act: Act::Drop,
        test: Test::Scan(support),
        words: 40,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "social.follow_house",
        languages: "de en es fr it nl pt",
        what: "a call to follow somebody, which ends in the name of a network",
        why: "the house sells, not the story",
        example: "Volg De Kadekrant op X en Instagram",
        reason: Junk::Social,
        act: Act::Drop,
        test: Test::Scan(follows),
        words: 16,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "promo.house_app",
        languages: "de en es fr it nl pt",
        what: "a call to read the news in an app, no sentence",
        why: "the house sells, not the story",
        example: "Get the Ledgerwire app",
        reason: Junk::Promo,
        act: Act::Drop,
        test: Test::Scan(app),
        words: 10,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.93,
    },
    Rule {
        code: "ui.votes",
        languages: "de en es fr it nl pt",
        what: "how many have voted, alone on a line",
        why: "a control, not the story",
        example: "1,204 votes",
        reason: Junk::UiLabel,
        act: Act::Drop,
        test: Test::Scan(votes),
        words: 4,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
];

/// `1,204 votes`.
fn votes(line: &Line<'_>) -> bool {
    let Some((number, unit)) = line.text.rsplit_once(' ') else {
        return false;
    };
    let figure =
        |c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | ' ' | '\u{a0}' | '\u{202f}');
    number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().all(figure)
        && VOTES.contains(&unit.to_lowercase().as_str())
}

/// What is counted.
const VOTES: &[&str] = &[
    "vote", "votes", "stimme", "stimmen", "voto", "votos", "voti", "stem", "stemmen",
];

/// How an offer begins, whether it is a sentence or not.
const OFFERS: &[&str] = &[
    "get ",
    "enjoy ",
    "try ",
    "unlock ",
    "read ",
    "subscribe ",
    "access all ",
    "access every ",
    "testen ",
    "teste ",
    "jetzt abonnieren",
    "jetzt für ",
    "jetzt lesen",
    "jetzt sichern",
    "jetzt testen",
    "lesen ",
    "lies ",
    "alle artikel ",
    "alle inhalte ",
    "sichern ",
    "voller zugriff",
    "accédez ",
    "profitez ",
    "lisez ",
    "abonnez-vous ",
    "tous les articles ",
    "tous nos articles ",
    "accede a ",
    "disfruta ",
    "prueba ",
    "suscríbete ",
    "todos los artículos ",
    "todos os artigos ",
    "acesse ",
    "leia ",
    "assine ",
    "accedi ",
    "leggi ",
    "prova ",
    "abbonati ",
    "tutti gli articoli ",
    "lees ",
    "probeer ",
    "krijg ",
    "abonneer ",
    "alle artikelen ",
];

/// How one begins that is no sentence: `Only 1 euro a month`. Sentences of the story begin so, too: `From January
/// subscribers pay 12 euros a month.`
const BITS: &[&str] = &[
    "only ",
    "from ",
    "just ",
    "unlimited ",
    "start ",
    "access ",
    "jetzt ",
    "alle ",
    "nur ",
    "ab ",
    "schon ",
    "unbegrenzt",
    "dès ",
    "à partir ",
    "seulement ",
    "tous les ",
    "lee ",
    "solo ",
    "sólo ",
    "desde ",
    "todos os ",
    "apenas ",
    "a partir ",
    "por apenas ",
    "tutti gli ",
    "a soli ",
    "da soli ",
    "onbeperkt ",
    "slechts ",
    "vanaf ",
];

/// What such an offer sells.
const READING: &[&str] = &[
    "access",
    "article",
    "subscri",
    "digital",
    "artikel",
    "inhalte",
    "angebot",
    "zugang",
    "zugriff",
    "abo",
    "accès",
    "abonnement",
    "contenu",
    "acceso",
    "artículo",
    "suscri",
    "contenido",
    "acesso",
    "artigo",
    "conteúdo",
    "matéria",
    "articol",
    "contenut",
    "abbonament",
    "toegang",
];

/// Prices, as words or marks.
const MONEY: &[&str] = &[
    "€", "$", "£", "euro", "dollar", "pound", "franken", "chf", "real", "reais", "pesos", "cent",
];

/// For how long.
const PERIODS: &[&str] = &[
    "month", "week", "year", "monat", "woche", "jahr", "mois", "semaine", "année", "mes", "semana",
    "año", "mês", "mese", "settiman", "anno", "maand", "jaar",
];

fn begins(text: &str, with: &[&str]) -> bool {
    with.iter().any(|head| text.starts_with(head))
}

fn holds(text: &str, any: &[&str]) -> bool {
    any.iter().any(|word| text.contains(word))
}

/// `Get full digital access for 1 euro in the first month.`: one sentence of the four.
fn price(line: &Line<'_>) -> bool {
    if !line.text.bytes().any(|b| b.is_ascii_digit()) {
        return false;
    }
    let lower = line.text.to_lowercase();
    (begins(&lower, OFFERS) || !line.prose && begins(&lower, BITS))
        && holds(&lower, MONEY)
        && holds(&lower, PERIODS)
        && holds(&lower, READING)
        && !lower.contains(". ")
        && !lower.contains(['"', '“', '„', '«'])
}

/// What a newsroom says of itself before it asks.
const COSTS: &[&str] = &[
    "independent journalism costs",
    "our journalism costs",
    "quality journalism costs",
    "if you value our",
    "if you like our work",
    "if you appreciate our",
    "we need your support",
    "unabhängiger journalismus kostet",
    "guter journalismus kostet",
    "qualitätsjournalismus kostet",
    "journalismus kostet geld",
    "wenn ihnen unsere arbeit gefällt",
    "wenn ihnen unsere arbeit wichtig",
    "wir brauchen ihre unterstützung",
    "l'information indépendante a un coût",
    "l'information de qualité a un coût",
    "si vous appréciez notre travail",
    "nous avons besoin de votre soutien",
    "el periodismo independiente cuesta",
    "el periodismo de calidad cuesta",
    "si valoras nuestro trabajo",
    "si te gusta nuestro trabajo",
    "necesitamos tu apoyo",
    "il giornalismo indipendente costa",
    "se apprezzi il nostro lavoro",
    "abbiamo bisogno del tuo sostegno",
    "o jornalismo independente custa",
    "se você valoriza nosso trabalho",
    "precisamos do seu apoio",
    "onafhankelijke journalistiek kost",
    "waardeer je ons werk",
    "vind je ons werk belangrijk",
];

/// How it asks.
const ASKS: &[&str] = &[
    "support us",
    "supporting us",
    "support our",
    "donat",
    "contribut",
    "unterstütz",
    "spende",
    "soutene",
    "faites un don",
    "un don",
    "apóya",
    "apoya",
    "donación",
    "dona ",
    "sostien",
    "donazione",
    "dona.",
    "apoie",
    "doação",
    "steun",
    "donatie",
    "doneer",
];

/// `Independent journalism costs money. Support us …`: both, and nobody is quoted.
fn support(line: &Line<'_>) -> bool {
    let head: String = line.text.chars().take(64).collect();
    let head = head.replace('’', "'").to_lowercase();
    if !begins(&head, COSTS) {
        return false;
    }
    let lower = line.text.to_lowercase();
    holds(&lower, ASKS) && !lower.contains(['"', '“', '„', '«'])
}

/// Calls to follow.
const FOLLOW: &[&str] = &[
    "follow ",
    "like ",
    "folgen sie ",
    "folge ",
    "folgt ",
    "suivez ",
    "sigue a",
    "sigue ",
    "siga ",
    "segui ",
    "seguite ",
    "volg ",
    "abonnieren sie ",
    "find ",
    "join ",
];

/// Networks, as a line ends in them; lower case.
const NETWORKS: &[&str] = &[
    "bluesky",
    "facebook",
    "instagram",
    "linkedin",
    "mastodon",
    "telegram",
    "threads",
    "tiktok",
    "twitter",
    "whatsapp",
    "x",
    "youtube",
];

/// `Folgen Sie dem Ledgerboten auf X und Instagram`.
fn follows(line: &Line<'_>) -> bool {
    let text = line.text.trim_end_matches(['.', '!', ':', ' ']);
    let last = text.rsplit(' ').next().unwrap_or_default().to_lowercase();
    if !NETWORKS.contains(&last.as_str()) {
        return false;
    }
    let lower = text.to_lowercase();
    begins(&lower, FOLLOW) && lower.split_whitespace().count() >= 3
}

/// Calls to an app.
const APPS: &[&str] = &[
    "get the ",
    "get our ",
    "download the ",
    "download our ",
    "jetzt die ",
    "holen sie ",
    "lade ",
    "laden sie ",
    "toute l'actualité ",
    "toute l’actualité ",
    "tout le ",
    "téléchargez ",
    "todas las noticias ",
    "descarga ",
    "tutte le notizie ",
    "scarica ",
    "todas as notícias ",
    "baixe ",
    "al het nieuws ",
    "download de ",
    "all the news ",
    "alle nachrichten ",
];

/// `Get the Ledgerwire app`, `Jetzt die Ledgerboten-App herunterladen`.
fn app(line: &Line<'_>) -> bool {
    if line.text.ends_with(['?', ',', ';']) || line.text.contains(". ") {
        return false;
    }
    let lower = line.text.to_lowercase();
    let words = || lower.split(|c: char| !c.is_alphanumeric());
    begins(&lower, APPS)
        && words().any(|word| {
            matches!(
                word,
                "app" | "application" | "applicazione" | "aplicación" | "aplicativo"
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::clean::fixture::with_lines;

    #[test]
    fn calls_with_the_name_of_the_house_are_told_from_sentences() {
        for (code, text, want) in [
            (
                "promo.price",
                "From January subscribers pay 12 euros a month for digital access.",
                false,
            ),
            (
                "promo.price",
                "Ab Januar kostet das Abo 12 Euro im Monat.",
                false,
            ),
            (
                "promo.price",
                "Access to the archive costs $5 a month.",
                false,
            ),
            ("promo.price", "Ab 1 Euro im Monat das Abo testen", true),
            (
                "promo.price",
                "Get full digital access for 1 euro in the first month.",
                true,
            ),
            (
                "promo.price",
                "Testen Sie unser Angebot einen Monat lang für 1 Euro.",
                true,
            ),
            (
                "promo.price",
                "Accédez à tous les articles pour 1 euro le premier mois.",
                true,
            ),
            (
                "promo.price",
                "Accede a todos los artículos por 1 euro el primer mes.",
                true,
            ),
            (
                "promo.price",
                "Tutti gli articoli a 1 euro per il primo mese.",
                true,
            ),
            (
                "promo.price",
                "Acesse todos os artigos por 1 real no primeiro mês.",
                true,
            ),
            (
                "promo.price",
                "Lees alle artikelen de eerste maand voor 1 euro.",
                true,
            ),
            (
                "promo.price",
                "The paper charges 10 euros a month for digital access.",
                false,
            ),
            (
                "promo.price",
                "Get 5 percent back each month from $20 on your phone bill.",
                false,
            ),
            (
                "promo.support",
                "Independent journalism costs money. Support us from 2 a month.",
                true,
            ),
            (
                "promo.support",
                "Onafhankelijke journalistiek kost geld. Steun ons vanaf 2 euro per maand.",
                true,
            ),
            (
                "promo.support",
                "L’information indépendante a un coût. Soutenez-nous dès 2 euros.",
                true,
            ),
            (
                "promo.support",
                "Independent journalism costs money, the minister said on Monday.",
                false,
            ),
            (
                "social.follow_house",
                "Follow Ledgerwire on X and Instagram",
                true,
            ),
            (
                "social.follow_house",
                "Sigue al Diario del Muelle en X e Instagram",
                true,
            ),
            (
                "social.follow_house",
                "Volg De Kadekrant op X en Instagram",
                true,
            ),
            (
                "social.follow_house",
                "Follow the quay to the old crane",
                false,
            ),
            ("social.follow_house", "The mayor is on X", false),
            ("promo.house_app", "Get the Ledgerwire app", true),
            (
                "promo.house_app",
                "Al het nieuws in de app van De Kadekrant",
                true,
            ),
            ("promo.house_app", "Get the ferry to the island", false),
        ] {
            let rule = RULES.iter().find(|rule| rule.code == code).expect("a rule");
            let Test::Scan(test) = rule.test else {
                panic!("{code} scans");
            };
            with_lines(&[text], |lines, _| {
                assert_eq!(test(&lines[0]), want, "{text}");
            });
        }
    }
}
