//! Cards of other articles and clips, and what templates leave behind.

use super::scans::first;
use super::sets::{DATES, MAILS};
use crate::desk::clean::copy::Junk;
use crate::desk::clean::facts::is_address;
use crate::desk::clean::rule::{Act, Line, Rule, Test, Zone};
use crate::desk::clean::words::{Kind, Token};
use crate::desk::extract::BlockKind;

/// The rules.
pub const RULES: &[Rule] = &[
    Rule {
        code: "related.card",
        languages: "*",
        what: "a line that ends in a date, a bar and a time of day, or in a date, a bar and how long a clip is",
        why: "the card of another article or of a clip",
        example: "Ferry crew sleeps on the pier Sunday, May 1, 2022 | 13:43",
        reason: Junk::RelatedLink,
        act: Act::Drop,
        test: Test::Scan(card),
        words: 60,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "related.dated_teaser",
        languages: "*",
        what: "a link that begins with a day and a month and goes on with a headline: `12 Nov Harbour Tolls Rise`",
        why: "the teaser of another article",
        example: "",
        reason: Junk::RelatedLink,
        act: Act::Drop,
        test: Test::Scan(dated_teaser),
        words: 24,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.9,
    },
    Rule {
        code: "related.address",
        languages: "*",
        what: "a web address alone on a line",
        why: "leads away from the article",
        example: "https://ledgerwire.example/ferries",
        reason: Junk::RelatedLink,
        act: Act::Drop,
        test: Test::Scan(address),
        words: 60,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.9,
    },
    Rule {
        code: "notice.appeal",
        languages: "en de",
        what: "a question to readers and where to write",
        why: "the house speaks, not the story",
        example: "Were you on the ferry? Get in touch at news@ledgerwire.example",
        reason: Junk::Disclosure,
        act: Act::Drop,
        test: Test::Scan(appeal),
        words: 40,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "notice.with_material",
        languages: "de",
        what: "from which agencies and offices the material came, below the text",
        why: "credits agencies; not part of the story",
        example: "Mit Informationen der Nachrichtenagenturen dpa und Reuters.",
        reason: Junk::Byline,
        act: Act::Drop,
        test: Test::Starts(
            "mit informationen der nachrichtenagentur;mit informationen der nachrichtenagenturen;\
            mit informationen der ard;mit informationen der agenturen;mit informationen von dpa;\
            mit informationen von afp;mit informationen von reuters;mit agenturmaterial;\
            mit inhalten der dpa;mit inhalten von dpa;mit material von dpa;mit material von afp;\
            mit material von reuters;mit material von sid;mit material von apa;mit material von ap;\
            mit material von epd;mit material von kna;mit material von agenturen;\
            mit material der dpa;mit material der afp;mit material der apa;\
            mit material der nachrichtenagentur;mit material der nachrichtenagenturen;\
            mit material der agentur;mit material der agenturen;mit material der deutschen presse",
        ),
        words: 40,
        prose: true,
        zone: Zone::Tail,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "notice.with_agencies",
        languages: "de",
        what: "the agencies alone that the material came from, below the text",
        why: "credits agencies; not part of the story",
        example: "mit dpa",
        reason: Junk::Byline,
        act: Act::Drop,
        test: Test::Is("mit dpa;mit afp;mit reuters;mit sid;mit apa;mit agenturen;mit kna;mit epd"),
        words: 4,
        prose: true,
        zone: Zone::Tail,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "ui.placeholder",
        languages: "*",
        what: "what a template writes where a picture or an advertisement is to come",
        why: "no part of the text",
        example: "Placeholder image-1",
        reason: Junk::UiLabel,
        act: Act::Drop,
        test: Test::Scan(placeholder),
        words: 4,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "ui.file_name",
        languages: "*",
        what: "the path of a file, or the names of a picture's files with their widths",
        why: "a template's setting, no part of the text",
        example: "/assets/images/quay-at-dawn.jpg",
        reason: Junk::UiLabel,
        act: Act::Drop,
        test: Test::Scan(file_names),
        words: 60,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.97,
    },
    Rule {
        code: "ui.unreadable",
        languages: "*",
        what: "a line of nothing but marks that stand for what no charset could read",
        why: "no part of the text",
        example: "\u{fffd}\u{fffd}\u{fffd}",
        reason: Junk::UiLabel,
        act: Act::Drop,
        test: Test::Scan(unreadable),
        words: 4,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.97,
    },
];

/// Endings of the files that templates name.
const FILES: &[&str] = &[
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".css", ".js", ".mp4", ".woff2",
];

