//! Compression: what the header claims, what the magic bytes say, never more than the budget.

use std::borrow::Cow;
use std::io::{self, Read};

use flate2::bufread::{DeflateDecoder, GzDecoder, ZlibDecoder};
use ruzstd::decoding::{FrameDecoder, StreamingDecoder};

use crate::desk::{Reason, Reject, Stage};

/// Compressions inside one another that are undone; archives that contain themselves end here.
const MAX_LAYERS: usize = 4;

/// Smallest bound for a zstd window: what the reference encoder uses up to level 19.
const MIN_ZSTD_WINDOW: usize = 8 << 20;

/// A compression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Codec {
    Gzip,
    Zlib,
    Deflate,
    Zstd,
    Brotli,
}

impl Codec {
    /// The name as in HTTP's registry of content codings.
    const fn name(self) -> &'static str {
        match self {
            Self::Gzip => "gzip",
            Self::Zlib | Self::Deflate => "deflate",
            Self::Zstd => "zstd",
            Self::Brotli => "br",
        }
    }
}

/// A body without its compression.
#[derive(Debug)]
pub struct Unpacked<'a> {
    /// The bytes; borrowed when nothing was compressed.
    pub bytes: Cow<'a, [u8]>,
    /// The outermost compression.
    pub compression: Option<&'static str>,
}

/// Undoes compression. `claim` is the `content_encoding` property, a hint: bytes that plainly are
/// not compressed are taken as they are, and magic bytes win over the claim.
///
/// # Errors
/// `too-large` when more than `max` bytes come out (no more than that is ever allocated for the
/// output), `bad-compression` when the stream is damaged or cut off.
pub fn unpack<'a>(body: &'a [u8], claim: Option<&str>, max: usize) -> Result<Unpacked<'a>, Reject> {
    // Codings are listed in the order in which they were applied.
    let mut claims: Vec<&str> = claim
        .unwrap_or_default()
        .split(',')
        .map(str::trim)
        .collect();
    if claims.len() > MAX_LAYERS {
        claims.clear();
    }
    let mut bytes = Cow::Borrowed(body);
    let mut compression = None;
    for layer in 0.. {
        let Some(codec) = next(&mut claims, &bytes) else {
            break;
        };
        if layer == MAX_LAYERS {
            return Err(Reject::new(
                Reason::BadCompression,
                Stage::Decode,
                format!("more than {MAX_LAYERS} compressions inside one another"),
            ));
        }
        compression = compression.or(Some(codec.name()));
        bytes = Cow::Owned(inflate(codec, &bytes, max)?);
    }
    Ok(Unpacked { bytes, compression })
}

/// The next compression to undo.
fn next(claims: &mut Vec<&str>, bytes: &[u8]) -> Option<Codec> {
    if let Some(codec) = magic(bytes) {
        claims.pop();
        return Some(codec);
    }
    while let Some(claim) = claims.pop() {
        let codec = match claim.to_ascii_lowercase().as_str() {
            "deflate" | "zlib" if is_zlib(bytes) => Codec::Zlib,
            "deflate" => Codec::Deflate,
            "br" | "brotli" => Codec::Brotli,
            // gzip and zstd without their magic bytes are not compressed (any more).
            _ => continue,
        };
        if !bytes.is_empty() && !reads_as_text(bytes) {
            return Some(codec);
        }
    }
    None
}

/// RFC 1952 and RFC 8878, skippable frames included.
fn magic(bytes: &[u8]) -> Option<Codec> {
    match bytes {
        [0x1f, 0x8b, 0x08, ..] => Some(Codec::Gzip),
        [0x28, 0xb5, 0x2f, 0xfd, ..] => Some(Codec::Zstd),
        [0x50..=0x5f, 0x2a, 0x4d, 0x18, ..] => Some(Codec::Zstd),
        _ => None,
    }
}

/// A zlib header (RFC 1950): deflate, window of at most 32 KiB, check bits right.
fn is_zlib(bytes: &[u8]) -> bool {
    matches!(bytes, [cmf, flags, ..]
        if cmf & 0x0f == 8 && cmf >> 4 <= 7 && (u16::from(*cmf) << 8 | u16::from(*flags)) % 31 == 0)
}

/// Whether bytes are text although something claims they are compressed. Random bytes without
/// any control byte are rarer than one in a thousand from 64 bytes on.
fn reads_as_text(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(4096)];
    let control = |b: &u8| *b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0c);
    !sample.iter().any(control) && (bytes.len() >= 64 || std::str::from_utf8(bytes).is_ok())
}

