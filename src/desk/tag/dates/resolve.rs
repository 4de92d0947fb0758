//! What an expression means: an EDTF value, and whether it is complete.

use super::anchors::EVENTS;
use super::calendar::Day;
use super::scan::Says;
use super::tense::Which;
use super::words::Unit;
use super::{Anchor, TimeExpression, Window};
use crate::desk::Span;

/// Days around the reference date in which a weekday with its day of the month is sought.
const BRACKETED: i64 = 21;

/// Days from the reference date beyond which the tense decides in which year a day is.
const FAR: i64 = 60;

/// Days behind the reference date within which something may have happened before a page was changed.
const CHANGED: i64 = 14;

/// Candidates shown.
const MAX_CANDIDATES: usize = 8;
/// Months ahead that a month without a year or a verb is taken for the coming one.
const SOON: u32 = 2;
const NEEDS: Option<&str> = Some("reference_date");

/// The bounds that an expression puts on the article's own date.
pub fn window(says: Says) -> Option<(Day, Day)> {
    let Says::Since(n, unit, event) = says else {
        return None;
    };
    let (year, month, day) = EVENTS.get(event)?.2;
    let start = Day::new(year, month, day)?;
    // Nobody counts so far; the bound keeps the sum within the calendar.
    let n = i32::try_from(n).ok().filter(|n| (1..=2000).contains(n))?;
    let (from, until) = match unit {
        Unit::Day => (
            start.plus_days(i64::from(n) - 1),
            start.plus_days(i64::from(n)),
        ),
        Unit::Week => (
            start.plus_days((i64::from(n) - 1) * 7),
            start.plus_days(i64::from(n) * 7),
        ),
        Unit::Month => (start.plus_months(n - 1), start.plus_months(n)),
        Unit::Year => (start.plus_months(12 * (n - 1)), start.plus_months(12 * n)),
        Unit::Decade => return None,
    };
    Some((from, until.plus_days(-1)))
}

