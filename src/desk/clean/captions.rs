//! Captions in the markup that say nothing of a picture: labels of a player, of a button, how long a clip is.

/// Labels, in small letters.
const LABELS: &[&str] = &[
    "now playing",
    "up next",
    "view this image",
    "view image",
    "view photo",
    "view gallery",
    "shares",
    "share",
    "what's this",
    "what’s this",
    "image",
    "photo",
    "photos",
    "video",
    "watch",
    "play",
    "play video",
    "advertisement",
    "show caption",
    "hide caption",
    "enlarge",
    "enlarge image",
    "zoom",
    "close",
    "loading",
    "source",
    "caption",
    "bild vergrößern",
    "bild",
    "video abspielen",
    "anzeige",
    "agrandir",
    "agrandir l'image",
    "voir l'image",
    "publicité",
    "ampliar",
    "ampliar foto",
    "ver imagen",
    "ver foto",
    "reproducir",
    "publicidad",
    "ingrandisci",
    "ampliar imagem",
    "vergroot",
    "afbeelding vergroten",
];

/// Most letters of who a clip is from.
const SOURCE: usize = 24;

/// Whether a caption says nothing of a picture.
pub fn say_nothing(text: &str) -> bool {
    let bare = |text: &str| {
        text.trim_matches(|c: char| !c.is_alphanumeric())
            .to_lowercase()
    };
    let text = text.trim();
    // "05:22 - Source: Ledgerwire": how long a clip is and whose.
    let clip = text.trim_start_matches(|c: char| {
        c.is_ascii_digit() || matches!(c, ':' | '-' | '–' | '•' | ' ')
    });
    let timed = clip.len() < text.len();
    let label = bare(clip);
    let sourced = timed
        && label
            .strip_prefix("source:")
            .is_some_and(|source| source.trim().chars().count() <= SOURCE);
    sourced || LABELS.contains(&label.as_str()) || timed && label.is_empty() && text.contains(':')
}

#[cfg(test)]
mod tests {
    use super::say_nothing;

    #[test]
    fn labels_and_lengths_say_nothing() {
        for text in [
            "Now playing",
            "View this image ›",
            "05:22 - Source: Ledgerwire",
            "- Source: Ledgerwire",
            "1:20",
            "What's This?",
        ] {
            assert!(say_nothing(text), "{text}");
        }
        for text in [
            "Source: Ledgerwire",
            "Ana Lim",
            "1911",
            "The quay",
            "2 boats leave the quay.",
            "Image of the quay",
        ] {
            assert!(!say_nothing(text), "{text}");
        }
    }
}
