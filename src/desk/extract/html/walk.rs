//! Builds no tree: keeps the open elements, ends them where the standard implies it, and writes a
//! block down where one ends. Every text node of the body is in exactly one block.

use super::element::{self, Context};
use super::flow::Flow;
use super::kind::{kind, says_whose};
use super::names::Known;
use super::pictures::Pictures;
use super::spoken;
use super::tags::{self, Tag};
use super::tokens::{Token, Tokenizer};
use super::trail::{Step, Trail};
use crate::desk::Limits;
use crate::desk::extract::candidates::Collector;
use crate::desk::extract::{BlockKind, Candidate};

/// An element that has text inside, once for all its blocks.
#[derive(Debug, Clone, Copy)]
pub struct Element {
    /// Index of the one around it; itself for the body.
    pub parent: u32,
    /// Its kind.
    pub tag: Tag,
    /// What it and those around it say.
    pub context: Context,
    /// Where the hashes of its class and id words are in [`Found::hashes`].
    pub hashes: (u32, u32),
    /// How many elements are around it.
    pub depth: u16,
}

/// A block as found.
#[derive(Debug, Clone)]
pub struct Passage {
    /// Its text.
    pub text: String,
    /// Index of the innermost box around it.
    pub element: u32,
    /// Index of the innermost element around its first character.
    pub leaf: u32,
    /// Bytes of its text that are in links.
    pub linked: usize,
    /// First link target.
    pub href: Option<String>,
    /// Tag path.
    pub path: String,
    /// Kind.
    pub kind: BlockKind,
    /// Heading level.
    pub level: u8,
    /// Context of the leaf.
    pub context: Context,
    /// Links that begin in it.
    pub links: u16,
    /// Images that precede it since the last block.
    pub images: u16,
    /// Bytes of its text that are bold.
    pub bold: usize,
    /// Address of the picture it is about, as written.
    pub picture: Option<String>,
}

/// What a page consists of.
#[derive(Debug, Default)]
pub struct Found {
    /// Elements around text, parents before children.
    pub elements: Vec<Element>,
    /// Hashes of class and id words.
    pub hashes: Vec<u32>,
    /// Blocks in document order.
    pub passages: Vec<Passage>,
    /// Metadata candidates in document order.
    pub candidates: Vec<Candidate>,
    /// The budget that ran out.
    pub truncated: Option<&'static str>,
}

const NONE: u32 = u32::MAX;
/// Longest link target that is kept.
const MAX_HREF: usize = 2048;

pub(super) struct Open<'a> {
    pub(super) tag: Tag,
    pub(super) name: &'a str,
    pub(super) class: &'a str,
    /// Where its tag and the first word of its class are in [`Walk::trail`].
    pub(super) step: Step,
    pub(super) id: &'a str,
    /// Where the hashes of its class and id words are.
    hashes: (u32, u32),
    pub(super) href: Option<&'a str>,
    pub(super) context: Context,
    pub(super) element: u32,
    pub(super) ended: bool,
    pub(super) block: bool,
    /// Blocks before it.
    pub(super) from: u32,
    /// An `input` in it asks for an address or a vote.
    pub(super) asks: bool,
}

#[derive(Clone)]
pub(super) struct Start {
    pub(super) element: u32,
    pub(super) leaf: u32,
    pub(super) path: String,
    pub(super) href: Option<String>,
    pub(super) context: Context,
    pub(super) links: u16,
    pub(super) bold: usize,
}

pub(super) struct Walk<'a> {
    pub(super) stack: Vec<Open<'a>>,
    /// The open elements but the body.
    trail: Trail,
    /// Open elements of each kind.
    pub(super) open: [u32; tags::COUNT],
    /// Start tags beyond the depth limit whose end tags are to be read past.
    pub(super) beyond: usize,
    pub(super) links: usize,
    pub(super) bold: usize,
    pub(super) flow: Flow,
    pub(super) start: Option<Start>,
    /// Where the table cell under way begins in the flow, and whether it has line breaks.
    pub(super) cell: Option<(usize, bool)>,
    pub(super) images: u16,
    pub(super) pictures: Pictures,
    pub(super) found: Found,
    names: Known<'a>,
    pub(super) collector: Collector<'a>,
    pub(super) limits: Limits,
}

/// Reads a page.
pub fn read(html: &str, limits: &Limits) -> Found {
    let mut tokens = Tokenizer::new(html);
    let mut walk = Walk::new(limits);
    let mut nodes = 0;
    while let Some(token) = tokens.next() {
        nodes += 1;
        if nodes > limits.max_nodes {
            walk.found.truncated = Some("nodes");
            break;
        }
        if walk.found.passages.len() >= limits.max_blocks {
            walk.found.truncated = Some("blocks");
            break;
        }
        match token {
            Token::Text(text) | Token::Raw(text) => walk.text(text),
            Token::Start { name, self_closing } => walk.start_tag(name, self_closing, &mut tokens),
            Token::End { name } => walk.end_tag(name),
        }
    }
    walk.finish()
}

