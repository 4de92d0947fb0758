//! Where on a page the article is, in ordinals of blocks: dates and names elsewhere are of others.

use crate::desk::clean::Copy;
use crate::desk::extract::{Field, Origin, Page};

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
        let headline = last_of(|from| from == "h1")
            .or_else(|| last_of(|from| matches!(from, "itemprop headline" | "class headline")));
        if let Some(at) = headline.filter(|at| *at > first) {
            let after = copy
                .paragraphs
                .iter()
                .map(|p| p.line)
                .find(|line| *line > at);
            first = after.unwrap_or(first);
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
