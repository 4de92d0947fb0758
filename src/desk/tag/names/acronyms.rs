//! Acronyms that are common nouns: GDP, HIV and CEO look like organisations and name nobody.

use super::ner::{Found, Kind};
use crate::desk::tag::token::{Shape, Token};

/// Measures, diseases, techniques, laws on data, offices; lower case, sorted. Not here: what is also
/// a body that news names (ETA, CMS, NDA).
const COMMON: &[&str] = &[
    "adhd", "agi", "ai", "aids", "api", "apis", "apr", "apy", "atm", "atms", "b2b", "b2c", "bbq",
    "bmi", "bpm", "cagr", "cbd", "ccpa", "ceo", "ceos", "cfc", "cfcs", "cfo", "cio", "cng", "co2",
    "cogs", "coo", "copd", "coppa", "covid", "cpi", "cpr", "cpu", "crm", "crms", "css", "csv",
    "cto", "cv", "dei", "diy", "dj", "djs", "dmca", "dna", "dns", "dvd", "ebit", "ebitda", "ecg",
    "ehr", "ekg", "emr", "ep", "eps", "erp", "esg", "etf", "etfs", "ev", "evs", "faq", "faqs",
    "fdi", "ferpa", "gaap", "gdp", "gdpr", "gif", "gmo", "gmos", "gmt", "gmv", "gni", "gnp", "gpa",
    "gps", "gpt", "gpu", "gpus", "gst", "hd", "hipaa", "hiv", "hpv", "hr", "html", "http", "https",
    "hvac", "iaas", "ibs", "icbm", "icbms", "icd", "ict", "icu", "id", "ids", "ied", "ieds",
    "ifrs", "iot", "ipo", "ipos", "iq", "iras", "isp", "it", "iud", "iuds", "ivf", "jpeg", "jpg",
    "json", "kpi", "kpis", "kyc", "lcd", "led", "leds", "lgbt", "lgbtq", "lgbtqi", "llm", "llms",
    "lng", "lp", "lpg", "lte", "mba", "meps", "mou", "mous", "mri", "msps", "msrp", "mvp", "mvps",
    "nft", "nfts", "ngo", "ngos", "ocd", "ocr", "oem", "oems", "oled", "p2p", "paas", "pc", "pcr",
    "pcs", "pdf", "pdfs", "phd", "phds", "php", "pmi", "png", "pov", "ppe", "ppi", "pto", "ptsd",
    "pvc", "qa", "qr", "reit", "reits", "rfid", "rfp", "rna", "roi", "rpg", "rvs", "saas", "sars",
    "sdg", "sdgs", "sdk", "sdks", "seo", "sim", "sku", "skus", "sme", "smes", "sms", "sql", "ssd",
    "ssds", "ssl", "std", "stds", "sti", "stis", "suv", "suvs", "tb", "tba", "tbd", "thc", "tls",
    "tv", "tvs", "uav", "uavs", "ufo", "ufos", "ui", "url", "urls", "usb", "utc", "uv", "ux",
    "vat", "vcs", "vip", "vips", "vod", "voip", "vpn", "vpns", "vr", "wifi", "wmd", "wmds", "ww2",
    "wwii", "xml", "yaml", "ytd",
];

/// Last words of what names a thing, lower case, sorted: what is called so is no organisation, nor is what
/// abbreviates it.
const THINGS: &[&str] = &[
    "act",
    "agreement",
    "algorithm",
    "algorithms",
    "assessment",
    "assessments",
    "bill",
    "certificate",
    "certificates",
    "certification",
    "code",
    "convention",
    "curriculum",
    "device",
    "devices",
    "diarrhea",
    "diarrhoea",
    "disease",
    "diseases",
    "disorder",
    "disorders",
    "drone",
    "drones",
    "effect",
    "exam",
    "examination",
    "fever",
    "filing",
    "genome",
    "goal",
    "goals",
    "guideline",
    "guidelines",
    "index",
    "infection",
    "infections",
    "injuries",
    "injury",
    "interface",
    "language",
    "law",
    "legislation",
    "level",
    "levels",
    "licence",
    "license",
    "machine",
    "machines",
    "method",
    "methodology",
    "model",
    "models",
    "offering",
    "ordinance",
    "permit",
    "permits",
    "policy",
    "protein",
    "protocol",
    "rate",
    "rates",
    "ratio",
    "regulation",
    "regulations",
    "report",
    "score",
    "scores",
    "sensor",
    "sensors",
    "statement",
    "statements",
    "strategy",
    "survey",
    "syndrome",
    "tariff",
    "tax",
    "technique",
    "techniques",
    "technologies",
    "technology",
    "test",
    "tests",
    "theory",
    "therapy",
    "transaction",
    "transactions",
    "treatment",
    "treaty",
    "vaccine",
    "vaccines",
    "vehicle",
    "vehicles",
    "virus",
    "viruses",
    "visa",
    "visas",
    "warrant",
    "warrants",
];

