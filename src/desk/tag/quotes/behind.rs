//! What stands behind the closing mark: a verb of speech and its subject.

use super::around::{according, called, past_day, past_listener, puts_it, who_puts_it};
use super::asides::aside;
use super::beside::Beside;
use super::direct::last_mark;
use super::lexicon::{Class, Form};
use super::nominal::{it_is_said, nominal, tells};
use super::parted::parted;
use super::phrase::Head;
use super::scene::Scene;
use super::unlisted::{subject_at, unlisted};
use super::verbs_english::W;
use crate::desk::tag::names::parties::tag_at;
use crate::desk::tag::token::Shape;

/// After the quotation: `“…,” Kirby said`, `said Kirby`, `according to Kirby`, `― Kirby`.
pub fn behind(scene: &Scene<'_>, index: usize) -> Option<Beside> {
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
        // `según contó la integrante`.
        let verb = scene.language != "en" && scene.class(after) == Class::Cue;
        let phrase = if verb {
            subject_at(scene, after + 1, to)
        } else {
            called(scene, after, to, scene.phrase_at(after, to))
        };
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
        && (matches!(scene.class(verb), Class::Auxiliary | Class::Adverb)
            || scene.language == "nl" && scene.is(verb, "zo"))
    {
        verb += 1;
    }
    if tells(scene, verb, comma, ending) {
        return None;
    }
    if let Some(found) = it_is_said(scene, from, to) {
        return Some(found);
    }
    if comma && let Some(found) = nominal(scene, from, to) {
        return Some(found);
    }
    let so = match scene.language {
        "de" => scene.is(from, "so"),
        "it" => scene.is(from, "così"),
        _ => scene.is(from, "aldus"),
    };
    if so || scene.is_cue(verb) && !scene.is_capital(from) && scene.words[verb].form != Form::Base {
        let start = if so { from } else { verb };
        let mut after = start + 1;
        // `sagte am Montag der Sprecher`: an adjunct before the subject.
        if matches!(scene.class(after), Class::Adverb | Class::Time) {
            after += 1;
        }
        after = past_day(scene, after, to);
        // `explique-t-il`.
        while scene.language == "fr" && matches!(scene.of(after), "-" | "t") {
            after += 1;
        }
        if scene.language != "en" {
            // `lamenta, por su parte, Iris Avellaneda`.
            if scene.is(after, ",")
                && let Some(comma) = (after + 2..to.min(after + 7)).find(|i| scene.is(*i, ","))
            {
                after = comma + 1;
            }
            after = past_listener(scene, after, to);
        }
        let phrase = if scene.language == "en" {
            called(scene, after, to, scene.phrase_at(after, to))
        } else {
            subject_at(scene, after, to)
        };
        if after < to
            && let Some(phrase) = phrase
        {
            let weak = scene.words[start].frames & W != 0;
            let nominal = matches!(phrase.head, Head::Role(..)) && scene.language != "en";
            return Some(Beside {
                rule: "quote.direct.inverted",
                phrase: Some(phrase),
                cue: Some(scene.tokens[start].span),
                confidence: if weak && !comma {
                    0.8
                } else if nominal {
                    0.93
                } else {
                    0.98
                },
            });
        }
        // `“…”, lamentó.`: these languages leave the pronoun out.
        if scene.leaves_subjects_out() {
            return Some(Beside {
                rule: "quote.direct.no_subject",
                phrase: None,
                cue: Some(scene.tokens[start].span),
                confidence: 0.9,
            });
        }
    }
    if comma && let Some(found) = parted(scene, from, to) {
        return Some(found);
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
    if scene.language != "en" {
        if comma && let Some(found) = unlisted(scene, from, to) {
            return Some(found);
        }
        // `„…“ gehabt, so Yakin`.
        if let Some((at, phrase)) = aside(scene, from, to) {
            return Some(Beside {
                rule: "quote.direct.aside",
                phrase: Some(phrase),
                cue: Some(scene.tokens[at].span),
                confidence: 0.86,
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
