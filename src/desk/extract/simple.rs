//! A verdict by the densest container.

use super::Verdict;
use super::html::{Context, Found};

const CHROME: Context = Context(
    Context::NAV.0
        | Context::FORM.0
        | Context::COMMENT.0
        | Context::CAPTION.0
        | Context::CREDIT.0
        | Context::HIDDEN.0
        | Context::FALLBACK.0
        | Context::FOOTER.0
        | Context::DIALOG.0,
);

/// One verdict a passage.
pub fn verdicts(found: &Found) -> Vec<(Verdict, f32)> {
    let mut weight = vec![0.0f32; found.elements.len()];
    for passage in &found.passages {
        let length = passage.text.len();
        if length < 60 || passage.context.has(CHROME) || passage.level > 0 {
            continue;
        }
        let own = (length - passage.linked.min(length)) as f32 - 2.0 * passage.linked as f32;
        let parent = found.elements[passage.element as usize].parent;
        let grand = found.elements[parent as usize].parent;
        weight[parent as usize] += own;
        weight[grand as usize] += own * 0.6;
    }
    let best = weight
        .iter()
        .enumerate()
        .max_by(|a, b| a.1.total_cmp(b.1))
        .map_or(0, |best| best.0);
    let mut inside = vec![false; found.elements.len()];
    for (at, element) in found.elements.iter().enumerate() {
        inside[at] = at == best || (at > 0 && inside[element.parent as usize]);
    }
    found
        .passages
        .iter()
        .map(|passage| {
            let share = passage.linked as f32 / passage.text.len().max(1) as f32;
            if inside[passage.element as usize] && !passage.context.has(CHROME) && share < 0.6 {
                (Verdict::Article, 0.8)
            } else {
                (Verdict::Chrome, 0.2)
            }
        })
        .collect()
}
