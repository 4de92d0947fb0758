//! The list of an article's instruments while it is made: every look-up is by key, so that a text
//! of nothing but tickers takes no longer than it is long.

use std::collections::BTreeMap;

use super::companies::{Companies, Listing, core};
use super::scan::Hit;
use super::{Instrument, exchanges};
use crate::desk::tag::token::Token;
use crate::desk::tag::{Entity, EntityKind, Evidence};

/// Instruments found so far, and where organisations stand.
pub struct List<'a> {
    companies: &'a Companies,
    /// Organisations by the end of their mentions.
    ends: BTreeMap<u32, usize>,
    /// Organisations by their bare names.
    cores: BTreeMap<String, usize>,
    /// By symbol and exchange.
    known: BTreeMap<(String, String), usize>,
    /// Organisations that have a listing.
    pub listed: Vec<bool>,
    /// The instruments.
    pub out: Vec<Instrument>,
}

impl<'a> List<'a> {
    /// An empty list over these entities.
    pub fn new(companies: &'a Companies, entities: &[Entity]) -> Self {
        let (mut ends, mut cores) = (BTreeMap::new(), BTreeMap::new());
        for (at, entity) in entities.iter().enumerate() {
            if entity.kind != EntityKind::Organisation {
                continue;
            }
            for mention in &entity.mentions {
                ends.entry(mention.end).or_insert(at);
            }
            for name in std::iter::once(&entity.name).chain(&entity.aliases) {
                cores.entry(core(name)).or_insert(at);
            }
        }
        Self {
            companies,
            ends,
            cores,
            known: BTreeMap::new(),
            listed: vec![false; entities.len()],
            out: Vec::new(),
        }
    }

    /// The organisation that bears the listing's name.
    fn named(&self, listing: &Listing) -> Option<usize> {
        self.cores.get(&core(listing.name)).copied()
    }

    /// Puts an instrument on the list.
    pub fn push(&mut self, instrument: Instrument) {
        let exchange = instrument.exchange.clone().unwrap_or_default();
        self.known
            .entry((instrument.symbol.clone(), exchange))
            .or_insert(self.out.len());
        if let Some(at) = instrument.entity {
            self.listed[at] = true;
        }
        self.out.push(instrument);
    }

    fn place(&self, symbol: &str, exchange: &str) -> Option<usize> {
        self.known
            .get(&(symbol.to_owned(), exchange.to_owned()))
            .copied()
    }

    /// Gives the instrument of this listing, when it has no organisation yet, this one.
    pub fn own(&mut self, listing: &Listing, entity: usize) -> bool {
        let Some(at) = self.place(listing.ticker, listing.exchange) else {
            return false;
        };
        let free = self.out[at].entity.is_none();
        if free {
            self.out[at].entity = Some(entity);
            self.listed[entity] = true;
        }
        free
    }

    /// What the text names; its organisation stands right before it, or bears the listing's name.
    pub fn hit(&mut self, hit: Hit, tokens: &[Token], entities: &mut [Entity]) {
        let listing = self
            .companies
            .ticker(&hit.symbol)
            .filter(|l| l.exchange == hit.exchange);
        let before = hit
            .from
            .checked_sub(1)
            .and_then(|before| self.ends.get(&tokens[before].span.end).copied());
        let entity = before.or_else(|| self.named(listing?));
        if let Some(at) = self.place(&hit.symbol, &hit.exchange) {
            let known = &mut self.out[at];
            known.evidence.spans.push(hit.span);
            known.entity = known.entity.or(entity);
            if let Some(entity) = known.entity {
                self.listed[entity] = true;
            }
            return;
        }
        self.push(Instrument {
            name: name(entity, listing, entities),
            symbol: hit.symbol,
            exchange: Some(hit.exchange),
            entity,
            evidence: Evidence {
                spans: vec![hit.span],
                ..Evidence::by(hit.rule)
            },
        });
    }

    /// A ticker that the message names: `NASDAQ:AAPL`, `AAPL`, `AAPL.O`, `BRK.B`.
    pub fn given(&mut self, given: &str, entities: &mut [Entity]) {
        let given = given.trim().trim_start_matches('$');
        let (place, symbol) = match given.split_once(':') {
            Some((place, symbol)) => (Some(place.trim()), symbol.trim()),
            None => (None, given),
        };
        let wire = symbol
            .rsplit_once('.')
            .filter(|_| place.is_none())
            .and_then(|(ticker, letters)| Some((ticker, exchanges::reuters(letters)?)))
            .filter(|(ticker, _)| self.companies.ticker(symbol).is_none() && ticker.len() > 1);
        let (symbol, place) = match (wire, place) {
            (Some((ticker, place)), _) => (ticker, Some(place)),
            (None, None) => (symbol, None),
            (None, Some(name)) => match exchanges::exchange(&code(name)) {
                Some(place) => (symbol, Some(place)),
                None => return,
            },
        };
        let plain = (1..=12).contains(&symbol.len())
            && symbol
                .bytes()
                .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-'));
        let listing = self
            .companies
            .ticker(symbol)
            .filter(|l| place.is_none_or(|p| p == l.exchange));
        let exchange = place.or(listing.map(|l| l.exchange));
        let (true, Some(exchange)) = (plain, exchange) else {
            return;
        };
        if self.place(symbol, exchange).is_some() {
            return;
        }
        let entity = listing.and_then(|listing| self.named(listing));
        self.push(Instrument {
            symbol: symbol.to_owned(),
            exchange: Some(exchange.to_owned()),
            name: name(entity, listing, entities),
            entity,
            evidence: Evidence {
                why: format!("the message says {given}").into(),
                ..Evidence::by("instruments.message")
            },
        });
    }
}

/// An exchange's name as the table has it.
fn code(name: &str) -> String {
    name.bytes()
        .filter(u8::is_ascii_alphanumeric)
        .map(|b| b.to_ascii_uppercase() as char)
        .collect()
}

/// The company's name, as the article has it where it does; the organisation gets its number.
fn name(
    entity: Option<usize>,
    listing: Option<&Listing>,
    entities: &mut [Entity],
) -> Option<String> {
    if let (Some(at), Some(listing)) = (entity, listing) {
        entities[at].links.cik = Some(listing.cik).filter(|c| *c != 0);
    }
    entity
        .map(|at| entities[at].name.clone())
        .or_else(|| listing.map(|l| l.name.to_owned()))
}
