//! What stands beside words between marks: a verb of speech and its subject, or what serves as such.

use super::around::{
    according, called, named_before, past_listener, puts_it, subject, who_puts_it,
};
use super::direct::last_mark;
use super::lexicon::{Class, Form};
use super::phrase::{Head, Phrase};
use super::scene::Scene;
use super::speaker::is_definite;
use super::verbs_english::W;
use crate::desk::Span;
use crate::desk::tag::names::parties::tag_at;
use crate::desk::tag::token::Shape;

/// What stands beside a quotation.
#[derive(Debug, Clone, Copy)]
pub struct Beside {
    /// Code of the rule.
    pub rule: &'static str,
    /// Who is said to speak.
    pub phrase: Option<Phrase>,
    /// Verb or phrase.
    pub cue: Option<Span>,
    /// 0–1.
    pub confidence: f32,
}

/// The better of both sides: a comma inside the closing mark leads to the right, a comma or colon
/// before the opening mark from the left.
pub fn beside(scene: &Scene<'_>, index: usize) -> Option<Beside> {
    let right = right(scene, index);
    if right.is_some_and(|r| {
        r.confidence >= 0.93 && !r.phrase.is_some_and(|p| matches!(p.head, Head::Pronoun(_)))
    }) {
        return right;
    }
    let left = left(scene, index);
    if let (Some(l), Some(r)) = (left, right) {
        // `Fallon fired back: “…,” he wrote`.
        let pronoun = r.phrase.is_some_and(|p| matches!(p.head, Head::Pronoun(_)));
        let named = l.phrase.is_some_and(|p| matches!(p.head, Head::Name(..)));
        if pronoun && named && l.rule != "quote.direct.embedded" {
            return Some(Beside {
                phrase: l.phrase,
                ..r
            });
        }
    }
    // `Kirby was glad: “We made it.” Ada Marsh says that …`: the sentence behind is another one.
    let colon = left.is_some_and(|l| {
        l.rule == "quote.direct.colon" && l.phrase.is_some_and(|p| matches!(p.head, Head::Name(..)))
    });
    if colon
        && right.is_some_and(|r| r.rule == "quote.direct.after")
        && matches!(last_mark(scene, &scene.quoted[index]), "." | "!" | "?")
    {
        return left;
    }
    match (left, right) {
        (Some(l), Some(r)) if l.confidence >= r.confidence => Some(l),
        (left, None) => left,
        (_, right) => right,
    }
}

