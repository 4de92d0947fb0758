//! Markup that tries to run script, through the whole desk: the record's structured body holds the
//! allowed elements and nothing else. Written for this test.

use copydesk::desk::Message;
use serde_json::{Value, json};

use super::{DESK, PARAGRAPH, page};

/// What the structured body may hold.
const ALLOWED: &[&str] = &[
    "section",
    "article",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "p",
    "ul",
    "ol",
    "li",
    "blockquote",
    "pre",
    "table",
    "tr",
    "td",
    "figure",
    "figcaption",
    "aside",
    "tbody",
    "div",
    "br",
    "code",
];

/// Attributes that carry nothing that runs or loads.
const ATTRIBUTES: &[&str] = &["data-role", "id", "class", "lang", "dir"];

const VECTORS: &[&str] = &[
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//x.example/a.js></SCRIPT>",
    "<script\n>alert(1)</script\n>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script/x>alert(1)</script>",
    "<script>alert(1)",
    "</script><script>alert(1)</script>",
    "<<script>alert(1)//<</script>",
    "<img src=x onerror=alert(1)>",
    "<img src=x:x onerror\n=alert(1)>",
    "<IMG SRC=\"javascript:alert(1)\">",
    "<img src=`javascript:alert(1)`>",
    "<img \"\"\"><script>alert(1)</script>\">",
    "<img src=\"jav&#x09;ascript:alert(1)\">",
    "<img src=x onerror=&#97;lert(1)>",
    "<img/src=x/onerror=alert(1)>",
    "<image src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><script xlink:href=data:,alert(1) />",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><a xlink:href=\"javascript:alert(1)\"><text y=20>x</text></a></svg>",
    "<svg><foreignObject><iframe src=javascript:alert(1)></iframe></foreignObject></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
    "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
    "<math href=\"javascript:alert(1)\">x</math>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
    "<iframe><p>x</p><script>alert(1)</script></iframe>",
    "<object data=\"data:text/html,<script>alert(1)</script>\"></object>",
    "<embed src=\"javascript:alert(1)\">",
    "<applet code=x></applet>",
    "<base href=\"javascript:alert(1)//\">",
    "<link rel=stylesheet href=//x.example/a.css>",
    "<link rel=import href=//x.example/a.html>",
    "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
    "<style>@import '//x.example/a.css';</style>",
    "<style>p{background:url(javascript:alert(1))}</style>",
    "<style></style><img src=x onerror=alert(1)>",
    "<p style=\"background:url(javascript:alert(1))\">styled</p>",
    "<p style=\"width:expression(alert(1))\">styled</p>",
    "<a href=\"javascript:alert(1)\">click</a>",
    "<a href=\"JaVaScRiPt:alert(1)\">click</a>",
    "<a href=\" &#14; javascript:alert(1)\">click</a>",
    "<a href=\"java\nscript:alert(1)\">click</a>",
    "<a href=\"data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==\">click</a>",
    "<a href=\"vbscript:msgbox(1)\">click</a>",
    "<a href=x onclick=alert(1)>click</a>",
    "<p onmouseover=alert(1)>hover</p>",
    "<h2 onclick=\"alert(1)\">A heading that can be clicked</h2>",
    "<ul><li onmouseenter=alert(1)>item</li></ul>",
    "<blockquote cite=\"javascript:alert(1)\">quoted words</blockquote>",
    "<table background=\"javascript:alert(1)\"><tr><td onclick=alert(1)>cell</td></tr></table>",
    "<body onload=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<audio src=x onerror=alert(1)>",
    "<video poster=javascript:alert(1)>",
    "<details open ontoggle=alert(1)>x</details>",
    "<marquee onstart=alert(1)>x</marquee>",
    "<input autofocus onfocus=alert(1)>",
    "<select autofocus onfocus=alert(1)><option>x</select>",
    "<textarea autofocus onfocus=alert(1)></textarea>",
    "<textarea></textarea><script>alert(1)</script>",
    "<button formaction=javascript:alert(1)>x</button>",
    "<form action=javascript:alert(1)><input type=submit></form>",
    "<isindex action=javascript:alert(1) type=image>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
    "<title><script>alert(1)</script></title>",
    "<xmp><script>alert(1)</script></xmp>",
    "<plaintext><script>alert(1)</script>",
    "<listing><script>alert(1)</script></listing>",
    "<!--><script>alert(1)</script>-->",
    "<!-- --!><script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml-stylesheet href=\"javascript:alert(1)\"?>",
    "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    "<p>&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;</p>",
    "<p>&#60;img src=x onerror=alert(1)&#62;</p>",
    "<p>\u{FF1C}script\u{FF1E}alert(1)\u{FF1C}/script\u{FF1E}</p>",
    "<p>+ADw-script+AD4-alert(1)+ADw-/script+AD4-</p>",
    "<h2>&lt;img src=x onerror=alert(1)&gt; in a heading</h2>",
    "<h2>\"><script>alert(1)</script></h2>",
    "<p id=\"x\" class=\"y\" data-x=\"<script>\">attributes</p>",
    "<x onclick=alert(1)>unknown</x>",
    "<p/onclick=alert(1)>slash</p>",
    "<a\u{0B}href=x\u{0C}onclick=alert(1)>vertical</a>",
    "<scr\0ipt>alert(1)</scr\0ipt>",
];

