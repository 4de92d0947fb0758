//! Records of a WARC file (ISO 28500), and of WET, which is one: each that holds a document is a message.

use std::io::{self, BufRead, Read};

/// Longest head of a record, in bytes.
const HEAD: usize = 64 << 10;

/// Types of records that hold a document; the others are about the crawl.
const DOCUMENTS: &[&str] = &["response", "resource", "conversion"];

/// Calls `each` with the number and the bytes of every record that holds a document, head included.
/// Returns false when `each` did.
///
/// # Errors
/// When the file ends within a record, or something between records is none.
pub fn records(
    mut reader: impl BufRead,
    each: &mut dyn FnMut(u64, Vec<u8>) -> bool,
) -> io::Result<bool> {
    for number in 1.. {
        let Some(mut record) = head(&mut reader)? else {
            break;
        };
        let value = |name: &str| value(&record, name);
        let length = value("content-length").and_then(|length| length.parse::<u64>().ok());
        let length = length.ok_or_else(|| fault(number, "has no Content-Length"))?;
        let kind = value("warc-type").unwrap_or_default().to_lowercase();
        let document = DOCUMENTS.contains(&kind.as_str());
        let mut body = reader.by_ref().take(length);
        let read = if document {
            body.read_to_end(&mut record)? as u64
        } else {
            io::copy(&mut body, &mut io::sink())?
        };
        if read < length {
            return Err(fault(number, "is cut off"));
        }
        if document && !each(number, record) {
            return Ok(false);
        }
    }
    Ok(true)
}

fn fault(number: u64, what: &str) -> io::Error {
    io::Error::new(
        io::ErrorKind::InvalidData,
        format!("WARC record {number} {what}"),
    )
}

/// The next head with its empty line; nothing at the end of the file.
fn head(reader: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut head = Vec::new();
    loop {
        let before = head.len();
        let room = (HEAD - before) as u64;
        if reader.by_ref().take(room).read_until(b'\n', &mut head)? == 0 {
            let empty = head.is_empty();
            return if empty {
                Ok(None)
            } else {
                Err(io::Error::new(
                    io::ErrorKind::InvalidData,
                    "the head of a WARC record does not end",
                ))
            };
        }
        let blank = head[before..].trim_ascii().is_empty();
        if blank && before == 0 {
            // Between two records.
            head.clear();
        } else if before == 0 && !head.starts_with(b"WARC/") {
            let what = "what should be a WARC record does not begin with WARC/";
            return Err(io::Error::new(io::ErrorKind::InvalidData, what));
        } else if blank {
            return Ok(Some(head));
        }
    }
}

fn value(head: &[u8], name: &str) -> Option<String> {
    head.split(|byte| *byte == b'\n').find_map(|line| {
        let at = line.iter().position(|byte| *byte == b':')?;
        let own = line[..at]
            .trim_ascii()
            .eq_ignore_ascii_case(name.as_bytes());
        own.then(|| String::from_utf8_lossy(line[at + 1..].trim_ascii()).into_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: &str, body: &str) -> String {
        format!(
            "WARC/1.0\r\nWARC-Type: {kind}\r\nContent-Length: {}\r\n\r\n{body}\r\n\r\n",
            body.len()
        )
    }

    fn read(file: &str) -> io::Result<Vec<(u64, String)>> {
        let mut all = Vec::new();
        records(file.as_bytes(), &mut |number, record| {
            all.push((number, String::from_utf8_lossy(&record).into_owned()));
            true
        })?;
        Ok(all)
    }

    #[test]
    fn each_document_of_a_file_is_a_message() {
        let file = record("warcinfo", "software: crawler")
            + &record("request", "GET / HTTP/1.1\r\n\r\n")
            + &record(
                "response",
                "HTTP/1.1 200 OK\r\n\r\n<p>One</p>\n\n<p>more</p>",
            )
            + &record("conversion", "Two");
        let all = read(&file).unwrap();
        assert_eq!(all.len(), 2);
        assert_eq!(all[0].0, 3);
        assert!(all[0].1.starts_with("WARC/1.0\r\nWARC-Type: response\r\n"));
        assert!(all[0].1.ends_with("\n\n<p>more</p>"));
        assert!(all[1].1.ends_with("\r\n\r\nTwo"));
    }

    #[test]
    fn what_is_cut_off_or_is_no_record_is_a_fault() {
        let whole = record("response", "One and two");
        for cut in [20, whole.len() - 10] {
            assert!(read(&whole[..cut]).is_err(), "{cut}");
        }
        assert!(read("<html>").is_err());
        assert!(read("").unwrap().is_empty() && read("\r\n\r\n").unwrap().is_empty());
    }
}