fn inflate(codec: Codec, bytes: &[u8], max: usize) -> Result<Vec<u8>, Reject> {
    let mut out = Vec::new();
    let outcome = match codec {
        Codec::Gzip => gzip(bytes, max, &mut out),
        Codec::Zlib => copy(ZlibDecoder::new(bytes), max, &mut out),
        Codec::Deflate => copy(DeflateDecoder::new(bytes), max, &mut out),
        Codec::Zstd => zstd(bytes, max, &mut out),
        Codec::Brotli => copy(
            brotli_decompressor::Decompressor::new(bytes, 4096),
            max,
            &mut out,
        ),
    };
    match outcome {
        Ok(()) => Ok(out),
        Err(Failure::TooLarge) => Err(Reject::new(
            Reason::TooLarge,
            Stage::Decode,
            format!(
                "{} bytes of {} hold more than {max} bytes",
                bytes.len(),
                codec.name()
            ),
        )),
        Err(Failure::Damaged(detail)) => Err(Reject::new(
            Reason::BadCompression,
            Stage::Decode,
            format!(
                "{}: {detail}, after {} bytes of output",
                codec.name(),
                out.len()
            ),
        )),
    }
}

/// Why a stream could not be read.
enum Failure {
    TooLarge,
    Damaged(String),
}

/// Reads to the end, but never more than the budget.
fn copy(reader: impl Read, max: usize, out: &mut Vec<u8>) -> Result<(), Failure> {
    let room = (max - out.len()) as u64;
    match reader.take(room + 1).read_to_end(out) {
        Ok(_) if out.len() > max => Err(Failure::TooLarge),
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
            Err(Failure::Damaged("cut off".into()))
        }
        Err(error) => Err(Failure::Damaged(error.to_string())),
    }
}

/// All members of a gzip file; what follows the last one (padding) is not read.
fn gzip(mut rest: &[u8], max: usize, out: &mut Vec<u8>) -> Result<(), Failure> {
    while magic(rest) == Some(Codec::Gzip) {
        copy(GzDecoder::new(&mut rest), max, out)?;
    }
    Ok(())
}

/// All frames of a zstd stream, checksums verified; skippable frames are skipped.
fn zstd(mut rest: &[u8], max: usize, out: &mut Vec<u8>) -> Result<(), Failure> {
    while magic(rest) == Some(Codec::Zstd) {
        if rest[0] != 0x28 {
            let length = rest
                .get(4..8)
                .map(|n| u32::from_le_bytes([n[0], n[1], n[2], n[3]]) as usize);
            let Some(after) = length.and_then(|length| rest.get(8 + length..)) else {
                return Err(Failure::Damaged("cut off in a skippable frame".into()));
            };
            rest = after;
            continue;
        }
        let mut frames = FrameDecoder::new();
        frames.set_max_window_size(max.max(MIN_ZSTD_WINDOW) as u64);
        let reader = StreamingDecoder::new_with_decoder(&mut rest, &mut frames)
            .map_err(|error| window(&error.to_string()))?;
        copy(reader, max, out)?;
        if let Some(stated) = frames.get_checksum_from_data()
            && frames.get_calculated_checksum() != Some(stated)
        {
            return Err(Failure::Damaged("wrong checksum".into()));
        }
    }
    Ok(())
}

