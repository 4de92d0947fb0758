//! Reports and tables of sport, put together from `training/data/sport.txt` and lists of names: what
//! agencies send every day, and labelled world news has little of.

use std::collections::BTreeMap;

use copydesk::desk::tag::names::ner::Kind;

use super::Outcome;
use super::data::{Document, Random, Sentence};

const TEXTS: &str = include_str!("../../data/sport.txt");
const PERSONS: &str = include_str!("../../data/persons.txt");
const LISTS: [&str; 2] = [
    include_str!("../../../models/organisations.txt"),
    include_str!("../../../models/maybe_organisations.txt"),
];

/// Pools of names that the lists in `models/` hold, by the beginning of the heading.
const HEADINGS: [(&str, &str); 5] = [
    ("club", "Football clubs"),
    ("town", "Clubs called after a town"),
    ("county", "Sides called after a county"),
    ("side", "North American sides by their town"),
    ("nick", "Nicknames of clubs"),
];

const FULL: &str = "Basketball, baseball, American football";

/// A kind of document: how often it is drawn, and its blocks of lines.
struct Sort {
    weight: usize,
    blocks: Vec<(usize, usize, Vec<&'static str>)>,
}

/// What texts are made of.
struct Maker {
    pools: BTreeMap<&'static str, Vec<&'static str>>,
    /// Given names and surnames of one part of the world.
    persons: Vec<(Vec<&'static str>, Vec<&'static str>)>,
    sorts: Vec<Sort>,
}

impl Maker {
    fn read() -> Outcome<Self> {
        let mut pools: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for list in LISTS {
            let mut heading = "";
            for line in list.lines() {
                if let Some(words) = line.strip_prefix("# ") {
                    heading = words;
                    continue;
                }
                let own = HEADINGS.iter().filter(|(_, h)| heading.starts_with(h));
                let full = heading.starts_with(FULL).then_some("full");
                for name in own.map(|(name, _)| *name).chain(full) {
                    pools.entry(name).or_default().extend(line.split(';'));
                }
            }
        }
        let mut sorts: Vec<Sort> = Vec::new();
        let mut open = false;
        for line in TEXTS.lines().filter(|line| !line.starts_with('#')) {
            let (mark, rest) = line.split_once(' ').ok_or("a line without a space")?;
            match mark {
                "=" => {
                    let (name, words) = rest.split_once(' ').ok_or("a pool without words")?;
                    pools.insert(name, words.split(';').collect());
                }
                "==" => {
                    let weight = rest.parse()?;
                    sorts.push(Sort {
                        weight,
                        blocks: Vec::new(),
                    });
                }
                _ => {
                    let sort = sorts.last_mut().ok_or("a line before all kinds")?;
                    match mark {
                        ">" => sort.blocks.push((1, 1, vec![rest])),
                        "+" => {
                            let (least, most) = rest.split_once(' ').ok_or("no numbers")?;
                            sort.blocks
                                .push((least.parse()?, most.parse()?, Vec::new()));
                        }
                        _ => {
                            let block = sort.blocks.last_mut().filter(|_| open);
                            block.ok_or("a line outside a block")?.2.push(line);
                        }
                    }
                }
            }
            open = mark == "+" || open && !matches!(mark, ">" | "==" | "=");
        }
        let mut persons: Vec<(Vec<&str>, Vec<&str>)> = Vec::new();
        let mut surname = false;
        for line in PERSONS.lines() {
            if line.starts_with("# ") {
                persons.push((Vec::new(), Vec::new()));
            } else if line.starts_with("= ") {
                surname = line.ends_with("surname");
            } else if let Some((given, surnames)) = persons.last_mut() {
                let list = if surname { surnames } else { given };
                list.extend(line.split_whitespace());
            }
        }
        persons.retain(|(given, surnames)| !given.is_empty() && !surnames.is_empty());
        Ok(Self {
            pools,
            persons,
            sorts,
        })
    }

    fn one(&self, pool: &str, random: &mut Random) -> Outcome<&'static str> {
        let pool = self
            .pools
            .get(pool)
            .ok_or_else(|| format!("no pool {pool}"))?;
        Ok(pool[random.below(pool.len())])
    }

