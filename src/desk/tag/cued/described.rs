//! What a person is called beside the name: `Philippe de Gonneville, maire de Lège-Cap-Ferret`, `le président
//! russe Vladimir Poutine`.

use std::collections::BTreeMap;

use super::offices::{self, NATIONAL};
use super::scan::Cue;
use super::tagged::is_honorific;
use super::words::Words;
use crate::desk::Span;
use crate::desk::tag::Entity;
use crate::desk::tag::names::ner::Kind;
use crate::desk::tag::quotes::scene::{Class, Speech};
use crate::desk::tag::token::{Shape, Token, within};

/// Tokens of a description.
const LONGEST: usize = 14;
/// Tokens of one before the name.
const BEFORE: usize = 9;

/// What joins a title and that of which it is one.
const JOINTS: &[&str] = &[
    "de", "del", "la", "du", "des", "d'", "d’", "l'", "l’", "di", "della", "dell'", "dell’", "do",
    "da", "van",
];

/// An article whose words beside names are read.
pub(super) struct Descriptions<'a> {
    /// The text.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: &'a [Token],
    /// The lists of its language.
    pub words: &'a Words,
    /// What its words can be.
    pub speech: &'a Speech,
    /// What was marked as names, by the token where it begins.
    pub names: BTreeMap<usize, &'a Cue>,
}

impl<'a> Descriptions<'a> {
    /// The title with what belongs to it, of the first mention that has one beside it; `titles` are what marked it
    /// as a name.
    pub(super) fn of_entity(
        &self,
        entity: &Entity,
        titles: impl Iterator<Item = Span>,
    ) -> Option<Span> {
        let mut titles = titles;
        titles.find_map(|span| self.marked(span)).or_else(|| {
            entity.mentions.iter().take(4).find_map(|mention| {
                let named = within(self.tokens, *mention);
                self.behind(named.end)
                    .or_else(|| self.before(named.start))
                    .or_else(|| self.ahead(named.start, named.end))
            })
        })
    }

