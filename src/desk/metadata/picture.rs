//! The lead picture: what the page names, and neither a site's logo nor what stands in for a picture.

use url::Url;

use super::address;
use super::site::{Site, squeezed};
use crate::desk::decode::Sourced;
use crate::desk::extract::{Candidate, Field};

/// Words of a file that stands in for a picture, or is none to look at; sorted.
const STAND_INS: &[&str] = &[
    "blank",
    "favicon",
    "loader",
    "loading",
    "noimage",
    "nophoto",
    "nopic",
    "pixel",
    "placeholder",
    "preload",
    "preloader",
    "spacer",
    "sprite",
    "transparent",
];

/// Words beside `logo` in the name of a file that shows the site's, not that of a firm in the news; sorted.
const OF_LOGO: &[&str] = &[
    "avatar",
    "bg",
    "big",
    "black",
    "color",
    "cover",
    "dark",
    "default",
    "en",
    "facebook",
    "fallback",
    "favicon",
    "fb",
    "footer",
    "header",
    "image",
    "img",
    "large",
    "light",
    "main",
    "meta",
    "new",
    "og",
    "opengraph",
    "print",
    "share",
    "sharing",
    "site",
    "small",
    "sns",
    "social",
    "square",
    "thumb",
    "twitter",
    "web",
    "white",
];

/// The address of the lead picture. Places are tried from the most to the least telling.
pub(super) fn choose(
    candidates: &[Candidate],
    page: Option<&Url>,
    site: &Site<'_>,
) -> Option<Sourced<String>> {
    let rank = |from: &str| match from {
        "json-ld image" => 0,
        _ if from.starts_with("meta og:image") => 1,
        _ if from.starts_with("meta") => 2,
        "link image_src" => 3,
        "itemprop image" => 4,
        _ => 9,
    };
    let mut images: Vec<&Candidate> = candidates
        .iter()
        .filter(|c| c.field == Field::Image && rank(&c.from) < 9)
        .collect();
    images.sort_by_key(|c| rank(&c.from));
    images.into_iter().find_map(|c| {
        let url = address::absolute(&c.value, page)?;
        // An attribute without a value leads to the page itself.
        let itself = page.is_some_and(|page| page == &address::canonical(&url));
        (!itself && !is_furniture(&url, site)).then(|| Sourced {
            value: url.to_string(),
            from: c.from.clone(),
        })
    })
}

/// Whether the file's name says that it is a logo of the site, or stands in for a picture.
fn is_furniture(url: &Url, site: &Site<'_>) -> bool {
    let file = url.path().rsplit('/').next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    if stem.len() > 60 {
        return false;
    }
    let lower = stem.to_ascii_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_ascii_alphabetic())
        .filter(|word| word.len() > 1)
        .collect();
    let holds =
        |words: &[&str], table: &[&str]| words.iter().any(|w| table.binary_search(w).is_ok());
    if words.len() <= 3 && (holds(&words, STAND_INS) || lower.starts_with("placeholder")) {
        return true;
    }
    let is_logo = |word: &str| word == "logo" || word == "logos";
    let of_site = |word: &&str| {
        let key = squeezed(word);
        OF_LOGO.binary_search(word).is_ok()
            || key.len() >= 3 && site.is(&key)
            || key.len() >= 3
                && site
                    .domain
                    .is_some_and(|domain| squeezed(domain).starts_with(&key))
    };
    words.iter().any(|word| is_logo(word))
        && words.iter().filter(|word| !is_logo(word)).all(of_site)
}

#[cfg(test)]
mod tests {
    use super::super::site::ledgerwire;
    use super::*;

    fn chosen(values: &[(&str, &str)]) -> Option<String> {
        let candidates: Vec<Candidate> = values
            .iter()
            .map(|(from, value)| Candidate {
                field: Field::Image,
                value: (*value).to_owned(),
                from: (*from).to_owned(),
                at: 0,
            })
            .collect();
        let page = Url::parse("https://ledgerwire.example/harbour").ok();
        choose(&candidates, page.as_ref(), &ledgerwire()).map(|image| image.value)
    }

    #[test]
    fn the_tables_are_sorted() {
        assert!(STAND_INS.is_sorted() && OF_LOGO.is_sorted());
    }

    #[test]
    fn a_logo_or_a_stand_in_is_no_lead_picture() {
        let photo = "https://ledgerwire.example/img/harbour-in-may.jpg";
        for none in [
            "https://ledgerwire.example/img/placeholderLW-1080.jpg",
            "https://ledgerwire.example/img/logo.png",
            "https://ledgerwire.example/img/ledgerwire_logo_1200x800.jpg",
            "https://ledgerwire.example/img/logo-share-white.png",
            "https://ledgerwire.example/img/preload.gif",
            "",
        ] {
            let values = [("json-ld image", none), ("meta og:image", photo)];
            assert_eq!(chosen(&values).as_deref(), Some(photo), "{none}");
            assert_eq!(chosen(&values[..1]), None, "{none}");
        }
        for news in [
            "https://ledgerwire.example/img/northfield-logo.jpg",
            "https://ledgerwire.example/img/the-logo-on-the-ferry.jpg",
            "https://ledgerwire.example/img/blank-cheque-for-the-harbour-authority.jpg",
        ] {
            let values = [("json-ld image", news), ("meta og:image", photo)];
            assert_eq!(chosen(&values).as_deref(), Some(news), "{news}");
        }
    }
}
