//! Trains the name tagger, `models/ner.bin`, from labelled sentences.
//!
//! A conditional random field over the features of `copydesk::desk::tag::names`, fitted by
//! stochastic gradient descent with AdaGrad step sizes, weights averaged over the last epochs.
//! Words are dropped at random so that the shapes and contexts learn too, and some sentences are
//! shown in capitals or in headline style. Sets that have no "other" label leave it open: their
//! unlabelled tokens may be either. Sets of other text than world news may [deviate](deviation).
//! Texts that a machine labelled ([silver]) count for less; some reports of [sport] are made up.
//! One seed, one thread: the same data give the same bytes.

mod crf;
mod data;
mod deviation;
mod example;
mod read;
mod ruled;
mod silver;
mod sport;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use copydesk::desk::hash::of_chars;
use copydesk::desk::tag::names::lists::Lists;
use copydesk::desk::tag::names::ner::{Found, Kind};
use copydesk::desk::tag::names::sheet::{Sheet, sheet};
use copydesk::desk::tag::names::words::Words;
use copydesk::desk::tag::token::{Token, tokenize};

use crf::{Crf, fit, fit_again, pack};
use data::{Document, Random, render, sets};
use example::{gold, prepare_again};

/// What the trainer is told.
#[derive(Debug, Clone, clap::Args)]
pub struct Options {
    /// Folder with `entities/*.ndjson[.gz]`, or such a folder itself, or files.
    #[arg(long, required = true)]
    pub data: Vec<PathBuf>,
    /// The model to write.
    #[arg(long, default_value = "models/ner.bin")]
    pub out: PathBuf,
    /// The word table.
    #[arg(long, default_value = "models/words.bin")]
    pub words: PathBuf,
    /// Train the tagger of languages whose rules are read as well (`de`; `es,fr,it,nl,pt`), from pages
    /// whose names were read (`names_read_LANGUAGE.tsv`) and texts that were written (`names_written_LANGUAGE.txt`).
    #[arg(long, value_delimiter = ',')]
    pub languages: Vec<String>,
    /// Where those are.
    #[arg(long, default_value = "training/data")]
    pub read: PathBuf,
    /// English sets beside those languages, which may deviate from them.
    #[arg(long, value_delimiter = ',')]
    pub beside: Vec<String>,
    /// Sets to train on, by the beginning of their file name. The first is the kind of text that the
    /// tagger is made for; the others may deviate from it.
    #[arg(
        long,
        value_delimiter = ',',
        default_value = "worldwide_train,wikigold,uner_ewt_dev,wnut17_train,sec_filings_train,gum_interview"
    )]
    pub train: Vec<String>,
    /// Sets to measure on.
    #[arg(long, value_delimiter = ',', default_value = "worldwide_dev")]
    pub test: Vec<String>,
    /// Passes over the data.
    #[arg(long, default_value_t = 12)]
    pub epochs: usize,
    /// Features that are kept, the heaviest first.
    #[arg(long, default_value_t = 150_000)]
    pub keep: usize,
    /// Share of training documents (for a quick look).
    #[arg(long, default_value_t = 1.0)]
    pub share: f64,
    /// First step size.
    #[arg(long, default_value_t = 0.05)]
    pub rate: f32,
    /// Weight of the penalty on large weights.
    #[arg(long, default_value_t = 1e-6)]
    pub l2: f32,
    /// Probability that a token's own features are dropped.
    #[arg(long, default_value_t = 0.1)]
    pub drop: f64,
    /// What the second reading's weights are multiplied by.
    #[arg(long, default_value_t = 0.5)]
    pub again: f32,
    /// What the second reading adds to "no name" behind every label.
    #[arg(long, default_value_t = 0.3)]
    pub none: f32,
    /// Only measure the first reading on each set when it is left out of training.
    #[arg(long)]
    pub leave_out: bool,
    /// Only measure the first reading on the first training set, by folds over its texts, and on the
    /// test sets.
    #[arg(long)]
    pub cross: bool,
    /// Labels by machine of further texts, as `training/silver.py` makes them; `none` for none.
    #[arg(long, default_value = "training/data/ner_silver.txt.gz")]
    pub silver: PathBuf,
    /// What a label by machine counts.
    #[arg(long, default_value_t = 1.0)]
    pub silver_weight: f32,
    /// Share of those texts that a pass reads.
    #[arg(long, default_value_t = 0.6)]
    pub silver_share: f64,
    /// Reports and tables of sport that are put together from `training/data/sport.txt`.
    #[arg(long, default_value_t = 80)]
    pub sport: usize,
    /// For `silver.py`: only write tokens, labels and scores of the training sets and of `--texts`.
    #[arg(long, requires = "texts")]
    pub scores: Option<PathBuf>,
    /// Texts to score, one JSON object a line.
    #[arg(long)]
    pub texts: Option<PathBuf>,
    /// Only measure; nothing is written.
    #[arg(long)]
    pub dry: bool,
    /// Only measure both readings by the values that `--again` and `--none` may have.
    #[arg(long)]
    pub grid: bool,
    /// Train on test sets too, for the model that ships.
    #[arg(long)]
    pub all: bool,
}

