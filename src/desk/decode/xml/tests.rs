//! What is read of news formats, data and pages.

#![allow(clippy::unwrap_used)]

use super::*;

fn article(text: &str) -> Article {
    read(text, &Limits::default())
        .expect("is XML")
        .expect("is an article")
}

const NITF: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf baselang="en-GB"><head><title>Slug of the desk</title>
  <tobject tobject.type="news"><tobject.subject tobject.subject.ipr="IPTC" tobject.subject.refnum="04011002" tobject.subject.type="Economy" tobject.subject.matter="Company"/></tobject>
  <docdata><doc-id id-string="nw-4711" regsrc="NW"/><date.issue norm="20260314T081500Z"/>
    <key-list><keyword key="weaving"/><keyword key="Ackworth"/></key-list><doc.copyright holder="Northwire" year="2026"/></docdata>
  <pubdata date.publication="20260314T090000+0000" ex-ref="https://northwire.example/2026/weavers" name="Northwire Daily"/></head>
<body><body.head><hedline><hl1>Weavers return to Ackworth mill</hl1><hl2>Owner promises twelve new looms before the summer</hl2></hedline>
  <byline>By ADA PRYCE<byttl>Business Reporter</byttl></byline><distributor>Northwire</distributor>
  <dateline><location>ACKWORTH, England</location><story.date norm="20260314T080000Z"/></dateline></body.head>
 <body.content><block class="lead_paragraph"><p>The looms run again.</p></block>
  <block class="full_text"><p>The looms run again.</p><p><org>Pryce &amp; Hall</org> said <person>Jo Hall</person> would lead the mill.</p></block></body.content>
 <body.end><tagline>Lee Ott in Leeds contributed.</tagline></body.end></body></nitf>"#;

#[test]
fn nitf_gives_fields_and_text() {
    let article = article(NITF);
    let found = &article.found;
    let of = |field: Option<&String>| field.cloned().unwrap_or_default();
    assert_eq!(
        of(found.headline.value()),
        "Weavers return to Ackworth mill"
    );
    assert_eq!(
        of(found.url.value()),
        "https://northwire.example/2026/weavers"
    );
    assert_eq!(of(found.published.value()), "20260314T090000+0000");
    assert_eq!(of(found.language.value()), "en-GB");
    assert_eq!(of(found.site.value()), "Northwire Daily");
    assert_eq!(of(found.id.value()), "nw-4711");
    assert_eq!(
        of(found.summary.value()),
        "Owner promises twelve new looms before the summer"
    );
    let fields = format!("{:?} {:?}", found.authors, found.tags);
    assert!(fields.contains("[\"By ADA PRYCE\"]"), "{fields}");
    assert!(fields.contains("\"weaving\", \"Ackworth\""), "{fields}");
    assert!(fields.contains("\"medtop:04000000\""), "{fields}");
    let html = article.html.unwrap();
    assert!(
        html.starts_with("<p class=\"dateline\">ACKWORTH, England</p><p>The looms run again.</p>"),
        "{html}"
    );
    assert!(
        html.contains("<p>Pryce &amp; Hall said Jo Hall would lead"),
        "{html}"
    );
    assert_eq!(html.matches("looms run").count(), 1, "{html}");
    assert!(html.ends_with("Lee Ott in Leeds contributed."), "{html}");
}

