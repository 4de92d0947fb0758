//! The line model: `models/lines.bin`.
//!
//! Domains are split in four parts. For each part a model is trained on the others; its linear
//! scores, too, come from models that have not seen a text's domain.

use std::fs;
use std::io;

use copydesk::desk::clean::Model;
use copydesk::desk::clean::lines::features::{self, BUCKETS, COLUMNS};
use copydesk::desk::clean::lines::{Bar, MAGIC, TextKind, VERSION};
use copydesk::desk::hash;

use crate::Paths;
use crate::boost::{Binned, Forest, Plan, grow};
use crate::lines_data::{self, Label, Text};

const PARTS: u64 = 4;
const PLAN: Plan = Plan {
    trees: 120,
    leaves: 24,
    rate: 0.12,
    least: 20.0,
    ridge: 10.0,
    features: 0.3,
};
/// Words of good lines that may be lost, in a thousand: of news, of all kinds of pages, of briefs.
const LOSS: [f64; 3] = [7.8, 18.0, 11.0];
/// How much higher the threshold is in texts that are clean.
const CLEAN: f32 = 1.0;
/// How the threshold grows with the logarithm of a line's words.
const SLOPES: &[f32] = &[0.0, 0.3, 0.6, 0.9];

/// The linear model.
struct Linear {
    weights: Vec<f32>,
    bias: f32,
}

impl Linear {
    fn logit(&self, buckets: &[u32]) -> f32 {
        let sum: f32 = buckets.iter().map(|b| self.weights[*b as usize]).sum();
        self.bias + sum / (buckets.len().max(1) as f32).sqrt()
    }

    /// Logistic regression by AdaGrad over the judged lines of the texts.
    fn train(texts: &[&Text]) -> Self {
        let mut model = Self {
            weights: vec![0.0; BUCKETS as usize],
            bias: 0.0,
        };
        let mut squares = vec![1e-2f32; BUCKETS as usize];
        let mut bias_square = 1e-2f32;
        let mut order: Vec<(u64, usize, usize)> = Vec::new();
        for (t, text) in texts.iter().enumerate() {
            for (at, label) in text.labels.iter().enumerate() {
                if *label != Label::Unknown {
                    order.push((hash::join(t as u64, at as u64), t, at));
                }
            }
        }
        order.sort_unstable();
        for _ in 0..4 {
            for (_, t, at) in &order {
                let text = texts[*t];
                let junk = text.labels[*at] == Label::Drop;
                let weight = weight(text, *at);
                let buckets = &text.buckets[*at];
                let share = 1.0 / (buckets.len().max(1) as f32).sqrt();
                let p = 1.0 / (1.0 + (-model.logit(buckets)).exp());
                let slope = weight * (p - f32::from(u8::from(junk)));
                for bucket in buckets {
                    let bucket = *bucket as usize;
                    let g = slope * share + 2e-5 * model.weights[bucket];
                    squares[bucket] += g * g;
                    model.weights[bucket] -= 0.12 * g / squares[bucket].sqrt();
                }
                bias_square += slope * slope;
                model.bias -= 0.05 * slope / bias_square.sqrt();
            }
        }
        model
    }

    /// The weights as bytes would keep them.
    fn quantised(&self) -> (Vec<i8>, f32) {
        let mut sizes: Vec<f32> = self.weights.iter().map(|w| w.abs()).collect();
        sizes.sort_by(f32::total_cmp);
        let largest = sizes[sizes.len() - 1 - sizes.len() / 2000].max(1e-6);
        let scale = largest / 127.0;
        let bytes = self
            .weights
            .iter()
            .map(|w| (w / scale).round().clamp(-127.0, 127.0) as i8);
        (bytes.collect(), scale)
    }

    fn rounded(self) -> Self {
        let (bytes, scale) = self.quantised();
        Self {
            weights: bytes.iter().map(|b| f32::from(*b) * scale).collect(),
            bias: self.bias,
        }
    }
}

/// Junk counts as the scorer counts it; a good line by its words, gently.
fn weight(text: &Text, at: usize) -> f32 {
    let base = match text.source.as_str() {
        "fundus/crude" => 0.35,
        source if source.ends_with("/near") => 0.5,
        source if source.ends_with("/truth") => 0.4,
        source if source.starts_with("fundus") => 0.6,
        _ => 1.0,
    };
    match text.labels[at] {
        Label::Drop => base * text.weight(),
        _ => base * (0.6 + 0.25 * (text.words[at] as f32).ln_1p()),
    }
}

