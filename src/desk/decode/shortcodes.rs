//! WordPress shortcodes that nobody ran: `[caption …]`, `[gallery ids="1,2"]`, `[vc_row]`. A caption
//! becomes one; every other is set apart, so that it is a line of its own and cleaning takes it out with
//! its reason.

use std::borrow::Cow;

/// The longest shortcode in bytes, its attributes included.
const LONGEST: usize = 800;

/// The longest content between a shortcode and its end, in bytes.
const CONTENT: usize = 4000;

/// Beginnings of names that page builders and plug-ins have, and no word has.
const BUILDERS: &[&str] = &[
    "contact-form",
    "vc_",
    "et_pb_",
    "fusion_",
    "su_",
    "wpforms",
    "gravityform",
    "ninja_form",
    "mc4wp_form",
    "rev_slider",
    "smartslider",
    "metaslider",
    "nggallery",
    "foogallery",
    "envira-",
    "tablepress",
    "caldera_form",
    "elementor-",
    "woocommerce_",
    "tribe_",
    "mk_",
    "av_",
    "cmsms_",
    "dfd_",
    "penci_",
    "td_block_",
    "newsletter_",
    "jetpack_",
    "wp_ad_",
    "adrotate",
    "wpdiscuz",
    "one_half",
    "one_third",
    "two_third",
    "themify_",
    "ultimate_",
    "kc_",
    "fl_builder",
    "sc_embed_player",
    "wp_caption",
];

/// Names that are words, too: with an attribute or with their end they are shortcodes. Their content is
/// text of the article.
const WORDS: &[&str] = &[
    "caption",
    "gallery",
    "button",
    "pullquote",
    "poll",
    "crowdsignal",
    "polldaddy",
    "slideshow",
    "row",
    "column",
    "accordion",
    "tab",
    "tabs",
    "toggle",
    "dropcap",
    "highlight",
    "quote",
    "box",
    "divider",
    "spacer",
    "table",
    "recipe",
    "products",
    "product",
    "sitemap",
    "ad",
    "ads",
];

/// The same, whose content is an address or a file.
const FILES: &[&str] = &[
    "embed",
    "audio",
    "video",
    "playlist",
    "youtube",
    "vimeo",
    "tweet",
    "twitter",
    "instagram",
    "facebook",
    "soundcloud",
    "scribd",
    "getty",
    "googlemaps",
    "iframe",
];

/// One of [`WORDS`] or [`FILES`].
fn is_word(name: &str) -> bool {
    WORDS.contains(&name) || FILES.contains(&name)
}

/// One shortcode.
struct Code<'a> {
    name: &'a str,
    closes: bool,
    attributes: bool,
    /// Bytes.
    length: usize,
}

/// The shortcode at the beginning of a text, whatever its name is.
fn code(text: &str) -> Option<Code<'_>> {
    let inner = text.strip_prefix('[')?;
    let closes = inner.starts_with('/');
    let inner = &inner[usize::from(closes)..];
    let name = inner
        .bytes()
        .take_while(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'_' | b'-'))
        .count();
    if !inner.starts_with(|c: char| c.is_ascii_lowercase()) {
        return None;
    }
    let (name, rest) = inner.split_at(name);
    let window = &rest.as_bytes()[..rest.len().min(LONGEST)];
    let end = memchr::memchr(b']', window)?;
    let attributes = &rest[..end];
    let blank = attributes.is_empty() || attributes.starts_with([' ', '/', '\u{a0}']);
    if !blank || attributes.contains(['[', '\n']) {
        return None;
    }
    Some(Code {
        name,
        closes,
        attributes: attributes.contains('='),
        length: 1 + usize::from(closes) + name.len() + end + 1,
    })
}

/// The end of the content behind a shortcode, and the end of `[/name]`.
fn close(text: &str, name: &str) -> Option<(usize, usize)> {
    let window = &text.as_bytes()[..text.len().min(CONTENT)];
    let mut ends = memchr::memmem::find_iter(window, b"[/");
    let at = ends.find(|at| {
        let rest = text[at + 2..].strip_prefix(name);
        rest.is_some_and(|rest| rest.starts_with(']'))
    })?;
    Some((at, at + name.len() + 3))
}

/// A text with its shortcodes set apart; `None` when it has none.
pub fn set_apart(text: &str, markup: bool) -> Option<String> {
    let mut out = String::new();
    let mut kept = 0;
    for at in memchr::memchr_iter(b'[', text.as_bytes()) {
        if at < kept {
            continue;
        }
        let Some((instead, length)) = at_bracket(&text[at..], markup) else {
            continue;
        };
        out.push_str(&text[kept..at]);
        out.push_str(&instead);
        kept = at + length;
    }
    if kept == 0 {
        return None;
    }
    out.push_str(&text[kept..]);
    Some(out)
}

