//! The hashed linear model: logistic regression by AdaGrad.

use copydesk::desk::extract::model::Linear;

/// Buckets of the linear model.
pub const BUCKETS: usize = 1 << 15;

/// One example: buckets, label, weight.
pub struct Example<'a> {
    /// Active buckets.
    pub buckets: &'a [u16],
    /// 0 or 1.
    pub label: f32,
    /// Weight.
    pub weight: f32,
}

/// Fits a model. Examples are visited in a fixed, mixed order.
pub fn fit(examples: &[Example<'_>], epochs: usize) -> Linear {
    const RATE: f32 = 0.08;
    const RIDGE: f32 = 2e-5;
    let mut weights = vec![0.0f32; BUCKETS];
    let mut seen = vec![1e-2f32; BUCKETS];
    let (mut bias, mut bias_seen) = (-1.0f32, 1e-2f32);
    let count = examples.len();
    // A stride that shares no factor with the count visits every example once.
    let mut stride = (count as f64 * 0.618) as usize | 1;
    while gcd(stride, count) != 1 {
        stride += 2;
    }
    let total: f32 = examples.iter().map(|e| e.weight).sum();
    let scale = count as f32 / total.max(1e-9);
    let mut at = 0;
    for _ in 0..epochs * count {
        at = (at + stride) % count;
        let example = &examples[at];
        let mut score = bias;
        for bucket in example.buckets {
            score += weights[*bucket as usize];
        }
        let p = 1.0 / (1.0 + (-score).exp());
        let step = (p - example.label) * (example.weight * scale).min(20.0);
        bias_seen += step * step;
        bias -= RATE * step / bias_seen.sqrt();
        for bucket in example.buckets {
            let at = *bucket as usize;
            let gradient = step + RIDGE * weights[at];
            seen[at] += gradient * gradient;
            weights[at] -= RATE * gradient / seen[at].sqrt();
        }
    }
    Linear { bias, weights }
}

fn gcd(a: usize, b: usize) -> usize {
    if b == 0 { a } else { gcd(b, a % b) }
}
