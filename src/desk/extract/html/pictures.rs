//! Which picture a caption is about: the image of its figure, or the one right before it.

use super::entities;
use super::tokens::Tokenizer;
use super::walk::Passage;

/// Longest address that is kept, in bytes.
const MAX_ADDRESS: usize = 2048;
/// Captions before their image that are given it when the figure ends.
const BEFORE: usize = 4;
/// Images up to this width or height, in pixels, are icons and counters.
const TINY: u32 = 40;

/// Attributes that hold the address until a script puts it into `src`, and `src` last.
const SINGLE: &[&str] = &[
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-full-src",
    "src",
];
/// Attributes that hold addresses by size.
const SETS: &[&str] = &["data-srcset", "data-lazy-srcset", "srcset"];
/// What the file is called that stands in for an image until it is loaded.
const STAND_INS: &[&str] = &[
    "placeholder",
    "missing-image",
    "spacer",
    "blank.",
    "1x1",
    "transparent",
    "pixel.",
    "lazy",
    "loading",
    "grey.gif",
    "gray.gif",
    "trans.gif",
];

/// Images on the way through a page.
#[derive(Debug, Default)]
pub(super) struct Pictures {
    shown: Option<Shown>,
    /// Best of the sources of the `picture` under way.
    offered: Option<String>,
    /// For each open figure, how many blocks were before it.
    figures: Vec<usize>,
}

#[derive(Debug)]
struct Shown {
    address: String,
    /// An icon or a drawing: another image of the figure is rather meant.
    weak: bool,
    /// Text has followed: the next image is another picture.
    told: bool,
}

impl Pictures {
    /// A `picture` begins.
    pub fn picture(&mut self) {
        self.offered = None;
    }

    /// A `source` of a `picture`; those of sound and film have no `srcset`.
    pub fn source(&mut self, tokens: &Tokenizer<'_>) {
        if self.offered.is_none() {
            self.offered = set(tokens);
        }
    }

    /// An image; `plain` for the one that `noscript` shows in place of one that a script loads.
    pub fn image(&mut self, tokens: &Tokenizer<'_>, plain: bool) {
        let offered = self.offered.take();
        let Some(address) = single(tokens).or_else(|| set(tokens)).or(offered) else {
            return;
        };
        let weak = is_weak(tokens, &address);
        let keeps = self
            .shown
            .as_ref()
            .is_some_and(|shown| !shown.told && !shown.weak && !self.figures.is_empty() && !plain);
        if keeps || weak && (self.shown.is_some() || self.figures.is_empty()) {
            return;
        }
        self.shown = Some(Shown {
            address,
            weak,
            told: false,
        });
    }

    /// A figure begins, after so many blocks.
    pub fn figure(&mut self, blocks: usize) {
        self.shown = None;
        self.figures.push(blocks);
    }

    /// A figure ends: its captions above the image are given it.
    pub fn figure_ends(&mut self, passages: &mut [Passage]) {
        let Some(first) = self.figures.pop() else {
            return;
        };
        let (Some(shown), Some(inside)) = (&mut self.shown, passages.get_mut(first..)) else {
            return;
        };
        for passage in inside.iter_mut().take(BEFORE) {
            if passage.picture.is_none() {
                passage.picture = Some(shown.address.clone());
            }
            shown.told = true;
        }
    }

    /// The picture of a block that is about one, or that merely follows it: then no later block is
    /// about it.
    pub fn of_block(&mut self, about: bool) -> Option<String> {
        if !about {
            return self.shown.take().map(|shown| shown.address);
        }
        let shown = self.shown.as_mut()?;
        shown.told = true;
        Some(shown.address.clone())
    }
}

fn single(tokens: &Tokenizer<'_>) -> Option<String> {
    SINGLE
        .iter()
        .filter_map(|name| tokens.attribute(name))
        .find_map(address)
}

fn set(tokens: &Tokenizer<'_>) -> Option<String> {
    SETS.iter()
        .filter_map(|name| tokens.attribute(name))
        .find_map(|set| address(largest(set)?))
}

/// The address of the largest image of a `srcset`. Addresses may hold commas: only the size, or a
/// comma at an address's end, ends an entry.
fn largest(set: &str) -> Option<&str> {
    let mut best: Option<(&str, f32)> = None;
    let mut open = None;
    let mut offer = |address, size| {
        if best.is_none_or(|(_, most)| size > most) {
            best = Some((address, size));
        }
    };
    for word in set.split_ascii_whitespace() {
        let Some(address) = open.take() else {
            match word.trim_start_matches(',').strip_suffix(',') {
                Some(bare) => offer(bare, 1.0),
                None => open = Some(word.trim_start_matches(',')),
            }
            continue;
        };
        let (size, next) = word.split_once(',').unwrap_or((word, ""));
        let number = size.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        offer(address, number.parse().unwrap_or(1.0));
        open = (!next.is_empty()).then_some(next);
    }
    if let Some(address) = open {
        offer(address, 1.0);
    }
    best.map(|(address, _)| address).filter(|a| !a.is_empty())
}

