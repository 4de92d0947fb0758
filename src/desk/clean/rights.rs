//! Copyright lines: the holder, the terms, and the notices beside them.

/// What a copyright line says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rights<'a> {
    /// Holder as written.
    pub holder: Option<&'a str>,
    /// Usage terms as written.
    pub terms: Option<&'a str>,
    /// A sentence that says it is no investment advice.
    pub no_advice: Option<&'a str>,
}

/// That all rights are reserved.
const RESERVED: &[&str] = &[
    "all rights reserved",
    "alle rechte vorbehalten",
    "tous droits réservés",
    "todos los derechos reservados",
    "tutti i diritti riservati",
    "riproduzione riservata",
    "todos os direitos reservados",
    "alle rechten voorbehouden",
    "wszelkie prawa zastrzeżone",
    "tüm hakları saklıdır",
    "her hakkı saklıdır",
    "все права защищены",
    "جميع الحقوق محفوظة",
    "版权所有",
    "無断転載",
    "무단전재",
    "hak cipta dilindungi",
    "materiał chroniony prawem",
    "chronione prawem autorskim",
    "прямая перепечатка запрещена",
];

/// What else may be said of a copy.
const LIMITS: &[&str] = &["may not be", "reproduction", "creative commons"];

const ADVICE: &[&str] = &[
    "investment advice",
    "financial advice",
    "anlageberatung",
    "conseil en investissement",
];

/// All terms, in small letters.
fn terms() -> impl Iterator<Item = &'static &'static str> {
    RESERVED.iter().chain(LIMITS)
}

/// Whether the line says that all rights are reserved.
pub fn reserved(line: &str) -> bool {
    let folded = line.to_lowercase();
    RESERVED.iter().any(|term| folded.contains(term))
}

/// Reads a copyright line.
pub fn read(line: &str) -> Rights<'_> {
    let mut out = Rights::default();
    for sentence in sentences(line) {
        let folded = sentence.to_lowercase();
        if out.terms.is_none()
            && RESERVED
                .iter()
                .chain(LIMITS)
                .any(|term| folded.contains(term))
        {
            // "© Materiał chroniony prawem autorskim": terms of which nobody is the holder.
            let bare = sentence.trim_start_matches(|c: char| !c.is_alphabetic());
            let bare = bare.split('©').next().unwrap_or_default().trim_end();
            out.terms = (!folded.contains('©'))
                .then_some(sentence)
                .or_else(|| begins_terms(bare).then_some(bare));
        }
        if out.no_advice.is_none() && ADVICE.iter().any(|term| folded.contains(term)) {
            out.no_advice = Some(sentence);
        }
    }
    out.holder = holder(line);
    out
}

/// What follows © and the years, up to the sentence's end.
fn holder(line: &str) -> Option<&str> {
    let lower = line.to_ascii_lowercase();
    let after = line
        .find(['©', 'ⓒ'])
        .map(|at| at + line[at..].chars().next().map_or(0, char::len_utf8))
        .or_else(|| lower.find("(c)").map(|at| at + 3))
        .or_else(|| lower.find("copyright").map(|at| at + "copyright".len()))?;
    let mut rest = line[after..].trim_start();
    let whole = rest;
    loop {
        let cut = rest
            .trim_start_matches(|c: char| {
                c.is_ascii_digit()
                    || matches!(c, '.' | '-' | '–' | ',' | ':' | '/' | '|' | ' ' | '©')
            })
            .trim_start();
        let lower = cut.to_ascii_lowercase();
        let cut = ["copyright ", "by ", "(c) "]
            .iter()
            .find(|prefix| lower.starts_with(**prefix))
            .map_or(cut, |prefix| &cut[prefix.len()..]);
        if cut.len() == rest.len() {
            break;
        }
        rest = cut;
    }
    let end = rest
        .char_indices()
        .find(|(at, c)| {
            matches!(c, '|' | '•' | ';' | '(' | '。' | '\n')
                || (*c == '.' && rest[at + 1..].starts_with(' ') && !abbreviated(&rest[..*at]))
                || (*c == ',' && !suffix(&rest[at + 1..]))
                || (matches!(c, '-' | '–' | '—')
                    && rest[at + c.len_utf8()..].starts_with(' ')
                    && rest[..*at].ends_with(' '))
        })
        .map_or(rest.len(), |(at, _)| at);
    let lower = rest.to_lowercase();
    let end = terms()
        .filter_map(|term| lower.find(term))
        .filter(|at| rest.is_char_boundary(*at))
        .fold(end, usize::min);
    let name = rest[..end]
        .trim()
        .trim_end_matches(['.', ',', '-', '–'])
        .trim_end();
    let name = with_full_stop(rest, name);
    // "© Meridian Press 2026": the year behind the name, when none is before it.
    let dated = whole.starts_with(|c: char| c.is_ascii_digit());
    let name = if dated {
        name
    } else {
        before_year(without_years(name))
    };
    (!name.is_empty() && name.len() <= 80 && name.chars().any(char::is_alphabetic)).then_some(name)
}

