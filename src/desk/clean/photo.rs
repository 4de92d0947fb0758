//! Photo credits and captions: photographer, supplier, caption.

use super::byline;
use super::copy::{BylineKind, Photo};
use super::photo_words::{AGENCY_CUES, BARE, CUES, SUPPLIERS};

/// Longest credit at the end of a caption, in bytes.
const LONGEST: usize = 120;

/// Reads a credit line such as `Photo by A on B`, `Foto: A/dpa`, `(AP Photo/A)`.
pub fn credit(line: &str) -> Photo {
    let bare = inside(line);
    // "[Image: The quay at dawn. Picture: Ana Lim]", "The quay at dawn. © Ana Lim/dpa".
    let (said, _) = after_cue(bare);
    if let Some(at) = last_cue(said).filter(|at| *at > 0)
        && said[..at].trim_end().ends_with(['.', '!', '?'])
        && said[..at].split_whitespace().count() > 1
    {
        let mut photo = credit(&said[at..]);
        photo.caption = worded(said[..at].trim());
        return photo;
    }
    let (by, supplier) = if let Some((agency, rest)) = agency_cue(bare) {
        // "AP Photo/Ana Lim, File", "AP Photo/Ana Lim) AP Photo/Ana Lim".
        let (by, other) = parties(rest.split(')').next().unwrap_or_default());
        let by = by.or(other.filter(|name| is_person(name)));
        (by, Some(agency.to_owned()))
    } else {
        parties(unfiled(after_cue(bare).0))
    };
    Photo {
        by,
        supplier,
        credit: Some(closed(line.trim()).to_owned()),
        ..Photo::default()
    }
}

/// Reads a caption that may end in a credit.
pub fn caption(line: &str) -> Photo {
    let text = unfolded(line.trim());
    if let Some(open) = text
        .ends_with([')', ']', '）', '】'])
        .then(|| text.rfind(['(', '[', '（', '【']))
        .flatten()
        .filter(|at| *at > 0 && is_credit(&text[*at..], true))
    {
        let mut photo = credit(&text[open..]);
        photo.caption = Some(text[..open].trim().to_owned());
        return photo;
    }
    match last_cue(text).or_else(|| uncued(text)) {
        Some(0) => credit(text),
        Some(at) => {
            let mut photo = credit(&text[at..]);
            let before = text[..at]
                .trim()
                .trim_end_matches(['|', '-', '–', '/', '(', '['])
                .trim_end();
            photo.caption = worded(before);
            photo
        }
        None => Photo {
            caption: worded(text),
            ..Photo::default()
        },
    }
}

/// A caption, unless it is all marks: `.`, `©`.
fn worded(text: &str) -> Option<String> {
    text.contains(char::is_alphanumeric)
        .then(|| text.to_owned())
}

/// Labels of the buttons that some sites fold captions with.
const FOLDS: &[&str] = &[
    "hide caption",
    "toggle caption",
    ", opens new tab",
    "Purchase Licensing Rights",
];

/// What agencies add to a photo that is not new.
const FILED: &[&str] = &[
    "/File Photo",
    "/File photo",
    "/Archive Photo",
    "/File",
    ", File",
];

/// Whether an agency signs behind the last sentence of a caption.
pub fn signed(text: &str) -> bool {
    let text = unfolded(text.trim());
    let Some(at) = uncued(text).filter(|at| *at > 0) else {
        return false;
    };
    let credit = unfiled(inside(&text[at..]));
    let upper = credit.to_uppercase();
    let supplied = |name: &str| SUPPLIERS.contains(&name.trim().to_lowercase().as_str());
    let via = upper
        .rsplit_once(" VIA ")
        .is_some_and(|(_, name)| supplied(name));
    via || credit.contains('/') && credit.split('/').any(supplied)
}

/// A credit without what agencies add to it.
fn unfiled(text: &str) -> &str {
    let text = text.trim_end_matches('.');
    FILED
        .iter()
        .find_map(|mark| text.strip_suffix(mark))
        .unwrap_or(text)
}

/// A caption without the buttons behind it.
fn unfolded(mut text: &str) -> &str {
    while let Some(before) = FOLDS.iter().find_map(|label| text.strip_suffix(label)) {
        text = before.trim_end();
    }
    text
}

/// Brackets around credits.
const BRACKETS: &[(char, char)] = &[('(', ')'), ('[', ']'), ('【', '】'), ('（', '）')];

/// Text without the brackets around it.
fn inside(text: &str) -> &str {
    closed(
        text.trim()
            .trim_start_matches(|c| BRACKETS.iter().any(|(open, _)| *open == c)),
    )
    .trim()
}

