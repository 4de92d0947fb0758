//! Who is the speaker where titles, roles and other names stand around.

use super::tests::{find_in, person};
use crate::desk::tag::fixture;

/// Who speaks the last quotation of an English text with these persons.
fn speaker_of(text: &str, people: &[&str]) -> Option<String> {
    let people: Vec<_> = people.iter().map(|name| person(text, name)).collect();
    let found = find_in(&fixture::copy(text), "en", &people);
    found.last().and_then(|quote| quote.speaker_name.clone())
}

#[test]
fn who_speaks_is_read_past_titles_stress_and_brackets() {
    for (text, people, speaker) in [
        (
            "Acting U.S. Attorney for the District of Norland Joshua Levy said the case is still open.",
            vec!["Joshua Levy"],
            "Joshua Levy",
        ),
        (
            "Anna Major came. “We have won this election for good,” Major herself said.",
            vec!["Anna Major"],
            "Anna Major",
        ),
        (
            "Mark Regev told Ann Lee that the army warned the town weeks ago and said he was happy to report it.",
            vec!["Mark Regev", "Ann Lee"],
            "Mark Regev",
        ),
        (
            "He says that Anna Lasser confessed to the affair and said she was afraid of it.",
            vec!["Anna Lasser"],
            "Anna Lasser",
        ),
        (
            "Fellow protester, mechanical engineer Richard Weir, 60, from Tynemouth, said: “I started here in 1980.”",
            vec!["Richard Weir"],
            "Richard Weir",
        ),
        (
            "There are now more than 500 cameras in the schools, said Robert Runcie, and the district signed a deal.",
            vec!["Robert Runcie"],
            "Robert Runcie",
        ),
        (
            "Paul Noble (the album has the voice of Carl Sagan) lives in Perth. “It is our planet and our home,” he says.",
            vec!["Paul Noble", "Carl Sagan"],
            "Paul Noble",
        ),
        (
            "Cllr Louise Gray, Chair of the Local Association said: “The unrest and violence is deplorable.”",
            vec!["Louise Gray"],
            "Louise Gray",
        ),
        (
            "Sacha Rahmani, Mercy UK’s chief executive, said: “The unrest and violence is deplorable.”",
            vec!["Sacha Rahmani"],
            "Sacha Rahmani",
        ),
        (
            "But neighbour Anna Zibulka picks up the story: “All of a sudden the door opens.”",
            vec!["Anna Zibulka"],
            "Anna Zibulka",
        ),
        (
            "At a dinner with Paul Heid, a spokesman said: “The unrest and violence is deplorable.”",
            vec!["Paul Heid"],
            "a spokesman",
        ),
        (
            "According to the Spokesman-Review, “she wanted to blend her training with the law.”",
            vec![],
            "Spokesman-Review",
        ),
    ] {
        let found = speaker_of(text, &people).unwrap_or_default();
        assert!(found.ends_with(speaker), "{found}: {text}");
    }
}

#[test]
fn according_is_nobody() {
    let text = "According to reports, Paul Heid beat the women, whom he “kept alive barely with store-brand food”.";
    assert_eq!(speaker_of(text, &["Paul Heid"]), None);
}

#[test]
fn of_several_senators_the_one_named_last_is_meant() {
    let text =
        "Sen. Ann Gray met Sen. Paul Noir. The senator said that the bill would pass this year.";
    let mut people = [person(text, "Ann Gray"), person(text, "Paul Noir")];
    for one in &mut people {
        one.description = Some("Sen.".to_owned());
    }
    let speaker = |text: &str| {
        let found = find_in(&fixture::copy(text), "en", &people);
        found.last().and_then(|quote| quote.speaker_name.clone())
    };
    assert_eq!(speaker(text).as_deref(), Some("Paul Noir"));
    // What qualifies the role may be what neither is.
    let other = text.replace("The senator", "The Utah senator");
    assert_eq!(speaker(&other).as_deref(), Some("The Utah senator"));
}
