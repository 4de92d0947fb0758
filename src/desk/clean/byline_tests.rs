//! Tests of bylines.

use super::*;

fn said(line: &str) -> Vec<String> {
    parse(line)
        .bylines
        .iter()
        .map(|b| format!("{} {} {:?}", b.name, b.role, b.kind))
        .collect()
}

#[test]
fn whom_somebody_works_for_is_no_second_author() {
    for line in [
        "By Ana Lim, Special to the Tribune",
        "By Ana Lim | Special to the Tribune",
        "By Ana Lim, For The Post",
        "By Ana Lim, PA Political Staff",
        "By Ana Lim, PA Correspondent",
        "By Ana Lim, University of Leeds",
        "By Ana Lim, New York",
        "Door Ana Lim, Den Haag",
        "By Ana Lim Last updated 3 May 2026",
        "Ana Lim Politikredakteurin",
        "Redacción: Ana Lim",
        "Yazar: Ana Lim",
    ] {
        let parsed = parse(line);
        let names: Vec<_> = parsed.bylines.iter().map(|b| b.name.as_str()).collect();
        assert_eq!(names, ["Ana Lim"], "{line}");
        assert!(parsed.unknown.is_empty(), "{line}: {:?}", parsed.unknown);
    }
}

#[test]
fn roles_and_names_are_read() {
    for (line, want) in [
        ("By Ruth Ellison", &["Ruth Ellison author Person"][..]),
        (
            "By A. B. Carter and Dana Kowalczyk",
            &["A. B. Carter author Person", "Dana Kowalczyk author Person"],
        ),
        (
            "Von Ursula von Holten",
            &["Ursula von Holten author Person"],
        ),
        ("Par Solène Maury", &["Solène Maury author Person"]),
        (
            "By Ruth Ellison, Local Democracy Reporter",
            &["Ruth Ellison author Person"],
        ),
        (
            "Par Le Phare avec AFP - Hier à 18:42 | mis à jour hier à 20:10 - Temps de lecture : 2 min",
            &["Le Phare author Organisation", "AFP author Organisation"],
        ),
        (
            "Por Lucía Ferrán, Pablo Ibáñez y Marta Gil",
            &[
                "Lucía Ferrán author Person",
                "Pablo Ibáñez author Person",
                "Marta Gil author Person",
            ],
        ),
        (
            "Engineered by Tidewire Neuro, Edited by Camilo Barros",
            &[
                "Tidewire Neuro author System",
                "Camilo Barros editor Person",
            ],
        ),
        (
            "Reporting by Ana Lim; editing by Bo Fisk",
            &["Ana Lim author Person", "Bo Fisk editor Person"],
        ),
        (
            "(Writing by Ana Lim; Editing by Bo Fisk)",
            &["Ana Lim author Person", "Bo Fisk editor Person"],
        ),
        (
            "By Ruth Ellison, Staff Writer",
            &["Ruth Ellison author Person"],
        ),
        (
            "Von Ana Lim (Text) und Bo Fisk (Fotos)",
            &["Ana Lim author Person", "Bo Fisk photographer Person"],
        ),
        (
            "By Ana Lim (text and photos), Bo Fisk [video]",
            &["Ana Lim author Person", "Bo Fisk producer Person"],
        ),
        ("Ana Lim (photos)", &["Ana Lim photographer Person"]),
        (
            "By Ruth Ellison Staff Writer",
            &["Ruth Ellison author Person"],
        ),
        (
            "By Ruth Ellison | April 24, 2024 4:15 p.m. ET",
            &["Ruth Ellison author Person"],
        ),
        (
            "Von Anke Petersen (dpa)",
            &["Anke Petersen author Person", "dpa author Organisation"],
        ),
        (
            "Ruth Ellison ruth.ellison@ledgerwire.example",
            &["Ruth Ellison author Person"],
        ),
        ("By Reuters Staff", &["Reuters Staff author Organisation"]),
        ("Автор: Мария Белова", &["Мария Белова author Person"]),
        ("文/王小明", &["王小明 author Person"]),
        (
            "Traduit de l'anglais par Solène Maury",
            &["Solène Maury translator Person"],
        ),
        ("Tradução: Inês Prado", &["Inês Prado translator Person"]),
        (
            "By Ruth Ellison, in News, Fen County, Business",
            &["Ruth Ellison author Person"],
        ),
        (
            "By Ruth Ellison in Lisbon and Bo Fisk in New Haven",
            &["Ruth Ellison author Person", "Bo Fisk author Person"],
        ),
        (
            "By Ruth Ellison 10. Februar 2019 in Allgemein, Mode, Kolumne 17 Comments",
            &["Ruth Ellison author Person"],
        ),
        (
            "By Kim Min-seo in Seoul and Lin Chia-hao",
            &["Kim Min-seo author Person", "Lin Chia-hao author Person"],
        ),
        ("By Ruth Ellison April 24", &["Ruth Ellison author Person"]),
        (
            "Posted By: Ruth Ellison · In: Sides, Soups",
            &["Ruth Ellison author Person"],
        ),
        (
            "By: Ruth Ellison | December 16, 2025 | Categories: Uncategorized",
            &["Ruth Ellison author Person"],
        ),
        (
            "Text von Ruth Ellison Illustrationen von Jon Falk",
            &["Ruth Ellison author Person", "Jon Falk illustrator Person"],
        ),
        ("By Ruth Ellison, MS, RD", &["Ruth Ellison author Person"]),
        (
            "By Ruth Ellison, Ph.D. and Bo Fisk MD",
            &["Ruth Ellison author Person", "Bo Fisk author Person"],
        ),
        ("y Joaquín Lema", &["Joaquín Lema author Person"]),
        (
            "Door onze redacteuren Marijke Dijk en Sven Bont",
            &["Marijke Dijk author Person", "Sven Bont author Person"],
        ),
        (
            "dal nostro inviato Ruggero Maran",
            &["Ruggero Maran author Person"],
        ),
        (
            "Autor: Anna Bielska, oprac. mk",
            &["Anna Bielska author Person"],
        ),
        ("Texte par : Solène Maury", &["Solène Maury author Person"]),
        (
            "Anke Petersen\nJon Falk",
            &["Anke Petersen author Person", "Jon Falk author Person"],
        ),
        ("Fenverband e.V.", &["Fenverband e.V author Person"]),
        (
            "von Anke Petersen Veröffentlicht am 1. Mai 2019",
            &["Anke Petersen author Person"],
        ),
        (
            "Interview: Anke Petersen Foto: Jon Falk",
            &[
                "Anke Petersen author Person",
                "Jon Falk photographer Person",
            ],
        ),
        (
            "Par Solène Maury Solène Maury",
            &["Solène Maury author Person"],
        ),
        (
            "Von Ruth Ellison Scotland business correspondent and Bo Fisk",
            &["Ruth Ellison author Person", "Bo Fisk author Person"],
        ),
        (
            "Ruth Ellison Business correspondent",
            &["Ruth Ellison author Person"],
        ),
        ("Court Reporter", &[]),
        ("News Editor", &[]),
        ("Staff Attorney", &[]),
        ("Ruth Ellison Erstellt", &["Ruth Ellison author Person"]),
        ("Autor*In Ruth Ellison", &["Ruth Ellison author Person"]),
        (
            "Eine Kolumne von Ruth Ellison",
            &["Ruth Ellison author Person"],
        ),
        (
            "Ein Interview von Ruth Ellison mit Bo Fisk",
            &["Ruth Ellison author Person"],
        ),
        ("Words: Ruth Ellison", &["Ruth Ellison author Person"]),
        ("ANP Economie", &["ANP Economie author Organisation"]),
        ("Haber Merkezi", &["Haber Merkezi author Organisation"]),
        (
            "Texte : Ruth Ellison | Avec Reuters",
            &["Ruth Ellison author Person", "Reuters author Organisation"],
        ),
        (
            "Por Ruth Ellison e Bo Fisk, g1 Recife",
            &["Ruth Ellison author Person", "Bo Fisk author Person"],
        ),
        (
            "Ruth Ellison, Staff Attorney, WLU Racial Justice Program\n& Ana Torres-Guillén, \
             Director of Water Equity, WLU Foundations of Southern Fen",
            &[
                "Ruth Ellison author Person",
                "Ana Torres-Guillén author Person",
            ],
        ),
        ("編集部", &["編集部 author Organisation"]),
        ("北海日報", &["北海日報 author Organisation"]),
        ("李明 记者", &["李明 author Person"]),
        ("田中花子記者", &["田中花子 author Person"]),
        ("신현주 기자", &["신현주 author Person"]),
        ("박준석 기자 외 1명", &["박준석 author Person"]),
        ("© by Ledgerwire", &[]),
        ("Sat, 20 Dec, 2025 - 06:36", &[]),
        ("编辑 锁定 讨论", &[]),
        ("Staff", &[]),
        ("105092", &[]),
    ] {
        assert_eq!(said(line), want, "{line}");
    }
}

