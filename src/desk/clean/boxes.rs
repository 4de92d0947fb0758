//! Boxes in a text: what stands between or right beside a newsletter's lines is theirs, and below
//! `Contact` stand addresses.

use std::sync::LazyLock;

use super::copy::Junk;
use super::rule::{Found, Line};
use super::words::{self, Kind};

/// Lines between two lines of a box at most.
const BETWEEN: usize = 3;
/// Words of a label between them.
const LABEL: u16 = 24;
/// Words of a line beside one of them, and of a sentence between them.
const SHORT: u16 = 12;

/// Words with which a house speaks to its readers of itself, of the languages at hand.
const SPEECH: &str = "you your yours our us we click here subscribe newsletter newsletters inbox \
    unser unsere unserem unseren unserer uns meiner meine hier klicken abonnieren anmeldung kostenlos \
    datenschutzhinweise vous votre vos nous notre nos inscription gratuitement usted tu tus nuestro \
    nuestra nuestros nuestras boletin gratis nostro nostra nostri tuo tua tuoi tue gratuitamente voce \
    nosso nossa nossos nossas seu email e-mail nieuwsbrief onze jouw uw nasz nasza naszego bulten \
    bulteni bizim abone рассылка рассылку вам ваш вас наш наша нас";

static READER: LazyLock<Vec<u32>> = LazyLock::new(|| {
    let mut out: Vec<u32> = SPEECH.split_whitespace().map(words::hash).collect();
    out.sort_unstable();
    out
});

/// Whether a line speaks to readers; what somebody says in quotation marks does not.
pub fn speaks(line: &Line<'_>) -> bool {
    let mut quoted = false;
    line.tokens.iter().any(|t| {
        quoted ^= t.kind == Kind::Mark && t.first == '"';
        !quoted && t.kind == Kind::Word && READER.binary_search(&t.hash).is_ok()
    })
}

