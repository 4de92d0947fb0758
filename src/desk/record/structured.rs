//! `bodies[structured]`: safe HTML made from the copy alone. Only elements that this file writes
//! occur, none has an attribute from input, and all text is escaped: there is nothing to sanitise.

use crate::desk::clean::{Copy, Paragraph};
use crate::desk::decode::escape;
use crate::desk::extract::BlockKind;

/// The copy as HTML: `article` with sections, headings, paragraphs, lists, quotations.
pub fn structured(copy: &Copy) -> String {
    let mut out = String::with_capacity(copy.text.len() + copy.text.len() / 8 + 64);
    out.push_str("<article>");
    let mut at = 0;
    for section in &copy.sections {
        at = paragraphs(&mut out, copy, at, section.span.start);
        let labelled = section.label.as_deref();
        if let Some(label) = labelled {
            out.push_str("<section data-role=\"");
            escape(&mut out, &section.role);
            out.push_str("\">");
            // A heading is the section's first paragraph; a label is not in the text.
            if !section.heading {
                out.push_str("<h2>");
                escape(&mut out, label);
                out.push_str("</h2>");
            }
        }
        at = paragraphs(&mut out, copy, at, section.span.end);
        if labelled.is_some() {
            out.push_str("</section>");
        }
    }
    paragraphs(&mut out, copy, at, u32::MAX);
    out.push_str("</article>");
    out
}

/// Writes the paragraphs from `at` that start before byte `until`; returns the next one.
fn paragraphs(out: &mut String, copy: &Copy, mut at: usize, until: u32) -> usize {
    let mut listing = None;
    while let Some(paragraph) = copy.paragraphs.get(at).filter(|p| p.span.start < until) {
        let list = (paragraph.kind == BlockKind::ListItem).then_some(if paragraph.numbered {
            "ol"
        } else {
            "ul"
        });
        if list != listing {
            tag(out, "</", listing);
            tag(out, "<", list);
            listing = list;
        }
        element(out, paragraph, paragraph.span.of(&copy.text));
        at += 1;
    }
    tag(out, "</", listing);
    at
}

/// A list's tag, if there is a list.
fn tag(out: &mut String, open: &str, list: Option<&str>) {
    if let Some(name) = list {
        out.push_str(open);
        out.push_str(name);
        out.push('>');
    }
}

fn element(out: &mut String, paragraph: &Paragraph, text: &str) {
    let (open, close) = match paragraph.kind {
        BlockKind::Heading if paragraph.level <= 2 => ("<h2>", "</h2>"),
        BlockKind::Heading => ("<h3>", "</h3>"),
        BlockKind::ListItem => ("<li>", "</li>"),
        BlockKind::Quote => ("<blockquote><p>", "</p></blockquote>"),
        BlockKind::Code => ("<pre>", "</pre>"),
        _ => ("<p>", "</p>"),
    };
    out.push_str(open);
    escape(out, text);
    out.push_str(close);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::Span;
    use crate::desk::clean::Section;

    fn copy(parts: &[(&str, BlockKind)]) -> Copy {
        let mut copy = Copy::default();
        for (text, kind) in parts {
            if !copy.text.is_empty() {
                copy.text.push_str("\n\n");
            }
            let start = copy.text.len();
            copy.text.push_str(text);
            let span = Span::new(start, copy.text.len());
            copy.paragraphs.push(Paragraph {
                span,
                kind: *kind,
                level: 0,
                numbered: false,
                line: 1,
            });
        }
        copy
    }

    #[test]
    fn markup_from_input_is_text() {
        let copy = copy(&[("<script>alert(\"1\")</script> & more", BlockKind::Paragraph)]);
        assert_eq!(
            structured(&copy),
            "<article><p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more</p></article>"
        );
    }

    #[test]
    fn numbered_lists_keep_their_kind() {
        let mut copy = copy(&[
            ("One", BlockKind::ListItem),
            ("Two", BlockKind::ListItem),
            ("Other", BlockKind::ListItem),
        ]);
        copy.paragraphs[0].numbered = true;
        copy.paragraphs[1].numbered = true;
        assert_eq!(
            structured(&copy),
            "<article><ol><li>One</li><li>Two</li></ol><ul><li>Other</li></ul></article>"
        );
    }

    #[test]
    fn a_heading_is_written_once() {
        let mut copy = copy(&[
            ("Lede.", BlockKind::Paragraph),
            ("Who pays", BlockKind::Heading),
            ("The town.", BlockKind::Paragraph),
        ]);
        copy.paragraphs[1].level = 3;
        copy.sections = vec![Section {
            role: "who_pays".into(),
            label: Some("Who pays".into()),
            heading: true,
            span: Span {
                start: copy.paragraphs[1].span.start,
                end: copy.paragraphs[2].span.end,
            },
        }];
        assert_eq!(
            structured(&copy),
            "<article><p>Lede.</p><section data-role=\"who_pays\"><h3>Who pays</h3>\
             <p>The town.</p></section></article>"
        );
    }

    #[test]
    fn lists_and_sections_nest() {
        let mut copy = copy(&[
            ("Lede.", BlockKind::Paragraph),
            ("One", BlockKind::ListItem),
            ("Two", BlockKind::ListItem),
            ("End.", BlockKind::Paragraph),
        ]);
        copy.sections = vec![
            Section {
                role: "lede".into(),
                label: None,
                heading: false,
                span: copy.paragraphs[0].span,
            },
            Section {
                role: "what_happened".into(),
                label: Some("What Happened".into()),
                heading: false,
                span: Span {
                    start: copy.paragraphs[1].span.start,
                    end: copy.paragraphs[3].span.end,
                },
            },
        ];
        assert_eq!(
            structured(&copy),
            "<article><p>Lede.</p><section data-role=\"what_happened\"><h2>What Happened</h2>\
             <ul><li>One</li><li>Two</li></ul><p>End.</p></section></article>"
        );
    }
}
