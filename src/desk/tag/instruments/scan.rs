//! Finds tickers and ISINs in a text, token by token.

use super::companies::{Companies, Listing, core, has_legal_form};
use super::exchanges::{CLASSES, LONG, NUMERIC, WORDS, bloomberg, exchange, reuters};
use crate::desk::Span;
use crate::desk::tag::token::{Shape, Token};

/// Something found at a place in the text.
pub struct Hit {
    /// Ticker or ISIN.
    pub symbol: String,
    /// Exchange.
    pub exchange: String,
    /// Where the ticker stands.
    pub span: Span,
    /// Code of the rule.
    pub rule: &'static str,
    /// The token at which the expression begins, brackets included.
    pub from: usize,
}

/// Everything in the text.
pub fn scan(text: &str, tokens: &[Token], companies: &Companies) -> Vec<Hit> {
    let page = Page {
        text,
        tokens,
        companies,
    };
    let mut hits = Vec::new();
    // The open bracket that a token stands in, while it is near.
    let mut bracket: Option<usize> = None;
    for (at, token) in tokens.iter().enumerate() {
        let word = token.of(text);
        if bracket.is_some_and(|b| at > b + NEAR || token.paragraph_start) {
            bracket = None;
        }
        match word {
            ":" => page.behind_colon(at, bracket, &mut hits),
            "$" => hits.extend(page.cashtag(at)),
            "(" | "<" | "[" => {
                bracket = Some(at);
                let hit = page.wire(at).or_else(|| page.terminal(at));
                hits.extend(hit.or_else(|| page.bracket(at)));
            }
            ")" | "]" => bracket = None,
            _ if word.len() == 12 && is_isin(word) => hits.push(Hit {
                symbol: word.to_owned(),
                exchange: "ISIN".to_owned(),
                span: token.span,
                rule: "instruments.isin",
                from: at,
            }),
            _ if token.shape == Shape::Upper => {
                hits.extend(page.bare_wire(at).or_else(|| page.moved(at)));
            }
            _ => {}
        }
    }
    hits
}

/// Tokens that an expression in brackets may have.
const NEAR: usize = 40;

/// Tokens before brackets whose first letters an acronym in them may be of.
const NAMED: usize = 10;

/// Brackets that hold a ticker and nothing else, as tokens: no name stands in them.
pub fn bare(text: &str, tokens: &[Token], companies: &Companies) -> Vec<Span> {
    let page = Page {
        text,
        tokens,
        companies,
    };
    let mut out = Vec::new();
    for at in 0..tokens.len().saturating_sub(2) {
        if page.of(at) == "(" && page.is_ticker(at) {
            out.push(Span {
                start: tokens[at].span.start,
                end: tokens[at + 2].span.end,
            });
        }
    }
    out
}

/// Tickers that are also the codes of currencies; behind a dollar sign they are money.
const CURRENCIES: &[&str] = &["A", "AUD", "CAD", "EUR", "HKD", "NZD", "SGD", "USD"];

fn capitals(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_uppercase())
}

struct Page<'a> {
    text: &'a str,
    tokens: &'a [Token],
    companies: &'a Companies,
}

