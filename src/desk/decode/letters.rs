//! Whether the letters beyond ASCII are those of a language: what tells a wrong charset whose text looks
//! like words, such as KOI8-R read as windows-1251 (`цНПНДЯЙХЕ БКЮЯРХ`) or French read as windows-1250.

/// Fewest letters beyond ASCII that tell anything.
const MIN_LETTERS: usize = 12;

/// Characters that are looked at.
const MAX_CHARS: usize = 60_000;

/// Letters beyond ASCII of languages in Latin script, in lower case. From the Unicode CLDR's exemplar
/// characters, with those of frequent names and loan words.
const ALPHABETS: &[&str] = &[
    "àâæçéèêëîïôœùûüÿ",  // fr
    "äöüßé",             // de
    "áéíñóúüç",          // es
    "àèéìíîòóùú",        // it
    "áâãàçéêíóôõúü",     // pt
    "àçèéíïòóúü",        // ca
    "åäöé",              // sv fi
    "æøåéö",             // da nb
    "äëéèïöü",           // nl
    "áðéíóúýþæö",        // is
    "ąćęłńóśźż",         // pl
    "áčďéěíňóřšťúůýž",   // cs
    "áäčďéíľňóôšťúýž",   // sk
    "áéíóöőúüű",         // hu
    "ăâîșşțţ",           // ro
    "čćđšž",             // hr sl
    "çëâ",               // sq
    "âçğıîöşüûi\u{307}", // tr
    "əçğıöşü",           // az
    "äöõüšž",            // et
    "āčēģīķļņšūž",       // lv
    "ąčęėįšųūž",         // lt
    "ċġħżàèìòù",         // mt
    "âêîôûŵŷáéíóú",      // cy
];

/// Vowels of languages in Cyrillic and Greek script, in lower case.
const VOWELS: &str = "аеёиоуыэюяіїєўѣαεηιουωάέήίόύώϊϋ";

/// Letters beyond ASCII, and those of them that are a language's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plainness {
    /// All.
    pub all: usize,
    /// A language's.
    pub own: usize,
}

impl Plainness {
    /// At least 97 % are a language's.
    pub fn is_plain(self) -> bool {
        self.own * 100 >= self.all * 97
    }

    /// At least three, and one in twenty, are not.
    pub fn is_gibberish(self) -> bool {
        let strange = self.all - self.own;
        strange >= 3 && strange * 20 >= self.all
    }
}

/// How many of a text's letters beyond ASCII are a language's: for Latin script those that the
/// best fitting alphabet has; for Cyrillic and Greek whether vowels and capitals are as frequent as in
/// any language; for Japanese and Korean whether their syllables are there. `None` when there are too
/// few letters, or when the script says nothing.
pub fn plainness(text: &str) -> Option<Plainness> {
    let mut seen: std::collections::BTreeMap<char, usize> = std::collections::BTreeMap::new();
    let mut capitals = 0;
    for c in text
        .chars()
        .take(MAX_CHARS)
        .filter(|c| !c.is_ascii() && !is_idle(*c))
    {
        capitals += usize::from(c.is_uppercase());
        for lower in c.to_lowercase() {
            *seen.entry(lower).or_default() += 1;
        }
    }
    let count = |is: &dyn Fn(char) -> bool| -> usize {
        seen.iter().filter(|(c, _)| is(**c)).map(|(_, n)| n).sum()
    };
    let all = count(&|_| true);
    if all < MIN_LETTERS {
        return None;
    }
    let of = |own: usize| Plainness { all, own };
    let spelled = count(&|c| matches!(c, '\u{370}'..='\u{52F}'));
    if spelled * 2 > all {
        let vowels = count(&|c| VOWELS.contains(c)) as f32 / spelled as f32;
        let sound = (0.3..0.6).contains(&vowels) && capitals * 2 < all;
        return Some(of(if sound { spelled } else { 0 }));
    }
    let one_script = [
        ('\u{590}', '\u{5FF}'),
        ('\u{600}', '\u{6FF}'),
        ('\u{E00}', '\u{E7F}'),
        ('\u{AC00}', '\u{D7A3}'),
    ];
    for (first, last) in one_script {
        let own = count(&|c| (first..=last).contains(&c));
        if own * 2 > all {
            return Some(of(own));
        }
    }
    let asian = count(&|c| matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}'));
    if asian * 2 > all {
        let kana = count(&|c| matches!(c, '\u{3040}'..='\u{30FF}'));
        return (kana * 5 > all).then(|| of(asian));
    }
    let best = ALPHABETS
        .iter()
        .map(|letters| count(&|c| letters.contains(c)))
        .max()?;
    Some(of(best))
}

/// Quotation marks, dashes and signs that any language's texts have.
fn is_idle(c: char) -> bool {
    matches!(
        c,
        '\u{A0}' | '\u{AD}' | '§' | '©' | '®' | '«' | '»' | '°' | '·' | '¡' | '¿' | '€' | '£' | '№' | '™'
            | '\u{2000}'..='\u{206F}'
            | '\u{3000}'..='\u{303F}'
            | '\u{FF00}'..='\u{FF5E}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_languages_letters_are_plain_and_anothers_charset_is_not() {
        let french = "Le préfet a évoqué dès jeudi la fermeture de l’école à côté du lycée, où des élèves ont été blessés. \
                      Même la préfète a relevé très tôt que là où l’eau pénètre, à l’arrière, rien n’a été réparé. \
                      La mairie a regretté les dégâts causés près du théâtre.";
        let russian = "Городские власти объявили о закрытии моста на ремонт с понедельника";
        let read = |text: &str,
                    written: &'static encoding_rs::Encoding,
                    as_if: &'static encoding_rs::Encoding| {
            let (bytes, ..) = written.encode(text);
            plainness(&as_if.decode_without_bom_handling(&bytes).0)
        };
        use encoding_rs::{KOI8_R, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252};
        for (text, written, read_as, plain) in [
            (french, WINDOWS_1252, WINDOWS_1252, true),
            (french, WINDOWS_1252, WINDOWS_1250, false),
            (russian, KOI8_R, KOI8_R, true),
            (russian, KOI8_R, WINDOWS_1251, false),
            (russian, WINDOWS_1251, KOI8_R, false),
        ] {
            let found = read(text, written, read_as).expect("enough letters");
            assert_eq!(
                (found.is_plain(), found.is_gibberish()),
                (plain, !plain),
                "{read_as:?}"
            );
        }
        assert_eq!(plainness("Le préfet"), None);
    }
}
