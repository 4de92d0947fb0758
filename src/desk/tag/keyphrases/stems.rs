//! Forms of a word that count as one: plurals, cases and genders, by their ends.

use crate::desk::hash;

use super::grammar::Order;

/// Letters that stay, whatever is cut.
const KEPT: usize = 3;
/// Letters that stay where an end of two letters and more is cut in German.
const KEPT_OF_LONG: usize = 4;

/// One hash of the forms of a word in lower case (`Streik`, `Streiks`; `médica`, `médicos`).
pub fn stem(language: &str, order: Order, lower: &str) -> u64 {
    let plain: String = lower.chars().flat_map(bare).collect();
    let cut = match order {
        Order::Capitals => german(&plain),
        Order::Before => dutch(&plain),
        Order::Behind if language == "pt" => return portuguese(&plain),
        Order::Behind => romance(&plain, language),
    };
    hash::of_chars(cut.chars())
}

/// A letter without its accents; typographic apostrophes are plain.
fn bare(letter: char) -> impl Iterator<Item = char> {
    let plain = match letter {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        'ß' => 's',
        'œ' => 'o',
        '’' | 'ʼ' => '\'',
        letter => letter,
    };
    let second = match letter {
        'ß' => Some('s'),
        'œ' => Some('e'),
        _ => None,
    };
    std::iter::once(plain).chain(second)
}

/// The word without the first of these ends that leaves enough of it.
fn without<'w>(word: &'w str, ends: &[&str], kept: usize) -> &'w str {
    ends.iter()
        .find_map(|end| word.strip_suffix(end).filter(|rest| rest.len() >= kept))
        .unwrap_or(word)
}

fn german(word: &str) -> &str {
    // `Kundin` and `Kunde` are one search.
    let long = ["innen", "in", "ern", "em", "en", "er", "es"];
    let cut = match without(word, &long, KEPT_OF_LONG) {
        cut if cut.len() < word.len() => cut,
        // `Haus`, `Häuser`: the s is no ending
        _ if ["us", "is", "ss"].iter().any(|end| word.ends_with(end)) => word,
        _ => without(word, &["e", "n", "s"], KEPT),
    };
    // `Bedürfnis`, `Bedürfnisse`
    cut.strip_suffix('s')
        .filter(|rest| rest.ends_with("nis"))
        .unwrap_or(cut)
}

fn dutch(word: &str) -> &str {
    let cut = without(word, &["'s", "en", "s", "e"], KEPT_OF_LONG);
    // `mannen`, `man`
    let bytes = cut.as_bytes();
    match bytes {
        [.., a, b] if a == b && cut.len() < word.len() && !b"aeou".contains(b) => {
            &cut[..cut.len() - 1]
        }
        _ => cut,
    }
}

fn romance<'w>(word: &'w str, language: &str) -> &'w str {
    match language {
        "fr" => without(without(word, &["s", "x"], KEPT), &["e"], KEPT),
        "it" => without(
            without(word, &["a", "e", "i", "o"], KEPT),
            &["h", "i"],
            KEPT,
        ),
        _ => without(without(word, &["s"], KEPT), &["a", "e", "o"], KEPT),
    }
}

fn portuguese(word: &str) -> u64 {
    // `eleições`, `eleição`; `federais`, `federal`
    let joined = |rest: &str, end: &str| hash::of_chars(rest.chars().chain(end.chars()));
    for (end, other) in [
        ("oes", "a"),
        ("aes", "a"),
        ("ais", "al"),
        ("eis", "el"),
        ("ns", "m"),
    ] {
        if let Some(rest) = word.strip_suffix(end).filter(|rest| rest.len() >= 3) {
            return joined(rest, other);
        }
    }
    joined(romance(word, "pt"), "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(language: &str, order: Order, words: &[&str]) {
        let first = stem(language, order, words[0]);
        for word in words {
            assert_eq!(stem(language, order, word), first, "{word}");
        }
    }

    #[test]
    fn forms_count_as_one_word() {
        same("de", Order::Capitals, &["streik", "streiks"]);
        same("de", Order::Capitals, &["gewerkschaft", "gewerkschaften"]);
        same(
            "de",
            Order::Capitals,
            &["erneuerbare", "erneuerbaren", "erneuerbarer"],
        );
        same(
            "de",
            Order::Capitals,
            &["krankenhaus", "krankenhäuser", "krankenhäusern"],
        );
        same("nl", Order::Before, &["staking", "stakingen"]);
        same("fr", Order::Behind, &["général", "générale", "générales"]);
        same("es", Order::Behind, &["elección", "elecciones"]);
        same("es", Order::Behind, &["médico", "médicas"]);
        same("de", Order::Capitals, &["kunde", "kundin", "kundinnen"]);
        same("de", Order::Capitals, &["bedürfnis", "bedürfnisse"]);
        same("it", Order::Behind, &["banca", "banche"]);
        same("it", Order::Behind, &["orso", "orsi"]);
        same("pt", Order::Behind, &["eleição", "eleições"]);
        same("pt", Order::Behind, &["federal", "federais"]);
    }

    #[test]
    fn words_stay_apart() {
        let of = |word| stem("de", Order::Capitals, word);
        for (a, b) in [
            ("streik", "strecke"),
            ("gericht", "gerücht"),
            ("bank", "bann"),
        ] {
            assert_ne!(of(a), of(b), "{a} {b}");
        }
        let of = |word| stem("fr", Order::Behind, word);
        assert_ne!(of("prix"), of("prise"));
    }
}
