//! Who of those that bear a surname is meant where it stands alone: by the title before it (`Ms Harrow` is no
//! man), by who is introduced as whose relative (`Harrow's mother, Ida Harrow`), by whom the article has called
//! so before.

use super::people::person_words;
use super::resolve::Form;
use super::roles;
use super::words::{FEMALE, GIVEN_ABROAD, MALE, Words};
use crate::desk::hash;
use crate::desk::tag::Gender;
use crate::desk::tag::people::{self, FirstNames};
use crate::desk::tag::token::{Shape, Token};

/// The text in which names are told apart.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// The text.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: &'a [Token],
    /// What is known of single words.
    pub words: &'a Words,
    /// First names of men and of women, by hand.
    pub first_names: &'a FirstNames,
    /// Language of the text.
    pub language: &'a str,
}

/// Somebody who is named in full.
#[derive(Debug, Clone)]
pub struct Bearer {
    /// Index of the group.
    pub group: usize,
    /// First token and one past the last of every full name, in text order.
    pub full: Vec<(u32, u32)>,
    /// By a title before the full name or by the given name.
    pub gender: Option<Gender>,
    /// Introduced as a relative of somebody: `his mother, Ida Harrow`.
    pub kin: bool,
}

/// Whom a surname alone names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose {
    /// The person of this group.
    Of(usize),
    /// A woman, or a man if false, whom the article does not name in full.
    Other(bool),
    /// A family, no person.
    Nobody,
}

/// Tokens between the word for a relative and the name.
const KIN_BEFORE: usize = 5;
/// Tokens behind the comma that follows a name up to the word for a relative.
const KIN_BEHIND: usize = 8;

/// Words for relatives, lower case, sorted.
const KIN: &[&str] = &[
    "aunt",
    "brother",
    "brothers",
    "bruder",
    "cousin",
    "dad",
    "daughter",
    "daughters",
    "ehefrau",
    "ehemann",
    "esposa",
    "esposo",
    "father",
    "femme",
    "fille",
    "fils",
    "frère",
    "grandfather",
    "grandmother",
    "grandson",
    "hermana",
    "hermano",
    "hija",
    "hijo",
    "husband",
    "madre",
    "mari",
    "mom",
    "mother",
    "mum",
    "mutter",
    "mère",
    "nephew",
    "niece",
    "padre",
    "parents",
    "père",
    "schwester",
    "sister",
    "sisters",
    "sohn",
    "son",
    "sons",
    "spouse",
    "stepfather",
    "stepmother",
    "tochter",
    "uncle",
    "vater",
    "widow",
    "wife",
    "épouse",
];

/// Words that say whose relative somebody is, lower case, sorted.
const POSSESSIVES: &[&str] = &[
    "'s", "her", "his", "ihr", "ihre", "ihrem", "ihren", "ihrer", "my", "our", "sa", "sein",
    "seine", "seinem", "seinen", "seiner", "son", "su", "their", "whose", "’s",
];

/// What follows a surname that stands for a family, lower case, sorted.
const FAMILY: &[&str] = &[
    "brothers",
    "children",
    "couple",
    "families",
    "family",
    "household",
    "kids",
    "parents",
    "siblings",
    "sisters",
    "twins",
];

/// Verbs and the like behind the plural of a surname (`the Harrows were`); sorted.
const PLURAL: &[&str] = &[
    "are", "both", "did", "do", "had", "have", "live", "lived", "say", "were", "who",
];

/// Given names that the census has as of one sex and other countries, or other scripts, as of the other or of both;
/// sorted.
pub(super) const ELSEWHERE: &[&str] = &[
    "an",
    "andrea",
    "bao",
    "camille",
    "chen",
    "chi",
    "daniele",
    "dominique",
    "gabriele",
    "hong",
    "hui",
    "jan",
    "jean",
    "jin",
    "jing",
    "joan",
    "jun",
    "kai",
    "laurence",
    "le",
    "li",
    "lin",
    "ling",
    "michele",
    "min",
    "ming",
    "nicola",
    "ping",
    "qi",
    "robin",
    "rui",
    "sasha",
    "shan",
    "shu",
    "simone",
    "song",
    "sun",
    "tai",
    "tao",
    "wen",
    "xi",
    "xiao",
    "xin",
    "yan",
    "yang",
    "yi",
    "ying",
    "yong",
    "young",
    "yu",
    "yue",
    "yun",
    "zhen",
    "zhi",
];

fn listed(list: &[&str], word: &str) -> bool {
    list.binary_search(&word.to_lowercase().as_str()).is_ok()
}

