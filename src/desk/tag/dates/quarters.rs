//! Quarters and fiscal years.

use super::scan::{Hit, Says, Scan};
use super::words::{Time, Unit};

impl Scan<'_> {
    /// `third quarter of 2023`; without a year only where figures are spoken of.
    pub(super) fn quarter(&self, at: usize, n: u32) -> Hit {
        let word = if self.of(at + 1) == "-" {
            at + 2
        } else {
            at + 1
        };
        if !(1..=4).contains(&n) || !self.is(word, Time::Quarter) {
            return None;
        }
        let mut after = word + 1;
        if matches!(self.of(after), "of" | "des" | "de" | "del" | "do" | "van") {
            after += 1;
        }
        if self.is(after, Time::Fiscal) {
            after += 1;
        }
        if let Some(year) = self.year(after) {
            return Some((after + 1, Says::Quarter(n, Some(year))));
        }
        let figures = matches!(
            self.of(word + 1),
            "results"
                | "earnings"
                | "revenue"
                | "revenues"
                | "profit"
                | "profits"
                | "sales"
                | "net"
                | "loss"
                | "income"
                | "report"
                | "figures"
                | "guidance"
        );
        let in_year = || self.unit_behind(word + 1, Unit::Year).is_some();
        (figures || self.words.code() != "en" && self.led(at) || in_year())
            .then_some((word + 1, Says::Quarter(n, None)))
    }

    /// `Q3 2023`.
    pub(super) fn short_quarter(&self, at: usize) -> Hit {
        let word = self.of(at);
        let n = word
            .strip_prefix('Q')
            .and_then(|n| n.parse::<u32>().ok())
            .filter(|n| (1..=4).contains(n) && word.len() == 2)?;
        let of = usize::from(self.of(at + 1) == "of");
        match self.year(at + 1 + of) {
            Some(year) => Some((at + 2 + of, Says::Quarter(n, Some(year)))),
            // `Audi Q3`: a product.
            None if at > 0 && self.capital(at - 1) && !self.tokens[at - 1].sentence_start => None,
            None => Some((at + 1, Says::Quarter(n, None))),
        }
    }

    /// `fiscal 2024`, `fiscal year 2024`.
    pub(super) fn fiscal(&self, at: usize) -> Hit {
        let year = at + 1 + usize::from(self.unit(at + 1) == Some(Unit::Year));
        self.year(year).map(|y| (year + 1, Says::Fiscal(y)))
    }

    /// `FY2024`, `FY24`.
    pub(super) fn fiscal_short(&self, at: usize) -> Hit {
        let digits = self.of(at).strip_prefix("FY")?;
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let year: i32 = digits.parse().ok()?;
        match digits.len() {
            2 => Some((at + 1, Says::Fiscal(2000 + year))),
            4 => Some((at + 1, Says::Fiscal(year))),
            _ => None,
        }
    }
}
