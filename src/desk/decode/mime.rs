//! A MIME message (RFC 2045, RFC 5322): a page that a browser saved as MHTML (RFC 2557), a mail with a press
//! release or a newsletter.

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{Encoding, Message, MessageParser, MessagePart, MimeHeaders, PartType};

use crate::desk::{Reason, Reject, Stage};

/// Header lines, bytes of one, and bytes of all that are looked at.
const MAX_HEADERS: usize = 400;
const MAX_VALUE: usize = 1_000;
const MAX_HEADER_BYTES: usize = 64 << 10;

/// The document inside, and what the message says of it.
#[derive(Debug, Default)]
pub struct Payload {
    /// The document, transfer encoding undone.
    pub body: Vec<u8>,
    /// Its `Content-Type`.
    pub content_type: Option<String>,
    /// `Subject` of a mail; a saved page has its own headline.
    pub headline: Option<String>,
    /// `Content-Location` of a saved page.
    pub url: Option<String>,
    /// `Date` of a mail.
    pub published: Option<String>,
    /// `Date` of a saved page: when it was saved.
    pub fetched: Option<String>,
    /// `Message-ID`, without its brackets.
    pub id: Option<String>,
}

/// Whether the bytes begin with the header of a message that hides its text: in parts, encoded, or in a charset of
/// its own. One whose text follows as it is needs no reader; its header is lines of fields.
pub fn is_mime(bytes: &[u8]) -> bool {
    let bytes = bytes.trim_ascii_start();
    if !bytes.first().is_some_and(u8::is_ascii_alphabetic) {
        return false;
    }
    let (mut versioned, mut encoded, mut hides) = (false, false, false);
    let mut at = 0;
    let mut name: &[u8] = b"";
    for (number, line) in bytes.split(|b| *b == b'\n').take(MAX_HEADERS).enumerate() {
        at += line.len() + 1;
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() {
            return hides && (versioned || encoded);
        }
        let value = if line.starts_with(b" ") || line.starts_with(b"\t") {
            line
        } else if let Some(colon) = memchr::memchr(b':', line) {
            name = &line[..colon];
            let letter = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
            if name.is_empty() || !name.iter().all(letter) {
                return false;
            }
            &line[colon + 1..]
        } else if number == 0 && line.starts_with(b"From ") {
            continue;
        } else {
            return false;
        };
        let value = value[..value.len().min(MAX_VALUE)].to_ascii_lowercase();
        let holds = |part: &str| memchr::memmem::find(&value, part.as_bytes()).is_some();
        if name.eq_ignore_ascii_case(b"mime-version") {
            versioned = true;
        } else if name.eq_ignore_ascii_case(b"content-transfer-encoding") {
            encoded = true;
            hides |= holds("quoted-printable") || holds("base64");
        } else if name.eq_ignore_ascii_case(b"content-type") {
            let foreign = holds("charset=") && !holds("utf-8") && !holds("us-ascii");
            hides |= holds("multipart/") || holds("text/html") || holds("format=flowed") || foreign;
        }
        if at > MAX_HEADER_BYTES {
            return false;
        }
    }
    false
}

/// Takes the document out of the message: markup before plain text.
///
/// # Errors
/// `no-content` for a message without a text.
pub fn open(bytes: &[u8]) -> Result<Payload, Reject> {
    let bytes = bytes.trim_ascii_start();
    let none = || {
        let detail = "a MIME message without a text";
        Reject::new(Reason::NoContent, Stage::Decode, detail)
    };
    let message = MessageParser::default().parse(bytes).ok_or_else(none)?;
    let body = |html: bool| {
        message.parts.iter().find(|part| match &part.body {
            PartType::Html(_) => html,
            PartType::Text(_) => !html && is_body(&message, part),
            _ => false,
        })
    };
    let part = body(true).or_else(|| body(false)).ok_or_else(none)?;
    let header = |name: &str| text_of(&message.parts[0], name);
    let saved = header("Snapshot-Content-Location");
    let location = text_of(part, "Content-Location");
    let is_page = saved.is_some()
        || location.is_some()
        || header("From").is_some_and(|from| from.contains("Saved by"));
    let url = saved.or(location).filter(|url| url.starts_with("http"));
    let date = message
        .header_raw("Date")
        .map(|date| date.trim().to_owned());
    Ok(Payload {
        body: document(bytes, part),
        content_type: content_type(part),
        headline: message.subject().filter(|_| !is_page).map(without_marks),
        url,
        published: date.clone().filter(|_| !is_page),
        fetched: date.filter(|_| is_page),
        id: message.message_id().map(str::to_owned),
    })
}

/// Whether a text is the message's, not an attachment.
fn is_body(message: &Message<'_>, part: &MessagePart<'_>) -> bool {
    let mut bodies = message.text_body.iter();
    bodies.any(|at| {
        message
            .parts
            .get(*at as usize)
            .is_some_and(|body| std::ptr::eq(body, part))
    })
}

/// A header's text by its name.
fn text_of(part: &MessagePart<'_>, name: &str) -> Option<String> {
    let header = part
        .headers
        .iter()
        .find(|h| h.name.as_str().eq_ignore_ascii_case(name))?;
    let text = match header.value.as_text() {
        Some(text) => text.to_owned(),
        None => {
            let address = header.value.as_address()?.first()?;
            let parts = [address.name.as_deref(), address.address.as_deref()];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
    };
    (!text.trim().is_empty()).then(|| text.trim().to_owned())
}

/// The part's bytes as they were before they were encoded for transfer: its charset is found as every
/// document's is.
fn document(bytes: &[u8], part: &MessagePart<'_>) -> Vec<u8> {
    let range = part.offset_body as usize..part.offset_end as usize;
    let written = bytes.get(range).unwrap_or_default();
    let decoded = match part.encoding {
        Encoding::QuotedPrintable => quoted_printable_decode(written),
        Encoding::Base64 => base64_decode(written),
        Encoding::None => Some(written.to_vec()),
    };
    let body = decoded.unwrap_or_else(|| part.contents().to_vec());
    let format = part
        .content_type()
        .and_then(|kind| kind.attribute("format"));
    if format.is_some_and(|format| format.eq_ignore_ascii_case("flowed")) {
        unflowed(&body)
    } else {
        body
    }
}

/// Lines that end in a blank go on in the next (RFC 3676), but for the mark above a signature.
fn unflowed(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len());
    for line in body.split_inclusive(|b| *b == b'\n') {
        let text = line.strip_suffix(b"\n").unwrap_or(line);
        let text = text.strip_suffix(b"\r").unwrap_or(text);
        let flows = text.ends_with(b" ") && text != b"-- " && text.len() < line.len();
        out.extend_from_slice(if flows { text } else { line });
    }
    out
}

fn content_type(part: &MessagePart<'_>) -> Option<String> {
    let kind = part.content_type()?;
    let mut out = format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or("plain"));
    if let Some(charset) = kind.attribute("charset") {
        out.push_str("; charset=");
        out.push_str(charset);
    }
    Some(out)
}

/// A subject without the marks of a reply or of what was passed on.
fn without_marks(subject: &str) -> String {
    const MARKS: &[&str] = &["re:", "fw:", "fwd:", "wg:", "aw:", "tr:", "rv:", "i:"];
    let mut rest = subject.trim();
    while let Some(mark) = MARKS.iter().find(|mark| {
        rest.get(..mark.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(mark))
    }) {
        rest = rest[mark.len()..].trim_start();
    }
    rest.to_owned()
}

#[cfg(test)]
#[path = "mime_tests.rs"]
mod tests;