impl<'a> Around<'a> {
    fn of(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.of(self.text))
    }

    /// The gender that the title before token `from` tells: `Ms. Harrow`, `Frau Harrow`, `M. Harrow`.
    pub fn title(&self, from: usize) -> Option<Gender> {
        if from == 0 || self.tokens[from].paragraph_start {
            return None;
        }
        let stop = self.of(from - 1) == "." && from > 1;
        let word = self.of(from - 1 - usize::from(stop));
        let bare = word.trim_end_matches('.');
        let dotted = stop || word.len() > bare.len();
        let (he, she) = match self.language {
            "de" => (matches!(bare, "Herr" | "Herrn"), bare == "Frau"),
            "fr" => (
                bare == "M" && dotted || bare == "Monsieur",
                matches!(bare, "Mme" | "Mlle" | "Madame"),
            ),
            "es" | "pt" => (
                matches!(bare, "Sr" | "señor" | "Señor" | "senhor"),
                matches!(bare, "Sra" | "Srta" | "señora" | "Señora" | "senhora"),
            ),
            "it" => (
                matches!(bare, "signor" | "Signor"),
                matches!(bare, "signora" | "Signora"),
            ),
            "nl" => (bare == "meneer", bare == "mevrouw"),
            _ => (false, false),
        };
        match (he, she) {
            (true, _) => Some(Gender::Masculine),
            (_, true) => Some(Gender::Feminine),
            _ if bare == "Dame" => Some(Gender::Feminine),
            _ if roles::is_courtesy(bare) => roles::gender(bare),
            _ => None,
        }
    }

    /// People are called by that name, in lower case, somewhere in the world.
    pub fn is_given(&self, name: &str) -> bool {
        let known = self.words.of(hash::of_chars(name.chars()));
        known.on(MALE | FEMALE | GIVEN_ABROAD)
    }

    /// The gender of a given name in lower case, where only men or only women bear it.
    pub fn given(&self, name: &str) -> Option<Gender> {
        if ELSEWHERE.binary_search(&name).is_ok() {
            return None;
        }
        // A title that the tagger took into the name: `Baroness Amory`.
        match name {
            "baroness" | "countess" | "dame" | "duchess" | "lady" | "viscountess" => {
                return Some(Gender::Feminine);
            }
            "baron" | "lord" | "sir" | "viscount" => return Some(Gender::Masculine),
            _ => {}
        }
        let mut letters = name.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        match self
            .first_names
            .gender(&first.chain(letters).collect::<String>())
        {
            people::Gender::Male => return Some(Gender::Masculine),
            people::Gender::Female => return Some(Gender::Feminine),
            people::Gender::Unknown => {}
        }
        // The census has rare bearers of the other sex, too.
        let known = self.words.of(hash::of_chars(name.chars()));
        match (known.on(MALE), known.on(FEMALE)) {
            (true, false) => Some(Gender::Masculine),
            (false, true) => Some(Gender::Feminine),
            _ => None,
        }
    }

    /// The group as one who bears a surname; `forms` are its forms.
    pub fn bearer<'f>(&self, group: usize, forms: impl Iterator<Item = &'f Form>) -> Bearer {
        let mut full = Vec::new();
        let mut given = None;
        for form in forms {
            let words = person_words(&form.key);
            if words.len() > 1 {
                full.extend(form.ranges.iter().copied());
                given = given.or_else(|| self.given(words[0]));
            }
        }
        full.sort_unstable();
        let some = || {
            full.iter()
                .take(8)
                .map(|(from, to)| (*from as usize, *to as usize))
        };
        let titled = some().find_map(|(from, _)| self.title(from));
        let kin = some().any(|(from, to)| self.is_kin(from, to));
        Bearer {
            group,
            gender: titled.or(given),
            kin,
            full,
        }
    }

    /// `Harrow's mother, Ida Harrow`, `his wife Ida Harrow`; `Ida Harrow, the mayor's wife`.
    fn is_kin(&self, from: usize, to: usize) -> bool {
        let owned = |kin: usize| {
            let before = kin.saturating_sub(3)..kin;
            before.clone().any(|at| listed(POSSESSIVES, self.of(at)))
                || matches!(self.of(kin + 1), "of" | "von" | "de" | "to")
        };
        let mut at = from;
        while at > 0 && from - at < KIN_BEFORE && !self.tokens[at].sentence_start {
            at -= 1;
            let (token, word) = (&self.tokens[at], self.of(at));
            if listed(KIN, word) && at > 0 {
                return !self.tokens[at].sentence_start && owned(at);
            }
            if token.is_capitalised() || token.shape == Shape::Mark && word != "," {
                break;
            }
        }
        if self.of(to) != "," {
            return false;
        }
        let behind = (to + 1..to + KIN_BEHIND).take_while(|at| {
            let ends = |t: &Token| t.sentence_start || matches!(t.of(self.text), "," | "(" | ";");
            self.tokens.get(*at).is_some_and(|t| !ends(t))
        });
        let mut kin = behind.filter(|at| listed(KIN, self.of(*at)));
        kin.next().is_some_and(owned)
    }

    /// `The Harrows were`, `the Harrow sisters`: a family, where the surname stands at `from..to`.
    fn is_family(&self, (from, to): (usize, usize), several: bool) -> bool {
        let the = from > 0 && matches!(self.of(from - 1), "the" | "The");
        let next = self.tokens.get(to);
        let plural = self.of(to - 1).ends_with('s')
            && next
                .is_none_or(|t| t.sentence_start || PLURAL.binary_search(&t.of(self.text)).is_ok());
        the && (plural || several && listed(FAMILY, self.of(to)))
    }

    /// Whose relative a given name at token `from` is introduced as, in lower case: `harrow` before `Harrow's
    /// daughter Ida`.
    pub fn relative_of(&self, from: usize) -> Option<String> {
        let kin = from.checked_sub(1).filter(|at| listed(KIN, self.of(*at)))?;
        let mut owner = kin.saturating_sub(2)..kin;
        let mark = owner.rfind(|at| matches!(self.of(*at), "'s" | "’s"))?;
        Some(self.of(mark.checked_sub(1)?).to_lowercase())
    }

    /// The plural of a surname that is known without its ending: `the Harrows`, `The Harrises`.
    pub fn is_plural(&self, form: &Form, known: impl Fn(&str) -> bool) -> bool {
        let bare = [form.key.strip_suffix("es"), form.key.strip_suffix('s')];
        bare.into_iter().flatten().any(known) && self.always_the(form)
    }

    /// `The Harrows moved`: a family of which nobody is named. No person alone has the article.
    pub fn is_unknown_family(&self, form: &Form) -> bool {
        let plural = form.key.ends_with('s') && !form.key.ends_with("ss");
        self.language == "en" && plural && !form.key.contains(' ') && self.always_the(form)
    }

    fn always_the(&self, form: &Form) -> bool {
        let the = |from: u32| from > 0 && matches!(self.of(from as usize - 1), "the" | "The");
        !form.ranges.is_empty() && form.ranges.iter().all(|(from, _)| the(*from))
    }

    /// Whom the surname at `range` names. `bearers` are in order of their full names; `alone` are the first tokens
    /// of this surname alone, in text order.
    pub fn whose(&self, range: (u32, u32), bearers: &[Bearer], alone: &[u32]) -> Whose {
        let (from, to) = (range.0 as usize, range.1 as usize);
        if self.is_family((from, to), bearers.len() > 1) {
            return Whose::Nobody;
        }
        let title = self.title(from);
        let fits = |bearer: &&Bearer| match (title, bearer.gender) {
            (Some(title), Some(gender)) => title == gender,
            _ => true,
        };
        let mut left: Vec<&Bearer> = bearers.iter().filter(fits).collect();
        let Some(first) = left.first().copied() else {
            return Whose::Other(title == Some(Gender::Feminine));
        };
        // Of those whom the title fits, those of whom it is known.
        if title.is_some() && left.iter().any(|b| b.gender == title) {
            left.retain(|b| b.gender == title);
        }
        // A relative is called otherwise, once the one whose relative it is was named.
        if let Some(main) = left.iter().find(|b| !b.kin).copied() {
            left.retain(|b| !b.kin || b.full[0] < main.full[0]);
        }
        let (Some(main), true) = (left.first().copied(), left.len() > 1) else {
            return Whose::Of(left.first().unwrap_or(&first).group);
        };
        let last = left.iter().filter_map(|bearer| {
            let before = bearer.full.partition_point(|full| full.0 < range.0);
            let at = bearer.full.get(before.checked_sub(1)?)?.0;
            Some((at, bearer.group))
        });
        let Some((at, nearest)) = last.max() else {
            return Whose::Of(main.group);
        };
        // Called by the surname before the other came into the article.
        let second = left[1..].iter().map(|b| b.full[0].0).min().unwrap_or(0);
        let called = alone.iter().any(|at| main.full[0].0 < *at && *at < second);
        // Who is called by the surname in a sentence of its own right behind the full name is the other one; within
        // one sentence it is the one whom readers know (`Ida Harrow came to the defence of Harrow`).
        let mut between = self.tokens[at as usize + 1..=from].iter();
        let close =
            between.clone().all(|t| !t.paragraph_start) && between.any(|t| t.sentence_start);
        Whose::Of(if called && !close {
            main.group
        } else {
            nearest
        })
    }
}

