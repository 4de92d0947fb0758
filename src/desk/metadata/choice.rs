//! One value a field: header before body before routing key before the page before the text.

use url::Url;

use super::area::Area;
use super::byline::line;
use super::dates::{self, Reading};
use super::headline;
use super::site::{Site, house_of, without_site};
use super::{
    Dismissed, Metadata, Timestamp, address, doubt, han, order, people, picture, published, summary,
};
use crate::desk::clean::{Copy, Destination};
use crate::desk::decode::{Conflict, Fields, RawArticle, Sourced};
use crate::desk::extract::{Candidate, Field, Page};
use crate::desk::language::Language;

/// Most keywords of a record.
const MAX_KEYWORDS: usize = 60;

/// Chooses among what the message, the page and the text say.
pub fn metadata(raw: &RawArticle, page: &Page, copy: &Copy, language: &Language) -> Metadata {
    let fields = &raw.fields;
    let candidates = page.candidates.as_slice();
    let mut conflicts = raw.conflicts.clone();
    conflicts.extend(language.conflicts.iter().cloned());
    let mut rejected = Vec::new();

    let url = url(fields, candidates, &mut conflicts, &mut rejected);
    let domain = url.as_ref().and_then(|url| address::domain_of(&url.value));
    let site_names: Vec<&str> = fields
        .site
        .iter()
        .map(|site| site.value.as_str())
        .chain(
            candidates
                .iter()
                .filter(|c| is_site_name(c))
                .map(|c| c.value.as_str()),
        )
        .take(12)
        .collect();
    let site = Site {
        names: site_names,
        domain: domain.as_deref(),
    };
    let headline = headline(fields, page, copy, &site, &mut conflicts);
    let order = order::of(domain.as_deref(), language);
    let fetched = fetched(fields, order.reading, &mut rejected);
    let known = published::Known {
        published: fields.published.as_ref(),
        modified: fields.modified.as_ref(),
        path: url.as_ref().map(|url| url.value.path()),
        order,
        latest: order::latest(raw, fetched.as_ref().map(|f| f.value.rfc3339.as_str())),
    };
    let area = Area::of(page, copy);
    let dates = published::choose(page, copy, &area, &known);
    conflicts.extend(dates.conflicts);
    for dismissed in dates.rejected {
        if !rejected
            .iter()
            .any(|r: &Dismissed| r.text == dismissed.text)
        {
            rejected.push(dismissed);
        }
    }

    let authors = fields
        .authors
        .as_ref()
        .map(|a| (a.value.as_slice(), a.from.as_str()));
    let people = people::choose(authors, page, copy, &area, &site);
    rejected.extend(people.rejected);
    conflicts.extend(people.conflict);

    let (source, publisher) = source(fields, page, copy, domain.as_deref(), &mut conflicts);
    let base = url.as_ref().map(|url| &url.value);
    Metadata {
        headline,
        by: line(
            &people.bylines,
            people.line.filter(|_| !people.plain),
            &people.from,
            copy.facts.by.as_deref().filter(|_| !people.plain),
        ),
        bylines: people.bylines,
        published: dates.published,
        modified: dates.modified,
        fetched,
        source,
        publisher,
        origin: han::origin(page, &area),
        keywords: keywords(fields, candidates, copy, &site),
        section: section(candidates, &site),
        description: summary::choose(fields, candidates),
        image: picture::choose(candidates, base, &site),
        paywalled: paywalled(fields, candidates, copy),
        url: url.map(|url| Sourced {
            value: url.value.to_string(),
            from: url.from,
        }),
        conflicts,
        rejected,
        flags: dates.flags,
    }
}

/// Software and services that write their own name where their users' belongs.
const SOFTWARE: &[&str] = &["Blogger", "Joomla!", "WordPress"];

/// Most words of a site's name; templates put the page's title where it belongs.
const MAX_SITE_WORDS: usize = 8;

fn is_site_name(candidate: &Candidate) -> bool {
    candidate.field == Field::Site
        && !candidate.value.starts_with("http")
        && !candidate.value.starts_with('@')
        && candidate.value.split_whitespace().count() <= MAX_SITE_WORDS
}

