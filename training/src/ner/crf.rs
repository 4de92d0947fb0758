//! The conditional random field in training, and its packing.

// Matrices are read best by their indexes.
#![allow(clippy::needless_range_loop)]

use copydesk::desk::tag::names::again::Again;
use copydesk::desk::tag::names::lattice::Lattice;
use copydesk::desk::tag::names::ner::{
    self, Found, LABELS, MAX_SHIFT, NONE, ROW, SPACE, closes, follows, slot,
};
use copydesk::desk::tag::names::sheet::Sheet;

use super::data::{Document, Random};
use super::deviation::Deviation;
use super::example::{Example, Stretch, prepare};
use super::{Options, Tables};

const ALL_LABELS: u32 = (1 << LABELS) - 1;

/// Weights in training.
pub struct Crf {
    pub weights: Vec<[f32; LABELS]>,
    pub transitions: [[f32; LABELS]; LABELS],
}

impl Crf {
    fn new() -> Self {
        Self {
            weights: vec![[0.0; LABELS]; 1 << SPACE],
            transitions: [[0.0; LABELS]; LABELS],
        }
    }

    fn score(&self, features: &[u32], into: &mut [f32; LABELS]) {
        for feature in features {
            for (to, w) in into.iter_mut().zip(&self.weights[slot(*feature)]) {
                *to += w;
            }
        }
    }

    /// Scores of a document's candidates.
    pub fn lattice(&self, sheet: &Sheet) -> Lattice {
        let mut features = Vec::with_capacity(96);
        Lattice::score(sheet, |at, row| {
            sheet.features(at, &mut features);
            self.score(&features, row);
        })
    }

    /// The weights multiplied by `again`, with `none` more for "no name" behind every label.
    pub fn softened(&self, again: f32, none: f32) -> Self {
        let mut out = Self {
            weights: self.weights.clone(),
            transitions: self.transitions,
        };
        for w in out.weights.iter_mut().flatten() {
            *w *= again;
        }
        for row in &mut out.transitions {
            row[NONE] += none;
        }
        out
    }

    /// The best names of a document, by the first reading or by both.
    pub fn decode(&self, sheet: &Sheet, second: Option<&Self>) -> Vec<Found> {
        let mut lattice = self.lattice(sheet);
        let mut labels = lattice.best(&self.transitions);
        if let Some(second) = second {
            let again = Again::new(sheet, &lattice, &labels);
            let mut features = Vec::with_capacity(16);
            let tokens = lattice.stretches.iter().cloned().flatten();
            for (at, row) in tokens.zip(&mut lattice.rows) {
                again.features(at, row, &mut features);
                second.score(&features, row);
            }
            labels = lattice.best(&second.transitions);
        }
        lattice.names(&labels)
    }
}

/// Fits the first reading. Half-way the lightest features are dropped for good, so that the others
/// learn to do without them.
pub fn fit(train: &[&Document], tables: &Tables, options: &Options) -> Crf {
    let mut random = Random(1);
    let epochs = options.epochs;
    let mut fitting = Fitting::new();
    let mut deviation = Deviation::new();
    let mut order: Vec<usize> = (0..train.len()).collect();
    for epoch in 0..epochs {
        if epoch * 2 == epochs {
            fitting.prune(options.keep);
        }
        random.shuffle(&mut order);
        let mut loss = 0.0;
        for at in &order {
            let silver = train[*at].silver.as_ref().is_some_and(|s| s.machine);
            if silver && !random.chance(options.silver_share) {
                continue;
            }
            let weight = if silver { options.silver_weight } else { 1.0 };
            let mut example = prepare(train[*at], tables, Some(&mut random));
            for stretch in &mut example.stretches {
                for features in &mut stretch.features {
                    if !fitting.kept.is_empty() {
                        features.retain(|f| fitting.kept[slot(*f)]);
                    }
                    if random.chance(options.drop) {
                        let half = random.chance(0.5);
                        let mut n = 0;
                        features.retain(|_| {
                            n += 1;
                            // The first templates are the words themselves.
                            n == 1 || (n > 9 || half) && n % 3 != 0
                        });
                    }
                }
                let other = train[*at].other.map(|set| (set, &mut deviation));
                loss += fitting.step(stretch, options, other, weight);
            }
        }
        if epoch * 2 >= epochs {
            fitting.average();
        }
        eprintln!("  epoch {epoch}: loss {loss:.0}");
    }
    fitting.end()
}

