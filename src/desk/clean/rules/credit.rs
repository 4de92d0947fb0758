//! Photos: their captions and credits.

use crate::desk::clean::byline;
use crate::desk::clean::copy::{BylineKind, Junk};
use crate::desk::clean::rule::{Act, Line, Rule, Test, Zone};

/// Photos: their captions and credits.
pub const RULES: &[Rule] = &[
    Rule {
        code: "caption.block",
        languages: "*",
        what: "a figure's caption or credit in the markup",
        why: "captions are about a photo: kept as its association",
        example: "",
        reason: Junk::PhotoCredit,
        act: Act::Caption,
        test: Test::Scan(super::scans::caption_block),
        words: 160,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "credit.photo_by",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "a photo credit that begins a line",
        why: "says who made a photo: kept as its association",
        example: "Photo by Lars Mikkola on Unsplash",
        reason: Junk::PhotoCredit,
        act: Act::Credit,
        test: Test::Starts(
            "photo by;photos by;photograph:;photographs:;photograph by;photographs by;photography by;photo via;\
            photo courtesy;photos courtesy;photo credit;photo credits;photo illustration by;\
            photo-illustration by;image by;image via;image courtesy;images courtesy;\
            image credit;image credits;image source;images via;picture by;picture credit;\
            screenshot by;screenshot via;screengrab via;illustration by;illustration:;\
            graphic by;graphic:;credit:;credits:;photo:;photos:;photographer:;photo source:;\
            image:;images:;picture:;pictures:;file photo by;cover photo:;feature image;\
            featured image:;featured photo;lead image:;header image:;top photo:;ap photo;\
            foto:;fotos:;foto ©;bild:;bilder:;bild ©;bildquelle;\
            bildrechte;bildnachweis;fotoquelle;fotocredit;titelbild:;symbolbild:;\
            symbolfoto:;archivbild:;archivfoto:;grafik:;infografik:;fotograf:;fotografin:;\
            crédit photo;crédits photo;credit photo;crédit :;crédits :;crédit:;crédits:;\
            crédit image;photo d'illustration;photo :;photos :;\
            image d'illustration;illustration :;© photo;crédito:;créditos:;crédito foto;\
            créditos foto;crédito de la foto;imagen:;imágenes:;foto de archivo;\
            fotografía:;fuente de la imagen;immagine:;immagini:;\
            credits foto;fonte foto:;credito foto;imagem:;imagens:;créditos da imagem;\
            legenda da foto;beeld:;beeld ©;fotografie:;\
            źródło zdjęć;źródło zdjęcia;fot.;fot:;zdjęcie:;zdjęcia:;zdj.;görsel:;fotoğraf:;\
            fotoğraflar:;sumber foto;foto ilustrasi;ilustrasi:;фото:;фото -;фотография:;\
            фотографии:;иллюстрация:;источник фото;изображение:;صورة:;الصورة:;مصدر الصورة;\
            تصوير:;图片来源;图片:;图片说明;圖片來源;圖片:;图源;图:;图/;圖:;圖/;图为;圖為;照片:;摄影:;攝影:;写真:;写真=;【写真;【図;写真は;写真提供;\
            画像:;画像=;画像提供;出典:;사진=;사진:;사진제공;사진 =;[사진;bilde:;foto/;illustrasjonsfoto:;foto och;\
            ảnh:;zdroj:;φωτογραφία:;φωτό:;फोटो:;fotó:",
        ),
        words: 30,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.99,
    },
    Rule {
        code: "credit.photo_of",
        languages: "de es fr it nl pt",
        what: "whose the photo is, in words that also say what it shows",
        why: "kept as the photo's credit; longer lines are captions or sentences",
        example: "Foto von Anna Bielska",
        reason: Junk::PhotoCredit,
        act: Act::Credit,
        test: Test::Starts(
            "foto von;fotos von;bild von;bilder von;photo de;photos de;imagen de;fotografía de;\
            foto di;foto por;foto door;beeld door",
        ),
        words: 8,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.9,
    },
    Rule {
        code: "credit.photo_of_house",
        languages: "de es fr it nl pt",
        what: "a word for a photo, a newspaper and its photographer with a slash between them",
        why: "kept as the photo's credit",
        example: "Photo Le Phare /Maxime Jeghers",
        reason: Junk::PhotoCredit,
        act: Act::Credit,
        test: Test::Scan(super::named::photo_of_house),
        words: 9,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "credit.parenthesis",
        languages: "*",
        what: "a line in brackets that credits a photo",
        why: "says who made a photo",
        example: "(Lars Mikkola/Getty Images)",
        reason: Junk::PhotoCredit,
        act: Act::Credit,
        test: Test::Scan(super::scans::bracketed_credit),
        words: 30,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.97,
    },
    Rule {
        code: "credit.copyright_agency",
        languages: "*",
        what: "a © before an agency, or a person above the text's end, without a year",
        why: "says who made a photo",
        example: "© Mikkola / Getty Images",
        reason: Junk::PhotoCredit,
        act: Act::Credit,
        test: Test::Scan(super::scans::copyright_credit),
        words: 16,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.97,
    },
    Rule {
        code: "credit.agency_line",
        languages: "*",
        what: "a line that names an image agency and little more",
        why: "says who made a photo",
        example: "Lars Mikkola/AFP via Getty Images",
        reason: Junk::PhotoCredit,
        act: Act::Credit,
        test: Test::Scan(super::scans::agency_line),
        words: 14,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.96,
    },
    Rule {
        code: "caption.file",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "a caption that says so",
        why: "captions are about a photo: kept as its association",
        example: "FILE PHOTO: A fishing boat leaves the harbour of Valparaíso at dawn.",
        reason: Junk::PhotoCredit,
        act: Act::Caption,
        test: Test::Starts(
            "file photo:;file photo of;file photo -;file photo.;file -;file –;file —;file:;\
            (file photo;archive photo;stock photo;stock image;representative image;\
            representational image;image for representation;pictured:;pictured above;pictured left;\
            pictured right;pictured here;above:;below:;photo caption;image caption;caption:;\
            in this photo;in this file photo;in this image;in this still;in this undated;\
            in this screenshot;this photo provided;this image provided;this undated photo;\
            this image released;this image from video;this combination of photos;\
            this combination photo;im bild:;im bild zu sehen;im bild links;im bild rechts;\
            im bild von links;auf dem bild;auf dem foto;das foto zeigt;das bild zeigt;\
            das undatierte;diese aufnahme;bildunterschrift;sur la photo;sur cette photo;\
            sur cette image;photo prise;image tirée;légende;en la imagen;en la foto;en esta foto;\
            en la fotografía;imagen de archivo;foto de archivo;pie de foto;nella foto;nell'immagine;\
            foto d'archivio;na foto;na imagem;imagem de arquivo;foto de arquivo;legenda:;op de foto;\
            archieffoto;archiefbeeld;na zdjęciu;zdjęcie ilustracyjne;zdjęcie poglądowe;\
            arşiv fotoğrafı;foto arsip;foto:;на фото;на снимке;архивное фото;صورة أرشيفية;\
            صورة تعبيرية;أرشيف;资料图;资料照片;資料照;資料圖片;示意圖;資料写真;イメージ写真;자료사진;연합뉴스 자료사진;ilustrační foto;\
            illustrasjonsfoto;arkivfoto;genrebild;kuvituskuva;görsel altı yazısı",
        ),
        words: 90,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "caption.labelled",
        languages: "de en es fr it nl pl pt ru tr",
        what: "a caption behind whose last sentence a label names the photographer",
        why: "captions are about a photo: kept as its association; sure enough against the block model",
        example: "Riders line the quay at Brannmouth on Sunday. Photo: Ana Lim",
        reason: Junk::PhotoCredit,
        act: Act::Caption,
        test: Test::Scan(super::named::labelled_caption),
        words: 80,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.96,
    },
    Rule {
        code: "caption.credit_at_end",
        languages: "*",
        what: "a caption that ends in a photo credit",
        why: "captions are about a photo: kept as its association",
        example: "Riders line the quay at Brannmouth on Sunday (Image: Meridian via Getty Images)",
        reason: Junk::PhotoCredit,
        act: Act::Caption,
        test: Test::Scan(super::scans::credit_at_end),
        words: 80,
        prose: true,
        zone: Zone::Any,
        firm: false,
        sure: 0.95,
    },
    Rule {
        code: "caption.of_picture",
        languages: "*",
        what: "a line right behind a picture that ends in the picture's credit or in an agency's name",
        why: "captions are about a photo: kept as its association",
        example: "",
        reason: Junk::PhotoCredit,
        act: Act::Caption,
        test: Test::Scan(of_picture),
        words: 60,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "credit.source_line",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "a line that only names a source",
        why: "graphics and tables name their source; the article does so in sentences",
        example: "Source: Meridian Statistics Office",
        reason: Junk::PhotoCredit,
        act: Act::Drop,
        test: Test::Starts(
            "source:;sources:;data source:;quelle:;quellen:;source :;sources :;fuente:;fuentes:;\
            fonte:;fonti:;fontes:;bron:;bronnen:;źródło:;źródła:;kaynak:;sumber:;источник:;\
            источники:;المصدر:;来源:;來源:;来源/;資料:;자료:;출처:;출처=;kilde:;källa:;zdroj:;lähde:;πηγή:;\
            forrás:;sursa:;джерело:;nguồn:;स्रोत:;haber kaynağı:",
        ),
        words: 9,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.8,
    },
];

