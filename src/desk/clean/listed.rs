//! The lists of other articles inside a text or below it.

use std::collections::BTreeSet;

use super::copy::{Destination, Related};
use super::facts::Collector;
use super::rule::{Act, Found, Line};
use super::top::stem;

/// Items of a list of other articles.
const ITEMS: usize = 6;
/// Items of a list that goes on to the text's end.
const MANY: usize = 15;
/// Words of the only item of one.
const ITEM: u16 = 4;
/// Words of a paragraph that ends one.
const AFTER: u16 = 4;
/// Words of a label that ends in a colon.
const LABEL: u16 = 5;
/// Share of a block's text in links, from which it leads away.
const LINKED: f32 = 0.6;

/// The short lines between the heading of a list of other articles and what follows it, in order. In a
/// page (`html`) they are links, or stand aside. Days and labels that rules know may stand between them.
pub fn listed(lines: &[Line<'_>], found: &[Option<Found>], html: bool) -> Vec<usize> {
    let mut out = Vec::new();
    let last = lines.iter().rposition(|line| line.prose);
    for (at, heading) in found.iter().enumerate() {
        let Some(heading) = heading else { continue };
        let label = is_label(&lines[at], heading);
        if !label && !HEADINGS.contains(&heading.rule.code) {
            continue;
        }
        if !html {
            out.extend(titled_above(lines, found, at));
        }
        let mut items: Vec<usize> = Vec::new();
        let mut next = at + 1;
        while let Some(line) = lines.get(next).filter(|_| items.len() <= MANY) {
            let between = !html && !items.is_empty();
            let stands = match found[next] {
                None => {
                    !line.prose && (1..=18).contains(&line.words) && (!html || leads_away(line))
                }
                Some(found) => between && is_between(&found),
            };
            if !stands {
                break;
            }
            if found[next].is_none() {
                items.push(next);
            }
            next += 1;
        }
        let over = !html && last.is_none_or(|last| last < next);
        let most = if over && label { MANY } else { ITEMS };
        let ends = html
            || lines
                .get(next)
                .is_none_or(|line| found[next].is_some() || line.prose && line.words >= AFTER);
        // One line alone is a crosshead of this article as often as not, unless the label's colon
        // points to it; in a page it is a link.
        let points = html || lines[at].text.ends_with([':', '：']);
        let named = lines[at].text.to_lowercase();
        let named = named.trim_end_matches([':', ' ']);
        let points = |item: usize| {
            label && points
                || heading.rule.code == NUMBER
                || ONE.contains(&named)
                || EITHER.contains(&named) && !html && is_of_another(lines, item)
        };
        let alone = items.len() == 1 && lines[items[0]].words >= ITEM && points(items[0]);
        if ((2..=most).contains(&items.len()) || alone) && ends {
            out.extend(items);
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// Takes the title of a listed article. A word or two are a section's name.
pub fn title(facts: &mut Collector, line: &Line<'_>) -> Option<Destination> {
    let title = line
        .text
        .trim_start_matches(['-', '•', '*', '–', '▶', '»', ' '])
        .trim_end();
    let list = &mut facts.facts.related;
    if line.words < TITLE || list.len() >= MOST {
        return None;
    }
    if let Some(same) = list.iter().position(|one| one.title == title) {
        return Some(Destination::Related(same));
    }
    list.push(Related {
        title: title.to_owned(),
        rel: "seeAlso",
        url: line.block.href.clone(),
    });
    Some(Destination::Related(list.len() - 1))
}

/// Words of a title.
const TITLE: u16 = 3;
/// Titles that are taken.
const MOST: usize = 24;

/// Whether a line is too long for a crosshead, and the paragraphs right below say nothing of it again.
fn is_of_another(lines: &[Line<'_>], at: usize) -> bool {
    let stems = |line: &Line<'_>| -> BTreeSet<u32> {
        let tokens = line.tokens.iter().take(READ);
        tokens.filter_map(|token| stem(line.text, token)).collect()
    };
    let own = stems(&lines[at]);
    lines[at].words >= LONG
        && lines[at + 1..]
            .iter()
            .take(3)
            .take_while(|line| line.prose)
            .all(|line| stems(line).is_disjoint(&own))
}

/// Words of a paragraph that are read for what a crosshead says.
const READ: usize = 160;
/// Words of a title that is too long for a crosshead.
const LONG: u16 = 6;

/// What may stand between the titles of a list: when they appeared, how long they are.
fn is_between(found: &Found) -> bool {
    found.rule.act == Act::Date || found.rule.code.starts_with("date.")
}

/// The title above a bare `Read more` between two paragraphs: a box with a link to another article.
fn titled_above(lines: &[Line<'_>], found: &[Option<Found>], at: usize) -> Option<usize> {
    let more = BELOW.contains(
        &lines[at]
            .text
            .to_lowercase()
            .trim_end_matches([':', ' ', '…', '.']),
    );
    let paragraph = |at: usize| found[at].is_none() && lines[at].prose && lines[at].words >= AFTER;
    let title = |at: usize| {
        found[at].is_none()
            && !lines[at].prose
            && (ITEM..=18).contains(&lines[at].words)
            && !lines[at].text.ends_with([':', '：'])
    };
    let boxed = more
        && at >= 2
        && at + 1 < lines.len()
        && title(at - 1)
        && paragraph(at - 2)
        && paragraph(at + 1);
    boxed.then(|| at - 1)
}

/// Labels that stand below the title of another article; lower case.
const BELOW: &[&str] = &[
    "read more",
    "read more here",
    "weiterlesen",
    "mehr lesen",
    "mehr dazu",
    "lire la suite",
    "lire l'article",
    "en savoir plus",
    "leer más",
    "ver más",
    "leggi tutto",
    "leggi di più",
    "leia mais",
    "saiba mais",
    "lees meer",
    "czytaj więcej",
    "читать далее",
    "подробнее",
    "اقرأ المزيد",
];

/// Headings of one other article; lower case.
const ONE: &[&str] = &[
    "related article",
    "related story",
    "artículo relacionado",
    "noticia relacionada",
    "notícia relacionada",
    "articolo correlato",
    "gerelateerd artikel",
    "i̇lgi̇li̇ haber",
    "ilgili haber",
];

/// Labels of one other article below which, in a text that lost its links, a crosshead stands as often; lower case.
const EITHER: &[&str] = &[
    "also read",
    "read also",
    "lesen sie auch",
    "lies auch",
    "lire aussi",
    "à lire aussi",
    "te puede interesar",
    "también te puede interesar",
    "lea también",
    "lee también",
    "más información",
    "leggi anche",
    "leia também",
    "lees ook",
    "czytaj też",
    "czytaj także",
    "zobacz też",
    "zobacz także",
    "baca juga",
    "читайте также",
    "اقرأ أيضا",
    "اقرأ أيضًا",
    "اقرأ أيضاً",
    "διαβάστε επίσης",
    "διαβαστε επισησ",
    "διαβαστε επισης",
    "läs också",
    "läs även",
    "les også",
    "læs også",
];

/// Codes of the rules for such a heading.
const HEADINGS: &[&str] = &[
    "related.list_heading",
    "related.list_heading_abroad",
    "related.list_from",
    NUMBER,
];

/// Code of the rule for a title's place in a list.
const NUMBER: &str = "related.list_number";

/// Codes of the rules for the label of one other article, behind which its title stands or below.
const LABELS: &[&str] = &[
    "related.see_also",
    "related.see_also_abroad",
    "related.beside",
    "related.read_more",
    "related.read_next",
    "related.list_from",
];

/// `LEIA TAMBÉM:`, `More from Clare:`: such a label with no title behind it.
fn is_label(line: &Line<'_>, found: &Found) -> bool {
    let colon = line.text.ends_with([':', '：']);
    let alone = found.to >= line.tail_end();
    LABELS.contains(&found.rule.code) && (alone || colon && line.words <= LABEL)
}

/// A link that is no heading, or a block of an aside.
fn leads_away(line: &Line<'_>) -> bool {
    line.block.link_density >= LINKED && line.block.level == 0
        || line
            .block
            .path
            .split('>')
            .any(|element| element.split('.').next() == Some("aside"))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::with_lines;
    use super::*;

    #[test]
    fn what_a_label_of_other_articles_heads_goes_with_it() {
        let list = |texts: &[&str]| with_lines(texts, |lines, found| listed(lines, found, false));
        let after = "Em nota, a estatal disse que respeita o direito de greve.";
        let two = [
            "Gasolina sobe nas distribuidoras",
            "Entenda a política de preços",
        ];
        assert_eq!(list(&["LEIA TAMBÉM:", two[0], two[1], after]), [1, 2]);
        assert_eq!(
            list(&["READ MORE:", "Council closes two libraries", after]),
            [1]
        );
        assert_eq!(
            list(&["More from Clare:", "How to sleep", "Why I ran"]),
            [1, 2]
        );
        assert_eq!(
            list(&["MORE FROM ANDES PRESS", "- Congress votes", "- Bank holds"]),
            [1, 2]
        );
        assert_eq!(
            list(&["MÁS INFORMACIÓN", two[0], two[1], "Dijo que no."]),
            [1usize; 0]
        );
        assert_eq!(
            list(&["MÁS INFORMACIÓN", two[0], two[1], "Y dijo luego que no."]),
            [1, 2]
        );
        assert_eq!(
            list(&[
                "İLGİLİ HABER",
                "Aliova'da liman grevi üçüncü gününde",
                after
            ]),
            [1]
        );
        // Day and length between the titles; places read aloud; a list to the text's end.
        assert_eq!(
            list(&[
                "More on this story",
                two[0],
                "12 May 2026",
                two[1],
                "13 May 2026",
                after
            ]),
            [1, 3]
        );
        assert_eq!(
            list(&["list 1 of 2", two[0], "list 2 of 2", two[1], after]),
            [1, 3]
        );
        let many = [
            "Read more:",
            "One ferry sold",
            "Two ferries sold",
            "Three ferries sold",
            "Four ferries sold",
            "Five ferries sold",
            "Six ferries sold",
            "Seven ferries sold",
        ];
        assert_eq!(list(&many), [1, 2, 3, 4, 5, 6, 7]);
        // A box: a title, and below it where to read more.
        assert_eq!(
            list(&[after, "Council closes two libraries", "Read more", after]),
            [1]
        );
        assert_eq!(
            list(&["Council closes two libraries", "Read more", after]),
            [1usize; 0]
        );
        // A long title without a word of what follows.
        assert_eq!(
            list(&[
                "Lesen Sie auch",
                "Drei alte Fähren nach Norwegen verkauft worden",
                after
            ]),
            [1]
        );
        // No colon, a crosshead, a label with its title behind it, a sentence.
        assert_eq!(
            list(&["Lee también", "La tragedia despierta una ola", after]),
            [1usize; 0]
        );
        assert_eq!(list(&["Read more:", "The verdict", after]), [1usize; 0]);
        assert_eq!(
            list(&[
                "Read more: Quayside Parking to Double",
                "What the council wants now",
                after
            ]),
            [1usize; 0]
        );
        assert_eq!(
            list(&["Related", "What the council wants now", after]),
            [1usize; 0]
        );
    }
}
