//! Addresses: the canonical one without tracking parameters, and the source's domain.

use url::{Host, Url};

/// Longest address that is read, in bytes.
const MAX_ADDRESS: usize = 2_048;

/// Query parameters that say how a reader came, not what is read; `utm_*` and the like by prefix.
const TRACKING: &[&str] = &[
    "__twitter_impression",
    "_ga",
    "_gl",
    "_hsenc",
    "_hsmi",
    "_openstat",
    "amp",
    "at_campaign",
    "at_medium",
    "cid",
    "cmp",
    "cmpid",
    "cmpredirect",
    "cx_testid",
    "cx_testvariant",
    "dclid",
    "dicbo",
    "ecid",
    "ef_id",
    "emc",
    "fb_action_ids",
    "fb_action_types",
    "fb_ref",
    "fb_source",
    "fbclid",
    "gad_source",
    "gbraid",
    "gclid",
    "gclsrc",
    "guccounter",
    "guce_referrer",
    "guce_referrer_sig",
    "ichannel",
    "icid",
    "igsh",
    "igshid",
    "internal_source",
    "itid",
    "li_fat_id",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "mod",
    "msclkid",
    "ncid",
    "ns_campaign",
    "ns_mchannel",
    "ns_source",
    "ocid",
    "oly_anon_id",
    "oly_enc_id",
    "outputtype",
    "partner",
    "ref_src",
    "ref_url",
    "referrer",
    "s_cid",
    "sc_campaign",
    "sc_channel",
    "share",
    "smid",
    "smtyp",
    "spm",
    "sr_share",
    "sref",
    "srsltid",
    "taid",
    "tblci",
    "trk",
    "ttclid",
    "twclid",
    "vero_conv",
    "vero_id",
    "wbraid",
    "wickedid",
    "wt_mc",
    "wtrid",
    "xtor",
    "yclid",
    "ysclid",
];

/// Prefixes of tracking parameters.
const TRACKING_PREFIXES: &[&str] = &[
    "utm_",
    "mtm_",
    "pk_",
    "piwik_",
    "matomo_",
    "hsa_",
    "at_custom",
];

/// Hosts that show other sites' pages.
const CACHES: &[&str] = &[
    "web.archive.org",
    "archive.org",
    "webcache.googleusercontent.com",
    "cdn.ampproject.org",
    "translate.goog",
];

/// An absolute `http` or `https` address; relative ones need a base. `None` for what leads nowhere
/// in public: other schemes, bare words, `localhost`, template leftovers.
pub fn absolute(written: &str, base: Option<&Url>) -> Option<Url> {
    let written = written.trim();
    let hollow = written.is_empty()
        || written.len() > MAX_ADDRESS
        || written.contains("{{")
        || written == "#";
    if hollow || written.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return None;
    }
    let url = match Url::parse(written) {
        Ok(url) => url,
        // A scheme is what scrapers lose first.
        Err(url::ParseError::RelativeUrlWithoutBase) => match base {
            Some(base) => base.join(written).ok()?,
            None if written.starts_with("//") => Url::parse(&format!("https:{written}")).ok()?,
            None if is_host_and_path(written) => Url::parse(&format!("https://{written}")).ok()?,
            None => return None,
        },
        Err(_) => return None,
    };
    let web = matches!(url.scheme(), "http" | "https") && url.username().is_empty();
    let public = match url.host()? {
        Host::Domain(host) => {
            host.contains('.') && !host.ends_with(".local") && !host.ends_with(".localhost")
        }
        Host::Ipv4(ip) => !ip.is_loopback() && !ip.is_private(),
        Host::Ipv6(_) => false,
    };
    (web && public).then(|| archived(&url).unwrap_or(url))
}