/// Text without closing brackets at its end that nothing in it opens: `Getty Images)`.
fn closed(mut text: &str) -> &str {
    for (open, close) in BRACKETS {
        let count = |mark: char| text.matches(mark).count();
        let mut extra = count(*close).saturating_sub(count(*open));
        while extra > 0
            && let Some(before) = text.strip_suffix(*close)
        {
            text = before.trim_end();
            extra -= 1;
        }
    }
    text
}

/// Where the last cue that ends in a mark begins.
fn last_cue(text: &str) -> Option<usize> {
    let lower = lower(text);
    // Few captions have the mark that a cue ends in.
    let mut there = [false; 256];
    lower.bytes().for_each(|b| there[usize::from(b)] = true);
    CUES.iter()
        .filter(|cue| {
            cue.ends_with([':', '：', '©', '.', '=', '＝', ',', '/']) || cue.ends_with(" by")
        })
        .filter(|cue| cue.bytes().all(|b| there[usize::from(b)]))
        .filter_map(|cue| lower.rfind(cue))
        .filter(|at| {
            *at == 0
                || !text[..*at].ends_with(char::is_alphanumeric)
                || !text.as_bytes()[*at].is_ascii_alphabetic()
        })
        .max()
        .map(|at| {
            // "Foto: ©" begins at "Foto", "Crédit photo :" at "Crédit".
            let before = text[..at].trim_end().len();
            CUES.iter()
                .filter(|cue| cue.len() > 4)
                .filter_map(|cue| {
                    let around = lower.rfind(cue)?;
                    let joined = around < at && around + cue.len() >= before;
                    joined.then_some(around)
                })
                .min()
                .unwrap_or(at)
        })
}

/// Where a credit without a mark begins: after a sentence's end, and nothing follows it.
fn uncued(text: &str) -> Option<usize> {
    let ends = |at: usize| {
        let before = text[..at].trim_end();
        let after = before.len() < at || at == 0;
        after && (at == 0 || before.ends_with(['.', '!', '?', '…', '|', '"', '”', '»', '“', ']']))
    };
    let starts = text
        .char_indices()
        .map(|(at, _)| at)
        .skip_while(|at| text.len() - at > LONGEST);
    starts
        .filter(|at| !text[*at..].starts_with(char::is_whitespace) && ends(*at))
        .find(|at| is_credit(&text[*at..], false))
}

/// Whether all of the text says who made a photo: a cue and names, an agency, or a name beside an
/// agency. In brackets a cue is enough: `Foto de familia` is a caption.
fn is_credit(text: &str, bracketed: bool) -> bool {
    let bare = inside(text);
    let name = unfiled(bare);
    if agency_cue(bare).is_some() || is_agency(name) {
        return true;
    }
    let (rest, cued) = after_cue(bare);
    if cued {
        return bracketed && !rest.is_empty() || names_only(rest);
    }
    if bracketed && (is_supplier(name) || name.contains(' ') && is_person(name)) {
        return true;
    }
    let sides = [" / ", "/", " via ", " | ", "／"];
    sides
        .iter()
        .find_map(|mark| name.split_once(mark))
        .is_some_and(|(first, second)| {
            // "ANA LIM / HANS LUCAS VIA AFP".
            let second = match lower(second).rfind(" via ") {
                Some(at) if is_agency(&second[at + 5..]) => &second[at + 5..],
                _ => second,
            };
            let agency = is_agency(first) && (is_person(second) || is_supplier(second));
            agency || (is_person(first) && (bracketed || is_supplier(second)))
        })
}

/// A supplier's name and nothing else.
fn is_agency(name: &str) -> bool {
    // "X" and "Pool" alone say little.
    name.len() > 1 && name != "Pool" && SUPPLIERS.contains(&name.trim().to_lowercase().as_str())
}

/// The agency and what follows, where its name is the cue: `AP Photo/Ana Lim`.
fn agency_cue(text: &str) -> Option<(&str, &str)> {
    let small = lower(text);
    let cue = AGENCY_CUES.iter().find(|cue| small.starts_with(**cue))?;
    let rest = &text[cue.len()..];
    if rest.starts_with(char::is_alphabetic) {
        return None;
    }
    let agency = text[..cue.len()].split(' ').next()?;
    Some((
        agency,
        rest.trim_start_matches([':', '/', '-', '–', ' ', ',']),
    ))
}

/// Lower case without a change of any byte position.
fn lower(text: &str) -> String {
    text.chars()
        .map(|c| {
            let mut small = c.to_lowercase();
            match (small.next(), small.next()) {
                (Some(one), None) if one.len_utf8() == c.len_utf8() => one,
                _ => c,
            }
        })
        .collect()
}

