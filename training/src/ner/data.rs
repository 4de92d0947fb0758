//! Labelled sentences, and how they are shown to the trainer.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use copydesk::desk::tag::names::ner::Kind;

use super::Outcome;
use super::silver::Silver;

#[derive(serde::Deserialize)]
struct Line {
    #[serde(default)]
    doc: serde_json::Value,
    #[serde(default)]
    pub tokens: Vec<String>,
    #[serde(default)]
    pub spans: Vec<(usize, usize, String)>,
}

pub struct Sentence {
    pub tokens: Vec<String>,
    pub spans: Vec<(usize, usize, Kind)>,
}

/// A document of a set: up to forty sentences, as the scorer cuts them.
pub struct Document {
    pub sentences: Vec<Sentence>,
    /// Its set labels "other" names.
    pub has_other: bool,
    /// Its sentences stand together in one text; some sets have no document marks.
    pub whole: bool,
    /// The place of its text in the set: parts of one text have the same.
    pub text: usize,
    /// Its set, when that is another kind of text than the tagger is made for.
    pub other: Option<u64>,
    /// A text that was labelled as it stands, by a machine or a reader; its sentences are empty.
    pub silver: Option<Silver>,
    /// Its language.
    pub language: &'static str,
    /// Made up for training: nothing is measured on it.
    pub made: bool,
}

/// Random numbers (SplitMix64), the same on every machine.
pub struct Random(pub u64);

