//! Acronyms that are common nouns: GDP, HIV and CEO look like organisations and name nobody.

use super::ner::{Found, Kind};
use crate::desk::tag::token::{Shape, Token};

/// Measures, diseases, techniques, laws on data, offices; lower case, sorted. Not here: what is also
/// a body that news names (ETA, CMS, NDA).
const COMMON: &[&str] = &[
    "adhd", "agi", "ai", "aids", "api", "apis", "apr", "apy", "atm", "atms", "b2b", "b2c", "bbq",
    "bmi", "bpm", "cagr", "cbd", "ccpa", "ceo", "ceos", "cfc", "cfcs", "cfo", "cio", "cng", "co2",
    "cogs", "coo", "copd", "coppa", "covid", "cpi", "cpr", "cpu", "crm", "crms", "css", "csv",
    "cto", "cv", "diy", "dj", "djs", "dmca", "dna", "dns", "dvd", "ebit", "ebitda", "ecg", "ehr",
    "ekg", "emr", "eps", "erp", "esg", "etf", "etfs", "ev", "evs", "faq", "faqs", "fdi", "ferpa",
    "gaap", "gdp", "gdpr", "gif", "gmo", "gmos", "gmt", "gmv", "gni", "gnp", "gpa", "gps", "gpt",
    "gpu", "gpus", "gst", "hd", "hipaa", "hiv", "hpv", "html", "http", "https", "hvac", "iaas",
    "ibs", "icbm", "icbms", "icd", "ict", "icu", "id", "ids", "ied", "ieds", "ifrs", "iot", "ipo",
    "ipos", "iq", "iras", "isp", "it", "iud", "iuds", "ivf", "jpeg", "jpg", "json", "kpi", "kpis",
    "kyc", "lcd", "led", "leds", "lgbt", "lgbtq", "lgbtqi", "llm", "llms", "lng", "lpg", "lte",
    "mba", "mou", "mous", "mri", "msrp", "mvp", "mvps", "nft", "nfts", "ngo", "ngos", "ocd", "ocr",
    "oem", "oems", "oled", "p2p", "paas", "pc", "pcr", "pcs", "pdf", "pdfs", "phd", "phds", "php",
    "pmi", "png", "pov", "ppe", "ppi", "pto", "ptsd", "pvc", "qa", "qr", "reit", "reits", "rfid",
    "rfp", "rna", "roi", "rpg", "rvs", "saas", "sars", "sdg", "sdgs", "sdk", "sdks", "seo", "sim",
    "sku", "skus", "sme", "smes", "sms", "sql", "ssd", "ssds", "ssl", "std", "stds", "sti", "stis",
    "suv", "suvs", "tb", "tba", "tbd", "thc", "tls", "tv", "tvs", "uav", "uavs", "ufo", "ufos",
    "ui", "url", "urls", "usb", "utc", "uv", "ux", "vat", "vcs", "vip", "vips", "vod", "voip",
    "vpn", "vpns", "vr", "wifi", "wmd", "wmds", "ww2", "wwii", "xml", "yaml", "ytd",
];

/// Takes out names that are nothing but such an acronym, unless the article explains it as a name
/// ("Trade Board (TB)").
pub fn without_common_nouns(text: &str, tokens: &[Token], found: &mut Vec<Found>) {
    let common = |name: &Found| {
        name.to == name.from + 1 && {
            let token = &tokens[name.from as usize];
            let word = token.of(text);
            (token.shape == Shape::Upper || word.ends_with('s'))
                && word.len() <= 6
                && COMMON.binary_search(&word.to_lowercase().as_str()).is_ok()
        }
    };
    if !found.iter().any(common) {
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
    found.retain(|name| !common(name) || explained.contains(&tokens[name.from as usize].of(text)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::token::tokenize;

    fn left(text: &str, names: &[(&str, Kind)]) -> Vec<String> {
        let (tokens, _) = tokenize(text, 999);
        let mut found: Vec<Found> = names
            .iter()
            .map(|(name, kind)| {
                let start = text.find(name).expect("stands there") as u32;
                let end = start + name.len() as u32;
                Found {
                    from: tokens
                        .iter()
                        .position(|t| t.span.start == start)
                        .expect("a token") as u32,
                    to: tokens
                        .iter()
                        .position(|t| t.span.end == end)
                        .expect("a token") as u32
                        + 1,
                    kind: *kind,
                    margin: 1.0,
                }
            })
            .collect();
        without_common_nouns(text, &tokens, &mut found);
        found
            .iter()
            .map(|f| {
                text[tokens[f.from as usize].span.start as usize
                    ..tokens[f.to as usize - 1].span.end as usize]
                    .to_owned()
            })
            .collect()
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
    }
}
