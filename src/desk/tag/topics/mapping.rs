//! Other people's categories: a publisher's channels to our terms, our terms to the IAB's categories.

use super::channels::CHANNELS;
use super::vocabulary::{TermId, Vocabulary};

/// The term that a channel, section or tag stands for: the whole name is in the table, or the last
/// part of a path (`News > Politics`).
pub fn of_channel(name: &str, vocabulary: &Vocabulary) -> Option<TermId> {
    let lower = name.trim().to_lowercase();
    if let Some(code) = lower.strip_prefix("medtop:") {
        return vocabulary.find(code);
    }
    let parts = lower.rsplit(['>', '/', '|']).map(str::trim);
    let mut names = std::iter::once(lower.as_str()).chain(parts.take(1));
    let code = names.find_map(|name| {
        let at = CHANNELS.binary_search_by_key(&name, |(channel, _)| channel);
        at.ok().map(|at| CHANNELS[at].1)
    })?;
    vocabulary.find(code)
}

/// The first tier of the IAB Content Taxonomy 3.1 as far as [`IAB`] uses it, spelt as in the IAB Tech
/// Lab's own file `Content Taxonomy 3.1.tsv` (github.com/InteractiveAdvertisingBureau/Taxonomies,
/// commit 2ea0772, CC BY 3.0). Sorted.
#[cfg(test)]
const FIRST_TIER: &[&str] = &[
    "Automotive",
    "Books and Literature",
    "Business and Finance",
    "Careers",
    "Crime",
    "Disasters",
    "Education",
    "Entertainment",
    "Family and Relationships",
    "Fine Art",
    "Food & Drink",
    "Healthy Living",
    "Hobbies & Interests",
    "Home & Garden",
    "Law",
    "Medical Health",
    "Personal Finance",
    "Politics",
    "Pop Culture",
    "Real Estate",
    "Religion & Spirituality",
    "Science",
    "Sports",
    "Style & Fashion",
    "Technology & Computing",
    "Travel",
    "Video Gaming",
    "War and Conflicts",
];

/// Terms to first-tier categories of the IAB Content Taxonomy 3.1, by name; a term takes the category of
/// the nearest broader term that has one. All top-level terms have one. The names are the IAB's; which term
/// goes where is our judgement. There environment and weather are under "Science", the job market is under
/// "Business and Finance", celebrities and curiosities are "Pop Culture", and the issues of society that are
/// no family's are "Political Issues & Policy" under "Politics".
const IAB: &[(&str, &str)] = &[
    ("01000000", "Entertainment"),
    ("02000000", "Crime"),
    ("03000000", "Disasters"),
    ("04000000", "Business and Finance"),
    ("05000000", "Education"),
    ("06000000", "Science"),
    ("07000000", "Medical Health"),
    ("08000000", "Pop Culture"),
    ("09000000", "Business and Finance"),
    ("10000000", "Hobbies & Interests"),
    ("11000000", "Politics"),
    ("12000000", "Religion & Spirituality"),
    ("13000000", "Science"),
    ("14000000", "Politics"),
    ("15000000", "Sports"),
    ("16000000", "War and Conflicts"),
    ("17000000", "Science"),
    ("20000011", "Style & Fashion"),
    ("20000013", "Books and Literature"),
    ("20000031", "Fine Art"),
    ("20000106", "Law"),
    ("20000121", "Law"),
    ("20000225", "Technology & Computing"),
    ("20000235", "Real Estate"),
    ("20000287", "Personal Finance"),
    ("20000296", "Automotive"),
    ("20000505", "Pop Culture"),
    ("20000509", "Careers"),
    ("20000548", "Video Gaming"),
    ("20000563", "Travel"),
    ("20000568", "Food & Drink"),
    ("20000570", "Home & Garden"),
    ("20000763", "Technology & Computing"),
    ("20000780", "Family and Relationships"),
    ("20001339", "Healthy Living"),
    ("20001368", "Real Estate"),
];

/// First-tier IAB category of a term.
pub fn iab(id: TermId, vocabulary: &Vocabulary) -> Option<&'static str> {
    vocabulary.upward(id).find_map(|up| {
        let code = vocabulary.term(up).code;
        let at = IAB.binary_search_by_key(&code, |(code, _)| code).ok()?;
        Some(IAB[at].1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_names_a_live_term() {
        let vocabulary = Vocabulary::load().expect("loads");
        for (name, code) in CHANNELS.iter().chain(IAB) {
            let code = if code.starts_with(|c: char| c.is_ascii_digit()) {
                code
            } else {
                name
            };
            assert!(vocabulary.find(code).is_some(), "{name} {code}");
        }
        assert!(IAB.is_sorted_by_key(|(code, _)| code));
        assert!(CHANNELS.is_sorted_by_key(|(channel, _)| channel));
    }

    #[test]
    fn every_top_level_has_a_category_and_a_name_in_the_sections_of_every_language() {
        let vocabulary = Vocabulary::load().expect("loads");
        for top in &vocabulary.tops {
            assert!(
                iab(*top, &vocabulary).is_some(),
                "{:?}",
                vocabulary.term(*top)
            );
        }
        for (section, code) in [
            ("Politics", "11000000"),
            ("Politik", "11000000"),
            ("Santé", "07000000"),
            ("Deportes", "15000000"),
            ("Lavoro", "09000000"),
            ("Saúde", "07000000"),
            ("Onderwijs", "05000000"),
            ("News > Weather", "17000000"),
            ("M&A", "20000204"),
            ("medtop:20000204", "20000204"),
        ] {
            let term = of_channel(section, &vocabulary).map(|id| vocabulary.term(id).code);
            assert_eq!(term, Some(code), "{section}");
        }
        for section in ["Opinion", "Top Stories", "News", "Sporting chance", "Home"] {
            assert_eq!(of_channel(section, &vocabulary), None, "{section}");
        }
    }

    #[test]
    fn a_term_takes_the_nearest_category() {
        let vocabulary = Vocabulary::load().expect("loads");
        let of = |code| iab(vocabulary.find(code).expect("live"), &vocabulary);
        assert_eq!(of("20000274"), Some("Business and Finance"));
        assert_eq!(of("20000296"), Some("Automotive"));
        assert_eq!(of("20000107"), Some("Law"));
        assert_eq!(of("17000000"), Some("Science"));
        assert_eq!(of("20000051"), Some("Entertainment"));
        assert_eq!(of("20000524"), Some("Business and Finance"));
        assert_eq!(of("20000509"), Some("Careers"));
        assert_eq!(of("20000780"), Some("Family and Relationships"));
    }

    #[test]
    fn every_category_is_one_of_the_first_tier() {
        assert!(FIRST_TIER.is_sorted());
        for (code, name) in IAB {
            assert!(FIRST_TIER.binary_search(name).is_ok(), "{code} {name}");
        }
        for name in FIRST_TIER {
            assert!(IAB.iter().any(|(_, of)| of == name), "{name} is not used");
        }
    }

    #[test]
    fn a_channel_is_a_term() {
        let vocabulary = Vocabulary::load().expect("loads");
        let term = of_channel(" Earnings ", &vocabulary).expect("known");
        assert_eq!(vocabulary.term(term).label, "corporate earnings");
        assert_eq!(of_channel("Top stories", &vocabulary), None);
    }
}