/// Result of a training step.
pub type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// What is known of words and names.
pub enum Tables {
    /// Of English.
    English(Box<(Words, Lists)>),
    /// Of languages whose rules are read as well.
    Ruled(Box<ruled::Tables>),
}

impl Tables {
    /// The attributes of the tokens of a text in this language.
    pub fn sheet(&self, language: &'static str, text: &str, tokens: &[Token]) -> Sheet {
        match self {
            Self::English(tables) => sheet(text, tokens, &tables.0, &tables.1),
            Self::Ruled(tables) => tables.sheet(language, text, tokens),
        }
    }
}

/// Trains, measures and writes.
pub fn run(options: &Options) -> Outcome<()> {
    let words = Words::read(&fs::read(&options.words)?)?;
    if !options.languages.is_empty() {
        return ruled::run(words, options);
    }
    let tables = Tables::English(Box::new((words, Lists::load()?)));
    let read = |names: &[String], split: bool| sets(&options.data, names, split);
    let mut train = read(&options.train, true)?;
    for (name, documents) in &mut train {
        let other = (Some(&*name) != options.train.first()).then(|| of_chars(name.chars()));
        for document in documents {
            document.other = other;
        }
    }
    if options.leave_out {
        return leave_out(&train, &tables, options);
    }
    if let (Some(out), Some(texts)) = (&options.scores, &options.texts) {
        let all: Vec<&Document> = train.iter().flat_map(|(_, d)| d).collect();
        let crf = pack(&fit(&all, &tables, options), options.keep).unpacked;
        return silver::scores(out, &train, texts, &tables, &crf);
    }
    let mut train: Vec<Document> = train.into_iter().flat_map(|(_, d)| d).collect();
    let test = read(&options.test, false)?;
    if options.silver.as_os_str() != "none" {
        train.extend(silver::read(&options.silver, &options.data)?);
    }
    train.extend(sport::documents(options.sport)?);
    if options.cross {
        return cross(&train, &test, &tables, options);
    }
    if options.all {
        train.extend(read(&options.test, true)?.into_iter().flat_map(|(_, d)| d));
    }
    fitted(train, &test, &tables, options)
}

/// Fits both readings, measures them and writes the model.
fn fitted(
    mut train: Vec<Document>,
    test: &[(String, Vec<Document>)],
    tables: &Tables,
    options: &Options,
) -> Outcome<()> {
    let mut random = Random(20_260_101);
    if options.share < 1.0 {
        random.shuffle(&mut train);
        train.truncate((train.len() as f64 * options.share) as usize);
    }
    eprintln!("{} training documents", train.len());

    let train = &train;
    let fold = |held: usize| {
        let seen = (0..train.len()).filter(|at| at % FOLDS != held);
        let seen: Vec<&Document> = seen.map(|at| &train[at]).collect();
        let crf = pack(&fit(&seen, tables, options), options.keep).unpacked;
        let held = train
            .iter()
            .skip(held)
            .step_by(FOLDS)
            .filter(|d| d.whole && d.other.is_none() && !d.made);
        held.flat_map(|d| [false, true].map(|natural| prepare_again(d, natural, tables, &crf)))
            .collect::<Vec<_>>()
    };
    // Each fit has one thread and one seed.
    let (first, examples) = std::thread::scope(|scope| {
        let folds: Vec<_> = (0..FOLDS)
            .map(|held| {
                scope.spawn({
                    let fold = &fold;
                    move || fold(held)
                })
            })
            .collect();
        let first = fit(&train.iter().collect::<Vec<_>>(), tables, options);
        let mut examples = Vec::new();
        for made in folds {
            examples.extend(made.join().map_err(|_| "a fold failed")?);
        }
        Ok::<_, &str>((first, examples))
    })?;
    report("first reading", (&first, None), test, tables);
    let packed = pack(&first, options.keep);
    report("packed", (&packed.unpacked, None), test, tables);
    if options.grid {
        let plain = Options {
            again: 1.0,
            none: 0.0,
            ..options.clone()
        };
        let whole = fit_again(&examples, &first, &plain);
        for again in [0.0, 0.25, 0.5, 0.75] {
            for none in [0.0, 0.15, 0.3] {
                let second = whole.softened(again, none);
                let what = format!("again {again}, none {none}");
                report(&what, (&packed.unpacked, Some(&second)), test, tables);
            }
        }
        return Ok(());
    }
    let second = fit_again(&examples, &first, options);
    report("both", (&packed.unpacked, Some(&second)), test, tables);
    let packed_again = pack(&second, options.keep);
    let both = (&packed.unpacked, Some(&packed_again.unpacked));
    report("both, packed", both, test, tables);
    if !options.dry {
        let mut out = b"NERM\x04\0\0\0".to_vec();
        out.extend(packed.bytes);
        out.extend(packed_again.bytes);
        fs::write(&options.out, &out)?;
        eprintln!("{}: {} bytes", options.out.display(), out.len());
    }
    Ok(())
}

/// Parts of the training data: the second reading learns from what a first one that did not see the
/// document makes of it.
const FOLDS: usize = 4;

