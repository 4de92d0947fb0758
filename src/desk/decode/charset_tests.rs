use encoding_rs as er;
use proptest::prelude::*;

use super::*;

/// Language, the single-byte and multi-byte charsets in which it is met, a text of ours.
type Sample = (&'static str, &'static [&'static Encoding], &'static str);

/// Texts written for this test.
const SAMPLES: &[Sample] = &[
    (
        "fr",
        &[er::WINDOWS_1252, er::ISO_8859_15],
        "La préfète de région a annoncé mardi la fermeture de l’école maternelle, à cause d’une fuite d’eau découverte près du réfectoire. Les élèves seront accueillis dès jeudi au lycée voisin. « Nous espérons rouvrir après les congés d’été », a déclaré la directrice, Hélène Bérard, qui a remercié les parents pour leur compréhension.",
    ),
    (
        "de",
        &[er::WINDOWS_1252, er::ISO_8859_15],
        "Die Stadtwerke erhöhen die Preise für Fernwärme zum Jahresende um fünf Prozent. Das teilte die Geschäftsführung am Freitag mit. Bürger müssten künftig mit größeren Abschlägen rechnen, hieß es. Die Opposition nannte die Erhöhung überzogen und kündigte für Dienstag eine Anfrage im Rat an; auch Mietervereine äußerten Kritik an den Plänen.",
    ),
    (
        "es",
        &[er::WINDOWS_1252],
        "El año pasado llovió en Almería menos que nunca. Según el último informe, los embalses están al límite y la situación podría empeorar después del verano. «¿Qué haremos si no llueve en otoño?», preguntó un agricultor de Níjar, que perdió la mitad de su cosecha. El ministerio anunció ayudas de diez millones para los pequeños productores.",
    ),
    (
        "pt",
        &[er::WINDOWS_1252],
        "A câmara municipal aprovou ontem a construção de três estações de metrô na região norte. As obras começarão em março e não deverão afetar o trânsito, segundo o secretário. Moradores pediram mais informações sobre as desapropriações; a oposição votou contra a proposta por considerar que faltam estudos de impacto e garantias financeiras.",
    ),
    (
        "sv",
        &[er::WINDOWS_1252],
        "Färjan mellan öarna ställs in på måndag på grund av hård vind. Resenärer får pengarna tillbaka, säger rederiet, som räknar med att trafiken är i gång på onsdag. Även tågen längs kusten påverkas när träd har fallit över spåren. Räddningstjänsten varnar för höga vågor och ber allmänheten att hålla sig borta från stränderna.",
    ),
    (
        "pl",
        &[er::WINDOWS_1250, er::ISO_8859_2],
        "Rząd przedłożył w środę projekt ustawy o ochronie środowiska. Posłowie opozycji zarzucają mu, że zmiany są zbyt łagodne wobec największych przedsiębiorstw. Minister zapewnił, że nowe przepisy wejdą w życie jeszcze w tym roku. Mieszkańcy Śląska czekają na decyzję od dawna, a część gmin już wprowadziła własne ograniczenia dla pieców węglowych.",
    ),
    (
        "cs",
        &[er::WINDOWS_1250, er::ISO_8859_2],
        "Pražský soud v úterý rozhodl, že město musí zveřejnit smlouvy se společností, která opravuje nádražní budovu. Radní tvrdí, že žádné tajné dodatky neexistují. Stavba měla být dokončena už před dvěma lety, ale kvůli sporům o peníze se opět zpozdila. Cestující zatím používají náhradní východ u řeky, kde stojí dočasné přístřešky.",
    ),
    (
        "hu",
        &[er::WINDOWS_1250, er::ISO_8859_2],
        "A főváros új villamosokat rendel, hogy a külső kerületek lakói gyorsabban elérjék a belvárost. A közgyűlés szerdán fogadta el a javaslatot, amelyhez az uniós támogatás felét már jóváhagyták. A szerződést várhatóan ősszel írják alá, az első járművek pedig két év múlva állhatnak forgalomba. A lakók többsége örül a fejlesztésnek.",
    ),
    (
        "ro",
        &[er::WINDOWS_1250, er::ISO_8859_2],
        "Guvernul a aprobat joi o hotărâre prin care şcolile primesc bani pentru încălzire. Măsura îi ajută mai ales pe elevii din satele de munte, unde iernile sunt lungi şi drumurile rămân închise zile întregi. Sindicatele spun că suma nu ajunge şi cer ca finanţarea să fie dublată până în decembrie, când preţurile vor creşte din nou.",
    ),
    (
        "tr",
        &[er::WINDOWS_1254],
        "Büyükşehir belediyesi, yağışların ardından su baskınına uğrayan mahallelerde çalışmaların sürdüğünü açıkladı. Başkan, zarar gören esnafa kısa sürede ödeme yapılacağını söyledi. Meteoroloji, hafta sonu için yeni bir uyarı yayımladı; özellikle kıyı ilçelerinde kuvvetli sağanak bekleniyor. Okullar pazartesi günü öğleden sonra açılacak.",
    ),
    (
        "ru",
        &[er::WINDOWS_1251, er::KOI8_R, er::IBM866, er::ISO_8859_5],
        "Городские власти объявили о закрытии моста на ремонт с понедельника. Водителям советуют объезжать центр по набережной. По словам главы департамента транспорта, работы продлятся до конца сентября, если позволит погода. Жители левого берега жалуются, что автобусы и без того переполнены, а новую линию метро обещают открыть лишь через два года.",
    ),
    (
        "uk",
        &[er::WINDOWS_1251, er::KOI8_U],
        "Міська рада ухвалила бюджет на наступний рік після тривалих суперечок. Найбільше коштів отримають лікарні та школи, повідомив голова фінансової комісії. Депутати також підтримали будівництво нового притулку для тварин, якого містяни чекали понад п’ять років. Опозиція вважає, що видатки на дороги знову занижено.",
    ),
    (
        "bg",
        &[er::WINDOWS_1251],
        "Правителството предложи нови правила за строежите край морето. Според екологичните организации промените идват твърде късно, защото голяма част от дюните вече е унищожена. Министърът обеща проверки през лятото и по-високи глоби за нарушителите. Местните жители настояват общината да публикува всички разрешителни.",
    ),
    (
        "el",
        &[er::WINDOWS_1253, er::ISO_8859_7],
        "Η κυβέρνηση ανακοίνωσε την Τρίτη μέτρα για τη στήριξη των νησιών που επλήγησαν από τις φωτιές. Οι κάτοικοι θα λάβουν αποζημιώσεις μέχρι το τέλος του μήνα, είπε ο υπουργός. Η αντιπολίτευση ζητεί να δοθούν στη δημοσιότητα τα στοιχεία για τις ζημιές και να ενισχυθεί η πυροσβεστική υπηρεσία πριν από το καλοκαίρι.",
    ),
    (
        "he",
        &[er::WINDOWS_1255],
        "העירייה הודיעה ביום שלישי כי הרכבת הקלה תתחיל לפעול באביב הבא. לדברי ראש העיר, העבודות ברחוב הראשי הושלמו לפני המועד. תושבי השכונה מתלוננים על הרעש ומבקשים להעביר את התחנה לכיכר. נציגי הסוחרים אמרו שהם מקווים כי הקונים יחזרו למרכז העיר אחרי שנתיים קשות.",
    ),
    (
        "ar",
        &[er::WINDOWS_1256],
        "أعلنت وزارة النقل يوم الأحد إغلاق الطريق الساحلي بسبب الأمطار الغزيرة. وقال المتحدث باسم الوزارة إن فرق الصيانة تعمل على مدار الساعة لإصلاح الجسر المتضرر. وطالب السكان بتوفير حافلات إضافية للطلاب حتى انتهاء الأعمال، فيما توقعت الأرصاد استمرار سوء الأحوال الجوية حتى نهاية الأسبوع.",
    ),
    (
        "et",
        &[er::WINDOWS_1257],
        "Linnavalitsus otsustas kolmapäeval, et vana sadama hooned säilitatakse ja nendesse rajatakse raamatukogu. Linnapea sõnul jätkub raha kõigi katuste parandamiseks. Naabruskonna elanikud kardavad, et ehitustööd võivad veel aastaid kesta, ning nõuavad öörahu. Esimesed lugejad peaksid uude majja pääsema ülejärgmisel sügisel.",
    ),
    (
        "lt",
        &[er::WINDOWS_1257],
        "Vyriausybė pritarė siūlymui padidinti išmokas šeimoms, auginančioms tris ar daugiau vaikų. Pakeitimai įsigalios kitų metų pradžioje, jeigu juos patvirtins Seimas. Opozicijos atstovai teigia, kad lėšų užteks tik pusei šeimų. Ministrė žada iki rugsėjo paskelbti tikslius skaičiavimus ir atsakyti į savivaldybių klausimus.",
    ),
    (
        "th",
        &[er::WINDOWS_874],
        "รัฐบาลประกาศเมื่อวันอังคารว่าจะช่วยเหลือชาวนาที่ได้รับผลกระทบจากน้ำท่วมในภาคเหนือ รัฐมนตรีกล่าวว่าเงินชดเชยจะจ่ายภายในสิ้นเดือนนี้ ชาวบ้านหลายคนยังอยู่ในศูนย์พักพิงชั่วคราวและรอให้ถนนกลับมาใช้ได้ ฝนคาดว่าจะตกต่อไปอีกสามวัน",
    ),
    (
        "ja",
        &[er::SHIFT_JIS, er::EUC_JP, er::ISO_2022_JP],
        "市は火曜日、老朽化した橋の架け替え工事を来春から始めると発表した。工事の期間はおよそ二年で、その間は歩行者だけが仮の橋を渡ることができる。市長は記者会見で「子どもたちの通学路を守ることが第一だ」と述べた。近くの商店街からは、客が減るのではないかと心配する声も出ている。",
    ),
    (
        "zh-cn",
        &[er::GBK, er::GB18030],
        "市政府周二宣布，将在明年春天开始重修老城区的桥梁，工程预计持续两年。交通部门表示，施工期间行人可以使用临时便桥，车辆需要绕行。附近的商户担心生意受到影响，希望政府减免一部分租金。市长在记者会上说，学生的安全最重要，所有费用都会公开。",
    ),
    (
        "zh-tw",
        &[er::BIG5],
        "市政府週二宣布，將在明年春天開始重建老城區的橋樑，工程預計持續兩年。交通局表示，施工期間行人可以使用臨時便橋，車輛需要改道。附近的商家擔心生意受到影響，希望政府減免一部分租金。市長在記者會上說，學生的安全最重要，所有費用都會公開。",
    ),
    (
        "ko",
        &[er::EUC_KR],
        "시는 화요일 낡은 다리를 내년 봄부터 새로 짓겠다고 발표했다. 공사 기간은 약 이 년이며 그동안 보행자는 임시 다리를 이용할 수 있다. 시장은 기자 회견에서 학생들의 통학길을 지키는 것이 가장 중요하다고 말했다. 주변 상인들은 손님이 줄어들까 걱정하고 있다.",
    ),
];

type Encode = Box<dyn Fn(&str) -> Vec<u8>>;

/// Windows of about 200 bytes of every text in every charset: (language, charset, text, bytes).
fn windows() -> Vec<(&'static str, &'static str, String, Vec<u8>)> {
    let mut all = Vec::new();
    for (language, charsets, text) in SAMPLES {
        let starts: Vec<usize> = text
            .char_indices()
            .filter(|(at, _)| {
                *at == 0
                    || text.as_bytes()[at - 1] == b' '
                    || *language > "z"
                    || matches!(*language, "ja" | "th")
            })
            .map(|(at, _)| at)
            .collect();
        for start in starts.iter().step_by(starts.len() / 5 + 1) {
            let mut encoders: Vec<(&str, Encode)> = vec![
                ("utf-8", Box::new(|t: &str| t.as_bytes().to_vec())),
                (
                    "utf-16le",
                    Box::new(|t: &str| t.encode_utf16().flat_map(u16::to_le_bytes).collect()),
                ),
                (
                    "utf-16be",
                    Box::new(|t: &str| t.encode_utf16().flat_map(u16::to_be_bytes).collect()),
                ),
                (
                    "utf-32le",
                    Box::new(|t: &str| t.chars().flat_map(|c| (c as u32).to_le_bytes()).collect()),
                ),
            ];
            for charset in *charsets {
                encoders.push((
                    charset.name(),
                    Box::new(|t: &str| charset.encode(t).0.into_owned()),
                ));
            }
            for (name, encode) in encoders {
                let mut end = *start;
                let mut bytes = Vec::new();
                for (at, c) in text[*start..].char_indices() {
                    end = start + at + c.len_utf8();
                    if at % 8 == 0 {
                        bytes = encode(&text[*start..end]);
                        if bytes.len() >= 200 {
                            break;
                        }
                    }
                }
                if bytes.len() >= 200 && !String::from_utf8_lossy(&bytes).contains("&#") {
                    all.push((*language, name, text[*start..end].to_owned(), bytes));
                }
            }
        }
    }
    all
}

/// What share of the windows is read rightly under a claim; prints what is not.
fn share(claim: impl Fn(&str) -> Option<String>) -> f32 {
    let all = windows();
    let mut right = 0;
    for (language, charset, text, bytes) in &all {
        let content_type = claim(charset);
        match decode(
            Cow::Borrowed(bytes.as_slice()),
            content_type.as_deref(),
            None,
        ) {
            Ok(decoded) if decoded.text == *text => right += 1,
            Ok(decoded) => println!(
                "{language} {charset} {content_type:?}: {} by {}",
                decoded.charset, decoded.from
            ),
            Err(reject) => println!("{language} {charset} {content_type:?}: {}", reject.detail),
        }
    }
    let example = claim("CHARSET");
    println!("{right} of {} read rightly, claim {example:?}", all.len());
    right as f32 / all.len() as f32
}

#[test]
fn the_set_is_large_and_wide_enough() {
    let all = windows();
    let mut charsets: Vec<&str> = all.iter().map(|(_, charset, ..)| *charset).collect();
    charsets.sort_unstable();
    charsets.dedup();
    assert!(
        all.len() >= 200 && charsets.len() >= 25,
        "{} {charsets:?}",
        all.len()
    );
}

#[test]
fn without_a_claim_nearly_all_is_read_rightly() {
    let share = share(|_| None);
    assert!(share >= 0.97, "{share}");
}

#[test]
fn a_right_claim_makes_it_sure() {
    let share = share(|charset| Some(format!("text/plain; charset={charset}")));
    assert!(share >= 0.995, "{share}");
}

#[test]
fn a_default_claim_that_is_wrong_harms_little() {
    for wrong in ["iso-8859-1", "utf-8", "us-ascii"] {
        let share = share(|_| Some(format!("text/html; charset=\"{wrong}\"")));
        assert!(share >= 0.97, "{wrong}: {share}");
    }
}

#[test]
fn a_specific_claim_that_is_wrong_is_found_out_when_it_shows() {
    for wrong in ["windows-1251", "shift_jis", "windows-1253"] {
        let share = share(|_| Some(format!("text/html; charset={wrong}")));
        assert!(share >= 0.90, "{wrong}: {share}");
    }
}

#[test]
fn a_declaration_that_gives_no_languages_letters_is_refuted() {
    let (mut right, mut all) = (0, 0);
    for (of, written, claimed) in [
        ("ru", er::KOI8_R, "windows-1251"),
        ("ru", er::WINDOWS_1251, "koi8-r"),
        ("bg", er::WINDOWS_1251, "koi8-r"),
        ("pl", er::WINDOWS_1250, "iso-8859-1"),
        ("cs", er::WINDOWS_1250, "windows-1252"),
        ("fr", er::WINDOWS_1252, "windows-1250"),
        ("pt", er::WINDOWS_1252, "windows-1250"),
        ("sv", er::WINDOWS_1252, "windows-1250"),
        ("tr", er::WINDOWS_1254, "windows-1250"),
        ("lt", er::WINDOWS_1257, "windows-1250"),
        ("el", er::WINDOWS_1253, "windows-1251"),
        ("he", er::WINDOWS_1255, "windows-1251"),
        ("ja", er::ISO_2022_JP, "windows-1251"),
        ("ko", er::EUC_KR, "gbk"),
    ] {
        for (_, _, text) in SAMPLES.iter().filter(|(language, ..)| *language == of) {
            let (bytes, ..) = written.encode(text);
            let page = [format!("<meta charset={claimed}><p>").as_bytes(), &bytes].concat();
            let decoded = decode(Cow::Borrowed(page.as_slice()), None, None).unwrap();
            let sound = decoded.text.ends_with(text) && decoded.refuted.is_some();
            if !sound {
                println!("{of} {claimed}: {} by {}", decoded.charset, decoded.from);
            }
            all += 1;
            right += u32::from(sound);
        }
    }
    assert!(right * 10 >= all * 9, "{right} of {all}");
}

#[test]
fn no_right_declaration_is_refuted() {
    for (language, charset, _, bytes) in &windows() {
        let claim = format!("text/html; charset={charset}");
        let decoded = decode(Cow::Borrowed(bytes.as_slice()), Some(&claim), None).unwrap();
        assert_eq!(decoded.refuted, None, "{language} {charset}");
    }
}

#[test]
fn what_a_page_declares_is_read() {
    let (text, _, _) = er::WINDOWS_1250.encode("zażółć gęślą jaźń");
    for head in [
        "<meta charset=windows-1250>",
        "<html><head><META http-equiv='Content-Type' content='text/html; charset=Windows-1250'>",
        "<?xml version=\"1.0\" encoding='windows-1250'?><html>",
    ] {
        let bytes = [head.as_bytes(), &text].concat();
        let decoded = decode(Cow::Borrowed(bytes.as_slice()), None, None).unwrap();
        assert!(
            decoded.text.ends_with("zażółć gęślą jaźń"),
            "{}",
            decoded.text
        );
        assert_eq!(decoded.charset, "windows-1250");
        assert!(matches!(decoded.from, "meta" | "xml declaration"));
    }
}

#[test]
fn marks_are_believed_and_dropped() {
    for (bytes, charset) in [
        (&b"\xEF\xBB\xBF\xE2\x80\x99s"[..], "utf-8"),
        (b"\xFF\xFE\x19\x20s\0", "utf-16le"),
        (b"\xFE\xFF\x20\x19\0s", "utf-16be"),
        (b"\xFF\xFE\0\0\x19\x20\0\0s\0\0\0", "utf-32le"),
        (b"\0\0\xFE\xFF\0\0\x20\x19\0\0\0s", "utf-32be"),
    ] {
        let decoded = decode(
            Cow::Borrowed(bytes),
            Some("text/html; charset=koi8-r"),
            None,
        )
        .unwrap();
        assert_eq!(
            (&*decoded.text, decoded.charset, decoded.from),
            ("’s", charset, "bom")
        );
    }
}

#[test]
fn a_cut_or_scarred_utf_8_text_stays_utf_8() {
    let text = "Der Fluss führt Hochwasser – die Brücke ist gesperrt, Fußgänger müssen ausweichen’";
    let cut = &text.as_bytes()[..text.len() - 1];
    let mut scarred = text.as_bytes().to_vec();
    scarred[3] = 0x92;
    for bytes in [cut, &scarred] {
        let decoded = decode(
            Cow::Borrowed(bytes),
            Some("text/plain; charset=latin1"),
            None,
        )
        .unwrap();
        assert_eq!(
            (decoded.charset, decoded.from),
            ("utf-8", "nearly valid utf-8")
        );
        assert!(decoded.text.contains("führt Hochwasser – die Brücke"));
    }
}

#[test]
fn a_charset_in_the_encoding_property_counts_as_a_claim() {
    let (bytes, _, _) = er::KOI8_R.encode("мост закрыт");
    let decoded = decode(bytes.clone(), None, Some("koi8-r")).unwrap();
    assert_eq!(
        (&*decoded.text, decoded.from),
        ("мост закрыт", "content_type")
    );
}

#[test]
fn garbage_is_undecodable() {
    for seed in 0..20u64 {
        let noise: Vec<u8> = (0..2000u64)
            .map(|n| crate::desk::hash::mix(n ^ seed << 32) as u8)
            .map(|b| if b < 0x20 { b | 0x80 } else { b })
            .collect();
        let reject = decode(Cow::Borrowed(noise.as_slice()), None, None).unwrap_err();
        assert_eq!(reject.reason, Reason::Undecodable);
    }
}

#[test]
fn every_charset_has_its_name() {
    for (encoding, name) in NAMES {
        assert_eq!(encoding.name().to_ascii_lowercase(), *name);
    }
    for (_, charsets, _) in SAMPLES {
        assert!(
            charsets
                .iter()
                .all(|c| NAMES.iter().any(|(known, _)| known == c))
        );
    }
}

proptest! {
    #[test]
    fn any_bytes_end(bytes in prop::collection::vec(any::<u8>(), 0..300), claim in "[a-z0-9;=/ -]{0,40}") {
        let _ = decode(Cow::Borrowed(bytes.as_slice()), Some(&claim), Some(&claim));
        let _ = decode(Cow::Owned(bytes), None, None);
    }

    #[test]
    fn utf_8_is_never_taken_for_anything_else(text in "[ -~\u{A1}-\u{2AF}\u{400}-\u{4FF}一-十]{1,80}") {
        let decoded = decode(Cow::Borrowed(text.as_bytes()), Some("text/html; charset=windows-1251"), None).unwrap();
        prop_assert_eq!(&*decoded.text, text.as_str());
    }
}
