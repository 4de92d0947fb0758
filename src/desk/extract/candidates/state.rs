//! What a page's scripts carry as data: the state with which a framework starts, a shop's product,
//! an analytics layer. Only the date of publication is taken from it.

use memchr::memmem;

/// Members that give the date of publication. The first that a page has is its own more often than
/// not; the teasers of other articles come later.
const MEMBERS: &[&str] = &[
    "datePublished",
    "datePosted",
    "firstPublished",
    "firstPublishedAt",
    "firstPublishedDate",
    "postedAt",
    "publicationDate",
    "publication_date",
    "publishDate",
    "publish_date",
    "publishedAt",
    "publishedDate",
    "published_at",
    "published_date",
];

/// Longest name of a member, in bytes, with the backslash of a string in a string.
const MAX_NAME: usize = 24;

/// Longest value that is a date.
const MAX_DATE: usize = 40;

/// The first date of publication in a script's data: `"publishedAt":"2024-05-03T10:00:00Z"`, also
/// within a string (`\"publishedAt\":\"…\"`).
pub fn published(script: &str) -> Option<&str> {
    let bytes = script.as_bytes();
    if let Some(seconds) = weixin(script) {
        return Some(seconds);
    }
    // Every member has one of these in it.
    let mut published = memmem::find_iter(bytes, "ubli").peekable();
    let mut posted = memmem::find_iter(bytes, "osted").peekable();
    let mut places = std::iter::from_fn(|| match (published.peek(), posted.peek()) {
        (Some(one), Some(other)) if one > other => posted.next(),
        (None, _) => posted.next(),
        _ => published.next(),
    });
    places.find_map(|at| {
        let low = at.saturating_sub(MAX_NAME);
        let quote = low + bytes[low..at].iter().rposition(|b| *b == b'"')?;
        member(&script[quote + 1..])
    })
}

/// When an account of China's largest messenger published: `var ct = "1714731072";`.
fn weixin(script: &str) -> Option<&str> {
    let at = memmem::find(script.as_bytes(), b"var ct = \"")?;
    let value = until(&script[at + 10..], 10, |b| b == b'"')?;
    (value.len() == 10 && value.bytes().all(|b| b.is_ascii_digit())).then_some(value)
}

/// The value of the member whose name begins the text, when it is a date of publication.
fn member(text: &str) -> Option<&str> {
    let name = until(text, MAX_NAME, |b| b == b'"')?;
    let rest = &text[name.len() + 1..];
    let name = name.trim_end_matches('\\');
    MEMBERS
        .iter()
        .find(|known| name.eq_ignore_ascii_case(known))?;
    let value = rest.trim_start().strip_prefix(':')?.trim_start();
    let value = value
        .strip_prefix('\\')
        .unwrap_or(value)
        .strip_prefix('"')?;
    let date = until(value, MAX_DATE, |b| matches!(b, b'"' | b'\\'))?;
    (date.bytes().filter(u8::is_ascii_digit).count() >= 5).then_some(date)
}

/// What stands before the first byte that ends it, when that is near. The byte is ASCII.
fn until(text: &str, limit: usize, ends: impl Fn(u8) -> bool) -> Option<&str> {
    let end = text.bytes().take(limit + 1).position(ends)?;
    Some(&text[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_date_of_publication_is_found() {
        for (script, want) in [
            (
                r#"{"id":1,"publishedAt":"2024-05-03T10:00:00Z"}"#,
                Some("2024-05-03T10:00:00Z"),
            ),
            (
                r#"x = "{\"published_at\" : \"2024-05-03\"}";"#,
                Some("2024-05-03"),
            ),
            (
                r#"{"publisher":"Public Gazette","postedAt":"May 3, 2024"}"#,
                Some("May 3, 2024"),
            ),
            (
                r#"{"postedAt":"2024-01-02","related":[{"publishedAt":"2024-05-03"}]}"#,
                Some("2024-01-02"),
            ),
            (r#"{"publishedAt":null,"published":true}"#, None),
            (r#"{"unpublishDate":"2024-05-03"}"#, None),
            ("publishedAt: 2024", None),
            (r#"var ct = "1714731072"; var a = 1;"#, Some("1714731072")),
            (r#"var ct = "7";"#, None),
            (r#""publishedAt"#, None),
            ("", None),
        ] {
            assert_eq!(published(script), want, "{script}");
        }
    }

    proptest::proptest! {
        #[test]
        fn never_panics(script in "[\"\\\\:publishedAt0-9é ]{0,60}") {
            let _ = published(&script);
        }
    }
}
