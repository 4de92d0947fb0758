//! The tables of cleaning rules. The first rule in this order that recognises a line decides.

mod abroad;
mod agency;
mod around;
mod byline;
mod calls;
mod cards;
mod chinese;
mod credit;
mod leftovers;
mod machine;
mod mail;
mod named;
mod notice;
mod offers;
mod owners;
mod page;
mod printed;
mod promotion;
mod related;
mod scans;
pub(super) mod sets;
mod shortcodes;
mod versions;

pub(super) use chinese::{CREDITS, credited};
pub(super) use named::parted;

use super::rule::Rule;

/// All tables in order.
pub const TABLES: &[&[Rule]] = &[
    printed::RULES,
    shortcodes::RULES,
    offers::FIRST,
    related::RULES,
    byline::RULES,
    credit::RULES,
    machine::RULES,
    notice::RULES,
    versions::RULES,
    promotion::RULES,
    page::RULES,
    around::RULES,
    agency::RULES,
    cards::RULES,
    mail::RULES,
    offers::RULES,
    calls::RULES,
    leftovers::RULES,
    abroad::RULES,
    chinese::RULES,
];
