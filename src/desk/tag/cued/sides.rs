//! Clubs that are called by their town alone, in reports of sport: `Dortmund gewann gegen Mainz`, `O Braga venceu o
//! Guimarães`. A town that plays is a club; where somebody plays in it, it is a town.

use std::collections::BTreeSet;

use super::scan::Cue;
use crate::desk::tag::names::ner::Kind;
use crate::desk::tag::token::{Shape, Token};

/// What one language says of matches; all lower case and sorted.
struct Play {
    language: &'static str,
    /// Words of sport.
    words: &'static [&'static str],
    /// Verbs of which a side is the subject.
    plays: &'static [&'static str],
    /// Verbs of which a side is the object.
    beats: &'static [&'static str],
    /// What stands before the other side.
    against: &'static [&'static str],
    /// Articles that towns do not have.
    articles: &'static [&'static str],
    /// Words before a town where the town is meant.
    places: &'static [&'static str],
}

const PLAYS: &[Play] = &[
    Play {
        language: "de",
        words: &[
            "abseits",
            "anschlusstreffer",
            "auswärtssieg",
            "bundesliga",
            "elfmeter",
            "halbzeit",
            "heimsieg",
            "kapitän",
            "keeper",
            "liga",
            "mittelfeldspieler",
            "niederlage",
            "pokal",
            "punkte",
            "remis",
            "rückstand",
            "saison",
            "schiedsrichter",
            "spieltag",
            "stürmer",
            "tabelle",
            "tor",
            "tore",
            "torhüter",
            "torwart",
            "trainer",
            "treffer",
            "unentschieden",
            "verteidiger",
        ],
        plays: &[
            "besiegt",
            "besiegte",
            "empfing",
            "empfängt",
            "führt",
            "führte",
            "gewann",
            "gewinnt",
            "schlug",
            "schlägt",
            "siegt",
            "siegte",
            "spielt",
            "spielte",
            "trennte",
            "unterlag",
            "verliert",
            "verlor",
        ],
        beats: &[
            "besiegt",
            "besiegte",
            "bezwang",
            "bezwingt",
            "empfing",
            "empfängt",
            "schlug",
            "schlägt",
        ],
        against: &["gegen"],
        articles: &[],
        places: &["aus", "bei", "in", "nach", "um", "von"],
    },
    Play {
        language: "es",
        words: &[
            "árbitro",
            "clasificación",
            "colegiado",
            "delantero",
            "descanso",
            "empate",
            "entrenador",
            "gol",
            "goleada",
            "goles",
            "jornada",
            "liga",
            "marcador",
            "penalti",
            "portero",
            "puntos",
            "técnico",
            "temporada",
            "victoria",
        ],
        plays: &[
            "cayó", "derrotó", "empata", "empató", "gana", "ganó", "goleó", "perdió", "pierde",
            "recibe", "supera", "superó", "vence", "venció", "visita",
        ],
        beats: &[
            "derrotó", "goleó", "recibe", "supera", "superó", "vence", "venció", "visita",
        ],
        against: &["ante", "contra"],
        articles: &["al", "del", "el"],
        places: &["de", "desde", "en", "hasta", "hacia"],
    },
    Play {
        language: "fr",
        words: &[
            "arbitre",
            "attaquant",
            "but",
            "buteur",
            "buts",
            "championnat",
            "défenseur",
            "entraîneur",
            "expulsion",
            "gardien",
            "ligue",
            "match",
            "mi-temps",
            "milieu",
            "pause",
            "penalty",
            "saison",
            "victoire",
        ],
        plays: &[
            "affronte",
            "bat",
            "battu",
            "concédé",
            "gagné",
            "imposé",
            "impose",
            "incliné",
            "incline",
            "menait",
            "perd",
            "perdu",
            "reçoit",
            "reçu",
        ],
        beats: &["affronte", "affronté", "bat", "battu", "reçoit", "reçu"],
        against: &["contre"],
        articles: &[],
        places: &["de", "en", "vers", "à"],
    },
    Play {
        language: "it",
        words: &[
            "allenatore",
            "arbitro",
            "attaccante",
            "campionato",
            "difensore",
            "gol",
            "giornata",
            "intervallo",
            "partita",
            "portiere",
            "punti",
            "rete",
            "rigore",
            "scudetto",
            "tecnico",
            "tifosi",
            "vittoria",
        ],
        plays: &[
            "batte",
            "battuto",
            "espugna",
            "espugnato",
            "pareggia",
            "pareggiato",
            "perde",
            "perso",
            "supera",
            "superato",
            "vince",
            "vinto",
        ],
        beats: &["batte", "battuto", "supera", "superato"],
        against: &["contro"],
        articles: &["dal", "del", "il", "l'", "l’"],
        places: &["a", "da", "di", "in"],
    },
    Play {
        language: "nl",
        words: &[
            "achterstand",
            "competitie",
            "doelman",
            "doelpunt",
            "doelpunten",
            "eredivisie",
            "keeper",
            "nederlaag",
            "overwinning",
            "ploeg",
            "punt",
            "punten",
            "rust",
            "scheidsrechter",
            "seizoen",
            "spits",
            "strafschop",
            "trainer",
            "treffer",
            "verdediger",
            "wedstrijd",
        ],
        plays: &[
            "klopte", "ontvangt", "ontving", "speelde", "speelt", "verliest", "verloor",
            "verslaat", "versloeg", "wint", "won",
        ],
        beats: &["klopte", "ontvangt", "ontving", "verslaat", "versloeg"],
        against: &["tegen"],
        articles: &[],
        places: &["bij", "in", "naar", "uit", "van"],
    },
    Play {
        language: "pt",
        words: &[
            "árbitro",
            "atacante",
            "avançado",
            "campeonato",
            "cartões",
            "empate",
            "gol",
            "goleiro",
            "golo",
            "golos",
            "gols",
            "intervalo",
            "jogo",
            "liga",
            "penálti",
            "pontos",
            "pênalti",
            "treinador",
            "técnico",
            "vitória",
            "zagueiro",
        ],
        plays: &[
            "bate", "bateu", "derrotou", "empata", "empatou", "goleou", "perde", "perdeu",
            "recebe", "recebeu", "vence", "venceu",
        ],
        beats: &[
            "bate", "bateu", "derrotou", "goleou", "recebe", "recebeu", "vence", "venceu",
        ],
        against: &["contra"],
        articles: &["ao", "do", "o", "pelo"],
        places: &["de", "em"],
    },
];

