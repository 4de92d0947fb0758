//! Words before a name that say what it is, where the tagger takes the whole for an organisation or a person:
//! storms (`Storm Petra`), ships (`USS Halden`) and who speaks in a transcript (`TERESA: I was born here`). Feasts
//! (`Ramadan`) are nobody either.

use super::ner::{Found, Kind};
use super::sheet::Sheet;
use super::words::{FEMALE, GIVEN_ABROAD, MALE};
use crate::desk::tag::token::{Shape, Token};

/// Kinds of storms; with one capital behind them they name weather.
const STORMS: &[&str] = &["Cyclone", "Hurricane", "Storm", "Typhoon"];

/// What ships' names begin with. Not here: what is as often something else (`MS`, `SS`, `INS`).
const SHIPS: &[&str] = &[
    "HMAS", "HMCS", "HMNZS", "HMS", "MV", "RMS", "USCGC", "USNS", "USS",
];

/// Feasts and the months of fasting that hardly anybody is called after; sorted.
const FEASTS: &[&str] = &[
    "Christmas",
    "Deepavali",
    "Diwali",
    "Easter",
    "Halloween",
    "Hanukkah",
    "Juneteenth",
    "Kwanzaa",
    "Nowruz",
    "Passover",
    "Pentecost",
    "Purim",
    "Ramadan",
    "Thanksgiving",
];

/// A ship, by the letters before its name or at its beginning.
fn is_ship(text: &str, tokens: &[Token], name: &Found) -> bool {
    let (from, to) = (name.from as usize, name.to as usize);
    let ship = |at: usize| SHIPS.contains(&tokens[at].of(text));
    ship(from) && to > from + 1 || from > 0 && ship(from - 1) && tokens[from].is_capitalised()
}

/// A feast alone, where nobody with another name is called so: `Tariq Ramadan`.
fn is_feast(text: &str, tokens: &[Token], name: &Found, all: &[Found]) -> bool {
    let word = tokens[name.from as usize].of(text);
    name.to == name.from + 1
        && FEASTS.binary_search(&word).is_ok()
        && !all.iter().any(|other| {
            other.kind == Kind::Person
                && other.to > other.from + 1
                && tokens[other.to as usize - 1].of(text) == word
        })
}

/// The names behind words for storms, where nobody with a second name is called so: `Freya` of `Storm
/// Freya`.
fn storms<'t>(text: &'t str, tokens: &[Token], found: &[Found]) -> Vec<&'t str> {
    let mut names = Vec::new();
    for at in 1..tokens.len() {
        let name = tokens[at].of(text);
        if STORMS.contains(&tokens[at - 1].of(text))
            && tokens[at].shape == Shape::Title
            && !tokens[at].sentence_start
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    names.retain(|storm| {
        !found.iter().any(|name| {
            let words = &tokens[name.from as usize..name.to as usize];
            words.len() > 1
                && name.kind == Kind::Person
                && words.iter().any(|word| word.of(text) == *storm)
        })
    });
    names
}

/// Takes out organisations and places that are storms, persons who are called like one of them, ships and feasts, and
/// makes speakers at the beginnings of lines persons when they are called by a given name.
pub fn read(text: &str, tokens: &[Token], sheet: &Sheet, found: &mut Vec<Found>) {
    let storms = storms(text, tokens, found);
    let nobody: Vec<bool> = found
        .iter()
        .map(|name| is_ship(text, tokens, name) || is_feast(text, tokens, name, found))
        .collect();
    let mut at = 0;
    found.retain(|_| {
        at += 1;
        !nobody[at - 1]
    });
    found.retain_mut(|name| {
        let (from, to) = (name.from as usize, name.to as usize);
        if to == from + 1 && storms.contains(&tokens[from].of(text)) {
            return false;
        }
        if !matches!(name.kind, Kind::Organisation | Kind::Place) {
            return true;
        }
        if to == from + 2 {
            return !STORMS.contains(&tokens[from].of(text));
        }
        let label = to == from + 1
            && tokens[from].paragraph_start
            && tokens[from].shape == Shape::Upper
            && tokens.get(to).is_some_and(|t| t.of(text) == ":");
        if label && sheet.tokens[from].known.on(MALE | FEMALE | GIVEN_ABROAD) {
            name.kind = Kind::Person;
        }
        true
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::fixture;
    use crate::desk::tag::names::lists::Lists;
    use crate::desk::tag::names::sheet::sheet;
    use crate::desk::tag::names::words::Words;
    use crate::desk::tag::token::tokenize;

    fn kinds(text: &str, names: &[(&str, Kind)]) -> Vec<Kind> {
        let words = Words::read(include_bytes!("../../../../models/words.bin")).expect("loads");
        let (tokens, _) = tokenize(text, 99);
        let sheet = sheet(text, &tokens, &words, &Lists::default());
        let mut found = fixture::found(text, &tokens, names);
        read(text, &tokens, &sheet, &mut found);
        found.iter().map(|name| name.kind).collect()
    }

    #[test]
    fn a_storm_is_no_organisation() {
        let firm = Kind::Organisation;
        let text = "Trees fell as Storm Petra met Melbourne Storm near Cyclone Bay Ltd";
        let names = [("Storm Petra", firm), ("Melbourne Storm", firm)];
        assert_eq!(kinds(text, &names), [firm]);
        assert_eq!(kinds(text, &[("Cyclone Bay Ltd", firm)]), [firm]);
        assert_eq!(
            kinds(text, &[("Storm Petra", Kind::Person)]),
            [Kind::Person]
        );
    }

    #[test]
    fn who_is_called_like_a_storm_is_the_storm() {
        let one = [("Freya", Kind::Person)];
        assert_eq!(kinds("Storm Freya deepened on Monday", &one), []);
        let text = "Trees fell as Storm Freya came. Ana Freya was hurt";
        assert_eq!(kinds(text, &[("Ana Freya", Kind::Person)]), [Kind::Person]);
        assert_eq!(kinds("A storm hit. Freya fled", &one), [Kind::Person]);
    }

    #[test]
    fn ships_and_feasts_are_nobody() {
        let person = Kind::Person;
        let text = "The USS Halden and HMS Ana Lund sailed. Ana Lund was her aunt.";
        assert_eq!(kinds(text, &[("USS Halden", Kind::Organisation)]), []);
        assert_eq!(kinds(text, &[("Ana Lund", person)]), []);
        assert_eq!(
            kinds("It was USS that struck", &[("USS", person)]),
            [person]
        );
        let text = "It was the 27th of Ramadan";
        assert_eq!(kinds(text, &[("Ramadan", person)]), []);
        let text = "Ramadan spoke. Tariq Ramadan lives in Geneva";
        let names = [("Ramadan", person), ("Tariq Ramadan", person)];
        assert_eq!(kinds(text, &names), [person, person]);
    }

    #[test]
    fn who_speaks_in_a_transcript_is_a_person() {
        let firm = Kind::Organisation;
        let of = |text| kinds(text, &[("TERESA", firm)]);
        assert_eq!(of("TERESA: I was born here."), [Kind::Person]);
        assert_eq!(of("TERESA said that it was late."), [firm]);
        assert_eq!(of("The group TERESA: a history"), [firm]);
        assert_eq!(kinds("UNESCO: a history", &[("UNESCO", firm)]), [firm]);
    }
}
