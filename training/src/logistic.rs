//! Logistic regression by full-batch gradient descent on standardised features.

/// How long and how fast it learns.
#[derive(Debug, Clone, Copy)]
pub struct Schedule {
    /// Bias before the first round.
    pub bias: f32,
    /// Rounds and rate of the first part, then of the second.
    pub parts: [(usize, f32); 2],
}

/// Decay of a weight in a round, in parts of its rate.
const DECAY: f32 = 1e-4;

/// Weights of the features as they are, not standardised; the bias, which ranks nothing, is left out. Rows are
/// features and a label of 0 or 1.
pub fn fit<const N: usize>(rows: &[(&[f32; N], f32)], schedule: Schedule) -> [f32; N] {
    let n = rows.len().max(1) as f32;
    let (mut mean, mut deviation) = ([0.0f32; N], [0.0f32; N]);
    for (f, _) in rows {
        for i in 0..N {
            mean[i] += f[i] / n;
        }
    }
    for (f, _) in rows {
        for i in 0..N {
            deviation[i] += (f[i] - mean[i]).powi(2) / n;
        }
    }
    let scale: Vec<f32> = deviation.iter().map(|d| d.sqrt().max(1e-3)).collect();
    let (mut w, mut bias) = ([0.0f32; N], schedule.bias);
    for (rounds, rate) in schedule.parts {
        for _ in 0..rounds {
            let (mut g, mut gb) = ([0.0f32; N], 0.0f32);
            for (f, y) in rows {
                let z: f32 = bias
                    + (0..N)
                        .map(|i| w[i] * (f[i] - mean[i]) / scale[i])
                        .sum::<f32>();
                let e = 1.0 / (1.0 + (-z).exp()) - y;
                gb += e;
                for i in 0..N {
                    g[i] += e * (f[i] - mean[i]) / scale[i];
                }
            }
            bias -= rate * gb / n;
            for i in 0..N {
                w[i] -= rate * (g[i] / n + DECAY * w[i]);
            }
        }
    }
    std::array::from_fn(|i| w[i] / scale[i])
}

/// The weights with those that are set by hand, by the names of the features.
pub fn with_hand<const N: usize>(
    mut weights: [f32; N],
    names: &[&str; N],
    hand: &[(&str, f32)],
) -> [f32; N] {
    for (name, weight) in hand {
        if let Some(at) = names.iter().position(|feature| feature == name) {
            weights[at] = *weight;
        }
    }
    weights
}
