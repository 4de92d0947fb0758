//! Listed companies, tickers, ISINs.
//!
//! A ticker counts only with certain evidence: a known exchange beside it, a cashtag on the list,
//! a Reuters code in brackets behind a company, a ticker in brackets behind the company that the list
//! has for it, an ISIN whose check digit is right ([`scan`]), or that the message itself names it.

pub mod companies;
mod exchanges;
mod list;
mod same;
mod scan;

use super::{Entity, EntityKind, Reading};
use crate::desk::{Evidence, LoadError, RuleDoc, Span};
use companies::{Companies, Listing, core, has_legal_form, own_names};
pub use exchanges::begins_with_code;
use list::List;
pub use scan::is_b3;
use scan::scan;

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

/// Code of the rule by which a company's name alone stands for its listing.
pub const COMPANY: &str = "instruments.company";

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
        code: "instruments.b3",
        stage: "tag",
        what: "four capitals and 3, 4, 5, 6 or 11 in brackets behind a name: a share on the Brazilian exchange",
        why: "Brazilian copy names listings so, and no other code looks like it",
        example: "As ações da Vale (VALE3) subiram 1% nesta quarta-feira.",
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
        code: "instruments.terminal",
        stage: "tag",
        what: "a ticker and Bloomberg's letters for its exchange in brackets behind a company",
        why: "financial copy names listings so",
        example: "Shares of Vodafone Group Plc (VOD LN) fell on Monday.",
        languages: "*",
    },
    RuleDoc {
        code: "instruments.moved",
        stage: "tag",
        what: "a ticker behind the company that the list has for it, and how far its price moved",
        why: "market reports set quotes so into their sentences",
        example: "Shares of Apple Inc. AAPL, +2.31% rose on Monday.",
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
        code: COMPANY,
        stage: "tag",
        what: "an organisation whose name in the news, full legal name, or name as a member of a large index is on the list",
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
    entities: &mut Vec<Entity>,
    model: &Model,
    ran: &mut Vec<&'static str>,
) -> Vec<Instrument> {
    ran.push("instruments");
    let text = reading.copy.text.as_str();
    let tokens = &reading.tokens;
    let companies = &model.companies;
    same::merge(reading, entities, |entity| by_name(entity, companies));
    let mut list = List::new(companies, entities);
    for hit in scan(text, tokens, companies) {
        list.hit(hit, tokens, entities);
    }
    for (at, entity) in entities.iter_mut().enumerate() {
        if entity.kind != EntityKind::Organisation || list.listed[at] {
            continue;
        }
        let Some(listing) = by_name(entity, companies) else {
            continue;
        };
        entity.links.cik = Some(listing.cik).filter(|c| *c != 0);
        if list.own(&listing, at) {
            continue;
        }
        list.push(Instrument {
            symbol: listing.ticker.to_owned(),
            exchange: Some(listing.exchange.to_owned()),
            name: Some(entity.name.clone()),
            entity: Some(at),
            evidence: Evidence {
                spans: entity.mentions.iter().take(1).copied().collect(),
                ..Evidence::by(COMPANY)
            },
        });
    }
    for given in reading.tickers {
        list.given(given, entities);
    }
    list.out
}

/// Stretches of the text that say where something is listed (`(NASDAQ: HLBD)`): neither exchange nor
/// ticker is a name there.
pub fn listings(reading: &Reading<'_>, model: &Model) -> Vec<Span> {
    let text = reading.copy.text.as_str();
    let hits = scan(text, &reading.tokens, &model.companies);
    let mut spans: Vec<Span> = hits
        .iter()
        .map(|hit| Span {
            start: reading.tokens[hit.from].span.start,
            end: hit.span.end,
        })
        .collect();
    spans.extend(scan::bare(text, &reading.tokens, &model.companies));
    spans.sort_by_key(|span| (span.start, span.end));
    spans
}

/// The listing of an organisation: by the name that news has for it, by its full legal name, or by its
/// bare name when it is in a large index and the name is not just a common word.
fn by_name(entity: &Entity, companies: &Companies) -> Option<Listing> {
    let forms = || own_names(entity);
    if let Some(listing) = forms().find_map(|form| companies.known(form)) {
        return Some(*listing);
    }
    for form in forms() {
        let Some(listing) = companies.name(form) else {
            continue;
        };
        let words = core(form).split(' ').count();
        // "NVR" is a recorder as well, "CSX" a road: an acronym alone needs its legal form.
        let acronym = form.len() <= 4 && form.bytes().all(|b| b.is_ascii_uppercase());
        if has_legal_form(form)
            || (listing.large && !acronym && (words > 1 || entity.mentions.len() > 1))
        {
            return Some(*listing);
        }
    }
    None
}

#[cfg(test)]
mod tests;
