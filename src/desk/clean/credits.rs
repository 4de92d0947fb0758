//! What stands around a cue that names somebody: `Reporting by` is a credit where a name follows, and `is a reporter`
//! tells of the author where a name or `She` stands before.

use super::rule::Line;
use super::words::{self, Kind, Token};

/// Codes of the rules whose cue a name follows.
const NAMED_AFTER: &[&str] = &["byline.reporting", "credit.photo_by", "notice.with_agency"];
/// Code of the rule whose cue a name stands before.
const NAMED_BEFORE: &str = "byline.author_box";
/// Code of the rule for a teaser, which an author's box may end like.
const TEASER: &str = "related.ends_read_more";
/// Words behind a cue among which a name begins.
const AFTER: usize = 8;
/// Words of a subject at most.
const SUBJECT: usize = 14;

/// Last words of a cue that begins sentences of a story as well: `Writing by hand helps children remember.`
static OPEN: &[&str] = &[
    "by", "du", "de", "por", "door", "da", "di", "von", "das", "do", "from",
];

/// Words for those who are named by what they are.
static KNOWN: &[&str] = &[
    "agencies",
    "agencias",
    "agências",
    "agenzie",
    "agences",
    "staff",
    "agentschap",
];

/// Whether what stands around a cue lets the rule of this code hold for the line: names where names belong.
pub fn fits(code: &str, line: &Line<'_>, from: usize, to: usize) -> bool {
    if code == TEASER {
        return !tells_of_author(line);
    }
    if code == NAMED_BEFORE {
        return has_subject(line, from);
    }
    !NAMED_AFTER.contains(&code) || !line.prose || is_named(line, from, to)
}

/// `Ruth Ellison is a Senior Correspondent ... Read More`: the author's box, cut short.
fn tells_of_author(line: &Line<'_>) -> bool {
    const TRADES: &[&str] = &[
        "correspondent",
        "reporter",
        "journalist",
        "columnist",
        "editor",
        "writer",
    ];
    const IS: &[&str] = &["is", "was"];
    const A: &[&str] = &["a", "an", "the"];
    let is = |token: &Token, list: &[&str]| list.iter().any(|word| token.hash == words::hash(word));
    let head = &line.tokens[..line.tokens.len().min(SUBJECT)];
    let named = head.first().is_some_and(|t| t.upper) && head.get(1).is_some_and(|t| t.upper);
    let told = head.windows(2).any(|two| is(&two[0], IS) && is(&two[1], A));
    named && told && head.iter().any(|token| is(token, TRADES))
}

/// A capital letter between the cue and the next comma.
fn is_named(line: &Line<'_>, from: usize, to: usize) -> bool {
    let is = |token: &Token, list: &[&str]| list.iter().any(|word| token.hash == words::hash(word));
    let open = to > from && line.tokens.get(to - 1).is_some_and(|last| is(last, OPEN));
    if !open {
        return true;
    }
    for token in line.tokens[to..].iter().take(AFTER) {
        match token.kind {
            Kind::Mark if token.first == ':' => return true,
            Kind::Mark if matches!(token.first, ',' | '.' | ';' | '-') => return false,
            Kind::Word if token.upper || is(token, KNOWN) => return true,
            // A script without capitals.
            Kind::Word if !token.first.is_lowercase() => return true,
            _ => {}
        }
    }
    false
}

/// The sentence begins with a name, a pronoun or `The author`, and the cue is no clause beside the point.
fn has_subject(line: &Line<'_>, from: usize) -> bool {
    const CLAUSE: &[&str] = &[
        "who", "qui", "que", "che", "die", "der", "das", "whose", "quien",
    ];
    const PRONOUN: &[&str] = &[
        "she", "he", "they", "er", "sie", "elle", "il", "ella", "él", "lui", "lei", "ela", "ele",
        "hij", "zij",
    ];
    // Others begin sentences of a story as often; behind a sentence about the author they go on with it.
    const ENGLISH: &[&str] = &["she", "he", "they"];
    const POSSESSIVE: &[&str] = &[
        "her", "his", "their", "my", "our", "its", "ihre", "ihr", "sein", "seine", "sa", "son",
        "leur", "su", "sus", "sua", "seu", "suo", "zijn", "haar", "jego", "jej", "mi", "mon", "ma",
        "meine", "mein",
    ];
    let is = |token: &Token, list: &[&str]| list.iter().any(|word| token.hash == words::hash(word));
    let end = from.min(line.tokens.len());
    let begin = line.tokens[..end]
        .iter()
        .rposition(|t| t.kind == Kind::Mark && matches!(t.first, '.' | '!' | '?' | ':' | '|' | '•'))
        .map_or(0, |at| at + 1);
    let subject: Vec<&Token> = line.tokens[begin..end]
        .iter()
        .filter(|t| t.kind == Kind::Word)
        .collect();
    let Some(first) = subject.first() else {
        // `Es periodista y lo apuntó todo.` is of somebody in the story.
        return begin > 0;
    };
    if subject.last().is_some_and(|last| is(last, CLAUSE))
        || is(first, POSSESSIVE)
        || subject.len() > SUBJECT
    {
        return false;
    }
    // `Ruth Ellison`, `Dr Ellison`, `She`; `The suspect` and `The island` are somebody else.
    let role = [
        "author",
        "writer",
        "autor",
        "autorin",
        "auteur",
        "auteure",
        "autora",
        "autore",
        "columnist",
    ];
    let full = first.upper && !is_article(first) && subject.get(1).is_some_and(|next| next.upper);
    let cased = first.first.is_lowercase();
    subject.iter().any(|token| is(token, &role))
        || is(first, PRONOUN) && (begin > 0 || is(first, ENGLISH))
        || full
        || !cased
}

fn is_article(token: &Token) -> bool {
    const ARTICLES: &[&str] = &[
        "the", "a", "an", "der", "die", "das", "ein", "eine", "le", "la", "les", "un", "une", "el",
        "los", "las", "una", "il", "lo", "gli", "i", "o", "os", "as", "um", "uma", "de", "het",
        "een", "this", "that", "one", "another",
    ];
    ARTICLES.iter().any(|word| token.hash == words::hash(word))
}
