//! Who and when: bylines, author boxes, dates.

use crate::desk::clean::copy::Junk;
use crate::desk::clean::rule::{Act, Rule, Test, Zone};

/// Who and when: bylines, author boxes, dates.
pub const RULES: &[Rule] = &[
    Rule {
        code: "byline.reporting",
        languages: "en",
        what: "who reported, wrote and edited, at the end of agency copy",
        why: "credits people; kept as byline",
        example: "Reporting by Ana Lim and Bo Fisk; Editing by Carla Reis",
        reason: Junk::Byline,
        act: Act::Byline,
        test: Test::Starts(
            "reporting by;(reporting by;writing by;additional reporting by;\
            additional reporting from;additional reporting:;with additional reporting from;\
            with additional reporting by;with reporting by;with assistance from;\
            with reporting assistance from;reporting was contributed by;\
            reporting contributed by;reporte de;(reporte de;\
            (reportado por;reportado por;with contributions from;\
            contributors:;mitarbeit:;unter mitarbeit von;fact checked by;\
            medically reviewed by;translated by;übersetzt von;übersetzung:;\
            aus dem englischen von;traduit par;traduit de;traduit du;traduction de;\
            traduction :;traducido por;traducción de;traduzione di;traduzione:;\
            traduzido por;tradução de;tradução:;tradotto da;vertaald door;перевод:;翻译:;翻譯:",
        ),
        words: 60,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.97,
    },
    Rule {
        code: "byline.engineered_edited",
        languages: "*",
        what: "a byline with several roles",
        why: "credits people or machines; kept as byline",
        example: "Engineered by Tidewire Neuro, Edited by Camilo Barros",
        reason: Junk::Byline,
        act: Act::Byline,
        test: Test::Scan(super::scans::byline_roles),
        words: 30,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.99,
    },
    Rule {
        code: "byline.by",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "a byline with its cue",
        why: "credits people; kept as byline",
        example: "By Ruth Ellison | April 24, 2024 4:15 p.m. ET",
        reason: Junk::Byline,
        act: Act::Byline,
        test: Test::Scan(super::scans::byline),
        words: 26,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.98,
    },
    Rule {
        code: "byline.name_desk",
        languages: "de en es fr it nl pl pt ru tr",
        what: "a name and its newsroom or the post of a journalist, at the top of a text",
        why: "the author's line where the house writes no \"by\"",
        example: "Rosalía Cármenes | Da Redação",
        reason: Junk::Byline,
        act: Act::Byline,
        test: Test::Scan(super::named::name_and_desk),
        words: 8,
        prose: false,
        zone: Zone::Top,
        firm: true,
        sure: 0.92,
    },
    Rule {
        code: "byline.name_date",
        languages: "*",
        what: "a name and a date in an element of a page that is named after the author",
        why: "the author's line where the house writes no \"by\"",
        example: "",
        reason: Junk::Byline,
        act: Act::Byline,
        test: Test::Scan(super::named::name_and_date),
        words: 12,
        prose: false,
        zone: Zone::Top,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "dateline.element",
        languages: "*",
        what: "a place, perhaps with a day and an agency, in an element of its own that is named after the dateline",
        why: "says where the article was written; not part of the story",
        example: "",
        reason: Junk::Byline,
        act: Act::Dateline,
        test: Test::Scan(super::named::dateline),
        words: 10,
        prose: false,
        zone: Zone::Top,
        firm: true,
        sure: 0.9,
    },
    Rule {
        code: "byline.name_place",
        languages: "*",
        what: "a name and a place, parted by a bar, at the top of a text",
        why: "the author's line where the house writes no \"by\"; left out, since nothing says that it is one",
        example: "Rosalía Cármenes | Almadrava",
        reason: Junk::Byline,
        act: Act::Drop,
        test: Test::Scan(super::named::name_and_place),
        words: 7,
        prose: false,
        zone: Zone::Top,
        firm: true,
        sure: 0.9,
    },
    Rule {
        code: "byline.contributed",
        languages: "en de fr es it zh",
        what: "who contributed",
        why: "credits people; not part of the story",
        example: "Ana Lim in Quito and Bo Fisk in Lima contributed to this report.",
        reason: Junk::Byline,
        act: Act::Byline,
        test: Test::Holds(
            "contributed to this report;contributed to this story;\
            contributed to this article;contributed to this piece;contributed reporting;\
            contributed research;also contributed to this;\
            haben zu diesem artikel beigetragen;hat zu diesem bericht beigetragen;\
            a contribué à cet article;ont contribué à cet article;contribuyó a este;\
            contribuyeron a este;ha collaborato a questo;ha collaborato:;\
            hanno collaborato a questo;ha collaborato alla stesura;对此文亦有贡献;对此文有贡献;\
            对本文亦有贡献;对本文有贡献",
        ),
        words: 50,
        prose: true,
        zone: Zone::Tail,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "byline.contributing",
        languages: "en",
        what: "names behind the label of those who contributed, below the text",
        why: "credits people; not part of the story",
        example: "Contributing: Ana Lim, Bo Fisk, The Associated Press",
        reason: Junk::Byline,
        act: Act::Byline,
        test: Test::Starts(
            "contributing:;also contributing:;contributing writers:;contributing reporters:",
        ),
        words: 40,
        prose: true,
        zone: Zone::Tail,
        firm: true,
        sure: 0.96,
    },
    Rule {
        code: "byline.asked",
        languages: "de es fr it",
        what: "who led an interview, above or below it",
        why: "credits people; kept as byline",
        example: "Das Gespräch führte Ana Lim.",
        reason: Junk::Byline,
        act: Act::Byline,
        test: Test::Scan(super::named::asked),
        words: 9,
        prose: true,
        zone: Zone::Edge,
        firm: true,
        sure: 0.96,
    },
    Rule {
        code: "byline.staff",
        languages: "en",
        what: "that the house's staff or agencies reported it, and no more",
        why: "names nobody",
        example: "From staff and wire reports",
        reason: Junk::Byline,
        act: Act::Drop,
        test: Test::Is(
            "staff reports;staff report;from staff reports;by staff reports;by staff report;wire reports;\
            from wire reports;staff and wire reports;from staff and wire reports;from wire services;\
            from <w> staff reports;from the <w> staff reports;from <w> <w> staff reports;\
            from the <w> <w> staff reports",
        ),
        words: 7,
        prose: false,
        zone: Zone::Edge,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "byline.title_line",
        languages: "*",
        what: "a line that is a job title",
        why: "belongs to a byline",
        example: "Senior Political Correspondent",
        reason: Junk::Byline,
        act: Act::Drop,
        test: Test::Scan(super::scans::job_title),
        words: 7,
        prose: false,
        zone: Zone::Edge,
        firm: true,
        sure: 0.9,
    },
    Rule {
        code: "byline.author_box",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "who the author is",
        why: "an author box describes the author, not the story",
        example: "Ruth Ellison is a senior reporter covering shipping for Ledgerwire.",
        reason: Junk::Byline,
        act: Act::Drop,
        test: Test::Holds(
            "is a reporter;is a senior reporter;is a staff reporter;is a staff writer;\
            is a senior writer;is a freelance;is a journalist;is an award-winning;\
            is a correspondent;is a senior correspondent;is a political reporter;\
            is an editor at;is a senior editor;is the editor of;is an assistant editor;\
            is an associate editor;is a contributing;is a columnist;is a news reporter;\
            is a breaking news;is a writer and;is a writer at;is a writer for;is a producer;\
            is a multimedia;is the author of;is an associate professor;is a professor of;\
            is a national reporter;covers breaking news;covers politics for;follow her on;\
            follow him on;follow them on;reach her at;reach him at;reach them at;\
            email her at;email him at;covers <w> for the;covers <w> <w> for the;\
            he can be reached;she can be reached;can be reached at;you can reach her;\
            you can reach him;ist redakteur;ist redakteurin;ist freier journalist;\
            ist freie journalistin;ist reporter bei;ist korrespondent;ist korrespondentin;\
            schreibt über;arbeitet als redakteur;arbeitet als freier;arbeitet als freie;\
            arbeitet als journalist;arbeitet als journalistin;arbeitet als autor;\
            arbeitet als autorin;est journaliste;est correspondant;es periodista;\
            es corresponsal;es redactor;è giornalista;é jornalista;é repórter;is journalist;\
            is verslaggever;jest dziennikarzem",
        ),
        words: 75,
        prose: true,
        zone: Zone::Tail,
        firm: true,
        sure: 0.9,
    },
    Rule {
        code: "byline.reporter",
        languages: "ko",
        what: "a Korean name and the word for a reporter, alone on a line",
        why: "the people go to the record",
        example: "김민서 기자",
        reason: Junk::Byline,
        act: Act::Byline,
        test: Test::Scan(super::named::korean_reporter),
        words: 6,
        prose: false,
        zone: Zone::Edge,
        firm: true,
        sure: 0.97,
    },
    Rule {
        code: "byline.agency_alone",
        languages: "*",
        what: "a news agency's name alone on a line, at the top of the text",
        why: "the agency goes to the record",
        example: "PA Media",
        reason: Junk::Byline,
        act: Act::Byline,
        test: Test::Scan(super::named::agency_alone),
        words: 4,
        prose: false,
        zone: Zone::Top,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "byline.contact",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "how to write to the author",
        why: "an address is not part of the story",
        example: "Write to Ruth Ellison at ruth.ellison@ledgerwire.example",
        reason: Junk::Disclosure,
        act: Act::Drop,
        test: Test::Scan(super::scans::contact_author),
        words: 40,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.96,
    },
    Rule {
        code: "date.published",
        languages: "ar bn de en es fa fr he hi id it ja ko nl pl pt ru ta th tr zh",
        what: "a publication or update stamp",
        why: "the date goes to the record",
        example: "Published on 3 June 2024 at 09:12",
        reason: Junk::Byline,
        act: Act::Date,
        test: Test::StartsDated(
            "published;published on;published:;publication date;first published;\
            originally published on;posted;posted on;posted at;updated;updated on;\
            updated at;updated:;update:;last update;last updated;last modified;modified;\
            created:;date:;issued:;publish date;pub date;veröffentlicht;veröffentlicht am;\
            stand:;stand;aktualisiert;aktualisiert am;zuletzt aktualisiert;\
            dieser artikel wurde zuletzt aktualisiert;dieser artikel wurde aktualisiert;letzte aktualisierung;letztes update;erstellt:;erstellt am;datum:;erschienen am;\
            publié;publié le;publié à;mis à jour;mis à jour le;mise à jour;modifié le;\
            date de publication;créé le;publicado;publicado el;publicado em;publicada;\
            actualizado;actualizado el;actualizada;actualizado a;última actualización;\
            fecha:;creado:;atualizado;atualizado em;atualizada;atualizada em;publicada;postado em;publicada em;\
            última atualização;pubblicato;pubblicato il;aggiornato;aggiornato il;\
            ultimo aggiornamento;data:;gepubliceerd;gepubliceerd op;geplaatst op;aangepast;bijgewerkt;\
            laatst bijgewerkt;laatste update;opublikowano;data publikacji;data utworzenia;\
            aktualizacja;zaktualizowano;ostatnia aktualizacja;yayınlanma;yayınlama;giriş tarihi;güncelleme tarihi;\
            yayın tarihi;güncelleme;güncellenme;son güncelleme;giriş:;oluşturulma;eklenme;\
            diterbitkan;diperbarui;dipublikasikan;tayang;terbit;опубликовано;опубликована;\
            обновлено;дата публикации;дата:;добавлено;تاريخ النشر;نشر في;نشر بتاريخ;نشرت في;\
            آخر تحديث;تم النشر;تم التحديث;发布时间;发布日期;更新时间;发表于;发布于;發布時間;更新時間;發佈;公開日;更新日;掲載日;\
            公開:;更新:;投稿日;配信;入力;입력;수정;등록;승인;발행;최종수정;기사입력;기사수정;publisert;oppdatert;\
            sist oppdatert;publicerad;uppdaterad;publiceret;opdateret;julkaistu;päivitetty;\
            publikováno;aktualizováno;cập nhật;प्रकाशित;पब्लिश्ड;अपडेटेड;अपडेट;প্রকাশিত;প্রকাশ;আপডেট;\
            வெளியிடப்பட்டது;פורסם;עודכן;เผยแพร่;อัปเดต;تاریخ انتشار;منتشر شده;تاریخ بروزرسانی",
        ),
        words: 24,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.98,
    },
    Rule {
        code: "date.line_placed",
        languages: "*",
        what: "a place, a day and an hour alone on a line, at the top of a text",
        why: "where and when it was written; the date goes to the record",
        example: "Almadrava 12 NOV 2026 - 08:15 CET",
        reason: Junk::Byline,
        act: Act::Date,
        test: Test::Scan(super::scans::placed_date),
        words: 14,
        prose: true,
        zone: Zone::Top,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "date.line_at_end",
        languages: "*",
        what: "a whole date alone on a line, at the end of a text",
        why: "when it was published; the date goes to the record where nothing above says it",
        example: "12 novembre 2026",
        reason: Junk::Byline,
        act: Act::Date,
        test: Test::Scan(super::scans::whole_date),
        words: 6,
        prose: false,
        zone: Zone::Tail,
        firm: false,
        sure: 0.9,
    },
    Rule {
        code: "date.line",
        languages: "*",
        what: "a line that is a date",
        why: "the date goes to the record",
        example: "Wednesday, June 3, 2024 9:12 a.m. ET",
        reason: Junk::Byline,
        act: Act::Date,
        test: Test::Scan(super::scans::date_line),
        words: 18,
        prose: true,
        zone: Zone::Top,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "date.stamp",
        languages: "*",
        what: "a time of day or an age alone on a line",
        why: "stamps of live posts and teasers; the posts stay",
        example: "16:42",
        reason: Junk::Byline,
        act: Act::Drop,
        test: Test::Scan(super::scans::time_stamp),
        words: 8,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.9,
    },
    Rule {
        code: "date.reading_time",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "how long the article takes to read",
        why: "says nothing of the story",
        example: "5 min read",
        reason: Junk::UiLabel,
        act: Act::Drop,
        test: Test::Holds(
            "<n> min read;<n> mins read;<n> minute read;<n> minutes read;<n>-minute read;\
            <n> minutes to read;<n> min. read;read time;reading time;minutes read;lesezeit;\
            min. lesezeit;minuten lesezeit;lesedauer;temps de lecture;min de lecture;\
            minutes de lecture;lecture <n> min;min de lectura;minutos de lectura;\
            tiempo de lectura;lectura de <n>;tempo di lettura;min di lettura;\
            minuti di lettura;tempo de leitura;min de leitura;minutos de leitura;leestijd;\
            min leestijd;czas czytania;min czytania;minuty czytania;minut czytania;minuta czytania;okuma süresi;dk okuma;dakika okuma;\
            waktu baca;menit baca;мин. чтения;минут чтения;мин. на чтение;мин на чтение;минут на чтение;минуты на чтение;\
            lectura: <n> min;lectura: <n> minutos;دقائق للقراءة;دقيقة للقراءة;время чтения;время на чтение;\
            دقيقة قراءة;دقائق قراءة;وقت القراءة;阅读时间;閱讀時間;阅读需;分で読めます;この記事は約<n>分;読了時間;분 소요;\
            읽는 시간;<n> sekunder;lästid;lesetid",
        ),
        words: 9,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.98,
    },
];
