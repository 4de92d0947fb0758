//! Pages whose names a reader listed (`training/data/names_read_de.tsv`): forms and their kinds, which
//! are looked up in the page's text.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use copydesk::desk::tag::names::ner::Kind;
use copydesk::desk::{Desk, Message, Options};

use super::Outcome;
use super::data::{Document, read_text};
use super::silver::Silver;
use crate::blocks_data::decoded;

/// Bytes of a text behind which no further paragraph was read.
const READ: usize = 2200;
/// Bytes that a further paragraph did not lead beyond.
const MOST: usize = 3400;

/// Reads the pages of a part (`train`, `test`); those that are not there are left out.
pub fn documents(file: &Path, data: &[PathBuf], part: &str) -> Outcome<Vec<Document>> {
    let desk = Desk::new(Options::default())?;
    let mut out = Vec::new();
    let mut missing = 0;
    for line in read_text(file)?.lines().filter(|l| !l.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let (Some([page, of]), Some(names)) = (cells.get(..2), cells.get(2..)) else {
            return Err(format!("a short line: {line}").into());
        };
        if *of != part {
            continue;
        }
        let Some(text) = text(page, data, &desk)? else {
            missing += 1;
            continue;
        };
        let mut silver = Silver {
            text,
            names: Vec::new(),
            open: Vec::new(),
            machine: false,
        };
        lay(names, &mut silver);
        out.push(Document {
            sentences: Vec::new(),
            has_other: true,
            whole: true,
            text: out.len(),
            other: None,
            silver: Some(silver),
            made: false,
        });
    }
    if missing > 0 {
        eprintln!("{missing} pages are not there");
    }
    Ok(out)
}

/// The first part of a page's text.
fn text(page: &str, data: &[PathBuf], desk: &Desk) -> Outcome<Option<String>> {
    let (set, id) = page.split_once('/').ok_or("a page without a set")?;
    let file = |folder: &PathBuf| folder.join(format!("pages/{set}/html/{id}.html.gz"));
    let Some(file) = data.iter().map(file).find(|file| file.is_file()) else {
        return Ok(None);
    };
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(fs::File::open(file)?).read_to_end(&mut bytes)?;
    let body = serde_json::json!({ "html": decoded(&bytes) }).to_string();
    let Ok(examined) = desk.examine(&Message::from_body(body)) else {
        return Ok(None);
    };
    let mut text = String::new();
    for paragraph in examined.copy.text.split('\n').filter(|p| !p.is_empty()) {
        if text.len() > READ || !text.is_empty() && text.len() + paragraph.len() > MOST {
            break;
        }
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(paragraph);
    }
    Ok(Some(text))
}

/// Looks the forms up, the longest first.
fn lay(names: &[&str], silver: &mut Silver) {
    let mut forms: Vec<(&str, &str)> = names.as_chunks::<2>().0.iter().map(|[k, f]| (*f, *k)).collect();
    forms.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then(a.cmp(b)));
    let text = silver.text.as_str();
    let mut taken = vec![false; text.len()];
    for (form, kind) in forms {
        for (from, _) in text.match_indices(form) {
            let to = from + form.len();
            let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            let inside = letter(text[..from].chars().next_back()) || letter(text[to..].chars().next());
            if inside || taken[from..to].contains(&true) {
                continue;
            }
            taken[from..to].fill(true);
            let kind = match kind {
                "P" => Kind::Person,
                "O" => Kind::Organisation,
                "L" => Kind::Place,
                "M" => Kind::Other,
                _ => {
                    silver.open.push((from, to));
                    continue;
                }
            };
            silver.names.push((from, to, kind));
        }
    }
    silver.names.sort_unstable();
    silver.open.sort_unstable();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_form_is_found_as_whole_words() {
        let mut silver = Silver {
            text: "Aas traf Zoë Aas in Aasdorf. Bern schlug Bern.".to_owned(),
            names: Vec::new(),
            open: Vec::new(),
            machine: false,
        };
        lay(&["P", "Aas", "P", "Zoë Aas", "?", "Bern"], &mut silver);
        let names: Vec<&str> = silver.names.iter().map(|(a, b, _)| &silver.text[*a..*b]).collect();
        assert_eq!(names, ["Aas", "Zoë Aas"]);
        assert_eq!(silver.open.len(), 2);
    }
}
