//! Author values that cannot name anybody: placeholders, numbers, addresses.

use super::address;
use super::doubt::Reason;

/// Why a value cannot name anybody, with the rule that says so.
pub(super) fn hollow(value: &str) -> Option<Reason> {
    let lower = value.to_lowercase();
    let path = lower
        .split_once('/')
        .is_some_and(|(host, _)| address::domain(host).is_some());
    let address =
        path || lower.starts_with("http") || lower.starts_with("www.") || lower.contains("://");
    if value.is_empty()
        || matches!(
            lower.trim_end_matches(':'),
            "name"
                | "author"
                | "autor"
                | "none"
                | "null"
                | "undefined"
                | "n/a"
                | "unknown"
                | "unknown author"
                | "error"
                | "min read"
                | "minutes read"
                | "unbekannt"
                | "inconnu"
                | "desconocido"
                | "desconhecido"
                | "sconosciuto"
                | "bilinmiyor"
                | "tidak diketahui"
                | "неизвестен"
                | "anonymous"
                | "admin"
                | "administrator"
                | "adminn"
                | "anónimo"
                | "anonyme"
                | "editor"
                | "guest"
                | "nachrichten"
                | "publisher"
                | "siteadmin"
                | "super user"
                | "user"
                | "webmaster"
                | "wordpressadmin"
                | "root"
                | "by"
                | "von"
                | "par"
                | "por"
                | "di"
                | "door"
                | "av"
                | "af"
                | "nga"
                | "od"
                | "oleh"
                | "írta"
                | "szerző"
                | "piše"
                | "napsal"
                | "napsala"
                | "autors"
                | "autorius"
                | "kirjoittanut"
                | "toimittaja"
                | "yazan"
                | "автор"
                | "γράφει"
                | "συντάκτης"
                | "نویسنده"
                | "تحریر"
                | "מאת"
        )
    {
        Some(("byline.placeholder", "a placeholder, not a name"))
    } else if KINDS.binary_search(&lower.as_str()).is_ok() {
        Some(("byline.kind", "what kind of text it is, not a name"))
    } else if ["sponsored by ", "presented by ", "powered by "]
        .iter()
        .any(|cue| lower.starts_with(cue))
    {
        Some(("byline.sponsor", "a sponsor, not an author"))
    } else if value
        .chars()
        .all(|c| c.is_numeric() || c.is_ascii_punctuation() || c.is_whitespace())
        || is_identifier(value)
    {
        Some(("byline.number", "a number, not a name"))
    } else if address {
        Some(("byline.address", "an address, not a name"))
    } else if (lower.contains('@') || is_mail(&lower)) && !lower.contains(' ') {
        Some(("byline.address", "a mail address or a handle, not a name"))
    } else if lower.contains("{{") || lower.contains("[object") || lower.contains('<') {
        Some(("byline.placeholder", "a template's leftover, not a name"))
    } else if value.chars().count() > 200 {
        Some(("byline.long", "too long for a byline"))
    } else {
        None
    }
}

/// What extractors of web pages take for authors' names beside them: the author's beat and the links below the
/// byline.
pub(super) fn is_control(value: &str) -> bool {
    const BEGIN: &[&str] = &[
        "covers",
        "follow",
        "read",
        "see",
        "view",
        "visit",
        "email",
        "contact",
        "share",
        "updated",
        "published",
        "posted",
        "more",
        "about",
        "subscribe",
        "sign",
    ];
    const HOLD: &[&str] = &[
        "twitter",
        "facebook",
        "instagram",
        "linkedin",
        "profile",
        "bio",
    ];
    const WHOLE: &[&str] = &[
        "change password",
        "create account",
        "edit profile",
        "forgot password",
        "log in",
        "log out",
        "lost password",
        "my account",
        "passwort vergessen",
        "reset password",
    ];
    let lower = value.to_lowercase();
    if WHOLE.contains(&lower.trim_end_matches('?').trim()) {
        return true;
    }
    let mut words = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty());
    let Some(first) = words.next() else {
        return false;
    };
    let second = words.next();
    let on = [
        "on", "the", "more", "all", "us", "me", "my", "full", "this", "up", "at", "bio",
    ];
    BEGIN.contains(&first)
        && (lower
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| HOLD.contains(&word))
            || second.is_some_and(|second| on.contains(&second))
            || first == "covers" && second.is_some())
}

/// Kinds of texts that stand where the author should; lower case, sorted.
const KINDS: &[&str] = &[
    "advertorial",
    "anzeige",
    "communique de presse",
    "communiqué de presse",
    "comunicado",
    "comunicado de imprensa",
    "comunicado de prensa",
    "comunicato stampa",
    "gesponserte inhalte",
    "media release",
    "medienmitteilung",
    "news release",
    "nota de imprensa",
    "nota de prensa",
    "nota à imprensa",
    "persbericht",
    "press release",
    "presseinformation",
    "pressemeldung",
    "pressemitteilung",
    "publicité",
    "publireportage",
    "sponsored",
    "sponsored content",
];

/// Hexadecimal digits and hyphens, some of them numbers: `3d23d65-ddc6-4ce5`.
fn is_identifier(value: &str) -> bool {
    value.len() >= 8
        && value.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-')
        && value.bytes().filter(u8::is_ascii_digit).count() >= 3
}

/// One to five words of letters: what an author field may hold though no rule knows it, such as a
/// pen name or a name in lower case.
pub(super) fn is_name_like(value: &str) -> bool {
    let words = value.split_whitespace().count();
    (1..=5).contains(&words)
        && value.len() <= 60
        && value.chars().all(|c| {
            c.is_alphabetic() || matches!(c, ' ' | '.' | '\'' | '’' | '-' | '·' | ',' | '&')
        })
}

/// A mail address, or one hidden from machines.
pub(super) fn is_mail(word: &str) -> bool {
    word.contains('@') && word.contains('.') || word.contains("[at]") || word.contains("(at)")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_control_of_an_account_signs_nothing() {
        assert!(is_control("Reset Password") && is_control("Forgot Password?"));
        assert!(!is_control("Ruth Ellison") && !is_control("Log Inveigh"));
    }

    #[test]
    fn the_kinds_are_sorted() {
        assert!(KINDS.is_sorted());
    }
}
