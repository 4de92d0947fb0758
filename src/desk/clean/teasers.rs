//! Who wrote another article, and when, on its card: what stands right below a title that leads away.

use std::collections::BTreeSet;

use super::fate::Fate;
use super::rule::Line;
use super::words::Kind;

/// Share of a title's text in links, at least.
const LINKED: f32 = 0.97;
/// Words of a title, at least: fewer are a menu's or a section's.
const TITLE: u16 = 4;
/// Lines of a card below its title at most.
const BELOW: usize = 3;

/// The lines that stand on the card of another article.
pub fn cards(lines: &[Line<'_>], fates: &[Fate]) -> Vec<bool> {
    let headline =
        |fate: &Fate| matches!(fate, Fate::Other(_, code, ..) if code.starts_with("headline."));
    let own: BTreeSet<&str> = lines
        .iter()
        .zip(fates)
        .filter(|(_, fate)| headline(fate))
        .map(|(line, _)| line.text)
        .collect();
    // Where the article's own title was said last: a linked line below it leads to the article itself.
    let mut said: Option<usize> = None;
    let mut title: Option<usize> = None;
    let mut out = Vec::with_capacity(lines.len());
    for (at, (line, fate)) in lines.iter().zip(fates).enumerate() {
        out.push(title.is_some_and(|title| at - title <= BELOW));
        let kept = matches!(fate, Fate::Keep | Fate::Tail(_) | Fate::Label(_));
        let heading = line.block.level > 0;
        if own.contains(line.text) {
            said = Some(at);
        }
        let below = said.is_some_and(|said| at - said <= 1);
        if leads_away(line, fate) && !below && !is_count(line) {
            title = Some(at);
        } else if kept || heading || line.headline {
            title = None;
        }
    }
    out
}

/// `1032 readers 308 comments`, a link to them.
fn is_count(line: &Line<'_>) -> bool {
    line.text.starts_with(|c: char| c.is_ascii_digit())
}

/// A title that is a link and that is not this article's.
fn leads_away(line: &Line<'_>, fate: &Fate) -> bool {
    let gone = match fate {
        Fate::Other(_, code, ..) => !code.starts_with("headline."),
        Fate::Rule(found) => found.rule.code.starts_with("related."),
        _ => false,
    };
    let words = line.tokens.iter().any(|t| t.kind == Kind::Word);
    gone && !line.headline
        && words
        && line.words >= TITLE
        && line.block.link_density >= LINKED
        && (line.block.level > 0 || line.block.href.is_some())
}

/// Code of what is told of another article.
pub const TOLD: &str = "related.teaser";
/// Words of a teaser at most.
const TEASER: u16 = 40;
/// Paragraphs for each teaser between them, at least: a list of titles with a word on each is the article.
const EACH: usize = 4;

/// What a page tells of another article between two paragraphs of its own: right below a title that leads there,
/// in a box that those paragraphs do not stand in.
pub fn told(lines: &[Line<'_>], fates: &[Fate]) -> Vec<usize> {
    let kept: Vec<usize> = (0..lines.len())
        .filter(|at| matches!(fates[*at], Fate::Keep))
        .collect();
    let around = |at: usize| {
        let path = lines[at].block.path.as_str();
        path.rsplit_once('>').map_or("", |(around, _)| around)
    };
    let out: Vec<usize> = (1..kept.len().saturating_sub(1))
        .filter(|n| {
            let (above, at, below) = (kept[n - 1], kept[*n], kept[n + 1]);
            let (line, title) = (&lines[at], &lines[at - 1]);
            let here = around(at);
            let apart = |other: usize| around(other) != here;
            let inside = title
                .block
                .path
                .strip_prefix(here)
                .is_some_and(|rest| rest.starts_with('>'));
            line.block.level == 0
                && line.words <= TEASER
                && title.block.level > 0
                && leads_away(title, &fates[at - 1])
                && inside
                && !here.is_empty()
                && apart(above)
                && apart(below)
        })
        .map(|n| kept[n])
        .collect();
    if out.len() * EACH > kept.len() {
        return Vec::new();
    }
    out
}

/// Lines of a list of other articles by their days, at least.
const DAYS: usize = 3;

/// A list of other articles, each with its day glued to what it tells: `06.03.2026Die Werft baut wieder …`. In a
/// chronicle a blank or a mark parts them.
pub fn dated(lines: &[Line<'_>], fates: &[Fate]) -> Vec<usize> {
    let glued = |text: &str| {
        let day = text.get(..10).filter(|day| {
            day.bytes().enumerate().all(|(at, b)| match at {
                2 | 5 => matches!(b, b'.' | b'/'),
                _ => b.is_ascii_digit(),
            })
        });
        day.is_some() && text[10..].starts_with(char::is_uppercase)
    };
    let kept = |at: &usize| matches!(fates[*at], Fate::Keep);
    let out: Vec<usize> = (0..lines.len())
        .filter(kept)
        .filter(|at| glued(lines[*at].text))
        .collect();
    if out.len() < DAYS {
        return Vec::new();
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::desk::fixture::examined;

    fn kept(body: &str) -> String {
        let html = format!(
            "<html lang=en><head><title>Baths open again</title></head><body><article><h1>Baths open again</h1>\
             {body}</article></body></html>"
        );
        examined(&html).copy.text
    }

    const PROSE: [&str; 5] = [
        "<p>The club has opened its baths again after two years of repairs, and members may swim from Monday, \
         its chairwoman said.</p>",
        "<p>Tickets cost less than before, since the town pays for the new roof and for half of the heating.</p>",
        "<p>The baths were closed when tiles fell from the ceiling in the spring, and nobody was hurt then.</p>",
        "<p>The old boilers, which burned oil, have been replaced by pumps that draw warmth from the river.</p>",
        "<p>On Sunday there is a swim for everybody who has helped, with coffee and with cake.</p>",
    ];

    #[test]
    fn a_teaser_between_paragraphs_goes_with_its_title() {
        let [a, b, c, d, e] = PROSE;
        let card = "<div class=x4><a href=/tolls><h3>Harbour tolls to rise again in April</h3></a><p>The port \
            authority says it has no choice after a year of losses.</p></div>";
        let text = kept(&format!("<div class=b>{a}{b}{card}{c}{d}{e}</div>"));
        assert!(!text.contains("port authority"), "{text}");
        assert!(
            text.contains("Tickets cost") && text.contains("The baths were"),
            "{text}"
        );
    }

    #[test]
    fn the_articles_own_title_leads_to_no_card() {
        let [a, b, c, ..] = PROSE;
        for above in [
            "<h2><a href=/baths>Baths open again</a></h2><p><a href=/baths>A roof for all the swimmers</a></p>",
            "<div><a href=/c>1,032 readers have left 308 comments</a></div>",
        ] {
            let html = format!(
                "<html lang=en><head><title>Baths open again</title></head><body><article><h1>Baths open again</h1>\
                 {above}<p class=byline>By Ana Lim and Bo Fisk</p>{a}{b}{c}</article></body></html>"
            );
            assert_eq!(examined(&html).copy.facts.bylines.len(), 2, "{above}");
        }
    }

    #[test]
    fn other_articles_with_their_days_glued_to_them_go() {
        let [a, b, c, ..] = PROSE;
        let list = |mark: &str| {
            format!(
                "<p>06.03.2026{mark}The yard builds ships again and looks for forty welders.</p><p>09.03.2026{mark}\
                 Tolls in the harbour rise by a tenth from April on.</p><p>11.03.2026{mark}The ferry crew sleeps on \
                 the old pier until May.</p>"
            )
        };
        let text = kept(&format!("<div class=b>{a}{b}{c}{}</div>", list("")));
        assert!(!text.contains("06.03.2026"), "{text}");
        assert!(text.contains("The baths were"), "{text}");
        let text = kept(&format!("<div class=b>{a}{b}{c}{}</div>", list(" – ")));
        assert!(text.contains("06.03.2026"), "{text}");
    }

    #[test]
    fn what_stands_below_a_linked_heading_of_the_article_is_its_own() {
        let [a, b, c, d, e] = PROSE;
        let part = "<h3><a href=/tolls>Who pays for the heating in winter</a></h3>";
        let text = kept(&format!("<div class=b>{a}{b}{part}{c}{d}{e}</div>"));
        assert!(text.contains("The baths were"), "{text}");
    }
}
