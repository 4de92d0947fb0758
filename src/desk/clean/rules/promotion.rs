//! What the house sells and asks for: newsletters, subscriptions, apps, following, sharing.

use crate::desk::clean::copy::Junk;
use crate::desk::clean::rule::{Act, Rule, Test, Zone};

/// What the house sells and asks for: newsletters, subscriptions, apps, following, sharing.
pub const RULES: &[Rule] = &[
    Rule {
        code: "promo.newsletter",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "an invitation to a newsletter",
        why: "the house sells, not the story",
        example: "Sign up for our free newsletter",
        reason: Junk::Newsletter,
        act: Act::Drop,
        test: Test::Holds(
            "our newsletter;our newsletters;our free newsletter;our daily newsletter;\
            our weekly newsletter;our morning newsletter;free newsletter;free newsletters;\
            free daily newsletter;daily newsletter;weekly newsletter;newsletter sign up;\
            newsletter signup;newsletter sign-up;subscribe to newsletter;\
            subscribe to the newsletter;this newsletter;in your inbox;to your inbox;into your inbox;\
            your inbox;sent to your email;sent to your phone;delivered straight;sign up here;\
            by subscribing you;by entering your email;enter your email;your email address;\
            email newsletter;e-mail newsletter;unser newsletter;unseren newsletter;\
            unserem newsletter;newsletter anmelden;newsletter abonnieren;newsletter bestellen;\
            zum newsletter;kostenlosen newsletter;kostenloser newsletter;newsletter an;\
            newsletter von;in ihr postfach;in dein postfach;in ihrem posteingang;notre newsletter;\
            nos newsletters;la newsletter;votre boîte mail;votre boîte de réception;\
            notre lettre d'information;chaque matin, recevez;recevez chaque matin;\
            chaque jour, recevez;recevez chaque jour;nuestra newsletter;nuestro boletín;\
            nuestros boletines;el boletín;newsletter gratis;en tu correo;tu bandeja;\
            nostra newsletter;alla newsletter;newsletter gratuita;nossa newsletter;\
            nossas newsletters;newsletter gratuita;onze nieuwsbrief;de nieuwsbrief;nieuwsbrieven;\
            newslettera;newsletterze;naszego newslettera;bültenimize;e-bülten;haber bülteni;\
            newsletter kami;нашу рассылку;на рассылку;email-рассылку;النشرة البريدية;نشرتنا;订阅我们;\
            訂閱電子報;電子報;メールマガジン;メルマガ;ニュースレター;뉴스레터;nyhetsbrev;nyhedsbrev;uutiskirje;\
            newsletters may contain",
        ),
        words: 50,
        prose: true,
        zone: Zone::Any,
        firm: false,
        sure: 0.96,
    },
    Rule {
        code: "promo.sign_up",
        languages: "en",
        what: "an invitation to sign up",
        why: "the house sells, not the story",
        example: "Sign up for breaking news alerts",
        reason: Junk::Newsletter,
        act: Act::Drop,
        test: Test::Both(
            "sign up for;sign up to;signing up for;signing up to;sign up now;subscribe to;\
            subscribe for;subscribe now;register for;click here to get;\
            click here to receive;get the latest;get our;receive our;join our;join the",
            "newsletter;newsletters;email;emails;e-mail;inbox;alerts;briefing;notifications;\
            email list;mailing list",
        ),
        words: 40,
        prose: true,
        zone: Zone::Any,
        firm: false,
        sure: 0.93,
    },
    Rule {
        code: "promo.subscribe",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "an order to subscribe",
        why: "the house sells, not the story",
        example: "Abonnez-vous à nos alertes",
        reason: Junk::Newsletter,
        act: Act::Drop,
        test: Test::Starts(
            "enjoying this article;enjoying this story;enjoyed this article;want more stories like;\
            want more like this;newsletter:;subscribe to our;subscribe to the;subscribe now;\
            subscribe today;subscribe for;sign up now;sign up today;sign up for our;sign up to our;\
            sign up here;support our journalism;support independent journalism;\
            support local journalism;support quality journalism;become a member today;\
            become a member now;become a member of our;become a member to;become a member and;\
            become a member for;become a member:;become a member here;become a supporter;\
            donate to our;donate to support;donate to us;donate to help us;donate today;donate now;\
            please donate;make a donation;melden sie sich;jetzt anmelden;hier anmelden;\
            hier abonnieren;abonnieren sie;jetzt abonnieren;jetzt kostenlos;hier geht es zu;\
            hier geht es zum newsletter;hier geht's zum;unterstützen sie;abonnez-vous;\
            recevez l'essentiel de;recevez nos;ricevi le notizie;ricevi gratis;inscrivez-vous;\
            soutenez;click here to subscribe;click here to sign up;by clicking sign up;\
            by clicking subscribe;by signing up you agree;by signing up, you agree;\
            by subscribing, you agree;je m'abonne;je m'inscris;suscríbete;suscríbase;suscribirse a;\
            apúntate;regístrate;registrate gratis;iscriviti;sostieni;inscreva-se;assine;subscreva a;\
            subscreva as;subscreva já;receba a newsletter;receba as notícias;cadastre-se;\
            schrijf je in;meld je aan;abonneer je;neem een abonnement;zapisz się;zasubskrybuj;\
            wesprzyj;abone ol;abone olun;abone olmak için;kaydol;daftar sekarang;подпишитесь;\
            подписывайтесь;подписаться на;سجل الآن;訂閱;点击订阅;登録はこちら;会員登録;구독하기;구독 신청;prenumerera;\
            abonner på;tilaa;подписка на рассылку;подписка на новости;подписка на журнал;\
            подписка на газету;اشترك الآن;اشترك مجانا;اشترك معنا;اشترك في نشرتنا;اشترك في النشرة;\
            اشترك في قناتنا;اشترك في القائمة;اشترك بالنشرة;اشترك في خدمة;订阅我们;订阅本;订阅电子;立即订阅;免费订阅;\
            订阅邮件;订阅通讯;購読する;購読のお申;購読申;購読登録;berlangganan newsletter;berlangganan sekarang;\
            berlangganan gratis;berlangganan untuk;اشترك لمشاهدة;like what you're reading;\
            liking what you're reading;love what you're reading;privacy notice: newsletters;\
            jetzt testen und;jetzt testen:;jetzt testen!;jetzt testen für;jetzt gratis testen;\
            jetzt kostenlos testen;abbonati a;abbonati al;abbonati ora;abbonati subito;abbonati per;\
            abbonati gratis;abbonati qui;abbonati:;abbonati alla;chaque matin, l'essentiel;\
            chaque soir, l'essentiel;chaque jour, l'essentiel;chaque semaine, l'essentiel;\
            quer receber as notícias;quer receber notícias;quer ficar por dentro;\
            chcesz być na bieżąco;jeśli chcesz być na bieżąco",
        ),
        words: 30,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.93,
    },
    Rule {
        code: "promo.paywall",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "a paywall's words",
        why: "the house sells, not the story",
        example: "Already a subscriber? Log in to continue reading.",
        reason: Junk::Paywall,
        act: Act::Notice("paywall"),
        test: Test::Holds(
            "subscribe to read;subscribe to continue;to continue reading;\
            continue reading with;to keep reading;to read this article;to read the full;\
            already a subscriber;already have an account;not a subscriber;\
            become a subscriber;subscriber only;subscriber-only;subscribers only;\
            exclusive to subscribers;exclusive for subscribers;for subscribers only;\
            available to subscribers;log in to continue;sign in to continue;\
            login to continue;unlock this article;unlock full access;register to continue;\
            start your free trial;start a free trial;create a free account;\
            you have reached your limit;you've reached your;free articles left;\
            free articles remaining;this content is for;premium content;members only;\
            des artikels vor sich;weiterlesen mit;jetzt weiterlesen;sie haben bereits ein;\
            sie sind bereits abonnent;bereits abonnent;schon abonnent;noch kein abonnent;\
            jetzt abo;abo abschließen;zum abo;nur für abonnenten;exklusiv für abonnenten;\
            mit ihrem abo;probeabo;plus-artikel;probemonat;monatlich kündbar;\
            jederzeit kündbar;lesen sie diesen artikel mit;article réservé aux abonnés;\
            réservé aux abonnés;réservé à nos abonnés;il vous reste;déjà abonné;\
            pour lire la suite;lire la suite de cet article;contenido exclusivo;\
            solo para suscriptores;sólo para suscriptores;para seguir leyendo;\
            ya eres suscriptor;ya soy suscriptor;si eres suscriptor;contenuto riservato;\
            riservato agli abbonati;sei già abbonato;per continuare a leggere;\
            exclusivo para assinantes;só para assinantes;já é assinante;\
            para continuar lendo;conteúdo exclusivo;alleen voor abonnees;voor abonnees;\
            al abonnee;om verder te lezen;lees verder met;dla subskrybentów;\
            tylko dla prenumeratorów;dla prenumeratorów;masz już konto;aboneler için;\
            üye girişi;khusus pelanggan;только для подписчиков;оформите подписку;\
            доступно подписчикам;للمشتركين فقط;仅限会员;会员专享;訂戶專享;会員限定;有料会員;この記事は有料;残り<n>文字;\
            続きを読むには;ログインして続き;구독자 전용;유료회원;for abonnenter;endast för prenumeranter",
        ),
        words: 45,
        prose: true,
        zone: Zone::Any,
        firm: false,
        sure: 0.95,
    },
    Rule {
        code: "promo.app",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "an invitation to the house's app",
        why: "the house sells, not the story",
        example: "Download our app for more weekend ideas",
        reason: Junk::Promo,
        act: Act::Drop,
        test: Test::Starts(
            "download the app;download our app;download our free;download the free;\
            download the mobile;get the app;get our app;use our app;\
            get the latest news on your phone;get breaking news on your phone;push-nachrichten;\
            hier klicken und push;push-mitteilungen;open in app;try our app;install our app;\
            install the app;jetzt app;laden sie;lade dir;holen sie sich;app herunterladen;zur app;\
            téléchargez;télécharger l'application;descarga nuestra;descargar app;descárgate;\
            scarica l'app;download onze app;download de gratis app;baixe o app;baixe nosso;\
            baixe o aplicativo;download de app;pobierz aplikację;pobierz naszą;uygulamamızı;\
            uygulamayı indir;unduh aplikasi;download aplikasi;скачайте;скачать приложение;\
            установите приложение;حمل تطبيق;حمل التطبيق;تحميل تطبيق;下载客户端;下載app;下载app;アプリをダウンロード;\
            アプリで;앱 다운로드;last ned;get the free app;get our free app;descarga la app;\
            descarga la aplicación;descarga la nueva;scarica la app;scarica la nostra;\
            scarica la nuova",
        ),
        words: 30,
        prose: true,
        zone: Zone::Any,
        firm: false,
        sure: 0.95,
    },
    Rule {
        code: "social.follow",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "an invitation to follow the house",
        why: "the house sells, not the story",
        example: "Follow us on Instagram and WhatsApp",
        reason: Junk::Social,
        act: Act::Drop,
        test: Test::Starts(
            "never miss a story;never miss a moment;follow us;follow @;join us on;join our whatsapp;\
            join our telegram;join the conversation in our;join the conversation on our;\
            join the discussion on our;join our facebook;join our channel;join our community;\
            join our whatsapp channel;find us on;connect with us;stay connected;stay in touch;\
            add us as;add as a preferred;make us preferred;set as preferred;google preferred;\
            prefer us on google;seguinos en;sumate a nuestro;sumate al canal;folgen sie uns;\
            folge uns;folgt uns;sie finden uns;besuchen sie uns;suivez-nous;suivez nous;\
            retrouvez-nous;rejoignez-nous;rejoignez notre;síguenos;siguenos en;puedes seguirnos;\
            puede seguirnos;sigue nuestro;sigue toda la;únete a;seguici;unisciti;siga-nos;\
            siga nosso;volg ons;obserwuj nas;bizi facebook'ta takip;bizi instagram'da takip;\
            bizi twitter'da takip;śledź nas;dołącz do nas;polub nas;jesteśmy na;bizi takip;\
            takip edin;ikuti kami;ikuti berita;ikuti saluran;следите в;читайте нас;присоединяйтесь;\
            подписывайся на;наш канал;наш telegram;наш телеграм;تابعونا;تابعنا;关注我们;关注微信;扫码关注;欢迎关注;\
            追蹤我們;フォロー;友だち追加;like us on;participe do canal;participe do grupo;participe do nosso;\
            entre no canal;entre no grupo;entre no nosso;gabung ke;gabung di;gabung channel;\
            gabung saluran;gabung grup;gabung sekarang;gabung dengan kami;gabung bersama kami;\
            следите за нами;следите за новостями;следите за нашими;следите за обновлениями;\
            мы в telegram;мы в телеграм;мы в соцсетях;мы в социальных;мы в вк;мы в вконтакте;\
            мы в дзен;мы в дзене;мы в max;мы в одноклассниках;تابعوا قناتنا;تابعوا صفحتنا;\
            تابعوا حسابنا;تابعوا آخر;تابعوا أخبار;انضم إلى قناتنا;انضم إلى قناة;انضم إلى مجموعة;\
            انضم إلينا;انضم لقناتنا;انضموا إلى قناتنا;انضموا إلينا;انضموا لقناتنا;팔로우하기;팔로우하세요;\
            팔로우 하세요;팔로우 해;네이버에서 구독;네이버에서 <w> 구독;카카오톡 채널;카카오톡 친구;카카오톡 오픈채팅;카카오톡 :;카카오톡:;\
            انضم إلى ملايين",
        ),
        words: 34,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.96,
    },
    Rule {
        code: "social.community",
        languages: "de en es fr it nl pt",
        what: "an invitation to the house's group in a messenger, and how that works",
        why: "the house sells, not the story",
        example: "Join the Ledger WhatsApp community for the day's headlines",
        reason: Junk::Social,
        act: Act::Drop,
        test: Test::Both(
            "join the;join our;joining our;by joining;click here to;tap here to;get the latest;\
            no one can;no-one can;nobody can;we also;we may;all you have to do;all you need to do;\
            you'll receive;you will receive;if you're on;if you are on;to leave our;simply scan;\
            unserem;unseren;jetzt;abonniere;abonnieren;rejoignez;suivez;abonnez-vous;únete;\
            suscríbete;síguenos;iscriviti;unisciti;segui;seguici;volg;abonneer;siga;participe",
            "whatsapp community;whatsapp channel;messages except;see who is signed up;\
            see who's signed up;our community members;join community;community click on;\
            daily updates on breaking;qr code above;qr code below;whatsapp-kanal;telegram-kanal;\
            chaîne whatsapp;canal whatsapp;canal de whatsapp;canale whatsapp;whatsapp-kanaal;\
            canal do whatsapp;canal no whatsapp;canal de telegram;canale telegram",
        ),
        words: 45,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "social.follow_on",
        languages: "es id it pt",
        what: "an order to follow somebody, with the network",
        why: "the house sells, not the story; without the network the verb begins sentences, too",
        example: "Sigue a El Diario del Puerto en Facebook",
        reason: Junk::Social,
        act: Act::Drop,
        test: Test::BothInOne(
            "sigue a;siga o;siga a;segui;ikuti",
            "en facebook;en instagram;en x;en twitter;en tiktok;en youtube;en telegram;en whatsapp;\
            en google news;en linkedin;en redes;no facebook;no instagram;no x;no twitter;no tiktok;\
            no youtube;no telegram;no whatsapp;no google news;nas redes;su facebook;su instagram;\
            su x;su twitter;su tiktok;su youtube;su telegram;su whatsapp;su google news;sui social;\
            di facebook;di instagram;di x;di twitter;di tiktok;di youtube;di telegram;di whatsapp;\
            di google news;no google notícias;en google noticias;nas redes sociais;nosso canal",
        ),
        words: 26,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "social.follow_author",
        languages: "en",
        what: "an invitation to follow the author",
        why: "the house sells, not the story",
        example: "Follow Ruth Ellison on Twitter",
        reason: Junk::Social,
        act: Act::Drop,
        test: Test::Both(
            "follow <w>;follow <w> <w>;follow;tweet;tweets;find her;find him",
            "on twitter;on x;on instagram;on facebook;on linkedin;on threads;on bluesky;\
            on tiktok;on youtube;on mastodon;on google news;on whatsapp;on telegram",
        ),
        words: 34,
        prose: true,
        zone: Zone::Edge,
        firm: true,
        sure: 0.93,
    },
    Rule {
        code: "social.share_bar",
        languages: "*",
        what: "a row of share buttons",
        why: "controls, not the story",
        example: "Share this article: Facebook | Email | WhatsApp",
        reason: Junk::Social,
        act: Act::Drop,
        test: Test::Scan(super::scans::share_bar),
        words: 12,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.97,
    },
    Rule {
        code: "social.share",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "an invitation to share",
        why: "controls, not the story",
        example: "Share this story with friends",
        reason: Junk::Social,
        act: Act::Drop,
        test: Test::Starts(
            "share this;share on;share via;share to;share article;share story;share with;share:;\
            share the;email this;e-mail this;print this;send this;tweet this;share full article;\
            pin this;copiar enlace;ir a los comentarios;voir en plein écran;copy link;copy the link;\
            copy url;link copied;bookmark this;save this;save article;artikel teilen;teilen auf;\
            auf facebook;auf twitter;auf whatsapp;teilen sie;per mail;per whatsapp;diesen artikel;\
            link kopieren;in die zwischenablage;partager sur;partager l'article;partagez;\
            partager cet;envoyer par;copier le lien;compartir en;compartir esta;compártelo;\
            compartilhe;compartilhar;condividi;condividi su;copia link;deel dit;deel via;deel op;\
            delen via;udostępnij;podziel się;paylaş;bagikan;share ke;поделиться;поделитесь;分享到;分享至;\
            分享:;分享给;シェアする;ツイートする;共有;공유하기;url복사;기사 공유;del på;dela på;dela artikeln;del artiklen;\
            del artikkelen;del artikel;comparte esta;comparte este;comparte en;comparte la;\
            comparte tu;شارك هذا;شارك هذه;شارك المقال;شارك الخبر;شارك على;شارك عبر;شارك برأيك;\
            شارك رأيك;مشاركة هذا;مشاركة المقال;مشاركة الخبر;مشاركة على;مشاركة عبر;공유 :;공유:",
        ),
        words: 10,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.93,
    },
    Rule {
        code: "social.share_heading",
        languages: "de en es fr it nl pt",
        what: "the heading of a row of share buttons",
        why: "controls, not the story",
        example: "Social Sharing",
        reason: Junk::Social,
        act: Act::Drop,
        test: Test::Is(
            "social sharing;social share;social sharing buttons;sharing options;share options;sharing tools;\
            share buttons;in sozialen netzwerken teilen;in sozialen medien teilen;\
            in den sozialen medien teilen;auf social media teilen;beitrag teilen;seite teilen;\
            partage social;partager sur les réseaux sociaux;partager sur les réseaux;\
            options de partage;boutons de partage;compartir en redes sociales;\
            opciones para compartir;condividi sui social;condividi sui social network;\
            condivisione sui social;compartilhar nas redes sociais;partilhar nas redes sociais;\
            delen op social media;delen op sociale media;deelopties",
        ),
        words: 6,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.97,
    },
];
