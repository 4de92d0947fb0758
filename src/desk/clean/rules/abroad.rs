//! House lines in languages beside those of the other tables: what to read, to follow, to subscribe to, and
//! what the house says of the article.

use crate::desk::clean::copy::Junk;
use crate::desk::clean::rule::{Act, Rule, Test, Zone};

/// House lines of Northern and Eastern Europe and of Asia.
pub const RULES: &[Rule] = &[
    Rule {
        code: "related.see_also_abroad",
        languages: "cs da el fi hi hu ko no ro sv uk vi zh",
        what: "a link to another article, behind words for \"read also\"",
        why: "it leads to another article",
        example: "Читайте також: Пором знову не ходить",
        reason: Junk::RelatedLink,
        act: Act::Related("seeAlso"),
        test: Test::Starts(
            "čtěte více:;přečtěte si:;přečtěte si také;mohlo by vás zajímat:;související:;\
            læs mere:;læs mere om;læs hele;se også:;læs også;διαβάστε επίσης;διαβάστε ακόμη:;\
            διαβάστε ακόμα:;διαβάστε περισσότερα:;διαβάστε σχετικά:;δείτε επίσης;δείτε ακόμη:;\
            σχετικά:;lue lisää:;lue myös;katso myös;यह भी पढ़ें;ये भी पढ़ें;इसे भी पढ़ें;\
            यह भी देखें;ये भी देखें;और पढ़ें:;पढ़ें:;पढ़ें-;olvassa el ezt is;olvasd el ezt is;\
            olvasta már?;olvastad már?;ezt olvasta már?;kapcsolódó cikk;kapcsolódó cikkek;\
            kapcsolódó:;ajánljuk még;bővebben:;lásd még:;관련기사:;관련 기사:;관련기사 :;▶ 관련기사;▶관련기사;\
            함께 읽기:;les mer:;les mer om;les hele saken;se også:;les også;citiți și:;citiți și;\
            citește și;citeşte şi;vezi și:;vezi şi;citește mai mult:;citește continuarea;\
            mai multe despre:;läs mer:;läs mer om;läs även;läs också;läs hela;\
            se även:;читайте також;читати також;читайте ще:;дивіться також;більше новин читайте;\
            детальніше:;також читайте;читайте більше:;đọc thêm:;xem thêm:;xem thêm;đọc thêm;\
            mời độc giả xem thêm;mời bạn đọc xem thêm;tin liên quan:;相关阅读:;相關閱讀:;延伸阅读:;延伸閱讀:;\
            相关报道:;相關報導:;相关新闻:;相關新聞:;推荐阅读:;推薦閱讀:;点击阅读:;更多阅读:;看更多:;更多報導:;更多新聞:",
        ),
        words: 30,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.97,
    },
    Rule {
        code: "related.list_heading_abroad",
        languages: "cs da el fi hi hu ko no ro sv uk vi zh",
        what: "the heading of a list of other articles, or a bare \"read more\"",
        why: "it heads what is not this article",
        example: "Διαβάστε ακόμη",
        reason: Junk::RelatedLink,
        act: Act::Drop,
        test: Test::Is(
            "více k tématu;související články;související;mohlo by vás zajímat;nejčtenější;\
            čtěte také;přečtěte si také;læs mere;læs også;relaterede artikler;mest læste;\
            andre læser;διαβάστε ακόμη;διαβάστε ακόμα;διαβάστε επίσης;διαβάστε περισσότερα;\
            διαβάστε σχετικά;σχετικά άρθρα;σχετικές ειδήσεις;δημοφιλή;περισσότερα;lue lisää;\
            lue myös;lue lisää aiheesta;aiheesta lisää;luetuimmat;aiheeseen liittyvää;और पढ़ें;\
            संबंधित खबरें;यह भी पढ़ें;ये भी पढ़ें;ट्रेंडिंग;kapcsolódó cikkek;kapcsolódó;\
            további cikkek;legolvasottabb;ezek is érdekelhetik;bővebben;관련기사;관련 기사;관련기사 더보기;\
            관련 기사 더보기;기사 원문 보기;원문 보기;많이 본 뉴스;인기 기사;주요뉴스;더보기;les mer;les også;relaterte saker;\
            mest lest;flere saker;siste nytt;citește și;citiți și;citește mai mult;vezi și;\
            articole similare;știri similare;cele mai citite;läs mer;läs även;läs också;\
            relaterade artiklar;mest läst;fler artiklar;читайте також;схожі новини;\
            читайте більше;популярне;головні новини;новини за темою;tin liên quan;xem thêm;\
            đọc thêm;tin cùng chuyên mục;bài liên quan;đọc nhiều nhất;tin mới nhất;相关阅读;相关新闻;\
            相关报道;相關新聞;相關報導;相關文章;相关文章;延伸阅读;延伸閱讀;热门文章;热门新闻;推荐阅读;推薦閱讀;相关链接;更多新闻;看更多;\
            为你推荐;为您推荐;猜你喜欢;猜您喜欢;您可能感兴趣的文章;你可能感兴趣的文章;您可能感兴趣的;\
            你可能感兴趣的;你可能还喜欢;热门推荐;编辑推荐;精彩推荐;热点推荐;大家都在看;大家还在看;\
            作者最新文章;最新文章;相关资讯;相关专题;热门资讯;今日推荐;延伸推荐",
        ),
        words: 6,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "promo.subscribe_abroad",
        languages: "cs da el fi hi hu ko no ro sv uk vi zh",
        what: "an order to subscribe or to read the newsletter",
        why: "the house sells, not the story",
        example: "Iratkozzon fel hírlevelünkre",
        reason: Junk::Newsletter,
        act: Act::Drop,
        test: Test::Starts(
            "přihlaste se k odběru;přihlásit se k odběru;odebírejte;předplaťte si;\
            pořiďte si předplatné;objednejte si;podpořte nezávislou žurnalistiku;podpořte nás;\
            pouze pro předplatitele;tilmeld dig vores;tilmeld dig nyhedsbrev;\
            få vores nyhedsbrev;bliv abonnent;bliv medlem;få adgang til;køb abonnement;\
            allerede abonnent;εγγραφείτε στο newsletter;εγγραφείτε στο ενημερωτικό;\
            εγγραφείτε στη λίστα;γίνετε συνδρομητής;γίνετε συνδρομητές;κάντε εγγραφή;\
            στηρίξτε την ανεξάρτητη;tilaa uutiskirje;tilaa uutiskirjeemme;tilaa lehti;tilaa nyt;\
            liity tilaajaksi;tilaajille;vain tilaajille;हमारे न्यूज़लेटर;हमारे न्यूजलेटर;\
            न्यूज़लेटर सब्सक्राइब;सब्सक्राइब करें;iratkozzon fel;iratkozz fel;fizessen elő;\
            fizess elő;legyen előfizetőnk;támogassa munkánkat;támogasd munkánkat;támogassa a;\
            előfizetőknek;구독하고;구독을 눌러;구독 부탁드립니다;좋아요 누르고;네이버에서 구독;네이버에서 본지를;뉴스레터 구독;\
            meld deg på nyhetsbrev;meld deg på nyhetsbrevet;meld deg på vårt;få nyhetsbrevet;bli abonnent;\
            kjøp abonnement;allerede abonnent;støtt oss;abonner på;abonați-vă;abonează-te;\
            aboneaza-te;susține jurnalismul;susțineți jurnalismul;înscrie-te la newsletter;\
            bli prenumerant;bli medlem;prenumerera på;anmäl dig till vårt nyhetsbrev;\
            få vårt nyhetsbrev;redan prenumerant;підпишіться на;підписуйтесь на;підписуйтеся на;\
            підписатися на;оформіть підписку;підтримайте нас;підтримати нас;стати підписником;\
            đăng ký nhận bản tin;đăng ký nhận tin;đăng ký theo dõi;đăng ký kênh;订阅我们的;訂閱我們的;\
            订阅本刊;立即订阅;立即訂閱;免费订阅",
        ),
        words: 24,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.94,
    },
    Rule {
        code: "social.follow_abroad",
        languages: "cs da el fi hi hu ko no ro sv uk vi zh",
        what: "an invitation to follow the house elsewhere, or to join its channel",
        why: "the house sells, not the story",
        example: "Följ oss på Facebook",
        reason: Junk::Social,
        act: Act::Drop,
        test: Test::Starts(
            "sledujte nás;přidejte se k nám;přidejte si nás;připojte se k nám;følg os på;\
            følg os i;følg med på;ακολουθήστε μας;ακολουθήστε το;ακολουθήστε τον;\
            ακολουθήστε την;ακολουθείστε μας;βρείτε μας στο;κάντε like;\
            δείτε όλες τις τελευταίες ειδήσεις;seuraa meitä;seuraa meidän;löydät meidät;\
            हमें फेसबुक;हमें गूगल;हमें ट्विटर;हमें इंस्टाग्राम;हमें फॉलो;हमारे व्हाट्सएप;\
            हमारे व्हाट्सऐप;हमारे टेलीग्राम;हमारे फेसबुक;हमारे यूट्यूब;व्हाट्सएप चैनल;\
            लेटेस्ट और ब्रेकिंग न्यूज;kövessen minket;kövess minket;kövessenek minket;\
            kövesse oldalunkat;csatlakozzon;csatlakozz;lájkolja;lájkold;ha tetszett a cikk;\
            følg oss på;følg oss i;urmărește-ne;\
            urmareste-ne;urmăriți-ne;intră pe canalul;intrați pe canalul;dă like;\
            dacă ți-a plăcut;alătură-te;alăturați-vă;följ oss på;följ oss i;gilla oss på;\
            стежте за нами;слідкуйте за нами;приєднуйтесь до нашого;приєднуйтеся до нашого;\
            приєднуйтесь до нас;долучайтесь до;читайте нас у;читайте нас в;ми в telegram;\
            наш телеграм-канал;наш telegram;theo dõi chúng tôi;theo dõi trên;theo dõi kênh;\
            tham gia kênh;quan tâm zalo;关注我们;關注我們;关注微信;扫码关注;加入我们的;\
            加入我們的;追蹤我們;按讚;微信扫一扫",
        ),
        words: 26,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "promo.app_abroad",
        languages: "cs da el fi hi hu ko no ro sv uk vi zh",
        what: "an invitation to the house's app",
        why: "the house sells, not the story",
        example: "Ladda ner vår app",
        reason: Junk::Newsletter,
        act: Act::Drop,
        test: Test::Starts(
            "stáhněte si naši;stáhněte si aplikaci;stáhněte si mobilní;hent vores app;\
            download vores app;hent appen;κατεβάστε την εφαρμογή;κατεβάστε το app;\
            κατεβάστε το δωρεάν;lataa sovellus;lataa sovelluksemme;lataa ilmainen;हमारा ऐप;\
            हमारा एप;ऐप डाउनलोड करें;डाउनलोड करें;töltse le;töltsd le;앱을 다운로드;앱 다운로드;앱에서 보기;\
            last ned appen;last ned vår;descarcă aplicația;descarcă gratuit;\
            descărcați aplicația;ladda ner vår;ladda ner appen;ladda ned vår;ladda hem vår;\
            завантажте наш;завантажуйте наш;завантажити застосунок;встановіть наш;tải ứng dụng;\
            tải app;cài đặt ứng dụng;下载我们的;下載我們的;下载客户端;点击下载;點擊下載;打开客户端;下载app;下載app",
        ),
        words: 16,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.94,
    },
    Rule {
        code: "notice.tip_abroad",
        languages: "cs da el fi hi hu ko no ro sv uk vi zh",
        what: "a call for tips, photos or word of mistakes",
        why: "the house asks, not the story",
        example: "Har du tips? Kontakta oss",
        reason: Junk::Disclosure,
        act: Act::Drop,
        test: Test::Starts(
            "máte tip;máte-li tip;víte o něčem;pošlete nám;našli jste chybu;har du et tip;\
            har du tip;tip os;send os et tip;har du en god historie;har du set en fejl;\
            στείλτε μας;έχετε κάποια πληροφορία;vinkkaa meille;lähetä vinkki;lähetä juttuvinkki;\
            onko sinulla vinkki;huomasitko virheen;küldje el nekünk;küldd el nekünk;\
            írjon nekünk;írj nekünk;van egy sztorija;hibát talált;hibát találtál;제보는;제보하기;기사제보;\
            제보를 기다립니다;제보 전화;har du tips;tips oss;send oss;har du en god sak;har du sett en feil;\
            trimite-ne;trimiteți-ne;ai o informație;ați găsit o greșeală;har du tips;tipsa oss;\
            skicka ditt tips;har du sett något;hittat fel i texten;помітили помилку;\
            якщо ви помітили помилку;знайшли помилку;якщо ви знайшли помилку;надсилайте свої;\
            надішліть нам;маєте новину;mọi ý kiến đóng góp;quý vị có thể gửi;\
            mọi thông tin xin gửi;bạn đọc có thể gửi;欢迎爆料;爆料热线;爆料電話;我要爆料;新闻热线;新聞熱線;如有线索;投稿邮箱;\
            联系我们",
        ),
        words: 26,
        prose: true,
        zone: Zone::Edge,
        firm: true,
        sure: 0.93,
    },
    Rule {
        code: "notice.correction_abroad",
        languages: "cs da el fi hi hu ko no ro sv uk vi zh",
        what: "a correction or an editor's note",
        why: "kept as a correction: the editors speak, not the story",
        example: "Rättelse: I en tidigare version av texten var datumet fel.",
        reason: Junk::Disclosure,
        act: Act::Correction,
        test: Test::Starts(
            "oprava:;opraveno:;rettelse:;rettet:;rettelse den;διόρθωση:;επανόρθωση:;oikaisu:;\
            oikaistu:;korjattu:;korjaus:;शुद्धिपत्र:;भूल सुधार:;helyesbítés:;helyreigazítás:;\
            korrekció:;바로잡습니다;정정보도;정정:;retting:;rettelse:;erată:;corecție:;rectificare:;\
            rättelse:;korrigering:;i en tidigare version av;виправлення:;уточнення:;\
            виправлено:;đính chính:;cải chính:;更正:;更正启事;勘误:;勘誤:;更正啟事;本文更正",
        ),
        words: 70,
        prose: true,
        zone: Zone::Edge,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "notice.first_published_abroad",
        languages: "cs da el fi hi hu ko no ro sv uk vi zh",
        what: "where the article first appeared",
        why: "the house speaks, not the story",
        example: "Juttu on julkaistu alun perin Rannikossa.",
        reason: Junk::Disclosure,
        act: Act::Notice("disclosure"),
        test: Test::Holds(
            "článek původně vyšel;text původně vyšel;článek vyšel původně;\
            artiklen blev først bragt;artiklen er først bragt;artiklen er oprindeligt;\
            artiklen blev oprindeligt;το άρθρο δημοσιεύτηκε αρχικά;δημοσιεύθηκε αρχικά;\
            πρωτοδημοσιεύτηκε;πρωτοδημοσιεύθηκε;juttu on julkaistu alun perin;\
            artikkeli on julkaistu alun perin;\
            यह लेख मूल रूप से;यह लेख सबसे पहले;a cikk eredetileg;az írás eredetileg;이 기사는 처음;\
            artikkelen ble først publisert;saken ble først publisert;artikkelen er opprinnelig;\
            articolul a apărut inițial;articolul a fost publicat inițial;text publicat inițial;\
            artikeln publicerades först;artikeln publicerades ursprungligen;\
            texten publicerades först;artikeln är tidigare publicerad;\
            матеріал вперше опубліковано на;стаття вперше опублікована;вперше опубліковано;\
            оригінал статті;bài viết được đăng lần đầu;bài viết gốc;本文首发于;本文首發於;本文原载;本文原載;本文转载自;\
            本文轉載自;首发于微信;转载请注明;轉載請註明;未经授权不得转载;未經授權不得轉載;请勿转载;原标题:;原標題:",
        ),
        words: 28,
        prose: true,
        zone: Zone::Edge,
        firm: true,
        sure: 0.93,
    },
    Rule {
        code: "ui.goes_on_abroad",
        languages: "cs da el fi hi hu ko no ro sv uk vi zh",
        what: "that the article goes on below an advertisement or a picture",
        why: "it says nothing of the story",
        example: "Artikkelen fortsetter under annonsen",
        reason: Junk::UiLabel,
        act: Act::Drop,
        test: Test::Starts(
            "článek pokračuje pod;text pokračuje pod;pokračování článku;artiklen fortsætter;\
            teksten fortsætter;historien fortsætter;το άρθρο συνεχίζεται;\
            η συνέχεια μετά τη διαφήμιση;juttu jatkuu;artikkeli jatkuu;teksti jatkuu;\
            a cikk a hirdetés után;a cikk folytatódik;cikkünk a hirdetés után;\
            folytatás a hirdetés;artikkelen fortsetter;saken fortsetter;teksten fortsetter;\
            articolul continuă;articolul continua;artikeln fortsätter;texten fortsätter;\
            продовження після реклами;стаття продовжується;bài viết tiếp tục;文章继续;点击查看更多;广告之后",
        ),
        words: 9,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.97,
    },
    Rule {
        code: "notice.opinion_abroad",
        languages: "cs da el fi hi hu ko no ro sv uk vi zh",
        what: "that the views are the author's own",
        why: "the house speaks, not the story",
        example: "Åsikterna är skribentens egna",
        reason: Junk::Disclosure,
        act: Act::Notice("disclosure"),
        test: Test::Starts(
            "názory autora;názory vyjádřené;autorovy názory;dette er et debatindlæg;\
            dette er en klumme;dette er en kommentar;debatindlæg er udtryk for;οι απόψεις που εκφράζονται;\
            τα άρθρα που δημοσιεύονται;kirjoituksessa esitetyt;mielipiteet ovat kirjoittajan;\
            kirjoittajan mielipiteet;tämä on mielipidekirjoitus;लेख में व्यक्त विचार;\
            लेखक के निजी विचार;ये लेखक के;डिस्क्लेमर:;अस्वीकरण:;a cikkben megjelenő;\
            a szerző véleménye;a vélemény cikkek nem;dette er et debattinnlegg;\
            dette er en kronikk;dette er en kommentar;meninger i teksten;opiniile exprimate;\
            detta är en opinionstext;detta är en debattartikel;\
            detta är en krönika;detta är en ledare;detta är en kommentar;detta är en nyhetstext;\
            åsikterna är skribentens;åsikter som framförs;skribenten svarar för;погляди автора;\
            думка автора;позиція редакції може;редакція може не поділяти;редакція не несе;\
            bài viết thể hiện quan điểm;quan điểm trong bài;声明:本文;免责声明:;免責聲明:;本文仅代表;本文僅代表;文章仅代表;\
            以上内容仅代表;以上言论",
        ),
        words: 34,
        prose: true,
        zone: Zone::Edge,
        firm: true,
        sure: 0.94,
    },
];
