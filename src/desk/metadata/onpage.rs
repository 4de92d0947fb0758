//! Dates in the text of a page: at its headline, around the article, in its first words, at its foot.

use std::borrow::Cow;

use super::area::Area;
use super::dates::{self, Reading};
use super::published::{Evidence, Role, rank};
use super::{cues, witness};
use crate::desk::clean::Copy;
use crate::desk::extract::{BlockKind, Field, Page};

/// Bytes of a headline at least that is looked for in a line.
const MARKED: usize = 12;

/// Dates in the text: at the headline, in what `clean` took for date and byline lines, and behind
/// the text when a word says what they are.
pub fn around<'a>(
    page: &'a Page,
    copy: &'a Copy,
    area: &Area,
    reading: Reading<'a>,
    all: &mut Vec<Evidence<'a>>,
) {
    let headlines: Vec<&str> = page
        .candidates
        .iter()
        .filter(|c| c.field == Field::Headline && c.at > 0 && c.value.len() >= MARKED)
        .map(|c| c.value.as_str())
        .collect();
    let mut add = |text: &'a str, place: Place, line: Option<u32>| {
        // A heading may hold the date below the headline.
        let beside = headlines
            .iter()
            .filter(|headline| text.starts_with(**headline))
            .map(|headline| headline.len())
            .max()
            .unwrap_or(0);
        for found in dates::find(text, reading).take(4) {
            let within = found.span.start < beside;
            let rest = text.len() - found.span.len() - if within { 0 } else { beside };
            let before = &text[..found.span.start];
            let cued = if rest <= 80 {
                cues::role(before)
            } else {
                cues::role_in_prose(before)
            };
            let alone =
                rest <= 45 || rest <= 80 && found.clock.is_some() || place == Place::Trusted;
            let rank = match (cued, place) {
                (Some(_), Place::Trusted | Place::Near) => rank::CUE_NEAR,
                (Some(_), Place::Far) => rank::CUE_FAR,
                (Some(_), Place::Inside) if rest <= 80 => rank::CUE_FAR,
                (Some(Role::Modified), Place::Foot) => rank::CUE_FOOT,
                (None, Place::Lede) if witness::is_dateline(text, &found) => rank::DATELINE,
                (None, Place::Trusted | Place::Near) if alone => rank::TEXT_NEAR,
                (None, Place::Far) if alone => rank::TEXT_FAR,
                // `Bathing 01.02.2022 Topics: bathing, club`.
                (None, Place::Near) if rest <= 60 => rank::TEXT_FAR,
                _ => continue,
            };
            let from = match line {
                Some(line) => format!("text line {line}").into(),
                None => Cow::Borrowed("text"),
            };
            all.push(Evidence {
                role: cued.unwrap_or(Role::Published),
                rank: rank + u8::from(found.short_year),
                found,
                written: text,
                from,
                line,
                at: line,
            });
        }
    };
    for (written, line) in &copy.facts.dates {
        add(written, Place::Trusted, Some(*line));
    }
    for block in &page.blocks {
        let near = area.is_near(block.line);
        let far = block.line + 12 >= area.headline;
        let caption = matches!(
            block.kind,
            BlockKind::Caption | BlockKind::Credit | BlockKind::Comment | BlockKind::Table
        );
        let lede = block.line >= area.first && block.line <= area.first + 4;
        if lede {
            add(head(&block.text), Place::Lede, Some(block.line));
        }
        let length = if near { 300 } else { 140 };
        let fits =
            block.text.len() <= length && (!caption || block.text.len() <= 40) && (near || far);
        // Chinese numerals are no figures: `二零二四年五月三日`.
        let figures = |c: char| c.is_numeric() || c == '年';
        if fits && block.text.chars().any(figures) {
            let furniture = matches!(block.kind, BlockKind::Navigation | BlockKind::Form);
            let place = if near {
                Place::Near
            } else if block.line > area.last + 12 {
                if furniture {
                    continue;
                }
                Place::Foot
            } else if block.line <= area.first || block.line >= area.last {
                Place::Far
            } else if block.line <= area.first + 4 {
                Place::Inside
            } else {
                continue;
            };
            add(&block.text, place, Some(block.line));
        }
    }
}

/// The first words of a text, where a dateline is.
fn head(text: &str) -> &str {
    let mut end = text.len().min(120);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Where a line of text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Taken for a date line by `clean`.
    Trusted,
    /// At the headline.
    Near,
    /// Elsewhere around the article.
    Far,
    /// Among the first paragraphs.
    Inside,
    /// The first words of one of the first paragraphs.
    Lede,
    /// Below the article, far from it.
    Foot,
}

/// Dates in the month by which the address files the article, wherever a short line has them.
pub fn in_month<'a>(
    page: &'a Page,
    reading: Reading<'a>,
    month: (i16, i8),
    all: &mut Vec<Evidence<'a>>,
) {
    let lines = page.blocks.iter().filter(|b| {
        b.text.len() <= 300
            && b.kind != BlockKind::Comment
            && b.text.bytes().any(|b| b.is_ascii_digit())
    });
    let found = lines.flat_map(|b| dates::find(&b.text, reading).take(2).map(move |f| (b, f)));
    let first = found
        .filter(|(_, found)| (found.date.year(), found.date.month()) == month)
        .take(1);
    all.extend(first.map(|(block, found)| Evidence {
        role: Role::Published,
        found,
        written: &block.text,
        from: format!("text line {}", block.line).into(),
        rank: rank::MONTH,
        line: Some(block.line),
        at: Some(block.line),
    }));
}

#[cfg(test)]
mod tests {
    use crate::desk::{Desk, Message, Options};

    fn published(line: &str) -> Option<String> {
        let paragraph = "The club has opened its baths again after two years of repairs, and \
            members may swim from Monday, its chairwoman said at the general meeting.";
        let html = format!(
            "<html><head><title>Baths open again</title></head><body><div class=content><h1>Baths open \
             again</h1><div class=info>{line}</div><p>{paragraph}</p><p>{paragraph} Tickets cost less \
             than before.</p></div></body></html>"
        );
        let message = Message {
            body: html.into_bytes(),
            ..Message::default()
        };
        let seen = Desk::new(Options::default())
            .expect("loads")
            .examine(&message)
            .expect("an article");
        seen.metadata.published.map(|date| date.value.rfc3339)
    }

    #[test]
    fn a_date_beside_a_section_at_the_headline_is_the_articles() {
        let beside = published("Swimming 21.02.2022 Category: Swimming, club, baths, members");
        assert!(beside.is_some_and(|date| date.starts_with("2022-02-21")));
        let told = "Nobody had swum here since 21.02.2022, when a pipe burst below the larger of \
            the two pools and the doors had to be shut for good, as it seemed.";
        assert_eq!(published(told), None);
    }

    #[test]
    fn a_date_thousands_of_years_from_the_paths_month_is_in_another_month() {
        let html = "<html><head><title>Baths open again</title><link rel=canonical \
            href=\"https://ledger.example/2025/03/baths\"></head><body><article><h1>Baths open again</h1>\
            <time datetime=\"8100-03-14\">14 March</time><p>The club has opened its baths again after two \
            years of repairs, and members may swim from Monday, its chairwoman said at the meeting.</p>\
            </article></body></html>";
        let desk = Desk::new(Options::default()).expect("loads");
        let message = Message::from_body(html);
        assert!(desk.examine(&message).is_ok());
    }
}
