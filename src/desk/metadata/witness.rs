//! When what stands on the page is a better witness of the publication than what its machine states.

use super::area::Area;
use super::dates::{self, Found};
use super::published::{Evidence, Role, rank};

/// How far above the headline, in blocks, the article's date may stand.
const ABOVE: u32 = 2;

/// Evidence that beats the best ranked, where the page speaks against it. Two cases:
///
/// - The machine states as publication the day on which the page was last changed: many systems
///   give the moment at which they last *published* the page. An older date at the headline is
///   then the article's.
/// - JSON-LD stands alone: the meta elements and what readers see at the headline agree on another
///   day.
///
/// A day's difference is no contradiction: zones differ by that. `all` is sorted by rank.
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
    // What is in the text is the news's date, what is far from it another article's.
    let place = area.headline.saturating_sub(ABOVE)..area.first;
    let stands = |at: u32| area.is_near(at) && place.contains(&at);
    let seen = || near().filter(|e| e.at.is_some_and(stands));
    let republished = all
        .iter()
        .any(|e| e.role == Role::Modified && stated.contains(&e.rank) && e.found.date <= day);
    if republished && let Some(first) = seen().next() {
        return (days(first, winner) > 1).then_some(first);
    }
    if winner.rank == rank::JSON_LD {
        let mut metas = all.iter().filter(|e| {
            e.role == Role::Published && (rank::META..=rank::META_OTHER).contains(&e.rank)
        });
        return metas.find(|meta| {
            days(meta, winner).abs() > 1 && seen().any(|e| e.found.date == meta.found.date)
        });
    }
    None
}

/// Days from the first to the second.
fn days(first: &Evidence<'_>, second: &Evidence<'_>) -> i32 {
    let span = first.found.date.until(second.found.date);
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

#[cfg(test)]
mod tests {
    use super::super::dates::Reading;
    use super::*;

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
