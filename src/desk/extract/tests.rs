//! The way from markup or lines to blocks as a whole.

use proptest::prelude::*;

use super::*;

fn page(html: &str) -> html::Found {
    html::read(html, &Limits::default())
}

fn texts(html: &str) -> Vec<String> {
    page(html).passages.into_iter().map(|p| p.text).collect()
}

fn kinds(html: &str) -> Vec<(BlockKind, String)> {
    let passages = page(html).passages;
    passages.into_iter().map(|p| (p.kind, p.text)).collect()
}

#[test]
fn an_element_parts_a_capital_from_the_word_before_it() {
    for (html, text) in [
        (
            "<p><span>17:45</span><span>Autor: Jan Hell</span>",
            "17:45 Autor: Jan Hell",
        ),
        (
            "<p>The quay<small>Photo: Ana Lim</small>",
            "The quay Photo: Ana Lim",
        ),
        ("<p>Written by<a href=/a>Ana Lim</a>", "Written by Ana Lim"),
        ("<p>By<a href=/a>Ana Lim</a>", "By Ana Lim"),
        ("<p><b>T</b><i>He</i>", "THe"),
        ("<p>e<b>Bay</b>", "eBay"),
        ("<p><b>i</b>Phone, <b>You</b>Tube", "iPhone, YouTube"),
        ("<p>photo<span>graph</span>", "photograph"),
        ("<code>logger<b>Factory</b></code>", "loggerFactory"),
        ("<p>one <span>Two", "one Two"),
        (
            "<p><time>3 March 2025</time><span>14:05</span>",
            "3 March 2025 14:05",
        ),
        (
            "<p><span>3 March 2025</span><span>12 comments</span>",
            "3 March 2025 12 comments",
        ),
        (
            "<p><span>The quay in fog.</span><span>Ana Lim</span>",
            "The quay in fog. Ana Lim",
        ),
        (
            "<p><b>RELATED</b><a href=/a>Which roads",
            "RELATED Which roads",
        ),
        (
            "<p><span>418 views</span><span>36 comments</span>",
            "418 views 36 comments",
        ),
        (
            "<p><span>كتبت: ليلى منصور</span><span>الثلاثاء</span>",
            "كتبت: ليلى منصور الثلاثاء",
        ),
        ("<p><b>5</b><sup>th</sup>", "5th"),
        (
            "<p><span>avec AFP</span><time>19 mai</time>",
            "avec AFP 19 mai",
        ),
        ("<p><b>The <i>quay</i><i></i></b>Fog", "The quay Fog"),
        ("<p><i>note</i><sup>1</sup> of it", "note1 of it"),
        ("<p><i>m</i><sup>2</sup>", "m2"),
        (
            "<p>on <span>1</span><span>2</span><span>3</span> roads",
            "on 123 roads",
        ),
    ] {
        assert_eq!(texts(html), [text], "{html}");
    }
}

#[test]
fn end_tags_that_were_left_out_are_implied() {
    assert_eq!(texts("<p>a<p>b<div>c</div>d"), ["a", "b", "c", "d"]);
    assert_eq!(
        texts("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>"),
        ["a", "b", "c", "d"]
    );
    assert_eq!(texts("<dl><dt>a<dd>b<dt>c</dl>"), ["a", "b", "c"]);
    assert_eq!(
        texts("<table><tr><td>a<td>b<tr><td>c</table>"),
        ["a\tb", "c"]
    );
    assert_eq!(texts("<h2>a<h3>b</h2>c"), ["a", "b", "c"]);
    assert_eq!(
        texts("<p>a<table><tr><td>x</div>y</table>b"),
        ["a", "xy", "b"]
    );
    assert_eq!(texts("a</p></div></span>b</section><p>c"), ["ab", "c"]);
}