/// The canonical address. The message's comes first, unless it is an AMP page, a print view or a
/// cache; a page's own statement about its address counts when it is not the front page.
fn url(
    fields: &Fields,
    candidates: &[Candidate],
    conflicts: &mut Vec<Conflict>,
    rejected: &mut Vec<Dismissed>,
) -> Option<Sourced<Url>> {
    let message = fields.url.as_ref().and_then(|url| {
        Some(Sourced {
            value: address::absolute(&url.value, None)?,
            from: url.from.clone(),
        })
    });
    if let (None, Some(url)) = (&message, &fields.url) {
        rejected.push(Dismissed {
            field: "url",
            text: url.value.chars().take(120).collect(),
            line: None,
            rule: "url.unusable",
            why: "not an address that leads anywhere",
        });
    }
    let base = message.as_ref().map(|m| &m.value);
    let mut pages: Vec<(u8, Sourced<Url>)> = Vec::new();
    for candidate in candidates.iter().filter(|c| c.field == Field::Url) {
        let rank = match candidate.from.as_str() {
            "link canonical" => 0,
            "meta og:url" => 1,
            "json-ld mainEntityOfPage" | "json-ld url" | "meta parsely-link" => 2,
            "link amphtml" | "link shortlink" => continue,
            _ => 3,
        };
        let Some(value) = address::absolute(&candidate.value, base) else {
            continue;
        };
        if address::is_front(&value) && base.is_none_or(|base| !address::is_front(base)) {
            if rank < 2 {
                rejected.push(Dismissed {
                    field: "url",
                    text: candidate.value.clone(),
                    line: None,
                    rule: "url.front_page",
                    why: "names the site's front page, not the article",
                });
            }
            continue;
        }
        pages.push((
            rank,
            Sourced {
                value,
                from: candidate.from.clone(),
            },
        ));
    }
    pages.sort_by_key(|(rank, _)| *rank);
    let mut pages = pages.into_iter().map(|(_, page)| page);
    let page = pages.find(|page| !address::is_twin(&page.value));
    let chosen = match (message, page) {
        (Some(message), Some(page)) => {
            let same_site = address::domain_of(&message.value) == address::domain_of(&page.value);
            let twin = address::is_twin(&message.value);
            let stated = page.from.starts_with("link") || page.from.starts_with("meta");
            let (first, second) = if twin && (same_site || stated) {
                (page, message)
            } else {
                (message, page)
            };
            let (a, b) = (
                address::canonical(&first.value),
                address::canonical(&second.value),
            );
            if !same_place(&a, &b) {
                conflicts.push(Conflict {
                    field: "url",
                    chosen: Sourced {
                        value: a.to_string(),
                        from: first.from.clone(),
                    },
                    other: Sourced {
                        value: b.to_string(),
                        from: second.from,
                    },
                });
            }
            first
        }
        (Some(only), None) | (None, Some(only)) => only,
        (None, None) => return None,
    };
    Some(Sourced {
        value: address::canonical(&chosen.value),
        from: chosen.from,
    })
}

/// When the scraper fetched the article, as the message says it.
fn fetched(
    fields: &Fields,
    reading: Reading<'_>,
    rejected: &mut Vec<Dismissed>,
) -> Option<Sourced<Timestamp>> {
    let fetched = fields.fetched.as_ref()?;
    let found = dates::read(&fetched.value, reading);
    let reason = match &found {
        Some(found) => doubt::too_early(found.date, true),
        None => doubt::nothing(&fetched.value),
    };
    if let Some((rule, why)) = reason {
        rejected.push(Dismissed {
            field: "fetched",
            text: fetched.value.chars().take(120).collect(),
            line: None,
            rule,
            why,
        });
        return None;
    }
    Some(Sourced {
        value: found?.timestamp(),
        from: fetched.from.clone(),
    })
}

/// Scheme, `www.` and a closing slash make no difference.
fn same_place(a: &Url, b: &Url) -> bool {
    let host = |url: &Url| {
        let host = url.host_str().unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host).to_owned()
    };
    host(a) == host(b)
        && a.path().trim_end_matches('/') == b.path().trim_end_matches('/')
        && a.query() == b.query()
}

fn headline(
    fields: &Fields,
    page: &Page,
    copy: &Copy,
    site: &Site<'_>,
    conflicts: &mut Vec<Conflict>,
) -> Option<Sourced<String>> {
    let first = copy.paragraphs.first().map(|p| p.line);
    let page = headline::choose(page, first, site);
    let message = fields.headline.as_ref().map(|headline| Sourced {
        value: without_site(&headline.value, site).to_owned(),
        from: headline.from.clone(),
    });
    if let Some((page, other)) = page.as_ref().and_then(|p| Some((p, p.other.as_ref()?))) {
        conflicts.push(Conflict {
            field: "headline",
            chosen: Sourced {
                value: page.text.clone(),
                from: page.from.clone(),
            },
            other: other.clone(),
        });
    }
    if let (Some(message), Some(page)) = (&message, &page)
        && !headline::alike(&message.value, &page.text)
    {
        conflicts.push(Conflict {
            field: "headline",
            chosen: message.clone(),
            other: Sourced {
                value: page.text.clone(),
                from: page.from.clone(),
            },
        });
    }
    message
        .filter(|m| !m.value.is_empty())
        .or_else(|| {
            page.map(|page| Sourced {
                value: page.text,
                from: page.from,
            })
        })
        .or_else(|| {
            let line = copy
                .removed
                .iter()
                .find(|r| r.moved_to == Some(Destination::Headline))?;
            Some(Sourced {
                value: line.text.clone(),
                from: format!("text line {}", line.line),
            })
        })
}

