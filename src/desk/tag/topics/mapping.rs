//! Other people's categories: a publisher's channels to our terms, our terms to the IAB's categories.

use super::vocabulary::{TermId, Vocabulary};

/// Channels, sections and tags as publishers and data vendors name them, where they can mean only one
/// term. Lower case.
const CHANNELS: &[(&str, &str)] = &[
    ("analyst color", "20000396"),
    ("arts", "20000002"),
    ("arts & culture", "01000000"),
    ("bankruptcy", "20000174"),
    ("banking", "20000274"),
    ("biotech", "20000218"),
    ("bitcoin", "20001279"),
    ("bonds", "20000347"),
    ("books", "20000013"),
    ("business", "04000000"),
    ("buybacks", "20000175"),
    ("celebrity", "20000505"),
    ("climate", "20000418"),
    ("commodities", "20000386"),
    ("contracts", "20000196"),
    ("courts", "20000107"),
    ("crime", "20000082"),
    ("cryptocurrency", "20001279"),
    ("defense", "20000598"),
    ("dividends", "20000177"),
    ("earnings", "20000178"),
    ("earnings beats", "20000178"),
    ("earnings misses", "20000178"),
    ("economics", "20000344"),
    ("economy", "20000344"),
    ("education", "05000000"),
    ("elections", "20000574"),
    ("entertainment", "20000002"),
    ("environment", "06000000"),
    ("eurozone", "20000344"),
    ("fashion", "20000011"),
    ("federal reserve", "20000350"),
    ("financing", "20000183"),
    ("football", "15000000"),
    ("forex", "20000391"),
    ("futures", "20000395"),
    ("health", "07000000"),
    ("health care", "07000000"),
    ("immigration", "20000771"),
    ("ipos", "20000187"),
    ("insider trades", "20000396"),
    ("legal", "20000121"),
    ("lifestyle", "10000000"),
    ("m&a", "20000204"),
    ("media", "20000045"),
    ("movers", "20000186"),
    ("music", "20000018"),
    ("offerings", "20000396"),
    ("options", "20000395"),
    ("personal finance", "20000287"),
    ("politics", "11000000"),
    ("real estate", "20000235"),
    ("religion", "12000000"),
    ("retail sales", "20000252"),
    ("science", "13000000"),
    ("sport", "15000000"),
    ("sports", "15000000"),
    ("technology", "13000000"),
    ("travel", "20000563"),
    ("weather", "17000000"),
];

/// The term that a channel, section or tag stands for.
pub fn of_channel(name: &str, vocabulary: &Vocabulary) -> Option<TermId> {
    let lower = name.trim().to_lowercase();
    let at = CHANNELS.iter().find(|(channel, _)| *channel == lower)?;
    vocabulary.find(at.1)
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
/// the nearest broader term that has one. Terms without a certain one are left out. The names are the
/// IAB's; which term goes where is our judgement. Environment and weather are second-tier categories
/// under "Science" there.
const IAB: &[(&str, &str)] = &[
    ("01000000", "Entertainment"),
    ("02000000", "Crime"),
    ("03000000", "Disasters"),
    ("04000000", "Business and Finance"),
    ("05000000", "Education"),
    ("06000000", "Science"),
    ("07000000", "Medical Health"),
    ("11000000", "Politics"),
    ("12000000", "Religion & Spirituality"),
    ("13000000", "Science"),
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
        assert_eq!(of("08000000"), None);
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