fn part(text: &Text) -> u64 {
    hash::of_bytes(text.domain.as_bytes()) % PARTS
}

/// Rows of all lines of the texts with linear scores by `linear`.
fn rows(
    texts: &[&Text],
    linear: &dyn Fn(&Text) -> usize,
    models: &[Linear],
) -> Vec<Vec<[f32; COLUMNS]>> {
    texts
        .iter()
        .map(|text| {
            let model = &models[linear(text)];
            let mut looks = text.looks.clone();
            for (look, buckets) in looks.iter_mut().zip(&text.buckets) {
                look.linear = model.logit(buckets);
            }
            let mut out = Vec::with_capacity(looks.len());
            features::rows(&looks, |_, row| out.push(*row));
            out
        })
        .collect()
}

/// A forest over the judged lines that no rule removes.
fn forest(texts: &[&Text], rows: &[Vec<[f32; COLUMNS]>]) -> Forest {
    let (mut flat, mut labels, mut weights): (Vec<&[f32]>, Vec<f32>, Vec<f32>) = Default::default();
    for (text, rows) in texts.iter().zip(rows) {
        for (at, row) in rows.iter().enumerate() {
            if text.labels[at] == Label::Unknown || text.looks[at].ruled {
                continue;
            }
            flat.push(row);
            labels.push(f32::from(u8::from(text.labels[at] == Label::Drop)));
            weights.push(weight(text, at));
        }
    }
    grow(&Binned::of(&flat), &labels, &weights, &PLAN)
}

/// Trains on some texts: the linear model for new texts, and the trees on linear scores of models
/// that have not seen a text's domain.
fn train(texts: &[&Text]) -> (Linear, Forest) {
    let inner = |text: &Text| {
        (hash::join(part(text), hash::of_bytes(text.domain.as_bytes())) % PARTS) as usize
    };
    let models: Vec<Linear> = (0..PARTS as usize)
        .map(|hidden| {
            let seen: Vec<&Text> = texts
                .iter()
                .copied()
                .filter(|t| inner(t) != hidden)
                .collect();
            Linear::train(&seen).rounded()
        })
        .collect();
    let rows = rows(texts, &inner, &models);
    (Linear::train(texts).rounded(), forest(texts, &rows))
}

/// A judged text: for each line the logit.
struct Judged<'a> {
    text: &'a Text,
    logits: Vec<f32>,
}

fn judge<'a>(texts: &[&'a Text], model: (Linear, Forest)) -> Vec<Judged<'a>> {
    let models = [model.0];
    rows(texts, &|_| 0, &models)
        .into_iter()
        .zip(texts)
        .map(|(rows, text)| Judged {
            text,
            logits: rows.iter().map(|row| model.1.logit(row)).collect(),
        })
        .collect()
}

