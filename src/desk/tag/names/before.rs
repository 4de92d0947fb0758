//! The role right before a name: `White House National Security Council spokesperson John Kirby`, `minister of mines
//! and energy Tom Kay`.

use super::beside::{Beside, Part};
use super::role_frames::{BODIES, KIN, MODIFIERS, OFFICES, SEEKERS, TIMES};
use super::roles::{is_courtesy, is_role, listed};
use crate::desk::Span;
use crate::desk::tag::token::Shape;

/// Tokens of a role before a name.
const LONGEST: usize = 14;
/// Words of a role on no list.
const UNLISTED: usize = 4;
/// Tokens between `minister of` and the name.
const COMPLEMENT: usize = 8;

impl Beside<'_> {
    /// The role before a name that begins at `from`.
    pub(super) fn before(&self, from: usize) -> Option<Span> {
        let end = self.without_courtesy(from);
        if end == 0 || self.tokens[end].sentence_start {
            return None;
        }
        let head = self.head_before(end)?;
        let start = self.start(head);
        let start = self.sought(start).unwrap_or(start);
        // `Lee's sister Ann`, but not `her sister Ann`.
        let named = |at: usize| self.is_possessive(at);
        if listed(KIN, self.of(head)) && !is_role(self.of(head)) && !(start..head).any(named) {
            return None;
        }
        Some(self.span(start, end))
    }

    /// The noun of the role that ends before `end`.
    fn head_before(&self, end: usize) -> Option<usize> {
        let last = end - 1;
        // `activism team lead Ann Lee`.
        let leads = self.of(last) == "lead" && last > 0 && listed(MODIFIERS, self.of(last - 1));
        if self.is_head(last) || leads {
            return Some(last);
        }
        // `President-elect Ann Lee`.
        if last > 1
            && matches!(self.of(last), "elect" | "designate")
            && self.is_hyphen(last - 1)
            && is_role(self.of(last - 2))
        {
            return Some(last - 2);
        }
        self.office(end)
    }

    /// `minister of mines and energy`: the noun before the complement that ends before `end`.
    fn office(&self, end: usize) -> Option<usize> {
        let last = end - 1;
        let closes = self.tokens[last].is_capitalised()
            || matches!(self.part(self.of(last)), Part::Sure | Part::Nominal);
        if !self.tokens[last].is_word() || !closes || listed(TIMES, self.of(last)) {
            return None;
        }
        for at in (end.saturating_sub(COMPLEMENT)..end).rev() {
            let (token, word) = (&self.tokens[at], self.of(at));
            if self.person(at).is_some() || token.sentence_start {
                return None;
            }
            if matches!(word, "of" | "for") && at > 0 && at + 1 < end {
                let head = self.of(at - 1);
                if listed(OFFICES, head) && self.person(at - 1).is_none() {
                    return Some(at - 1);
                }
            }
            // `minister of justice`, but not `leader of singer`.
            let other = is_role(word) && !listed(MODIFIERS, word) || listed(KIN, word);
            let belongs = token.is_capitalised()
                || matches!(word, "of" | "for" | "and" | "the" | "&")
                || self.is_possessive(at)
                || self.is_hyphen(at)
                || token.shape == Shape::Lower
                    && matches!(self.part(word), Part::Sure | Part::Nominal);
            if other || !belongs {
                return None;
            }
        }
        None
    }

    /// `nominee for commerce secretary Ann Lee`: where the phrase around the office that begins at `start` begins.
    fn sought(&self, start: usize) -> Option<usize> {
        let head = start.checked_sub(2)?;
        let joint =
            matches!(self.of(start - 1), "for" | "of") && !self.tokens[start].sentence_start;
        (joint && listed(SEEKERS, self.of(head)) && !self.tokens[start - 1].sentence_start)
            .then(|| self.start(head))
    }

    /// The first token of the noun phrase of which the noun stands at `head`, without article.
    pub(super) fn start(&self, head: usize) -> usize {
        let lowest = head.saturating_sub(LONGEST);
        // Where it surely begins, and how far it was followed.
        let (mut start, mut at) = (head, head);
        let (mut unlisted, mut doubtful) = (0, false);
        while at > lowest && !self.tokens[at].sentence_start {
            let before = at - 1;
            let (token, word) = (&self.tokens[before], self.of(before));
            if token.shape == Shape::Mark {
                let hyphen =
                    self.is_hyphen(before) && before > 0 && self.tokens[before - 1].is_word();
                if !hyphen {
                    return at;
                }
                // `left-wing`, but not `32-year-old`.
                if self.tokens[before - 1].shape == Shape::Number || word_of_age(self.of(at)) {
                    return start.min(self.behind_compound(at));
                }
                at = before - 1;
                if self.tokens[at].is_capitalised() || start == before + 1 {
                    start = at;
                }
                continue;
            }
            if self.is_possessive(before) {
                return self.owner(before).unwrap_or(at);
            }
            if is_courtesy(word) {
                return start;
            }
            // `Ann Lee campaign adviser Tom Kay`.
            if let Some((name, _)) = self.person(before) {
                if doubtful || unlisted > 1 {
                    return start;
                }
                return name;
            }
            match token.shape {
                Shape::Number if word.ends_with(['t', 'd', 'h']) => {
                    (start, at) = (before, before);
                }
                // `No 26 seed`.
                Shape::Number if before > 0 && matches!(self.of(before - 1), "No" | "No.") => {
                    return before - 1;
                }
                Shape::Number => return at,
                _ if token.is_capitalised() => {
                    if listed(TIMES, word) {
                        return at;
                    }
                    if word == "The" {
                        // `Silence of The Lambs author`.
                        let title = before > 1
                            && self.of(before - 1) == "of"
                            && self.tokens[before - 2].is_capitalised()
                            && start == at;
                        if !title {
                            return at;
                        }
                        (start, at) = (before - 2, before - 2);
                        continue;
                    }
                    let opens = self.opens(before);
                    if opens && self.is_opener(word) {
                        return at;
                    }
                    // `Police arrest pastor Ann Lee`.
                    if doubtful {
                        return start;
                    }
                    if opens {
                        return before;
                    }
                    (start, at) = (before, before);
                }
                _ if matches!(word, "of" | "for") => {
                    // `University of Norlake historian`.
                    let body = before > 0
                        && start == at
                        && self.tokens[at].is_capitalised()
                        && listed_as_written(BODIES, self.of(before - 1))
                        && !is_role(self.of(at));
                    if !body {
                        return at;
                    }
                    (start, at) = (before - 1, before - 1);
                }
                _ if word == "and" => {
                    // `foreign and trade minister`, but not `President Lee and leader Kim`.
                    let field = before > 0
                        && start == at
                        && listed(MODIFIERS, self.of(before - 1))
                        && !is_role(self.of(before - 1))
                        && listed(MODIFIERS, self.of(at))
                        && !is_role(self.of(at));
                    if !field {
                        return at;
                    }
                    at = before;
                }
                _ => match self.part(word) {
                    Part::Outside => return at,
                    Part::BeforeVerb => return start,
                    // `what intrigues Norlake University biologist Ann Lee`, `in the hall Colonel Ann Lee`.
                    Part::Nominal | Part::Doubtful
                        if self.tokens[at].shape == Shape::Title
                            && !self.is_adjective(word)
                            && !(before > 0 && self.is_hyphen(before - 1)) =>
                    {
                        return start;
                    }
                    _ if doubtful || unlisted == UNLISTED => return start,
                    Part::Sure => {
                        at = before;
                        start = before;
                    }
                    part => {
                        unlisted += 1;
                        doubtful = part == Part::Doubtful;
                        at = before;
                    }
                },
            }
        }
        if at == lowest && !self.tokens[at].sentence_start && lowest > 0 {
            return start;
        }
        at
    }

    /// One past the compound that `at` is in.
    fn behind_compound(&self, at: usize) -> usize {
        let mut end = at + 1;
        while end < self.tokens.len() && self.is_hyphen(end) {
            end += 2;
        }
        end
    }

    /// `Sweden's`, `New York's`: where the capitals begin that own what follows the `'s` at `mark`; `None` for time
    /// (`Monday's`) and for what is written in lower case.
    fn owner(&self, mark: usize) -> Option<usize> {
        let last = mark.checked_sub(1)?;
        let capital =
            |at: usize| self.tokens[at].is_capitalised() || self.tokens[at].of(self.text) == "&";
        if !capital(last) || listed(TIMES, self.of(last)) || self.tokens[mark].sentence_start {
            return None;
        }
        let mut start = last;
        while start > 0 && mark - start < 6 && !self.tokens[start].sentence_start {
            let before = start - 1;
            let hyphen = self.is_hyphen(before) && self.tokens[before - 1].is_capitalised();
            let opener = || self.opens(before) && self.is_opener(self.of(before));
            let belongs = (capital(before) || hyphen)
                && !is_courtesy(self.of(before))
                && !listed(TIMES, self.of(before))
                && !matches!(self.of(before), "The" | "A" | "An")
                && !opener();
            if !belongs {
                break;
            }
            start = before;
        }
        let pronoun = self.opens(start) && self.is_opener(self.of(start));
        (!pronoun || start < last).then_some(start)
    }
}

/// The last word of `32-year-old`.
fn word_of_age(word: &str) -> bool {
    matches!(word, "old" | "year")
}

fn listed_as_written(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}
