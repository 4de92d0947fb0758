//! Scanners of rules that need more than cues. Each reads a line once, from left to right.

use std::sync::LazyLock;

use super::sets::{
    AGENCIES, CONTROLS, DATES, ENDINGS, IMAGES, MAILS, READING, SETS, SHARES, TAILS, TIMES,
};
use crate::desk::clean::byline;
use crate::desk::clean::copy::BylineKind;
use crate::desk::clean::facts::is_address;
use crate::desk::clean::rights;
use crate::desk::clean::rule::Line;
use crate::desk::clean::words::{self, Kind, Token};
use crate::desk::decode::is_note;
use crate::desk::extract::BlockKind;
use crate::desk::extract::html::spoken::is_notice;

/// What a link says to those who hear the page.
pub fn link_notice(line: &Line<'_>) -> bool {
    is_notice(line.text)
}

/// First place where a cue of the set stands, if any.
pub(super) fn first(set: usize, tokens: &[Token]) -> Option<(usize, usize)> {
    let mut found = None;
    SETS[set].scan(tokens, &mut |hit| {
        if found.is_none() {
            found = Some((hit.from as usize, hit.to as usize));
        }
    });
    found
}

/// Whether cues of the sets cover all words; numbers and marks are free. Counts covered words.
fn covered(sets: &[usize], tokens: &[Token]) -> Option<usize> {
    let mut count = 0;
    let mut until = 0usize;
    let mut at = 0usize;
    while at < tokens.len() {
        if tokens[at].kind != Kind::Word || at < until {
            at += 1;
            continue;
        }
        // Of Thai every letter is a token.
        let reach = if matches!(tokens[at].first, '\u{e00}'..='\u{e7f}') {
            12
        } else {
            4
        };
        for set in sets {
            let window = &tokens[at..(at + reach).min(tokens.len())];
            SETS[*set].scan(window, &mut |hit| {
                if hit.from == 0 {
                    until = until.max(at + hit.to as usize);
                }
            });
        }
        if until <= at {
            return None;
        }
        count += 1;
        at += 1;
    }
    Some(count)
}

/// `Unsubscribe | Update preferences | View in browser`: nothing but labels of a newsletter, one of
/// which no other page has; a bare `Contact | Privacy policy` is a site's footer.
pub fn mail_controls(line: &Line<'_>) -> bool {
    let begins = line.tokens.iter().find(|token| token.kind != Kind::Mark);
    if !begins.is_some_and(|token| CONTROLS.may_begin(token)) {
        return false;
    }
    let mut until = vec![0usize; line.tokens.len()];
    let mut ends = false;
    CONTROLS.scan(line.tokens, &mut |hit| {
        let until = &mut until[hit.from as usize];
        *until = (*until).max(hit.to as usize);
        ends |= hit.owner == ENDINGS;
    });
    let mut at = 0;
    while let Some(token) = line.tokens.get(at) {
        at = match (token.kind, until[at]) {
            (Kind::Mark, _) => at + 1,
            (_, 0) => return false,
            (_, to) => to,
        };
    }
    ends
}

/// A figure's caption or credit in the markup.
pub fn caption_block(line: &Line<'_>) -> bool {
    matches!(line.block.kind, BlockKind::Caption | BlockKind::Credit)
}

/// `AP NBA: https://…`: at most six words, a colon or a dash, and nothing but a web address.
pub fn label_and_address(line: &Line<'_>) -> bool {
    // An address has a slash, and few lines do.
    if !line.text.contains('/') {
        return false;
    }
    let split = line.text.split_once(": ");
    let split = split.or_else(|| line.text.split_once(" - "));
    split.is_some_and(|(label, address)| {
        is_address(address) && label.split_whitespace().count() <= 6
    })
}

/// An arrow, then a linked headline.
pub fn arrow(line: &Line<'_>) -> bool {
    let arrow = line.text.starts_with(['»', '➜', '➤', '⇒']) || line.text.starts_with(">>");
    arrow
        && line.words >= 2
        && line.text.trim_start_matches('»').len() + 2 >= line.text.len()
        && !line.text.contains('«')
}

