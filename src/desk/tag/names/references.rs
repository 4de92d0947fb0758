//! Entries of a bibliography: their initials and journals are no names of the news.

use super::ner::Found;
use crate::desk::tag::token::{Shape, Token};

/// Entries from which a text has a bibliography.
const ENOUGH: usize = 3;

/// A word of indexes of papers.
fn is_index(word: &str) -> bool {
    matches!(
        word,
        "Crossref" | "DOI" | "PMCID" | "PMID" | "PubMed" | "doi"
    )
}

/// Takes out what stands in the entries of a bibliography, paragraph by paragraph.
pub fn without_references(text: &str, tokens: &[Token], found: &mut Vec<Found>) {
    if found.len() < ENOUGH {
        return;
    }
    let mut entries: Vec<(usize, usize)> = Vec::new();
    let mut from = 0;
    for at in 1..=tokens.len() {
        if tokens.get(at).is_none_or(|t| t.paragraph_start) {
            if is_entry(text, &tokens[from..at]) {
                entries.push((from, at));
            }
            from = at;
        }
    }
    if entries.len() < ENOUGH {
        return;
    }
    found.retain(|name| {
        let before = entries.partition_point(|(from, _)| *from <= name.from as usize);
        before == 0 || entries[before - 1].1 <= name.from as usize
    });
}

/// `J Clin Investig. 1988;82(6):1826.`, `et al. 2003`, `doi: …`.
fn is_entry(text: &str, tokens: &[Token]) -> bool {
    let is = |at: usize, word: &str| tokens.get(at).is_some_and(|t| t.of(text) == word);
    let number = |at: usize| tokens.get(at).is_some_and(|t| t.shape == Shape::Number);
    let year = |word: &str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    let mut years = 0;
    let mut others = false;
    for (at, token) in tokens.iter().enumerate() {
        let word = token.of(text);
        let dated = token.shape == Shape::Number && year(word);
        years += usize::from(dated);
        others |= word == "et" && is(at + 1, "al");
        let volume = dated && is(at + 1, ";") && number(at + 2);
        if volume || is_index(word) {
            return true;
        }
    }
    others && years > 0 && tokens.len() < 80
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::fixture;
    use crate::desk::tag::names::ner::Kind;

    const ENTRIES: &str = "Vogt NH, Maurer SP. A reaction to drugs. J Clin Stud. 1988;82(6):1826.\n\n\
                           Lind H et al. A second reaction. In Seminars. 1996.\n\n\
                           Ruiz P. A third one. PMID 123456";

    fn left(text: &str) -> Vec<String> {
        let names = [
            ("Anna Vogt", Kind::Person),
            ("J Clin Stud", Kind::Person),
            ("Lind H", Kind::Person),
            ("Ruiz P", Kind::Person),
        ];
        let names: Vec<_> = names
            .into_iter()
            .filter(|(n, _)| text.contains(n))
            .collect();
        fixture::left(text, &names, without_references)
    }

    #[test]
    fn a_bibliography_names_nobody() {
        assert_eq!(
            left(&format!("Anna Vogt studied the drug in 2019.\n\n{ENTRIES}")),
            ["Anna Vogt"]
        );
    }

    #[test]
    fn a_year_or_one_study_is_no_bibliography() {
        let text =
            "Anna Vogt came in 2019; 82 others stayed.\n\nLind H et al. wrote of it in 1996.";
        assert_eq!(left(text), ["Anna Vogt", "Lind H"]);
    }
}
