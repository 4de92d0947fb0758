//! Photo credits and captions: photographer, supplier, caption.

use super::byline;
use super::copy::{BylineKind, Photo};

/// Cues before a credit, folded to lower case, longest first where one begins another.
const CUES: &[&str] = &[
    "photo illustration by",
    "photo-illustration by",
    "photographs by",
    "photograph by",
    "photography by",
    "photos courtesy of",
    "photo courtesy of",
    "photo courtesy",
    "photo credits:",
    "photo credit:",
    "photo credit",
    "photos by",
    "photo by",
    "photo via",
    "photo:",
    "photos:",
    "photo -",
    "photo –",
    "photo ©",
    "photo :",
    "ap photo/",
    "image courtesy of",
    "images courtesy of",
    "image courtesy",
    "image credits:",
    "image credit:",
    "image source,",
    "image source:",
    "image by",
    "image via",
    "image:",
    "images:",
    "picture by",
    "picture credit:",
    "picture:",
    "pictures:",
    "screenshot by",
    "screenshot via",
    "screengrab via",
    "illustration by",
    "illustration:",
    "graphic by",
    "graphic:",
    "courtesy of",
    "credits:",
    "credit:",
    "photographer:",
    "foto von",
    "fotos von",
    "foto: ©",
    "foto ©",
    "fotos:",
    "foto:",
    "foto/",
    "foto di",
    "foto de archivo:",
    "foto de",
    "foto door",
    "foto por",
    "bild: ©",
    "bild ©",
    "bild von",
    "bildquelle:",
    "bildrechte:",
    "bildnachweis:",
    "fotoquelle:",
    "titelbild:",
    "bilder:",
    "bild:",
    "symbolbild:",
    "symbolfoto:",
    "archivbild:",
    "archivfoto:",
    "grafik:",
    "quelle:",
    "fotograf:",
    "crédit photo :",
    "crédit photo:",
    "crédits photo :",
    "crédits photo:",
    "crédit :",
    "crédits :",
    "crédit:",
    "crédits:",
    "photo de",
    "crédito de la foto:",
    "crédito foto:",
    "crédito:",
    "créditos:",
    "imagen:",
    "imagen de",
    "fotografía de",
    "fotografía:",
    "immagine:",
    "imagem:",
    "beeld door",
    "beeld ©",
    "beeld:",
    "fotografie:",
    "fot.",
    "fot:",
    "zdjęcie:",
    "źródło:",
    "görsel:",
    "fotoğraf:",
    "sumber foto:",
    "ilustrasi:",
    "фото:",
    "фото",
    "фотография:",
    "источник фото:",
    "الصورة:",
    "صورة:",
    "تصوير:",
    "图片来源：",
    "图片来源:",
    "圖片來源：",
    "圖片來源:",
    "图：",
    "图:",
    "圖：",
    "圖:",
    "图/",
    "圖/",
    "摄影：",
    "攝影：",
    "写真＝",
    "写真=",
    "写真：",
    "写真:",
    "写真提供＝",
    "写真提供",
    "画像：",
    "画像＝",
    "사진=",
    "사진＝",
    "사진:",
    "사진제공",
    "＝",
    "©",
    "ⓒ",
    "(c)",
    "via",
];

/// Suppliers of images, as they are credited; lower case.
const SUPPLIERS: &[&str] = &[
    "getty images",
    "getty",
    "shutterstock",
    "istock",
    "alamy",
    "unsplash",
    "pexels",
    "pixabay",
    "adobe stock",
    "reuters",
    "ap",
    "afp",
    "dpa",
    "apa",
    "epa",
    "efe",
    "ansa",
    "imago",
    "imago images",
    "picture alliance",
    "picture-alliance",
    "picture alliance/dpa",
    "ap photo",
    "associated press",
    "the associated press",
    "anadolu",
    "nurphoto",
    "wireimage",
    "bloomberg",
    "zuma press",
    "sipa",
    "keystone",
    "tt",
    "ntb",
    "scanpix",
    "xinhua",
    "kyodo",
    "yonhap",
    "flickr",
    "wikimedia commons",
    "wikimedia",
    "depositphotos",
    "dreamstime",
    "facebook",
    "instagram",
    "twitter",
    "x",
    "youtube",
    "stock.adobe.com",
    "mti",
    "pap",
    "ritzau",
    "lehtikuva",
    "belga",
    "anp",
    "afp via getty images",
    "lapresse",
    "abaca",
    "europa press",
];

/// Reads a credit line such as `Photo by A on B`, `Foto: A/dpa`, `(AP Photo/A)`.
pub fn credit(line: &str) -> Photo {
    let bare = line
        .trim()
        .trim_matches(['(', ')', '[', ']', '【', '】'])
        .trim();
    let (name, _) = after_cue(bare);
    let (by, supplier) = parties(name);
    Photo {
        by,
        supplier,
        credit: Some(line.to_owned()),
        ..Photo::default()
    }
}

/// Reads a caption that may end in a credit.
pub fn caption(line: &str) -> Photo {
    let text = line.trim();
    if let Some(open) = text
        .ends_with([')', ']'])
        .then(|| text.rfind(['(', '[']))
        .flatten()
        .filter(|at| *at > 0)
    {
        let mut photo = credit(&text[open..]);
        photo.caption = Some(text[..open].trim().to_owned());
        return photo;
    }
    match last_cue(text) {
        Some(0) => credit(text),
        Some(at) => {
            let mut photo = credit(&text[at..]);
            let before = text[..at]
                .trim()
                .trim_end_matches(['|', '-', '–', '/', '(', '['])
                .trim_end();
            photo.caption = (!before.is_empty()).then(|| before.to_owned());
            photo
        }
        None => Photo {
            caption: Some(text.to_owned()),
            ..Photo::default()
        },
    }
}

