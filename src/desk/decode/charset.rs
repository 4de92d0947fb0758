//! Bytes to text: which charset, and on what evidence.
//!
//! The order was chosen by measurement (see the test): a byte order mark, valid UTF-8, the pattern
//! of NULs that UTF-16 and UTF-32 leave, nearly valid UTF-8, and only then what somebody claims
//! (`charset=`, `<meta>`, XML declaration) or a detector guesses. Any byte is a letter in some
//! single-byte charset, so claims and guess are compared by how implausible their text is.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::letters::{Plainness, plainness};
use super::plausible::implausibility;
use crate::desk::{Reason, Reject, Stage};

/// Bytes that the detector reads, from shortly before the first one that is not ASCII.
const DETECTOR_BYTES: usize = 256 << 10;

/// Bytes in which `<meta>` and XML declaration are looked for.
const DECLARATION_BYTES: usize = 8 << 10;

/// A specific claim is believed below this implausibility.
const BELIEVED: f32 = 0.10;

/// Above this, no charset makes the bytes a text, when at least one in eight is beyond ASCII.
const GARBAGE: f32 = 0.35;

/// Text and how it was read.
#[derive(Debug)]
pub struct Decoded<'a> {
    /// The text; borrowed when the bytes are UTF-8.
    pub text: Cow<'a, str>,
    /// WHATWG name in lower case, or `utf-32le`, `utf-32be`.
    pub charset: &'static str,
    /// The evidence.
    pub from: &'static str,
    /// What somebody claimed and the bytes refute: charset, and who claimed it.
    pub refuted: Option<(&'static str, &'static str)>,
}

/// Reads the bytes. `content_type` may hold `charset=`; `content_encoding` holds a charset in some
/// producers' messages (kombu).
///
/// # Errors
/// `undecodable` when every charset gives garbage.
pub fn decode<'a>(
    bytes: Cow<'a, [u8]>,
    content_type: Option<&str>,
    content_encoding: Option<&str>,
) -> Result<Decoded<'a>, Reject> {
    if let Some(decoded) = marked(&bytes) {
        return Ok(decoded);
    }
    let bytes = match bytes {
        Cow::Borrowed(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) if !is_shifted(text) && !has_nul_pattern(bytes) => {
                return Ok(valid(Cow::Borrowed(text)));
            }
            _ => Cow::Borrowed(bytes),
        },
        Cow::Owned(bytes) => match String::from_utf8(bytes) {
            Ok(text) if !is_shifted(&text) && !has_nul_pattern(text.as_bytes()) => {
                return Ok(valid(Cow::Owned(text)));
            }
            Ok(text) => Cow::Owned(text.into_bytes()),
            Err(error) => Cow::Owned(error.into_bytes()),
        },
    };
    if let Some(decoded) = wide(&bytes) {
        return Ok(decoded);
    }
    let (sequences, broken) = utf8_shape(&bytes);
    if broken > 0 && (sequences >= 3 * broken || sequences == 0 && is_cut(&bytes)) {
        return Ok(Decoded {
            text: Cow::Owned(String::from_utf8_lossy(&bytes).into_owned()),
            charset: "utf-8",
            from: "nearly valid utf-8",
            refuted: None,
        });
    }
    claimed_or_guessed(&bytes, content_type, content_encoding)
}

