//! Names of months and weekdays. Facts from the Unicode CLDR's calendars and from newspapers' usage.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::months_more::MORE_MONTHS;

/// A language's names of the twelve months, full and short, in the cases in which dates use them;
/// alternatives are separated by blanks. Lower case, without full stops.
pub struct Names {
    /// IETF code.
    pub language: &'static str,
    /// January to December.
    pub months: [&'static str; 12],
}

/// Month names of the languages that copydesk reads, and of some neighbours.
pub const MONTHS: &[Names] = &[
    Names {
        language: "en",
        months: [
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec",
        ],
    },
    Names {
        language: "de",
        months: [
            "januar jan jänner jän",
            "februar feb feber",
            "märz mär mrz maerz",
            "april apr",
            "mai",
            "juni jun",
            "juli jul",
            "august aug",
            "september sep sept",
            "oktober okt",
            "november nov",
            "dezember dez",
        ],
    },
    Names {
        language: "fr",
        months: [
            "janvier janv jan",
            "février févr fév fevrier fevr",
            "mars mar",
            "avril avr",
            "mai",
            "juin",
            "juillet juil",
            "août aout aoû",
            "septembre sept",
            "octobre oct",
            "novembre nov",
            "décembre déc decembre",
        ],
    },
    Names {
        language: "es",
        months: [
            "enero ene",
            "febrero feb",
            "marzo mar",
            "abril abr",
            "mayo may",
            "junio jun",
            "julio jul",
            "agosto ago",
            "septiembre setiembre sep sept set",
            "octubre oct",
            "noviembre nov",
            "diciembre dic",
        ],
    },
    Names {
        language: "it",
        months: [
            "gennaio gen",
            "febbraio feb",
            "marzo mar",
            "aprile apr",
            "maggio mag",
            "giugno giu",
            "luglio lug",
            "agosto ago",
            "settembre set sett",
            "ottobre ott",
            "novembre nov",
            "dicembre dic",
        ],
    },
    Names {
        language: "pt",
        months: [
            "janeiro jan",
            "fevereiro fev",
            "março mar marco",
            "abril abr",
            "maio mai",
            "junho jun",
            "julho jul",
            "agosto ago",
            "setembro set",
            "outubro out",
            "novembro nov",
            "dezembro dez",
        ],
    },
    Names {
        language: "nl",
        months: [
            "januari jan",
            "februari feb",
            "maart mrt",
            "april apr",
            "mei",
            "juni jun",
            "juli jul",
            "augustus aug",
            "september sep sept",
            "oktober okt",
            "november nov",
            "december dec",
        ],
    },
    Names {
        language: "pl",
        months: [
            "stycznia styczeń sty",
            "lutego luty lut",
            "marca marzec mar",
            "kwietnia kwiecień kwi",
            "maja maj",
            "czerwca czerwiec cze",
            "lipca lipiec lip",
            "sierpnia sierpień sie",
            "września wrzesień wrz",
            "października październik paź",
            "listopada listopad lis",
            "grudnia grudzień gru",
        ],
    },
    Names {
        language: "tr",
        months: [
            "ocak oca",
            "şubat şub",
            "mart mar",
            "nisan nis",
            "mayıs may",
            "haziran haz",
            "temmuz tem",
            "ağustos ağu",
            "eylül eyl",
            "ekim eki",
            "kasım kas",
            "aralık ara",
        ],
    },
    Names {
        language: "id",
        months: [
            "januari jan",
            "februari feb peb",
            "maret mar",
            "april apr",
            "mei",
            "juni jun",
            "juli jul",
            "agustus agt agu ags",
            "september sep",
            "oktober okt",
            "november nov nop",
            "desember des",
        ],
    },
    Names {
        language: "ar",
        months: [
            "يناير جانفي",
            "فبراير شباط فيفري",
            "مارس آذار اذار",
            "أبريل ابريل إبريل نيسان أفريل",
            "مايو أيار ايار ماي",
            "يونيو يونيه حزيران جوان",
            "يوليو يوليه تموز جويلية",
            "أغسطس اغسطس آب اب أوت",
            "سبتمبر أيلول ايلول شتنبر",
            "أكتوبر اكتوبر",
            "نوفمبر نونبر",
            "ديسمبر دجنبر",
        ],
    },
    Names {
        language: "ru",
        months: [
            "января январь янв",
            "февраля февраль фев февр",
            "марта март мар",
            "апреля апрель апр",
            "мая май",
            "июня июнь июн",
            "июля июль июл",
            "августа август авг",
            "сентября сентябрь сен сент",
            "октября октябрь окт",
            "ноября ноябрь ноя нояб",
            "декабря декабрь дек",
        ],
    },
    Names {
        language: "uk",
        months: [
            "січня січ",
            "лютого лют",
            "березня бер",
            "квітня квіт",
            "травня трав",
            "червня черв",
            "липня лип",
            "серпня серп",
            "вересня вер",
            "жовтня жовт",
            "листопада",
            "грудня груд",
        ],
    },
    Names {
        language: "cs",
        months: [
            "ledna leden",
            "února únor",
            "března březen",
            "dubna duben",
            "května květen",
            "června červen",
            "července červenec",
            "srpna srpen",
            "září",
            "října říjen",
            "",
            "prosince prosinec",
        ],
    },
    Names {
        language: "sv",
        months: [
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december",
        ],
    },
    Names {
        language: "da",
        months: [
            "januar",
            "februar",
            "marts",
            "april",
            "maj",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "december",
        ],
    },
    Names {
        language: "no",
        months: [
            "januar",
            "februar",
            "mars",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "desember",
        ],
    },
    Names {
        language: "fi",
        months: [
            "tammikuuta",
            "helmikuuta",
            "maaliskuuta",
            "huhtikuuta",
            "toukokuuta",
            "kesäkuuta",
            "heinäkuuta",
            "elokuuta",
            "syyskuuta",
            "lokakuuta",
            "marraskuuta",
            "joulukuuta",
        ],
    },
    Names {
        language: "hu",
        months: [
            "január",
            "február febr",
            "március márc",
            "április ápr",
            "május máj",
            "június jún",
            "július júl",
            "augusztus",
            "szeptember szept",
            "október",
            "november",
            "december",
        ],
    },
    Names {
        language: "ro",
        months: [
            "ianuarie ian",
            "februarie",
            "martie",
            "aprilie",
            "mai",
            "iunie iun",
            "iulie iul",
            "august",
            "septembrie",
            "octombrie",
            "noiembrie noi",
            "decembrie",
        ],
    },
    Names {
        language: "el",
        months: [
            "ιανουαρίου ιαν",
            "φεβρουαρίου φεβ",
            "μαρτίου μαρ",
            "απριλίου απρ",
            "μαΐου μαι",
            "ιουνίου ιουν",
            "ιουλίου ιουλ",
            "αυγούστου αυγ",
            "σεπτεμβρίου σεπ",
            "οκτωβρίου οκτ",
            "νοεμβρίου νοε",
            "δεκεμβρίου δεκ",
        ],
    },
];

/// Arabic month names of two words: first, second, month.
pub const ARABIC_PAIRS: &[(&str, &str, u8)] = &[
    ("كانون", "الثاني", 1),
    ("تشرين", "الأول", 10),
    ("تشرين", "الاول", 10),
    ("تشرين", "الثاني", 11),
    ("كانون", "الأول", 12),
    ("كانون", "الاول", 12),
];

/// The month (1–12) that a word names in any of the languages, whatever its case. No two languages
/// of the table use one word for two months.
pub fn month(word: &str) -> Option<u8> {
    if word.len() > 48 || word.len() < 2 {
        return None;
    }
    // Most words are no month's name, which their ends tell.
    if word.is_ascii() && !ENDS.may_have(word) {
        return None;
    }
    let index = index();
    // A lower-cased Turkish İ leaves a combining dot behind.
    let lower = word.chars().flat_map(char::to_lowercase);
    let buffer: String = lower.filter(|c| *c != '\u{307}').collect();
    let found = index.get(buffer.as_str()).or_else(|| {
        // HAZIRAN, KASIM: the capital of the Turkish dotless i is the plain capital.
        let dotless = buffer.contains('i').then(|| buffer.replace('i', "ı"))?;
        index.get(dotless.as_str())
    });
    found.copied()
}

/// The first and the last letters of the names, as far as they are ASCII.
static ENDS: LazyLock<Ends> = LazyLock::new(|| {
    let mut ends = Ends([0; 26]);
    for (name, _) in names() {
        // HAZIRAN is written without a letter that is not ASCII, see [`month`].
        let plain = name.replace('ı', "i");
        if let (true, Some((first, last))) = (plain.is_ascii(), ends_of(&plain)) {
            ends.0[first] |= 1 << last;
        }
    }
    ends
});

/// For each first letter the last letters, as bits.
struct Ends([u32; 26]);

impl Ends {
    /// False only for words of ASCII that are no name in whatever case.
    fn may_have(&self, word: &str) -> bool {
        ends_of(word).is_some_and(|(first, last)| self.0[first] >> last & 1 != 0)
    }
}

/// The numbers of a word's first and last letter, when both are ASCII letters.
fn ends_of(word: &str) -> Option<(usize, usize)> {
    let letter = |byte: &u8| byte.is_ascii_alphabetic().then(|| (byte & 31) as usize - 1);
    let bytes = word.as_bytes();
    Some((letter(bytes.first()?)?, letter(bytes.last()?)?))
}

/// All names with their months; only looked up.
fn index() -> &'static HashMap<&'static str, u8> {
    static INDEX: LazyLock<HashMap<&'static str, u8>> = LazyLock::new(|| names().collect());
    &INDEX
}

fn names() -> impl Iterator<Item = (&'static str, u8)> {
    MONTHS
        .iter()
        .chain(MORE_MONTHS)
        .flat_map(|language| language.months.iter().zip(1u8..))
        .flat_map(|(names, month)| names.split(' ').map(move |name| (name, month)))
        .filter(|(name, _)| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_names_two_months() {
        for (name, month) in names() {
            assert_eq!(index()[name], month, "{name}");
            assert!(!name.is_ascii() || ENDS.may_have(name), "{name}");
        }
    }

    #[test]
    fn case_does_not_matter() {
        assert_eq!(month("MÄRZ"), Some(3));
        assert_eq!(month("KASIM"), Some(11));
        assert_eq!(month("İyi"), None);
        assert_eq!(month("Září"), Some(9));
        assert_eq!(month("ФЕВРАЛЯ"), Some(2));
    }
}