    fn of(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |t| t.span.of(self.text))
    }

    fn listed(&self, list: &[(&'static str, &'static str)], word: &str) -> bool {
        let lower = word.to_lowercase();
        offices::of(list, self.words.language).any(|w| w == lower)
    }

    /// A noun for what a person is; not one that only addresses: `Frau`, `Dr.`
    fn is_noun(&self, at: usize) -> bool {
        let word = self.of(at);
        let german = self.words.language == "de";
        !is_address(word)
            && (!german || self.tokens[at].is_capitalised())
            && (self.words.is_title(word) || self.listed(offices::NOUNS, word))
    }

    fn joint(&self, at: usize) -> bool {
        JOINTS.contains(&self.of(at))
    }

    fn span(&self, from: usize, to: usize) -> Span {
        Span {
            start: self.tokens[from].span.start,
            end: self.tokens[to - 1].span.end,
        }
    }

    /// The title that marked a name, whole and without what is no title.
    fn marked(&self, span: Span) -> Option<Span> {
        let mut from = self.tokens.partition_point(|t| t.span.start < span.start);
        let to = self.tokens.partition_point(|t| t.span.start < span.end);
        // `Herr`, `M.`, `Frau Dr.`
        while from < to && (is_address(self.of(from)) || self.of(from) == ".") {
            from += 1;
        }
        // `la senadora dijo que el ministro del Interior`: the noun phrase nearest to the name.
        let again = (from + 1..to).rev().find(|at| {
            let of_what = *at > 1 && self.is_genitive(at - 2);
            self.is_noun(*at) && self.listed(offices::ARTICLES, self.of(at - 1)) && !of_what
        });
        let from = again.unwrap_or(from);
        let mut to = to;
        while to > from && (is_address(self.of(to - 1)) || self.of(to - 1) == ".") {
            to -= 1;
        }
        if from >= to || !self.is_noun(from) || self.joint(to - 1) || !self.is_phrase(from, to) {
            return None;
        }
        Some(self.span(self.whole(from), to))
    }

    /// `de la presidenta`: the article at the next token belongs to what the noun before is of.
    fn is_genitive(&self, at: usize) -> bool {
        matches!(
            self.of(at),
            "de" | "di" | "von" | "van" | "da" | "à" | "para" | "pour" | "per"
        )
    }

    /// No verb and no other person stands in what describes one.
    fn is_phrase(&self, from: usize, to: usize) -> bool {
        (from + 1..to).all(|at| {
            let word = self.of(at);
            let lower = self.tokens[at].shape == Shape::Lower;
            let verb = lower
                && (matches!(
                    self.speech.class(at),
                    Class::Cue | Class::Auxiliary | Class::Verb
                ) || self.words.language == "es" && word.len() > 3 && word.ends_with('ó'));
            let other = self
                .names
                .get(&at)
                .is_some_and(|cue| cue.kind == Kind::Person)
                && !self.joint(at - 1)
                && !matches!(self.of(at - 1), "von" | "und" | "et" | "y");
            !verb && !other
        })
    }

    /// Where the title at `from` begins: `Tesla-Chef`, `Luxemburgs Außenminister`, `vice-Premier ministre`.
    fn whole(&self, from: usize) -> usize {
        let mut start = from;
        while start > 0 && start + 8 > from {
            let before = start - 1;
            let (token, word) = (&self.tokens[before], self.of(before));
            if self.tokens[start].sentence_start || self.tokens[start].paragraph_start {
                break;
            }
            let hyphen = token.shape == Shape::Mark
                && word == "-"
                && !token.spaced
                && !self.tokens[start].spaced;
            if hyphen && before > 0 && self.tokens[before - 1].shape != Shape::Mark {
                start = before - 1;
                continue;
            }
            let lower = word.to_lowercase();
            let prefix = self.listed(offices::PREFIXES, word) && self.prefixes(&lower, start);
            let general = self.of(start) == "general"
                || self.of(start) == "général"
                || self.of(start) == "generale";
            if prefix
                || general
                    && offices::GENERALS
                        .split_whitespace()
                        .any(|noun| noun == lower)
            {
                start = before;
                continue;
            }
            if self.words.language == "de"
                && let Some(owner) = self.owner(start)
            {
                return owner;
            }
            break;
        }
        start
    }

    /// `premier` is of ministers only.
    fn prefixes(&self, prefix: &str, title: usize) -> bool {
        let first = prefix.contains("primer") || matches!(prefix, "premier" | "première" | "primo");
        !first || self.of(title).starts_with("minist") || self.of(title).starts_with("secret")
    }

    /// `Luxemburgs Außenminister`: a name in the genitive before a title.
    fn owner(&self, title: usize) -> Option<usize> {
        let last = title.checked_sub(1)?;
        let word = self.of(last);
        if !self.tokens[last].is_capitalised() || !word.ends_with('s') || word.len() < 5 {
            return None;
        }
        let lowest = title.saturating_sub(3);
        (lowest..title)
            .find(|at| self.names.get(at).is_some_and(|cue| cue.to == title))
            .or_else(|| self.words.name(&word.to_lowercase(), word).map(|_| last))
    }

    /// `, maire de Lège-Cap-Ferret,`: up to the next mark, with an article or without.
    fn behind(&self, to: usize) -> Option<Span> {
        if self.of(to) != "," {
            return None;
        }
        let starts = |at: usize| {
            self.tokens
                .get(at)
                .is_some_and(|t| !t.paragraph_start && !t.sentence_start)
        };
        let title = (to + 1..to + 4)
            .take_while(|at| {
                starts(*at) && (self.tokens[*at].shape != Shape::Mark || self.is_hyphen(*at))
            })
            .find(|at| self.is_noun(*at))?;
        let first = self.whole(title);
        // `, der frühere Trainer`, but not `, ist sowohl Trainer als auch Lehrer`.
        let article = (to + 1..first).all(|at| {
            self.tokens[at].shape == Shape::Lower
                && matches!(
                    self.speech.class(at),
                    Class::Other | Class::Determiner | Class::Time | Class::Role
                )
        });
        let ends = |at: usize| {
            self.tokens.get(at).is_none_or(|t| {
                t.sentence_start
                    || t.paragraph_start
                    || at > title + 1 && self.relative(at)
                    || t.shape == Shape::Mark
                        && !matches!(self.of(at), "-" | "’" | "'" | "l'" | "d'" | "&")
            })
        };
        let end = (title + 1..=title + LONGEST).find(|at| ends(*at))?;
        // A list goes on with `and`, an apposition ends at a mark.
        (article && first > to && self.is_phrase(title, end) && !self.joint(end - 1))
            .then(|| self.span(first, end))
    }

    fn is_hyphen(&self, at: usize) -> bool {
        self.of(at) == "-" && !self.tokens[at].spaced
    }

    fn relative(&self, at: usize) -> bool {
        self.words.language != "de" && offices::RELATIVES.contains(&self.of(at))
    }

    /// `el titular del ministerio, Carmen Robledo,`: a full name that a comma parts from what its bearer is.
    fn ahead(&self, from: usize, to: usize) -> Option<Span> {
        let comma = from.checked_sub(1)?;
        if self.of(comma) != "," || to < from + 2 || !matches!(self.of(to), "," | "." | ")") {
            return None;
        }
        let lowest = (comma.saturating_sub(LONGEST)..comma)
            .rev()
            .take_while(|at| {
                let mark = self.tokens[*at].shape == Shape::Mark;
                let next = &self.tokens[*at + 1];
                !next.sentence_start
                    && !next.paragraph_start
                    && (!mark || matches!(self.of(*at), "-" | "’" | "'"))
            })
            .last()?;
        let noun = (lowest + 1..comma).find(|at| {
            // `die Tochter der Direktorin`.
            let genitive = self.words.language == "de"
                && *at > lowest + 1
                && self.tokens[at - 2].is_capitalised();
            self.is_noun(*at)
                && self.listed(offices::AHEAD, self.of(at - 1))
                && !genitive
                && !(*at > lowest + 1 && self.is_genitive(at - 2))
                && self.is_phrase(*at, comma)
        })?;
        (!self.joint(comma - 1)).then(|| self.span(self.whole(noun), comma))
    }

    /// `président russe` before the name: a title, then words in lower case or names joined by `de`.
    fn before(&self, name: usize) -> Option<Span> {
        let (tokens, words) = (self.tokens, self.words);
        let mut from = name;
        // `Direktorin Dr. Anna Lind`.
        while from > 0
            && !tokens[from].sentence_start
            && !tokens[from].paragraph_start
            && (is_address(self.of(from - 1)) || self.of(from - 1) == ".")
        {
            from -= 1;
        }
        if from == 0 || tokens[from].sentence_start || tokens[from].paragraph_start {
            return None;
        }
        let lowest = from.saturating_sub(BEFORE);
        let mut title = None;
        for at in (lowest..from).rev() {
            let token = &tokens[at];
            let word = token.span.of(self.text);
            if token.shape == Shape::Mark && !matches!(word, "-" | "’" | "'") {
                break;
            }
            if self.is_noun(at) {
                title = Some(at);
            } else if token.shape != Shape::Lower && words.language == "de" {
                break;
            }
            if token.sentence_start || token.paragraph_start {
                break;
            }
        }
        let title = title?;
        let adjective = |at: usize| {
            tokens[at].shape == Shape::Lower
                && (NATIONAL.iter().any(|end| self.of(at).ends_with(end))
                    || self.listed(offices::ADJECTIVES, self.of(at)))
        };
        // What stands between qualifies the title: an adjective of a nation, `de la Santé`. Any other word may be a
        // verb: `le ministre rencontre Vladimir Poutine`.
        let qualifies = |at: usize| {
            self.is_noun(at)
                || tokens[at].shape == Shape::Mark
                || self.joint(at)
                || tokens[at].shape == Shape::Title && self.joint(at - 1)
                || at == title + 1 && adjective(at)
        };
        // `le gardien des Merlus` is of them.
        let complete = !self.joint(from - 1);
        (complete && (title + 1..from).all(qualifies) && self.is_phrase(title, from))
            .then(|| self.span(self.whole(title), from))
    }
}

