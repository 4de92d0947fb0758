//! Links to other articles.

use crate::desk::clean::copy::Junk;
use crate::desk::clean::rule::{Act, Rule, Test, Zone};

/// Links to other articles.
pub const RULES: &[Rule] = &[
    Rule {
        code: "related.read_next",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "a link to the article to read next",
        why: "it leads to another article; its title is kept as an association",
        example: "Read Next: Why Harbour Tolls Will Rise Again",
        reason: Junk::RelatedLink,
        act: Act::Related("readNext"),
        test: Test::Starts(
            "read next:;next up:;up next:;next:;read next;weiterlesen:;als nächstes lesen;\
            à suivre :;à suivre:;siga leyendo;prossimo articolo:;continue lendo:;次の記事;下一篇;\
            下一篇:;上一篇;上一篇:;다음 기사;이전 기사;next article:;previous article:",
        ),
        words: 34,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.99,
    },
    Rule {
        code: "related.see_also",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "a \"see also\" link",
        why: "it leads to another article; its title is kept as an association",
        example: "See Also: Three Ferries Sold to Norway",
        reason: Junk::RelatedLink,
        act: Act::Related("seeAlso"),
        test: Test::Starts(
            "see also:;see also;main article:;main articles:;hauptartikel:;article détaillé :;\
            articles détaillés :;artículo principal:;artigo principal:;voce principale:;\
            lo stesso argomento in dettaglio:;hoofdartikel:;see more:;see pictures of;see photos of;\
            (see pictures of;(see photos of;more news:;previous story:;previous coverage:;related |;\
            related article |;related story |;more stories like this are;also see:;related:;\
            related story:;related stories:;related article:;related articles:;related news:;\
            related reading:;related video:;related coverage:;also read:;also read;read also:;\
            read also;siehe auch:;siehe auch;lesen sie auch:;lesen sie auch;lesen sie dazu;\
            lesen sie hier;lesen sie mehr;lies auch:;auch interessant:;mehr zum thema:;mehr dazu:;\
            lesetipp:;passend dazu:;zum thema:;interaktiv:;à lire aussi;à lire aussi:;lire aussi;\
            lire aussi:;à lire :;à lire:;lire également;voir aussi;à voir aussi;sur le même sujet;\
            sur le même thème;lea también;lee también;le recomendamos leer;puedes ver:;puede ver:;\
            puedes leer:;mira también;mirá también;ver también;te puede interesar;también lea;\
            también te puede interesar;más información:;lea además;lee más;leggi anche;guarda anche;\
            vedi anche;ti potrebbe interessare;leggi qui;approfondisci;leia também;leia mais;\
            veja também;saiba mais:;lees ook;bekijk ook;zie ook;zobacz także;zobacz też;\
            zobacz również;czytaj także;czytaj też;czytaj również;przeczytaj także;\
            przeczytaj również;ayrıca okuyun;ilgili haber:;ilgili haberler:;bunu da okuyun;\
            bunlar da var:;bunlar da ilginizi çekebilir;baca juga;lihat juga;simak juga;\
            читайте также;смотрите также;читайте еще;см. также;читай также;по теме:;читайте далее;\
            اقرأ أيضا;اقرأ ايضا;إقرأ أيضا;اقرأ المزيد;شاهد أيضا;طالع أيضا;للمزيد;相关阅读;相关报道;延伸阅读;\
            延伸閱讀;推荐阅读;相關新聞;相关新闻;看更多;関連記事;関連ニュース;関連:;あわせて読みたい;合わせて読みたい;【関連】;관련기사;관련 기사;läs även;\
            läs också;läs mer:;les også;læs også;lue myös;přečtěte si také;čtěte také;čtěte dále;\
            olvasta már;citește și;διαβάστε επίσης;đọc thêm;xem thêm;ещё по теме:;еще по теме:",
        ),
        words: 34,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.99,
    },
    Rule {
        code: "related.list_from",
        languages: "de en es fr it pt",
        what: "the heading of a list of other articles of the house",
        why: "it heads what is not this article",
        example: "Most Read from Tidewire",
        reason: Junk::RelatedLink,
        act: Act::Drop,
        test: Test::Starts(
            "most read from;most read in;most popular on;most popular in;the latest from;\
            top stories from;read more from;more from;mehr von;weitere nachrichten aus;\
            weitere meldungen aus;mehr nachrichten aus;weitere artikel aus;\
            weitere themen aus;plus sur;más de;altro da;mais de",
        ),
        words: 6,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.85,
    },
    Rule {
        code: "related.read_more",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "a \"read more\" or \"watch\" link",
        why: "it leads to another article or clip",
        example: "READ MORE: Quayside Parking to Double in Price",
        reason: Junk::RelatedLink,
        act: Act::Related("seeAlso"),
        test: Test::Starts(
            "read more:;read more -;read more about;read more on;read more at;read the full story;\
            read the full article;read full story;read full article;read the story;read:;must read:;\
            must-read:;don't miss:;don’t miss -;more on this story;more on this:;more:;\
            more stories:;more from;learn more:;watch:;watch | ;listen | ;read | ;video | ;\
            photos | ;analysis | ;explainer | ;watch video:;watch now:;watch more:;listen:;video:;\
            in pictures:;in video:;podcast:;explainer:;explained:;live:;follow live:;recommended:;\
            recommended reading:;mehr:;mehr lesen:;jetzt lesen:;video zum thema;zur bildergalerie;\
            zum liveticker;im video:;das video:;en vidéo :;en vidéo:;en video:;nel video:;lire:;\
            lire plus;en savoir plus;vidéo :;vidéo:;en images:;en direct:;más sobre;leer más:;lea:;\
            lee:;mira:;mirá:;en vivo:;vídeo:;vídeos:;videos:;vidéos:;vidéos :;leggi:;leggi tutto;\
            guarda:;guarda il video;veja:;assista:;confira:;meer over:;meer lezen:;lees meer;\
            luister:;kijk:;więcej:;czytaj:;czytaj więcej;wideo:;selengkapnya;baca selengkapnya;\
            daha fazla;izle:;подробнее:;подробнее о;видео:;подробности:;المزيد عن;المزيد:;شاهد:;更多:;\
            更多新闻;視頻:;视频:;詳しくは;動画:;【動画】;【画像】;영상:;자세히 보기;lesen sie:;zobacz:",
        ),
        words: 34,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.97,
    },
    Rule {
        code: "related.invitation",
        languages: "de en es fr it nl pt",
        what: "a sentence that sends the reader to the house's other pages or broadcasts",
        why: "it leads away from the article",
        example: "Catch up on all our harbour coverage here.",
        reason: Junk::RelatedLink,
        act: Act::Drop,
        test: Test::Starts(
            "click here to read;click here for more;click here to see;click here to watch;\
            hier klicken;klicken sie hier;cliquez ici;haz clic aquí;haga clic aquí;\
            clicca qui;clique aqui;klik hier;catch up on all our;catch up with all our;\
            read more of our;you can read more of our;read all our;see all our;find all our;\
            find more of our;follow all our;listen to the full interview;\
            watch the full interview;hören sie dazu;lesen sie dazu;sehen sie dazu;\
            mehr dazu lesen sie;mehr dazu hören sie;mehr dazu sehen sie;retrouvez tous nos;\
            retrouvez toutes nos;retrouvez toute notre;retrouvez l'ensemble de nos;\
            lea toda nuestra;consulta toda nuestra;siga toda nuestra;leggi tutti i nostri;\
            leggi tutte le nostre;leia toda a nossa;lees al onze",
        ),
        words: 18,
        prose: true,
        zone: Zone::Any,
        firm: false,
        sure: 0.93,
    },
    Rule {
        code: "related.list_heading",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "the heading of a list of other articles",
        why: "it heads what is not this article",
        example: "You might also like",
        reason: Junk::RelatedLink,
        act: Act::Drop,
        test: Test::Is(
            "related;related articles;related article;related stories;related story;related news;\
            related topics;related content;related coverage;related posts;related links;\
            related reading;related video;related videos;more stories;la rédaction vous conseille;\
            nos lecteurs ont aussi lu;les plus lus;lo más leído;i più letti;mais lidas;\
            meest gelezen;also in this section;notizie correlate;per approfondire;\
            mehr aus der region;mais lidas da região;more news;more headlines;more coverage;\
            top stories;top news;latest news;latest stories;latest;latest headlines;trending;\
            trending now;trending stories;most read;most viewed;most popular;most shared;\
            most commented;popular;popular now;popular stories;recommended;recommended for you;\
            recommended stories;recommended reading;you might also like;you may also like;\
            you may like;you might like;you may also be interested in;what to read next;\
            keep reading;read more;read next;read also;see also;more on this story;\
            more on this topic;more on this;more in this section;more in this series;\
            more from this section;don't miss;around the web;from around the web;from the web;\
            sponsored stories;promoted stories;also on;in this story;editor's picks;editors' picks;\
            editor's choice;more to explore;up next;next up;next story;mehr zum thema;\
            meer over dit onderwerp;bunları da okuyun;mehr dazu;das könnte sie auch interessieren;\
            das könnte dich auch interessieren;das könnte sie interessieren;auch interessant;\
            meistgelesen;meistgelesene artikel;meist gelesen;meistkommentiert;am meisten gelesen;\
            empfohlen;empfehlungen;empfehlung der redaktion;empfehlungen der redaktion;\
            weitere artikel;weitere artikel zum thema;weitere themen;weitere meldungen;\
            weitere nachrichten;weitere informationen;verwandte themen;verwandte artikel;\
            ähnliche artikel;neueste artikel;neueste nachrichten;neueste;top-themen;top themen;\
            aktuelle nachrichten;lesen sie auch;zum thema;passend zum thema;mehr lesen;à lire aussi;\
            à lire également;à voir également;sur le même sujet;sur le même thème;articles liés;\
            articles similaires;les plus lus;articles les plus lus;à la une;à ne pas manquer;\
            plus d'articles;dernières actualités;vous aimerez aussi;contenus sponsorisés;\
            nos dernières vidéos;dans la même rubrique;noticias relacionadas;artículos relacionados;\
            temas relacionados;contenido relacionado;lo más leído;lo más visto;más leídas;\
            más leídos;lo último;más noticias;te puede interesar;le puede interesar;\
            también te puede interesar;últimas noticias;relacionadas;relacionados;más información;\
            ver más noticias;articoli correlati;contenuti correlati;potrebbe interessarti;\
            ti potrebbe interessare;i più letti;leggi anche;ultime notizie;notícias relacionadas;\
            artigos relacionados;conteúdo relacionado;mais lidas;leia também;veja também;veja mais;\
            últimas notícias;leia mais;mais notícias;meest gelezen;lees ook;lees meer;\
            gerelateerde artikelen;meer nieuws;laatste nieuws;zobacz także;czytaj także;\
            najczęściej czytane;najnowsze;polecane;polecane artykuły;polecamy;новости сми2;\
            новости партнеров;popularne;ilgili haber;ilgili haberler;ilgili içerikler;ilgili içerik;\
            ilgili konular;benzer haberler;önerilen haberler;öne çıkan haberler;en çok okunanlar;\
            çok okunanlar;diğer haberler;son dakika haberleri;berita terkait;berita lainnya;\
            berita terpopuler;terpopuler;terkini;artikel terkait;baca juga;rekomendasi untuk anda;\
            pilihan untukmu;читайте также;самое читаемое;самое популярное;популярное;\
            похожие новости;новости по теме;по теме;материалы по теме;главные новости;\
            последние новости;другие новости;الأكثر قراءة;مواضيع ذات صلة;مقالات ذات صلة;\
            أخبار ذات صلة;اقرأ أيضا;اخترنا لك;آخر الأخبار;相关新闻;相关阅读;相关文章;相关推荐;热门文章;热门新闻;热点新闻;推荐阅读;\
            延伸阅读;延伸閱讀;相關新聞;熱門新聞;最新新聞;最新消息;猜你喜欢;関連記事;関連ニュース;関連リンク;人気記事;おすすめ記事;おすすめ;ランキング;アクセスランキング;\
            最新記事;新着記事;あわせて読みたい;関連キーワード;관련기사;관련 기사;관련뉴스;많이 본 뉴스;많이 본 기사;주요뉴스;인기기사;최신기사;추천기사;\
            relaterte saker;mest lest;mest läst;läs mer;les mer;læs mere;siste nytt;\
            related internet links;related links from;موضوعات متعلقة;أخبار متعلقة;موضوعات ذات صلة",
        ),
        words: 10,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.98,
    },
    Rule {
        code: "related.ends_read_more",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "a teaser that ends in \"read more\"",
        why: "a teaser of another article",
        example: "Three Ferries Sold to Norway: Read more",
        reason: Junk::RelatedLink,
        act: Act::Related("seeAlso"),
        test: Test::Ends(
            "read more;read more here;read more »;read the full story;continue reading;\
            mehr lesen;weiterlesen;zum artikel;mehr dazu;lire la suite;lire l'article;\
            en savoir plus;leer más;ver más;leggi tutto;leggi di più;continua a leggere;\
            leia mais;saiba mais;ler mais;lees meer;lees verder;czytaj więcej;czytaj dalej;\
            baca selengkapnya;devamını oku;haberin devamı;haberin devamı için tıklayın;\
            читать далее;читать дальше;читать полностью;اقرأ المزيد;查看更多;閱讀更多;阅读全文;続きを読む;\
            もっと見る;더보기;자세히 보기;les mer;läs mer",
        ),
        words: 45,
        prose: false,
        zone: Zone::Any,
        firm: false,
        sure: 0.9,
    },
    Rule {
        code: "related.arrow",
        languages: "*",
        what: "a line that begins with an arrow",
        why: "arrows lead away from the article",
        example: "» Quayside parking to double in price",
        reason: Junk::RelatedLink,
        act: Act::Related("seeAlso"),
        test: Test::Scan(super::scans::arrow),
        words: 16,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.85,
    },
    Rule {
        code: "related.label_address",
        languages: "*",
        what: "a few words, a colon and an address, below the text",
        why: "agencies end their stories with the way to their pages",
        example: "More basketball: https://northwire.example/basketball",
        reason: Junk::RelatedLink,
        act: Act::Related("seeAlso"),
        test: Test::Scan(super::scans::label_and_address),
        words: 24,
        prose: false,
        zone: Zone::Tail,
        firm: true,
        sure: 0.95,
    },
];