fn valid(text: Cow<'_, str>) -> Decoded<'_> {
    Decoded {
        text,
        charset: "utf-8",
        from: "valid utf-8",
        refuted: None,
    }
}

/// The charset that a byte order mark states.
fn marked<'a>(bytes: &[u8]) -> Option<Decoded<'a>> {
    let (text, charset) = match bytes {
        [0xFF, 0xFE, 0, 0, rest @ ..] => (utf32(rest, u32::from_le_bytes), "utf-32le"),
        [0, 0, 0xFE, 0xFF, rest @ ..] => (utf32(rest, u32::from_be_bytes), "utf-32be"),
        [0xFF, 0xFE, rest @ ..] => (whole(UTF_16LE, rest), "utf-16le"),
        [0xFE, 0xFF, rest @ ..] => (whole(UTF_16BE, rest), "utf-16be"),
        [0x84, 0x31, 0x95, 0x33, rest @ ..] => (whole(GB18030, rest), "gb18030"),
        [0xEF, 0xBB, 0xBF, rest @ ..] => {
            let (sequences, broken) = utf8_shape(rest);
            if broken > sequences {
                return None;
            }
            (whole(UTF_8, rest), "utf-8")
        }
        _ => return None,
    };
    Some(Decoded {
        text: Cow::Owned(text),
        charset,
        from: "bom",
        refuted: None,
    })
}

fn whole(encoding: &'static Encoding, bytes: &[u8]) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

fn utf32(bytes: &[u8], read: fn([u8; 4]) -> u32) -> String {
    bytes
        .chunks(4)
        .map(|c| match c {
            [a, b, c, d] => char::from_u32(read([*a, *b, *c, *d])).unwrap_or('\u{FFFD}'),
            _ => '\u{FFFD}',
        })
        .collect()
}

/// ISO-2022-JP is ASCII bytes with escape sequences.
fn is_shifted(text: &str) -> bool {
    memchr::memchr(0x1B, text.as_bytes()).is_some()
        && ["\x1b$B", "\x1b$@", "\x1b(J", "\x1b(I"]
            .iter()
            .any(|escape| text.contains(escape))
}

/// At least one NUL in 512 bytes: in UTF-16 every ASCII blank, digit and line end leaves one.
fn has_nul_pattern(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(4096)];
    sample.len() >= 8 && memchr::memchr_iter(0, sample).count() > sample.len() / 512
}

/// UTF-16 or UTF-32 without a byte order mark.
fn wide<'a>(bytes: &[u8]) -> Option<Decoded<'a>> {
    if !has_nul_pattern(bytes) {
        return None;
    }
    let sample = &bytes[..bytes.len().min(4096) & !3];
    type Read = fn(&[u8]) -> String;
    const WIDE: &[(&str, Read)] = &[
        ("utf-32le", |b| utf32(b, u32::from_le_bytes)),
        ("utf-32be", |b| utf32(b, u32::from_be_bytes)),
        ("utf-16le", |b| whole(UTF_16LE, b)),
        ("utf-16be", |b| whole(UTF_16BE, b)),
    ];
    let (odd, read, charset) = WIDE
        .iter()
        .map(|(charset, read)| {
            let text = read(sample);
            let odd = text.chars().filter(|c| is_odd(*c)).count() as f32;
            (odd / text.chars().count().max(1) as f32, read, *charset)
        })
        .min_by(|a, b| a.0.total_cmp(&b.0))?;
    (odd < 0.05).then(|| Decoded {
        text: Cow::Owned(read(bytes)),
        charset,
        from: "nul pattern",
        refuted: None,
    })
}

/// A character that news hardly ever holds but wrongly read UTF-16 often does.
fn is_odd(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' | ' '..='~' => false,
        '\u{A0}'..='\u{6FF}' => false,
        '\u{900}'..='\u{E5B}' => (c as u32).trailing_zeros() >= 8,
        '\u{1E00}'..='\u{1FFF}' | '\u{2010}'..='\u{203F}' | '\u{20A0}'..='\u{20BF}' => false,
        '\u{3000}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' => false,
        '\u{FF01}'..='\u{FF5E}' | '\u{1F300}'..='\u{1FAFF}' | '\u{FEFF}' => false,
        _ => true,
    }
}

/// How many characters beyond ASCII are well-formed UTF-8, and how many sequences are broken.
fn utf8_shape(bytes: &[u8]) -> (usize, usize) {
    bytes.utf8_chunks().fold((0, 0), |(good, broken), chunk| {
        let leads = chunk.valid().bytes().filter(|b| *b >= 0xC0).count();
        (
            good + leads,
            broken + usize::from(!chunk.invalid().is_empty()),
        )
    })
}

/// Whether the only fault is that the last character is cut off.
fn is_cut(bytes: &[u8]) -> bool {
    match std::str::from_utf8(bytes) {
        Ok(_) => false,
        Err(error) => error.error_len().is_none() && bytes.len() - error.valid_up_to() > 1,
    }
}

