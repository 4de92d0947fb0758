//! Shortcodes of WordPress that nobody ran. Decoding sets them apart, each on a line.

use crate::desk::clean::copy::Junk;
use crate::desk::clean::rule::{Act, Line, Rule, Test, Zone};
use crate::desk::decode::{is_shortcode, shortcode_caption};

/// Shortcodes of WordPress.
pub const RULES: &[Rule] = &[
    Rule {
        code: "photo.shortcode",
        languages: "*",
        what: "a picture's caption in a shortcode",
        why: "says what a picture shows; the picture is not in the text",
        example: "[caption id=\"a_1\" width=\"800\"]The quay on Monday. Photo: Ada Roux[/caption]",
        reason: Junk::PhotoCredit,
        act: Act::Caption,
        test: Test::Scan(captioned),
        words: 200,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "ui.shortcode",
        languages: "*",
        what: "a shortcode of WordPress: a gallery, a form, a column of a page builder",
        why: "a command to the program that makes the page, and no text",
        example: "[gallery ids=\"1,2\"]",
        reason: Junk::UiLabel,
        act: Act::Drop,
        test: Test::Scan(shortcode),
        words: 200,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.97,
    },
];

fn captioned(line: &Line<'_>) -> bool {
    shortcode_caption(line.text).is_some()
}

fn shortcode(line: &Line<'_>) -> bool {
    is_shortcode(line.text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::extract::Block;

    fn finds(text: &str, test: fn(&Line<'_>) -> bool) -> bool {
        let block = Block {
            text: text.to_owned(),
            ..Block::default()
        };
        test(&Line::new(&block, &[]))
    }

    #[test]
    fn commands_are_no_text_and_brackets_are() {
        for line in [
            "[gallery ids=\"1,2\"]",
            "[/vc_column_text]",
            "[embed]https://a.example/v[/embed]",
            "[vc_row][vc_column width=\"1/2\"]",
        ] {
            assert!(finds(line, shortcode), "{line}");
        }
        for line in ["[sic]", "[Video]", "[gallery] of the town", "[1]"] {
            assert!(!finds(line, shortcode), "{line}");
        }
        assert!(finds("[caption width=\"8\"]The quay.[/caption]", captioned));
        assert!(!finds("[caption width=\"8\"]", captioned));
    }
}
