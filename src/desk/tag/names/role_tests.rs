//! What a person is called beside the name.

use super::beside::Beside;
use super::words::Words;
use crate::desk::tag::token::tokenize;

/// The role of the first of `names`, all of which are persons.
fn role_among(text: &str, names: &[&str]) -> Option<String> {
    let words =
        Words::read(include_bytes!("../../../../models/words.bin")).expect("the table loads");
    let (tokens, _) = tokenize(text, 999);
    let range = |name: &&str| {
        let start = text.find(*name).expect("stands there") as u32;
        let end = start + name.len() as u32;
        let from = tokens.partition_point(|t| t.span.start < start);
        let to = tokens.partition_point(|t| t.span.start < end);
        (from as u32, to as u32)
    };
    let mut people: Vec<(u32, u32)> = names.iter().map(range).collect();
    let (from, to) = people[0];
    people.sort_unstable();
    let beside = Beside {
        text,
        tokens: &tokens,
        words: &words,
        people: &people,
    };
    let found = beside.role(from as usize, to as usize);
    found.or_else(|| beside.note_on(&[(from, to)]))
}

fn all(cases: &[(&str, &str, Option<&str>)]) {
    for (text, name, role) in cases {
        assert_eq!(role_among(text, &[name]).as_deref(), *role, "{text}");
    }
}

#[test]
fn roles_before_a_name_are_read_whole() {
    all(&[
        (
            "on Wednesday, White House National Security Council spokesperson John Kirby revealed",
            "John Kirby",
            Some("White House National Security Council spokesperson"),
        ),
        (
            "talks with Russian President Vladimir Putin.",
            "Vladimir Putin",
            Some("Russian President"),
        ),
        (
            "between Tom Kay and North Korean leader Kim Jong Un.",
            "Kim Jong Un",
            Some("North Korean leader"),
        ),
        (
            "the former prime minister Ann Lee",
            "Ann Lee",
            Some("former prime minister"),
        ),
        (
            "It pleased Indiana Gov. Ann Lee on Friday",
            "Ann Lee",
            Some("Indiana Gov."),
        ),
        (
            "In the hall Col. Ann Lee, an officer of the army, said so",
            "Ann Lee",
            Some("officer of the army"),
        ),
        ("Because Judge Ann Lee is here", "Ann Lee", Some("Judge")),
        (
            "He said: “Because Judge Ann Lee is here”",
            "Ann Lee",
            Some("Judge"),
        ),
        ("Then Ann Lee came", "Ann Lee", None),
        ("In the room Ann Lee sat", "Ann Lee", None),
        (
            "However, Norlake pipelines executive Ann Lee has doubts",
            "Ann Lee",
            Some("Norlake pipelines executive"),
        ),
        (
            "a term coined by legal scholar Ann Lee",
            "Ann Lee",
            Some("legal scholar"),
        ),
        (
            "both he and tattoo artist Ann Lee came",
            "Ann Lee",
            Some("tattoo artist"),
        ),
        (
            "Next door neighbour Ann Lee told us",
            "Ann Lee",
            Some("Next door neighbour"),
        ),
        (
            "She beat Bulgarian 19th seed Ann Lee",
            "Ann Lee",
            Some("Bulgarian 19th seed"),
        ),
        (
            "a list by University of Norlake political scientist Ann Lee.",
            "Ann Lee",
            Some("University of Norlake political scientist"),
        ),
        (
            "House of The Moths author Ann Lee said",
            "Ann Lee",
            Some("House of The Moths author"),
        ),
        (
            "after ex-premier Ann Lee lost",
            "Ann Lee",
            Some("ex-premier"),
        ),
        (
            "held by left-wing Democratic Rep. Ann Lee.",
            "Ann Lee",
            Some("left-wing Democratic Rep."),
        ),
        ("the 34-year-old singer Ann Lee", "Ann Lee", Some("singer")),
        ("Lee’s sister Ann came", "Ann", Some("Lee’s sister")),
        ("her sister Ann came", "Ann", None),
        ("She beat No 26 seed Ann Lee", "Ann Lee", Some("No 26 seed")),
        (
            "and activism team lead Ann Lee came",
            "Ann Lee",
            Some("activism team lead"),
        ),
        ("US President Ann Lee said", "Ann Lee", Some("US President")),
        (
            "what intrigues Norlake University biologist Ann Lee",
            "Ann Lee",
            Some("Norlake University biologist"),
        ),
    ]);
}

