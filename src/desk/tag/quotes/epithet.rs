//! English epithets that stand for somebody named before: `the 36-year-old`, `the paper`; and those that only are no
//! names, `the Leeds striker`.

use super::cast::Cast;
use super::lexicon::Class;
use super::scene::Scene;
use super::speaker::{Speaker, is_definite};
use crate::desk::tag::EntityKind;
use crate::desk::tag::people::Gender;
use crate::desk::tag::token::Shape;

/// Words of an epithet, its article and hyphens counted, at most.
const LONGEST: usize = 7;
/// How near somebody must have been named whom an age or a people stands for.
const NEAR: f32 = 0.9;
/// Places where people are named that are looked at for an age.
const WINDOW: usize = 64;

/// What news calls somebody whom it has named: callings, trades of sport and stage.
const CALLINGS: &[&str] = &[
    "academic",
    "activist",
    "actor",
    "actress",
    "author",
    "billionaire",
    "boxer",
    "broadcaster",
    "businessman",
    "businesswoman",
    "campaigner",
    "comedian",
    "comic",
    "congressman",
    "congresswoman",
    "councillor",
    "cricketer",
    "democrat",
    "economist",
    "entrepreneur",
    "filmmaker",
    "footballer",
    "goalkeeper",
    "golfer",
    "historian",
    "investor",
    "lawmaker",
    "magnate",
    "midfielder",
    "millionaire",
    "mogul",
    "mp",
    "musician",
    "novelist",
    "peer",
    "politician",
    "presenter",
    "professor",
    "psychologist",
    "quarterback",
    "rapper",
    "republican",
    "senator",
    "singer",
    "songwriter",
    "star",
    "striker",
    "swimmer",
    "tycoon",
    "winger",
];

/// Of which people somebody is; sorted.
const PEOPLES: &[&str] = &[
    "American",
    "Argentine",
    "Argentinian",
    "Australian",
    "Austrian",
    "Belgian",
    "Brazilian",
    "Briton",
    "Bulgarian",
    "Canadian",
    "Chilean",
    "Colombian",
    "Croat",
    "Croatian",
    "Czech",
    "Dane",
    "Dutchman",
    "Dutchwoman",
    "Ecuadorian",
    "Egyptian",
    "Englishman",
    "Englishwoman",
    "Ethiopian",
    "Finn",
    "Frenchman",
    "Frenchwoman",
    "German",
    "Ghanaian",
    "Greek",
    "Hungarian",
    "Indian",
    "Irishman",
    "Irishwoman",
    "Israeli",
    "Italian",
    "Ivorian",
    "Jamaican",
    "Japanese",
    "Kenyan",
    "Korean",
    "Londoner",
    "Mexican",
    "Moroccan",
    "Nigerian",
    "Norwegian",
    "Pole",
    "Portuguese",
    "Romanian",
    "Russian",
    "Scot",
    "Scotsman",
    "Senegalese",
    "Serb",
    "Serbian",
    "Slovak",
    "Slovenian",
    "Spaniard",
    "Swede",
    "Swiss",
    "Turk",
    "Ukrainian",
    "Uruguayan",
    "Welshman",
];

/// `mother-of-two`: parents by the number of their children.
const PARENTS: &[&str] = &[
    "dad",
    "father",
    "grandfather",
    "grandmother",
    "mother",
    "mom",
    "mum",
];

/// Last words of newspapers' names.
const PAPERS: &[&str] = &[
    "Chronicle",
    "Express",
    "Gazette",
    "Globe",
    "Guardian",
    "Herald",
    "Independent",
    "Journal",
    "Mail",
    "Mirror",
    "News",
    "Observer",
    "Post",
    "Press",
    "Record",
    "Standard",
    "Star",
    "Sun",
    "Telegraph",
    "Times",
    "Tribune",
];

