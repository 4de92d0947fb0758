//! What one piece of a byline is: somebody, a date, a job title.

use super::byline::is_of_date;
use super::byline_words::{Tables, holds};
use super::copy::BylineKind;
use super::words::{self, Kind, Token};

/// What a piece is.
pub(super) enum Verdict {
    /// Somebody who may have made the article.
    Somebody(BylineKind),
    /// A date or a time.
    Date,
    /// A job title, or nobody in particular.
    Title,
    /// Not understood.
    Unknown,
}

/// Where a word of a list of [`UNSPACED`](super::byline_words::UNSPACED) begins that ends the part.
pub(super) fn unspaced(tables: &Tables, tokens: &[Token], list: u16) -> Option<usize> {
    let mut first = None;
    tables.unspaced.scan(tokens, &mut |hit| {
        if hit.owner == list && hit.to as usize == tokens.len() {
            first = first.or(Some(hit.from as usize));
        }
    });
    first
}

/// Judges the words between two separators.
pub(super) fn judge(tables: &Tables, line: &str, tokens: &[Token]) -> Verdict {
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
    if count > 1 && is_of_agency(tables, line, tokens) {
        return Verdict::Somebody(BylineKind::Organisation);
    }
    let words = || tokens.iter().filter(is_word);
    // "Ana Lim Erstellt": taken apart by the caller.
    if count > 1 && words().any(|t| holds(&tables.stamps, t)) {
        return Verdict::Unknown;
    }
    if words().all(|t| holds(&tables.nobody, t)) {
        return Verdict::Title;
    }
    let slice = |t: &Token| &line[t.start as usize..t.end as usize];
    if count <= 5
        && words().any(|t| holds(&tables.machines, t) || matches!(slice(t), "AI" | "KI" | "IA"))
    {
        return Verdict::Somebody(BylineKind::System);
    }
    if words().all(|t| holds(&tables.days, t)) {
        return Verdict::Date;
    }
    // "mis à jour hier" is parted at "à".
    if words().all(|t| t.first.is_lowercase() && is_of_date(t)) {
        return Verdict::Date;
    }
    let titled = words().any(|t| holds(&tables.titles, t));
    // A Korean name is one word.
    let least = if is_caseless(&tokens[0]) { 1 } else { 2 };
    let housed = words().any(|t| holds(&tables.house, t));
    let lead = words().take_while(|t| !holds(&tables.titles, t)).count();
    let titles = words().filter(|t| holds(&tables.titles, t)).count();
    let ends_titled = words()
        .next_back()
        .is_some_and(|t| holds(&tables.titles, t));
    if titled && lead < least && !ends_titled && titles * 2 < count {
        return Verdict::Unknown;
    }
    // "Staff Attorney", "News Editor": a post, though a desk's word stands in it.
    let post = ends_titled
        && words().all(|t| {
            [&tables.titles, &tables.nobody, &tables.beats, &tables.house]
                .iter()
                .any(|list| holds(list, t))
        });
    if titled && (!housed || post || lead >= least) {
        // "Ruth Ellison Staff Writer" is taken apart by the caller; "Local Democracy Reporter" is a post.
        return if lead >= least && !post {
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
        let spaces = tokens.windows(2).filter(|pair| pair[0].end < pair[1].start);
        let fits = ideographs == count && (2..=8).contains(&ideographs) && spaces.count() <= 1;
        let housed = housed || unspaced(tables, tokens, 0).is_some();
        if let Some(title) = unspaced(tables, tokens, 1) {
            // `李明 记者` is taken apart by the caller.
            return if title == 0 {
                Verdict::Title
            } else {
                Verdict::Unknown
            };
        }
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
    // "Kim Min-seo".
    let joined = |at: usize| {
        let hyphen = at.checked_sub(1).map(|at| &tokens[at]);
        let word = at.checked_sub(2).map(|at| &tokens[at]);
        hyphen.zip(word).is_some_and(|(hyphen, word)| {
            hyphen.first == '-'
                && hyphen.kind == Kind::Mark
                && hyphen.end == tokens[at].start
                && word.end == hyphen.start
                && word.upper
        })
    };
    let rest_fits = tokens.iter().enumerate().all(|(at, t)| {
        t.kind != Kind::Word || t.upper || holds(&tables.particles, t) || joined(at)
    });
    if housed {
        // "according to the Post" is no newsroom; `auto-news.example Redaktion` is one.
        let apart = |t: &Token| {
            let (from, to) = (t.start as usize, t.end as usize);
            line[to..].starts_with(' ') && (from == 0 || line[..from].ends_with(' '))
        };
        let small = words().filter(|t| {
            let listed = holds(&tables.particles, t) || holds(&tables.house, t);
            !t.upper && t.first.is_lowercase() && apart(t) && !listed
        });
        let fits = capital >= 1 && count <= 7 && small.count() < 2;
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
    // "Le Progrès", "El Mundo".
    let paper = || {
        let [article, name] = tokens else {
            return false;
        };
        matches!(
            slice(article),
            "Das" | "Der" | "Die" | "El" | "Il" | "La" | "Le" | "Les" | "The"
        ) && slice(name).chars().count() >= 5
    };
    if rest_fits && marks_fit && !sentence && capital >= 1 && count <= 6 {
        return Verdict::Somebody(
            if abbreviation && count == 1 && slice(&tokens[0]).len() > 1 || paper() {
                BylineKind::Organisation
            } else {
                BylineKind::Person
            },
        );
    }
    Verdict::Unknown
}

/// An agency's abbreviation and its desk: `ANP Economie`, `dpa Hamburg`. In capitals throughout it may
/// be a person's name.
fn is_of_agency(tables: &Tables, line: &str, tokens: &[Token]) -> bool {
    let first = &line[tokens[0].start as usize..tokens[0].end as usize];
    let letters = first.chars().count() >= 3 && first.chars().all(char::is_alphabetic);
    let written = first.chars().all(char::is_uppercase) || first == "dpa";
    let mixed = |t: &Token| {
        let word = &line[t.start as usize..t.end as usize];
        t.upper && word.chars().any(char::is_lowercase)
    };
    let named = tokens.len() == 2 && mixed(&tokens[1]);
    let mut agency = false;
    if letters && written && named {
        tables.agencies.scan(&tokens[..1], &mut |_| agency = true);
    }
    agency
}

/// A word of a script without capitals.
pub(super) fn is_caseless(token: &Token) -> bool {
    token.kind == Kind::Word && !token.upper && !token.first.is_lowercase()
}

/// Only academic degrees and certificates as they are written behind a name: `PhD`, `M.D.`, `MS`.
pub(super) fn is_degree(tables: &Tables, line: &str, tokens: &[Token]) -> bool {
    let words = || tokens.iter().filter(|t| t.kind == Kind::Word);
    let known = |t: &Token| {
        let written = &line[t.start as usize..t.end as usize];
        holds(&tables.degrees, t) && written.chars().filter(|c| c.is_uppercase()).count() >= 2
    };
    let dotted =
        |t: &Token| t.upper && t.end - t.start <= 2 && line[t.end as usize..].starts_with('.');
    // This is asked at every token of a piece: at most of them the first word says no.
    let dotted_too = || words().nth(1).is_some() && words().all(|t| known(t) || dotted(t));
    words().next().is_some_and(|t| known(t) || dotted(t))
        && (words().all(known) || dotted_too())
        && tokens
            .iter()
            .all(|t| t.kind == Kind::Word || t.first == '.')
}