/// Words before who made a picture; lower case.
const LABELS: &[&str] = &[
    "beeld", "bild", "foto", "fotos", "image", "imagem", "imagen", "immagine", "photo", "photos",
    "picture",
];

/// Words of a caption with its credit, at least.
const CAPTION: u16 = 5;

/// Bytes of an agency's name.
const AGENCY: usize = 30;

/// `The quay on Monday. Photo: Ana Lim/Tidewire`, `The quay on Monday. ANP`, behind a picture.
fn of_picture(line: &Line<'_>) -> bool {
    if line.block.picture.is_none() || line.block.level > 0 || line.words < CAPTION {
        return false;
    }
    let agency = line.text.rsplit_once(". ").is_some_and(|(_, last)| {
        let last = last.trim_end_matches('.');
        let parsed = || byline::people(last);
        last.len() <= AGENCY
            && !last.contains(' ')
            && last.starts_with(char::is_uppercase)
            && matches!(parsed().bylines.as_slice(), [one] if one.kind == BylineKind::Organisation)
    });
    let labelled = line.text.rsplit_once(": ").is_some_and(|(head, name)| {
        let label = head.rsplit([' ', '(']).next().unwrap_or_default();
        name.len() <= 2 * AGENCY
            && !name.contains(". ")
            && head.len() > label.len()
            && LABELS.contains(&label.to_lowercase().as_str())
    });
    agency || labelled || !line.prose && super::scans::credit_at_end(line)
}

#[cfg(test)]
mod tests {
    use super::of_picture;
    use crate::desk::clean::fixture::with_line;
    use crate::desk::clean::rule::Line;
    use crate::desk::extract::Block;

    #[test]
    fn a_line_behind_a_picture_ends_in_who_made_it() {
        for (text, want) in [
            ("Il vecchio edificio prima dei lavori. Ansa", true),
            (
                "Das Gelände am Hafen. Bild: picture alliance/dpa/Ana Lim",
                true,
            ),
            ("The old crane, which was built in 1911.", false),
            ("The old crane stands on the quay. Nobody", false),
        ] {
            let block = Block {
                picture: Some("/crane.jpg".to_owned()),
                ..Block::default()
            };
            let seen = with_line(text, |line| {
                let behind = Line {
                    block: &block,
                    ..*line
                };
                (of_picture(&behind), of_picture(line))
            });
            assert_eq!(seen, (want, false), "{text}");
        }
    }
}
