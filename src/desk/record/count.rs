//! Words of a body, counted between blanks.

/// Bytes of which no more than a byte can hold are the beginnings of words.
const CHUNK: usize = 240;

/// Words of a text, line by line: most lines are ASCII, in which a blank is known by its byte.
pub fn words(text: &str) -> usize {
    let in_line = |line: &str| {
        if !line.is_ascii() {
            return line.split_whitespace().count();
        }
        let blank = |byte: u8| byte == b' ' || byte.wrapping_sub(b'\t') < 5;
        let Some((first, after)) = line.as_bytes().split_first() else {
            return 0;
        };
        // Pairs of a blank and a letter are counted chunk by chunk, without a branch a byte, which
        // compilers turn into vector instructions.
        let begins =
            |(before, after): (&u8, &u8)| u8::from(blank(*before)) & u8::from(!blank(*after));
        let pairs = line.as_bytes().chunks(CHUNK).zip(after.chunks(CHUNK));
        let words = |(before, after): (&[u8], &[u8])| -> usize {
            usize::from(before.iter().zip(after).map(begins).sum::<u8>())
        };
        usize::from(!blank(*first)) + pairs.map(words).sum::<usize>()
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