/// `the paper`, `the newspaper`: the newspaper named last before.
pub fn paper(scene: &Scene<'_>, from: usize, to: usize) -> Option<Speaker> {
    const FAR: u32 = 800;
    const MENTIONS: usize = 24;
    let called = scene.language == "en" && is_definite(scene, from) && to == from + 2;
    if !called || !matches!(scene.of(from + 1), "paper" | "newspaper") {
        return None;
    }
    let span = scene.span(from, to);
    let before = scene.mentions.partition_point(|m| m.span.end <= span.start);
    let named = scene.mentions[before.saturating_sub(MENTIONS)..before]
        .iter()
        .rev()
        .take_while(|m| span.start - m.span.end < FAR)
        .find(|m| {
            let name = &scene.entities[m.entity].name;
            scene.kind(m.entity) == EntityKind::Organisation
                && name
                    .rsplit(' ')
                    .next()
                    .is_some_and(|word| PAPERS.contains(&word))
        })?;
    Some(Speaker {
        entity: Some(named.entity),
        name: Some(scene.entities[named.entity].name.clone()),
        from: Some(span),
        confidence: 0.7,
        unknown: false,
    })
}

/// What kind of epithet it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// `the 36-year-old`, with the token of the age.
    Aged(usize),
    /// `the mother-of-two`, `the Leeds striker`.
    Called,
    /// `the Spaniard`.
    Of,
}

fn kind(scene: &Scene<'_>, from: usize, to: usize) -> Option<Kind> {
    let fits = scene.language == "en" && is_definite(scene, from) && to <= from + LONGEST;
    if !fits || to < from + 2 {
        return None;
    }
    if to == from + 2 && PEOPLES.binary_search(&scene.of(from + 1)).is_ok() {
        return Some(Kind::Of);
    }
    let joined = |at: usize| scene.is(at, "-") || scene.is(at, "‐");
    if to == from + 6
        && scene.tokens[from + 1].shape == Shape::Number
        && scene.is(from + 3, "year")
        && scene.is(from + 5, "old")
    {
        return Some(Kind::Aged(from + 1));
    }
    // `the mother-of-two`: parent, hyphen, `of`, hyphen, number.
    if to >= from + 6 && joined(to - 2) && scene.is(to - 3, "of") && joined(to - 4) {
        let parent = scene.of(to - 5).to_lowercase();
        return PARENTS.contains(&parent.as_str()).then_some(Kind::Called);
    }
    let noun = scene.of(to - 1).to_lowercase();
    CALLINGS.contains(&noun.as_str()).then_some(Kind::Called)
}

/// The words are a definite epithet: `the Conservative MP` is no name although it has capitals.
pub fn is_epithet(scene: &Scene<'_>, from: usize, to: usize) -> bool {
    kind(scene, from, to).is_some()
}

impl Cast {
    /// Whom `the 36-year-old`, `the Spaniard` stands for: who has that age, who was named right before.
    pub(super) fn epithet(
        &self,
        scene: &Scene<'_>,
        (from, to): (usize, usize),
        last: Option<&Speaker>,
    ) -> Option<Speaker> {
        let span = Some(scene.span(from, to));
        let kind = kind(scene, from, to)?;
        if let Kind::Aged(age) = kind
            && let Some(person) = self.aged(scene, from, scene.of(age))
        {
            return Some(self.one(person, span, 0.85));
        }
        if kind == Kind::Called {
            return None;
        }
        // Nobody's age is stated: who the sentences right before were about.
        let (score, person) = self.nearest(scene, from, Gender::Unknown, last)?;
        (score > NEAR).then(|| self.one(person, span, 0.6))
    }

    /// The person of that age: `Sam Rowe, 36,`, `36-year-old Sam Rowe`; none when there are two.
    fn aged(&self, scene: &Scene<'_>, before: usize, age: &str) -> Option<usize> {
        let until = self.places.partition_point(|p| p.token < before);
        let mut found = None;
        for place in &self.places[until.saturating_sub(WINDOW)..until] {
            let after = (place.token..place.token + 6).find(|at| scene.is(*at, ","));
            let behind = after.is_some_and(|comma| {
                scene.is(comma + 1, age)
                    && (place.token..comma).all(|at| scene.class(at) != Class::Auxiliary)
            });
            let first = place.token.saturating_sub(8);
            let ahead = (first..place.token)
                .any(|at| scene.is(at, age) && scene.is(at + 2, "year") && scene.is(at + 4, "old"));
            if behind || ahead {
                if found.is_some_and(|other| other != place.person) {
                    return None;
                }
                found = Some(place.person);
            }
        }
        found
    }
}
