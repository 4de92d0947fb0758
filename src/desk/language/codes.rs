//! Languages as pages and scrapers declare them.

/// Code (ISO 639-1), ISO 639-2 and 639-3 codes and names in English and in the language itself, all
/// in lower case. Facts from ISO 639.
pub const LANGUAGES: &[(&str, &[&str])] = &[
    ("af", &["afr", "afrikaans"]),
    ("am", &["amh", "amharic"]),
    ("ar", &["ara", "arb", "arabic", "العربية"]),
    ("az", &["aze", "azerbaijani"]),
    ("be", &["bel", "belarusian"]),
    ("bg", &["bul", "bulgarian", "български"]),
    ("bn", &["ben", "bengali", "bangla", "বাংলা"]),
    ("bs", &["bos", "bosnian"]),
    ("ca", &["cat", "catalan", "català"]),
    ("cs", &["ces", "cze", "czech", "čeština"]),
    ("cy", &["cym", "wel", "welsh"]),
    ("da", &["dan", "danish", "dansk"]),
    ("de", &["deu", "ger", "german", "deutsch"]),
    ("el", &["ell", "gre", "greek", "ελληνικά"]),
    ("en", &["eng", "english"]),
    ("eo", &["epo", "esperanto"]),
    ("es", &["spa", "spanish", "español", "castellano"]),
    ("et", &["est", "estonian", "eesti"]),
    ("eu", &["eus", "baq", "basque", "euskara"]),
    ("fa", &["fas", "per", "pes", "persian", "farsi", "فارسی"]),
    ("fi", &["fin", "finnish", "suomi"]),
    ("fr", &["fra", "fre", "french", "français"]),
    ("ga", &["gle", "irish", "gaeilge"]),
    ("gl", &["glg", "galician", "galego"]),
    ("gu", &["guj", "gujarati"]),
    ("ha", &["hau", "hausa"]),
    ("he", &["heb", "iw", "hebrew", "עברית"]),
    ("hi", &["hin", "hindi", "हिन्दी"]),
    ("hr", &["hrv", "scr", "croatian", "hrvatski"]),
    (
        "ht",
        &["hat", "haitian", "haitian creole", "kreyòl ayisyen"],
    ),
    ("hu", &["hun", "hungarian", "magyar"]),
    ("hy", &["hye", "arm", "armenian"]),
    ("id", &["ind", "in", "indonesian", "bahasa indonesia"]),
    ("is", &["isl", "ice", "icelandic", "íslenska"]),
    ("it", &["ita", "italian", "italiano"]),
    ("ja", &["jpn", "jp", "japanese", "日本語"]),
    ("ka", &["kat", "geo", "georgian"]),
    ("kk", &["kaz", "kazakh"]),
    ("km", &["khm", "khmer"]),
    ("kn", &["kan", "kannada"]),
    ("ko", &["kor", "kr", "korean", "한국어"]),
    ("ku", &["kur", "kmr", "kurdish", "kurmanji", "kurdî"]),
    ("lb", &["ltz", "luxembourgish"]),
    ("lt", &["lit", "lithuanian", "lietuvių"]),
    ("lv", &["lav", "latvian", "latviešu"]),
    ("mg", &["mlg", "malagasy"]),
    ("mi", &["mri", "mao", "maori", "māori"]),
    ("mk", &["mkd", "mac", "macedonian"]),
    ("ml", &["mal", "malayalam"]),
    ("mr", &["mar", "marathi"]),
    ("ms", &["msa", "may", "malay", "bahasa melayu"]),
    ("mt", &["mlt", "maltese", "malti"]),
    ("my", &["mya", "bur", "burmese"]),
    (
        "nb",
        &[
            "nob",
            "no",
            "nor",
            "nn",
            "nno",
            "norwegian",
            "norsk",
            "bokmål",
        ],
    ),
    ("ne", &["nep", "nepali"]),
    ("nl", &["nld", "dut", "dutch", "nederlands"]),
    ("pa", &["pan", "punjabi"]),
    ("pl", &["pol", "polish", "polski"]),
    ("pt", &["por", "portuguese", "português"]),
    ("ro", &["ron", "rum", "mo", "romanian", "română"]),
    ("ru", &["rus", "russian", "русский"]),
    ("rw", &["kin", "kinyarwanda"]),
    ("si", &["sin", "sinhala"]),
    ("sk", &["slk", "slo", "slovak", "slovenčina"]),
    ("sl", &["slv", "slovenian", "slovene", "slovenščina"]),
    ("sn", &["sna", "shona"]),
    ("so", &["som", "somali"]),
    ("sq", &["sqi", "alb", "albanian", "shqip"]),
    ("sr", &["srp", "scc", "serbian", "srpski", "српски"]),
    ("st", &["sot", "sesotho", "southern sotho"]),
    ("sv", &["swe", "swedish", "svenska"]),
    ("sw", &["swa", "swahili", "kiswahili"]),
    ("ta", &["tam", "tamil"]),
    ("te", &["tel", "telugu"]),
    ("th", &["tha", "thai", "ไทย"]),
    ("tl", &["tgl", "fil", "tagalog", "filipino"]),
    ("tn", &["tsn", "tswana", "setswana"]),
    ("tr", &["tur", "turkish", "türkçe"]),
    ("uk", &["ukr", "ua", "ukrainian", "українська"]),
    ("ur", &["urd", "urdu", "اردو"]),
    ("uz", &["uzb", "uzbek", "oʻzbek"]),
    ("vi", &["vie", "vn", "vietnamese", "tiếng việt"]),
    ("xh", &["xho", "xhosa", "isixhosa"]),
    ("yo", &["yor", "yoruba"]),
    (
        "zh",
        &[
            "zho",
            "chi",
            "cmn",
            "cn",
            "chinese",
            "mandarin",
            "中文",
            "简体中文",
            "繁體中文",
        ],
    ),
    ("zu", &["zul", "zulu", "isizulu"]),
];

/// The code of a language as declared: `en-US`, `de_DE`, `eng`, `Deutsch`. `None` for what names
/// no language that is known.
pub fn normalised(declared: &str) -> Option<&'static str> {
    let lower = declared.trim().to_lowercase();
    let find = |name: &str| {
        LANGUAGES
            .iter()
            .find(|(code, names)| *code == name || names.contains(&name))
            .map(|(code, _)| *code)
    };
    if lower.is_empty() || lower.len() > 40 {
        return None;
    }
    find(&lower).or_else(|| find(lower.split(['-', '_', ',', ';', ' ']).next()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declared_forms_are_one_code() {
        for (declared, code) in [
            ("en-US", Some("en")),
            ("de_DE", Some("de")),
            ("ENG", Some("en")),
            ("Deutsch", Some("de")),
            ("zh-Hans-CN", Some("zh")),
            ("no", Some("nb")),
            ("de, en", Some("de")),
            ("x-default", None),
            ("", None),
        ] {
            assert_eq!(normalised(declared), code, "{declared}");
        }
    }

    #[test]
    fn no_name_stands_for_two_languages() {
        let mut all: Vec<&str> = LANGUAGES
            .iter()
            .flat_map(|(code, names)| std::iter::once(*code).chain(names.iter().copied()))
            .collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
        assert!(LANGUAGES.is_sorted_by(|a, b| a.0 < b.0));
    }
}