/// A line wholly in brackets that names an image or an image agency.
pub fn bracketed_credit(line: &Line<'_>) -> bool {
    let (Some(open), Some(close)) = (line.tokens.first(), line.tokens.last()) else {
        return false;
    };
    let bracketed = matches!(
        (open.first, close.first),
        ('(', ')') | ('[', ']') | ('【', '】')
    ) && open.kind == Kind::Mark
        && close.kind == Kind::Mark;
    bracketed
        && line.tokens[1..]
            .iter()
            .filter(|t| matches!(t.first, '(' | '['))
            .count()
            == 0
        && (first(IMAGES, line.tokens).is_some() || first(AGENCIES, line.tokens).is_some())
}

/// `© Getty Images`, `© Mikkola / dpa`: no year.
pub fn copyright_credit(line: &Line<'_>) -> bool {
    let mark = line.text.starts_with(['©', 'ⓒ']) || line.text.starts_with("(c) ");
    let year = line
        .tokens
        .iter()
        .any(|t| t.kind == Kind::Number && t.end - t.start == 4);
    let name = &line.tokens[line.lead()..];
    // "© AFP" below the text, far from any picture: the text is the agency's.
    let below = line.tail
        && line.block.kind == BlockKind::Paragraph
        && line.block.picture.is_none()
        && byline::AGENCIES
            .split(';')
            .any(|agency| words_equal(name, agency));
    // "© Ana Lim" above the end of the text, on a line of its own: who took the picture before it.
    let person = || {
        let furniture = line.block.kind == BlockKind::Navigation || line.block.link_density > 0.4;
        let name = line
            .text
            .trim_start_matches(|c: char| matches!(c, '©' | 'ⓒ' | ' ') || c.is_ascii_digit());
        !line.tail && !furniture && is_full_name(name)
    };
    let pictured = year && line.block.picture.is_some() && person();
    mark && (!year || pictured)
        && !below
        && line.words >= 1
        && !line.text.contains("dpa:")
        && (person()
            || first(AGENCIES, line.tokens).is_some()
            || line.text.contains('/')
            || byline::AGENCIES
                .split(';')
                .any(|name| words_equal(&line.tokens[line.lead()..], name))
            || first(IMAGES, &line.tokens[1..]).is_some())
}

/// A person's name of two or three words and nothing else.
fn is_full_name(text: &str) -> bool {
    let said = byline::people(text);
    let [one] = said.bylines.as_slice() else {
        return false;
    };
    one.kind == BylineKind::Person
        && one.name == text.trim()
        && (2..=3).contains(&one.name.split_whitespace().count())
}

fn words_equal(tokens: &[Token], name: &str) -> bool {
    let mut other = Vec::new();
    words::read(name, &mut other);
    let skip = usize::from(tokens.first().is_some_and(|t| t.kind == Kind::Mark));
    let tokens = &tokens[skip..];
    tokens.len() == other.len() && tokens.iter().zip(&other).all(|(a, b)| a.hash == b.hash)
}

/// A short line that names an image agency.
pub fn agency_line(line: &Line<'_>) -> bool {
    // The agency begins or ends the line.
    let (lead, end) = (line.lead(), line.tail_end());
    let mut edge = false;
    SETS[AGENCIES].scan(line.tokens, &mut |hit| {
        edge |= hit.from as usize <= lead + 1 || hit.to as usize >= end;
    });
    let bracketed = line.text.ends_with(')') && !line.text.starts_with('(');
    edge && !bracketed
        && !line.text.contains("dpa:")
        && line.tokens.iter().all(|t| {
            t.kind != Kind::Word
                || t.upper
                || !t.first.is_ascii_lowercase()
                || t.end - t.start <= 4
                || t.first == 'i'
        })
        && !line.text.contains(['?', '!'])
}