/// `/content/quay.jpg`; `640.jpeg 640w, 1280.jpeg 2x`: each part is a file, maybe with its width.
fn file_names(line: &Line<'_>) -> bool {
    // An address or a path has a slash, and names of more than one file a comma.
    if !line.text.contains('.') || !line.text.contains(['/', ',']) {
        return false;
    }
    let is_width = |word: &str| {
        word.strip_suffix(['w', 'x', 'h'])
            .is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit() || b == b'.'))
    };
    line.text.split(',').all(|part| {
        let mut words = part.split_whitespace();
        let Some(file) = words.next() else {
            return false;
        };
        let file = file.split('?').next().unwrap_or_default();
        let ending = file.rfind('.').map_or("", |at| &file[at..]);
        FILES.iter().any(|end| ending.eq_ignore_ascii_case(end))
            && words.next().is_none_or(is_width)
            && words.next().is_none()
    })
}

/// Nothing but U+FFFD and spaces.
fn unreadable(line: &Line<'_>) -> bool {
    line.text.contains('\u{fffd}')
        && line
            .text
            .chars()
            .all(|c| c == '\u{fffd}' || c.is_whitespace())
}

/// `… Sunday, May 1, 2022 | 13:43`, `… 21.04.2024 | 3:18 min`: something is said before the date.
fn card(line: &Line<'_>) -> bool {
    let Some((head, tail)) = line.text.rsplit_once('|') else {
        return false;
    };
    is_clock(tail.trim()) && {
        let bar = head.len() as u32;
        let tokens = &line.tokens[..line.tokens.partition_point(|t| t.start < bar)];
        dated_end(line.text, tokens).is_some_and(|from| {
            let words = tokens[..from].iter().filter(|t| t.kind == Kind::Word);
            words.count() >= 3
        })
    }
}

/// `13:43`, `9.30 Uhr`, `3:18 min`.
fn is_clock(text: &str) -> bool {
    let mut parts = text.splitn(2, ' ');
    let clock = parts.next().unwrap_or_default().trim_end_matches('h');
    let unit = parts.next().unwrap_or_default().trim_end_matches('.');
    let digits = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
    };
    let whole = clock
        .split_once([':', '.'])
        .is_some_and(|(hours, minutes)| {
            digits(hours, 3) && minutes.len() == 2 && digits(minutes, 2)
        });
    whole
        && matches!(
            unit,
            "" | "Uhr" | "h" | "min" | "Min" | "hrs" | "am" | "pm" | "AM" | "PM"
        )
}

/// Where the date begins that the tokens end in; it has a year.
fn dated_end(text: &str, tokens: &[Token]) -> Option<usize> {
    let year = tokens.last().filter(|t| {
        let digits = &text[t.start as usize..t.end as usize];
        t.kind == Kind::Number && digits.len() == 4 && digits.starts_with(['1', '2'])
    });
    year?;
    let mut from = tokens.len() - 1;
    // A weekday, a day, a month and marks between them.
    while let Some(before) = from.checked_sub(1)
        && tokens.len() - before <= 8
        && (tokens[before].kind == Kind::Number
            || matches!(tokens[before].first, ',' | '.' | '/' | '-')
            || tokens[before].kind == Kind::Word
                && first(DATES, &tokens[before..=before]).is_some())
    {
        from = before;
    }
    let numbers = tokens[from..].iter().filter(|t| t.kind == Kind::Number);
    (numbers.count() >= 2).then_some(from)
}

/// How the names of months begin (English, German, Spanish, French, Italian, Portuguese), in lower case.
const MONTHS: &[&str] = &[
    "jan", "ene", "gen", "feb", "fev", "fév", "mar", "mär", "apr", "abr", "avr", "may", "mai",
    "mag", "jun", "jui", "giu", "jul", "lug", "aug", "ago", "aoû", "sep", "set", "oct", "okt",
    "ott", "out", "nov", "dec", "dez", "dic", "déc",
];

/// A month's name or its abbreviation.
fn is_month(word: &str) -> bool {
    let lower = word.to_lowercase();
    MONTHS.iter().any(|month| lower.starts_with(month))
}

/// `12 Nov Harbour Tolls Rise Again`: all of it a link, nothing between the date and the headline.
fn dated_teaser(line: &Line<'_>) -> bool {
    if line.block.link_density < 0.6 || line.words < 5 || line.text.contains(": ") {
        return false;
    }
    let [day, month, rest @ ..] = line.tokens else {
        return false;
    };
    let (day, month) = match (day.kind, month.kind) {
        (Kind::Number, Kind::Word) => (day, month),
        (Kind::Word, Kind::Number) => (month, day),
        _ => return false,
    };
    let head = rest.iter().find(|t| t.kind != Kind::Number);
    day.end - day.start <= 2
        && month.upper
        && is_month(&line.text[month.start as usize..month.end as usize])
        && first(DATES, std::slice::from_ref(month)).is_some()
        && head.is_some_and(|t| t.upper || matches!(t.first, '"' | '“' | '„' | '«' | '‘' | '\''))
}

