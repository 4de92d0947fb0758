//! Listed companies, tickers, ISINs.
//!
//! A ticker counts only with certain evidence: a known exchange beside it, a cashtag on the list,
//! a Reuters code in brackets behind a company, an ISIN whose check digit is right. Scanned once,
//! token by token.

mod companies;

use super::token::{Shape, Token};
use super::{Entity, EntityKind, Reading};
use crate::desk::{Evidence, LoadError, RuleDoc, Span};
use companies::{Companies, Listing, core, has_legal_form};

/// Tables.
pub struct Model {
    companies: Companies,
}

impl Model {
    /// Loads the tables.
    ///
    /// # Errors
    /// When they are damaged.
    pub fn load() -> Result<Self, LoadError> {
        Ok(Self {
            companies: Companies::load()?,
        })
    }
}

/// A financial instrument that the text or the message names.
#[derive(Debug, Clone, PartialEq)]
pub struct Instrument {
    /// Ticker symbol, or the ISIN where no ticker is known.
    pub symbol: String,
    /// Exchange as in the text or the list: `NASDAQ`, `NYSE`; `ISIN` for an ISIN.
    pub exchange: Option<String>,
    /// The company's name.
    pub name: Option<String>,
    /// Index of the organisation among the entities.
    pub entity: Option<usize>,
    /// Why.
    pub evidence: Evidence,
}

const RULES: &[RuleDoc] = &[
    RuleDoc {
        code: "instruments.exchange",
        stage: "tag",
        what: "a ticker behind a known exchange's name and a colon",
        why: "the usual way to name a listing",
        example: "Harbor Steel (NYSE: HBRS) rose on Monday.",
        languages: "*",
    },
    RuleDoc {
        code: "instruments.cashtag",
        stage: "tag",
        what: "a dollar sign and a ticker that is on the list of US listings",
        why: "social posts and market reports name shares so; sums of money are no tickers",
        example: "Traders on the platform piled into $TSLA on Friday.",
        languages: "*",
    },
    RuleDoc {
        code: "instruments.ric",
        stage: "tag",
        what: "a Reuters code in brackets or angle brackets: ticker, full stop, exchange letters",
        why: "wire copy names listings so",
        example: "Shares of Apple (AAPL.O) fell on Monday.",
        languages: "*",
    },
    RuleDoc {
        code: "instruments.isin",
        stage: "tag",
        what: "an ISIN with a right check digit",
        why: "the international number of a security",
        example: "The bond (ISIN US0378331005) was sold on Monday.",
        languages: "*",
    },
    RuleDoc {
        code: "instruments.company",
        stage: "tag",
        what: "an organisation whose full legal name, or whose name as a member of a large index, is on the list",
        why: "readers ask for companies by ticker",
        example: "Microsoft Corp said on Monday that it would open an office in Lisbon.",
        languages: "en",
    },
];

/// Documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    RULES.to_vec()
}

/// Exchanges by the names that stand before a colon, upper case without blanks; sorted.
const EXCHANGES: &[(&str, &str)] = &[
    ("AMEX", "NYSE American"),
    ("ASX", "ASX"),
    ("BIT", "Borsa Italiana"),
    ("BME", "BME"),
    ("BSE", "BSE"),
    ("CSE", "CSE"),
    ("EPA", "Euronext Paris"),
    ("ETR", "Xetra"),
    ("EURONEXT", "Euronext"),
    ("FRA", "Frankfurt"),
    ("FWB", "Frankfurt"),
    ("HKEX", "HKEX"),
    ("HKG", "HKEX"),
    ("JSE", "JSE"),
    ("KRX", "KRX"),
    ("LON", "LSE"),
    ("LSE", "LSE"),
    ("NASDAQ", "NASDAQ"),
    ("NASDAQCM", "NASDAQ"),
    ("NASDAQGM", "NASDAQ"),
    ("NASDAQGS", "NASDAQ"),
    ("NEO", "NEO"),
    ("NSE", "NSE"),
    ("NYSE", "NYSE"),
    ("NYSEAMERICAN", "NYSE American"),
    ("NYSEARCA", "NYSE Arca"),
    ("NYSEMKT", "NYSE American"),
    ("OTC", "OTC"),
    ("OTCMKTS", "OTC"),
    ("OTCPK", "OTC"),
    ("OTCQB", "OTC"),
    ("OTCQX", "OTC"),
    ("SEHK", "HKEX"),
    ("SGX", "SGX"),
    ("SIX", "SIX"),
    ("SWX", "SIX"),
    ("SZSE", "SZSE"),
    ("TSE", "TSE"),
    ("TSX", "TSX"),
    ("TSXV", "TSXV"),
    ("TYO", "TSE"),
    ("XETRA", "Xetra"),
];

