//! Companies listed in the United States: ticker, exchange, SEC number.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::desk::LoadError;
use crate::desk::table::Reader;
use crate::desk::tag::Entity;

/// A listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listing {
    /// Ticker symbol.
    pub ticker: &'static str,
    /// `NASDAQ`, `NYSE`, `CBOE`.
    pub exchange: &'static str,
    /// The company's name as the SEC has it.
    pub name: &'static str,
    /// SEC Central Index Key.
    pub cik: u32,
    /// Member of a large index.
    pub large: bool,
}

/// The table.
pub struct Companies {
    rows: Vec<Listing>,
    by_ticker: BTreeMap<&'static str, usize>,
    by_name: BTreeMap<String, Option<usize>>,
    /// Names by which news means the company, straight apostrophes.
    known: BTreeMap<&'static str, usize>,
}

/// Legal forms and share classes at the end of a company's name.
const LEGAL: &[&str] = &[
    "inc",
    "corp",
    "corporation",
    "co",
    "company",
    "companies",
    "ltd",
    "limited",
    "plc",
    "llc",
    "lp",
    "ag",
    "sa",
    "se",
    "nv",
    "spa",
    "ab",
    "asa",
    "holdings",
    "holding",
    "group",
    "trust",
    "the",
    "/de/",
    "/md/",
    "/new/",
    "&",
    ",",
    "adr",
    "ads",
    "com",
];

/// A company's name without legal form: lower case, one blank between words.
pub fn core(name: &str) -> String {
    let lower: String = name
        .chars()
        .filter(|c| !matches!(c, '.' | ',' | '\'' | '’'))
        .flat_map(char::to_lowercase)
        .map(|c| if c == '-' { ' ' } else { c })
        .collect();
    let mut words: Vec<&str> = lower.split_whitespace().collect();
    while words.len() > 1 && words.last().is_some_and(|w| LEGAL.contains(w)) {
        words.pop();
    }
    if words.len() > 1 && words[0] == "the" {
        words.remove(0);
    }
    words.join(" ")
}

/// A name as tables have it, with plain apostrophes.
pub fn straight(name: &str) -> Cow<'_, str> {
    if name.contains('’') {
        name.replace('’', "'").into()
    } else {
        name.into()
    }
}

/// The names that are the organisation's own: the fullest one, with and without what [`core`] leaves off, and
/// the forms that it begins with. An acronym may be another's (`NIO`, the Northern Ireland Office).
pub fn own_names(entity: &Entity) -> impl Iterator<Item = &str> {
    let full = entity.name.as_str();
    let full = full.strip_prefix("The ").unwrap_or(full);
    let mut bare = full;
    while let Some((head, last)) = bare.rsplit_once(' ') {
        let last = last.trim_end_matches(['.', ',']).to_lowercase();
        if !LEGAL.contains(&last.as_str()) {
            break;
        }
        bare = head.trim_end_matches(',');
    }
    let beginnings = entity.aliases.iter().map(String::as_str).filter(|alias| {
        full.strip_prefix(*alias)
            .is_some_and(|rest| rest.starts_with(' '))
    });
    [full, bare].into_iter().chain(beginnings)
}

/// A name that ends in a legal form.
pub fn has_legal_form(name: &str) -> bool {
    name.rsplit(' ').next().is_some_and(|last| {
        let last = last.trim_end_matches('.').to_lowercase();
        matches!(
            last.as_str(),
            "inc"
                | "corp"
                | "corporation"
                | "co"
                | "ltd"
                | "limited"
                | "plc"
                | "llc"
                | "lp"
                | "ag"
                | "asa"
                | "nv"
                | "oyj"
                | "spa"
        )
    })
}

impl Companies {
    /// Reads the table in the program.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn load() -> Result<Self, LoadError> {
        let bytes: &'static [u8] = include_bytes!("../../../../models/companies.bin");
        let mut reader = Reader::open("companies", bytes, *b"COMP", 1)?;
        let count = reader.u32()? as usize;
        let mut companies = Self {
            rows: Vec::new(),
            by_ticker: BTreeMap::new(),
            by_name: BTreeMap::new(),
            known: BTreeMap::new(),
        };
        for at in 0..count {
            let row = Listing {
                ticker: reader.text()?,
                exchange: reader.text()?,
                name: reader.text()?,
                cik: reader.u32()?,
                large: reader.u32()? & 1 != 0,
            };
            companies.by_ticker.insert(row.ticker, at);
            let known = companies.by_name.entry(core(row.name)).or_insert(Some(at));
            // Two share classes of one company are that company, by its shortest ticker; two
            // companies of one name are neither.
            if let Some(other) = known.filter(|other| *other != at) {
                let before: Listing = companies.rows[other];
                *known = if before.cik != row.cik {
                    None
                } else if (row.ticker.len(), row.ticker) < (before.ticker.len(), before.ticker) {
                    Some(at)
                } else {
                    Some(other)
                };
            }
            companies.rows.push(row);
        }
        reader.end()?;
        let list = include_str!("../../../../models/listed_names.tsv");
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            let row = line.split_once('\t');
            let row =
                row.and_then(|(names, ticker)| Some((names, companies.by_ticker.get(ticker)?)));
            let Some((names, at)) = row else {
                return Err(LoadError {
                    table: "listed_names",
                    detail: format!("row {line:?} has no ticker that is listed"),
                });
            };
            for name in names.split(';') {
                companies.known.insert(name, *at);
            }
        }
        Ok(companies)
    }

    /// The names of all companies, as the SEC has them.
    pub fn names(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.rows.iter().map(|row| row.name)
    }

    /// The listing with this ticker.
    pub fn ticker(&self, ticker: &str) -> Option<&Listing> {
        self.by_ticker.get(ticker).map(|at| &self.rows[*at])
    }

    /// The listing of the company that news calls so (`models/listed_names.tsv`).
    pub fn known(&self, name: &str) -> Option<&Listing> {
        let at = self.known.get(straight(name).as_ref());
        at.map(|at| &self.rows[*at])
    }

    /// The listing of the company of this name, legal form or not.
    pub fn name(&self, name: &str) -> Option<&Listing> {
        self.by_name
            .get(&core(name))
            .copied()
            .flatten()
            .map(|at| &self.rows[at])
    }
}
