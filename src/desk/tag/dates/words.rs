//! Words of time, by language. Our own lists.

use crate::desk::hash;
use crate::desk::tag::prefilter::Prefilter;

/// What a word of time is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Time {
    /// 1–12.
    Month(u8),
    /// 0 for Monday.
    Weekday(u8),
    /// Days from the reference.
    Day(i8),
    /// A unit.
    Unit(Unit),
    /// 1 spring – 4 winter.
    Season(u8),
    /// `last`, `next`, `this`: units from the reference.
    Shift(i8),
    /// `ago`.
    Ago,
    /// A number in words.
    Number(u8),
    /// An ordinal in words.
    Ordinal(u8),
    /// `in`, `since`, `early`: makes a month or a year of what follows.
    Lead,
    /// `quarter`.
    Quarter,
    /// `will`: what follows lies ahead.
    Ahead,
    /// What follows has been.
    Past,
    /// `fiscal`.
    Fiscal,
    /// `week` and `ends` together are a unit.
    Weekend,
    /// `this year` in one word.
    ThisYear,
}

/// Units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A day.
    Day,
    /// Monday to Sunday.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
    /// Ten years.
    Decade,
}

/// A language's words in a fixed order.
struct Language {
    code: &'static str,
    /// January to December; forms of one month separated by `|`.
    months: &'static str,
    /// Monday to Sunday.
    weekdays: &'static str,
    /// Spring, summer, autumn, winter.
    seasons: &'static str,
    /// Day words: `word=offset`.
    days: &'static str,
    /// Day, week, month, year, decade.
    units: &'static str,
    /// `word=offset`.
    shifts: &'static str,
    ago: &'static str,
    lead: &'static str,
    /// One to twelve.
    numbers: &'static str,
    /// First to fourth.
    ordinals: &'static str,
    quarter: &'static str,
    /// Words before what has yet to come.
    ahead: &'static str,
    /// Words before what has been: `will resign, he said on Friday`.
    past: &'static str,
    fiscal: &'static str,
}

