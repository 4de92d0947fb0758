//! The extraction model: `models/blocks.bin`. Trained on pages with a known article text, measured
//! out of fold by registrable domain with the product's own choice of blocks.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;
use std::path::PathBuf;
use std::sync::Mutex;

use copydesk::desk::extract::model::features::{self, Row};
use copydesk::desk::extract::model::{self, Linear};
use copydesk::desk::{Limits, clean, decode, extract, hash};

use super::Paths;
use super::blocks_data::{self, Page};
use super::blocks_file::{importance, write};
use super::blocks_linear;
use super::boost::{self, Binned, Forest, Plan};

/// Arguments of `training blocks`.
#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    paths: Paths,
    /// Only the first pages of each set.
    #[arg(long, default_value_t = usize::MAX)]
    limit: usize,
    /// Do not measure out of fold.
    #[arg(long)]
    skip_folds: bool,
    /// Do not write the model.
    #[arg(long)]
    skip_model: bool,
    /// Write every page's figures and blocks here, one page a line.
    #[arg(long)]
    dump: Option<PathBuf>,
    /// Train without pages of which only snippets are known.
    #[arg(long)]
    skip_weak: bool,
    /// Features to leave out, to see what they are worth: names separated by commas.
    #[arg(long, value_delimiter = ',')]
    drop: Vec<String>,
    /// Share of the features that a tree may use.
    #[arg(long, default_value_t = 0.5)]
    features: f64,
    /// Share of a leaf's value that counts.
    #[arg(long, default_value_t = 0.06)]
    rate: f64,
    /// Least weight in a leaf.
    #[arg(long, default_value_t = 5.0)]
    least: f64,
    /// Trees.
    #[arg(long, default_value_t = 220)]
    trees: usize,
    /// Leaves of a tree.
    #[arg(long, default_value_t = 31)]
    leaves: usize,
}

const FOLDS: usize = 5;
const EPOCHS: usize = 3;

fn fold(page: &Page) -> usize {
    (hash::of_bytes(page.domain.as_bytes()) % FOLDS as u64) as usize
}

/// Longer blocks count more, and every page's article counts about the same.
fn weights(page: &Page) -> Vec<f32> {
    let truth = page.truth.as_ref().map_or(300, Vec::len) as f32;
    let scale = (truth + 100.0).powf(0.6);
    page.tokens
        .iter()
        .map(|words| ((words.len() + 3) as f32).powf(0.8) / scale)
        .collect()
}

/// Linear models by the fold they have not seen.
type Linears = BTreeMap<Option<usize>, Linear>;

fn fit_linear(pages: &[&Page], weak: &[Believed<'_>], unseen: &[usize]) -> Linear {
    let mut examples = Vec::new();
    let mut add = |page, labels: &[f32], weights: &[f32]| {
        let page: &Page = page;
        for (at, (label, weight)) in labels.iter().zip(weights).enumerate() {
            examples.push(blocks_linear::Example {
                buckets: &page.buckets[page.starts[at]..page.starts[at + 1]],
                label: *label,
                weight: *weight,
            });
        }
    };
    for page in pages.iter().filter(|page| !unseen.contains(&fold(page))) {
        add(page, &known(page), &weights(page));
    }
    for guess in weak.iter().filter(|w| !unseen.contains(&fold(w.page))) {
        add(guess.page, &guess.labels, &guess.weights);
    }
    blocks_linear::fit(&examples, EPOCHS)
}

/// Whether each block is in the article's text.
fn known(page: &Page) -> Vec<f32> {
    page.labels
        .iter()
        .map(|l| f32::from(u8::from(*l >= 0.5)))
        .collect()
}

fn rows(page: &Page, linear: &Linear) -> Vec<Row> {
    let scores = linear.scores(&page.found, &page.reading);
    features::rows(&page.found, &page.reading, &page.groups, &scores)
}

/// A page with what is known or believed about its blocks, and their features.
struct Example {
    labels: Vec<f32>,
    weights: Vec<f32>,
    rows: Vec<Row>,
}

/// A page of which only snippets are known, and what a first model believes of its blocks.
struct Believed<'a> {
    page: &'a Page,
    labels: Vec<f32>,
    weights: Vec<f32>,
}