#[test]
fn what_a_link_says_to_listeners_is_no_part_of_its_sentence() {
    assert_eq!(
        texts(
            "<p>The <a href=/r>report<span class=x>, opens new tab</span></a> names \
             <a href=/s>four yards<span>(öffnet im neuen Fenster)</span></a>.</p><p>End"
        ),
        [
            ", opens new tab",
            "(öffnet im neuen Fenster)",
            "The report names four yards.",
            "End"
        ]
    );
    assert_eq!(
        texts("<p>Follow an <a href=/e>external link</a> and it <span>opens new tab</span>s."),
        ["Follow an external link and it opens new tabs."]
    );
}

#[test]
fn headings_in_equal_places_share_their_fate() {
    let post = "<div class=post><h2>Bridge opens</h2><p>Cars may cross again.</p></div>";
    let found = page(&format!("<main>{}<h2>More</h2></main>", post.repeat(4)));
    let groups = groups(&found);
    let fates = |chrome: &[usize]| {
        let mut verdicts = vec![(Verdict::Article, 0.9); found.passages.len()];
        for at in chrome {
            verdicts[*at] = (Verdict::Chrome, 0.2);
        }
        together::like_headings(&found, &groups, &mut verdicts);
        let dropped = |at: &usize| verdicts[*at].0 == Verdict::Chrome;
        (0..verdicts.len()).filter(dropped).collect::<Vec<_>>()
    };
    assert_eq!(fates(&[6, 8]), [8]);
    // Neither without the text below it, nor against most of its like.
    assert_eq!(fates(&[6, 7, 8]), [6, 7, 8]);
    assert_eq!(fates(&[2, 6, 8]), [2, 6, 8]);
}

#[test]
fn a_list_of_links_is_an_article_where_the_page_says_so() {
    let model = Model::load().unwrap();
    let links = "<li><a href=/quay>Quay opens again</a></li>".repeat(8);
    let accepted = |head: &str| {
        let raw = RawArticle {
            html: Some(format!("<head>{head}</head><body><ul>{links}</ul></body>")),
            ..RawArticle::default()
        };
        extract(&raw, &model, &Limits::default()).is_ok()
    };
    let kind = "<meta property=og:type content=article>";
    let date = "<meta property=article:published_time content=2024-03-10T08:00:00Z>";
    assert!(!accepted(""));
    assert!(!accepted(kind));
    assert!(accepted(&format!("{kind}{date}")));
}

#[test]
fn a_line_in_bold_is_the_headline_of_a_page_that_names_none() {
    let model = Model::load().unwrap();
    let prose = "The harbour board met on Tuesday evening to decide how the new ferry line should \
        be paid for, and after four hours of talk it put off the vote until the autumn.";
    let more = "Residents of the eastern quay had asked for a cheaper plan, and the port's \
        engineers will now draw up three variants and show them to the public in September.";
    let headline = |title: &str, above: &str| {
        let html = format!(
            "<html><head><title>{title}</title></head><body><table><tr><td>{above}<br><br>\
             {prose}<br><br>{more}<p>{prose} {more}</td></tr></table></body></html>"
        );
        let raw = RawArticle {
            html: Some(html),
            ..RawArticle::default()
        };
        let page = extract(&raw, &model, &Limits::default()).unwrap();
        let found = page.candidates.into_iter().find(|c| c.from == "bold line");
        found.map(|c| c.value)
    };
    let bold = "<b><font size=5>Harbour board puts off ferry vote</font></b>";
    let want = Some("Harbour board puts off ferry vote".to_owned());
    assert_eq!(headline("Quay Post", bold), want);
    assert_eq!(
        headline("Quay Post: Harbour board puts off ferry vote", bold),
        want
    );
    assert_eq!(
        headline("A ferry for the eastern quay is far off", bold),
        None
    );
    assert_eq!(
        headline("Quay Post", &format!("{bold}<h1>Ferry vote put off</h1>")),
        None
    );
    assert_eq!(
        headline("Quay Post", "Harbour board puts off ferry vote"),
        None
    );
    assert_eq!(
        headline(
            "Quay Post",
            "<b>The board will not vote before the autumn.</b>"
        ),
        None
    );
    assert_eq!(
        headline("Quay Post", "<b>Lyon, le 22 octobre 2026 – 17h45</b>"),
        None
    );
}

