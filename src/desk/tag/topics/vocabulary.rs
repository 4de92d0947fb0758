//! The vocabulary: IPTC Media Topics (CC BY 4.0), live terms only. See `models/medtop.md`.

use std::collections::HashMap;

use crate::desk::LoadError;

const TABLE: &str = include_str!("../../../../models/medtop.tsv");
const NAME: &str = "medtop";

/// Date of the vocabulary's release.
pub const VOCABULARY: &str = "2023-10";

/// Number of top-level terms.
pub const TOPS: usize = 17;

/// Index of a term in [`Vocabulary::terms`].
pub type TermId = u16;

/// A live term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// Eight digits.
    pub code: &'static str,
    /// English label.
    pub label: &'static str,
    /// The broader term; `None` at the top level.
    pub parent: Option<TermId>,
    /// Its top-level term, itself at the top level.
    pub top: TermId,
    /// 1 at the top level.
    pub level: u8,
}

/// All live terms, broader before narrower.
#[derive(Debug, Clone)]
pub struct Vocabulary {
    /// The terms.
    pub terms: Vec<Term>,
    /// The top-level terms, by code.
    pub tops: Vec<TermId>,
    by_code: HashMap<&'static str, TermId>,
}

impl Vocabulary {
    /// Reads the table.
    ///
    /// # Errors
    /// When a row is damaged, a broader term is missing, or there are not 17 top-level terms.
    pub fn load() -> Result<Self, LoadError> {
        let fault = |row: &str| LoadError {
            table: NAME,
            detail: format!("row {row:?}"),
        };
        let mut terms: Vec<Term> = Vec::with_capacity(1_200);
        let mut by_code = HashMap::with_capacity(1_200);
        for row in TABLE.lines() {
            let mut fields = row.split('\t');
            let (Some(code), Some(broader), Some(label), None) =
                (fields.next(), fields.next(), fields.next(), fields.next())
            else {
                return Err(fault(row));
            };
            let id = terms.len() as TermId;
            let parent = match by_code.get(broader) {
                Some(parent) => Some(*parent),
                None if broader.is_empty() => None,
                None => return Err(fault(row)),
            };
            let (top, level) = parent.map_or((id, 1), |p| {
                let parent: &Term = &terms[p as usize];
                (parent.top, parent.level + 1)
            });
            terms.push(Term {
                code,
                label,
                parent,
                top,
                level,
            });
            by_code.insert(code, id);
        }
        let mut tops: Vec<TermId> = (0..terms.len() as TermId)
            .filter(|id| terms[*id as usize].parent.is_none())
            .collect();
        tops.sort_by_key(|id| terms[*id as usize].code);
        if tops.len() != TOPS {
            return Err(fault("top level"));
        }
        Ok(Self {
            terms,
            tops,
            by_code,
        })
    }

    /// A term's index by its code.
    pub fn find(&self, code: &str) -> Option<TermId> {
        self.by_code.get(code).copied()
    }

    /// A term.
    pub fn term(&self, id: TermId) -> &Term {
        &self.terms[id as usize]
    }

    /// The term and all broader ones, narrowest first.
    pub fn upward(&self, id: TermId) -> impl Iterator<Item = TermId> + '_ {
        std::iter::successors(Some(id), |id| self.term(*id).parent)
    }

    /// Place of a term's top level among the 17, by code: `01000000` is 0.
    pub fn branch(&self, id: TermId) -> usize {
        let top = self.term(id).top;
        self.tops.iter().position(|t| *t == top).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_know_their_broader_ones() {
        let vocabulary = Vocabulary::load().expect("loads");
        let war = vocabulary.find("20000062").expect("war");
        let codes: Vec<&str> = vocabulary
            .upward(war)
            .map(|id| vocabulary.term(id).code)
            .collect();
        assert_eq!(codes, ["20000062", "20000056", "16000000"]);
        assert_eq!(vocabulary.branch(war), 15);
    }

    #[test]
    fn retired_terms_are_not_there() {
        let vocabulary = Vocabulary::load().expect("loads");
        for code in ["20000601", "20000052", "20000064"] {
            assert_eq!(vocabulary.find(code), None, "{code}");
        }
    }
}
