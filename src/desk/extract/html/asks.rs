//! Small boxes that ask readers for their address or their vote: all they say is the form's, though its
//! paragraphs stand beside the form.

use super::element::Context;
use super::tags::Tag;
use super::tokens::Tokenizer;
use super::walk::Walk;
use crate::desk::extract::BlockKind;

/// Most columns of such a box.
const BOX: usize = 420;
/// Most of them outside of forms and buttons: a short article ends in such a box, too.
const SAID: usize = 260;
/// Columns of a paragraph, of which such a box has two at most.
const PROSE: usize = 50;
/// Most blocks of one.
const BLOCKS: usize = 14;

/// How wide a text is: an ideograph says as much as two letters at least.
fn columns(text: &str) -> usize {
    let wide = |c: char| usize::from(matches!(c, '\u{1100}'..='\u{11ff}' | '\u{2e80}'..));
    text.chars().map(|c| 1 + wide(c)).sum()
}

/// Whether an `input` asks for a mail address or is one of several answers.
fn asks(tokens: &Tokenizer<'_>) -> bool {
    let kind = tokens.attribute("type").unwrap_or("text").trim();
    let is = |name: &str| kind.eq_ignore_ascii_case(name);
    let of_mail = |name| {
        tokens
            .attribute(name)
            .is_some_and(|value| value.to_ascii_lowercase().contains("mail"))
    };
    is("email")
        || is("radio")
        || is("text") && ["name", "id", "placeholder"].iter().any(|n| of_mail(n))
}

impl Walk<'_> {
    /// Notes an `input` that asks.
    pub(super) fn input(&mut self, tokens: &Tokenizer<'_>) {
        if asks(tokens)
            && let Some(open) = self.stack.last_mut()
        {
            open.asks = true;
        }
    }

    /// Where an element that asks ends: what it says is the form's where it says little and holds nothing
    /// of an article; then the element around it is looked at.
    pub(super) fn end_of_asking(&mut self, top: usize) {
        let open = &self.stack[top];
        let whole = matches!(
            open.tag,
            Tag::Body | Tag::Main | Tag::Article | Tag::Td | Tag::Tr | Tag::Table
        );
        let from = open.from as usize;
        let blocks = self.found.passages.get_mut(from..).unwrap_or_default();
        if !open.asks || whole || blocks.len() > BLOCKS {
            return;
        }
        let elements = &self.found.elements;
        let (mut all, mut said, mut prose) = (0, 0, 0);
        for block in &*blocks {
            let length = columns(&block.text);
            all += length;
            if !elements[block.leaf as usize].context.has(Context::FORM) {
                said += length;
                prose += usize::from(length >= PROSE);
            }
        }
        let title = blocks.iter().any(|block| block.level == 1);
        if title || all > BOX || said > SAID || prose > 2 {
            return;
        }
        for block in blocks {
            if matches!(
                block.kind,
                BlockKind::Paragraph | BlockKind::Heading | BlockKind::ListItem | BlockKind::Aside
            ) {
                block.kind = BlockKind::Form;
                block.context = block.context.with(Context::FORM);
            }
        }
        // The box is the first element that says more than the form does.
        if said == 0
            && let Some(around) = top.checked_sub(1).and_then(|up| self.stack.get_mut(up))
        {
            around.asks = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;
    use crate::desk::Limits;

    fn of_form(html: &str) -> Vec<String> {
        let found = read(html, &Limits::default());
        let form = found
            .passages
            .into_iter()
            .filter(|p| p.kind == BlockKind::Form);
        form.map(|p| p.text).collect()
    }

    #[test]
    fn a_small_box_that_asks_is_a_form() {
        let prose = "The harbour office said on Monday that the quay opens again after eleven months of \
            work, and that the ferries will land there from the first of May.";
        let letter = "<div class=css-1><h3>Stay informed</h3><p>The news that matters, at seven.</p>\
            <form><input type=email><button>Go</button></form><p>You agree to our terms.</p></div>";
        let of_letter = [
            "Stay informed",
            "The news that matters, at seven.",
            "Go",
            "You agree to our terms.",
        ];
        let page = format!("<main><p>{prose}</p>{letter}<p>{prose} It rained.</p></main>");
        assert_eq!(of_form(&page), of_letter);
        let poll = "<div><p>Was it right?</p><form><label><input type=radio>Yes</label>\
            <label><input type=radio>No</label></form></div>";
        assert_eq!(
            of_form(&format!("<article><p>{prose}</p>{poll}</article>")),
            ["Was it right?", "Yes", "No"]
        );
        let named = "<div><p>News by mail</p><input name='user_mail'></div>";
        assert_eq!(of_form(named), ["News by mail"]);
    }

    #[test]
    fn an_article_with_a_form_at_its_end_is_none() {
        let prose = "The harbour office said on Monday that the quay opens again after eleven months of \
            work, and that the ferries will land there from the first of May.";
        let form = "<form><input type=email><button>Go</button></form>";
        for html in [
            format!("<div><p>{prose}</p><p>{prose} It rained.</p>{form}</div>"),
            format!("<article><p>The quay opens.</p>{form}</article>"),
            format!("<div><h1>Quay opens again</h1><p>The quay opens.</p>{form}</div>"),
            "<div><p>Find a ferry</p><input type=search></div>".to_owned(),
        ] {
            let form = of_form(&html);
            assert!(form.iter().all(|text| text == "Go"), "{html}: {form:?}");
        }
    }
}
