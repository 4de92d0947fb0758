//! The documented metadata decisions.

use crate::desk::RuleDoc;

const fn row(
    code: &'static str,
    what: &'static str,
    why: &'static str,
    example: &'static str,
) -> RuleDoc {
    RuleDoc {
        code,
        stage: "metadata",
        what,
        why,
        example,
        languages: "*",
    }
}

/// One row a decision.
pub const RULES: &[RuleDoc] = &[
    row(
        "headline.confirmed",
        "the page's headline is the statement that most places confirm: JSON-LD, Open Graph, h1, title",
        "a title alone is often cut, decorated or the site's name",
        "",
    ),
    row(
        "headline.heading",
        "a smaller heading right above the text counts like h1 when the page's title has its words",
        "older templates give h1 to the site's name",
        "",
    ),
    row(
        "headline.column",
        "a title that only names the section or column (as the page's menu or its section does) gives way to the page's only heading when they share no word",
        "the same title stands on every issue",
        "",
    ),
    row(
        "headline.conflict",
        "another headline without a word in common, stated by JSON-LD or Open Graph, or by the heading where one place alone states the chosen one, is listed as a conflict",
        "one of them is another article's",
        "",
    ),
    row(
        "byline.conflict",
        "a place that names other persons as authors (message, JSON-LD, meta, microdata, byline) is listed as a conflict",
        "one of them is the last editor's, the template's or another article's",
        "",
    ),
    row(
        "headline.kicker",
        "a kicker before the headline or a subhead behind it in the same element is cut off where JSON-LD, or title and og:title, say the headline without it; so is what stands behind a bar in a title when an element says the rest",
        "they are lines of their own on the page",
        "Feeding the coast Dolan: Ferries sail again on Monday",
    ),
    row(
        "headline.site_name",
        "the site's name is taken off a title",
        "it is not part of the headline",
        "River rises again | The Ledger",
    ),
    row(
        "byline.best_place",
        "names come from the first place that names a person: message, JSON-LD, meta, byline, text",
        "places copy from one another and get worse on the way",
        "",
    ),
    row(
        "byline.placeholder",
        "an author value that is a placeholder is dropped",
        "templates leave their defaults behind",
        "admin",
    ),
    row(
        "byline.control",
        "an author value that is a link or a beat beside the byline is dropped",
        "extractors of web pages take the whole block for names",
        "Follow On Twitter",
    ),
    row(
        "byline.post",
        "an author value that is a job title and nothing else is dropped",
        "who has the post is not said",
        "Court Reporter",
    ),
    row(
        "byline.kind",
        "an author value that says what kind of text it is is dropped",
        "forms are filled in wrongly",
        "COMMUNIQUÉ DE PRESSE",
    ),
    row(
        "byline.number",
        "an author value that is a number is dropped",
        "content systems leak their user ids",
        "105092",
    ),
    row(
        "byline.address",
        "an author value that is a web address, a mail address or a handle is dropped",
        "profile pages are not names",
        "https://example.org/authors/7",
    ),
    row(
        "byline.sponsor",
        "an author value that names who paid for the article is dropped",
        "a sponsor is no author",
        "Sponsored by Brightmart",
    ),
    row(
        "byline.long",
        "an author value that is longer than a byline is dropped",
        "it is the article's or a biography's text",
        "",
    ),
    row(
        "byline.more",
        "a line of the page with more than names in it is no byline",
        "sentences about authors hold names, too",
        "",
    ),
    row(
        "byline.nobody",
        "an author value without a name, such as a post alone, is dropped",
        "a post is nobody's name",
        "Editor-in-Chief",
    ),
    row(
        "byline.same_person",
        "a first name, an account or a name with a post behind it is the person named already",
        "pages name their authors in several forms",
        "",
    ),
    row(
        "byline.filed",
        "what follows 'in' behind a byline is a place or a section",
        "blogs write where an article is filed behind who wrote it",
        "",
    ),
    row(
        "byline.site_name",
        "the site's own name counts as author only when nobody else is named",
        "many sites fill the author field with themselves",
        "",
    ),
    row(
        "date.stated",
        "the date of publication comes from JSON-LD, meta or microdata before anything on the page",
        "the publisher's machine says it for machines",
        "",
    ),
    row(
        "date.near_headline",
        "else from a date at the headline: a time element, a date class, a date line",
        "dates elsewhere belong to other articles",
        "Published 28 February 2024",
    ),
    row(
        "date.url_path",
        "else from year, month and day in the address",
        "archives are filed by day",
        "/2024/02/28/river-rises",
    ),
    row(
        "date.republished",
        "a stated date of publication gives way to an older one at the headline, where no zone makes the two one day",
        "many systems state when they last published the page",
        "",
    ),
    row(
        "date.early_meta",
        "a date of meta elements also gives way to a later one at the headline that is not of the last change",
        "templates and drafts leave their dates in the head",
        "",
    ),
    row(
        "date.original",
        "else from a date behind words that say 'first published', before an unnamed one at the headline",
        "the article came out before and was published again",
        "This article was originally published on 3 May 2019",
    ),
    row(
        "date.midnight",
        "a stated moment at a full hour of universal time that is midnight in a zone to the east is the day that begins then, when the page shows that day",
        "bare days are often kept as the newsroom's midnight",
        "2021-11-04T23:00Z beside 5 November 2021",
    ),
    row(
        "date.outvoted",
        "JSON-LD and microdata give way where meta elements and the headline's date agree on another day",
        "two witnesses against one",
        "",
    ),
    row(
        "date.dateline",
        "else the date that begins the text, alone or behind a place",
        "agencies and ministries date their releases so",
        "Karlsruhe (12.11.2021). Die Landeskirche lädt ein",
    ),
    row(
        "date.script",
        "else the first date of publication in the data of a script",
        "pages that are built in the browser carry it there",
        "",
    ),
    row(
        "date.url_month",
        "else the first date on the page in the month of the address",
        "archives are filed by month",
        "/2024/02/river-rises",
    ),
    row(
        "date.changed_only",
        "else the date of the last change, when nothing says when it was published",
        "better a late day than none; the evidence says so",
        "Stand: 28.02.2024",
    ),
    row(
        "date.order",
        "of 03/04/2024 the month comes first only where the address or the declared language is of the United States, or the text is English or in no known language and of no known country; there both readings are listed as a conflict and the record is flagged, unless another date of the page or the fetch settles it",
        "a French text has the day first, whoever sends it",
        "03/04/2024",
    ),
    row(
        "date.reject.order",
        "a last change before the publication is no last change",
        "it is another thing's",
        "",
    ),
    row(
        "date.reject.epoch",
        "the Unix epoch, or zeros, are no date in any field",
        "they stand for a missing one",
        "1970-01-01T00:00:00Z",
    ),
    row(
        "date.reject.future",
        "a date after the day of the fetch is no date of publication",
        "clocks and events",
        "",
    ),
    row(
        "date.reject.old",
        "a date before news pages existed is no date of publication",
        "it is an event's",
        "28.06.1914",
    ),
    row(
        "date.reject.copyright",
        "a copyright year is no date",
        "it is the year of the crawl or of the site",
        "© 2024 The Ledger",
    ),
    row(
        "url.tracking",
        "tracking parameters and fragments are taken off the address",
        "the same article came under many addresses",
        "https://example.org/a?utm_source=mail&id=7",
    ),
    row(
        "url.twin",
        "an AMP page, print view or cache gives way to the page's canonical address",
        "it is another view of the same article",
        "https://amp.example.org/a",
    ),
    row(
        "url.unusable",
        "an address that leads nowhere is not taken",
        "a record's address is for following",
        "javascript:void(0)",
    ),
    row(
        "url.front_page",
        "a canonical address that is the site's front page is not believed",
        "templates put it on every page",
        "https://example.org/",
    ),
    row(
        "source.copyright_line",
        "the copyright line names the source when nothing better does",
        "scraped text carries nothing else",
        "© 2024 Ledgerwire.com",
    ),
];

