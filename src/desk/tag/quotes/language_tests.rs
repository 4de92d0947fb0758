//! Quotations in other languages than English.

use super::tests::{find_in, person};
use crate::desk::tag::{Entity, fixture};

#[test]
fn other_languages_have_their_marks_and_verbs() {
    for (code, text, quote, speaker) in [
        (
            "de",
            "„Wir müssen jetzt gemeinsam handeln“, sagte Olaf Scholz am Montag.",
            "Wir müssen jetzt gemeinsam handeln",
            "Olaf Scholz",
        ),
        (
            "de",
            "»Wir müssen jetzt gemeinsam handeln«, sagte der Sprecher.",
            "Wir müssen jetzt gemeinsam handeln",
            "der Sprecher",
        ),
        (
            "fr",
            "« Nous devons agir dès maintenant », a déclaré Emmanuel Macron lundi.",
            "Nous devons agir dès maintenant",
            "Emmanuel Macron",
        ),
        (
            "es",
            "«Tenemos que actuar ahora mismo», dijo Pedro Sánchez.",
            "Tenemos que actuar ahora mismo",
            "Pedro Sánchez",
        ),
        (
            "it",
            "«Dobbiamo agire subito e insieme», ha detto Giorgia Meloni.",
            "Dobbiamo agire subito e insieme",
            "Giorgia Meloni",
        ),
        (
            "pt",
            "“Precisamos agir agora mesmo”, disse Ana Souza.",
            "Precisamos agir agora mesmo",
            "Ana Souza",
        ),
        (
            "nl",
            "“We moeten nu samen handelen”, zei Mark Rutte.",
            "We moeten nu samen handelen",
            "Mark Rutte",
        ),
    ] {
        let copy = fixture::copy(text);
        let found = find_in(&copy, code, &[]);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!(found[0].span.of(text), quote);
        assert_eq!(found[0].speaker_name.as_deref(), Some(speaker), "{text}");
    }
}

#[test]
fn languages_without_pronouns_carry_the_speaker_on() {
    let text =
        "«Hay que actuar ahora mismo», dijo Ana Torres. «No podemos esperar más tiempo», lamentó.";
    let copy = fixture::copy(text);
    let found = find_in(&copy, "es", &[]);
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(found[1].speaker_name.as_deref(), Some("Ana Torres"));
    assert_eq!(found[1].rule, "quote.direct.no_subject");
}

#[test]
fn french_inversion_has_its_hyphens() {
    let text = "Marie Dupont est venue. « Il faut agir dès maintenant », explique-t-elle.";
    let copy = fixture::copy(text);
    let found = find_in(&copy, "fr", &[]);
    assert_eq!(found[0].speaker_name.as_deref(), Some("Marie Dupont"));
}

#[test]
fn other_languages_than_these_have_no_quotations() {
    let copy = fixture::copy("“Meidän on toimittava nyt”, sanoi Sauli.");
    assert_eq!(find_in(&copy, "fi", &[]), []);
}

#[test]
fn a_name_before_the_colon_speaks_not_the_sentence_behind() {
    let text = "Buurtbewoner Fatima El Amrani is opgelucht: “We slapen al dagen niet.” Minister David van Weel \
                noemt het geweld onaanvaardbaar.";
    let people = [
        person(text, "Fatima El Amrani"),
        person(text, "David van Weel"),
    ];
    let found = find_in(&fixture::copy(text), "nl", &people);
    assert_eq!(
        found[0].speaker_name.as_deref(),
        Some("Fatima El Amrani"),
        "{found:?}"
    );
}

#[test]
fn a_role_with_its_article_is_who_bears_it() {
    let text = "Il sindaco Giuseppe Sala è d’accordo, il ministro Matteo Salvini no. «Non possiamo fermare la \
                città», ha detto il sindaco.";
    let with_role = |name: &str, role: &str| Entity {
        description: Some(role.to_owned()),
        ..person(text, name)
    };
    let people = [
        with_role("Giuseppe Sala", "sindaco"),
        with_role("Matteo Salvini", "ministro"),
    ];
    let found = find_in(&fixture::copy(text), "it", &people);
    assert_eq!(
        found[0].speaker_name.as_deref(),
        Some("Giuseppe Sala"),
        "{found:?}"
    );
}

#[test]
fn whoever_adds_has_spoken_before() {
    let text = "«Valuteremo la precettazione», ha detto Matteo Salvini. «Decideremo lunedì», ha aggiunto il \
                vicepremier.";
    let found = find_in(
        &fixture::copy(text),
        "it",
        &[person(text, "Matteo Salvini")],
    );
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(
        found[1].speaker_name.as_deref(),
        Some("Matteo Salvini"),
        "{found:?}"
    );
    let other =
        "«Valuteremo la precettazione», ha detto Matteo Salvini. «Noi no», ha detto il capotreno.";
    let found = find_in(
        &fixture::copy(other),
        "it",
        &[person(other, "Matteo Salvini")],
    );
    assert_eq!(
        found[1].speaker_name.as_deref(),
        Some("il capotreno"),
        "{found:?}"
    );
}
