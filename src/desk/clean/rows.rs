//! Rows of tables that say the same: two reports of one quarter have one line of sales.

use std::collections::BTreeSet;

use super::rule::Line;
use crate::desk::extract::BlockKind;
use crate::desk::hash;

/// For each line, whether it is a row of a table most of whose rows no table above has: it may repeat one of theirs.
pub fn of_own_tables(lines: &[Line<'_>]) -> Vec<bool> {
    let mut own = vec![false; lines.len()];
    let mut seen: BTreeSet<u64> = BTreeSet::new();
    let mut at = 0;
    while at < lines.len() {
        let is_row = |line: &&Line<'_>| line.block.kind == BlockKind::Table;
        let rows = lines[at..].iter().take_while(is_row).count();
        let hashes: Vec<u64> = lines[at..at + rows]
            .iter()
            .map(|line| hash::of_bytes(line.block.text.as_bytes()))
            .collect();
        let again = hashes.iter().filter(|hash| seen.contains(hash)).count();
        if again * 2 < rows {
            own[at..at + rows].fill(true);
        }
        seen.extend(hashes);
        at += rows.max(1);
    }
    own
}

#[cfg(test)]
mod tests {
    use super::of_own_tables;
    use crate::desk::clean::fate;
    use crate::desk::extract::{Block, Origin, Page};

    #[test]
    fn a_table_that_is_there_twice_has_no_rows_of_its_own() {
        use crate::desk::extract::BlockKind::{Paragraph, Table};
        use std::slice::from_ref;
        let block = |kind, text: &str| Block {
            kind,
            text: text.to_owned(),
            ..Block::default()
        };
        let sales = "Net sales\t318.4\t292.1";
        let quarter = [block(Table, sales), block(Table, "Profit\t44.1\t39.8")];
        let half = [
            block(Table, sales),
            block(Table, "Debt\t120.0\t131.2"),
            block(Table, "Staff\t48\t44"),
        ];
        let text = block(Paragraph, "The yard said so on Monday.");
        let blocks = [
            &quarter[..],
            from_ref(&text),
            &half,
            from_ref(&text),
            &quarter,
        ]
        .concat();
        let page = Page {
            origin: Origin::Html,
            blocks,
            ..Page::default()
        };
        let own = fate::with_lines(&page, of_own_tables);
        assert_eq!(
            own,
            [true, true, false, true, true, true, false, false, false]
        );
    }
}
