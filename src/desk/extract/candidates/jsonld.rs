//! JSON-LD: schema.org objects wherever they are nested, read for the fields we know.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::super::html::entities;
use super::Field;

/// Longest script that is read, in bytes.
const MAX_SCRIPT: usize = 2 << 20;
/// Objects looked at in one script.
const MAX_OBJECTS: usize = 500;

/// Field, value, and where it stands.
pub type Found = Vec<(Field, String, String)>;

/// Reads one script.
pub fn read(content: &str) -> Found {
    let mut found = Found::new();
    if content.len() > MAX_SCRIPT {
        return found;
    }
    let Some(value) = parse(content) else {
        return found;
    };
    let mut objects = Vec::new();
    let mut named = BTreeMap::new();
    let mut houses = BTreeSet::new();
    let mut pictures = BTreeMap::new();
    collect(&value, &mut objects);
    for object in &objects {
        if let Some(id) = text(object.get("@id"))
            && let Some(address) = address_of(object)
            && texts(object.get("@type"))
                .iter()
                .any(|kind| kind == "ImageObject")
        {
            pictures.entry(id).or_insert(address);
        }
        if let (Some(id), Some(name)) = (text(object.get("@id")), text(object.get("name"))) {
            if is_organisation(object) {
                houses.insert(id.clone());
            }
            named.entry(id).or_insert(name);
        }
    }
    let reader = Reader {
        named,
        houses,
        pictures,
    };
    for object in objects {
        reader.object(object, &mut found);
    }
    found
}

/// The headline of the first article among what was read, in the form of [`squeezed`].
pub fn headline(found: &Found) -> Option<String> {
    let said = |(field, _, from): &&(Field, String, String)| {
        *field == Field::Headline && from == "json-ld headline"
    };
    found.iter().find(said).map(|(_, value, _)| squeezed(value))
}

/// Letters and figures of a headline, in small letters.
pub fn squeezed(text: &str) -> String {
    let chars = text.chars().filter(|c| c.is_alphanumeric());
    chars.flat_map(char::to_lowercase).collect()
}

/// Whether a field is said of an article, not of the page or its publisher.
pub fn is_of_article(field: Field, from: &str) -> bool {
    let name = from.strip_prefix("json-ld ").unwrap_or_default();
    name.starts_with(char::is_lowercase) && !matches!(field, Field::Site | Field::Type)
}

/// Strict first; then without comments around it, raw control characters and trailing commas, which
/// are the usual faults.
fn parse(content: &str) -> Option<Value> {
    let mut trimmed = content.trim();
    for (open, close) in [
        ("<!--", "-->"),
        ("//<![CDATA[", "//]]>"),
        ("<![CDATA[", "]]>"),
    ] {
        if let Some(inner) = trimmed.strip_prefix(open) {
            trimmed = inner.trim().strip_suffix(close).unwrap_or(inner).trim();
        }
    }
    let trimmed = trimmed.trim_end_matches(';');
    if trimmed.starts_with("{&quot;") || trimmed.starts_with("[{&quot;") {
        // Written by a template that escapes for markup: in a script nobody undoes that.
        return serde_json::from_str(&entities::decode_text(trimmed)).ok();
    }
    serde_json::from_str(trimmed)
        .or_else(|_| serde_json::from_str(&mended(trimmed)))
        .ok()
}

fn mended(json: &str) -> String {
    let mut out = String::with_capacity(json.len() + 16);
    let mut quoted = false;
    let mut escaped = false;
    // Where a comma may turn out to be one too many.
    let mut comma = None;
    for c in json.chars() {
        if quoted {
            match c {
                '\n' => out.push_str("\\n"),
                '\t' => out.push_str("\\t"),
                c if c.is_control() => {}
                '\'' if escaped => {
                    out.pop();
                    out.push('\'');
                }
                c => out.push(c),
            }
            quoted = escaped || c != '"';
            escaped = c == '\\' && !escaped;
            continue;
        }
        match c {
            '"' => quoted = true,
            '}' | ']' => {
                if let Some(at) = comma {
                    out.truncate(at);
                }
            }
            _ => {}
        }
        if c == ',' {
            comma = Some(out.len());
        } else if !c.is_whitespace() {
            comma = None;
        }
        out.push(c);
    }
    out
}

/// Every object that may be a thing of its own, in document order.
fn collect<'v>(value: &'v Value, out: &mut Vec<&'v Map<String, Value>>) {
    if out.len() >= MAX_OBJECTS {
        return;
    }
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, out)),
        Value::Object(object) => {
            out.push(object);
            for key in ["@graph", "mainEntity", "mainEntityOfPage", "itemReviewed"] {
                if let Some(inner) = object.get(key) {
                    collect(inner, out);
                }
            }
        }
        _ => {}
    }
}

