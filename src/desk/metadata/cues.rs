//! Words beside a date that say what it is.

use super::published::Role;

/// Words that say "published", as they begin in lower case.
const PUBLISHED: &[&str] = &[
    "publi",
    "posted",
    "first posted",
    "veröff",
    "erschien",
    "erstellt",
    "datum",
    "date",
    "vom ",
    "pubbl",
    "gepubl",
    "geplaatst",
    "opubl",
    "dodano",
    "yayın",
    "yayin",
    "eklenme",
    "diterbit",
    "dipubl",
    "tayang",
    "نشر",
    "نُشر",
    "опубл",
    "дата",
    "发布",
    "發布",
    "發表",
    "发表",
    "公開",
    "掲載",
    "配信",
    "入力",
    "입력",
    "등록",
    "게시",
    "mis en ligne",
    "parution",
    "paru",
    "fecha",
    "creado",
    "created",
    "issued",
    "released",
    "written",
    "filed",
    "dated",
    "online seit",
    "online:",
    "pressemitteilung",
    "press release",
    "publicerad",
    "publisert",
    "udgivet",
    "offentliggjort",
    "julkais",
    "birt",
    "publikov",
    "objavljeno",
    "δημοσ",
    "megjelen",
    "प्रकाशित",
    "প্রকাশ",
    "வெளியி",
    "פורסם",
    "เผยแพร่",
    "انتشار",
    "منتشر",
    "đăng",
];

/// Words that say "first published", of an article that was published again.
const ORIGINAL: &[&str] = &[
    "originally published",
    "originally created",
    "originally posted",
    "first published",
    "first posted",
    "first appeared",
    "erstmals veröffentlicht",
    "erstmals erschienen",
    "zuerst veröffentlicht",
    "zuerst erschienen",
    "ursprünglich veröffentlicht",
    "ursprünglich erschienen",
    "initialement publi",
    "première publication",
    "première parution",
    "publicado originalmente",
    "publicado por primera vez",
    "originalmente publicado",
    "pubblicato originariamente",
    "pubblicato per la prima volta",
    "oorspronkelijk gepubliceerd",
    "eerder gepubliceerd",
];

/// What a press release begins with before its date.
const RELEASES: &[&str] = &[
    "press release",
    "news release",
    "media release",
    "for immediate release",
    "pressemitteilung",
    "pressemeldung",
    "presseinformation",
    "medienmitteilung",
    "medieninformation",
    "communiqué",
    "nota de prensa",
    "comunicado",
    "nota de imprensa",
    "nota à imprensa",
    "comunicato stampa",
    "persbericht",
];

/// Words that say "changed".
const MODIFIED: &[&str] = &[
    "updat",
    "last updated",
    "modif",
    "revis",
    "edited",
    "aktualis",
    "zuletzt",
    "geändert",
    "änderung",
    "stand:",
    "stand ",
    "letzte",
    "mis à jour",
    "mise à jour",
    "màj",
    "actuali",
    "atuali",
    "aggiorn",
    "bijgewerkt",
    "aangepast",
    "laatst",
    "aktualiz",
    "güncel",
    "guncel",
    "diperbarui",
    "diubah",
    "تحديث",
    "обновл",
    "изменен",
    "更新",
    "修正",
    "수정",
    "최종",
    "reviewed",
    "last ",
    "uppfært",
    "oppdatert",
    "uppdatera",
    "opdatere",
    "ändrad",
    "endret",
    "ændret",
    "päivitet",
    "muokat",
    "ažurira",
    "frissít",
    "módosít",
    "ενημέρωση",
    "cập nhật",
    "อัปเดต",
    "अपडेट",
    "আপডেট",
    "עודכן",
    "به‌روز",
    "بروزرسانی",
];

/// What the words right before a date say of it; the word nearest to the date decides.
pub fn role(before: &str) -> Option<Role> {
    role_within(before, 48)
}

/// The same in a sentence, where "publishes its results for the three months to" says nothing of
/// the date behind it: only a word or two may stand between.
pub fn role_in_prose(before: &str) -> Option<Role> {
    role_within(before, 24)
}

/// Whether the words right before a date say that it is of the first of several publications.
pub fn is_original(before: &str) -> bool {
    let lower = tail(before, 48).to_lowercase();
    let lower = lower.rsplit(|c: char| c.is_numeric()).next();
    lower.is_some_and(|lower| ORIGINAL.iter().any(|cue| find_word(lower, cue).is_some()))
}

/// Whether a text before a date is what press releases begin with: `Pressemitteilung vom`.
pub fn is_release(before: &str) -> bool {
    let lower = tail(before, 48).to_lowercase();
    before.len() <= 48
        && RELEASES
            .iter()
            .any(|cue| lower.trim_start().starts_with(cue))
}

