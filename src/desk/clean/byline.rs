//! Bylines: who made the article, in which role. Also reads author fields, so that `metadata` and
//! the lines of a text agree on what a name is.

use super::byline_edges::{employed, is_desk_post, post_ahead, shouted};
use super::byline_judge::{Verdict, is_caseless, is_degree, judge, unspaced};
pub use super::byline_words::AGENCIES;
use super::byline_words::{ROLES, TABLES, TOWNS, Tables, bracketed, holds};
use super::copy::{Byline, BylineKind};
use super::cues::Hit;
use super::rules::sets::{DATES, SETS, TIMES};
use super::words::{self, Kind, Token};

/// What a byline line says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parsed {
    /// People, organisations and systems in order, without repetition.
    pub bylines: Vec<Byline>,
    /// Parts with digits: dates and times as written.
    pub dates: Vec<String>,
    /// Parts that are job titles or nobody in particular ("Staff", "Admin").
    pub titles: Vec<String>,
    /// Parts that were not understood; a line with any of them is likely not a byline.
    pub unknown: Vec<String>,
    /// The line began with a cue such as "By".
    pub cued: bool,
}

/// Reads a byline line, such as `By A and B`, `Von A`, `Engineered by X, Edited by Y`.
pub fn parse(line: &str) -> Parsed {
    read(line)
}

/// As [`parse`], of a line whose tokens are read already.
pub fn parse_read(line: &str, tokens: &[Token]) -> Parsed {
    parse_tokens(line, tokens, false)
}

/// Reads it. `stated`: a field that names who wrote the article and nothing else.
fn parse_tokens(line: &str, tokens: &[Token], stated: bool) -> Parsed {
    let tables = &*TABLES;
    let mut out = Parsed::default();
    // `編集部` is no editor named 部.
    if unspaced(tables, tokens, 0) == Some(0) {
        push(&mut out, line.trim(), BylineKind::Organisation, "author");
        return out;
    }
    // Where each role begins: (first token of the cue, first token after it, role).
    let mut parts: Vec<(usize, usize, &'static str)> = vec![(0, 0, "author")];
    tables.roles.scan(tokens, &mut |hit: Hit| {
        let (from, to) = (hit.from as usize, hit.to as usize);
        let last = parts[parts.len() - 1];
        let role = ROLES[hit.owner as usize].0;
        if from < last.1 || !begins_part(tables, tokens, from, to, role) {
            return;
        }
        if from <= lead(tokens) {
            out.cued = true;
            parts[0] = (from, to, role);
        } else {
            parts.push((from, to, role));
        }
    });
    for (at, (_, from, role)) in parts.iter().enumerate() {
        let to = parts.get(at + 1).map_or(tokens.len(), |next| next.0);
        let part = Part {
            tables,
            line,
            role,
            stated,
        };
        part.names(&tokens[*from..to.max(*from)], &mut out);
    }
    out
}

/// Reads an author field: names, maybe with a cue before them.
pub fn people(value: &str) -> Parsed {
    read(value)
}

/// As [`people`], of a field that has no other purpose: `Ana Lim March 3, 2025` and `ANA LIM London` begin
/// with a name there.
pub fn stated(value: &str) -> Parsed {
    let mut tokens = Vec::new();
    words::read(value, &mut tokens);
    parse_tokens(value, &tokens, true)
}

/// Most tokens of a role's cue.
const LONGEST_CUE: usize = 16;

/// Whether [`parse`] would find that the line of these tokens begins with a cue.
pub fn cued(tokens: &[Token]) -> bool {
    let lead = lead(tokens);
    let head = &tokens[..tokens.len().min(lead + LONGEST_CUE)];
    let mut cued = false;
    TABLES
        .roles
        .scan(head, &mut |hit: Hit| cued |= hit.from as usize <= lead);
    cued
}

/// Whether [`parse`] may find a job title in a line of these tokens that is no name and no date.
pub fn may_be_title(tokens: &[Token]) -> bool {
    let tables = &*TABLES;
    tokens.iter().any(|t| {
        // Where words are not written apart, titles are found by other means.
        let apart = !words::is_ideograph(t.first);
        t.kind == Kind::Word && (!apart || holds(&tables.titles, t) || holds(&tables.nobody, t))
    })
}

/// Marks before a cue. "© by" names an owner, no author.
fn lead(tokens: &[Token]) -> usize {
    let mark = |t: &&Token| t.kind == Kind::Mark && t.first != '©';
    tokens.iter().take_while(mark).count()
}

fn read(line: &str) -> Parsed {
    let mut tokens = Vec::new();
    words::read(line, &mut tokens);
    parse_read(line, &tokens)
}

/// Whether a cue at `from..to` may begin a part of a byline.
fn begins_part(tables: &Tables, tokens: &[Token], from: usize, to: usize, role: &str) -> bool {
    let before = tokens[..from].iter().rev().find(|t| t.first != '"');
    let Some(before) = before else { return true };
    if from <= lead(tokens) {
        return true;
    }
    let strong =
        matches!(before.first, '|' | ';' | '•' | '·' | '/' | '-') && before.kind == Kind::Mark;
    let any = before.kind == Kind::Mark && before.first != '\''
        || before.hash == words::hash("and")
        || before.hash == words::hash("und");
    let colon = tokens[to - 1].first == ':' && tokens[to - 1].kind == Kind::Mark;
    // "Von Anke Petersen Illustrationen von Jon Falk".
    let whole = to - from >= 2 && tokens[from].upper && role != "author";
    strong || (any && !(to - from == 1 && holds(&tables.weak, &tokens[from]))) || colon || whole
}

/// Words between a post and what it is for.
const OF: &[&str] = &["of", "for", "fur", "für", "de", "des", "du"];

/// Words before a stamp such as "updated".
const LAST: [&str; 6] = ["last", "zuletzt", "ultima", "ultimo", "laatst", "derniere"];

/// Labels of the time that reading takes; lower case.
const READING: &[&str] = &[
    "leestijd",
    "lesezeit",
    "lecture",
    "reading time",
    "tempo de leitura",
    "tempo di lettura",
    "temps de lecture",
    "tiempo de lectura",
];

/// One part of a line: what one role's cue stands before.
struct Part<'a> {
    tables: &'a Tables,
    line: &'a str,
    role: &'static str,
    /// A field that names authors and nothing else.
    stated: bool,
}

