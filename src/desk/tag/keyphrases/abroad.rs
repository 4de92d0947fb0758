//! Keyphrases in German, French, Spanish, Italian, Dutch and Portuguese.

use super::candidates::{RARITY_MAX, READ};
use super::grammar::{Grammar, Role, grammars};
use super::lexicon::Lexicon;
use super::phrases::{FEATURES, Phrase, phrases};
use super::units::{self, Text};
use super::{Keyphrase, MAX, weights};
use crate::desk::LoadError;
use crate::desk::tag::token::tokenize;
use crate::desk::tag::words::{Word, words};
use crate::desk::tag::{Entity, EntityKind, Reading};

/// Words of a headline that are read.
const HEADLINE: usize = 40;

/// Tables.
pub struct Model {
    languages: Vec<(Grammar, Lexicon)>,
    weights: [f32; FEATURES.len()],
}

/// The tables of words, by language.
const TABLES: &[(&str, &[u8])] = &[
    ("de", include_bytes!("../../../../models/phrases_de.bin")),
    ("nl", include_bytes!("../../../../models/phrases_nl.bin")),
    ("fr", include_bytes!("../../../../models/phrases_fr.bin")),
    ("es", include_bytes!("../../../../models/phrases_es.bin")),
    ("it", include_bytes!("../../../../models/phrases_it.bin")),
    ("pt", include_bytes!("../../../../models/phrases_pt.bin")),
];

impl Model {
    /// Loads the tables.
    ///
    /// # Errors
    /// When they are damaged.
    pub fn load() -> Result<Self, LoadError> {
        let mut languages = Vec::with_capacity(TABLES.len());
        for grammar in grammars() {
            let table = TABLES.iter().find(|(code, _)| *code == grammar.language);
            let bytes = table.map_or(&[][..], |(_, bytes)| *bytes);
            languages.push((grammar, Lexicon::read(bytes)?));
        }
        let file = include_str!("../../../../models/phrases.tsv");
        Ok(Self {
            languages,
            weights: weights("phrases", file, &FEATURES)?,
        })
    }

    /// The tables of a language, when it has them.
    fn of(&self, language: &str) -> Option<&(Grammar, Lexicon)> {
        self.languages.iter().find(|(g, _)| g.language == language)
    }

    /// Stems of a line as phrases have them, words that join left out; for the trainer.
    pub fn stems(&self, language: &str, line: &str) -> Vec<u64> {
        let Some((grammar, _)) = self.of(language) else {
            return Vec::new();
        };
        let (tokens, _) = tokenize(line, HEADLINE);
        let words = words(line, &tokens);
        let stems = units::stems(line, &tokens, grammar);
        let all = stems.into_iter().zip(&words);
        all.filter(|(stem, word)| {
            *stem != 0 && !matches!(grammar.role(word), Some(Role::Opens | Role::Joins))
        })
        .map(|(stem, _)| stem)
        .collect()
    }

    /// The candidates of a text; `None` when its language has no tables.
    pub fn phrases(
        &self,
        reading: &Reading<'_>,
        words: &[Word],
        entities: &[Entity],
    ) -> Option<Vec<Phrase>> {
        let (grammar, lexicon) = self.of(reading.language.code)?;
        let headline = reading.metadata.headline.as_ref();
        let headline = headline.map_or("", |headline| headline.value.as_str());
        let (title, _) = tokenize(headline, HEADLINE);
        let end = reading.tokens.len().min(READ);
        let text = Text {
            text: &reading.copy.text,
            tokens: &reading.tokens[..end],
            words: &words[..end],
            entities,
            grammar,
            lexicon,
        };
        Some(phrases(&text, &units::stems(headline, &title, grammar)))
    }