/// `https://…` or `www.…` and nothing else; in code it is code.
fn address(line: &Line<'_>) -> bool {
    let bare = line
        .text
        .strip_prefix("www.")
        .is_some_and(|rest| rest.contains('.') && !rest.contains(char::is_whitespace));
    let whole = is_address(line.text) && line.text.contains('.');
    line.block.kind != BlockKind::Code && (bare || whole)
}

/// `Were you on the ferry? Get in touch at …`: a question, then an address to write to.
fn appeal(line: &Line<'_>) -> bool {
    // Few lines have an address to write to.
    if !line.text.contains('@') {
        return false;
    }
    let Some((question, rest)) = line.text.split_once("? ") else {
        return false;
    };
    let lower = rest.to_lowercase();
    let asks = [
        "get in touch",
        "email ",
        "e-mail ",
        "contact ",
        "write to",
        "let us know",
        "send ",
        "tell us",
        "schreiben sie",
        "melden sie",
        "schicken sie",
    ];
    let addresses = question.to_lowercase();
    let of_reader = ["you ", "your ", "got a ", "sie ", "ihnen ", "have a "];
    rest.contains('@')
        && asks.iter().any(|ask| lower.starts_with(ask))
        && of_reader.iter().any(|word| addresses.contains(word))
        && (first(MAILS, line.tokens).is_some() || rest.contains('.'))
}

/// `Placeholder image-1`, `$$ARTICLEAD$$`.
fn placeholder(line: &Line<'_>) -> bool {
    let dollars = line
        .text
        .strip_prefix("$$")
        .and_then(|rest| rest.strip_suffix("$$"));
    let capitals =
        |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_uppercase() || b == b'_');
    dollars.is_some_and(capitals)
        || line
            .text
            .to_ascii_lowercase()
            .starts_with("placeholder image")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::clean::words;
    use crate::desk::extract::Block;

    fn finds(text: &str, linked: f32, test: fn(&Line<'_>) -> bool) -> bool {
        let mut tokens = Vec::new();
        words::read(text, &mut tokens);
        let block = Block {
            text: text.to_owned(),
            link_density: linked,
            ..Block::default()
        };
        test(&Line::new(&block, &tokens))
    }

    #[test]
    fn cards_end_in_date_and_time_and_events_do_not() {
        for text in [
            "Ferry crew sleeps on the pier Sunday, May 1, 2022 | 13:43",
            "Camionero herido sigue grave Domingo 01 Mayo, 2022 | 13:43",
            "How great is the danger of a flood? 21.04.2024 | 3:18 min",
            "Die Fähre liegt seit Tagen fest. 21.04.2024 | 3:18 min",
        ] {
            assert!(finds(text, 0.0, card), "{text}");
        }
        for text in [
            "Termin: 28.02.2020, 18:30 Uhr",
            "Sunday, May 1, 2022 | 13:43",
            "The ferry sails at 9 | 13:43",
            "The score was 2022 | 3",
            "They met again in 1998 | 12:30",
        ] {
            assert!(!finds(text, 0.0, card), "{text}");
        }
    }

    #[test]
    fn dated_links_are_teasers_and_time_lines_are_not() {
        for text in [
            "12 Nov Harbour Tolls Rise Again",
            "Nov 12 Harbour Tolls Rise Again",
        ] {
            assert!(finds(text, 1.0, dated_teaser), "{text}");
            assert!(!finds(text, 0.2, dated_teaser), "{text}");
        }
        for text in [
            "13 mars 2018 : Blog Mille Fanaux",
            "12 Monkeys Took The Ferry Today",
            "The 42 Best Ferries You Can Take",
            "12 Nov the harbour was closed at noon",
            "12 Nov",
        ] {
            assert!(!finds(text, 1.0, dated_teaser), "{text}");
        }
    }

    #[test]
    fn bare_addresses_appeals_and_placeholders_are_no_text() {
        assert!(finds("https://ledgerwire.example/ferries", 1.0, address));
        assert!(finds("www.ledgerwire.example", 1.0, address));
        assert!(!finds("See www.ledgerwire.example", 1.0, address));
        assert!(!finds("https://", 1.0, address));
        assert!(finds(
            "Were you on the ferry? Get in touch at news@ledgerwire.example",
            0.0,
            appeal
        ));
        assert!(finds(
            "Got a story? Email news@ledgerwire.example",
            0.0,
            appeal
        ));
        assert!(!finds(
            "Who owns the ferry? Nobody at news@ledgerwire.example knows.",
            0.0,
            appeal
        ));
        assert!(finds("$$ARTICLEAD$$", 0.0, placeholder));
        assert!(finds("Placeholder image-1", 0.0, placeholder));
        assert!(!finds("$$", 0.0, placeholder));
    }
}
