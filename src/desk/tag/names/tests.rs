use super::*;
use crate::desk::tag::EntityKind;
use crate::desk::{Desk, Examined, Message, Options};

fn examine(text: &str) -> Examined {
    let desk = Desk::new(Options::default()).expect("the tables load");
    desk.examine(&Message::from_body(
        serde_json::json!({ "text": text, "article_clean": true, "language": "en" }).to_string(),
    ))
    .expect("the text is an article")
}

fn named(text: &str) -> Vec<(EntityKind, String, Vec<String>)> {
    let seen = examine(text);
    seen.tags
        .entities
        .iter()
        .map(|e| {
            let mentions = e.mentions.iter().map(|m| m.of(&seen.copy.text).to_owned());
            (e.kind, e.name.clone(), mentions.collect())
        })
        .collect()
}

fn mentions<'a>(found: &'a [(EntityKind, String, Vec<String>)], name: &str) -> &'a [String] {
    found
        .iter()
        .find(|(_, n, _)| n == name)
        .map_or(&[], |(_, _, m)| m.as_slice())
}

#[test]
fn a_surname_alone_is_the_person_named_in_full() {
    let found = named(
        "Maria Keller resigned on Monday. The board of Norwind Energy thanked Keller for her work. \
         Keller said she would move to Lisbon.",
    );
    assert_eq!(
        mentions(&found, "Maria Keller"),
        ["Maria Keller", "Keller", "Keller"]
    );
}

#[test]
fn a_double_barrelled_surname_alone_is_the_person_named_in_full() {
    let found = named(
        "Eva Keller-Brandt lost the case on Monday. The court told Keller-Brandt that the post was an opinion.",
    );
    assert_eq!(
        mentions(&found, "Eva Keller-Brandt"),
        ["Eva Keller-Brandt", "Keller-Brandt"]
    );
}

#[test]
fn a_surname_of_two_words_is_the_person_named_in_full() {
    let found = named(
        "Craig Le Clair, an analyst, and Mohamed El Saife, a lawyer, met in Lisbon on Monday. Le Clair said \
         the bill would pass. El Saife said that he was not so sure.",
    );
    assert_eq!(
        mentions(&found, "Craig Le Clair"),
        ["Craig Le Clair", "Le Clair"]
    );
    assert_eq!(
        mentions(&found, "Mohamed El Saife"),
        ["Mohamed El Saife", "El Saife"]
    );
}

#[test]
fn an_agency_s_acronym_leaves_its_country_out() {
    let found = named(
        "The U.S. Fish Safety Administration approved the vaccine on Monday. The FSA said that it would watch it. \
         The U.S. Department of Justice sued a bank, and the DOJ declined to comment.",
    );
    assert_eq!(
        mentions(&found, "U.S. Department of Justice"),
        ["U.S. Department of Justice", "DOJ"]
    );
    assert_eq!(
        mentions(&found, "U.S. Fish Safety Administration"),
        ["U.S. Fish Safety Administration", "FSA"]
    );
}

#[test]
fn a_person_is_the_same_with_and_without_diacritics() {
    let found = named(
        "Ana Muñoz resigned on Monday. The board of Norwind Energy thanked Munoz for her work. Muñoz said she \
         would move to Lisbon with José Fernández. Jose Fernandez agreed.",
    );
    assert_eq!(
        mentions(&found, "Ana Muñoz"),
        ["Ana Muñoz", "Munoz", "Muñoz"]
    );
    assert_eq!(
        mentions(&found, "José Fernández"),
        ["José Fernández", "Jose Fernandez"]
    );
}

#[test]
fn a_given_name_may_go_on_in_small_letters_behind_a_hyphen() {
    let found = named(
        "President Moon Jae-in met the Oslo-based envoy in Seoul on Monday. Lawmaker Lai Shyh-bao and \
         striker Cho Gue-sung spoke to leaders of the G-20.",
    );
    let names: Vec<&str> = found.iter().map(|(_, name, _)| name.as_str()).collect();
    let want = [
        "Moon Jae-in",
        "Oslo",
        "Seoul",
        "Lai Shyh-bao",
        "Cho Gue-sung",
        "G-20",
    ];
    assert_eq!(names, want);
}

#[test]
fn typographic_apostrophes_are_apostrophes() {
    let text = "In its latest report, Moody's cut the rating of L'Oréal, and Macy's Inc. closed a shop that \
                Peter O'Neill had opened in Sana'a for McDonald's.";
    let straight = named(text);
    let typographic = named(&text.replace('\'', "’"));
    let names = |found: &[(EntityKind, String, Vec<String>)]| -> Vec<(EntityKind, String)> {
        let all = found.iter();
        all.map(|(kind, name, _)| (*kind, name.replace('’', "'")))
            .collect()
    };
    assert_eq!(names(&typographic), names(&straight));
    assert!(names(&typographic).contains(&(EntityKind::Organisation, "L'Oréal".to_owned())));
}

