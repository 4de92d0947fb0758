//! Recipes: what the page's data say are the ingredients and steps is the article, however list-like
//! it looks; readers' reviews of the dish are not.

use std::collections::HashSet;

use super::model::reading::{self, Sieve};
use super::rescue::{share, trigrams};
use super::{Block, BlockKind, Field, Page, Verdict};
use crate::desk::hash;

/// Share of a block's word triples that the recipe has.
const SAME: f32 = 0.8;
/// Most words of a part of an ingredient: `300 ml`, `oat drink`.
const PART: usize = 6;
/// Blocks of other things that may stand between two of the recipe.
const GAP: usize = 2;
/// Fewest blocks that make a run of them the recipe.
const RUN: usize = 3;
/// Fewest that do where one alone is surely the recipe's.
const LONG_RUN: usize = 8;
/// Words from which a block is a step, whose number may stand before it.
const STEP: usize = 8;
/// Most words of a heading above the ingredients.
const HEADING: usize = 3;

/// What a block is to the recipe.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// An ingredient or a step.
    Sure,
    /// A few words that the recipe has.
    Word,
    /// Something else.
    None,
}

/// Puts ingredients and steps into the article, and reviews out of it.
pub fn restore(page: &mut Page) {
    list_ingredients(page);
    let Some(recipe) = Known::of(page, Field::Recipe) else {
        return;
    };
    let parts: Vec<Part> = page.blocks.iter().map(|b| recipe.part(b)).collect();
    let mut told: HashSet<u64> = page
        .blocks
        .iter()
        .filter(|b| b.verdict == Verdict::Article)
        .map(|b| hash::of_bytes(b.text.as_bytes()))
        .collect();
    let mut end = 0;
    for (from, to) in runs(&parts) {
        let run = &parts[from..=to];
        let Some(first) = run.iter().position(|p| *p == Part::Sure) else {
            continue;
        };
        let sure = run.iter().filter(|p| **p == Part::Sure).count();
        let all = run.iter().filter(|p| **p != Part::None).count();
        let is_ours = |b: &Block| b.verdict == Verdict::Article;
        let ours = page.blocks[from..=to].iter().any(is_ours);
        if !ours && sure < RUN && all < LONG_RUN {
            continue;
        }
        // `35 min`, `bake` and the like stand above the heading.
        let head = (from..from + first).find(|at| is_heading(&page.blocks[*at]));
        let from = head.unwrap_or(from);
        end = end.max(to);
        let taken = take(page, &parts, (from, to), &told);
        told.extend(taken);
    }
    if end == 0 {
        return;
    }
    let reviews = Known::of(page, Field::Review);
    for (block, part) in page.blocks[end + 1..].iter_mut().zip(&parts[end + 1..]) {
        let review = reviews
            .as_ref()
            .is_some_and(|r| r.part(block) == Part::Sure);
        if *part != Part::Sure && (review || says_comment(&block.path)) {
            block.verdict = Verdict::Chrome;
        }
    }
}

/// Headings of the list of ingredients.
const INGREDIENTS: &[&str] = &[
    "ingredients",
    "zutaten",
    "ingrédients",
    "ingredientes",
    "ingredienti",
    "ingrediënten",
    "składniki",
    "malzemeler",
    "ингредиенты",
];
/// Most words of an ingredient.
const INGREDIENT: usize = 16;

/// Puts the items right below such a heading into the article, where the page has an article before it
/// and half of them begin with a quantity: controls around a short page make lists look like menus.
fn list_ingredients(page: &mut Page) {
    let mut article = false;
    for at in 0..page.blocks.len() {
        article |= page.blocks[at].verdict == Verdict::Article;
        let heading = page.blocks[at]
            .text
            .trim_end_matches([':', ' '])
            .to_lowercase();
        if !article || !INGREDIENTS.contains(&heading.as_str()) {
            continue;
        }
        let is_item = |block: &&Block| {
            block.kind == BlockKind::ListItem
                && block.link_density < 0.5
                && block.text.split_whitespace().count() <= INGREDIENT
        };
        let items = page.blocks[at + 1..].iter().take_while(is_item).count();
        let list = &page.blocks[at + 1..=at + items];
        let measured = list.iter().filter(|b| is_measured(&b.text)).count();
        if items < 2 || measured * 2 < items {
            continue;
        }
        for block in &mut page.blocks[at..=at + items] {
            if block.verdict == Verdict::Chrome {
                block.verdict = Verdict::Article;
                block.probability = block.probability.max(0.8);
            }
        }
    }
}

/// Begins with a number: `2 tablespoons`, `½ cup`.
fn is_measured(text: &str) -> bool {
    text.starts_with(char::is_numeric)
}

/// First and last block of each run of the recipe's parts, which begins and ends with a sure one or
/// words right beside it.
fn runs(parts: &[Part]) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for at in (0..parts.len()).filter(|at| parts[*at] != Part::None) {
        match found.last_mut() {
            Some((_, to)) if at - *to <= GAP + 1 => *to = at,
            _ => found.push((at, at)),
        }
    }
    found
}

/// Makes a run of blocks the article's, and the heading above it: what is not `told` already, each text
/// by its hash. The texts that were added.
fn take(
    page: &mut Page,
    parts: &[Part],
    (from, to): (usize, usize),
    told: &HashSet<u64>,
) -> Vec<u64> {
    let mut taken = Vec::new();
    let above = from
        .checked_sub(1)
        .filter(|at| is_heading(&page.blocks[*at]));
    for at in above.into_iter().chain(from..=to) {
        let step = page.blocks.get(at + 1).is_some_and(|next| {
            next.text.split_whitespace().count() >= STEP && parts[at + 1] == Part::Sure
        });
        let block = &mut page.blocks[at];
        if step && block.text.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
            continue;
        }
        let ours = parts[at] != Part::None || is_heading(block);
        let text = hash::of_bytes(block.text.as_bytes());
        let new = !told.contains(&text);
        let sure = parts[at] == Part::Sure || block.text.len() < 40;
        if ours && sure && new && block.verdict == Verdict::Chrome {
            block.verdict = Verdict::Article;
            block.probability = block.probability.max(0.8);
            taken.push(text);
        }
    }
    taken
}

