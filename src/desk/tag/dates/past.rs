//! Whether what is told of a day has happened for certain: `the attack on October 7 killed`, `depuis l'attaque
//! du 7 octobre`. A verb of a plan or of who reports it says nothing: `announced a vote on October 7`.

use super::scan::Scan;
use super::tense::{self, counts, is_edge};
use super::upcoming;
use super::words::Time;

/// Words of the clause that are looked at, on each side.
const REACH: usize = 10;

/// Words before a day with which a verb behind the day tells of it.
const SUBJECT: usize = 6;

/// By language, verbs of plans, of reports and of what can be, in the forms in which they stand beside a day
/// that may lie ahead.
const OPEN: &[(&str, &str)] = &[
    (
        "en",
        "adjourned agreed ahead aimed announced approved asked backed bailed booked called can canceled cancelled \
         chose confirmed could declared decided deferred delayed demanded due expected fixed had have has \
         hoped intended invited is are may might moved must named needed ordered organised organized \
         planned pledged postponed promised proposed pushed recalled remanded rescheduled said say says \
         scheduled set should sold suspended tells told urged vowed wanted would wrote",
    ),
    (
        "de",
        "vor angekündigt angesetzt anberaumt einberufen eingeladen geplant verlegt verschoben vertagt vorgesehen \
         terminiert abgesagt ausgerufen aufgerufen sagte sagten sagt teilte teilten erklärte erklärten \
         berichtete berichteten kündigte kündigten soll sollen sollte sollten kann können könnte könnten \
         muss müssen musste will wollen wollte wollten darf dürfte dürften möchte",
    ),
    (
        "fr",
        "avant annoncé annoncée annoncés annulé annulée annulés appelé confirmé convoqué convoquée convoqués \
         décidé déclaré demandé dit affirmé expliqué indiqué fixé fixée fixés invité programmé programmée \
         promis proposé reporté reportée repoussé repoussée suspendu doit doivent devait devaient peut \
         peuvent pourrait pourraient",
    ),
    (
        "es",
        "antes acordó adelantó afirmó anunciado anunciada anunció aplazado aplazada aplazó canceló citado citada \
         citó confirmó convocado convocada convocó declaró dijo dijeron explicó fijado fijada fijó informó \
         invitó pidió programó prometió propuso señaló suspendió debe deben debía debían iba iban puede \
         pueden podría podrían",
    ),
    (
        "it",
        "prima annunciato annunciata annunciò cancellato chiesto confermato convocato convocata convocò deciso \
         detto dichiarato disse fissato fissata fissò promesso proposto rinviato rinviata rinviò sospeso \
         spiegato deve devono doveva dovevano può possono potrebbe potrebbero",
    ),
    (
        "pt",
        "antes adiado adiada adiou afirmou anunciado anunciou cancelou confirmou convocou decidiu disse disseram \
         explicou informou marcado marcada marcou pediu prometeu propôs suspendeu deve devem devia pode \
         podem poderia vai vão",
    ),
    (
        "nl",
        "aangekondigd afgelast gepland kondigde meldde meldden uitgesteld verplaatst zei zeiden kan kunnen \
         moet moeten wil willen zou zouden",
    ),
];

/// By language, verbs in the past tense that no ending tells.
const PAST: &[(&str, &str)] = &[
    ("en", "agreed decreed guaranteed"),
    (
        "de",
        "begann begannen betrat brach brachen drang drangen eröffnete eröffneten entführte entführten \
         ermordete ermordeten erreichte erreichten erschien erschienen fand fanden fiel fielen floh flohen \
         flüchtete flüchteten forderte führte führten gab gaben gelang gewann gewannen ging gingen griff \
         griffen hatte hatten hielt hielten kam kamen landete lief liefen nahm nahmen raste schlug \
         schlugen schoss schossen sank stand standen starb starben stieg stürmte stürmten stürzte stürzten \
         tötete töteten traf trafen überfiel überfielen verletzte verlor verloren verschwand verstarb \
         verübte verübten war waren wurde wurden zerstörte zerstörten zog zogen",
    ),
    (
        "fr",
        "était étaient fut furent eut eurent fit firent prit prirent mourut moururent tua avait avaient",
    ),
    (
        "es",
        "fue fueron hizo hicieron hubo había habían era eran estaba estaban puso tuvo tuvieron vino vinieron",
    ),
    (
        "it",
        "fu furono era erano fece fecero morì morirono prese presero uccise uccisero venne vennero ebbe",
    ),
    (
        "pt",
        "foi foram fez fizeram era eram teve tiveram havia veio",
    ),
    (
        "nl",
        "begon begonnen brak doodde doodden had hadden kostte kwam kwamen overleed overleden sloeg stierf \
         stierven viel vielen vond vonden was waren werd werden",
    ),
];

