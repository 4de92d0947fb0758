//! What the rules of this tagger look at: tokens with their classes, quoted stretches, names.

pub use super::lexicon::Class;
use super::lexicon::{Form, Lexicon, Word};
use super::marks::Quoted;
use crate::desk::Span;
use crate::desk::tag::people::FirstNames;
use crate::desk::tag::token::{Shape, Token};
use crate::desk::tag::{Entity, EntityKind};

/// Determiners that stand for somebody as well: `another said`.
const PRONOUNS: &[&str] = &[
    "this", "another", "some", "many", "one", "others", "both", "most", "several",
];

/// A mention of an entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mention {
    /// Where it stands.
    pub span: Span,
    /// Index of the entity.
    pub entity: usize,
}

/// What the words and marks of an article are; read once for all rules.
pub struct Speech {
    words: Vec<Word>,
    quoted: Vec<Quoted>,
    within: Vec<u32>,
    language: &'static str,
}

impl Speech {
    /// Looks every word up, once.
    pub fn new(
        text: &str,
        tokens: &[Token],
        lexicon: &Lexicon,
        quoted: Vec<Quoted>,
        language: &'static str,
    ) -> Self {
        let mut within = vec![0; tokens.len()];
        for (at, stretch) in quoted.iter().enumerate() {
            let end = stretch.close.map_or(stretch.end, |close| close + 1);
            within[stretch.open..end].fill(at as u32 + 1);
        }
        let mut words = lexicon.words(text, tokens);
        for at in 1..tokens.len().saturating_sub(1) {
            // Within a compound (`voice-over`, `so-called`) a word is not what it is alone.
            if language != "fr"
                && tokens[at].shape == Shape::Mark
                && !tokens[at].spaced
                && !tokens[at + 1].spaced
                && matches!(tokens[at].span.of(text), "-" | "‐")
            {
                for side in [at - 1, at + 1] {
                    if !matches!(
                        words[side].class,
                        Class::Role | Class::Noun | Class::He | Class::She
                    ) {
                        words[side].class = Class::Other;
                    }
                }
            }
        }
        Self {
            words,
            quoted,
            within,
            language,
        }
    }

    /// What the word at a token can be.
    pub fn class(&self, at: usize) -> Class {
        self.words.get(at).map_or(Class::Other, |word| word.class)
    }
}

/// One article, ready for the rules.
pub struct Scene<'a> {
    /// The text.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: &'a [Token],
    /// Their classes.
    pub words: &'a [Word],
    /// Quoted stretches in text order.
    pub quoted: &'a [Quoted],
    /// For each token the quoted stretch that it is in (marks included), plus one; 0 for none.
    pub within: &'a [u32],
    /// The entities.
    pub entities: &'a [Entity],
    /// Their mentions in text order.
    pub mentions: Vec<Mention>,
    /// First names.
    pub first_names: &'a FirstNames,
    /// Language code.
    pub language: &'static str,
}

impl<'a> Scene<'a> {
    /// Puts the entities beside the words.
    pub fn new(
        text: &'a str,
        tokens: &'a [Token],
        speech: &'a Speech,
        first_names: &'a FirstNames,
        entities: &'a [Entity],
    ) -> Self {
        let mut mentions: Vec<Mention> = entities
            .iter()
            .enumerate()
            .flat_map(|(entity, e)| {
                e.mentions.iter().map(move |span| Mention {
                    span: *span,
                    entity,
                })
            })
            .collect();
        mentions.sort_unstable();
        Self {
            text,
            tokens,
            words: &speech.words,
            quoted: &speech.quoted,
            within: &speech.within,
            entities,
            mentions,
            first_names,
            language: speech.language,
        }
    }

    /// A verb needs no subject in this language: `lamentó`.
    pub fn leaves_subjects_out(&self) -> bool {
        matches!(self.language, "es" | "it" | "pt")
    }

