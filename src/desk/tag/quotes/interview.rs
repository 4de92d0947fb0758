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
    // Times that each person is named, with the place of the first; not in what others say.
    let mut named: Vec<(usize, u32, usize)> = Vec::new();
    let mut of_entity = vec![usize::MAX; scene.entities.len()];
    let mut quoted = scene.quoted.iter().peekable();
    for mention in scene.mentions.iter().take_while(|m| m.span.start < until) {
        while quoted
            .next_if(|q| scene.tokens[q.end - 1].span.end <= mention.span.start)
            .is_some()
        {}
        let marked = quoted
            .peek()
            .is_some_and(|q| scene.tokens[q.open].span.start <= mention.span.start);
        if marked || scene.kind(mention.entity) != EntityKind::Person {
            continue;
        }
        let at = &mut of_entity[mention.entity];
        if *at == usize::MAX {
            *at = named.len();
            named.push((0, u32::MAX - mention.span.start, mention.entity));
        }
        named[*at].0 += 1;
    }
    named.into_iter().max().map(|(.., entity)| entity)
}
