//! The sheet on a terminal.

use console::{Style, measure_text_width};

use super::sheet::{Kind, LEGEND, Mark, Piece, Row};

/// Cells of a topic's bar.
const BAR: usize = 20;

/// Writes the sheet for a terminal of so many columns, with or without colours.
pub fn render(rows: &[Row], width: usize, colours: bool) -> String {
    let width = width.clamp(40, 120);
    let mut out = String::new();
    for row in rows {
        let (first, rest, gap) = match row.kind {
            Kind::Title => (String::new(), String::new(), true),
            Kind::Chapter => ("\n── ".to_owned(), String::new(), true),
            Kind::Field => (String::new(), " ".repeat(11), false),
            Kind::Paragraph | Kind::Heading => ("  ".into(), "  ".into(), true),
            Kind::Item => ("  • ".into(), "    ".into(), true),
            Kind::Removed => ("▏ ".into(), "▏ ".into(), true),
            Kind::Bar(value) => (bar(value), " ".repeat(BAR + 6), false),
        };
        wrap(&mut out, &row.pieces, &first, &rest, width, colours);
        if gap {
            out.push('\n');
        }
    }
    out.push('\n');
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
        // Without colours a removed line must still be told from a kept one.
        return if mark == Mark::Removed && !colours {
            format!("~~{text}~~")
        } else {
            text.into()
        };
    }
    style(mark, quoted).apply_to(text).to_string()
}

/// Wraps pieces at word boundaries; control characters of the article become blanks.
fn wrap(out: &mut String, pieces: &[Piece], first: &str, rest: &str, width: usize, colours: bool) {
    out.push_str(first);
    let mut column = measure_text_width(first.trim_start_matches('\n'));
    for piece in pieces {
        let safe: String = piece
            .text
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        let mut run = String::new();
        for word in safe.split_inclusive(' ') {
            let size = measure_text_width(word.trim_end());
            if column + size > width && column > measure_text_width(rest) {
                out.push_str(&paint(run.trim_end(), piece.mark, piece.quoted, colours));
                run.clear();
                out.push('\n');
                out.push_str(rest);
                column = measure_text_width(rest);
            }
            run.push_str(word);
            column += measure_text_width(word);
        }
        out.push_str(&paint(&run, piece.mark, piece.quoted, colours));
    }
    out.push('\n');
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
    fn escape_sequences_of_an_article_do_not_reach_the_terminal() {
        let out = render(
            &[row(Kind::Paragraph, "a\u{1b}[31mb\u{7}", Mark::None)],
            80,
            false,
        );
        assert!(!out.contains('\u{1b}') && !out.contains('\u{7}'));
    }

    #[test]
    fn removed_text_is_marked_without_colours_too() {
        let out = render(&[row(Kind::Removed, "Read more", Mark::Removed)], 80, false);
        assert!(out.contains("~~Read more~~"));
        let out = render(&[row(Kind::Removed, "Read more", Mark::Removed)], 80, true);
        assert!(out.contains("\u{1b}[") && !out.contains("~~"));
    }
}
