//! Open elements: what they say about the text inside.

use super::tags::Tag;

/// What an element, or one around it, says about the text inside: a set of flags.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Context(pub u32);

impl Context {
    /// In `nav`.
    pub const NAV: Self = Self(1);
    /// In `header`.
    pub const HEADER: Self = Self(1 << 1);
    /// In `footer`.
    pub const FOOTER: Self = Self(1 << 2);
    /// In `aside`.
    pub const ASIDE: Self = Self(1 << 3);
    /// In `article`.
    pub const ARTICLE: Self = Self(1 << 4);
    /// In `main`.
    pub const MAIN: Self = Self(1 << 5);
    /// In `figure`.
    pub const FIGURE: Self = Self(1 << 6);
    /// In `figcaption`, or an element whose class says caption.
    pub const CAPTION: Self = Self(1 << 7);
    /// An element whose class says credit.
    pub const CREDIT: Self = Self(1 << 8);
    /// In a form, button, select or label.
    pub const FORM: Self = Self(1 << 9);
    /// In a table.
    pub const TABLE: Self = Self(1 << 10);
    /// In a list.
    pub const LIST: Self = Self(1 << 11);
    /// In `blockquote`.
    pub const QUOTE: Self = Self(1 << 12);
    /// In an element whose class or id says readers' comments.
    pub const COMMENT: Self = Self(1 << 13);
    /// Hidden by attribute, style or a class that says so.
    pub const HIDDEN: Self = Self(1 << 14);
    /// In an embedded post.
    pub const EMBED: Self = Self(1 << 15);
    /// In `noscript`.
    pub const NOSCRIPT: Self = Self(1 << 16);
    /// What old browsers show in place of audio, video, canvas or object.
    pub const FALLBACK: Self = Self(1 << 17);
    /// Not shown at all: `template`, `svg`, `math`.
    pub const UNSEEN: Self = Self(1 << 18);
    /// In `pre`.
    pub const PRE: Self = Self(1 << 19);
    /// In `dialog` or an element with the role of one.
    pub const DIALOG: Self = Self(1 << 20);
    /// A link around whole boxes.
    pub const LINKED: Self = Self(1 << 21);
    /// In an element with `itemprop="articleBody"`.
    pub const BODY: Self = Self(1 << 22);
    /// In `svg`.
    pub const SVG: Self = Self(1 << 23);
    /// In a heading.
    pub const HEADING: Self = Self(1 << 24);
    /// In `code`.
    pub const CODE: Self = Self(1 << 25);

    /// Hidden from eyes by attribute or style, or from ears by attribute and from eyes by class.
    pub const CONCEALED: Self = Self(1 << 26);

    /// In `pre`, `code` or both.
    pub const VERBATIM: Self = Self(Self::PRE.0 | Self::CODE.0);

    /// Whether any flag of `other` is set.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both sets.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What an element of this kind adds.
    pub const fn of(tag: Tag) -> Self {
        match tag {
            Tag::Nav | Tag::Menu => Self::NAV,
            Tag::Header => Self::HEADER,
            Tag::Footer => Self::FOOTER,
            Tag::Aside => Self::ASIDE,
            Tag::Article => Self::ARTICLE,
            Tag::Main => Self::MAIN,
            Tag::Figure => Self::FIGURE,
            Tag::Figcaption => Self::CAPTION,
            Tag::Form
            | Tag::Button
            | Tag::Select
            | Tag::Label
            | Tag::Textarea
            | Tag::Fieldset
            | Tag::Option => Self::FORM,
            Tag::Table => Self::TABLE,
            Tag::Ul | Tag::Ol => Self::LIST,
            Tag::Blockquote => Self::QUOTE,
            Tag::Noscript => Self::NOSCRIPT,
            Tag::Audio | Tag::Video | Tag::Canvas | Tag::Object => Self::FALLBACK,
            // How base text is pronounced is no part of it: the text has to be readable in one line.
            Tag::Template | Tag::Math | Tag::Rt | Tag::Rp => Self::UNSEEN,
            Tag::Svg => Self(Self::UNSEEN.0 | Self::SVG.0),
            Tag::Pre | Tag::Xmp => Self::PRE,
            Tag::Code => Self::CODE,
            Tag::Dialog => Self::DIALOG,
            Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 => Self::HEADING,
            _ => Self(0),
        }
    }
}