fn claimed_or_guessed<'a>(
    bytes: &[u8],
    content_type: Option<&str>,
    content_encoding: Option<&str>,
) -> Result<Decoded<'a>, Reject> {
    let first = bytes.iter().position(|b| *b >= 0x80 || *b == 0x1B);
    let sample = &bytes[first.unwrap_or(0).saturating_sub(512)..];
    let sample = &sample[..sample.len().min(DETECTOR_BYTES)];
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(sample, true);
    let guess = detector.guess(None, Utf8Detection::Deny);

    let claims = [
        (content_type.and_then(label_of), "content_type"),
        (content_encoding.and_then(label), "content_type"),
        declared(bytes).map_or((None, "meta"), |(encoding, from)| (Some(encoding), from)),
    ];
    let mut best: Option<(f32, &'static Encoding, &'static str)> = None;
    let mut claimed = None;
    let mut settled = false;
    for (claim, from) in claims {
        let Some(encoding) = claim else { continue };
        let odd = implausibility(&encoding.decode_without_bom_handling(sample).0);
        // Servers and libraries claim ISO-8859-1 and UTF-8 by default: such a claim has to win
        // over the detector. Any other was made by somebody who knew.
        if claimed.is_none() {
            claimed = Some((encoding, from));
        }
        if odd < BELIEVED
            && (!is_default(encoding) || encoding == guess)
            && !is_refuted(sample, encoding, guess)
        {
            best = Some((odd, encoding, from));
            settled = true;
            break;
        }
        if best.is_none_or(|(least, ..)| odd < least) {
            best = Some((odd, encoding, from));
        }
    }
    if !settled {
        let odd = implausibility(&guess.decode_without_bom_handling(sample).0);
        if best.is_none_or(|(least, encoding, _)| {
            odd < least || odd == least && encoding != guess || is_refuted(sample, encoding, guess)
        }) {
            best = Some((odd, guess, "detector"));
        }
    }
    let foreign = sample.iter().filter(|b| **b >= 0x80).count();
    match best {
        Some((odd, encoding, from)) if odd < GARBAGE || foreign * 8 < sample.len() => Ok(Decoded {
            text: Cow::Owned(whole(encoding, bytes)),
            charset: name_of(encoding),
            from,
            refuted: claimed
                .filter(|(claim, _)| *claim != encoding && from == "detector")
                .map(|(claim, who)| (name_of(claim), who)),
        }),
        _ => Err(Reject::new(
            Reason::Undecodable,
            Stage::Decode,
            format!(
                "neither UTF-8 nor any claimed charset; the best guess, {}, gives no words",
                guess.name()
            ),
        )),
    }
}

/// Whether a claimed charset makes no language's letters of the bytes, and the detector's guess does.
fn is_refuted(sample: &[u8], claim: &'static Encoding, guess: &'static Encoding) -> bool {
    if claim == guess {
        return false;
    }
    let read = |encoding: &'static Encoding| encoding.decode_without_bom_handling(sample).0;
    let text = read(guess);
    // Escape sequences are no accident.
    if guess == encoding_rs::ISO_2022_JP {
        return implausibility(&text) < BELIEVED;
    }
    plainness(&text).is_some_and(Plainness::is_plain)
        && implausibility(&text) < BELIEVED
        && plainness(&read(claim)).is_none_or(Plainness::is_gibberish)
}

fn name_of(encoding: &'static Encoding) -> &'static str {
    let known = NAMES.iter().find(|(known, _)| *known == encoding);
    known.map_or("other", |(_, name)| name)
}

/// Claims that are made without looking.
fn is_default(encoding: &'static Encoding) -> bool {
    encoding == WINDOWS_1252 || encoding == UTF_8
}

fn label(text: &str) -> Option<&'static Encoding> {
    let text = text.trim_matches(|c: char| c.is_ascii_whitespace() || matches!(c, '"' | '\''));
    Encoding::for_label_no_replacement(text.as_bytes())
}

/// The charset parameter of a media type.
fn label_of(content_type: &str) -> Option<&'static Encoding> {
    content_type
        .split(';')
        .skip(1)
        .filter_map(|parameter| parameter.split_once('='))
        .find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"))
        .and_then(|(_, value)| label(value))
}

