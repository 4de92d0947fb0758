//! Languages whose rules the tagger reads as well: pages whose names were read, and texts that were
//! written with their names marked.

use copydesk::desk::clean::Copy;
use copydesk::desk::hash::of_chars;
use copydesk::desk::language::Language;
use copydesk::desk::metadata::Metadata;
use copydesk::desk::tag::names::ner::Found;
use copydesk::desk::tag::names::sheet::Sheet;
use copydesk::desk::tag::names::words::Words;
use copydesk::desk::tag::token::Token;
use copydesk::desk::tag::{Models, Reading, cued, quotes};

use super::data::{Document, sets};
use super::{Counts, Options, Outcome, count_by, cross, fitted, line, read};

/// What is known of words, and the rules.
pub struct Tables {
    words: Words,
    models: Models,
}

impl Tables {
    /// The attributes of the tokens of a text in this language.
    pub fn sheet(&self, language: &'static str, text: &str, tokens: &[Token]) -> Sheet {
        let cues = self.cues(language, text, tokens);
        cued::tagged::sheet(
            (language, text),
            tokens,
            &cues,
            (&self.words, &self.models.names),
        )
    }

    /// What the rules mark as names.
    fn cues(&self, code: &'static str, text: &str, tokens: &[Token]) -> Vec<cued::Cue> {
        let copy = Copy {
            text: text.to_owned(),
            ..Copy::default()
        };
        let language = Language {
            code,
            script: Some("Latn"),
            declared: None,
            confidence: 1.0,
            alternatives: Vec::new(),
            stated: None,
            conflicts: Vec::new(),
            strange: false,
        };
        let reading = Reading {
            copy: &copy,
            metadata: &Metadata::default(),
            language: &language,
            tokens: tokens.to_vec(),
            tickers: &[],
        };
        let models = &self.models;
        let speech = quotes::speech(&reading, &models.quotes);
        let cues = cued::cues(
            &reading,
            &models.cued,
            (&models.names, &models.places),
            (&models.quotes, speech.as_ref()),
        );
        cues.unwrap_or_default()
    }
}

/// Trains, measures and writes the tagger of `options.languages`.
pub fn run(words: Words, options: &Options) -> Outcome<()> {
    let mut train = Vec::new();
    let mut test = Vec::new();
    for language in &options.languages {
        let code = cued::LANGUAGES.iter().find(|code| *code == language);
        let code = *code.ok_or_else(|| format!("no rules for {language}"))?;
        let pages = options.read.join(format!("names_read_{code}.tsv"));
        let read = |part: &str| {
            if pages.is_file() {
                read::documents(&pages, &options.data, (code, part))
            } else {
                Ok(Vec::new())
            }
        };
        let texts = options.read.join(format!("names_written_{code}.txt"));
        let own = read("train")?;
        let (mut written, written_apart) = read::written(&texts, code)?;
        if own.len() > written.len() {
            // Where there are pages enough, what was written may deviate from them.
            for document in &mut written {
                document.other = Some(1);
            }
        }
        train.extend(own);
        train.extend(written);
        if options.all {
            train.extend(read("test")?);
            train.extend(read::written(&texts, code)?.1);
        }
        test.push((format!("{code}, pages left out"), read("test")?));
        test.push((format!("{code}, written"), written_apart));
    }
    test.retain(|(_, documents)| !documents.is_empty());
    for (name, documents) in sets(&options.data, &options.beside, true)? {
        train.extend(documents.into_iter().map(|mut document| {
            document.other = Some(of_chars(name.chars()));
            document
        }));
    }
    for (at, document) in train.iter_mut().enumerate() {
        document.text = at;
    }
    let rules = Tables {
        words,
        models: Models::load()?,
    };
    for (name, part) in &test {
        eprintln!("rules alone, {name}: {}", line(&alone(part, &rules)));
    }
    let tables = super::Tables::Ruled(Box::new(rules));
    if options.cross {
        return cross(&train, &test, &tables, options);
    }
    fitted(train, &test, &tables, options)
}

/// What the rules find without the tagger.
fn alone(part: &[Document], rules: &Tables) -> Counts {
    let mut counts = Counts::default();
    for document in part {
        count_by(document, &mut counts, |text, tokens| {
            let found = |cue: cued::Cue| Found {
                from: cue.from as u32,
                to: cue.to as u32,
                kind: cue.kind,
                margin: 0.0,
            };
            let cues = rules.cues(document.language, text, tokens);
            cues.into_iter().map(found).collect()
        });
    }
    counts
}