/// What a whole class token or id says: readers' comments, an embedded post, hidden, not the page's.
pub fn of_token(token: &str) -> Context {
    let mut lower = [0u8; 32];
    let Some(lower) = lower.get_mut(..token.len()) else {
        return Context(0);
    };
    lower.copy_from_slice(token.as_bytes());
    lower.make_ascii_lowercase();
    match &*lower {
        b"comments"
        | b"comment"
        | b"comment-list"
        | b"commentlist"
        | b"comment-body"
        | b"comments-area"
        | b"comments-section"
        | b"comment-section"
        | b"comments-wrapper"
        | b"comments-container"
        | b"comment-respond"
        | b"disqus_thread"
        | b"respond"
        | b"kommentare"
        | b"commentaires"
        | b"comentarios"
        | b"fb-comments" => Context::COMMENT,
        b"twitter-tweet" | b"twitter-video" | b"instagram-media" | b"tiktok-embed" | b"fb-post"
        | b"reddit-card" | b"bluesky-embed" | b"mastodon-embed" | b"telegram-post" => {
            Context::EMBED
        }
        b"hidden"
        | b"hide"
        | b"d-none"
        | b"visually-hidden"
        | b"visuallyhidden"
        | b"sr-only"
        | b"screen-reader-text"
        | b"u-hidden"
        | b"is-hidden"
        | b"offscreen" => Context::HIDDEN,
        // Fonts that draw a sign for a word, and the word is the element's text.
        b"material-icons"
        | b"material-icons-outlined"
        | b"material-icons-round"
        | b"material-symbols-outlined"
        | b"material-symbols-rounded"
        | b"material-symbols-sharp" => Context::UNSEEN,
        // The bar that a web archive puts above the pages that it keeps, and what it says of them in print.
        b"wm-ipp-base" | b"wm-ipp" | b"wm-ipp-print" | b"wm-capinfo" => Context::UNSEEN,
        _ if is_comments(token) => Context::COMMENT,
        _ => Context(0),
    }
}

/// Whether a class token or id names readers' comments by its [`pieces`]: `visitors_comment_content`,
/// `js-article-comments`. Every other piece has to be one of layout: `has-comments` is the whole page.
/// `article-comment` may be an opinion piece's, so that one in the singular needs a word such as `list`.
pub fn is_comments(token: &str) -> bool {
    let (mut single, mut several, mut listed, mut other) = (false, false, false, false);
    pieces(token, |piece| match piece {
        b"comments" | b"commentlist" | b"kommentare" | b"kommentarer" | b"commentaires"
        | b"comentarios" | b"commenti" | b"reacties" | b"usercomments" => several = true,
        b"comment" | b"kommentar" | b"commentaire" | b"comentario" => single = true,
        b"area" | b"bereich" | b"block" | b"body" | b"box" | b"container" | b"content"
        | b"contents" | b"div" | b"form" | b"inner" | b"item" | b"items" | b"li" | b"list"
        | b"liste" | b"lista" | b"message" | b"outer" | b"reply" | b"respond" | b"row"
        | b"text" | b"thread" | b"threads" | b"ul" | b"user" | b"users" | b"visitor"
        | b"visitors" | b"wrap" | b"wrapper" | b"reader" | b"readers" => listed = true,
        b"article" | b"articles" | b"ast" | b"blog" | b"entry" | b"facebook" | b"fb" | b"js"
        | b"main" | b"page" | b"panel" | b"post" | b"section" | b"single" | b"story" | b"wp"
        | b"wpd" => {}
        _ => other = true,
    });
    !other && (several || single && listed)
}