/// What a piece of a part is said to be by the word before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    /// Nothing: who made it.
    Who,
    /// Where somebody is, until the next mark or "and": `Ana Lim in Lisbon and Bo Fisk in Oslo`.
    Where,
    /// Where the article is filed, to the part's end: `Ana Lim, in News, Business`.
    Filed,
}

impl Part<'_> {
    /// Splits the part at commas, "and" and the like, and judges each piece.
    fn names(&self, tokens: &[Token], out: &mut Parsed) {
        let mut from = 0;
        let mut said = Said::Who;
        let mut after = 0;
        // "Ein Interview von Ana Lim mit Bo Fisk": who was asked is no author.
        let to = self.asked(tokens).unwrap_or(tokens.len());
        let tokens = &tokens[..to];
        for at in 0..=tokens.len() {
            // Inside of brackets that say what somebody did.
            if at < after {
                continue;
            }
            let next = tokens.get(at);
            let line = at > from && next.is_some_and(|t| self.begins_line(&tokens[at - 1], t));
            if next.is_some() && !line && !self.parts(tokens, from, at) {
                continue;
            }
            let (known, dates) = (out.bylines.len(), out.dates.len());
            let titles = out.titles.len();
            let filed = self.piece(&tokens[from..at], said, out);
            let placed = next.is_some_and(|t| holds(&self.tables.places, t));
            said = match said {
                _ if filed => Said::Filed,
                Said::Filed => Said::Filed,
                // A date or a mark stands between the name and "in".
                _ if placed && known > 0 && out.bylines.len() == known => Said::Filed,
                _ if placed && out.dates.len() > dates => Said::Filed,
                _ if placed && !out.bylines.is_empty() => Said::Where,
                // "Director of Water Justice", "professor for Water Law".
                _ if known > 0
                    && out.titles.len() > titles
                    && next.is_some_and(|t| {
                        OF.contains(&&self.line[t.start as usize..t.end as usize])
                    }) =>
                {
                    Said::Where
                }
                _ => Said::Who,
            };
            from = if line { at } else { at + 1 };
            if out.bylines.len() > known
                && let Some((role, end)) = bracketed(self.tables, tokens, at)
                && let Some(last) = out.bylines.last_mut()
            {
                last.role = role;
                from = end;
                after = end;
            }
        }
    }

    /// Where in a line that calls itself an interview the name of who was asked begins.
    fn asked(&self, tokens: &[Token]) -> Option<usize> {
        let first = tokens.first()?;
        let head = self.line[..first.start as usize].to_lowercase();
        if !head.contains("interview") && !head.contains("entretien") {
            return None;
        }
        let with = ["mit", "with", "avec", "con", "com", "met"].map(words::hash);
        tokens
            .iter()
            .position(|t| t.kind == Kind::Word && !t.upper && with.contains(&t.hash))
            .filter(|at| *at > 0)
    }

    /// A line break stands between two tokens.
    fn begins_line(&self, before: &Token, next: &Token) -> bool {
        self.line[before.end as usize..next.start as usize].contains('\n')
    }

    /// Whether the token at `at` parts pieces, of which the current one begins at `from`.
    fn parts(&self, tokens: &[Token], from: usize, at: usize) -> bool {
        let token = &tokens[at];
        match token.kind {
            Kind::Mark => match token.first {
                ',' | ';' | '|' | '/' | '&' | '+' | '•' | '·' | '・' | '(' | ')' | '[' | ']'
                | '【' | '】' | '=' | '*' | '►' | '…' | '—' | ':' => {
                    // A clock time or a decimal stays in one piece.
                    !(at > 0
                        && tokens[at - 1].kind == Kind::Number
                        && tokens.get(at + 1).is_some_and(|t| t.kind == Kind::Number))
                }
                '-' => {
                    let spaced = at > 0
                        && tokens[at - 1].end < token.start
                        && tokens.get(at + 1).is_some_and(|t| t.start > token.end);
                    spaced || at == 0
                }
                _ => false,
            },
            Kind::Word => {
                holds(&self.tables.between, token)
                    && !token.upper
                    && at > from
                    // "Ortega y Gasset", "Lopes e Silva" are two names as often; "and" decides.
                    && !inside_mail(self.line, tokens, at)
            }
            Kind::Number => false,
        }
    }

    /// Judges one piece between separators. True when its first word says that the article is filed
    /// there.
    fn piece(&self, tokens: &[Token], said: Said, out: &mut Parsed) -> bool {
        let Self {
            tables,
            line,
            role,
            stated,
        } = *self;
        let is_edge = |t: &&Token| t.kind != Kind::Mark || t.first == '@';
        let Some(first) = tokens.iter().position(|t| is_edge(&t)) else {
            return false;
        };
        let last = tokens.iter().rposition(|t| is_edge(&t)).unwrap_or(first);
        let labelled = holds(&tables.files, &tokens[first])
            && line[tokens[last].end as usize..]
                .trim_start()
                .starts_with(':');
        let placed = holds(&tables.places, &tokens[first]) && !tokens[first].upper;
        let filed = (placed || labelled) && !out.bylines.is_empty();
        // "Ana Lim, in News": without the word that says so. "y Bo Fisk", "and Bo Fisk".
        let led = first < last
            && holds(&tables.between, &tokens[first])
            && tokens[first + 1].upper
            && (!tokens[first].upper || is_agency(tables, &tokens[first + 1..=last]));
        let tokens = &tokens[first + usize::from(led)..=last];
        let mut end = tokens[tokens.len() - 1].end as usize;
        // "Jr." keeps its full stop.
        if line[end..].starts_with('.')
            && matches!(
                line[tokens[tokens.len() - 1].start as usize..end]
                    .to_lowercase()
                    .as_str(),
                "jr" | "sr"
            )
        {
            end += 1;
        }
        let text = line[tokens[0].start as usize..end].trim();
        if tokens.iter().any(|t| t.first == '@') || text.contains("://") || text.contains("www.") {
            mail(tables, line, tokens, role, out);
            return false;
        }
        let behind = !out.bylines.is_empty();
        if behind && (is_employer(tables, text, tokens) || is_desk_post(tables, tokens)) {
            out.titles.push(text.to_owned());
            return filed;
        }
        // "Business Reporter Ana Lim".
        if let Some(post) = post_ahead(tables, tokens)
            && let Verdict::Somebody(BylineKind::Person) = judge(tables, line, &tokens[post..])
        {
            out.titles
                .push(line[tokens[0].start as usize..tokens[post - 1].end as usize].to_owned());
            let name = &line[tokens[post].start as usize..end];
            push(out, name.trim(), BylineKind::Person, role);
            return filed;
        }
        // "ANA LIM London", "Ana Lim For The Gazette".
        let cut = || shouted(line, tokens).or_else(|| employed(line, tokens));
        if (stated || out.cued)
            && let Some(cut) = cut()
            && let Verdict::Somebody(BylineKind::Person) = judge(tables, line, &tokens[..cut])
        {
            let name = &line[tokens[0].start as usize..tokens[cut - 1].end as usize];
            push(out, name, BylineKind::Person, role);
            return filed;
        }
        // "Ana Lim Politikredakteurin": taken apart below.
        let compound = tokens.len() > 2 && is_compound_post(line, &tokens[tokens.len() - 1]);
        let judged = if compound {
            Verdict::Unknown
        } else {
            judge(tables, line, tokens)
        };
        match judged {
            Verdict::Somebody(BylineKind::Person) if filed || said != Said::Who => {
                out.titles.push(text.to_owned());
            }
            // "Ana Lim, New York".
            Verdict::Somebody(BylineKind::Person) if behind && is_town(text) => {
                out.titles.push(text.to_owned());
            }
            Verdict::Somebody(_) if behind && is_degree(tables, line, tokens) => {
                out.titles.push(text.to_owned());
            }
            // "Ana Lim, Staff Attorney, ACLU Water Program": what she works for.
            Verdict::Somebody(BylineKind::Person)
                if behind && !out.titles.is_empty() && is_body(tables, line, tokens) =>
            {
                out.titles.push(text.to_owned());
            }
            Verdict::Somebody(kind) => push(out, text, kind, role),
            verdict => {
                // "Ruth Ellison Staff Writer", "Ruth Ellison 3 May": a name and what it has behind
                // it without a comma.
                let cut = self.name_ends(tokens, out.cued || stated);
                if let Some(cut) = cut.filter(|_| !matches!(verdict, Verdict::Title))
                    && let Verdict::Somebody(kind) = judge(tables, line, &tokens[..cut])
                {
                    let name = &line[tokens[0].start as usize..tokens[cut - 1].end as usize];
                    push(out, name, kind, role);
                    if matches!(verdict, Verdict::Date) {
                        let rest = tokens[cut].start as usize;
                        out.dates.push(line[rest..end].trim().to_owned());
                    }
                    return filed;
                }
                match verdict {
                    // "oprac. mk": whose initials these are, nobody says.
                    _ if behind && out.cued && is_initials(text) => {
                        out.titles.push(text.to_owned());
                    }
                    Verdict::Date => out.dates.push(text.to_owned()),
                    Verdict::Title => out.titles.push(text.to_owned()),
                    // "Temps de lecture : 2 min".
                    _ if READING.contains(&text.to_lowercase().as_str()) => {
                        out.titles.push(text.to_owned());
                    }
                    _ => out.unknown.push(text.to_owned()),
                }
            }
        }
        filed
    }

    /// Where a job title, a degree or, in a line that begins with a cue, a date begins behind a name.
    fn name_ends(&self, tokens: &[Token], cued: bool) -> Option<usize> {
        let least = if is_caseless(&tokens[0]) { 1 } else { 2 };
        let unspaced = unspaced(self.tables, tokens, 1).filter(|at| *at > 0);
        let mut cut = unspaced.or_else(|| {
            tokens.iter().enumerate().position(|(at, t)| {
                holds(&self.tables.titles, t)
                    || is_compound_post(self.line, t)
                    || holds(&self.tables.stamps, t)
                    || t.kind == Kind::Number && cued
                    || is_degree(self.tables, self.line, &tokens[at..])
            })
        })?;
        // "Ruth Ellison Scotland business correspondent".
        let titled =
            holds(&self.tables.titles, &tokens[cut]) || is_compound_post(self.line, &tokens[cut]);
        let beat = |t: &Token| {
            let small = t.kind == Kind::Word && !t.upper && t.first.is_lowercase();
            holds(&self.tables.beats, t)
                || small && !holds(&self.tables.particles, t)
                || t.kind == Kind::Mark && matches!(t.first, '-' | '&')
        };
        while titled && cut > least && beat(&tokens[cut - 1]) {
            cut -= 1;
        }
        // "Ruth Ellison April 24".
        let dated = tokens[cut].kind == Kind::Number;
        while dated && cut > least && is_of_date(&tokens[cut - 1]) {
            cut -= 1;
        }
        // "Ruth Ellison Last updated 3 May".
        let stamped = holds(&self.tables.stamps, &tokens[cut]);
        if stamped && cut > least && LAST.map(words::hash).contains(&tokens[cut - 1].hash) {
            cut -= 1;
        }
        (cut >= least).then_some(cut)
    }
}