/// Different words of sport from which a text is about sport.
const ENOUGH: usize = 3;

/// Makes organisations of the towns that play.
pub(super) fn read(cues: &mut [Cue], (code, text): (&str, &str), tokens: &[Token]) {
    let Some(play) = PLAYS.iter().find(|play| play.language == code) else {
        return;
    };
    let town = |cue: &Cue| {
        cue.kind == Kind::Place
            && cue.rule != "places.exonym"
            && tokens[cue.from].shape != Shape::Lower
    };
    if !cues.iter().any(town) {
        return;
    }
    let Some(scored) = sport(play, text, tokens) else {
        return;
    };
    let lower = |at: Option<usize>| {
        let token = at.and_then(|at| tokens.get(at));
        token.map_or_else(String::new, |token| token.of(text).to_lowercase())
    };
    let on = |list: &[&str], at: Option<usize>| list.contains(&lower(at).as_str());
    let before = |cue: &Cue| cue.from.checked_sub(1);
    let plays = |cue: &Cue| {
        let (one, two) = (before(cue), cue.from.checked_sub(2));
        let opens = tokens[cue.from].sentence_start;
        let article = !opens && on(play.articles, one);
        // `face à Lens`.
        let facing = code == "fr" && !opens && on(&["à"], one) && on(&["face"], two);
        let object = !opens && (on(play.beats, one) || on(play.against, one))
            || article && (on(play.beats, two) || on(play.against, two));
        // `Marseille s'est imposé`, `ha battuto`.
        let lead = (cue.to..cue.to + 3).find(|at| on(play.plays, Some(*at)));
        let subject = (opens || article || !on(play.places, one))
            && lead.is_some_and(|verb| {
                (cue.to..verb).all(|at| {
                    tokens[at].shape == Shape::Lower && tokens[at].of(text).chars().count() <= 4
                })
            });
        // `el Girona`, not `en el Falmer Stadium`.
        let called = scored
            && article
            && code != "pt"
            && cue.to == cue.from + 1
            && tokens[cue.from].shape == Shape::Title
            && !on(play.places, two);
        object || facing || subject || called
    };
    let name = |cue: &Cue| {
        let (from, to) = (tokens[cue.from].span.start, tokens[cue.to - 1].span.end);
        &text[from as usize..to as usize]
    };
    let clubs: BTreeSet<&str> = cues
        .iter()
        .filter(|cue| town(cue) && plays(cue))
        .map(name)
        .collect();
    for cue in cues.iter_mut().filter(|cue| town(cue)) {
        let opens = tokens[cue.from].sentence_start;
        let meant = !opens && on(play.places, before(cue));
        if clubs.contains(name(cue)) && (!meant || plays(cue)) {
            cue.kind = Kind::Organisation;
            cue.rule = "names.cued.club";
        }
    }
}