/// A caption whose end credits the photo: in brackets with a word of images, or after a cue.
pub fn credit_at_end(line: &Line<'_>) -> bool {
    let tokens = line.tokens;
    let end = line.tail_end();
    if line.words < 3 {
        return false;
    }
    // In brackets at the very end.
    if let Some(close) = tokens.last().filter(|t| matches!(t.first, ')' | ']')) {
        let open = if close.first == ')' { '(' } else { '[' };
        let from = tokens
            .iter()
            .rposition(|t| t.first == open && t.kind == Kind::Mark);
        if let Some(from) = from {
            let inside = &tokens[from..];
            let fits = inside.len() <= 24
                && from > 0
                && (first(AGENCIES, inside).is_some() || credits(inside));
            if fits {
                return true;
            }
        }
    }
    // After a cue: the last cue within the last dozen tokens.
    let mut last = None;
    SETS[TAILS].scan(tokens, &mut |hit| {
        last = Some((hit.from as usize, hit.to as usize));
    });
    let Some((from, to)) = last else { return false };
    let name = &tokens[to.min(tokens.len())..];
    let strong = tokens[from].kind == Kind::Mark || tokens[to - 1].kind == Kind::Mark;
    let agency = first(AGENCIES, &tokens[from..]).is_some();
    // "… © 2026" names nobody.
    let named = !matches!(tokens[from].first, '©') || name.iter().any(|t| t.kind == Kind::Word);
    // "Copyright © Harbour Press": the page's, no picture's.
    let copyright = words::hash("copyright");
    let named =
        named && (from != 1 || tokens[0].hash != copyright) && !super::owners::is_foot(line);
    named
        && from > 0
        && end.saturating_sub(from) <= 14
        && (strong || agency)
        && name.iter().filter(|t| t.kind == Kind::Word).all(|t| {
            t.upper
                || !t.first.is_lowercase()
                || t.end - t.start <= 4
                || words::is_ideograph(t.first)
                || matches!(t.first, 'i' | 'd')
        })
        && !(line.prose && name.is_empty())
        && !name.iter().any(|t| t.first == '?' && t.kind == Kind::Mark)
        && !rights::reserved(line.text)
}

/// Brackets that begin with a word of images: `(Foto: …)`, `(Photo by …)`.
fn credits(inside: &[Token]) -> bool {
    let head = &inside[..inside.len().min(4)];
    first(IMAGES, head).is_some() && inside.len() >= 3
}

/// A byline with more than one role.
pub fn byline_roles(line: &Line<'_>) -> bool {
    if !starts_small(line) || line.text.starts_with(['(', '[']) || !byline::cued(line.tokens) {
        return false;
    }
    let parsed = byline::parse_read(line.text, line.tokens);
    let Some(first) = parsed.bylines.first() else {
        return false;
    };
    parsed.cued && parsed.unknown.is_empty() && parsed.bylines.iter().any(|b| b.role != first.role)
}

/// A byline with a cue and nothing that is not understood. It does not end like a sentence but in the
/// hour (`By Ruth Ellison | April 24, 2024 4:15 p.m.`).
pub fn byline(line: &Line<'_>) -> bool {
    let hour = line.text.ends_with("a.m.") || line.text.ends_with("p.m.");
    if line.prose && !hour || !starts_small(line) || !byline::cued(line.tokens) {
        return false;
    }
    let parsed = byline::parse_read(line.text, line.tokens);
    let weak_alone = parsed.bylines.len() == 1
        && parsed.bylines[0].kind == BylineKind::Person
        && !parsed.bylines[0].name.contains(' ')
        && parsed.bylines[0].name.is_ascii();
    let pictures = |role| matches!(role, "photographer" | "illustrator" | "producer");
    let somebody = !parsed.bylines.is_empty();
    let only_pictures = somebody && parsed.bylines.iter().all(|b| pictures(b.role));
    let only_title = !somebody && !parsed.titles.is_empty() && line.top;
    parsed.cued
        && parsed.unknown.is_empty()
        && (somebody || only_title)
        && !only_pictures
        && (!weak_alone || line.top || line.tail)
}

