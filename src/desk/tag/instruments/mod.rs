//! Listed companies, tickers, ISINs.
//!
//! A ticker counts only with certain evidence: a known exchange beside it, a cashtag on the list,
//! a Reuters code in brackets behind a company, a ticker in brackets behind the company that the list
//! has for it, an ISIN whose check digit is right ([`scan`]), or that the message itself names it.

mod companies;
mod exchanges;
mod scan;

use super::token::Token;
use super::{Entity, EntityKind, Reading};
use crate::desk::{Evidence, LoadError, RuleDoc};
use companies::{Companies, Listing, core, has_legal_form};
use scan::{Hit, scan};

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
        code: "instruments.bracket",
        stage: "tag",
        what: "a ticker in brackets right behind the name of the company that the list has for it",
        why: "many publishers leave the exchange out; an acronym in brackets is no ticker",
        example: "Apple Inc. (AAPL) said on Monday that it would hire.",
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
    RuleDoc {
        code: "instruments.message",
        stage: "tag",
        what: "a ticker that the message names (stocks, symbols, tickers), when the list has it or its exchange is known",
        why: "the publisher or the scraper says which listings an article is about",
        example: "{\"text\":\"The maker of phones will open an office in Lisbon, it said on Monday.\",\"tickers\":[\"NASDAQ:AAPL\"]}",
        languages: "*",
    },
];

/// Documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    RULES.to_vec()
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
            .filter(|l| l.exchange == hit.exchange);
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
    for given in reading.tickers {
        message(given, companies, entities, &mut out);
    }
    out
}

/// A ticker that the message names: `NASDAQ:AAPL`, `AAPL`, `AAPL.O`, `BRK.B`.
fn message(given: &str, companies: &Companies, entities: &mut [Entity], out: &mut Vec<Instrument>) {
    let given = given.trim().trim_start_matches('$');
    let (place, symbol) = match given.split_once(':') {
        Some((place, symbol)) => (Some(place.trim()), symbol.trim()),
        None => (None, given),
    };
    let code: String = place
        .unwrap_or_default()
        .bytes()
        .filter(u8::is_ascii_alphanumeric)
        .map(|b| b.to_ascii_uppercase() as char)
        .collect();
    let wire = symbol
        .rsplit_once('.')
        .filter(|_| place.is_none())
        .and_then(|(ticker, letters)| Some((ticker, exchanges::reuters(letters)?)))
        .filter(|(ticker, _)| companies.ticker(symbol).is_none() && ticker.len() > 1);
    let (symbol, place) = match (wire, place) {
        (Some((ticker, place)), _) => (ticker, Some(place)),
        (None, None) => (symbol, None),
        (None, Some(_)) => match exchanges::exchange(&code) {
            Some(place) => (symbol, Some(place)),
            None => return,
        },
    };
    let plain = (1..=12).contains(&symbol.len())
        && symbol
            .bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-'));
    let listing = companies
        .ticker(symbol)
        .filter(|l| place.is_none_or(|p| p == l.exchange));
    let exchange = place.or(listing.map(|l| l.exchange));
    let (true, Some(exchange)) = (plain, exchange) else {
        return;
    };
    let known =
        |i: &Instrument| i.symbol == symbol && i.exchange.as_deref().is_none_or(|e| e == exchange);
    if out.iter().any(known) {
        return;
    }
    let entity = listing.and_then(|listing| named(entities, listing));
    if let (Some(at), Some(listing)) = (entity, listing) {
        entities[at].links.cik = Some(listing.cik).filter(|c| *c != 0);
    }
    out.push(Instrument {
        symbol: symbol.to_owned(),
        exchange: Some(exchange.to_owned()),
        name: entity
            .map(|at| entities[at].name.clone())
            .or_else(|| listing.map(|l| l.name.to_owned())),
        entity,
        evidence: Evidence {
            why: format!("the message says {given}").into(),
            ..Evidence::by("instruments.message")
        },
    });
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
    named(entities, listing?)
}

/// The organisation that bears the listing's name.
fn named(entities: &[Entity], listing: &Listing) -> Option<usize> {
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

#[cfg(test)]
mod tests;
