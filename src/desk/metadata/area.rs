//! Where on a page the article is, in ordinals of blocks: dates and names elsewhere are of others.

use crate::desk::clean::{Copy, Destination, Paragraph};
use crate::desk::extract::{Candidate, Field, Origin, Page, Verdict};

/// Blocks between a site's name and the headline, at least.
const TALL: u32 = 8;

/// Bytes of the line below the headline at most.
const LINE: usize = 220;

/// Blocks at most between the line below the headline and the first paragraph.
const DECK: u32 = 10;

/// The first paragraph: the next one where what stands between it and the first one kept, the line below
/// the headline, says who wrote the article or when.
fn behind_deck(page: &Page, copy: &Copy, first: u32) -> u32 {
    let prose = || copy.paragraphs.iter().filter(|p| p.level == 0);
    let short = |p: &Paragraph| p.span.of(&copy.text).len() <= LINE;
    if !prose().any(|p| p.line == first && short(p)) {
        return first;
    }
    let next = prose().map(|p| p.line).find(|line| *line > first);
    let Some(next) = next.filter(|next| (first + 2..=first + DECK).contains(next)) else {
        return first;
    };
    let signed = copy.removed.iter().any(|r| {
        (first + 1..next).contains(&r.line)
            && matches!(r.moved_to, Some(Destination::Byline | Destination::Date))
    });
    let stated = page.candidates.iter().any(|c| {
        (first + 1..next).contains(&c.at)
            && matches!(
                c.field,
                Field::Author | Field::Published | Field::Modified | Field::Date
            )
    });
    if signed || stated { next } else { first }
}

/// The article's place on its page.
#[derive(Debug, Clone, Copy)]
pub struct Area {
    /// Block of the headline, or where it would be.
    pub headline: u32,
    /// Block of the first paragraph.
    pub first: u32,
    /// Block of the last paragraph.
    pub last: u32,
    html: bool,
}

impl Area {
    /// Finds it by the headline's element and the kept paragraphs.
    pub fn of(page: &Page, copy: &Copy) -> Self {
        let prose = copy.paragraphs.iter().filter(|p| p.level == 0);
        let mut first = prose.map(|p| p.line).next().unwrap_or(0);
        let last = copy.paragraphs.last().map_or(0, |p| p.line);
        // A line or two before the headline may have been kept. A class also marks teasers in the
        // text: it counts where there is no h1.
        let last_of = |wanted: fn(&str) -> bool| {
            let all = page.candidates.iter();
            all.filter(|c| c.field == Field::Headline && wanted(&c.from) && c.at <= first + 6)
                .map(|c| c.at)
                .max()
        };
        // Where the page says its title again, in whatever element.
        let says = copy.removed.iter();
        let says =
            says.filter(|r| r.moved_to == Some(Destination::Headline) && r.line <= first + 6);
        let said = says.clone().map(|r| r.line).max();
        let is_said = |at: u32| says.clone().any(|r| r.line == at || r.line == at + 1);
        let headline = last_of(|from| from == "h1")
            // The site's name is an `h1` on pages that have the headline in another element.
            .map(|at| {
                said.filter(|said| *said > at + TALL && !is_said(at))
                    .unwrap_or(at)
            })
            .or_else(|| last_of(|from| matches!(from, "itemprop headline" | "class headline")))
            .or(said);
        if let Some(at) = headline.filter(|at| *at > first) {
            let after = copy
                .paragraphs
                .iter()
                .map(|p| p.line)
                .find(|line| *line > at);
            first = after.unwrap_or(first);
        }
        if page.origin == Origin::Html {
            first = behind_deck(page, copy, first);
        }
        Self {
            headline: headline.unwrap_or(first.saturating_sub(6)),
            first,
            last,
            html: page.origin == Origin::Html,
        }
    }

    /// At the headline, or at the first paragraph.
    pub fn is_near(&self, at: u32) -> bool {
        if !self.html {
            return at <= self.first + 3;
        }
        let headline = at + 4 >= self.headline && at <= self.headline + 8;
        let first = at + 4 >= self.first && at <= self.first + 2;
        headline && at <= self.first + 2 || first && at + 4 >= self.headline
    }

    /// Right behind the text, where author boxes and many German and French dates stand.
    pub fn is_behind(&self, at: u32) -> bool {
        if !self.html {
            return at + 3 > self.last;
        }
        at >= self.last && at <= self.last + 6
    }
}

/// Blocks of a card below its title at most.
const CARD: usize = 3;

/// Candidates among which this article's titles are looked for.
const OWN: usize = 400;