/// Reuters exchange letters; sorted.
const REUTERS: &[(&str, &str)] = &[
    ("AS", "Euronext Amsterdam"),
    ("AX", "ASX"),
    ("BO", "BSE"),
    ("DE", "Xetra"),
    ("HK", "HKEX"),
    ("KS", "KRX"),
    ("L", "LSE"),
    ("MC", "BME"),
    ("MI", "Borsa Italiana"),
    ("N", "NYSE"),
    ("NS", "NSE"),
    ("O", "NASDAQ"),
    ("OQ", "NASDAQ"),
    ("PA", "Euronext Paris"),
    ("S", "SIX"),
    ("SS", "SSE"),
    ("ST", "Stockholm"),
    ("SZ", "SZSE"),
    ("T", "TSE"),
    ("TO", "TSX"),
    ("VX", "SIX"),
];

fn exchange(word: &str) -> Option<&'static str> {
    let found = EXCHANGES
        .binary_search_by(|(code, _)| (*code).cmp(word))
        .ok()?;
    Some(EXCHANGES[found].1)
}

fn reuters(letters: &str) -> Option<&'static str> {
    let found = REUTERS
        .binary_search_by(|(code, _)| (*code).cmp(letters))
        .ok()?;
    Some(REUTERS[found].1)
}

/// Something found at a place in the text.
struct Hit {
    symbol: String,
    exchange: String,
    span: Span,
    rule: &'static str,
    /// The token at which the expression begins, brackets included.
    from: usize,
}

/// Finds instruments; links organisations to their listing.
pub fn instruments(
    reading: &Reading<'_>,
    entities: &mut [Entity],
    model: &Model,
    ran: &mut Vec<&'static str>,
) -> Vec<Instrument> {
    ran.push("instruments");
    let text = reading.copy.text.as_str();
    let tokens = &reading.tokens;
    let companies = &model.companies;
    let mut out: Vec<Instrument> = Vec::new();
    for hit in scan(text, tokens, companies) {
        let listing = companies
            .ticker(&hit.symbol)
            .filter(|l| l.exchange == hit.exchange || hit.rule == "instruments.cashtag");
        let entity = company_before(tokens, entities, hit.from, listing);
        add(&mut out, hit, listing, entity, entities);
    }
    for (at, entity) in entities.iter_mut().enumerate() {
        if entity.kind != EntityKind::Organisation || out.iter().any(|i| i.entity == Some(at)) {
            continue;
        }
        let Some(listing) = by_name(entity, companies) else {
            continue;
        };
        entity.links.cik = Some(listing.cik).filter(|c| *c != 0);
        let known = out
            .iter_mut()
            .find(|i| i.symbol == listing.ticker && i.entity.is_none());
        if let Some(known) = known {
            known.entity = Some(at);
            continue;
        }
        out.push(Instrument {
            symbol: listing.ticker.to_owned(),
            exchange: Some(listing.exchange.to_owned()),
            name: Some(entity.name.clone()),
            entity: Some(at),
            evidence: Evidence {
                spans: entity.mentions.iter().take(1).copied().collect(),
                ..Evidence::by("instruments.company")
            },
        });
    }
    out
}

/// The listing of an organisation: by its full legal name, or by its bare name when it is in a large
/// index and the name is not just a common word.
fn by_name(entity: &Entity, companies: &Companies) -> Option<Listing> {
    let forms = std::iter::once(&entity.name).chain(&entity.aliases);
    for form in forms {
        let Some(listing) = companies.name(form) else {
            continue;
        };
        let words = core(form).split(' ').count();
        if has_legal_form(form)
            || (listing.large
                && (words > 1 || entity.mentions.len() > 1 || KNOWN.contains(&form.as_str())))
        {
            return Some(*listing);
        }
    }
    None
}