/// By language, the auxiliaries of the perfect tense, and the ends of the participle behind them.
const PERFECT: &[(&str, &str, &str)] = &[
    (
        "fr",
        "a ont",
        "é ée és ées i ie is it ert eint fait u ue us",
    ),
    ("es", "ha han", "ado ido to cho so"),
    ("it", "ha hanno", "ato uto ito so sto tto rto"),
];

/// Words between an auxiliary and its participle, in all of the languages.
const BETWEEN: &[&str] = &[
    "anche",
    "aussi",
    "déjà",
    "également",
    "già",
    "notamment",
    "pas",
    "también",
    "ya",
    "été",
];

/// What is no verb of the past although its ending says so, in all of the languages.
const OTHER: &[&str] = &[
    "ateu", "breu", "ciò", "estou", "europeu", "judeu", "lieu", "museu", "perciò", "però", "peu",
    "sólo", "sou", "vou",
];

/// By language, words right before a day to which something leads: `until October 7`, `auf den 7. Oktober`.
const LEADS: &[(&str, &str)] = &[
    ("en", "by for from than through till to until"),
    ("de", "ab auf bis für"),
    ("fr", "au dès jusqu'au partir pour"),
    ("es", "al hasta para partir"),
    ("it", "al dal entro per"),
    ("pt", "até para partir"),
    ("nl", "naar tot voor vanaf"),
];

/// Articles and the like between such a word and the day.
const ARTICLES: &[&str] = &[
    "de", "del", "dem", "den", "do", "du", "el", "il", "le", "o", "the", "zum",
];

/// By language, words for "since" that never lead to what has yet to come.
const SINCE: &[(&str, &[&str])] = &[
    ("en", &["since", "Since"]),
    ("de", &["seit", "Seit"]),
    ("fr", &["depuis", "Depuis"]),
    ("nl", &["sinds", "Sinds"]),
];

/// Words that begin another clause, in all of the languages.
const CLAUSES: &[&str] = &[
    "after", "and", "aber", "als", "as", "avant", "because", "before", "but", "che", "cuando",
    "dass", "dat", "if", "mais", "ma", "mas", "nachdem", "or", "pero", "porque", "quand", "quando",
    "que", "qui", "since", "sobald", "that", "und", "weil", "wenn", "when", "which", "while",
    "who", "whose",
];

/// What a word says of the day beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    /// It has been.
    Done,
    /// It may lie ahead.
    Open,
    /// Somebody planned or said something then, or planned or said something of that day.
    Plan,
}

fn has(table: &[(&str, &str)], code: &str, word: &str) -> bool {
    table
        .iter()
        .any(|(language, words)| *language == code && words.split_whitespace().any(|w| w == word))
}

/// Whether what is told of the day of the tokens `from..to` has happened.
pub(super) fn is_done(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    of_day(scan, from, to) == Some(Sense::Done)
}

/// What the clause around the day of the tokens `from..to` says of it.
pub(super) fn of_day(scan: &Scan<'_>, from: usize, to: usize) -> Option<Sense> {
    if leads_to(scan, from) {
        return Some(Sense::Open);
    }
    let code = scan.words.code();
    let since = |at: usize| {
        let row = SINCE.iter().find(|(language, _)| *language == code);
        row.is_some_and(|(_, words)| words.contains(&scan.of(at)))
    };
    // What a German clause is about often stands at its end: `wurde auf den 7. Oktober verschoben`.
    let behind = || {
        (to..scan.tokens.len())
            .take_while(|at| !ends(scan, *at) && !CLAUSES.contains(&scan.of(*at)))
            .filter(|at| counts(scan.of(*at)))
            .take(REACH)
    };
    if code == "de" && behind().any(|at| has(OPEN, code, scan.of(at))) {
        return Some(Sense::Open);
    }
    let before = (0..from)
        .rev()
        .take_while(|at| !scan.tokens[at + 1].sentence_start && !is_edge(scan, *at))
        .filter(|at| counts(scan.of(*at)))
        .take(REACH);
    let mut words = 0;
    for at in before {
        if since(at) {
            return Some(Sense::Done);
        }
        if let Some(sense) = sense(scan, at) {
            return Some(sense);
        }
        if CLAUSES.contains(&scan.of(at)) {
            break;
        }
        words += 1;
    }
    // Far from the subject the day is of something else: `the favourites of the ball on May 9 were not named`.
    (words <= SUBJECT).then(|| behind().find_map(|at| sense(scan, at)))?
}

/// Another sentence or clause begins at the token.
fn ends(scan: &Scan<'_>, at: usize) -> bool {
    scan.tokens[at].sentence_start || is_edge(scan, at)
}

