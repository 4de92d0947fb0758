//! The hand-checked head list: organisations and people that news names all the time, with their
//! full name, the forms they go by, and a Wikidata id only where it was known for certain.

use std::collections::BTreeMap;

use crate::desk::tag::EntityKind;
use EntityKind::{Organisation as O, Person as P};

/// One row.
#[derive(Debug, Clone, Copy)]
pub struct Head {
    /// Kind.
    pub kind: EntityKind,
    /// Full name.
    pub name: &'static str,
    /// Wikidata id, only where certain.
    pub wikidata: Option<&'static str>,
    /// Other forms, as normalised by [`super::resolve::key`]. A form that begins with `=` counts
    /// only when it is written in capitals or with full stops (`WHO`, not `Who`).
    pub forms: &'static [&'static str],
}

/// The list, by form.
pub struct Heads {
    by_form: BTreeMap<&'static str, usize>,
    full: BTreeMap<String, usize>,
}

impl Heads {
    /// Indexes the list.
    pub fn new() -> Self {
        let mut heads = Self {
            by_form: BTreeMap::new(),
            full: BTreeMap::new(),
        };
        for (at, head) in HEADS.iter().enumerate() {
            heads.full.insert(head.name.to_lowercase(), at);
            for form in head.forms {
                heads.by_form.insert(form, at);
            }
        }
        heads
    }

    /// The row of a name: `key` is normalised, `upper` tells that it was written in capitals.
    pub fn get(&self, key: &str, upper: bool) -> Option<&'static Head> {
        let strict;
        let found = match self.by_form.get(key) {
            Some(at) => Some(at),
            None if upper => {
                strict = format!("={key}");
                self.by_form.get(strict.as_str())
            }
            None => None,
        };
        found.or_else(|| self.full.get(key)).map(|at| &HEADS[*at])
    }

    /// The person on the list with this surname, when there is one only.
    pub fn leader(surname: &str) -> Option<&'static Head> {
        LEADERS
            .iter()
            .find(|(name, _)| *name == surname)
            .and_then(|(_, full)| HEADS.iter().find(|h| h.kind == P && h.name == *full))
    }
}

/// Heads of government after whom administrations are called.
const LEADERS: &[(&str, &str)] = &[
    ("biden", "Joe Biden"),
    ("trump", "Donald Trump"),
    ("obama", "Barack Obama"),
];

const fn head(
    kind: EntityKind,
    name: &'static str,
    wikidata: &'static str,
    forms: &'static [&'static str],
) -> Head {
    Head {
        kind,
        name,
        wikidata: if wikidata.is_empty() {
            None
        } else {
            Some(wikidata)
        },
        forms,
    }
}