const G2: &str = r#"<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="tag:sudpress.example,2026:8f" version="2" xml:lang="it-IT" standard="NewsML-G2">
<rightsInfo><copyrightNotice>(c) Copyright Sudpress 2026</copyrightNotice></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider literal="sudpress.example"><name>Sudpress</name></provider>
<versionCreated>2026-03-14T10:41:00+01:00</versionCreated><firstCreated>2026-03-14T09:30:00+01:00</firstCreated></itemMeta>
<contentMeta><creator literal="RTZ"><name>RTZ</name></creator><by>di Carla Neri</by>
<subject qcode="medtop:20000394"><name>Borsa</name></subject><subject qcode="subj:15000000"/>
<headline role="hld:subHeadline">Vola il titolo</headline><headline>Il mulino riparte</headline>
<description role="drol:summary">Dodici telai nuovi.</description><dateline>BARI</dateline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
<body><p>BARI - I telai girano di nuovo.</p></body></html></inlineXML></contentSet></newsItem>
<newsItem guid="tag:sudpress.example,2026:90"><contentSet><remoteContent href="a.jpg"/></contentSet></newsItem>
</itemSet></newsMessage>"#;

#[test]
fn newsml_g2_gives_fields_and_text() {
    let article = article(G2);
    let found = &article.found;
    let of = |field: Option<&String>| field.cloned().unwrap_or_default();
    assert_eq!(of(found.headline.value()), "Il mulino riparte");
    assert_eq!(of(found.published.value()), "2026-03-14T09:30:00+01:00");
    assert_eq!(of(found.modified.value()), "2026-03-14T10:41:00+01:00");
    assert_eq!(of(found.language.value()), "it-IT");
    assert_eq!(of(found.site.value()), "Sudpress");
    assert_eq!(of(found.id.value()), "tag:sudpress.example,2026:8f");
    assert_eq!(of(found.summary.value()), "Dodici telai nuovi.");
    let fields = format!("{:?} {:?}", found.authors, found.tags);
    assert!(
        fields.contains("di Carla Neri") && !fields.contains("RTZ"),
        "{fields}"
    );
    assert!(
        fields.contains("\"Borsa\", \"medtop:20000394\", \"medtop:15000000\""),
        "{fields}"
    );
    let html = article.html.unwrap();
    let words: Vec<&str> = html.split_whitespace().collect();
    assert_eq!(
        words.join(" "),
        "<p>BARI - I telai girano di nuovo.</p><p>(c) Copyright Sudpress 2026</p>"
    );
    let two = G2.replace(
        "<remoteContent href=\"a.jpg\"/>",
        "<inlineData contenttype=\"text/plain\">Altro.</inlineData>",
    );
    let reject = read(&two, &Limits::default()).unwrap().unwrap_err();
    assert_eq!(
        (reject.reason, &*reject.detail),
        (Reason::Array, "an XML document of 2 articles")
    );
}

#[test]
fn older_newsml_gives_fields_and_text() {
    let text = r#"<NewsML><NewsEnvelope><DateAndTime>20260314T175903+0200</DateAndTime></NewsEnvelope><NewsItem>
        <Identification><NewsIdentifier><PublicIdentifier>urn:newsml:helios.example:20260314:1</PublicIdentifier></NewsIdentifier></Identification>
        <NewsManagement><FirstCreated>20260314T175859+0200</FirstCreated></NewsManagement>
        <NewsComponent><NewsLines><HeadLine><![CDATA[Mill looms run again]]></HeadLine><ByLine>Nia Petrou</ByLine>
        <DateLine>14/3/2026</DateLine><CopyrightLine>© 2026 Helios</CopyrightLine></NewsLines>
        <AdministrativeMetadata><Source><Party FormalName="Helios"/></Source></AdministrativeMetadata>
        <DescriptiveMetadata><Language FormalName="EN"/><SubjectCode><SubjectMatter FormalName="09003000" Scheme="IptcSubjectCodes"/></SubjectCode></DescriptiveMetadata>
        <NewsComponent><ContentItem><MediaType FormalName="Photo"/><DataContent><p>A very long caption that is not the text of the article at all.</p></DataContent></ContentItem>
        <ContentItem><MediaType FormalName="Text"/><DataContent><![CDATA[<P>The looms run again.</P><P>So be it.</P>]]></DataContent></ContentItem></NewsComponent>
        </NewsComponent></NewsItem></NewsML>"#;
    let article = article(text);
    let found = &article.found;
    let of = |field: Option<&String>| field.cloned().unwrap_or_default();
    assert_eq!(of(found.headline.value()), "Mill looms run again");
    assert_eq!(of(found.published.value()), "20260314T175859+0200");
    assert_eq!(of(found.language.value()), "en");
    assert_eq!(of(found.site.value()), "Helios");
    let fields = format!("{:?} {:?}", found.authors, found.tags);
    assert!(
        fields.contains("Nia Petrou") && fields.contains("medtop:09000000"),
        "{fields}"
    );
    let html = "<P>The looms run again.</P><P>So be it.</P><p>© 2026 Helios</p>";
    assert_eq!(article.html.as_deref(), Some(html));
}

