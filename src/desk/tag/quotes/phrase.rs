//! Noun phrases beside verbs of speech: where the one who speaks is named.

use super::epithet::is_epithet;
use super::lexicon::{Class, Form};
use super::scene::Scene;
use crate::desk::tag::token::Shape;

/// The head of a noun phrase that names a speaker; ranges of tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Head {
    /// A name.
    Name(usize, usize),
    /// A pronoun.
    Pronoun(usize),
    /// A role or a group: `a spokesman for the FBI`.
    Role(usize, usize),
}

/// A noun phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    /// Its head.
    pub head: Head,
    /// First token.
    pub from: usize,
    /// One past its last token.
    pub to: usize,
}

const LONGEST: usize = 26;

/// English pronouns that stress the noun before them.
const SELVES: &[&str] = &["herself", "himself", "itself", "themselves"];

pub(super) fn is_pronoun(class: Class) -> bool {
    matches!(
        class,
        Class::He | Class::She | Class::They | Class::It | Class::Speaker
    )
}

impl Scene<'_> {
    /// The noun phrase that begins at `from`, before `limit`.
    pub fn phrase_at(&self, from: usize, limit: usize) -> Option<Phrase> {
        let limit = limit.min(from + LONGEST).min(self.tokens.len());
        if from >= limit {
            return None;
        }
        if is_pronoun(self.class(from)) && !(self.is(from, "it") && self.language != "en") {
            return Some(Phrase {
                head: Head::Pronoun(from),
                from,
                to: from + 1,
            });
        }
        if let Some(name) = self.particle_name(from, limit) {
            return Some(name);
        }
        let mut at = from;
        let mut round = 0_u32;
        while at < limit {
            if self.within[at] != 0 {
                break;
            }
            let token = &self.tokens[at];
            if at > from && (token.paragraph_start || token.sentence_start) {
                break;
            }
            if token.shape == Shape::Mark {
                match self.of(at) {
                    "(" | "[" => round += 1,
                    ")" | "]" => round = round.saturating_sub(1),
                    "-" | "‐" | "&" | "/" | "’" | "'" | "#" | "@" | "."
                        if round > 0 || !self.ends(at) => {}
                    _ if round > 0 => {}
                    _ => break,
                }
                at += 1;
                continue;
            }
            if round == 0 && at > from && self.breaks(at) {
                break;
            }
            if at == from && !self.begins(at) {
                return None;
            }
            at += 1;
        }
        self.head(from, at)
    }

    /// A full stop or dash that ends the phrase.
    fn ends(&self, at: usize) -> bool {
        match self.of(at) {
            "." => true,
            "-" | "/" => self.tokens[at].spaced,
            "’" | "'" => self.tokens[at].spaced,
            _ => false,
        }
    }

    fn begins(&self, at: usize) -> bool {
        let gerund = self.tokens[at].shape == Shape::Lower
            && self.language == "en"
            && self.of(at).len() > 5
            && self.of(at).ends_with("ing");
        !(gerund
            || matches!(
                self.class(at),
                Class::Preposition
                    | Class::Conjunction
                    | Class::Clause
                    | Class::Relative
                    | Class::Adverb
                    | Class::Negation
                    | Class::Verb
            )
            || self.language != "en" && matches!(self.class(at), Class::Auxiliary | Class::Cue))
            || self.is_name(at)
    }

    /// A word that no noun phrase goes on with.
    fn breaks(&self, at: usize) -> bool {
        match self.class(at) {
            // `sagte Anna Lee der Zeitung`: whom she told.
            Class::Determiner if self.language == "de" => at > 0 && self.is_capital(at - 1),
            Class::Relative | Class::Negation | Class::He | Class::She | Class::They => true,
            Class::Clause => true,
            Class::Speaker | Class::It => true,
            Class::Auxiliary | Class::Cue => {
                let word = self.words[at];
                if self.is_name(at) {
                    return false;
                }
                word.class == Class::Auxiliary
                    || match word.form {
                        Form::Finite => self.is_cue(at),
                        Form::Base => self.is_cue(at) && self.plural(at),
                        Form::Gerund => false,
                        Form::Participle => false,
                    }
            }
            Class::Time | Class::Verb => !self.is_capital(at),
            Class::Adverb if self.tokens[at].shape == Shape::Lower => {
                at > 0 && (self.is_capital(at - 1) || self.class(at - 1) == Class::Role)
            }
            Class::Other if self.tokens[at].shape == Shape::Lower => self.verbal(at),
            Class::Preposition => !matches!(
                self.of(at),
                "of" | "for"
                    | "with"
                    | "from"
                    | "at"
                    | "on"
                    | "in"
                    | "to"
                    | "against"
                    | "von"
                    | "vom"
                    | "der"
                    | "de"
                    | "du"
                    | "des"
                    | "del"
                    | "da"
                    | "do"
                    | "di"
                    | "van"
                    | "für"
                    | "im"
                    | "d'"
                    | "dos"
                    | "das"
                    | "della"
                    | "dei"
                    | "zur"
                    | "zum"
                    | "aus"
            ),
            _ => false,
        }
    }

    /// A past tense or a third person that no table has: `Trump released a …`, `Perez lobbies for`.
    fn verbal(&self, at: usize) -> bool {
        if self.language != "en" {
            // No noun phrase of these languages goes on in lower case behind a name; `der 35 Jahre alte Kapitän` does.
            let aged = self.is(at.saturating_sub(1), "Jahre") && self.of(at).starts_with("alte");
            return at > 0 && self.is_capital(at - 1) && !aged;
        }
        if at == 0 {
            return false;
        }
        let word = self.of(at);
        let noun_before = self.tokens[at - 1].shape != Shape::Mark
            && !matches!(
                self.class(at - 1),
                Class::Determiner | Class::Preposition | Class::Conjunction
            )
            && !self.of(at - 1).ends_with("ly")
            || self.is(at - 1, ")");
        if !noun_before {
            return false;
        }
        if word.ends_with("ly") {
            return self.is_capital(at - 1);
        }
        if word.ends_with("ed") && word.len() > 4 {
            return !self.is_capital(at + 1) || self.is_capital(at - 1);
        }
        // `a man on a motorbike rides up behind her`.
        let particle = matches!(
            self.of(at + 1),
            "away" | "back" | "down" | "off" | "out" | "up"
        );
        if particle && word.ends_with('s') && !word.ends_with("ss") && word.len() > 3 {
            return true;
        }
        word.ends_with('s')
            && !word.ends_with("ss")
            && self.is_capital(at - 1)
            && matches!(
                self.class(at + 1),
                Class::Determiner | Class::Preposition | Class::They | Class::It
            )
            && !matches!(self.of(at + 1), "of" | "in" | "from" | "at" | "with")
    }

    /// The word before is a plural noun, so that a base form is a finite verb.
    fn plural(&self, at: usize) -> bool {
        at > 0 && (self.of(at - 1).ends_with('s') || self.of(at - 1).ends_with("people"))
    }

    /// The noun phrase that ends just before the verb at `verb`, not before `floor`.
    pub fn phrase_before(&self, verb: usize, floor: usize) -> Option<Phrase> {
        let mut end = verb;
        while end > floor {
            match self.class(end - 1) {
                Class::Adverb | Class::Auxiliary | Class::Negation if !self.is_name(end - 1) => {
                    end -= 1;
                }
                Class::Time if !self.is_capital(end - 1) || self.of(end - 1).len() > 3 => end -= 1,
                Class::Cue
                    if self.words[end - 1].form == Form::Finite && self.within[end - 1] == 0 =>
                {
                    // `laughed and said`, `claimed said`.
                    end -= 1;
                }
                Class::Preposition if self.class(end) == Class::Time => end -= 1,
                // `said it was early but added`: the subject of the verb before.
                Class::Conjunction => {
                    let before = (floor..end - 1).rev().find(|i| self.is_cue(*i));
                    // `told them that Israel warned the area and said`: whoever told, unless a person warned.
                    let above = before.and_then(|inner| {
                        let that = (floor..inner).rev().find(|i| self.is(*i, "that"))?;
                        (floor..that).rev().take(6).find(|i| self.is_cue(*i))
                    });
                    let person = before.is_some_and(|at| at > floor && self.person(at - 1, at));
                    let verb = above.filter(|_| !person).or(before);
                    return verb.and_then(|at| self.phrase_before(at, floor));
                }
                _ if self.of(end - 1).ends_with("ly") && !self.is_capital(end - 1) => end -= 1,
                _ => break,
            }
        }
        if end <= floor {
            return None;
        }
        if self.is(end - 1, ",") || self.is(end - 1, "—") || self.is(end - 1, "–") {
            return self.before_apposition(end - 1, floor);
        }
        if is_pronoun(self.class(end - 1)) {
            return Some(Phrase {
                head: Head::Pronoun(end - 1),
                from: end - 1,
                to: end,
            });
        }
        if self.class(end - 1) == Class::Relative {
            // `Kirby, who said …`, `the man who says`.
            let mut at = end - 1;
            if at > floor && self.is(at - 1, ",") {
                at -= 1;
            }
            return self.phrase_ending(at, floor);
        }
        let phrase = self.phrase_ending(end, floor)?;
        if let Some(led) = self.led_by(phrase, floor) {
            return Some(led);
        }
        // `Cllr Louise Gray, Chair of the Association said`: the comma behind the apposition is missing.
        let apposed = matches!(phrase.head, Head::Role(..))
            && self.language == "en"
            && phrase.from > floor
            && self.is(phrase.from - 1, ",");
        let bearer = apposed.then(|| self.bearer(phrase.from - 1)).flatten();
        Some(
            bearer
                .or_else(|| self.titled(phrase, floor))
                .unwrap_or(phrase),
        )
    }

    /// `The firm led by Ann Roe said`: what is led speaks, not who leads it.
    fn led_by(&self, leader: Phrase, floor: usize) -> Option<Phrase> {
        const LED: &[&str] = &[
            "backed",
            "chaired",
            "controlled",
            "founded",
            "headed",
            "led",
            "owned",
            "run",
        ];
        let by = leader.from.checked_sub(1)?;
        let led = by.checked_sub(1).filter(|at| *at > floor)?;
        let holds = self.language == "en" && self.is(by, "by") && LED.contains(&self.of(led));
        holds.then(|| self.phrase_ending(led, floor)).flatten()
    }

    /// The noun phrase that ends at `end` (exclusive).
    fn phrase_ending(&self, end: usize, floor: usize) -> Option<Phrase> {
        let lowest = floor.max(end.saturating_sub(LONGEST));
        let mut from = end;
        let mut round = 0_u32;
        while from > lowest {
            let at = from - 1;
            if self.within[at] != 0 {
                break;
            }
            if self.tokens[at].shape == Shape::Mark {
                match self.of(at) {
                    ")" | "]" => round += 1,
                    "(" | "[" if round > 0 => round -= 1,
                    _ if round > 0 => {}
                    "-" | "‐" | "&" | "/" | "’" | "'" | "#" | "@" if !self.ends(at) => {}
                    _ => break,
                }
            } else if round == 0
                && (self.breaks(at)
                    || self.class(at) == Class::Conjunction && !self.is_name(at.saturating_sub(1)))
            {
                break;
            }
            from -= 1;
            if self.tokens[at].paragraph_start || self.tokens[at].sentence_start && round == 0 {
                break;
            }
        }
        while from < end && !self.begins(from)
            || from < end && self.is_mark(from) && !self.is(from, "@")
        {
            // `In a statement Kirby said`: what follows the preposition is a phrase of its own.
            from += 1;
        }
        // `Ayer una ministra dijo`: when it was said is no part of it.
        let when = self.language != "en"
            && from + 1 < end
            && self.class(from) == Class::Time
            && !self.is_name(from)
            && self.class(from + 1) == Class::Determiner;
        if when {
            from += 1;
        }
        // `09:12 Police said`: a stamp of the time is no part of it.
        let stamp = from > 1
            && from + 1 < end
            && self.tokens[from].shape == Shape::Number
            && self.is(from - 1, ":")
            && self.tokens[from - 2].shape == Shape::Number;
        if stamp {
            from += 1;
        }
        self.head(self.past_fronted(from, end), end)
    }

    /// Reads the head of the phrase `from..to`.
    pub fn head(&self, from: usize, to: usize) -> Option<Phrase> {
        let mut to = to;
        // `Major himself`.
        while to > from + 1 && SELVES.contains(&self.of(to - 1)) {
            to -= 1;
        }
        while to > from + 1
            && (matches!(
                self.class(to - 1),
                Class::Preposition | Class::Conjunction | Class::Clause | Class::Determiner
            ) && !self.is_name(to - 1)
                || self.is_mark(to - 1) && !matches!(self.of(to - 1), ")" | "]"))
        {
            to -= 1;
        }
        if from >= to {
            return None;
        }
        let phrase = |head| Some(Phrase { head, from, to });
        // The core: before the first preposition; parentheses at its end do not count.
        let mut core = to;
        let mut at = from;
        while at < to {
            match self.of(at) {
                "(" | "[" => {
                    core = core.min(at);
                    break;
                }
                _ => {}
            }
            if at > from && self.class(at) == Class::Preposition && !self.is_particle(at) {
                core = at;
                break;
            }
            at += 1;
        }
        if self.language != "en" {
            return self.certain(from, core, to).and_then(phrase);
        }
        let (start, end) = self.last_name(from, core);
        // `Always mention that …` is an order.
        if start == from
            && core == from + 1
            && self.class(from) == Class::Adverb
            && self.tokens[from].sentence_start
        {
            return None;
        }
        if start < end {
            let possessive = matches!(self.of(end), "'s" | "’s") && end < core;
            let prep_follows = core < to && self.class(core) == Class::Preposition;
            if end == core && !possessive {
                // `Acting U.S. Attorney for the District of Massachusetts Joshua Levy`.
                if prep_follows
                    && self.class(core - 1) == Class::Role
                    && let Some(head) = self.person_after(core, to)
                {
                    return phrase(head);
                }
                // `Major` is a role that is also a surname.
                if self.is_person(start, end) {
                    return phrase(Head::Name(start, end));
                }
                // `the Conservative MP`.
                if is_epithet(self, from, core) {
                    return phrase(Head::Role(from, core));
                }
                let (name_from, name_to) = self.untitled(start, end);
                if name_from < name_to {
                    // `University of Houston`, `Department of Justice`.
                    if prep_follows
                        && name_to - name_from == 1
                        && matches!(
                            self.of(core),
                            "of" | "for" | "de" | "del" | "do" | "da" | "du" | "di"
                        )
                        && !self.person(name_from, name_to)
                    {
                        let (_, last) = self.first_name(core, to);
                        if last > core {
                            return phrase(Head::Name(name_from, last));
                        }
                    }
                    return phrase(Head::Name(name_from, name_to));
                }
                if let Some(head) = self.person_after(core, to) {
                    return phrase(head);
                }
                return phrase(Head::Role(from, Self::role_end(from, core, to)));
            }
            // `Trump spokeswoman`, `Trump’s lawyer`.
            return phrase(Head::Role(from, core));
        }
        if let Some(head) = self.person_after(core, to)
            && self.class(core.saturating_sub(1)) == Class::Role
            && self.is_capital(from)
        {
            return phrase(head);
        }
        let has_noun = (from..core).any(|i| {
            matches!(
                self.class(i),
                Class::Other | Class::Role | Class::Noun | Class::Adverb | Class::Determiner
            ) && !self.is_mark(i)
        });
        let first = self.class(from);
        if first == Class::Determiner
            && core == from + 1
            && !matches!(
                self.of(from).to_lowercase().as_str(),
                "another"
                    | "some"
                    | "many"
                    | "others"
                    | "one"
                    | "several"
                    | "both"
                    | "most"
                    | "these"
                    | "those"
            )
        {
            return None;
        }
        let noun = first == Class::Determiner
            || self.tokens[from].shape != Shape::Lower
            || self.class(core - 1) == Class::Role
            || self.of(core - 1).ends_with('s')
            || matches!(self.of(core - 1), "police" | "people");
        if has_noun && noun {
            phrase(Head::Role(from, Self::role_end(from, core, to)))
        } else {
            None
        }
    }

    pub(super) fn role_end(from: usize, core: usize, to: usize) -> usize {
        if core < to && to - from <= 9 {
            to
        } else {
            core
        }
    }
}
