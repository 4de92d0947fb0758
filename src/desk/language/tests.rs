use super::*;
use crate::desk::extract::{Candidate, Field};

fn detect(text: &str, declared: Option<&str>) -> Language {
    let model = Model::load().expect("the table is whole");
    let copy = Copy {
        text: text.to_owned(),
        ..Copy::default()
    };
    let candidates = declared.map(|value| said("html lang", value));
    let page = Page {
        candidates: candidates.into_iter().collect(),
        ..Page::default()
    };
    language(&RawArticle::default(), &page, &copy, &model)
}

fn said(from: &str, value: &str) -> Candidate {
    Candidate {
        field: Field::Language,
        value: value.to_owned(),
        from: from.to_owned(),
        at: 0,
    }
}

#[test]
fn declarations_of_two_languages_are_a_conflict_and_of_two_countries_none() {
    let page = |all: &[(&str, &str)]| Page {
        candidates: all.iter().map(|(from, value)| said(from, value)).collect(),
        ..Page::default()
    };
    let raw = RawArticle::default();
    let same = page(&[("html lang", "en-GB"), ("meta og:locale", "en_US")]);
    let found = declared(&raw, &same);
    assert_eq!(found.stated.map(|s| s.value).as_deref(), Some("en-GB"));
    assert!(found.conflicts.is_empty());
    let other = page(&[("json-ld inLanguage", "de"), ("html lang", "en")]);
    let found = declared(&raw, &other);
    let seen: Vec<_> = found
        .conflicts
        .iter()
        .map(|c| c.other.value.as_str())
        .collect();
    assert_eq!(
        (found.stated.map(|s| s.value).as_deref(), seen),
        (Some("en"), vec!["de"])
    );
}

/// A sentence of news in each language.
const SENTENCES: &[(&str, &str)] = &[
    (
        "en",
        "The government said on Monday that it would raise the price of bread after talks with the unions.",
    ),
    (
        "de",
        "Die Regierung teilte am Montag mit, dass sie den Brotpreis nach Gesprächen mit den Gewerkschaften anheben werde.",
    ),
    (
        "fr",
        "Le gouvernement a annoncé lundi qu'il augmenterait le prix du pain après des discussions avec les syndicats.",
    ),
    (
        "es",
        "El gobierno anunció el lunes que subirá el precio del pan tras las conversaciones con los sindicatos.",
    ),
    (
        "it",
        "Il governo ha annunciato lunedì che aumenterà il prezzo del pane dopo i colloqui con i sindacati.",
    ),
    (
        "pt",
        "O governo anunciou na segunda-feira que vai aumentar o preço do pão depois de conversas com os sindicatos.",
    ),
    (
        "nl",
        "De regering heeft maandag gezegd dat de prijs van brood na overleg met de vakbonden omhoog gaat.",
    ),
    (
        "pl",
        "Rząd ogłosił w poniedziałek, że po rozmowach ze związkami zawodowymi podniesie cenę chleba.",
    ),
    (
        "tr",
        "Hükümet pazartesi günü sendikalarla yapılan görüşmelerin ardından ekmek fiyatını artıracağını açıkladı.",
    ),
    (
        "id",
        "Pemerintah mengumumkan pada hari Senin bahwa harga roti akan dinaikkan setelah pembicaraan dengan serikat pekerja.",
    ),
    (
        "sv",
        "Regeringen meddelade på måndagen att priset på bröd ska höjas efter samtal med facken.",
    ),
    (
        "da",
        "Regeringen oplyste mandag, at prisen på brød bliver sat op efter samtaler med fagforeningerne.",
    ),
    (
        "nb",
        "Regjeringen opplyste mandag at prisen på brød skal økes etter samtaler med fagforeningene.",
    ),
    (
        "fi",
        "Hallitus ilmoitti maanantaina, että leivän hintaa nostetaan ammattiliittojen kanssa käytyjen neuvottelujen jälkeen.",
    ),
    (
        "cs",
        "Vláda v pondělí oznámila, že po jednání s odbory zvýší cenu chleba.",
    ),
    (
        "hu",
        "A kormány hétfőn bejelentette, hogy a szakszervezetekkel folytatott tárgyalások után emeli a kenyér árát.",
    ),
    (
        "ro",
        "Guvernul a anunțat luni că va crește prețul pâinii după discuții cu sindicatele.",
    ),
    (
        "ru",
        "Правительство сообщило в понедельник, что повысит цену на хлеб после переговоров с профсоюзами.",
    ),
    (
        "uk",
        "Уряд повідомив у понеділок, що підвищить ціну на хліб після переговорів із профспілками.",
    ),
    (
        "bg",
        "Правителството съобщи в понеделник, че ще повиши цената на хляба след преговори със синдикатите.",
    ),
    (
        "ar",
        "أعلنت الحكومة يوم الاثنين أنها سترفع سعر الخبز بعد محادثات مع النقابات.",
    ),
    (
        "fa",
        "دولت روز دوشنبه اعلام کرد که پس از گفتگو با اتحادیه‌ها قیمت نان را افزایش می‌دهد.",
    ),
    (
        "hi",
        "सरकार ने सोमवार को कहा कि वह यूनियनों के साथ बातचीत के बाद रोटी की कीमत बढ़ाएगी।",
    ),
    (
        "el",
        "Η κυβέρνηση ανακοίνωσε τη Δευτέρα ότι θα αυξήσει την τιμή του ψωμιού.",
    ),
    ("he", "הממשלה הודיעה ביום שני כי תעלה את מחיר הלחם."),
    (
        "ja",
        "政府は月曜日、労働組合との協議の後にパンの価格を引き上げると発表した。",
    ),
    ("zh", "政府周一表示，在与工会会谈后将提高面包价格。"),
    (
        "ko",
        "정부는 월요일 노조와의 협의 후 빵 가격을 인상하겠다고 밝혔다.",
    ),
    ("th", "รัฐบาลประกาศเมื่อวันจันทร์ว่าจะขึ้นราคาขนมปัง"),
    (
        "vi",
        "Chính phủ hôm thứ Hai cho biết sẽ tăng giá bánh mì sau các cuộc đàm phán với công đoàn.",
    ),
    (
        "is",
        "Ríkisstjórnin tilkynnti á mánudaginn að verð á brauði yrði hækkað eftir viðræður við þá.",
    ),
];