#[test]
fn data_is_read_as_members_are() {
    let item = "<item><title>Mill runs</title><link>https://a.example/1</link><dc:creator>Ann Lee</dc:creator>\
        <media:title>No</media:title><pubDate>Sat, 14 Mar 2026 08:15:00 GMT</pubDate><category>Business</category>\
        <category>Mills</category><content:encoded><![CDATA[<p>The looms run again.</p>]]></content:encoded></item>";
    let entry = "<entry xmlns='http://www.w3.org/2005/Atom'><title>Mill runs</title><link rel='self' href='https://a.example/f'/>\
        <link rel='alternate' type='text/html' href='https://a.example/1'/><author><name>Ann Lee</name></author>\
        <published>2026-03-14T08:15:00Z</published><category term='Business'/><category term='Mills'/>\
        <content type='xhtml'><div><p>The looms run again.</p></div></content></entry>";
    let solr = "<add><doc><field name='title'>Mill runs</field><field name='url'>https://a.example/1</field>\
        <field name='author'>Ann Lee</field><field name='published_at'>2026-03-14T08:15:00Z</field>\
        <field name='tags'>Business</field><field name='tags'>Mills</field><field name='content'>The looms run again.</field></doc></add>";
    let own = "<?xml version='1.0'?><article url='https://a.example/1'><headline>Mill runs</headline><author>Ann Lee</author>\
        <date>2026-03-14</date><tags><tag>Business</tag><tag>Mills</tag></tags>\
        <body><para>The looms run again.</para><para>So.</para></body></article>";
    for text in [item, entry, solr, own] {
        let article = article(text);
        let found = &article.found;
        assert_eq!(
            found.headline.value().map(|h| &**h),
            Some("Mill runs"),
            "{text}"
        );
        assert_eq!(
            found.url.value().map(|h| &**h),
            Some("https://a.example/1"),
            "{text}"
        );
        assert!(
            found.published.value().is_some_and(|d| d.contains("2026")),
            "{text}"
        );
        let fields = format!("{:?} {:?}", found.authors, found.tags);
        assert!(fields.contains("[\"Ann Lee\"]"), "{fields}");
        assert!(fields.contains("[\"Business\", \"Mills\"]"), "{fields}");
        let body = article.html.or(article.text).unwrap();
        assert!(body.contains("The looms run again."), "{body}");
    }
}

#[test]
fn archives_in_sgml_are_read() {
    let text = "<DOC id=\"NW_ENG_20260314.0004\" type=\"story\">\n<HEADLINE>\nMill runs again, R&D to follow\n</HEADLINE>\n\
        <DATELINE>ACKWORTH, March 14</DATELINE>\n<TEXT>\n<P>\nThe looms run again.\n</P>\n<P>\nSo be it.\n</P>\n</TEXT>\n</DOC>\n";
    let found = article(text).found;
    assert_eq!(
        found.headline.value().unwrap().trim(),
        "Mill runs again, R&D to follow"
    );
    assert_eq!(found.id.value().unwrap(), "NW_ENG_20260314.0004");
    let two = format!("{text}{text}");
    assert_eq!(
        read(&two, &Limits::default()).unwrap().unwrap_err().reason,
        Reason::Array
    );
}