#[test]
fn a_title_is_no_part_of_the_name() {
    let found = named(
        "The bill was written by Congressman Amos Tandy and by Senator Rita Coe. On Friday Congressman Tandy said that it would pass.",
    );
    assert_eq!(mentions(&found, "Amos Tandy"), ["Amos Tandy", "Tandy"]);
    assert_eq!(mentions(&found, "Rita Coe"), ["Rita Coe"]);
}

#[test]
fn a_measure_of_the_economy_is_no_organisation() {
    let found = named(
        "Kenya's GDP grew by five per cent last year, and HIV and TB killed fewer people, officials said.",
    );
    assert!(
        found
            .iter()
            .all(|(kind, ..)| *kind != EntityKind::Organisation),
        "{found:?}"
    );
}

#[test]
fn well_known_companies_are_organisations() {
    let found = named(
        "A ferry of Stena Line ran aground on Friday, the newspaper Bergens Tidende reported. Shares of Xiaomi and Rolls-Royce fell.",
    );
    for name in ["Stena Line", "Xiaomi", "Rolls-Royce", "Bergens Tidende"] {
        assert!(
            found
                .iter()
                .any(|(kind, n, _)| *kind == EntityKind::Organisation && n == name),
            "{name}: {found:?}"
        );
    }
}

#[test]
fn an_acronym_in_brackets_is_the_organisation_before_it() {
    let found = named(
        "The National Grid Authority (NGA) said on Friday that power was back. Engineers of the NGA had worked all night.",
    );
    assert_eq!(
        mentions(&found, "National Grid Authority"),
        ["National Grid Authority", "NGA", "NGA"]
    );
}

#[test]
fn a_short_form_before_its_full_name_is_the_same_organisation() {
    let found = named(
        "The group Seri (Security Research Initiative) published a study on Monday. Seri said the army had grown.",
    );
    assert_eq!(
        mentions(&found, "Security Research Initiative"),
        ["Seri", "Security Research Initiative", "Seri"]
    );
}

#[test]
fn a_peer_has_the_name_of_the_title_unless_it_is_known() {
    let found = named(
        "Lord Liverpool told peers in Liverpool that the bill was bad. Lord David Rowe agreed. Lord Rowe had asked.",
    );
    assert_eq!(mentions(&found, "Lord Liverpool"), ["Lord Liverpool"]);
    assert_eq!(mentions(&found, "David Rowe"), ["David Rowe", "Rowe"]);
}

#[test]
fn an_administration_is_an_organisation_that_implies_its_head() {
    let seen = examine(
        "The Biden administration has raised concerns. Officials of the Biden administration met in Geneva.",
    );
    let office = seen
        .tags
        .entities
        .iter()
        .position(|e| e.name == "Biden administration");
    let person = seen
        .tags
        .entities
        .iter()
        .find(|e| e.name == "Joe Biden")
        .expect("implied");
    assert_eq!(person.implied_by, office);
    assert!(person.mentions.is_empty());
}

#[test]
fn every_rule_is_hit_by_its_example() {
    for rule in RULES {
        let seen = examine(rule.example);
        assert!(
            seen.tags
                .entities
                .iter()
                .any(|e| e.evidence.by == rule.code),
            "{} in {}: {:?}",
            rule.code,
            seen.language.code,
            seen.tags.entities
        );
    }
}

/// Features of the last word of a text.
fn features_of_last(text: &str) -> std::collections::BTreeSet<u32> {
    let model = Model::load().expect("loads");
    let (tokens, _) = crate::desk::tag::token::tokenize(text, 99);
    let sheet = sheet::sheet(text, &tokens, &model.words, &model.lists);
    let mut out = Vec::new();
    sheet.features(tokens.len() - 1, &mut out);
    out.into_iter().collect()
}

#[test]
fn what_stands_around_a_word_elsewhere_speaks_for_it() {
    let minister = features_of_last("They met minister Orvaldo yesterday.\nIt was about Orvaldo");
    let near = features_of_last("They met near Orvaldo yesterday.\nIt was about Orvaldo");
    assert_eq!(minister.difference(&near).count(), 1);
    assert_eq!(near.difference(&minister).count(), 1);
}

