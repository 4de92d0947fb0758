//! Raw messages from files, folders and streams, for the commands that read them.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// One raw message and where it came from.
pub struct Input {
    /// Body, untouched.
    pub body: Vec<u8>,
    /// Id for files that carry none: the file's name without its endings, below the folder given.
    pub id: Option<String>,
    /// `path` or `path:line`, for messages to people.
    pub place: String,
}

/// Endings of files that are one message.
const WHOLE: &[&str] = &["html", "htm", "xhtml", "txt", "text", "json"];

/// Endings of files with one message a line.
const LINES: &[&str] = &["ndjson", "jsonl"];

/// A file to read, with the id of its messages.
struct Source {
    path: PathBuf,
    id: String,
}

/// Calls `each` for every message of the paths in order; a folder is walked in name order and
/// files of unknown endings in it are passed over. No path, or `-`, is NDJSON on standard input.
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
        let mut sources = Vec::new();
        collect(path, path, &mut sources).map_err(|error| named(path, &error))?;
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

fn named(path: &Path, error: &io::Error) -> io::Error {
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

fn collect(root: &Path, path: &Path, sources: &mut Vec<Source>) -> io::Result<()> {
    if path.is_dir() {
        let mut entries: Vec<PathBuf> = path
            .read_dir()?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<io::Result<_>>()?;
        entries.sort();
        for entry in entries {
            let (end, _) = ending(&entry);
            let known = WHOLE.contains(&end.as_str()) || LINES.contains(&end.as_str());
            if entry.is_dir() || known {
                collect(root, &entry, sources)?;
            }
        }
        return Ok(());
    }
    let below = path
        .strip_prefix(root)
        .ok()
        .filter(|p| !p.as_os_str().is_empty());
    let name = below.unwrap_or_else(|| Path::new(path.file_name().unwrap_or_default()));
    let mut id = name.to_string_lossy().into_owned();
    for end in [".gz", ".zst"] {
        id = id.strip_suffix(end).map_or(id.clone(), ToOwned::to_owned);
    }
    for end in WHOLE.iter().chain(LINES) {
        if let Some(stem) = id.strip_suffix(end).and_then(|stem| stem.strip_suffix('.')) {
            id.truncate(stem.len());
            break;
        }
    }
    sources.push(Source {
        path: path.to_owned(),
        id,
    });
    Ok(())
}

fn file(source: &Source, each: &mut dyn FnMut(Input) -> bool) -> io::Result<bool> {
    let (end, compression) = ending(&source.path);
    let mut file = File::open(&source.path)?;
    let place = source.path.display().to_string();
    if !LINES.contains(&end.as_str()) {
        let mut body = Vec::new();
        file.read_to_end(&mut body)?;
        return Ok(each(Input {
            body,
            id: Some(source.id.clone()),
            place,
        }));
    }
    match compression {
        Some("gz") => lines(
            BufReader::new(flate2::read::MultiGzDecoder::new(file)),
            &place,
            each,
        ),
        Some(_) => {
            let decoder = ruzstd::decoding::StreamingDecoder::new(file)
                .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error.to_string()))?;
            lines(BufReader::new(decoder), &place, each)
        }
        None => lines(BufReader::new(file), &place, each),
    }
}

/// Every line that is not blank. Returns false when `each` did.
fn lines(
    mut reader: impl BufRead,
    place: &str,
    each: &mut dyn FnMut(Input) -> bool,
) -> io::Result<bool> {
    for number in 1u64.. {
        let mut body = Vec::new();
        if reader.read_until(b'\n', &mut body)? == 0 {
            break;
        }
        if body.last() == Some(&b'\n') {
            body.pop();
        }
        if body.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        if !each(Input {
            body,
            id: None,
            place: format!("{place}:{number}"),
        }) {
            return Ok(false);
        }
    }
    Ok(true)
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