/// A name at the beginning of `rest` with the full stop that belongs to it: `Tidewire L.P.`.
fn with_full_stop<'a>(rest: &'a str, name: &'a str) -> &'a str {
    let last = name.rsplit(' ').next().unwrap_or_default();
    let initials = last.contains('.') && last.split('.').all(|part| part.chars().count() == 1);
    let short = initials || matches!(last, "Inc" | "Co" | "Ltd" | "Corp" | "Bros");
    let whole = rest.get(..name.len() + 1);
    match whole {
        Some(whole) if short && whole.starts_with(name) && whole.ends_with('.') => whole,
        _ => name,
    }
}

fn abbreviated(before: &str) -> bool {
    let word = before.rsplit(' ').next().unwrap_or_default();
    word.chars().count() <= 1
        || matches!(
            word,
            "Inc"
                | "Co"
                | "Ltd"
                | "St"
                | "Corp"
                | "PT"
                | "CV"
                | "Tbk"
                | "sp"
                | "Sp"
                | "Pvt"
                | "Pty"
                | "d.o"
                | "s.r"
        )
}

fn suffix(after: &str) -> bool {
    let after = after.trim_start();
    ["Inc", "LLC", "Ltd", "L.L.C", "Co.", "GmbH", "S.A", "Corp"]
        .iter()
        .any(|s| after.starts_with(s))
}

/// A name without the years or the span of years at its end.
fn without_years(name: &str) -> &str {
    let Some((head, last)) = name.rsplit_once(' ') else {
        return name;
    };
    let year = |text: &str| {
        text.len() == 4
            && (text.starts_with("19") || text.starts_with("20"))
            && text.bytes().all(|b| b.is_ascii_digit())
    };
    let years = last.split(['-', '–']).all(year);
    if years {
        head.trim_end_matches([' ', ',', '-', '–'])
    } else {
        name
    }
}

/// A name up to a year that stands in it, behind which the page's own links follow:
/// `Fen Echo Ltd 2026 Privacy Contact`.
fn before_year(name: &str) -> &str {
    let year = |word: &str| {
        word.len() == 4 && word.starts_with("20") && word.bytes().all(|b| b.is_ascii_digit())
    };
    let mut at = 0;
    for word in name.split(' ') {
        if at > 0 && year(word) {
            return name[..at].trim_end_matches([' ', ',', '-', '–']);
        }
        at += word.len() + 1;
    }
    name
}

fn begins_terms(text: &str) -> bool {
    let head: String = text.chars().take(40).flat_map(char::to_lowercase).collect();
    terms().any(|term| head.starts_with(term))
}

/// The sentences of a line, with their full stops.
fn sentences(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line;
    std::iter::from_fn(move || {
        let text = rest.trim_start();
        if text.is_empty() {
            return None;
        }
        let end = text
            .char_indices()
            .find(|(at, c)| {
                *c == '。'
                    || *c == '|'
                    || (*c == '.'
                        && text[at + 1..].starts_with(' ')
                        && (!abbreviated(&text[..*at]) || begins_terms(&text[at + 2..])))
            })
            .map_or(text.len(), |(at, c)| at + c.len_utf8());
        rest = &text[end..];
        Some(text[..end].trim_end_matches('|').trim_end())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holder_and_terms_are_read() {
        for (line, holder, terms) in [
            (
                "© 2025 Tidewire.com. Tidewire does not provide investment advice. All rights reserved.",
                Some("Tidewire.com"),
                Some("All rights reserved."),
            ),
            (
                "Copyright 2024 The Meridian Press. All rights reserved. This material may not be published.",
                Some("The Meridian Press"),
                Some("All rights reserved."),
            ),
            (
                "Copyright © 2019-2024 Ledgerwire, Inc. All rights reserved",
                Some("Ledgerwire, Inc."),
                Some("All rights reserved"),
            ),
            ("(c) 2024 by Valley Post", Some("Valley Post"), None),
            ("© Meridian Press 2026", Some("Meridian Press"), None),
            (
                "Copyright Valley Post, 2019–2026.",
                Some("Valley Post"),
                None,
            ),
            (
                "© Meridian Press 2026 All rights reserved.",
                Some("Meridian Press"),
                None,
            ),
            ("© 2026 Studio 2000", Some("Studio 2000"), None),
            (
                "© Fen Echo Ltd 2026 Privacy Contact",
                Some("Fen Echo Ltd"),
                None,
            ),
            (
                "© Materiał chroniony prawem autorskim",
                None,
                Some("Materiał chroniony prawem autorskim"),
            ),
            (
                "© RIPRODUZIONE RISERVATA",
                None,
                Some("RIPRODUZIONE RISERVATA"),
            ),
            (
                "جميع الحقوق محفوظة © 2026",
                None,
                Some("جميع الحقوق محفوظة"),
            ),
            ("©", None, None),
        ] {
            let rights = read(line);
            assert_eq!((rights.holder, rights.terms), (holder, terms), "{line}");
        }
        assert_eq!(
            read("© 2025 Tidewire.com. Tidewire does not provide investment advice.").no_advice,
            Some("Tidewire does not provide investment advice.")
        );
    }
}
