//! The chapters below the article: topics, names, quotations, sources, dates.

use std::fmt::Write as _;

use super::sheet::{Kind, Mark, Piece, Row, chapter, field, name, piece, short};
use crate::desk::Examined;
use crate::desk::tag::{Entity, EntityKind};

/// Rows of a kind that are shown; the rest is counted.
const MOST: usize = 24;
/// Characters of a quotation that are shown.
const SHOWN: usize = 220;

/// Topics as bars, with the words that voted.
pub fn topics(seen: &Examined, rows: &mut Vec<Row>) {
    if seen.tags.topics.is_empty() {
        return;
    }
    rows.push(chapter("Topics (IPTC)"));
    for topic in seen.tags.topics.iter().filter(|t| !t.broader) {
        let mut words: Vec<&str> = Vec::new();
        for span in &topic.evidence.spans {
            let word = span.of(&seen.copy.text);
            if !words.contains(&word) && words.len() < 6 {
                words.push(word);
            }
        }
        let said = if words.is_empty() {
            topic.evidence.why.to_string()
        } else {
            words.join(", ")
        };
        rows.push(Row {
            kind: Kind::Bar(topic.confidence),
            pieces: vec![
                piece(topic.name, Mark::None),
                piece(format!("  {}  {said}", topic.code), Mark::Faint),
            ],
        });
    }
}

/// Who, where, which companies; what was said and by whom; whom the article cites; when.
pub fn tags(seen: &Examined, rows: &mut Vec<Row>) {
    named(seen, rows);
    quotes(seen, rows);
    dates(seen, rows);
    rest(seen, rows);
}

fn named(seen: &Examined, rows: &mut Vec<Row>) {
    let tags = &seen.tags;
    if tags.entities.is_empty() && tags.instruments.is_empty() {
        return;
    }
    rows.push(chapter("Who and where"));
    let mut entities: Vec<&Entity> = tags.entities.iter().collect();
    entities.sort_by(|a, b| b.salience.total_cmp(&a.salience));
    for entity in entities.iter().take(MOST) {
        let (label, mark, id) = match entity.kind {
            EntityKind::Person => ("person", Mark::Person, entity.links.wikidata.clone()),
            EntityKind::Organisation => (
                "organisation",
                Mark::Organisation,
                entity.links.wikidata.clone(),
            ),
            EntityKind::Place => ("place", Mark::Place, entity.links.iso3166.clone()),
        };
        let mut remark = match entity.mentions.len() {
            0 => "implied".to_owned(),
            1 => "once".to_owned(),
            many => format!("{many} times"),
        };
        for more in [entity.description.clone(), id].into_iter().flatten() {
            remark.push_str(", ");
            remark.push_str(&more);
        }
        rows.push(labelled(
            label,
            vec![piece(entity.name.as_str(), mark)],
            &remark,
        ));
    }
    more(entities.len(), rows);
    for instrument in &tags.instruments {
        let exchange = instrument.exchange.as_deref().unwrap_or("");
        rows.push(field("instrument", &instrument.symbol, exchange));
    }
}

fn quotes(seen: &Examined, rows: &mut Vec<Row>) {
    let tags = &seen.tags;
    let text = &seen.copy.text;
    if !tags.quotes.is_empty() {
        rows.push(chapter("Who said what"));
    }
    for quote in tags.quotes.iter().take(MOST) {
        let speaker = match &quote.speaker_name {
            Some(name) => piece(name.as_str(), Mark::Strong),
            None => piece("nobody named", Mark::Faint),
        };
        let mut remark = quote
            .cue
            .map_or(String::new(), |cue| format!("“{}”, ", cue.of(text)));
        if let Some(from) = quote.resolved_from {
            let _ = write!(remark, "from “{}”, ", from.of(text));
        }
        remark.push_str(quote.rule);
        if quote.speaker_name.is_some() {
            let _ = write!(remark, ", {:.0}%", quote.confidence * 100.0);
        }
        let words = Piece {
            quoted: true,
            ..piece(short(quote.span.of(text), SHOWN), Mark::None)
        };
        let pieces = vec![speaker, piece("  ", Mark::None), words];
        rows.push(labelled(kind(quote.kind), pieces, &remark));
    }
    more(tags.quotes.len(), rows);
    for attribution in tags.attributions.iter().take(MOST) {
        let mut remark = attribution.cue.of(text).to_owned();
        if let Some(when) = attribution.when {
            remark.push_str(", ");
            remark.push_str(when.of(text));
        }
        let mark = if attribution.is_medium {
            Mark::Source
        } else {
            Mark::None
        };
        let pieces = vec![piece(attribution.source.as_str(), mark)];
        rows.push(labelled("source", pieces, &remark));
    }
    more(tags.attributions.len(), rows);
}

