//! Quotations in other languages than English.

use super::tests::{entity, find_in, person};
use crate::desk::tag::{Entity, EntityKind, fixture};

#[test]
fn a_surname_may_begin_in_lower_case() {
    for (code, text, name) in [
        (
            "de",
            "Klaus von Prenn kam. „Die Läden sterben jetzt schon“, sagte von Prenn.",
            "Klaus von Prenn",
        ),
        (
            "nl",
            "Bea van der Zand kwam. “De winkels sterven nu al”, zei Van der Zand.",
            "Bea van der Zand",
        ),
    ] {
        let mut entity = person(text, name);
        let (_, last) = name.split_once(' ').unwrap();
        let start = text.rfind(&last[1..]).unwrap() - 1;
        let end = start + last.len();
        entity.mentions.push(crate::desk::Span::new(start, end));
        let found = find_in(&fixture::copy(text), code, &[entity]);
        assert_eq!(found[0].speaker_name.as_deref(), Some(name), "{text}");
    }
}

/// Not the role alone: `a presidente da companhia`.
#[test]
fn a_role_with_its_name_after_according_to_is_that_person() {
    for (code, text, name) in [
        (
            "pt",
            "Segundo a presidente da companhia, Lia Moura, “a geração de caixa segue robusta”.",
            "Lia Moura",
        ),
        (
            "es",
            "Según la presidenta de la compañía, Ana Ferrer, «la caja sigue muy robusta».",
            "Ana Ferrer",
        ),
        (
            "fr",
            "Selon la présidente du groupe, Anne Petit, « la trésorerie reste solide ».",
            "Anne Petit",
        ),
        (
            "it",
            "Secondo la presidente della società, Anna Bianchi, «la cassa resta molto solida».",
            "Anna Bianchi",
        ),
        (
            "nl",
            "Volgens de voorzitter van het bedrijf, Anna Groot, “blijft de kaspositie sterk”.",
            "Anna Groot",
        ),
        (
            "de",
            "Laut der Vorsitzenden des Konzerns, Anna Kleinert, ist „die Kasse sehr gut gefüllt“.",
            "Anna Kleinert",
        ),
        (
            "en",
            "“Cash generation remains very robust,” according to the chair of the group, Anna Whitlock.",
            "Anna Whitlock",
        ),
        (
            "en",
            "According to the chair of the group, Anna Whitlock, “cash generation remains very robust”.",
            "Anna Whitlock",
        ),
    ] {
        let found = find_in(&fixture::copy(text), code, &[person(text, name)]);
        let speaker = found.first().and_then(|q| q.speaker_name.as_deref());
        assert_eq!(speaker, Some(name), "{text}");
    }
}

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

/// Who is said to speak the last quotation of a text in which these persons are known.
fn last_speaker(code: &'static str, text: &str, people: &[&str]) -> Option<String> {
    let people: Vec<Entity> = people.iter().map(|name| person(text, name)).collect();
    let found = find_in(&fixture::copy(text), code, &people);
    found.last().and_then(|quote| quote.speaker_name.clone())
}