/// A frame whose window is beyond the budget holds too much; anything else is damage.
fn window(error: &str) -> Failure {
    if error.contains("window") && error.contains("big") {
        Failure::TooLarge
    } else {
        Failure::Damaged(error.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};
    use proptest::prelude::*;

    use super::*;

    const MAX: usize = 1 << 20;
    const TEXT: &str = "The ferry to Skagen stays in port until Monday, the operator said.";
    /// `TEXT` in brotli, quality 11.
    const BROTLI: &[u8] = include_bytes!("../../../tests/golden/text-brotli/message.br");

    fn gz(bytes: &[u8]) -> Vec<u8> {
        let mut out = GzEncoder::new(Vec::new(), Compression::default());
        out.write_all(bytes).unwrap();
        out.finish().unwrap()
    }

    fn zst(bytes: &[u8]) -> Vec<u8> {
        ruzstd::encoding::compress_to_vec(bytes, ruzstd::encoding::CompressionLevel::Fastest)
    }

    fn plain(body: &[u8], claim: Option<&str>) -> (Vec<u8>, Option<&'static str>) {
        let out = unpack(body, claim, MAX).unwrap();
        (out.bytes.into_owned(), out.compression)
    }

    #[test]
    fn every_coding_is_undone() {
        let text = TEXT.as_bytes();
        let mut zlib = ZlibEncoder::new(Vec::new(), Compression::default());
        zlib.write_all(text).unwrap();
        let mut raw = DeflateEncoder::new(Vec::new(), Compression::default());
        raw.write_all(text).unwrap();
        for (body, claim, name) in [
            (gz(text), None, "gzip"),
            (gz(text), Some("x-gzip"), "gzip"),
            (gz(text), Some("utf-8"), "gzip"),
            (zst(text), None, "zstd"),
            (zst(text), Some("gzip"), "zstd"),
            (zlib.finish().unwrap(), Some("deflate"), "deflate"),
            (raw.finish().unwrap(), Some("deflate"), "deflate"),
            ([gz(&text[..20]), gz(&text[20..])].concat(), None, "gzip"),
            ([zst(&text[..20]), zst(&text[20..])].concat(), None, "zstd"),
            ([gz(text), vec![0; 512]].concat(), None, "gzip"),
            (gz(&zst(text)), Some("zstd, gzip"), "gzip"),
            (gz(&gz(text)), None, "gzip"),
        ] {
            assert_eq!(
                plain(&body, claim),
                (text.to_vec(), Some(name)),
                "{claim:?}"
            );
        }
        let (out, name) = plain(BROTLI, Some("br"));
        assert!(out.len() > 200 && std::str::from_utf8(&out).is_ok());
        assert_eq!(name, Some("br"));
    }

    #[test]
    fn a_claim_that_the_bytes_deny_is_not_believed() {
        for claim in [
            "gzip", "deflate", "br", "zstd", "identity", "utf-8", "bzip3",
        ] {
            let (out, name) = plain(TEXT.as_bytes(), Some(claim));
            assert_eq!((out.as_slice(), name), (TEXT.as_bytes(), None), "{claim}");
        }
    }

    #[test]
    fn damage_and_cuts_are_named() {
        let whole = gz(TEXT.as_bytes());
        let mut flipped = whole.clone();
        let crc = flipped.len() - 6;
        flipped[crc] ^= 1;
        let mut frame = zst(TEXT.as_bytes());
        let last = frame.len() - 1;
        frame[last] ^= 1;
        for (body, claim, what) in [
            (whole[..whole.len() - 9].to_vec(), None, "gzip: cut off"),
            (flipped, None, "gzip: "),
            (frame[..20].to_vec(), None, "zstd: "),
            (frame, None, "zstd: wrong checksum"),
            (BROTLI[..60].to_vec(), Some("br"), "br: "),
            (vec![0x07; 80], Some("deflate"), "deflate: "),
            (b"\x50\x2a\x4d\x18\xff\xff".to_vec(), None, "zstd: cut off"),
        ] {
            let reject = unpack(&body, claim, MAX).unwrap_err();
            assert_eq!(reject.reason, Reason::BadCompression);
            assert!(reject.detail.contains(what), "{}", reject.detail);
        }
    }

    #[test]
    fn bombs_end_at_the_budget() {
        let zeros = vec![0u8; 4 * MAX];
        for bomb in [gz(&zeros), zst(&zeros), gz(&gz(&zeros))] {
            assert!(bomb.len() < MAX / 8);
            let reject = unpack(&bomb, None, MAX).unwrap_err();
            assert_eq!(reject.reason, Reason::TooLarge, "{}", reject.detail);
        }
        // A frame that asks for a window of 2 GiB before it holds a byte.
        let window = b"\x28\xb5\x2f\xfd\x00\xa8\x01\x00\x00";
        let reject = unpack(window, None, MAX).unwrap_err();
        assert_eq!(reject.reason, Reason::TooLarge, "{}", reject.detail);
    }

    #[test]
    fn archives_inside_archives_end() {
        let nested = (0..6).fold(TEXT.as_bytes().to_vec(), |inner, _| gz(&inner));
        let reject = unpack(&nested, None, MAX).unwrap_err();
        assert_eq!(reject.reason, Reason::BadCompression);
    }

    proptest! {
        #[test]
        fn any_bytes_end_within_the_budget(
            body in prop::collection::vec(any::<u8>(), 0..400),
            claim in prop::option::of("(gzip|br|deflate|zstd|, ){0,4}"),
            magic in 0usize..4,
        ) {
            let head: &[u8] = [&b""[..], b"\x1f\x8b\x08", b"\x28\xb5\x2f\xfd", b"\x78\x9c"][magic];
            let body = [head, &body].concat();
            if let Ok(out) = unpack(&body, claim.as_deref(), 1000) {
                prop_assert!(out.compression.is_none() || out.bytes.len() <= 1000);
            }
        }
    }
}