/// Long enough to be a byline, short enough to read it.
fn starts_small(line: &Line<'_>) -> bool {
    line.words >= 2 && line.tokens.len() <= 60 && line.text.len() <= 400
}

/// A line that is only a job title.
pub fn job_title(line: &Line<'_>) -> bool {
    if line.text.len() > 80 || line.words < 1 || !byline::may_be_title(line.tokens) {
        return false;
    }
    if byline::cued(line.tokens) {
        return false;
    }
    let parsed = byline::parse_read(line.text, line.tokens);
    !parsed.cued
        && parsed.bylines.is_empty()
        && parsed.unknown.is_empty()
        && parsed.dates.is_empty()
        && !parsed.titles.is_empty()
}

/// An address to write to.
pub fn contact_author(line: &Line<'_>) -> bool {
    // "— Ana Lim (@analim) 3 May 2026": who posted what stands above.
    if line.text.starts_with(['—', '–', '-']) && line.text.contains("(@") {
        return false;
    }
    let mail = line.text.split_once('@').is_some_and(|(before, rest)| {
        let host = rest.split(char::is_whitespace).next().unwrap_or_default();
        // A handle has nothing before its mark, and a full stop behind it is no host's.
        let whole = before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'));
        let dotted = host
            .trim_end_matches(|c: char| !c.is_alphanumeric())
            .contains('.');
        whole && dotted || line.words <= 6
    });
    mail && (first(MAILS, &line.tokens[..line.tokens.len().min(8)]).is_some() || line.words <= 8)
}

/// The head of a table: several cells, or cells of numbers only.
fn is_row(line: &Line<'_>) -> bool {
    match line.text.matches('\t').count() {
        0 => false,
        1 => line.tokens.iter().all(|t| t.kind == Kind::Number),
        _ => true,
    }
}

/// `March 4, 1938 – September 28, 2026`: two years with a dash between them are a life or an exhibition.
fn is_stretch(line: &Line<'_>) -> bool {
    let year = |t: &&Token| {
        let text = &line.text[t.start as usize..t.end as usize];
        t.kind == Kind::Number
            && text.len() == 4
            && (text.starts_with("18") || text.starts_with("19") || text.starts_with("20"))
    };
    let mut years = line.tokens.iter().filter(year);
    let (Some(from), Some(to), None) = (years.next(), years.next(), years.next()) else {
        return false;
    };
    let between = &line.text[from.end as usize..to.start as usize];
    between.trim_start().starts_with(['–', '—', '-']) && !line.text.contains(':')
}

/// A line of which only a date and maybe a time remain.
pub fn date_line(line: &Line<'_>) -> bool {
    let numbers = line
        .tokens
        .iter()
        .filter(|t| t.kind == Kind::Number)
        .count();
    if numbers == 0 || line.tokens.len() > 24 || is_row(line) || is_stretch(line) {
        return false;
    }
    // The abbreviation of a zone that no list has: `09:12 PET`.
    let tokens = match line.tokens {
        [rest @ .., number, zone] if number.kind == Kind::Number && is_zone(line.text, zone) => {
            &line.tokens[..=rest.len()]
        }
        all => all,
    };
    // `Publié le 12 mai 2026 à 18h05 • Lecture 3 min.`: how long it takes to read, beside a date.
    let sets: &[usize] = if numbers >= 4 {
        &[DATES, TIMES, READING]
    } else {
        &[DATES, TIMES]
    };
    let words = covered(sets, tokens);
    let dotted = numbers >= 3 || (numbers >= 2 && words.is_some_and(|w| w >= 1));
    let named = numbers >= 1 && words.is_some_and(|w| w >= 2);
    words.is_some() && (dotted || named) && !is_duration(tokens) && !is_telephone(tokens)
}