    /// The names of a document, new in each line unless the document is about them.
    fn name(&self, slot: &str, random: &mut Random) -> Outcome<(String, Option<Kind>)> {
        let kind = match slot {
            "who" | "last" | "init" => Kind::Person,
            "nation" | "at" => Kind::Place,
            "people" | "cup" => Kind::Other,
            "day" => return Ok((self.one(slot, random)?.to_owned(), None)),
            "date" => {
                let (year, month, day) = (
                    1990 + random.below(34),
                    1 + random.below(12),
                    1 + random.below(28),
                );
                return Ok((format!("{year}-{month:02}-{day:02}"), None));
            }
            "min" => {
                let minute = 1 + random.below(90);
                let nth = random.chance(0.3);
                return Ok((format!("{minute}{}", if nth { "th" } else { "" }), None));
            }
            _ => Kind::Organisation,
        };
        if kind != Kind::Person {
            return Ok((self.one(slot, random)?.to_owned(), Some(kind)));
        }
        // The last part is the west of Europe and the English-speaking countries.
        let last = self.persons.len() - 1;
        let west = random.chance(0.5);
        let part = if west { last } else { random.below(last) };
        let (given, surnames) = &self.persons[part];
        let (given, surname) = (
            given[random.below(given.len())],
            surnames[random.below(surnames.len())],
        );
        let initial = given.chars().next().unwrap_or('A');
        let name = match slot {
            "who" => format!("{given} {surname}"),
            "init" => format!("{initial}. {surname}"),
            _ => surname.to_owned(),
        };
        Ok((name, Some(kind)))
    }

    fn line(&self, template: &str, random: &mut Random) -> Outcome<Sentence> {
        let mut sentence = Sentence {
            tokens: Vec::new(),
            spans: Vec::new(),
        };
        for word in template.split(' ') {
            let (capitals, rest) = word
                .strip_prefix("CAPS")
                .map_or((false, word), |rest| (true, rest));
            let slot = rest
                .strip_prefix('<')
                .and_then(|rest| rest.strip_suffix('>'));
            let plain = slot.filter(|slot| slot.starts_with(char::is_lowercase));
            let Some(slot) = plain else {
                sentence.tokens.push(figures(word, random));
                continue;
            };
            let (mut name, kind) = self.name(slot.trim_end_matches(char::is_numeric), random)?;
            if capitals
                || template.starts_with(char::is_uppercase)
                    && !template.contains(char::is_lowercase)
            {
                name = name.to_uppercase();
            }
            let from = sentence.tokens.len();
            sentence.tokens.extend(name.split(' ').map(str::to_owned));
            sentence
                .spans
                .extend(kind.map(|kind| (from, sentence.tokens.len(), kind)));
        }
        Ok(sentence)
    }
}

/// A word with its figures filled in.
fn figures(word: &str, random: &mut Random) -> String {
    let mut out = word.to_owned();
    for (slot, top) in [("<NNN>", 1000), ("<NN>", 100), ("<N>", 10)] {
        while out.contains(slot) {
            out = out.replacen(slot, &random.below(top).to_string(), 1);
        }
    }
    out
}

/// Makes `count` documents.
pub fn documents(count: usize) -> Outcome<Vec<Document>> {
    let maker = Maker::read()?;
    let mut random = Random(3);
    let all: usize = maker.sorts.iter().map(|sort| sort.weight).sum();
    let mut out = Vec::new();
    for _ in 0..count {
        let mut wanted = random.below(all);
        let sort = maker.sorts.iter().find(|sort| {
            let found = wanted < sort.weight;
            wanted = wanted.saturating_sub(sort.weight);
            found
        });
        let mut sentences = Vec::new();
        for (least, most, lines) in &sort.ok_or("no kinds of documents")?.blocks {
            for _ in 0..least + random.below(most - least + 1) {
                let line = lines[random.below(lines.len())];
                sentences.push(maker.line(line, &mut random)?);
            }
        }
        out.push(Document {
            sentences,
            has_other: true,
            whole: true,
            text: 0,
            other: None,
            silver: None,
            language: "en",
            made: true,
        });
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_full_of_names() {
        let made = documents(60).expect("makes");
        let lines: Vec<&Sentence> = made.iter().flat_map(|d| &d.sentences).collect();
        let names = lines.iter().map(|line| line.spans.len()).sum::<usize>();
        assert!(names > lines.len());
        for line in lines {
            assert!(
                line.tokens
                    .iter()
                    .all(|t| !t.is_empty() && !t.contains(['<', '>'])),
                "{:?}",
                line.tokens
            );
            assert!(
                line.spans
                    .iter()
                    .all(|(from, to, _)| from < to && *to <= line.tokens.len())
            );
        }
    }
}
