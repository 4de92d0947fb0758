//! Publication and modification: every date that speaks of the article, ranked by who says it.

use std::borrow::Cow;

use jiff::civil::{Date, DateTime};

use super::area::{Area, is_on_card};
use super::dates::{self, Clock, Found, Zone};
use super::order::Order;
use super::{Dismissed, Timestamp, cues, doubt, onpage, path, updated, witness};
use crate::desk::clean::Copy;
use crate::desk::decode::{Conflict, Sourced};
use crate::desk::extract::{Candidate, Field, Page};

/// What a date is said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Of the first publication.
    Published,
    /// Of the last change.
    Modified,
}

/// A date that may be the article's.
#[derive(Debug, Clone)]
pub(super) struct Evidence<'a> {
    pub(super) role: Role,
    pub(super) found: Found,
    /// As written.
    pub(super) written: &'a str,
    pub(super) from: Cow<'a, str>,
    /// How little it is worth: the lowest wins.
    pub(super) rank: u8,
    pub(super) line: Option<u32>,
    /// Block at which it stands; none in the page's head and in the message.
    pub(super) at: Option<u32>,
}

/// What is known besides the page.
pub struct Known<'a> {
    /// Publication date of the message.
    pub published: Option<&'a Sourced<String>>,
    /// Modification date of the message.
    pub modified: Option<&'a Sourced<String>>,
    /// Path of the address.
    pub path: Option<&'a str>,
    /// How the source writes dates.
    pub order: Order<'a>,
    /// No article is younger: the day of the fetch or of the message, and one day for zones.
    pub latest: Option<Date>,
}

/// The outcome.
#[derive(Debug, Clone, Default)]
pub struct Dates {
    /// Publication.
    pub published: Option<Sourced<Timestamp>>,
    /// Modification.
    pub modified: Option<Sourced<Timestamp>>,
    /// Sources that disagree about the day.
    pub conflicts: Vec<Conflict>,
    /// Dates that are not the article's.
    pub rejected: Vec<Dismissed>,
    /// What a reader should doubt.
    pub flags: Vec<&'static str>,
}

/// Ranks. What a publisher's machine states comes before what stands on the page, what stands at
/// the headline before what stands elsewhere.
pub(super) mod rank {
    /// Stated by the message.
    pub const MESSAGE: u8 = 0;
    /// JSON-LD of the article.
    pub const JSON_LD: u8 = 10;
    /// The meta element that names the publication or the change (`article:published_time`).
    pub const META: u8 = 12;
    /// Microdata.
    pub const ITEMPROP: u8 = 13;
    /// Other meta elements with a date.
    pub const META_OTHER: u8 = 15;
    /// JSON-LD of the page around the article.
    pub const JSON_LD_PAGE: u8 = 17;
    /// A whole date in the address.
    pub const ADDRESS: u8 = 19;
    /// An element whose class names a date, near the headline.
    pub const CLASS_NEAR: u8 = 20;
    /// A date behind a word such as "published", near the headline.
    pub const CUE_NEAR: u8 = 22;
    /// On the page, behind words that say "first published".
    pub const ORIGINAL: u8 = 24;
    /// A `time` element near the headline.
    pub const DATE_NEAR: u8 = 30;
    /// A line of text near the headline that is little else than a date.
    pub const TEXT_NEAR: u8 = 32;
    /// In the first words of the text: `Karlsruhe (12.11.2021).`
    pub const DATELINE: u8 = 38;
    /// A date of creation (`dateCreated`), which may be another thing's than the article's.
    pub const CREATED: u8 = 42;
    /// The first date of publication in the data of a script.
    pub const SCRIPT: u8 = 49;
    /// As [`CLASS_NEAR`], elsewhere on the page.
    pub const CLASS_FAR: u8 = 50;
    /// As [`CUE_NEAR`], elsewhere on the page.
    pub const CUE_FAR: u8 = 52;
    /// As [`DATE_NEAR`], elsewhere on the page.
    pub const DATE_FAR: u8 = 55;
    /// As [`TEXT_NEAR`], elsewhere on the page.
    pub const TEXT_FAR: u8 = 58;
    /// In the month that the address names, anywhere on the page.
    pub const MONTH: u8 = 62;
    /// Far from the article, and in another month than the one the address names.
    pub const OTHER_MONTH: u8 = 64;
    /// Of the last change, at the foot of the page.
    pub const CUE_FOOT: u8 = 66;
    /// When a video of the page was uploaded.
    pub const VIDEO: u8 = 68;
    /// Added when the date says when the article was changed, and nothing says when it was published.
    pub const CHANGED: u8 = 26;
}

