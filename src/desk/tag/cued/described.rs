//! What a person is called beside the name: `Philippe de Gonneville, maire de Lège-Cap-Ferret`, `le président
//! russe Vladimir Poutine`.

use super::words::Words;
use crate::desk::Span;
use crate::desk::tag::Entity;
use crate::desk::tag::token::{Shape, Token};

/// Tokens of a description.
const LONGEST: usize = 9;

/// What joins a title and that of which it is one.
const JOINTS: &[&str] = &[
    "de", "del", "la", "du", "des", "d'", "d’", "l'", "l’", "di", "della", "dell'", "dell’", "do",
    "da", "van",
];

/// Adjectives of nations in the Romance languages, by their ends.
const NATIONAL: &[&str] = &[
    "ais",
    "aise",
    "ois",
    "oise",
    "ien",
    "ienne",
    "icain",
    "icaine",
    "allemand",
    "allemande",
    "espagnol",
    "espagnole",
    "russe",
    "belge",
    "suisse",
    "turc",
    "turque",
    "grec",
    "grecque",
    "tchèque",
    "slovaque",
    "britannique",
    "cano",
    "cana",
    "ense",
    "ruso",
    "rusa",
    "suizo",
    "belga",
    "turco",
    "griego",
    "francés",
    "francesa",
    "inglés",
    "inglesa",
    "alemán",
    "alemana",
    "español",
    "española",
    "italiano",
    "italiana",
    "chino",
    "argentino",
    "argentina",
    "chileno",
    "peruano",
    "russo",
    "russa",
    "tedesco",
    "tedesca",
    "francese",
    "inglese",
    "spagnolo",
    "cinese",
    "portoghese",
    "ês",
    "alemão",
    "espanhol",
    "chinês",
];

/// The title with what belongs to it, of the first mention that has one beside it.
pub(super) fn described(
    text: &str,
    tokens: &[Token],
    words: &Words,
    entity: &Entity,
) -> Option<Span> {
    entity.mentions.iter().take(4).find_map(|mention| {
        let from = tokens.partition_point(|t| t.span.start < mention.start);
        let to = tokens.partition_point(|t| t.span.start < mention.end);
        behind(text, tokens, words, to).or_else(|| before(text, tokens, words, from))
    })
}

/// `, maire de Lège-Cap-Ferret,`: up to the next mark, with an article or without.
fn behind(text: &str, tokens: &[Token], words: &Words, to: usize) -> Option<Span> {
    let of = |at: usize| tokens.get(at).map_or("", |t| t.span.of(text));
    if of(to) != "," {
        return None;
    }
    let starts = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|t| !t.paragraph_start && !t.sentence_start)
    };
    let title = (to + 1..to + 4)
        .take_while(|at| starts(*at) && tokens[*at].shape != Shape::Mark)
        .find(|at| words.is_title(of(*at)))?;
    let article = (to + 1..title).all(|at| tokens[at].shape == Shape::Lower);
    let ends = |at: usize| {
        tokens.get(at).is_none_or(|t| {
            t.sentence_start
                || t.paragraph_start
                || t.shape == Shape::Mark && !matches!(of(at), "-" | "’" | "'" | "l'" | "d'" | "&")
        })
    };
    let end = (title + 1..=title + LONGEST).find(|at| ends(*at))?;
    // A list goes on with `and`, an apposition ends at a mark.
    article.then(|| Span {
        start: tokens[title].span.start,
        end: tokens[end - 1].span.end,
    })
}

/// `président russe` before the name: a title, then words in lower case or names joined by `de`.
fn before(text: &str, tokens: &[Token], words: &Words, from: usize) -> Option<Span> {
    let lowest = from.saturating_sub(LONGEST);
    let mut title = None;
    for at in (lowest..from).rev() {
        let token = &tokens[at];
        let word = token.span.of(text);
        if token.shape == Shape::Mark && !matches!(word, "-" | "’" | "'") {
            break;
        }
        if words.is_title(word) {
            title = Some(at);
        } else if token.shape != Shape::Lower && words.language == "de" {
            break;
        }
        if token.sentence_start || token.paragraph_start {
            break;
        }
    }
    let title = title?;
    let of = |at: usize| tokens[at].span.of(text);
    let joint = |at: usize| JOINTS.contains(&of(at));
    // What stands between qualifies the title: an adjective of a nation, `de la Santé`. Any other word may be a
    // verb: `le ministre rencontre Vladimir Poutine`.
    let qualifies = |at: usize| {
        words.is_title(of(at))
            || tokens[at].shape == Shape::Mark
            || joint(at)
            || tokens[at].shape == Shape::Title && joint(at - 1)
            || at == title + 1
                && tokens[at].shape == Shape::Lower
                && NATIONAL.iter().any(|end| of(at).ends_with(end))
    };
    // `le gardien des Merlus` is of them.
    let complete = !joint(from - 1);
    (complete && (title + 1..from).all(qualifies)).then(|| Span {
        start: tokens[title].span.start,
        end: tokens[from - 1].span.end,
    })
}

#[cfg(test)]
mod tests {
    use crate::desk::{Desk, Message, Options};

    #[test]
    fn a_title_beside_the_name_describes_the_person() {
        let desk = Desk::new(Options::default()).expect("the tables load");
        for (text, name, description) in [
            (
                "Philippe Gonnevert, maire de Plouvorn, est inquiet. La mairie de Plouvorn a été fermée hier soir à cause de \
                 la tempête.",
                "Philippe Gonnevert",
                Some("maire de Plouvorn"),
            ),
            (
                "Le ministre tchèque de la Santé Roman Prymulek a démissionné mardi. Le gouvernement cherche maintenant un \
                 successeur.",
                "Roman Prymulek",
                Some("ministre tchèque de la Santé"),
            ),
            (
                "Selon le directeur de Roman Prymulek, tout va bien. Le gouvernement cherche maintenant une solution.",
                "Roman Prymulek",
                None,
            ),
            (
                "Le ministre rencontre Roman Prymulek mardi. Le gouvernement cherche maintenant une solution, dit la radio.",
                "Roman Prymulek",
                None,
            ),
            (
                "Le ministre a rencontré Roman Prymulek mardi. Le gouvernement cherche maintenant une solution.",
                "Roman Prymulek",
                None,
            ),
            (
                "Ce matin Roman Prymulek a démissionné. Le gouvernement cherche maintenant un successeur, dit la radio.",
                "Roman Prymulek",
                None,
            ),
        ] {
            let body = serde_json::json!({ "text": text, "article_clean": true }).to_string();
            let examined = desk.examine(&Message::from_body(body)).expect("an article");
            let person = examined.tags.entities.iter().find(|e| e.name == name);
            let person = person.expect("the person is found");
            assert_eq!(person.description.as_deref(), description, "{text}");
        }
    }
}
