//! The subject of a verb of speech whose report has no marks, in other languages than English.

use super::words::{EVERYBODY, FIRST, TWO};
use crate::desk::tag::EntityKind;
use crate::desk::tag::quotes::around::called;
use crate::desk::tag::quotes::lexicon::Class;
use crate::desk::tag::quotes::phrase::{Head, Phrase};
use crate::desk::tag::quotes::scene::Scene;
use crate::desk::tag::quotes::unlisted::{
    is_article, is_past, is_reflexive, nominal, nominal_before,
};
use crate::desk::tag::token::Shape;

/// The second of two words of speech: `a fait savoir`, `liet weten`.
pub fn is_second(scene: &Scene<'_>, at: usize, from: usize) -> bool {
    at > from
        && TWO.iter().any(|(language, first, second)| {
            *language == scene.language && scene.is(at, second) && first.contains(&scene.of(at - 1))
        })
}

/// The subject right behind the verb at `verb`.
pub fn behind(scene: &Scene<'_>, verb: usize, to: usize) -> Option<Phrase> {
    let mut at = verb + 1;
    while at < to && (is_reflexive(scene, at) || scene.class(at) == Class::Adverb) {
        at += 1;
    }
    // `déclare-t-il`.
    while scene.language == "fr" && matches!(scene.of(at), "-" | "t") {
        at += 1;
    }
    // `sagte am Montag der Sprecher`, `dijo este lunes el ministro`.
    let time = (at..to.min(at + 4)).find(|i| scene.class(*i) == Class::Time);
    let past = time.filter(|_| {
        matches!(
            scene.class(at),
            Class::Time | Class::Preposition | Class::Determiner
        )
    });
    let at = past.map_or(at, |time| time + 1);
    noun_at(scene, at, to).filter(|phrase| somebody(scene, phrase))
}

/// The noun phrase that begins at `at`, by its name where that follows a role.
pub fn noun_at(scene: &Scene<'_>, at: usize, to: usize) -> Option<Phrase> {
    called(scene, at, to, scene.phrase_at(at, to)).or_else(|| nominal(scene, at, to))
}

/// The subject before the verb at `verb`.
pub fn before(scene: &Scene<'_>, verb: usize, from: usize) -> Option<Phrase> {
    // `Der Fahrer erzählte der Reporterin, dass …`: no name and no role of the lists.
    let noun = || {
        let german = scene.language == "de";
        german.then(|| nominal_before(scene, verb, from)).flatten()
    };
    let mut phrase = scene.phrase_before(verb, from).or_else(noun)?;
    // `La dirigeante de la CGT affirme …`: whom the role serves does not speak.
    if let Head::Name(a, b) = phrase.head
        && scene
            .mentions_in(scene.span(a, b))
            .all(|m| scene.kind(m.entity) != EntityKind::Person)
        && let Some(role) = nominal_before(scene, verb, from).filter(|role| role.to < a)
    {
        let serves = |i: usize| matches!(scene.class(i), Class::Preposition | Class::Determiner);
        if (role.to..a).all(serves) {
            phrase = Phrase {
                head: Head::Role(role.from, b),
                from: role.from,
                to: b,
            };
        }
    }
    somebody(scene, &phrase).then_some(phrase)
}

/// A name, `he`, `she`, `they`, or a noun of a role or with an article, which may speak.
pub fn somebody(scene: &Scene<'_>, phrase: &Phrase) -> bool {
    match phrase.head {
        Head::Name(a, b) => {
            // `Scott Saviz` that no tagger knows; a German noun alone is capitalised, too.
            let span = scene.span(a, b);
            let mut mentions = scene.mentions_in(span).peekable();
            let unknown = mentions.peek().is_none() && b > a + 1;
            unknown || mentions.any(|m| scene.kind(m.entity) != EntityKind::Place)
        }
        Head::Pronoun(at) => matches!(scene.class(at), Class::He | Class::She | Class::They),
        Head::Role(a, _) if EVERYBODY.contains(&scene.of(a).to_lowercase().as_str()) => false,
        Head::Role(a, b) => {
            let role = (a..b).any(|i| scene.class(i) == Class::Role);
            let noun = scene.language == "de"
                && scene.is_capital(b - 1)
                && scene.class(a) == Class::Determiner;
            role || noun || is_article(scene, a) && b > a + 1
        }
    }
}

/// Who is said to speak.
pub enum Subject {
    /// A phrase.
    Is(Phrase),
    /// Nobody: the language leaves it out.
    LeftOut,
    /// It cannot be told.
    Unclear,
}