impl<'a> Walk<'a> {
    fn new(limits: &Limits) -> Self {
        let body = Open {
            tag: Tag::Body,
            name: "body",
            class: "",
            step: Step::default(),
            id: "",
            hashes: (0, 0),
            href: None,
            context: Context::default(),
            element: NONE,
            ended: false,
            block: true,
            from: 0,
            asks: false,
        };
        Self {
            stack: vec![body],
            trail: Trail::default(),
            open: [0; tags::COUNT],
            beyond: 0,
            links: 0,
            bold: 0,
            flow: Flow::default(),
            start: None,
            cell: None,
            images: 0,
            pictures: Pictures::default(),
            found: Found::default(),
            names: Known::default(),
            collector: Collector::default(),
            limits: *limits,
        }
    }

    fn finish(mut self) -> Found {
        self.close(1);
        self.flush();
        self.found.candidates = self.collector.finish();
        self.found.hashes = self.names.hashes;
        self.found
    }

    fn context(&self) -> Context {
        self.stack.last().map_or(Context(0), |open| open.context)
    }

    fn text(&mut self, text: &str) {
        let context = self.context();
        if context.has(Context::UNSEEN) {
            return;
        }
        if self.flow.is_parted_from(text) && !context.has(Context::VERBATIM) {
            self.flow.space();
            self.collector.space();
        }
        self.collector.text(text);
        if self.start.is_none() && text.bytes().all(|b| b.is_ascii_whitespace()) {
            return;
        }
        if self.is_link_notice(text) {
            self.aside(text);
            return;
        }
        if self.flow.ends_paragraph() && !text.trim_ascii().is_empty() {
            self.flush();
        }
        let before = self.flow.len();
        self.flow
            .push(text, self.links > 0, context.has(Context::PRE));
        if self.flow.is_empty() {
            return;
        }
        if self.start.is_none() {
            self.begin();
        }
        let missing = self.start.as_ref().is_some_and(|s| s.href.is_none());
        if missing && self.links > 0 && self.flow.len() > before {
            let href = self.stack.iter().rev().find_map(|o| o.href);
            if let (Some(start), Some(href)) = (&mut self.start, href) {
                start.href = Some(bounded(href));
            }
        }
        if self.bold > 0
            && let Some(start) = &mut self.start
        {
            start.bold += self.flow.len() - before;
        }
    }

    /// Whether the text, an element of its own inside a link, says what the link does.
    fn is_link_notice(&self, text: &str) -> bool {
        let of_link = |open: &Open<'_>| !open.block && open.tag != Tag::A;
        self.links > 0 && self.stack.last().is_some_and(of_link) && spoken::is_notice(text)
    }

    /// Writes the text as a block of its own, before the one under way, which goes on.
    fn aside(&mut self, text: &str) {
        let under_way = self.start.take();
        self.begin();
        if let Some(start) = self.start.take() {
            let mut flow = Flow::default();
            flow.push(text, true, false);
            let (text, linked) = flow.take();
            self.write(text, linked, start);
        }
        self.start = under_way;
    }

    /// Notes where the block that has just begun stands.
    fn begin(&mut self) {
        let leaf_at = self.stack.iter().rposition(|open| !open.ended).unwrap_or(0);
        let box_at = self
            .stack
            .iter()
            .rposition(|open| open.block && !open.ended)
            .unwrap_or(0);
        let leaf = self.intern(leaf_at);
        let element = self.intern(box_at);
        self.start = Some(Start {
            element,
            leaf,
            path: self.trail.path(&self.stack[1..]),
            href: None,
            context: self.stack[leaf_at].context,
            links: u16::from(self.links > 0),
            bold: 0,
        });
    }

    /// Gives the open element at `at`, and those around it, an index.
    fn intern(&mut self, at: usize) -> u32 {
        let known = self.stack[..=at]
            .iter()
            .rposition(|open| open.element != NONE);
        let first = known.map_or(0, |known| known + 1);
        for level in first..=at {
            let parent = level.checked_sub(1).map_or(0, |up| self.stack[up].element);
            let index = self.found.elements.len() as u32;
            let open = &mut self.stack[level];
            self.found.elements.push(Element {
                parent,
                tag: open.tag,
                context: open.context,
                hashes: open.hashes,
                depth: level as u16,
            });
            open.element = index;
        }
        self.stack[at].element
    }

