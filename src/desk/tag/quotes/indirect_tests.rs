//! Reported speech without marks in English.

use super::tests::{find_in, person};
use crate::desk::tag::fixture;

fn reports(text: &str) -> Vec<(&'static str, String, Option<String>)> {
    let copy = fixture::copy(text);
    find_in(&copy, "en", &[])
        .into_iter()
        .map(|q| (q.rule, q.span.of(text).to_owned(), q.speaker_name))
        .collect()
}

#[test]
fn nothing_but_a_clause_follows_said() {
    for (text, words) in [
        (
            "Ada Brook said work on the bridge would begin in May.",
            "work on the bridge would begin in May",
        ),
        (
            "Ada Brook said more than 400 houses were flooded.",
            "more than 400 houses were flooded",
        ),
        (
            "Ada Brook said yesterday police had arrested two men.",
            "police had arrested two men",
        ),
    ] {
        let found = reports(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!(found[0].0, "quote.indirect.clause");
        assert_eq!(found[0].1, words);
    }
    for text in [
        "Ada Brook said nothing when the men were led away.",
        "Ada Brook said goodbye, and the men were led away.",
    ] {
        assert_eq!(reports(text), [], "{text}");
    }
}

#[test]
fn a_name_behind_a_role_and_a_comma_is_who_spoke() {
    let text = "Mrs Poe taught for forty years and never missed a day, said her son, Ada Brook.";
    let copy = fixture::copy(text);
    let people = [person(text, "Ada Brook")];
    let found = find_in(&copy, "en", &people);
    let speaker = found.last().and_then(|quote| quote.speaker_name.as_deref());
    assert_eq!(speaker, Some("Ada Brook"));
}

#[test]
fn whoever_adds_is_who_spoke() {
    let found =
        reports("Ada Brook said the plan is bad, adding that the town had never been asked.");
    let words: Vec<&str> = found.iter().map(|f| f.1.as_str()).collect();
    assert_eq!(words, ["the plan is bad", "the town had never been asked"]);
    assert!(
        found.iter().all(|f| f.2.as_deref() == Some("Ada Brook")),
        "{found:?}"
    );
}