/// What a first model says about a page of which only snippets are known, corrected by the snippets;
/// none when they contradict it too much. Blocks it is unsure of count little.
fn believed<'a>(page: &'a Page, linear: &Linear, forest: &Forest) -> Option<Believed<'a>> {
    let rows = rows(page, linear);
    let chances: Vec<f32> = rows
        .iter()
        .map(|row| model::chance(forest.logit(row)))
        .collect();
    let keep = model::judge(&page.found, &page.reading, &page.groups, &chances);
    let [with, all_with, without, all_without] = blocks_data::snippets(page, &keep);
    if with * 4 < all_with * 3 || without * 2 > all_without || !keep.contains(&true) {
        return None;
    }
    let words: usize = (0..keep.len())
        .filter(|at| keep[*at])
        .map(|at| page.tokens[at].len())
        .sum();
    let scale = (words as f32 + 100.0).powf(0.6);
    let mut labels = Vec::with_capacity(keep.len());
    let mut weights = Vec::with_capacity(keep.len());
    for at in 0..keep.len() {
        let text = &page.found.passages[at].text;
        let says = |snippets: &[String]| {
            snippets
                .iter()
                .any(|s| s.len() > 8 && text.contains(s.as_str()))
        };
        let weight = ((page.tokens[at].len() + 3) as f32).powf(0.8) / scale;
        let (label, share) = if says(&page.with) {
            (1.0, 1.0)
        } else if says(&page.without) {
            (0.0, 1.0)
        } else {
            let sure = (2.0 * chances[at] - 1.0).abs();
            (f32::from(u8::from(keep[at])), 0.5 * sure * sure)
        };
        labels.push(label);
        weights.push(weight * share);
    }
    Some(Believed {
        page,
        labels,
        weights,
    })
}

/// How forests are grown.
struct Grower<'a> {
    allowed: &'a [bool],
    plan: Plan,
}

impl Grower<'_> {
    fn grow(&self, pages: &[Example]) -> Forest {
        let mut views: Vec<&[f32]> = Vec::new();
        let mut labels = Vec::new();
        let mut all_weights = Vec::new();
        for page in pages {
            views.extend(page.rows.iter().map(|row| row.as_slice()));
            labels.extend(&page.labels);
            all_weights.extend(&page.weights);
        }
        boost::grow(
            &Binned::of(&views).only(self.allowed),
            &labels,
            &all_weights,
            &self.plan,
        )
    }
}

/// Everything that is learned from the pages outside of one fold, or from all.
struct Taught {
    linear: Linear,
    forest: Forest,
    /// Before pages with snippets were learned from.
    first: (Linear, Forest),
    believed: usize,
}

/// A first model learns from the pages with a known text, and says what it believes of those with
/// snippets; a second one learns from all. No row of features comes from a linear model that has
/// seen the page's fold.
fn teach(pages: &[&Page], weak: &[Page], test: Option<usize>, grower: &Grower<'_>) -> Taught {
    let others: Vec<&Page> = pages
        .iter()
        .copied()
        .filter(|page| Some(fold(page)) != test)
        .collect();
    let example = |page: &Page, labels: Vec<f32>, weights: Vec<f32>, linears: &Linears| Example {
        labels,
        weights,
        rows: rows(page, &linears[&Some(fold(page))]),
    };
    let strong = |linears: &Linears| -> Vec<Example> {
        others
            .iter()
            .map(|page| example(page, known(page), weights(page), linears))
            .collect()
    };
    let linears = fit_linears(&others, &[], test);
    let forest = grower.grow(&strong(&linears));
    let guesses: Vec<Believed<'_>> = weak
        .iter()
        .filter(|page| Some(fold(page)) != test)
        .filter_map(|page| believed(page, &linears[&None], &forest))
        .collect();
    let first = (linears[&None].clone(), forest);
    if guesses.is_empty() {
        return Taught {
            linear: first.0.clone(),
            forest: first.1.clone(),
            first,
            believed: 0,
        };
    }
    let linears = fit_linears(&others, &guesses, test);
    let mut train = strong(&linears);
    let believed = guesses.len();
    train.extend(
        guesses
            .into_iter()
            .map(|guess| example(guess.page, guess.labels, guess.weights, &linears)),
    );
    Taught {
        forest: grower.grow(&train),
        linear: linears[&None].clone(),
        first,
        believed,
    }
}