const LANGUAGES: &[Language] = &[
    Language {
        code: "en",
        months: "january|jan.|jan february|feb.|feb march|mar.|mar april|apr.|apr may june|jun.|jun july|jul.|jul \
                 august|aug.|aug september|sept.|sep.|sept october|oct.|oct november|nov.|nov \
                 december|dec.|dec",
        weekdays: "monday tuesday wednesday thursday friday saturday sunday",
        seasons: "spring summer autumn|fall winter",
        days: "yesterday=-1 today=0 tonight=0 tomorrow=1",
        units: "day|days week|weeks month|months year|years decade|decades",
        shifts: "last=-1 past=-1 previous=-1 next=1 coming=1 this=0",
        ago: "ago",
        lead: "in since until till by from during of through throughout before after between early \
               late mid around for to and",
        numbers: "one|a|an two three four five six seven eight nine ten eleven twelve",
        ordinals: "first|1st second|2nd third|3rd fourth|4th",
        quarter: "quarter",
        ahead: "will shall would upcoming next due expected scheduled slated planned expects \
                plans hopes intends vowed",
        past: "said told was were had did has have says tells wrote came went took made \
               found began won lost held left met ran rose fell saw got gave died became beat bought broke \
               brought built caught chose drew drove felt fought flew fled froze freed grew heard \
               hit kept knew laid led paid quit rode sank sent shook shot slid sold spent spoke \
               stood stole struck swept swore thought threw tore upheld voted withdrew woke",
        fiscal: "fiscal",
    },
    Language {
        code: "de",
        months: "januar|jänner|jan. februar|feb. märz april|apr. mai juni juli august|aug. \
                 september|sept. oktober|okt. november|nov. dezember|dez.",
        weekdays: "montag|montagmorgen|montagvormittag|montagmittag|montagnachmittag|montagabend|montagnacht \
                   dienstag|dienstagmorgen|dienstagvormittag|dienstagmittag|dienstagnachmittag|dienstagabend|dienstagnacht \
                   mittwoch|mittwochmorgen|mittwochvormittag|mittwochmittag|mittwochnachmittag|mittwochabend|mittwochnacht \
                   donnerstag|donnerstagmorgen|donnerstagvormittag|donnerstagmittag|donnerstagnachmittag|donnerstagabend|donnerstagnacht \
                   freitag|freitagmorgen|freitagvormittag|freitagmittag|freitagnachmittag|freitagabend|freitagnacht \
                   samstag|samstagmorgen|samstagvormittag|samstagmittag|samstagnachmittag|samstagabend|samstagnacht|\
                   sonnabend|sonnabendmorgen|sonnabendvormittag|sonnabendmittag|sonnabendnachmittag|sonnabendabend|sonnabendnacht \
                   sonntag|sonntagmorgen|sonntagvormittag|sonntagmittag|sonntagnachmittag|sonntagabend|sonntagnacht",
        seasons: "frühling|frühjahr sommer herbst winter",
        days: "vorgestern=-2 gestern=-1 heute=0 morgen=1 übermorgen=2",
        units: "tag|tage|tagen woche|wochen monat|monate|monaten|monats jahr|jahre|jahren|jahres \
                jahrzehnt|jahrzehnte|jahrzehnten",
        shifts: "letzte=-1 letzten=-1 letzter=-1 letztes=-1 vergangene=-1 vergangenen=-1 \
                 vergangener=-1 vergangenes=-1 vorige=-1 vorigen=-1 voriges=-1 nächste=1 nächsten=1 \
                 nächster=1 nächstes=1 kommende=1 kommenden=1 kommendes=1 diese=0 diesem=0 dieser=0 \
                 dieses=0 diesen=0",
        ago: "vor",
        lead: "im in seit bis ab von anfang ende mitte jahr vom zum jahre zwischen",
        numbers: "ein|einem|einer zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
        ordinals: "erste|ersten|erstes zweite|zweiten|zweites dritte|dritten|drittes \
                   vierte|vierten|viertes",
        quarter: "quartal",
        ahead: "wird werden soll sollen will wollen nächsten kommenden geplant vorgesehen möchte dürfte \
                dürften könnte könnten muss müssen",
        past: "sagte sagten sagt erklärte teilte teilten berichtete berichteten war waren \
               hatte hatten wurde wurden hat haben ist sind kam ging starb",
        fiscal: "geschäftsjahr",
    },
    Language {
        code: "fr",
        months: "janvier|janv. février|févr. mars avril mai juin juillet|juil. août septembre|sept. \
                 octobre|oct. novembre|nov. décembre|déc.",
        weekdays: "lundi mardi mercredi jeudi vendredi samedi dimanche",
        seasons: "printemps été automne hiver",
        days: "avant-hier=-2 hier=-1 aujourd'hui=0 aujourd’hui=0 demain=1",
        units: "jour|jours semaine|semaines mois|mois an|ans|année|années décennie|décennies",
        shifts: "dernier=-1 dernière=-1 prochain=1 prochaine=1 passé=-1 passée=-1 cette=0 cet=0 ce=0",
        ago: "",
        lead: "en depuis dès début fin mi-mai courant de du entre",
        numbers: "un|une deux trois quatre cinq six sept huit neuf dix onze douze",
        ordinals: "premier|1er deuxième|2e troisième|3e quatrième|4e",
        quarter: "trimestre",
        ahead: "prochain prochaine doit doivent devrait devraient prévu prévue prévus prévues \
                attendu attendue attendus attendues va vont",
        past: "dit déclaré annoncé affirmé expliqué indiqué a ont est sont était étaient \
               avait",
        fiscal: "exercice",
    },
    Language {
        code: "es",
        months: "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre \
                 noviembre diciembre",
        weekdays: "lunes martes miércoles jueves viernes sábado domingo",
        seasons: "primavera verano otoño invierno",
        days: "anteayer=-2 ayer=-1 hoy=0 mañana=1",
        units: "día|días semana|semanas mes|meses año|años década|décadas",
        shifts: "pasado=-1 pasada=-1 próximo=1 próxima=1 este=0 esta=0",
        ago: "hace",
        lead: "en desde hasta de del principios finales mediados entre",
        numbers: "un|una dos tres cuatro cinco seis siete ocho nueve diez once doce",
        ordinals: "primer segundo tercer cuarto",
        quarter: "trimestre",
        ahead: "próximo próxima debe deben prevé prevén previsto prevista previstos previstas \
                programado programada va van",
        past: "dijo dijeron afirmó anunció explicó informó declaró ha han fue fueron era \
               había",
        fiscal: "ejercicio",
    },
    Language {
        code: "it",
        months: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre \
                 novembre dicembre",
        weekdays: "lunedì martedì mercoledì giovedì venerdì sabato domenica",
        seasons: "primavera estate autunno inverno",
        days: "ieri=-1 oggi=0 stasera=0 domani=1 dopodomani=2",
        units: "giorno|giorni settimana|settimane mese|mesi anno|anni decennio|decenni",
        shifts: "scorso=-1 scorsa=-1 prossimo=1 prossima=1 quest'=0 quest’=0 \
                 questa=0 questo=0",
        ago: "fa",
        lead: "in nel dal da del di a ad da' inizio fine metà tra fra",
        numbers: "un|una|uno due tre quattro cinque sei sette otto nove dieci undici dodici",
        ordinals: "primo secondo terzo quarto",
        quarter: "trimestre",
        ahead: "prossimo prossima deve devono dovrebbe dovrebbero previsto prevista previsti \
                previste attesa atteso",
        past: "detto ha hanno dichiarato annunciato spiegato è sono era erano aveva",
        fiscal: "esercizio",
    },
    Language {
        code: "pt",
        months: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro \
                 dezembro",
        weekdays: "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
        seasons: "primavera verão outono inverno",
        days: "anteontem=-2 ontem=-1 hoje=0 amanhã=1",
        units: "dia|dias semana|semanas mês|meses ano|anos década|décadas",
        shifts: "passado=-1 passada=-1 próximo=1 próxima=1 este=0 esta=0 neste=0 nesta=0 \
                 deste=0 desta=0",
        ago: "há",
        lead: "em desde até de do no início fim final meados entre",
        numbers: "um|uma dois|duas três quatro cinco seis sete oito nove dez onze doze",
        ordinals: "primeiro segundo terceiro quarto",
        quarter: "trimestre",
        ahead: "próximo próxima deve devem previsto prevista previstos previstas marcado marcada \
                vai vão",
        past: "disse disseram afirmou anunciou explicou informou foi foram era tinha",
        fiscal: "exercício",
    },
    Language {
        code: "nl",
        months: "januari februari maart april mei juni juli augustus september oktober november \
                 december",
        weekdays: "maandag|maandagavond dinsdag|dinsdagavond woensdag|woensdagavond \
                   donderdag|donderdagavond vrijdag|vrijdagavond zaterdag|zaterdagavond \
                   zondag|zondagavond",
        seasons: "lente|voorjaar zomer herfst|najaar winter",
        days: "eergisteren=-2 gisteren=-1 vandaag=0 morgen=1 overmorgen=2",
        units: "dag|dagen week|weken maand|maanden jaar|jaren decennium|decennia",
        shifts: "vorige=-1 vorig=-1 afgelopen=-1 volgende=1 volgend=1 komende=1 komend=1 deze=0 dit=0",
        ago: "geleden",
        lead: "in sinds tot vanaf van begin eind half tussen",
        numbers: "een|één twee drie vier vijf zes zeven acht negen tien elf twaalf",
        ordinals: "eerste tweede derde vierde",
        quarter: "kwartaal",
        ahead: "zal zullen volgende komende moet moeten wordt worden gepland gaat gaan",
        past: "zei zeggen meldde meldden zegt was waren had hadden heeft hebben werd werden \
               is zijn",
        fiscal: "boekjaar",
    },
];

