//! The documented decisions of this tagger.

use crate::desk::{RuleDoc, RuleRow};

/// Every rule that can set a name.
const RULES: &[RuleRow] = &[
    (
        "names.cued.tagger",
        "a name marked by the trained tagger, which reads what the other rules say",
        "half of the names of news are on no list, and no cue stands beside them",
        "Nach Angaben der Ermittler soll Ljubinka Trpčevska das Lager in Ühlingsdorf schon am Freitag verlassen haben.",
    ),
    (
        "names.cued.list",
        "an organisation on a hand-made list of the language or of the world",
        "parties, parliaments, international bodies are named often and by short forms",
        "Die SPD hat am Montag im Bundestag gegen das Gesetz gestimmt, weil es ihr nicht weit genug geht.",
    ),
    (
        "names.cued.title",
        "capitals behind a title or an office: a person",
        "an office stands before its holder's name in all these languages",
        "Le président Emmanuel Kerdoncuff a annoncé lundi que la réforme serait présentée dans deux semaines.",
    ),
    (
        "names.cued.given",
        "a given name and capitals behind it, or a given name and a surname of anywhere in the world: a person",
        "given names are a nearly closed list",
        "Ayer por la tarde, Begoña Larrazabal presentó en el centro de la ciudad su nueva novela sobre la guerra.",
    ),
    (
        "names.cued.speaker",
        "two to four capitals right beside a verb of speech: a person",
        "who speaks is a person unless the words say otherwise",
        "„Das ist für uns alle eine große Freude und auch eine Verpflichtung“, sagte Zlatuse Zrinkovic am Dienstag.",
    ),
    (
        "names.cued.again",
        "a surname whose full name is in the article",
        "news gives the full name once",
        "„Das ist für uns alle eine große Freude“, sagte Bernd Kreutzberg am Dienstag. Danach reiste Kreutzberg wieder ab.",
    ),
    (
        "names.cued.company",
        "capitals before a legal form: a company",
        "no other word stands there",
        "Der Hersteller Zanderwerk GmbH hat am Montag mitgeteilt, dass er im nächsten Jahr ein neues Werk bauen wird.",
    ),
    (
        "names.cued.firm",
        "capitals behind the noun of a company, in German at the beginning of a sentence: a company",
        "an apposition says what the name is of",
        "La compañía Valmora anunció el lunes que cerrará dos de sus fábricas en la región antes de fin de año.",
    ),
    (
        "names.cued.body",
        "the noun of a body in capitals, and what belongs to its name",
        "ministries, courts, universities are named by a noun and a complement",
        "Según informó el lunes el Ministerio de Sanidad, los casos han bajado en las últimas dos semanas en todo el país.",
    ),
    (
        "names.cued.club",
        "a short form of sports clubs and the name beside it",
        "clubs are called by a form and a town, and most of them are on no list",
        "Der VfL Rostock hat am Mittwochabend vor heimischem Publikum verloren und ist nun nur noch Vierter.",
    ),
    (
        "names.cued.town",
        "a town of the gazetteer behind a preposition of place or in an enumeration behind it, or a very large one",
        "a capital alone is no evidence of a place",
        "Das Treffen fand am Montag in Lissabon statt und wird in der nächsten Woche fortgesetzt, wie es hieß.",
    ),
    (
        "places.exonym",
        "a country, or a part of one, by its name in the article's language",
        "countries are a closed list with codes",
        "L'accord avec la Norvège sera signé mardi, ont annoncé les autorités dans un communiqué publié dans la soirée.",
    ),
];

/// Documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    RuleDoc::rows("tag", "de fr es it pt nl", RULES)
}
