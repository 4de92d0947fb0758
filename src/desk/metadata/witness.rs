//! When what stands on the page is a better witness of the publication than what its machine states.

use super::area::Area;
use super::dates::{self, Clock, Found, Zone};
use super::published::{Evidence, Role, rank};

/// How far above the headline, in blocks, the article's date may stand.
const ABOVE: u32 = 2;

/// How far into the text it may stand, where it has two witnesses or speaks against a weak one.
const INTO: u32 = 3;

/// Evidence that beats the best ranked, where the page speaks against it. Three cases:
///
/// - Readers see an older date at the headline: many systems state the moment at which they last
///   *published* the page.
/// - Meta elements state an older date than the one that readers see there, and that one is not of
///   the last change: the elements are the page's, made before the article or left by a template.
/// - JSON-LD or microdata stands alone: the meta elements and what readers see agree on another day.
///
/// A day that zones explain is no contradiction. `all` is sorted by rank.
pub fn overrule<'e, 'a>(
    winner: &Evidence<'a>,
    all: &'e [Evidence<'a>],
    area: &Area,
) -> Option<&'e Evidence<'a>> {
    let day = winner.found.date;
    let stated = rank::JSON_LD..=rank::JSON_LD_PAGE;
    if winner.role != Role::Published || !stated.contains(&winner.rank) {
        return None;
    }
    let near = rank::ADDRESS..=rank::TEXT_NEAR + 1;
    let near = || {
        all.iter()
            .filter(|e| e.role == Role::Published && near.contains(&e.rank))
    };
    if near().any(|e| e.found.date == day) {
        return None;
    }
    let changed = |role_day| {
        all.iter()
            .any(|e| e.role == Role::Modified && e.found.date == role_day)
    };
    // What is in the text is the news's date, what is far from it another article's. A meta element
    // that does not say what its date is of is worth less than a line or two into the text.
    let meta =
        (rank::META..=rank::META_OTHER).contains(&winner.rank) && winner.rank != rank::ITEMPROP;
    let into = if winner.rank == rank::META_OTHER {
        INTO
    } else {
        0
    };
    let seen = |into: u32| {
        let place = area.headline.saturating_sub(ABOVE)..area.first + into;
        near().filter(move |e| {
            e.at.is_some_and(|at| area.is_near(at) && place.contains(&at))
        })
    };
    if let Some(first) = seen(into).find(|e| !changed(e.found.date) || e.found.date < day)
        && (first.found.date < day || meta)
        && contradicts(&first.found, &winner.found)
    {
        return Some(first);
    }
    if matches!(winner.rank, rank::JSON_LD | rank::ITEMPROP) {
        let mut metas = all.iter().filter(|e| {
            e.role == Role::Published && matches!(e.rank, rank::META | rank::META_OTHER)
        });
        return metas.find(|meta| {
            let other =
                meta.found.date != day && meta.found.clock.is_some() && is_local(&winner.found);
            (other || contradicts(&meta.found, &winner.found))
                && seen(INTO).any(|e| e.found.date == meta.found.date)
        });
    }
    None
}

/// Whether two statements are of different days wherever their clocks stand: more than a day lies
/// between them, or no zone on earth brings the one that has a time of day to the other's day.
fn contradicts(seen: &Found, stated: &Found) -> bool {
    let apart = days(stated, seen);
    if apart.abs() != 1 {
        return apart != 0;
    }
    if let Some(clock) = stated.clock {
        let local = stated.date.at(clock.hour as i8, clock.minute as i8, 0, 0);
        let offset = clock.zone.map_or(0, |zone| zone.offset_at(local)) / 60;
        let greenwich = minutes(clock) - offset;
        return if apart < 0 {
            greenwich >= WESTMOST
        } else {
            greenwich + EASTMOST < DAY
        };
    }
    // A bare day may be the day at Greenwich of the moment that readers see.
    seen.clock.is_some_and(|clock| {
        if apart < 0 {
            minutes(clock) + WESTMOST < DAY
        } else {
            minutes(clock) >= EASTMOST
        }
    })
}

/// Minutes since midnight.
fn minutes(clock: Clock) -> i32 {
    i32::from(clock.hour) * 60 + i32::from(clock.minute)
}

/// Whether the time of day is told in a zone that is not Greenwich's: its day is the newsroom's.
fn is_local(found: &Found) -> bool {
    let zone = found.clock.and_then(|clock| clock.zone);
    zone.is_some_and(|zone| zone != Zone::Offset(0))
}