/// Hashed words of one language; a word can be several things.
struct Table {
    code: &'static str,
    filter: Prefilter,
    sorted: Vec<(u64, Time)>,
}

/// Words of all languages.
pub struct Words {
    tables: Vec<Table>,
}

/// Words of one language.
#[derive(Clone, Copy)]
pub struct Speech<'a> {
    table: &'a Table,
}

impl Words {
    /// Lays the lists out.
    pub fn new() -> Self {
        Self {
            tables: LANGUAGES.iter().map(table).collect(),
        }
    }

    /// A language's words.
    pub fn language(&self, code: &str) -> Option<Speech<'_>> {
        self.tables
            .iter()
            .find(|t| t.code == code)
            .map(|table| Speech { table })
    }
}

impl Speech<'_> {
    /// Language code.
    pub fn code(self) -> &'static str {
        self.table.code
    }

    /// Everything a word can be.
    pub fn all(self, word: &str) -> impl Iterator<Item = Time> {
        let passes = self.table.filter.may_have(word);
        let key = if passes { key(word) } else { 0 };
        let sorted = &self.table.sorted;
        let first = if passes {
            sorted.partition_point(|(k, _)| *k < key)
        } else {
            sorted.len()
        };
        sorted[first..]
            .iter()
            .take_while(move |(k, _)| *k == key)
            .map(|(_, time)| *time)
    }
}