#[test]
fn what_may_be_a_verb_is_no_part_of_a_role() {
    all(&[
        ("They want to honor coach Ann Lee", "Ann Lee", Some("coach")),
        ("Police arrest pastor Ann Lee", "Ann Lee", Some("pastor")),
        (
            "The club signed striker Ann Lee",
            "Ann Lee",
            Some("striker"),
        ),
        (
            "The stadium hosts singer Ann Lee",
            "Ann Lee",
            Some("singer"),
        ),
        (
            "on Tuesday Education Minister Ann Lee",
            "Ann Lee",
            Some("Education Minister"),
        ),
        ("last week coach Ann Lee left", "Ann Lee", Some("coach")),
    ]);
}

#[test]
fn an_office_may_stand_between_the_role_and_the_name() {
    all(&[
        (
            "minister of mines and energy Ann Lee told us",
            "Ann Lee",
            Some("minister of mines and energy"),
        ),
        (
            "a talk by Minister of Education Ann Lee and others",
            "Ann Lee",
            Some("Minister of Education"),
        ),
        (
            "by Tom, Chief Education Officer Dr Ann Lee and Acting Chief Medical Officer Dr Tim Bell.",
            "Ann Lee",
            Some("Chief Education Officer"),
        ),
        (
            "Acting U.S. Attorney for the District of Norlake Ann Lee said",
            "Ann Lee",
            Some("Acting U.S. Attorney for the District of Norlake"),
        ),
        ("the coach of the year Ann Lee", "Ann Lee", None),
        ("the lawyer of Ann Lee", "Ann Lee", None),
    ]);
}

#[test]
fn roles_behind_a_name_end_at_the_comma() {
    all(&[
        (
            "Ann Lee, a spokeswoman for the council, said",
            "Ann Lee",
            Some("spokeswoman for the council"),
        ),
        (
            "Ann Lee, the bank's chief economist, said",
            "Ann Lee",
            Some("bank's chief economist"),
        ),
        ("Ann Lee, who leads, said", "Ann Lee", None),
        (
            "Ann Lee, 45, a nurse from Norlake, said",
            "Ann Lee",
            Some("nurse from Norlake"),
        ),
        (
            "said Ann Lee, rental car practice lead, Norlake Power.",
            "Ann Lee",
            Some("rental car practice lead"),
        ),
        (
            "said Ann Lee, managing editor of the Norlake Times, to us",
            "Ann Lee",
            Some("managing editor of the Norlake Times"),
        ),
        (
            "by Ann Lee, an Indian-American breast cancer scientist who died in 2009",
            "Ann Lee",
            Some("Indian-American breast cancer scientist"),
        ),
        (
            "“It is so here,” Ann Lee, a 32-year-old member of Norlake’s community said",
            "Ann Lee",
            Some("32-year-old member of Norlake’s community"),
        ),
        (
            "After a talk with Ann Lee, the minister said no.",
            "Ann Lee",
            None,
        ),
        (
            "After a talk with Ann Lee, the minister left the room.",
            "Ann Lee",
            None,
        ),
    ]);
    let three = role_among(
        "three of them – Jane, Carolyn and Annie Farmer – spoke",
        &["Jane", "Carolyn", "Annie Farmer"],
    );
    assert_eq!(three, None);
    let campaign = role_among(
        "said Ann Lee, the Kay campaign’s political director.",
        &["Ann Lee", "Kay"],
    );
    assert_eq!(
        campaign.as_deref(),
        Some("Kay campaign’s political director")
    );
    let within = role_among(
        "Ann Lee, a niece of Norlake Congressman Tom Kay, spoke",
        &["Ann Lee", "Tom Kay"],
    );
    assert_eq!(
        within.as_deref(),
        Some("niece of Norlake Congressman Tom Kay")
    );
    assert_eq!(
        role_among("Ann Lee, author\nTom Kay", &["Ann Lee", "Tom Kay"]).as_deref(),
        Some("author")
    );
    let listed = role_among(
        "team lead Ann Lee, General Counsel Tom Kay, and others",
        &["Ann Lee", "Tom Kay"],
    );
    assert_eq!(listed.as_deref(), Some("team lead"));
}

