//! The site's name, and titles without it.

use crate::desk::clean::words::fold;

/// Marks between a headline and the site's name in a document title.
const SEPARATORS: &[&str] = &[
    " | ", " - ", " – ", " — ", " • ", " · ", " :: ", " » ", " « ", " ‹ ", " › ", " // ", " / ",
    " ~ ", " ► ", " ∣ ", " ｜ ", "｜", " ー ", "_", "|", ": ", " > ", " < ",
];

/// What is known of the site, to take it off titles.
pub struct Site<'a> {
    /// Names: site name, publisher.
    pub names: Vec<&'a str>,
    /// Registrable domain.
    pub domain: Option<&'a str>,
}

impl Site<'_> {
    /// True when a text is the site's name, its domain, or a form of either.
    pub fn is(&self, text: &str) -> bool {
        let key = squeezed(text);
        if key.is_empty() {
            return true;
        }
        let name = self.names.iter().any(|name| {
            let name = squeezed(name);
            !name.is_empty()
                && (key == name
                    || name.len() >= 4 && key.len() <= name.len() + 12 && key.contains(&name)
                    || key.len() >= 4 && name.contains(&key))
        });
        let label = self
            .domain
            .and_then(|d| d.split('.').next())
            .unwrap_or_default();
        let label = squeezed(label);
        name || label.len() >= 3
            && (key == label
                || key.len() >= 4 && label.contains(&key)
                || label.len() >= 4 && key.contains(&label) && key.len() <= label.len() + 14)
    }

    /// True when a text has the domain's own label in it, and little else: "Children's Hospital,
    /// Ledgerwire".
    fn owns(&self, text: &str) -> bool {
        let label = self.domain.and_then(|d| d.split('.').next());
        let label = squeezed(label.unwrap_or_default());
        let key = squeezed(text);
        label.len() >= 6 && key.contains(&label) && key.len() <= label.len() + 30
    }
}

/// Letters and digits in lower case, without the accents that domains leave out.
pub(super) fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .map(fold)
        .collect()
}

/// Words in lower case without marks, for comparison.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
        .map(squeezed)
        .filter(|w| !w.is_empty())
        .collect()
}

/// Ends of names of sites where words are not written apart.
const HOUSES: &[&str] = &[
    "网",
    "網",
    "网站",
    "官网",
    "报",
    "報",
    "社",
    "新闻",
    "新聞",
    "资讯",
    "频道",
    "电视台",
    "電視台",
    "杂志",
    "在线",
    "門戶",
    "门户",
    "ニュース",
    "뉴스",
    "신문",
    "일보",
    "닷컴",
    "방송",
];

/// Beginnings of names of China's portals, behind which stands a channel: `网易财经`.
const PORTALS: &[&str] = &[
    "网易",
    "新浪",
    "搜狐",
    "腾讯",
    "凤凰",
    "人民网",
    "新华网",
    "央视",
];

fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}

/// Whether the end of a title is a site's name by its shape: `海港晚报`, `海港网`, `quay.example`.
fn is_house(tail: &str) -> bool {
    let unspaced = tail.contains(is_unspaced)
        && (HOUSES.iter().any(|end| tail.ends_with(end))
            || PORTALS.iter().any(|begin| tail.starts_with(begin)));
    unspaced && tail.chars().count() <= 16 || super::address::domain(tail).is_some()
}

/// Marks before the site's name in a title where words are not written apart.
const UNSPACED: &[&str] = &["__", "_", "--", "——", "-", "–", "—", " ：", "｜", "|"];

/// What stands behind the last mark of a title and before it, where words are not written apart.
fn parted(title: &str) -> Option<(&str, &str, &str)> {
    let (at, mark) = UNSPACED
        .iter()
        .filter_map(|mark| Some((title.rfind(mark)?, *mark)))
        .max_by_key(|(at, mark)| (at + mark.len(), mark.len()))?;
    Some((title[..at].trim(), mark, title[at + mark.len()..].trim()))
}

/// The site's name at the end of a title: one that belongs to the address (`The ferry sails again | Quay Notes`
/// of `quaynotes.example`), or, where words are not written apart, one that its shape tells. A name in Latin
/// letters behind that is the same again: `渡船再次起航_海港网-The Quay`.
pub(super) fn house_of<'t>(title: &'t str, domain: Option<&str>) -> Option<&'t str> {
    let spaced = [" | ", " - ", " – ", " — ", " » "];
    let last = spaced
        .iter()
        .filter_map(|mark| Some((title.rfind(mark)?, mark.len())))
        .max();
    if let (Some((at, mark)), Some(domain)) = (last, domain) {
        let tail = title[at + mark..].trim();
        let site = Site {
            names: Vec::new(),
            domain: Some(domain),
        };
        let fits = words(tail).len() <= 5 && words(&title[..at]).len() >= 3;
        if fits && site.is(tail) {
            return Some(tail);
        }
    }
    let (mut head, _, mut tail) = parted(title)?;
    if tail.is_ascii() && tail.len() <= 20 {
        (head, _, tail) = parted(head)?;
    }
    let said = head.chars().filter(|c| is_unspaced(*c)).count() >= 6;
    let unspaced = tail.contains(is_unspaced) && !tail.contains(' ');
    (said && unspaced && is_house(tail)).then_some(tail)
}

