//! A table with a row of names and one article below it (RFC 4180, or with tabs): what data frames and
//! spreadsheets write.

use std::borrow::Cow;

use super::json::{self, Article, Value};
use crate::desk::{Limits, Reason, Reject, Stage};

/// Marks between columns.
const MARKS: [u8; 4] = [b'\t', b',', b';', b'|'];

/// Longest row of names, in bytes.
const MAX_NAMES: usize = 2_000;

/// Longest name of a column, in bytes.
const MAX_NAME: usize = 40;

/// Columns whose names are known, at least.
const MIN_KNOWN: usize = 2;

/// Rows that are counted.
const MAX_ROWS: usize = 100_000;

/// The mark between the names of a first line that is nothing but names of columns.
fn mark(line: &str) -> Option<u8> {
    MARKS.into_iter().find(|mark| {
        let cells = || {
            line.split(char::from(*mark))
                .map(|cell| cell.trim().trim_matches('"'))
        };
        // A name is one word; the first column of a data frame has none.
        let name = |cell: &str| {
            cell.len() <= MAX_NAME && !cell.contains(|c: char| c.is_whitespace() || c == '.')
        };
        let known = cells().filter(|cell| json::is_known(cell)).count();
        known >= MIN_KNOWN && known * 2 >= cells().count() && cells().all(name)
    })
}

/// Reads a text whose first line names columns; `None` when it is none, or holds no article.
pub fn read(text: &str, limits: &Limits) -> Option<Result<Article, Reject>> {
    let text = text.trim_start_matches(super::lines::is_unseen);
    let end = memchr::memchr2(
        b'\n',
        b'\r',
        text.as_bytes().get(..MAX_NAMES.min(text.len()))?,
    )?;
    let mark = mark(text.get(..end)?)?;
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader
        .delimiter(mark)
        .flexible(true)
        .from_reader(text.as_bytes());
    let names = reader.headers().ok()?.clone();
    let mut rows = reader.into_records();
    let first = rows.next()?.ok()?;
    let members = names.iter().zip(first.iter()).map(|(name, cell)| {
        let cell = Value::Text(Cow::Owned(cell.to_owned()));
        (Cow::Owned(name.trim().to_owned()), cell)
    });
    let article = json::of_value(Value::Object(members.collect()), limits).ok()?;
    let found = &article.found;
    let named = [&found.headline, &found.url, &found.published];
    if named.iter().all(|field| field.value().is_none()) {
        return None;
    }
    let full = |row: &csv::StringRecord| row.len() == names.len();
    if !full(&first) {
        return None;
    }
    let others = rows
        .take(MAX_ROWS)
        .flatten()
        .filter(|row| full(row))
        .count();
    if others > 0 {
        let detail = format!("a table of {} articles", others + 1);
        return Some(Err(Reject::new(Reason::Array, Stage::Decode, detail)));
    }
    Some(Ok(article))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn one(text: &str) -> Article {
        read(text, &Limits::default())
            .expect("is a table")
            .expect("is an article")
    }

    #[test]
    fn a_row_below_names_is_an_article() {
        let row = "17,https://a.example/17,\"Mill runs, again\",Ann Lee,2026-03-14 08:15:00,\"The looms \"\"run\"\" again.\n\nSo be it.\"";
        for (names, row) in [
            ("id,url,title,author,published_at,content", row.to_owned()),
            (",url,title,author,date,text", row.to_owned()),
            (
                "id|url|title|author|published_at|content",
                row.replace(',', "|").replace("Mill runs|", "Mill runs,"),
            ),
        ] {
            let article = one(&format!("{names}\r\n{row}\r\n"));
            let found = &article.found;
            assert_eq!(found.headline.value().unwrap(), "Mill runs, again");
            assert_eq!(found.url.value().unwrap(), "https://a.example/17");
            assert_eq!(found.published.value().unwrap(), "2026-03-14 08:15:00");
            assert!(format!("{:?}", found.authors).contains("[\"Ann Lee\"]"));
            assert_eq!(
                article.text.as_deref(),
                Some("The looms \"run\" again.\n\nSo be it.")
            );
        }
        let article = one("title\ttext\nMill runs\t<p>The looms run again.</p>\n");
        assert_eq!(article.html.as_deref(), Some("<p>The looms run again.</p>"));
    }

    #[test]
    fn several_rows_are_several_articles() {
        let rows = "title,text\nMill runs,The looms run.\nMill rests,The looms rest.\n";
        let reject = read(rows, &Limits::default()).unwrap().unwrap_err();
        assert_eq!(
            (reject.reason, &*reject.detail),
            (Reason::Array, "a table of 2 articles")
        );
    }

    #[test]
    fn prose_is_no_table() {
        for text in [
            "Title, text and content: how a page is made\nThe looms run again, the owner said.\n",
            "Author, Title\n\nThe looms run again, the owner said, and so be it.\n",
            "title,text\n",
            "title,text\nMill runs\n",
            "name,age\nAnn,7\n",
            "The looms run again.",
            "",
        ] {
            assert!(read(text, &Limits::default()).is_none(), "{text}");
        }
    }
}