/// Whether the block stands on the card of another article: right below a heading that is a link, and not this
/// article's.
pub(super) fn is_on_card(page: &Page, at: usize) -> bool {
    let above = page.blocks[at.saturating_sub(CARD)..at].iter().rev();
    let heading = above
        .take_while(|block| block.verdict != Verdict::Article)
        .find(|block| block.level > 0);
    heading.is_some_and(|heading| {
        let own = |c: &Candidate| {
            (c.at == 0 || c.from == "h1")
                && matches!(c.field, Field::Headline | Field::DocumentTitle)
                && c.value.contains(&heading.text)
        };
        heading.link_density >= 0.97
            && heading.text.split_whitespace().count() >= 4
            && !page.candidates.iter().take(OWN).any(own)
    })
}

#[cfg(test)]
mod tests {
    use crate::desk::fixture::examined;

    /// Byline and day of publication.
    fn of(html: &str) -> (Option<String>, Option<String>) {
        let seen = examined(html);
        let day = |at: String| at.chars().take(10).collect();
        let published = seen.metadata.published.map(|at| at.value.rfc3339);
        (seen.metadata.by.map(|by| by.value), published.map(day))
    }

    const PROSE: &str = "<p>The club has opened its baths again after two years of repairs, and members may \
        swim from Monday, its chairwoman said at the general meeting.</p><p>Tickets cost less than before, \
        since the town pays for the new roof and for half of the heating.</p><p>The baths were closed when \
        tiles fell from the ceiling, and nobody was hurt then.</p>";

    const CARDS: &str = "<div class=a><h3>More</h3><div class=b><h3><a href=/1>Ferry crew sleeps on the old \
        pier</a></h3><span class=c>By Bo Fisk</span><span class=d>April 8, 2024</span></div><div class=b><h3>\
        <a href=/2>Harbour tolls to rise once more</a></h3><span class=d>April 9, 2024</span></div></div>";

    const MAIN: &str = "<main><h2>Baths open again</h2><p class=k>A roof for the swimmers</p>\
        <div class=e>Read aloud</div><div class=e>Share</div><div class=e>02:14</div>\
        <div itemprop=author><span itemprop=name>Ana Lim</span></div><time>May 3, 2024</time>";

    fn page(head: &str, body: &str) -> String {
        format!(
            "<html lang=en><head><title>Baths open again</title>{head}</head><body>{body}</body></html>"
        )
    }

    #[test]
    fn what_stands_on_cards_of_other_articles_is_theirs() {
        let own = format!("<div>{MAIN}{PROSE}</main></div>");
        let want = (Some("Ana Lim".to_owned()), Some("2024-05-03".to_owned()));
        for body in [
            format!("{CARDS}{own}"),
            format!("{own}{CARDS}"),
            own.clone(),
        ] {
            assert_eq!(of(&page("", &body)), want, "{body}");
        }
        let bare = format!("<main><h2>Baths open again</h2>{PROSE}</main>{CARDS}");
        assert_eq!(of(&page("", &bare)).0, None);
        let published = "<meta property=article:published_time content=2024-05-03T09:00:00Z>";
        let bare = format!("{CARDS}<main><h2>Baths open again</h2>{PROSE}</main>");
        assert_eq!(
            of(&page(published, &bare)),
            (None, Some("2024-05-03".to_owned()))
        );
    }

    #[test]
    fn a_title_that_is_said_again_below_leaves_the_first_its_place() {
        let gap = "<li><a href=/part>A part of it</a></li>".repeat(10);
        let body = format!(
            "<div class=top><h1>Baths open again</h1><div class=caption>Author</div><div class=the-author>Ana Lim</div></div><nav><ul>{gap}</ul></nav><div>Baths \
             open again</div><article>{PROSE}</article>"
        );
        assert_eq!(of(&page("", &body)).0.as_deref(), Some("Ana Lim"));
    }

    #[test]
    fn a_name_above_a_post_signs() {
        let body = format!(
            "<article><h1>Baths open again</h1><div class=x>Ana Lim</div><div class=y>Staff writer</div>{PROSE}\
             </article>"
        );
        assert_eq!(of(&page("", &body)).0.as_deref(), Some("Ana Lim"));
    }

    #[test]
    fn the_label_of_an_advertisement_signs_nothing() {
        let body = format!(
            "<article><h1>Baths open again</h1><div>Published: May 3, 2024</div><div><span>ADVERTISEMENT\
             </span></div>{PROSE}</article>"
        );
        assert_eq!(of(&page("", &body)), (None, Some("2024-05-03".to_owned())));
    }
}
