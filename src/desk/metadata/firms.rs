//! Names of organisations among authors: by a word in them, by their legal form, with a comma in them.

/// Words that make a name an organisation's, so that "and" in it joins no two names.
const ORGANISATIONS: &[&str] = &[
    "ag",
    "agency",
    "association",
    "bundesamt",
    "bundesministerium",
    "bureau",
    "center",
    "centre",
    "committee",
    "council",
    "d.o.o",
    "departement",
    "department",
    "desk",
    "e.v",
    "e.v.",
    "editorial",
    "editors",
    "foundation",
    "fraktion",
    "gmbh",
    "group",
    "inc",
    "inc.",
    "institute",
    "landesanstalt",
    "llc",
    "ltd",
    "ministerio",
    "ministerium",
    "ministero",
    "ministry",
    "ministère",
    "office",
    "redaktion",
    "reporter",
    "reporters",
    "society",
    "staff",
    "stiftung",
    "team",
    "university",
    "verband",
    "verein",
    "verlag",
];

/// An organisation by a word of its name, without a comma.
pub(super) fn is_organisation(value: &str) -> bool {
    let words = value.split_whitespace().count();
    (2..=8).contains(&words) && !value.contains(',') && has_organisation(value)
}

fn has_organisation(value: &str) -> bool {
    value.starts_with(char::is_alphabetic)
        && value
            .split_whitespace()
            .any(|word| ORGANISATIONS.contains(&word.to_lowercase().as_str()))
}

/// Last words of a company's name; lower case, without the full stop at their end.
const LEGAL: &[&str] = &[
    "ag",
    "co",
    "corp",
    "corporation",
    "gmbh",
    "inc",
    "incorporated",
    "kg",
    "l.l.c",
    "l.p",
    "limited",
    "llc",
    "llp",
    "lp",
    "ltd",
    "n.v",
    "nv",
    "plc",
    "s.a",
    "s.l",
    "s.p.a",
    "s.r.l",
    "sa",
    "spa",
];

/// A company by the last word of its name: `Marlow, Hill & Partners LLP`, `Quillon Bio, Inc.` Forms that are
/// surnames, too, count in capitals, with a full stop or behind a comma: `Ana Sa` is a person.
pub(super) fn is_company(value: &str) -> bool {
    let words = value.split_whitespace().count();
    let (before, last) = value.rsplit_once(' ').unwrap_or(("", value));
    let bare = last.trim_end_matches('.');
    let legal = LEGAL.contains(&bare.to_lowercase().as_str());
    let shouted = value.chars().all(|c| !c.is_lowercase());
    let capitals = !shouted && bare.chars().all(|c| c.is_uppercase() || c == '.');
    let marked = capitals || bare.len() < last.len() || before.ends_with(',');
    let surname = SURNAMES.contains(&bare.to_lowercase().as_str());
    (2..=8).contains(&words) && legal && (marked || !surname)
}

/// Of [`LEGAL`], what people are called as well.
const SURNAMES: &[&str] = &["co", "kg", "lp", "sa", "spa"];

/// An organisation with a comma in its name or behind it: a ministry `für Wirtschaft, Bildung und
/// Forschung`; of `Olympia-Verlag GmbH, Nürnberg, Germany` what is before the places.
pub(super) fn organisation(value: &str) -> Option<&str> {
    let (head, rest) = value.split_once(',')?;
    if !has_organisation(head) || head.split_whitespace().count() > 8 {
        return None;
    }
    let places = rest
        .split(',')
        .all(|part| part.split_whitespace().count() == 1);
    let fields = [" für ", " for ", " of ", " de ", " per "];
    if !places && fields.iter().any(|word| head.contains(word)) {
        return Some(value);
    }
    (places && head.contains(' ')).then_some(head)
}

/// Words of houses that a page calls an organisation, beside those of [`ORGANISATIONS`]; lower case.
const TRADES: &[&str] = &[
    "academy",
    "analytics",
    "blog",
    "capital",
    "club",
    "college",
    "company",
    "construction",
    "consulting",
    "data",
    "dentistry",
    "design",
    "digital",
    "education",
    "energy",
    "entertainment",
    "experience",
    "federation",
    "finance",
    "global",
    "health",
    "holding",
    "holdings",
    "hospital",
    "industries",
    "international",
    "labs",
    "law",
    "library",
    "magazine",
    "marketing",
    "media",
    "museum",
    "music",
    "network",
    "news",
    "online",
    "partners",
    "podcast",
    "post",
    "press",
    "productions",
    "project",
    "publishing",
    "records",
    "research",
    "review",
    "school",
    "services",
    "software",
    "solutions",
    "sports",
    "studio",
    "studios",
    "systems",
    "tech",
    "technologies",
    "times",
    "today",
    "travel",
    "trust",
    "tv",
    "union",
    "united",
    "weekly",
    "world",
];

/// Whether the name of somebody whom a page calls an organisation is like a person's: two or three words
/// with a capital and small letters, none of them a house's.
pub(super) fn may_be_person(name: &str) -> bool {
    let written = |word: &str| {
        let mut chars = word.chars();
        chars.next().is_some_and(char::is_uppercase)
            && chars.all(|c| !c.is_numeric())
            && (word.chars().any(char::is_lowercase) || word.ends_with('.'))
    };
    let listed = |word: &str| {
        let word = word.to_lowercase();
        TRADES.binary_search(&word.as_str()).is_ok()
            || ORGANISATIONS.contains(&word.as_str())
            || LEGAL.contains(&word.trim_end_matches('.'))
    };
    let words: Vec<&str> = name.split_whitespace().collect();
    (2..=3).contains(&words.len())
        && words.iter().all(|word| written(word) && !listed(word))
        && !matches!(
            words[0],
            "The" | "Der" | "Die" | "Das" | "Le" | "La" | "El" | "Il"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_what_a_page_calls_an_organisation_some_are_persons() {
        assert!(TRADES.is_sorted());
        for person in ["Ana Lim", "Ana M. Lim", "Jean-Luc Fisk"] {
            assert!(may_be_person(person), "{person}");
        }
        for house in [
            "Quillon",
            "Fen Media",
            "Contributors to the Fen Wiki",
            "VALLEY POST",
            "The Fen",
            "Dyke Construction",
            "Mill 24",
        ] {
            assert!(!may_be_person(house), "{house}");
        }
    }

    #[test]
    fn a_legal_form_makes_a_company() {
        let not = ["Ana Sa", "Emily Co", "ANA SA", "Ana Lim"];
        let companies = [
            "Quillon Bio, Inc.",
            "Marlow, Hill & Partners LLP",
            "Nordwerk SA",
        ];
        assert!(companies.into_iter().all(is_company) && !not.into_iter().any(is_company));
    }
}
