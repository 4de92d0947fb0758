//! Texts that were labelled by machine (`training/silver.py`), and what its teacher is told of texts.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use copydesk::desk::hash::of_chars;
use copydesk::desk::tag::names::ner::Kind;
use copydesk::desk::tag::token::tokenize;

use super::crf::Crf;
use super::data::{Document, read_text, render};
use super::example::gold;
use super::{Outcome, Tables};

/// A text as it stands with its labels, of a machine or of a reader.
pub struct Silver {
    /// Its labels are a machine's: they count for less, and end before what a hyphen joins.
    pub machine: bool,
    pub text: String,
    /// Names, as byte ranges.
    pub names: Vec<(usize, usize, Kind)>,
    /// Byte ranges that the labels leave open, in text order.
    pub open: Vec<(usize, usize)>,
}

impl Silver {
    /// The labels leave a part of this byte range open.
    pub fn is_open(&self, start: usize, end: usize) -> bool {
        let after = self.open.partition_point(|(_, to)| *to <= start);
        self.open.get(after).is_some_and(|(from, _)| *from < end)
    }
}

/// Names a text's content.
fn hash(text: &str) -> String {
    format!("{:04x}", of_chars(text.chars()) & 0xffff)
}

/// Reads labels, and their texts from the sets in `data`; sets that are not there are left out.
pub fn read(file: &Path, data: &[PathBuf]) -> Outcome<Vec<Document>> {
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut out = Vec::new();
    for line in read_text(file)?.lines() {
        let mut cells = line.split(' ');
        let mut cell = || cells.next().ok_or_else(|| format!("a short line: {line}"));
        let (set, at, start, length, wanted) = (cell()?, cell()?, cell()?, cell()?, cell()?);
        if !texts.contains_key(set) {
            texts.insert(set.to_owned(), texts_of(set, data)?);
        }
        if texts[set].is_empty() {
            continue;
        }
        let start: usize = start.parse()?;
        let text = texts[set]
            .get(at.parse::<usize>()?)
            .and_then(|text| text.get(start..start + length.parse::<usize>().ok()?))
            .filter(|text| hash(text) == wanted)
            .ok_or_else(|| format!("{set} has another text in line {at}"))?;
        let mut silver = Silver {
            machine: true,
            text: text.to_owned(),
            names: Vec::new(),
            open: Vec::new(),
        };
        let mut end = 0;
        for name in cells {
            let (gap, rest) = name.split_once(',').ok_or("a name without a comma")?;
            let (length, kind) = rest.split_at(rest.len().saturating_sub(1));
            let from = end + gap.parse::<usize>()?;
            end = from + length.parse::<usize>()?;
            match kind {
                "P" => silver.names.push((from, end, Kind::Person)),
                "O" => silver.names.push((from, end, Kind::Organisation)),
                "L" => silver.names.push((from, end, Kind::Place)),
                "M" => silver.names.push((from, end, Kind::Other)),
                _ => silver.open.push((from, end)),
            }
        }
        out.push(Document {
            sentences: Vec::new(),
            has_other: true,
            whole: false,
            text: 0,
            other: None,
            silver: Some(silver),
            language: "en",
            made: false,
        });
    }
    Ok(out)
}

/// The texts of a set, none when it is not there.
fn texts_of(set: &str, data: &[PathBuf]) -> Outcome<Vec<String>> {
    let places = [
        format!("pages/{set}/truth.ndjson"),
        format!("topics/{set}.ndjson.gz"),
        format!("topics/{set}.ndjson"),
        format!("quotes/{set}.ndjson.gz"),
    ];
    let mut files = data
        .iter()
        .flat_map(|folder| places.iter().map(|place| folder.join(place)));
    let Some(file) = files.find(|file| file.is_file()) else {
        eprintln!("no {set}: its labels are left out");
        return Ok(Vec::new());
    };
    let mut texts = Vec::new();
    for line in read_text(&file)?.lines() {
        let row: serde_json::Value = serde_json::from_str(line)?;
        texts.push(row["text"].as_str().unwrap_or_default().to_owned());
    }
    Ok(texts)
}