/// Resolves one expression against the reference day and the window.
pub fn resolve(
    span: Span,
    says: Says,
    reference: Option<Day>,
    bounds: Option<(Day, Day)>,
) -> TimeExpression {
    let base = TimeExpression {
        span,
        ..TimeExpression::default()
    };
    let done = |kind, value: String| TimeExpression {
        kind,
        value: Some(value),
        resolved: true,
        ..base.clone()
    };
    let guessed = |kind, value: String, confidence, why: &str| TimeExpression {
        inferred: true,
        confidence: Some(confidence),
        why: Some(why.to_owned()),
        ..done(kind, value)
    };
    let open = |kind, value: Option<String>, candidates: Vec<String>, why: String| TimeExpression {
        kind,
        value,
        needs: NEEDS,
        candidates,
        why: Some(why),
        ..base.clone()
    };
    // A part of a year by its number in EDTF, in the year so many years from the reference.
    let in_year = |kind, part: u32, shift: i8| match reference {
        Some(at) => done(kind, format!("{:04}-{part:02}", at.year + i32::from(shift))),
        None => open(
            kind,
            Some(format!("XXXX-{part:02}")),
            Vec::new(),
            "EDTF year unknown".to_owned(),
        ),
    };
    match says {
        Says::Day(day) => done("date", day.to_string()),
        Says::Again(day) => guessed(
            "date",
            day.to_string(),
            0.9,
            "the year with which the text names the day before",
        ),
        Says::Either(one, other) => TimeExpression {
            kind: "date",
            needs: Some("date_order"),
            candidates: vec![one.to_string(), other.to_string()],
            why: Some("day and month can be read either way".to_owned()),
            ..base
        },
        Says::Days(Some(year), month, from, to) => done(
            "range",
            format!("{year:04}-{month:02}-{from:02}/{year:04}-{month:02}-{to:02}"),
        ),
        Says::Days(None, month, from, to) => match reference {
            Some(day) => {
                let year = nearest_year(day, month, from);
                guessed(
                    "range",
                    format!("{year:04}-{month:02}-{from:02}/{year:04}-{month:02}-{to:02}"),
                    0.85,
                    "the year nearest to the reference date",
                )
            }
            None => open(
                "range",
                Some(format!("XXXX-{month:02}-{from:02}/XXXX-{month:02}-{to:02}")),
                Vec::new(),
                "EDTF year unknown".to_owned(),
            ),
        },
        Says::DayOfYear(month, day, which) => match reference {
            Some(at) => {
                let nearest = nearest_year(at, month, day);
                let year = year_of(at, nearest, month, day, which);
                let (confidence, why) = match year - nearest {
                    0 => (0.9, "the year nearest to the reference date"),
                    1 => (
                        0.85,
                        "the next such day after the reference date, as the tense says",
                    ),
                    _ => (
                        0.85,
                        "the last such day before the reference date, as the tense says",
                    ),
                };
                let value = format!("{year:04}-{month:02}-{day:02}");
                guessed("date", value, confidence, why)
            }
            None => open(
                "date",
                Some(format!("XXXX-{month:02}-{day:02}")),
                within(bounds, |d| d.month == month && d.day == day)
                    .map(|d| d.to_string())
                    .collect(),
                "EDTF year unknown".to_owned(),
            ),
        },
        Says::Month(year, month) => done("month", format!("{year:04}-{month:02}")),
        Says::MonthOfYear(month, which) => match reference {
            Some(at) => {
                let soon = (month + 12 - at.month) % 12 <= SOON;
                let year = match which {
                    Which::Next => at.year + i32::from(month <= at.month),
                    Which::Last => at.year - i32::from(month >= at.month),
                    Which::Unsaid if !soon => at.year - i32::from(month > at.month),
                    Which::Past | Which::Done | Which::Told => {
                        at.year - i32::from(month > at.month)
                    }
                    Which::Ahead | Which::Unsaid => at.year + i32::from(month < at.month),
                };
                guessed(
                    "month",
                    format!("{year:04}-{month:02}"),
                    if which == Which::Unsaid { 0.8 } else { 0.85 },
                    "the month of that name next to the reference date",
                )
            }
            None => {
                let mut candidates: Vec<String> = within(bounds, |d| d.month == month)
                    .map(|d| format!("{:04}-{:02}", d.year, d.month))
                    .collect();
                candidates.dedup();
                open(
                    "month",
                    Some(format!("XXXX-{month:02}")),
                    candidates,
                    "EDTF year unknown".to_owned(),
                )
            }
        },
        Says::MonthIn(month, shift) => in_year("month", month, shift),
        Says::DayIn(month, day, shift) => {
            let stated = reference.and_then(|at| Day::new(at.year + i32::from(shift), month, day));
            match stated {
                Some(day) => done("date", day.to_string()),
                None => open(
                    "date",
                    Some(format!("XXXX-{month:02}-{day:02}")),
                    Vec::new(),
                    "EDTF year unknown".to_owned(),
                ),
            }
        }
        Says::QuarterIn(n, shift) => in_year("quarter", 32 + n, shift),
        Says::SeasonIn(season, shift) => in_year("season", 20 + season, shift),
        Says::WeekdayIn(weekday, shift) => match reference {
            Some(at) => {
                let monday = at.plus_days(7 * i64::from(shift) - i64::from(at.weekday()));
                let day = monday.plus_days(i64::from(weekday));
                done("weekday", day.to_string())
            }
            None => open(
                "weekday",
                None,
                Vec::new(),
                "no publication date in the input".to_owned(),
            ),
        },
        Says::Period(from, to) => done("range", format!("{from}/{to}")),
        Says::Year(year) => done("year", format!("{year:04}")),
        Says::Years(from, to) => done("range", format!("{from:04}/{to:04}")),
        Says::Decade(year) => done("decade", format!("{:03}X", year / 10)),
        // EDTF level 2: 33–36 are quarters.
        Says::Quarter(n, Some(year)) => done("quarter", format!("{year:04}-{}", 32 + n)),
        Says::Quarter(n, None) => open(
            "quarter",
            Some(format!("XXXX-{}", 32 + n)),
            Vec::new(),
            "EDTF year unknown; a company's quarter need not be the calendar's".to_owned(),
        ),
        // EDTF level 1: 21–24 are seasons, wherever on the globe.
        Says::Season(season, Some(year), _) => done("season", format!("{year:04}-{}", 20 + season)),
        Says::Season(season, None, shift) => match reference {
            Some(at) => {
                let middle = season * 3 + 1;
                let year = match shift {
                    1 => at.year + i32::from(middle <= at.month),
                    -1 => at.year - i32::from(middle >= at.month),
                    _ => at.year,
                };
                guessed(
                    "season",
                    format!("{year:04}-{}", 20 + season),
                    0.7,
                    "the season of that name next to the reference date",
                )
            }
            None => open(
                "season",
                Some(format!("XXXX-{}", 20 + season)),
                Vec::new(),
                "EDTF year unknown".to_owned(),
            ),
        },
        Says::Fiscal(year) => TimeExpression {
            why: Some("a company's year need not be the calendar's".to_owned()),
            ..done("fiscal_year", format!("{year:04}"))
        },
        Says::Weekday(_, Which::Told) => TimeExpression {
            kind: "weekday",
            why: Some("the text tells which one by what happened then".to_owned()),
            ..base
        },
        Says::Weekday(day, which) => match reference {
            Some(at) => {
                let back = i64::from((at.weekday() + 7 - day) % 7);
                let days = match (which, back) {
                    // Tomorrow by its name: what was six days ago is called the last one.
                    (Which::Unsaid, 6) => 1,
                    (Which::Next, 0) => 7,
                    (Which::Last, 0) => -7,
                    (_, 0) => 0,
                    (Which::Next | Which::Ahead, _) => 7 - back,
                    (_, _) => -back,
                };
                guessed(
                    "weekday",
                    at.plus_days(days).to_string(),
                    match which {
                        Which::Unsaid if days > 0 => 0.7,
                        Which::Unsaid | Which::Past => 0.9,
                        _ => 0.8,
                    },
                    if days > 0 {
                        "the next such day after the reference date"
                    } else {
                        "the last such day up to the reference date"
                    },
                )
            }
            None => {
                let candidates: Vec<String> = within(bounds, |d| d.weekday() == day)
                    .map(|d| d.to_string())
                    .take(MAX_CANDIDATES)
                    .collect();
                let name = NAMES.get(day as usize).copied().unwrap_or("days");
                let why = if candidates.is_empty() {
                    "no publication date in the input".to_owned()
                } else {
                    format!(
                        "no publication date in the input; the candidates are the {name} inside \
                         document_window"
                    )
                };
                open("weekday", None, candidates, why)
            }
        },
        Says::WeekdayOn(weekday, day) => {
            let is = |d: &Day| d.day == day && d.weekday() == weekday;
            match reference {
                Some(at) => {
                    let near = (0..=BRACKETED).flat_map(|days| [-days, days]);
                    match near.map(|days| at.plus_days(days)).find(is) {
                        Some(day) => guessed(
                            "weekday",
                            day.to_string(),
                            0.95,
                            "the weekday on that day of the month next to the reference date",
                        ),
                        None => TimeExpression {
                            kind: "weekday",
                            why: Some("no such day is near the reference date".to_owned()),
                            ..base
                        },
                    }
                }
                None => open(
                    "weekday",
                    None,
                    within(bounds, is).map(|d| d.to_string()).collect(),
                    "no publication date in the input".to_owned(),
                ),
            }
        }
        Says::Relative(days) => match reference {
            Some(at) => done("relative", at.plus_days(days).to_string()),
            None => open(
                "relative",
                None,
                Vec::new(),
                "no publication date in the input".to_owned(),
            ),
        },
        Says::Unit(unit, shift) => match reference {
            Some(at) => done("relative", unit_value(at, unit, i32::from(shift))),
            None => open(
                "relative",
                None,
                Vec::new(),
                "no publication date in the input".to_owned(),
            ),
        },
        Says::Weekend(shift) => match reference {
            Some(at) => {
                let monday = at.plus_days(-i64::from(at.weekday()));
                let saturday = monday.plus_days(5 + 7 * i64::from(shift));
                guessed(
                    "relative",
                    format!("{saturday}/{}", saturday.plus_days(1)),
                    0.8,
                    "Saturday and Sunday of that week",
                )
            }
            None => open(
                "relative",
                None,
                Vec::new(),
                "no publication date in the input".to_owned(),
            ),
        },
        Says::Ago(count, unit) => match reference {
            Some(at) => done("relative", ago_value(at, unit, count)),
            None => open(
                "relative",
                None,
                Vec::new(),
                "no publication date in the input".to_owned(),
            ),
        },
        Says::Since(_, _, event) => match window(says) {
            Some((from, to)) => {
                let (name, wikidata, (year, month, day), _) = EVENTS[event];
                TimeExpression {
                    anchor: Some(Anchor {
                        name: name.to_owned(),
                        wikidata: wikidata.map(str::to_owned),
                        date: format!("{year:04}-{month:02}-{day:02}"),
                    }),
                    inferred: true,
                    confidence: Some(0.7),
                    ..done("ordinal_period", format!("{from}/{to}"))
                }
            }
            None => TimeExpression {
                kind: "ordinal_period",
                ..base
            },
        },
    }
}

