//! Names without what a page's layout glued to them, and what only looks like a name.

use crate::desk::clean::{Byline, BylineKind};

use super::han;

/// Words behind a name that begin a date or are a button's; lower case, sorted. Nobody's surname.
const BEHIND: &[&str] = &[
    "apr",
    "aug",
    "dec",
    "december",
    "dez",
    "feb",
    "february",
    "follow",
    "fri",
    "friday",
    "january",
    "mon",
    "nov",
    "november",
    "oct",
    "october",
    "posted",
    "published",
    "saturday",
    "sept",
    "september",
    "share",
    "subscribe",
    "thu",
    "thurs",
    "thursday",
    "tue",
    "tues",
    "tuesday",
    "updated",
    "wed",
    "wednesday",
];

/// Agencies in small letters behind a name without a mark; nobody's surname.
const HOUSES: &[&str] = &[
    "afp", "dpa", "interfax", "kyodo", "reuters", "xinhua", "yonhap",
];

/// Words of headings such as `By End User`, `By Region`, which nobody is called; lower case, sorted.
const TOPICS: &[&str] = &[
    "application",
    "applications",
    "component",
    "deployment",
    "geography",
    "practices",
    "product",
    "region",
    "segment",
    "size",
    "type",
    "user",
    "users",
];

/// Last words of posts of which several hold one; lower case, sorted.
const POSTS: &[&str] = &[
    "columnists",
    "correspondents",
    "editors",
    "executive",
    "journalists",
    "photographers",
    "reporters",
    "writers",
];

/// Labels behind which a line names topics, no more people.
const LABELS: &[&str] = &["Tags:", "Tags :", "Topics:", "Filed under:", "Categories:"];

/// Mends the names that one place gives; `line` is the place's line where it is one. True where they say
/// less than before.
pub(super) fn mend(bylines: &mut Vec<Byline>, line: Option<&str>) -> bool {
    let before = bylines.len();
    let labelled = line.and_then(|line| LABELS.iter().filter_map(|label| line.find(label)).min());
    let mut first = true;
    bylines.retain(|byline| {
        let lead = std::mem::replace(&mut first, false);
        byline.kind != BylineKind::Person
            || !is_nobody(&byline.name, lead)
                && !labelled.is_some_and(|end| {
                    line.and_then(|line| line.find(&byline.name))
                        .is_some_and(|at| at > end)
                })
    });
    let mut changed = bylines.len() < before;
    for byline in bylines.iter_mut() {
        if byline.kind == BylineKind::Person
            && let Some(short) = shortened(&byline.name)
        {
            byline.name = short.to_owned();
            changed = true;
        }
    }
    let known = bylines.len();
    bylines.retain(|b| !(b.kind == BylineKind::Person && han::is_nobody(&b.name)));
    changed || bylines.len() < known
}

/// A name without what stands behind it: `Ana Maria Lim Fri`, `Ana Lim Follow`, `Ana Lim Reuters`, `김나래
/// 기자`. `None` where nothing does.
fn shortened(name: &str) -> Option<&str> {
    if let Some(short) = han::shortened(name) {
        return Some(short);
    }
    let mut short = name;
    let mut stamped = false;
    while let Some((head, last)) = short
        .rsplit_once(' ')
        .filter(|(head, _)| head.contains(' '))
    {
        let bare = last.trim_end_matches(['.', ',']).to_lowercase();
        let stamp = BEHIND.binary_search(&bare.as_str()).is_ok();
        let house = HOUSES.contains(&bare.as_str()) || stamped && bare == "bloomberg";
        if !(stamp || house) {
            break;
        }
        stamped |= stamp;
        short = head.trim_end_matches([',', '-', '|', ' ']);
    }
    (short.len() < name.len()).then_some(short)
}

/// What is called like nobody: a heading's topic, a post that several hold behind who has it, signs of an icon
/// font.
fn is_nobody(name: &str, lead: bool) -> bool {
    let icon = |c: char| ('\u{e000}'..='\u{f8ff}').contains(&c);
    let words = || name.split(' ').map(str::to_lowercase);
    let topic = |word: String| TOPICS.binary_search(&word.as_str()).is_ok();
    let post = || {
        words()
            .next_back()
            .is_some_and(|word| POSTS.binary_search(&word.as_str()).is_ok())
    };
    name.contains(icon) || words().any(topic) || !lead && post()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(names: &[&str], line: Option<&str>) -> (Vec<String>, bool) {
        let byline = |name: &&str| Byline {
            name: (*name).to_owned(),
            kind: BylineKind::Person,
            role: "author",
            model: None,
        };
        let mut bylines: Vec<Byline> = names.iter().map(byline).collect();
        let changed = mend(&mut bylines, line);
        (bylines.into_iter().map(|b| b.name).collect(), changed)
    }

    #[test]
    fn the_tables_are_sorted() {
        assert!(BEHIND.is_sorted() && TOPICS.is_sorted() && POSTS.is_sorted());
    }

    #[test]
    fn a_name_ends_where_the_layout_goes_on() {
        for (name, want) in [
            ("Ana Lim Bloomberg Fri", "Ana Lim"),
            ("Ana Lim DEC.", "Ana Lim"),
            ("Ana Lim Follow", "Ana Lim"),
            ("Ana Lim Reuters", "Ana Lim"),
            ("Ana R. Bloomberg", "Ana R. Bloomberg"),
            ("Ana Friday", "Ana Friday"),
            ("Ana Maria Lim", "Ana Maria Lim"),
            ("김나래 기자", "김나래"),
            ("김나래 바다 칼럼니스트", "김나래"),
        ] {
            let (names, changed) = mended(&[name], None);
            assert_eq!(names, [want], "{name}");
            assert_eq!(changed, want != name, "{name}");
        }
    }

    #[test]
    fn what_nobody_is_called_is_no_name() {
        for (names, want) in [
            (&["End User"][..], &[][..]),
            (&["Text Size", "Ana Lim"], &["Ana Lim"]),
            (&["Ana Lim", "Quay Staff Writers"], &["Ana Lim"]),
            (&["Ana Lim", "LW Executive"], &["Ana Lim"]),
            (&["\u{e609}微博"], &[]),
            (&["最新文章"], &[]),
        ] {
            assert_eq!(mended(names, None).0, want, "{names:?}");
        }
        let line = "ANA LIM | Friday May 3, 2024Tags: Harbour Prime, Bo Fisk";
        let names = ["Ana Lim", "Harbour Prime", "Bo Fisk"];
        assert_eq!(mended(&names, Some(line)).0, ["Ana Lim"]);
    }
}