/// Passes over the data of the second reading.
const AGAIN: usize = 12;

/// Fits the second reading, from the transitions of the first.
pub fn fit_again(examples: &[Example], first: &Crf, options: &Options) -> Crf {
    let mut random = Random(2);
    let mut fitting = Fitting::new();
    fitting.crf.transitions = first.transitions;
    let mut order: Vec<usize> = (0..examples.len()).collect();
    for epoch in 0..AGAIN {
        random.shuffle(&mut order);
        let mut loss = 0.0;
        for at in &order {
            for stretch in &examples[*at].stretches {
                loss += fitting.step(stretch, options, None, 1.0);
            }
        }
        if epoch * 2 >= AGAIN {
            fitting.average();
        }
        eprintln!("  second reading, epoch {epoch}: loss {loss:.0}");
    }
    // In the folds the first reading is worse than the one that ships, and is corrected more.
    fitting.end().softened(options.again, options.none)
}

/// Weights on their way, their step sizes, and their sum over the later epochs.
struct Fitting {
    crf: Crf,
    squares: Vec<[f32; LABELS]>,
    square_transitions: [[f32; LABELS]; LABELS],
    sum: Crf,
    summed: f32,
    /// By slot, after pruning.
    kept: Vec<bool>,
}

impl Fitting {
    fn new() -> Self {
        Self {
            crf: Crf::new(),
            squares: vec![[1e-3; LABELS]; 1 << SPACE],
            square_transitions: [[1e-3; LABELS]; LABELS],
            sum: Crf::new(),
            summed: 0.0,
            kept: Vec::new(),
        }
    }

    /// Keeps the `keep` heaviest rows.
    fn prune(&mut self, keep: usize) {
        self.kept = vec![false; 1 << SPACE];
        for at in heaviest(&self.crf, keep) {
            self.kept[at] = true;
        }
        for (row, kept) in self.crf.weights.iter_mut().zip(&self.kept) {
            if !kept {
                *row = [0.0; LABELS];
            }
        }
    }

    fn average(&mut self) {
        self.summed += 1.0;
        add(&mut self.sum, &self.crf);
    }

    fn end(mut self) -> Crf {
        scale(&mut self.sum, 1.0 / self.summed.max(1.0));
        self.sum
    }

    /// One step down the gradient of one stretch, whose labels count `weight`; its loss. A stretch of
    /// another kind of text comes with its set's own weights.
    fn step(
        &mut self,
        stretch: &Stretch,
        options: &Options,
        mut other: Option<(u64, &mut Deviation)>,
        weight: f32,
    ) -> f32 {
        let Self {
            crf,
            squares,
            square_transitions,
            ..
        } = self;
        let emissions: Vec<[f32; LABELS]> = stretch
            .features
            .iter()
            .enumerate()
            .map(|(at, f)| {
                let mut row = stretch.given.as_ref().map_or([0.0; LABELS], |g| g[at]);
                crf.score(f, &mut row);
                if let Some((set, deviation)) = &other {
                    deviation.score(*set, f, &mut row);
                }
                row
            })
            .collect();
        let mut exps = [[0.0f32; LABELS]; LABELS];
        for b in 0..LABELS {
            for a in 0..LABELS {
                if follows(b, a) {
                    exps[b][a] = crf.transitions[b][a].exp();
                }
            }
        }
        let free = expect(&emissions, &exps, |_| ALL_LABELS);
        let bound = expect(&emissions, &exps, |at| stretch.allowed[at]);
        if !(bound.log.is_finite() && free.log.is_finite()) {
            return 0.0;
        }
        for (at, features) in stretch.features.iter().enumerate() {
            let mut gradient = [0.0f32; LABELS];
            let mut any = 0.0;
            for l in 0..LABELS {
                gradient[l] = weight * (free.labels[at][l] - bound.labels[at][l]);
                any += gradient[l].abs();
            }
            if any < 1e-3 {
                continue;
            }
            for feature in features {
                let slot = slot(*feature);
                let descend = |weights: &mut [f32; LABELS], squares: &mut [f32; LABELS]| {
                    for l in 0..LABELS {
                        let g = gradient[l] + options.l2 * weights[l];
                        squares[l] += g * g;
                        weights[l] -= options.rate * g / (squares[l].sqrt() + 0.1);
                    }
                };
                descend(&mut crf.weights[slot], &mut squares[slot]);
                if let Some((set, deviation)) = &mut other {
                    let (weights, squares) = deviation.of(*set, *feature);
                    descend(weights, squares);
                }
            }
        }
        for b in 0..LABELS {
            for a in 0..LABELS {
                let g = weight * (free.transitions[b][a] - bound.transitions[b][a]);
                if g != 0.0 {
                    square_transitions[b][a] += g * g;
                    crf.transitions[b][a] -=
                        options.rate * g / (square_transitions[b][a].sqrt() + 0.1);
                }
            }
        }
        free.log - bound.log
    }
}

