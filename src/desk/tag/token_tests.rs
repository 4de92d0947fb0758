use proptest::prelude::*;

use super::*;

fn words(text: &str) -> Vec<&str> {
    tokenize(text, usize::MAX)
        .0
        .iter()
        .map(|t| t.of(text))
        .collect()
}

fn sentence_starts(text: &str) -> Vec<&str> {
    let (tokens, _) = tokenize(text, usize::MAX);
    tokens
        .iter()
        .filter(|t| t.sentence_start)
        .map(|t| t.of(text))
        .collect()
}

#[test]
fn word_lists_are_sorted() {
    for list in [TITLES, ABBREVIATIONS, DOMAIN_ENDS, STARTERS] {
        for pair in list.windows(2) {
            assert!(pair[0] < pair[1], "{pair:?}");
        }
    }
}

#[test]
fn a_german_mark_opens_the_next_sentence() {
    assert_eq!(
        sentence_starts("Er hat einen Kahn. »Das reicht«, sagt er. «Oui. » Il part."),
        ["Er", "»", "«", "Il"]
    );
}

#[test]
fn the_full_stop_of_a_share_code_ends_no_sentence() {
    assert_eq!(
        sentence_starts("Antofagasta (ANTO.L) fell. Samsung (005930.KS) rose."),
        ["Antofagasta", "Samsung"]
    );
    assert_eq!(sentence_starts("He joined the EU.It rained."), ["He", "It"]);
}

#[test]
fn splits_possessives_and_elisions_but_not_names() {
    assert_eq!(words("Russia’s army"), ["Russia", "’s", "army"]);
    assert_eq!(words("Uganda 's PUTIN'S"), ["Uganda", "'s", "PUTIN", "'S"]);
    assert_eq!(
        words("sources' O'Brien don't"),
        ["sources", "'", "O'Brien", "don't"]
    );
    assert_eq!(
        words("l'Italie d’Emmanuel qu'il dell'Unione n't"),
        [
            "l'", "Italie", "d’", "Emmanuel", "qu'", "il", "dell'", "Unione", "n't"
        ]
    );
    assert_eq!(words("'s-Hertogenbosch"), ["'s", "-", "Hertogenbosch"]);
}

#[test]
fn keeps_abbreviations_numbers_and_hosts_whole() {
    assert_eq!(
        words("the U.S. and U.N Council"),
        ["the", "U.S.", "and", "U.N", "Council"]
    );
    assert_eq!(
        words("Mr. J. R. Smith Inc. at 9 a.m."),
        ["Mr.", "J.", "R.", "Smith", "Inc.", "at", "9", "a.m."]
    );
    assert_eq!(
        words("J.K. Rowling, e.g. this"),
        ["J.K.", "Rowling", ",", "e.g.", "this"]
    );
    assert_eq!(
        words("$3.5m, 6,700 in 2020,2021"),
        ["$", "3.5m", ",", "6,700", "in", "2020", ",", "2021"]
    );
    assert_eq!(
        words("thehill.com bbc.co.uk end.The AT&T"),
        ["thehill.com", "bbc.co.uk", "end", ".", "The", "AT&T"]
    );
    assert_eq!(words("Well... so"), ["Well", "...", "so"]);
}

#[test]
fn hyphens_are_marks_and_compounds_can_be_put_together() {
    let text = "Jean-Luc saw full-scale-ish - war";
    let (tokens, _) = tokenize(text, 99);
    assert_eq!(compound(&tokens, text, 0), 3);
    assert_eq!(compound(&tokens, text, 3), 4);
    assert_eq!(compound(&tokens, text, 4), 9);
    assert_eq!(compound(&tokens, text, 10), 11);
}

#[test]
fn ideographs_stand_alone_and_katakana_runs() {
    assert_eq!(words("東京のニュース"), ["東", "京", "の", "ニュース"]);
    assert_eq!(words("서울 시장"), ["서울", "시장"]);
    assert_eq!(sentence_starts("東京。大阪"), ["東", "大"]);
}

#[test]
fn shapes_tell_capitals() {
    let text = "NATO U.S. Putin iPhone A 19th 's “";
    let shapes: Vec<_> = tokenize(text, 99).0.iter().map(|t| t.shape).collect();
    use Shape::{Lower, Mark, Number, Title, Upper};
    assert_eq!(
        shapes,
        [Upper, Upper, Title, Lower, Title, Number, Lower, Mark]
    );
}

#[test]
fn sentences_start_where_a_reader_would_say_so() {
    assert_eq!(
        sentence_starts("One. Two! three? Four"),
        ["One", "Two", "Four"]
    );
    assert_eq!(
        sentence_starts("He met Mr. Smith. “Yes.” Then"),
        ["He", "“", "Then"]
    );
    assert_eq!(
        sentence_starts("In the U.S. The dollar fell"),
        ["In", "The"]
    );
    assert_eq!(
        sentence_starts("In the U.S. Senate, George W. Bush"),
        ["In"]
    );
    assert_eq!(sentence_starts("Apple Inc. said. It"), ["Apple", "It"]);
    assert_eq!(
        sentence_starts("the U . S . Senate . But Mr . Lee"),
        ["the", "But"]
    );
    assert_eq!(sentence_starts("Wait... what? \"No,\" she"), ["Wait", "\""]);
    assert_eq!(
        sentence_starts("First\n\nsecond\nthird."),
        ["First", "second", "third"]
    );
    assert_eq!(sentence_starts("(It ended.) Then"), ["(", "Then"]);
    assert_eq!(sentence_starts("in 1998. 20 men"), ["in", "20"]);
}

#[test]
fn sentences_and_paragraphs_cover_all_tokens() {
    let (tokens, _) = tokenize("A b. C d.\n\nE f.", 99);
    assert_eq!(sentences(&tokens).collect::<Vec<_>>(), [0..3, 3..6, 6..9]);
    assert_eq!(paragraphs(&tokens).collect::<Vec<_>>(), [0..6, 6..9]);
}

#[test]
fn the_budget_cuts_and_says_so() {
    assert_eq!(tokenize("a b c", 2).0.len(), 2);
    assert!(tokenize("a b c", 2).1);
    assert!(!tokenize("a b c ", 3).1);
}

proptest! {
    /// Tokens are in order, on character boundaries, and hold everything but white space.
    #[test]
    fn tokens_and_blanks_are_the_text(text in "(?s)[a-zA-Z0-9 .,'’&_“”\n\u{301}é東ア-]{0,60}") {
        let (tokens, _) = tokenize(&text, usize::MAX);
        let mut at = 0;
        for token in &tokens {
            let gap = &text[at..token.span.start as usize];
            prop_assert!(gap.chars().all(char::is_whitespace));
            prop_assert_eq!(token.spaced, at == 0 || !gap.is_empty());
            prop_assert!(!token.span.is_empty());
            at = token.span.end as usize;
        }
        prop_assert!(text[at..].chars().all(char::is_whitespace));
    }

    /// Any text at all.
    #[test]
    fn any_text_can_be_tokenized(text in "\\PC{0,40}") {
        let (tokens, _) = tokenize(&text, usize::MAX);
        for token in tokens {
            prop_assert!(!token.of(&text).is_empty());
        }
    }
}

#[test]
fn german_abbreviations_end_no_sentence() {
    assert_eq!(
        sentence_starts(
            "Er kam z. B. Montag mit ca. 3 Mio. Gästen. Sie kam u. a. Sonntag bzw. Montag. Ende."
        ),
        ["Er", "Sie", "Ende"]
    );
    assert_eq!(
        sentence_starts("He chose plan b. Nobody came."),
        ["He", "Nobody"]
    );
}