fn text(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::String(text) if text.contains('&') => Some(entities::decode_text(text)),
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Object(object) => text(object.get("@value")),
        _ => None,
    }
}

/// Types whose fields are the article's.
fn is_article(kind: &str) -> bool {
    let kind = kind.rsplit(['/', ':']).next().unwrap_or(kind);
    kind.ends_with("Article")
        || kind.ends_with("Posting")
        || matches!(
            kind,
            "Report" | "Review" | "Recipe" | "CreativeWork" | "Interview" | "HowTo" | "QAPage"
        )
        || kind.ends_with("NewsArticle")
}

/// Where an author stands whom the page calls an organisation.
pub const HOUSE: &str = "json-ld author Organization";

/// An object of a type such as `Organization`, `NewsMediaOrganization`.
fn is_organisation(object: &Map<String, Value>) -> bool {
    let kinds = texts(object.get("@type"));
    !kinds.is_empty() && kinds.iter().all(|kind| kind.ends_with("Organization"))
}

struct Reader {
    named: BTreeMap<String, String>,
    /// Of those, the organisations.
    houses: BTreeSet<String>,
    /// Addresses of pictures that are objects of their own, by their names.
    pictures: BTreeMap<String, String>,
}

impl Reader {
    fn object(&self, object: &Map<String, Value>, found: &mut Found) {
        let kinds: Vec<String> = match object.get("@type") {
            Some(Value::Array(items)) => items.iter().filter_map(|i| text(Some(i))).collect(),
            other => text(other).into_iter().collect(),
        };
        let article = kinds.iter().any(|kind| is_article(kind));
        let kind = kinds.first().cloned().unwrap_or_default();
        for kind in &kinds {
            found.push((Field::Type, kind.clone(), "json-ld @type".into()));
        }
        if kind == "BreadcrumbList" {
            breadcrumbs(object, found);
            return;
        }
        let from = |name: &str| {
            if article || kind.is_empty() {
                format!("json-ld {name}")
            } else {
                format!("json-ld {kind} {name}")
            }
        };
        let mut put = |field, name: &str, values: Vec<String>| {
            for value in values {
                found.push((field, value, from(name)));
            }
        };
        for (name, field) in [
            ("headline", Field::Headline),
            ("alternativeHeadline", Field::Headline),
            ("description", Field::Description),
            ("datePublished", Field::Published),
            ("dateModified", Field::Modified),
            ("dateCreated", Field::Date),
            ("uploadDate", Field::Date),
            ("articleSection", Field::Section),
            ("inLanguage", Field::Language),
            ("isAccessibleForFree", Field::Free),
            ("copyrightNotice", Field::Copyright),
            ("articleBody", Field::ArticleBody),
        ] {
            put(field, name, texts(object.get(name)));
        }
        if article || kind == "WebPage" || kind == "WebSite" {
            let field = if kind == "WebSite" {
                Field::Site
            } else {
                Field::Headline
            };
            put(field, "name", texts(object.get("name")));
            put(Field::Url, "url", texts(object.get("url")));
            put(
                Field::Url,
                "mainEntityOfPage",
                addresses(object.get("mainEntityOfPage")),
            );
        }
        if kind.ends_with("Organization") {
            put(Field::Site, "name", texts(object.get("name")));
        }
        if kinds.iter().any(|kind| kind.ends_with("Recipe")) {
            for (name, field) in [
                ("recipeIngredient", Field::Recipe),
                ("ingredients", Field::Recipe),
                ("recipeInstructions", Field::Recipe),
                ("review", Field::Review),
                ("reviews", Field::Review),
            ] {
                let mut lines = Vec::new();
                said(object.get(name), 0, &mut lines);
                let lines = (!lines.is_empty()).then(|| lines.join("\n"));
                put(field, name, lines.into_iter().collect());
            }
        }
        for one in items(object.get("author")) {
            let house = article && self.is_house(one);
            let name = if house {
                "author Organization"
            } else {
                "author"
            };
            put(Field::Author, name, self.names(Some(one)));
        }
        put(Field::Author, "creator", self.names(object.get("creator")));
        put(
            Field::Site,
            "publisher",
            self.names(object.get("publisher")),
        );
        put(
            Field::Copyright,
            "copyrightHolder",
            self.names(object.get("copyrightHolder")),
        );
        let pictures = items(object.get("image")).iter().take(6);
        let pictures = pictures.filter_map(|one| self.picture(one)).collect();
        put(Field::Image, "image", pictures);
        let keywords = texts(object.get("keywords"));
        let split = keywords
            .iter()
            .flat_map(|k| k.split([',', ';']))
            .map(|k| k.trim().to_owned())
            .collect();
        put(Field::Keyword, "keywords", split);
    }