#[test]
fn a_tag_of_party_and_state_is_no_name() {
    let found = named(
        "Sen. Roy Blount, R-Mo., said on Tuesday that the vote would wait. Sen. Ada Marsh, D-Wash., and \
         Gov. Ann Lee, D-N.Y., told reporters that the talks would go on.",
    );
    let names: Vec<&str> = found.iter().map(|(_, name, _)| name.as_str()).collect();
    assert_eq!(names, ["Roy Blount", "Ada Marsh", "Ann Lee"]);
}

#[test]
fn a_firm_that_deals_in_wind_is_an_organisation_and_a_club_no_place() {
    let found = named(
        "Skagen Wind said on Monday that it had sold its stake to Color Line, the ferry operator. A sponsor of \
         Benfica praised Skagen Wind.",
    );
    for name in ["Skagen Wind", "Color Line", "Benfica"] {
        let kind = found.iter().find(|(_, n, _)| n == name).map(|(k, ..)| *k);
        assert_eq!(kind, Some(EntityKind::Organisation), "{name}: {found:?}");
    }
}

#[test]
fn a_given_name_that_is_a_preposition_is_part_of_the_name() {
    let found = named(
        "The deal was signed in Oslo by Per Aas on Monday. “It is a good day,” said Per Aas, who leads the firm. \
         Aas will leave in May.",
    );
    assert_eq!(mentions(&found, "Per Aas"), ["Per Aas", "Per Aas", "Aas"]);
}

#[test]
fn a_firm_with_its_legal_form_is_the_firm_named_without_it() {
    let found = named(
        "The yard laid off half of its staff on Monday. Per Aas, CEO of Havlinje AS, said that the ferries would \
         be sold. The staff of Havlinje work in Bergen.",
    );
    let kind = |name: &str| found.iter().find(|(_, n, _)| n == name).map(|(k, ..)| *k);
    assert_eq!(kind("Per Aas"), Some(EntityKind::Person), "{found:?}");
    let firm = found.iter().find(|(_, n, _)| n.starts_with("Havlinje"));
    let (kind, _, written) = firm.expect("the firm");
    assert_eq!(*kind, EntityKind::Organisation, "{found:?}");
    assert_eq!(*written, ["Havlinje AS", "Havlinje"]);
}

#[test]
fn storms_and_speakers_are_no_organisations() {
    let found = named(
        "TERESA: I was born in this street, and Storm Petra took the roof of our house.\n\
         MARK OLSEN: Thank you.\n\
         TERESA: Storm Petra has gone, and we are still here.",
    );
    assert!(
        found
            .iter()
            .all(|(kind, name, _)| *kind == EntityKind::Person && !name.contains("Petra")),
        "{found:?}"
    );
    assert_eq!(mentions(&found, "TERESA").len(), 2);
}

#[test]
fn a_body_that_ends_like_a_nature_reserve_is_an_organisation() {
    let found = named(
        "The Nature Conservancy bought the marsh on Friday. A spokeswoman for Nature Conservancy said the birds \
         would return.",
    );
    let [(kind, ..)] = found.as_slice() else {
        panic!("{found:?}")
    };
    assert_eq!(*kind, EntityKind::Organisation);
}

#[test]
fn a_courtesy_title_is_no_man_s_or_no_woman_s() {
    let found = named(
        "Jason Harrowby died on Monday after a fall at his home in Leeds, police said. Sarah Harrowby Lynn, his sister, \
         told the court that she missed him. Ms Harrowby said that it was a dark day. Mr Harrowby was 39.",
    );
    assert_eq!(
        mentions(&found, "Sarah Harrowby Lynn"),
        ["Sarah Harrowby Lynn", "Harrowby"]
    );
    assert_eq!(
        mentions(&found, "Jason Harrowby"),
        ["Jason Harrowby", "Harrowby"]
    );
}

#[test]
fn a_title_alone_may_be_a_relative_who_has_a_given_name() {
    let found = named(
        "Jason Harrowby died on Monday after a fall at his home in Leeds, police said. Mr Harrowby's daughter Sarah \
         told the court that she missed him. Ms Harrowby said that it was a dark day.",
    );
    assert_eq!(mentions(&found, "Sarah"), ["Sarah", "Harrowby"]);
}

#[test]
fn a_relative_does_not_take_the_surname_over() {
    let found = named(
        "Tanner Felsham won the vote on Monday. Felsham said that he would visit the harbour first.\n\n\
         Felsham's mother, Adrianne Felsham, is a nurse in Leeds and came to the count.\n\n\
         On Friday Felsham told reporters that the council would meet in May.",
    );
    assert_eq!(
        mentions(&found, "Tanner Felsham"),
        ["Tanner Felsham", "Felsham", "Felsham", "Felsham"]
    );
    assert_eq!(mentions(&found, "Adrianne Felsham"), ["Adrianne Felsham"]);
}

