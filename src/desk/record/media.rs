//! Photos and related articles as ninjs associations.

use std::borrow::Cow;

use url::Url;

use super::Parts;
use super::ninjs::{AltId, Association, Description, InfoSource, Rendition};
use crate::desk::clean::{Photo, Related};
use crate::desk::metadata::address::absolute;

/// Photos first (the lead image among them), then related articles. The index of a photo or
/// related article in `facts` is found again by [`photo_pointer`] and [`related_pointer`].
pub fn associations<'a>(parts: &Parts<'a>, uri: &str) -> Vec<Association<'a>> {
    let facts = &parts.copy.facts;
    let lead = parts.metadata.image.as_ref().map(|i| i.value.as_str());
    let page = parts.metadata.url.as_ref();
    let page = page.and_then(|url| Url::parse(&url.value).ok());
    let mut out: Vec<Association<'a>> = facts
        .photos
        .iter()
        .enumerate()
        .map(|(at, photo)| {
            let own = photo.url.as_deref();
            let own = own.and_then(|url| absolute(url, page.as_ref()));
            let href = own.map(|url| Cow::Owned(url.into()));
            let lead = lead.filter(|_| at == 0).map(Cow::Borrowed);
            picture(photo, at, href.or(lead), uri)
        })
        .collect();
    if out.is_empty()
        && let Some(href) = lead.filter(|href| Url::parse(href).is_ok())
    {
        out.push(Association {
            name: "Lead photo".into(),
            renditions: vec![Rendition {
                name: "original",
                href: href.into(),
            }],
            ..bare(format!("{uri}#photo-1"), "picture", "illustration")
        });
    }
    out.extend(
        facts
            .related
            .iter()
            .enumerate()
            .map(|(at, related)| article(related, at, page.as_ref(), uri)),
    );
    out
}

fn bare<'a>(uri: String, kind: &'static str, rel: &'static str) -> Association<'a> {
    Association {
        uri,
        kind,
        representation_type: "partial",
        name: "".into(),
        rel,
        title: None,
        by: None,
        info_sources: Vec::new(),
        descriptions: Vec::new(),
        renditions: Vec::new(),
        alt_ids: Vec::new(),
        ed_note: None,
    }
}

fn picture<'a>(
    photo: &'a Photo,
    at: usize,
    href: Option<Cow<'a, str>>,
    uri: &str,
) -> Association<'a> {
    let href = href.filter(|href| Url::parse(href).is_ok());
    let note = photo.credit.as_ref().map(|credit| {
        let without = match (&href, &photo.url) {
            (Some(_), _) => "",
            (None, None) => "; no image address in the input",
            (None, Some(_)) => "; the image's address in the input leads nowhere by itself",
        };
        format!("Credit line in the source: \"{credit}\"{without}.")
    });
    Association {
        name: if at == 0 {
            "Lead photo".into()
        } else {
            format!("Photo {}", at + 1).into()
        },
        by: photo.by.as_deref(),
        info_sources: photo
            .supplier
            .iter()
            .map(|name| InfoSource {
                name: name.into(),
                role: "supplier",
                uri: None,
            })
            .collect(),
        descriptions: photo
            .caption
            .iter()
            .map(|value| Description {
                role: "caption",
                content_type: "text/plain",
                value,
            })
            .collect(),
        renditions: href
            .map(|href| Rendition {
                name: "original",
                href,
            })
            .into_iter()
            .collect(),
        ed_note: note,
        ..bare(format!("{uri}#photo-{}", at + 1), "picture", "illustration")
    }
}

fn article<'a>(related: &'a Related, at: usize, page: Option<&Url>, uri: &str) -> Association<'a> {
    Association {
        name: related.title.as_str().into(),
        title: Some(&related.title),
        alt_ids: related
            .url
            .iter()
            .filter_map(|url| address(url, page))
            .map(|value| AltId {
                role: "canonical-url",
                value,
            })
            .collect(),
        ..bare(format!("{uri}#related-{}", at + 1), "text", related.rel)
    }
}

/// A link target as an address: of a relative one only the page's own address makes one; without it
/// it stays as written.
fn address<'a>(written: &'a str, page: Option<&Url>) -> Option<Cow<'a, str>> {
    match absolute(written, page) {
        // The publisher's spelling, where it is whole.
        Some(_) if Url::parse(written).is_ok() => Some(written.into()),
        Some(url) => Some(String::from(url).into()),
        None if page.is_none() && !written.starts_with('#') && Url::parse(written).is_err() => {
            Some(written.into())
        }
        None => None,
    }
}

/// Where photo number `at` of the facts stands in the record.
pub fn photo_pointer(at: usize) -> String {
    format!("/associations/{at}")
}

/// Where related article number `at` of the facts stands in the record.
pub fn related_pointer(parts: &Parts<'_>, at: usize) -> String {
    let lead = parts.copy.facts.photos.is_empty()
        && parts
            .metadata
            .image
            .as_ref()
            .is_some_and(|i| Url::parse(&i.value).is_ok());
    format!(
        "/associations/{}",
        parts.copy.facts.photos.len() + usize::from(lead) + at
    )
}
