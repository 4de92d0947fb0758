//! How agencies, desks and newsrooms end their stories.

use crate::desk::clean::copy::Junk;
use crate::desk::clean::rule::{Act, Line, Rule, Test, Zone};
use crate::desk::clean::words::{self, Kind, Token};

/// The rules.
pub const RULES: &[Rule] = &[
    Rule {
        code: "byline.reported_from",
        languages: "en",
        what: "who reported from where, at the end of the text",
        why: "credits people; not part of the story",
        example: "Lim reported from Quito. Ledgerwire writer Bo Fisk in Lima contributed.",
        reason: Junk::Byline,
        act: Act::Byline,
        test: Test::Scan(reported_from),
        words: 70,
        prose: true,
        zone: Zone::Tail,
        firm: true,
        sure: 0.96,
    },
    Rule {
        code: "byline.the_writer",
        languages: "en",
        what: "who the writer is, below a text of opinion",
        why: "describes the author, not the story",
        example: "The writer is a former governor of the central bank.",
        reason: Junk::Byline,
        act: Act::Drop,
        test: Test::Starts(
            "the writer is a;the writer is an;the writer is the;the author is a;the author is an",
        ),
        words: 26,
        prose: true,
        zone: Zone::Tail,
        firm: false,
        sure: 0.9,
    },
    Rule {
        code: "notice.sign_off",
        languages: "*",
        what: "an agency's name or its desk's initials alone on a line, below the text",
        why: "agencies sign their stories so",
        example: "bur-abc/de",
        reason: Junk::Byline,
        act: Act::Drop,
        test: Test::Scan(sign_off),
        words: 6,
        prose: true,
        zone: Zone::Tail,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "notice.with_agency",
        languages: "de es pt",
        what: "from whom the material came, below the text",
        why: "credits agencies and offices; not part of the story",
        example: "Com informações da Reuters",
        reason: Junk::Byline,
        act: Act::Drop,
        test: Test::Starts(
            "original-content von;con información de;com informações da;com informações do;\
            com informações das;com informações de",
        ),
        words: 14,
        prose: true,
        zone: Zone::Tail,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "notice.with_agency_behind",
        languages: "fr",
        what: "a desk or a name and the agency that it worked with, below the text",
        why: "credits people and agencies; not part of the story",
        example: "La rédaction avec AFP",
        reason: Junk::Byline,
        act: Act::Drop,
        test: Test::Ends("avec afp;avec l'afp;avec reuters;avec ap;avec agences;avec ats"),
        words: 7,
        prose: true,
        zone: Zone::Tail,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "related.coverage",
        languages: "en",
        what: "where more of a house's coverage is, with the address, below the text",
        why: "leads away from the article",
        example: "Follow Ledgerwire's coverage of libraries at https://ledgerwire.example/libraries",
        reason: Junk::RelatedLink,
        act: Act::Related("seeAlso"),
        test: Test::Both(
            "coverage;stories;news",
            "at http;at https;at www;here: http;here: https",
        ),
        words: 26,
        prose: true,
        zone: Zone::Tail,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "notice.funding",
        languages: "en",
        what: "who pays for the newsroom, and who answers for the content",
        why: "speaks of the house, not of the story",
        example: "Ledgerwire's climate coverage is supported by a foundation. Ledgerwire is solely responsible for all content.",
        reason: Junk::Disclosure,
        act: Act::Notice("disclosure"),
        test: Test::Holds(
            "solely responsible for all content;solely responsible for this content;\
            standards for working with philanthropies;see our ethics policy;see our ethics statement",
        ),
        words: 80,
        prose: true,
        zone: Zone::Tail,
        firm: true,
        sure: 0.96,
    },
    Rule {
        code: "notice.newsroom",
        languages: "en",
        what: "what kind of newsroom a story comes from, below the text",
        why: "speaks of the house, not of the story",
        example: "Ledgerwire is a nonprofit newsroom that covers the delta.",
        reason: Junk::Disclosure,
        act: Act::Notice("house"),
        test: Test::Holds(
            "is a national newsroom that;is a nonprofit newsroom;is a nonprofit news organization;\
            is a nonprofit news network;is an independent nonprofit newsroom;\
            is an independent, nonprofit newsroom;is a nonprofit, nonpartisan news;\
            market news and data brought to you by;market data provided by",
        ),
        words: 70,
        prose: true,
        zone: Zone::Tail,
        firm: true,
        sure: 0.93,
    },
];

/// Words in lower case that such lines are made of, beside names.
const CREDIT_WORDS: &str = "additional also and article as at contributed contributing correspondent \
    correspondents editor editors for freelance from in journalist journalists near of photographer \
    photographers producer report reported reporter reporters reporting researcher staff story the \
    this to video well with writer writers";

/// Of them, those that say what somebody is.
const TRADES: &str = "correspondent correspondents editor editors journalist journalists \
    photographer photographers producer reporter reporters researcher staff writer writers";

/// Hashes of the words of a list; sorted.
fn hashes(list: &str) -> Vec<u32> {
    let mut hashes: Vec<u32> = list.split_whitespace().map(words::hash).collect();
    hashes.sort_unstable();
    hashes
}

static CREDITS: std::sync::LazyLock<[Vec<u32>; 2]> =
    std::sync::LazyLock::new(|| [hashes(CREDIT_WORDS), hashes(TRADES)]);