#[test]
fn a_verb_that_no_table_has_is_known_by_its_place() {
    for (code, text, people, speaker) in [
        (
            "de",
            "„Das ist eine absurde Regel“, ereiferte sich Murat Aydin nach dem Spiel.",
            &["Murat Aydin"][..],
            "Murat Aydin",
        ),
        (
            "de",
            "„Ein weiterer wichtiger Punkt ist die Zeit“, hielt Susanne Kern fest.",
            &["Susanne Kern"],
            "Susanne Kern",
        ),
        (
            "nl",
            "\"Ik dacht dat ze mijn broer zochten\", gniffelde Pieter Vos maandag.",
            &["Pieter Vos"],
            "Pieter Vos",
        ),
        (
            "fr",
            "« Nous avons tout essayé hier », s’emporte Marie Durand.",
            &["Marie Durand"],
            "Marie Durand",
        ),
        (
            "it",
            "«Non è all’ordine del giorno», ha tagliato corto Alfredo Manti.",
            &["Alfredo Manti"],
            "Alfredo Manti",
        ),
        (
            "es",
            "“Esto ya no es justicia”, lamenta, por su parte, Iris Soler, presidenta de la liga.",
            &["Iris Soler"],
            "Iris Soler",
        ),
        (
            "es",
            "Carla Ruiz llegó tarde. Al respecto, explicó que “conversé con víctimas de todo el país”.",
            &["Carla Ruiz"],
            "Carla Ruiz",
        ),
        (
            "fr",
            "« Le pays a pris des mesures urgentes », a rapporté sur Facebook le porte-parole du président, Berik Uali.",
            &["Berik Uali"],
            "Berik Uali",
        ),
    ] {
        assert_eq!(
            last_speaker(code, text, people).as_deref(),
            Some(speaker),
            "{text}"
        );
    }
    // What follows the name goes on: the clause is another one.
    let text = "Sie sang „Über den Wolken ist es schön“, bevor Anna Kern die Bühne verließ.";
    assert_eq!(last_speaker("de", text, &["Anna Kern"]), None);
}

#[test]
fn a_post_between_commas_is_not_who_speaks() {
    for (language, text, speaker) in [
        (
            "de",
            "Hanna Kopp, Sprecherin der Polizei, sagte: „Wir suchen weiter nach dem Fahrer des Wagens.“",
            "Hanna Kopp",
        ),
        (
            "de",
            "Hanna Kopp, Vorstandsvorsitzende der Zellweger AG, sagte: „Wir halten an der Prognose fest.“",
            "Hanna Kopp",
        ),
        (
            "fr",
            "Paul Roux, Directeur Financier, ajoute : « Notre dette a été réduite de moitié cette année. »",
            "Paul Roux",
        ),
    ] {
        let found = last_speaker(language, text, &[speaker]);
        assert_eq!(found.as_deref(), Some(speaker), "{text}");
    }
}

#[test]
fn a_role_with_its_article_stands_for_who_was_named() {
    for text in [
        "Jonas Kern gewann. „Ich hoffe, dass ich morgen noch besser spiele“, sagte der 35-Jährige.",
        "Jonas Kern gewann. „Ich hoffe, dass ich morgen noch besser spiele“, sagte der Grünen-Politiker.",
        "Jonas Kern kam. „Sie haben unser Land ins Herz getroffen“, sagte das Staatsoberhaupt.",
        "Jonas Kern kam. „Hier fühle ich mich endlich wieder sicher“, sagte der 28-jährige Sudanese.",
    ] {
        assert_eq!(
            last_speaker("de", text, &["Jonas Kern"]).as_deref(),
            Some("Jonas Kern"),
            "{text}"
        );
    }
    // Somebody whom news leaves without a name, and somebody of the other gender.
    for (text, speaker) in [
        (
            "Jonas Kern kam. „Wir ermitteln in alle Richtungen“, sagte der Polizeisprecher.",
            "der Polizeisprecher",
        ),
        (
            "Jonas Kern kam. „Wir rechnen mit mehr Schnee als sonst“, sagte die Meteorologin.",
            "die Meteorologin",
        ),
    ] {
        assert_eq!(
            last_speaker("de", text, &["Jonas Kern"]).as_deref(),
            Some(speaker),
            "{text}"
        );
    }
}

#[test]
fn an_age_in_small_letters_is_a_noun() {
    let text =
        "Die Familie kam 2022. „Hier fühle ich mich endlich wieder sicher“, sagt die 27-jährige.";
    assert_eq!(
        last_speaker("de", text, &[]).as_deref(),
        Some("die 27-jährige")
    );
}

