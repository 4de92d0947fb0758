//! Tests of the rules of cleaning.

use super::*;

/// The code of the rule that finds a text, at the top and at the end.
pub fn finds(rules: &Rules, text: &str) -> Option<&'static str> {
    finds_where(rules, text, false)
}

fn finds_where(rules: &Rules, text: &str, sure: bool) -> Option<&'static str> {
    let block = Block {
        text: text.to_owned(),
        ..Block::default()
    };
    let mut tokens = Vec::new();
    words::read(text, &mut tokens);
    let mut line = Line::new(&block, &tokens);
    line.tail = true;
    line.top = true;
    line.sure = sure;
    rules.find(&line).map(|found| found.rule.code)
}

#[test]
fn a_label_before_a_bare_address_leads_away_and_a_sentence_with_one_does_not() {
    let rules = Rules::compile();
    let rule = Some("related.label_address");
    assert_eq!(
        finds(&rules, "Northwire NBA: https://northwire.example/nba"),
        rule
    );
    for kept in [
        "The full list is here: https://northwire.example/list as of Monday.",
        "The minister wrote it all down in a report for parliament: https://northwire.example/r",
    ] {
        assert_ne!(finds(&rules, kept), rule, "{kept}");
    }
}

#[test]
fn words_of_promotion_yield_to_a_sure_block_model_and_named_lines_do_not() {
    let rules = Rules::compile();
    let find = |text: &str, sure: bool| finds_where(&rules, text, sure);
    let told = "By spring the agent will send a summary of every hearing to your inbox.";
    assert_eq!(find(told, false), Some("promo.newsletter"));
    assert_eq!(find(told, true), None);
    let credit = "Foto: Anke Petersen/dpa";
    assert_eq!(find(credit, true), find(credit, false));
    assert!(find(credit, true).is_some());
}