#[test]
fn pages_and_what_is_no_article_are_left() {
    for text in [
        "<!DOCTYPE html><html><body><p>Text</p></body></html>",
        "<html><nitf>x</nitf></html>",
        "<article><h1>Title</h1><p>Text</p></article>",
        "<article><header><h2>Title</h2></header><section><p>Text.</p></section></article>",
        "<p>One</p><p>Two</p>",
        "<custom-story><h1>Title</h1><p>Text</p></custom-story>",
        "<config><name>x</name><port>1</port></config>",
        "<x",
        "<x>< >1</ ><a/></x>",
        "< 3",
        "",
    ] {
        assert!(read(text, &Limits::default()).is_none(), "{text}");
    }
    let strange = format!(
        "<?xml version='1.0'?><wire><top>Mill runs</top><lines><line>{}</line><line>So be it.</line></lines></wire>",
        "The looms run again. ".repeat(10)
    );
    let html = article(&strange).html.unwrap();
    assert!(
        html.starts_with("<p>Mill runs</p><p>The looms") && html.ends_with("<p>So be it.</p>"),
        "{html}"
    );
    let teaser = "<item><title>Mill runs</title><link>https://a.example/1</link><description>Soon.</description></item>";
    let reject = read(teaser, &Limits::default()).unwrap().unwrap_err();
    assert_eq!(reject.reason, Reason::NoContent);
    for inner in [
        "<html><head><title>Mill runs</title></head><body/></html>",
        "<nitf><head><title>x</title></head></nitf>",
    ] {
        let item = format!(
            "<newsItem><contentMeta><headline>Mill</headline></contentMeta><contentSet><inlineXML>{inner}</inlineXML></contentSet></newsItem>"
        );
        let read = read(&item, &Limits::default());
        assert!(read.is_none_or(|read| read.is_err()), "{item}");
    }
    let empty = "<nitf><head/><body><body.content/></body></nitf>";
    let reject = read(empty, &Limits::default()).unwrap().unwrap_err();
    assert_eq!(reject.reason, Reason::NoContent);
}

#[test]
fn any_cut_of_a_document_is_borne() {
    for text in [NITF, G2] {
        for end in (0..text.len())
            .step_by(7)
            .filter(|end| text.is_char_boundary(*end))
        {
            let _ = read(&text[..end], &Limits::default());
        }
    }
}

#[test]
fn what_archives_say_in_their_own_ways_is_used() {
    let text = "<newsitem itemid='2330' id='root' date='1996-08-20' xml:lang='en'><title>UK: Mill runs.</title>\
        <headline>Mill runs.</headline><dateline>ACKWORTH 1996-08-20</dateline><text><p>The looms run again.</p></text>\
        <copyright>(c) Northwire Limited 1996</copyright><metadata><dc element='dc.publisher' value='Northwire plc'/></metadata></newsitem>";
    let read = article(text);
    let of = |field: Option<&String>| field.cloned().unwrap_or_default();
    assert_eq!(of(read.found.headline.value()), "Mill runs.");
    assert_eq!(of(read.found.id.value()), "2330");
    assert_eq!(of(read.found.site.value()), "Northwire plc");
    let html = "<p class=\"dateline\">ACKWORTH 1996-08-20</p><p>The looms run again.</p><p>(c) Northwire Limited 1996</p>";
    assert_eq!(read.html.as_deref(), Some(html));
    let day = |id: &str| {
        let text = format!("<DOC id='{id}'><TEXT>The looms run again.</TEXT></DOC>");
        let read = super::read(&text, &Limits::default())?.ok()?;
        read.found.published.value().cloned()
    };
    assert_eq!(day("NWP_ENG_20260314.0004").as_deref(), Some("2026-03-14"));
    assert_eq!(day("NWP_20260314"), None);
    let row = "<resultset><row><field name='headline'>Mill runs</field><field name='body'>The looms run again.</field></row></resultset>";
    assert_eq!(of(article(row).found.headline.value()), "Mill runs");
    let entry = "<entry><published>2026-03-14T08:15:00Z</published><content><nitf><body><body.head><hedline><hl1>Mill runs</hl1>\
        </hedline></body.head><body.content><p>The looms run again.</p></body.content><body.end><tagline>Ann Lee</tagline></body.end>\
        </body></nitf></content></entry>";
    let read = article(entry);
    assert_eq!(of(read.found.published.value()), "2026-03-14T08:15:00Z");
    assert!(format!("{:?}", read.found.authors).contains("[\"Ann Lee\"]"));
}