/// A title without a name of a site at its end that its shape tells, and without the sections before that:
/// `渡船再次起航_新闻中心_海港网`, `The ferry sails again - Quay.example - Fenland`.
fn without_house(title: &str) -> &str {
    if title.chars().filter(|c| is_unspaced(*c)).count() < 6 {
        let tail = title.match_indices(" - ").find_map(|(at, mark)| {
            let rest = &title[at + mark.len()..];
            let part = rest.split(" - ").next().unwrap_or(rest).trim();
            let named = !part.contains(' ') && super::address::domain(part).is_some();
            (named && words(&title[..at]).len() >= 3).then(|| title[..at].trim())
        });
        return tail.unwrap_or(title);
    }
    let mut left = title;
    let mut named = false;
    for _ in 0..5 {
        let Some((head, mark, tail)) = parted(left) else {
            break;
        };
        let section = named && matches!(mark, "_" | "__" | "--" | "-") && tail.chars().count() <= 8;
        let said = head.chars().filter(|c| is_unspaced(*c)).count() >= 6;
        if !(said && (is_house(tail) || section)) {
            break;
        }
        named = true;
        left = head;
    }
    left
}

/// A title without the site's name at its end or start.
pub fn without_site<'t>(title: &'t str, site: &Site<'_>) -> &'t str {
    let mut title = title.trim();
    // What an old system of blogs writes: `Quay Notes » Blog Archive » The ferry sails again`.
    if let Some((_, own)) = title.split_once(" » Blog Archive » ") {
        title = own.trim();
    }
    title = without_house(title);
    for _ in 0..4 {
        let cut = SEPARATORS
            .iter()
            .filter_map(|mark| {
                let at = may_hold(title, mark).then(|| title.rfind(mark))??;
                let tail = title[at + mark.len()..].trim();
                let head = title[..at].trim_end_matches(['|', '-', '–', ' ']);
                // A colon is part of most headlines; the others too when what follows is unknown.
                let named = !matches!(*mark, ": " | "_" | " / " | " > " | " < ")
                    && (site.is(tail)
                        || *mark == " | " && words(head).len() >= 4 && site.owns(tail));
                (named && words(head).len() >= 2).then_some((at, head))
            })
            .max_by_key(|(at, _)| *at);
        let Some((_, head)) = cut else { break };
        title = head.trim();
    }
    let start = SEPARATORS
        .iter()
        .filter(|mark| may_hold(title, mark))
        .filter_map(|mark| Some((title.find(mark)?, mark.len())))
        .min();
    // "Gazette Letter 18 – …" is an issue, of which the headline is a part.
    let numbered = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    if let Some((at, length)) = start
        && site.is(&title[..at])
        && (!numbered(&title[..at]) || site.names.iter().any(|name| numbered(name)))
        && words(&title[at + length..]).len() >= 3
    {
        title = title[at + length..].trim();
    }
    title
}

/// Whether a title has the first byte of a separator that is no blank: to look for that is much less
/// work than to look for the separator, and most titles have none.
fn may_hold(title: &str, mark: &str) -> bool {
    let own = mark.bytes().find(|b| *b != b' ');
    own.is_some_and(|own| memchr::memchr(own, title.as_bytes()).is_some())
}

/// The site of the tests' pages.
#[cfg(test)]
pub(super) fn ledgerwire() -> Site<'static> {
    Site {
        names: vec!["Ledgerwire News"],
        domain: Some("ledgerwire.example"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_names_its_house() {
        for (title, domain, want) in [
            (
                "The ferry sails again | Quay Notes",
                Some("quaynotes.example"),
                Some("Quay Notes"),
            ),
            (
                "The ferry sails again | Politics",
                Some("quaynotes.example"),
                None,
            ),
            ("The ferry sails again | Quay Notes", None, None),
            ("渡船再次从海港起航_新闻中心_海港网", None, Some("海港网")),
            (
                "渡船再次从海港起航_海港新闻-The Quay",
                None,
                Some("海港新闻"),
            ),
            ("渡船再次从海港起航_文化", None, None),
        ] {
            assert_eq!(house_of(title, domain), want, "{title}");
        }
    }

    #[test]
    fn the_sites_name_is_no_part_of_the_headline() {
        for (title, want) in [
            ("River rises again | Ledgerwire News", "River rises again"),
            (
                "River rises again - World - Ledgerwire",
                "River rises again - World",
            ),
            (
                "Ledgerwire: River rises again in May",
                "River rises again in May",
            ),
            ("Ledgerwire News | River rises again", "River rises again"),
            (
                "Ledgerwire Letter #18 – The river that rose",
                "Ledgerwire Letter #18 – The river that rose",
            ),
            (
                "Rise - and fall - of a river",
                "Rise - and fall - of a river",
            ),
            ("Ledgerwire News", "Ledgerwire News"),
            ("渡船再次从海港起航_新闻中心_海港网", "渡船再次从海港起航"),
            ("渡船再次从海港起航--文化--海港晚报", "渡船再次从海港起航"),
            ("渡船再次从海港起航-海港网", "渡船再次从海港起航"),
            (
                "海港新闻--渡船再次从海港起航",
                "海港新闻--渡船再次从海港起航",
            ),
            (
                "フェリーが再び港を出る ：海港新聞",
                "フェリーが再び港を出る",
            ),
            (
                "The ferry sails again - Quay-notes.com - Fenland",
                "The ferry sails again",
            ),
            (
                "Quay Notes » Blog Archive » The ferry sails again",
                "The ferry sails again",
            ),
        ] {
            assert_eq!(without_site(title, &ledgerwire()), want, "{title}");
        }
    }
}
