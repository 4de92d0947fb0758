//! Element names and what the standard (and the default style sheet) says about each.

macro_rules! tags {
    ($($variant:ident $name:literal $traits:expr;)*) => {
        /// An element's name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Tag { $(#[doc = $name] $variant,)* }

        /// How many there are.
        pub const COUNT: usize = [$($name),*].len();

        impl Tag {
            /// Which element a lower-case name means.
            fn of_lower(name: &str) -> Self {
                match name {
                    $($name => Self::$variant,)*
                    other if other.contains('-') => Self::Custom,
                    _ => Self::Unknown,
                }
            }

            /// The name in lower case; `-` and `?` for names that are in no standard.
            pub const fn name(self) -> &'static str { match self { $(Self::$variant => $name,)* } }

            const fn traits(self) -> u16 { match self { $(Self::$variant => $traits,)* } }
        }
    };
}

/// A box of its own: text before, in and after it are different blocks.
const BLOCK: u16 = 1;
/// Has no content and no end tag.
const VOID: u16 = 2;
/// Its content is text without markup, and none of it is shown.
const RAW: u16 = 4;
/// Its content is text without markup, shown.
const PLAIN: u16 = 8;
/// Ends an open `p`.
const ENDS_P: u16 = 16;
/// What is inside is not shown.
const UNSEEN: u16 = 32;
/// End tags inside do not reach beyond it.
const SCOPE: u16 = 64;
/// Formatting: a missing end tag does not hold up the box it stands in.
const INLINE: u16 = 128;

const BOX: u16 = BLOCK | ENDS_P;

tags! {
    Unknown "?" 0;
    Custom "-" 0;
    A "a" INLINE;
    Abbr "abbr" INLINE;
    Address "address" BOX;
    Area "area" VOID;
    Article "article" BOX;
    Aside "aside" BOX;
    Audio "audio" BLOCK;
    B "b" INLINE;
    Base "base" VOID;
    Bdi "bdi" INLINE;
    Blockquote "blockquote" BOX;
    Body "body" BLOCK;
    Br "br" VOID;
    Button "button" 0;
    Canvas "canvas" BLOCK;
    Caption "caption" BLOCK | SCOPE;
    Center "center" BOX;
    Cite "cite" INLINE;
    Code "code" INLINE;
    Col "col" VOID;
    Data "data" INLINE;
    Datalist "datalist" BLOCK;
    Dd "dd" BOX;
    Del "del" INLINE;
    Details "details" BOX;
    Dialog "dialog" BOX;
    Div "div" BOX;
    Dl "dl" BOX;
    Dt "dt" BOX;
    Em "em" INLINE;
    Embed "embed" VOID;
    Fieldset "fieldset" BOX;
    Figcaption "figcaption" BOX;
    Figure "figure" BOX;
    Font "font" INLINE;
    Footer "footer" BOX;
    Form "form" BOX;
    Frame "frame" VOID;
    H1 "h1" BOX;
    H2 "h2" BOX;
    H3 "h3" BOX;
    H4 "h4" BOX;
    H5 "h5" BOX;
    H6 "h6" BOX;
    Head "head" BLOCK;
    Header "header" BOX;
    Hgroup "hgroup" BOX;
    Hr "hr" VOID | BOX;
    Html "html" BLOCK;
    I "i" INLINE;
    Iframe "iframe" RAW;
    Img "img" VOID;
    Input "input" VOID;
    Ins "ins" INLINE;
    Label "label" 0;
    Legend "legend" BLOCK;
    Li "li" BOX;
    Link "link" VOID;
    Main "main" BOX;
    Map "map" 0;
    Mark "mark" INLINE;
    Math "math" UNSEEN;
    Menu "menu" BOX;
    Meta "meta" VOID;
    Nav "nav" BOX;
    Noembed "noembed" RAW;
    Noframes "noframes" RAW;
    Noscript "noscript" BLOCK;
    Object "object" BLOCK | SCOPE;
    Ol "ol" BOX;
    Optgroup "optgroup" 0;
    Option "option" 0;
    P "p" BOX;
    Param "param" VOID;
    Picture "picture" 0;
    Plaintext "plaintext" BOX;
    Pre "pre" BOX;
    Q "q" INLINE;
    S "s" INLINE;
    Script "script" RAW;
    Search "search" BOX;
    Section "section" BOX;
    Select "select" BLOCK;
    Small "small" INLINE;
    Source "source" VOID;
    Span "span" INLINE;
    Strike "strike" INLINE;
    Strong "strong" INLINE;
    Style "style" RAW;
    Sub "sub" INLINE;
    Summary "summary" BOX;
    Sup "sup" INLINE;
    Svg "svg" UNSEEN;
    Table "table" BOX | SCOPE;
    Tbody "tbody" BLOCK;
    Td "td" SCOPE;
    Template "template" UNSEEN | SCOPE;
    Textarea "textarea" PLAIN | BLOCK;
    Tfoot "tfoot" BLOCK;
    Th "th" SCOPE;
    Thead "thead" BLOCK;
    Time "time" INLINE;
    Title "title" PLAIN;
    Tr "tr" BLOCK;
    Track "track" VOID;
    Tt "tt" INLINE;
    U "u" INLINE;
    Ul "ul" BOX;
    Var "var" INLINE;
    Video "video" BLOCK;
    Wbr "wbr" VOID;
    Xmp "xmp" PLAIN | BOX;
    // The block model knows the others by their places.
    Rb "rb" INLINE;
    Rp "rp" UNSEEN;
    Rt "rt" UNSEEN;
    Ruby "ruby" INLINE;
}

