//! Bodies that are no text by their first bytes: images, archives, pickles.

use crate::desk::{Reason, Reject, Stage};

/// First bytes that give a file format away: offset, bytes, what it is.
const MAGIC: &[(usize, &[u8], &str)] = &[
    (0, b"%PDF-", "a PDF document"),
    (0, b"\x89PNG", "a PNG image"),
    (0, b"\xFF\xD8\xFF", "a JPEG image"),
    (0, b"GIF8", "a GIF image"),
    (0, b"II*\0", "a TIFF image"),
    (0, b"MM\0*", "a TIFF image"),
    (0, b"\0\0\x01\0", "an icon"),
    (0, b"\x1A\x45\xDF\xA3", "Matroska video"),
    (0, b"OggS", "Ogg audio"),
    (0, b"fLaC", "FLAC audio"),
    (0, b"ID3\x02", "MP3 audio"),
    (0, b"ID3\x03", "MP3 audio"),
    (0, b"ID3\x04", "MP3 audio"),
    (0, b"\xFF\xFB", "MP3 audio"),
    (0, b"PK\x03\x04", "a ZIP archive or office document"),
    (0, b"PK\x05\x06", "a ZIP archive"),
    (0, b"Rar!\x1A", "a RAR archive"),
    (0, b"7z\xBC\xAF\x27\x1C", "a 7z archive"),
    (0, b"\xFD7zXZ\0", "xz data"),
    (0, b"\x04\x22\x4D\x18", "LZ4 data"),
    (0, b"\xFF\x06\0\0sNaPpY", "snappy data"),
    (257, b"ustar", "a tar archive"),
    (0, b"\x7FELF", "an ELF program"),
    (0, b"MZ\x90\0", "a Windows program"),
    (0, b"\xCA\xFE\xBA\xBE", "a Java class or a Mach-O program"),
    (0, b"\0asm", "a WebAssembly module"),
    (0, b"SQLite format 3\0", "an SQLite database"),
    (
        0,
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        "an OLE2 office document",
    ),
    (0, b"{\\rtf", "an RTF document"),
    (0, b"%!PS", "a PostScript document"),
    (0, b"wOFF", "a font"),
    (0, b"wOF2", "a font"),
    (0, b"PAR1", "a Parquet file"),
    (0, b"Obj\x01", "an Avro file"),
    (0, b"ARROW1", "an Arrow file"),
    (0, b"\x93NUMPY", "a NumPy array"),
    (0, b"\x89HDF", "an HDF5 file"),
];

/// The same where one place alone could be a text ("THE NEW WAVE"): two places, each offset and bytes.
const MAGIC_OF_TWO: &[[(usize, &[u8]); 2]] = &[
    [(0, b"RIFF"), (8, b"WEBP")],
    [(0, b"RIFF"), (8, b"WAVE")],
    [(0, b"RIFF"), (8, b"AVI ")],
    [(0, b"\0\0"), (4, b"ftyp")],
    [(0, b"BZh"), (4, b"1AY&SY")],
];

/// What those are, in the same order.
const OF_TWO: [&str; MAGIC_OF_TWO.len()] = [
    "a WebP image",
    "WAVE audio",
    "AVI video",
    "an ISO media file (MP4, HEIC, AVIF)",
    "bzip2 data",
];

/// How pickles of protocol 0 and 1 begin: a memoized dict, list, tuple or string, or a class.
const OLD_PICKLES: &[&[u8]] = &[
    b"(dp0",
    b"(dp1",
    b"(lp0",
    b"(lp1",
    b"(tp0",
    b"(tp1",
    b"}q\0",
    b"}q\x01",
    b"]q\0",
    b"]q\x01",
    b"ccopy_reg\n",
    b"ccopyreg\n",
    b"c__builtin__\n",
    b"cbuiltins\n",
    b"c__main__\n",
    b"(i__main__\n",
    b"cdatetime\n",
    b"cos\n",
    b"cposix\n",
    b"csubprocess\n",
    b"cscrapy.",
];