fn key(word: &str) -> u64 {
    hash::of_lower(word)
}

fn table(language: &Language) -> Table {
    let mut list: Vec<(&str, Time)> = Vec::new();
    let mut series = |words: &'static str, from: u8, make: fn(u8) -> Time| {
        for (at, forms) in words.split_whitespace().enumerate() {
            for form in forms.split('|') {
                list.push((form, make(at as u8 + from)));
            }
        }
    };
    series(language.months, 1, Time::Month);
    series(language.weekdays, 0, Time::Weekday);
    series(language.seasons, 1, Time::Season);
    series(language.numbers, 1, Time::Number);
    series(language.ordinals, 1, Time::Ordinal);
    series(language.units, 0, |at| {
        Time::Unit(match at {
            0 => Unit::Day,
            1 => Unit::Week,
            2 => Unit::Month,
            3 => Unit::Year,
            _ => Unit::Decade,
        })
    });
    let single = [
        (language.ago, Time::Ago),
        (language.lead, Time::Lead),
        (language.quarter, Time::Quarter),
        (language.ahead, Time::Ahead),
        (language.past, Time::Past),
        (language.fiscal, Time::Fiscal),
    ];
    for (words, time) in single {
        list.extend(words.split_whitespace().map(|word| (word, time)));
    }
    if language.code == "en" {
        list.push(("weekend", Time::Weekend));
    }
    if language.code == "it" {
        list.extend(["quest'anno", "quest’anno"].map(|word| (word, Time::ThisYear)));
    }
    let offsets = |words: &'static str| {
        words
            .split_whitespace()
            .filter_map(|pair| pair.split_once('='))
            .filter_map(|(word, offset)| Some((word, offset.parse::<i8>().ok()?)))
    };
    list.extend(offsets(language.days).map(|(word, at)| (word, Time::Day(at))));
    list.extend(offsets(language.shifts).map(|(word, at)| (word, Time::Shift(at))));
    let filter = Prefilter::of(list.iter().map(|(word, _)| *word));
    let mut sorted: Vec<(u64, Time)> = list
        .into_iter()
        .map(|(word, time)| (key(word), time))
        .collect();
    sorted.sort_by_key(|(key, _)| *key);
    Table {
        code: language.code,
        filter,
        sorted,
    }
}
