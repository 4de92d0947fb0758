//! What a link says to those who hear the page: that it opens a window, that it leads elsewhere. It
//! stands in the middle of a sentence and is no part of it.

/// What is said of a link's target, in lower case and without the marks around it, by language:
/// wordings of content systems' and design systems' templates.
const NOTICES: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "external",
            "external link",
            "link opens in a new tab",
            "link opens in a new window",
            "link opens in new tab",
            "link opens in new window",
            "open in a new tab",
            "open in a new window",
            "open in new tab",
            "open in new window",
            "opens a new tab",
            "opens a new window",
            "opens an external site",
            "opens external link",
            "opens in a new browser tab",
            "opens in a new tab",
            "opens in a new tab or window",
            "opens in a new window",
            "opens in new tab",
            "opens in new window",
            "opens new tab",
            "opens new window",
            "this link opens in a new tab",
            "this link opens in a new window",
            "this link will open in a new window",
            "will open in a new tab",
            "will open in a new window",
        ],
    ),
    (
        "de",
        &[
            "externer link",
            "link öffnet in einem neuen fenster",
            "link öffnet in neuem fenster",
            "öffnet ein neues fenster",
            "öffnet im neuen fenster",
            "öffnet im neuen tab",
            "öffnet in einem neuen fenster",
            "öffnet in einem neuen tab",
            "öffnet in neuem fenster",
            "öffnet in neuem tab",
            "öffnet neues fenster",
            "öffnet sich in einem neuen fenster",
            "wird in einem neuen fenster geöffnet",
            "wird in einem neuen tab geöffnet",
            "wird in neuem tab geöffnet",
        ],
    ),
    (
        "fr",
        &[
            "lien externe",
            "nouvel onglet",
            "nouvelle fenêtre",
            "ouvre dans un nouvel onglet",
            "ouvre dans une nouvelle fenêtre",
            "ouvre un nouvel onglet",
            "ouvre une nouvelle fenêtre",
            "s'ouvre dans un nouvel onglet",
            "s'ouvre dans une nouvelle fenêtre",
            "s’ouvre dans un nouvel onglet",
            "s’ouvre dans une nouvelle fenêtre",
        ],
    ),
    (
        "es",
        &[
            "abre en nueva pestaña",
            "abre en nueva ventana",
            "abre en una nueva pestaña",
            "abre en una nueva ventana",
            "abre en una pestaña nueva",
            "abre en una ventana nueva",
            "enlace externo",
            "se abre en nueva pestaña",
            "se abre en nueva ventana",
            "se abre en una nueva pestaña",
            "se abre en una nueva ventana",
            "se abre en una ventana nueva",
        ],
    ),
    (
        "it",
        &[
            "apre in una nuova finestra",
            "apre in una nuova scheda",
            "apre una nuova finestra",
            "collegamento esterno",
            "link esterno",
            "si apre in una nuova finestra",
            "si apre in una nuova scheda",
            "si apre in nuova finestra",
        ],
    ),
    (
        "pt",
        &[
            "abre em nova aba",
            "abre em nova janela",
            "abre em novo separador",
            "abre em uma nova aba",
            "abre em uma nova janela",
            "abre em um novo separador",
            "abre numa nova janela",
            "abre num novo separador",
            "link externo",
        ],
    ),
    (
        "nl",
        &[
            "externe link",
            "opent in een nieuw tabblad",
            "opent in een nieuw venster",
            "opent in nieuw tabblad",
            "opent in nieuw venster",
        ],
    ),
    (
        "pl",
        &[
            "link zewnętrzny",
            "otwiera się w nowej karcie",
            "otwiera się w nowym oknie",
            "otwiera w nowej karcie",
            "otwiera w nowym oknie",
        ],
    ),
];

/// Longest text that may be a notice, bytes.
const MOST: usize = 64;

/// Whether the text of a node inside a link is such a notice and nothing else.
pub fn is_notice(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| c.is_whitespace() || "()[],.;:-–—".contains(c));
    if !(8..=MOST).contains(&bare.len()) {
        return false;
    }
    let mut notices = NOTICES.iter().flat_map(|(_, notices)| *notices);
    if bare.is_ascii() {
        return notices.any(|notice| notice.eq_ignore_ascii_case(bare));
    }
    let lower = bare.to_lowercase();
    notices.any(|notice| *notice == lower)
}

#[cfg(test)]
mod tests {
    use super::{NOTICES, is_notice};

    #[test]
    fn notices_are_short_and_in_lower_case() {
        for notice in NOTICES.iter().flat_map(|(_, notices)| *notices) {
            assert_eq!(notice.to_lowercase(), *notice);
            assert!(is_notice(notice), "{notice}");
        }
    }

    #[test]
    fn a_notice_is_all_of_its_node() {
        assert!(is_notice(" (öffnet im neuen Fenster) "));
        assert!(is_notice(", opens new tab"));
        assert!(!is_notice("the gallery opens new tabs of paint"));
        assert!(!is_notice("external affairs"));
    }
}
