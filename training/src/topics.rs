//! The classifier of top-level topics: multinomial logistic regression, AdaGrad, fixed seed.

use std::io;

use copydesk::desk::tag::embedding::Embedding;
use copydesk::desk::tag::topics::classifier::{
    BITS, CUES, Classifier, Features, OUTPUTS, branch_of, by_top, softmax,
};
use copydesk::desk::tag::topics::{Looks, Model};
use copydesk::desk::{LoadError, hash};

use crate::Paths;
use crate::topics_measure::{Unseen, by_coverage, of_classes, reliability, report, temperature};
use crate::topics_read::read_one_by_one;
use crate::topics_sets::{labelled, made_up, own, unlabelled};

/// Top levels.
pub const TOPS: usize = 17;
const DIM: usize = 96;
const EPOCHS: usize = 8;
/// Epochs at the end whose weights are averaged.
const AVERAGED: usize = 4;
/// Probability below which the product names no topic: two of three such answers would be wrong.
const LEAST: f32 = 0.35;

/// A text with its class.
pub struct Example {
    /// Its set where that has labels, else empty: such are never held out.
    pub source: &'static str,
    /// Place of its top level.
    pub class: usize,
    /// The output, where the label is finer than a top level.
    pub output: Option<usize>,
    /// What it weighs in training.
    pub weight: f32,
    /// What is seen of it.
    pub looks: Looks,
}

/// Place of the highest probability.
pub fn most(p: &[f32; TOPS]) -> usize {
    (1..TOPS).fold(0, |best, at| if p[at] > p[best] { at } else { best })
}

/// A stream of numbers that is the same everywhere.
pub struct Dice(pub u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        hash::mix(self.0)
    }
    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }
    fn chance(&mut self, p: f32) -> bool {
        (self.next() >> 40) as f32 / (1u64 << 24) as f32 <= p
    }
}

/// A matrix with a column an output, and AdaGrad's sums.
struct Block {
    weights: Vec<f32>,
    squares: Vec<f32>,
    rate: f32,
}

impl Block {
    fn new(rows: usize, rate: f32) -> Self {
        Self {
            weights: vec![0.0; rows * OUTPUTS],
            squares: vec![1e-3; rows * OUTPUTS],
            rate,
        }
    }
    fn add(&self, row: usize, value: f32, scores: &mut [f32; OUTPUTS]) {
        for (score, w) in scores.iter_mut().zip(&self.weights[row * OUTPUTS..]) {
            *score += value * w;
        }
    }
    fn step(&mut self, row: usize, value: f32, error: &[f32; OUTPUTS], decay: f32) {
        let at = row * OUTPUTS..(row + 1) * OUTPUTS;
        let (weights, squares) = (&mut self.weights[at.clone()], &mut self.squares[at]);
        for ((w, s), e) in weights.iter_mut().zip(squares).zip(error) {
            let gradient = e * value + decay * *w;
            *s += gradient * gradient;
            *w -= self.rate * gradient / s.sqrt();
        }
    }
}

/// The weights while they are trained.
pub struct Trainer {
    bias: Block,
    cues: Block,
    vector: Block,
    hashed: Block,
}

/// Views of an article that a step may leave out, so that each learns to do without the others.
#[derive(Clone, Copy)]
pub struct Views {
    /// The hashed view.
    pub hashed: bool,
    /// The vector view.
    pub vector: bool,
    /// The cues view.
    pub cues: bool,
}

/// All views.
pub const ALL: Views = Views {
    hashed: true,
    vector: true,
    cues: true,
};

impl Trainer {
    /// Scores by some views.
    pub fn scores(&self, f: &Features, views: Views) -> [f32; OUTPUTS] {
        let mut scores = [0.0; OUTPUTS];
        self.bias.add(0, 1.0, &mut scores);
        if views.hashed {
            for (bucket, v) in &f.hashed {
                self.hashed.add(*bucket as usize, *v, &mut scores);
            }
        }
        if views.vector {
            for (row, v) in f.vector.iter().enumerate() {
                self.vector.add(row, *v, &mut scores);
            }
        }
        if views.cues {
            for (row, v) in f.cues.iter().enumerate().filter(|(_, v)| **v != 0.0) {
                self.cues.add(row, *v, &mut scores);
            }
        }
        scores
    }

    /// Probabilities of the top levels as the product says them.
    pub fn heard(&self, e: &Example) -> [f32; TOPS] {
        by_top(
            &e.looks
                .heard(softmax(&self.scores(&e.looks.features, ALL), 1.0)),
        )
    }

    fn learn(&mut self, example: &Example, views: Views) {
        let f = &example.looks.features;
        let mut error = softmax(&self.scores(f, views), 1.0);
        // Labels are soft: a headline filed under one desk often belongs to another as well. Where
        // only the top level is known, its outputs share the gold as the model would.
        let top: f32 = by_top(&error)[example.class];
        let said = error;
        for (output, e) in error.iter_mut().enumerate() {
            let share = match example.output {
                Some(known) => f32::from(u8::from(known == output)),
                None if branch_of(output) == example.class => said[output] / top.max(1e-6),
                None => 0.0,
            };
            *e = (*e - 0.93 * share - 0.07 / OUTPUTS as f32) * example.weight;
        }
        self.bias.step(0, 1.0, &error, 0.0);
        if views.hashed {
            for (bucket, v) in &f.hashed {
                self.hashed.step(*bucket as usize, *v, &error, 2e-5);
            }
        }
        if views.vector {
            for (row, v) in f.vector.iter().enumerate() {
                self.vector.step(row, *v, &error, 1e-5);
            }
        }
        if views.cues {
            for (row, v) in f.cues.iter().enumerate().filter(|(_, v)| **v != 0.0) {
                self.cues.step(row, *v, &error, 1e-5);
            }
        }
    }

