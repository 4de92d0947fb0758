//! Events whose beginning is known to the day, for "in its 19th month".

/// An event: name, Wikidata id where sure, day it began, words that must stand in the sentence.
pub type Event = (
    &'static str,
    Option<&'static str>,
    (i32, u32, u32),
    &'static [&'static [&'static str]],
);

/// The events. Each row's word groups must all be met, each by one of its words.
pub const EVENTS: &[Event] = &[
    (
        "Russian full-scale invasion of Ukraine",
        Some("Q110999040"),
        (2022, 2, 24),
        &[
            &["Ukraine", "Ukrainian", "Kyiv"],
            &["invasion", "war", "conflict", "fighting", "occupation"],
        ],
    ),
    (
        "Gaza war",
        None,
        (2023, 10, 7),
        &[
            &["Gaza", "Hamas"],
            &["war", "conflict", "fighting", "offensive", "assault"],
        ],
    ),
    (
        "Sudanese civil war",
        None,
        (2023, 4, 15),
        &[
            &["Sudan", "Sudanese", "Khartoum"],
            &["war", "conflict", "fighting"],
        ],
    ),
];