impl<'a> Page<'a> {
    fn of(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |t| t.of(self.text))
    }

    /// A ticker: up to five capitals (with a share class behind a full stop), or up to six digits;
    /// up to twelve capitals and digits where the exchange has such.
    fn symbol(&self, at: usize, place: &str) -> Option<(String, usize)> {
        let word = self.of(at);
        let bare = word.trim_end_matches('.');
        let letters = bare.len() <= 5 && capitals(bare);
        let class = bare
            .split_once('.')
            .is_some_and(|(t, c)| t.len() <= 4 && c.len() == 1 && capitals(t) && capitals(c));
        let digits = (3..=6).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
        let longest = if LONG.contains(&place) { 12 } else { 5 };
        let mixed = (2..=longest).contains(&bare.len())
            && bare
                .bytes()
                .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
            && bare.bytes().any(|b| b.is_ascii_uppercase());
        if !(letters || class || digits || mixed) {
            return None;
        }
        if digits && !NUMERIC.contains(&place) {
            return None;
        }
        // "BRK" "." "B", "BRK" "-" "B", "VOLV" "B".
        if let (true, Some(mark), Some(last)) =
            (letters, self.tokens.get(at + 1), self.tokens.get(at + 2))
        {
            let tail = self.of(at + 2).trim_end_matches('.');
            if !mark.spaced
                && !last.spaced
                && matches!(self.of(at + 1), "." | "-")
                && tail.len() == 1
                && capitals(tail)
            {
                return Some((format!("{bare}.{tail}"), at + 3));
            }
        }
        let tail = self.of(at + 1).trim_end_matches('.');
        if letters && CLASSES.contains(&place) && tail.len() == 1 && capitals(tail) {
            return Some((format!("{bare} {tail}"), at + 2));
        }
        Some((bare.to_owned(), at + 1))
    }

    /// The exchange whose name ends before `end`: its name here, and its first token.
    fn place_before(&self, end: usize, bracket: Option<usize>) -> Option<(&'static str, usize)> {
        let floor = end.saturating_sub(6).max(bracket.map_or(0, |b| b + 1));
        let mut best = None;
        let mut from = end;
        while from > floor {
            from -= 1;
            let token = &self.tokens[from];
            let word = token.of(self.text);
            let mark = matches!(word, "-" | ".") && from + 1 < end;
            if !(mark || token.is_capitalised()) || word.len() > 12 {
                break;
            }
            if token.is_capitalised() && !mark {
                let code: String = self.tokens[from..end]
                    .iter()
                    .flat_map(|t| t.of(self.text).bytes())
                    .filter(u8::is_ascii_alphanumeric)
                    .map(|b| b.to_ascii_uppercase() as char)
                    .collect();
                // "Six: A team" names no exchange; "Nasdaq", "Xetra", "Euronext" are written so.
                let written = from + 1 < end
                    || capitals(word)
                    || word == "B3"
                    || ["Nasdaq", "Xetra", "Euronext", "Frankfurt"]
                        .iter()
                        .any(|name| word.starts_with(name));
                let word_too = WORDS.contains(&code.as_str()) && bracket.is_none();
                if let Some(place) = exchange(&code).filter(|_| written && !word_too) {
                    best = Some((place, from));
                }
            }
            if token.paragraph_start {
                break;
            }
        }
        best
    }

    /// `NASDAQ: AAPL`, `NYSE:BA`, `NYSE American: XYZ`, `NYSE/TSX: SHOP`, `NASDAQ: GOOG, GOOGL`.
    fn behind_colon(&self, at: usize, bracket: Option<usize>, hits: &mut Vec<Hit>) {
        let Some((place, mut from)) = self.place_before(at, bracket) else {
            return;
        };
        let mut places = vec![place];
        while let Some(open) = bracket
            && from >= open + 3
            && matches!(self.of(from - 1), "/" | "," | "&" | "and")
            && let Some((other, start)) = self.place_before(from - 1, bracket)
        {
            places.insert(0, other);
            from = start;
        }
        let first = bracket.filter(|b| b + 1 == from).unwrap_or(from);
        let mut next = at + 1;
        let mut listed = false;
        loop {
            let Some(token) = self.tokens.get(next).filter(|t| !t.paragraph_start) else {
                return;
            };
            let start = token.span.start;
            let Some((symbol, end)) = self.symbol(next, place) else {
                return;
            };
            let after = self.tokens.get(end).filter(|t| !t.paragraph_start);
            let ends = after.is_none_or(|t| t.shape == Shape::Mark)
                || bracket.is_some() && self.of(end) == "and";
            let known = self
                .companies
                .ticker(&symbol)
                .is_some_and(|l| l.exchange == place);
            let named = self.of(end) == ":" || listed && !ends;
            // "NYSE: A look at the week": the sentence goes on.
            let goes_on = known && symbol.len() > 1 && bracket.is_none();
            if named || !(ends || goes_on) {
                return;
            }
            let span = Span {
                start,
                end: self.tokens[end - 1].span.end,
            };
            for place in &places {
                hits.push(Hit {
                    symbol: symbol.clone(),
                    exchange: (*place).to_owned(),
                    span,
                    rule: "instruments.exchange",
                    from: first,
                });
            }
            if bracket.is_none() || !matches!(self.of(end), "," | "and" | "&" | "/") {
                return;
            }
            next = end + 1;
            listed = true;
        }
    }

    /// `$TSLA`.
    fn cashtag(&self, at: usize) -> Option<Hit> {
        let tokens = self.tokens;
        let next = tokens
            .get(at + 1)
            .filter(|t| !t.spaced && t.is_capitalised())?;
        let glued = at > 0 && !tokens[at].spaced && tokens[at - 1].is_word();
        if glued {
            return None;
        }
        let (symbol, end) = self.symbol(at + 1, "")?;
        // "$A 20" is money, "$T-shirt" a slip, "$B$" a formula.
        let goes_on = tokens.get(end).is_some_and(|t| {
            t.shape == Shape::Number
                || self.of(end) == "$" && !t.spaced
                || self.of(end) == "-"
                    && !t.spaced
                    && tokens
                        .get(end + 1)
                        .is_some_and(|t| t.is_word() && !t.spaced)
        });
        if goes_on || CURRENCIES.contains(&symbol.as_str()) {
            return None;
        }
        let listing = self
            .companies
            .ticker(&symbol)
            .or_else(|| self.companies.ticker(&symbol.replace('.', "-")))?;
        Some(Hit {
            symbol,
            exchange: listing.exchange.to_owned(),
            span: Span {
                start: tokens[at].span.start,
                end: tokens[end - 1].span.end.max(next.span.end),
            },
            rule: "instruments.cashtag",
            from: at,
        })
    }

    /// The Reuters code that begins at a byte: ticker, exchange, length.
    fn code(&self, start: usize) -> Option<(&'a str, &'static str, usize)> {
        let rest = self.text.get(start..)?;
        let length = rest
            .bytes()
            .take(14)
            .take_while(|b| {
                b.is_ascii_uppercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-')
            })
            .count();
        let (ticker, letters) = rest[..length].rsplit_once('.')?;
        let place = reuters(letters)?;
        let right = (1..=6).contains(&ticker.len())
            && !ticker.contains('.')
            && (capitals(ticker)
                || ticker.split_once('-').is_some_and(|(own, class)| {
                    own.len() > 1 && class.len() == 1 && capitals(own) && capitals(class)
                })
                || ticker.len() >= 4
                    && (place == "B3" || ticker.bytes().all(|b| b.is_ascii_digit())));
        // "(U.S)" is no listing.
        let sure = ticker.len() > 1 || letters.len() > 1 || letters == "N";
        (right && sure).then_some((ticker, place, length))
    }

    /// `(AAPL.O)`, `<AAPL.O>`.
    fn wire(&self, at: usize) -> Option<Hit> {
        let closing = match self.of(at) {
            "(" => ")",
            "<" => ">",
            _ => return None,
        };
        let start = self.tokens.get(at + 1)?.span.start as usize;
        let (ticker, place, length) = self.code(start)?;
        if !self.text[start + length..].starts_with(closing) {
            return None;
        }
        Some(Hit {
            symbol: ticker.to_owned(),
            exchange: place.to_owned(),
            span: Span::new(start, start + length),
            rule: "instruments.ric",
            from: at,
        })
    }

    /// `Boeing BA.N fell`: without brackets only what the list has, behind a name.
    fn bare_wire(&self, at: usize) -> Option<Hit> {
        let behind_name = at > 0
            && self.tokens[at].spaced
            && !self.tokens[at].sentence_start
            && self.tokens[at - 1].is_capitalised();
        let token = &self.tokens[at];
        let start = token.span.start as usize;
        let stop = self.text[token.span.start as usize..]
            .bytes()
            .take(8)
            .any(|b| b == b'.');
        if !behind_name || !stop {
            return None;
        }
        let (ticker, place, length) = self.code(start)?;
        let known = self
            .companies
            .ticker(ticker)
            .is_some_and(|l| l.exchange == place);
        let ends = self.text[start + length..]
            .chars()
            .next()
            .is_none_or(|c| !c.is_alphanumeric());
        (known && ends && ticker.len() > 1).then(|| Hit {
            symbol: ticker.to_owned(),
            exchange: place.to_owned(),
            span: Span::new(start, start + length),
            rule: "instruments.ric",
            from: at,
        })
    }

    /// `Apple (AAPL)`, `Amazon (AMZN, -1.3%)`: the list has that ticker for the name before it.
    fn bracket(&self, at: usize) -> Option<Hit> {
        if self.of(at) == "<" || at == 0 {
            return None;
        }
        let share = self.of(at + 1);
        if is_b3(share)
            && matches!(self.of(at + 2), ")" | "]" | "," | ";")
            && self.tokens[at - 1].is_capitalised()
        {
            return Some(Hit {
                symbol: share.to_owned(),
                exchange: "B3".to_owned(),
                span: self.tokens[at + 1].span,
                rule: "instruments.b3",
                from: at,
            });
        }
        let (symbol, end) = self.symbol(at + 1, "")?;
        let closes = match self.of(end) {
            ")" | "]" | "," | "+" | "-" | "–" | "−" | "$" => true,
            _ => self.tokens.get(end)?.shape == Shape::Number,
        };
        let listing = self.companies.ticker(&symbol).filter(|_| closes)?;
        self.is_named(at, listing).then(|| Hit {
            symbol,
            exchange: listing.exchange.to_owned(),
            span: Span {
                start: self.tokens[at + 1].span.start,
                end: self.tokens[end - 1].span.end,
            },
            rule: "instruments.bracket",
            from: at,
        })
    }

    /// Whether the listing's company is named right before a token.
    fn is_named(&self, at: usize, listing: &Listing) -> bool {
        let wanted = core(listing.name);
        (at.saturating_sub(8)..at)
            .filter(|from| self.tokens[*from].is_capitalised())
            .any(|from| {
                if self.tokens[from + 1..at].iter().any(|t| t.sentence_start) {
                    return false;
                }
                let name = core(self.between(from, at));
                name == wanted
                    || listing.large
                        && name.len() >= 4
                        && (name.replace(' ', "") == wanted.replace(' ', "")
                            || wanted
                                .strip_prefix(name.as_str())
                                .is_some_and(|rest| rest.starts_with(' ')))
            })
    }

    /// The text of the tokens from one to before another.
    fn between(&self, from: usize, to: usize) -> &'a str {
        self.text[self.tokens[from].span.start as usize..self.tokens[to - 1].span.end as usize]
            .trim()
    }

    /// `(VOD LN)`, `(7203 JP Equity)`: as Bloomberg's terminal names listings, behind a company with its
    /// legal form or one that the list has for the ticker.
    fn terminal(&self, at: usize) -> Option<Hit> {
        if self.of(at) != "(" || at == 0 {
            return None;
        }
        let (symbol, letters) = (self.of(at + 1), self.of(at + 2));
        let equity = self.of(at + 3) == "Equity";
        let closes = self.of(at + 3 + usize::from(equity)) == ")";
        let listing = self.companies.ticker(symbol);
        let named = || listing.is_some_and(|listing| self.is_named(at, listing));
        let place = match letters {
            "US" | "UN" | "UQ" | "UW" => listing.filter(|_| named()).map(|l| l.exchange),
            _ => bloomberg(letters),
        }?;
        let digits = NUMERIC.contains(&place) && symbol.bytes().all(|b| b.is_ascii_digit());
        let written =
            digits && symbol.len() >= 3 || (1..=5).contains(&symbol.len()) && capitals(symbol);
        let from = (at.saturating_sub(6)..at).find(|from| self.tokens[*from].is_capitalised());
        let legal = || from.is_some_and(|from| has_legal_form(self.between(from, at)));
        (closes && written && (digits || equity || legal() || named())).then(|| Hit {
            symbol: symbol.to_owned(),
            exchange: place.to_owned(),
            span: Span {
                start: self.tokens[at + 1].span.start,
                end: self.tokens[at + 2].span.end,
            },
            rule: "instruments.terminal",
            from: at,
        })
    }

    /// `Nvidia Corp. NVDA, +2.3%`: a ticker behind its company and before how far it moved.
    fn moved(&self, at: usize) -> Option<Hit> {
        let token = &self.tokens[at];
        if at == 0
            || token.sentence_start
            || !token.spaced
            || !(self.tokens[at - 1].is_word() || self.of(at - 1) == ".")
        {
            return None;
        }
        let symbol = self.of(at);
        let sign = at + 1 + usize::from(self.of(at + 1) == ",");
        let moved = matches!(self.of(sign), "+" | "-" | "–" | "−")
            && self
                .tokens
                .get(sign + 1)
                .is_some_and(|t| t.shape == Shape::Number)
            && (self.of(sign + 1).ends_with('%') || self.of(sign + 2) == "%");
        if !moved || !(2..=5).contains(&symbol.len()) || !capitals(symbol) {
            return None;
        }
        let listing = self.companies.ticker(symbol)?;
        self.is_named(at, listing).then(|| Hit {
            symbol: symbol.to_owned(),
            exchange: listing.exchange.to_owned(),
            span: token.span,
            rule: "instruments.moved",
            from: at,
        })
    }

    /// Whether brackets at a token hold nothing but the ticker of a large company that is no acronym of
    /// what stands before them: `Class A shares (GOOGL)`. A name it is not.
    pub fn is_ticker(&self, at: usize) -> bool {
        let symbol = self.of(at + 1);
        if self.of(at) != "(" || self.of(at + 2) != ")" || !(2..=5).contains(&symbol.len()) {
            return false;
        }
        let mut letters = symbol.bytes().rev().peekable();
        for token in self.tokens[..at].iter().rev().take(NAMED) {
            let first = token
                .of(self.text)
                .bytes()
                .next()
                .map(|b| b.to_ascii_uppercase());
            if first == letters.peek().copied() {
                letters.next();
            }
        }
        let acronym = letters.peek().is_none();
        let known = self.companies.ticker(symbol);
        !acronym && known.is_some_and(|listing| listing.large)
    }
}

/// `PETR4`, `KLBN11`: four letters and the number of the class, as the Brazilian exchange codes shares.
pub fn is_b3(symbol: &str) -> bool {
    symbol.split_at_checked(4).is_some_and(|(letters, class)| {
        capitals(letters) && matches!(class, "3" | "4" | "5" | "6" | "11")
    })
}

/// Twelve characters: country letters, nine letters or digits, and the check digit of ISO 6166.
fn is_isin(word: &str) -> bool {
    let bytes = word.as_bytes();
    if !(bytes[..2].iter().all(u8::is_ascii_uppercase)
        && bytes[11].is_ascii_digit()
        && bytes
            .iter()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()))
    {
        return false;
    }
    let mut digits = Vec::with_capacity(24);
    for b in bytes {
        let value = if b.is_ascii_digit() {
            b - b'0'
        } else {
            b - b'A' + 10
        };
        if value > 9 {
            digits.push(value / 10);
        }
        digits.push(value % 10);
    }
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(at, d)| {
            let doubled = if at % 2 == 1 { d * 2 } else { *d };
            u32::from(doubled / 10 + doubled % 10)
        })
        .sum();
    sum.is_multiple_of(10) && bytes.iter().filter(|b| b.is_ascii_digit()).count() > 4
}