/// What the document says of itself: `<meta charset>`, `<meta http-equiv content>` or an XML
/// declaration, only where the bytes are markup.
fn declared(bytes: &[u8]) -> Option<(&'static Encoding, &'static str)> {
    let head = bytes[..bytes.len().min(DECLARATION_BYTES)].trim_ascii_start();
    if head.first() != Some(&b'<') {
        return None;
    }
    let head = head.to_ascii_lowercase();
    if head.starts_with(b"<?xml") {
        let end = memchr::memchr(b'>', &head).unwrap_or(head.len());
        if let Some(found) = value_of(&head[..end], b"encoding") {
            return Some((found, "xml declaration"));
        }
    }
    memchr::memmem::find_iter(&head, b"<meta").find_map(|at| {
        let tag = &head[at..];
        let tag = &tag[..memchr::memchr(b'>', tag).unwrap_or(tag.len())];
        value_of(tag, b"charset").map(|found| (found, "meta"))
    })
}

/// The charset after `name =`. A document that could be searched is not UTF-16 (WHATWG).
fn value_of(tag: &[u8], name: &[u8]) -> Option<&'static Encoding> {
    let at = memchr::memmem::find(tag, name)? + name.len();
    let rest = tag[at..].trim_ascii_start().strip_prefix(b"=")?;
    let rest = rest.trim_ascii_start();
    let rest = rest
        .strip_prefix(b"\"")
        .or_else(|| rest.strip_prefix(b"'"))
        .unwrap_or(rest);
    let end = rest
        .iter()
        .position(|b| matches!(b, b'"' | b'\'' | b';' | b'/' | b'?') || b.is_ascii_whitespace())
        .unwrap_or(rest.len());
    let encoding = Encoding::for_label_no_replacement(&rest[..end])?;
    Some(if encoding == UTF_16LE || encoding == UTF_16BE {
        UTF_8
    } else {
        encoding
    })
}

/// WHATWG names in lower case.
const NAMES: &[(&Encoding, &str)] = &[
    (encoding_rs::UTF_8, "utf-8"),
    (encoding_rs::UTF_16LE, "utf-16le"),
    (encoding_rs::UTF_16BE, "utf-16be"),
    (encoding_rs::BIG5, "big5"),
    (encoding_rs::EUC_JP, "euc-jp"),
    (encoding_rs::EUC_KR, "euc-kr"),
    (encoding_rs::GB18030, "gb18030"),
    (encoding_rs::GBK, "gbk"),
    (encoding_rs::IBM866, "ibm866"),
    (encoding_rs::ISO_2022_JP, "iso-2022-jp"),
    (encoding_rs::ISO_8859_2, "iso-8859-2"),
    (encoding_rs::ISO_8859_3, "iso-8859-3"),
    (encoding_rs::ISO_8859_4, "iso-8859-4"),
    (encoding_rs::ISO_8859_5, "iso-8859-5"),
    (encoding_rs::ISO_8859_6, "iso-8859-6"),
    (encoding_rs::ISO_8859_7, "iso-8859-7"),
    (encoding_rs::ISO_8859_8, "iso-8859-8"),
    (encoding_rs::ISO_8859_8_I, "iso-8859-8-i"),
    (encoding_rs::ISO_8859_10, "iso-8859-10"),
    (encoding_rs::ISO_8859_13, "iso-8859-13"),
    (encoding_rs::ISO_8859_14, "iso-8859-14"),
    (encoding_rs::ISO_8859_15, "iso-8859-15"),
    (encoding_rs::ISO_8859_16, "iso-8859-16"),
    (encoding_rs::KOI8_R, "koi8-r"),
    (encoding_rs::KOI8_U, "koi8-u"),
    (encoding_rs::MACINTOSH, "macintosh"),
    (encoding_rs::SHIFT_JIS, "shift_jis"),
    (encoding_rs::WINDOWS_874, "windows-874"),
    (encoding_rs::WINDOWS_1250, "windows-1250"),
    (encoding_rs::WINDOWS_1251, "windows-1251"),
    (encoding_rs::WINDOWS_1252, "windows-1252"),
    (encoding_rs::WINDOWS_1253, "windows-1253"),
    (encoding_rs::WINDOWS_1254, "windows-1254"),
    (encoding_rs::WINDOWS_1255, "windows-1255"),
    (encoding_rs::WINDOWS_1256, "windows-1256"),
    (encoding_rs::WINDOWS_1257, "windows-1257"),
    (encoding_rs::WINDOWS_1258, "windows-1258"),
    (encoding_rs::X_MAC_CYRILLIC, "x-mac-cyrillic"),
    (encoding_rs::X_USER_DEFINED, "x-user-defined"),
];

#[cfg(test)]
#[path = "charset_tests.rs"]
mod tests;
