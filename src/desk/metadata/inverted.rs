//! `Smith, John`: one person as catalogues write names, not two.

/// Given names that are common in the languages of the tagger; lower case, sorted.
const GIVEN: &[&str] = &[
    "adam",
    "ahmed",
    "alberto",
    "alex",
    "alexander",
    "alice",
    "amanda",
    "amy",
    "ana",
    "andrea",
    "andreas",
    "andrew",
    "angela",
    "anita",
    "anke",
    "ann",
    "anna",
    "anne",
    "antoine",
    "antonio",
    "arthur",
    "barbara",
    "beatriz",
    "ben",
    "benjamin",
    "bernd",
    "brian",
    "camille",
    "carla",
    "carlos",
    "carmen",
    "caroline",
    "catherine",
    "charles",
    "charlotte",
    "chiara",
    "chris",
    "christian",
    "christina",
    "christine",
    "christoph",
    "christopher",
    "claire",
    "claudia",
    "cristina",
    "daniel",
    "daniela",
    "david",
    "diana",
    "diego",
    "dirk",
    "dominique",
    "eduardo",
    "elena",
    "elisabeth",
    "elizabeth",
    "emily",
    "emma",
    "eric",
    "eva",
    "fatima",
    "felix",
    "fernando",
    "florian",
    "francesca",
    "francesco",
    "francisco",
    "frank",
    "george",
    "giulia",
    "giuseppe",
    "hannah",
    "hans",
    "heather",
    "helen",
    "helena",
    "ian",
    "ingrid",
    "isabel",
    "jack",
    "jacques",
    "james",
    "jan",
    "jane",
    "jason",
    "javier",
    "jean",
    "jennifer",
    "jens",
    "jessica",
    "joan",
    "johannes",
    "john",
    "jonathan",
    "jorge",
    "joseph",
    "josé",
    "joão",
    "juan",
    "julia",
    "julie",
    "jürgen",
    "karen",
    "karin",
    "karl",
    "katharina",
    "katherine",
    "kathrin",
    "kevin",
    "klaus",
    "lars",
    "laura",
    "lisa",
    "lucas",
    "lucia",
    "lucía",
    "luis",
    "lukas",
    "manuel",
    "marco",
    "margaret",
    "maria",
    "mariana",
    "marie",
    "mario",
    "mark",
    "markus",
    "marta",
    "martin",
    "martina",
    "mary",
    "maría",
    "matthew",
    "matthias",
    "michael",
    "michel",
    "michelle",
    "miguel",
    "mohammed",
    "monica",
    "monika",
    "nathalie",
    "nicholas",
    "nicolas",
    "nicole",
    "nina",
    "olivier",
    "pablo",
    "paolo",
    "patricia",
    "patrick",
    "paul",
    "paula",
    "pedro",
    "peter",
    "petra",
    "philip",
    "philippe",
    "pierre",
    "rachel",
    "ralf",
    "raquel",
    "rebecca",
    "ricardo",
    "richard",
    "robert",
    "roberto",
    "ruth",
    "sabine",
    "samuel",
    "sandra",
    "sara",
    "sarah",
    "scott",
    "sebastian",
    "silvia",
    "simon",
    "sofia",
    "sophie",
    "stefan",
    "stefanie",
    "stephanie",
    "stephen",
    "steven",
    "susan",
    "susanne",
    "tanja",
    "teresa",
    "thomas",
    "timothy",
    "ulrike",
    "ursula",
    "victoria",
    "vincent",
    "wolfgang",
    "álvaro",
];

fn is_given(word: &str) -> bool {
    GIVEN.binary_search(&word.to_lowercase().as_str()).is_ok()
}

/// The name in the order in which it is said: a surname, a comma and a given name, perhaps with an
/// initial behind it; nothing else may be there.
pub(super) fn name(value: &str) -> Option<String> {
    let (surname, given) = value.split_once(',')?;
    let (surname, given) = (surname.trim(), given.trim());
    let (first, initial) = given.split_once(' ').unwrap_or((given, ""));
    let initial = initial.trim_end_matches('.');
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let letters = |c: char| c.is_alphabetic() || matches!(c, '-' | '\'' | '’');
    let sound = capital(surname)
        && surname.chars().all(letters)
        && !is_given(surname)
        && capital(first)
        && is_given(first)
        && initial.chars().count() <= 1
        && initial.chars().all(char::is_uppercase);
    sound.then(|| format!("{given} {surname}"))
}

/// Several such names between semicolons, one of them with a common given name: `Smith, John; Ek, Bo`.
pub(super) fn names(value: &str) -> Option<Vec<String>> {
    if !value.contains(';') {
        return name(value).map(|one| vec![one]);
    }
    let parts = || value.split(';').map(str::trim).filter(|p| !p.is_empty());
    let turned = |part: &str| {
        let (surname, given) = part.split_once(',')?;
        let (surname, given) = (surname.trim(), given.trim());
        let sound = |side: &str| {
            side.starts_with(char::is_uppercase)
                && side.split(' ').count() <= 2
                && side
                    .chars()
                    .all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '.' | '\'' | '’'))
        };
        (sound(surname) && sound(given)).then(|| format!("{given} {surname}"))
    };
    parts().any(|part| name(part).is_some()).then_some(())?;
    parts().map(turned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_names_are_turned_where_all_are_written_so() {
        let turned = |value| names(value).unwrap_or_default().join(", ");
        assert_eq!(turned("Ellison, Ruth; Fisk, Bo"), "Ruth Ellison, Bo Fisk");
        assert_eq!(turned("Ellison, Ruth"), "Ruth Ellison");
        assert_eq!(turned("Ruth Ellison; Bo Fisk"), "");
        assert_eq!(turned("Ellison, Leeds; Fisk, Oslo"), "");
    }

    #[test]
    fn the_table_is_sorted() {
        assert!(GIVEN.is_sorted());
    }

    #[test]
    fn only_a_given_name_behind_a_surname_turns_it_round() {
        assert_eq!(name("Ellison, Ruth").as_deref(), Some("Ruth Ellison"));
        assert_eq!(
            name("Falk-Roux, John P.").as_deref(),
            Some("John P. Falk-Roux")
        );
        for value in [
            "Ruth Ellison",
            "Ruth, John",
            "Ellison, Leeds",
            "Ellison, Falk, Ruth",
            "Ruth Ellison, John",
            "Ellison, Ruth Falk",
            "dpa, Ruth",
            "Reuters, AFP",
        ] {
            assert_eq!(name(value), None, "{value}");
        }
    }
}