/// `Teruel 12 NOV 2026 - 08:15 CET`, `Lyon, le 12 novembre 2026 à 18h05`: a place of up to three words, a day and
/// an hour; `Ana Lim 3 March 2025`: a name of two or three words and a day.
pub fn placed_date(line: &Line<'_>) -> bool {
    let number = |t: &Token| t.kind == Kind::Number;
    let of_date = |t: &Token| {
        let word = std::slice::from_ref(t);
        [DATES, TIMES].iter().any(|set| first(*set, word).is_some())
    };
    let begins = |(at, t): (usize, &Token)| number(t) || at > 0 && of_date(t);
    let Some(at) = line.tokens.iter().enumerate().position(begins) else {
        return false;
    };
    let (place, date) = line.tokens.split_at(at);
    // `Verkündet am: 12.11.2026` says of what the date is.
    if date
        .get(1)
        .is_some_and(|mark| mark.first == ':' && !number(&date[0]))
    {
        return false;
    }
    let words = || place.iter().filter(|t| t.kind == Kind::Word);
    let articles = ["le", "il", "el", "den"].map(words::hash);
    let year = |t: &Token| {
        let digits = &line.text[t.start as usize..t.end as usize];
        digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"))
    };
    (1..=3).contains(&words().count())
        && place[0].upper
        && !place.iter().any(|t| t.first == ':')
        && words().all(|t| t.upper || articles.contains(&t.hash))
        && [DATES, TIMES]
            .iter()
            .all(|set| first(*set, &place[..1]).is_none())
        && (date.iter().filter(|t| number(t)).count() >= 3
            || words().count() >= 2 && words().all(|t| t.upper))
        && date.iter().any(year)
        && date_line(&Line {
            tokens: date,
            ..*line
        })
}

/// `12 novembre 2026`: a date of day, month in a word and year, without an hour, in a text. In a page it may
/// stand above an entry of a list.
pub fn whole_date(line: &Line<'_>) -> bool {
    let word = |t: &&Token| t.kind == Kind::Word && t.end - t.start >= 3;
    let numbers = line.tokens.iter().filter(|t| t.kind == Kind::Number);
    line.block.path.is_empty()
        && numbers.count() == 2
        && line.text.contains(" 20")
        && line.tokens.iter().any(|t| word(&t))
        && !line.text.contains([':', '/'])
        && covered(&[DATES], line.tokens).is_some()
}

/// `20 hrs 25 mins`: numbers with units of time and nothing that names a day.
fn is_duration(tokens: &[Token]) -> bool {
    let units = tokens.chunks(2).all(|pair| {
        matches!(pair, [number, unit] if number.kind == Kind::Number && unit.kind == Kind::Word)
    });
    units && covered(&[TIMES], tokens).is_some() && first(DATES, tokens).is_none()
}

/// `866-555-0148`: groups of three, three and four digits.
fn is_telephone(tokens: &[Token]) -> bool {
    let digits = tokens.iter().filter(|t| t.kind == Kind::Number);
    digits.map(|t| t.end - t.start).eq([3, 3, 4])
}

/// Three or four capitals.
fn is_zone(text: &str, token: &Token) -> bool {
    let letters = &text[token.start as usize..token.end as usize];
    matches!(letters.len(), 3 | 4) && letters.bytes().all(|b| b.is_ascii_uppercase())
}

/// `(Adds details, background)`, `(Corrects date in second paragraph)`.
pub fn wire_update(line: &Line<'_>) -> bool {
    let inside = line
        .text
        .strip_prefix('(')
        .and_then(|text| text.strip_suffix(')'));
    inside.is_some_and(|text| {
        let word = text.split([' ', ',']).next().unwrap_or_default();
        matches!(
            word,
            "Adds"
                | "Updates"
                | "Recasts"
                | "Corrects"
                | "Repeats"
                | "Refiles"
                | "Rewrites"
                | "Removes"
                | "Fixes"
        ) && !text.contains(['(', ')'])
    })
}

/// `SOURCE Lumen Works, Inc.`: who issued a release, at its end.
pub fn release_source(line: &Line<'_>) -> bool {
    line.text
        .strip_prefix("SOURCE ")
        .is_some_and(|name| name.starts_with(char::is_uppercase) && !name.contains(". "))
}