const NAMES: [&str; 7] = [
    "Mondays",
    "Tuesdays",
    "Wednesdays",
    "Thursdays",
    "Fridays",
    "Saturdays",
    "Sundays",
];

/// The days of the window that fit, oldest first; none without a window.
fn within(bounds: Option<(Day, Day)>, fits: impl Fn(&Day) -> bool) -> impl Iterator<Item = Day> {
    let (from, to) = bounds.map_or((0, -1), |(from, to)| (from.number(), to.number()));
    (from..=to.min(from + 400))
        .map(Day::from_number)
        .filter(move |day| fits(day))
}

pub(super) fn nearest_year(at: Day, month: u32, day: u32) -> i32 {
    (at.year - 1..=at.year + 1)
        .min_by_key(|year| {
            let candidate = Day::new(*year, month, day).or_else(|| Day::new(*year, month, 28));
            candidate.map_or(i64::MAX, |c| (c.number() - at.number()).abs())
        })
        .unwrap_or(at.year)
}

/// The year of a day that the words beside it put on the other side of the reference date, where the day
/// of the nearest year is far from it.
fn year_of(at: Day, nearest: i32, month: u32, day: u32, which: Which) -> i32 {
    let days = Day::new(nearest, month, day).map_or(0, |day| day.number() - at.number());
    match which {
        Which::Ahead | Which::Next if days < -FAR => nearest + 1,
        Which::Past | Which::Last if days > FAR => nearest - 1,
        // A page may have been changed soon after its publication.
        Which::Done if days > CHANGED => nearest - 1,
        _ => nearest,
    }
}