    /// The address of a picture: itself, an object's, or that of the object which a reference names
    /// (`"image": {"@id": "https://ledger.example/a#primaryimage"}`). A name in a page is no address.
    fn picture(&self, value: &Value) -> Option<String> {
        let written = match value {
            Value::Object(object) => match address_of(object) {
                Some(address) => return Some(address),
                None => text(object.get("@id"))?,
            },
            other => text(Some(other))?,
        };
        match self.pictures.get(&written) {
            Some(address) => Some(address.clone()),
            None => (value.is_string() || !written.contains('#')).then_some(written),
        }
    }

    fn is_house(&self, value: &Value) -> bool {
        let Value::Object(object) = value else {
            return false;
        };
        let id = text(object.get("@id"));
        is_organisation(object)
            || object.get("@type").is_none() && id.is_some_and(|id| self.houses.contains(&id))
    }

    /// Names of persons or organisations: strings, objects, references, lists of them.
    fn names(&self, value: Option<&Value>) -> Vec<String> {
        match value {
            Some(Value::Array(items)) => items
                .iter()
                .take(20)
                .flat_map(|item| self.names(Some(item)))
                .collect(),
            Some(Value::Object(object)) => {
                let name = object.get("name");
                if let Some(Value::Array(_)) = name {
                    return texts(name);
                }
                text(name)
                    .or_else(|| {
                        let given = text(object.get("givenName"))?;
                        let family = text(object.get("familyName"))?;
                        Some(format!("{given} {family}"))
                    })
                    .or_else(|| self.named.get(&text(object.get("@id"))?).cloned())
                    .map(|name| match text(object.get("jobTitle")) {
                        Some(title) if takes_photos(&title) => format!("{name} (photos)"),
                        _ => name,
                    })
                    .into_iter()
                    .collect()
            }
            other => text(other).into_iter().collect(),
        }
    }
}

/// A job title of somebody who takes the photos: `Photographer`, `Fotoreporter`.
fn takes_photos(title: &str) -> bool {
    const WORDS: &[&str] = &[
        "photograph",
        "photojourn",
        "fotograf",
        "fotógraf",
        "fotorepor",
        "fotojourn",
        "фотограф",
    ];
    let title = title.to_lowercase();
    title.chars().count() <= 40 && WORDS.iter().any(|word| title.contains(word))
}

/// Most texts of a recipe's list that are read.
const MAX_LINES: usize = 200;

/// The texts of a list of ingredients, steps (`HowToStep` in a `HowToSection`) or reviews, without
/// markup.
fn said(value: Option<&Value>, depth: usize, out: &mut Vec<String>) {
    if depth > 4 || out.len() >= MAX_LINES {
        return;
    }
    match value {
        Some(Value::Array(items)) => items
            .iter()
            .for_each(|item| said(Some(item), depth + 1, out)),
        Some(Value::Object(object)) => {
            for key in ["itemListElement", "text", "reviewBody"] {
                said(object.get(key), depth + 1, out);
            }
        }
        Some(Value::String(markup)) => {
            let decoded = entities::decode_text(markup);
            let mut text = String::with_capacity(decoded.len());
            for (at, part) in decoded.split('<').enumerate() {
                let bare = part.split_once('>').filter(|_| at > 0);
                text.push_str(bare.map_or(part, |(_, rest)| rest));
                text.push(' ');
            }
            out.push(text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        _ => {}
    }
}

/// The names of trails, the page's own left out.
fn breadcrumbs(object: &Map<String, Value>, found: &mut Found) {
    let Some(Value::Array(items)) = object.get("itemListElement") else {
        return;
    };
    for item in items.iter().take(8) {
        let Value::Object(item) = item else { continue };
        let inner = item.get("item").and_then(|i| i.get("name"));
        if let Some(name) = text(item.get("name")).or_else(|| text(inner)) {
            found.push((Field::Section, name, "json-ld BreadcrumbList".into()));
        }
    }
}

/// Addresses of pages or images: strings, objects, lists of them.
fn addresses(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::Array(items)) => items
            .iter()
            .take(6)
            .flat_map(|item| addresses(Some(item)))
            .collect(),
        Some(Value::Object(object)) => address_of(object)
            .or_else(|| text(object.get("@id")))
            .into_iter()
            .collect(),
        other => text(other).into_iter().collect(),
    }
}

/// Where an object says that the thing lies.
fn address_of(object: &Map<String, Value>) -> Option<String> {
    text(object.get("url")).or_else(|| text(object.get("contentUrl")))
}