/// `until October 7`, `auf den 7. Oktober`, `à partir du 7 octobre`.
fn leads_to(scan: &Scan<'_>, from: usize) -> bool {
    let code = scan.words.code();
    let leads = |at: Option<usize>| {
        at.is_some_and(|at| has(LEADS, code, scan.of(at).to_lowercase().as_str()))
    };
    let before = from.checked_sub(1);
    let article = before.is_some_and(|at| ARTICLES.contains(&scan.of(at)));
    leads(before) || article && leads(from.checked_sub(2))
}

/// What a word says, `None` where it is no verb.
fn sense(scan: &Scan<'_>, at: usize) -> Option<Sense> {
    let code = scan.words.code();
    let word = scan.of(at);
    if !word.starts_with(char::is_lowercase) {
        return None;
    }
    let next = scan.of(at + 1);
    if code == "en" && matches!(word, "was" | "were" | "had") {
        // `was to open`, `had been due`, `was scheduled`.
        let planned = next == "to" || matches!(next, "been" | "not" | "originally" | "also");
        let planned = planned && has(OPEN, code, scan.of(at + 2)) || next == "to";
        let open = planned || scan.is(at + 1, Time::Ahead) || has(OPEN, code, next);
        return Some(if open { Sense::Open } else { Sense::Done });
    }
    let ahead = scan.is(at, Time::Ahead) || tense::future(code, word);
    if !ahead && has(OPEN, code, word) {
        return Some(if happened(scan, at) {
            Sense::Plan
        } else {
            Sense::Open
        });
    }
    if ahead || upcoming::is_present(scan, at) || is_infinitive(scan, at) {
        return Some(Sense::Open);
    }
    happened(scan, at).then_some(Sense::Done)
}

/// An English infinitive: `to meet on October 7`.
fn is_infinitive(scan: &Scan<'_>, at: usize) -> bool {
    const NO_VERBS: &[&str] = &[
        "a", "about", "all", "an", "any", "at", "both", "each", "her", "his", "its", "more", "my",
        "no", "our", "people", "some", "that", "the", "their", "these", "this", "those", "two",
        "which", "your",
    ];
    let to = scan.english() && at > 0 && scan.of(at - 1) == "to";
    to && NO_VERBS.binary_search(&scan.of(at)).is_err()
}

/// A verb in a tense of the past.
fn happened(scan: &Scan<'_>, at: usize) -> bool {
    let code = scan.words.code();
    let word = scan.of(at);
    if has(PAST, code, word) {
        return true;
    }
    let long = word.chars().count() > 3 && !OTHER.contains(&word);
    let ends = |endings: &[&str]| long && endings.iter().any(|ending| word.ends_with(ending));
    match code {
        "en" => {
            let past = scan.is(at, Time::Past) || tense::regular_past(word);
            past && !tense::is_participle(scan, at)
        }
        // Before a noun it is a participle: `der eskalierte Streit`.
        "de" => ends(&["ierte", "ierten"]) && !scan.capital(at + 1),
        "es" => ends(&["ó", "aron", "ieron"]) || perfect(scan, at),
        "it" => ends(&["ò", "arono", "irono", "erono"]) || perfect(scan, at),
        "pt" => ends(&["ou", "eu", "iu", "aram", "iram", "eram"]),
        "fr" => ends(&["èrent"]) || perfect(scan, at),
        _ => false,
    }
}

/// `a fait`, `ont été tués`, `han muerto`; not `a lieu`, `a été annoncé`.
fn perfect(scan: &Scan<'_>, at: usize) -> bool {
    let code = scan.words.code();
    let Some((_, auxiliaries, endings)) = PERFECT.iter().find(|(language, ..)| *language == code)
    else {
        return false;
    };
    if !auxiliaries.split(' ').any(|word| word == scan.of(at)) {
        return false;
    }
    let next = (at + 1..at + 4).find(|at| !BETWEEN.contains(&scan.of(*at)));
    let word = next.map_or("", |at| scan.of(at));
    word.chars().count() > 1
        && !OTHER.contains(&word)
        && !has(OPEN, code, word)
        && !next.is_some_and(|at| scan.is(at, Time::Ahead))
        && endings.split(' ').any(|ending| word.ends_with(ending))
}