/// Chooses among all dates.
pub fn choose(page: &Page, copy: &Copy, area: &Area, known: &Known<'_>) -> Dates {
    let mut out = Dates::default();
    let mut all = gather(page, copy, area, known);
    for field in [known.published, known.modified].into_iter().flatten() {
        doubt::reject_nothing(&field.value, &mut out.rejected);
    }
    doubt::settle_order(&mut all, known.latest);
    all.retain(
        |evidence| match doubt::implausible(evidence, known.latest) {
            None => true,
            Some(reason) => {
                doubt::dismiss(&mut out.rejected, evidence, reason);
                false
            }
        },
    );
    doubt::reject_copyright(page, copy, &mut out.rejected);
    // A stable sort: of equals, the first in the document.
    all.sort_by_key(|evidence| evidence.rank);
    let published = all
        .iter()
        .filter(|e| e.role == Role::Published)
        .chain(all.iter().filter(|e| e.role == Role::Modified))
        .min_by_key(|e| {
            e.rank
                + if e.role == Role::Modified {
                    rank::CHANGED
                } else {
                    0
                }
        });
    let Some(published) = published else {
        return out;
    };
    let published = witness::overrule(published, &all, area).unwrap_or(published);
    let modified = all.iter().find(|e| e.role == Role::Modified);
    let published = &beside(local(refined(published, &all), &all), &all);
    out.published = Some(sourced(published));
    if published
        .found
        .clock
        .is_some_and(|clock| clock.zone.is_none())
    {
        out.flags.push("published_zone_unknown");
    }
    if published.role == Role::Modified {
        out.flags.push("published_is_last_change");
    }
    if let Some(doubtful) = doubt::turned(published, known.order.guessed) {
        out.flags.push("ambiguous_date");
        out.conflicts.push(doubtful);
    }
    let later = match modified {
        None => updated::on_the_day(page, copy, area, published, known.order.reading),
        Some(_) => None,
    };
    if let Some(modified) = modified.or(later.as_ref()) {
        let modified = &zoned(refined(modified, &all), published);
        if is_bare_day_of(&modified.found, &published.found) {
            // The day of publication again, and less of it.
        } else if is_before(&modified.found, &published.found) {
            let reason = (
                "date.reject.order",
                "it is said to be the last change, but lies before the publication",
            );
            doubt::dismiss(&mut out.rejected, modified, reason);
        } else {
            out.modified = Some(sourced(modified));
        }
    }
    let rival = all.iter().find(|e| {
        e.role == Role::Published
            && e.rank <= rank::CUE_NEAR
            && e.found
                .date
                .until(published.found.date)
                .is_ok_and(|span| span.get_days().abs() > 1)
    });
    if let (Some(rival), Some(chosen)) = (rival, &out.published) {
        out.conflicts.push(Conflict {
            field: "published",
            chosen: Sourced {
                value: chosen.value.rfc3339.clone(),
                from: chosen.from.clone(),
            },
            other: Sourced {
                value: rival.written.to_owned(),
                from: rival.from.clone().into_owned(),
            },
        });
    }
    out
}

/// Whether a change is on the day of publication, of which the time of day is known.
fn is_bare_day_of(modified: &Found, published: &Found) -> bool {
    modified.clock.is_none() && published.clock.is_some() && modified.date == published.date
}

/// Whether a change lies before the publication: a day or more, or both in zones that are stated.
fn is_before(modified: &Found, published: &Found) -> bool {
    let stated = |found: &Found| found.clock.is_some_and(|clock| clock.zone.is_some());
    let earlier = match (moment(modified), moment(published)) {
        (Some(at), Some(first)) => at < first,
        _ => modified.date < published.date,
    };
    let zones = stated(modified) == stated(published);
    earlier && (modified.date < published.date || zones)
}

/// The same day with a time of day, when the winner is a bare day.
fn refined<'e, 'a>(winner: &'e Evidence<'a>, all: &'e [Evidence<'a>]) -> &'e Evidence<'a> {
    if winner.found.clock.is_some() {
        return winner;
    }
    all.iter()
        .find(|e| {
            e.role == winner.role
                && e.found.clock.is_some()
                && e.found.date == winner.found.date
                && e.rank < rank::CREATED
        })
        .unwrap_or(winner)
}

/// The moment as local time at Greenwich; a bare day has none.
fn moment(found: &Found) -> Option<DateTime> {
    let clock = found.clock?;
    let local = found.date.at(
        clock.hour as i8,
        clock.minute as i8,
        clock.second.unwrap_or(0) as i8,
        0,
    );
    let offset = clock.zone.map_or(0, |zone| zone.offset_at(local));
    local
        .checked_sub(jiff::SignedDuration::from_secs(offset.into()))
        .ok()
}