    /// Finds up to ten keyphrases, best first; `None` when the language has no tables.
    pub fn keyphrases(
        &self,
        reading: &Reading<'_>,
        words: &[Word],
        entities: &[Entity],
    ) -> Option<Vec<Keyphrase>> {
        let text = &reading.copy.text;
        let all = self.phrases(reading, words, entities)?;
        let best = choose(&all, &self.weights);
        let read = (text.as_str(), &reading.tokens[..], words);
        let best = best.into_iter().map(|(score, phrase)| {
            let said = (
                "keyphrase.phrases",
                phrase.count,
                phrase.features[RARITY_MAX],
            );
            let mut found = Keyphrase::new(read, (phrase.span, score), said);
            let entity = phrase.entity.map(|entity| &entities[entity]);
            if let Some(entity) = entity.filter(|entity| is_declined(&found.text, entity)) {
                found.text.clone_from(&entity.name);
            }
            found
        });
        Some(once(best.collect()))
    }
}

/// Whether a mention is the name with other endings: `Europäischen Union`, `Teherans`. Places go by their English
/// names where they have one (`Italien`), which is no other ending.
fn is_declined(mention: &str, entity: &Entity) -> bool {
    let name = entity.name.as_str();
    match entity.kind {
        EntityKind::Organisation => {
            let stem = |word: &str| word.chars().take(4).collect::<String>();
            let mut words = mention.split(' ').zip(name.split(' '));
            mention.split(' ').count() == name.split(' ').count()
                && words.all(|(a, b)| stem(a) == stem(b) && a.len().abs_diff(b.len()) <= 2)
        }
        EntityKind::Place | EntityKind::Person => mention.strip_suffix('s') == Some(name),
    }
}

/// Without the second of two forms of one word: `Norvik` and its genitive `Norviks`, `Design` and `Designs`.
fn once(phrases: Vec<Keyphrase>) -> Vec<Keyphrase> {
    let texts: Vec<String> = phrases.iter().map(|p| p.text.clone()).collect();
    let form = |phrase: &Keyphrase| {
        let short = phrase.text.strip_suffix('s');
        short.is_some_and(|short| short.len() > 3 && texts.iter().any(|t| t == short))
    };
    phrases.into_iter().filter(|p| !form(p)).collect()
}

/// Candidates that are put in order: the best ten with all that is within them are among so many.
const CONSIDERED: usize = 400;

/// The best candidates, none of which is within another. A word that mostly stands in one longer phrase
/// gives way to that phrase.
pub fn choose<'p>(all: &'p [Phrase], weights: &[f32; FEATURES.len()]) -> Vec<(f32, &'p Phrase)> {
    let score = |p: &Phrase| p.features.iter().zip(weights).map(|(f, w)| f * w).sum();
    let mut scored: Vec<(f32, &Phrase)> = all.iter().map(|p| (score(p), p)).collect();
    let better =
        |a: &(f32, &Phrase), b: &(f32, &Phrase)| b.0.total_cmp(&a.0).then(a.1.span.cmp(&b.1.span));
    if scored.len() > CONSIDERED {
        scored.select_nth_unstable_by(CONSIDERED, better);
        scored.truncate(CONSIDERED);
    }
    scored.sort_unstable_by(better);
    let within =
        |short: &Phrase, long: &Phrase| short.stems().iter().all(|s| long.stems().contains(s));
    let mut best: Vec<(f32, &Phrase)> = Vec::with_capacity(MAX);
    for (score, phrase) in &scored {
        if best.len() == MAX {
            break;
        }
        let taken = |p: &Phrase| best.iter().any(|(_, k)| within(p, k) || within(k, p));
        if taken(phrase) {
            continue;
        }
        let longer = scored.iter().map(|(_, p)| *p).find(|p| {
            p.stems().len() > phrase.stems().len()
                && p.count > 1
                && p.count * 3 > phrase.count * 2
                && within(phrase, p)
                && !taken(p)
        });
        best.push((*score, longer.unwrap_or(phrase)));
    }
    best
}

#[cfg(test)]
#[path = "abroad_tests.rs"]
mod tests;
