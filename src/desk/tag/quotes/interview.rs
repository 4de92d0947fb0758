//! Interviews: questions, and paragraphs between marks that answer them.

use super::marks::Quoted;
use super::scene::Scene;
use crate::desk::tag::EntityKind;

/// Answers that make an interview.
const ANSWERS: usize = 3;

/// The stretch is a paragraph of its own.
pub fn stands_alone(scene: &Scene<'_>, stretch: &Quoted) -> bool {
    let behind = stretch.close.map_or(stretch.end, |close| close + 1);
    // `«…».`: the full stop may stand behind the mark.
    let behind = behind + usize::from(scene.is(behind, "."));
    scene.tokens[stretch.open].paragraph_start
        && scene.tokens.get(behind).is_none_or(|t| t.paragraph_start)
}

/// The stretch follows a question of the paragraph before, outside marks.
fn answers(scene: &Scene<'_>, stretch: &Quoted) -> bool {
    stretch.open > 0
        && scene.is(stretch.open - 1, "?")
        && scene.within[stretch.open - 1] == 0
        && stands_alone(scene, stretch)
}

/// Who is asked in an interview whose answers stand between marks: the person named most before
/// the first answer, the first of equals; `None` where the article is none.
pub fn interviewee(scene: &Scene<'_>) -> Option<usize> {
    let mut asked = scene.quoted.iter().filter(|q| answers(scene, q));
    let first = asked.next()?;
    if asked.take(ANSWERS - 1).count() < ANSWERS - 1 {
        return None;
    }
    let until = scene.tokens[first.open].span.start;
    let mut best: Option<(usize, usize)> = None;
    for mention in scene.mentions.iter().take_while(|m| m.span.start < until) {
        let marked = scene
            .quoted
            .iter()
            .take_while(|q| q.open < first.open)
            .any(|q| {
                scene.tokens[q.open].span.start <= mention.span.start
                    && mention.span.end <= scene.tokens[q.end - 1].span.end
            });
        if marked || scene.kind(mention.entity) != EntityKind::Person {
            continue;
        }
        let named = scene
            .mentions
            .iter()
            .take_while(|m| m.span.start < until)
            .filter(|m| m.entity == mention.entity)
            .count();
        if best.is_none_or(|(most, _)| named > most) {
            best = Some((named, mention.entity));
        }
    }
    best.map(|(_, entity)| entity)
}