#[test]
fn a_role_may_stand_ahead_of_a_comma() {
    all(&[
        (
            "The head of Norlake’s centre of excellence, Ann Lee, says so",
            "Ann Lee",
            Some("head of Norlake’s centre of excellence"),
        ),
        (
            "MEC for Cooperative Governance, Ann Lee, said",
            "Ann Lee",
            Some("MEC for Cooperative Governance"),
        ),
        (
            "Norlake’s minister of electricity, A. Lee, told us",
            "A. Lee",
            Some("Norlake’s minister of electricity"),
        ),
        (
            "We thank our art director, Ann Lee.",
            "Ann Lee",
            Some("art director"),
        ),
        (
            "Our web development team lead, Ann Lee, was able",
            "Ann Lee",
            Some("web development team lead"),
        ),
        (
            "they held Tom and the port’s director, Ann Lee, at a hotel",
            "Ann Lee",
            Some("port’s director"),
        ),
        (
            "Last month, a lawyer in attendance, Ann Lee, wrote that",
            "Ann Lee",
            Some("lawyer in attendance"),
        ),
        (
            "It works, says Co-Founder, Ann Lee.",
            "Ann Lee",
            Some("Co-Founder"),
        ),
        (
            "his nominee for commerce secretary, Ann Lee, had told him",
            "Ann Lee",
            Some("nominee for commerce secretary"),
        ),
        (
            "Tom Lind’s sister, Ann Lee, recently told us",
            "Ann Lee",
            Some("Tom Lind’s sister"),
        ),
        (
            "As policy director for the Norlake office, Ann Lee has been busy",
            "Ann Lee",
            Some("policy director for the Norlake office"),
        ),
        ("As president, Ann Lee would sign", "Ann Lee", None),
        (
            "Asked by a reporter, Ann Lee, who is 40, smiled",
            "Ann Lee",
            None,
        ),
        (
            "In a letter to the mayor, Ann Lee, a nurse, asked",
            "Ann Lee",
            Some("nurse"),
        ),
        ("In a letter to the mayor, Ann Lee asked", "Ann Lee", None),
        ("a spokesman for the mayor, Ann Lee, said", "Ann Lee", None),
        (
            "There came the mayor, Ann Lee, and a nurse",
            "Ann Lee",
            None,
        ),
        (
            "(Ann Lee is an associate attorney at Norlake Law.)",
            "Ann Lee",
            Some("associate attorney at Norlake Law"),
        ),
    ]);
    let text = "Last year the former adviser of Tom Kay, Ann Lee, spoke to us";
    assert_eq!(
        role_among(text, &["Ann Lee", "Tom Kay"]).as_deref(),
        Some("former adviser of Tom Kay")
    );
    let text = "and the new sporting directors, Ann Lee and Tom Kay, came";
    for names in [["Ann Lee", "Tom Kay"], ["Tom Kay", "Ann Lee"]] {
        assert_eq!(
            role_among(text, &names).as_deref(),
            Some("new sporting director")
        );
    }
}