/// Academic degrees and titles behind a person's name, without full stops, sorted.
const DEGREES: &[&str] = &[
    "bsc", "cfa", "cpa", "dds", "dphil", "esq", "facs", "faia", "jd", "llm", "mba", "md", "mph",
    "mphil", "msc", "phd", "psyd", "rn",
];

/// Takes away letters alone, with a full stop or without: `Generation Z`, `on X.`, `Schedule K`.
pub fn without_letters(text: &str, tokens: &[Token], found: &mut Vec<Found>) {
    found.retain(|name| {
        let word = name.span(tokens).of(text).trim_end_matches('.');
        word.chars().nth(1).is_some()
    });
}

/// Takes out names that are nothing but such an acronym, unless the article explains it as a name
/// ("Trade Board (TB)"); acronyms that it explains as no name ("polygenic risk scores (PRS)",
/// "Electronic Voting Machine (EVM)"), with what they stand for; and degrees behind a person
/// ("Ana Ruiz, M.D.").
pub fn without_common_nouns(text: &str, tokens: &[Token], found: &mut Vec<Found>) {
    let single = |name: &Found| {
        let token = &tokens[name.from as usize];
        let word = token.of(text);
        let short = token.shape == Shape::Upper || word.ends_with('s');
        (name.to == name.from + 1 && short && word.len() <= 6).then_some(word)
    };
    let common = |name: &Found| {
        single(name).is_some_and(|word| COMMON.binary_search(&word.to_lowercase().as_str()).is_ok())
            || name.span(tokens).of(text) == "R&D"
    };
    let mut plain: Vec<&str> = Vec::new();
    let mut things: Vec<(u32, u32)> = Vec::new();
    for name in found
        .iter()
        .filter(|name| matches!(name.kind, Kind::Organisation | Kind::Place))
    {
        let Some(word) = single(name) else { continue };
        let at = name.from as usize;
        if stands_for_words(text, tokens, at, word) {
            plain.push(word);
        } else if let Some(from) = stands_for_thing(text, tokens, at, word) {
            plain.push(word);
            things.push((from as u32, name.from - 1));
        }
    }
    let degrees = degrees(text, tokens, found);
    if plain.is_empty() && degrees.is_empty() && !found.iter().any(common) {
        return;
    }
    let explained: Vec<&str> = found
        .windows(2)
        .filter(|pair| {
            common(&pair[1])
                && pair[0].kind == Kind::Organisation
                && pair[0].to + 1 == pair[1].from
                && tokens[pair[0].to as usize].of(text) == "("
        })
        .map(|pair| tokens[pair[1].from as usize].of(text))
        .collect();
    let mut at = 0;
    found.retain(|name| {
        at += 1;
        let word = tokens[name.from as usize].of(text);
        let noun = common(name) && !explained.contains(&word);
        let plain = single(name).is_some() && plain.contains(&word);
        let thing = things
            .iter()
            .any(|(from, to)| *from <= name.from && name.to <= *to);
        !noun && !plain && !thing && !degrees.contains(&(at - 1))
    });
}

/// The acronym is a common noun.
pub fn is_common(word: &str) -> bool {
    COMMON.binary_search(&word.to_lowercase().as_str()).is_ok()
}

/// What ends in this word is a thing, no organisation.
pub fn is_thing(word: &str) -> bool {
    THINGS.binary_search(&word.to_lowercase().as_str()).is_ok()
}

/// Whether a token stands alone in brackets behind words.
fn in_brackets(text: &str, tokens: &[Token], at: usize) -> bool {
    let of = |at: usize| tokens.get(at).map_or("", |token| token.of(text));
    at >= 4 && of(at - 1) == "(" && of(at + 1) == ")"
}

/// Whether an acronym in brackets abbreviates words in lower case right before it, so that it names
/// a thing and nobody: `Polygenic risk scores (PRS)`.
fn stands_for_words(text: &str, tokens: &[Token], at: usize, acronym: &str) -> bool {
    let of = |at: usize| tokens.get(at).map_or("", |token| token.of(text));
    if !in_brackets(text, tokens, at) || !acronym.is_ascii() {
        return false;
    }
    let letters = acronym.bytes().filter(u8::is_ascii_uppercase).rev();
    let mut word = at - 1;
    let mut lower = 0;
    for letter in letters {
        let Some(before) = word.checked_sub(1) else {
            return false;
        };
        let begins = of(before).bytes().next();
        if begins.is_none_or(|b| b.to_ascii_uppercase() != letter) {
            return false;
        }
        lower += usize::from(tokens[before].shape == Shape::Lower);
        word = before;
    }
    // The first word may begin a sentence.
    let words = at - 1 - word;
    words >= 2 && (lower == words || lower + 1 == words && tokens[word].sentence_start)
}