fn unit_value(at: Day, unit: Unit, shift: i32) -> String {
    match unit {
        Unit::Day => at.plus_days(i64::from(shift)).to_string(),
        Unit::Week => {
            let monday = at.plus_days(7 * i64::from(shift) - i64::from(at.weekday()));
            format!("{monday}/{}", monday.plus_days(6))
        }
        Unit::Month => {
            let month = at.plus_months(shift);
            format!("{:04}-{:02}", month.year, month.month)
        }
        Unit::Year => format!("{:04}", at.year + shift),
        Unit::Decade => format!("{:03}X", at.year / 10 + shift),
    }
}

/// EDTF: `~` for about.
fn ago_value(at: Day, unit: Unit, count: u32) -> String {
    let count = i32::try_from(count).unwrap_or(0);
    match unit {
        Unit::Day => at.plus_days(-i64::from(count)).to_string(),
        Unit::Week => format!("{}~", at.plus_days(-7 * i64::from(count))),
        Unit::Month => {
            let month = at.plus_months(-count);
            format!("{:04}-{:02}~", month.year, month.month)
        }
        Unit::Year => format!("{:04}~", at.year - count),
        Unit::Decade => format!("{:03}X~", at.year / 10 - count),
    }
}

/// The window that the text puts on its own date.
pub fn document_window(found: &[(Says, &str)]) -> Option<Window> {
    let mut bounds: Option<(Day, Day)> = None;
    let mut basis = Vec::new();
    for (says, text) in found {
        let Some((from, to)) = window(*says) else {
            continue;
        };
        let joined = match bounds {
            None => (from, to),
            Some((f, t)) => (f.max(from), t.min(to)),
        };
        if joined.0 > joined.1 {
            // They contradict each other: one counts something else.
            return None;
        }
        bounds = Some(joined);
        basis.push((*text).to_owned());
    }
    let (from, to) = bounds?;
    Some(Window {
        not_before: from.to_string(),
        not_after: to.to_string(),
        basis,
    })
}