/// The lines that no rule recognises and that belong to a newsletter's box, in order: up to three
/// between two lines of it, and a short one right beside a line of it that speaks to readers.
pub fn enclosed(lines: &[Line<'_>], found: &[Option<Found>]) -> Vec<usize> {
    let boxed = |at: usize| found[at].is_some_and(|found| found.rule.reason == Junk::Newsletter);
    let free = |at: usize| {
        let line = &lines[at];
        found[at].is_none() && !line.sure && line.block.level == 0 && line.words <= LABEL
    };
    let short = |at: usize| {
        let line = &lines[at];
        line.words <= SHORT && speaks(line)
    };
    let mut out = Vec::new();
    let mut last: Option<usize> = None;
    for at in (0..lines.len()).filter(|at| boxed(*at)) {
        let from = last.map_or(0, |last| last + 1);
        let between = last.is_some()
            && at - from <= BETWEEN
            && (from..at).all(|at| free(at) && (!lines[at].prose || short(at)));
        if between {
            out.extend(from..at);
        } else {
            let beside = |at: usize| free(at) && !lines[at].prose && short(at);
            if last.is_some() && from < at && beside(from) {
                out.push(from);
            }
            if at > from && (last.is_none() || at - 1 > from) && beside(at - 1) {
                out.push(at - 1);
            }
        }
        last = Some(at);
    }
    if let Some(next) = last.map(|last| last + 1).filter(|at| *at < lines.len())
        && free(next)
        && !lines[next].prose
        && short(next)
    {
        out.push(next);
    }
    out
}

/// Labels of the block at a release's end that says whom to ask.
const CONTACTS: &[&str] = &[
    "contact",
    "contacts",
    "media contact",
    "media contacts",
    "press contact",
    "press contacts",
    "investor contact",
    "contact information",
    "contact details",
    "media inquiries",
    "media enquiries",
    "press inquiries",
    "press enquiries",
    "for media inquiries",
    "for media enquiries",
    "for further information",
    "media relations",
    "investor relations",
    "investor relations contact",
    "press office",
    "kontakt",
    "kontakte",
    "pressekontakt",
    "pressekontakte",
    "medienkontakt",
    "medienkontakte",
    "medienanfragen",
    "presseanfragen",
    "pressestelle",
    "ansprechpartner",
    "ansprechpartnerin",
    "ansprechpartner für medien",
    "ansprechpartner für die presse",
    "rückfragen",
    "rückfragen & kontakt",
    "rückfragehinweis",
    "contact presse",
    "contacts presse",
    "contact médias",
    "contacts médias",
    "relations presse",
    "service de presse",
    "contacto",
    "contactos",
    "contacto de prensa",
    "contactos de prensa",
    "contacto prensa",
    "contacto para prensa",
    "contacto para medios",
    "contatti",
    "contatti stampa",
    "contatti per la stampa",
    "contatti per i media",
    "ufficio stampa",
    "contato",
    "contatos",
    "contato para imprensa",
    "contatos para imprensa",
    "contacto para imprensa",
    "contactos para imprensa",
    "assessoria de imprensa",
    "contactpersoon",
    "perscontact",
    "contact voor de pers",
    "persvoorlichting",
];

/// Lines of such a block at most.
const BLOCK: usize = 10;
/// Words of a paragraph whose lines are such a block's, at most.
const LINES: u16 = 60;

/// The lines of the blocks that say whom to ask, with their label, below a text: short ones, one of
/// which holds a telephone number or a mail address.
pub fn contacts(lines: &[Line<'_>], found: &[Option<Found>]) -> Vec<usize> {
    let mut out: Vec<usize> = Vec::new();
    for at in 0..lines.len() {
        let line = &lines[at];
        let first = line.text.split('\n').next().unwrap_or_default();
        let label = first.trim_end_matches([':', ' ']);
        let is_label = line.tail
            && first.split_whitespace().count() <= 5
            && CONTACTS.contains(&label.to_lowercase().as_str());
        if !is_label || out.last().is_some_and(|last| *last >= at) {
            continue;
        }
        // The label and what it stands above are one paragraph.
        if first.len() < line.text.len() {
            if is_short(line) && line.text.split('\n').skip(1).any(is_reached) {
                out.extend(found[at].is_none().then_some(at));
            }
            continue;
        }
        let of_block = |at: &usize| {
            let line = &lines[*at];
            let told = found[*at].is_some_and(|found| found.rule.reason != Junk::Disclosure);
            !told && is_short(line) && (line.block.level == 0 || *at == 0)
        };
        let block = (at + 1..lines.len())
            .take(BLOCK)
            .take_while(of_block)
            .count();
        let reaches = |at: &usize| lines[*at].text.split('\n').any(is_reached);
        let Some(last) = (at + 1..=at + block).rev().find(reaches) else {
            continue;
        };
        // What stands between it and a paragraph heads that.
        let ends = lines.get(at + block + 1).is_none_or(|next| !next.prose);
        let last = if ends { at + block } else { last };
        out.extend((at..=last).filter(|at| found[*at].is_none()));
    }
    out
}

/// A short line, or a paragraph of short ones; no sentences.
fn is_short(line: &Line<'_>) -> bool {
    let many = line.text.contains('\n');
    let short = |part: &str| part.split_whitespace().count() <= usize::from(SHORT);
    !line.prose
        && (line.words <= SHORT || many && line.words <= LINES && line.text.split('\n').all(short))
}

/// Holds a mail address or a telephone number.
fn is_reached(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    text.contains('@') || digits >= 7 && letters <= 12
}

#[cfg(test)]
mod tests {
    use super::super::fixture::with_lines;
    use super::*;

    fn of(texts: &[&str]) -> Vec<usize> {
        with_lines(texts, enclosed)
    }

    #[test]
    fn what_two_lines_of_a_box_enclose_is_of_the_box() {
        let first = [
            "Sign up for our free newsletter",
            "Get set for the working day – we'll point you to all the business news and analysis you need every morning",
            "Free daily newsletter",
        ];
        assert_eq!(of(&first), [1]);
        let sentence = [
            first[0],
            "The minister resigned on Monday after a long night.",
            first[2],
        ];
        assert_eq!(of(&sentence), [0usize; 0], "a sentence of the article");
    }

    #[test]
    fn whom_to_ask_stands_below_a_label_with_a_number() {
        let block = [
            "Kontakt:",
            "Fenwerk Optik AG",
            "Anna Bielska",
            "Hafenstraße 4",
            "Tel.: +49 3641 555 210",
        ];
        // The label has a rule of its own.
        assert_eq!(with_lines(&block, contacts), [1, 2, 3, 4]);
        assert_eq!(
            with_lines(&block[..4], contacts),
            [0usize; 0],
            "nobody can be reached"
        );
        let joined = [
            "Pressekontakt\nAnna Bielska\nLeiterin Kommunikation\npresse@fenwerk.example",
            "Ufficio stampa",
            "Anna Bielska\nTel. +39 02 555 0100\nstampa@fenwerk.example",
            "Über Fenwerk",
            "Fenwerk baut seit 1911 Linsen und beschäftigt in drei Werken rund 800 Menschen.",
        ];
        // The first has a rule of its own.
        assert_eq!(with_lines(&joined, contacts), [1, 2]);
        let film = ["Contact", "A film of 1997", "Directed by somebody else"];
        assert_eq!(with_lines(&film, contacts), [0usize; 0]);
    }

    #[test]
    fn a_short_line_beside_a_box_is_of_it_when_it_speaks_to_readers() {
        assert_eq!(
            of(&[
                "Ogni mattina le notizie della tua città",
                "Iscriviti alla newsletter"
            ]),
            [0]
        );
        assert_eq!(
            of(&[
                "Newsletter „Elbe am Morgen“",
                "Das Wichtigste jeden Morgen in Ihr Postfach."
            ]),
            [0]
        );
        assert_eq!(
            of(&["Un'ora di pioggia", "Iscriviti alla newsletter"]),
            [0usize; 0]
        );
        assert_eq!(
            of(&[
                "Our town has seen it all.",
                "Sign up for our free newsletter"
            ]),
            [0usize; 0],
            "a sentence"
        );
    }
}