/// The address with references decoded, unless it is no image's own.
fn address(written: &str) -> Option<String> {
    let written = written.trim();
    if written.is_empty() || written.len() > MAX_ADDRESS || written.contains(['{', '<']) {
        return None;
    }
    let lower = written.to_ascii_lowercase();
    let scheme = ["data:", "about:", "blob:", "javascript:", "#"];
    if scheme.iter().any(|scheme| lower.starts_with(scheme)) {
        return None;
    }
    let path = lower.split(['?', '#']).next().unwrap_or_default();
    let file = path.rsplit('/').next().unwrap_or_default();
    let stand_in = STAND_INS.iter().any(|name| file.contains(name));
    (!stand_in).then(|| entities::decode_attribute(written))
}

fn is_weak(tokens: &Tokenizer<'_>, address: &str) -> bool {
    let tiny = ["width", "height"].iter().any(|side| {
        let side = tokens.attribute(side).unwrap_or_default();
        side.trim_end_matches("px")
            .parse::<u32>()
            .is_ok_and(|pixels| pixels <= TINY)
    });
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let drawing = path
        .rsplit_once('.')
        .is_some_and(|(_, kind)| kind.eq_ignore_ascii_case("svg"));
    tiny || drawing
}

#[cfg(test)]
mod tests {
    use crate::desk::Limits;
    use crate::desk::extract::html;

    /// Texts of a page with the picture each is about.
    fn pictures(page: &str) -> Vec<(String, Option<String>)> {
        let found = html::read(page, &Limits::default());
        let pair = |p: html::Passage| (p.text, p.picture);
        found.passages.into_iter().map(pair).collect()
    }

    fn of(figure: &str) -> Option<String> {
        let page = format!("<figure>{figure}<figcaption>Quay</figcaption></figure><p>Text.");
        pictures(&page)[0].1.clone()
    }

    #[test]
    fn a_figure_gives_its_caption_the_image() {
        for (figure, address) in [
            (
                "<img src='https://a.example/q.jpg'>",
                "https://a.example/q.jpg",
            ),
            (
                "<a href=/big><img src=/q.jpg?a=1&amp;b=2></a>",
                "/q.jpg?a=1&b=2",
            ),
            (
                "<img src='data:image/gif;base64,R0' data-src=/q.jpg>",
                "/q.jpg",
            ),
            (
                "<img src=/img/placeholder.png data-lazy-src=/q.jpg>",
                "/q.jpg",
            ),
            (
                "<img src=/spacer.gif srcset='/s.jpg 320w, /l,c_1.jpg 1200w,/m.jpg 640w'>",
                "/l,c_1.jpg",
            ),
            ("<img srcset='/one.jpg, /two.jpg 2x'>", "/two.jpg"),
            (
                "<img src='data:,'><noscript><img src=/q.jpg></noscript>",
                "/q.jpg",
            ),
            (
                "<picture><source srcset='/q.webp 800w, /r.webp 400w'><img alt=q></picture>",
                "/q.webp",
            ),
            ("<img src=/q.jpg><img src=/zoom.svg>", "/q.jpg"),
            ("<img src=/zoom.png width=16><img src=/q.jpg>", "/q.jpg"),
            (
                "<img src=/q.jpg><button><img src=/share.png></button>",
                "/q.jpg",
            ),
        ] {
            assert_eq!(of(figure).as_deref(), Some(address), "{figure}");
        }
        assert_eq!(of("<img src='data:image/gif;base64,R0'>"), None);
        assert_eq!(of("<img src='https://a.example/{width}/q.jpg'>"), None);
    }

    #[test]
    fn each_caption_of_a_page_has_its_own_image() {
        let pair = |text: &str, address: &str| {
            (
                text.to_owned(),
                Some(address.to_owned()).filter(|a| !a.is_empty()),
            )
        };
        assert_eq!(
            pictures(
                "<p>A<figure><figcaption>B</figcaption><img src=/b.jpg></figure><p>C\
                 <figure><img src=/d.jpg><p>D</p><img src=/e.jpg><p>E</figure>\
                 <div class=photo><img src=/f.jpg><div class=caption>F</div>\
                 <div class=credit>G</div></div><p>H<p class=caption>I"
            ),
            [
                pair("A", ""),
                pair("B", "/b.jpg"),
                pair("C", "/b.jpg"),
                pair("D", "/d.jpg"),
                pair("E", "/e.jpg"),
                pair("F", "/f.jpg"),
                pair("G", "/f.jpg"),
                pair("H", "/f.jpg"),
                pair("I", ""),
            ]
        );
    }
}
