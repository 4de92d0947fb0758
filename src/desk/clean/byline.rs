//! Bylines: who made the article, in which role. Also reads author fields, so that `metadata` and
//! the lines of a text agree on what a name is.

pub use super::byline_words::AGENCIES;
use super::byline_words::{ROLES, TABLES, Tables, holds};
use super::copy::{Byline, BylineKind};
use super::cues::Hit;
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

/// Reads an author field: names, maybe with a cue before them.
pub fn people(value: &str) -> Parsed {
    read(value)
}

/// Most tokens of a role's cue.
const LONGEST_CUE: usize = 16;

/// Whether [`parse`] would find that the line of these tokens begins with a cue.
pub fn cued(tokens: &[Token]) -> bool {
    let lead = tokens.iter().take_while(|t| t.kind == Kind::Mark).count();
    let head = &tokens[..tokens.len().min(lead + LONGEST_CUE)];
    let mut cued = false;
    TABLES
        .roles
        .scan(head, &mut |hit: Hit| cued |= hit.from as usize <= lead);
    cued
}

fn read(line: &str) -> Parsed {
    let tables = &*TABLES;
    let mut tokens = Vec::new();
    words::read(line, &mut tokens);
    let mut out = Parsed::default();
    // Where each role begins: (first token of the cue, first token after it, role).
    let mut parts: Vec<(usize, usize, &'static str)> = vec![(0, 0, "author")];
    tables.roles.scan(&tokens, &mut |hit: Hit| {
        let (from, to) = (hit.from as usize, hit.to as usize);
        let last = parts[parts.len() - 1];
        if from < last.1 || !begins_part(tables, &tokens, from, to) {
            return;
        }
        let leading = tokens[..from].iter().all(|t| t.kind == Kind::Mark);
        if leading {
            out.cued = true;
            parts[0] = (from, to, ROLES[hit.owner as usize].0);
        } else {
            parts.push((from, to, ROLES[hit.owner as usize].0));
        }
    });
    for (at, (_, from, role)) in parts.iter().enumerate() {
        let to = parts.get(at + 1).map_or(tokens.len(), |next| next.0);
        names(tables, line, &tokens[*from..to.max(*from)], role, &mut out);
    }
    out
}

/// Whether a cue at `from..to` may begin a part of a byline.
fn begins_part(tables: &Tables, tokens: &[Token], from: usize, to: usize) -> bool {
    let before = tokens[..from].iter().rev().find(|t| t.first != '"');
    let Some(before) = before else { return true };
    if tokens[..from].iter().all(|t| t.kind == Kind::Mark) {
        return true;
    }
    let strong =
        matches!(before.first, '|' | ';' | '•' | '·' | '/' | '-') && before.kind == Kind::Mark;
    let any = before.kind == Kind::Mark && before.first != '\''
        || before.hash == words::hash("and")
        || before.hash == words::hash("und");
    let colon = tokens[to - 1].first == ':' && tokens[to - 1].kind == Kind::Mark;
    strong || (any && !(to - from == 1 && holds(&tables.weak, &tokens[from]))) || colon
}

/// Splits a part at commas, "and" and the like, and judges each piece.
fn names(tables: &Tables, line: &str, tokens: &[Token], role: &'static str, out: &mut Parsed) {
    let mut from = 0;
    let mut at = 0;
    while at <= tokens.len() {
        let Some(token) = tokens.get(at) else {
            piece(tables, line, &tokens[from..], role, out);
            break;
        };
        let between = match token.kind {
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
                holds(&tables.between, token)
                    && !token.upper
                    && at > from
                    // "Ortega y Gasset", "Lopes e Silva" are two names as often; "and" decides.
                    && !inside_mail(line, tokens, at)
            }
            Kind::Number => false,
        };
        if between {
            piece(tables, line, &tokens[from..at], role, out);
            from = at + 1;
        }
        at += 1;
    }
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

/// Judges one piece between separators.
fn piece(tables: &Tables, line: &str, tokens: &[Token], role: &'static str, out: &mut Parsed) {
    let is_edge = |t: &&Token| t.kind != Kind::Mark || t.first == '@';
    let Some(first) = tokens.iter().position(|t| is_edge(&t)) else {
        return;
    };
    let last = tokens.iter().rposition(|t| is_edge(&t)).unwrap_or(first);
    let tokens = &tokens[first..=last];
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
        return;
    }
    match judge(tables, line, tokens) {
        Verdict::Somebody(kind) => push(out, text, kind, role),
        Verdict::Date => out.dates.push(text.to_owned()),
        Verdict::Title => out.titles.push(text.to_owned()),
        Verdict::Unknown => {
            // "Ruth Ellison Staff Writer": a name and a title without a comma.
            let cut = tokens
                .iter()
                .position(|t| holds(&tables.titles, t))
                .filter(|cut| *cut >= 2);
            if let Some(cut) = cut
                && let Verdict::Somebody(kind) = judge(tables, line, &tokens[..cut])
            {
                let name = &line[tokens[0].start as usize..tokens[cut - 1].end as usize];
                push(out, name, kind, role);
                return;
            }
            out.unknown.push(text.to_owned());
        }
    }
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

enum Verdict {
    Somebody(BylineKind),
    Date,
    Title,
    Unknown,
}

fn judge(tables: &Tables, line: &str, tokens: &[Token]) -> Verdict {
    let is_word = |t: &&Token| t.kind == Kind::Word;
    let count = tokens.iter().filter(is_word).count();
    if count == 0 {
        let digits = tokens.iter().any(|t| t.kind == Kind::Number);
        return if digits {
            Verdict::Date
        } else {
            Verdict::Unknown
        };
    }
    if tokens.iter().any(|t| t.kind == Kind::Number) {
        return if count <= 8 {
            Verdict::Date
        } else {
            Verdict::Unknown
        };
    }
    let mut whole = None;
    tables.agencies.scan(tokens, &mut |hit| {
        if hit.from == 0 && hit.to as usize == tokens.len() {
            whole = Some(());
        }
    });
    if whole.is_some() {
        return Verdict::Somebody(BylineKind::Organisation);
    }
    let words = || tokens.iter().filter(is_word);
    if words().all(|t| holds(&tables.nobody, t)) {
        return Verdict::Title;
    }
    let slice = |t: &Token| &line[t.start as usize..t.end as usize];
    if count <= 5
        && words().any(|t| holds(&tables.machines, t) || matches!(slice(t), "AI" | "KI" | "IA"))
    {
        return Verdict::Somebody(BylineKind::System);
    }
    let titled = words().any(|t| holds(&tables.titles, t));
    let housed = words().any(|t| holds(&tables.house, t));
    let lead = words().take_while(|t| !holds(&tables.titles, t)).count();
    let titles = words().filter(|t| holds(&tables.titles, t)).count();
    let ends_titled = words()
        .next_back()
        .is_some_and(|t| holds(&tables.titles, t));
    if titled && lead < 2 && !ends_titled && titles * 2 < count {
        return Verdict::Unknown;
    }
    if titled && (!housed || lead >= 2) {
        // "Ruth Ellison Staff Writer" is taken apart by the caller.
        return if lead >= 2 {
            Verdict::Unknown
        } else {
            Verdict::Title
        };
    }
    if words().any(|t| holds(&tables.not_names, t)) {
        return Verdict::Unknown;
    }
    let ideographs = words().filter(|t| words::is_ideograph(t.first)).count();
    if ideographs > 0 {
        let fits = ideographs == count && (2..=8).contains(&ideographs);
        return if housed && count <= 12 {
            Verdict::Somebody(BylineKind::Organisation)
        } else if fits {
            Verdict::Somebody(BylineKind::Person)
        } else {
            Verdict::Unknown
        };
    }
    let caseless = words().all(|t| !t.upper && !t.first.is_lowercase());
    if caseless {
        let fits = (1..=4).contains(&count);
        return if fits {
            Verdict::Somebody(BylineKind::Person)
        } else {
            Verdict::Unknown
        };
    }
    let capital = words().filter(|t| t.upper).count();
    let rest_fits = words().all(|t| t.upper || holds(&tables.particles, t));
    if housed {
        let fits = capital >= 1 && count <= 7;
        return if fits {
            Verdict::Somebody(BylineKind::Organisation)
        } else {
            Verdict::Unknown
        };
    }
    let abbreviation = count == 1 && slice(&tokens[0]).chars().all(char::is_uppercase);
    let marks_fit = tokens
        .iter()
        .filter(|t| t.kind == Kind::Mark)
        .all(|t| matches!(t.first, '.' | '\'' | '-' | '"'));
    // A sentence ends inside: "Lee. The storm".
    let sentence = tokens.windows(2).any(|pair| {
        pair[1].first == '.' && pair[1].kind == Kind::Mark && pair[0].end - pair[0].start > 3
    });
    if rest_fits && marks_fit && !sentence && capital >= 1 && count <= 6 {
        return Verdict::Somebody(
            if abbreviation && count == 1 && slice(&tokens[0]).len() > 1 {
                BylineKind::Organisation
            } else {
                BylineKind::Person
            },
        );
    }
    Verdict::Unknown
}

fn push(out: &mut Parsed, name: &str, kind: BylineKind, role: &'static str) {
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
mod tests {
    use super::*;

    fn said(line: &str) -> Vec<String> {
        parse(line)
            .bylines
            .iter()
            .map(|b| format!("{} {} {:?}", b.name, b.role, b.kind))
            .collect()
    }

    #[test]
    fn roles_and_names_are_read() {
        for (line, want) in [
            ("By Ruth Ellison", &["Ruth Ellison author Person"][..]),
            (
                "By A. B. Carter and Dana Kowalczyk",
                &["A. B. Carter author Person", "Dana Kowalczyk author Person"],
            ),
            (
                "Von Ursula von Holten",
                &["Ursula von Holten author Person"],
            ),
            ("Par Solène Maury", &["Solène Maury author Person"]),
            (
                "Por Lucía Ferrán, Pablo Ibáñez y Marta Gil",
                &[
                    "Lucía Ferrán author Person",
                    "Pablo Ibáñez author Person",
                    "Marta Gil author Person",
                ],
            ),
            (
                "Engineered by Tidewire Neuro, Edited by Camilo Barros",
                &[
                    "Tidewire Neuro author System",
                    "Camilo Barros editor Person",
                ],
            ),
            (
                "Reporting by Ana Lim; editing by Bo Fisk",
                &["Ana Lim author Person", "Bo Fisk editor Person"],
            ),
            (
                "(Writing by Ana Lim; Editing by Bo Fisk)",
                &["Ana Lim author Person", "Bo Fisk editor Person"],
            ),
            (
                "By Ruth Ellison, Staff Writer",
                &["Ruth Ellison author Person"],
            ),
            (
                "By Ruth Ellison Staff Writer",
                &["Ruth Ellison author Person"],
            ),
            (
                "By Ruth Ellison | April 24, 2024 4:15 p.m. ET",
                &["Ruth Ellison author Person"],
            ),
            (
                "Von Anke Petersen (dpa)",
                &["Anke Petersen author Person", "dpa author Organisation"],
            ),
            (
                "Ruth Ellison ruth.ellison@ledgerwire.example",
                &["Ruth Ellison author Person"],
            ),
            ("By Reuters Staff", &["Reuters Staff author Organisation"]),
            ("Автор: Мария Белова", &["Мария Белова author Person"]),
            ("文/王小明", &["王小明 author Person"]),
            (
                "Traduit de l'anglais par Solène Maury",
                &["Solène Maury translator Person"],
            ),
            ("Tradução: Inês Prado", &["Inês Prado translator Person"]),
            ("Staff", &[]),
            ("105092", &[]),
        ] {
            assert_eq!(said(line), want, "{line}");
        }
    }

    #[test]
    fn dates_in_a_byline_are_not_names() {
        let parsed = parse("By Ruth Ellison | April 24, 2024 4:15 p.m. ET");
        assert!(parsed.cued && parsed.unknown.is_empty(), "{parsed:?}");
        assert!(!parsed.dates.is_empty());
    }

    #[test]
    fn sentences_are_not_bylines() {
        for line in [
            "By Thursday evening the river had risen by two metres.",
            "By the numbers",
            "Von den 200 Booten kehrten 14 nicht zurück, sagte ein Sprecher.",
            "From there it is a short walk.",
        ] {
            let parsed = parse(line);
            assert!(
                !parsed.unknown.is_empty() || parsed.bylines.is_empty(),
                "{line}: {parsed:?}"
            );
        }
    }
}