/// A moment that is stated in universal time, told in the publisher's own time when the page shows
/// that too: another statement of the same moment with a zone, the same minute on another hour
/// (which gives the zone), or, where address and page agree on the day before or after, that day.
fn local<'a>(winner: &Evidence<'a>, all: &[Evidence<'a>]) -> Evidence<'a> {
    let clock = winner
        .found
        .clock
        .filter(|c| c.zone == Some(Zone::Offset(0)));
    let (Some(clock), Some(moment_)) = (clock, moment(&winner.found)) else {
        return winner.clone();
    };
    let with = |found: Found| Evidence {
        found,
        ..winner.clone()
    };
    let rivals = || {
        all.iter()
            .filter(|e| e.role == Role::Published && e.rank < rank::CREATED)
    };
    for rival in rivals() {
        let Some(theirs) = rival.found.clock else {
            continue;
        };
        let Some(at) = moment(&rival.found) else {
            continue;
        };
        let apart = moment_.duration_until(at).as_secs();
        let zoned = theirs.zone.is_some_and(|zone| zone != Zone::Offset(0));
        if zoned && apart.abs() < 60 {
            let second = theirs.second.or(clock.second);
            return with(Found {
                clock: Some(Clock { second, ..theirs }),
                ..rival.found.clone()
            });
        }
        // The wall clock of the newsroom: a whole number of quarters of an hour away.
        let shown = rival
            .found
            .date
            .at(theirs.hour as i8, theirs.minute as i8, 0, 0);
        let Ok(minute) = moment_.with().second(0).subsec_nanosecond(0).build() else {
            continue;
        };
        let offset = minute.duration_until(shown).as_secs();
        if theirs.zone.is_none() && offset != 0 && is_offset(offset) {
            return with(Found {
                clock: Some(Clock {
                    second: clock.second,
                    zone: Some(Zone::Offset(offset as i32)),
                    ..theirs
                }),
                ..rival.found.clone()
            });
        }
    }
    // Midnight in a zone to the east, where the page shows the day that begins then.
    if clock.minute == 0
        && clock.second.unwrap_or(0) == 0
        && clock.hour >= 10
        && let Some(shown) = rivals().find(|e| {
            e.rank > rank::JSON_LD_PAGE
                && winner
                    .found
                    .date
                    .tomorrow()
                    .is_ok_and(|next| next == e.found.date)
        })
    {
        return with(Found {
            clock: None,
            ..shown.found.clone()
        });
    }
    let day =
        rivals().find(|e| e.rank == rank::ADDRESS && is_next_day(e.found.date, winner.found.date));
    let shown = day.and_then(|day| {
        rivals().find(|e| {
            e.rank > rank::JSON_LD_PAGE && e.rank != rank::ADDRESS && e.found.date == day.found.date
        })
    });
    match shown {
        Some(shown) => Evidence {
            found: shown.found.clone(),
            from: shown.from.clone(),
            ..winner.clone()
        },
        None => winner.clone(),
    }
}

/// A time whose zone nobody states, in the zone that another statement of the same minute has.
fn beside<'a>(mut winner: Evidence<'a>, all: &[Evidence<'a>]) -> Evidence<'a> {
    let date = winner.found.date;
    if let Some(clock) = &mut winner.found.clock
        && clock.zone.is_none()
    {
        clock.zone = all.iter().filter(|e| e.found.date == date).find_map(|e| {
            let theirs = e.found.clock?;
            let same = (theirs.hour, theirs.minute) == (clock.hour, clock.minute);
            theirs.zone.filter(|_| same)
        });
    }
    winner
}

/// Whether clocks are somewhere that many seconds before Greenwich: whole hours, and some halves and
/// quarters (Newfoundland, India and others).
fn is_offset(seconds: i64) -> bool {
    let (hours, rest) = (seconds / 3600, seconds % 3600 / 60);
    match rest {
        0 => (-12..=14).contains(&hours),
        -30 => matches!(hours, -9 | -3 | -2),
        30 => matches!(hours, 3 | 4 | 5 | 6 | 9 | 10),
        45 => matches!(hours, 5 | 8 | 12),
        _ => false,
    }
}

/// A change without a zone, in the zone of the publication: a page is written in one place.
fn zoned<'a>(modified: &Evidence<'a>, published: &Evidence<'a>) -> Evidence<'a> {
    let mut out = modified.clone();
    let zone = published.found.clock.and_then(|clock| clock.zone);
    if let (Some(clock), Some(zone)) = (&mut out.found.clock, zone)
        && clock.zone.is_none()
        && zone != Zone::Offset(0)
    {
        clock.zone = Some(zone);
    }
    out
}

fn is_next_day(a: Date, b: Date) -> bool {
    a.tomorrow().ok() == Some(b) || b.tomorrow().ok() == Some(a)
}

fn sourced(evidence: &Evidence<'_>) -> Sourced<Timestamp> {
    Sourced {
        value: evidence.found.timestamp(),
        from: evidence.from.clone().into_owned(),
    }
}

fn gather<'a>(page: &'a Page, copy: &'a Copy, area: &Area, known: &Known<'a>) -> Vec<Evidence<'a>> {
    let mut all = Vec::new();
    for (role, field) in [
        (Role::Published, known.published),
        (Role::Modified, known.modified),
    ] {
        let Some(field) = field else { continue };
        if let Some(found) = dates::read(&field.value, known.order.reading) {
            all.push(Evidence {
                role,
                found,
                written: &field.value,
                from: field.from.as_str().into(),
                rank: rank::MESSAGE,
                line: None,
                at: None,
            });
        }
    }
    for candidate in &page.candidates {
        let Some((role, mut rank)) = rank_of(candidate, area) else {
            continue;
        };
        let block = page.blocks.binary_search_by_key(&candidate.at, |b| b.line);
        if candidate.at < area.headline && block.is_ok_and(|at| is_on_card(page, at)) {
            rank = rank.max(rank::DATE_FAR + 10);
        }
        let values: Vec<Found> = if candidate.at == 0 || candidate.value.len() < 40 {
            dates::read(&candidate.value, known.order.reading)
                .into_iter()
                .collect()
        } else {
            dates::find(&candidate.value, known.order.reading)
                .take(4)
                .collect()
        };
        for found in values {
            let before = &candidate.value[..found.span.start.min(candidate.value.len())];
            let cued = if candidate.at > 0 {
                cues::role(before)
            } else {
                None
            };
            all.push(Evidence {
                role: cued.unwrap_or(role),
                found,
                written: &candidate.value,
                from: candidate.from.as_str().into(),
                rank,
                line: None,
                at: (candidate.at > 0).then_some(candidate.at),
            });
        }
    }
    if let Some((found, written)) = known
        .path
        .and_then(|text| path::date(text, known.order.reading.month_first))
    {
        all.push(Evidence {
            role: Role::Published,
            found,
            written,
            from: "url path".into(),
            rank: rank::ADDRESS,
            line: None,
            at: None,
        });
    }
    onpage::around(page, copy, area, known.order.reading, &mut all);
    if let Some((year, month)) = known.path.and_then(path::month) {
        for evidence in &mut all {
            let date = evidence.found.date;
            let years = i32::from(date.year()) - i32::from(year);
            let apart = years * 12 + i32::from(date.month() - month);
            if evidence.rank >= rank::CLASS_FAR && apart.abs() > 1 {
                evidence.rank = evidence.rank.max(rank::OTHER_MONTH);
            }
        }
        onpage::in_month(page, known.order.reading, (year, month), &mut all);
    }
    all
}