/// Source and publisher. The operator's word for the source wins, which is a conflict where the address
/// says something else; then the domain of the address or of the site field, the site field's name, the
/// routing key, and last the copyright line.
fn source(
    fields: &Fields,
    page: &Page,
    copy: &Copy,
    domain: Option<&str>,
    conflicts: &mut Vec<Conflict>,
) -> (Option<Sourced<String>>, Option<Sourced<String>>) {
    let as_source = |text: &str| {
        address::domain(text).unwrap_or_else(|| {
            let name = text.trim().to_lowercase();
            name.strip_prefix("www.").unwrap_or(&name).to_owned()
        })
    };
    let from_field = |field: &Sourced<String>| Sourced {
        value: as_source(&field.value),
        from: field.from.clone(),
    };
    let header = fields
        .source
        .as_ref()
        .filter(|s| s.from.starts_with("header"))
        .map(from_field);
    let routed = fields.source.as_ref().map(from_field);
    let url = domain.map(|domain| Sourced {
        value: domain.to_owned(),
        from: "url".to_owned(),
    });
    let field_domain = fields.site.as_ref().and_then(|s| {
        let host = address::absolute(&s.value, None).and_then(|url| address::domain_of(&url));
        Some(Sourced {
            value: host.or_else(|| address::domain(&s.value))?,
            from: s.from.clone(),
        })
    });
    let holder = copy.facts.copyright_holder.as_deref();
    let holder_from = || {
        let notice = copy.facts.copyright.as_deref().unwrap_or_default();
        let line = page
            .blocks
            .iter()
            .find(|b| !notice.is_empty() && b.text.contains(notice));
        line.map_or_else(|| "text".to_owned(), |b| format!("text line {}", b.line))
    };
    let copyright = holder.and_then(|holder| {
        Some(Sourced {
            value: address::domain(holder.trim_end_matches('.'))?,
            from: holder_from(),
        })
    });
    let named = || fields.site.as_ref().map(from_field);
    let said = url.or(field_domain);
    if let (Some(chosen), Some(other)) = (&header, &said)
        && chosen.value != other.value
    {
        conflicts.push(Conflict {
            field: "source",
            chosen: chosen.clone(),
            other: other.clone(),
        });
    }
    let candidate = |wanted: &dyn Fn(&str) -> bool| {
        page.candidates
            .iter()
            .find(|c| {
                let software = SOFTWARE.contains(&c.value.as_str());
                is_site_name(c) && !software && wanted(&c.from) && c.value.len() <= 100
            })
            .map(|c| Sourced {
                value: c.value.clone(),
                from: c.from.clone(),
            })
    };
    let publisher = fields
        .site
        .clone()
        .filter(|s| address::domain(&s.value).is_none() && !s.value.contains("://"))
        .or_else(|| candidate(&|from| from == "json-ld publisher"))
        .or_else(|| candidate(&|from| from == "meta og:site_name"))
        .or_else(|| candidate(&|from| from.starts_with("json-ld")))
        .or_else(|| candidate(&|_| true))
        .or_else(|| {
            let mut titles = page
                .candidates
                .iter()
                .filter(|c| c.field == Field::DocumentTitle);
            titles.find_map(|title| {
                Some(Sourced {
                    value: house_of(&title.value, domain)?.to_owned(),
                    from: title.from.clone(),
                })
            })
        })
        .or_else(|| {
            let holder = holder?.trim().trim_end_matches('.');
            // "Benzinga.com" is Benzinga's address.
            let name = match address::domain(holder) {
                Some(_) => holder
                    .strip_prefix("www.")
                    .unwrap_or(holder)
                    .split('.')
                    .next()?,
                None => holder,
            };
            (!name.is_empty()).then(|| Sourced {
                value: name.to_owned(),
                from: holder_from(),
            })
        });
    let source = header.or(said).or_else(named).or(routed).or(copyright);
    // The page's own word for its site, when nothing else says where the article is from.
    let stated = publisher.as_ref().filter(|p| !p.from.starts_with("text"));
    let source = source.or_else(|| stated.map(from_field));
    (source, publisher)
}