/// The tokens are an agency's name.
fn is_agency(tables: &Tables, tokens: &[Token]) -> bool {
    let mut whole = false;
    tables.agencies.scan(tokens, &mut |hit: Hit| {
        whole |= hit.from == 0 && hit.to as usize == tokens.len();
    });
    whole
}

/// A name of a body rather than of a person: an abbreviation in it, or a word such as "Program".
fn is_body(tables: &Tables, line: &str, tokens: &[Token]) -> bool {
    let mut words = tokens.iter().filter(|t| t.kind == Kind::Word);
    let short = |t: &Token| {
        let word = &line[t.start as usize..t.end as usize];
        word.chars().count() >= 3 && word.chars().all(char::is_uppercase)
    };
    let shouted = words.clone().all(short);
    words.any(|t| holds(&tables.bodies, t) || !shouted && short(t))
}

/// Whom somebody works for, behind the name: `Special to the Tribune`, `For The Post`, `PA Political Staff`,
/// `University of Leeds`.
fn is_employer(tables: &Tables, text: &str, tokens: &[Token]) -> bool {
    let folded = text.to_lowercase();
    let titled = tokens.len() > 1 && holds(&tables.titles, &tokens[tokens.len() - 1]);
    ["special to ", "for the "]
        .iter()
        .any(|to| folded.starts_with(to))
        || titled && is_agency(tables, &tokens[..1])
        || tokens.len() == 1 && holds(&tables.bodies, &tokens[0])
}