fn add(into: &mut Crf, from: &Crf) {
    for (a, b) in into.weights.iter_mut().zip(&from.weights) {
        for (x, y) in a.iter_mut().zip(b) {
            *x += y;
        }
    }
    for (a, b) in into.transitions.iter_mut().zip(&from.transitions) {
        for (x, y) in a.iter_mut().zip(b) {
            *x += y;
        }
    }
}

fn scale(crf: &mut Crf, by: f32) {
    for row in crf.weights.iter_mut().chain(crf.transitions.iter_mut()) {
        for x in row {
            *x *= by;
        }
    }
}

/// Expected labels and transitions under a mask of allowed labels, and the log of the sum.
struct Expected {
    labels: Vec<[f32; LABELS]>,
    pub transitions: [[f32; LABELS]; LABELS],
    log: f32,
}

fn expect(
    emissions: &[[f32; LABELS]],
    exps: &[[f32; LABELS]; LABELS],
    allowed: impl Fn(usize) -> u32,
) -> Expected {
    let n = emissions.len();
    // Scaled forward and backward sums over exponentials.
    let mut em = vec![[0.0f32; LABELS]; n];
    let mut log = 0.0;
    for (at, row) in emissions.iter().enumerate() {
        let mask = allowed(at);
        let top = row
            .iter()
            .enumerate()
            .filter(|(l, _)| mask & (1 << l) != 0)
            .fold(f32::NEG_INFINITY, |m, (_, v)| m.max(*v));
        for l in 0..LABELS {
            if mask & (1 << l) != 0 {
                em[at][l] = (row[l] - top).exp();
            }
        }
        log += top;
    }
    let mut forward = vec![[0.0f32; LABELS]; n];
    let mut previous = [0.0f32; LABELS];
    previous[NONE] = 1.0;
    for at in 0..n {
        let mut sum = 0.0;
        for after in 0..LABELS {
            if em[at][after] == 0.0 {
                continue;
            }
            let mut v = 0.0;
            for before in 0..LABELS {
                v += previous[before] * exps[before][after];
            }
            forward[at][after] = v * em[at][after];
            sum += forward[at][after];
        }
        let sum = sum.max(1e-30);
        for v in &mut forward[at] {
            *v /= sum;
        }
        log += sum.ln();
        previous = forward[at];
    }
    let mut end = 0.0;
    let mut backward = [0.0f32; LABELS];
    for l in 0..LABELS {
        if closes(l) {
            backward[l] = exps[l][NONE];
            end += forward[n - 1][l] * backward[l];
        }
    }
    let end = end.max(1e-30);
    log += end.ln();
    for v in &mut backward {
        *v /= end;
    }
    let mut labels = vec![[0.0f32; LABELS]; n];
    let mut pairs = [[0.0f32; LABELS]; LABELS];
    for l in 0..LABELS {
        pairs[l][NONE] += forward[n - 1][l] * backward[l];
    }
    for at in (0..n).rev() {
        let mut total = 0.0;
        for l in 0..LABELS {
            labels[at][l] = forward[at][l] * backward[l];
            total += labels[at][l];
        }
        let total = total.max(1e-30);
        for l in 0..LABELS {
            labels[at][l] /= total;
        }
        let before = if at == 0 {
            let mut edge = [0.0; LABELS];
            edge[NONE] = 1.0;
            edge
        } else {
            forward[at - 1]
        };
        let mut next = [0.0f32; LABELS];
        let mut mass = 0.0;
        let mut local = [[0.0f32; LABELS]; LABELS];
        for b in 0..LABELS {
            for a in 0..LABELS {
                let v = exps[b][a] * em[at][a] * backward[a];
                next[b] += v;
                local[b][a] = before[b] * v;
                mass += local[b][a];
            }
        }
        let mass = mass.max(1e-30);
        for b in 0..LABELS {
            next[b] /= mass;
            for a in 0..LABELS {
                pairs[b][a] += local[b][a] / mass;
            }
        }
        backward = next;
    }
    Expected {
        labels,
        transitions: pairs,
        log,
    }
}

