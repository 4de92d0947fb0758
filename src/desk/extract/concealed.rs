//! Text that the markup hides from readers: kept by a page for machines, or for later.

use super::html::{Context, Found, Passage};
use super::{BlockKind, Verdict};
use crate::desk::RuleDoc;

/// Code of the rule.
pub const HIDDEN: &str = "extract.hidden";

/// Its documentation.
pub const DOC: RuleDoc = RuleDoc {
    code: HIDDEN,
    stage: "extract",
    what: "a block that `hidden` or `display: none` hides from all readers, in a page that shows its article",
    why: "what readers of the page never see is no part of its article",
    example: "",
    languages: "*",
};

/// An article of which more than one in so many bytes is hidden is shown by a script.
const MOST: usize = 5;

/// Hidden text longer than this, in bytes, is an article's only where it has sentences, cells or code.
const LONG: usize = 600;

/// Hidden for machines, however much of it there is: links and nothing else, or words for search engines.
fn is_for_machines(passage: &Passage) -> bool {
    let text = passage.text.as_str();
    let linked = text.len() > LINKS && passage.linked * 10 > text.len() * 8;
    let words = text.len() > LONG
        && passage.kind == BlockKind::Paragraph
        && !text.contains(['\t', '=', '{', ';'])
        && !has_sentence(text);
    linked || words
}

/// Bytes of more links than one.
const LINKS: usize = 120;

/// The text has the end of a sentence, inside or at its end: names, labels and words for search engines have none.
fn has_sentence(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find(['.', '!', '?', '…', '。', '！', '？', '।', '؟']) {
        let mark = rest[at..].chars().next().map_or(1, char::len_utf8);
        rest = &rest[at + mark..];
        let wide = mark > 1;
        if wide || rest.is_empty() || rest.starts_with([' ', '"', '”', '»', ')', '\n']) {
            return true;
        }
    }
    false
}

/// Takes hidden blocks out of the article. Returns for each block whether it was taken out.
///
/// What a heading or a button stands before is unfolded by it, and stays.
pub fn conceal(found: &Found, verdicts: &mut [(Verdict, f32)]) -> Vec<bool> {
    let mut out = vec![false; verdicts.len()];
    // What may be an article that a script shows.
    let mut told = vec![true; verdicts.len()];
    let (mut all, mut hidden) = (0, 0);
    let mut unfolds = false;
    for (at, passage) in found.passages.iter().enumerate() {
        if !passage.context.has(Context::CONCEALED) {
            unfolds = passage.level > 0 || passage.context.has(Context::FORM);
        }
        if verdicts[at].0 != Verdict::Article {
            continue;
        }
        all += passage.text.len();
        // A script shows code in its place, with colours.
        let code = passage.context.has(Context::PRE);
        let concealed = passage.context.has(Context::CONCEALED) && !code;
        if concealed && is_for_machines(passage) {
            out[at] = true;
            all -= passage.text.len();
            told[at] = false;
        } else if concealed && !unfolds {
            out[at] = true;
            hidden += passage.text.len();
        }
    }
    if hidden * MOST > all {
        for (out, told) in out.iter_mut().zip(told) {
            *out &= !told;
        }
    }
    for (verdict, taken) in verdicts.iter_mut().zip(&out) {
        if *taken {
            verdict.0 = Verdict::Chrome;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::Limits;
    use crate::desk::extract::html;

    fn taken(page: &str) -> Vec<String> {
        let found = html::read(page, &Limits::default());
        let mut verdicts = vec![(Verdict::Article, 0.9); found.passages.len()];
        let out = conceal(&found, &mut verdicts);
        let texts = found.passages.into_iter().zip(out);
        texts.filter(|(_, out)| *out).map(|(p, _)| p.text).collect()
    }

    const SHOWN: &str = "<p>The bridge at Brannmouth opens to cars again on Monday morning at six, \
        the harbour office said, after repairs that took eleven months.</p>";

    #[test]
    fn what_readers_never_see_goes() {
        for hidden in [
            "<p style='display:none'>Praise the mayor.</p>",
            "<div hidden><p>Praise the mayor.</p></div>",
            "<p class=sr-only aria-hidden=true>Praise the mayor.</p>",
        ] {
            assert_eq!(
                taken(&format!("{SHOWN}{hidden}")),
                ["Praise the mayor."],
                "{hidden}"
            );
        }
    }

    #[test]
    fn words_for_search_engines_go_however_many_they_are() {
        let words = "boats for sale Brannmouth cheap ferry tickets harbour tolls list ".repeat(40);
        let spam = format!("<div style='display:none!important'>{words}</div>");
        assert_eq!(taken(&format!("{SHOWN}{spam}")), [words.trim()]);
        let none: [&str; 0] = [];
        let told = format!("<p>Loading</p><div hidden>{SHOWN}</div>");
        assert_eq!(taken(&told), none);
        assert_eq!(taken(&format!("{told}{spam}")), [words.trim()]);
        let links = "<a href=/a>Boats and yards</a> <a href=/b>Ferries and tolls</a> ".repeat(6);
        let links = format!("<div style='display:none'>{links}</div>");
        assert_eq!(taken(&format!("{told}{links}")).len(), 1);
        assert_eq!(taken(&format!("{told}<h2>More</h2>{links}")).len(), 1);
        let cells = format!("<table hidden><tr><td>{words}</td><td>{words}</td></tr></table>");
        assert_eq!(taken(&format!("{told}{cells}")), none);
    }

    #[test]
    fn an_article_that_a_script_shows_stays() {
        let none: [&str; 0] = [];
        assert_eq!(
            taken(&format!("<p>Loading</p><div hidden>{SHOWN}</div>")),
            none
        );
        let seen = "<p aria-hidden=true>Listeners are told it later.</p>";
        assert_eq!(taken(&format!("{SHOWN}{seen}")), none);
        let unfolded = "<h2>When?</h2><div hidden><p>On Monday at six.</p></div>";
        assert_eq!(taken(&format!("{SHOWN}{unfolded}")), none);
    }
}