#[test]
fn persons_of_a_byline_and_what_is_nil() {
    let owner = "<nitf><head><docdata><doc-id regsrc='NW'/><doc.copyright holder='Northwire'/></docdata></head>\
        <body><body.content><p>The looms run again.</p></body.content></body></nitf>";
    assert_eq!(
        article(owner).found.site.value().map(|s| &**s),
        Some("Northwire")
    );
    let nitf = "<nitf><body><body.head><byline>By<person>Ann Lee</person><byttl>Northwire</byttl></byline></body.head>\
        <body.content><p>The looms run again.</p></body.content></body></nitf>";
    assert!(format!("{:?}", article(nitf).found.authors).contains("[\"Ann Lee\"]"));
    let flash = "<News xmlns:i='x'><PublishDate>2026-03-14T08:15:00</PublishDate><headline i:nil='true'/><title>Mill runs</title>\
        <content>&lt;p&gt;The looms run again.&lt;/p&gt;</content></News>";
    let read = article(flash);
    assert_eq!(read.found.headline.value().map(|h| &**h), Some("Mill runs"));
    assert_eq!(read.html.as_deref(), Some("<p>The looms run again.</p>"));
}

#[test]
fn a_document_inside_an_item_says_what_the_item_does_not() {
    let inner = "<nitf><body><body.head><byline>By Ann Lee</byline></body.head><body.content><p>The looms run again.</p></body.content></body></nitf>";
    let text = format!(
        "<newsItem><contentMeta><headline>Mill runs</headline></contentMeta><contentSet><inlineXML>{inner}</inlineXML></contentSet></newsItem>"
    );
    let read = article(&text);
    assert_eq!(read.found.headline.value().map(|h| &**h), Some("Mill runs"));
    assert!(format!("{:?}", read.found.authors).contains("By Ann Lee"));
    assert_eq!(read.html.as_deref(), Some("<p>The looms run again.</p>"));
}

#[test]
fn text_that_is_markup_for_one_paragraph_only_stays_text() {
    let lines = "   The looms run\nagain.\n   So be it,\nsays Ann.\n";
    let item = |inner: &str| {
        format!(
            "<newsItem><contentMeta><headline>Mill runs</headline></contentMeta><contentSet><inlineData><![CDATA[{inner}]]></inlineData></contentSet></newsItem>"
        )
    };
    let read = article(&item(&format!("<p>{lines}</p>")));
    assert_eq!((read.html, read.text.as_deref()), (None, Some(lines)));
    let read = article(&item(&format!("<p>{lines}</p><p>Bye.</p>")));
    assert!(read.html.is_some() && read.text.is_none());
}

#[test]
fn a_news_item_inside_of_json_is_read() {
    let text = serde_json::json!({"provider": "nw", "body": NITF}).to_string();
    let message = crate::desk::Message::from_body(text.as_bytes());
    let raw = crate::desk::decode::decode(&message, &Limits::default()).unwrap();
    let headline = raw.fields.headline.unwrap();
    assert_eq!(
        (&*headline.value, &*headline.from),
        ("Weavers return to Ackworth mill", "body hl1")
    );
    assert!(
        raw.html
            .unwrap()
            .contains("<p>Pryce &amp; Hall said Jo Hall")
    );
}