    /// Takes the innermost open element off.
    pub(super) fn pop(&mut self) {
        if let Some(open) = self.stack.pop() {
            self.trail.pop(open.step);
        }
    }

    /// Ends the block under way.
    pub(super) fn flush(&mut self) {
        self.cell = None;
        self.collector.space();
        let (text, linked) = self.flow.take();
        if let Some(start) = self.start.take() {
            self.write_under_heads(text, linked, start);
        }
    }

    pub(super) fn write(&mut self, text: String, linked: usize, start: Start) {
        if text.is_empty() {
            return;
        }
        let tag = self.found.elements[start.element as usize].tag;
        let length = text.len();
        let kind = kind(tag, start.context, || {
            says_whose(&self.found, start.element)
        });
        let about = matches!(kind, BlockKind::Caption | BlockKind::Credit)
            || start.context.has(Context::FIGURE);
        self.found.passages.push(Passage {
            text,
            element: start.element,
            leaf: start.leaf,
            linked: linked.min(length),
            href: start.href,
            path: start.path,
            kind,
            level: tag.heading_level(),
            context: start.context,
            links: start.links,
            images: std::mem::take(&mut self.images),
            bold: start.bold,
            picture: self.pictures.of_block(about),
        });
        self.collector.at = self.found.passages.len() as u32 + 1;
    }

    fn start_tag(&mut self, name: &'a str, self_closing: bool, tokens: &mut Tokenizer<'a>) {
        let tag = Tag::of(name);
        if self.context().has(Context::SVG) {
            // Inside foreign markup `/>` counts, and a box means the markup forgot to end it.
            let breaks_out = (tag.is_block() || matches!(tag, Tag::Span | Tag::Img | Tag::Br))
                && !self.stack.iter().rev().any(|o| {
                    o.name.eq_ignore_ascii_case("foreignObject") || o.tag == Tag::Template
                });
            if !breaks_out {
                if tag.is_raw() {
                    tokens.raw(name);
                    self.end_raw(name, tokens);
                } else if !self_closing && !tag.is_void() && tag != Tag::Title {
                    let block = self.is_box(tag, tokens);
                    self.push(tag, name, tokens, block);
                }
                return;
            }
            if let Some(at) = self.stack.iter().position(|o| o.tag == Tag::Svg) {
                self.close(at);
            }
        }
        self.collector.start_tag(tag, tokens);
        if tag.is_raw() {
            if let Token::Raw(content) = tokens.raw(name)
                && tag == Tag::Script
            {
                self.collector.script(tokens, content);
            }
            self.end_raw(name, tokens);
            return;
        }
        match tag {
            Tag::Html | Tag::Head | Tag::Frame => return,
            Tag::Body => {
                let body = &mut self.stack[0];
                if body.class.is_empty() && body.id.is_empty() && body.element == NONE {
                    body.class = tokens.attribute("class").unwrap_or_default();
                    body.id = tokens.attribute("id").unwrap_or_default();
                    body.hashes = self.names.of(body.class, body.id).hashes;
                }
                return;
            }
            Tag::Br => {
                self.flow.line_break();
                self.collector.space();
                if let Some((_, breaks)) = &mut self.cell {
                    *breaks = true;
                }
                return;
            }
            Tag::Title => {
                if let Token::Raw(content) = tokens.raw(name) {
                    self.collector.title(content);
                }
                if tokens.at_end_tag() {
                    self.end_raw(name, tokens);
                }
                return;
            }
            Tag::Img => {
                self.images = self.images.saturating_add(1);
                let context = self.context();
                if !context.has(Context::FORM) {
                    self.pictures.image(tokens, context.has(Context::NOSCRIPT));
                }
            }
            Tag::Source => self.pictures.source(tokens),
            Tag::Picture => self.pictures.picture(),
            Tag::Input => self.input(tokens),
            Tag::Svg | Tag::Math if self_closing => return,
            _ => {}
        }
        self.imply_ends(tag);
        if matches!(tag, Tag::Td | Tag::Th) {
            self.flow.tab();
            self.cell = Some((self.flow.len(), false));
        }
        let block = self.is_box(tag, tokens);
        if block {
            self.flush();
        } else if matches!(tag, Tag::Option | Tag::Optgroup | Tag::Input) {
            self.flow.space();
        }
        if tag.is_void() {
            return;
        }
        self.flow.element();
        if tag.is_plain() {
            self.push(tag, name, tokens, block);
            if let Token::Raw(content) = tokens.raw(name) {
                self.text(content);
            }
            self.end_raw(name, tokens);
            self.close(self.stack.len() - 1);
            return;
        }
        self.push(tag, name, tokens, block);
        if tag == Tag::Plaintext {
            let rest = tokens.rest();
            self.text(rest);
        }
    }