/// Writes what a teacher learns from, and what it is to label: tokens, labels of `train`, scores of
/// the texts in `texts` (`set`, `id`, `text`); and the scores of steps beside it.
pub fn scores(
    out: &Path,
    train: &[(String, Vec<Document>)],
    texts: &Path,
    tables: &Tables,
    crf: &Crf,
) -> Outcome<()> {
    let mut file = std::io::BufWriter::new(fs::File::create(out)?);
    for (set, documents) in train {
        for (at, document) in documents.iter().enumerate() {
            let (text, names) = render(document, at % 2 == 1, &mut None);
            let (tokens, _) = tokenize(&text, usize::MAX);
            let names: Vec<(u32, u32, usize)> = gold(&tokens, &names)
                .iter()
                .map(|name| (name.from, name.to, name.kind as usize))
                .collect();
            let known = serde_json::json!({
                "set": set, "id": at.to_string(), "gold": names, "has_other": document.has_other,
            });
            line(&mut file, known, &text, tables, crf)?;
        }
    }
    for row in fs::read_to_string(texts)?.lines() {
        let row: serde_json::Value = serde_json::from_str(row)?;
        let text = row["text"].as_str().unwrap_or_default();
        let known = serde_json::json!({ "set": row["set"], "id": row["id"], "gold": null });
        line(&mut file, known, text, tables, crf)?;
    }
    let mut steps = out.as_os_str().to_owned();
    steps.push(".steps");
    fs::write(steps, serde_json::to_vec(&crf.transitions)?)?;
    Ok(())
}

fn line(
    out: &mut impl Write,
    mut known: serde_json::Value,
    text: &str,
    tables: &Tables,
    crf: &Crf,
) -> Outcome<()> {
    let (tokens, _) = tokenize(text, usize::MAX);
    let lattice = crf.lattice(&tables.sheet("en", text, &tokens));
    let mut stretches = Vec::new();
    let mut rows = Vec::new();
    let mut scores = lattice.rows.iter();
    for stretch in lattice.stretches {
        stretches.push((stretch.start, stretch.end));
        rows.extend(stretch.zip(scores.by_ref()));
    }
    let tokens: Vec<(u32, u32, bool)> = tokens
        .iter()
        .map(|t| (t.span.start, t.span.end, t.sentence_start))
        .collect();
    known["text"] = text.into();
    known["hash"] = hash(text).into();
    known["tokens"] = serde_json::json!(tokens);
    known["stretches"] = serde_json::json!(stretches);
    if known["gold"].is_null() {
        known["rows"] = serde_json::json!(rows);
    }
    serde_json::to_writer(&mut *out, &known)?;
    out.write_all(b"\n")?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_find_their_text_again() {
        let folder = std::env::temp_dir().join(format!("silver-{}", std::process::id()));
        fs::create_dir_all(folder.join("topics")).expect("makes a folder");
        fs::write(
            folder.join("topics/own.ndjson"),
            "{\"text\":\"no\"}\n{\"text\":\" Zoë Aas met Norwind in Oslo.\"}\n",
        )
        .expect("writes");
        let labels = folder.join("labels.txt");
        let text = "Zoë Aas met Norwind in Oslo.";
        let write = |line: String| fs::write(&labels, line).expect("writes");
        write(format!(
            "own 1 1 29 {} 0,8P 5,7O 4,4?\nother 0 0 2 abcd\n",
            hash(text)
        ));
        let data = [folder.clone()];
        let found = read(&labels, &data).expect("reads");
        assert_eq!(found.len(), 1);
        let silver = found[0].silver.as_ref().expect("is silver");
        assert_eq!(silver.text, text);
        let (from, to, kind) = silver.names[1];
        assert_eq!((&text[from..to], kind), ("Norwind", Kind::Organisation));
        assert!(silver.is_open(24, 28) && !silver.is_open(0, 8));
        write("own 1 1 29 ffff".to_owned());
        assert_eq!(hash(text) == "ffff", read(&labels, &data).is_ok());
        fs::remove_dir_all(folder).expect("removes");
    }
}