/// What an archive of the web shows: the page's own address in `https://web.archive.org/web/20240503120000/https://example.org/a`.
/// Pictures and scripts have two letters behind the moment: `20240503120000im_`. Some links of such pages are
/// relative, and lead to the page's own host.
fn archived(url: &Url) -> Option<Url> {
    let rest = url.path().strip_prefix("/web/")?;
    let (moment, inner) = match rest.split_once('/')? {
        ("http:" | "https:", _) => ("", rest),
        parts => parts,
    };
    let figures = moment.trim_end_matches('*');
    let figures = figures.strip_suffix('_').map_or(figures, |kind| {
        kind.trim_end_matches(|c: char| c.is_ascii_lowercase())
    });
    let dated = figures.bytes().all(|b| b.is_ascii_digit()) && figures.len() <= 14;
    if !dated {
        return None;
    }
    let (scheme, place) = inner.split_once(':')?;
    let place = place.trim_start_matches('/');
    let query = url.query().map_or_else(String::new, |q| format!("?{q}"));
    let whole = format!("{scheme}://{place}{query}");
    let mut own = Url::parse(&whole).ok()?;
    own.set_fragment(url.fragment());
    let host = matches!(own.host(), Some(Host::Domain(host)) if host.contains('.'));
    (matches!(scheme, "http" | "https") && host).then_some(own)
}

/// `example.org/a/b`: a name with a public suffix, then a path.
fn is_host_and_path(written: &str) -> bool {
    let host = written.split(['/', '?', '#']).next().unwrap_or_default();
    host.contains('.')
        && host
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.')
        && has_known_suffix(host)
}

fn has_known_suffix(host: &str) -> bool {
    psl::suffix(host.as_bytes()).is_some_and(|suffix| suffix.is_known())
}

/// The address without fragment and tracking parameters, on the page that readers see: not the
/// AMP twin.
pub fn canonical(url: &Url) -> Url {
    let mut clean = url.clone();
    if !url.fragment().is_some_and(|f| f.starts_with('!')) {
        clean.set_fragment(None);
    }
    if let Some(query) = url.query() {
        let kept: Vec<&str> = query
            .split('&')
            .filter(|pair| {
                !pair.is_empty() && !is_tracking(pair.split('=').next().unwrap_or_default())
            })
            .collect();
        let kept = kept.join("&");
        clean.set_query((!kept.is_empty()).then_some(kept.as_str()));
    }
    clean
}

fn is_tracking(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    TRACKING.binary_search(&name.as_str()).is_ok()
        || TRACKING_PREFIXES
            .iter()
            .any(|prefix| name.starts_with(prefix))
}

/// True for an AMP page, a print view, or a cache of another site's page.
pub fn is_twin(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let path = url.path().trim_end_matches('/');
    host.starts_with("amp.")
        || path.ends_with("/amp")
        || path.ends_with(".amp.html")
        || path.starts_with("/amp/")
        || path.ends_with("/print")
        || url
            .query_pairs()
            .any(|(name, value)| name == "outputType" && value == "amp" || name == "amp")
        || CACHES
            .iter()
            .any(|cache| host == *cache || host.ends_with(&format!(".{cache}")))
}

/// True for a site's front page, which many pages wrongly name as their canonical address.
pub fn is_front(url: &Url) -> bool {
    let path = url.path().trim_matches('/');
    let bare = path.is_empty() || matches!(path, "index.html" | "index.php" | "home" | "en" | "de");
    bare && url.query().is_none()
}

/// The registrable domain, lower case: `bbc.co.uk` for `www.bbc.co.uk`.
pub fn domain(host: &str) -> Option<String> {
    let host = host.trim().trim_end_matches('.').to_ascii_lowercase();
    if host.contains(char::is_whitespace) || !has_known_suffix(&host) {
        return None;
    }
    psl::domain_str(&host).map(ToOwned::to_owned)
}

/// The registrable domain of an address. An address names a host, so one whose top level is not known
/// (`news.internal`) counts, too.
pub fn domain_of(url: &Url) -> Option<String> {
    let Host::Domain(host) = url.host()? else {
        return None;
    };
    domain(host).or_else(|| {
        let host = host.trim_end_matches('.').to_ascii_lowercase();
        let unknown = host.contains('.') && !has_known_suffix(&host);
        psl::domain_str(&host)
            .filter(|_| unknown)
            .map(ToOwned::to_owned)
    })
}

