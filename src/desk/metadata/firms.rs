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

#[cfg(test)]
mod tests {
    use super::*;

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