/// Companies of one word that mean the company wherever the tagger says organisation.
const KNOWN: &[&str] = &[
    "Airbnb",
    "Amazon",
    "Apple",
    "Boeing",
    "Chevron",
    "Cisco",
    "Costco",
    "ExxonMobil",
    "FedEx",
    "Intel",
    "McDonald’s",
    "Microsoft",
    "Netflix",
    "Nike",
    "Nvidia",
    "Oracle",
    "PayPal",
    "Pfizer",
    "Qualcomm",
    "Starbucks",
    "Tesla",
    "Uber",
    "Verizon",
    "Walmart",
];

/// The organisation that stands right before the expression, or the one of the listing's name.
fn company_before(
    tokens: &[Token],
    entities: &[Entity],
    from: usize,
    listing: Option<&Listing>,
) -> Option<usize> {
    if let Some(before) = from.checked_sub(1) {
        let end = tokens[before].span.end;
        let near = entities.iter().position(|e| {
            e.kind == EntityKind::Organisation && e.mentions.iter().any(|m| m.end == end)
        });
        if near.is_some() {
            return near;
        }
    }
    let listing = listing?;
    entities.iter().position(|e| {
        e.kind == EntityKind::Organisation
            && std::iter::once(&e.name)
                .chain(&e.aliases)
                .any(|n| core(n) == core(listing.name))
    })
}

fn add(
    out: &mut Vec<Instrument>,
    hit: Hit,
    listing: Option<&Listing>,
    entity: Option<usize>,
    entities: &mut [Entity],
) {
    if let Some(known) = out
        .iter_mut()
        .find(|i| i.symbol == hit.symbol && i.exchange.as_deref() == Some(hit.exchange.as_str()))
    {
        known.evidence.spans.push(hit.span);
        known.entity = known.entity.or(entity);
        return;
    }
    if let (Some(at), Some(listing)) = (entity, listing) {
        entities[at].links.cik = Some(listing.cik).filter(|c| *c != 0);
    }
    out.push(Instrument {
        name: entity
            .map(|at| entities[at].name.clone())
            .or_else(|| listing.map(|l| l.name.to_owned())),
        symbol: hit.symbol,
        exchange: Some(hit.exchange),
        entity,
        evidence: Evidence {
            spans: vec![hit.span],
            ..Evidence::by(hit.rule)
        },
    });
}

fn scan(text: &str, tokens: &[Token], companies: &Companies) -> Vec<Hit> {
    let mut hits = Vec::new();
    for at in 0..tokens.len() {
        let word = tokens[at].of(text);
        match word {
            ":" => hits.extend(behind_colon(text, tokens, at)),
            "$" => hits.extend(cashtag(text, tokens, at, companies)),
            "(" | "<" => hits.extend(wire(text, tokens, at)),
            _ if word.len() == 12 && is_isin(word) => hits.push(Hit {
                symbol: word.to_owned(),
                exchange: "ISIN".to_owned(),
                span: tokens[at].span,
                rule: "instruments.isin",
                from: at,
            }),
            _ => {}
        }
    }
    hits
}

/// A ticker: up to five capitals (with a share class behind a full stop), or up to six digits.
fn symbol(text: &str, tokens: &[Token], at: usize) -> Option<(String, usize)> {
    let word = tokens.get(at)?.of(text);
    let bare = word.trim_end_matches('.');
    let letters =
        !bare.is_empty() && bare.len() <= 5 && bare.bytes().all(|b| b.is_ascii_uppercase());
    let class = bare.split_once('.').is_some_and(|(t, c)| {
        t.len() <= 4 && c.len() == 1 && t.bytes().chain(c.bytes()).all(|b| b.is_ascii_uppercase())
    });
    let digits = (3..=6).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    let mixed = (2..=5).contains(&bare.len())
        && bare
            .bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        && bare.bytes().any(|b| b.is_ascii_uppercase());
    if !(letters || class || digits || mixed) {
        return None;
    }
    // "BRK" "." "B" and "BRK" "-" "B".
    if let (Some(mark), Some(last)) = (tokens.get(at + 1), tokens.get(at + 2)) {
        let tail = last.of(text).trim_end_matches('.');
        if letters
            && !mark.spaced
            && !last.spaced
            && matches!(mark.of(text), "." | "-")
            && tail.len() == 1
            && tail.bytes().all(|b| b.is_ascii_uppercase())
        {
            return Some((format!("{bare}.{tail}"), at + 3));
        }
    }
    Some((bare.to_owned(), at + 1))
}

