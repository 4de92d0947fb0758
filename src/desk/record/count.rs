//! Words of a body, counted between blanks.

/// Words of a text, line by line: most lines are ASCII, in which a blank is known by its byte.
pub fn words(text: &str) -> usize {
    let in_line = |line: &str| {
        if !line.is_ascii() {
            return line.split_whitespace().count();
        }
        let (mut blank, mut words) = (true, 0);
        for byte in line.bytes() {
            let now = matches!(byte, b' ' | b'\t'..=b'\r');
            words += usize::from(blank && !now);
            blank = now;
        }
        words
    };
    text.split('\n').map(in_line).sum()
}

/// Words of a structured body's markup: of what stands between its tags.
pub fn words_of_markup(markup: &str) -> usize {
    let texts = markup
        .split('<')
        .map(|part| part.split_once('>').map_or("", |(_, text)| text));
    texts.map(words).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_between_blanks_of_all_kinds() {
        for text in [
            "",
            " \t\n",
            "The ferry left.\n\nIt came back\r\n\tlate .",
            "Der Fährmann\u{a0}ging\u{2028}und – \u{3000}kam",
            "a\u{b}b\u{c}c\u{1c}d",
        ] {
            assert_eq!(words(text), text.split_whitespace().count(), "{text:?}");
        }
    }

    #[test]
    fn words_are_parted_by_tags() {
        assert_eq!(
            words_of_markup(
                "<article><section data-role=\"a b\"><h2>One two</h2><p>3 &lt;4</p><p>five</p></section></article>"
            ),
            5
        );
    }
}