#[test]
fn nouns_for_persons_that_no_list_has_stand_for_who_was_named() {
    for (language, text, name) in [
        (
            "es",
            "Pablo Toloza llegó. “Esto no se arregla en dos días”, dijo el gremialista.",
            "Pablo Toloza",
        ),
        (
            "es",
            "Antonia Orellana llegó. “Esto no se arregla en dos días”, dijo la secretaria de Estado.",
            "Antonia Orellana",
        ),
        (
            "fr",
            "Francisca Joly arrive. « Les fibres nourrissent les bactéries », précise la gastro-entérologue.",
            "Francisca Joly",
        ),
        (
            "it",
            "Paolo Negri arriva. «Non si risolve in due giorni», ha detto il sindacalista.",
            "Paolo Negri",
        ),
        (
            "pt",
            "Paulo Neves chegou. “Isso não se resolve em dois dias”, disse o sindicalista.",
            "Paulo Neves",
        ),
    ] {
        assert_eq!(
            last_speaker(language, text, &[name]).as_deref(),
            Some(name),
            "{text}"
        );
    }
    // Bodies, things and persons without a name.
    for (language, text, name, speaker) in [
        (
            "es",
            "Pablo Toloza llegó. “Esto no se arregla en dos días”, dijo el sector.",
            "Pablo Toloza",
            "el sector",
        ),
        (
            "fr",
            "Paul Noir arrive. « Cela ne se règle pas en deux jours », a dit le constructeur.",
            "Paul Noir",
            "le constructeur",
        ),
        (
            "it",
            "Paolo Negri arriva. «Non si risolve in due giorni», ha detto il conducente.",
            "Paolo Negri",
            "il conducente",
        ),
    ] {
        assert_eq!(
            last_speaker(language, text, &[name]).as_deref(),
            Some(speaker),
            "{text}"
        );
    }
}

#[test]
fn the_party_of_a_role_does_not_speak_for_its_bearer() {
    let text = "“Alargar el plazo no soluciona el problema”, admitió el convencional UDI e integrante de la comisión, \
                Pablo Toloza.";
    let people = [
        super::tests::entity(EntityKind::Organisation, text, "UDI"),
        person(text, "Pablo Toloza"),
    ];
    let found = find_in(&fixture::copy(text), "es", &people);
    assert_eq!(
        found[0].speaker_name.as_deref(),
        Some("Pablo Toloza"),
        "{found:?}"
    );
}

#[test]
fn asides_name_the_speaker() {
    let text = "Man habe „das Momentum auf unserer Seite“ gehabt, so Murat Aydin, „wir waren dominant und schnell“.";
    let found = find_in(&fixture::copy(text), "de", &[person(text, "Murat Aydin")]);
    assert_eq!(found.len(), 2, "{found:?}");
    for quote in &found {
        assert_eq!(quote.rule, "quote.direct.aside");
        assert_eq!(quote.speaker_name.as_deref(), Some("Murat Aydin"));
    }
    let text = "“Questi orologi – scrivono gli attivisti – attirano l’attenzione sulla scadenza climatica”.";
    assert_eq!(
        last_speaker("it", text, &[]).as_deref(),
        Some("gli attivisti")
    );
}

#[test]
fn whoever_is_asked_answers() {
    let text = "Vijf vragen aan Rachida Amrani\n\nHoe wordt iemand buurtmoeder?\n\n\"Door elke week te bellen en te \
                zeuren.\"\n\nWat doet u zoal?\n\n\"Koffie zetten en formulieren invullen.\"\n\nIs de wijk \
                veranderd?\n\n\"Ja, vroeger zag je hier brommers.\"";
    let found = find_in(
        &fixture::copy(text),
        "nl",
        &[person(text, "Rachida Amrani")],
    );
    assert_eq!(found.len(), 3, "{found:?}");
    for quote in &found {
        assert_eq!(quote.rule, "quote.direct.interview");
        assert_eq!(quote.speaker_name.as_deref(), Some("Rachida Amrani"));
    }
    // Two answers make none.
    let short = text.split("\n\nIs de wijk").next().unwrap_or_default();
    assert_eq!(last_speaker("nl", short, &["Rachida Amrani"]), None);
}

