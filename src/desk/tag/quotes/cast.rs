//! The people of an article, for pronouns and surnames.

use super::around::is_asked;
use super::lexicon::Class;
use super::phrase::Head;
use super::scene::Scene;
use super::verbs_english::T;
use crate::desk::tag::people::{self, Gender};
use crate::desk::tag::{self, EntityKind};

/// A person in the text, by the fullest form of the name.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub(super) name: String,
    pub(super) entity: Option<usize>,
    /// By name or title.
    pub(super) gender: Gender,
    /// By the pronouns that follow the name within its sentences.
    pub(super) called: Gender,
    pub(super) mentions: u32,
}

/// A place where a person is named.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) start: u32,
    pub(super) token: usize,
    pub(super) person: usize,
    /// The first person named in the sentence.
    pub(super) first: bool,
    /// The subject of a verb of speech.
    pub(super) says: bool,
}

/// The people of an article, for pronouns and surnames.
#[derive(Debug, Default)]
pub struct Cast {
    pub(super) people: Vec<Person>,
    pub(super) places: Vec<Place>,
}

impl Cast {
    /// Collects the people: entities, or runs of two to four capitals where there are none.
    pub fn new(scene: &Scene<'_>) -> Self {
        let mut cast = Self::default();
        let mut of_entity = vec![usize::MAX; scene.entities.len()];
        for (at, entity) in scene.entities.iter().enumerate() {
            if entity.kind == EntityKind::Person && entity.implied_by.is_none() {
                of_entity[at] = cast.people.len();
                cast.people.push(Person {
                    name: entity.name.clone(),
                    entity: Some(at),
                    gender: match entity.gender {
                        Some(tag::Gender::Masculine) => Gender::Male,
                        Some(tag::Gender::Feminine) => Gender::Female,
                        None => scene.first_names.gender(&entity.name),
                    },
                    called: Gender::Unknown,
                    mentions: entity.mentions.len() as u32,
                });
            }
        }
        if cast.people.is_empty() {
            cast.capitals(scene);
        } else {
            let mut token = 0;
            for mention in &scene.mentions {
                let person = of_entity[mention.entity];
                if person == usize::MAX {
                    continue;
                }
                while token < scene.tokens.len()
                    && scene.tokens[token].span.start < mention.span.start
                {
                    token += 1;
                }
                cast.place(scene, mention.span.start, token, person);
            }
        }
        cast.titles(scene);
        cast.roles(scene);
        if scene.language == "en" {
            cast.pronouns(scene);
            cast.sayers(scene);
        }
        cast
    }

    /// `The roof held after Ann Roe's visit, Minister Lund said.`: who speaks in a sentence.
    fn sayers(&mut self, scene: &Scene<'_>) {
        const FAR: usize = 48;
        let mut first = 0;
        for verb in 0..scene.tokens.len() {
            if scene.class(verb) != Class::Cue
                || scene.words[verb].frames & T == 0
                || !scene.is_cue(verb)
            {
                continue;
            }
            let from = scene.sentence_start(verb, 0, FAR);
            let ahead = || scene.phrase_at(verb + 1, scene.sentence_end(verb, FAR));
            let subject = scene.phrase_before(verb, from).or_else(ahead);
            let Some(Head::Name(a, b)) = subject.map(|phrase| phrase.head) else {
                continue;
            };
            while first < self.places.len() && self.places[first].token < from {
                first += 1;
            }
            let places = self.places[first..].iter_mut();
            for place in places.take_while(|place| place.token < b) {
                place.says |= place.token >= a;
            }
        }
    }

    fn place(&mut self, scene: &Scene<'_>, start: u32, token: usize, person: usize) {
        let token = token.min(scene.tokens.len().saturating_sub(1));
        // Whoever is named in brackets is not what the sentence is about.
        let mut near = (0..=token).rev().take(48);
        let sentence = near
            .find(|i| scene.tokens[*i].sentence_start)
            .unwrap_or(token.saturating_sub(48));
        let bracketed = (sentence..token).fold(0i32, |depth, i| match scene.of(i) {
            "(" => depth + 1,
            ")" => depth - 1,
            _ => depth,
        }) > 0;
        // Nor is whoever a question was about: `Asked about Peter Hale, she said`.
        let first = !bracketed
            && !is_asked(scene, sentence, token)
            && self
                .places
                .iter()
                .rev()
                .take_while(|before| before.token >= sentence)
                .all(|before| !before.first);
        self.places.push(Place {
            start,
            token,
            person,
            first,
            says: false,
        });
    }