impl Random {
    /// See the type.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        copydesk::desk::hash::mix(self.0)
    }
    /// See the type.
    pub fn chance(&mut self, p: f64) -> bool {
        (self.next() >> 11) as f64 / ((1u64 << 53) as f64) < p
    }
    /// See the type.
    pub fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }
    /// See the type.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            list.swap(at, self.below(at + 1));
        }
    }
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .map(|n| n.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn files(paths: &[PathBuf]) -> Outcome<Vec<PathBuf>> {
    let mut out = Vec::new();
    for path in paths {
        if path.is_file() {
            out.push(path.clone());
            continue;
        }
        let inner = path.join("entities");
        let folder = if inner.is_dir() { &inner } else { path };
        for entry in fs::read_dir(folder)? {
            out.push(entry?.path());
        }
    }
    out.sort();
    Ok(out)
}

/// Reads the sets whose file names begin with one of `names`, in their order; `split` as in
/// [`documents`].
pub fn sets(
    paths: &[PathBuf],
    names: &[String],
    split: bool,
) -> Outcome<Vec<(String, Vec<Document>)>> {
    let files = files(paths)?;
    let mut sets = Vec::new();
    for name in names {
        for file in files
            .iter()
            .filter(|f| file_name(f).starts_with(name.as_str()))
        {
            sets.push((name.clone(), documents(file, split)?));
        }
    }
    Ok(sets)
}

/// Reads a file that may be compressed.
pub fn read_text(file: &Path) -> Outcome<String> {
    let raw = fs::read(file)?;
    if !raw.starts_with(&[0x1f, 0x8b]) {
        return Ok(String::from_utf8(raw)?);
    }
    let mut text = String::new();
    flate2::read::GzDecoder::new(&raw[..]).read_to_string(&mut text)?;
    Ok(text)
}

/// Reads a set; `split` parts places at their commas, for training.
fn documents(file: &Path, split: bool) -> Outcome<Vec<Document>> {
    let text = read_text(file)?;
    let name = file_name(file);
    let has_other = name.starts_with("worldwide") || name.starts_with("wikigold");
    let mut order: Vec<String> = Vec::new();
    let mut by: BTreeMap<String, Vec<Sentence>> = BTreeMap::new();
    for line in text.lines().filter(|l| !l.trim().is_empty()) {
        let line: Line = serde_json::from_str(line)?;
        let key = line.doc.to_string();
        let mut spans = Vec::new();
        for (from, to, kind) in &line.spans {
            let kind = match kind.as_str() {
                "PER" => Kind::Person,
                "ORG" => Kind::Organisation,
                "LOC" => Kind::Place,
                "MISC" => Kind::Other,
                _ => continue,
            };
            let mut start = *from;
            // Annotators were of two minds about "Kigali, Rwanda": here it is always two places.
            if split && kind == Kind::Place {
                for at in from + 1..to.saturating_sub(1) {
                    if line.tokens.get(at).is_some_and(|t| t == ",") && at > start {
                        spans.push((start, at, kind));
                        start = at + 1;
                    }
                }
            }
            spans.push((start, *to, kind));
        }
        by.entry(key.clone()).or_insert_with(|| {
            order.push(key);
            Vec::new()
        });
        if let Some(list) = by.get_mut(&line.doc.to_string()) {
            list.push(Sentence {
                tokens: line.tokens,
                spans,
            });
        }
    }
    let whole = order.len() > 1;
    let mut out = Vec::new();
    for (text, key) in order.into_iter().enumerate() {
        let mut list = by.remove(&key).unwrap_or_default();
        while !list.is_empty() {
            let rest = list.split_off(list.len().min(40));
            out.push(Document {
                sentences: list,
                has_other,
                whole,
                text,
                other: None,
                silver: None,
                language: "en",
                made: false,
            });
            list = rest;
        }
    }
    Ok(out)
}

/// How a sentence is shown.
#[derive(Clone, Copy, PartialEq)]
enum Dress {
    Plain,
    Capitals,
    Headline,
}

/// The document as text, with the names' byte ranges.
pub fn render(
    document: &Document,
    natural: bool,
    random: &mut Option<&mut Random>,
) -> (String, Vec<(usize, usize, Kind)>) {
    if let Some(silver) = &document.silver {
        return (silver.text.clone(), silver.names.clone());
    }
    let mut text = String::new();
    let mut names = Vec::new();
    for sentence in &document.sentences {
        if !text.is_empty() {
            text.push('\n');
        }
        let dress = random.as_mut().map_or(Dress::Plain, |r| {
            if r.chance(0.03) {
                Dress::Capitals
            } else if r.chance(0.04) && sentence.tokens.len() < 30 {
                Dress::Headline
            } else {
                Dress::Plain
            }
        });
        let mut at = Vec::new();
        for (n, token) in sentence.tokens.iter().enumerate() {
            let before = n.checked_sub(1).map(|p| sentence.tokens[p].as_str());
            let glue = before.is_none_or(|b| {
                natural
                    && glued(
                        b,
                        token,
                        sentence.tokens.get(n + 1).map(String::as_str),
                        n.checked_sub(2).map(|p| sentence.tokens[p].as_str()),
                    )
            });
            if !glue {
                text.push(' ');
            }
            let start = text.len();
            match dress {
                Dress::Plain => text.push_str(token),
                Dress::Capitals => text.push_str(&token.to_uppercase()),
                Dress::Headline if token.len() > 3 => {
                    let mut chars = token.chars();
                    if let Some(c) = chars.next() {
                        text.extend(c.to_uppercase());
                        text.push_str(chars.as_str());
                    }
                }
                Dress::Headline => text.push_str(token),
            }
            at.push((start, text.len()));
        }
        for (from, to, kind) in &sentence.spans {
            if let (Some(first), Some(last)) =
                (at.get(*from), to.checked_sub(1).and_then(|t| at.get(t)))
            {
                names.push((first.0, last.1, *kind));
            }
        }
    }
    (text, names)
}

/// No blank between two tokens in natural text.
fn glued(before: &str, token: &str, after: Option<&str>, second: Option<&str>) -> bool {
    let word = |t: &str| t.chars().all(char::is_alphanumeric);
    matches!(
        token,
        "," | "."
            | ";"
            | ":"
            | "?"
            | "!"
            | "%"
            | ")"
            | "]"
            | "”"
            | "’"
            | "'"
            | "..."
            | "'s"
            | "’s"
            | "n't"
            | "n’t"
            | "'re"
            | "’re"
            | "'ve"
            | "’ve"
            | "'ll"
            | "'d"
            | "'m"
            | "’m"
    ) || matches!(before, "(" | "[" | "“" | "‘" | "$" | "£" | "€")
        || (token == "-" && word(before) && after.is_some_and(word))
        || (before == "-" && word(token) && second.is_some_and(word))
        || (before == "."
            && token.len() == 1
            && token.chars().all(char::is_uppercase)
            && second.is_some_and(|s| s.len() == 1 && s.chars().all(char::is_uppercase)))
}
