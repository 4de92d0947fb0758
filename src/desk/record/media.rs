//! Photos and related articles as ninjs associations.

use url::Url;

use super::Parts;
use super::ninjs::{AltId, Association, Description, InfoSource, Rendition};
use crate::desk::clean::{Photo, Related};

/// Photos first (the lead image among them), then related articles. The index of a photo or
/// related article in `facts` is found again by [`photo_pointer`] and [`related_pointer`].
pub fn associations<'a>(parts: &Parts<'a>, uri: &str) -> Vec<Association<'a>> {
    let facts = &parts.copy.facts;
    let lead = parts.metadata.image.as_ref().map(|i| i.value.as_str());
    let mut out: Vec<Association<'a>> = facts
        .photos
        .iter()
        .enumerate()
        .map(|(at, photo)| {
            picture(
                photo,
                at,
                photo.url.as_deref().or(lead.filter(|_| at == 0)),
                uri,
            )
        })
        .collect();
    if out.is_empty()
        && let Some(href) = lead.filter(|href| Url::parse(href).is_ok())
    {
        out.push(Association {
            name: "Lead photo".into(),
            renditions: vec![Rendition {
                name: "original",
                href,
            }],
            ..bare(format!("{uri}#photo-1"), "picture", "illustration")
        });
    }
    out.extend(
        facts
            .related
            .iter()
            .enumerate()
            .map(|(at, related)| article(related, at, uri)),
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

fn picture<'a>(photo: &'a Photo, at: usize, href: Option<&'a str>, uri: &str) -> Association<'a> {
    let href = href.filter(|href| Url::parse(href).is_ok());
    let note = photo.credit.as_ref().map(|credit| {
        let without = if href.is_none() {
            "; no image address in the input"
        } else {
            ""
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

fn article<'a>(related: &'a Related, at: usize, uri: &str) -> Association<'a> {
    Association {
        name: related.title.as_str().into(),
        title: Some(&related.title),
        alt_ids: related
            .url
            .iter()
            .map(|url| AltId {
                role: "canonical-url",
                value: url.into(),
            })
            .collect(),
        ..bare(format!("{uri}#related-{}", at + 1), "text", related.rel)
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
