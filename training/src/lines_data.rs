//! Texts with labelled lines: outputs of extractors, and outputs imitated from pages with truth.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::io::{self, Read};
use std::path::Path;

use copydesk::desk::Limits;
use copydesk::desk::clean::lines::features::Look;
use copydesk::desk::clean::{Model, lines};
use copydesk::desk::extract::{Block, Origin, Page, html};
use copydesk::desk::hash;
use serde::Deserialize;

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// Article.
    Keep,
    /// Junk.
    Drop,
    /// Not judged.
    Unknown,
}

/// One text.
pub struct Text {
    /// Where it comes from, e.g. `fundus/py-trafilatura`, `wcxb/near`.
    pub source: String,
    /// Registrable domain, or the publisher.
    pub domain: String,
    /// Labels of the lines.
    pub labels: Vec<Label>,
    /// Words of the lines.
    pub words: Vec<u32>,
    /// Looks of the lines.
    pub looks: Vec<Look>,
    /// Buckets of the lines.
    pub buckets: Vec<Vec<u32>>,
    /// The lines.
    pub lines: Vec<String>,
}

impl Text {
    fn new(source: String, domain: String, lines: Vec<(String, Label)>, model: &Model) -> Self {
        let (lines, labels): (Vec<String>, Vec<Label>) = lines.into_iter().unzip();
        let page = Page {
            origin: Origin::Text,
            blocks: lines
                .iter()
                .enumerate()
                .map(|(at, line)| Block {
                    text: line.clone(),
                    line: at as u32 + 1,
                    probability: 1.0,
                    ..Block::default()
                })
                .collect(),
            ..Page::default()
        };
        let (looks, buckets) = lines::study(&page, model.rules());
        Self {
            source,
            domain,
            words: lines.iter().map(|line| tokens(line).len() as u32).collect(),
            labels,
            looks,
            buckets,
            lines,
        }
    }

    /// Weight of a junk line: a text counts for at most 40, as in the scorer.
    pub fn weight(&self) -> f32 {
        let junk = self.labels.iter().filter(|l| **l == Label::Drop).count();
        (40.0 / junk.max(1) as f32).min(1.0)
    }
}

#[derive(Deserialize)]
struct Row {
    doc: String,
    line: String,
    label: String,
    src: String,
    zone: Option<String>,
}

#[derive(Deserialize)]
struct Truth {
    id: String,
    url: Option<String>,
    text: Option<String>,
}

/// The labelled lines of `lines/fundus_parser`.
pub fn fundus(data: &Path, model: &Model) -> io::Result<Vec<Text>> {
    let domains: BTreeMap<String, String> = truths(data, "fundus_parser")?
        .into_iter()
        .map(|t| {
            (
                t.id.clone(),
                domain(t.url.as_deref().unwrap_or_default(), &t.id),
            )
        })
        .collect();
    let mut text = String::new();
    flate2::read::GzDecoder::new(fs::File::open(data.join("lines/fundus_parser.ndjson.gz"))?)
        .read_to_string(&mut text)?;
    let mut texts: BTreeMap<(String, String), Vec<(String, Label)>> = BTreeMap::new();
    for line in text.lines() {
        let row: Row = serde_json::from_str(line)?;
        if row.zone.as_deref() == Some("far") || row.line.trim().is_empty() {
            continue;
        }
        let label = match row.label.as_str() {
            "keep" => Label::Keep,
            "drop" => Label::Drop,
            _ => Label::Unknown,
        };
        let line = row.line.split_whitespace().collect::<Vec<_>>().join(" ");
        texts
            .entry((row.doc, row.src))
            .or_default()
            .push((line, label));
    }
    Ok(texts
        .into_iter()
        .map(|((doc, src), lines)| {
            let domain = domains.get(&doc).cloned().unwrap_or(doc);
            Text::new(format!("fundus/{src}"), domain, lines, model)
        })
        .collect())
}

fn truths(data: &Path, set: &str) -> io::Result<Vec<Truth>> {
    fs::read_to_string(data.join("pages").join(set).join("truth.ndjson"))?
        .lines()
        .map(|line| serde_json::from_str(line).map_err(io::Error::from))
        .collect()
}

