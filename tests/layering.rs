//! Who may know whom: cli → worker → broker, desk, observe; broker → desk, observe; observe → desk;
//! desk → nothing of ours outside desk, and nothing of the outside world.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

/// Names that would let the outside world into the pure core.
const OUTSIDE: &[&str] = &[
    "tokio",
    "lapin",
    "std::fs",
    "std::env",
    "std::net",
    "std::thread",
    "std::process",
    "SystemTime",
    "Instant",
    "Zoned::now",
    "Timestamp::now",
    "println!",
    "eprintln!",
    "HashSet<RandomState>",
    "rand::",
    "tracing",
];

/// For each part, the parts of ours that it may not name.
const FORBIDDEN: &[(&str, &[&str])] = &[
    (
        "desk",
        &[
            "crate::broker",
            "crate::worker",
            "crate::observe",
            "crate::cli",
        ],
    ),
    ("observe", &["crate::broker", "crate::worker", "crate::cli"]),
    ("broker", &["crate::worker", "crate::cli"]),
    ("worker", &["crate::cli"]),
];

/// Stages in order: none may name a later one. `tag` and `record` may name each other's types only
/// in that order too.
const STAGES: &[&str] = &[
    "decode",
    "extract",
    "clean",
    "language",
    "metadata",
    "tag",
    "fingerprint",
    "record",
];

fn files(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, out);
        } else if path.extension().is_some_and(|end| end == "rs") {
            out.push(path);
        }
    }
}

fn sources(part: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    files(&root.join(part), &mut paths);
    assert!(!paths.is_empty(), "no sources in {part}");
    paths
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            (
                path.strip_prefix(&root).unwrap().display().to_string(),
                code(&text),
            )
        })
        .collect()
}

/// The code before the tests, without comments.
fn code(text: &str) -> String {
    text.split("#[cfg(test)]")
        .next()
        .unwrap_or_default()
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn the_core_names_nothing_of_the_outside_world() {
    for (path, text) in sources("desk") {
        if path.ends_with("tests.rs") {
            continue;
        }
        for name in OUTSIDE {
            assert!(!text.contains(name), "{path} names {name}");
        }
    }
}

#[test]
fn arrows_point_one_way() {
    for (part, forbidden) in FORBIDDEN {
        for (path, text) in sources(part) {
            for name in *forbidden {
                assert!(!text.contains(name), "{path} names {name}");
            }
        }
    }
}

#[test]
fn lapin_lives_only_in_the_broker() {
    for part in ["cli", "worker", "observe", "desk"] {
        for (path, text) in sources(part) {
            assert!(!text.contains("lapin"), "{path} names lapin");
        }
    }
}

#[test]
fn a_stage_knows_only_the_stages_before_it() {
    for (at, stage) in STAGES.iter().enumerate() {
        for (path, text) in sources(&format!("desk/{stage}")) {
            for later in &STAGES[at + 1..] {
                assert!(
                    !names_stage(&path, &text, later),
                    "{path} names the later stage {later}"
                );
            }
        }
    }
}

/// Whether the code of a file, whose path is below `src`, names a stage by one of its ways there.
fn names_stage(path: &str, text: &str, stage: &str) -> bool {
    // `desk/tag/mod.rs` is one step below `desk`, `desk/tag/token.rs` two, and so on.
    let depth = path.split('/').count() - 1 - usize::from(path.ends_with("mod.rs"));
    let ways = ["desk::".to_owned(), "super::".repeat(depth)];
    ways.iter().any(|way| {
        text.match_indices(way.as_str()).any(|(at, _)| {
            // Of `super::super::` the second half is no way of one step.
            let longer = way.starts_with("super") && text[..at].ends_with("super::");
            let rest = &text[at + way.len()..];
            let listed = rest
                .strip_prefix('{')
                .map(|list| list.split(';').next().unwrap_or(list));
            let named = |part: &str| {
                let part = part.trim();
                part == stage || part.starts_with(&format!("{stage}::"))
            };
            !longer
                && match listed {
                    Some(list) => list.split([',', '{', '}']).any(named),
                    None => {
                        rest.starts_with(&format!("{stage}::"))
                            || rest.starts_with(&format!("{stage};"))
                    }
                }
        })
    })
}

#[test]
fn the_guard_sees_what_it_should() {
    for (path, text) in [
        ("desk/clean/mod.rs", "use super::tag::Tags;"),
        ("desk/clean/rule.rs", "use super::super::tag::Tags;"),
        ("desk/clean/rule.rs", "crate::desk::tag::tag()"),
        ("desk/clean/rule.rs", "use crate::desk::{Span, tag::Tags};"),
        (
            "desk/clean/rule.rs",
            "use crate::desk::{\n    Span,\n    tag,\n};",
        ),
    ] {
        assert!(names_stage(path, text, "tag"), "{path}: {text}");
    }
    for (path, text) in [
        ("desk/clean/rule.rs", "use super::tag::Label;"),
        ("desk/clean/rule.rs", "use crate::desk::{Span, Tag};"),
        ("desk/clean/rules/all.rs", "use super::super::tag::Label;"),
    ] {
        assert!(!names_stage(path, text, "tag"), "{path}: {text}");
    }
    assert!(code("use tokio::net;\n// lapin\n#[cfg(test)]\nstd::fs").contains("tokio"));
    assert!(!code("// lapin").contains("lapin"));
}