    fn blocks(&mut self) -> [&mut Block; 4] {
        [
            &mut self.bias,
            &mut self.cues,
            &mut self.vector,
            &mut self.hashed,
        ]
    }

    fn train(examples: &[&Example]) -> Self {
        let mut trainer = Self {
            bias: Block::new(1, 0.05),
            cues: Block::new(CUES, 0.1),
            vector: Block::new(DIM, 0.15),
            hashed: Block::new(1 << BITS, 0.4),
        };
        let mut dice = Dice(11);
        let mut order: Vec<usize> = (0..examples.len()).collect();
        let mut sums: [Vec<f32>; 4] = trainer.blocks().map(|b| vec![0.0; b.weights.len()]);
        for epoch in 0..EPOCHS {
            for i in (1..order.len()).rev() {
                order.swap(i, dice.below(i + 1));
            }
            for at in &order {
                let views = Views {
                    hashed: !dice.chance(0.1),
                    vector: !dice.chance(0.1),
                    cues: !dice.chance(0.2),
                };
                trainer.learn(examples[*at], views);
            }
            if epoch + AVERAGED >= EPOCHS {
                for (sum, block) in sums.iter_mut().zip(trainer.blocks()) {
                    for (s, w) in sum.iter_mut().zip(&block.weights) {
                        *s += w / AVERAGED as f32;
                    }
                }
            }
        }
        for (sum, block) in sums.into_iter().zip(trainer.blocks()) {
            block.weights = sum;
        }
        trainer
    }
}

/// Writes `models/topics.bin`; prints how well its like does on what it has not seen.
pub fn make(paths: &Paths, leave_out: bool) -> io::Result<()> {
    let fault = |e: LoadError| io::Error::other(e.to_string());
    let model = Model::load().map_err(fault)?;
    let embedding = Embedding::load().map_err(fault)?;
    let mut examples = labelled(&model, &embedding, &paths.data)?;
    examples.extend(own(
        &model,
        &embedding,
        include_str!("../data/topics_train.tsv"),
    ));
    examples.extend(made_up(&model, &embedding));
    examples.extend(read_one_by_one(&model, &embedding, &paths.data)?);
    let pool = unlabelled(&model, &embedding, &paths.data)?;
    let own_tests = [
        ("own", include_str!("../data/topics_test.tsv")),
        ("fresh", include_str!("../data/topics_fresh.tsv")),
    ]
    .map(|(name, file)| (name, own(&model, &embedding, file)));
    balance(&mut examples);
    println!("{} examples", examples.len());

    let mut unseen: Vec<Unseen> = Vec::new();
    let held =
        |at: usize, e: &Example| !e.source.is_empty() && hash::mix(at as u64).is_multiple_of(7);
    let kept: Vec<&Example> = pick(&examples, |at, e| !held(at, e));
    let out: Vec<&Example> = pick(&examples, held);
    let trainer = train_twice(&kept, &pool);
    unseen.extend(report("mixed", &trainer, &out, 1_000.0 / out.len() as f32));
    for (name, items) in &own_tests {
        let items: Vec<&Example> = items.iter().collect();
        report(name, &trainer, &items, 1.0);
        of_classes(&trainer, &out, &items);
    }
    if leave_out {
        for source in ["masakhanews", "inshorts", "rajpal"] {
            let kept = pick(&examples, |_, e| e.source != source);
            let out = pick(&examples, |_, e| e.source == source);
            let weight = 1_000.0 / out.len() as f32;
            unseen.extend(report(source, &train_twice(&kept, &pool), &out, weight));
        }
    }
    let temperature = temperature(&unseen);
    by_coverage(&unseen, temperature);
    println!("temperature {temperature:.2}");
    reliability(&unseen, temperature);
    let all: Vec<&Example> = examples.iter().collect();
    let t = train_twice(&all, &pool);
    std::fs::write(
        &paths.out,
        Classifier::write(
            temperature,
            LEAST,
            &t.bias.weights,
            &t.cues.weights,
            &t.vector.weights,
            &t.hashed.weights,
        ),
    )
}

/// Trains, lets the model label what it is sure of among texts without labels, and trains again with
/// those at a low weight.
fn train_twice(examples: &[&Example], pool: &[Looks]) -> Trainer {
    let first = Trainer::train(examples);
    let sure: Vec<Example> = pool
        .iter()
        .filter_map(|looks| {
            let p = by_top(&looks.heard(softmax(&first.scores(&looks.features, ALL), 1.0)));
            let class = most(&p);
            (p[class] > 0.75).then(|| Example {
                source: "",
                class,
                output: None,
                weight: 0.7,
                looks: looks.clone(),
            })
        })
        .collect();
    let all: Vec<&Example> = examples.iter().copied().chain(&sure).collect();
    Trainer::train(&all)
}

fn pick(all: &[Example], keep: impl Fn(usize, &Example) -> bool) -> Vec<&Example> {
    let some = all.iter().enumerate().filter(|(at, e)| keep(*at, e));
    some.map(|(_, e)| e).collect()
}

/// Rare classes weigh more, by the root of how rare they are.
fn balance(examples: &mut [Example]) {
    let mut count = [0.0f32; TOPS];
    for e in examples.iter() {
        count[e.class] += e.weight;
    }
    let mean = count.iter().sum::<f32>() / TOPS as f32;
    for e in examples {
        e.weight *= (mean / count[e.class].max(1.0)).sqrt().clamp(0.4, 2.5);
    }
}
