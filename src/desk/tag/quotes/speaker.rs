//! From the words beside a quotation to the one who spoke.

use super::anaphor::stands_for;
use super::lexicon::Class;
use super::people::{self, Gender};
use super::phrase::{Head, Phrase};
use super::scene::Scene;
use super::unlisted;
use crate::desk::Span;
use crate::desk::tag::{self, EntityKind};

/// Who spoke.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Speaker {
    /// Entity.
    pub entity: Option<usize>,
    /// Name, or a role where no name is known.
    pub name: Option<String>,
    /// Pronoun or role it was resolved from.
    pub from: Option<Span>,
    /// 0–1.
    pub confidence: f32,
    /// A bare pronoun of the first person or of nobody: known not to be known.
    pub unknown: bool,
}

/// A person in the text, by the fullest form of the name.
#[derive(Debug, Clone)]
struct Person {
    name: String,
    entity: Option<usize>,
    gender: Gender,
    mentions: u32,
}

/// A place where a person is named.
#[derive(Debug, Clone, Copy)]
struct Place {
    start: u32,
    token: usize,
    person: usize,
    /// The first person named in the sentence.
    first: bool,
}

/// The people of an article, for pronouns and surnames.
#[derive(Debug, Default)]
pub struct Cast {
    people: Vec<Person>,
    places: Vec<Place>,
}

/// How far back a pronoun looks, in places where people are named.
const WINDOW: usize = 24;

/// Verbs of who has spoken before, in the languages whose articles [`is_definite`] knows.
const ADDS: &[&str] = &[
    "acrescentou",
    "aggiunge",
    "aggiunto",
    "ajoute",
    "ajouté",
    "añade",
    "añadió",
    "agregó",
    "ergänzte",
    "completou",
    "precisato",
    "proseguito",
    "continuato",
    "poursuit",
    "poursuivi",
    "precisó",
    "prosiguió",
    "prosseguiu",
];

