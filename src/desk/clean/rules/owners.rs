//! Scanners of lines that say whose the page is.

use crate::desk::clean::narration::{self, Guard};
use crate::desk::clean::rights;
use crate::desk::clean::rule::Line;
use crate::desk::clean::words::{self, Kind, Token};
use crate::desk::extract::BlockKind;

/// A copyright line.
pub fn copyright(line: &Line<'_>) -> bool {
    let tokens = line.tokens;
    let Some(head) = tokens.get(line.lead()) else {
        return false;
    };
    let year = |t: &Token| {
        t.kind == Kind::Number
            && t.end - t.start == 4
            && matches!(line.text.as_bytes()[t.start as usize], b'1' | b'2')
    };
    let near = &tokens[line.lead()..tokens.len().min(line.lead() + 8)];
    let sign = matches!(head.first, '©' | 'ⓒ') && head.kind == Kind::Mark;
    let bracket_c =
        (line.text.trim_start().get(..4)).is_some_and(|start| start.eq_ignore_ascii_case("(c) "));
    let word = head.hash == words::hash("copyright");
    // "Copyright law was changed in 2021" tells of one.
    let word = word && !matches!(narration::of(line), Guard::Told | Guard::Said);
    let sign_or_year = near.iter().any(|t| year(t) || t.first == '©');
    // "Copyright: Ferry Media", but not a sentence: "Copyright: ministers agreed on Friday …".
    let labelled = !line.prose && line.words <= 12 && near.iter().any(|t| t.first == ':');
    let reserved = line.words <= 30 && near_reserved(line);
    (sign && !tokens[line.lead() + 1..].is_empty())
        || (bracket_c && near.iter().any(year))
        || (word && (sign_or_year || labelled))
        || reserved
        || line.words <= 12 && line.text.contains('©') && rights::reserved(line.text)
        || is_foot(line)
}

/// A page's foot: links, and © before who owns the page: `Contact Privacy © The Harbour News`.
pub(super) fn is_foot(line: &Line<'_>) -> bool {
    let furniture = line.block.kind == BlockKind::Navigation || line.block.link_density > 0.4;
    furniture && line.words <= 16 && line.text.contains('©')
}

/// © somewhere in a short line with a year right after it.
fn near_reserved(line: &Line<'_>) -> bool {
    line.tokens.windows(2).any(|pair| {
        pair[0].first == '©' && pair[1].kind == Kind::Number && pair[1].end - pair[1].start == 4
    })
}

/// After the copyright line.
pub fn after_copyright(line: &Line<'_>) -> bool {
    line.after_copyright
}