/// `Lim reported from Quito. Ledgerwire writer Bo Fisk in Lima contributed.`: sentences of names and
/// words of credits, each of which says that somebody reported from somewhere or contributed.
fn reported_from(line: &Line<'_>) -> bool {
    let [allowed, trades] = &*CREDITS;
    let (reported, from, contributed, to) = (
        words::hash("reported"),
        words::hash("from"),
        words::hash("contributed"),
        words::hash("to"),
    );
    let lead = line.lead();
    let tokens = &line.tokens[lead..];
    if !tokens.first().is_some_and(|t| t.upper) {
        return false;
    }
    // Of the sentence under way: a credit, somebody's trade, names.
    let (mut credit, mut trade, mut names) = (false, false, 0);
    let mut sentences = 0;
    for (at, token) in tokens.iter().enumerate() {
        let next = tokens.get(at + 1);
        match token.kind {
            Kind::Number => return false,
            Kind::Mark
                if !matches!(token.first, '.' | ',' | '\'' | '-' | '(' | ')' | '&' | '_') =>
            {
                return false;
            }
            Kind::Mark => {
                let before = at.checked_sub(1).map(|before| &tokens[before]);
                let long = before.is_some_and(|t| t.end - t.start > 2);
                if token.first == '.' && long && next.is_none_or(|t| t.upper) {
                    if !credit || names == 0 {
                        return false;
                    }
                    sentences += 1;
                    (credit, trade, names) = (false, false, 0);
                }
            }
            Kind::Word => {
                trade |= trades.binary_search(&token.hash).is_ok();
                if token.upper {
                    names += 1;
                } else if allowed.binary_search(&token.hash).is_err() {
                    return false;
                }
                let goes_on = |word: u32| next.is_some_and(|t: &Token| t.hash == word);
                credit |= token.hash == reported && goes_on(from)
                    || token.hash == contributed && (trade || goes_on(from) || goes_on(to));
            }
        }
    }
    sentences > 0 && names == 0 || credit && names > 0
}

/// Agencies that sign their stories, as they write themselves; sorted.
const WIRES: &[&str] = &[
    "AAP",
    "AFP",
    "AKI",
    "ANI",
    "ANP",
    "ANSA",
    "AP",
    "APA",
    "Adnkronos",
    "Belga",
    "Bernama",
    "CNS",
    "CP",
    "CTK",
    "DPA",
    "EFE",
    "IANS",
    "Interfax",
    "KNA",
    "Kyodo",
    "Lusa",
    "MTI",
    "NAN",
    "NTB",
    "PAP",
    "PTI",
    "RIA",
    "Reuters",
    "Ritzau",
    "SID",
    "TASS",
    "UNI",
    "UPI",
    "Xinhua",
    "Yonhap",
    "dpa",
    "epd",
];

/// `(ANSA).`, `--IANS`, `PTI ANB ANB`, `bur-abc/de`, `(With PTI inputs)`.
fn sign_off(line: &Line<'_>) -> bool {
    /// Letters of somebody's initials at most.
    const INITIALS: usize = 5;
    let bare = line.text.trim_matches(|c: char| {
        matches!(c, '(' | ')' | '.' | '-' | '–' | '—') || c.is_whitespace()
    });
    let initials = |word: &str| {
        (1..=INITIALS).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_alphabetic())
    };
    let mut words = bare.split([' ', '/', '-']);
    let first = words.next().unwrap_or_default();
    if WIRES.iter().any(|wire| wire.eq_ignore_ascii_case(first)) {
        return words.all(initials);
    }
    let mut all = bare.split(['/', '-']);
    let small = |word: &str| initials(word) && word.bytes().all(|b| b.is_ascii_lowercase());
    bare.contains('/') && all.all(small)
        || first.eq_ignore_ascii_case("with") && line.words <= 4 && bare.ends_with(" inputs")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::clean::fixture::holds;

    #[test]
    fn credits_are_told_from_sentences() {
        assert!(WIRES.is_sorted());
        for credit in [
            "AP Business Writer Alex Vaga reported from Los Angeles.",
            "Vaga reported from Los Angeles.",
            "Smith reported from Washington, D.C. Jones reported from Paris.",
            "Associated Press writers Ana Lim in Paris and Bo Fisk in Rome contributed.",
            "Lim reported from Paris. AP writer Bo Fisk in Rome contributed.",
            "Fisk reported from Boston and Lim from Washington.",
        ] {
            assert!(holds(credit, reported_from), "{credit}");
        }
        for sentence in [
            "Mr Fisk reported from Boston that the bridge had fallen.",
            "Brown, Tatum and White also contributed.",
            "Lim reported from Paris. The bridge is closed.",
            "The ministry reported from Paris 12 cases.",
            "Lim reported a loss.",
            "",
        ] {
            assert!(!holds(sentence, reported_from), "{sentence}");
        }
    }

    #[test]
    fn agencies_sign_and_words_do_not() {
        for sign in [
            "(ANSA).",
            "--IANS",
            "PTI ANB ANB",
            "EFE ic-mv/fa",
            "bur-abc/de",
            "abc/de",
            "(With PTI inputs)",
        ] {
            assert!(holds(sign, sign_off), "{sign}");
        }
        for text in [
            "AP officials",
            "Reuters reported",
            "a text",
            "With more inputs to come",
            "24/7",
            "Input/Output",
            "UNI is closed.",
            "",
        ] {
            assert!(!holds(text, sign_off), "{text}");
        }
    }
}
