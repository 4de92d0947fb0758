//! A headline with its kicker or subhead in one element, or with a site's name that nothing else
//! on the page says: what the rest of the page says of it finds the part that is the headline.

/// What another place on the page says the headline is.
pub struct Said<'a> {
    /// Its text, without the site's name.
    pub text: &'a str,
    /// As in [`Candidate::from`](crate::desk::extract::Candidate::from).
    pub from: &'a str,
}

/// Fewest words of a headline.
const LEAST: usize = 3;

/// Words of a badge beside a headline, lower case.
const BADGES: &[&str] = &[
    "abo",
    "abonnés",
    "analyse",
    "analysis",
    "breaking",
    "exclusif",
    "exclusiva",
    "exclusive",
    "exklusiv",
    "kommentar",
    "live",
    "meinung",
    "news",
    "opinion",
    "opinión",
    "plus",
    "podcast",
    "premium",
    "sponsored",
    "subscriber",
    "update",
    "updated",
    "video",
    "vidéo",
    "vídeo",
    "watch",
];

/// The headline without a badge, a single word of [`BADGES`] that the head's statement does not have.
fn without_badge<'t>(text: &'t str, mine: &[Word<'_>], theirs: &[Word<'_>]) -> Option<&'t str> {
    let badge = |word: &Word<'_>| BADGES.contains(&word.text.to_lowercase().as_str());
    let (first, last) = (mine.first()?, mine.last()?);
    if theirs.len() < LEAST || mine.len() != theirs.len() + 1 {
        return None;
    }
    if badge(last) && same(&mine[..theirs.len()], theirs) {
        return Some(text[..last.start].trim_end_matches([' ', '\n', '|', '-', '–', ':']));
    }
    (badge(first) && same(&mine[1..], theirs))
        .then(|| text[first.end..].trim_start_matches([' ', '\n', '|', '-', '–', ':']))
}

/// The part of an element's text that is the headline: the page's JSON-LD, or two statements in its
/// head, say that part in the same words, and what comes before or behind it begins anew (a capital
/// and no mark before it). A headline that was cut short for search goes on in its sentence. Where
/// words are capitalized anyway, a capital begins nothing: JSON-LD and another must say the beginning.
///
/// ```text
/// Feeding the coast Dolan: Ferries sail again on Monday     og:title, title: Dolan: Ferries sail …
/// ```
pub fn within_element<'t>(text: &'t str, said: &[Said<'_>]) -> Option<&'t str> {
    let mine = words(text);
    said.iter().find_map(|one| {
        let theirs = words(one.text);
        if let Some(headline) = without_badge(text, &mine, &theirs) {
            return Some(headline);
        }
        if theirs.len() < LEAST || mine.len() < theirs.len() + 2 {
            return None;
        }
        let places = said
            .iter()
            .filter(|other| same(&words(other.text), &theirs))
            .count();
        let stated = one.from == "json-ld headline";
        let cased = is_title_case(&mine);
        let enough = if cased {
            stated && places > 1
        } else {
            stated || places > 1
        };
        if !enough {
            return None;
        }
        let rest = mine.len() - theirs.len();
        if same(&mine[..theirs.len()], &theirs) {
            let end = mine[theirs.len() - 1].end;
            return begins_anew(text, end, mine[theirs.len()].start).then(|| &text[..end]);
        }
        if !cased && same(&mine[rest..], &theirs) {
            let start = mine[rest].start;
            let marks = text[..start].trim_end_matches(['"', '“', '„', '«', '»', '‘', '‚', '\'']);
            return begins_anew(text, mine[rest - 1].end, start)
                .then(|| text[marks.len()..].trim());
        }
        None
    })
}

/// The part of a title before or behind a bar that an element of the page says in the same words.
pub fn beside_bar<'t>(title: &'t str, elements: &[&str]) -> Option<&'t str> {
    let (head, tail) = title.rsplit_once(" | ")?;
    [head, tail].into_iter().find(|part| {
        let part = words(part);
        part.len() >= LEAST && elements.iter().any(|e| same(&words(e), &part))
    })
}

/// Whether most of the longer words are capitalized, as in `How Much Does a Ferry Ticket Cost?`
fn is_title_case(words: &[Word<'_>]) -> bool {
    let long = words.iter().filter(|w| w.text.chars().count() >= 4);
    let small = |w: &Word<'_>| w.text.starts_with(char::is_lowercase);
    let (small, all) = long.fold((0, 0), |(n, all), w| (n + usize::from(small(w)), all + 1));
    small * 5 < all
}

/// Whether a new text begins at `start`, the one before it ending at `end`.
fn begins_anew(text: &str, end: usize, start: usize) -> bool {
    let capital = text[start..]
        .chars()
        .next()
        .is_some_and(|c| c.is_uppercase() || c.is_numeric());
    let between = &text[end..start];
    let open = [
        '"', '“', '„', '«', '»', '‘', '‚', '\'', '.', '?', '!', '”', '’',
    ];
    capital && between.trim_matches(open).trim().is_empty()
}

/// A word of a text, in bytes.
#[derive(Debug)]
struct Word<'t> {
    text: &'t str,
    start: usize,
    end: usize,
}