#[test]
fn a_family_is_no_person() {
    let found = named(
        "Molly Harwens and her father Tom Harwens were sentenced in Leeds on Monday. The Harwens were told to \
         pay for the repair of the house, the court said.",
    );
    let all: usize = found
        .iter()
        .filter(|(_, name, _)| name.contains("Harwens"))
        .map(|(_, _, mentions)| mentions.len())
        .sum();
    assert_eq!(all, 2);
}

#[test]
fn a_nickname_alone_is_the_person_named_in_full() {
    let found = named(
        "Elizabeth “Betty” Colesworth, a farmer in Ohio, opened the market on Monday. Betty said that the rain had \
         not hurt the crop. Betty Colesworth has run the stall for years.",
    );
    assert_eq!(
        mentions(&found, "Elizabeth “Betty” Colesworth"),
        ["Elizabeth “Betty” Colesworth", "Betty", "Betty Colesworth"]
    );
}

#[test]
fn a_body_is_called_by_its_name_and_not_by_its_acronym() {
    let found = named(
        "The Torvall Crimes Enforcement Network (TorCEN) opened a case against the bank on Monday. TorCEN said that \
         it had found no fault. TorCEN will report in May.",
    );
    assert_eq!(
        mentions(&found, "Torvall Crimes Enforcement Network").len(),
        4
    );
}

#[test]
fn a_surname_of_two_words_is_not_the_name_of_who_is_named_in_full() {
    let found = named(
        "Ida van Harrow opened the harbour in Lisbon on Monday. Van Harrow said that it was a good day. Van Harrow, 52, \
         thanked the crew. The mayor told van Harrow that the crane would stay.",
    );
    assert_eq!(mentions(&found, "Ida van Harrow").len(), 4);
}

#[test]
fn a_family_is_nobody() {
    let found = named(
        "Ellen Dowd moved to Port Ellery in May with her husband, Mark Dowd. The Dowds said they had lost their \
         home. The neighbours had called the council twice.",
    );
    let people: Vec<&str> = found
        .iter()
        .filter(|(kind, ..)| *kind != EntityKind::Place)
        .map(|(_, name, _)| name.as_str())
        .collect();
    assert_eq!(people, ["Ellen Dowd", "Mark Dowd"]);
    let found =
        named("The Dowds moved to Port Ellery in May. The Dowds said they had lost their home.");
    assert!(
        !found.iter().any(|(_, name, _)| name.contains("Dowd")),
        "{found:?}"
    );
}

#[test]
fn a_title_of_the_other_sex_is_somebody_else() {
    let found = named(
        "Baroness Amory said on Monday that the bill must change. Lord Amory disagreed with her in the debate.",
    );
    assert_eq!(mentions(&found, "Baroness Amory"), ["Baroness Amory"]);
    assert_eq!(mentions(&found, "Lord Amory"), ["Lord Amory"]);
}

#[test]
fn a_removed_name_is_documented() {
    for rule in REMOVALS {
        let found = named(rule.example);
        let gone = ["CEO", "GDP", "Dowds", "The Dowds"];
        assert!(
            found
                .iter()
                .all(|(_, name, _)| !gone.contains(&name.as_str())),
            "{found:?}"
        );
    }
}

#[test]
fn an_acronym_written_as_a_word_is_the_body_before_it() {
    let found = named(
        "The Office of Harbour Communications (Ofhacom) fined the firm. Ofhacom said the rules were clear.",
    );
    assert_eq!(
        mentions(&found, "Office of Harbour Communications").len(),
        3
    );
}

#[test]
fn what_is_called_by_one_word_first_is_no_short_form_of_what_begins_so() {
    let found = named(
        "Norwind said on Monday it would cut prices. Norwind users cheat. Dark mode is wanted, say users of the \
         Norwind Community Hub in Leeds.",
    );
    assert_eq!(mentions(&found, "Norwind"), ["Norwind", "Norwind"]);
    let found =
        named("The board of Norwind Motors met on Monday. Norwind said it would cut prices.");
    assert_eq!(
        mentions(&found, "Norwind Motors"),
        ["Norwind Motors", "Norwind"]
    );
}

#[test]
fn a_king_without_his_number_is_the_king() {
    let found = named("King Charles III visited Leeds on Monday. King Charles met workers there.");
    assert_eq!(mentions(&found, "Charles III"), ["Charles III", "Charles"]);
}
