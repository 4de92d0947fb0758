//! How implausible a text is as a text: what a wrongly chosen charset leaves behind.

use std::iter;

/// Scripts whose letters do not meet inside one word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    None,
    Latin,
    Cyrillic,
    Greek,
    Hebrew,
    Arabic,
    Thai,
    Asian,
}

fn script(c: char) -> Script {
    match c {
        'a'..='z' | 'A'..='Z' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='\u{24F}' => Script::Latin,
        '\u{1E00}'..='\u{1EFF}' => Script::Latin,
        '\u{370}'..='\u{3FF}' => Script::Greek,
        '\u{400}'..='\u{52F}' => Script::Cyrillic,
        '\u{590}'..='\u{5FF}' => Script::Hebrew,
        '\u{600}'..='\u{6FF}' => Script::Arabic,
        '\u{E00}'..='\u{E7F}' => Script::Thai,
        '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' => {
            Script::Asian
        }
        _ => Script::None,
    }
}

/// Faults a character beyond ASCII; 0 for a sound text or one without such characters. Wrongly
/// read text scores .2 and more, random bytes above 1.
pub fn implausibility(text: &str) -> f32 {
    let mut faults = 0.0;
    let mut foreign = 0u32;
    // Letters beyond ASCII in a row, in Latin script: a language written so is another script.
    let mut run = 0u32;
    let (mut before, mut last) = (' ', ' ');
    for c in text.chars().chain(iter::once(' ')) {
        faults += around(before, last, c);
        if last as u32 >= 0x80 {
            foreign += 1;
            faults += alone(last);
        }
        let (was, is) = (script(last), script(c));
        if was != is
            && was != Script::None
            && is != Script::None
            && was != Script::Asian
            && is != Script::Asian
        {
            faults += 1.0;
        }
        if is == Script::Latin && c as u32 >= 0x80 {
            run += 1;
            faults += match run {
                1 => 0.0,
                2 => 0.15,
                _ => 0.7,
            };
        } else if c != '\u{AD}' {
            run = 0;
        }
        before = last;
        last = c;
    }
    if foreign == 0 {
        0.0
    } else {
        faults / foreign as f32
    }
}

/// Faults of a character by itself.
fn alone(c: char) -> f32 {
    match c {
        '\u{FFFD}' => 3.0,
        '\u{80}'..='\u{84}' | '\u{86}'..='\u{9F}' => 3.0,
        '\u{E000}'..='\u{F8FF}' => 2.0,
        '\u{2500}'..='\u{25A0}' => 0.6,
        '\u{FF61}'..='\u{FF9F}' => 0.8,
        '¤' | '¦' | '¬' | '¸' | '¨' | '¯' | 'ƒ' | '†' | '‡' | 'ˆ' | '˜' | '¶' | 'Ð' | 'þ' | 'Þ'
        | 'ð' => 0.25,
        _ => 0.0,
    }
}

/// Faults of the character in the middle, given its neighbours.
fn around(before: char, c: char, after: char) -> f32 {
    let inside = before.is_alphabetic() && after.is_alphabetic();
    if c.is_alphabetic() {
        // `cafÉs`: a capital in the middle of small letters, one of them beyond ASCII.
        let odd_case = before.is_lowercase() && c.is_uppercase() && c as u32 >= 0x80;
        return if odd_case { 1.0 } else { 0.0 };
    }
    // `caf¼s`: a sign in the middle of a word that no word holds.
    let sign = matches!(c, '¡'..='¬' | '®'..='¶' | '¸'..='¿' | '×' | '÷' | '†' | '‡' | '‰' | '€'
        | '™' | '…' | '•' | '„' | '‚' | '‹' | '›' | '˜' | 'ˆ');
    if sign && inside { 1.0 } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sound_text_scores_next_to_nothing() {
        for text in [
            "plain",
            "Le garçon naïf – « à côté » – coûte 5 €…",
            "Der Fußgänger überquert die Straße; Äpfel ’16",
            "Правительство объявило о новых мерах",
            "Η κυβέρνηση ανακοίνωσε νέα μέτρα",
            "東京都は10日、COVIDの…",
            "Thủ tướng Việt Nam đã phát biểu",
        ] {
            assert!(
                implausibility(text) < 0.10,
                "{text}: {}",
                implausibility(text)
            );
        }
    }

    #[test]
    fn wrongly_read_text_scores() {
        for text in [
            "Ïðàâèòåëüñòâî îáúÿâèëî",
            "Le garзon naпf",
            "ÐŸÑ€Ð¸Ð²ÐµÑ‚",
            "ｱﾌ･ﾘﾃﾎ",
            "¸Éå¯ô",
        ] {
            assert!(
                implausibility(text) > 0.15,
                "{text}: {}",
                implausibility(text)
            );
        }
    }
}