const DASHES: [char; 3] = ['-', '–', '—'];

/// "End" in capitals, as it stands between marks.
const ENDS: &[&str] = &["END", "ENDS", "ENDE", "FIN", "FINE", "FIM", "EINDE"];

/// `###`, `-30-`, `- ENDS -`, `ENDS`: nothing of a release follows. A line of asterisks parts sections,
/// but at the end there is nothing to part.
pub fn end_mark(line: &Line<'_>) -> bool {
    if line.text.len() > 24 {
        return false;
    }
    // Most short lines have neither a mark nor the capitals of `ENDS`.
    let tells = |b: u8| matches!(b, b'-' | b'*' | b'#' | b'[' | b']' | b'E') || !b.is_ascii();
    if !line.text.bytes().any(tells) {
        return false;
    }
    let packed: String = line.text.chars().filter(|c| !c.is_whitespace()).collect();
    let word = packed.trim_matches(['-', '–', '—', '*', '#', '[', ']']);
    let marks = packed.len() - word.len();
    match word {
        "" => packed.len() > 1 && (packed.starts_with('#') || line.tail && packed.starts_with('*')),
        "ENDS" => true,
        "30" => packed.starts_with(DASHES) && packed.ends_with(DASHES),
        _ => marks > 1 && ENDS.contains(&word.to_uppercase().as_str()),
    }
}

/// `The post … appeared first on …`, as WordPress ends the items of its feeds.
pub fn appeared_first(line: &Line<'_>) -> bool {
    is_note(line.text)
}

/// A time of day, or `3 hours ago`, alone on a line.
pub fn time_stamp(line: &Line<'_>) -> bool {
    let numbers: Vec<&Token> = line
        .tokens
        .iter()
        .filter(|t| t.kind == Kind::Number)
        .collect();
    if numbers.is_empty() || numbers.len() > 3 || line.tokens.len() > 10 {
        return false;
    }
    let Some(words) = covered(&[TIMES], line.tokens) else {
        return false;
    };
    let clock = numbers.len() >= 2
        && line.tokens.windows(3).any(|w| {
            w[0].kind == Kind::Number
                && matches!(w[1].first, ':' | '.' | 'h')
                && w[2].kind == Kind::Number
                && w[2].end - w[2].start == 2
                && w[0].end - w[0].start <= 2
        });
    // "3.14" alone is a number: a full stop needs a word such as "pm" or "Uhr".
    let colon = line.text.contains(':');
    (clock && (colon || words >= 1) && !line.text.contains(['€', '$', '%', '+']))
        || (words >= 2 && numbers.len() == 1)
}

/// Names of share buttons and nothing else.
pub fn share_bar(line: &Line<'_>) -> bool {
    let strong = line
        .tokens
        .iter()
        .any(|t| t.kind == Kind::Word && SHARING.binary_search(&t.hash).is_ok());
    strong
        && !line
            .tokens
            .iter()
            .any(|t| t.first == '.' && t.kind == Kind::Mark)
        && covered(&[SHARES], line.tokens).is_some()
}

static SHARING: LazyLock<Vec<u32>> = LazyLock::new(|| {
    let mut out: Vec<u32> = "facebook twitter whatsapp linkedin telegram reddit pinterest email share tweet teilen partager compartir condividi delen paylas bagikan поделиться مشاركة шарить drucken print flipboard xing bluesky mailen imprimer compartilhar mail vk 공유 공유하기"
        .split_whitespace()
        .map(words::hash)
        .collect();
    out.sort_unstable();
    out
});

/// Hashtags and nothing else.
pub fn hashtags(line: &Line<'_>) -> bool {
    let mut parts = line.text.split_whitespace().peekable();
    parts.peek().is_some()
        && parts.all(|part| {
            let part = part.trim_end_matches([',', ';', '.']);
            part.len() > 1 && (part.starts_with('#') || part.starts_with('＃'))
        })
        && line.text.chars().any(char::is_alphabetic)
}