#[test]
fn inline_elements_do_not_break_words() {
    assert_eq!(
        texts("<p>un<b>break</b>able <i>and</i>\n <a href=x>so</a></p>"),
        ["unbreakable and so"]
    );
    assert_eq!(texts("<p>a<br>b<br/><br>c</p>"), ["a\nb", "c"]);
    assert_eq!(texts("<b><p>a</b>b</p>c"), ["ab", "c"]);
    assert_eq!(
        texts("<span>a</span><span style='display: block'>b</span>"),
        ["a", "b"]
    );
    assert_eq!(
        texts("<div>a<my-box>b</my-box></div><p>c<my-term>d</my-term></p>"),
        ["a", "b", "cd"]
    );
}

#[test]
fn what_is_not_shown_is_no_block() {
    let hidden = "<script>x</script><style>y</style><template>z<p>z</template>\
        <svg><title>v</title><text>w</text></svg><iframe>u</iframe><!-- t --><p>a</p>";
    assert_eq!(texts(hidden), ["a"]);
    assert_eq!(texts("<svg><path><p>a</p>"), ["a"]);
    assert_eq!(
        texts("<template shadowrootmode=open><p>a</p></template>"),
        ["a"]
    );
    assert_eq!(texts("<title>t</title><p>a"), ["a"]);
}

#[test]
fn how_a_word_is_pronounced_is_no_part_of_the_text() {
    for ruby in [
        "<p><ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>の<ruby>町<rt>まち</rt></ruby>で",
        "<p><ruby>港<rp>(<rt>みなと<rp>)</ruby>の<ruby>町<rt>まち</ruby>で",
        "<p><ruby><rb>港<rt>みなと</ruby>の<ruby><rb>町<rt>まち</ruby>で",
        "<p><ruby>港<rt>みなと<rb>の</ruby><ruby>町<rt>まち</ruby>で",
    ] {
        assert_eq!(texts(ruby), ["港の町で"], "{ruby}");
    }
}

#[test]
fn kinds_come_from_the_markup() {
    use BlockKind as K;
    let html = "<nav><a href=/>Home</a></nav><h1>H</h1><figure><figcaption>C</figcaption>\
        <span class=photo-credit>P</span></figure><blockquote><p>Q</p></blockquote>\
        <ul><li>L</ul><table><tr><td>1<td>2</table><pre>x\n  y</pre><aside><p>A</p></aside>\
        <blockquote class=twitter-tweet>T</blockquote><div id=comments><p>R</p></div>\
        <form><label>F</label></form><p>B</p><footer>Z</footer>";
    let expected = [
        (K::Navigation, "Home"),
        (K::Heading, "H"),
        (K::Caption, "C"),
        (K::Credit, "P"),
        (K::Quote, "Q"),
        (K::ListItem, "L"),
        (K::Table, "1\t2"),
        (K::Code, "x\n  y"),
        (K::Aside, "A"),
        (K::Embed, "T"),
        (K::Comment, "R"),
        (K::Form, "F"),
        (K::Paragraph, "B"),
        (K::Navigation, "Z"),
    ];
    let expected: Vec<_> = expected
        .iter()
        .map(|(k, t)| (*k, (*t).to_owned()))
        .collect();
    assert_eq!(kinds(html), expected);
}

#[test]
fn long_cells_of_layout_tables_are_blocks_of_their_own() {
    let long = "word ".repeat(60);
    let found = texts(&format!("<table><tr><td>menu<td>{long}<td>side</table>"));
    assert_eq!(found, ["menu", long.trim(), "side"]);
}