/// A definite article: `the`, `der`, `le`, `l'`.
pub fn is_definite(scene: &Scene<'_>, at: usize) -> bool {
    let articles: &[&str] = match scene.language {
        "en" => &["the"],
        "de" => &["der", "die"],
        "fr" => &["le", "la", "l'", "l’"],
        "es" => &["el", "la"],
        "it" => &["il", "lo", "la", "l'", "l’"],
        "pt" => &["o", "a"],
        "nl" => &["de", "het"],
        _ => return false,
    };
    articles.contains(&scene.of(at).to_lowercase().as_str())
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
        cast
    }

    fn place(&mut self, scene: &Scene<'_>, start: u32, token: usize, person: usize) {
        let token = token.min(scene.tokens.len().saturating_sub(1));
        let first = self.places.last().is_none_or(|before| {
            (before.token + 1..=token).any(|i| scene.tokens[i].sentence_start)
        });
        self.places.push(Place {
            start,
            token,
            person,
            first,
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

    /// A person of that name is in the cast.
    pub fn has(&self, name: Option<&str>) -> bool {
        name.is_some_and(|name| self.people.iter().any(|p| p.name == name))
    }

    /// The speaker that a phrase names.
    pub fn speaker(&self, scene: &Scene<'_>, phrase: &Phrase, last: Option<&Speaker>) -> Speaker {
        match phrase.head {
            Head::Name(from, to) => self.named(scene, from, to),
            Head::Pronoun(at) => self.pronoun(scene, at, last),
            Head::Role(from, to) => self.role(scene, from, to, last),
        }
    }

    fn named(&self, scene: &Scene<'_>, from: usize, to: usize) -> Speaker {
        let span = scene.span(from, to);
        let mention = scene
            .mentions_in(span)
            .max_by_key(|m| (scene.kind(m.entity) != EntityKind::Place, m.span.end));
        if let Some(mention) = mention {
            return Speaker {
                entity: Some(mention.entity),
                name: Some(scene.entities[mention.entity].name.clone()),
                confidence: 0.95,
                ..Speaker::default()
            };
        }
        let name = span.of(scene.text);
        // A surname: the fullest form before it.
        let surname = name.rsplit(' ').next().unwrap_or(name);
        let full = (to == from + 1)
            .then(|| {
                self.people
                    .iter()
                    .find(|p| p.name.rsplit(' ').next() == Some(surname))
            })
            .flatten();
        Speaker {
            entity: full.and_then(|p| p.entity),
            name: Some(full.map_or_else(|| name.to_owned(), |p| p.name.clone())),
            confidence: 0.85,
            ..Speaker::default()
        }
    }

    fn role(&self, scene: &Scene<'_>, from: usize, to: usize, last: Option<&Speaker>) -> Speaker {
        let span = scene.span(from, to);
        let words = span.of(scene.text);
        // `the spokesman`: the one whose description says so, when there is only one.
        let definite = is_definite(scene, from) && to <= from + 3;
        // `le ministre de la Défense`, `le président russe`: these have the noun first.
        let romance = matches!(scene.language, "es" | "fr" | "it" | "pt");
        let head = if romance { from + 1 } else { to - 1 };
        let noun = scene.of(head);
        if (definite || romance && is_definite(scene, from)) && scene.class(head) == Class::Role {
            let mut fits = scene.entities.iter().enumerate().filter(|(_, e)| {
                e.kind == EntityKind::Person
                    && e.description
                        .as_ref()
                        .is_some_and(|d| d.split_whitespace().any(|w| w.eq_ignore_ascii_case(noun)))
                    && e.mentions.first().is_some_and(|m| m.start < span.start)
            });
            if let (Some((entity, person)), None) = (fits.next(), fits.next()) {
                let again = last.is_some_and(|l| l.entity == Some(entity));
                return Speaker {
                    entity: Some(entity),
                    name: Some(person.name.clone()),
                    from: Some(span),
                    confidence: if again { 0.85 } else { 0.7 },
                    unknown: false,
                };
            }
        }
        if let Some(gender) = stands_for(scene, from, to)
            && let Some((score, person)) = self.nearest(scene, from, gender, last)
            && score > -1.0
        {
            let person = &self.people[person];
            return Speaker {
                entity: person.entity,
                name: Some(person.name.clone()),
                from: Some(span),
                confidence: (0.55 + 0.06 * score).clamp(0.4, 0.75),
                unknown: false,
            };
        }
        // `ha aggiunto il vicepremier`: whoever spoke before, called otherwise.
        let adds = from > 0 && ADDS.contains(&scene.of(from - 1));
        if definite && adds && scene.language != "en" && !scene.is_capital(to - 1) {
            let before = self.left_out(scene, from, last);
            if before.name.is_some() {
                return Speaker {
                    from: Some(span),
                    ..before
                };
            }
        }
        Speaker {
            name: Some(words.to_owned()),
            confidence: 0.8,
            ..Speaker::default()
        }
    }

    /// `It`, `they`: the organisation that spoke last, or that the sentence before begins with.
    fn group(scene: &Scene<'_>, at: usize, last: Option<&Speaker>, unknown: Speaker) -> Speaker {
        let span = scene.tokens[at].span;
        let organisation = |entity: usize| scene.kind(entity) == EntityKind::Organisation;
        if let Some(last) = last.filter(|l| l.entity.is_some_and(organisation)) {
            return Speaker {
                from: Some(span),
                confidence: 0.6,
                unknown: false,
                ..last.clone()
            };
        }
        let before = scene
            .mentions
            .partition_point(|m| m.span.start < span.start);
        let named = scene.mentions[before.saturating_sub(8)..before]
            .iter()
            .rev()
            .take_while(|m| span.start - m.span.end < 400)
            .find(|m| organisation(m.entity));
        named.map_or(unknown, |mention| Speaker {
            entity: Some(mention.entity),
            name: Some(scene.entities[mention.entity].name.clone()),
            from: Some(span),
            confidence: 0.5,
            unknown: false,
        })
    }

    /// Whom a verb without a subject means, as Spanish, Italian and Portuguese have it: the first
    /// person that the nearest sentence before, of the same paragraph, names; else the last speaker.
    pub fn left_out(&self, scene: &Scene<'_>, open: usize, last: Option<&Speaker>) -> Speaker {
        const CONFIDENCE: f32 = 0.6;
        /// Tokens that are looked back over.
        const FAR: usize = 300;
        let far = open.saturating_sub(FAR);
        let paragraph = (far..=open)
            .rev()
            .find(|i| scene.tokens[*i].paragraph_start)
            .unwrap_or(far);
        let before = self.places.partition_point(|p| p.token < open);
        let named = self.places[before.saturating_sub(WINDOW)..before]
            .iter()
            .rev()
            .take_while(|p| p.token >= paragraph)
            .find(|p| p.first && scene.within[p.token] == 0);
        match (named, last) {
            (Some(place), _) => Speaker {
                entity: self.people[place.person].entity,
                name: Some(self.people[place.person].name.clone()),
                confidence: CONFIDENCE,
                ..Speaker::default()
            },
            (None, Some(last)) => Speaker {
                confidence: CONFIDENCE,
                ..last.clone()
            },
            (None, None) => Speaker::default(),
        }
    }

    /// `Klaas Glas leeft al jaren naast het ding. “Ik geef licht.”`: the subject of the sentence right before, in
    /// the same paragraph, where nobody is said to speak; not in English, whose reporters name the speaker.
    pub fn acts_before(
        &self,
        scene: &Scene<'_>,
        open: usize,
        last: Option<&Speaker>,
    ) -> Option<Speaker> {
        const CONFIDENCE: f32 = 0.55;
        let before = open.checked_sub(1)?;
        let ends = matches!(scene.of(before), "." | "!" | "…" | ":") && scene.within[before] == 0;
        if scene.language == "en" || scene.tokens[open].paragraph_start || !ends {
            return None;
        }
        let from = scene.sentence_start(before, 0, 48);
        if scene.within[from..before]
            .iter()
            .any(|stretch| *stretch != 0)
        {
            return None;
        }
        let pronoun = (from..before.min(from + 4))
            .find(|i| scene.within[*i] == 0 && matches!(scene.class(*i), Class::He | Class::She));
        let mut speaker = if let Some(at) = pronoun {
            self.pronoun(scene, at, last)
        } else {
            match unlisted::named(scene, from, before) {
                Some(phrase) => self.speaker(scene, &phrase, last),
                // `Nasceu em Serrinha.`: these languages leave the pronoun out.
                None if matches!(scene.language, "es" | "it" | "pt") => {
                    self.left_out(scene, open, None)
                }
                None => return None,
            }
        };
        speaker.confidence = speaker.confidence.min(CONFIDENCE);
        speaker.name.is_some().then_some(speaker)
    }

    /// `Van Zanten lacht. “Een lint.”` behind a quotation of somebody else: the sentence between begins with
    /// another person.
    pub fn turns_to(
        &self,
        scene: &Scene<'_>,
        open: usize,
        last: Option<&Speaker>,
    ) -> Option<Speaker> {
        let before = open.checked_sub(1)?;
        let from = scene.sentence_start(before, 0, 48);
        let phrase = unlisted::named(scene, from, before)?;
        let begins = phrase.from <= from + 3 && phrase.from + 1 < before;
        let found = self.acts_before(scene, open, last)?;
        let other = last.is_some_and(|l| l.name.is_some() && l.name != found.name);
        (begins && other).then_some(found)
    }

    /// Whom a pronoun means: who is named nearby, as subject, as the last speaker, often; of the
    /// right gender.
    pub fn pronoun(&self, scene: &Scene<'_>, at: usize, last: Option<&Speaker>) -> Speaker {
        let class = scene.class(at);
        let span = scene.tokens[at].span;
        let unknown = Speaker {
            from: Some(span),
            confidence: 0.3,
            unknown: true,
            ..Speaker::default()
        };
        match class {
            Class::They | Class::It => return Self::group(scene, at, last, unknown),
            Class::Speaker => return unknown,
            _ => {}
        }
        let wanted = if class == Class::He {
            Gender::Male
        } else {
            Gender::Female
        };
        let near = self.nearest(scene, at, wanted, last);
        match near.filter(|(score, _)| *score > -4.0) {
            Some((score, person)) => {
                let person = &self.people[person];
                Speaker {
                    entity: person.entity,
                    name: Some(person.name.clone()),
                    from: Some(span),
                    confidence: (0.62 + 0.08 * score).clamp(0.4, 0.85),
                    unknown: false,
                }
            }
            None => last
                .filter(|l| l.entity.is_none_or(|e| scene.kind(e) == EntityKind::Person))
                .filter(|l| l.name.is_some())
                .map_or(unknown, |l| Speaker {
                    from: Some(span),
                    confidence: 0.5,
                    unknown: false,
                    ..l.clone()
                }),
        }
    }

    /// The person that one of this gender at `at` means, with a score: nearby, as subject, as the last
    /// speaker, often named.
    fn nearest(
        &self,
        scene: &Scene<'_>,
        at: usize,
        wanted: Gender,
        last: Option<&Speaker>,
    ) -> Option<(f32, usize)> {
        let span = scene.tokens[at].span;
        let before = self.places.partition_point(|p| p.start < span.start);
        let mut best: Option<(f32, usize)> = None;
        let mut sentences = 0.0_f32;
        let mut token = at;
        for place in self.places[before.saturating_sub(WINDOW)..before]
            .iter()
            .rev()
        {
            while token > place.token {
                let t = &scene.tokens[token];
                if t.sentence_start && scene.within[token] == 0 {
                    sentences += 1.0;
                }
                if t.paragraph_start {
                    sentences += 0.8;
                }
                token -= 1;
            }
            if sentences > 14.0 {
                break;
            }
            let person = &self.people[place.person];
            let again = last.is_some_and(|l| {
                l.entity.is_some() && l.entity == person.entity
                    || l.entity.is_none() && l.name.as_deref() == Some(person.name.as_str())
            });
            let gender = match person.gender {
                Gender::Unknown => 0.3,
                _ if wanted == Gender::Unknown => 0.3,
                g if g == wanted => 1.0,
                _ => -6.0,
            };
            let quoted = if scene.within[place.token] == 0 {
                0.0
            } else {
                -2.0
            };
            let possessive = {
                let end = (place.token..scene.tokens.len().min(place.token + 6))
                    .find(|i| !scene.is_name(*i))
                    .unwrap_or(place.token);
                if matches!(scene.of(end), "'s" | "’s") {
                    -0.4
                } else {
                    0.0
                }
            };
            let score = gender + quoted + possessive - 0.7 * sentences
                + if place.first { 1.2 } else { 0.0 }
                + if again { 1.8 } else { 0.0 }
                + 0.25 * (person.mentions as f32).ln_1p();
            if best.is_none_or(|(b, _)| score > b) {
                best = Some((score, place.person));
            }
        }
        best
    }
}