#[test]
fn who_acts_in_the_sentence_before_speaks() {
    let text =
        "„Das geht schon“, sagte Anna Lind. Jonas Kern lachte. „Davon höre ich zum ersten Mal.“";
    assert_eq!(
        last_speaker("de", text, &["Anna Lind", "Jonas Kern"]).as_deref(),
        Some("Jonas Kern")
    );
    let text = "„Das geht schon“, sagte Anna Lind neben Jonas Kern. „Davon weiß ich seit langem.“";
    assert_eq!(
        last_speaker("de", text, &["Anna Lind", "Jonas Kern"]).as_deref(),
        Some("Anna Lind")
    );
}

#[test]
fn german_reports_on_in_the_subjunctive() {
    let text = "Anna Lind sagte am Montag, es sei spät. Heute umfasse das Amt „das ganze wiedervereinte Land“ und mehr.";
    assert_eq!(
        last_speaker("de", text, &["Anna Lind"]).as_deref(),
        Some("Anna Lind")
    );
    let text = "Anna Lind sagte am Montag, es ist spät. Heute umfasst das Amt „das ganze wiedervereinte Land“ und mehr.";
    assert_eq!(last_speaker("de", text, &["Anna Lind"]), None);
}

#[test]
fn one_subject_has_both_verbs() {
    let text = "„Das ist bitter“, klagte Anna Lind nach dem Spiel gegen Jonas Kern und behauptete: „Wir sind bestraft worden.“";
    assert_eq!(
        last_speaker("de", text, &["Anna Lind", "Jonas Kern"]).as_deref(),
        Some("Anna Lind")
    );
}

#[test]
fn a_title_within_a_sentence_is_no_quotation() {
    for (code, text) in [
        (
            "it",
            "Le pubblica Adelphi con il titolo «Tu che non rispondi mai più».",
        ),
        (
            "de",
            "Die Pressekonferenz zum Thema „Angebote für alle Familien hier“.",
        ),
    ] {
        assert_eq!(find_in(&fixture::copy(text), code, &[]), [], "{text}");
    }
}

#[test]
fn whom_it_was_told_or_where_is_no_speaker() {
    for (code, text, other, kind) in [
        (
            "es",
            "El gobernador Raúl Sanz pidió agua. \"Hay pueblos a los que no se llega\", dijo a la radio RPQ.",
            "RPQ",
            EntityKind::Organisation,
        ),
        (
            "it",
            "Il segretario Raúl Sanz ha annunciato uno sciopero. «Pagano sempre gli stessi», ha detto al termine \
             dell'incontro a Palazzo Torri.",
            "Palazzo Torri",
            EntityKind::Place,
        ),
    ] {
        let known = [person(text, "Raúl Sanz"), entity(kind, text, other)];
        let found = find_in(&fixture::copy(text), code, &known);
        let last = found.last().and_then(|q| q.speaker_name.as_deref());
        assert_eq!(last, Some("Raúl Sanz"), "{text}: {found:?}");
    }
}

#[test]
fn a_german_crowd_is_not_she_and_a_towns_adjective_no_noun() {
    let text = "„Wir senken die Kosten“, sagte Vera Kern. Tausende standen vor dem Tor. „Wir bleiben alle hier“, riefen sie.";
    let found = find_in(&fixture::copy(text), "de", &[person(text, "Vera Kern")]);
    assert_eq!(found[1].speaker_name, None, "{found:?}");
    let text = "„So darf man kein Spiel herschenken“, schimpfte der Achauer Platzwart am Sonntag.";
    let found = find_in(&fixture::copy(text), "de", &[]);
    let name = found[0].speaker_name.as_deref();
    assert_eq!(name, Some("der Achauer Platzwart"), "{found:?}");
}

#[test]
fn whom_a_question_is_about_does_not_answer_it() {
    let text = "“Podemos hacerlo mejor”, dijo Juan Rey el martes. El empresario anunció otra inversión. Preguntado por los \
                aranceles de Donald Marsh, respondió: “No nos afectan”.";
    let known = [person(text, "Juan Rey"), person(text, "Donald Marsh")];
    let found = find_in(&fixture::copy(text), "es", &known);
    let last = found.last().and_then(|q| q.speaker_name.as_deref());
    assert_eq!(last, Some("Juan Rey"), "{found:?}");
}