/// What stands for the shortcode at the beginning of a text, and how long it is.
fn at_bracket(text: &str, markup: bool) -> Option<(Cow<'_, str>, usize)> {
    let found = code(text)?;
    let builder = BUILDERS.iter().any(|start| found.name.starts_with(start));
    if !builder && !is_word(found.name) {
        return None;
    }
    let end = if found.closes {
        None
    } else {
        close(&text[found.length..], found.name)
    };
    if !(builder || found.closes || found.attributes || end.is_some()) {
        return None;
    }
    let lone = |length: usize| {
        let code = text[..length].trim();
        let apart = if markup {
            format!("<br><br>{code}<br><br>")
        } else {
            format!("\n{}\n", code.replace('\n', " "))
        };
        (Cow::Owned(apart), length)
    };
    let Some((content, whole)) = end else {
        return Some(lone(found.length));
    };
    let content = &text[found.length..found.length + content];
    let whole = found.length + whole;
    if found.name.ends_with("caption") {
        return Some(if markup {
            (Cow::Owned(figure(content)), whole)
        } else {
            lone(whole)
        });
    }
    let file = FILES.contains(&found.name) && !content.trim().contains(char::is_whitespace);
    Some(lone(if file { whole } else { found.length }))
}

/// A picture and its words.
fn figure(content: &str) -> String {
    let picture = content
        .rfind("<img")
        .and_then(|at| Some(at + content[at..].find('>')? + 1));
    let (picture, words) = content.split_at(picture.unwrap_or(0));
    let (link, words) = match words.trim_start().strip_prefix("</a>") {
        Some(words) => ("</a>", words),
        None => ("", words),
    };
    format!(
        "<figure>{picture}{link}<figcaption>{}</figcaption></figure>",
        words.trim()
    )
}

/// Whether a line is a shortcode and nothing else; with what it embeds, when it is that. On a line of
/// its own the name is enough.
pub fn is(line: &str) -> bool {
    let mut rest = line.trim();
    if !rest.starts_with('[') {
        return false;
    }
    loop {
        let named = || {
            let bare = |found: &Code<'_>| found.length == found.name.len() + 2;
            code(rest).filter(|found| bare(found) && is_word(found.name))
        };
        let length = at_bracket(rest, false)
            .map(|(_, length)| length)
            .or_else(|| named().map(|found| found.length));
        match length {
            Some(length) => rest = rest[length..].trim_start(),
            None => return rest.is_empty(),
        }
    }
}

/// The words of a caption, when a line is its shortcode and nothing else.
pub fn caption(line: &str) -> Option<&str> {
    let line = line.trim();
    let found = code(line).filter(|found| found.name.ends_with("caption") && !found.closes)?;
    let (end, length) = close(&line[found.length..], found.name)?;
    let words = line[found.length..found.length + end].trim();
    (found.length + length == line.len() && !words.is_empty()).then_some(words)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_caption_becomes_one() {
        let text = "<p>One.</p>[caption id=\"a_1\" width=\"800\"]<a href=\"b\"><img src=\"a.jpg\"/></a> The quay. \
            Photo: Ada Roux[/caption]<p>Two.</p>";
        assert_eq!(
            set_apart(text, true).unwrap(),
            "<p>One.</p><figure><a href=\"b\"><img src=\"a.jpg\"/></a><figcaption>The quay. Photo: Ada Roux\
             </figcaption></figure><p>Two.</p>"
        );
    }

    #[test]
    fn the_others_stand_alone() {
        for (text, want) in [
            (
                "One [gallery ids=\"1,2\"] two",
                "One \n[gallery ids=\"1,2\"]\n two",
            ),
            (
                "[embed]https://a.example/v[/embed]Two",
                "\n[embed]https://a.example/v[/embed]\nTwo",
            ),
            (
                "[vc_row][vc_column_text]One.[/vc_column_text][/vc_row]",
                "\n[vc_row]\n\n[vc_column_text]\nOne.\n[/vc_column_text]\n\n[/vc_row]\n",
            ),
            ("[quote]We wait.[/quote]", "\n[quote]\nWe wait.\n[/quote]\n"),
            (
                "[caption id=\"1\"]The quay.[/caption]",
                "\n[caption id=\"1\"]The quay.[/caption]\n",
            ),
        ] {
            let read = set_apart(text, false).unwrap();
            assert_eq!(read, want, "{text}");
            for line in read.lines().filter(|line| line.trim().starts_with('[')) {
                assert!(is(line), "{line}");
            }
        }
        let html = set_apart("<p>One[contact-form-7 id=\"12\"]</p>", true).unwrap();
        assert_eq!(html, "<p>One<br><br>[contact-form-7 id=\"12\"]<br><br></p>");
    }

    #[test]
    fn a_caption_of_a_text_has_words() {
        let line = "[caption id=\"1\"] The quay. [/caption]";
        assert_eq!(caption(line), Some("The quay."));
        for line in [
            "[caption id=\"1\"]",
            "[caption id=\"1\"][/caption]",
            "[gallery ids=\"1\"]",
            "The quay.",
        ] {
            assert_eq!(caption(line), None, "{line}");
        }
    }

    #[test]
    fn ordinary_brackets_stay() {
        for text in [
            "He wrote [sic] that [the video] was lost [Name] [1] [...]",
            "The [gallery] said so, and [video] is over",
            "[Video] Ferry put off [AUDIO id=1]",
            "[gallery of photos=",
            "[row 4] [table 2]",
            "a[video]=1",
        ] {
            assert_eq!(set_apart(text, false), None, "{text}");
            assert!(!is(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_ends(text in "(\\[|\\]|/|embed|caption|vc_row| |=|\"|<img|>|é|\n){0,40}") {
            let _ = (set_apart(&text, true), set_apart(&text, false), is(&text));
        }
    }
}