/// How plainly a page states its section, 0 best; above [`PLAIN`] it may be a link or a menu's item.
fn stated(from: &str) -> u8 {
    match from {
        "json-ld articleSection" | "itemprop articleSection" => 0,
        "meta article:section" | "meta og:article:section" => 1,
        "meta parsely-section" | "meta section" => PLAIN,
        "json-ld BreadcrumbList" => 3,
        _ => 4,
    }
}

/// See [`stated`].
const PLAIN: u8 = 2;

/// Sections that name a part of the site.
fn sections<'a>(
    candidates: &'a [Candidate],
    site: &Site<'_>,
) -> impl Iterator<Item = &'a Candidate> {
    let fits = |c: &&Candidate| {
        c.field == Field::Section
            && c.value.chars().count() <= 60
            && !c.value.starts_with("http")
            && !site.is(&c.value)
            && !matches!(
                c.value.to_lowercase().as_str(),
                "home" | "startseite" | "accueil" | "inicio" | "news home"
            )
    };
    candidates.iter().filter(fits)
}

fn section(candidates: &[Candidate], site: &Site<'_>) -> Option<Sourced<String>> {
    sections(candidates, site)
        .min_by_key(|c| stated(&c.from))
        .map(|c| Sourced {
            value: c.value.clone(),
            from: c.from.clone(),
        })
}

/// Keywords of message, page and text, the first of those that differ only in case.
///
/// The section that a page states comes last, as the message's is one of its tags.
fn keywords(
    fields: &Fields,
    candidates: &[Candidate],
    copy: &Copy,
    site: &Site<'_>,
) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    let message = fields.tags.iter().flat_map(|tags| tags.value.iter());
    let page = candidates
        .iter()
        .filter(|c| c.field == Field::Keyword)
        .map(|c| &c.value);
    let section = sections(candidates, site)
        .filter(|c| stated(&c.from) <= PLAIN)
        .map(|c| &c.value);
    let all = message.chain(page).chain(&copy.facts.keywords);
    for keyword in all.chain(section) {
        let keyword = keyword.trim().trim_start_matches('#');
        let fits = (1..=80).contains(&keyword.len())
            && !keyword.contains("://")
            && keyword.chars().any(char::is_alphanumeric);
        if fits && out.len() < MAX_KEYWORDS && seen.insert(keyword.to_lowercase()) {
            out.push(keyword.to_owned());
        }
    }
    out
}

/// Blocks behind the text among which the words of its paywall stand.
const BOX: u32 = 3;

/// Behind a paywall, as the producer or the page states it; silence is not an answer.
fn paywalled(fields: &Fields, candidates: &[Candidate], copy: &Copy) -> Option<bool> {
    let stated = candidates
        .iter()
        .filter(|c| c.field == Field::Free)
        .map(|c| c.value.as_str());
    let free = fields
        .free
        .iter()
        .map(|free| free.value.as_str())
        .chain(stated)
        .find_map(|value| {
            let value = value.to_ascii_lowercase();
            match value.rsplit('/').next().unwrap_or_default() {
                "true" | "free" | "yes" | "1" => Some(true),
                "false" | "locked" | "metered" | "no" | "0" | "paid" | "premium" => Some(false),
                _ => None,
            }
        });
    // A line for subscribers at the head or the foot of a page is on its free pages, too.
    let first = copy.paragraphs.first().map_or(0, |p| p.line);
    let last = copy.paragraphs.last().map_or(0, |p| p.line);
    let notice = copy
        .facts
        .notices
        .iter()
        .any(|n| n.kind == "paywall" && (first..=last + BOX).contains(&n.line));
    free.map(|free| !free).or(notice.then_some(true))
}

#[cfg(test)]
mod tests {
    use crate::desk::{Desk, Message, Options};

    #[test]
    fn a_paywall_stands_at_the_text() {
        let paragraph = "The club has opened its baths again after two years of repairs, and members may swim \
            from Monday, its chairwoman said at the general meeting.";
        let desk = Desk::new(Options::default()).expect("loads");
        let paywalled = |head: &str, behind: &str| {
            let html = format!(
                "<html><body><div>{head}</div><nav><a href=/a>Home</a></nav><article><h1>Baths open again</h1>\
                 <p>{paragraph}</p><p>{paragraph} Tickets are cheap.</p><p>{behind}</p></article></body></html>"
            );
            let examined = desk.examine(&Message::from_body(html)).expect("an article");
            examined.metadata.paywalled
        };
        let offer = "Already a subscriber? Log in to continue reading.";
        assert_eq!(paywalled("", offer), Some(true));
        assert_eq!(paywalled(offer, ""), None);
        assert_eq!(paywalled("", ""), None);
    }
}