fn role_within(before: &str, bytes: usize) -> Option<Role> {
    let tail = tail(before, bytes);
    let lower = tail.to_lowercase();
    // Only what stands between the previous date (digits) and this one speaks of this one.
    let lower = lower
        .rsplit(|c: char| c.is_numeric())
        .next()
        .unwrap_or_default();
    let last = |cues: &[&str]| cues.iter().filter_map(|cue| find_word(lower, cue)).max();
    match (last(PUBLISHED), last(MODIFIED)) {
        (None, None) => None,
        (Some(_), None) => Some(Role::Published),
        (None, Some(_)) => Some(Role::Modified),
        (Some(published), Some(modified)) => Some(if modified > published {
            Role::Modified
        } else {
            Role::Published
        }),
    }
}

/// Where a cue last begins a word.
fn find_word(text: &str, cue: &str) -> Option<usize> {
    // Most cues' letters are not even there, and to see that is much less work.
    if !text.as_bytes().contains(&cue.bytes().next()?) {
        return None;
    }
    text.rmatch_indices(cue).map(|(at, _)| at).find(|at| {
        let before = text[..*at].chars().next_back();
        // Scripts without spaces have no beginning of words.
        !cue.is_ascii() && !cue.chars().any(|c| c.is_ascii_lowercase())
            || before.is_none_or(|c| !c.is_alphabetic())
    })
}

/// The last `bytes` bytes, on a character boundary.
fn tail(text: &str, bytes: usize) -> &str {
    let mut at = text.len().saturating_sub(bytes);
    while !text.is_char_boundary(at) {
        at += 1;
    }
    &text[at..]
}

/// The copyright mark with its year or years, as written: `© 2024`, `Copyright 2019-2024`.
pub fn copyright_year(text: &str) -> Option<&str> {
    for mark in ["©", "(c)", "(C)", "Copyright", "copyright", "COPYRIGHT"] {
        for (start, _) in text.match_indices(mark).take(3) {
            let after = &text[start + mark.len()..];
            let Some(gap) = after.find(|c: char| c.is_ascii_digit()) else {
                break;
            };
            let between = &after[..gap];
            if between.len() > 12
                || between.chars().any(char::is_alphabetic)
                    && !matches!(between.trim(), "©" | "(c)" | "Copyright" | "by")
            {
                continue;
            }
            let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
            let mut end = gap + 4;
            if digits(&after[gap..]) != 4
                || !(after[gap..].starts_with("19") || after[gap..].starts_with("20"))
            {
                continue;
            }
            let tail = after[end..].trim_start_matches([' ', '-', '–']);
            let skipped = after.len() - end - tail.len();
            if skipped > 0 && digits(tail) == 4 {
                end += skipped + 4;
            }
            return Some(&text[start..start + mark.len() + end]);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_decides() {
        for (before, want) in [
            ("Published ", Some(Role::Published)),
            ("Published 1 May 2024, last updated ", Some(Role::Modified)),
            ("Veröffentlicht am ", Some(Role::Published)),
            ("Stand: ", Some(Role::Modified)),
            ("Zuletzt aktualisiert: ", Some(Role::Modified)),
            ("Mis à jour le ", Some(Role::Modified)),
            ("Publié le ", Some(Role::Published)),
            ("Опубликовано: ", Some(Role::Published)),
            ("最終更新 ", Some(Role::Modified)),
            ("the candidate ", None),
            ("on ", None),
        ] {
            assert_eq!(role(before), want, "{before}");
        }
    }

    #[test]
    fn a_verb_far_before_a_date_in_a_sentence_says_nothing_of_it() {
        let before = "today publishes its results for the three months to ";
        assert_eq!(role(before), Some(Role::Published));
        assert_eq!(role_in_prose(before), None);
        assert_eq!(
            role_in_prose("This article was first published on "),
            Some(Role::Published)
        );
    }

    #[test]
    fn a_first_publication_is_told_from_a_publication() {
        for (before, want) in [
            ("This article was originally published on ", true),
            ("Last updated 4 June 2020, originally created ", true),
            ("Dieser Beitrag ist erstmals erschienen am ", true),
            ("First published 3 May 2019, updated ", false),
            ("Published ", false),
        ] {
            assert_eq!(is_original(before), want, "{before}");
        }
        assert!(
            is_release("Pressemitteilung vom ") && !is_release("In einer Pressemitteilung vom ")
        );
    }

    #[test]
    fn copyright_years_are_found_as_written() {
        assert_eq!(
            copyright_year("© 2024 Ledgerwire.example. All rights reserved."),
            Some("© 2024")
        );
        assert_eq!(
            copyright_year("Copyright 2024 Ferry Media. More ©"),
            Some("Copyright 2024")
        );
        assert_eq!(
            copyright_year("Copyright © 1999–2024 The Ledger"),
            Some("© 1999–2024")
        );
        assert_eq!(
            copyright_year("Copyright 2024 by us"),
            Some("Copyright 2024")
        );
        assert_eq!(copyright_year("Copyright law changed in 2019"), None);
        assert_eq!(copyright_year("© Ledgerwire"), None);
    }
}
