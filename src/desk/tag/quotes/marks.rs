//! Finds what stands between quotation marks. One pass a paragraph, no look-back.

use crate::desk::Span;
use crate::desk::tag::token::{Shape, Token};

/// A stretch between quotation marks; it never crosses a paragraph's end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quoted {
    /// Token of the opening mark.
    pub open: usize,
    /// One past the last token inside.
    pub end: usize,
    /// Token of the closing mark; `None` when it is missing.
    pub close: Option<usize>,
    /// The text inside, without white space at its ends.
    pub inner: Span,
    /// The closing mark belongs to another kind than the opening one.
    pub mismatched: bool,
    /// It goes on in the next paragraph, which opens with a mark again.
    pub continues: bool,
    /// It goes on from the paragraph before.
    pub continued: bool,
    /// Single marks.
    pub single: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Straight,
    High,
    Low,
    Guillemets,
    Reversed,
    Corner,
    Single,
    StraightSingle,
}

impl Style {
    const fn is_single(self) -> bool {
        matches!(self, Self::Single | Self::StraightSingle)
    }

    /// Whether `c` may close it; `Some(true)` when it is of another kind.
    const fn closed_by(self, c: char) -> Option<bool> {
        match (self, c) {
            (Self::Straight, '"')
            | (Self::High, '”')
            | (Self::Low, '“' | '”')
            | (Self::Guillemets, '»' | '›')
            | (Self::Reversed, '«' | '‹')
            | (Self::Corner, '」' | '』')
            | (Self::Single, '’')
            | (Self::StraightSingle, '\'') => Some(false),
            (Self::Straight, '”') | (Self::High | Self::Low, '"') | (Self::Single, '\'') => {
                Some(true)
            }
            _ => None,
        }
    }
}

/// All quoted stretches in text order; those within others are part of these.
pub fn quoted(text: &str, tokens: &[Token]) -> Vec<Quoted> {
    let mut found: Vec<Quoted> = Vec::new();
    if !text.chars().any(is_mark) {
        return found;
    }
    let mut from = 0;
    let mut open_before = false;
    while from < tokens.len() {
        let to = tokens[from + 1..]
            .iter()
            .position(|t| t.paragraph_start)
            .map_or(tokens.len(), |at| from + 1 + at);
        let first = found.len();
        let mut scan = Scan {
            text,
            tokens,
            singles: true,
        };
        if scan.paragraph(from, to, &mut found) {
            // An apostrophe was taken for an opening mark: once more without single marks.
            found.truncate(first);
            scan.singles = false;
            scan.paragraph(from, to, &mut found);
        }
        if open_before {
            if let Some(piece) = found.get_mut(first).filter(|q| q.open == from) {
                piece.continued = true;
            } else if let Some(before) = first.checked_sub(1).and_then(|at| found.get_mut(at)) {
                before.continues = false;
            }
        }
        open_before = false;
        if let Some(last) = found.get_mut(first..).and_then(<[Quoted]>::last_mut)
            && last.close.is_none()
        {
            last.continues = true;
            open_before = true;
        }
        from = to;
    }
    if open_before && let Some(last) = found.last_mut() {
        last.continues = false;
    }
    found.retain(|q| !q.inner.is_empty());
    found
}

fn is_mark(c: char) -> bool {
    matches!(
        c,
        '"' | '“' | '”' | '„' | '«' | '»' | '「' | '『' | '‘' | '\'' | '‹' | '›'
    )
}

struct Scan<'t> {
    text: &'t str,
    tokens: &'t [Token],
    singles: bool,
}