/// After the quotation: `“…,” Kirby said`, `said Kirby`, `according to Kirby`, `― Kirby`.
fn right(scene: &Scene<'_>, index: usize) -> Option<Beside> {
    let stretch = scene.quoted[index];
    let close = stretch.close?;
    let mut from = close + 1;
    let ending = last_mark(scene, &stretch);
    let mut comma = ending == ",";
    if scene.is(from, ",") {
        comma = true;
        from += 1;
    }
    if from >= scene.tokens.len() {
        return None;
    }
    let dash = matches!(scene.of(from), "―" | "—" | "–" | "-")
        && (scene.is_capital(from + 1) || scene.tokens[from].spaced);
    if dash {
        from += 1;
    }
    let paragraph = scene.tokens.get(from).is_none_or(|t| t.paragraph_start);
    if paragraph && !dash {
        // An attribution line of its own: `― Carla Sanchez`.
        let next = scene.of(from);
        if matches!(next, "―" | "—" | "–" | "-" | "~") && scene.is_capital(from + 1) && !comma
        {
            let phrase = scene.phrase_at(from + 1, scene.sentence_end(from, 14))?;
            let ends = scene
                .tokens
                .get(phrase.to)
                .is_none_or(|t| t.paragraph_start || t.shape == Shape::Mark);
            if matches!(phrase.head, Head::Name(..)) && ends {
                return Some(Beside {
                    rule: "quote.direct.dash",
                    phrase: Some(phrase),
                    cue: Some(scene.tokens[from].span),
                    confidence: 0.85,
                });
            }
        }
        return None;
    }
    // Short marked words inside the sentence (`“Ted Cruz” campaign pins`) do not cut it.
    let next = scene.quoted[index + 1..]
        .iter()
        .take(4)
        .find(|next| !comma || next.end - next.open > 5 || last_mark(scene, next) == ",")
        .map_or(usize::MAX, |next| next.open);
    let to = next.min(scene.sentence_end(from, 48));
    if from >= to {
        return None;
    }
    if scene.is(from, ")") {
        return None;
    }
    // `“…,” according to Kirby`.
    if let Some(after) = according(scene, from) {
        let phrase = scene.phrase_at(after, to);
        return Some(Beside {
            rule: "quote.direct.according",
            phrase,
            cue: Some(scene.span(from, after)),
            confidence: 0.9,
        });
    }
    let open = comma
        || matches!(ending, "?" | "!" | "…" | "..." | "—" | "–" | "-")
        || scene.language != "en";
    // Verb first: `“…,” said Kirby`; `a déclaré Kirby`; `so Kirby`.
    let mut verb = from;
    while verb < from + 3
        && verb < to
        && matches!(scene.class(verb), Class::Auxiliary | Class::Adverb)
    {
        verb += 1;
    }
    let so = scene.language == "de" && scene.is(from, "so") || scene.is(from, "aldus");
    if so || scene.is_cue(verb) && !scene.is_capital(from) && scene.words[verb].form != Form::Base {
        let start = if so { from } else { verb };
        let mut after = start + 1;
        // `sagte am Montag der Sprecher`: an adjunct before the subject.
        if matches!(scene.class(after), Class::Adverb | Class::Time) {
            after += 1;
        }
        // `explique-t-il`.
        while scene.language == "fr" && matches!(scene.of(after), "-" | "t") {
            after += 1;
        }
        if scene.language != "en" {
            after = past_listener(scene, after, to);
        }
        if after < to
            && let Some(phrase) = called(scene, after, to, scene.phrase_at(after, to))
        {
            let weak = scene.words[start].frames & W != 0;
            return Some(Beside {
                rule: "quote.direct.inverted",
                phrase: Some(phrase),
                cue: Some(scene.tokens[start].span),
                confidence: if weak && !comma { 0.8 } else { 0.98 },
            });
        }
        // `“…”, lamentó.`: these languages leave the pronoun out. `lamentó la maquinista` does not.
        if matches!(scene.language, "es" | "it" | "pt") {
            let noun = is_definite(scene, after)
                && after + 1 < to
                && scene.class(after + 1) == Class::Other
                && scene.tokens[after + 1].is_word();
            if noun {
                return Some(Beside {
                    rule: "quote.direct.inverted",
                    phrase: Some(Phrase {
                        from: after,
                        to: after + 2,
                        head: Head::Role(after, after + 2),
                    }),
                    cue: Some(scene.tokens[start].span),
                    confidence: 0.8,
                });
            }
            return Some(Beside {
                rule: "quote.direct.no_subject",
                phrase: None,
                cue: Some(scene.tokens[start].span),
                confidence: 0.9,
            });
        }
    }
    if dash && !comma {
        let phrase = scene.phrase_at(from, to)?;
        let ends = scene
            .tokens
            .get(phrase.to)
            .is_none_or(|t| t.paragraph_start || t.shape == Shape::Mark || t.sentence_start);
        if matches!(phrase.head, Head::Name(..)) && (ends || phrase.to == to) {
            return Some(Beside {
                rule: "quote.direct.dash",
                phrase: Some(phrase),
                cue: Some(scene.tokens[from - 1].span),
                confidence: 0.85,
            });
        }
    }
    // `“…,” as Kirby put it`.
    let from = if scene.language == "en" && scene.is(from, "as") {
        from + 1
    } else {
        from
    };
    if let Some(put) = (from + 1..to.min(from + 12)).find(|i| puts_it(scene, *i))
        && let Some(phrase) = who_puts_it(scene, put, from)
    {
        return Some(Beside {
            rule: "quote.direct.after",
            phrase: Some(phrase),
            cue: Some(scene.span(put, put + 2)),
            confidence: 0.9,
        });
    }
    // Name first: `“…,” Kirby, a spokesman, said`.
    let french = scene.class(from) == Class::Auxiliary && scene.language == "fr";
    if french {
        // `a-t-il dit`: auxiliary, hyphen, t, hyphen, pronoun, participle.
        let pronoun = (from..to.min(from + 6))
            .find(|i| matches!(scene.class(*i), Class::He | Class::She | Class::They))?;
        let verb = (pronoun..to.min(pronoun + 4)).find(|i| scene.is_cue(*i))?;
        return Some(Beside {
            rule: "quote.direct.inverted",
            phrase: scene.phrase_at(pronoun, pronoun + 1),
            cue: Some(scene.tokens[verb].span),
            confidence: 0.95,
        });
    }
    let phrase = scene.phrase_at(from, to)?;
    let mut at = phrase.to;
    let mut commas = 0;
    let verb = loop {
        if at >= to.min(phrase.to + 40) {
            return None;
        }
        if scene.is_cue(at) {
            break at;
        }
        if scene.words[at].class == Class::Cue
            && scene.words[at].form == Form::Base
            && commas == 0
            && scene.within[at] == 0
            && at == phrase.to
        {
            break at;
        }
        // `Sen. Ada Marsh, D-Wash., said`: the full stop of the tag ends nothing.
        if commas > 0
            && let Some(end) = tag_at(scene.text, scene.tokens, at)
        {
            at = end;
            continue;
        }
        if scene.tokens[at].shape == Shape::Mark {
            match scene.of(at) {
                "," | "—" | "–" => commas += 1,
                ";" | ":" | "." | "?" | "!" => return None,
                _ => {}
            }
        } else if commas == 0
            && !comma
            && !matches!(
                scene.class(at),
                Class::Adverb | Class::Auxiliary | Class::Time | Class::Preposition | Class::Other
            )
        {
            return None;
        }
        at += 1;
    };
    // `Trump said he would …` after a full stop is a sentence of its own.
    let next = scene.of(verb + 1);
    let tag = verb + 1 >= to
        || scene.is_mark(verb + 1) && !(matches!(next, ":" | "“" | "\""))
        || matches!(
            scene.class(verb + 1),
            Class::Time | Class::Preposition | Class::Adverb | Class::Conjunction
        )
        || next.ends_with("ly")
        || matches!(scene.of(verb), "told")
        || matches!(next, "him" | "her" | "them" | "me" | "us" | "reporters")
        || matches!(scene.class(verb + 1), Class::Clause)
            && matches!(next, "when" | "as" | "while" | "after" | "before" | "if");
    if !open && (!tag || verb > phrase.to + 2 && commas == 0) {
        return None;
    }
    // `“…” Trump said, “…”` after a full stop: the verb belongs to what follows.
    if !comma && verb + 2 <= to {
        let opens = scene
            .quoted
            .get(index + 1)
            .is_some_and(|q| q.open == verb + 2);
        if opens && ending == "." && matches!(next, "," | ":") {
            return None;
        }
        if opens && next == ":" {
            return None;
        }
    }
    if !comma && !tag && open && scene.language == "en" && !matches!(ending, "—" | "–" | "-") {
        return None;
    }
    // `Trump’s campaign manager, Kellyanne Conway, said`: the name behind the role.
    let phrase = match phrase.head {
        Head::Role(..) if scene.is(phrase.to, ",") && commas >= 1 => {
            let named = scene
                .phrase_at(phrase.to + 1, verb)
                .filter(|p| matches!(p.head, Head::Name(..)) && scene.is_name(phrase.to + 1));
            named.unwrap_or(phrase)
        }
        _ => phrase,
    };
    Some(Beside {
        rule: "quote.direct.after",
        phrase: Some(phrase),
        cue: Some(scene.tokens[verb].span),
        confidence: match (comma, commas) {
            (true, 0) => 0.98,
            (true, _) => 0.93,
            (false, 0) => 0.9,
            _ => 0.8,
        },
    })
}