    /// Reads past the end tag of a raw element.
    fn end_raw(&mut self, name: &str, tokens: &mut Tokenizer<'a>) {
        match tokens.next() {
            Some(Token::End { name: found }) if found.eq_ignore_ascii_case(name) => {}
            Some(Token::Text(text)) => self.text(text),
            _ => {}
        }
    }

    /// Whether text before and in the element are different blocks.
    fn is_box(&self, tag: Tag, tokens: &Tokenizer<'a>) -> bool {
        if tag.is_block() {
            return true;
        }
        match tag {
            Tag::Button | Tag::Label | Tag::Custom => {
                self.open[Tag::P as usize] == 0 && !self.context().has(Context::HEADING)
            }
            Tag::Span | Tag::A | Tag::Strong | Tag::B | Tag::Em => tokens
                .attribute("style")
                .is_some_and(|style| element::declares(style, b"display", b"block")),
            _ => false,
        }
    }

    fn push(&mut self, tag: Tag, name: &'a str, tokens: &Tokenizer<'a>, block: bool) {
        if self.stack.len() >= self.limits.max_html_depth.max(2) {
            self.beyond += 1;
            self.found.truncated.get_or_insert("depth");
            return;
        }
        let mut open = Open {
            tag,
            name,
            class: "",
            step: Step::default(),
            id: "",
            hashes: (0, 0),
            href: None,
            context: self.context().with(Context::of(tag)),
            element: NONE,
            ended: false,
            block,
            from: self.found.passages.len() as u32,
            asks: false,
        };
        let mut silent = false;
        for attribute in &tokens.attributes {
            let value = attribute.value;
            let is = |name: &str| attribute.name.eq_ignore_ascii_case(name);
            let mut add = |more: Context| open.context = open.context.with(more);
            if is("class") {
                open.class = value;
            } else if is("id") {
                open.id = value;
            } else if is("href") && tag == Tag::A {
                open.href.get_or_insert(value);
            } else if element::hides(attribute.name, value) {
                // Eyes still see what is hidden from listeners alone.
                silent |= is("aria-hidden");
                add(if is("aria-hidden") {
                    Context::HIDDEN
                } else {
                    Context::HIDDEN.with(Context::CONCEALED)
                });
            } else if is("role") {
                match value.trim() {
                    "navigation" | "menu" | "menubar" => add(Context::NAV),
                    "banner" => add(Context::HEADER),
                    "contentinfo" => add(Context::FOOTER),
                    "complementary" => add(Context::ASIDE),
                    "dialog" | "alertdialog" => add(Context::DIALOG),
                    "main" => add(Context::MAIN),
                    _ => {}
                }
            } else if is("itemprop") && value.eq_ignore_ascii_case("articleBody") {
                add(Context::BODY);
            } else if tag == Tag::Template && is("shadowrootmode") {
                // A shadow root is shown; only other templates are not.
                open.context = Context(open.context.0 & !Context::UNSEEN.0);
            }
        }
        let mut said = None;
        if !(open.class.is_empty() && open.id.is_empty()) {
            let names = self.names.of(open.class, open.id);
            open.hashes = names.hashes;
            open.context = open.context.with(names.context);
            said = names.said;
            if silent && names.context.has(Context::HIDDEN) {
                open.context = open.context.with(Context::CONCEALED);
            }
        }
        if open.href.is_some() {
            self.links += 1;
            if let Some(start) = &mut self.start {
                start.links = start.links.saturating_add(1);
            }
        }
        if is_bold(tag) {
            self.bold += 1;
        }
        if self.links > 0 && open.block {
            open.context = open.context.with(Context::LINKED);
        }
        if tag == Tag::Figure {
            self.pictures.figure(self.found.passages.len());
        }
        self.open[tag as usize] += 1;
        open.step = self.trail.push(name, lead(open.class));
        self.stack.push(open);
        let depth = self.stack.len();
        self.collector.opened(tag, tokens, depth, said);
    }
}

/// The first word of a class.
fn lead(class: &str) -> &str {
    element::tokens(class).next().unwrap_or_default()
}

pub(super) const fn is_bold(tag: Tag) -> bool {
    matches!(tag, Tag::B | Tag::Strong)
}

/// A link target with references decoded, bounded.
fn bounded(href: &str) -> String {
    let mut end = href.len().min(MAX_HREF);
    while !href.is_char_boundary(end) {
        end -= 1;
    }
    let mut decoded = super::entities::decode_attribute(href[..end].trim());
    let mut end = decoded.len().min(MAX_HREF);
    while !decoded.is_char_boundary(end) {
        end -= 1;
    }
    decoded.truncate(end);
    decoded
}