impl Scan<'_> {
    /// Scans one paragraph; true when a single mark was opened and never closed.
    fn paragraph(&self, from: usize, to: usize, found: &mut Vec<Quoted>) -> bool {
        let mut open: Option<(usize, Style)> = None;
        let mut depth = 0_u32;
        let mut skip = false;
        for at in from..to {
            let token = &self.tokens[at];
            if std::mem::take(&mut skip) || token.shape != Shape::Mark {
                continue;
            }
            let Some(mut c) = token.of(self.text).chars().next() else {
                continue;
            };
            if !is_mark(c) && !matches!(c, '’' | '」' | '』') {
                continue;
            }
            // Two single marks make a double one (`''text''`).
            let mut last = at;
            if matches!(c, '\'' | '‘' | '’') && self.doubled(at, to) {
                c = '"';
                last = at + 1;
                skip = true;
            }
            let before = at == from || token.spaced || self.opens_after(at - 1);
            let after = last + 1 < to && !self.tokens[last + 1].spaced;
            match open {
                None => {
                    if let Some(style) = self.opening(c, before, after, last, to) {
                        open = Some((last, style));
                        depth = 0;
                    }
                }
                Some((start, style)) => {
                    if style == Style::High && c == '“' {
                        // Nested, or the wrong mark at the end.
                        if before && after {
                            depth += 1;
                        } else if !before {
                            self.close(start, (at, last), style, true, found);
                            open = None;
                        }
                        continue;
                    }
                    if style == Style::Guillemets && c == '«' {
                        depth += 1;
                        continue;
                    }
                    let Some(mismatched) = style.closed_by(c) else {
                        continue;
                    };
                    if style.is_single() {
                        if !self.single_closes(at, to) {
                            continue;
                        }
                    } else if c == '"' && before && after && !self.ends_clause(at) {
                        // Another opening mark: the first one was never closed.
                        if style == Style::Straight {
                            open = Some((at, style));
                        }
                        continue;
                    }
                    if depth > 0 && !mismatched {
                        depth -= 1;
                        // `“… ‘…” …”` is rarer than a closing mark that was forgotten inside.
                        let last = at + 1 >= to || self.tokens[at + 1].shape != Shape::Mark;
                        if self.more_closing(at, to, c) || !last {
                            continue;
                        }
                    }
                    self.close(start, (at, last), style, mismatched, found);
                    open = None;
                }
            }
        }
        let Some((start, style)) = open else {
            return false;
        };
        if style.is_single() {
            return true;
        }
        found.push(self.stretch(start, to, None, false, false));
        false
    }

    fn doubled(&self, at: usize, to: usize) -> bool {
        let here = self.tokens[at].of(self.text);
        at + 1 < to && !self.tokens[at + 1].spaced && self.tokens[at + 1].of(self.text) == here
    }

    fn opening(&self, c: char, before: bool, after: bool, at: usize, to: usize) -> Option<Style> {
        match c {
            '"' if before && after => Some(Style::Straight),
            // `" text "` with blanks inside the marks.
            '"' if at + 1 < to && (before && !self.ends_clause(at)) => Some(Style::Straight),
            '“' | '”' if before && at + 1 < to => Some(Style::High),
            '“' if at + 1 < to && after => Some(Style::High),
            '„' => Some(Style::Low),
            '«' | '‹' => Some(Style::Guillemets),
            '»' | '›' if before && after => Some(Style::Reversed),
            '「' | '『' => Some(Style::Corner),
            '‘' if self.singles && before && after => Some(Style::Single),
            '\'' if self.singles
                && before
                && after
                && self
                    .tokens
                    .get(at + 1)
                    .is_some_and(|t| t.shape != Shape::Number && t.shape != Shape::Mark) =>
            {
                Some(Style::StraightSingle)
            }
            _ => None,
        }
    }

    fn opens_after(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        token.shape == Shape::Mark
            && matches!(
                token.of(self.text),
                "(" | "[" | "—" | "–" | "-" | "―" | ":" | "“" | "\"" | "‘" | "«" | "„" | "/"
            )
    }

    fn ends_clause(&self, at: usize) -> bool {
        at > 0
            && self.tokens[at - 1].shape == Shape::Mark
            && matches!(
                self.tokens[at - 1].of(self.text),
                "," | "." | "!" | "?" | "…" | "..." | "—" | "’" | "'"
            )
    }

    /// A single mark that is no apostrophe.
    fn single_closes(&self, at: usize, to: usize) -> bool {
        let Some(next) = self.tokens.get(at + 1).filter(|_| at + 1 < to) else {
            return true;
        };
        if !next.spaced && next.shape != Shape::Mark {
            return false;
        }
        let before = &self.tokens[at - 1];
        if self.tokens[at].spaced && self.tokens[at + 1].spaced {
            return false;
        }
        // `the companies’ plan` within a quotation: a mark with punctuation comes later.
        if before.shape == Shape::Mark || !before.of(self.text).ends_with('s') {
            return true;
        }
        let upto = (at + 60).min(to);
        !(at + 1..upto).any(|i| {
            self.tokens[i].shape == Shape::Mark
                && matches!(self.tokens[i].of(self.text), "’" | "'")
                && self.ends_clause(i)
        })
    }

    fn more_closing(&self, at: usize, to: usize, c: char) -> bool {
        self.tokens[at + 1..to.min(at + 400)]
            .iter()
            .filter(|t| t.shape == Shape::Mark)
            .filter_map(|t| t.of(self.text).chars().next())
            .find(|m| *m == c || matches!(m, '“' | '"'))
            == Some(c)
    }

    /// The closing mark is one token or, doubled, two: its first and its last.
    fn close(
        &self,
        open: usize,
        (first, last): (usize, usize),
        style: Style,
        mismatched: bool,
        found: &mut Vec<Quoted>,
    ) {
        found.push(self.stretch(open, first, Some(last), mismatched, style.is_single()));
    }

    fn stretch(
        &self,
        open: usize,
        end: usize,
        close: Option<usize>,
        mismatched: bool,
        single: bool,
    ) -> Quoted {
        let inner = if end > open + 1 {
            Span {
                start: self.tokens[open + 1].span.start,
                end: self.tokens[end - 1].span.end,
            }
        } else {
            Span::default()
        };
        // The comma that belongs to the sentence around it: `“…,” she said`.
        let inner = if inner.of(self.text).ends_with(',') && inner.len() > 1 {
            Span {
                end: inner.end - 1,
                ..inner
            }
        } else {
            inner
        };
        Quoted {
            open,
            end,
            close,
            inner,
            mismatched,
            continues: false,
            continued: false,
            single,
        }
    }
}
