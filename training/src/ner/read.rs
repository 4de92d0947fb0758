//! Pages whose names a reader listed (`training/data/names_read_de.tsv`): forms and their kinds, which
//! are looked up in the page's text.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use copydesk::desk::tag::names::ner::Kind;
use copydesk::desk::{Desk, Message, Options};

use super::Outcome;
use super::data::{Document, read_text};
use super::silver::Silver;
use crate::blocks_data::decoded;

/// Characters behind which a part of a text takes no further paragraph.
const PART: usize = 2200;
/// Characters that a further paragraph does not lead beyond.
const MOST: usize = 3400;

/// Reads the pages that are for this use (`train`, `test`); those that are not there are left out.
pub fn documents(
    file: &Path,
    data: &[PathBuf],
    (language, wanted): (&'static str, &str),
) -> Outcome<Vec<Document>> {
    let desk = Desk::new(Options::default())?;
    let rows = read_text(file)?;
    let mut pages: BTreeMap<&str, Vec<(usize, Vec<&str>)>> = BTreeMap::new();
    for line in rows.lines().filter(|line| !line.starts_with('#')) {
        let short = || format!("a short line: {line}");
        let mut cells = line.split('\t');
        let (page, part) = cells
            .next()
            .and_then(|c| c.split_once('+'))
            .ok_or_else(short)?;
        if cells.next().ok_or_else(short)? == wanted {
            let names = (part.parse()?, cells.collect());
            pages.entry(page).or_default().push(names);
        }
    }
    let mut out = Vec::new();
    let (mut missing, mut lost) = (0, 0);
    for (page, read) in pages {
        let Some(text) = text(page, data, &desk)? else {
            missing += 1;
            continue;
        };
        let parts = parts(&text);
        let mut silver = Silver {
            machine: false,
            text: String::new(),
            names: Vec::new(),
            open: Vec::new(),
        };
        for (part, names) in read {
            if let Some(part) = parts.get(part) {
                lost += lay(part, &names, &mut silver);
            } else {
                missing += 1;
            }
        }
        out.push(Document {
            sentences: Vec::new(),
            has_other: true,
            whole: true,
            text: out.len(),
            other: None,
            language,
            silver: Some(silver),
            made: false,
        });
    }
    eprintln!(
        "{language} {wanted}: {} pages, {missing} are not there, {lost} forms are not in their text",
        out.len()
    );
    Ok(out)
}

/// Reads texts that were written for this, their names in braces: `{P Zoë Aas}`. A text begins below a
/// line with `###`; those that were written to measure on say `test` there.
pub fn written(file: &Path, language: &'static str) -> Outcome<(Vec<Document>, Vec<Document>)> {
    let (mut train, mut test) = (Vec::new(), Vec::new());
    if !file.is_file() {
        return Ok((train, test));
    }
    for article in read_text(file)?.split("### ").skip(1) {
        let (head, body) = article.split_once('\n').unwrap_or((article, ""));
        let mut silver = Silver {
            machine: false,
            text: String::new(),
            names: Vec::new(),
            open: Vec::new(),
        };
        let mut rest = body.trim();
        while let Some((before, name)) = rest.split_once('{') {
            silver.text.push_str(before);
            let (name, after) = name.split_once('}').ok_or("a name without an end")?;
            let (kind, name) = name.split_once(' ').ok_or("a name without a kind")?;
            let kind = kind_of(kind).ok_or_else(|| format!("no such kind: {kind}"))?;
            let from = silver.text.len();
            silver.text.push_str(name);
            silver.names.push((from, silver.text.len(), kind));
            rest = after;
        }
        silver.text.push_str(rest);
        let to = if head.ends_with("test") {
            &mut test
        } else {
            &mut train
        };
        to.push(Document {
            sentences: Vec::new(),
            has_other: true,
            whole: true,
            text: to.len(),
            other: None,
            language,
            silver: Some(silver),
            made: false,
        });
    }
    Ok((train, test))
}

/// The kind that a letter stands for; `None` for one that is left open.
fn kind_of(letter: &str) -> Option<Kind> {
    match letter {
        "P" => Some(Kind::Person),
        "O" => Some(Kind::Organisation),
        "L" => Some(Kind::Place),
        "M" => Some(Kind::Other),
        _ => None,
    }
}

/// A page's text.
fn text(page: &str, data: &[PathBuf], desk: &Desk) -> Outcome<Option<String>> {
    let (set, id) = page.split_once('/').ok_or("a page without a set")?;
    let file = |folder: &PathBuf| folder.join(format!("pages/{set}/html/{id}.html.gz"));
    let Some(file) = data.iter().map(file).find(|file| file.is_file()) else {
        return Ok(None);
    };
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(fs::File::open(file)?).read_to_end(&mut bytes)?;
    let body = serde_json::json!({ "html": decoded(&bytes) }).to_string();
    let examined = desk.examine(&Message::from_body(body)).ok();
    Ok(examined.map(|examined| examined.copy.text))
}

/// A text in parts of whole paragraphs.
fn parts(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut length = 0;
    for paragraph in text.split('\n').filter(|p| !p.is_empty()) {
        let more = paragraph.chars().count();
        if length > PART || length > 0 && length + more > MOST {
            parts.push(String::new());
            length = 0;
        }
        if let Some(part) = parts.last_mut() {
            if length > 0 {
                part.push('\n');
            }
            part.push_str(paragraph);
        }
        // Read with an empty line between paragraphs.
        length += more + if length > 0 { 2 } else { 0 };
    }
    parts
}

/// Adds a part of a text, its forms looked up, the longest first. Returns how many are not in it.
fn lay(part: &str, names: &[&str], silver: &mut Silver) -> usize {
    if !silver.text.is_empty() {
        silver.text.push('\n');
    }
    let start = silver.text.len();
    silver.text.push_str(part);
    let names = names.as_chunks::<2>().0.iter();
    let mut forms: Vec<(&str, &str)> = names.map(|[kind, form]| (*form, *kind)).collect();
    forms.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then(a.cmp(b)));
    let mut taken = vec![false; part.len()];
    let mut lost = 0;
    for (form, kind) in forms {
        let mut there = false;
        for (from, _) in part.match_indices(form) {
            let to = from + form.len();
            let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            if letter(part[..from].chars().next_back()) || letter(part[to..].chars().next()) {
                continue;
            }
            there = true;
            if taken[from..to].contains(&true) {
                continue;
            }
            taken[from..to].fill(true);
            let (from, to) = (start + from, start + to);
            match kind_of(kind) {
                Some(kind) => silver.names.push((from, to, kind)),
                None => silver.open.push((from, to)),
            }
        }
        lost += usize::from(!there);
    }
    silver.names.sort_unstable();
    silver.open.sort_unstable();
    lost
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_in_parts_of_whole_paragraphs() {
        let text = [
            "a".repeat(2000),
            "b".repeat(300),
            "c".repeat(1500),
            "d".repeat(2000),
        ]
        .join("\n");
        let ends = |part: &String| (part.chars().next(), part.chars().next_back());
        let ends: Vec<_> = parts(&text).iter().map(ends).collect();
        assert_eq!(
            ends,
            [
                (Some('a'), Some('b')),
                (Some('c'), Some('c')),
                (Some('d'), Some('d'))
            ]
        );
    }

    #[test]
    fn the_longest_form_is_found_as_whole_words() {
        let mut silver = Silver {
            text: "Aas".to_owned(),
            names: Vec::new(),
            open: Vec::new(),
            machine: false,
        };
        let text = "Aas traf Zoë Aas in Aasdorf. Bern schlug Bern.";
        let names = ["P", "Aas", "P", "Zoë Aas", "?", "Bern", "O", "Norwind"];
        assert_eq!(lay(text, &names, &mut silver), 1);
        let names: Vec<&str> = silver
            .names
            .iter()
            .map(|(a, b, _)| &silver.text[*a..*b])
            .collect();
        assert_eq!(names, ["Aas", "Zoë Aas"]);
        assert_eq!(silver.open.len(), 2);
    }
}
