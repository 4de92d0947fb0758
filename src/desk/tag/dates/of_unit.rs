//! A month, a day, a quarter or a season of a year, and a weekday of a week, that are told by their
//! distance: `March of last year`, `lunes de la semana pasada`.

use super::scan::{Says, Scan};
use super::words::{Time, Unit};

/// Words between the two: articles and what means `of`, in all languages of the tables.
const OF: &[&str] = &[
    "of", "de", "del", "da", "do", "des", "der", "di", "della", "dello", "dell", "dell'", "dell’",
    "van", "het", "la", "l'", "l’", "the",
];

/// No more of them than this stand between.
const MOST: usize = 3;

impl Scan<'_> {
    /// Adds the year or week that stands behind an expression.
    pub(super) fn of_unit(&self, (to, says): (usize, Says)) -> (usize, Says) {
        let unit = match says {
            Says::Weekday(_, which) if which.is_bare() => Unit::Week,
            Says::MonthOfYear(_, which) if which.is_bare() => Unit::Year,
            Says::DayOfYear(..) | Says::Quarter(_, None) => Unit::Year,
            _ => return (to, says),
        };
        let Some((end, shift)) = self.unit_behind(to, unit) else {
            return (to, says);
        };
        let says = match says {
            Says::Weekday(day, _) => Says::WeekdayIn(day, shift),
            Says::MonthOfYear(month, _) => Says::MonthIn(month, shift),
            Says::DayOfYear(month, day, _) => Says::DayIn(month, day, shift),
            Says::Quarter(n, None) => Says::QuarterIn(n, shift),
            says => says,
        };
        (end, says)
    }

    /// `of last year` from token `at` on: one past it, and how many years from the reference.
    pub(super) fn unit_behind(&self, at: usize, unit: Unit) -> Option<(usize, i8)> {
        let of = (at..at + MOST).take_while(|of| OF.contains(&self.of(*of)));
        let first = at + of.count();
        if (at..=first).any(|at| self.tokens.get(at).is_none_or(|t| t.sentence_start)) {
            return None;
        }
        if unit == Unit::Year && self.is(first, Time::ThisYear) {
            return Some((first + 1, 0));
        }
        let shift = match self.unit(first) {
            Some(unit) => self.unit_then_shift(first, unit),
            None => self.shift(first).and_then(|by| self.shifted(first, by)),
        };
        match shift {
            Some((end, Says::Unit(said, shift))) if said == unit => Some((end, shift)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn the_year_or_week_behind_says_which() {
        for (code, text, want) in [
            (
                "en",
                "It closed in March of last year.",
                "March of last year=2022-03",
            ),
            (
                "en",
                "It closed on 3 March last year.",
                "3 March last year=2022-03-03",
            ),
            (
                "en",
                "It opens on May 3 next year.",
                "May 3 next year=2024-05-03",
            ),
            (
                "en",
                "Sales fell in the third quarter of last year.",
                "third quarter of last year=2022-35",
            ),
            (
                "en",
                "It was the summer of last year.",
                "summer of last year=2022-22",
            ),
            (
                "en",
                "They met on Friday last week.",
                "Friday last week=2023-09-01",
            ),
            (
                "en",
                "They meet on Friday of next week.",
                "Friday of next week=2023-09-15",
            ),
            (
                "de",
                "Im März des vergangenen Jahres schloss es.",
                "März des vergangenen Jahres=2022-03",
            ),
            (
                "de",
                "Am 3. März letzten Jahres schloss es.",
                "3. März letzten Jahres=2022-03-03",
            ),
            (
                "de",
                "Sie trafen sich am Freitag vergangener Woche.",
                "Freitag vergangener Woche=2023-09-01",
            ),
            (
                "fr",
                "Elle a fermé en mars de l'année dernière.",
                "mars de l'année dernière=2022-03",
            ),
            (
                "fr",
                "Elle a ouvert en février de cette année.",
                "février de cette année=2023-02",
            ),
            (
                "fr",
                "Réunis lundi de la semaine dernière, ils ont voté.",
                "lundi de la semaine dernière=2023-08-28",
            ),
            (
                "es",
                "Cerró en enero del año pasado.",
                "enero del año pasado=2022-01",
            ),
            (
                "es",
                "Abrió en febrero de este año.",
                "febrero de este año=2023-02",
            ),
            (
                "es",
                "Abrirá el 3 de marzo del próximo año.",
                "3 de marzo del próximo año=2024-03-03",
            ),
            (
                "it",
                "Era chiuso nel marzo dello scorso anno.",
                "marzo dello scorso anno=2022-03",
            ),
            (
                "it",
                "Ha aperto nel febbraio di quest'anno.",
                "febbraio di quest'anno=2023-02",
            ),
            (
                "it",
                "Sarà venduto a gennaio dell’anno prossimo.",
                "gennaio dell’anno prossimo=2024-01",
            ),
            (
                "pt",
                "Abriu em fevereiro deste ano.",
                "fevereiro deste ano=2023-02",
            ),
            (
                "pt",
                "Fechou em março do ano passado.",
                "março do ano passado=2022-03",
            ),
            (
                "nl",
                "In maart van vorig jaar was ze dicht.",
                "maart van vorig jaar=2022-03",
            ),
            (
                "nl",
                "In januari van volgend jaar gaat ze open.",
                "januari van volgend jaar=2024-01",
            ),
        ] {
            let said: Vec<_> = found(code, text)
                .iter()
                .map(|(text, value)| format!("{text}={value}"))
                .collect();
            assert_eq!(said, [want], "{text}");
        }
    }

    #[test]
    fn a_year_of_another_sentence_or_of_something_else_is_apart() {
        for (text, want) in [
            (
                "It closed in March. Last year it made a loss.",
                ["2023-03", "2022"],
            ),
            (
                "It closed in March and last year it made a loss.",
                ["2023-03", "2022"],
            ),
        ] {
            let values: Vec<_> = found("en", text)
                .into_iter()
                .map(|(_, value)| value)
                .collect();
            assert_eq!(values, want, "{text}");
        }
    }
}