/// Measures the first reading on every set by a model that did not see it.
fn leave_out(sets: &[(String, Vec<Document>)], tables: &Tables, options: &Options) -> Outcome<()> {
    let without = |left: &str| {
        let train: Vec<&Document> = sets
            .iter()
            .filter(|(name, _)| name != left)
            .flat_map(|(_, documents)| documents)
            .collect();
        fit(&train, tables, options)
    };
    std::thread::scope(|scope| {
        let fits: Vec<_> = sets
            .iter()
            .map(|set| (set, scope.spawn(|| without(&set.0))))
            .collect();
        for (set, made) in fits {
            let crf = made.join().map_err(|_| "a fit failed")?;
            report("left out", (&crf, None), std::slice::from_ref(set), tables);
        }
        Ok(())
    })
}

/// Measures the first reading by folds over the texts of the first set.
fn cross(
    train: &[Document],
    test: &[(String, Vec<Document>)],
    tables: &Tables,
    options: &Options,
) -> Outcome<()> {
    let fold = |held: Option<usize>| {
        let own = |d: &&Document| {
            let machine = d.silver.as_ref().is_some_and(|s| s.machine);
            let news = !machine && d.other.is_none() && !d.made;
            news && held == Some(d.text % CROSS)
        };
        let seen: Vec<&Document> = train.iter().filter(|d| !own(d)).collect();
        let crf = pack(&fit(&seen, tables, options), options.keep).unpacked;
        let mut counts = Counts::default();
        match held {
            Some(_) => {
                for document in train.iter().filter(own) {
                    count(document, (&crf, None), tables, &mut counts);
                }
            }
            None => report("packed", (&crf, None), test, tables),
        }
        counts
    };
    let fold = &fold;
    let mut all = Counts::default();
    std::thread::scope(|scope| {
        let made: Vec<_> = (0..CROSS)
            .map(Some)
            .chain([None])
            .map(|held| scope.spawn(move || fold(held)))
            .collect();
        for made in made {
            for (kind, (right, found, gold)) in made.join().map_err(|_| "a fold failed")? {
                let sum = all.entry(kind).or_default();
                *sum = (sum.0 + right, sum.1 + found, sum.2 + gold);
            }
        }
        Ok::<_, &str>(())
    })?;
    eprintln!("folds: {}", line(&all));
    Ok(())
}

/// Parts of the first training set in [`cross`].
const CROSS: usize = 4;

/// Right, found and labelled names, by kind and all.
type Counts = BTreeMap<Option<Kind>, (f64, f64, f64)>;

/// Prints precision, recall and F1 by set.
fn report(
    what: &str,
    (first, second): (&Crf, Option<&Crf>),
    test: &[(String, Vec<Document>)],
    tables: &Tables,
) {
    for (name, documents) in test {
        let mut counts = Counts::default();
        for document in documents {
            count(document, (first, second), tables, &mut counts);
        }
        eprintln!("{what}, {name}: {}", line(&counts));
    }
}

/// Counts the names of a document.
fn count(
    document: &Document,
    (first, second): (&Crf, Option<&Crf>),
    tables: &Tables,
    counts: &mut Counts,
) {
    count_by(document, counts, |text, tokens| {
        first.decode(&tables.sheet(document.language, text, tokens), second)
    });
}

/// Counts what a tagger finds in a document.
fn count_by(
    document: &Document,
    counts: &mut Counts,
    tagger: impl FnOnce(&str, &[Token]) -> Vec<Found>,
) {
    let (text, names) = render(document, false, &mut None);
    let (tokens, _) = tokenize(&text, usize::MAX);
    let gold = gold(&tokens, &names);
    let mut found = tagger(&text, &tokens);
    if let Some(silver) = document.silver.as_ref() {
        found.retain(|name| {
            let span = name.span(&tokens);
            !silver.is_open(span.start as usize, span.end as usize)
        });
    }
    let same = |a: &Found, b: &Found| (a.from, a.to, a.kind) == (b.from, b.to, b.kind);
    let named = |f: &&Found| f.kind != Kind::Other;
    for f in found.iter().filter(named) {
        let right = f64::from(u8::from(gold.iter().any(|g| same(f, g))));
        for key in [None, Some(f.kind)] {
            let c = counts.entry(key).or_default();
            c.0 += right;
            c.1 += 1.0;
        }
    }
    for g in gold.iter().filter(named) {
        counts.entry(None).or_default().2 += 1.0;
        counts.entry(Some(g.kind)).or_default().2 += 1.0;
    }
}

/// Precision, recall and F1 in one line.
fn line(counts: &Counts) -> String {
    let mut line = String::new();
    for (kind, (right, found, gold)) in counts {
        let (p, r) = (right / found.max(1.0), right / gold.max(1.0));
        let f1 = 200.0 * p * r / (p + r).max(1e-9);
        let part = match kind {
            None => format!("P {:.1} R {:.1} F1 {f1:.2}", 100.0 * p, 100.0 * r),
            Some(kind) => format!("  {kind:?} {f1:.1}"),
        };
        line.push_str(&part);
    }
    line
}