#[test]
fn links_paths_and_groups_are_noted() {
    let found = page(
        "<body class=x><article class='story big'><div class=body>\
         <p>see <a href='/a?b=1&amp;c=2'>this</a></p><p>b</p>lone</div></article>",
    );
    let first = &found.passages[0];
    assert_eq!(first.href.as_deref(), Some("/a?b=1&c=2"));
    assert_eq!(first.linked, " this".len());
    assert_eq!(first.path, "article.story>div.body>p");
    let groups = groups(&found);
    assert!(groups.iter().all(|group| *group == groups[0]), "{groups:?}");
}

#[test]
fn candidates_are_gathered_in_the_same_pass() {
    let found = page(
        "<html lang=en-GB><head><title>T &amp; U | Site</title>\
         <meta property=og:title content='T'><link rel=canonical href=/a>\
         <script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-03\"}\
         </script></head><body><h1>T</h1><p class=byline>By <a rel=author>Ann Lee</a></p>\
         <time datetime=2024-05-03T10:00Z itemprop=datePublished>3 May</time>",
    );
    let said: Vec<_> = found
        .candidates
        .iter()
        .map(|c| (c.field, c.value.as_str(), c.from.as_str()))
        .collect();
    for expected in [
        (Field::Language, "en-GB", "html lang"),
        (Field::DocumentTitle, "T & U | Site", "title"),
        (Field::Headline, "T", "meta og:title"),
        (Field::Url, "/a", "link canonical"),
        (Field::Published, "2024-05-03", "json-ld datePublished"),
        (Field::Headline, "T", "h1"),
        (Field::Author, "Ann Lee", "rel author"),
        (Field::Author, "By Ann Lee", "class byline"),
        (Field::Published, "2024-05-03T10:00Z", "time[datetime]"),
    ] {
        assert!(said.contains(&expected), "{expected:?} is not in {said:?}");
    }
}

/// Markup that is meant to hurt: each is read to the end of its budget, with its text in blocks.
#[test]
fn traps_end_in_blocks_within_the_budgets() {
    let limits = Limits::default();
    let wide = 100_000;
    for (trap, least) in [
        (format!("{}deep", "<div>".repeat(wide)), 1),
        (
            format!("{}x{}y", "<div>".repeat(wide), "</div>".repeat(wide)),
            2,
        ),
        (format!("<p title='{}'>a</p>", "x".repeat(1 << 20)), 1),
        (format!("<p {}>a</p>", "a=b ".repeat(wide)), 1),
        ("<p>a".repeat(wide), limits.max_blocks),
        ("<b><p>x</b></p>".repeat(wide / 10), 1),
        ("<a href=x><table><tr><td>y".repeat(1_000), 1),
        ("<li>a<ul>".repeat(2_000), 1),
        (format!("{}z", "<svg><g>".repeat(1_000)), 0),
        ("</div></p></table>".repeat(wide), 0),
        ("<!--".repeat(wide), 0),
        ("&".repeat(wide), 1),
        ("<time class=date>1".repeat(3_000), 1),
    ] {
        let found = html::read(&trap, &limits);
        let count = found.passages.len();
        assert!(
            count >= least && count <= limits.max_blocks,
            "{count}: {}",
            &trap[..30]
        );
    }
}

#[test]
fn a_page_of_nothing_is_named() {
    let model = Model::load().expect("the tables load");
    let raw = RawArticle {
        html: Some("<html><body><script>x</script></body></html>".into()),
        ..RawArticle::default()
    };
    let reject = extract(&raw, &model, &Limits::default()).expect_err("no article");
    assert_eq!(reject.reason, Reason::NoArticle);
}