/// Whether a text about sport, with three different words of it or two and a score, has a score; `None` for others.
fn sport(play: &Play, text: &str, tokens: &[Token]) -> Option<bool> {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut score = false;
    let figure = |at: usize| {
        let word = tokens.get(at).map_or("", |token| token.of(text));
        matches!(word.len(), 1 | 2) && word.bytes().all(|b| b.is_ascii_digit())
    };
    for (at, token) in tokens.iter().enumerate() {
        score |= token.shape == Shape::Mark
            && matches!(token.of(text), "-" | "–" | ":")
            && at > 0
            && figure(at - 1)
            && figure(at + 1);
        if matches!(token.shape, Shape::Lower | Shape::Title) {
            let word = token.of(text).to_lowercase();
            if play.words.contains(&word.as_str()) {
                seen.insert(word);
            }
        }
        if score && seen.len() >= ENOUGH {
            break;
        }
    }
    let enough = seen.len() >= ENOUGH || score && seen.len() + 1 >= ENOUGH;
    enough.then_some(score)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::token::tokenize;

    #[test]
    fn a_town_that_plays_is_a_club() {
        for (code, text, clubs, towns) in [
            (
                "de",
                "Dortmund gewann mit 3:1 gegen Mainz. Das Tor in Dortmund fiel spät. Der Trainer war froh.",
                &["Dortmund", "Mainz"][..],
                &[][..],
            ),
            (
                "fr",
                "Marseille a battu Nantes 3-1. Le match à Rennes a eu deux buts.",
                &["Marseille", "Nantes"],
                &["Rennes"],
            ),
            (
                "pt",
                "O Braga venceu o Guimarães por 3-1. O treinador viu o golo em Faro.",
                &["Braga", "Guimarães"],
                &["Faro"],
            ),
            (
                "de",
                "Dortmund gewann gegen Mainz einen Prozess um Wasser.",
                &[],
                &["Dortmund", "Mainz"],
            ),
        ] {
            let (tokens, _) = tokenize(text, 99);
            let at = |byte: usize| tokens.partition_point(|t| (t.span.start as usize) < byte);
            let mut cues: Vec<Cue> = clubs
                .iter()
                .chain(towns)
                .map(|name| {
                    let start = text.find(name).expect("stands there");
                    Cue::of(
                        at(start),
                        at(start + name.len()),
                        Kind::Place,
                        "names.cued.town",
                    )
                })
                .collect();
            cues.sort_unstable_by_key(|cue| cue.from);
            read(&mut cues, (code, text), &tokens);
            let found: Vec<&str> = cues
                .iter()
                .filter(|cue| cue.kind == Kind::Organisation)
                .map(|cue| tokens[cue.from].of(text))
                .collect();
            assert_eq!(found, clubs, "{text}");
        }
    }
}