/// `Herr`, `Mme`, `Dr.`: how one is addressed, not what one is.
fn is_address(word: &str) -> bool {
    let bare = word.trim_end_matches('.');
    let mut first = bare.chars();
    let capital: String = first
        .next()
        .map(|c| c.to_uppercase().chain(first).collect())
        .unwrap_or_default();
    is_honorific(&capital)
        || matches!(
            capital.as_str(),
            "Herrn"
                | "Monsieur"
                | "Madame"
                | "Señor"
                | "Señora"
                | "Signor"
                | "Signora"
                | "Senhor"
                | "Senhora"
                | "Dona"
                | "Meneer"
                | "Mevrouw"
                | "Onorevole"
        )
}

#[cfg(test)]
mod tests {
    use crate::desk::{Desk, Message, Options};

    #[test]
    fn a_title_beside_the_name_describes_the_person() {
        let desk = Desk::new(Options::default()).expect("the tables load");
        for (text, name, description) in [
            (
                "Philippe Gonnevert, maire de Plouvorn, est inquiet. La mairie de Plouvorn a été fermée hier soir à cause de \
                 la tempête.",
                "Philippe Gonnevert",
                Some("maire de Plouvorn"),
            ),
            (
                "Le ministre tchèque de la Santé Roman Prymulek a démissionné mardi. Le gouvernement cherche maintenant un \
                 successeur.",
                "Roman Prymulek",
                Some("ministre tchèque de la Santé"),
            ),
            (
                "Selon le directeur de Roman Prymulek, tout va bien. Le gouvernement cherche maintenant une solution.",
                "Roman Prymulek",
                None,
            ),
            (
                "Le ministre rencontre Roman Prymulek mardi. Le gouvernement cherche maintenant une solution, dit la radio.",
                "Roman Prymulek",
                None,
            ),
            (
                "Le ministre a rencontré Roman Prymulek mardi. Le gouvernement cherche maintenant une solution.",
                "Roman Prymulek",
                None,
            ),
            (
                "Ce matin Roman Prymulek a démissionné. Le gouvernement cherche maintenant un successeur, dit la radio.",
                "Roman Prymulek",
                None,
            ),
            (
                "Der Tesla-Chef Elon Harkort hat am Montag in Kassel gesprochen. Die Werke bleiben in diesem Jahr noch offen.",
                "Elon Harkort",
                Some("Tesla-Chef"),
            ),
            (
                "So sagte es Luxemburgs Außenminister Xavier Bettinger am Montag. Die Werke bleiben in diesem Jahr noch offen.",
                "Xavier Bettinger",
                Some("Luxemburgs Außenminister"),
            ),
            (
                "Das alles hat gestern in Kassel Herr Thomas Harkort gesagt. Die Werke bleiben in diesem Jahr noch offen.",
                "Thomas Harkort",
                None,
            ),
            (
                "„Wir sehen das ganz anders“, sagte Thomas Harkort, Chefarzt der Inneren Medizin in Kassel. Die Werke bleiben offen.",
                "Thomas Harkort",
                Some("Chefarzt der Inneren Medizin in Kassel"),
            ),
            (
                "C’est ce que propose le Premier ministre Andrej Kolarov depuis hier. Le gouvernement cherche maintenant une solution.",
                "Andrej Kolarov",
                Some("Premier ministre"),
            ),
            (
                "Le dernier mot en reviendra au chef de l'Etat Thomas Kolarov. Le gouvernement cherche maintenant une solution.",
                "Thomas Kolarov",
                Some("chef de l'Etat"),
            ),
            (
                "C’est ce qu’a annoncé Éric Galtier, responsable de la mobilité au comité exécutif, mercredi. M. Galtier part demain.",
                "Éric Galtier",
                Some("responsable de la mobilité au comité exécutif"),
            ),
            (
                "El presidente de la junta además espera que tanto la ministra del Interior, Carmen Robledo, como otros cumplan con \
                 lo que han dicho.",
                "Carmen Robledo",
                Some("ministra del Interior"),
            ),
            (
                "El cantante fue recibido el lunes por el titular del MICI, Felipe Robledo, y por otros. Nadie quiso hablar más.",
                "Felipe Robledo",
                Some("titular del MICI"),
            ),
            (
                "La denuncia recae en contra del sacerdote jesuita Felipe Robledo, según dijo la radio. La mujer no quiso hablar más.",
                "Felipe Robledo",
                Some("sacerdote jesuita"),
            ),
            (
                "El encuentro abrió con el gerente general de la empresa, Felipe Robledo, y siguió por la tarde. Nadie quiso hablar más.",
                "Felipe Robledo",
                Some("gerente general de la empresa"),
            ),
        ] {
            let body = serde_json::json!({ "text": text, "article_clean": true }).to_string();
            let examined = desk.examine(&Message::from_body(body)).expect("an article");
            let person = examined.tags.entities.iter().find(|e| e.name == name);
            let person = person.expect("the person is found");
            assert_eq!(person.description.as_deref(), description, "{text}");
        }
    }
}