/// Words: runs of letters, digits and the marks within them.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut out: Vec<Word<'_>> = Vec::new();
    for (start, c) in text.char_indices().filter(|(_, c)| is_part(*c)) {
        let end = start + c.len_utf8();
        match out.last_mut().filter(|word| word.end == start) {
            Some(word) => {
                word.end = end;
                word.text = &text[word.start..end];
            }
            None => out.push(Word {
                text: &text[start..end],
                start,
                end,
            }),
        }
    }
    out
}

/// Letters, digits, and soft hyphens.
fn is_part(c: char) -> bool {
    c.is_alphanumeric() || c == '\u{ad}'
}

fn same(a: &[Word<'_>], b: &[Word<'_>]) -> bool {
    let letters = |word: &Word<'_>| -> String {
        let letters = word.text.chars().filter(|c| *c != '\u{ad}');
        letters.flat_map(char::to_lowercase).collect()
    };
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| letters(a) == letters(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn within<'t>(text: &'t str, said: &[(&str, &str)]) -> Option<&'t str> {
        let said: Vec<Said<'_>> = said
            .iter()
            .map(|(from, text)| Said { text, from })
            .collect();
        within_element(text, &said)
    }

    #[test]
    fn a_kicker_and_a_subhead_are_no_part_of_the_headline() {
        let headline = "Dolan: Ferries sail again on Monday";
        let two = [("title", headline), ("meta og:title", headline)];
        let kicked = "Feeding the coast Dolan: Ferries sail again on Monday";
        assert_eq!(within(kicked, &two), Some(headline));
        let with_sub = "Dolan: Ferries sail again on Monday Islanders had waited for weeks";
        assert_eq!(within(with_sub, &two), Some(headline));
        let stated = [("json-ld headline", headline)];
        assert_eq!(within(with_sub, &stated), Some(headline));
        let quoted = "Streit um die Fähre „Wir warten seit Wochen“";
        let two = [
            ("title", "„Wir warten seit Wochen“"),
            ("meta og:title", "Wir warten seit Wochen"),
        ];
        assert_eq!(within(quoted, &two), Some("„Wir warten seit Wochen“"));
    }

    #[test]
    fn a_badge_is_no_part_of_the_headline() {
        let headline = "Ferries sail again on Monday";
        let one = [("meta og:title", headline)];
        for text in [
            "Ferries sail again on Monday Premium",
            "News Ferries sail again on Monday",
            "Exclusive: Ferries sail again on Monday",
        ] {
            assert_eq!(within(text, &one), Some(headline), "{text}");
        }
        assert_eq!(within("Big Ferries sail again on Monday", &one), None);
    }

    #[test]
    fn a_headline_cut_short_for_search_stays_whole_on_the_page() {
        let short = "Ferries sail again";
        let two = [("title", short), ("meta og:title", short)];
        for whole in [
            "Ferries sail again on Monday, the minister says",
            "Ferries sail again: Dolan keeps her word",
            "At last, ferries sail again",
            "Ferries sail again",
        ] {
            assert_eq!(within(whole, &two), None, "{whole}");
        }
        let cased = "How Much Does a Ferry Ticket Cost?";
        let two = [
            ("title", "Ferry Ticket Cost"),
            ("meta og:title", "Ferry Ticket Cost"),
        ];
        assert_eq!(within(cased, &two), None);
        let one = [("title", short)];
        assert_eq!(
            within("Coast Ferries sail again Islanders cheer", &one),
            None
        );
        assert_eq!(within("Ferries sail again Islanders cheer", &one), None);
    }

    #[test]
    fn the_side_of_a_bar_that_the_page_says_again_is_the_headline() {
        let title = "TEN MORE LYNXES COUNTED | Park of the High Moors, the Valleys and the Lakes";
        let said = ["Ten more lynxes counted"];
        assert_eq!(beside_bar(title, &said), Some("TEN MORE LYNXES COUNTED"));
        assert_eq!(beside_bar(title, &["Lynxes"]), None);
        assert_eq!(beside_bar("Ten more lynxes counted", &said), None);
    }
}