fn is_heading(block: &Block) -> bool {
    block.kind == BlockKind::Heading
        && (2..=6).contains(&block.level)
        && block.text.split_whitespace().count() <= HEADING
}

/// An element around the block is named after comments or reviews.
fn says_comment(path: &str) -> bool {
    let path = path.to_ascii_lowercase();
    ["comment", "kommentar", "review", "bewertung"]
        .iter()
        .any(|name| path.contains(name))
}

/// The words of what a page's data say.
struct Known {
    grams: Sieve,
    words: Vec<u32>,
}

impl Known {
    /// Of all candidates of a field; none when there is none.
    fn of(page: &Page, field: Field) -> Option<Self> {
        let mut known = Self {
            grams: Sieve::new(16),
            words: Vec::new(),
        };
        for candidate in page.candidates.iter().filter(|c| c.field == field) {
            for line in candidate.value.lines() {
                known.grams.extend(&trigrams(line).1);
                reading::words(line, |word, _| known.words.push(word));
            }
        }
        known.words.sort_unstable();
        known.words.dedup();
        (!known.words.is_empty()).then_some(known)
    }

    fn part(&self, block: &Block) -> Part {
        let (words, grams) = trigrams(&block.text);
        if words >= 3 && share(&grams, &self.grams) >= SAME {
            return Part::Sure;
        }
        let mut all = (1..=PART).contains(&words) && block.level == 0;
        if all {
            reading::words(&block.text, |word, _| {
                all &= self.words.binary_search(&word).is_ok();
            });
        }
        if all { Part::Word } else { Part::None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::extract::Candidate;

    fn candidate(field: Field, value: &str) -> Candidate {
        Candidate {
            field,
            value: value.to_owned(),
            from: "json-ld recipeIngredient".to_owned(),
            at: 0,
        }
    }

    #[test]
    fn ingredients_are_the_article_and_reviews_are_not() {
        let blocks = [
            ("nav>li", "Cakes", false, false),
            ("div>h2", "Ingredients", false, false),
            ("table>tr", "125 g\tflour", false, true),
            ("table>tr", "65 g\tbutter", false, true),
            ("div>p", "For the filling:", true, true),
            ("table>tr", "3 cups\tsour cream", false, true),
            ("dl>dd", "2", false, true),
            ("dl>dd", "eggs", false, true),
            ("div>p", "1.", false, false),
            (
                "div>p",
                "Stir the sour cream until it is smooth, then bake it.",
                false,
                true,
            ),
            ("div>p", "What a lovely cake, my aunt says.", true, false),
            ("div.comment-text>p", "Mine burnt, sadly.", true, false),
            ("div>p", "Serve it on the day.", true, true),
        ];
        let mut page = Page::default();
        for (path, text, kept, _) in blocks {
            let level = if path.ends_with("h2") { 2 } else { 0 };
            page.blocks.push(Block {
                text: text.to_owned(),
                path: path.to_owned(),
                level,
                kind: if level > 0 {
                    BlockKind::Heading
                } else {
                    BlockKind::Paragraph
                },
                verdict: if kept {
                    Verdict::Article
                } else {
                    Verdict::Chrome
                },
                ..Block::default()
            });
        }
        page.candidates = vec![
            candidate(
                Field::Recipe,
                "125 g flour\n65 g butter\n3 cups sour cream\n2 eggs",
            ),
            candidate(
                Field::Recipe,
                "1. Stir the sour cream until it is smooth, then bake it.",
            ),
            candidate(Field::Review, "What a lovely cake, my aunt says."),
        ];
        restore(&mut page);
        let kept: Vec<bool> = page
            .blocks
            .iter()
            .map(|b| b.verdict == Verdict::Article)
            .collect();
        let want: Vec<bool> = blocks.iter().map(|b| b.3 || b.1 == "Ingredients").collect();
        assert_eq!(kept, want);
    }

    #[test]
    fn quantities_below_their_heading_are_the_article() {
        let block = |text: &str, kind: BlockKind, verdict: Verdict| Block {
            text: text.to_owned(),
            kind,
            verdict,
            ..Block::default()
        };
        let page = |items: [&str; 2]| {
            let mut page = Page::default();
            let intro = "When the wind comes off the lake, this is what we eat.";
            page.blocks = vec![
                block(intro, BlockKind::Paragraph, Verdict::Article),
                block("Ingredients", BlockKind::Heading, Verdict::Chrome),
                block(items[0], BlockKind::ListItem, Verdict::Chrome),
                block(items[1], BlockKind::ListItem, Verdict::Chrome),
                block("Share", BlockKind::Paragraph, Verdict::Chrome),
            ];
            restore(&mut page);
            let kept = page.blocks.iter().filter(|b| b.verdict == Verdict::Article);
            kept.count()
        };
        assert_eq!(page(["2 tablespoons olive oil", "3 leeks"]), 4);
        assert_eq!(page(["About us", "Contact"]), 1, "a menu");
    }

    #[test]
    fn a_page_without_a_recipe_is_left_alone() {
        let mut page = Page::default();
        page.blocks.push(Block {
            text: "What a lovely cake, my aunt says.".to_owned(),
            path: "div.comment".to_owned(),
            ..Block::default()
        });
        restore(&mut page);
        assert_eq!(page.blocks[0].verdict, Verdict::Article);
    }
}