/// What a piece of a class token or id says, see [`pieces`]: caption, credit.
pub fn of_piece(piece: &[u8]) -> Context {
    match piece {
        b"caption" | b"captions" | b"bildunterschrift" | b"legende" | b"bildtext"
        | b"figcaption" => Context::CAPTION,
        b"credit" | b"credits" | b"photocredit" | b"imagecredit" | b"photographer"
        | b"bildquelle" | b"fotocredit" => Context::CREDIT,
        _ => Context(0),
    }
}

/// Class tokens of an element that are read.
const MAX_TOKENS: usize = 16;
/// Bytes of a class attribute that are read.
const MAX_CLASS: usize = 1024;

/// The class tokens of an attribute, bounded.
pub fn tokens(class: &str) -> impl Iterator<Item = &str> {
    let mut end = class.len().min(MAX_CLASS);
    while !class.is_char_boundary(end) {
        end -= 1;
    }
    class[..end].split_ascii_whitespace().take(MAX_TOKENS)
}

/// Splits a class token where words meet (`articleBody__text-2` has three) and hands out each in
/// lower case; pieces of one letter, of more than 24, or with digits are left out.
pub fn pieces(token: &str, mut each: impl FnMut(&[u8])) {
    let mut word = [0u8; 24];
    let mut length = 0;
    let mut fits = true;
    let mut was_lower = false;
    for byte in token.bytes().chain(std::iter::once(b'-')) {
        let ends = !byte.is_ascii_alphanumeric() && byte < 0x80;
        if ends || (byte.is_ascii_uppercase() && was_lower) {
            if length > 1 && fits {
                each(&word[..length]);
            }
            length = 0;
            fits = true;
        }
        was_lower = byte.is_ascii_lowercase();
        if ends {
            continue;
        }
        if byte.is_ascii_digit() || length == word.len() {
            fits = false;
        } else {
            word[length] = byte.to_ascii_lowercase();
            length += 1;
        }
    }
}

/// Whether the attributes `hidden`, `aria-hidden` or `style` hide the element.
pub fn hides(name: &str, value: &str) -> bool {
    if name.eq_ignore_ascii_case("hidden") {
        return !value.eq_ignore_ascii_case("until-found");
    }
    if name.eq_ignore_ascii_case("aria-hidden") {
        return value.eq_ignore_ascii_case("true");
    }
    name.eq_ignore_ascii_case("style")
        && (declares(value, b"display", b"none") || declares(value, b"visibility", b"hidden"))
}

/// Whether a style attribute begins (in its first 300 bytes) with this declaration somewhere.
pub fn declares(style: &str, property: &[u8], value: &[u8]) -> bool {
    let bytes = &style.as_bytes()[..style.len().min(300)];
    bytes.split(|b| *b == b';').any(|declaration| {
        let mut sides = declaration.splitn(2, |b| *b == b':');
        let (Some(left), Some(right)) = (sides.next(), sides.next()) else {
            return false;
        };
        left.trim_ascii().eq_ignore_ascii_case(property)
            && right
                .trim_ascii()
                .get(..value.len())
                .is_some_and(|head| head.eq_ignore_ascii_case(value))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(token: &str) -> Vec<String> {
        let mut out = Vec::new();
        pieces(token, |p| out.push(String::from_utf8_lossy(p).into_owned()));
        out
    }

    #[test]
    fn class_tokens_fall_into_words() {
        assert_eq!(split("articleBody__text-2"), ["article", "body", "text"]);
        assert_eq!(split("css-1x2y3z"), ["css"]);
        assert_eq!(split("a-b"), Vec::<String>::new());
        assert_eq!(split("NYTCaption"), ["nytcaption"]);
    }

    #[test]
    fn hiding_is_recognised() {
        assert!(hides("style", "color: red; DISPLAY : none !important"));
        assert!(!hides("style", "display:block"));
        assert!(hides("hidden", ""));
        assert!(hides("aria-hidden", "true"));
    }
}