/// Share of junk removed, of good words lost and of good lines lost.
fn measure(judged: &[&Judged<'_>], bar: Bar) -> (f64, f64, f64) {
    let (mut junk, mut removed, mut words, mut lost, mut lines, mut gone) =
        (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
    for Judged { text, logits } in judged {
        let w = f64::from(text.weight());
        let kind = TextKind::of(&text.looks, logits);
        for (at, label) in text.labels.iter().enumerate() {
            let out = text.looks[at].ruled || logits[at] > bar.of(&text.looks[at], kind);
            let hit = f64::from(u8::from(out));
            match label {
                Label::Drop => {
                    junk += w;
                    removed += w * hit;
                }
                Label::Keep => {
                    words += f64::from(text.words[at]);
                    lost += f64::from(text.words[at]) * hit;
                    lines += 1.0;
                    gone += hit;
                }
                Label::Unknown => {}
            }
        }
    }
    (
        removed / f64::max(junk, 1.0),
        lost / f64::max(words, 1.0),
        gone / f64::max(lines, 1.0),
    )
}

/// Refuses everything but what rules remove.
const CLOSED: f32 = f32::INFINITY;

/// The lowest bar, in articles or in briefs, that loses at most so many of a thousand good words of
/// each group.
fn calibrate(groups: &[(Vec<&Judged<'_>>, f64)], slope: f32, brief: bool) -> f32 {
    let at = |height: f32| Bar {
        article: if brief { CLOSED } else { height },
        brief: if brief { height } else { CLOSED },
        slope,
        clean: CLEAN,
    };
    let own: Vec<(Vec<&Judged<'_>>, f64)> = groups
        .iter()
        .map(|(group, loss)| {
            let of_kind = |j: &&&Judged<'_>| TextKind::of(&j.text.looks, &j.logits).brief == brief;
            (group.iter().filter(of_kind).copied().collect(), *loss)
        })
        .collect();
    let (mut low, mut high) = (-6.0f32, 9.0f32);
    for _ in 0..24 {
        let middle = f32::midpoint(low, high);
        let fits = |(group, loss): &(Vec<&Judged<'_>>, f64)| {
            let rules_only = measure(group, at(CLOSED)).1;
            measure(group, at(middle)).1 <= f64::max(loss / 1000.0, rules_only * 1.05)
        };
        if own.iter().all(fits) {
            high = middle;
        } else {
            low = middle;
        }
    }
    high
}

fn say(name: &str, judged: &[&Judged<'_>], bar: Bar) {
    let closed = Bar {
        article: CLOSED,
        brief: CLOSED,
        slope: 0.0,
        clean: CLEAN,
    };
    let rules = measure(judged, closed);
    let all = measure(judged, bar);
    eprintln!(
        "{name:28} texts {:5}  rules: junk removed {:.3}, words lost {:.4}, lines lost {:.4}   with the model: {:.3}, {:.4}, {:.4}",
        judged.len(),
        rules.0,
        rules.1,
        rules.2,
        all.0,
        all.1,
        all.2
    );
}

/// Makes the model and prints how good it is on domains it has not seen.
pub fn make(paths: &Paths) -> io::Result<()> {
    let model = Model::load().map_err(|error| io::Error::other(error.to_string()))?;
    let mut texts = lines_data::fundus(&paths.data, &model)?;
    texts.extend(lines_data::imitated(&paths.data, "wcxb_dev", &model)?);
    texts.extend(lines_data::imitated(&paths.data, "fundus_parser", &model)?);
    let all: Vec<&Text> = texts.iter().collect();
    eprintln!(
        "{} texts, {} lines",
        all.len(),
        all.iter().map(|t| t.labels.len()).sum::<usize>()
    );
    let mut judged: Vec<Judged<'_>> = Vec::new();
    for hidden in 0..PARTS {
        let (test, seen): (Vec<&Text>, Vec<&Text>) = all.iter().partition(|t| part(t) == hidden);
        judged.extend(judge(&test, train(&seen)));
    }
    let group =
        |pick: &dyn Fn(&Text) -> bool| judged.iter().filter(|j| pick(j.text)).collect::<Vec<_>>();
    let fundus = group(&|t| t.source.starts_with("fundus/") && t.source != "fundus/crude");
    let wcxb = group(&|t| matches!(t.source.as_str(), "wcxb_dev/inner" | "wcxb_dev/tidy"));
    let truth = group(&|t| t.source == "wcxb_dev/truth");
    let briefs = group(&|t| t.source.ends_with("/brief"));
    let groups = [(fundus.clone(), LOSS[0]), (wcxb.clone(), LOSS[1])];
    let brief = [(briefs.clone(), LOSS[2])];
    let mut best: Option<(Bar, f64)> = None;
    for slope in SLOPES {
        let bar = Bar {
            article: calibrate(&groups, *slope, false),
            brief: calibrate(&brief, *slope, true),
            slope: *slope,
            clean: CLEAN,
        };
        let removed = measure(&fundus, bar).0 + measure(&wcxb, bar).0 + measure(&briefs, bar).0;
        eprintln!("{bar:?}, removed {removed:.3}");
        say("  fundus, extractors", &fundus, bar);
        if best.is_none_or(|(_, most)| removed > most) {
            best = Some((bar, removed));
        }
    }
    let Some((bar, _)) = best else {
        return Err(io::Error::other("no slope to try"));
    };
    eprintln!("out of fold by domain, {bar:?}:");
    say("fundus, extractors", &fundus, bar);
    for name in [
        "dom_smoothie",
        "libreadability",
        "py-newspaper4k",
        "py-trafilatura",
        "rs-trafilatura",
        "crude",
    ] {
        let name = format!("fundus/{name}");
        say(&name, &group(&|t| t.source == name), bar);
    }
    for name in ["inner", "tidy", "near"] {
        let name = format!("wcxb_dev/{name}");
        say(&name, &group(&|t| t.source == name), bar);
    }
    say("briefs", &briefs, bar);
    say("wcxb_dev/truth (all good)", &truth, bar);
    let news = group(&|t| t.source == "fundus_parser/truth");
    say("fundus_parser/truth (same)", &news, bar);
    for loss in [2.0, 4.0, 6.0, 8.0, 10.0] {
        let at = [(fundus.clone(), loss)];
        let other = Bar {
            article: calibrate(&at, bar.slope, false),
            ..bar
        };
        say(&format!("fundus at {loss}/1000 lost"), &fundus, other);
    }
    show(&fundus, bar);
    for (name, from, to) in [
        ("fundus to wcxb", "fundus", "wcxb_dev"),
        ("wcxb to fundus", "wcxb_dev", "fundus"),
    ] {
        let seen: Vec<&Text> = all
            .iter()
            .copied()
            .filter(|t| t.source.starts_with(from))
            .collect();
        let test: Vec<&Text> = all
            .iter()
            .copied()
            .filter(|t| {
                t.source.starts_with(to)
                    && !t.source.ends_with("crude")
                    && !t.source.ends_with("truth")
            })
            .collect();
        let other = judge(&test, train(&seen));
        say(name, &other.iter().collect::<Vec<_>>(), bar);
    }
    let (linear, forest) = train(&all);
    fs::write(&paths.out, file(&linear, &forest, bar))
}

/// The most certain mistakes, for human eyes.
fn show(judged: &[&Judged<'_>], bar: Bar) {
    let mut lost = Vec::new();
    let mut kept = Vec::new();
    for Judged { text, logits } in judged {
        let kind = TextKind::of(&text.looks, logits);
        for (at, label) in text.labels.iter().enumerate() {
            let margin = logits[at] - bar.of(&text.looks[at], kind);
            let out = text.looks[at].ruled || margin > 0.0;
            let line: String = text.lines[at].chars().take(140).collect();
            let about = format!(
                "{} {} ruled={} {margin:.2}\t{line}",
                text.source, text.domain, text.looks[at].ruled
            );
            match label {
                Label::Keep if out => lost.push((hash::of_bytes(about.as_bytes()), about)),
                Label::Drop if !out => kept.push((hash::of_bytes(about.as_bytes()), about)),
                _ => {}
            }
        }
    }
    for (name, mut list) in [("LOST", lost), ("KEPT", kept)] {
        list.sort();
        for (_, about) in list.iter().take(120) {
            eprintln!("{name}\t{about}");
        }
    }
}

fn file(linear: &Linear, forest: &Forest, bar: Bar) -> Vec<u8> {
    let (bytes, scale) = linear.quantised();
    let mut out = MAGIC.to_vec();
    out.extend(VERSION.to_le_bytes());
    out.extend((COLUMNS as u32).to_le_bytes());
    for value in [
        scale,
        linear.bias,
        forest.base,
        bar.article,
        bar.brief,
        bar.slope,
        bar.clean,
    ] {
        out.extend(value.to_le_bytes());
    }
    out.extend(bytes.iter().map(|b| b.cast_unsigned()));
    let nodes: usize = forest.trees.iter().map(Vec::len).sum();
    out.extend((forest.trees.len() as u32).to_le_bytes());
    out.extend((nodes as u32).to_le_bytes());
    let mut root = 0u32;
    for tree in &forest.trees {
        out.extend(root.to_le_bytes());
        root += tree.len() as u32;
    }
    let all = || forest.trees.iter().flatten();
    for node in all() {
        let feature = if node.feature == usize::MAX {
            u16::MAX
        } else {
            node.feature as u16
        };
        out.extend(feature.to_le_bytes());
    }
    for node in all() {
        out.extend((node.left as u16).to_le_bytes());
    }
    for node in all() {
        out.extend(node.threshold.to_le_bytes());
    }
    out
}