/// What follows the credit's cues, and whether there was one.
fn after_cue(text: &str) -> (&str, bool) {
    let mut rest = text;
    let mut found = false;
    for _ in 0..3 {
        let small = lower(rest);
        let cue = CUES
            .iter()
            .filter(|cue| small.starts_with(**cue))
            .max_by_key(|cue| cue.len());
        let Some(cue) = cue else { break };
        found = true;
        rest = rest[cue.len()..]
            .trim_start_matches([':', '：', '/', '-', '–', ' ', ','])
            .trim_start();
    }
    if !found
        && let Some((word, name)) = rest.split_once(' ')
        && BARE.contains(&word.to_lowercase().as_str())
        && names_only(name)
    {
        return (name.trim_start(), true);
    }
    // "© 2025 Ana Lim".
    if let Some((year, name)) = rest.split_once(' ')
        && found
        && year.len() == 4
        && year.bytes().all(|b| b.is_ascii_digit())
    {
        return (name.trim_start(), true);
    }
    (rest, found)
}

/// A person or a supplier, or both beside each other.
fn names_only(text: &str) -> bool {
    let text = text.trim_end_matches('.');
    let one = |name: &str| is_agency(name) || is_person(name);
    match text.split_once('/') {
        Some((first, second)) => one(first) && (one(second) || is_supplier(second)),
        None => one(text),
    }
}

/// Photographer and supplier of `A/B`, `A on B`, `A via B`, `A, B`, `A for B`.
fn parties(text: &str) -> (Option<String>, Option<String>) {
    let text = closed(text.trim().trim_end_matches('.'));
    if text.is_empty() || text.len() > 200 {
        return (None, None);
    }
    let mut cut = None;
    for mark in [
        " on ", " via ", "/", " | ", " – ", " - ", ", ", "／", " for ", " / ",
    ] {
        if let Some(at) = text.find(mark)
            && cut.is_none_or(|(first, _)| at < first)
        {
            cut = Some((at, mark.len()));
        }
    }
    let tidy = |part: &str| {
        let part = part
            .trim()
            .trim_matches(['/', '|', '©', '-', ' ', ','])
            .trim();
        (!part.is_empty()).then(|| part.to_owned())
    };
    let Some((at, length)) = cut else {
        return if is_supplier(text) || !is_person(text) {
            (None, tidy(text))
        } else {
            (tidy(text), None)
        };
    };
    let (first, second) = (&text[..at], &text[at + length..]);
    if is_person(first) && !is_supplier(first) {
        (tidy(first), tidy(second))
    } else if is_full_name(second)
        && !is_supplier(second)
        && text[at..].trim_start().starts_with('/')
    {
        (tidy(second), tidy(first))
    } else if text[at..].starts_with([' '])
        && text[at..].trim_start().starts_with(['-', '–'])
        && is_full_name(second)
        && is_organisation(first)
    {
        // "© Radio France - Noémie Collignon".
        (tidy(second), tidy(first))
    } else {
        (None, tidy(text))
    }
}

/// A house and nobody else.
fn is_organisation(name: &str) -> bool {
    let parsed = byline::people(name);
    parsed.unknown.is_empty()
        && parsed.bylines.len() == 1
        && parsed.bylines[0].kind == BylineKind::Organisation
}

fn is_supplier(name: &str) -> bool {
    let small = name.trim().to_lowercase();
    SUPPLIERS.contains(&small.as_str())
        || SUPPLIERS.iter().any(|s| s.len() > 4 && small.contains(s))
}

/// A person with more than one name: one word beside an agency may be anything.
fn is_full_name(name: &str) -> bool {
    (name.trim().contains(' ') || !name.is_ascii()) && !name.contains('|') && is_person(name)
}

