//! The sheet on a terminal.

use console::{Style, measure_text_width};

use super::sheet::{Kind, LABEL, LEGEND, Mark, Piece, Row};

/// Cells of a topic's bar.
const BAR: usize = 20;

/// Writes the sheet for a terminal of so many columns, with or without colours.
pub fn render(rows: &[Row], width: usize, colours: bool) -> String {
    let width = width.clamp(40, 120);
    let mut out = String::new();
    for (at, row) in rows.iter().enumerate() {
        let (first, rest, gap) = match row.kind {
            Kind::Title => (String::new(), String::new(), true),
            Kind::Chapter => ("\n── ".to_owned(), String::new(), true),
            Kind::Field => (String::new(), " ".repeat(LABEL), false),
            Kind::Paragraph | Kind::Heading => ("  ".into(), "  ".into(), true),
            Kind::Item => ("  • ".into(), "    ".into(), true),
            Kind::Removed => {
                let next = rows.get(at + 1).map(|row| row.kind);
                ("▏ ".into(), "▏ ".into(), next != Some(Kind::Removed))
            }
            Kind::Bar(value) => (bar(value), " ".repeat(BAR + 6), false),
        };
        wrap(&mut out, &row.pieces, &first, &rest, width, colours);
        if gap {
            out.push('\n');
        }
    }
    out.push('\n');
    if !colours {
        out.push_str("~~removed~~\n");
        return out;
    }
    let mut column = 0;
    for (mark, quoted, name) in LEGEND {
        let label = paint(name, *mark, *quoted, colours);
        let size = measure_text_width(&label);
        if column > 0 && column + 2 + size > width {
            out.push('\n');
            column = 0;
        }
        if column > 0 {
            out.push_str("  ");
            column += 2;
        }
        out.push_str(&label);
        column += size;
    }
    out.push('\n');
    out
}

fn bar(value: u8) -> String {
    let filled = usize::from(value.min(100)) * BAR / 100;
    format!(
        "{}{} {value:>3}%  ",
        "█".repeat(filled),
        "░".repeat(BAR - filled)
    )
}

fn style(mark: Mark, quoted: bool) -> Style {
    let style = Style::new().force_styling(true);
    let style = if quoted { style.italic() } else { style };
    match mark {
        Mark::None if quoted => style.magenta(),
        Mark::None => style,
        Mark::Person => style.cyan().underlined(),
        Mark::Organisation => style.yellow().underlined(),
        Mark::Place => style.green().underlined(),
        Mark::Source => style.blue().underlined(),
        Mark::Date => style.red().underlined(),
        Mark::Strong => style.bold(),
        Mark::Faint => style.dim(),
        Mark::Removed => style.dim().strikethrough(),
        Mark::Warning => style.red().bold(),
    }
}

fn paint(text: &str, mark: Mark, quoted: bool, colours: bool) -> String {
    if !colours || mark == Mark::None && !quoted || text.is_empty() {
        return text.into();
    }
    style(mark, quoted).apply_to(text).to_string()
}

/// Wraps pieces at word boundaries, and words longer than a line (addresses, Chinese) anywhere;
/// control characters of the article become blanks.
fn wrap(out: &mut String, pieces: &[Piece], first: &str, rest: &str, width: usize, colours: bool) {
    out.push_str(first);
    let indent = measure_text_width(rest);
    let mut column = measure_text_width(first.trim_start_matches('\n'));
    let mut glued = false;
    for (at, piece) in pieces.iter().enumerate() {
        let mut safe: String = piece.text.chars().map(harmless).collect();
        if piece.mark == Mark::Removed && !colours {
            // Without colours a removed line must still be told from a kept one.
            safe = format!("~~{safe}~~");
        }
        let mut run = String::new();
        let broken = |run: &mut String, out: &mut String| {
            out.push_str(&paint(run.trim_end(), piece.mark, piece.quoted, colours));
            if run.trim_end().is_empty() {
                // The piece before ended in the blank at which the line now breaks.
                out.truncate(out.trim_end_matches(' ').len());
            }
            run.clear();
            out.push('\n');
            out.push_str(rest);
            indent
        };
        for (nth, word) in safe.split_inclusive(' ').enumerate() {
            // A full stop behind a name is a piece of its own and stays with it.
            let tail = if word.ends_with(' ') {
                0
            } else {
                head_width(&pieces[at + 1..])
            };
            let stays = nth == 0 && glued;
            let size = measure_text_width(word.trim_end()) + tail;
            if indent + size > width {
                for c in word.chars() {
                    let size = measure_text_width(c.encode_utf8(&mut [0; 4]));
                    if column + size > width && c != ' ' {
                        column = broken(&mut run, out);
                    }
                    run.push(c);
                    column += size;
                }
                continue;
            }
            if column + size > width && column > indent && !stays {
                column = broken(&mut run, out);
            }
            run.push_str(word);
            column += measure_text_width(word);
        }
        out.push_str(&paint(&run, piece.mark, piece.quoted, colours));
        glued = !safe.ends_with(' ');
    }
    out.push('\n');
}