/// `NASDAQ: AAPL`, `NYSE:BA`, `NYSE American: XYZ`.
fn behind_colon(text: &str, tokens: &[Token], at: usize) -> Option<Hit> {
    let before = at.checked_sub(1)?;
    let last = tokens[before].of(text);
    if last.len() > 12 {
        return None;
    }
    let mut code = last.to_ascii_uppercase();
    let mut from = before;
    // "Six: A team" names no exchange; "Nasdaq", "Xetra", "Euronext" are written so.
    let written = last.bytes().all(|b| b.is_ascii_uppercase())
        || ["Nasdaq", "Xetra", "Euronext"]
            .iter()
            .any(|name| last.starts_with(name));
    let mut place = written.then(|| exchange(&code)).flatten();
    if let Some(first) = before
        .checked_sub(1)
        .filter(|_| !tokens[before].sentence_start)
    {
        let head = tokens[first].of(text);
        if matches!(head, "NYSE" | "Nasdaq" | "NASDAQ") {
            code = format!("{}{code}", head.to_ascii_uppercase());
            let pair = exchange(&code).or(match code.as_str() {
                "NASDAQCAPITAL" | "NASDAQGLOBAL" => Some("NASDAQ"),
                _ => None,
            });
            if pair.is_some() {
                (place, from) = (pair, first);
            }
        }
    }
    let place = place?;
    let (symbol, end) = symbol(text, tokens, at + 1)?;
    if tokens[at + 1].paragraph_start {
        return None;
    }
    let numeric = symbol.bytes().all(|b| b.is_ascii_digit());
    if numeric && !matches!(place, "HKEX" | "TSE" | "KRX" | "SSE" | "SZSE" | "BSE") {
        return None;
    }
    let bracket = from
        .checked_sub(1)
        .filter(|b| tokens[*b].of(text) == "(")
        .unwrap_or(from);
    Some(Hit {
        span: Span {
            start: tokens[at + 1].span.start,
            end: tokens[end - 1].span.end,
        },
        symbol,
        exchange: place.to_owned(),
        rule: "instruments.exchange",
        from: bracket,
    })
}

/// `$TSLA`.
fn cashtag(text: &str, tokens: &[Token], at: usize, companies: &Companies) -> Option<Hit> {
    let next = tokens
        .get(at + 1)
        .filter(|t| !t.spaced && t.is_capitalised())?;
    let glued = at > 0 && !tokens[at].spaced && tokens[at - 1].is_word();
    if glued {
        return None;
    }
    let (symbol, end) = symbol(text, tokens, at + 1)?;
    // "$A 20" is money.
    if tokens.get(end).is_some_and(|t| t.shape == Shape::Number) {
        return None;
    }
    let listing = companies
        .ticker(&symbol)
        .or_else(|| companies.ticker(&symbol.replace('.', "-")))?;
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

/// `(AAPL.O)`, `<AAPL.O>`.
fn wire(text: &str, tokens: &[Token], at: usize) -> Option<Hit> {
    let closing = if tokens[at].of(text) == "(" { ")" } else { ">" };
    let start = tokens.get(at + 1)?.span.start as usize;
    let rest = text.get(start..)?;
    let length = rest
        .bytes()
        .take(14)
        .take_while(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || *b == b'.')
        .count();
    let code = &rest[..length];
    if !rest[length..].starts_with(closing) {
        return None;
    }
    let (ticker, letters) = code.rsplit_once('.')?;
    let place = reuters(letters)?;
    let right = (1..=5).contains(&ticker.len())
        && !ticker.contains('.')
        && (ticker.bytes().all(|b| b.is_ascii_uppercase()) || ticker.len() >= 4);
    // "(U.S)" is no listing.
    if !right || ticker.len() == 1 && letters.len() == 1 && !matches!(letters, "N") {
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

#[cfg(test)]
mod tests;
