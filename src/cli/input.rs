//! Raw messages from files, folders and streams, for the commands that read them.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use super::warc;
use crate::desk::Message;

/// One raw message and where it came from.
pub struct Input {
    /// Body, untouched.
    pub body: Vec<u8>,
    /// What a person calls an article that is a file of its own: its path below the folder given, or
    /// its name. No producer stated it and two folders may hold the same, so it is never its identity:
    /// it goes as `correlation_id`, not as `message_id`.
    pub name: Option<String>,
    /// `path` or `path:line`, for messages to people.
    pub place: String,
}

impl Input {
    /// The message for the desk.
    pub fn message(self) -> Message {
        let mut message = Message::from_body(self.body);
        message.properties.correlation_id = self.name;
        message
    }
}

/// Endings of files that are one message.
const WHOLE: &[&str] = &[
    "html", "htm", "xhtml", "mhtml", "mht", "eml", "xml", "txt", "text", "md", "markdown", "json",
];

/// Endings of files with one message a line.
const LINES: &[&str] = &["ndjson", "jsonl"];

/// Endings of files with many records: WARC, and WET (`.warc.wet`).
const ARCHIVES: &[&str] = &["warc", "wet"];

/// Every ending that is read.
fn known() -> Vec<&'static str> {
    [WHOLE, LINES, ARCHIVES].concat()
}

/// A file to read, and what its article is called.
struct Source {
    path: PathBuf,
    name: String,
}

/// Files of a folder that hold no article, by ending.
#[derive(Debug, Default, PartialEq, Eq)]
struct Skipped {
    /// Endings and how many files have each; the empty ending is none at all.
    endings: BTreeMap<String, u64>,
    /// Articles' files that were found.
    taken: u64,
}

impl Skipped {
    /// One line for standard error, when there is something to say.
    fn told(&self, folder: &Path) -> Option<String> {
        let folder = folder.display();
        let skipped: u64 = self.endings.values().sum();
        if skipped == 0 {
            return (self.taken == 0).then(|| format!("{folder}: the folder is empty"));
        }
        let mut endings: Vec<_> = self.endings.iter().collect();
        endings.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        let named = |(ending, count): &(&String, &u64)| match ending.as_str() {
            "" => format!("{count} without an ending"),
            _ => format!("{count} .{}", ending.escape_debug()),
        };
        let more = endings.len().saturating_sub(ENDINGS);
        let mut list: Vec<String> = endings.iter().take(ENDINGS).map(named).collect();
        if more > 0 {
            list.push(format!("{more} more endings"));
        }
        Some(format!(
            "{folder}: {skipped} files are passed over ({}); read are .{}",
            list.join(", "),
            known().join(", .")
        ))
    }
}

/// Endings that are named when files are passed over.
const ENDINGS: usize = 6;

/// Calls `each` for every message of the paths in order; a folder is walked in name order and
/// files of unknown endings in it are passed over, which is said on standard error. No path, or `-`, is NDJSON on standard input.
/// `each` returns false to stop.
///
/// # Errors
/// A path that cannot be read, named in the error.
pub fn read(paths: &[PathBuf], each: &mut dyn FnMut(Input) -> bool) -> io::Result<()> {
    if paths.is_empty() {
        lines(io::stdin().lock(), "stdin", each)?;
        return Ok(());
    }
    for path in paths {
        if path.as_os_str() == "-" {
            if !lines(io::stdin().lock(), "stdin", each)? {
                return Ok(());
            }
            continue;
        }
        let (mut sources, mut skipped) = (Vec::new(), Skipped::default());
        collect(path, path, &mut sources, &mut skipped).map_err(|error| named(path, &error))?;
        if path.is_dir() {
            skipped.taken = sources.len() as u64;
            if let Some(told) = skipped.told(path) {
                super::tell(format_args!("copydesk: {told}"));
            }
        }
        for source in sources {
            match file(&source, each) {
                Ok(true) => {}
                Ok(false) => return Ok(()),
                Err(error) => return Err(named(&source.path, &error)),
            }
        }
    }
    Ok(())
}

/// The fault with the path that it is about.
pub fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