fn kind(kind: crate::desk::tag::quotes::QuoteKind) -> &'static str {
    use crate::desk::tag::quotes::QuoteKind;
    match kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Indirect => "indirect",
        QuoteKind::Mixed => "mixed",
    }
}

fn dates(seen: &Examined, rows: &mut Vec<Row>) {
    let temporal = &seen.tags.temporal;
    if temporal.expressions.is_empty() {
        return;
    }
    rows.push(chapter("When"));
    match (&temporal.reference, &temporal.window) {
        (Some(day), _) => {
            let from = temporal.reference_from.as_deref().unwrap_or("");
            rows.push(field("reference", day, from));
        }
        (None, Some(window)) => rows.push(field(
            "written",
            &format!("{} to {}", window.not_before, window.not_after),
            &format!("inferred from “{}”", window.basis.join("”, “")),
        )),
        (None, None) => rows.push(field("reference", "none", "no publication date")),
    }
    for expression in temporal.expressions.iter().take(MOST) {
        let value = match (&expression.value, expression.candidates.as_slice()) {
            (Some(value), []) => value.clone(),
            (Some(value), some) => format!("{value}, perhaps {}", some.join(" or ")),
            (None, []) => "?".to_owned(),
            (None, some) => format!("one of {}", some.join(", ")),
        };
        let mut pieces = vec![
            piece(expression.span.of(&seen.copy.text), Mark::Date),
            piece("  ", Mark::None),
        ];
        let mark = if expression.resolved {
            Mark::None
        } else {
            Mark::Faint
        };
        pieces.push(piece(value, mark));
        rows.push(labelled(
            expression.kind.split('_').next().unwrap_or(expression.kind),
            pieces,
            expression.why.as_deref().unwrap_or(""),
        ));
    }
    more(temporal.expressions.len(), rows);
}

fn rest(seen: &Examined, rows: &mut Vec<Row>) {
    let tags = &seen.tags;
    let words = !tags.keyphrases.is_empty() || tags.tone.is_some() || !tags.genres.is_empty();
    if words {
        rows.push(chapter("In short"));
    }
    for genre in &tags.genres {
        rows.push(field("genre", genre.name, &genre.evidence.why));
    }
    if let Some(tone) = &tags.tone {
        let label = format!("{:?}", tone.label).to_lowercase();
        rows.push(field(
            "tone",
            &label,
            &format!("polarity {:+.2}", tone.polarity),
        ));
    }
    if !tags.keyphrases.is_empty() {
        let all: Vec<&str> = tags.keyphrases.iter().map(|k| k.text.as_str()).collect();
        rows.push(field("keyphrases", &all.join(", "), ""));
    }
}

/// How many rows are not shown.
fn more(all: usize, rows: &mut Vec<Row>) {
    if all > MOST {
        rows.push(field("", &format!("… and {} more", all - MOST), ""));
    }
}

fn labelled(label: &str, mut pieces: Vec<Piece>, remark: &str) -> Row {
    pieces.insert(0, name(label));
    if !remark.is_empty() {
        pieces.push(piece(format!("  {remark}"), Mark::Faint));
    }
    Row {
        kind: Kind::Field,
        pieces,
    }
}