    /// Without a names tagger: capitalised runs of two to four words that begin with a first name,
    /// and their surnames afterwards.
    fn capitals(&mut self, scene: &Scene<'_>) {
        let mut at = 0;
        while at < scene.tokens.len() {
            if !scene.is_name(at) || scene.is_mark(at) {
                at += 1;
                continue;
            }
            let mut end = at + 1;
            while end < scene.tokens.len()
                && end < at + 6
                && scene.is_name(end)
                && scene.tokens[end].spaced
                && !scene.tokens[end].sentence_start
            {
                end += 1;
            }
            let (from, to) = scene.untitled(at, end);
            let given = from < to && scene.first_names.gender(scene.of(from)) != Gender::Unknown;
            let person = if (2..=4).contains(&(to - from.min(to))) && given {
                let name = scene.span(from, to).of(scene.text);
                Some(
                    self.people
                        .iter()
                        .position(|p| p.name == name)
                        .unwrap_or_else(|| {
                            self.people.push(Person {
                                name: name.to_owned(),
                                entity: None,
                                gender: scene.first_names.gender(name),
                                called: Gender::Unknown,
                                mentions: 0,
                            });
                            self.people.len() - 1
                        }),
                )
            } else if to == from + 1 && self.people.len() < 64 {
                let word = scene.of(from);
                self.people
                    .iter()
                    .position(|p| p.name.rsplit(' ').next() == Some(word))
            } else {
                None
            };
            if let Some(person) = person {
                self.people[person].mentions += 1;
                self.place(scene, scene.tokens[at].span.start, at, person);
            }
            at = end;
        }
    }

    /// `Mr.` and `Mrs.` before a name say what the name does not.
    fn titles(&mut self, scene: &Scene<'_>) {
        for place in &self.places {
            if self.people[place.person].gender != Gender::Unknown {
                continue;
            }
            let around = [place.token, place.token.saturating_sub(1)];
            let gender = around
                .iter()
                .map(|i| people::by_title(scene.of(*i)))
                .find(|g| *g != Gender::Unknown);
            if let Some(gender) = gender {
                self.people[place.person].gender = gender;
            }
        }
    }

    /// `Sam Rowe said he would appeal`: a pronoun behind the first name of a sentence tells the gender that neither
    /// name nor title does, when all such pronouns of the article agree.
    fn pronouns(&mut self, scene: &Scene<'_>) {
        const FAR: usize = 32;
        let mut votes = vec![(0_u32, 0_u32); self.people.len()];
        for (index, place) in self.places.iter().enumerate() {
            let known = self.people[place.person].gender != Gender::Unknown;
            if known || !place.first || scene.within[place.token] != 0 {
                continue;
            }
            let next = self.places.get(index + 1).map_or(usize::MAX, |p| p.token);
            let end = scene.sentence_end(place.token, FAR).min(next);
            let pronoun = (place.token + 1..end)
                .filter(|at| scene.within[*at] == 0)
                .take_while(|at| !matches!(scene.of(*at), "'s" | "’s"))
                .find_map(|at| match scene.of(at) {
                    "he" | "his" | "himself" => Some(Gender::Male),
                    "she" | "herself" => Some(Gender::Female),
                    // `told her that` is another one.
                    "her" if !scene.is_cue(at - 1) && !scene.is_mark(at + 1) => {
                        Some(Gender::Female)
                    }
                    _ => None,
                });
            let (male, female) = &mut votes[place.person];
            *male += u32::from(pronoun == Some(Gender::Male));
            *female += u32::from(pronoun == Some(Gender::Female));
        }
        for (person, votes) in self.people.iter_mut().zip(votes) {
            match votes {
                (1.., 0) => person.called = Gender::Male,
                (0, 1..) => person.called = Gender::Female,
                _ => {}
            }
        }
    }

    /// A person of that name is in the cast.
    pub fn has(&self, name: Option<&str>) -> bool {
        name.is_some_and(|name| self.people.iter().any(|p| p.name == name))
    }
}
