//! One WARC record (ISO 28500) or one HTTP response (RFC 9112) as a body.

use std::borrow::Cow;

use crate::desk::{Reason, Reject, Stage};

/// Header lines read at most.
const MAX_HEADERS: usize = 200;

/// What is inside.
#[derive(Debug, Default)]
pub struct Payload<'a> {
    /// The document.
    pub body: Cow<'a, [u8]>,
    /// `WARC-Target-URI`.
    pub url: Option<String>,
    /// `WARC-Date`.
    pub date: Option<String>,
    /// `WARC-Record-ID` without its brackets.
    pub id: Option<String>,
    /// `Content-Type` of the document.
    pub content_type: Option<String>,
    /// `Content-Encoding` of the document.
    pub content_encoding: Option<String>,
}

/// Whether the bytes begin like one.
pub fn is_warc(bytes: &[u8]) -> bool {
    bytes.starts_with(b"WARC/1.") || is_http(bytes)
}

fn is_http(bytes: &[u8]) -> bool {
    bytes.starts_with(b"HTTP/1.") || bytes.starts_with(b"HTTP/2 ")
}

/// Takes the document out of its envelope.
///
/// # Errors
/// `no-content` for records that hold no document; `not-text` when they say it is none;
/// `no-article` for a response that is an error page or a redirect.
pub fn open(bytes: &[u8]) -> Result<Payload<'_>, Reject> {
    if is_http(bytes) {
        return http(bytes, Payload::default());
    }
    let (headers, mut body) = head(bytes);
    let get = |name: &str| value(&headers, name);
    let kind = get("WARC-Type").unwrap_or_default();
    if let Some(length) = get("Content-Length").and_then(|n| n.parse::<usize>().ok()) {
        body = &body[..length.min(body.len())];
    }
    let payload = Payload {
        body: Cow::Borrowed(body),
        url: get("WARC-Target-URI").map(|url| url.trim_matches(['<', '>']).to_owned()),
        date: get("WARC-Date"),
        id: get("WARC-Record-ID").map(|id| id.trim_matches(['<', '>']).to_owned()),
        content_type: get("Content-Type"),
        content_encoding: None,
    };
    match kind.as_str() {
        "response" if is_http(body) => http(body, payload),
        "response" | "resource" | "conversion" => Ok(payload),
        other => Err(Reject::new(
            Reason::NoContent,
            Stage::Decode,
            format!("a WARC record of type {other:?} holds no document"),
        )),
    }
}

fn http<'a>(bytes: &'a [u8], payload: Payload<'a>) -> Result<Payload<'a>, Reject> {
    let line = bytes.split(|b| *b == b'\n').next().unwrap_or_default();
    let status = line.split(|b| *b == b' ').nth(1).unwrap_or_default();
    if !status.starts_with(b"2") {
        return Err(Reject::new(
            Reason::NoArticle,
            Stage::Decode,
            format!(
                "an HTTP response with status {}",
                String::from_utf8_lossy(&status[..status.len().min(8)])
            ),
        ));
    }
    let (headers, body) = head(bytes);
    let get = |name: &str| value(&headers, name);
    let chunked =
        get("Transfer-Encoding").is_some_and(|t| t.to_ascii_lowercase().contains("chunked"));
    Ok(Payload {
        body: if chunked {
            dechunk(body)
        } else {
            Cow::Borrowed(body)
        },
        content_type: get("Content-Type"),
        content_encoding: get("Content-Encoding"),
        ..payload
    })
}

/// Header names and values as they stand.
type Headers<'a> = Vec<(&'a [u8], &'a [u8])>;

/// Headers and what follows the blank line. The first line (version, status) is among them.
fn head(bytes: &[u8]) -> (Headers<'_>, &[u8]) {
    let mut headers = Vec::new();
    let mut rest = bytes;
    while let Some(end) = memchr::memchr(b'\n', rest) {
        let line = rest[..end].trim_ascii();
        rest = &rest[end + 1..];
        if line.is_empty() {
            break;
        }
        if let Some(colon) = memchr::memchr(b':', line)
            && headers.len() < MAX_HEADERS
        {
            headers.push((line[..colon].trim_ascii(), line[colon + 1..].trim_ascii()));
        }
    }
    (headers, rest)
}

fn value(headers: &[(&[u8], &[u8])], name: &str) -> Option<String> {
    headers
        .iter()
        .find(|(key, _)| key.eq_ignore_ascii_case(name.as_bytes()))
        .map(|(_, value)| String::from_utf8_lossy(&value[..value.len().min(4096)]).into_owned())
}

/// Undoes the chunked transfer coding; bytes that are not chunked after all stay as they are
/// (archives often keep the header and drop the coding).
fn dechunk(bytes: &[u8]) -> Cow<'_, [u8]> {
    let mut out = Vec::new();
    let mut rest = bytes;
    while let Some(end) = memchr::memchr(b'\n', &rest[..rest.len().min(64)]) {
        let size = std::str::from_utf8(rest[..end].trim_ascii()).unwrap_or_default();
        let size = size.split(';').next().unwrap_or_default().trim();
        let Ok(size) = usize::from_str_radix(size, 16) else {
            break;
        };
        if size == 0 {
            return Cow::Owned(out);
        }
        rest = &rest[end + 1..];
        out.extend_from_slice(&rest[..size.min(rest.len())]);
        rest = rest.get(size..).unwrap_or_default().trim_ascii_start();
    }
    if out.is_empty() {
        Cow::Borrowed(bytes)
    } else {
        Cow::Owned(out)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const RECORD: &str = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <https://e.example/a>\r\n\
        WARC-Date: 2024-05-01T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Length: 91\r\n\r\n\
        HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n\
        3\r\n<p>\r\n2;x=y\r\nHi\r\n0\r\n\r\n";

    #[test]
    fn a_response_record_gives_its_document_and_its_address() {
        let record = RECORD.replace("Content-Length: 91\r\n", "");
        let payload = open(record.as_bytes()).unwrap();
        assert_eq!(&*payload.body, b"<p>Hi");
        assert_eq!(payload.url.as_deref(), Some("https://e.example/a"));
        assert_eq!(payload.date.as_deref(), Some("2024-05-01T10:00:00Z"));
        assert_eq!(payload.id.as_deref(), Some("urn:uuid:1"));
        assert_eq!(
            payload.content_type.as_deref(),
            Some("text/html; charset=utf-8")
        );
    }

    #[test]
    fn records_without_a_document_are_refused() {
        let request = RECORD.replace("response", "request");
        assert_eq!(
            open(request.as_bytes()).unwrap_err().reason,
            Reason::NoContent
        );
        let missing = RECORD.replace("200 OK", "404 Not Found");
        assert_eq!(
            open(missing.as_bytes()).unwrap_err().reason,
            Reason::NoArticle
        );
    }

    #[test]
    fn a_claim_of_chunks_without_chunks_is_not_believed() {
        assert_eq!(&*dechunk(b"<p>no chunks</p>\n"), b"<p>no chunks</p>\n");
        assert_eq!(&*dechunk(b"5\r\nabc"), b"abc");
        assert_eq!(&*dechunk(b"ffffffffffffffff\r\nabc"), b"abc");
    }

    proptest! {
        #[test]
        fn any_bytes_end(text in "(WARC/1.0\r\n|HTTP/1.1 200\r\n)[A-Za-z:\r\n0-9 -]{0,200}") {
            let _ = open(text.as_bytes());
        }
    }
}
