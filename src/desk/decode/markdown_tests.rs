use proptest::prelude::*;

use super::*;

const ARTICLE: &str = "# Ferry vote put off\n\nBy **Ruth Ellison**\n\nThe harbour board put off its vote on \
the [night ferry](https://a.example/ferry) until May.\n\n## What comes next\n\n> \"We need the figures,\" \
she said.\n\n- Fare: **£4**\n- Seats: 210\n\n![The quay](https://a.example/a.jpg)\n\n* * *\n";

#[test]
fn marks_become_markup() {
    let read = read(ARTICLE);
    for piece in [
        "<h1>Ferry vote put off</h1>",
        "<p>By <strong>Ruth Ellison</strong></p>",
        "on the <a href=\"https://a.example/ferry\">night ferry</a> until",
        "<h2>What comes next</h2>",
        "<blockquote><p>&quot;We need the figures,&quot; she said.</p>",
        "<ul><li>Fare: <strong>£4</strong></li>",
        "<img src=\"https://a.example/a.jpg\" alt=\"The quay\">",
        "<hr>",
    ] {
        assert!(read.html.contains(piece), "{piece} in {}", read.html);
    }
    assert!(
        read.text
            .contains("put off its vote on the night ferry until May.\n\nWhat comes next")
    );
    assert!(!read.text.contains(['#', '*', '[', ']']), "{}", read.text);
}

#[test]
fn only_what_has_its_marks_is_markdown() {
    for text in [
        ARTICLE,
        "Read [this](https://a.example/1) or [that](/2).",
        "## One\n\nText.\n\n## Two\n\nText.",
        "# Title\n\nSee [the plan](https://a.example/plan).",
    ] {
        assert!(looks(text), "{text}");
    }
    for text in [
        "The 5* hotel and the 3* inn *said* no.",
        "# 1 in the charts\n#ferry #vote\n###\n",
        "### About the board\nThe board was founded in 1921.",
        "**Note** and **note** and **note**",
        "He said [sic](as it was) and [1](2).",
        "See [the plan](https://a.example/plan) again.",
        "C# and F# and issue ## 4",
        "Der Hafen bleibt zu.\n\n# Notizblock\n\n## Internet\n- [Hafen](https://a.example)\n\n## Orte\n- [Kai](Am Kai 3)",
    ] {
        assert!(!looks(text), "{text}");
        assert!(of(text, false).is_none(), "{text}");
    }
}

#[test]
fn a_readers_head_is_read() {
    let text = format!(
        "Title: Ferry vote put off\n\nURL Source: https://a.example/1\n\nPublished Time: 2026-11-12T10:00:00Z\n\n\
         Markdown Content:\n{ARTICLE}"
    );
    let (head, read) = of(&text, false).unwrap();
    assert_eq!(head.title.as_deref(), Some("Ferry vote put off"));
    assert_eq!(head.url.as_deref(), Some("https://a.example/1"));
    assert_eq!(head.published.as_deref(), Some("2026-11-12T10:00:00Z"));
    assert!(read.html.starts_with("<h1>Ferry vote put off</h1>"));
    // Without marks the head alone says it.
    assert!(
        of(
            "Title: A\n\nURL Source: https://a.example/1\n\nMarkdown Content:\nWords.",
            false
        )
        .is_some()
    );
    assert!(of("Title: A\n\nSubtitle: B\n\nWords of an article.\n", false).is_none());
}

#[test]
fn what_is_no_mark_stays_text() {
    for (text, want) in [
        (
            "2026. Das Jahr der Wahl.",
            "<p>2026. Das Jahr der Wahl.</p>\n",
        ),
        (
            "The vote was put off.\n---\nNext.",
            "<p>The vote was put off.</p>\n<p>Next.</p>\n",
        ),
        (
            "Ferry vote\n---\nNext.",
            "<h2>Ferry vote</h2>\n<p>Next.</p>\n",
        ),
        ("5* hotel, 3 < 4", "<p>5* hotel, 3 &lt; 4</p>\n"),
        (
            "![a **b** ![c](d)](e)",
            "<p><img src=\"e\" alt=\"a b c\"></p>\n",
        ),
    ] {
        assert_eq!(read(text).html, want, "{text}");
    }
}

#[test]
fn lines_are_paragraphs_unless_they_were_wrapped() {
    let long = "The harbour board put off its vote on the night ferry until May after a debate of three hours and a half.";
    let read_long = read(&format!("{long}\n{long}"));
    assert_eq!(read_long.text, format!("{long}\n\n{long}"));
    assert_eq!(
        read("The harbour board\nput off its vote.").text,
        "The harbour board put off its vote."
    );
}

#[test]
fn words_in_italics_below_a_picture_are_its_caption() {
    let figure = "<figure><img src=\"a.jpg\" alt=\"\"><figcaption>The quay. Photo: Ada Roux</figcaption></figure>\n";
    assert_eq!(
        read("![](a.jpg)\n\n*The quay. Photo: Ada Roux*\n\nNext.").html,
        format!("{figure}<p>Next.</p>\n")
    );
    for text in [
        "![](a.jpg)\n\nNext.\n\n*The quay.*",
        "![](a.jpg)\n\n*The* quay *is old*",
        "![](a.jpg)\n\n## H\n\n*The quay.*",
    ] {
        assert!(!read(text).html.contains("<figure>"), "{text}");
    }
}

#[test]
fn a_list_ends_where_a_paragraph_begins() {
    let long = "The harbour board put off its vote on the night ferry until May after a debate of three hours and a half.";
    assert_eq!(
        read(&format!("- One\n- Two\n{long}")).html,
        format!("<ul>\n<li>One</li>\n<li>Two</li>\n</ul>\n<p>{long}</p>\n")
            .replace("<ul>\n", "<ul>")
    );
}

proptest! {
    #[test]
    fn any_text_ends(text in "[#*>\\[\\]()!_`~|<a-c0-9.: \n\\\\-]{0,120}") {
        let _ = (of(&text, true), of(&text, false));
    }
}
