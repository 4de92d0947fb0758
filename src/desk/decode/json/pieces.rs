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
    let cut = items.len() > 1 && is_cut(&items);
    let mut out: Vec<String> = Vec::with_capacity(items.len());
    for item in items {
        match out.last_mut() {
            Some(last) if cut && joins(last, &item) => push(last, &item),
            _ if cut && item.trim().is_empty() => {}
            _ => out.push(item.into_owned()),
        }
    }
    out
}

/// Whether some piece goes on with a mark that begins nothing, or, after a piece that ends no sentence,
/// with a blank and a small letter and more than an item of a list has.
fn is_cut(items: &[Cow<'_, str>]) -> bool {
    let filled: Vec<&str> = items
        .iter()
        .map(|i| &**i)
        .filter(|i| !i.trim().is_empty())
        .collect();
    filled.windows(2).any(|pair| {
        let open = !ends(pair[0]);
        let more = pair[1].contains(['.', ',']);
        let blank = pair[0].ends_with(' ') || pair[1].starts_with(' ');
        open && (continues(pair[1]) || blank && more && begins_small(pair[1]))
            || pair[1].starts_with(", ")
    })
}

fn ends(text: &str) -> bool {
    text.trim_end().ends_with(ENDS)
}

fn continues(text: &str) -> bool {
    text.trim_start().starts_with(CONTINUES)
}

fn begins_small(text: &str) -> bool {
    text.trim_start().starts_with(char::is_lowercase)
}

/// Whether the next piece belongs to the one before, in a list that is cut.
fn joins(last: &str, next: &str) -> bool {
    if next.trim().is_empty() {
        return !ends(last) && !next.contains('\n');
    }
    if next.trim_start().starts_with([',', ';', ')']) || !ends(last) && continues(next) {
        return true;
    }
    let blank = last.ends_with(' ') || next.starts_with(' ');
    let long = last.split_whitespace().take(LONG).count() == LONG;
    !ends(last) && (blank || long && begins_small(next))
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
        ] {
            assert_eq!(read(list), list, "{list:?}");
        }
    }
}