#[test]
fn a_sentence_of_news_tells_its_language() {
    for (code, text) in SENTENCES {
        let found = detect(text, None);
        assert_eq!(found.code, *code, "{text}: {found:?}");
        assert!(found.confidence > 0.5, "{found:?}");
    }
}

#[test]
fn a_wrong_declaration_does_not_win() {
    let found = detect(SENTENCES[1].1, Some("en-US"));
    assert_eq!((found.code, found.declared.as_deref()), ("de", Some("en")));
}

#[test]
fn a_list_in_ideographs_alone_is_japanese_by_their_forms() {
    let towns =
        "長野県：松本市、塩尻市 山梨県：甲府市、笛吹市、北杜市 静岡県：浜松市、磐田市、袋井市";
    let found = detect(towns, None);
    assert_eq!((found.code, found.script), ("ja", Some("Jpan")));
    assert_eq!(
        detect(
            "北京市：海淀区、朝阳区 上海市：浦东新区、徐汇区、静安区",
            None
        )
        .code,
        "zh"
    );
    assert_eq!(
        detect(
            "臺北市：大安區、信義區 高雄市：鹽埕區、左營區、鳳山區",
            None
        )
        .code,
        "zh"
    );
}

/// The shipped table names Swahili, Estonian, Catalan or Turkish for each of these, and is sure.
#[test]
fn languages_that_the_table_does_not_know_are_not_taken_for_those_that_it_does() {
    for (code, text) in [
        (
            "zu",
            "UMengameli wezwe uthe uhulumeni uzosebenzisana nezinkampani ezizimele ukuze kwakhiwe amathuba \
             emisebenzi amasha entsheni. Uthe futhi ukuthi lokhu kuzosiza abantu abaningi.",
        ),
        (
            "ga",
            "Dúirt an Taoiseach inniu go mbeidh an rialtas ag obair leis na comhlachtaí príobháideacha chun \
             poist nua a chruthú do dhaoine óga in Éirinn.",
        ),
        (
            "uz",
            "Prezident bugun hukumat xususiy kompaniyalar bilan hamkorlikda yoshlar uchun yangi ish oʻrinlari \
             yaratishini maʼlum qildi va bu haqida gapirdi.",
        ),
        (
            "eu",
            "Jaurlaritzak gaur jakinarazi du datorren urtean zergak jaitsi eta osasun arloko aurrekontua \
             handituko duela, baina oposizioak ez du bat egin eta ez da ados agertu.",
        ),
    ] {
        let found = detect(text, Some("en"));
        assert_eq!(found.code, code, "{found:?}");
    }
    let quechua = "Kunan punchaw kamachiq nirqa wasi ruwaqkunawan kuska llamkayta munan chaymanta wayna \
                   sipaskunapaq musuq llamkaykunata paqarichinanpaq kay watapi.";
    let found = detect(quechua, Some("es"));
    assert_eq!((found.code, found.confidence), ("und", 0.0));
    assert!(!found.is_read_as_english());
    assert_eq!(detect(quechua, Some("qu")).code, "und");
    assert_eq!(detect(quechua, Some("yo")).code, "yo");
}

