//! What is no keyphrase.

use super::super::Model;
use crate::desk::tag::embedding::Embedding;

/// The candidates of a text that may be chosen.
fn may_be(text: &str) -> Vec<String> {
    let model = Model::load().expect("loads");
    let embedding = Embedding::load().expect("loads");
    let all = model.candidates(text, &embedding);
    let all = all.into_iter().filter(|c| !c.poor && !c.fragment);
    all.map(|c| c.span.of(text).to_owned()).collect()
}

#[test]
fn a_verb_with_the_name_behind_it_is_none() {
    let found = may_be(
        "Rovers beat Osterfeld. Leaders condemn Norvik. They visit northern Italy. It is in lower Norvik.",
    );
    for phrase in ["beat Osterfeld", "condemn Norvik"] {
        assert!(!found.iter().any(|f| f == phrase), "{found:?}");
    }
    for phrase in ["Osterfeld", "Norvik", "northern Italy", "lower Norvik"] {
        assert!(found.iter().any(|f| f == phrase), "{phrase} {found:?}");
    }
}

#[test]
fn numbers_labels_and_states_are_none() {
    let found = may_be(
        "HOST: The fund of Clement XI ends in 2027.\n\nMARA: It moved to Oakvale, Calif. in May.\n\n\
         HOST: Thank you.\n\nMARA: The budget for 2027 grows at 8 a.m. on Monday.",
    );
    for phrase in [
        "HOST", "MARA", "XI", "2027", "Calif", "Calif.", "Thank", "a.m.",
    ] {
        assert!(!found.iter().any(|f| f == phrase), "{phrase} {found:?}");
    }
    assert!(found.iter().any(|f| f == "budget"), "{found:?}");
}

#[test]
fn an_adjective_by_itself_is_none() {
    let found = may_be(
        "The important budget is available. The storm was horrific and the budget important.",
    );
    for phrase in ["important", "available", "horrific"] {
        assert!(!found.iter().any(|f| f == phrase), "{phrase} {found:?}");
    }
    assert!(found.iter().any(|f| f == "budget"), "{found:?}");
}