/// The file's ending below compression, lower case, and whether it is compressed with what.
fn ending(path: &Path) -> (String, Option<&'static str>) {
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    let (name, compression) = match name.rsplit_once('.') {
        Some((stem, "gz")) => (stem, Some("gz")),
        Some((stem, "zst")) => (stem, Some("zst")),
        _ => (name.as_str(), None),
    };
    (
        name.rsplit_once('.')
            .map_or(String::new(), |(_, end)| end.to_owned()),
        compression,
    )
}

fn collect(
    root: &Path,
    path: &Path,
    sources: &mut Vec<Source>,
    skipped: &mut Skipped,
) -> io::Result<()> {
    if path.is_dir() {
        let mut entries: Vec<PathBuf> = path
            .read_dir()?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<io::Result<_>>()?;
        entries.sort();
        for entry in entries {
            let (end, _) = ending(&entry);
            if entry.is_dir() || known().contains(&end.as_str()) {
                collect(root, &entry, sources, skipped)?;
            } else {
                *skipped.endings.entry(end).or_default() += 1;
            }
        }
        return Ok(());
    }
    let below = path
        .strip_prefix(root)
        .ok()
        .filter(|p| !p.as_os_str().is_empty());
    let name = below.unwrap_or_else(|| Path::new(path.file_name().unwrap_or_default()));
    sources.push(Source {
        path: path.to_owned(),
        name: name.to_string_lossy().into_owned(),
    });
    Ok(())
}

fn file(source: &Source, each: &mut dyn FnMut(Input) -> bool) -> io::Result<bool> {
    let (end, compression) = ending(&source.path);
    let mut file = File::open(&source.path)?;
    let place = source.path.display().to_string();
    let archive = ARCHIVES.contains(&end.as_str());
    if !archive && !LINES.contains(&end.as_str()) {
        let mut body = Vec::new();
        file.read_to_end(&mut body)?;
        return Ok(each(Input {
            body,
            name: Some(source.name.clone()),
            place,
        }));
    }
    let file: Box<dyn Read> = match compression {
        Some("gz") => Box::new(flate2::read::MultiGzDecoder::new(file)),
        Some(_) => {
            let decoder = ruzstd::decoding::StreamingDecoder::new(file)
                .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error.to_string()))?;
            Box::new(decoder)
        }
        None => Box::new(file),
    };
    let reader = BufReader::new(file);
    if !archive {
        return lines(reader, &place, each);
    }
    warc::records(reader, &mut |number, body| {
        each(Input {
            body,
            name: None,
            place: format!("{place}:{number}"),
        })
    })
}

/// Every line that is not blank. Returns false when `each` did.
fn lines(
    mut reader: impl BufRead,
    place: &str,
    each: &mut dyn FnMut(Input) -> bool,
) -> io::Result<bool> {
    for number in 1u64.. {
        let Some(body) = line(&mut reader)? else {
            break;
        };
        if body.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        if !each(Input {
            body,
            name: None,
            place: format!("{place}:{number}"),
        }) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The next line without its end; `read_until` is slow to search lines as long as these.
fn line(reader: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut body = Vec::new();
    let mut begun = false;
    loop {
        let read = match reader.fill_buf() {
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if read.is_empty() {
            return Ok(begun.then_some(body));
        }
        begun = true;
        let end = memchr::memchr(b'\n', read);
        let length = end.unwrap_or(read.len());
        body.extend_from_slice(&read[..length]);
        reader.consume(length + usize::from(end.is_some()));
        if end.is_some() {
            return Ok(Some(body));
        }
    }
}

/// The `id` of a JSON message, when it has one.
pub fn upstream_id(body: &[u8]) -> Option<String> {
    let value: serde_json::Value = serde_json::from_slice(body).ok()?;
    match value.get("id")? {
        serde_json::Value::String(id) => Some(id.clone()),
        serde_json::Value::Number(id) => Some(id.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_passed_over_is_told_by_ending() {
        let mut skipped = Skipped {
            taken: 2,
            ..Skipped::default()
        };
        let folder = Path::new("pages");
        assert_eq!(skipped.told(folder), None);
        for (ending, count) in [("pdf", 2), ("", 1), ("png", 7)] {
            skipped.endings.insert(ending.into(), count);
        }
        let told = skipped.told(folder).unwrap();
        let begins =
            "pages: 10 files are passed over (7 .png, 2 .pdf, 1 without an ending); read are .html";
        assert!(told.starts_with(begins), "{told}");
        let empty = Skipped::default().told(folder).unwrap();
        assert_eq!(empty, "pages: the folder is empty");
    }
}