/// First token of what an acronym in brackets abbreviates, when that is a thing by its last word:
/// `Cumulative Impact Assessment (CIA)`.
fn stands_for_thing(text: &str, tokens: &[Token], at: usize, acronym: &str) -> Option<usize> {
    let of = |at: usize| tokens.get(at).map_or("", |token| token.of(text));
    if !in_brackets(text, tokens, at) || !acronym.is_ascii() {
        return None;
    }
    let head = of(at - 2).to_lowercase();
    THINGS.binary_search(&head.as_str()).ok()?;
    let mut word = at - 1;
    for letter in acronym.bytes().filter(u8::is_ascii_uppercase).rev() {
        word = word.checked_sub(1)?;
        let fits = |word: usize| {
            let begins = of(word).bytes().next();
            begins.is_some_and(|begins| begins.to_ascii_uppercase() == letter)
        };
        // "Freedom of Information Act" has its "of" in FOIA, "Code of Practice" not in CP.
        if !fits(word) && matches!(of(word), "of" | "and" | "for" | "the" | "on" | "in" | "to") {
            word = word.checked_sub(1)?;
        }
        if !fits(word) {
            return None;
        }
    }
    Some(word)
}

/// Places in the list of names that are degrees behind a person or behind another degree, or written as a degree is
/// (`M.Sc.`).
fn degrees(text: &str, tokens: &[Token], found: &[Found]) -> Vec<usize> {
    let mut out: Vec<usize> = Vec::new();
    for (at, name) in found.iter().enumerate() {
        let word = name.span(tokens).of(text);
        let bare: String = word
            .chars()
            .filter(|c| *c != '.')
            .flat_map(char::to_lowercase)
            .collect();
        if DEGREES.binary_search(&bare.as_str()).is_err() {
            continue;
        }
        let before = at.checked_sub(1).map(|before| &found[before]);
        let behind = before.is_some_and(|before| {
            (before.kind == Kind::Person || out.last() == Some(&(at - 1)))
                && before.to + 1 == name.from
                && tokens[before.to as usize].of(text) == ","
        });
        let stops = word.trim_end_matches('.').contains('.');
        if behind || stops && word.bytes().any(|b| b.is_ascii_lowercase()) {
            out.push(at);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::fixture;

    fn left(text: &str, names: &[(&str, Kind)]) -> Vec<String> {
        fixture::left(text, names, without_common_nouns)
    }

    #[test]
    fn a_measure_is_no_organisation() {
        assert!(COMMON.is_sorted());
        let org = Kind::Organisation;
        assert_eq!(
            left(
                "The GDP of Kenya grew.",
                &[("GDP", org), ("Kenya", Kind::Place)]
            ),
            ["Kenya"]
        );
        assert_eq!(
            left(
                "The Trade Board (TB) met.",
                &[("Trade Board", org), ("TB", org)]
            ),
            ["Trade Board", "TB"]
        );
        assert_eq!(
            left(
                "Spending on R&D at Acme fell.",
                &[("R&D", org), ("Acme", org)]
            ),
            ["Acme"]
        );
    }

    #[test]
    fn an_acronym_of_words_in_lower_case_names_nobody() {
        let org = Kind::Organisation;
        for (text, names, want) in [
            (
                "It works. Polygenic risk scores (PRS) help. PRS are cheap.",
                &[("PRS", org)][..],
                0,
            ),
            (
                "A low emission zone (LEZ) begins in May.",
                &[("LEZ", org)],
                0,
            ),
            ("The Public Records Society (PRS) met.", &[("PRS", org)], 1),
            (
                "The union says public records soar (PRS Ltd said).",
                &[("PRS", org)],
                1,
            ),
        ] {
            assert_eq!(left(text, names).len(), want, "{text}");
        }
    }

    #[test]
    fn an_acronym_of_a_thing_names_nobody_nor_does_the_thing() {
        assert!(THINGS.is_sorted());
        let org = Kind::Organisation;
        for (text, names, want) in [
            (
                "They want the Electronic Voting Machine (EVM) tested. The EVM is new.",
                &[("Electronic Voting Machine", org), ("EVM", org)][..],
                0,
            ),
            (
                "A Freedom of Information Act (FOIA) request came late.",
                &[("Freedom of Information Act", org), ("FOIA", org)],
                0,
            ),
            (
                "The Ports and Harbours Board (PHB) met.",
                &[("Ports and Harbours Board", org), ("PHB", org)],
                2,
            ),
            (
                "The Voting Machine (ACLU) case is over.",
                &[("ACLU", org)],
                1,
            ),
        ] {
            assert_eq!(left(text, names).len(), want, "{text}");
        }
    }

    #[test]
    fn a_letter_alone_names_nobody() {
        let found = fixture::left(
            "Ana Lim of Fen Co wrote on X.",
            &[("Ana Lim", Kind::Person), ("X.", Kind::Organisation)],
            without_letters,
        );
        assert_eq!(found, ["Ana Lim"]);
    }

    #[test]
    fn a_degree_behind_a_person_is_no_name() {
        let (person, place) = (Kind::Person, Kind::Place);
        assert_eq!(
            left(
                "It was Ana Ruiz, M.D., who left Baltimore, MD, in May.",
                &[
                    ("Ana Ruiz", person),
                    ("M.D.", place),
                    ("Baltimore", place),
                    ("MD", place)
                ]
            ),
            ["Ana Ruiz", "Baltimore", "MD"]
        );
    }
}
