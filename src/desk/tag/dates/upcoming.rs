//! What has yet to come although no word of the future says so: `The inquest opens on Monday`, `moved from
//! Thursday to Sunday`, `a warning from noon Thursday until 6 a.m. Friday`.

use super::scan::Scan;
use super::tense::{counts, is_edge};
use super::words::Time;

/// Words of a clause that are looked at.
const REACH: usize = 8;

/// Words before a weekday among which a warning is sought.
const FAR: usize = 16;

/// By language, verbs that in the present tense tell what is planned, in the forms that are none of the
/// past; lower case.
const PRESENT: &[(&str, &str)] = &[
    (
        "en",
        "opens open begins begin starts start hosts host travels travel faces face plays play meets meet \
         returns return resumes resume continues continue visits visit arrives arrive ends end expires \
         expire appears appear welcomes welcome entertains entertain launches launch airs air premieres \
         kicks kick concludes conclude reopens reopen heads head takes sits closes goes go reconvenes votes \
         vote decides decide hears hear unveils debuts elects chooses convenes convene gathers celebrates \
         considers publishes undergoes joins attends performs",
    ),
    (
        "de",
        "beginnt beginnen startet starten öffnet öffnen eröffnet endet enden findet finden empfängt \
         empfangen gastiert gastieren tagt tagen trifft treffen spielt spielen reist reisen läuft folgt \
         folgen steigt steht stehen tritt treten bleibt bleiben schließt schließen entscheidet stimmt stimmen \
         berät beraten wählt wählen gilt gelten feiert feiern verkündet jährt streikt streiken \
         demonstrieren",
    ),
    (
        "fr",
        "débute débutent commence commencent ouvre ouvrent accueille accueillent reprend reprennent \
         démarre démarrent reçoit reçoivent affronte affrontent vote votent examine examinent statue statuent \
         tranche tranchent joue jouent tient tiennent",
    ),
    (
        "es",
        "comienza comienzan empieza empiezan arranca arrancan abre abren recibe reciben celebra celebran \
         juega juegan visita visitan vota votan debate debaten decide deciden examina examinan reúne reúnen \
         enfrenta enfrentan disputa disputan",
    ),
    (
        "it",
        "inizia iniziano comincia cominciano apre aprono parte partono riprende riprendono affronta \
         affrontano ospita ospitano vota votano decide decidono discute discutono esamina esaminano gioca \
         giocano riunisce riuniscono debutta debuttano sfida sfidano",
    ),
    (
        "pt",
        "começa começam inicia iniciam abre abrem acontece acontecem estreia estreiam recebe recebem \
         enfrenta enfrentam vota votam decide decidem julga julgam joga jogam debate debatem",
    ),
    (
        "nl",
        "begint beginnen start starten opent openen speelt spelen ontvangt ontvangen treft gaat stemt \
         stemmen vergadert vergaderen debatteert debatteren",
    ),
];

/// Words behind which such a form is a noun: `the play on Friday`, `le vote de lundi`; in all of the languages
/// that write a noun small.
const BEFORE_NOUN: &[&str] = &[
    "a", "an", "any", "each", "every", "few", "first", "five", "four", "her", "his", "its", "last",
    "many", "more", "my", "of", "our", "several", "six", "some", "that", "the", "their", "these",
    "this", "those", "three", "two", "your", "au", "ce", "cet", "cette", "da", "de", "del",
    "della", "des", "do", "du", "een", "el", "het", "il", "la", "las", "le", "les", "leur", "lo",
    "los", "o", "sa", "ses", "son", "su", "um", "uma", "un", "una", "une",
];

/// By language, participles of what was put off, and the word before the day to which.
const MOVED: &[(&str, &str, &str)] = &[
    (
        "en",
        "moved postponed rescheduled delayed adjourned deferred pushed brought",
        "to until till",
    ),
    ("de", "verlegt verschoben vertagt vorverlegt", "auf"),
    (
        "fr",
        "reporté reportée reportés reportées repoussé repoussée repoussés repoussées décalé décalée",
        "à au",
    ),
    (
        "es",
        "aplazado aplazada aplazados aplazadas pospuesto pospuesta trasladado trasladada",
        "al para hasta",
    ),
    (
        "it",
        "rinviato rinviata rinviati rinviate spostato spostata posticipato posticipata",
        "a al",
    ),
    ("pt", "adiado adiada adiados adiadas", "para"),
    ("nl", "uitgesteld verplaatst verschoven", "naar tot"),
];

/// Words before the day from which what was put off is moved, in any of the languages.
const FROM: &[&str] = &["from", "von", "vom", "de", "du", "del", "da", "dal", "van"];

/// English words of what is told beforehand.
const WARNINGS: &[&str] = &[
    "advisories",
    "advisory",
    "alert",
    "alerts",
    "curfew",
    "forecast",
    "outlook",
    "warning",
    "warnings",
    "watch",
    "watches",
];

/// English words before the day from or until which a warning holds.
const SPAN: &[&str] = &["by", "for", "from", "late", "on", "through", "to", "until"];

/// English verbs of who reports.
const REPORTS: &[&str] = &[
    "added",
    "announced",
    "confirmed",
    "has",
    "have",
    "reported",
    "said",
    "say",
    "says",
    "tells",
    "told",
    "wrote",
];

