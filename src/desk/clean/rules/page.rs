//! The page around the article: comments, advertisements, consent, controls, tags, footers.

use crate::desk::clean::copy::Junk;
use crate::desk::clean::rule::{Act, Line, Rule, Test, Zone};

/// The page around the article: comments, advertisements, consent, controls, tags, footers.
pub const RULES: &[Rule] = &[
    Rule {
        code: "ui.server_error",
        languages: "*",
        what: "a warning of the program that made the page",
        why: "of the server, not the story",
        example: "Warning: Undefined array key \"id\" in /srv/www/single.php on line 520",
        reason: Junk::Navigation,
        act: Act::Drop,
        test: Test::Both(
            "deprecated:;warning:;notice:;strict standards:;fatal error:;parse error:",
            "on line <n>",
        ),
        words: 60,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.98,
    },
    Rule {
        code: "ui.comments_heading",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "the heading of the comments",
        why: "heads what readers wrote",
        example: "Comments",
        reason: Junk::UiLabel,
        act: Act::Drop,
        test: Test::Is(
            "comments;comment;leave a comment;post a comment;add a comment;write a comment;\
            view comments;show comments;hide comments;see comments;read comments;\
            load comments;open comments;all comments;no comments;no comments yet;\
            be the first to comment;<n> comments;<n> comment;comments <n>;comments (<n>);\
            comments are closed;join the conversation;join the discussion;\
            start the conversation;leave a reply;cancel reply;reply;replies;<n> replies;\
            kommentare;kommentar;kommentieren;kommentare lesen;kommentare anzeigen;\
            kommentare (<n>);<n> kommentare;<n> kommentar;kommentar schreiben;\
            kommentar verfassen;schreiben sie einen kommentar;zu den kommentaren;\
            alle kommentare;diskussion;diskutieren;mitdiskutieren;commentaires;commentaire;\
            <n> commentaires;commentaires (<n>);commentaire (<n>);réagir;réagir à cet article;réagir à l'article;\
            réactions;laisser un commentaire;voir les commentaires;\
            aucun commentaire;ajouter un commentaire;comentarios;comentar;<n> comentarios;comentarios (<n>);\
            deja un comentario;deja tu comentario;ver comentarios;sin comentarios;\
            añadir un comentario;commenti;commenta;<n> commenti;commenti (<n>);lascia un commento;\
            nessun commento;comentários;comentários (<n>);<n> comentários;\
            deixe um comentário;deixe seu comentário;reacties;reacties (<n>);reageer;reageren;<n> reacties;\
            geef een reactie;plaats een reactie;komentarze;komentarz;dodaj komentarz;\
            skomentuj;<n> komentarzy;komentarze (<n>);yorumlar;yorumlar (<n>);yorum yap;yorum yaz;<n> yorum;komentar;komentar (<n>);\
            tulis komentar;beri komentar;комментарии;комментарии (<n>);комментарий;комментировать;\
            оставить комментарий;добавить комментарий;комментариев нет;обсудить;التعليقات;\
            تعليقات;تعليق;اترك تعليقا;اترك تعليقاً;أضف تعليقا;评论;发表评论;网友评论;全部评论;我要评论;留言;\
            發表評論;コメント;コメントする;コメントを書く;コメントを見る;みんなのコメント;댓글;댓글쓰기;댓글 쓰기;의견;kommentarer;\
            kommentera;kommentarer (<n>);kommentit;kommentit (<n>);view comments (<n>);view all comments;\
            view all <n> comments;see all comments",
        ),
        words: 6,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.99,
    },
    Rule {
        code: "comments.prompt",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "an invitation to comment",
        why: "the house asks, not the story",
        example: "Have your say in the comments below",
        reason: Junk::Comments,
        act: Act::Drop,
        test: Test::Holds(
            "have your say;in the comments below;in the comments section;in the comment section;\
            in our comments;to comment on this article you;log in to comment;login to comment;\
            comments are closed;comments have closed;do you have something to say about;\
            have something to say about this;die kommentarfunktion ist;die kommentarfunktion wurde;\
            les commentaires sont fermés;los comentarios están cerrados;i commenti sono chiusi;\
            os comentários estão fechados;sign in to comment;logged in to comment;to post a comment;\
            commenting on this;comments on this article;view our comment;our community guidelines;\
            all comments are subject;comments are moderated;comments are not moderated;\
            comments are not open;comments are not available;comments are not allowed;\
            report comment;report this comment;your email address will not be published;\
            was meinen sie?;was meinen sie dazu;was denken sie?;was denken sie dazu;\
            was denken sie darüber;diskutieren sie hier;diskutieren sie mit;\
            ihre meinung ist gefragt;um zu kommentieren;kommentare sind geschlossen;\
            kommentare sind deaktiviert;kommentare sind willkommen;netiquette;pour commenter;\
            connectez-vous pour;para comentar;inicia sesión para;normas de comentarios;\
            per commentare;para comentar;om te reageren;aby komentować;yorum yapmak;\
            untuk berkomentar;чтобы оставить комментарий;чтобы комментировать;登录后;登入後;コメントを投稿;댓글을;\
            our comments to be a lively",
        ),
        words: 34,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.93,
    },
    Rule {
        code: "ad.label",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "the label of an advertisement",
        why: "labels what is not the story",
        example: "Advertisement - Scroll to Continue",
        reason: Junk::AdLabel,
        act: Act::Drop,
        test: Test::Is(
            "advertisement;advertisements;advertising;advertise;advertise with us;\
            advertisement - scroll to continue;scroll to continue;\
            advertisement - continue reading below;advertisement continue reading below;\
            scroll to continue reading;scroll to continue with content;\
            advertisement scroll to continue;article continues below;\
            article continues below advertisement;article continues after ad;\
            article continues after advertisement;article continues after this;\
            story continues below;story continues below advertisement;\
            story continues below this ad;story continues after advertisement;\
            story continues;continues below advertisement;continue reading below;\
            article continues below this ad;content continues below;\
            content continues after this ad;\
            this advertisement has not loaded yet, but your article continues below;\
            skip advertisement;skip ad;close ad;remove ads;ad;ads;ad feedback;\
            report this ad;sponsored;promoted;paid;paid advertisement;sponsor message;\
            anzeige;anzeigen;- anzeige -;werbung;werbung - lesen sie unten weiter;\
            anzeige nach scrollen;nach der werbung weiterlesen;\
            nach der anzeige geht es weiter;nach der anzeige weiterlesen;weiter nach der anzeige;\
            der artikel geht nach der anzeige weiter;tekst gaat verder onder de advertentie;\
            artikel gaat verder onder de advertentie;lees verder onder de advertentie;\
            continua a leggere dopo la pubblicità;l'articolo continua dopo la pubblicità;\
            sigue leyendo después de la publicidad;publicité;annonce;\
            la suite après la publicité;l'article continue après la publicité;\
            la suite après cette publicité;publicidad;publicidade;\
            continua después de la publicidad;continua após a publicidade;\
            continua depois da publicidade;pubblicità;continua dopo la pubblicità;annuncio;\
            anuncio;advertentie;reclame;reklama;dalsza część artykułu pod wideo;\
            dalsza część tekstu pod;ciąg dalszy artykułu pod materiałem wideo;reklam;\
            reklamlar;ilan;iklan;advertisement baca selanjutnya;\
            scroll to continue with content;scroll ke bawah;реклама;на правах рекламы;إعلان;\
            إعلانات;اعلان;广告;廣告;广告位;請繼續往下閱讀;広告;pr;スポンサードリンク;광고;ad닫기;annons;annonse;\
            annonsørinnhold;mainos",
        ),
        words: 10,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.99,
    },
    Rule {
        code: "consent.cookies",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "a consent dialogue or a blocked embed",
        why: "the site asks, not the story",
        example: "Wir verwenden Cookies, um Inhalte zu personalisieren.",
        reason: Junk::Other,
        act: Act::Drop,
        test: Test::Holds(
            "we use cookies;uses cookies;cookie settings;cookie preferences;cookie consent;\
            accept cookies;accept all cookies;manage cookies;manage your preferences;manage consent;\
            your privacy choices;do not sell my;we and our partners;consent to the use;\
            is blocked due to;enable javascript;javascript is disabled;javascript is not available;\
            turn on javascript;requires javascript;disable your ad;wir verwenden cookies;\
            verwenden wir cookies;cookies akzeptieren;cookie-einstellungen;datenschutzeinstellungen;\
            mit ihrer zustimmung werden;mit ihrer zustimmung möchten;mit ihrer zustimmung verwenden;\
            mit deiner zustimmung werden;mit deiner zustimmung möchten;\
            mit deiner zustimmung verwenden;ihre zustimmung jederzeit;ihre zustimmung widerrufen;\
            wir ihre zustimmung;ihre zustimmung zur;ihre einwilligung jederzeit;\
            ihre einwilligung widerrufen;wir ihre einwilligung;ihre einwilligung zur;\
            an dieser stelle finden sie;an dieser stelle befindet;\
            klicken sie auf den unteren button;mit dem laden des videos;mit dem laden der karte;\
            mit dem laden des beitrags;mit dem laden des tweets;empfohlener redaktioneller inhalt;\
            empfohlener externer inhalt;an dieser stelle finden sie;an dieser stelle befindet;\
            inhalt anzeigen;inhalte anzeigen;drittplattformen;nous utilisons des cookies;\
            utilisons des cookies;utilise des cookies;accepter les cookies;gérer les cookies;\
            ce contenu est bloqué;ce contenu n'est pas;afficher ce contenu;contenu externe;\
            utilizamos cookies;usamos cookies;utiliza cookies;aceptar cookies;utilizziamo i cookie;\
            utilizza cookie;accetta i cookie;usa cookies;gebruikt cookies;gebruiken cookies;\
            cookies accepteren;używamy plików cookie;çerez kullan;çerez ayarları;使用cookie;クッキーを使用;\
            クッキーを利用;쿠키를 사용;쿠키 설정;informasjonskapsler;evästeitä;to our use of cookies;\
            to the use of cookies;personenbezogene daten an drittplattformen;\
            personenbezogene daten an dritte;używamy plików cookies;an dieser stelle findest du;\
            ich bin damit einverstanden, dass mir;mir externe inhalte angezeigt;\
            mir externe inhalte angezeigt werden;damit einverstanden, dass mir externe",
        ),
        words: 110,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.94,
    },
    Rule {
        code: "consent.policy",
        languages: "ar de en es id ja ko nl pl pt ru tr zh",
        what: "the name of a site's policy on data, or of what it shows from elsewhere",
        why: "asks for consent, tells no story; a story about such a policy speaks to nobody",
        example: "Cookie policy",
        reason: Junk::Other,
        act: Act::Drop,
        test: Test::Holds(
            "use of cookies;cookie policy;datenschutzerklärung;personenbezogene daten an;\
            política de cookies;política de privacidad;política de privacidade;plików cookies;\
            plików cookie;çerez politikası;çerezler;çerezleri;kebijakan privasi;файлы cookie;\
            файлов cookie;политика конфиденциальности;ملفات تعريف الارتباط;سياسة الخصوصية;隐私政策;\
            隱私權政策;クッキーポリシー;プライバシーポリシー;개인정보처리방침;쿠키 정책;externe inhalte;externen inhalt;\
            externer inhalt;externe content",
        ),
        words: 110,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.93,
    },
    Rule {
        code: "ui.player",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "words of an audio or video player",
        why: "controls, not the story",
        example: "Listen to this article",
        reason: Junk::UiLabel,
        act: Act::Drop,
        test: Test::Holds(
            "listen to this article;listen to this story;listen to the article;listen to article;\
            listen now;audio by carbonatix;this is an experimental feature;audio of this article;\
            play audio;play video;play the video;play now;watch the video;watch video;watch now;\
            does not support html5;browser does not support;to play this media;video player;\
            video unavailable;video is loading;loading...;please wait;loading video;current time;\
            duration time;remaining time;playback rate;subtitles off;picture-in-picture;fullscreen;\
            unmute;seconds of <n>;volume <n>%;audio-version;vorlesen lassen;artikel anhören;\
            beitrag anhören;diesen artikel anhören;jetzt anhören;text vorlesen;video abspielen;\
            video ansehen;video wird geladen;zum video;dein browser;ihr browser;écouter l'article;\
            écouter cet article;lire la vidéo;voir la vidéo;votre navigateur;escuchar artículo;\
            escucha la noticia;escuchar noticia;ver video;ver vídeo;reproducir video;tu navegador;\
            ascolta l'articolo;ascolta questo articolo;guarda il video;ouça este;ouvir artigo;\
            ouvir notícia;assista ao vídeo;seu navegador;luister naar;bekijk de video;posłuchaj;\
            odtwórz;obejrzyj;haberi dinle;dengarkan;прослушать;смотреть видео;слушать новость;\
            شاهد الفيديو;听新闻;聽新聞;この記事を聴く;動画を見る;기사 듣기;음성으로 듣기;동영상;listen to this episode;\
            listen to this podcast;watch the full video;watch the full interview;\
            watch the full clip;watch the full episode;watch the full match;\
            browser does not support the;does not support the video;does not support the audio;\
            unable to play media;unable to play video;unable to play this;unable to play the video;\
            استمع إلى المقال;استمع إلى هذا;استمع إلى الخبر;استمع للمقال",
        ),
        words: 26,
        prose: true,
        zone: Zone::Any,
        firm: false,
        sure: 0.93,
    },
    Rule {
        code: "ui.control",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "the label of a control or a desk",
        why: "controls, not the story",
        example: "Skip to main content",
        reason: Junk::UiLabel,
        act: Act::Drop,
        test: Test::Is(
            "all times gmt;all times et;all times est;all times bst;all times eastern;\
            all times local;terms of use apply;terms apply;terms and conditions apply;\
            sign in to save this article;save this article;skip to next section;\
            skip to previous section;continue reading;continue reading the main story;\
            continua a leggere;sigue leyendo;continuer la lecture;bitte aktivieren sie javascript;\
            bitte javascript aktivieren;please enable javascript;veuillez activer javascript;print;\
            print article;save;saved;close;open;ok;menu;main menu;search;back;back to top;go back;\
            back to home;home;homepage;skip to content;skip to main content;skip to navigation;\
            show more;show less;show all;load more;see more;see all;view all;view more;view full;\
            expand;collapse;toggle;toggle navigation;previous;next;previous article;next article;\
            previous image;next image;previous slide;next slide;log in;login;log out;sign in;\
            sign up;sign out;my account;account;register;subscribe;donate;gift article;\
            gift this article;give feedback;feedback;image;image source;image caption;photo;photos;\
            gallery;photo gallery;view gallery;view photos;open image modal;open image in gallery;\
            enlarge image;click to enlarge;slideshow;fullscreen;full screen;play;pause;live;\
            breaking;breaking news;exclusive;must read;video;videos;audio;news;local news;\
            world news;copied;copy;reprint;reprints;reuse this content;request reprint;report;\
            text size;font size;listen;listen <n>;follow;following;followed;add to favorites;\
            bookmark;notifications;contact;contact us;about us;about;privacy policy;terms of use;\
            terms of service;terms and conditions;advertise;careers;help;faq;site map;sitemap;rss;\
            about the author;about the authors;about the writer;meet the author;author;authors;\
            topics;tags;nach oben;zum seitenanfang;zur startseite;startseite;mehr;mehr anzeigen;\
            mehr laden;weniger anzeigen;alle anzeigen;schließen;suche;suchen;merken;gemerkt;\
            speichern;drucken;vorlesen;anhören;anmelden;abmelden;registrieren;login;einloggen;\
            inhalt;inhaltsverzeichnis;bild vergrößern;bilder anzeigen;bildergalerie;fotostrecke;\
            zur fotostrecke;zur galerie;impressum;datenschutz;agb;kontakt;weiter;zurück;themen;\
            schlagworte;über den autor;über die autorin;autor;fermer;accueil;retour à l'accueil;\
            torna alla home;torna alla homepage;terug naar home;voltar ao início;volver al inicio;\
            powrót do strony głównej;hier geht es zur bildergalerie;hier geht's zur bildergalerie;\
            hier geht es zur galerie;hier geht es zur fotostrecke;hier geht es zur bilderstrecke;\
            rechercher;voir plus;voir tout;afficher plus;haut de page;retour en haut;imprimer;\
            enregistrer;connexion;se connecter;s'inscrire;s'abonner;mentions légales;suivant;\
            précédent;l'auteur;à propos de l'auteur;inicio;buscar;cerrar;ver más;ver todas;ver todo;\
            ver galería;cargar más;imprimir;guardar;iniciar sesión;suscribirse;regístrate;siguiente;\
            anterior;volver arriba;sobre el autor;sobre la autora;sobre o autor;sobre a autora;\
            over de auteur;aviso legal;etiquetas;temas;chiudi;cerca;stampa;accedi;abbonati;\
            mostra altro;vedi tutti;avanti;indietro;fechar;imprimir;entrar;assine;ver mais;\
            mostrar mais;próximo;voltar;voltar ao topo;sluiten;zoeken;inloggen;meer;toon meer;\
            volgende;vorige;zamknij;szukaj;zaloguj;zaloguj się;pokaż więcej;więcej;drukuj;następny;\
            poprzedni;kapat;ara;giriş;giriş yap;yazdır;devamı;tutup;cari;masuk;daftar;cetak;\
            lihat semua;selanjutnya;закрыть;поиск;меню;еще;войти;вход;регистрация;печать;\
            распечатать;показать еще;загрузить еще;наверх;на главную;главная;назад;далее;إغلاق;بحث;\
            القائمة;طباعة;تسجيل الدخول;المزيد;الرئيسية;关闭;搜索;返回顶部;首页;登录;注册;打印;更多;上一页;下一页;收藏;纠错;字号;\
            閉じる;検索;トップ;トップページ;ホーム;ログイン;印刷;もっと見る;続きを読む;一覧;一覧へ;次へ;前へ;保存;닫기;검색;로그인;인쇄;목록;더보기;이전;다음;스크랩;\
            글자크기;글씨크기;가나다라마바사;본문 글씨 키우기;본문 글씨 줄이기;lukk;stäng;søk;sök;logg inn;logga in;اشترك;شارك;\
            مشاركة;متابعة;jetzt testen;jetzt abonnieren;jetzt anmelden",
        ),
        words: 6,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "tags.line",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "a line of tags",
        why: "they go to the record's keywords",
        example: "Tags: shipping, Chile, navy",
        reason: Junk::TagList,
        act: Act::Keywords,
        test: Test::Starts(
            "tags:;tag:;tagged:;tagged with;tagged in;topics:;topic:;related topics:;filed under:;\
            filed under;filed in;posted in;keywords:;key words:;categories:;category:;\
            in this article:;hashtags:;more about:;themen:;thema:;schlagworte:;schlagwörter:;\
            stichworte:;stichwörter:;kategorien:;kategorie:;mehr zu:;mots-clés:;mots-clés :;\
            mots clés;sujets:;sujets :;thèmes:;thèmes :;catégories:;étiquettes:;temas:;\
            temas relacionados:;etiquetas:;palabras clave:;archivado en:;categoría:;\
            en este artículo:;temi:;argomenti:;etichette:;assuntos:;palavras-chave:;marcadores:;\
            onderwerpen:;trefwoorden:;categorie:;tagi:;tematy:;słowa kluczowe:;kategoria:;\
            etiketler:;etiket:;anahtar kelimeler:;kata kunci:;topik:;теги:;метки:;темы:;\
            ключевые слова:;рубрика:;категория:;рубрики:;الكلمات المفتاحية:;كلمات مفتاحية:;وسوم:;\
            الوسوم:;标签:;标签；;关键词:;關鍵字:;關鍵詞:;分类:;タグ:;キーワード:;カテゴリ:;カテゴリー:;태그:;키워드:;emneord:;ämnen:;\
            see more on:;explore more on:",
        ),
        words: 44,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.96,
    },
    Rule {
        code: "ui.link_notice",
        languages: "de en es fr it nl pl pt",
        what: "what a link does, said to those who hear the page",
        why: "stands in the middle of a sentence and is no part of it",
        example: "(opens in new tab)",
        reason: Junk::UiLabel,
        act: Act::Drop,
        test: Test::Scan(super::scans::link_notice),
        words: 10,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.99,
    },
    Rule {
        code: "tags.hashtags",
        languages: "*",
        what: "a line of hashtags",
        why: "they go to the record's keywords",
        example: "#shipping #Chile #navy",
        reason: Junk::TagList,
        act: Act::Keywords,
        test: Test::Scan(super::scans::hashtags),
        words: 30,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.97,
    },
    Rule {
        code: "footer.after_copyright",
        languages: "*",
        what: "a line after the copyright line",
        why: "the copyright line ends the article",
        example: "",
        reason: Junk::Promo,
        act: Act::Drop,
        test: Test::Scan(super::owners::after_copyright),
        words: 60,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.93,
    },
    Rule {
        code: "promo.site_tagline",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "the site praises itself",
        why: "the house sells, not the story",
        example: "Stay ahead of the market with alerts, free reports and breaking news that moves prices.",
        reason: Junk::Promo,
        act: Act::Drop,
        test: Test::Holds(
            "free reports and;alerts, free reports;insights and alerts;breaking news that;\
            get the latest;\
            get all the latest;get breaking news;for the latest news;for more news;\
            for all the latest;for the latest updates;for the latest headlines;more news from;all the latest news;\
            latest news and;your source for;check out more;click here for;click here to;\
            read more at;read all the;catch all the;we value your;thank you for reading;\
            thanks for reading;exclusive offers;special offer;\
            bleiben sie informiert;bleib informiert;immer informiert;immer auf dem laufenden;\
            bleiben sie auf dem laufenden;bleib auf dem laufenden;\
            alle aktuellen nachrichten;weitere news;weitere nachrichten;\
            weitere informationen finden sie;mehr nachrichten aus;mehr infos;hier geht es zum;hier geht es zur;hier geht es zu den;hier geht es zu unserem;\
            klicken sie hier;restez informé;toute l'actualité;retrouvez toute;\
            retrouvez tous;plus d'informations sur;mantente informado;mantente al día;\
            toda la actualidad;toda la información;todas las noticias;consulta toda;\
            resta aggiornato;tutte le notizie;per restare;fique por dentro;acompanhe as;\
            todas as notícias;blijf op de hoogte;altijd op de hoogte;al het nieuws;\
            bądź na bieżąco;więcej informacji;najnowsze wiadomości;gelişmelerden haberdar;\
            tüm haberler;son dakika gelişmeleri;ikuti berita;berita terbaru;dapatkan berita;\
            будьте в курсе;все новости;больше новостей;самые важные;оперативные новости;\
            تابع آخر;لمتابعة;للمزيد من الأخبار;更多精彩;更多资讯;最新情報;詳しくはこちら;더 많은 뉴스",
        ),
        words: 45,
        prose: true,
        zone: Zone::Tail,
        firm: false,
        sure: 0.93,
    },
    Rule {
        code: "promo.site_call",
        languages: "en",
        what: "the site calls on its readers, at the end of a text",
        why: "the house sells, not the story; within a sentence the same words may be somebody's",
        example: "Stay ahead of the tide with our harbour desk",
        reason: Junk::Promo,
        act: Act::Drop,
        test: Test::Starts(
            "stay informed with;stay informed on;stay informed and;stay up to date with;\
            stay ahead of;exclusive content",
        ),
        words: 24,
        prose: true,
        zone: Zone::Tail,
        firm: false,
        sure: 0.93,
    },
    Rule {
        code: "ui.media_length",
        languages: "*",
        what: "the title and length of a recording",
        why: "names a recording, not the story",
        example: "Audio: Harbour master on the fog (2 min)",
        reason: Junk::UiLabel,
        act: Act::Drop,
        test: Test::Scan(media_length),
        words: 20,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
];

/// `Audio: Bahnsprecherin zur Sperrung (1 Min)`: a word for a recording, its title, its length in brackets.
fn media_length(line: &Line<'_>) -> bool {
    let kinds = ["audio", "video", "vidéo", "vídeo", "podcast"];
    let Some((kind, rest)) = line.text.split_once(':') else {
        return false;
    };
    let length = rest
        .trim_end_matches('.')
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('))
        .map(|(_, length)| length.trim_end_matches('.').to_lowercase());
    kinds.contains(&kind.trim().to_lowercase().as_str())
        && length.is_some_and(|length| {
            length.starts_with(|c: char| c.is_ascii_digit())
                && (length.contains(':')
                    || ["min", "minuten", "sek", "s"]
                        .iter()
                        .any(|unit| length.ends_with(unit)))
                && length.len() <= 12
        })
}