    /// A token's text.
    pub fn of(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |t| t.span.of(self.text))
    }

    /// A token's class.
    pub fn class(&self, at: usize) -> Class {
        self.words.get(at).map_or(Class::Other, |w| w.class)
    }

    /// The token is this mark.
    pub fn is(&self, at: usize, mark: &str) -> bool {
        self.of(at) == mark
    }

    /// The token is a mark.
    pub fn is_mark(&self, at: usize) -> bool {
        self.tokens.get(at).is_none_or(|t| t.shape == Shape::Mark)
    }

    /// The token begins with a capital and is no function word.
    pub fn is_capital(&self, at: usize) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|t| matches!(t.shape, Shape::Title | Shape::Upper))
    }

    /// A capitalised word that can be part of a name, or what a hyphen joins to one: `myung` of `Lee Jae-myung`.
    pub fn is_name(&self, at: usize) -> bool {
        self.is_tail(at)
            || self.is_capital(at)
                && match self.class(at) {
                    Class::Other | Class::Role | Class::Noun => true,
                    Class::Adverb | Class::Verb => !self.tokens[at].sentence_start,
                    // `Will Smith`, `Mark Claim`: a capital inside a sentence.
                    Class::Cue | Class::Auxiliary => {
                        !self.tokens[at].sentence_start && self.is_capital(at + 1)
                            || at > 0 && self.is_capital(at - 1)
                    }
                    _ => false,
                }
    }

    /// The small end of a name behind a hyphen, where the name is known: `un` of `Kim Jong-un`, not `led` of
    /// `Seoul-led`.
    fn is_tail(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else {
            return false;
        };
        token.shape == Shape::Lower
            && at >= 2
            && matches!(self.of(at - 1), "-" | "‐")
            && !token.spaced
            && !self.tokens[at - 1].spaced
            && self.is_capital(at - 2)
            && self
                .mentions_in(token.span)
                .any(|m| m.span.start < token.span.start && m.span.end == token.span.end)
    }

    /// A finite verb of speech stands here.
    pub fn is_cue(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at) else {
            return false;
        };
        if word.class != Class::Cue || self.within[at] != 0 {
            return false;
        }
        let after = self.of(at + 1);
        let before = at.checked_sub(1).map_or("", |b| self.of(b));
        match word.form {
            Form::Finite if word.noun && self.after_modifier(at) => false,
            Form::Finite => {
                // `Rubio’s proposed credit`; `the claims of …`, `the report said`: a noun after an article.
                let article = at > 0
                    && self.class(at - 1) == Class::Determiner
                    && !PRONOUNS.contains(&before.to_lowercase().as_str());
                let compound = after == "-" && self.language != "fr";
                !article
                    && !compound
                    && !matches!(before, "'s" | "’s")
                    && (!self.is_capital(at) || self.tokens[at].sentence_start)
            }
            Form::Base => {
                // Finite with a plural, an auxiliary or a relative before it.
                at > 0
                    && !self.is_capital(at)
                    && !before.eq_ignore_ascii_case("to")
                    && (before.ends_with('s') && !matches!(before, "'s" | "’s")
                        || before == "people"
                        || before == "and"
                        || matches!(before, ")" | ",")
                        || matches!(
                            self.class(at - 1),
                            Class::They
                                | Class::Speaker
                                | Class::Relative
                                | Class::Auxiliary
                                | Class::Adverb
                                | Class::Role
                                | Class::Negation
                        ))
            }
            Form::Participle => at > 0 && self.class(at - 1) == Class::Auxiliary,
            Form::Gerund => false,
        }
    }

    /// What stands before makes a noun of the word: `his recent claims`, `Trump’s remarks`.
    fn after_modifier(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else {
            return false;
        };
        matches!(self.of(before), "'s" | "’s" | "s’")
            || matches!(self.class(before), Class::Determiner | Class::Preposition)
            || before > 0
                && (self.class(before - 1) == Class::Preposition
                    || self.class(before - 1) == Class::Determiner
                        && !self.is_capital(before)
                        && matches!(
                            self.of(at + 1),
                            "that" | "of" | "about" | "were" | "was" | "are"
                        ))
    }

    /// The word is a noun that reports, or can be one.
    pub fn is_report(&self, at: usize) -> bool {
        self.class(at) == Class::Noun || self.words.get(at).is_some_and(|w| w.noun)
    }

    /// The sentence's first token, going back from `at`; at most `limit` tokens, not past `floor`.
    pub fn sentence_start(&self, at: usize, floor: usize, limit: usize) -> usize {
        let lowest = floor.max(at.saturating_sub(limit));
        let mut at = at.min(self.tokens.len().saturating_sub(1));
        while at > lowest && !(self.tokens[at].sentence_start && self.within[at] == 0) {
            at -= 1;
        }
        at
    }

    /// One past the sentence's last token, from `at`; at most `limit` tokens.
    pub fn sentence_end(&self, at: usize, limit: usize) -> usize {
        let highest = self.tokens.len().min(at + limit);
        (at + 1..highest)
            .find(|i| {
                let token = &self.tokens[*i];
                token.paragraph_start || token.sentence_start && self.within[*i] == 0
            })
            .unwrap_or(highest)
    }

    /// The span of tokens `from..to`.
    pub fn span(&self, from: usize, to: usize) -> Span {
        Span {
            start: self.tokens[from].span.start,
            end: self.tokens[to - 1].span.end,
        }
    }

    /// The mentions that overlap a span.
    pub fn mentions_in(&self, span: Span) -> impl Iterator<Item = &Mention> {
        // Mentions do not overlap much: a few before the first that begins inside may reach in.
        let first = self.mentions.partition_point(|m| m.span.end <= span.start);
        let first = first.saturating_sub(2);
        self.mentions[first..]
            .iter()
            .take_while(move |m| m.span.start < span.end)
            .filter(move |m| m.span.overlaps(&span))
    }

    /// Kind of an entity.
    pub fn kind(&self, entity: usize) -> EntityKind {
        self.entities[entity].kind
    }
}