#[cfg(test)]
mod tests {
    use super::super::{address, cues, dates, doubt, hollow, path, published, site, witness};
    use super::*;

    fn example(code: &str) -> &'static str {
        RULES
            .iter()
            .find(|r| r.code == code)
            .map(|r| r.example)
            .expect("a row")
    }

    #[test]
    fn every_example_is_decided_by_its_rule() {
        let site = site::Site {
            names: vec!["The Ledger"],
            domain: None,
        };
        assert_eq!(
            site::without_site(example("headline.site_name"), &site),
            "River rises again"
        );
        for code in [
            "byline.placeholder",
            "byline.kind",
            "byline.number",
            "byline.address",
            "byline.sponsor",
        ] {
            assert!(hollow::hollow(example(code)).is_some(), "{code}");
        }
        assert!(hollow::is_control(example("byline.control")));
        let text = example("date.original");
        let found = dates::read(text, dates::Reading::default()).expect("a date");
        assert!(cues::is_original(&text[..found.span.start]));
        for code in ["date.near_headline", "date.changed_only"] {
            let text = example(code);
            let found = dates::read(text, dates::Reading::default()).expect("a date");
            let role = cues::role(&text[..found.span.start]).expect("a cue");
            assert_eq!(
                role == published::Role::Modified,
                code == "date.changed_only"
            );
        }
        assert!(path::date(example("date.url_path"), false).is_some());
        assert!(path::month(example("date.url_month")).is_some());
        let text = example("date.dateline");
        let found = dates::read(text, dates::Reading::default()).expect("a date");
        assert!(witness::is_dateline(text, &found));
        for code in ["date.reject.epoch", "date.reject.old"] {
            let found = dates::read(example(code), dates::Reading::default()).expect("a date");
            assert!(doubt::too_early(found.date, false).is_some(), "{code}");
        }
        assert!(cues::copyright_year(example("date.reject.copyright")).is_some());
        let url = |code| address::absolute(example(code), None).expect("an address");
        assert_eq!(
            address::canonical(&url("url.tracking")).query(),
            Some("id=7")
        );
        assert!(address::is_twin(&url("url.twin")) && address::is_front(&url("url.front_page")));
        assert!(cues::copyright_year(example("source.copyright_line")).is_some());
    }

    #[test]
    fn codes_are_unique() {
        let mut codes: Vec<&str> = RULES.iter().map(|r| r.code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), RULES.len());
    }
}