#[test]
fn longer_texts_in_known_languages_are_no_strangers() {
    for (code, text) in SENTENCES {
        let found = detect(&format!("{text} {text} {text}"), None);
        assert_eq!(found.code, *code, "{text}: {found:?}");
    }
}

#[test]
fn short_texts_are_as_declared_or_unknown() {
    assert_eq!(detect("Goal!", Some("de")).code, "de");
    assert_eq!(detect("Goal!", None).code, "und");
    assert_eq!(detect("", None).script, None);
    assert_eq!(detect("12 : 30", None).code, "und");
}

#[test]
fn a_report_with_names_of_a_near_relative_is_in_its_own_language() {
    let spanish = "El Girona FC ganó este domingo al Betis en Montilivi con goles de Ferrusola y de Zubiaurre. \
                   El club catalán es quinto y los Mossos no registraron incidentes con la afición.";
    assert_eq!(detect(spanish, None).code, "es");
    let spanish = "El líder norcoreano Kim Jong-un se reunió el lunes con el presidente Lee Jae-myung en Seúl, \
                   informó la agencia Yonhap.";
    assert_eq!(detect(spanish, None).code, "es");
    let catalan = "El Girona FC va guanyar diumenge el Betis a Montilivi amb gols de Ferrusola i de Zubiaurre. \
                   El club és cinquè i els Mossos no van registrar incidents amb els aficionats.";
    assert_eq!(detect(catalan, None).code, "ca");
}

#[test]
fn close_relatives_are_as_declared() {
    assert_eq!(detect(SENTENCES[9].1, Some("ms")).code, "ms");
    assert_eq!(detect(SENTENCES[9].1, Some("fr")).code, "id");
}

#[test]
fn rules_are_decided_as_documented() {
    for rule in RULES.iter().filter(|rule| !rule.example.is_empty()) {
        let code = detect(rule.example, None).code;
        let want = match rule.code {
            "language.script" => "el",
            "language.letters" => "is",
            "language.words" => "es",
            "language.stranger" => "xh",
            _ => "de",
        };
        assert_eq!(code, want, "{}", rule.code);
    }
}

proptest::proptest! {
    #[test]
    fn probabilities_add_up(text in "\\PC{0,300}") {
        let found = detect(&text, Some("en"));
        let sum: f32 = found.confidence + found.alternatives.iter().map(|(_, p)| p).sum::<f32>();
        proptest::prop_assert!((0.0..=1.001).contains(&sum));
    }
}

#[test]
fn names_of_another_language_do_not_decide() {
    for (code, text) in [
        (
            "en",
            "“The talks will go on for a week,” said Björk Guðmundsdóttir on Monday. The crowd cheered.",
        ),
        (
            "fr",
            "Tedros Adhanom Ghebreyesus a déclaré lundi que les discussions dureraient des semaines.",
        ),
        (
            "pt",
            "Abdel Fattah el-Sisi disse na segunda-feira que as conversas continuariam por semanas.",
        ),
        (
            "de",
            "Ríkisútvarpið und Þorgerður Gunnarsdóttir haben sich am Montag auf einen Sender geeinigt.",
        ),
    ] {
        assert_eq!(detect(text, None).code, code, "{text}");
    }
}