#[test]
fn an_article_is_told_from_what_is_around_it() {
    let model = Model::load().expect("the tables load");
    let prose = "The harbour authority said on Tuesday that the ferry would not sail until the \
        engine had been inspected, and that passengers would be moved to a later crossing. ";
    let html = format!(
        "<html><body><nav><ul><li><a href=/a>World</a><li><a href=/b>Sport</a></ul></nav>\
         <article><h1>Ferry stays in port</h1><div class=article-body><p>{prose}</p>\
         <p>{prose}It was the second such delay.</p><p>A third ferry, {prose}</p></div></article>\
         <footer><a href=/c>Privacy</a> <a href=/d>Terms of use</a></footer></body></html>"
    );
    let raw = RawArticle {
        html: Some(html),
        ..RawArticle::default()
    };
    let page = extract(&raw, &model, &Limits::default()).expect("an article");
    for block in &page.blocks {
        let prose = block.text.contains("harbour authority");
        if prose || block.link_density > 0.5 {
            assert_eq!(block.verdict == Verdict::Article, prose, "{block:?}");
        }
    }
}

fn markup() -> impl Strategy<Value = Vec<String>> {
    let tags = prop::sample::select(vec![
        "<p>",
        "</p>",
        "<div class='a b-c'>",
        "</div>",
        "<b>",
        "</b>",
        "<a href='/x'>",
        "</a>",
        "<li>",
        "<ul>",
        "</ul>",
        "<table>",
        "<tr>",
        "<td>",
        "</td>",
        "</table>",
        "<br>",
        "<h2>",
        "</h2>",
        "<blockquote>",
        "</blockquote>",
        "<span style='display:block'>",
        "</span>",
        "<button>",
        "</button>",
        "<select><option>",
        "</select>",
        "<figure>",
        "<figcaption>",
        "</figure>",
        "<hr>",
        "<pre>",
        "</pre>",
        "<my-tag>",
        "</my-tag>",
        "<!-- c -->",
        "<img src=x>",
        "</body>",
        "<body>",
        "<noscript>",
        "</noscript>",
        "<article>",
        "</article>",
        "<",
        "&",
        " ",
        "\n",
    ]);
    let word = (0u32..1_000_000).prop_map(|n| format!("w{n}"));
    prop::collection::vec(
        prop_oneof![2 => tags.prop_map(str::to_owned), 1 => word],
        0..120,
    )
}

proptest! {
    /// Every text node is in exactly one block, in document order.
    #[test]
    fn no_text_is_lost_or_doubled(parts in markup()) {
        let html: String = parts.join(" ");
        let expected: Vec<&str> = parts.iter().map(String::as_str).filter(|p| p.starts_with('w')).collect();
        let found = page(&html);
        let all = found.passages.iter().map(|p| p.text.as_str()).collect::<Vec<_>>().join(" ");
        let words: Vec<&str> = all.split_whitespace().filter(|w| w.starts_with('w')).collect();
        prop_assert_eq!(words, expected);
        for passage in &found.passages {
            prop_assert!(!passage.text.is_empty());
            prop_assert_eq!(passage.text.trim(), passage.text.as_str());
            prop_assert!(passage.linked <= passage.text.len());
        }
    }

    /// Any text at all is read without a fault.
    #[test]
    fn nothing_breaks_the_reader(text in "[<>/a-z!&;=\"' #x0-9\\-\\PC]{0,200}") {
        let model = Model::load().expect("the tables load");
        let raw = RawArticle { html: Some(text.clone()), ..RawArticle::default() };
        let _ = extract(&raw, &model, &Limits::default());
        let raw = RawArticle { text: Some(text), ..RawArticle::default() };
        let _ = extract(&raw, &model, &Limits::default());
    }
}

/// A sentence of twelve words that no other number gives.
pub(super) fn sentence(n: usize) -> String {
    let word = |k: usize| format!("word{}", n * 31 + k * 7);
    let words: Vec<String> = (0..12).map(word).collect();
    format!("{}.", words.join(" "))
}

/// Texts of the blocks that are kept.
pub(super) fn kept(html: &str) -> Vec<String> {
    let raw = RawArticle {
        html: Some(html.to_owned()),
        ..RawArticle::default()
    };
    let page = extract(&raw, &Model::load().unwrap(), &Limits::default()).unwrap();
    let article = page
        .blocks
        .into_iter()
        .filter(|b| b.verdict == Verdict::Article);
    article.map(|block| block.text).collect()
}
