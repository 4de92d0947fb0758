//! Dates in the text of a page: at its headline, around the article, in its first words, at its foot.

use std::borrow::Cow;

use super::area::{Area, is_on_card};
use super::dates::{self, Found, Reading};
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
        .filter(|c| c.field == Field::Headline && c.value.len() >= MARKED)
        .map(|c| c.value.as_str())
        .collect();
    let mut add = |text: &'a str, place: Place, line: Option<u32>| {
        if is_stretch(text, reading) {
            return;
        }
        for found in dates::find(text, reading).take(4) {
            let before = &text[..found.span.start];
            // A heading may hold the date below the headline.
            let beside = headlines
                .iter()
                .filter(|headline| before.starts_with(**headline))
                .map(|headline| headline.len())
                .max()
                .unwrap_or(0);
            let rest = width(&before[beside..]) + width(&text[found.span.end..]);
            let cued = if rest <= 80 {
                cues::role(before)
            } else {
                cues::role_in_prose(before)
            };
            if cued.is_none() && (is_post(text) || place != Place::Lede && is_amid(text, &found)) {
                continue;
            }
            let begins = found.span.start == 0 && place == Place::Near;
            let inside = line.is_some_and(|line| line >= area.first);
            let alone = rest <= 45
                || rest <= 80 && (found.clock.is_some() || begins)
                || place == Place::Trusted;
            let rank = match (cued, place) {
                (
                    Some(Role::Published),
                    Place::Trusted | Place::Near | Place::Far | Place::Foot,
                ) if cues::is_original(before) => rank::ORIGINAL,
                (Some(Role::Published), Place::Lede)
                    if cues::is_release(before) && witness::is_set_off(&text[found.span.end..]) =>
                {
                    rank::DATELINE
                }
                // What the text releases or publishes may be the news: a book, the figures.
                (Some(Role::Published), Place::Near) if inside => rank::TEXT_NEAR + 1,
                (Some(_), Place::Trusted | Place::Near) => rank::CUE_NEAR,
                (Some(_), Place::Far) => rank::CUE_FAR,
                (Some(_), Place::Inside) if rest <= 80 => rank::CUE_FAR,
                (Some(Role::Modified), Place::Foot) => rank::CUE_FOOT,
                (None, Place::Lede) if witness::is_dateline(text, &found) => rank::DATELINE,
                (None, Place::Trusted | Place::Near) if alone => rank::TEXT_NEAR + u8::from(inside),
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
    for (at, block) in page.blocks.iter().enumerate() {
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
        if fits
            && block.text.chars().any(figures)
            && !(block.line < area.headline && is_on_card(page, at))
        {
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

/// How long a text is, in bytes; of one in Chinese or Japanese, whose characters say as much as words of others
/// and have three bytes, in columns.
fn width(text: &str) -> usize {
    let wide = |c: char| matches!(c, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}');
    if !text.contains(wide) {
        return text.len();
    }
    text.chars().map(|c| 1 + usize::from(wide(c))).sum()
}

/// From one day to another, and nothing else: `March 4, 1938 – September 28, 2026` is a life, other days are an
/// exhibition's.
fn is_stretch(text: &str, reading: Reading<'_>) -> bool {
    if text.len() > STRETCH || !text.contains(['-', '–', '—']) {
        return false;
    }
    let mut found = dates::find(text, reading);
    let (Some(from), Some(to)) = (found.next(), found.next()) else {
        return false;
    };
    let between = text[from.span.end..to.span.start].trim();
    let plain = from.clock.is_none() && to.clock.is_none() && found.next().is_none();
    plain && matches!(between, "-" | "–" | "—") && from.span.start == 0
}

/// Longest text in bytes that may be a stretch of time.
const STRETCH: usize = 60;

/// The author of an embedded post: `— Ana Lim (@analim) March 3, 2021`.
fn is_post(text: &str) -> bool {
    text.starts_with(['—', '–', '-']) && text.contains("(@")
}

/// A date within a sentence or a headline: `Five things to know about the May 8, 2027 marathon`.
fn is_amid(text: &str, found: &Found) -> bool {
    let small = |word: &str| word.chars().all(char::is_lowercase);
    let before = text[..found.span.start].split_whitespace();
    let behind = text[found.span.end..].split_whitespace().next();
    before.rev().take(4).filter(|word| small(word)).count() >= 2 && behind.is_some_and(small)
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
    use crate::desk::fixture::examined;
    use crate::desk::{Desk, Message, Options};

    fn published(line: &str) -> Option<String> {
        published_with("", line)
    }

    fn published_with(head: &str, line: &str) -> Option<String> {
        let paragraph = "The club has opened its baths again after two years of repairs, and \
            members may swim from Monday, its chairwoman said at the general meeting.";
        let html = format!(
            "<html><head>{head}<title>Baths open again</title></head><body><div class=content><h1>Baths \
             open again</h1><div class=info>{line}</div><p>{paragraph}</p><p>{paragraph} Tickets cost less \
             than before.</p></div></body></html>"
        );
        examined(&html)
            .metadata
            .published
            .map(|date| date.value.rfc3339)
    }

    #[test]
    fn a_life_or_an_exhibition_dates_no_article() {
        assert_eq!(published("March 4, 1938 – September 28, 2026"), None);
        assert_eq!(published("4. Mai 2026 – 8. Mai 2026"), None);
        let day = published("May 4, 2026 – Harbour Club").map(|date| date[..10].to_owned());
        assert_eq!(day.as_deref(), Some("2026-05-04"));
    }

    #[test]
    fn what_readers_see_at_the_headline_outweighs_a_moment_of_publishing_again() {
        let stated =
            |date: &str| format!("<meta property=article:published_time content=\"{date}\">");
        let day =
            |head: &str, line: &str| published_with(head, line).map(|date| date[..10].to_owned());
        let of = |date: &str, line: &str| day(&stated(date), line).expect("a date");
        let older = of("2026-03-09T08:45:32Z", "<time>16 February 2021</time>");
        assert_eq!(older, "2021-02-16");
        // A meta element gives way to a later one, too, unless that is of the last change.
        assert_eq!(
            of("2021-02-16T08:45:32Z", "<p>9 March 2026</p>"),
            "2026-03-09"
        );
        assert_eq!(
            of("2021-02-16T08:45:32Z", "<p>Updated 9 March 2026</p>"),
            "2021-02-16"
        );
        let midnight = of("2021-11-04T23:00Z", "<p>5 November 2021</p>");
        assert_eq!(midnight, "2021-11-05");
    }

    #[test]
    fn who_writes_its_metadata_into_a_meta_element_is_read() {
        let json = "{&quot;@type&quot;:&quot;Article&quot;,&quot;datePublished&quot;:&quot;2025-11-17T09:00:00-05:00&quot;}";
        let head = format!("<meta name=\"script:ld+json\" content=\"{json}\">");
        let date = published_with(&head, "");
        assert_eq!(date.as_deref(), Some("2025-11-17T09:00:00-05:00"));
    }

    #[test]
    fn the_first_publication_and_a_releases_own_date_are_found() {
        let first = "30 Sep 2022</div><div>This article was originally published on 26 Sep 2019";
        assert!(published(first).is_some_and(|date| date.starts_with("2019-09-26")));
        let release = "<p>Pressemitteilung vom 25. Januar 2022 | Berlin – The ministry has opened its \
            baths to members of the club, who may swim there from Monday until the summer.</p>";
        assert!(published(release).is_some_and(|date| date.starts_with("2022-01-25")));
        // What a text says was released is the news, not the text.
        let book = "by Amanda · Dec 20, 2025 at 3:00 am</div><p>Released: June 17, 2025 by Mill Books</p><div>";
        assert!(published(book).is_some_and(|date| date.starts_with("2025-12-20")));
    }

    #[test]
    fn a_posts_date_and_one_amid_a_sentence_are_not_the_articles() {
        assert_eq!(published("— Ana Lim (@analim) March 3, 2021"), None);
        assert_eq!(
            published("Five things to know about the May 8, 2027 marathon"),
            None
        );
        assert!(published("Ana Lim, March 3, 2021").is_some());
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
