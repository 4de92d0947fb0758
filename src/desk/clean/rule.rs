//! What a cleaning rule is, and how the rule of a line is found.

use super::copy::Junk;
use super::cues::{Cues, Hit};
use super::rules;
use super::words::{self, Kind, Token};
use crate::desk::RuleDoc;
use crate::desk::extract::Block;

/// A cleaning rule: one row of a table.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Stable code.
    pub code: &'static str,
    /// Languages of its cues.
    pub languages: &'static str,
    /// What it recognises.
    pub what: &'static str,
    /// Why it is there.
    pub why: &'static str,
    /// A line it recognises.
    pub example: &'static str,
    /// Kind of junk.
    pub reason: Junk,
    /// What becomes of what the line says.
    pub act: Act,
    /// How it recognises a line.
    pub test: Test,
    /// Most words of a line.
    pub words: u16,
    /// Whether the line may end like a sentence.
    pub prose: bool,
    /// In which part of the text it holds.
    pub zone: Zone,
    /// Whether it holds against a block model that is sure ([`Line::sure`]). Words of promotion stand
    /// in articles, too; on pages no model had seen, what such rules took from blocks it was
    /// sure of was nearly all article, word for word 20 to 1.
    pub firm: bool,
    /// How sure, 0–1.
    pub sure: f32,
}

