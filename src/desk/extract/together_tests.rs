//! Blocks that share their fate.

use super::tests::kept;

const SALES: &str = "The company sold 318 boats in the quarter, nine per cent more than in the year before, it said.";
const GUESS: &str = "It expects to sell as many in the next quarter, said Ana Lim, who speaks for its yard in Fenwick.";

#[test]
fn a_fragment_keeps_its_headings_and_tables() {
    for heading in [
        "Outlook",
        "Guidance",
        "Timeline",
        "Ausblick",
        "Contexte",
        "Antecedentes",
    ] {
        let kept = kept(&format!("<p>{SALES}</p><h2>{heading}</h2><p>{GUESS}</p>"));
        assert_eq!(kept, [SALES, heading, GUESS]);
    }
    let table = "<table><tr><th>Club</th><th>P</th><th>Pts</th></tr><tr><td>Derwent</td><td>15</td><td>31</td></tr>\
                 <tr><td>Harwell</td><td>15</td><td>29</td></tr></table>";
    let kept = kept(&format!(
        "<p>{SALES}</p><h2>Table</h2>{table}<p>{GUESS}</p>"
    ));
    assert_eq!(
        kept,
        [
            SALES,
            "Table",
            "Club\tP\tPts",
            "Derwent\t15\t31",
            "Harwell\t15\t29",
            GUESS
        ]
    );
}

#[test]
fn a_fragment_keeps_its_short_lists() {
    let text = |items: &str| format!("<p>{SALES}</p><ul>{items}</ul><p>{GUESS}</p>");
    for items in [
        &["Two yards"][..],
        &["Two yards", "A mill", "The office"][..],
    ] {
        let list = format!("<li>{}</li>", items.join("</li><li>"));
        let all: Vec<&str> = [&[SALES], items, &[GUESS]].concat();
        assert_eq!(kept(&text(&list)), all);
        assert_eq!(kept(&format!("<p>{SALES}</p><ul>{list}</ul>"))[1..], *items);
    }
    let links = "<li><a href=\"/1\">Boats</a></li><li><a href=\"/2\">Yards</a></li>";
    assert!(!kept(&text(links)).contains(&"Boats".to_owned()));
}

#[test]
fn the_head_of_a_table_is_kept_with_its_rows() {
    let row = |name: &str, one: &str, two: &str| {
        format!("<tr><td>{name}</td><td>{one}</td><td>{two}</td></tr>")
    };
    let table = [
        "<table><tr><th></th><th>2026</th><th>2025</th></tr>".to_owned(),
        row("Revenue", "318.4", "292.1"),
        row("Operating profit", "44.1", "39.8"),
        row("Net debt", "120.0", "131.2"),
        "</table>".to_owned(),
    ]
    .concat();
    let page = format!(
        "<html><body><article><h1>Fenwick sells more boats</h1><p>{SALES}</p>{table}<p>{GUESS}</p></article></body></html>"
    );
    let kept = kept(&page);
    assert!(kept.contains(&"2026\t2025".to_owned()), "{kept:?}");
}

#[test]
fn a_table_between_two_paragraphs_of_a_page_is_kept_whole() {
    let table = "<table><tr><td>Berth</td><td>Water</td><td>Power</td></tr>\
                 <tr><td>North</td><td>✅</td><td>❌</td></tr><tr><td>South</td><td>❌</td><td>✅</td></tr></table>";
    let tabs = |page: &str| kept(page).iter().filter(|line| line.contains('\t')).count();
    for table in [
        table.to_owned(),
        format!("<div class=\"wrap\">{table}</div>"),
    ] {
        let page = format!(
            "<html><body><article><h1>Fenwick rents out berths</h1><p>{SALES}</p>{table}<p>{GUESS}</p></article></body></html>"
        );
        assert_eq!(tabs(&page), 3, "{page}");
    }
    let aside = format!(
        "<html><body><article><h1>Fenwick rents out berths</h1><p>{SALES}</p><p>{GUESS}</p></article><div>{table}</div></body></html>"
    );
    assert_eq!(tabs(&aside), 0);
}

#[test]
fn a_list_is_kept_whole_where_half_of_it_is() {
    let list = "<ul><li>200 g flour</li><li>2 eggs</li><li>A pinch of salt</li></ul>";
    let page = format!(
        "<html><body><article><h1>Fenwick bakes for its boats</h1><p>{SALES}</p>{list}<p>{GUESS}</p></article></body></html>"
    );
    let kept = kept(&page);
    assert!(kept.contains(&"2 eggs".to_owned()), "{kept:?}");
}

#[test]
fn the_list_that_a_paragraph_announces_is_kept_at_the_articles_end() {
    let page = |lead: &str, list: &str| {
        format!(
            "<html><body><article><h1>Fenwick sells more boats</h1><p>{SALES}</p><p>{GUESS}</p><p>{lead}</p>{list}</article>\
             <footer><p>Fenwick Ledger</p></footer></body></html>"
        )
    };
    let list = "<ul><li>dinghies</li><li>skiffs and punts</li><li>the ferry's tender</li></ul>";
    let wrapped = format!("<div class=\"list\">{list}</div>");
    let linked =
        "<ul><li><a href=\"/a\">dinghies</a></li><li><a href=\"/b\">skiffs and punts</a></li></ul>";
    for list in [list, wrapped.as_str()] {
        let kept = kept(&page("By its own account the yard builds:", list));
        assert!(kept.contains(&"skiffs and punts".to_owned()), "{kept:?}");
    }
    for (lead, list) in [
        ("By its own account the yard builds:", linked),
        ("Share:", linked),
    ] {
        let kept = kept(&page(lead, list));
        assert!(!kept.contains(&"skiffs and punts".to_owned()), "{kept:?}");
    }
}

#[test]
fn what_its_class_calls_the_lead_is_kept_in_languages_that_the_model_does_not_know() {
    let lead = "Pahimmillaan ilman sähköä oli yli 11 000 taloutta. Korjaustyöt jatkuvat iltaan.";
    let page = |class: &str| {
        format!(
            "<html><body><article><header><h1>Myrsky katkoi sähköt</h1><p class=\"{class}\">{lead}</p></header><section>\
             <p>Voimakas tuuli on kaatanut puita sähkölinjoille eri puolilla lääniä tänään.</p>\
             <p>Kaikki asentajat ovat töissä, kertoo käyttöpäällikkö Matti Aho yhtiöstä.</p>\
             <p>Ilmatieteen laitos ennustaa tuulen heikkenevän keskiviikkona.</p></section></article></body></html>"
        )
    };
    assert!(kept(&page("lead")).contains(&lead.to_owned()));
}

#[test]
fn the_deck_below_the_headline_is_kept() {
    let deck = "Yard in the north counts on smaller craft";
    let page = |class: &str| {
        format!(
            "<html><body><article><header><h1>Fenwick sells more boats</h1><h2 class=\"{class}\">{deck}</h2></header>\
             <p>{SALES}</p><p>{GUESS}</p></article></body></html>"
        )
    };
    for class in ["sub-headline speakable", "c-title__subtitle"] {
        let page = page(class);
        assert!(kept(&page).contains(&deck.to_owned()), "{class}");
        let inner = page.replace(deck, &format!("<p>{deck}</p>"));
        assert!(kept(&inner).contains(&deck.to_owned()), "{class}");
    }
}