#[test]
fn dates_in_a_byline_are_not_names() {
    let parsed = parse("By Ruth Ellison | April 24, 2024 4:15 p.m. ET");
    assert!(parsed.cued && parsed.unknown.is_empty(), "{parsed:?}");
    assert!(!parsed.dates.is_empty());
}

#[test]
fn sentences_are_not_bylines() {
    for line in [
        "By Thursday evening the river had risen by two metres.",
        "By the numbers",
        "Von den 200 Booten kehrten 14 nicht zurück, sagte ein Sprecher.",
        "From there it is a short walk.",
    ] {
        let parsed = parse(line);
        assert!(
            !parsed.unknown.is_empty() || parsed.bylines.is_empty(),
            "{line}: {parsed:?}"
        );
    }
}

#[test]
fn how_long_reading_takes_is_no_name() {
    let parsed = parse(
        "Par Le Phare avec AFP - Hier à 18:42 | mis à jour hier à 20:10 - Temps de lecture : 2 min",
    );
    assert!(parsed.cued && parsed.unknown.is_empty(), "{parsed:?}");
}

#[test]
fn a_field_of_authors_holds_what_layouts_put_around_a_name() {
    for (value, want) in [
        ("Business Reporter Ana Lim", "Ana Lim"),
        ("Ana Lim March 3, 2025", "Ana Lim"),
        ("Ana Lim 4 min read", "Ana Lim"),
        ("ANA LIM London", "ANA LIM"),
        ("Ana Lim, Northport Bureau Chief", "Ana Lim"),
        ("Story and photos by Ana Lim", "Ana Lim"),
        ("Guest column by Ana Lim", "Ana Lim"),
        ("Recueilli par Ana Lim", "Ana Lim"),
        ("Ana Lim For The Gazette", "Ana Lim"),
        ("Ana Lim para El Diario", "Ana Lim"),
        ("Ana Lim Special to The Gazette", "Ana Lim"),
        ("Doctors For The Poor", "Doctors For The Poor"),
        ("Contributed", ""),
        ("ANA van LIM", "ANA van LIM"),
        ("ABC News", "ABC News"),
    ] {
        let names: Vec<String> = stated(value).bylines.into_iter().map(|b| b.name).collect();
        assert_eq!(names.join(", "), want, "{value}");
    }
    // Elsewhere a day behind a name may be another's.
    assert!(people("Ana Lim March 3, 2025").bylines.is_empty());
}

#[test]
fn a_name_of_three_words_is_whole_before_a_post() {
    assert!(TOWNS.is_sorted());
    assert_eq!(
        said("By Ana Maria Lim Staff Writer"),
        ["Ana Maria Lim author Person"]
    );
    assert_eq!(
        said("Karl-Heinz Lim Redakteur"),
        ["Karl-Heinz Lim author Person"]
    );
}