/// The first items of a list, or the one value.
fn items(value: Option<&Value>) -> &[Value] {
    match value {
        Some(Value::Array(items)) => &items[..items.len().min(20)],
        Some(one) => std::slice::from_ref(one),
        None => &[],
    }
}

/// A text, or the texts of a list.
fn texts(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::Array(items)) => items
            .iter()
            .take(40)
            .filter_map(|item| text(Some(item)))
            .collect(),
        other => text(other).into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(json: &str, field: Field) -> Vec<String> {
        read(json)
            .into_iter()
            .filter(|found| found.0 == field)
            .map(|found| found.1)
            .collect()
    }

    #[test]
    fn authors_are_found_however_they_are_nested() {
        let nested = r##"{"@context":"https://schema.org","@graph":[
            {"@type":["NewsArticle","Thing"],"headline":"A &amp; B","author":[{"@id":"#p"},"C D"]},
            {"@type":"Person","@id":"\u0023p","name":"E F"}]}"##;
        assert_eq!(values(nested, Field::Author), ["E F", "C D"]);
        assert_eq!(values(nested, Field::Headline), ["A & B"]);
        assert_eq!(
            values(nested, Field::Type),
            ["NewsArticle", "Thing", "Person"]
        );
    }

    #[test]
    fn an_author_that_is_an_organisation_says_so() {
        let typed = r##"{"@graph":[
            {"@type":"NewsArticle","author":[{"@type":"NewsMediaOrganization","name":"Valley Post"},
                {"@id":"#o"},{"@type":"Person","name":"Ana Lim"}]},
            {"@type":"Organization","@id":"#o","name":"Fen Echo"}]}"##;
        let authors: Vec<_> = read(typed)
            .into_iter()
            .filter(|found| found.0 == Field::Author)
            .map(|found| (found.1, found.2 == HOUSE))
            .collect();
        let want = [
            ("Valley Post", true),
            ("Fen Echo", true),
            ("Ana Lim", false),
        ];
        assert_eq!(authors, want.map(|(name, house)| (name.to_owned(), house)));
    }

    #[test]
    fn a_picture_that_is_named_elsewhere_is_found_there() {
        let graph = r#"{"@graph":[{"@type":"Article","image":{"@id":"https://ledger.example/a#primary"}},
            {"@type":"ImageObject","@id":"https://ledger.example/a#primary","url":"https://ledger.example/a.jpg"}]}"#;
        assert_eq!(
            values(graph, Field::Image),
            ["https://ledger.example/a.jpg"]
        );
        let nowhere = r#"{"@type":"Article","image":{"@id":"https://ledger.example/a#primary"}}"#;
        assert!(values(nowhere, Field::Image).is_empty());
        let plain = r#"{"@type":"Article","image":["/a.jpg",{"contentUrl":"/b.jpg"}]}"#;
        assert_eq!(values(plain, Field::Image), ["/a.jpg", "/b.jpg"]);
    }

    #[test]
    fn the_usual_faults_are_mended() {
        let faulty =
            "<!-- {\"@type\":\"Article\",\"headline\":\"one\ntwo\\'s\",\"keywords\":\"a, b\",} -->";
        assert_eq!(values(faulty, Field::Headline), ["one\ntwo's"]);
        assert_eq!(values(faulty, Field::Keyword), ["a", "b"]);
        assert!(read("{\"headline\": nonsense").is_empty());
        assert!(read(&"[".repeat(100_000)).is_empty());
    }

    #[test]
    fn markup_escapes_in_a_script_are_undone() {
        let escaped = "{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;Ferry&#39;s return&quot;}";
        assert_eq!(values(escaped, Field::Headline), ["Ferry's return"]);
    }

    #[test]
    fn a_recipe_says_its_ingredients_and_steps() {
        let recipe = r#"{"@type":"Recipe","recipeIngredient":["125 g flour","2 eggs"],
            "recipeInstructions":[{"@type":"HowToSection","itemListElement":[
                {"@type":"HowToStep","text":"<p>Stir &amp; bake.</p>"}]}],
            "review":{"@type":"Review","reviewBody":"Nice"}}"#;
        assert_eq!(
            values(recipe, Field::Recipe),
            ["125 g flour\n2 eggs", "Stir & bake."]
        );
        assert_eq!(values(recipe, Field::Review), ["Nice"]);
        let article = r#"{"@type":"Article","review":{"reviewBody":"Nice"}}"#;
        assert!(values(article, Field::Review).is_empty());
    }

    #[test]
    fn what_is_not_the_article_says_so() {
        let page = r#"{"@type":"WebPage","datePublished":"2024-01-02","name":"x"}"#;
        let from: Vec<_> = read(page).into_iter().map(|found| found.2).collect();
        assert!(from.contains(&"json-ld WebPage datePublished".to_owned()));
    }
}