/// `didn't search the office until October`, `no llegó hasta octubre`: what then happened. `until` is the token
/// of the word for "until".
pub(super) fn not_until(scan: &Scan<'_>, until: usize) -> bool {
    let mut before = (0..until)
        .rev()
        .take_while(|at| !scan.tokens[at + 1].sentence_start && !is_edge(scan, *at))
        .take(2 * REACH);
    before.any(|at| {
        let word = scan.of(at);
        let verb = |at: usize| at < until && happened(scan, at);
        match scan.words.code() {
            "en" => {
                let short = word
                    .strip_suffix("n't")
                    .or_else(|| word.strip_suffix("n’t"));
                let not = matches!(word, "not" | "never") && at > 0;
                let verb = if not {
                    scan.of(at - 1)
                } else {
                    short.unwrap_or("")
                };
                matches!(verb, "did" | "was" | "were" | "had")
            }
            "es" => word.eq_ignore_ascii_case("no") && verb(at + 1),
            "it" => word.eq_ignore_ascii_case("non") && verb(at + 1),
            "pt" => word == "não" && verb(at + 1),
            _ => false,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;
    use super::*;

    /// The text has one expression, with this value; the reference date is 6 September 2023.
    fn one(code: &'static str, text: &str, value: &str) {
        let found = found(code, text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!(found[0].1, value, "{text}");
    }

    #[test]
    fn lists_are_sorted() {
        for list in [BETWEEN, OTHER, ARTICLES] {
            let mut sorted = list.to_vec();
            sorted.sort_unstable();
            sorted.dedup();
            assert_eq!(sorted.len(), list.len(), "{list:?}");
        }
    }

    #[test]
    fn what_has_happened_is_not_dated_ahead() {
        for (code, text) in [
            ("en", "The flood of October 4 destroyed two bridges."),
            ("en", "Rebels stormed the port on October 4."),
            (
                "en",
                "Hundreds have left the valley since the flood of October 4.",
            ),
            (
                "de",
                "Nach der Flut am 4. Oktober an der Küste kollabierte die Brücke.",
            ),
            ("de", "Am 4. Oktober wurden zwei Brücken zerstört."),
            (
                "de",
                "Seit der Flut vom 4. Oktober leben viele Leute in Zelten.",
            ),
            ("fr", "La crue du 4 octobre a détruit deux ponts."),
            ("fr", "Les rebelles ont pris le port le 4 octobre."),
            ("fr", "Depuis la crue du 4 octobre, la vallée est vide."),
            ("es", "La riada del 4 de octubre destruyó dos puentes."),
            (
                "es",
                "Más de cien vecinos han muerto desde el 4 de octubre.",
            ),
            ("it", "La piena del 4 ottobre distrusse e allagò due ponti."),
            ("pt", "A cheia de 4 de outubro destruiu duas pontes."),
            ("nl", "Sinds de overstroming van 4 oktober is het dal leeg."),
        ] {
            one(code, text, "2022-10-04");
        }
        one(
            "de",
            "Durch die Flut am 4. September verloren viele ihr Haus.",
            "2023-09-04",
        );
    }

    #[test]
    fn what_was_planned_stays_ahead() {
        for (code, text) in [
            ("en", "The hearing was due on October 4."),
            ("en", "The hearing was to open on October 4."),
            ("en", "The party announced a march on October 4."),
            ("en", "They agreed to meet on October 4."),
            ("en", "The vote on October 4 was postponed."),
            ("en", "The tax rises from October 4, the office confirmed."),
            ("en", "The shop was shut until October 4."),
            (
                "en",
                "Talks open on October 4 after rebels stormed the port.",
            ),
            ("de", "Die Wahl wurde auf den 4. Oktober verschoben."),
            ("de", "Die Premiere ist am 4. Oktober."),
            ("de", "Die am 4. Oktober geplante Sitzung wurde abgesagt."),
            ("fr", "La réunion a lieu le 4 octobre."),
            ("fr", "La réunion a été fixée au 4 octobre."),
            ("es", "El partido convocó una marcha el 4 de octubre."),
            ("it", "Il museo apre dal 4 ottobre."),
            ("pt", "A reunião foi adiada para 4 de outubro."),
        ] {
            one(code, text, "2023-10-04");
        }
    }

    #[test]
    fn what_did_not_happen_until_a_month_has_been() {
        one(
            "en",
            "The court didn't hear the case until November.",
            "2022-11",
        );
        one(
            "en",
            "The bridge was not reopened until November.",
            "2022-11",
        );
        one("en", "The bridge is shut until November.", "2023-11");
        one("es", "El barco no llegó hasta noviembre.", "2022-11");
    }

    #[test]
    fn the_year_of_a_day_named_in_full_before_counts_for_it() {
        let said: Vec<_> = found(
            "es",
            "El 13 de noviembre de 2021 llegó el aviso. El acta habla de ese 13 de noviembre.",
        )
        .into_iter()
        .map(|(_, value)| value)
        .collect();
        assert_eq!(said, ["2021-11-13", "2021-11-13"]);
        // Near the day of publication it is another.
        let said: Vec<_> = found(
            "en",
            "The quake of 12 September 2021 is recalled. A march is held in Leeds on 12 September.",
        )
        .into_iter()
        .map(|(_, value)| value)
        .collect();
        assert_eq!(said, ["2021-09-12", "2023-09-12"]);
    }
}