fn is_person(name: &str) -> bool {
    let parsed = byline::people(name);
    parsed.unknown.is_empty()
        && parsed.dates.is_empty()
        && parsed.bylines.len() == 1
        && parsed.bylines[0].kind == BylineKind::Person
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn photographer_and_supplier_are_told_apart() {
        for (line, by, supplier) in [
            (
                "Photo by Lars Mikkola on Unsplash",
                Some("Lars Mikkola"),
                Some("Unsplash"),
            ),
            (
                "Foto: Anke Petersen/dpa",
                Some("Anke Petersen"),
                Some("dpa"),
            ),
            ("(AP Photo/Bo Fisk)", Some("Bo Fisk"), Some("AP")),
            ("Crédit photo : Yann Lebrec", Some("Yann Lebrec"), None),
            ("Getty Images", None, Some("Getty Images")),
            ("Getty Images)", None, Some("Getty Images")),
            (
                "© Radio France - Noémie Collignon",
                Some("Noémie Collignon"),
                Some("Radio France"),
            ),
            (
                "Foto: Lars Mikkola und Ana Lim (Ostblatt)",
                None,
                Some("Lars Mikkola und Ana Lim (Ostblatt)"),
            ),
            (
                "© Lars Mikkola / Getty Images",
                Some("Lars Mikkola"),
                Some("Getty Images"),
            ),
            (
                "Photo by Ana Lim/AFP via Getty Images",
                Some("Ana Lim"),
                Some("AFP via Getty Images"),
            ),
        ] {
            let photo = credit(line);
            assert_eq!(
                (photo.by.as_deref(), photo.supplier.as_deref()),
                (by, supplier),
                "{line}"
            );
        }
    }

    #[test]
    fn a_credit_may_begin_with_what_the_photo_shows() {
        for (line, caption, supplier) in [
            (
                "[Image: Ruth Ellison. Picture: Fenland Constabulary]",
                "Ruth Ellison.",
                "Fenland Constabulary",
            ),
            (
                "Das Hauptportal der Werft in Stade. © Anke Petersen/dpa",
                "Das Hauptportal der Werft in Stade.",
                "dpa",
            ),
        ] {
            let photo = credit(line);
            assert_eq!(photo.caption.as_deref(), Some(caption), "{line}");
            let credited = photo.supplier.or(photo.by);
            assert_eq!(credited.as_deref(), Some(supplier), "{line}");
        }
        let wire = caption(
            "A crane at the quay, November 2, 2026. REUTERS/Ana Lim/File Photo Purchase Licensing Rights",
        );
        assert_eq!(
            wire.caption.as_deref(),
            Some("A crane at the quay, November 2, 2026.")
        );
        assert_eq!(wire.supplier.as_deref(), Some("REUTERS"));
    }

    #[test]
    fn a_caption_is_parted_from_its_credit() {
        for (line, text, by, supplier) in [
            (
                "Riders at the quay (Image: Getty Images)",
                "Riders at the quay",
                None,
                Some("Getty Images"),
            ),
            (
                "Der Hafen am Morgen. Foto: Anke Petersen/dpa",
                "Der Hafen am Morgen.",
                Some("Anke Petersen"),
                Some("dpa"),
            ),
            ("A quiet street", "A quiet street", None, None),
            ("© Foto: Ana Lim", "", Some("Ana Lim"), None),
            (".", "", None, None),
            (
                "A quiet street. Ana Lim/Getty Images hide caption toggle caption",
                "A quiet street.",
                Some("Ana Lim"),
                Some("Getty Images"),
            ),
            (
                "The quay at dawn. Photograph: Ana Lim/The Guardian",
                "The quay at dawn.",
                Some("Ana Lim"),
                Some("The Guardian"),
            ),
            (
                "The quay at dawn. Ana Lim/Getty Images",
                "The quay at dawn.",
                Some("Ana Lim"),
                Some("Getty Images"),
            ),
            (
                "Le quai à l'aube. ANA LIM / AFP",
                "Le quai à l'aube.",
                Some("ANA LIM"),
                Some("AFP"),
            ),
            (
                "De kade bij dageraad. Foto Joris van Dam",
                "De kade bij dageraad.",
                Some("Joris van Dam"),
                None,
            ),
            (
                "黎明时的港口。图/新华社",
                "黎明时的港口。",
                None,
                Some("新华社"),
            ),
            (
                "Le quai à l'aube. Crédit photo : Jeanne Martin",
                "Le quai à l'aube.",
                Some("Jeanne Martin"),
                None,
            ),
            (
                "Il molo all'alba (foto Ansa)",
                "Il molo all'alba",
                None,
                Some("Ansa"),
            ),
            ("港の夜明け(写真:共同)", "港の夜明け", None, Some("共同")),
            (
                "항구의 새벽. [사진=연합뉴스]",
                "항구의 새벽.",
                None,
                Some("연합뉴스"),
            ),
            (
                "The quay at dawn (AP Photo/Ana Lim)",
                "The quay at dawn",
                Some("Ana Lim"),
                Some("AP"),
            ),
            (
                "Foto de familia en el muelle",
                "Foto de familia en el muelle",
                None,
                None,
            ),
            (
                "Tanques en el puerto (AP Foto/Ana Lim)",
                "Tanques en el puerto",
                Some("Ana Lim"),
                Some("AP"),
            ),
            (
                "The crane at noon (Bo Fisk/Harbour Herald)",
                "The crane at noon",
                Some("Bo Fisk"),
                Some("Harbour Herald"),
            ),
            // What is in brackets may be part of the caption.
            (
                "Ana Lim (left) and Bo Fisk (right)",
                "Ana Lim (left) and Bo Fisk (right)",
                None,
                None,
            ),
            (
                "The ship left on Sunday. Photo albums were left behind.",
                "The ship left on Sunday. Photo albums were left behind.",
                None,
                None,
            ),
        ] {
            let photo = caption(line);
            assert_eq!(photo.caption.unwrap_or_default(), text, "{line}");
            assert_eq!(
                (photo.by.as_deref(), photo.supplier.as_deref()),
                (by, supplier),
                "{line}"
            );
        }
    }
}