/// Before the quotation: `Kirby said: “…”`, `Said Kirby: “…”`, `Kirby said it was “…”`.
fn left(scene: &Scene<'_>, index: usize) -> Option<Beside> {
    let stretch = scene.quoted[index];
    if stretch.open == 0 {
        return None;
    }
    let floor = index.checked_sub(1).map_or(0, |i| {
        scene.quoted[i].close.map_or(scene.quoted[i].end, |c| c + 1)
    });
    let end = stretch.open;
    let paragraph = scene.tokens[end].paragraph_start;
    let colon = scene.is(end - 1, ":");
    if paragraph && !colon {
        return None;
    }
    if scene.tokens[end].sentence_start && !colon && !scene.is(end - 1, ",") {
        return None;
    }
    if end <= floor {
        return None;
    }
    let mut from = scene.sentence_start(end - 1, floor, 64);
    // Short marked words inside the sentence (`the “so-called” plan`) do not cut it.
    if from == floor && floor > 0 && index > 0 && !scene.tokens[from].sentence_start {
        let before = scene.quoted[index - 1];
        if before.end - before.open <= 8
            && !matches!(last_mark(scene, &before), "," | "." | "?" | "!")
        {
            from = scene.sentence_start(before.open, 0, 48);
        }
    }
    let introduced = matches!(scene.of(end - 1), ":" | ",");
    // `As Kirby once put it, “…”`.
    if introduced
        && end >= from + 4
        && puts_it(scene, end - 3)
        && let Some(phrase) = who_puts_it(scene, end - 3, from)
    {
        return Some(Beside {
            rule: "quote.direct.before",
            phrase: Some(phrase),
            cue: Some(scene.span(end - 3, end - 1)),
            confidence: 0.9,
        });
    }
    // The last verb of speech before the mark.
    let verb = (from..end).rev().find(|i| scene.is_cue(*i));
    let gerund = (from..end).rev().find(|i| {
        let word = scene.words[*i];
        word.class == Class::Cue
            && scene.within[*i] == 0
            && (word.form == Form::Gerund
                || word.form == Form::Base && *i > from && scene.is(*i - 1, "to"))
    });
    if let Some(at) = (from..end.saturating_sub(1))
        .rev()
        .find(|i| according(scene, *i).is_some())
        && verb.is_none_or(|v| v < at)
    {
        let after = according(scene, at)?;
        if let Some(phrase) = scene.phrase_at(after, end) {
            return Some(Beside {
                rule: "quote.direct.according",
                phrase: Some(phrase),
                cue: Some(scene.span(at, after)),
                confidence: 0.75,
            });
        }
    }
    let cue_at = match (verb, gerund) {
        (Some(v), Some(g)) => v.max(g),
        (Some(v), None) => v,
        (None, Some(g)) => g,
        (None, None) => {
            // `His statement: “…”`, `In a tweet, Trump: “…”`.
            let noun = (from..end)
                .rev()
                .find(|i| scene.is_report(*i) && scene.within[*i] == 0);
            if let Some(noun) = noun.filter(|n| colon || *n + 3 >= end) {
                let owner = (noun > from + 1 && matches!(scene.of(noun - 1), "'s" | "’s"))
                    .then(|| scene.phrase_before(noun - 1, from))
                    .flatten();
                if let Some(phrase) = owner {
                    return Some(Beside {
                        rule: "quote.direct.noun",
                        phrase: Some(phrase),
                        cue: Some(scene.tokens[noun].span),
                        confidence: 0.7,
                    });
                }
            }
            if !colon {
                return None;
            }
            // `- HuffPollster: “…”`, a speaker's name as in a transcript.
            let label = scene.phrase_before(end - 1, from).filter(|p| {
                matches!(p.head, Head::Name(..))
                    && (p.from == from || matches!(scene.of(p.from - 1), "-" | "–" | "—"))
            });
            let phrase = label.or_else(|| subject(scene, from, end))?;
            let document = matches!(phrase.head, Head::Role(_, to)
                if matches!(scene.of(to - 1), "transcript" | "list" | "updates" | "below" | "text"));
            // A German noun (`Fazit: „…“`) is capitalised like a name.
            let noun = scene.language == "de"
                && matches!(phrase.head, Head::Name(a, b)
                    if b == a + 1 && scene.mentions_in(scene.span(a, b)).next().is_none());
            if document || noun {
                return None;
            }
            return Some(Beside {
                rule: "quote.direct.colon",
                phrase: Some(phrase),
                cue: Some(scene.tokens[end - 1].span),
                confidence: 0.65,
            });
        }
    };
    let distance = end - cue_at;
    let (rule, phrase) = match verb {
        _ if named_before(scene, cue_at, from).is_some() => {
            ("quote.direct.gerund", named_before(scene, cue_at, from))
        }
        Some(verb) if verb < cue_at => {
            // `…, Spicer said, adding, “…”`: whoever said adds.
            let said = scene.is(verb + 1, ",")
                || matches!(
                    scene.class(verb + 1),
                    Class::Preposition | Class::Time | Class::Adverb
                );
            let speaker = said
                .then(|| scene.phrase_before(verb, from))
                .flatten()
                .or_else(|| subject(scene, from, end));
            ("quote.direct.gerund", speaker)
        }
        Some(verb) => match scene.phrase_before(verb, from) {
            Some(phrase) => ("quote.direct.before", Some(phrase)),
            None if verb == from || scene.class(verb) == Class::Cue && verb <= from + 2 => (
                "quote.direct.before_inverted",
                scene.phrase_at(verb + 1, end),
            ),
            None => ("quote.direct.before", subject(scene, from, end)),
        },
        None => ("quote.direct.gerund", subject(scene, from, end)),
    };
    let confidence = match (introduced, distance) {
        (true, 0..=3) => 0.97,
        (true, 4..=12) => 0.92,
        (true, _) => 0.8,
        (false, 0..=8) => 0.9,
        (false, 9..=20) => 0.8,
        (false, _) => 0.65,
    };
    Some(Beside {
        rule: if introduced {
            rule
        } else {
            "quote.direct.embedded"
        },
        phrase,
        cue: Some(scene.tokens[cue_at].span),
        confidence,
    })
}