/// What a candidate says, and how much that is worth. `None` for dates of other things.
fn rank_of(candidate: &Candidate, area: &Area) -> Option<(Role, u8)> {
    let from = candidate.from.as_str();
    let near = area.is_near(candidate.at);
    let role = match candidate.field {
        Field::Published | Field::Date => Role::Published,
        Field::Modified => Role::Modified,
        _ => return None,
    };
    let rank = if from == "script data" {
        rank::SCRIPT
    } else if let Some(rest) = from.strip_prefix("json-ld ") {
        match rest {
            "datePublished" | "dateModified" => rank::JSON_LD,
            "dateCreated" => rank::CREATED,
            "VideoObject uploadDate" => rank::VIDEO,
            _ if rest.starts_with("WebPage ") || rest.starts_with("ItemPage ") => {
                rank::JSON_LD_PAGE
            }
            _ => return None,
        }
    } else if let Some(name) = from.strip_prefix("meta ") {
        if name.starts_with("dcsext") {
            rank::CREATED
        } else if name.contains("published")
            || name == "og:pubdate"
            || name == "article:modified_time"
        {
            rank::META
        } else {
            rank::META_OTHER
        }
    } else if from.starts_with("itemprop ") {
        match (candidate.field, near || candidate.at == 0) {
            (Field::Date, _) => rank::CREATED,
            (_, true) => rank::ITEMPROP,
            (_, false) => rank::CLASS_FAR,
        }
    } else if candidate.field == Field::Date {
        if near {
            // Above the headline the list of other articles may end.
            let above = u8::from(candidate.at < area.headline);
            let attribute = if from.starts_with("attribute") { 4 } else { 0 };
            rank::DATE_NEAR + above + attribute
        } else if area.is_behind(candidate.at) {
            rank::DATE_FAR
        } else if candidate.at > area.last || candidate.at + 4 < area.headline {
            rank::DATE_FAR + 10
        } else {
            rank::DATE_FAR
        }
    } else if near {
        rank::CLASS_NEAR
    } else if candidate.at > area.last + 4 {
        rank::CLASS_FAR + 10
    } else {
        rank::CLASS_FAR
    };
    Some((role, rank))
}