/// Short forms of English given names, lower case, sorted; behind each the names it is short for.
const SHORT: &[(&str, &str)] = &[
    ("andy", "andrew"),
    ("becky", "rebecca"),
    ("beth", "elizabeth"),
    ("betty", "elizabeth"),
    ("bill", "william"),
    ("billy", "william"),
    ("bob", "robert"),
    ("bobby", "robert"),
    ("cathy", "catherine"),
    ("charlie", "charles"),
    ("chuck", "charles"),
    ("danny", "daniel"),
    ("dave", "david"),
    ("debbie", "deborah"),
    ("dick", "richard"),
    ("eddie", "edward"),
    ("gene", "eugene"),
    ("hank", "henry"),
    ("harry", "henry"),
    ("jack", "john"),
    ("jim", "james"),
    ("jimmy", "james"),
    ("joe", "joseph"),
    ("johnny", "john"),
    ("kate", "katherine"),
    ("kathy", "katherine"),
    ("larry", "lawrence"),
    ("liz", "elizabeth"),
    ("lizzie", "elizabeth"),
    ("maggie", "margaret"),
    ("mickey", "michael"),
    ("mike", "michael"),
    ("peggy", "margaret"),
    ("pete", "peter"),
    ("rick", "richard"),
    ("rob", "robert"),
    ("steve", "stephen"),
    ("sue", "susan"),
    ("ted", "edward"),
    ("terry", "terence"),
    ("tom", "thomas"),
    ("tommy", "thomas"),
    ("tony", "anthony"),
    ("will", "william"),
];