/// A town of several words.
fn is_town(text: &str) -> bool {
    TOWNS.binary_search(&text.to_lowercase().as_str()).is_ok()
}

/// German posts in one word with what they are for: `Politikredakteurin`.
fn is_compound_post(line: &str, token: &Token) -> bool {
    let word = &line[token.start as usize..token.end as usize];
    let post = |ending: &&str| word.len() > ending.len() + 2 && word.ends_with(ending);
    token.upper && POSTS.iter().any(post)
}

/// How such posts end.
const POSTS: &[&str] = &[
    "redakteur",
    "redakteurin",
    "reporter",
    "reporterin",
    "korrespondent",
    "korrespondentin",
];

/// Two or three small letters.
fn is_initials(text: &str) -> bool {
    (2..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_lowercase())
}

/// A month, a day or another word of dates and times.
pub(super) fn is_of_date(token: &Token) -> bool {
    let mut hit = false;
    for set in [DATES, TIMES] {
        SETS[set].scan(std::slice::from_ref(token), &mut |_| hit = true);
    }
    hit
}

/// Whether the token is glued to an `@` word.
fn inside_mail(line: &str, tokens: &[Token], at: usize) -> bool {
    let bytes = line.as_bytes();
    let token = &tokens[at];
    let glued = |at: usize| {
        bytes
            .get(at)
            .is_some_and(|b| matches!(b, b'@' | b'.' | b'_'))
    };
    glued(token.end as usize) || (token.start > 0 && glued(token.start as usize - 1))
}