/// The country of a domain, as a top-level domain of two letters.
pub fn country(domain: &str) -> Option<&str> {
    domain.rsplit('.').next().filter(|tld| tld.len() == 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean(written: &str) -> Option<String> {
        absolute(written, None).map(|url| canonical(&url).to_string())
    }

    #[test]
    fn tracking_goes_and_meaning_stays() {
        for (written, want) in [
            (
                "https://Example.org/a?utm_source=x&id=7&fbclid=y#top",
                "https://example.org/a?id=7",
            ),
            ("http://example.org:80/a?gclid=1", "http://example.org/a"),
            (
                "https://example.org/a#!/story/7",
                "https://example.org/a#!/story/7",
            ),
            (
                "https://example.org/?p=12&amp=1",
                "https://example.org/?p=12",
            ),
            ("//example.org/b", "https://example.org/b"),
            ("www.example.org/b", "https://www.example.org/b"),
        ] {
            assert_eq!(clean(written).as_deref(), Some(want), "{written}");
        }
    }

    #[test]
    fn what_leads_nowhere_is_no_address() {
        for written in [
            "",
            "None",
            "javascript:void(0)",
            "/a/b",
            "ftp://example.org/a",
            "http://localhost/a",
            "https://{{host}}/a",
            "mailto:a@example.org",
            "http://10.0.0.1/a",
            "guid-17",
            "index.html",
            "https://example.org/a b",
        ] {
            assert_eq!(clean(written), None, "{written}");
        }
    }

    #[test]
    fn an_archives_address_is_the_pages_own() {
        let own = "https://www.example.org/a?id=7";
        for written in [
            "https://web.archive.org/web/20240503120000/https://www.example.org/a?id=7",
            "http://web.archive.org/web/20240503120000id_/https://www.example.org/a?id=7",
            "https://web.archive.org/web/20240503120000im_/https://www.example.org:443/a?id=7",
            "https://web.archive.org/web/2024*/https://www.example.org/a?id=7",
            "https://web.archive.org/web/https://www.example.org/a?id=7",
            "https://web.archive.org/web/20240503120000/https:/www.example.org/a?id=7",
        ] {
            assert_eq!(clean(written).as_deref(), Some(own), "{written}");
        }
        for written in [
            "https://web.archive.org/web/20240503120000/",
            "https://example.org/web/guide/https:",
            "https://example.org/web/harbour/https://other.example/a",
        ] {
            assert_eq!(clean(written).as_deref(), Some(written), "{written}");
        }
        let base = absolute(
            "https://web.archive.org/web/20240503120000/https://www.example.org/b",
            None,
        );
        let relative = absolute(
            "/web/20240503120000/https://www.example.org/a?id=7",
            base.as_ref(),
        );
        assert_eq!(relative.map(|url| url.to_string()).as_deref(), Some(own));
    }

    #[test]
    fn relative_addresses_need_a_base() {
        let base = absolute("https://example.org/news/index.html", None);
        let url = absolute("../a/b.html", base.as_ref()).map(|url| url.to_string());
        assert_eq!(url.as_deref(), Some("https://example.org/a/b.html"));
    }

    #[test]
    fn domains_are_registrable() {
        assert_eq!(domain("WWW.News.BBC.co.uk").as_deref(), Some("bbc.co.uk"));
        assert_eq!(domain("co.uk"), None);
        assert_eq!(domain("localhost"), None);
        assert_eq!(domain("not.known"), None);
        let of = |written: &str| absolute(written, None).and_then(|url| domain_of(&url));
        assert_eq!(
            of("https://www.ledger.example/a").as_deref(),
            Some("ledger.example")
        );
        assert_eq!(of("https://www.bbc.co.uk/a").as_deref(), Some("bbc.co.uk"));
        assert_eq!(of("http://localhost/a"), None);
        assert_eq!(of("http://10.0.0.7/a"), None);
        assert_eq!(country("bbc.co.uk"), Some("uk"));
        assert_eq!(country("example.com"), None);
    }

    #[test]
    fn twins_and_front_pages_are_known() {
        let url = |written: &str| absolute(written, None).expect("an address");
        assert!(is_twin(&url("https://amp.example.org/a")));
        assert!(is_twin(&url("https://web.archive.org/details/a")));
        assert!(!is_twin(&url("https://example.org/amplifier")));
        assert!(is_front(&url("https://example.org/")));
        assert!(!is_front(&url("https://example.org/?p=1")));
    }

    #[test]
    fn the_table_is_sorted() {
        assert!(TRACKING.is_sorted());
    }

    proptest::proptest! {
        #[test]
        fn canonical_is_a_fixed_point(written in "(https?://)?[a-z.]{1,20}(/[a-z0-9_=&?#%-]{0,20}){0,3}") {
            if let Some(url) = absolute(&written, None) {
                let once = canonical(&url);
                proptest::prop_assert_eq!(canonical(&once), once);
            }
        }
    }
}