/// How a rule recognises a line. Cues are separated by `;` (see [`Cues`]).
#[derive(Debug, Clone, Copy)]
pub enum Test {
    /// The line begins with a cue.
    Starts(&'static str),
    /// The line ends with a cue.
    Ends(&'static str),
    /// The line is a cue and nothing else.
    Is(&'static str),
    /// A cue is anywhere in the line.
    Holds(&'static str),
    /// A cue of each list is anywhere in the line.
    Both(&'static str, &'static str),
    /// A cue of each list is anywhere in a line of one sentence: what else a line says is not lost.
    BothInOne(&'static str, &'static str),
    /// The line begins with a cue and holds a number.
    StartsDated(&'static str),
    /// A scanner of its own.
    Scan(fn(&Line<'_>) -> bool),
}

impl Test {
    const fn cues(&self) -> (&'static str, &'static str) {
        match self {
            Self::Starts(cues)
            | Self::Ends(cues)
            | Self::Is(cues)
            | Self::Holds(cues)
            | Self::StartsDated(cues) => (cues, ""),
            Self::Both(one, other) | Self::BothInOne(one, other) => (one, other),
            Self::Scan(_) => ("", ""),
        }
    }
}

/// Parts of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zone {
    /// Anywhere.
    Any,
    /// Before the second paragraph of prose.
    Top,
    /// After three quarters of the prose.
    Tail,
    /// Top or tail.
    Edge,
}

/// What becomes of what a removed line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Nothing.
    Drop,
    /// A photo's credit.
    Credit,
    /// A photo's caption, maybe with the credit.
    Caption,
    /// A related article, with its relation.
    Related(&'static str),
    /// A byline.
    Byline,
    /// A date line.
    Date,
    /// Copyright holder and terms.
    Copyright,
    /// A notice of this kind.
    Notice(&'static str),
    /// The notice that a machine wrote it.
    Machine,
    /// A correction or editor's note.
    Correction,
    /// Tags.
    Keywords,
    /// The headline.
    Headline,
    /// It is where the article was written.
    Dateline,
}

/// A line with what rules want to know of it.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    /// Its block.
    pub block: &'a Block,
    /// Its text.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: &'a [Token],
    /// Words; two ideographs count as one.
    pub words: u16,
    /// Ends like a sentence.
    pub prose: bool,
    /// In the top of the text.
    pub top: bool,
    /// In the tail of the text.
    pub tail: bool,
    /// After the copyright line.
    pub after_copyright: bool,
    /// Says what the headline says.
    pub headline: bool,
    /// The block model is sure that it is the article's: [`SURE`] or more.
    pub sure: bool,
}

/// The block model's probability from which it overrules what is not firm.
pub const SURE: f32 = 0.95;

impl<'a> Line<'a> {
    /// A line without context.
    pub fn new(block: &'a Block, tokens: &'a [Token]) -> Self {
        Self {
            block,
            text: &block.text,
            tokens,
            words: count(tokens),
            prose: ends_like_prose(&block.text),
            top: false,
            tail: false,
            after_copyright: false,
            headline: false,
            sure: false,
        }
    }

    /// First token that is not an ornament such as a bullet or an opening bracket.
    pub fn lead(&self) -> usize {
        self.tokens
            .iter()
            .position(|t| t.kind != Kind::Mark || matches!(t.first, '©' | 'ⓒ' | '#' | '@'))
            .unwrap_or(self.tokens.len())
    }

    /// One past the last token that is not a closing mark.
    pub fn tail_end(&self) -> usize {
        self.tokens
            .iter()
            .rposition(|t| t.kind != Kind::Mark)
            .map_or(0, |at| at + 1)
    }

    fn dated(&self) -> bool {
        self.tokens.iter().any(|t| t.kind == Kind::Number)
    }
}

/// Words of a line; two ideographs count as one.
pub fn count(tokens: &[Token]) -> u16 {
    let mut halves = 0usize;
    for token in tokens {
        halves += match token.kind {
            Kind::Word if words::is_ideograph(token.first) => 1,
            Kind::Word | Kind::Number => 2,
            Kind::Mark => 0,
        };
    }
    halves.div_ceil(2).min(usize::from(u16::MAX)) as u16
}

/// Another sentence begins within the text.
fn goes_on(text: &str) -> bool {
    text.match_indices(['.', '!', '?']).any(|(at, stop)| {
        let rest = &text[at + stop.len()..];
        let behind = rest.trim_start();
        behind.len() < rest.len() && behind.starts_with(char::is_uppercase)
    })
}

/// Ends with a full stop, maybe before closing quotation marks or brackets.
pub fn ends_like_prose(text: &str) -> bool {
    let bare = text.trim_end_matches(|c: char| {
        matches!(
            c,
            '"' | '”' | '“' | '»' | '«' | '’' | '\'' | ')' | ']' | '」' | '』'
        ) || c.is_whitespace()
    });
    bare.ends_with(['.', '。', '।', '؟', '…'])
        || (bare.len() < text.len() && bare.ends_with(['!', '?']))
}

/// Line breaks that no caption has.
const CAPTION_LINES: usize = 3;

/// A rule that recognised a line.
#[derive(Debug, Clone, Copy)]
pub struct Found {
    /// The rule.
    pub rule: &'static Rule,
    /// Tokens of the cue, empty for a scanner.
    pub from: usize,
    /// One past the cue's last token.
    pub to: usize,
}

/// All rules, their cues compiled.
pub struct Rules {
    all: Vec<&'static Rule>,
    cues: Cues,
    scans: Vec<usize>,
}

impl Rules {
    /// Compiles the tables.
    pub fn compile() -> Self {
        let all: Vec<&'static Rule> = rules::TABLES.iter().flat_map(|table| *table).collect();
        let cues = Cues::new(all.iter().flat_map(|rule| {
            let (one, other) = rule.test.cues();
            [one, other]
        }));
        let scans = (0..all.len())
            .filter(|at| matches!(all[*at].test, Test::Scan(_)))
            .collect();
        Self { all, cues, scans }
    }

    /// The first rule, in the order of the tables, that recognises the line.
    pub fn find(&self, line: &Line<'_>) -> Option<Found> {
        let (lead, end) = (line.lead(), line.tail_end());
        let mut best: Option<(usize, usize, usize)> = None;
        let mut others = [0u64; 8];
        let mut halves: Option<(usize, usize, usize)> = None;
        self.cues.scan(line.tokens, &mut |hit: Hit| {
            let (owner, second) = (usize::from(hit.owner / 2), hit.owner % 2 == 1);
            let (from, to) = (hit.from as usize, hit.to as usize);
            if let Test::Both(..) | Test::BothInOne(..) = self.all[owner].test {
                let bit = usize::from(hit.owner);
                others[bit / 64] |= 1 << (bit % 64);
                let both = owner * 2;
                let has = |bit: usize| others[bit / 64] >> (bit % 64) & 1 == 1;
                if has(both)
                    && has(both + 1)
                    && halves.is_none_or(|(at, ..)| owner < at)
                    && self.allows(owner, line)
                {
                    halves = Some((owner, from, to));
                }
                return;
            }
            let fits = !second
                && match self.all[owner].test {
                    Test::Starts(_) => from <= lead,
                    Test::StartsDated(_) => from <= lead && line.dated(),
                    Test::Ends(_) => to >= end,
                    Test::Is(_) => from <= lead && to >= end,
                    _ => true,
                };
            if fits && best.is_none_or(|(at, ..)| owner < at) && self.allows(owner, line) {
                best = Some((owner, from, to));
            }
        });
        if let Some(both) = halves
            && best.is_none_or(|(at, ..)| both.0 < at)
        {
            best = Some(both);
        }
        for at in &self.scans {
            if best.is_some_and(|(found, ..)| found < *at) {
                break;
            }
            if let Test::Scan(scan) = self.all[*at].test
                && self.allows(*at, line)
                && scan(line)
            {
                best = Some((*at, lead, lead));
                break;
            }
        }
        best.map(|(at, from, to)| Found {
            rule: self.all[at],
            from,
            to,
        })
    }

    fn allows(&self, at: usize, line: &Line<'_>) -> bool {
        let rule = self.all[at];
        let zone = match rule.zone {
            Zone::Any => true,
            Zone::Top => line.top,
            Zone::Tail => line.tail,
            Zone::Edge => line.top || line.tail,
        };
        let firm = rule.firm || !line.sure;
        // "资料图", and below it in one block the article goes on.
        let lines = || line.text.bytes().filter(|b| *b == b'\n').count();
        let whole = !matches!((rule.act, &rule.test), (Act::Caption, Test::Starts(_)))
            || lines() < CAPTION_LINES;
        zone && firm
            && whole
            && line.words <= rule.words
            && (rule.prose || !line.prose)
            && !(matches!(rule.test, Test::BothInOne(..)) && goes_on(line.text))
    }
}

/// The rules' documentation.
pub fn docs() -> impl Iterator<Item = RuleDoc> {
    rules::TABLES
        .iter()
        .flat_map(|table| *table)
        .map(|rule| RuleDoc {
            code: rule.code,
            stage: "clean",
            what: rule.what,
            why: rule.why,
            example: rule.example,
            languages: rule.languages,
        })
}

#[cfg(test)]
#[path = "rule_tests.rs"]
mod tests;