impl Tag {
    /// Which element a name means, in whatever case.
    pub fn of(name: &str) -> Self {
        let mut lower = [0u8; 12];
        let bytes = name.as_bytes();
        if bytes.len() > lower.len() {
            return if bytes.contains(&b'-') {
                Self::Custom
            } else {
                Self::Unknown
            };
        }
        for (to, from) in lower.iter_mut().zip(bytes) {
            *to = from.to_ascii_lowercase();
        }
        std::str::from_utf8(&lower[..bytes.len()]).map_or(Self::Unknown, Self::of_lower)
    }

    /// A box of its own.
    pub const fn is_block(self) -> bool {
        self.traits() & BLOCK != 0
    }

    /// No content, no end tag.
    pub const fn is_void(self) -> bool {
        self.traits() & VOID != 0
    }

    /// Content without markup that is not shown.
    pub const fn is_raw(self) -> bool {
        self.traits() & RAW != 0
    }

    /// Content without markup that is shown.
    pub const fn is_plain(self) -> bool {
        self.traits() & PLAIN != 0
    }

    /// Its start tag ends an open paragraph.
    pub const fn ends_paragraph(self) -> bool {
        self.traits() & ENDS_P != 0
    }

    /// What is inside is not shown.
    pub const fn is_unseen(self) -> bool {
        self.traits() & UNSEEN != 0
    }

    /// End tags inside do not reach beyond it.
    pub const fn is_scope(self) -> bool {
        self.traits() & SCOPE != 0
    }

    /// Formatting.
    pub const fn is_inline(self) -> bool {
        self.traits() & INLINE != 0
    }

    /// 1–6 for headings, else 0.
    pub const fn heading_level(self) -> u8 {
        match self {
            Self::H1 => 1,
            Self::H2 => 2,
            Self::H3 => 3,
            Self::H4 => 4,
            Self::H5 => 5,
            Self::H6 => 6,
            _ => 0,
        }
    }

    /// What an open element of one of these kinds is ended by this start tag, up to which barrier.
    pub const fn implies_end_of(self) -> Option<(&'static [Tag], &'static [Tag])> {
        Some(match self {
            Self::Li => (&[Self::Li], &[Self::Ul, Self::Ol, Self::Menu]),
            Self::Dd | Self::Dt => (&[Self::Dd, Self::Dt], &[Self::Dl]),
            Self::Option | Self::Optgroup => (&[Self::Option], &[Self::Select, Self::Datalist]),
            Self::Td | Self::Th => (&[Self::Td, Self::Th], &[Self::Tr, Self::Table]),
            Self::Tr => (&[Self::Tr], &[Self::Table]),
            Self::Tbody | Self::Thead | Self::Tfoot => {
                (&[Self::Tbody, Self::Thead, Self::Tfoot], &[Self::Table])
            }
            Self::Caption => (&[Self::Caption], &[Self::Table]),
            Self::A => (&[Self::A], &[Self::Td, Self::Th, Self::Table]),
            Self::Button => (&[Self::Button], &[]),
            Self::Rb | Self::Rt | Self::Rp => (&[Self::Rb, Self::Rt, Self::Rp], &[Self::Ruby]),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_any_case() {
        assert_eq!(Tag::of("BlockQuote"), Tag::Blockquote);
        assert_eq!(Tag::of("figcaption"), Tag::Figcaption);
        assert_eq!(Tag::of("amp-img"), Tag::Custom);
        assert_eq!(Tag::of("bsp-a-very-long-custom-element"), Tag::Custom);
        assert_eq!(Tag::of("blink"), Tag::Unknown);
        assert_eq!(Tag::P.name(), "p");
        assert_eq!(Tag::of("h3").heading_level(), 3);
    }
}