/// Minutes of a day.
const DAY: i32 = 24 * 60;
/// Minutes by which the first clocks on earth are before Greenwich.
const EASTMOST: i32 = 14 * 60;
/// Minutes by which the last clocks are behind it.
const WESTMOST: i32 = 12 * 60;

/// Days from the first to the second.
fn days(first: &Found, second: &Found) -> i32 {
    let span = first.date.until(second.date);
    span.map_or(0, |span| span.get_days())
}

/// Words that stand for "year" behind a date.
const YEARS: &[&str] = &["года", "г.", "r.", "roku"];

/// True when a date is the dateline of the text: it begins it (`01.02.2022 „Der Markt …`, `piątek, 3 maja
/// 2024 r. – Rada …`), or stands behind the place (`Karlsruhe (12.11.2021). …`, `Berlin, 28.10.2021,
/// 058/21`), maybe before an agency in brackets.
pub fn is_dateline(text: &str, found: &Found) -> bool {
    let before = text[..found.span.start].trim_end();
    let after = text[found.span.end..].trim_start();
    let year = YEARS.iter().find_map(|year| after.strip_prefix(year));
    let after = year.map_or(after, str::trim_start);
    let mut words = before.split(|c: char| !c.is_alphabetic());
    let weekday = words.all(|word| word.is_empty() || word == "den" || dates::is_weekday(word));
    let before = if weekday { "" } else { before };
    let capital = |text: &str| {
        text.chars()
            .find(|c| c.is_alphanumeric())
            .is_some_and(|c| !c.is_lowercase())
    };
    if before.is_empty() {
        return capital(after);
    }
    let place = before.trim_end_matches(['(', ',', ' ']);
    before.len() <= 40
        && place.len() < before.len()
        && place.split_whitespace().count() <= 3
        && place.split_whitespace().all(capital)
        && after.starts_with([')', '(', '.', ':', ',', '-', '–', '—', '/'])
}

/// Whether what follows a date sets it off from a text: `| Berlin – The ministry …`.
pub fn is_set_off(after: &str) -> bool {
    after
        .trim_start()
        .starts_with(['|', '–', '—', '-', ':', ')', '/', '.', ','])
}

#[cfg(test)]
mod tests {
    use super::super::dates::Reading;
    use super::*;

    #[test]
    fn a_day_that_zones_explain_is_no_contradiction() {
        let read = |text: &str| dates::read(text, Reading::default()).expect("a date");
        for (seen, stated, want) in [
            ("18 December 2025", "2025-12-19T22:02:58Z", true),
            ("18 December 2025", "2025-12-19T02:30:00Z", false),
            ("20 December 2025", "2025-12-19T22:02:58Z", false),
            ("20 December 2025", "2025-12-19T08:00:00Z", true),
            ("18 December 2025", "2025-12-19T06:00:00-08:00", true),
            ("18 December 2025, 11:30", "2025-12-19", true),
            ("18 December 2025, 20:01", "2025-12-19", false),
            ("18 December 2025", "2025-12-19", false),
            ("17 December 2025", "2025-12-19", true),
            ("19 December 2025", "2025-12-19T22:02:58Z", false),
        ] {
            assert_eq!(
                contradicts(&read(seen), &read(stated)),
                want,
                "{seen}, {stated}"
            );
        }
    }

    #[test]
    fn datelines_are_told_from_sentences() {
        for (text, want) in [
            (
                "Karlsruhe, (12.11.2021). Die Landeskirche teilt mit, dass",
                true,
            ),
            ("Berlin, 28.10.2021, 058/21", true),
            (
                "TRONDHEIM, Norway, 3 September 2026 (Coastwire) - A court",
                true,
            ),
            ("01.02.2022 „Der Markt ist gut in das Jahr gestartet“", true),
            (
                "OSLO, March 4, 2024 - Two farms may open in the fjord",
                true,
            ),
            ("vendredi 3 mai 2024 – Le conseil a ouvert le pont", true),
            ("Freitag, den 3. Mai 2024. Der Rat hat die Brücke", true),
            ("3 мая 2024 года – Совет открыл мост", true),
            ("Le vendredi 3 mai 2024 le conseil a ouvert le pont", false),
            ("March 4, 2024 was the day on which the ferry sank", false),
            ("On March 4, 2024, the ferry sank", false),
            ("Die Landeskirche hat am 12.11.2021. beschlossen", false),
        ] {
            let found = dates::find(text, Reading::default()).next();
            assert_eq!(found.is_some_and(|f| is_dateline(text, &f)), want, "{text}");
        }
    }
}