/// Every tag of a piece of markup: name and attribute names. Anything that is no plain tag fails.
fn tags(markup: &str) -> Vec<(String, Vec<String>)> {
    let mut tags = Vec::new();
    let mut rest = markup;
    while let Some(open) = rest.find('<') {
        let end = rest[open..].find('>').map(|at| open + at);
        let end = end.unwrap_or_else(|| panic!("a tag is not closed: {:.80}", &rest[open..]));
        let inside = rest[open + 1..end].trim_start_matches('/');
        let mut words = inside.split_ascii_whitespace();
        let name = words
            .next()
            .unwrap_or_default()
            .trim_end_matches('/')
            .to_owned();
        let names = words.map(|word| word.split('=').next().unwrap_or_default().to_owned());
        tags.push((name, names.collect()));
        rest = &rest[end + 1..];
    }
    assert!(!rest.contains('>') || rest.contains("&gt;") || !rest.contains('<'));
    tags
}

fn check(message: &[u8], vector: &str) {
    let outcome = DESK.enrich(&Message::from_body(message));
    let enriched = outcome.unwrap_or_else(|reject| panic!("{vector}: {reject:?}"));
    let record: Value = serde_json::from_slice(&enriched.body).unwrap();
    let mut structured = 0;
    for body in record["bodies"].as_array().unwrap() {
        if body["contentType"] == "text/html" || body["role"] == "structured" {
            structured += 1;
            for (name, attributes) in tags(body["value"].as_str().unwrap()) {
                assert!(ALLOWED.contains(&name.as_str()), "{vector}: <{name}>");
                for attribute in attributes {
                    assert!(
                        ATTRIBUTES.contains(&attribute.as_str()),
                        "{vector}: <{name} {attribute}>"
                    );
                }
            }
        }
    }
    assert!(
        structured > 0,
        "{vector}: no structured body: {}",
        record["bodies"]
    );
}

#[test]
fn nothing_that_runs_reaches_the_structured_body() {
    assert!(VECTORS.len() >= 60);
    for vector in VECTORS {
        check(page(vector).as_bytes(), vector);
        check(
            page(&format!("{vector}<p>{PARAGRAPH}</p>")).as_bytes(),
            vector,
        );
    }
}

#[test]
fn nor_through_text_and_fields() {
    for vector in VECTORS {
        let text = format!("{PARAGRAPH}\n{vector}\n{PARAGRAPH} Again.");
        let fields = json!({"title": vector, "text": text, "authors": [vector], "url": format!("https://a.example/{vector}"),
            "description": vector, "tags": [vector], "article_clean": true});
        check(fields.to_string().as_bytes(), vector);
    }
}

#[test]
fn links_carry_only_web_addresses() {
    for vector in VECTORS {
        let Ok(enriched) = DESK.enrich(&Message::from_body(page(vector))) else {
            continue;
        };
        let record: Value = serde_json::from_slice(&enriched.body).unwrap();
        let mut open = vec![&record];
        while let Some(value) = open.pop() {
            match value {
                Value::Object(members) => {
                    for name in ["href", "uri", "url"] {
                        if let Some(Value::String(link)) = members.get(name) {
                            let scheme = link
                                .split(':')
                                .next()
                                .unwrap_or_default()
                                .trim()
                                .to_ascii_lowercase();
                            assert!(
                                !["javascript", "data", "vbscript"].contains(&scheme.as_str()),
                                "{vector}: {link}"
                            );
                        }
                    }
                    open.extend(members.values());
                }
                Value::Array(items) => open.extend(items),
                _ => {}
            }
        }
    }
}