/// Rejects what is no text by its first bytes.
///
/// # Errors
/// `not-text` or `pickle`.
pub fn refuse_binary(bytes: &[u8]) -> Result<(), Reject> {
    let stands =
        |at: usize, magic: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(magic));
    let one = MAGIC.iter().find(|(at, magic, _)| stands(*at, magic));
    let two = || {
        let mut pairs = MAGIC_OF_TWO.iter().zip(OF_TWO);
        let both = pairs.find(|(pair, _)| pair.iter().all(|(at, magic)| stands(*at, magic)));
        both.map(|(_, what)| what)
    };
    if let Some(what) = one.map(|(_, _, what)| *what).or_else(two) {
        return Err(Reject::new(Reason::NotText, Stage::Decode, what));
    }
    if let Some(protocol) = pickle(bytes) {
        return Err(Reject::new(
            Reason::Pickle,
            Stage::Decode,
            format!("a Python pickle, {protocol}"),
        ));
    }
    Ok(())
}

/// A pickle's protocol. From 2 on it begins with PROTO; 0 and 1 are known by how they begin, that
/// they put things into the memo, and that they end in STOP.
fn pickle(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x80, 2, ..] => return Some("protocol 2"),
        [
            0x80,
            3,
            b']' | b'}' | b'(' | b'c' | b'X' | b'q' | b'\x8c' | b'\x85',
            ..,
        ] => {
            return Some("protocol 3");
        }
        [0x80, 4, 0x95, ..] => return Some("protocol 4"),
        [0x80, 5, 0x95, ..] => return Some("protocol 5"),
        _ => {}
    }
    let stopped = bytes.trim_ascii_end().last() == Some(&b'.');
    let string = matches!(bytes, [b'V' | b'S', ..]) && bytes.trim_ascii_end().ends_with(b"\np0\n.");
    let old = OLD_PICKLES.iter().any(|start| bytes.starts_with(start));
    (stopped && (old || string)).then_some("protocol 0 or 1")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn binaries_are_named() {
        let refused = |places: &[(usize, &[u8])], what: &str| {
            let mut bytes = vec![b' '; 300];
            for (at, magic) in places {
                bytes[*at..at + magic.len()].copy_from_slice(magic);
            }
            let reject = refuse_binary(&bytes).unwrap_err();
            assert_eq!(
                (reject.reason, reject.detail.as_str()),
                (Reason::NotText, what)
            );
        };
        for (at, magic, what) in MAGIC {
            refused(&[(*at, magic)], what);
        }
        for (pair, what) in MAGIC_OF_TWO.iter().zip(OF_TWO) {
            refused(pair, what);
        }
        for text in [
            "GIF images explained – BZ reports",
            "THE NEW WAVE of strikes reached the port.",
            "ID3 sales fell in Germany.",
            "BZh is how the file begins.",
            "The ftyp box comes first.",
        ] {
            assert!(refuse_binary(text.as_bytes()).is_ok(), "{text}");
        }
    }

    #[test]
    fn pickles_of_every_protocol_are_known() {
        for pickle in [
            &b"(dp0\nVtitle\np1\nVRain\np2\ns."[..],
            b"VRain in Spain\np0\n.",
            b"}q\x00X\x05\x00\x00\x00titleq\x01X\x04\x00\x00\x00Rainq\x02s.",
            b"\x80\x02}q\x00X\x05\x00\x00\x00titleq\x01X\x04\x00\x00\x00Rainq\x02s.",
            b"\x80\x03}q\x00X\x05\x00\x00\x00titleq\x01s.",
            b"\x80\x04\x95\x11\x00\x00\x00\x00\x00\x00\x00}\x94\x8c\x05title\x94s.",
            b"\x80\x05\x95\x11\x00\x00\x00\x00\x00\x00\x00}\x94\x8c\x05title\x94s.",
            b"cposix\nsystem\n(S'true'\ntR.",
        ] {
            assert_eq!(refuse_binary(pickle).unwrap_err().reason, Reason::Pickle);
        }
        for text in [
            "(dpa) Berlin. Ein Satz.",
            "Vor dem Spiel.",
            "cost of living rises.",
        ] {
            assert!(refuse_binary(text.as_bytes()).is_ok(), "{text}");
        }
    }
}