/// Rows.
const HEADS: &[Head] = &[
    head(O, "Benfica", "", &["sl benfica", "benfica lisbon"]),
    head(
        O,
        "al-Shabaab",
        "",
        &["al - shabaab", "al - shabab", "al shabaab", "al shabab"],
    ),
    head(O, "Color Line", "", &["color line as"]),
    head(
        O,
        "United Nations",
        "Q1065",
        &["=un", "united nations organization"],
    ),
    head(
        O,
        "United Nations Security Council",
        "Q37470",
        &[
            "un security council",
            "=unsc",
            "united nations security council",
            "u n security council",
        ],
    ),
    head(
        O,
        "United Nations General Assembly",
        "Q47423",
        &["un general assembly", "=unga"],
    ),
    head(O, "European Union", "Q458", &["=eu"]),
    head(O, "European Commission", "Q8880", &["eu commission"]),
    head(O, "European Parliament", "Q8889", &["eu parliament"]),
    head(O, "European Central Bank", "Q8901", &["=ecb"]),
    head(
        O,
        "NATO",
        "Q7184",
        &[
            "nato",
            "north atlantic treaty organization",
            "north atlantic treaty organisation",
        ],
    ),
    head(
        O,
        "World Health Organization",
        "Q7817",
        &["=who", "world health organisation"],
    ),
    head(O, "International Monetary Fund", "Q7804", &["=imf"]),
    head(O, "World Bank", "Q7164", &[]),
    head(
        O,
        "World Trade Organization",
        "Q7825",
        &["=wto", "world trade organisation"],
    ),
    head(O, "UNICEF", "Q740308", &["unicef"]),
    head(O, "UNESCO", "Q7809", &["unesco"]),
    head(O, "UNHCR", "", &["unhcr", "un refugee agency"]),
    head(O, "International Atomic Energy Agency", "Q41984", &["iaea"]),
    head(O, "International Criminal Court", "Q47488", &["=icc"]),
    head(O, "International Court of Justice", "Q7801", &["=icj"]),
    head(O, "OPEC", "Q7795", &["opec"]),
    head(
        O,
        "Association of Southeast Asian Nations",
        "Q7768",
        &["asean"],
    ),
    head(O, "African Union", "Q7159", &["=au"]),
    head(O, "Amnesty International", "Q42970", &["amnesty"]),
    head(O, "Human Rights Watch", "Q187052", &["=hrw"]),
    head(O, "Interpol", "Q8475", &["interpol"]),
    head(O, "Federal Bureau of Investigation", "Q8333", &["fbi"]),
    head(O, "Central Intelligence Agency", "Q37230", &["cia"]),
    head(O, "NASA", "Q23548", &["nasa"]),
    head(O, "United States Senate", "Q66096", &["us senate"]),
    head(O, "United States Congress", "Q11268", &["us congress"]),
    head(
        O,
        "United States House of Representatives",
        "Q11701",
        &["us house of representatives"],
    ),
    head(
        O,
        "Supreme Court of the United States",
        "Q11201",
        &["us supreme court"],
    ),
    head(O, "Hamas", "Q38799", &["hamas"]),
    head(
        O,
        "Hezbollah",
        "Q41053",
        &["hezbollah", "hizbollah", "hizbullah"],
    ),
    head(O, "Wagner Group", "", &["wagner group"]),
    head(O, "FIFA", "Q253414", &["fifa"]),
    head(O, "UEFA", "Q35572", &["uefa"]),
    head(
        O,
        "BBC",
        "Q9531",
        &["bbc", "british broadcasting corporation"],
    ),
    head(O, "CNN", "Q48340", &["cnn"]),
    head(O, "Reuters", "Q130879", &["reuters"]),
    head(
        O,
        "Associated Press",
        "Q40469",
        &["=ap", "associated press"],
    ),
    head(
        O,
        "Agence France-Presse",
        "Q40464",
        &["=afp", "agence france presse"],
    ),
    head(O, "The New York Times", "Q9684", &["new york times"]),
    head(O, "The Washington Post", "Q166032", &["washington post"]),
    head(
        O,
        "The Wall Street Journal",
        "Q164746",
        &["wall street journal", "=wsj"],
    ),
    head(O, "The Guardian", "Q11148", &[]),
    head(O, "The Hill", "", &[]),
    head(O, "Google", "Q95", &["google"]),
    head(
        O,
        "Microsoft",
        "Q2283",
        &["microsoft", "microsoft corp", "microsoft corporation"],
    ),
    head(O, "YouTube", "Q866", &["youtube"]),
    head(O, "Wikipedia", "Q52", &["wikipedia"]),
    head(P, "Joe Biden", "Q6279", &["joseph biden", "joseph r biden"]),
    head(P, "Donald Trump", "Q22686", &["donald j trump"]),
    head(P, "Barack Obama", "Q76", &["barack hussein obama"]),
    head(P, "George W. Bush", "Q207", &["george w bush"]),
    head(P, "Bill Clinton", "Q1124", &[]),
    head(P, "Hillary Clinton", "Q6294", &["hillary rodham clinton"]),
    head(P, "Kamala Harris", "Q10853588", &[]),
    head(P, "Vladimir Putin", "Q7747", &[]),
    head(
        P,
        "Volodymyr Zelensky",
        "Q3874799",
        &["volodymyr zelenskyy", "volodymyr zelenskiy"],
    ),
    head(P, "Kim Jong Un", "Q56226", &["kim jong - un"]),
    head(P, "Xi Jinping", "Q15031", &[]),
    head(P, "Emmanuel Macron", "Q3052772", &[]),
    head(P, "Angela Merkel", "Q567", &[]),
    head(P, "Olaf Scholz", "Q61053", &[]),
    head(P, "Boris Johnson", "Q180589", &[]),
    head(P, "Theresa May", "Q264766", &[]),
    head(P, "Keir Starmer", "Q6383803", &["sir keir starmer"]),
    head(P, "Narendra Modi", "Q1058", &[]),
    head(P, "Benjamin Netanyahu", "Q43723", &[]),
    head(
        P,
        "Recep Tayyip Erdogan",
        "Q39259",
        &["recep tayyip erdoğan", "tayyip erdogan"],
    ),
    head(P, "Justin Trudeau", "Q3099714", &[]),
    head(P, "Shinzo Abe", "Q132345", &[]),
    head(P, "Jair Bolsonaro", "Q10304982", &[]),
    head(
        P,
        "Luiz Inácio Lula da Silva",
        "Q37181",
        &["luiz inacio lula da silva"],
    ),
    head(
        P,
        "Bashar al-Assad",
        "Q44329",
        &["bashar al - assad", "bashar assad"],
    ),
    head(P, "Mahmoud Abbas", "Q127998", &[]),
    head(P, "António Guterres", "Q311440", &["antonio guterres"]),
    head(P, "Pope Francis", "Q450675", &["pope francis"]),
    head(P, "Nelson Mandela", "Q8023", &[]),
    head(P, "Elon Musk", "Q317521", &[]),
    head(P, "Mark Zuckerberg", "Q36215", &[]),
    head(P, "Jeff Bezos", "Q312556", &[]),
    head(P, "Bill Gates", "Q5284", &[]),
    head(P, "Lionel Messi", "Q615", &[]),
    head(P, "Cristiano Ronaldo", "Q11571", &[]),
    head(P, "Taylor Swift", "Q26876", &[]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_found_by_its_name_and_forms() {
        let heads = Heads::new();
        for row in HEADS {
            assert_eq!(
                heads.get(&row.name.to_lowercase(), false).map(|h| h.name),
                Some(row.name)
            );
            for form in row.forms {
                let found = heads.get(form.trim_start_matches('='), form.starts_with('='));
                assert_eq!(found.map(|h| h.name), Some(row.name), "{form}");
            }
        }
    }

    #[test]
    fn who_is_the_organisation_only_in_capitals() {
        let heads = Heads::new();
        assert!(heads.get("who", false).is_none());
        assert!(heads.get("who", true).is_some());
    }

    #[test]
    fn ids_are_unique() {
        let mut ids: Vec<_> = HEADS.iter().filter_map(|h| h.wikidata).collect();
        ids.sort_unstable();
        assert!(ids.windows(2).all(|w| w[0] != w[1]));
        assert!(
            ids.iter()
                .all(|id| id.starts_with('Q') && id[1..].parse::<u32>().is_ok())
        );
    }
}
