//! The year of a day that the text names in full before: `on 13 November 2024 … of that 13 November`.

use std::collections::BTreeMap;

use super::calendar::Day;
use super::resolve::nearest_year;
use super::scan::{Found, Says};
use super::tense::Which;

/// Days around the day of publication within which a day without its year is that of the news.
const NEAR: i64 = 30;

/// Gives days without a year the one with which they stand before.
pub fn years(found: &mut [Found], reference: Option<Day>) {
    let mut known: BTreeMap<(u32, u32), i32> = BTreeMap::new();
    for f in found {
        match f.says {
            Says::Day(day) => {
                known.insert((day.month, day.day), day.year);
            }
            Says::DayOfYear(month, day, which) if !matches!(which, Which::Ahead | Which::Next) => {
                let again = known.get(&(month, day));
                let again = again.and_then(|year| Day::new(*year, month, day));
                if let Some(again) = again
                    && !is_near(month, day, reference)
                {
                    f.says = Says::Again(again);
                }
            }
            _ => {}
        }
    }
}

/// The day is one around the day of publication.
fn is_near(month: u32, day: u32, reference: Option<Day>) -> bool {
    reference.is_some_and(|at| {
        let nearest = Day::new(nearest_year(at, month, day), month, day);
        nearest.is_some_and(|nearest| (nearest.number() - at.number()).abs() <= NEAR)
    })
}