/// Linear models by the fold they have not seen beside the one that is tested; one has seen all others.
fn fit_linears(pages: &[&Page], weak: &[Believed<'_>], test: Option<usize>) -> Linears {
    (0..FOLDS)
        .map(Some)
        .chain([None])
        .filter(|unseen| unseen.is_none() || *unseen != test)
        .map(|unseen| {
            let folds: Vec<usize> = unseen.into_iter().collect();
            (unseen, fit_linear(pages, weak, &folds))
        })
        .collect()
}

/// How a page came out.
struct Outcome {
    set: &'static str,
    name: String,
    precision: f64,
    recall: f64,
    f1: f64,
    /// Of the text that the product makes of it: rescue and the rules of `clean` included.
    whole: f64,
    oracle: f64,
    shingle_precision: f64,
    shingle_recall: f64,
    line: String,
}

/// The stages up to the article's text, with a model that has not seen the page.
struct Product {
    extract: extract::Model,
    clean: clean::Model,
}

impl Product {
    fn of(linear: &Linear, forest: &Forest) -> io::Result<Self> {
        Ok(Self {
            extract: extract::Model::read(&write(linear, forest)).map_err(io::Error::other)?,
            clean: clean::Model::load().map_err(io::Error::other)?,
        })
    }

    /// The article's text; empty for a reject.
    fn text(&self, page: &Page) -> String {
        let limits = Limits::default();
        let read = decode::decode(&page.message, &limits).and_then(|raw| {
            let page = extract::extract(&raw, &self.extract, &limits)?;
            Ok(clean::clean(&raw, &page, &self.clean, &clean::HouseLines::default()).text)
        });
        read.unwrap_or_default()
    }
}

fn judge(
    page: &Page,
    forest: &Forest,
    linear: &Linear,
    product: &Product,
    dump: bool,
) -> Option<Outcome> {
    let truth = page.truth.as_ref()?;
    let whole = blocks_data::score(&blocks_data::tokens(&product.text(page)), truth).2;
    let rows = rows(page, linear);
    let chances: Vec<f32> = rows
        .iter()
        .map(|row| model::chance(forest.logit(row)))
        .collect();
    let words: Vec<u32> = page.reading.looks.iter().map(|look| look.words).collect();
    let keep = model::judge(&page.found, &page.reading, &page.groups, &chances);
    let assembled = |keep: &dyn Fn(usize) -> bool| -> Vec<u64> {
        (0..page.tokens.len())
            .filter(|at| keep(*at))
            .flat_map(|at| page.tokens[at].iter().copied())
            .collect()
    };
    let text = assembled(&|at| keep[at]);
    let (precision, recall, f1) = blocks_data::score(&text, truth);
    let oracle = blocks_data::score(&assembled(&|at| page.labels[at] >= 0.5), truth).2;
    let (shingle_precision, shingle_recall, _) =
        blocks_data::score(&blocks_data::shingles(&text), &blocks_data::shingles(truth));
    let mut line = String::new();
    if dump {
        let blocks: Vec<_> = (0..keep.len())
            .map(|at| {
                let passage = &page.found.passages[at];
                let text: String = passage.text.chars().take(160).collect();
                serde_json::json!([
                    keep[at],
                    (page.labels[at] * 100.0).round(),
                    (chances[at] * 100.0).round(),
                    words[at],
                    passage.path,
                    text,
                ])
            })
            .collect();
        let value = serde_json::json!({
            "name": page.name, "domain": page.domain, "f1": f1, "whole": whole, "p": precision, "r": recall,
            "oracle": oracle, "blocks": blocks,
        });
        let _ = writeln!(line, "{value}");
    }
    Some(Outcome {
        set: page.set,
        name: page.name.clone(),
        precision,
        recall,
        f1,
        whole,
        oracle,
        shingle_precision,
        shingle_recall,
        line,
    })
}

fn snippets(page: &Page, forest: &Forest, linear: &Linear) -> [usize; 4] {
    let chances: Vec<f32> = rows(page, linear)
        .iter()
        .map(|row| model::chance(forest.logit(row)))
        .collect();
    let keep = model::judge(&page.found, &page.reading, &page.groups, &chances);
    blocks_data::snippets(page, &keep)
}

fn report(outcomes: &[Outcome]) {
    let mut sets: Vec<&str> = outcomes.iter().map(|o| o.set).collect();
    sets.sort_unstable();
    sets.dedup();
    println!("set             pages  tokF1  tokP   tokR   shF1   oracle  product  under .8");
    for set in sets {
        let of: Vec<&Outcome> = outcomes.iter().filter(|o| o.set == set).collect();
        let mean = |value: &dyn Fn(&Outcome) -> f64| {
            of.iter().map(|o| value(o)).sum::<f64>() / of.len() as f64
        };
        let (p, r) = (mean(&|o| o.shingle_precision), mean(&|o| o.shingle_recall));
        println!(
            "{set:15} {:5}  {:.4} {:.4} {:.4} {:.4} {:.4} {:.4}  {}",
            of.len(),
            mean(&|o| o.f1),
            mean(&|o| o.precision),
            mean(&|o| o.recall),
            2.0 * p * r / (p + r),
            mean(&|o| o.oracle),
            mean(&|o| o.whole),
            of.iter().filter(|o| o.f1 < 0.8).count(),
        );
    }
}

/// Trains, measures and writes.
pub fn make(arguments: &Arguments) -> io::Result<()> {
    let plan = Plan {
        trees: arguments.trees,
        leaves: arguments.leaves,
        rate: arguments.rate,
        least: arguments.least,
        ridge: 2.0,
        features: arguments.features,
    };
    let allowed: Vec<bool> = features::NAMES
        .iter()
        .map(|name| !arguments.drop.iter().any(|drop| drop == name))
        .collect();
    let mut loaded = Vec::new();
    for set in ["wcxb_dev", "fundus_parser"] {
        loaded.extend(blocks_data::load(
            &arguments.paths.data,
            set,
            arguments.limit,
        )?);
    }
    let pages: Vec<&Page> = loaded
        .iter()
        .filter(|page| !page.tokens.is_empty())
        .collect();
    let blocks: usize = pages.iter().map(|page| page.tokens.len()).sum();
    println!("{} pages, {blocks} blocks", pages.len());
    let weak = if arguments.skip_weak {
        Vec::new()
    } else {
        let set = "trafilatura_eval";
        let mut weak = blocks_data::load(&arguments.paths.data, set, arguments.limit)?;
        weak.retain(|page| !page.tokens.is_empty() && !page.with.is_empty());
        weak
    };

    let grower = Grower {
        allowed: &allowed,
        plan,
    };
    if !arguments.skip_folds {
        let outcomes: Vec<Outcome> = in_parallel((0..FOLDS).collect(), |test| {
            let taught = teach(&pages, &weak, Some(test), &grower);
            let snippets = |linear: &Linear, forest: &Forest| {
                let mut sums = [0; 4];
                for page in weak.iter().filter(|page| fold(page) == test) {
                    for (sum, count) in sums.iter_mut().zip(snippets(page, forest, linear)) {
                        *sum += count;
                    }
                }
                sums
            };
            if taught.believed > 0 {
                let before = snippets(&taught.first.0, &taught.first.1);
                let after = snippets(&taught.linear, &taught.forest);
                println!("fold {test}: snippets with, without: {before:?}, then {after:?}");
            }
            let dump = arguments.dump.is_some();
            let product = Product::of(&taught.linear, &taught.forest)
                .expect("the model that was just made is whole");
            pages
                .iter()
                .filter(|page| fold(page) == test)
                .filter_map(|page| judge(page, &taught.forest, &taught.linear, &product, dump))
                .collect::<Vec<_>>()
        })
        .into_iter()
        .flatten()
        .collect();
        report(&outcomes);
        if let Some(path) = &arguments.dump {
            let mut sorted: Vec<&Outcome> = outcomes.iter().collect();
            sorted.sort_by(|a, b| a.f1.total_cmp(&b.f1).then(a.name.cmp(&b.name)));
            std::fs::write(
                path,
                sorted.iter().map(|o| o.line.as_str()).collect::<String>(),
            )?;
        }
    }
    if !arguments.skip_model {
        let taught = teach(&pages, &weak, None, &grower);
        println!(
            "{} of {} pages with snippets believed",
            taught.believed,
            weak.len()
        );
        importance(&taught.forest);
        let bytes = write(&taught.linear, &taught.forest);
        println!("{} bytes", bytes.len());
        std::fs::write(&arguments.paths.out, bytes)?;
    }
    Ok(())
}

/// Maps over a list with two threads; the results are in the list's order.
fn in_parallel<T: Send, R: Send>(items: Vec<T>, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let count = items.len();
    let queue = Mutex::new(items.into_iter().enumerate());
    let done = Mutex::new(Vec::with_capacity(count));
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let next = queue.lock().expect("no panic holds it").next();
                    let Some((at, item)) = next else { break };
                    let result = work(item);
                    done.lock().expect("no panic holds it").push((at, result));
                }
            });
        }
    });
    let mut done = done.into_inner().expect("no panic held it");
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}
