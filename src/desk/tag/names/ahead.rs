//! The role ahead of a name and a comma: `The head of Norlake’s harbour, Tom Kay, said`.

use super::beside::{Beside, Part};
use super::role_frames::{DETERMINERS, KIN};
use super::roles::{is_role, listed};
use crate::desk::Span;
use crate::desk::tag::token::Shape;

/// Tokens of the phrase ahead of the comma.
const LONGEST: usize = 20;

/// A noun phrase ahead of a comma.
struct Title {
    /// Its first token, without article.
    from: usize,
    /// One past its last token: the comma.
    to: usize,
    /// First token of the stretch that it stands in.
    lowest: usize,
}

impl Beside<'_> {
    /// The role of which a comma divides the name at `from..to`.
    pub(super) fn ahead(&self, from: usize, to: usize) -> Option<Span> {
        let comma = self.without_courtesy(from).checked_sub(1)?;
        if self.of(comma) != "," || self.tokens[comma + 1].sentence_start {
            return None;
        }
        let title = self.title(comma, is_role)?;
        let (opens, first) = (
            self.tokens[title.lowest].sentence_start,
            self.of(title.lowest),
        );
        // `As head of the Norlake office, Ann Lee has`.
        if opens && first == "As" {
            let bare = title.from == title.lowest + 1
                || title.from == title.lowest + 2 && listed(DETERMINERS, self.of(title.lowest + 1));
            let acts = !matches!(
                self.of(to),
                "would" | "could" | "should" | "’s" | "'s" | ","
            );
            return (bare && acts && title.to >= title.from + 3)
                .then(|| self.span(title.from, title.to));
        }
        let article = title.from.checked_sub(1).map_or("", |at| self.of(at));
        let indefinite = matches!(
            article,
            "a" | "A" | "an" | "An" | "another" | "Another" | "one" | "One"
        );
        let definite = !indefinite && listed(DETERMINERS, article);
        let leads = title.from == title.lowest
            || title.from == title.lowest + 1 && (definite || indefinite);
        if !self.stands_apart(to, definite || leads && !indefinite) {
            return None;
        }
        let before = self.tokens.get(title.lowest.wrapping_sub(1));
        let after_name = before.is_some_and(|t| t.of(self.text) == ",")
            && title.lowest > 1
            && self.person(title.lowest - 2).is_some();
        // `Ann Lee, head of the harbour, Tom Kay, …` is a list.
        if after_name {
            return None;
        }
        // `Asked by a reporter, Ann Lee, …`; `In a letter to the mayor, Ann Lee, …`.
        let phrase = opens && !leads && self.part(&first.to_lowercase()) == Part::Outside;
        let acts = self.of(to) == "," && self.acts(to + 1);
        if indefinite && !(leads && acts) || phrase && !acts {
            return None;
        }
        // `minister, Ann Lee, said`: a lone word in lower case is cut out of something.
        let lone = title.to == title.from + 1 && !self.tokens[title.from].is_capitalised();
        if lone && !definite && !indefinite {
            return None;
        }
        Some(self.span(title.from, title.to))
    }

    /// `the sporting directors, Ann Lee and Tom Kay`: what each of them is.
    pub(super) fn of_several(&self, from: usize, to: usize) -> Option<String> {
        let (first, second) = if self.of(to) == "and" && self.person(to + 1).is_some() {
            (from, to + 1)
        } else if from > 1 && self.of(from - 1) == "and" {
            (self.person(from - 2)?.0, from)
        } else {
            return None;
        };
        let comma = first.checked_sub(1)?;
        if self.of(comma) != ","
            || self.tokens[first].sentence_start
            || self.tokens[second].sentence_start
        {
            return None;
        }
        let plural = |word: &str| word.strip_suffix('s').is_some_and(is_role);
        let title = self.title(comma, plural)?;
        // Only `directors`, not `directors of the club`: the plural must end it.
        let words = self.span(title.from, title.to).of(self.text);
        let one = words.strip_suffix('s')?;
        let last = self.of(title.to - 1);
        plural(last).then(|| one.to_owned())
    }

    /// What follows the name parts it from the rest: `, says`, `.`.
    fn stands_apart(&self, to: usize, definite: bool) -> bool {
        let Some(next) = self.tokens.get(to) else {
            return definite;
        };
        match next.of(self.text) {
            "." | ";" | ")" => definite,
            "," => self.tokens.get(to + 1).is_some_and(|after| {
                let word = after.of(self.text);
                after.shape == Shape::Lower
                    && !listed(DETERMINERS, word)
                    && !matches!(word, "and" | "or" | "but" | "including")
                    && self.behind(to, to).is_none()
            }),
            _ => false,
        }
    }

    /// A verb stands at `at`, perhaps behind an adverb.
    fn acts(&self, at: usize) -> bool {
        let verb = |at: usize| {
            self.is_verb(at)
                || self.of(at).ends_with("ed")
                || matches!(
                    self.of(at),
                    "said"
                        | "says"
                        | "told"
                        | "tells"
                        | "has"
                        | "was"
                        | "is"
                        | "had"
                        | "will"
                        | "would"
                        | "wrote"
                )
        };
        verb(at) || self.of(at).ends_with("ly") && verb(at + 1)
    }

    /// The noun phrase that ends before a comma, with a noun that `is_noun` knows.
    fn title(&self, comma: usize, is_noun: impl Fn(&str) -> bool) -> Option<Title> {
        let lowest = self.lowest(comma);
        let head = (lowest..comma).find(|at| {
            let word = self.of(*at);
            let ends = at + 1 == comma;
            let noun = is_noun(word)
                || word == "lead" && ends
                || listed(KIN, word)
                    && (*at > 0 && self.is_possessive(at - 1) || self.of(at + 1) == "of");
            let goes_on = matches!(
                self.of(at + 1),
                "of" | "for" | "at" | "in" | "on" | "with" | "to" | "from"
            );
            noun && (ends || goes_on) && !self.is_whose(*at)
        })?;
        // `a spokesman for the mayor, Ann Lee,` may be either.
        let other = (head + 1..comma).any(|at| {
            listed(DETERMINERS, self.of(at))
                && (at + 1..comma).any(|i| self.is_head(i) && self.of(i + 1) != "of")
        });
        // `the adviser of Ann Lee, Tom Kay,` but no list of names.
        let named = self.person(comma - 1).is_some_and(|(from, _)| {
            !matches!(
                self.of(from.saturating_sub(1)),
                "of" | "for" | "to" | "with"
            )
        });
        if other || named {
            return None;
        }
        let mut from = self.start(head).max(lowest);
        // `the bank's chief economist`.
        if from > lowest + 1 && self.is_possessive(from - 1) {
            let owner = from - 2;
            if self.tokens[owner].shape == Shape::Lower
                && self.part(self.of(owner)) != Part::Outside
            {
                from = self.start(owner).max(lowest);
            }
        }
        // `the Norlake and Riverton mayor`.
        (from < comma).then_some(Title {
            from,
            to: comma,
            lowest,
        })
    }

    /// `the mayor's`.
    fn is_whose(&self, at: usize) -> bool {
        self.is_possessive(at + 1)
    }

    /// How far back a noun phrase with its complements may reach that ends before a comma.
    fn lowest(&self, comma: usize) -> usize {
        let mut at = comma;
        while at > 0 && comma - at < LONGEST && !self.tokens[at].sentence_start {
            let before = at - 1;
            let word = self.of(before);
            let mark = self.tokens[before].shape == Shape::Mark
                && !self.is_hyphen(before)
                && !matches!(word, "&" | "'" | "’" | "/");
            let clause = matches!(
                word,
                "who"
                    | "which"
                    | "that"
                    | "because"
                    | "when"
                    | "while"
                    | "where"
                    | "said"
                    | "says"
                    | "told"
                    | "is"
                    | "was"
                    | "are"
                    | "were"
                    | "has"
                    | "had"
                    | "have"
                    | "be"
                    | "been"
                    | "but"
                    | "or"
            );
            if mark || clause || self.is_verb(before) {
                break;
            }
            at = before;
        }
        at
    }
}