/// A piece with an address in it: the words before the address may be a name.
fn mail(tables: &Tables, line: &str, tokens: &[Token], role: &'static str, out: &mut Parsed) {
    let bytes = line.as_bytes();
    let glued = |t: &Token| {
        let after = bytes
            .get(t.end as usize)
            .is_some_and(|b| matches!(b, b'@' | b'.' | b'_' | b':'));
        let before = t.start > 0 && matches!(bytes[t.start as usize - 1], b'@' | b'.' | b'_');
        t.first == '@' || after || before
    };
    let name: Vec<Token> = tokens.iter().take_while(|t| !glued(t)).copied().collect();
    if let Verdict::Somebody(kind) = judge(tables, line, &name) {
        let text = &line[name[0].start as usize..name[name.len() - 1].end as usize];
        push(out, text, kind, role);
    }
}

/// A name that is written twice, `Ana Lim Ana Lim`, once.
fn once(name: &str) -> &str {
    let half = name.len() / 2;
    let twice = name.is_char_boundary(half)
        && name[half..].starts_with(' ')
        && name[..half] == name[half + 1..]
        && name[..half].contains(' ');
    if twice { &name[..half] } else { name }
}

fn push(out: &mut Parsed, name: &str, kind: BylineKind, role: &'static str) {
    let name = once(name);
    if out.bylines.iter().any(|b| b.name == name && b.role == role) {
        return;
    }
    out.bylines.push(Byline {
        name: name.to_owned(),
        kind,
        role,
        model: None,
    });
}

#[cfg(test)]
#[path = "byline_tests.rs"]
mod tests;
