//! Named events: a short list, and names by their pattern.

use crate::desk::tag::token::{Token, sentences};
use crate::desk::tag::{Event, Reading};
use crate::desk::{Evidence, RuleDoc, Span};

/// An event on the list: all words of one of the patterns stand in one sentence, in this order.
struct Row {
    name: &'static str,
    wikidata: &'static str,
    /// Lower-case words; a word that ends with `*` is a beginning.
    patterns: &'static [&'static [&'static str]],
    /// Tokens from the first to the last word at most.
    within: usize,
}

const EVENTS: &[Row] = &[
    Row {
        name: "Russian full-scale invasion of Ukraine",
        wikidata: "Q110999040",
        patterns: &[
            &["russia*", "full", "-", "scale", "invasion", "ukraine"],
            &["russia*", "invasion", "of", "ukraine"],
            &["russia*", "invaded", "ukraine"],
        ],
        within: 12,
    },
    Row {
        name: "World War II",
        wikidata: "Q362",
        patterns: &[
            &["world", "war", "ii"],
            &["second", "world", "war"],
            &["world", "war", "two"],
        ],
        within: 3,
    },
    Row {
        name: "World War I",
        wikidata: "Q361",
        patterns: &[
            &["world", "war", "i"],
            &["first", "world", "war"],
            &["world", "war", "one"],
        ],
        within: 3,
    },
    Row {
        name: "Cold War",
        wikidata: "Q8683",
        patterns: &[&["cold", "war"]],
        within: 2,
    },
    Row {
        name: "COVID-19 pandemic",
        wikidata: "Q81068910",
        patterns: &[
            &["covid", "-", "19", "pandemic"],
            &["coronavirus", "pandemic"],
        ],
        within: 4,
    },
    Row {
        name: "September 11 attacks",
        wikidata: "Q10806",
        patterns: &[
            &["september", "11", "attacks"],
            &["sept.", "11", "attacks"],
            &["september", "11", ",", "2001"],
        ],
        within: 4,
    },
    Row {
        name: "Brexit",
        wikidata: "Q7888194",
        patterns: &[&["brexit"]],
        within: 1,
    },
    Row {
        name: "The Holocaust",
        wikidata: "Q2763",
        patterns: &[&["the", "holocaust"]],
        within: 2,
    },
    Row {
        name: "Hurricane Katrina",
        wikidata: "Q16422",
        patterns: &[&["hurricane", "katrina"]],
        within: 2,
    },
];

/// Words before a storm's name.
const STORMS: &[&str] = &["Hurricane", "Typhoon", "Cyclone"];

/// Documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    vec![
        RuleDoc::english(
            "events.listed",
            "an event on the hand-checked list, by the words that name it",
            "a few events are named in thousands of articles",
            "Prices have risen since Russia's full-scale invasion of Ukraine began.",
        ),
        RuleDoc::english(
            "events.storm",
            "a storm by its kind and name",
            "storms are named by a fixed pattern",
            "Residents fled the coast before Hurricane Delphine made landfall.",
        ),
    ]
}