/// Texts as extractors would make them of the pages of a set, labelled by the truth: all lines
/// near the article, a clean extraction that left some junk in, and the truth itself.
pub fn imitated(data: &Path, set: &str, model: &Model) -> io::Result<Vec<Text>> {
    let mut texts = Vec::new();
    for truth in truths(data, set)? {
        let Some(body) = &truth.text else { continue };
        let mut bytes = Vec::new();
        let file = data
            .join("pages")
            .join(set)
            .join("html")
            .join(format!("{}.html.gz", truth.id));
        flate2::read::GzDecoder::new(fs::File::open(file)?).read_to_end(&mut bytes)?;
        let page = html::read(&String::from_utf8_lossy(&bytes), &Limits::default());
        let lines: Vec<String> = page
            .passages
            .iter()
            .flat_map(|p| {
                p.text
                    .lines()
                    .map(|l| l.split_whitespace().collect::<Vec<_>>().join(" "))
            })
            .filter(|line| !line.is_empty())
            .collect();
        let lines = labelled(body, lines);
        let domain = domain(truth.url.as_deref().unwrap_or_default(), &truth.id);
        let kept = |range: &[(String, Label)]| range.iter().position(|l| l.1 == Label::Keep);
        let (Some(first), Some(last)) =
            (kept(&lines), lines.iter().rposition(|l| l.1 == Label::Keep))
        else {
            continue;
        };
        let near = lines[first.saturating_sub(12)..(last + 16).min(lines.len())].to_vec();
        let mut random = hash::of_bytes(truth.id.as_bytes());
        let mut chance = move || {
            random = hash::mix(random.wrapping_add(0x9e37_79b9_7f4a_7c15));
            (random >> 40) as f32 / (1u64 << 24) as f32
        };
        for (name, before, inside, after) in [("inner", 3, 0.7, 4), ("tidy", 5, 0.35, 6)] {
            let from = first.saturating_sub(before);
            let to = (last + 1 + after).min(lines.len());
            let mut some = Vec::new();
            let mut drop_run = false;
            for (at, line) in lines[from..to].iter().enumerate() {
                // Junk goes and stays in runs, as elements do.
                if at == 0 || chance() < 0.4 {
                    drop_run = chance() > inside;
                }
                if line.1 == Label::Keep || !drop_run {
                    some.push(line.clone());
                }
            }
            if name == "tidy" {
                let brief = brief(&some, 3 + (chance() * 5.0) as usize);
                texts.push(Text::new(
                    format!("{set}/brief"),
                    domain.clone(),
                    brief,
                    model,
                ));
            }
            texts.push(Text::new(
                format!("{set}/{name}"),
                domain.clone(),
                some,
                model,
            ));
        }
        texts.push(Text::new(
            format!("{set}/near"),
            domain.clone(),
            near,
            model,
        ));
        let clean: Vec<(String, Label)> = body
            .lines()
            .map(|l| l.split_whitespace().collect::<Vec<_>>().join(" "))
            .filter(|l| !l.is_empty())
            .map(|l| (l, Label::Keep))
            .collect();
        texts.push(Text::new(format!("{set}/truth"), domain, clean, model));
    }
    Ok(texts)
}

/// A brief: the first so many good lines, the junk among them and the junk at the end.
fn brief(lines: &[(String, Label)], most: usize) -> Vec<(String, Label)> {
    let end = lines.iter().rposition(|l| l.1 == Label::Keep);
    let mut good = 0;
    let mut taken = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        good += usize::from(line.1 == Label::Keep);
        if good <= most || end.is_some_and(|end| at > end) {
            taken.push(line.clone());
        }
    }
    taken
}

/// Labels lines by the share of their word triples that are in the truth; short ones by whether
/// they are a line of it.
fn labelled(body: &str, lines: Vec<String>) -> Vec<(String, Label)> {
    let words = tokens(body);
    let triples: HashSet<u64> = words.windows(3).map(triple).collect();
    let pairs: HashSet<u64> = words.windows(2).map(|w| hash::join(w[0], w[1])).collect();
    let whole: BTreeSet<Vec<u64>> = body.lines().map(tokens).collect();
    lines
        .into_iter()
        .map(|line| {
            let own = tokens(&line);
            let label = if own.is_empty() {
                Label::Unknown
            } else if whole.contains(&own) {
                Label::Keep
            } else if own.len() < 3 {
                let inside = own.len() == 2 && pairs.contains(&hash::join(own[0], own[1]));
                if inside { Label::Unknown } else { Label::Drop }
            } else {
                let hits = own
                    .windows(3)
                    .filter(|w| triples.contains(&triple(w)))
                    .count();
                match hits as f32 / (own.len() - 2) as f32 {
                    share if share >= 0.8 => Label::Keep,
                    share if share <= 0.2 => Label::Drop,
                    _ => Label::Unknown,
                }
            };
            (line, label)
        })
        .collect()
}

fn triple(words: &[u64]) -> u64 {
    hash::join(hash::join(words[0], words[1]), words[2])
}

/// Words, as the scorer counts them.
fn tokens(text: &str) -> Vec<u64> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
        .map(|word| hash::of_chars(word.chars().flat_map(char::to_lowercase)))
        .collect()
}

/// The last two labels of an address's host, three below such as `co.uk`.
fn domain(url: &str, id: &str) -> String {
    let host = url
        .split("://")
        .nth(1)
        .unwrap_or_default()
        .split(['/', ':', '?'])
        .next()
        .unwrap_or_default();
    let parts: Vec<&str> = host.split('.').collect();
    if parts.len() < 2 {
        return id.to_owned();
    }
    let short = parts[parts.len() - 2].len() <= 3 && parts.len() > 2;
    parts[parts.len() - if short { 3 } else { 2 }..].join(".")
}