pub struct Packed {
    pub bytes: Vec<u8>,
    pub unpacked: Crf,
}

/// Slots of the heaviest rows that are not zero, at most `keep`, in no order.
fn heaviest(crf: &Crf, keep: usize) -> Vec<usize> {
    let norm = |row: &[f32; LABELS]| row.iter().map(|w| w * w).sum::<f32>();
    let mut heavy: Vec<(f32, usize)> = crf
        .weights
        .iter()
        .enumerate()
        .map(|(at, row)| (norm(row), at))
        .filter(|(n, _)| *n > 0.0)
        .collect();
    heavy.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    heavy.into_iter().take(keep).map(|(_, at)| at).collect()
}

/// Keeps the heaviest rows, in the order of their features: signed bytes that tell how much more a
/// feature says for each label than for none, each row shifted as far as its largest weight needs.
pub fn pack(crf: &Crf, keep: usize) -> Packed {
    let largest = |row: &[f32; ROW]| row.iter().fold(0.0f32, |top, w| top.max(w.abs()));
    let beside_none = |key: usize| -> [f32; ROW] {
        let row = &crf.weights[key];
        std::array::from_fn(|label| row[label + 1] - row[NONE])
    };
    let mut heavy = heaviest(crf, keep);
    heavy.sort_unstable();
    eprintln!("  {} rows", heavy.len());
    let top = heavy
        .iter()
        .fold(1e-6f32, |top, key| top.max(largest(&beside_none(*key))));
    let scale = top / (127 << MAX_SHIFT) as f32;
    let mut unpacked = Crf::new();
    unpacked.transitions = crf.transitions;
    let (mut features, mut rows) = (Vec::new(), Vec::new());
    for key in &heavy {
        let weights = beside_none(*key);
        let step = |shift: u32| scale * (1u32 << shift) as f32;
        let shift = (0..MAX_SHIFT)
            .find(|shift| largest(&weights) <= 127.0 * step(*shift))
            .unwrap_or(MAX_SHIFT);
        let row = small(&weights.map(|w| w / step(shift)), shift);
        for (l, w) in row.iter().enumerate() {
            unpacked.weights[*key][l + 1] = f32::from(*w) * step(shift);
        }
        features.extend((*key as u32).to_le_bytes());
        rows.extend(row.map(i8::cast_unsigned));
    }
    let mut bytes = Vec::new();
    bytes.extend(scale.to_le_bytes());
    for row in &crf.transitions {
        for w in row {
            bytes.extend(w.to_le_bytes());
        }
    }
    bytes.extend((heavy.len() as u32).to_le_bytes());
    bytes.extend(features);
    bytes.extend(rows);
    Packed { bytes, unpacked }
}

/// Rounds a row whose weights are to be shifted this far: the first two to the nearest number that says
/// so (see [`ner::shift`]), the others to the nearest.
fn small(weights: &[f32; ROW], shift: u32) -> [i8; ROW] {
    let mut row = weights.map(|w| w.round().clamp(-127.0, 127.0) as i8);
    for (at, weight) in weights.iter().enumerate().take(2) {
        let odd = shift >> at & 1;
        let halved = (weight - odd as f32) / 2.0;
        row[at] = halved.round().clamp(-63.0, 63.0) as i8 * 2 + odd as i8;
    }
    debug_assert_eq!(ner::shift(&row), shift);
    row
}