/// Subject of the verb: in front of it or behind it, before `to`.
pub fn subject(scene: &Scene<'_>, verb: usize, from: usize, to: usize) -> Subject {
    let (verb, to) = finite(scene, verb, from).map_or((verb, to), |first| (first, verb));
    let mut first = verb;
    while first > from
        && (matches!(scene.class(first - 1), Class::Auxiliary | Class::Adverb)
            || first == verb && is_second(scene, verb, from))
    {
        first -= 1;
    }
    // `…, sagte Weber und betonte, dass …`: one subject for both.
    if first > from && scene.class(first - 1) == Class::Conjunction {
        let other = (from..first - 1).rev().find(|i| scene.is_cue(*i));
        let shared =
            other.and_then(|at| before(scene, at, from).or_else(|| behind(scene, at, first - 1)));
        if let Some(phrase) = shared {
            return Subject::Is(phrase);
        }
    }
    // `En rueda de prensa, dijo Pérez`; German and Dutch have the verb second without a comma, too.
    let leads = matches!(
        scene.class(from),
        Class::Preposition | Class::Adverb | Class::Time | Class::Clause
    );
    let second = matches!(scene.language, "de" | "nl");
    let adjunct = first == from || leads && (second || scene.is_mark(first - 1));
    // `Zwei Jahre zuvor hat er erklärt, …`: behind the auxiliary, which stands second.
    let behind_auxiliary = second
        .then(|| (from..first).find(|i| scene.class(*i) == Class::Auxiliary))
        .flatten()
        .and_then(|at| noun_at(scene, at + 1, verb))
        .filter(|p| somebody(scene, p) && (adjunct || matches!(p.head, Head::Pronoun(_))));
    if let Some(phrase) = behind_auxiliary {
        return Subject::Is(phrase);
    }
    let found = if adjunct {
        behind(scene, verb, to).or_else(|| before(scene, first, from))
    } else {
        before(scene, first, from).or_else(|| behind(scene, verb, to))
    };
    found.map_or_else(|| first_noun(scene, first, from), Subject::Is)
}

/// The finite verb of a German one whose second word stands at `second`: `geht … davon aus`.
fn finite(scene: &Scene<'_>, second: usize, from: usize) -> Option<usize> {
    const FAR: usize = 16;
    if scene.language != "de" || !is_second(scene, second, from) {
        return None;
    }
    (from.max(second.saturating_sub(FAR))..second - 1)
        .rev()
        .find(|i| scene.within[*i] == 0 && FIRST.contains(&scene.of(*i)))
}

/// What the clause of a verb begins with: `Abogados particulares denunciaron que …`, `Der Rat hatte am Freitag
/// moniert, …`.
fn first_noun(scene: &Scene<'_>, verb: usize, from: usize) -> Subject {
    const LONGEST: usize = 14;
    let mut at = (from..verb)
        .rev()
        .find(|i| matches!(scene.of(*i), "," | ";" | ":"))
        .map_or(from, |mark| mark + 1);
    while at < verb
        && matches!(
            scene.class(at),
            Class::Adverb | Class::Time | Class::Conjunction
        )
        && !scene.is_name(at)
    {
        at += 1;
    }
    let adjunct =
        matches!(scene.class(at), Class::Preposition | Class::Clause) || is_connective(scene, at);
    if at >= verb || adjunct {
        return if scene.leaves_subjects_out() {
            Subject::LeftOut
        } else {
            Subject::Unclear
        };
    }
    // Up to the auxiliary or another verb: `Der Rat hatte …`, `La dirigente trasladó su apoyo y señaló que …`.
    let finite = |i: usize| {
        scene.class(i) == Class::Auxiliary
            || i > at + 1
                && scene.leaves_subjects_out()
                && scene.tokens[i].shape == Shape::Lower
                && is_past(scene.language, scene.of(i), false)
    };
    let mut end = (at + 1..verb).find(|i| finite(*i)).unwrap_or(verb);
    // `los defensores le indicaron que …`.
    while end > at + 1 && scene.class(end - 1) == Class::Determiner {
        end -= 1;
    }
    if let Some(phrase) = scene.phrase_at(at, end).filter(|p| somebody(scene, p)) {
        return Subject::Is(phrase);
    }
    let plain = (at..end).all(|i| {
        scene.within[i] == 0
            && !matches!(
                scene.class(i),
                Class::Clause
                    | Class::Relative
                    | Class::Speaker
                    | Class::It
                    | Class::Negation
                    | Class::Adverb
                    | Class::Conjunction
            )
            && !scene.is_mark(i)
    });
    // `Andere Posts behaupteten`; no verb in the imperative.
    let noun = scene.language != "de" || scene.is_capital(end - 1);
    let begins = is_article(scene, at) || at == from && !scene.of(at).ends_with('t');
    let nobody = EVERYBODY.contains(&scene.of(at).to_lowercase().as_str());
    if plain && noun && begins && !nobody && end - at <= LONGEST {
        let head = Head::Role(at, end);
        return Subject::Is(Phrase {
            head,
            from: at,
            to: end,
        });
    }
    Subject::Unclear
}

/// `Asimismo añadió que …`: what joins sentences and no list has.
fn is_connective(scene: &Scene<'_>, at: usize) -> bool {
    matches!(
        scene.of(at).to_lowercase().as_str(),
        "asimismo"
            | "finalmente"
            | "además"
            | "incluso"
            | "también"
            | "luego"
            | "igualmente"
            | "inoltre"
            | "infine"
            | "poi"
            | "além"
            | "ainda"
            | "também"
            | "por"
            | "sin"
    )
}