/// Letters of the shortest given name of which one letter may be written otherwise.
const VARIED: usize = 5;

impl Around<'_> {
    /// Whether two given names in lower case, beside one surname, are one person's: `liz` and `elizabeth`, `maxi` and
    /// `maximilian`, `vivian` and `viviane`.
    pub fn same_given(&self, one: &str, other: &str) -> bool {
        let (short, long) = if one.chars().count() <= other.chars().count() {
            (one, other)
        } else {
            (other, one)
        };
        if let (Some(a), Some(b)) = (self.given(short), self.given(long))
            && a != b
        {
            return false;
        }
        if let Ok(at) = SHORT.binary_search_by(|(name, _)| (*name).cmp(short)) {
            return SHORT[at].1 == long;
        }
        let (few, many) = (short.chars().count(), long.chars().count());
        if (3..=5).contains(&few) && many >= few + 3 && long.starts_with(short) {
            return true;
        }
        few >= VARIED && is_variant(short, long)
    }
}

/// Whether one letter of two names is another or is missing, neither the first nor an ending that tells women from
/// men (`daniel`, `daniela`).
fn is_variant(short: &str, long: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (short.chars().collect(), long.chars().collect());
    let ahead = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let behind = a.iter().rev().zip(b.iter().rev());
    let behind = behind.take_while(|(x, y)| x == y).count();
    let letters = a.iter().chain(&b).all(|c| c.is_alphabetic());
    let one = match b.len() - a.len() {
        0 => ahead + behind == a.len() - 1,
        1 => ahead + behind >= a.len(),
        _ => false,
    };
    let ends = ahead >= a.len() - usize::from(a.len() == b.len());
    one && letters && ahead > 0 && !ends
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [KIN, POSSESSIVES, FAMILY, PLURAL, ELSEWHERE] {
            assert!(list.is_sorted(), "{list:?}");
        }
        assert!(SHORT.is_sorted());
    }

    #[test]
    fn one_letter_or_a_short_form_is_the_same_given_name() {
        let words = Words::read(include_bytes!("../../../../models/words.bin")).expect("loads");
        let around = Around {
            text: "",
            tokens: &[],
            words: &words,
            first_names: &FirstNames::new(),
            language: "en",
        };
        for (one, other, same) in [
            ("liz", "elizabeth", true),
            ("maximilian", "maxi", true),
            ("wolfang", "wolfgang", true),
            ("benjamin", "benyamin", true),
            ("daniel", "daniela", false),
            ("gabriel", "gabriele", false),
            ("paul", "pauline", false),
            ("jan", "jon", false),
            ("elias", "mikael", false),
            ("bob", "william", false),
        ] {
            assert_eq!(around.same_given(one, other), same, "{one} {other}");
        }
    }
}