#[test]
fn every_example_is_recognised_by_its_rule() {
    let rules = Rules::compile();
    let wrong: Vec<_> = rules
        .all
        .iter()
        .filter(|rule| !rule.example.is_empty())
        .map(|rule| (rule.code, finds(&rules, rule.example)))
        .filter(|(code, found)| Some(*code) != *found)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_zone_that_no_list_has_does_not_hide_a_date() {
    let rules = Rules::compile();
    assert_eq!(finds(&rules, "18 NOV 2026 - 09:12 PET"), Some("date.line"));
    assert_eq!(finds(&rules, "18 NOV 2026 - 09:12 Lima"), None);
    for no_date in ["20 hrs 25 mins", "2 hours 15 min", "866-555-0148"] {
        assert_ne!(finds(&rules, no_date), Some("date.line"), "{no_date}");
    }
}

/// The rule of this code holds for the lines of the first list and for none of the other.
fn holds(code: &str, lines: &[&str], others: &[&str]) {
    let rules = Rules::compile();
    for line in lines {
        assert_eq!(finds(&rules, line), Some(code), "{line}");
    }
    for line in others {
        assert_ne!(finds(&rules, line), Some(code), "{line}");
    }
}

#[test]
fn marks_at_the_end_of_a_release_are_no_text() {
    let marks = "###;# # #;-30-;– ENDS –;ENDS;-- Ende --;[FIN];* * *";
    let texts = "# 7;The year ENDS;30;[30];Ends;-5;*;- Fine food -";
    let lines = |list: &'static str| list.split(';').collect::<Vec<_>>();
    holds("notice.end_mark", &lines(marks), &lines(texts));
}

#[test]
fn a_byline_may_end_in_the_hour() {
    holds(
        "byline.by",
        &["By Dana Whitcombe | Nov. 25, 2026 6:12 p.m."],
        &[
            "By Dana Whitcombe.",
            "By Friday the hall opens at 6:12 p.m.",
        ],
    );
}

#[test]
fn an_invitation_to_other_pages_is_told_from_reading() {
    holds(
        "related.invitation",
        &[
            "Hören Sie dazu unseren Podcast.",
            "You can read more of our coverage of the bridge here.",
        ],
        &[
            "Readers of the report can find all of it here.",
            "Our coverage area grew.",
        ],
    );
}

#[test]
fn what_stands_around_a_newsletter_goes_though_the_model_is_sure() {
    let rules = Rules::compile();
    for (line, code) in [
        (
            "Was this email forwarded to you? Sign up here.",
            "mail.reason",
        ),
        (
            "Vous recevez cet e-mail parce que vous êtes inscrit à la liste.",
            "mail.reason",
        ),
        (
            "¿Te han reenviado este correo? Suscríbete aquí.",
            "mail.reason",
        ),
        (
            "Abmelden | Einstellungen ändern | Im Browser ansehen",
            "mail.controls",
        ),
        ("Se désinscrire | Gérer mes préférences", "mail.controls"),
        ("Descadastrar", "mail.controls"),
        (
            "Als u deze e-mails niet meer wilt ontvangen, kunt u zich hier uitschrijven.",
            "mail.unsubscribe",
        ),
        (
            "Se non vuoi più ricevere queste email, scrivi alla redazione.",
            "mail.unsubscribe",
        ),
        (
            "Verzonden door Getij Media bv, Kade 12, Havenstad",
            "mail.sender",
        ),
    ] {
        assert_eq!(finds_where(&rules, line, true), Some(code), "{line}");
    }
    assert_ne!(finds(&rules, "Contact | Privacy"), Some("mail.controls"));
}

#[test]
fn a_person_behind_the_mark_above_the_end_took_a_picture() {
    let rules = Rules::compile();
    let code = |text: &str, tail: bool| {
        let block = Block {
            text: text.to_owned(),
            ..Block::default()
        };
        let mut tokens = Vec::new();
        words::read(text, &mut tokens);
        let mut line = Line::new(&block, &tokens);
        line.tail = tail;
        rules.find(&line).map(|found| found.rule.code)
    };
    let credit = Some("credit.copyright_agency");
    assert_eq!(code("© Andrej Fisk", false), credit);
    assert_eq!(code("© Andrej Fisk", true), Some("footer.copyright"));
    assert_eq!(code("© 2026 Andrej Fisk", false), Some("footer.copyright"));
    assert_eq!(code("© Fen Media", false), Some("footer.copyright"));
}

#[test]
fn house_lines_of_other_languages_are_known() {
    let rules = Rules::compile();
    for (text, want) in [
        ("Läs också: Färjan ställs in igen", Some("related.see_also")),
        (
            "Читайте також: Пором знову не ходить",
            Some("related.see_also_abroad"),
        ),
        ("相关阅读：渡轮再次停航", Some("related.see_also")),
        ("ये भी पढ़ें- नौका फिर रद्द", Some("related.see_also_abroad")),
        ("Διαβάστε ακόμη", Some("related.list_heading_abroad")),
        ("Følg oss på Facebook", Some("social.follow_abroad")),
        (
            "Підписуйтесь на наш Telegram-канал",
            Some("promo.subscribe_abroad"),
        ),
        ("Lataa sovellus", Some("promo.app_abroad")),
        ("Máte tip na článek? Napište nám", Some("notice.tip_abroad")),
        (
            "Helyesbítés: a cikk korábbi változatában",
            Some("notice.correction_abroad"),
        ),
        (
            "Juttu on julkaistu alun perin Rannikossa",
            Some("notice.first_published_abroad"),
        ),
        (
            "Artikkelen fortsetter under annonsen",
            Some("ui.goes_on_abroad"),
        ),
        (
            "Åsikterna är skribentens egna",
            Some("notice.opinion_abroad"),
        ),
        ("Färjan går igen från måndag.", None),
        ("Пором знову ходитиме з понеділка.", None),
    ] {
        assert_eq!(finds(&rules, text), want, "{text}");
    }
}

#[test]
fn codes_are_unique_and_documented() {
    let mut codes: Vec<_> = docs().map(|doc| doc.code).collect();
    assert!(codes.len() > 40, "{}", codes.len());
    assert!(docs().all(|d| !d.what.is_empty() && !d.why.is_empty() && !d.languages.is_empty()));
    assert!(rules::TABLES.iter().map(|table| table.len()).sum::<usize>() <= 256);
    codes.sort_unstable();
    let all = codes.len();
    codes.dedup();
    assert_eq!(codes.len(), all);
}

#[test]
fn the_house_says_that_it_corrected_or_translated() {
    let rules = Rules::compile();
    for (text, want) in [
        (
            "A correction was made on June 3: an earlier version gave the wrong pier.",
            Some("notice.correction"),
        ),
        (
            "Correction, June 4: The pier is the eastern one.",
            Some("notice.correction"),
        ),
        (
            "This story was corrected on June 4.",
            Some("notice.correction"),
        ),
        (
            "UPDATE: This story has been updated with the board's answer.",
            Some("notice.correction"),
        ),
        (
            "In einer früheren Fassung dieses Textes war vom falschen Kai die Rede.",
            Some("notice.correction"),
        ),
        (
            "Dieser Text wurde aus dem Norwegischen übersetzt.",
            Some("notice.translation"),
        ),
        ("Traduction de Solène Maury", Some("byline.reporting")),
        ("Tradução: Inês Prado", Some("byline.reporting")),
        ("Solène Maury | Port-Marin", Some("byline.name_place")),
        ("Ferry news | Fares and times", None),
        ("A correction of the course was needed on June 3.", None),
    ] {
        assert_eq!(finds(&rules, text), want, "{text}");
    }
}

#[test]
fn who_when_and_what_else_stand_beside_an_article() {
    let rules = Rules::compile();
    for (text, want) in [
        ("Solène Maury - Court Reporter", Some("byline.name_desk")),
        ("Solène Maury, Redakteurin", Some("byline.name_desk")),
        ("Solène Maury, minister", None),
        (
            "Lyon, le 12 novembre 2026 à 18h05",
            Some("date.line_placed"),
        ),
        ("Updated 12 November 2026 - 08:15", Some("date.published")),
        ("Ana Lim 12 Smith 3 Pell 2 Fisk 1", None),
        ("£m\t2026\t2025", None),
        ("2026\t2025", None),
        (
            "Photo Le Phare /Maxime Jeghers",
            Some("credit.photo_of_house"),
        ),
        ("Photo du jour : la mer / le ciel", None),
        ("Audio: Der Kai im Nebel (0:42)", Some("ui.media_length")),
        ("Audio: the board said no (twice)", None),
        (
            "Copyright © Diario del Faro, S.L.",
            Some("footer.copyright"),
        ),
        (
            "(ANSA) RIPRODUZIONE RISERVATA © Copyright ANSA",
            Some("footer.copyright"),
        ),
        (
            "Subscreva a newsletter Primeira Hora",
            Some("promo.subscribe"),
        ),
        (
            "© dpa-infocom, dpa:261111-930-12345/1",
            Some("footer.copyright"),
        ),
        ("© Fen Media", Some("footer.copyright")),
        ("© 2026 Andrej Fisk", Some("footer.copyright")),
        ("प्रकाशित: 3 मार्च 2026, 14:05", Some("date.published")),
        ("3 มีนาคม 2569 14:05 น.", Some("date.line")),
        ("۱۲ اسفند ۱۴۰۴", Some("date.line")),
        ("Atualizada às 17h10", Some("date.published")),
        (
            "12 novembre 2026 (modifica il 12 novembre 2026 | 09:14)",
            Some("date.line"),
        ),
        (
            "Contenido ofrecido por Turismo de Almadrava",
            Some("notice.sponsored"),
        ),
        (
            "Chaque matin, recevez toute l'information de la côte",
            Some("promo.newsletter"),
        ),
        ("Harbour Board - Annual Report", None),
        ("Google News'te takip edin", Some("promo.messenger")),
        (
            "Masz zdjęcia lub informacje? Napisz do nas: biuro@gazeta.example",
            Some("notice.contact"),
        ),
        (
            "【写真】港の倉庫=11日、青浜市、青木一郎撮影",
            Some("credit.photo_by"),
        ),
    ] {
        assert_eq!(finds(&rules, text), want, "{text}");
    }
}

#[test]
fn sentences_of_an_article_are_left_alone() {
    let rules = Rules::compile();
    for text in [
        "By Thursday evening the river had risen by two metres.",
        "The photo by the entrance shows the old mill, Pell said.",
        "Residents can sign up for a flood alert at the town hall.",
        "Comments by the minister drew criticism from both sides of the house.",
        "He said the newsletter had 4,000 readers before it closed.",
        "Read more books, was her only advice to the students.",
        "Ein Foto von der Unfallstelle zeigt drei Wagen.",
        "The company said it would follow the recommendations of the board.",
        "Er wird am Montag mit dem Minister sprechen (dpa).",
        "Published in 1961, the novel was an instant success.",
        "Copyright: ministers agreed on Friday to protect the rights of painters.",
        "In a post online, Anna Smith thanked @KlausMeier.",
        "His comments are not helpful, the minister said on Friday.",
        "Our journalism must be better, the editor told the union.",
        "Report this year showed a fall in exports, officials said.",
        "Neighbours can join the town's WhatsApp group, the mayor said.",
        "Get in touch with reality, the minister told the bank.",
        "Become a member of the alliance and the east will answer, he warned.",
        "Donate to the poor, the bishop told the crowd.",
        "Send your children to school, the governor told parents.",
        "Disclosure rules for listed firms will change in May.",
        "Die Ministerin gab am Freitag ihre Zustimmung zu dem Gesetz.",
        "Am Montag diskutieren sie über das Gesetz, sagte der Sprecher.",
        "페이스북에서 개인정보 유출 사고가 발생했다고 정부가 밝혔다.",
        "扫描二维码后，他的存款不见了，警方周一表示。",
        "未經授權進入校園的男子週三被捕，警方表示。",
        "Tham gia nhóm kín này, nạn nhân đã mất hơn hai tỷ đồng, công an cho biết.",
        "Korjattu silta avataan liikenteelle ensi viikolla, kaupunki kertoi.",
        "Rättelse av felet krävs före maj, säger ministern.",
        "Punctele de vedere ale celor doi miniștri rămân diferite, a spus el.",
        "Ihre Meinung hat die Ministerin inzwischen geändert.",
        "Die Vervielfältigung des Virus dauert nur Stunden.",
        "In einer ersten Fassung des Gesetzes stand davon nichts.",
        "Bild von Gerhard Voss für zehn Millionen Euro versteigert, teilte das Haus mit.",
        "Im Bild der Öffentlichkeit ist die Ministerin gescheitert.",
        "Der 34-Jährige arbeitet als Elektriker in Kiel.",
        "Was meinen Sie damit, Herr Voss?",
        "Une erreur d'arbitrage a coûté la victoire à Lyon.",
        "Une première version de la loi avait été rejetée en mai.",
        "Toute reproduction du virus a été bloquée.",
        "Una versión anterior de la ley fue rechazada en mayo.",
        "Imagen de la crisis: miles de turistas sin hotel.",
        "La polizia ha collaborato con la procura di Bari.",
        "Scrivi a tua madre, disse il giudice al ragazzo.",
        "举报人周二对记者说，公司早已知情。",
        "未经授权的人员不得进入该区域。",
        "Перепечатка учебников обошлась в два миллиона рублей.",
        "ご意見をいただいた市民は約千人に上った。",
        "The minister said that she had not read the email before she sent it on.",
        "Customers could not unsubscribe from the service for months, the watchdog found.",
        "You are receiving this prize because you asked for nothing, the mayor told her.",
        "Sent by train on 3 May, the parcel arrived in Kiel a month later.",
        "Was this email ever sent, the judge asked the bishop.",
        "Forward to a better year, the captain wrote.",
        "Die Ministerin konnte sich nicht abmelden, weil das System ausgefallen war.",
        "Le maire a décidé de se désinscrire des listes électorales.",
        "El delantero tuvo que darse de baja por una lesión.",
        "De gemeente wil niet dat ouders zich uitschrijven.",
        "Cancellati duecento voli per lo sciopero di venerdì",
        "Ze kan zich niet meer afmelden, zei de rechter.",
        "İlgili haber ajanslara pazartesi günü düştü.",
        "Binlerce kişi abone olmak için bankalara başvurdu.",
    ] {
        assert_eq!(finds(&rules, text), None, "{text}");
    }
}

#[test]
fn a_date_is_a_line_of_its_own_in_every_language() {
    let rules = Rules::compile();
    for (line, code) in [
        ("3. Mrz. 2025", "date.line"),
        ("vom 3. März 2025", "date.line"),
        ("lun 3 marzo 2025 14.05", "date.line"),
        ("måndag 3 mars 2025", "date.line"),
        ("mandag 3. mars 2025", "date.line"),
        ("maanantai 3. maaliskuuta 2025", "date.line"),
        ("Pondělí 3. března 2025", "date.line"),
        ("2025. március 3., hétfő", "date.line"),
        ("Luni, 3 martie 2025", "date.line"),
        ("3 marca 2025 r.", "date.line"),
        ("Δευτέρα 3 Μαρτίου 2025", "date.line"),
        ("Понеділок, 3 березня 2025", "date.line"),
        ("令和7年3月3日", "date.line"),
        ("Ana Lim 3 March 2025", "date.line_placed"),
        ("Ana Lim, 3 maart 2025", "date.line_placed"),
        ("Ana Lim March 3, 2025", "date.line_placed"),
        ("Ana Lim Lunes 03 de Marzo de 2025", "date.line_placed"),
        ("Ana Lim lunes, 3 de marzo de 2025", "date.line_placed"),
        ("2025년 03월 03일 14시 05분", "date.line"),
    ] {
        let found = finds(&rules, line).unwrap_or_default();
        assert!(found.starts_with(code), "{line}: {found}");
    }
    for kept in [
        "3 wins in March",
        "Ana Lim left in March 2025",
        "Lynwick 3 Torvall 2025",
        "Verkündet am: 12.11.2026",
    ] {
        let found = finds(&rules, kept);
        assert!(
            found.is_none_or(|code| !code.starts_with("date.")),
            "{kept}: {found:?}"
        );
    }
}

#[test]
fn a_block_that_begins_with_a_caption_and_goes_on_is_no_caption() {
    let rules = Rules::compile();
    assert_eq!(finds(&rules, "资料图：海港的渡轮"), Some("caption.file"));
    let block = "资料图\n渡轮的航线已经排定\n从海港到北岛\n每天四班";
    assert_eq!(finds(&rules, block), None);
}

#[test]
fn labels_and_calls_of_further_languages_are_known() {
    let rules = Rules::compile();
    for line in [
        "View comments (12)",
        "By clicking Sign up you agree to our terms.",
        "Commentaires (12)",
        "Réagir à cet article",
        "Retour à l'accueil",
        "Recevez l'essentiel de l'actualité par e-mail",
        "Commenti (12)",
        "Torna alla home",
        "Reacties (12)",
        "Meer over dit onderwerp",
        "Download onze app",
        "Heb je een fout gezien? Mail ons.",
        "Komentarze (12)",
        "Yorumlar (12)",
        "Bizi Facebook'ta takip edin",
        "Комментарии (12)",
        "Dela artikeln",
        "Del artiklen",
        "Sie haben noch 85 % des Artikels vor sich",
        "Hier geht es zur Bildergalerie",
    ] {
        assert!(finds(&rules, line).is_some(), "{line}");
    }
    for kept in [
        "Hier geht es um die Zukunft des Hafens, sagte die Ministerin.",
        "Das Amt hält die Bürger auf dem Laufenden, sagte sie.",
        "Ships that stay ahead of the storm will reach the harbour by noon, the master said.",
        "No group has claimed responsibility for the latest attack on the quay.",
        "“We need your support to keep the ferry running,” the captain told the crowd.",
        "A tenth of the fare is sent to your savings, the bank said.",
        "Recevez mes excuses, a dit le maire aux habitants du port.",
        "Zie je een foutje in de berekening, dan klopt de som niet, zegt de lerares.",
        "Del av kaia ble stengt i mars, sier havnesjefen.",
    ] {
        assert_eq!(finds(&rules, kept), None, "{kept}");
    }
}

#[test]
fn a_copyright_line_among_paragraphs_ends_no_article() {
    use super::super::fixture::with_lines;
    let long = "The harbour board voted on Monday to put off the night ferry until May, after divers had found cracks.";
    let rules = |lines: &[&str]| {
        with_lines(lines, |lines, _| {
            super::super::fate::ruled(lines, &Rules::compile())
        })
    };
    let among = rules(&[long, long, "© 2026 Quay Media", long, long, long]);
    assert_eq!(among, [false, false, true, false, false, false]);
    let below = rules(&[long, long, long, long, "© 2026 Quay Media", long]);
    assert_eq!(below, [false, false, false, false, true, true]);
}