/// Where the last cue that ends in a mark begins.
fn last_cue(text: &str) -> Option<usize> {
    let lower = lower(text);
    CUES.iter()
        .filter(|cue| cue.ends_with([':', '：', '©', '.', '=', '＝', ',']) || cue.ends_with(" by"))
        .filter_map(|cue| lower.rfind(cue))
        .filter(|at| {
            *at == 0
                || !text[..*at].ends_with(char::is_alphanumeric)
                || !text.as_bytes()[*at].is_ascii_alphabetic()
        })
        .max()
        .map(|at| {
            // "Foto: ©" begins at "Foto".
            CUES.iter()
                .filter(|cue| cue.len() > 4)
                .find_map(|cue| {
                    text[..at]
                        .trim_end()
                        .len()
                        .checked_sub(cue.len())
                        .filter(|from| lower.get(*from..from + cue.len()) == Some(cue))
                })
                .unwrap_or(at)
        })
}

/// Lower case without a change of any byte position.
fn lower(text: &str) -> String {
    text.chars()
        .map(|c| {
            let mut small = c.to_lowercase();
            match (small.next(), small.next()) {
                (Some(one), None) if one.len_utf8() == c.len_utf8() => one,
                _ => c,
            }
        })
        .collect()
}

/// What follows the credit's cues, and whether there was one.
fn after_cue(text: &str) -> (&str, bool) {
    let mut rest = text;
    let mut found = false;
    for _ in 0..3 {
        let small = lower(rest);
        let cue = CUES
            .iter()
            .filter(|cue| small.starts_with(**cue))
            .max_by_key(|cue| cue.len());
        let Some(cue) = cue else { break };
        found = true;
        rest = rest[cue.len()..]
            .trim_start_matches([':', '：', '/', '-', '–', ' ', ','])
            .trim_start();
    }
    (rest, found)
}

/// Photographer and supplier of `A/B`, `A on B`, `A via B`, `A, B`, `A for B`.
fn parties(text: &str) -> (Option<String>, Option<String>) {
    let text = text.trim().trim_end_matches(['.', ')', ']']).trim_end();
    if text.is_empty() || text.len() > 200 {
        return (None, None);
    }
    let mut cut = None;
    for mark in [
        " on ", " via ", "/", " | ", " – ", " - ", ", ", "／", " for ", " / ",
    ] {
        if let Some(at) = text.find(mark)
            && cut.is_none_or(|(first, _)| at < first)
        {
            cut = Some((at, mark.len()));
        }
    }
    let tidy = |part: &str| {
        let part = part
            .trim()
            .trim_matches(['/', '|', '©', '-', ' ', ','])
            .trim();
        (!part.is_empty()).then(|| part.to_owned())
    };
    let Some((at, length)) = cut else {
        return if is_supplier(text) || !is_person(text) {
            (None, tidy(text))
        } else {
            (tidy(text), None)
        };
    };
    let (first, second) = (&text[..at], &text[at + length..]);
    if is_person(first) && !is_supplier(first) {
        (tidy(first), tidy(second))
    } else if is_person(second) && !is_supplier(second) && text[at..].starts_with('/') {
        (tidy(second), tidy(first))
    } else {
        (None, tidy(text))
    }
}

fn is_supplier(name: &str) -> bool {
    let small = name.trim().to_lowercase();
    SUPPLIERS.contains(&small.as_str())
        || SUPPLIERS.iter().any(|s| s.len() > 4 && small.contains(s))
}

fn is_person(name: &str) -> bool {
    let parsed = byline::people(name);
    parsed.unknown.is_empty()
        && parsed.dates.is_empty()
        && parsed.bylines.len() == 1
        && parsed.bylines[0].kind == BylineKind::Person
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn photographer_and_supplier_are_told_apart() {
        for (line, by, supplier) in [
            (
                "Photo by Lars Mikkola on Unsplash",
                Some("Lars Mikkola"),
                Some("Unsplash"),
            ),
            (
                "Foto: Anke Petersen/dpa",
                Some("Anke Petersen"),
                Some("dpa"),
            ),
            ("(AP Photo/Bo Fisk)", Some("Bo Fisk"), None),
            ("Crédit photo : Yann Lebrec", Some("Yann Lebrec"), None),
            ("Getty Images", None, Some("Getty Images")),
            (
                "© Lars Mikkola / Getty Images",
                Some("Lars Mikkola"),
                Some("Getty Images"),
            ),
            (
                "Photo by Ana Lim/AFP via Getty Images",
                Some("Ana Lim"),
                Some("AFP via Getty Images"),
            ),
        ] {
            let photo = credit(line);
            assert_eq!(
                (photo.by.as_deref(), photo.supplier.as_deref()),
                (by, supplier),
                "{line}"
            );
        }
    }

    #[test]
    fn a_caption_is_parted_from_its_credit() {
        for (line, text, by, supplier) in [
            (
                "Riders at the quay (Image: Getty Images)",
                "Riders at the quay",
                None,
                Some("Getty Images"),
            ),
            (
                "Der Hafen am Morgen. Foto: Anke Petersen/dpa",
                "Der Hafen am Morgen.",
                Some("Anke Petersen"),
                Some("dpa"),
            ),
            ("A quiet street", "A quiet street", None, None),
        ] {
            let photo = caption(line);
            assert_eq!(photo.caption.as_deref(), Some(text), "{line}");
            assert_eq!(
                (photo.by.as_deref(), photo.supplier.as_deref()),
                (by, supplier),
                "{line}"
            );
        }
    }
}
