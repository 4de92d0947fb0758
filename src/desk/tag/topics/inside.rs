//! Words that only name somebody: "Fisher" in "Ann Fisher" says nothing of fishing, nor "Harbour" in
//! `(Harbour Wire)` of ports.

use crate::desk::Span;
use crate::desk::tag::entity::{Entity, EntityKind};
use crate::desk::tag::sources::Attribution;

/// Spans in which a cue shorter than the whole name counts for nothing.
#[derive(Debug, Default)]
pub struct Inside {
    /// Span and length of the whole name in bytes, in text order.
    names: Vec<(Span, u32)>,
}

impl Inside {
    /// The persons, the media and agencies that are cited, and the agency of the dateline, which ends
    /// at `dateline`.
    pub fn new(entities: &[Entity], cited: &[Attribution], dateline: u32) -> Self {
        let mut names: Vec<(Span, u32)> = Vec::new();
        let media: Vec<usize> = cited
            .iter()
            .filter(|cited| cited.is_medium)
            .filter_map(|cited| cited.entity)
            .collect();
        for (at, entity) in entities.iter().enumerate() {
            let whole = entity.name.len() as u32;
            let silent = entity.kind == EntityKind::Person || media.contains(&at);
            let spans = entity.mentions.iter();
            names.extend(
                spans
                    .filter(|span| silent || span.end <= dateline)
                    .map(|span| (*span, whole)),
            );
        }
        names.sort_unstable();
        Self { names }
    }

    /// Whether what stands there is a part of such a name. A whole name ("Kajol") may be a cue itself.
    pub fn has(&self, span: Span) -> bool {
        let behind = self
            .names
            .partition_point(|(name, _)| name.start <= span.start);
        let name = behind.checked_sub(1).and_then(|at| self.names.get(at));
        name.is_some_and(|(name, whole)| span.end <= name.end && span.end - span.start < *whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_persons_name_is_inside_and_the_whole_is_not() {
        let person = |name: &str, spans: &[(usize, usize)]| Entity {
            name: name.to_owned(),
            mentions: spans.iter().map(|(a, b)| Span::new(*a, *b)).collect(),
            ..Entity::default()
        };
        let inside = Inside::new(
            &[
                person("Ann Fisher", &[(0, 10), (30, 36)]),
                person("Kajol", &[(40, 45)]),
            ],
            &[],
            0,
        );
        assert!(inside.has(Span::new(4, 10)), "Fisher of Ann Fisher");
        assert!(inside.has(Span::new(30, 36)), "Fisher alone");
        assert!(!inside.has(Span::new(12, 18)), "between the names");
        assert!(!inside.has(Span::new(30, 39)), "Fisher and what follows");
        assert!(!inside.has(Span::new(40, 45)), "the whole name");
        assert!(!inside.has(Span::new(0, 10)), "the whole name");
    }

    #[test]
    fn a_name_in_the_dateline_is_inside() {
        let wire = Entity {
            kind: EntityKind::Organisation,
            name: "Harbour Wire".to_owned(),
            mentions: vec![Span::new(8, 20), Span::new(60, 72)],
            ..Entity::default()
        };
        let inside = Inside::new(&[wire], &[], 24);
        assert!(inside.has(Span::new(8, 15)));
        assert!(
            !inside.has(Span::new(60, 67)),
            "an organisation of the text"
        );
    }
}