/// Columns of what comes before the next blank.
fn head_width(pieces: &[Piece]) -> usize {
    let mut width = 0;
    for piece in pieces {
        let head = piece.text.split(char::is_whitespace).next().unwrap_or("");
        width += measure_text_width(head);
        if head.len() < piece.text.len() {
            break;
        }
    }
    width
}

/// Control characters, and those that turn the direction of the text around them, do more to a
/// terminal than to be seen.
fn harmless(c: char) -> char {
    match c {
        '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => ' ',
        c if c.is_control() => ' ',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(kind: Kind, text: &str, mark: Mark) -> Row {
        Row {
            kind,
            pieces: vec![Piece {
                text: text.into(),
                mark,
                quoted: false,
            }],
        }
    }

    #[test]
    fn lines_fit_the_width_and_no_word_is_lost() {
        let text = "one two three four five six seven eight nine ten eleven twelve thirteen";
        let out = render(&[row(Kind::Paragraph, text, Mark::None)], 40, false);
        assert!(out.lines().all(|line| measure_text_width(line) <= 40));
        let words: Vec<&str> = out.split_whitespace().take(13).collect();
        assert_eq!(words.join(" "), text);
    }

    #[test]
    fn text_without_blanks_is_broken_where_the_line_ends() {
        let chinese = "市议会周二批准了学校和道路的预算".repeat(9);
        let address = format!("https://a.example/{}", "long-path/".repeat(12));
        for text in [chinese.as_str(), address.as_str()] {
            for colours in [false, true] {
                let row = row(Kind::Field, text, Mark::Person);
                let out = render(&[row], 60, colours);
                assert!(
                    out.lines().all(|line| measure_text_width(line) <= 60),
                    "{out}"
                );
                let plain = console::strip_ansi_codes(&out);
                let shown: String = plain.split_whitespace().collect();
                assert!(shown.starts_with(text), "{out}");
            }
        }
    }

    #[test]
    fn a_full_stop_behind_a_name_stays_with_it() {
        let piece = |text: &str, mark| Piece {
            text: text.into(),
            mark,
            quoted: false,
        };
        for length in 20..60 {
            let row = Row {
                kind: Kind::Paragraph,
                pieces: vec![
                    piece(&format!("{} ", "a".repeat(length)), Mark::None),
                    piece("Rustled Group", Mark::Organisation),
                    piece(", (who else). And more of it.", Mark::None),
                ],
            };
            let out = render(&[row], 60, false);
            assert!(out.contains("Group,"), "{out}");
            assert!(
                out.lines().all(|line| measure_text_width(line) <= 60),
                "{out}"
            );
        }
    }

    #[test]
    fn the_legend_is_measured_without_its_colours() {
        assert_eq!(render(&[], 80, true).trim().lines().count(), 1);
    }

    #[test]
    fn removed_lines_that_stand_together_have_no_blank_between() {
        let gone = |text| row(Kind::Removed, text, Mark::Removed);
        let rows = [
            gone("Share"),
            gone("Print"),
            row(Kind::Paragraph, "Text.", Mark::None),
        ];
        let out = render(&rows, 60, false);
        assert!(
            out.starts_with("▏ ~~Share~~\n▏ ~~Print~~\n\n  Text.\n"),
            "{out}"
        );
    }

    #[test]
    fn escape_sequences_of_an_article_do_not_reach_the_terminal() {
        let out = render(
            &[row(
                Kind::Paragraph,
                "a\u{1b}[31mb\u{7}c\u{202e}d",
                Mark::None,
            )],
            80,
            false,
        );
        assert!(!out.contains(['\u{1b}', '\u{7}', '\u{202e}']));
    }

    #[test]
    fn removed_text_is_marked_without_colours_too() {
        let out = render(&[row(Kind::Removed, "Read more", Mark::Removed)], 80, false);
        assert!(out.contains("~~Read more~~"));
        let out = render(&[row(Kind::Removed, "Read more", Mark::Removed)], 80, true);
        assert!(out.contains("\u{1b}[") && !out.contains("~~"));
    }
}