/// Finds events, each once, in order of first mention.
pub fn events(reading: &Reading<'_>) -> Vec<Event> {
    let text = reading.copy.text.as_str();
    let tokens = &reading.tokens;
    let mut found: Vec<(Event, u32)> = Vec::new();
    // Few sentences have a word that begins a pattern.
    let begun: Vec<(std::ops::Range<usize>, Vec<usize>)> = sentences(tokens)
        .filter_map(|sentence| {
            let heads: Vec<usize> = (0..sentence.len())
                .filter(|at| begins(text, &tokens[sentence.clone()][*at..]))
                .collect();
            (!heads.is_empty()).then_some((sentence, heads))
        })
        .collect();
    for row in EVENTS {
        let mut spans = Vec::new();
        for (sentence, heads) in &begun {
            let sentence = &tokens[sentence.clone()];
            let hit = row
                .patterns
                .iter()
                .find_map(|pattern| matched(text, sentence, heads, pattern, row.within));
            spans.extend(hit);
        }
        if let Some(first) = spans.first() {
            let start = first.start;
            let event = Event {
                name: row.name.to_owned(),
                wikidata: Some(row.wikidata.to_owned()),
                evidence: Evidence {
                    spans,
                    ..Evidence::by("events.listed")
                },
            };
            found.push((event, start));
        }
    }
    for pair in tokens.windows(2) {
        let (kind, name) = (&pair[0], &pair[1]);
        if kind.is_capitalised()
            && name.is_capitalised()
            && !name.sentence_start
            && name.span.len() > 2
            && STORMS.contains(&kind.of(text))
        {
            let (kind, name) = (kind.of(text), name.of(text));
            let title = format!("{kind} {name}");
            let span = Span {
                start: pair[0].span.start,
                end: pair[1].span.end,
            };
            match found.iter_mut().find(|(e, _)| e.name == title) {
                Some((event, _)) if event.evidence.by == "events.storm" => {
                    event.evidence.spans.push(span);
                }
                Some(_) => {}
                None => found.push((
                    Event {
                        name: title,
                        wikidata: None,
                        evidence: Evidence {
                            spans: vec![span],
                            ..Evidence::by("events.storm")
                        },
                    },
                    span.start,
                )),
            }
        }
    }
    found.sort_by_key(|(_, start)| *start);
    found.into_iter().map(|(event, _)| event).collect()
}

/// Whether a pattern's word, or its beginning, is this one.
fn same(word: &str, wanted: &str) -> bool {
    match wanted.strip_suffix('*') {
        Some(start) => word
            .get(..start.len())
            .is_some_and(|w| w.eq_ignore_ascii_case(start)),
        None => word.eq_ignore_ascii_case(wanted),
    }
}

/// For each first letter of a pattern, the second letters, as bits.
const BEGINNINGS: [u32; 32] = {
    let (mut letters, mut row) = ([0; 32], 0);
    while row < EVENTS.len() {
        let patterns = EVENTS[row].patterns;
        let mut at = 0;
        while at < patterns.len() {
            let word = patterns[at][0].as_bytes();
            // What follows a beginning of one letter, if any, can be all.
            let second = if word.len() < 2 || word[1] == b'*' {
                u32::MAX
            } else {
                1 << letter(word[1])
            };
            letters[letter(word[0])] |= second;
            at += 1;
        }
        row += 1;
    }
    letters
};

/// The number of a letter of either case; of other bytes, that of some letter.
const fn letter(byte: u8) -> usize {
    (byte & 31) as usize
}

/// False only for words that begin no pattern.
const fn may_begin(word: &str) -> bool {
    match word.as_bytes() {
        [] => false,
        [first] => BEGINNINGS[letter(*first)] != 0,
        [first, second, ..] => BEGINNINGS[letter(*first)] >> letter(*second) & 1 != 0,
    }
}

/// Whether a pattern begins with the first of these words, and goes on with the next where nothing may
/// stand between.
fn begins(text: &str, tokens: &[Token]) -> bool {
    let word = tokens[0].of(text);
    // A word is compared with those that begin with its letter, not with all.
    let first = |word: &str| word.bytes().next().map(letter);
    may_begin(word)
        && EVENTS.iter().any(|row| {
            row.patterns.iter().any(|pattern| {
                let close = row.within == pattern.len() && pattern.len() > 1;
                first(word) == first(pattern[0])
                    && same(word, pattern[0])
                    && (!close || tokens.get(1).is_some_and(|t| same(t.of(text), pattern[1])))
            })
        })
}

/// The span of the pattern's words in a sentence; `heads` are its words that begin a pattern.
fn matched(
    text: &str,
    sentence: &[Token],
    heads: &[usize],
    pattern: &[&str],
    within: usize,
) -> Option<Span> {
    let same = |token: &Token, wanted: &str| same(token.of(text), wanted);
    for at in heads.iter().copied() {
        let token = &sentence[at];
        if !same(token, pattern[0]) {
            continue;
        }
        let mut next = 1;
        let mut end = token.span.end;
        for other in sentence[at + 1..].iter().take(within - 1) {
            if next < pattern.len() && same(other, pattern[next]) {
                next += 1;
                end = other.span.end;
            }
        }
        if next == pattern.len() {
            return Some(Span {
                start: token.span.start,
                end,
            });
        }
    }
    None
}
