//! House lines: what a source repeats word for word across its articles, as a table.
//!
//! The table is text. Its first line is `copydesk house lines 1`; every further line holds a source,
//! how many articles had the line, and the line, separated by tabs. Lines that begin with `#` and
//! blank lines are comments. `copydesk learn` writes it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::desk::extract::{Field, Page};

/// The table's first line.
pub const HEAD: &str = "copydesk house lines 1";

/// Lines that recur word for word across a source's articles, loaded by the shell.
#[derive(Debug, Clone, Default)]
pub struct HouseLines {
    by_source: BTreeMap<String, BTreeSet<String>>,
}

/// What is wrong with a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseLinesError {
    /// 1-based line of the table.
    pub line: usize,
    /// What is wrong with it.
    pub what: &'static str,
}

impl fmt::Display for HouseLinesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.what)
    }
}

impl std::error::Error for HouseLinesError {}

impl HouseLines {
    /// Reads a table.
    ///
    /// # Errors
    /// The first line that does not fit the format.
    pub fn parse(table: &str) -> Result<Self, HouseLinesError> {
        let fault = |line: usize, what| {
            Err(HouseLinesError {
                line: line + 1,
                what,
            })
        };
        let mut out = Self::default();
        let mut lines = table.lines().enumerate();
        if lines.next().map(|(_, line)| line.trim_end()) != Some(HEAD) {
            return fault(0, "expected \"copydesk house lines 1\"");
        }
        for (at, line) in lines {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let mut parts = line.splitn(3, '\t');
            let (Some(source), Some(count), Some(text)) =
                (parts.next(), parts.next(), parts.next())
            else {
                return fault(at, "expected source, count and text, separated by tabs");
            };
            if count.trim().parse::<u64>().is_err() {
                return fault(at, "the second part, how many articles, is not a number");
            }
            if text.trim().is_empty() || source.trim().is_empty() {
                return fault(at, "source or text is empty");
            }
            out.by_source
                .entry(source.trim().to_lowercase())
                .or_default()
                .insert(text.trim().to_owned());
        }
        Ok(out)
    }

    /// True when there is no line.
    pub fn is_empty(&self) -> bool {
        self.by_source.is_empty()
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.by_source.values().map(BTreeSet::len).sum()
    }

    /// The lines of an article's source, as its message or its page names it; of all sources (`*`)
    /// too.
    pub fn of<'a>(&self, names: impl Iterator<Item = &'a str>, page: &'a Page) -> Known<'_> {
        let mut sets = Vec::new();
        if !self.by_source.is_empty() {
            sets.extend(self.by_source.get("*"));
            let of_page = page
                .candidates
                .iter()
                .filter(|c| matches!(c.field, Field::Url | Field::Site))
                .map(|c| c.value.as_str());
            for name in names.chain(of_page).map(source_of) {
                // `news.valleypost.example` has the lines of `valleypost.example`, too.
                let mut rest = Some(name.as_str());
                while let Some(name) = rest {
                    sets.extend(self.by_source.get(name));
                    rest = name
                        .split_once('.')
                        .map(|(_, parent)| parent)
                        .filter(|parent| parent.contains('.'));
                }
            }
        }
        Known { sets }
    }
}

/// The lines known of one page's source.
pub struct Known<'a> {
    sets: Vec<&'a BTreeSet<String>>,
}

impl Known<'_> {
    /// Whether the source repeats this line.
    pub fn contains(&self, line: &str) -> bool {
        self.sets.iter().any(|set| set.contains(line))
    }
}

/// The name of a source: an address's host without `www.`, else the name, in lower case.
pub fn source_of(value: &str) -> String {
    let value = value.trim().to_lowercase();
    let host = value
        .split_once("://")
        .map_or(value.as_str(), |(_, rest)| rest);
    let host = host.split(['/', '?', '#']).next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_table_names_its_line() {
        let says = |table: &str| HouseLines::parse(table).expect_err("bad").to_string();
        assert!(says("").starts_with("line 1:"));
        assert!(
            says("copydesk house lines 1\n# fine\nvalleypost.example\tmany\tRead us\n")
                .starts_with("line 3:")
        );
        assert!(says("copydesk house lines 1\nonly one part\n").starts_with("line 2:"));
    }

    #[test]
    fn sources_are_told_apart() {
        let table = "copydesk house lines 1\nvalleypost.example\t12\tRead us daily\n";
        let lines = HouseLines::parse(table).expect("good");
        assert_eq!(lines.len(), 1);
        let page = |url: &str| Page {
            candidates: vec![crate::desk::extract::Candidate {
                field: Field::Url,
                value: url.into(),
                from: "test".into(),
                at: 0,
            }],
            ..Page::default()
        };
        assert!(
            lines
                .of(
                    std::iter::empty(),
                    &page("https://www.valleypost.example/a")
                )
                .contains("Read us daily")
        );
        assert!(
            !lines
                .of(
                    ["Other.example"].into_iter(),
                    &page("https://other.example/a")
                )
                .contains("Read us daily")
        );
    }
}
