//! What scrapers leave of a page's controls and boxes when they take its text: labels of lists that were read aloud,
//! of forms, players and posts, and the house's calls between paragraphs.

use crate::desk::clean::copy::Junk;
use crate::desk::clean::rule::{Act, Line, Rule, Test, Zone};

/// The rules.
pub const RULES: &[Rule] = &[
    Rule {
        code: "ui.leftover",
        languages: "de el en es fr id it ja ko nl pt ru sv tr zh",
        what: "the label of a list, a box, a picture or a form that a page read aloud or as text leaves behind",
        why: "controls, not the story",
        example: "hide caption",
        reason: Junk::UiLabel,
        act: Act::Drop,
        test: Test::Is(
            "end of list;video ad feedback;ad feedback;now playing;view this post on instagram;\
            view this post on facebook;view this post on x;see new posts;hide caption;\
            toggle caption;enlarge this image;skip past newsletter promotion;\
            after newsletter promotion;save for later;generate key takeaways;loading comments;\
            trending videos;latest videos;live tv;hot stories;publication details;\
            who's behind this story;who's behind this story?;this article is more than <n> year old;\
            this article is more than <n> years old;this article is more than <n> months old;\
            report a correction or typo;explore more on these topics;\
            please enter a valid email address;please enter a valid email;\
            an error has occurred. please try again later;an error has occurred;\
            something went wrong. please try again later;thank you for signing up;\
            thanks for signing up;thank you for subscribing;thanks for subscribing;\
            thank you for your subscription;advertisement - story continues below;listen • <n>:<n>;\
            listen · <n>:<n>;listen - <n>:<n>;listen (<n>:<n>);<n>:<n> / <n>:<n>;skip this ad;\
            story saved;article saved;read full article;read the full story here;\
            read the full article here;read the full report here;read the original article here;\
            read the original story here;read more here;read more on this here;image gallery;\
            photo gallery <n>;tap to unmute;click to play;click to expand;expand image;\
            close caption;show caption;text to speech;play this article;lade inhalt;lade inhalte;\
            weiterlesen nach der anzeige;purchase licensing rights;\
            purchase licensing rights, opens new tab;comments: our rules;lecture <n> min;\
            offrir l'article;offrir cet article;votre adresse e-mail;votre adresse email;\
            votre adresse mail;continua após publicidade;czytaj dalej pod wideo;\
            czytaj dalej pod materiałem wideo;czytaj dalej pod reklamą;浏览次数:<n>;阅读次数:<n>;【字体:大 中 小】;\
            字体:大 中 小;이 기사와 관련된 기사;så arbetar vi;lesezeit: <n> min;lesezeit <n> min;\
            lesedauer: <n> min;lesedauer <n> min;<n> min lesezeit;zur merkliste hinzufügen;\
            auf die merkliste;artikel merken;zum vergrößern klicken;aktualisieren sie die seite;\
            ajouter à vos favoris;ajouter aux favoris;ajouter à mes favoris;ajouter à ma sélection;\
            agrandir l'image;cliquez pour agrandir;afficher la légende;ampliar imagen;ampliar foto;\
            añadir a favoritos;guardar en favoritos;escuchar nota;ir a comentarios;\
            video en reproducción;ingrandisci immagine;aggiungi ai preferiti;salva articolo;\
            vídeos em alta no g1;vídeos em alta;ampliar imagem;salvar artigo;\
            toevoegen aan favorieten;artikel bewaren;vergroot afbeelding;διαφήμιση;σχόλια;\
            <n> σχόλια;<n> σχολια;κοινοποίηση;κοινοποιηστε;διαβαστε επισησ;διαβαστε ακομα;\
            διαβαστε ακομη;δειτε επισησ;ακούστε το άρθρο;читать также;читать по теме;слушать статью;\
            читать в приложении;лента новостей;son dakika haberler;favorilere ekle;sesli dinle;\
            haberi paylaş;halaman <n> <n>;halaman <n> <n> <n>;halaman <n> <n> <n> <n>;\
            halaman selanjutnya;tampilkan semua;show all pages;gulir untuk melanjutkan;\
            [gambas:video <n>detik];[gambas:video <w>];[gambas:instagram];[gambas:twitter];\
            lyssna på artikeln;lyt til artiklen;lytt til artikkelen;lytt til saken;spara artikel;\
            gem artikel;打印 关闭;打印 收藏;【打印】【关闭】;广告 请继续往下阅读;廣告 請繼續往下閱讀;字号 大 中 小;ツイート;シェア;いいね;다른기사 보기;\
            다른 기사 보기;이 기사를 공유합니다;좋아요;싫어요;기사 스크랩;글자 크기 변경;기자 페이지;공유 버튼",
        ),
        words: 12,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "ui.box_heading",
        languages: "de en es fr it nl pt",
        what: "the heading of the box in which a machine says an article again in short",
        why: "heads a box, not the story",
        example: "Quick summary",
        reason: Junk::UiLabel,
        act: Act::Drop,
        test: Test::Is(
            "article summary;ai summary;ai overview;ai-generated summary;ai generated summary;\
            quick summary;story highlights;ki-zusammenfassung;zusammenfassung durch ki;\
            résumé par ia;résumé généré par ia;resumen por ia;riassunto con ia;resumo por ia",
        ),
        words: 6,
        prose: false,
        zone: Zone::Top,
        firm: true,
        sure: 0.9,
    },
    Rule {
        code: "ui.embed_notice",
        languages: "de en es fr",
        what: "what a player says of a film that is not shown",
        why: "controls, not the story",
        example: "To display this content from YouTube, you must enable advertisement tracking.",
        reason: Junk::UiLabel,
        act: Act::Drop,
        test: Test::Starts(
            "this video may contain light patterns;this video contains flashing;\
            to display this content from;to display this content, you must;\
            one of your browser extensions seems;to watch this content, you may need;\
            to view this video please enable;to view this content;\
            this content is not available in your;this content is hosted by;\
            this content is not available due to;this video is not available in your;\
            this video is no longer available;sorry, this video is;there was an error loading;\
            sorry, your browser;pour afficher ce contenu youtube;pour afficher ce contenu, il est;\
            une des extensions de votre navigateur;para mostrar este contenido de;\
            una de las extensiones de su navegador;para ver este contenido;\
            um dieses element anzuzeigen;um diesen inhalt;dieses video ist leider",
        ),
        words: 40,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.94,
    },
    Rule {
        code: "social.post_shared",
        languages: "en",
        what: "who shared the post that is not shown",
        why: "controls, not the story",
        example: "A post shared by Fenport Harbour (@fenportharbour)",
        reason: Junk::Social,
        act: Act::Drop,
        test: Test::BothInOne(
            "a post shared by;a photo posted by;a video posted by;a photo shared by;\
            a video shared by;a reel shared by",
            "@",
        ),
        words: 16,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.96,
    },
    Rule {
        code: "promo.catch",
        languages: "en",
        what: "an invitation to read the house's news",
        why: "the house sells, not the story",
        example: "Catch the latest world news and live updates on the Ledger.",
        reason: Junk::Promo,
        act: Act::Drop,
        test: Test::Starts(
            "catch all the latest;catch all the live;catch all the business news;\
            catch all the breaking;catch the latest news;catch the latest world;\
            catch the latest sports;catch the latest updates;stay updated with the latest;\
            stay updated with all the latest;stay up to date with the latest;get the latest news;\
            get latest news;get all the latest news;get all the latest updates;\
            read all the latest news;read latest news;check out the latest news;\
            for all the latest news;for breaking news and live;found this article interesting;\
            find this news interesting;did you find this article;found this article helpful;\
            was this article helpful;did you enjoy this article;was this article useful;\
            was this story helpful;war dieser artikel hilfreich;cet article vous a-t-il plu;\
            cet article vous a plu;¿te ha gustado este artículo;te ha gustado este artículo;\
            ti è piaciuto questo articolo;gostou deste artigo;gostou da matéria;vond je dit artikel",
        ),
        words: 44,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.93,
    },
    Rule {
        code: "promo.helps",
        languages: "en",
        what: "an appeal for help for the newsroom",
        why: "the house asks, not the story",
        example: "We rely on readers like you to fund our reporting.",
        reason: Junk::Promo,
        act: Act::Drop,
        test: Test::Both(
            "we need your help;we rely on readers like you;we rely on our readers;\
            we depend on readers;help us keep;if you value our;if you value this;if you believe in;\
            your support helps;your support makes;your support allows;your donation;\
            your contribution;please consider;consider supporting;consider making;consider becoming;\
            chip in;give directly to;local journalism is essential;good journalism;\
            keep our journalism;funded by our readers;funded by readers",
            "our journalism;our reporting;our newsroom;our work;this reporting;\
            independent journalism;independent reporting;nonprofit newsroom;local journalism;\
            local news;free for everyone;free to read;a donation;donation today;a contribution;\
            a subscriber;a member;paywall",
        ),
        words: 50,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.92,
    },
    Rule {
        code: "promo.event",
        languages: "de en es fr it",
        what: "an order to buy or register for the house's event",
        why: "the house sells, not the story",
        example: "Register now for the Ledger Harbour Summit on June 12.",
        reason: Junk::Promo,
        act: Act::Drop,
        test: Test::Starts(
            "register now for;register today for;buy tickets for;buy your tickets;get your tickets;\
            get tickets for;book your tickets;book your seat;secure your seat;reserve your seat;\
            save your seat;jetzt tickets;tickets gibt es hier;jetzt tickets sichern;\
            réservez vos places;réservez votre place;compra tus entradas;reserva tu plaza;\
            acquista i biglietti",
        ),
        words: 24,
        prose: true,
        zone: Zone::Any,
        firm: false,
        sure: 0.9,
    },
    Rule {
        code: "promo.poll",
        languages: "de en es fr it pt",
        what: "an invitation to the house's poll",
        why: "the house asks, not the story",
        example: "Take our poll: Should the quay be rebuilt?",
        reason: Junk::Promo,
        act: Act::Drop,
        test: Test::Starts(
            "take our poll;take part in our poll;take our quiz;take the quiz here;take the quiz to;take our survey;\
            vote in our poll;vote in the poll below;answer our poll;nehmen sie an unserer umfrage;\
            stimmen sie hier ab;stimmen sie ab;machen sie mit bei unserer umfrage;\
            participez à notre sondage;répondez à notre sondage;participa en nuestra encuesta;\
            vota en nuestra encuesta;partecipa al nostro sondaggio;vota nel nostro sondaggio;\
            participe da nossa enquete;vote na enquete",
        ),
        words: 18,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.92,
    },
    Rule {
        code: "promo.stores",
        languages: "de en es fr id it pl pt ru",
        what: "an order to load the house's app from a store",
        why: "the house sells, not the story",
        example: "Download the Ledger app from the App Store or Google Play.",
        reason: Junk::Promo,
        act: Act::Drop,
        test: Test::BothInOne(
            "download the;download our;download it;get the;get our;available on;descarga;\
            téléchargez;disponible sur;scarica;baixe;laden sie;lade;jetzt laden;pobierz;unduh;\
            скачайте;загрузите",
            "app store;google play;play store;appstore",
        ),
        words: 30,
        prose: true,
        zone: Zone::Any,
        firm: false,
        sure: 0.92,
    },
    Rule {
        code: "notice.helpline",
        languages: "en",
        what: "where those in need of help find it",
        why: "a service beside the story",
        example: "If you or someone you know needs help, call or text 988.",
        reason: Junk::Disclosure,
        act: Act::Notice("house"),
        test: Test::Starts(
            "if you or someone you know needs help;if you or someone you know needs support;\
            if you or someone you know is struggling;if you or someone you know is in crisis;\
            if you or someone you know may be;if you or someone you care about;\
            if you or anyone you know;if you or a loved one;help is available if you;\
            in the us, call or text <n>;in the u.s., call or text <n>;in the uk, the charity;\
            in the uk, samaritans;in the uk and ireland, samaritans;\
            in australia, the crisis support;other international helplines can be found",
        ),
        words: 70,
        prose: true,
        zone: Zone::Edge,
        firm: true,
        sure: 0.9,
    },
    Rule {
        code: "notice.citation",
        languages: "en",
        what: "how a portal wants to be cited, and for what it may be used",
        why: "about the text, no part of it",
        example: "This document is subject to copyright.",
        reason: Junk::Disclosure,
        act: Act::Notice("disclosure"),
        test: Test::Starts(
            "this document is subject to copyright;apart from any fair dealing for the purpose of;\
            content is provided for information purposes only;\
            the content is provided for information purposes",
        ),
        words: 50,
        prose: true,
        zone: Zone::Tail,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "notice.cited",
        languages: "en",
        what: "how a portal wants to be cited",
        why: "about the text, no part of it",
        example: "Citation: Old quays sink (2026, May 12) retrieved 13 May 2026 from https://ledger.example/quays",
        reason: Junk::Disclosure,
        act: Act::Drop,
        test: Test::BothInOne("citation:", "retrieved <n>;retrieved from"),
        words: 60,
        prose: true,
        zone: Zone::Tail,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "notice.inputs",
        languages: "el en",
        what: "that a text draws on agencies",
        why: "credits agencies, not the story",
        example: "With inputs from agencies",
        reason: Junk::Byline,
        act: Act::Drop,
        test: Test::Starts(
            "with inputs from;with input from agencies;with agency inputs;(with inputs from;\
            (with agency inputs;με πληροφορίες από;πληροφορίες από απε;(με πληροφορίες από",
        ),
        words: 12,
        prose: false,
        zone: Zone::Tail,
        firm: true,
        sure: 0.93,
    },
    Rule {
        code: "related.list_number",
        languages: "en",
        what: "the place of a title in a list of other articles that was read aloud",
        why: "leads away from the article",
        example: "list 1 of 3",
        reason: Junk::RelatedLink,
        act: Act::Drop,
        test: Test::Is("list of <n> items;list of <n> item;list <n> of <n>"),
        words: 6,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.97,
    },
    Rule {
        code: "notice.provided",
        languages: "en",
        what: "who gave the text to a portal",
        why: "about the text, no part of it",
        example: "Provided by Fenport University",
        reason: Junk::Disclosure,
        act: Act::Drop,
        test: Test::Starts("provided by;more information: doi"),
        words: 9,
        prose: false,
        zone: Zone::Tail,
        firm: true,
        sure: 0.9,
    },
    Rule {
        code: "notice.paper",
        languages: "en",
        what: "the paper that a text reports on",
        why: "about the text, no part of it",
        example: "More information: Ruth Ellison et al, Quays (2026). DOI: 10.0000/port.2026.12",
        reason: Junk::Disclosure,
        act: Act::Drop,
        test: Test::Both(
            "more information:;journal information:;journal reference:;reference:",
            "doi:;doi.org",
        ),
        words: 60,
        prose: true,
        zone: Zone::Tail,
        firm: true,
        sure: 0.92,
    },
    Rule {
        code: "notice.outside",
        languages: "en pt",
        what: "who does not answer for other sites",
        why: "about the site, not the story",
        example: "The Ledger is not responsible for the content of external sites.",
        reason: Junk::Disclosure,
        act: Act::Drop,
        test: Test::Holds(
            "is not responsible for the content of external;\
            are not responsible for the content of external;\
            is not responsible for the content of other sites;\
            does not endorse the views of commenters;dos comentários é de responsabilidade dos",
        ),
        words: 24,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "date.wire_line",
        languages: "en",
        what: "the place and date of a release, with who spread it",
        why: "a date line, no sentence",
        example: "FENPORT, May 12, 2026 /PRNewswire/ --",
        reason: Junk::Byline,
        act: Act::Drop,
        test: Test::Holds(
            "/prnewswire/;/prnewswire;(business wire);(globe newswire);/cnw/;/newswire/",
        ),
        words: 12,
        prose: false,
        zone: Zone::Top,
        firm: true,
        sure: 0.9,
    },
    Rule {
        code: "related.beside",
        languages: "en id ru tr",
        what: "the label and title of another article",
        why: "leads away from the article",
        example: "NOW READ: Harbour master resigns",
        reason: Junk::RelatedLink,
        act: Act::Related("seeAlso"),
        test: Test::Starts(
            "must read |;now read:;now read |;also read |;also read -;see also |;related |;\
            watch live:;you may like:;you might like:;you may also like:;more on this topic:;\
            read more |;pilihan editor:;simak video;tonton video:;tonton juga:;lihat video:;\
            saksikan video:;читайте по теме:;смотрите по теме:;материалы по теме:;читать также:;\
            ilginizi çekebilir:;bunu da oku:;şunu da oku:",
        ),
        words: 34,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "notice.shown_before",
        languages: "id",
        what: "where a text was shown before",
        why: "about the text, no part of it",
        example: "Artikel ini telah tayang di Fenpos.example dengan judul Dermaga Dibangun Kembali",
        reason: Junk::Disclosure,
        act: Act::Notice("disclosure"),
        test: Test::Starts(
            "artikel ini telah tayang di;artikel ini telah terbit di;berita ini telah tayang di;\
            berita ini sudah tayang di;artikel ini pertama kali tayang;baca berita update lainnya;\
            baca berita lainnya di;simak berita lainnya;dapatkan update berita;\
            dapatkan berita terupdate;ikuti update berita;ikuti berita terbaru",
        ),
        words: 34,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.94,
    },
    Rule {
        code: "related.more_here",
        languages: "de",
        what: "where other news of a place is",
        why: "leads away from the article",
        example: "Mehr aktuelle Nachrichten aus Fenhafen lesen Sie hier.",
        reason: Junk::RelatedLink,
        act: Act::Drop,
        test: Test::BothInOne(
            "mehr aktuelle nachrichten;mehr nachrichten;weitere nachrichten;alle nachrichten;\
            weitere meldungen;mehr meldungen;mehr aktuelles;weitere artikel;mehr artikel;mehr infos;\
            weitere infos;mehr informationen;weitere informationen",
            "lesen sie hier;finden sie hier;findest du hier;lest ihr hier;gibt es hier;hier lesen;\
            hier finden;lesen sie auf;finden sie auf",
        ),
        words: 18,
        prose: true,
        zone: Zone::Any,
        firm: false,
        sure: 0.92,
    },
    Rule {
        code: "promo.miss_nothing",
        languages: "fr",
        what: "an invitation not to miss the house's news",
        why: "the house sells, not the story",
        example: "Pour ne rien manquer de l'actualité, téléchargez notre application.",
        reason: Junk::Promo,
        act: Act::Drop,
        test: Test::Both(
            "pour ne rien manquer;pour ne rien rater;pour ne rien louper;\
            pour suivre toute l'actualité;pour rester informé;restez informé",
            "application;newsletter;abonnez;abonnez-vous;téléchargez;chaîne;suivez;google;inscrivez;\
            notifications;alertes",
        ),
        words: 34,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.93,
    },
    Rule {
        code: "date.when",
        languages: "zh",
        what: "when a text was published, under the name of a time",
        why: "a date line, no sentence",
        example: "时间：2026-05-12 09:14",
        reason: Junk::Byline,
        act: Act::Date,
        test: Test::StartsDated("时间:;時間:"),
        words: 10,
        prose: false,
        zone: Zone::Top,
        firm: true,
        sure: 0.93,
    },
    Rule {
        code: "ui.breadcrumb",
        languages: "*",
        what: "the way from the front page to the article",
        why: "names sections of the site",
        example: "Home > News > Harbour",
        reason: Junk::UiLabel,
        act: Act::Drop,
        test: Test::Scan(breadcrumb),
        words: 14,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
];

/// Words for the front page, in lower case.
const FRONT: &[&str] = &[
    "home",
    "homepage",
    "startseite",
    "start",
    "accueil",
    "inicio",
    "portada",
    "início",
    "strona główna",
    "anasayfa",
    "ana sayfa",
    "beranda",
    "главная",
    "الرئيسية",
    "首页",
    "首頁",
    "ホーム",
    "홈",
    "αρχική",
    "hem",
    "forside",
    "voorpagina",
];

/// `Home > News > Harbour`: the front page, then short names behind the same mark.
fn breadcrumb(line: &Line<'_>) -> bool {
    [" > ", " › ", " » ", " / ", " | ", " → ", "›", "»", ">"]
        .into_iter()
        .any(|mark| {
            let mut parts = line.text.split(mark).map(str::trim);
            let front = parts
                .next()
                .is_some_and(|first| FRONT.contains(&first.to_lowercase().as_str()));
            front && {
                let mut rest = parts.peekable();
                rest.peek().is_some()
                    && rest.all(|part| !part.is_empty() && part.split_whitespace().count() <= 8)
            }
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::clean::fixture::holds;

    #[test]
    fn a_breadcrumb_begins_at_the_front_page() {
        for (text, is) in [
            ("Home > News > Harbour", true),
            ("Startseite › Lokales › Fenhafen", true),
            ("Accueil / Région / Le quai nord sera reconstruit", true),
            ("Home and away", false),
            ("Home", false),
            ("Home/away kits", false),
            ("He went home / she stayed", false),
        ] {
            assert_eq!(holds(text, breadcrumb), is, "{text}");
        }
    }
}
