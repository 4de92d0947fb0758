//! A list of the text nodes of paragraphs, cut wherever bold or a link begins
//! (`//p//text()`): pieces of one sentence are joined again.

use std::borrow::Cow;

/// Marks that begin no paragraph.
const CONTINUES: &[char] = &[',', ';', ':', '.', ')', ']', '%', '’', '”', '!', '?'];

/// Marks at which a sentence may end.
const ENDS: &[char] = &['.', '!', '?', '…', ':', '"', '”', '»', '。', '！', '？'];

/// Words from which a line without a full stop at its end is no heading and no item of a list.
const LONG: usize = 6;

/// Paragraphs of a list of strings: its items, those joined that are clearly one sentence. A list
/// whose items are all paragraphs stays as it is.
pub fn paragraphs(items: Vec<Cow<'_, str>>) -> Vec<String> {
    let list = List::of(&items);
    let mut out: Vec<String> = Vec::with_capacity(items.len());
    for item in items {
        match out.last_mut() {
            Some(last) if list.cut && list.joins(last, &item) => push(last, &item),
            _ if list.cut && item.trim().is_empty() => {}
            _ => out.push(item.into_owned()),
        }
    }
    out
}

/// What the list as a whole says.
#[derive(Debug, Default)]
struct List {
    /// Nearly every item ends with a blank: it says nothing of the next.
    padded: bool,
    /// Some piece goes on with a mark that begins nothing, or, after a piece that ends no sentence,
    /// with a blank and a small letter and more than an item of a list has.
    cut: bool,
}

impl List {
    fn of(items: &[Cow<'_, str>]) -> Self {
        let filled = || {
            items
                .iter()
                .map(|item| &**item)
                .filter(|item| !item.trim().is_empty())
        };
        let ending = filled().filter(|item| item.ends_with(' ')).count();
        let mut list = Self {
            padded: ending > 2 && ending * 5 >= filled().count() * 4,
            cut: false,
        };
        list.cut = filled().zip(filled().skip(1)).any(|(one, next)| {
            let more = next.contains(['.', ',']);
            let goes_on = continues(next) || list.is_open(one, next) && more && begins_small(next);
            !ends(one) && goes_on || next.starts_with(", ")
        });
        list
    }

    /// A blank stands where one piece ends and the next begins.
    fn is_open(&self, one: &str, next: &str) -> bool {
        let begins = next.starts_with(' ') && !next.starts_with("  ");
        begins || one.ends_with(' ') && !self.padded
    }

    /// Whether the next piece belongs to the one before, in a list that is cut.
    fn joins(&self, last: &str, next: &str) -> bool {
        if next.trim().is_empty() {
            return !ends(last) && !next.contains('\n');
        }
        if next.trim_start().starts_with([',', ';', ')']) || !ends(last) && continues(next) {
            return true;
        }
        let long = last.split_whitespace().take(LONG).count() == LONG;
        !ends(last) && (self.is_open(last, next) || long && begins_small(next))
    }
}

fn ends(text: &str) -> bool {
    text.trim_end().ends_with(ENDS)
}

fn continues(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with(CONTINUES) && !text.starts_with("..")
}

fn begins_small(text: &str) -> bool {
    text.trim_start().starts_with(char::is_lowercase)
}

fn push(last: &mut String, next: &str) {
    let tight = last.ends_with(char::is_whitespace)
        || last.ends_with(['(', '“', '«'])
        || next.starts_with(char::is_whitespace)
        || continues(next);
    if !tight {
        last.push(' ');
    }
    last.push_str(next);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(items: &[&str]) -> Vec<String> {
        paragraphs(items.iter().map(|item| Cow::Borrowed(*item)).collect())
    }

    #[test]
    fn pieces_of_a_sentence_are_joined() {
        assert_eq!(
            read(&[
                "The board granted ",
                "$14 million",
                " to the port. Clerk ",
                "Ines Falk",
                " read the vote.",
                "Work begins in May."
            ]),
            [
                "The board granted $14 million to the port. Clerk Ines Falk read the vote.",
                "Work begins in May."
            ]
        );
        assert_eq!(
            read(&[
                "Le pont ferme lundi.",
                " ",
                "« Il est trop vieux »",
                ", dit ",
                "Ada Roux",
                ", du port."
            ]),
            [
                "Le pont ferme lundi.",
                "« Il est trop vieux », dit Ada Roux, du port."
            ]
        );
    }

    #[test]
    fn paragraphs_stay() {
        for list in [
            &["The board met. ", "It voted. ", "It rose."][..],
            &["What comes next", "The board meets again in May.", "Costs"],
            &["flour", "two eggs", "sugar"],
            &["Costs ", "14 million people came."],
            &["For the dough ", "two eggs ", "250 g of plain flour "],
            &["One.", "", "Two."],
            &[
                "How it works ",
                "e-bikes are charged at the quay, and at home. ",
                "Costs ",
                "One. ",
            ],
            &["fn a() {", "    let b = c, d;", "}"],
        ] {
            assert_eq!(read(list), list, "{list:?}");
        }
    }
}