pub(super) fn is_report(word: &str) -> bool {
    REPORTS.contains(&word)
}

fn has(table: &[(&str, &str)], code: &str, word: &str) -> bool {
    table
        .iter()
        .any(|(language, words)| *language == code && words.split_whitespace().any(|w| w == word))
}

/// The words of the clause around the expression at token `at`, the nearest first, with their places.
fn clause(scan: &Scan<'_>, at: usize) -> (Vec<usize>, Vec<usize>) {
    let before = (0..at)
        .rev()
        .take_while(|word| !scan.tokens[word + 1].sentence_start && !is_edge(scan, *word))
        .filter(|word| counts(scan.of(*word)))
        .take(REACH)
        .collect();
    let behind = (at + 1..scan.tokens.len())
        .take_while(|word| !scan.tokens[*word].sentence_start && !is_edge(scan, *word))
        .filter(|word| counts(scan.of(*word)))
        .take(REACH)
        .collect();
    (before, behind)
}

/// A verb of [`PRESENT`] in the clause, or `is on` right before the day. Asked only where no word says of
/// the past.
pub(super) fn opens(scan: &Scan<'_>, at: usize) -> bool {
    let (before, behind) = clause(scan, at);
    scan.english() && is_planned(scan, &before)
        || before
            .iter()
            .chain(&behind)
            .any(|word| is_present(scan, *word))
}

/// A verb of [`PRESENT`] at the token.
pub(super) fn is_present(scan: &Scan<'_>, at: usize) -> bool {
    let noun = at.checked_sub(1).is_some_and(|before| {
        BEFORE_NOUN.contains(&scan.of(before)) || scan.digits(before).is_some()
    });
    !noun && has(PRESENT, scan.words.code(), scan.of(at))
}

/// `is likely to`, `are set to`, `is poised to`: what an English clause expects.
pub(super) fn is_likely(scan: &Scan<'_>, at: usize) -> bool {
    if !scan.english() || scan.of(at + 1) != "to" {
        return false;
    }
    let set = match scan.of(at) {
        "likely" | "poised" | "unlikely" => false,
        "set" | "ready" => true,
        _ => return false,
    };
    let be = at.checked_sub(1).map_or("", |before| scan.of(before));
    let now = matches!(be, "is" | "are" | "'s" | "'re" | "’s" | "’re");
    now || !set && matches!(be, "seems" | "looks" | "more" | "most" | "also" | "still")
}

/// English words of what one can still do.
const MODALS: &[&str] = &["can", "may", "must", "should"];

/// `The final is on Sunday`, `is at 3pm on Sunday`, `is in effect from 1 AM Friday`, `must apply by Friday`; the
/// words before the day, the nearest first.
fn is_planned(scan: &Scan<'_>, before: &[usize]) -> bool {
    let hour = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_digit()) || matches!(word, "at" | "noon" | "midnight")
    };
    let mut words = before
        .iter()
        .map(|word| scan.of(*word))
        .filter(|word| !hour(word));
    let planned = match words.next() {
        Some("on") => matches!(words.next(), Some("is" | "are")),
        Some("from" | "until" | "through") => {
            matches!(
                words.next(),
                Some("runs" | "run" | "effect" | "force" | "lasts")
            )
        }
        _ => false,
    };
    planned || before.iter().any(|word| MODALS.contains(&scan.of(*word)))
}

/// `moved to Sunday`, `von Donnerstag auf Sonntag verlegt`: both days.
pub(super) fn is_moved(scan: &Scan<'_>, at: usize) -> bool {
    let code = scan.words.code();
    let Some((_, verbs, links)) = MOVED.iter().find(|(language, ..)| *language == code) else {
        return false;
    };
    let link = |at: usize| links.split(' ').any(|link| link == scan.of(at));
    let article = |at: usize| matches!(scan.of(at), "le" | "il" | "den" | "the" | "el");
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let before = before - usize::from(article(before) && before > 0);
    let weekday = |at: usize| scan.times(at).any(|time| matches!(time, Time::Weekday(_)));
    let to = link(before);
    let from = FROM.contains(&scan.of(before))
        && link(at + 1)
        && (weekday(at + 2) || article(at + 2) && weekday(at + 3));
    if !(to || from) {
        return false;
    }
    let (words, behind) = clause(scan, at);
    words
        .iter()
        .chain(&behind)
        .any(|word| verbs.split_whitespace().any(|verb| verb == scan.of(*word)))
}

/// `A storm warning was issued from noon Thursday until 6 a.m. Friday`.
pub(super) fn is_warned_of(scan: &Scan<'_>, at: usize) -> bool {
    if !scan.english() {
        return false;
    }
    let mut words = (0..at)
        .rev()
        .take_while(|word| !scan.tokens[word + 1].sentence_start)
        .filter(|word| counts(scan.of(*word)))
        .map(|word| scan.of(word))
        .filter(|word| !matches!(*word, "noon" | "midnight"))
        .take(FAR);
    words.next().is_some_and(|word| SPAN.contains(&word))
        && words.any(|word| WARNINGS.contains(&word.to_lowercase().as_str()))
}
