//! The sheet as one self-contained web page: no script, nothing loaded, all text escaped.

use super::sheet::{Kind, LEGEND, Mark, Row};

const STYLE: &str = "
:root{color-scheme:light dark;--ink:#1c1c1a;--paper:#fdfcf9;--faint:#77736a;--line:#e4e0d6}
@media(prefers-color-scheme:dark){:root{--ink:#e8e6df;--paper:#1b1b19;--faint:#98948a;--line:#3a3934}}
body{background:var(--paper);color:var(--ink);font:17px/1.6 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.9rem;line-height:1.2}h2{font:600 .8rem/1 system-ui,sans-serif;text-transform:uppercase;letter-spacing:.08em;color:var(--faint);border-top:1px solid var(--line);padding-top:1rem;margin-top:2rem}
.field,.bar{font:14px/1.5 system-ui,sans-serif;margin:.15rem 0}.field{padding-left:6.5rem}.field>.faint:first-child{display:inline-block;width:6.5rem;margin-left:-6.5rem;font:13px/1.5 system-ui,sans-serif}.gone{border-left:3px solid var(--line);padding-left:.8rem;font-size:.9em;margin:.6rem 0;overflow-wrap:anywhere}
.faint{color:var(--faint);font:12px/1.4 ui-monospace,monospace}.removed{text-decoration:line-through;color:var(--faint)}
.person{border-bottom:2px solid #0b8fa8}.organisation{border-bottom:2px solid #c08a00}.place{border-bottom:2px solid #2e8b3d}.source{border-bottom:2px dashed #3468c0}.date{border-bottom:2px dotted #b5482f}.quote{background:#b0489a1f}.strong{font-weight:600}.warning{color:#c0392b}
.gone+.gone{margin-top:-.6rem;padding-top:.3rem}
.bar{display:grid;grid-template-columns:9rem 2.6rem 1fr;align-items:center}meter{width:9rem}.bar>b{font-weight:400;text-align:right;padding-right:.7rem;font-variant-numeric:tabular-nums}
.legend{position:sticky;top:0;background:var(--paper);padding:.5rem 0;border-bottom:1px solid var(--line)}.legend span{margin-right:1.2rem;font:13px system-ui,sans-serif}
@media print{.legend{position:static}}
";

/// Writes the page.
pub fn render(rows: &[Row]) -> String {
    let mut out = String::from(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\
         <title>",
    );
    if let Some(row) = rows.iter().find(|row| row.kind == Kind::Title) {
        let headline = row.pieces.first().map_or("", |piece| piece.text.as_str());
        escape(&mut out, headline);
        out.push_str(" · ");
    }
    out.push_str("copydesk explain</title><style>");
    out.push_str(STYLE);
    out.push_str("</style></head><body><p class=\"legend\">");
    for (mark, quoted, name) in LEGEND {
        let quote = if *quoted { " quote" } else { "" };
        for part in [
            "<span class=\"",
            class(*mark),
            quote,
            "\">",
            name,
            "</span>",
        ] {
            out.push_str(part);
        }
    }
    out.push_str("</p>");
    for row in rows {
        let (open, close) = match row.kind {
            Kind::Title => ("<h1>".to_owned(), "</h1>"),
            Kind::Chapter => ("<h2>".to_owned(), "</h2>"),
            Kind::Field => ("<div class=\"field\">".to_owned(), "</div>"),
            Kind::Paragraph => ("<p>".to_owned(), "</p>"),
            Kind::Heading => ("<h3>".to_owned(), "</h3>"),
            Kind::Item => ("<p>• ".to_owned(), "</p>"),
            Kind::Removed => ("<div class=\"gone\">".to_owned(), "</div>"),
            Kind::Bar(value) => (
                format!(
                    "<div class=\"bar\"><meter min=\"0\" max=\"100\" value=\"{value}\"></meter>\
                     <b>{value}%</b><span>"
                ),
                "</span></div>",
            ),
        };
        out.push_str(&open);
        for piece in &row.pieces {
            if piece.mark == Mark::None && !piece.quoted {
                escape(&mut out, &piece.text);
            } else {
                let quote = if piece.quoted { " quote" } else { "" };
                for part in ["<span class=\"", class(piece.mark), quote, "\">"] {
                    out.push_str(part);
                }
                escape(&mut out, &piece.text);
                out.push_str("</span>");
            }
        }
        out.push_str(close);
        out.push('\n');
    }
    out.push_str("</body></html>\n");
    out
}

fn class(mark: Mark) -> &'static str {
    match mark {
        Mark::None => "",
        Mark::Person => "person",
        Mark::Organisation => "organisation",
        Mark::Place => "place",
        Mark::Source => "source",
        Mark::Date => "date",
        Mark::Strong => "strong",
        Mark::Faint => "faint",
        Mark::Removed => "removed",
        Mark::Warning => "warning",
    }
}

fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::explain::sheet::Piece;

    #[test]
    fn hostile_text_stays_text() {
        let piece = Piece {
            text: "</p><script>x\"&".into(),
            mark: Mark::Person,
            quoted: false,
        };
        let out = render(&[Row {
            kind: Kind::Paragraph,
            pieces: vec![piece],
        }]);
        assert!(out.contains("&lt;/p&gt;&lt;script&gt;x&quot;&amp;"));
        assert!(!out.contains("<script"));
    }
}
