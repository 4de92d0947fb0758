//! How good a classifier of topics is on what it has not seen.

use copydesk::desk::tag::topics::Looks;
use copydesk::desk::tag::topics::classifier::{Scores, by_top, softmax, sureness};

use crate::topics::{ALL, Example, TOPS, Trainer, Views, most};

/// A held-out text: its scores, what was seen of it, its class and its weight in calibration.
pub struct Unseen {
    scores: Scores,
    looks: Looks,
    class: usize,
    weight: f32,
}

impl Unseen {
    /// Probabilities of the top levels as the product says them.
    fn said(&self, temperature: f32) -> [f32; TOPS] {
        by_top(&self.looks.heard(softmax(&self.scores, temperature)))
    }

    /// The first top level with how sure the product is of it.
    fn first(&self, temperature: f32) -> (usize, f32) {
        let mut p = self.said(temperature);
        let at = most(&p);
        let first = std::mem::take(&mut p[at]);
        (at, sureness(first, p[most(&p)]))
    }
}

/// Measures; hands out what calibration needs.
pub fn report(name: &str, trainer: &Trainer, out: &[&Example], weight: f32) -> Vec<Unseen> {
    let share = |right: &dyn Fn(&Example) -> usize| {
        let hits = out.iter().filter(|e| right(e) == e.class).count();
        hits as f32 / out.len().max(1) as f32
    };
    let only = |hashed, vector, cues| {
        let views = Views {
            hashed,
            vector,
            cues,
        };
        share(&|e| {
            most(&by_top(&softmax(
                &trainer.scores(&e.looks.features, views),
                1.0,
            )))
        })
    };
    println!(
        "{name:<12} n {:>6}  all {:.3}  linear {:.3}  hashed {:.3}  vector {:.3}  cues {:.3}  vector+cues {:.3}",
        out.len(),
        share(&|e| most(&trainer.heard(e))),
        only(true, true, true),
        only(true, false, false),
        only(false, true, false),
        only(false, false, true),
        only(false, true, true),
    );
    let unseen = out.iter().map(|e| Unseen {
        scores: trainer.scores(&e.looks.features, ALL),
        looks: e.looks.clone(),
        class: e.class,
        weight,
    });
    unseen.collect()
}

/// The temperature with the least log loss.
pub fn temperature(unseen: &[Unseen]) -> f32 {
    let loss = |t: f32| -> f32 {
        let terms = unseen
            .iter()
            .map(|u| -u.weight * u.said(t)[u.class].max(1e-6).ln());
        terms.sum()
    };
    let grid = (4..60).map(|i| i as f32 * 0.05);
    grid.min_by(|a, b| loss(*a).total_cmp(&loss(*b)))
        .unwrap_or(1.0)
}

/// Prints accuracy by coverage.
pub fn by_coverage(unseen: &[Unseen], t: f32) {
    let mut sure: Vec<(f32, bool, f32)> = unseen
        .iter()
        .map(|u| {
            let (at, p) = u.first(t);
            (p, at == u.class, u.weight)
        })
        .collect();
    sure.sort_by(|a, b| b.0.total_cmp(&a.0));
    let total: f32 = sure.iter().map(|(_, _, w)| w).sum();
    let right: f32 = sure
        .iter()
        .filter(|(_, hit, _)| *hit)
        .map(|(_, _, w)| w)
        .sum();
    println!("accuracy {:.3}", right / total);
    for share in [0.9, 0.8, 0.7, 0.6, 0.4] {
        let (mut seen, mut right) = (0.0, 0.0);
        for (_, hit, w) in &sure {
            if seen > share * total {
                break;
            }
            seen += w;
            right += if *hit { *w } else { 0.0 };
        }
        println!("at coverage {share:.2}: {:.3}", right / seen);
    }
}

/// Prints how often what was said with a probability was right.
pub fn reliability(unseen: &[Unseen], t: f32) {
    for bin in 1..10 {
        let (low, high) = (bin as f32 / 10.0, (bin + 1) as f32 / 10.0);
        let (mut n, mut p_sum, mut right) = (0.0, 0.0, 0.0);
        for u in unseen {
            let (at, p) = u.first(t);
            if p >= low && p < high {
                n += u.weight;
                p_sum += u.weight * p;
                right += if at == u.class { u.weight } else { 0.0 };
            }
        }
        if n > 0.0 {
            println!(
                "said {:.2}  was right {:.2}  weight {n:.0}",
                p_sum / n,
                right / n
            );
        }
    }
}

/// F1 of the four classes of our own items as the product says them: among the items alone, and with
/// all other held-out texts as what they must not take.
pub fn of_classes(trainer: &Trainer, out: &[&Example], own: &[&Example]) {
    let mut classes: Vec<usize> = own.iter().map(|e| e.class).collect();
    classes.sort_unstable();
    classes.dedup();
    let many = |class: &usize| own.iter().filter(|e| e.class == *class).count() >= 60;
    let said = |e: &Example| most(&trainer.heard(e));
    let own: Vec<(usize, usize)> = own.iter().map(|e| (e.class, said(e))).collect();
    let out: Vec<(usize, usize)> = out.iter().map(|e| (e.class, said(e))).collect();
    for class in classes.into_iter().filter(many) {
        let alone = f1(class, &own);
        let others = out.iter().copied().filter(|(gold, _)| *gold != class);
        let all: Vec<(usize, usize)> = own.iter().copied().chain(others).collect();
        println!(
            "class {class:>2}: F1 {alone:.3} alone, {:.3} with the others",
            f1(class, &all)
        );
    }
}

/// F1 of a class over pairs of gold and said.
fn f1(class: usize, pairs: &[(usize, usize)]) -> f32 {
    let count = |test: &dyn Fn(&(usize, usize)) -> bool| pairs.iter().filter(|p| test(p)).count();
    let right = count(&|p| *p == (class, class));
    let (gold, said) = (count(&|p| p.0 == class), count(&|p| p.1 == class));
    2.0 * right as f32 / (gold + said).max(1) as f32
}
