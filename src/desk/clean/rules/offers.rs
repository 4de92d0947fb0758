//! Offers of the house beside the article, the controls of recipes, posts from elsewhere, and the frames
//! of companies' announcements.

use super::sets::DATES;
use crate::desk::clean::copy::Junk;
use crate::desk::clean::photo;
use crate::desk::clean::rule::{Act, Line, Rule, Test, Zone};
use crate::desk::clean::words::Kind;

/// What looks like a link to another article and is none: these come before those rules.
pub const FIRST: &[Rule] = &[
    Rule {
        code: "consent.go_on",
        languages: "de en es fr it nl pt",
        what: "the button of a consent dialogue with which the reader goes on",
        why: "the site asks; \"weiterlesen\" at its end leads to no article",
        example: "Mit Werbung und Tracking weiterlesen",
        reason: Junk::UiLabel,
        act: Act::Drop,
        test: Test::Is(
            "mit werbung weiterlesen;mit werbung und tracking weiterlesen;weiter mit werbung;\
            weiterlesen mit werbung;mit werbung nutzen;akzeptieren und weiter;\
            akzeptieren und weiterlesen;einwilligen und weiter;zustimmen und weiter;\
            zustimmen und weiterlesen;continue with ads;continue with advertising;\
            accept and continue;agree and continue;accept & continue;continue without accepting;\
            continuer sans accepter;accepter et continuer;continuer avec la publicité;\
            aceptar y continuar;continuar sin aceptar;continuar con publicidad;\
            accetta e continua;continua senza accettare;continua con la pubblicità;\
            aceitar e continuar;continuar sem aceitar;accepteren en doorgaan;\
            doorgaan zonder te accepteren;doorgaan met advertenties",
        ),
        words: 8,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.97,
    },
    Rule {
        code: "promo.paywall_call",
        languages: "de en es fr it nl pt",
        what: "a call to subscribe, to register or to log in to read on",
        why: "the text ends here for those who do not pay, and no other article is named",
        example: "Subscribe to read more",
        reason: Junk::Paywall,
        act: Act::Notice("paywall"),
        test: Test::Starts(
            "subscribe to read;subscribe to continue;subscribe to keep reading;subscribe now to read;\
            subscribe now to continue;subscribe or log in to;log in or subscribe to;\
            register to read;register to continue;\
            log in to read;log in to continue;login to read;login to continue;sign in to read;\
            sign in to continue;sign up to read;sign up to continue;become a member to read;\
            become a subscriber to read;abonnez-vous pour lire;abonnez-vous pour continuer;\
            connectez-vous pour lire;inscrivez-vous pour lire;créez un compte pour lire;\
            suscríbete para leer;suscríbete para seguir;suscríbase para leer;\
            suscríbase para seguir;regístrate para leer;regístrate para seguir;\
            inicia sesión para leer;inicia sesión para seguir;abbonati per leggere;\
            abbonati per continuare;accedi per leggere;accedi per continuare;\
            registrati per leggere;registrati per continuare;assine para ler;\
            assine para continuar;cadastre-se para ler;faça login para ler;\
            faça login para continuar;jetzt abonnieren und weiterlesen;\
            jetzt registrieren und weiterlesen;jetzt anmelden und weiterlesen;\
            anmelden und weiterlesen;registrieren und weiterlesen;jetzt testen und weiterlesen;\
            abonnieren sie, um;word abonnee om;log in om verder;log in om te lezen;\
            registreer om verder;maak een account aan om;\
            this article is for subscribers;this story is for subscribers;this content is for subscribers;\
            continue reading with a subscription;weiterlesen mit dem digitalabo;weiterlesen mit abo;\
            dieser artikel ist nur für abonnenten;cet article est réservé aux abonnés;\
            este artículo es exclusivo para suscriptores;contenido exclusivo para suscriptores;\
            contenuto riservato agli abbonati;conteúdo exclusivo para assinantes;verder lezen? neem;\
            dit artikel is alleen voor abonnees",
        ),
        words: 16,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.97,
    },
    Rule {
        code: "caption.wire",
        languages: "*",
        what: "a caption behind whose last sentence an agency signs: `… at dawn. REUTERS/Ana Lim`",
        why: "captions are about a photo: kept as its association",
        example: "A crane stands at the quay of Brannmouth, November 2, 2026. REUTERS/Ana Lim/File Photo",
        reason: Junk::PhotoCredit,
        act: Act::Caption,
        test: Test::Scan(wire_caption),
        words: 80,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
];

/// The rules.
pub const RULES: &[Rule] = &[
    Rule {
        code: "promo.preferred_source",
        languages: "de en es fr it nl pt",
        what: "an invitation to make the house one's preferred source of a search engine",
        why: "the house sells, not the story",
        example: "Choose Ledgerwire as your preferred source on Google and never miss a story",
        reason: Junk::Promo,
        act: Act::Drop,
        test: Test::Both(
            "preferred source;preferred sources;bevorzugte quelle;bevorzugten quellen;\
            bevorzugter quelle;source préférée;sources préférées;fuente preferida;\
            fuentes preferidas;fonte preferita;fonti preferite;fonte preferida;\
            fontes preferidas;voorkeursbron;favoriete bron",
            "google;never miss;choose;add;set;make;prefer;scegli;añade;añádenos;ajouter;ajoutez;\
            wähle;wählen;maak;adicione;adiciona",
        ),
        words: 34,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "promo.terms",
        languages: "de en es fr it nl pt",
        what: "to what a reader agrees with a subscription",
        why: "the small print of a newsletter's box",
        example: "Mit meiner Anmeldung bestätige ich die Datenschutzhinweise.",
        reason: Junk::Newsletter,
        act: Act::Drop,
        test: Test::Both(
            "meiner anmeldung;der anmeldung;ihrer anmeldung;deiner anmeldung;meiner registrierung;\
            der registrierung;by signing up;by subscribing;by registering;by submitting;\
            by providing your email;en cliquant sur;by clicking;mit klick auf;mit einem klick auf;\
            mit dem klick auf;al hacer clic;cliccando su;ao clicar em;en vous inscrivant;\
            en m'inscrivant;votre inscription;mon inscription;al registrarte;al suscribirte;\
            al registrarse;al suscribirse;iscrivendoti;iscrivendomi;con l'iscrizione;\
            ao se cadastrar;ao se inscrever;ao subscrever;door je aan te melden;met je aanmelding;\
            met uw aanmelding",
            "datenschutzhinweise;datenschutzhinweisen;werbevereinbarung;datenschutzerklärung;datenschutzbestimmungen;datenschutz;\
            nutzungsbedingungen;agb;privacy policy;privacy notice;terms of use;terms of service;\
            terms and conditions;politique de confidentialité;conditions générales;\
            conditions d'utilisation;données personnelles;política de privacidad;\
            condiciones de uso;privacy;termini di servizio;política de privacidade;\
            termos de uso;privacybeleid;privacyverklaring;algemene voorwaarden",
        ),
        words: 50,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.96,
    },
    Rule {
        code: "promo.messenger",
        languages: "id pl ru tr",
        what: "an invitation to the house's channel in a messenger",
        why: "the house sells, not the story",
        example: "Son dakika haberleri için WhatsApp kanalımıza abone olun",
        reason: Junk::Social,
        act: Act::Drop,
        test: Test::BothInOne(
            "abone olun;abone ol;takip edin;takip et;katılın;üye olun;dołącz;obserwuj;zapraszamy;\
            subskrybuj;подпишитесь;подписывайтесь;присоединяйтесь;читайте;ikuti;gabung;bergabung",
            "google news'te;google haberler'de;google news’te;whatsapp kanalımıza;whatsapp kanalımızı;whatsapp grubumuza;telegram kanalımıza;\
            telegram kanalımızı;telegram grubumuza;youtube kanalımıza;kanał whatsapp;\
            kanału whatsapp;kanale whatsapp;kanał na whatsapp;kanał na whatsappie;\
            канал в whatsapp;канал в telegram;telegram-канал;telegram-канале;телеграм-канал;\
            телеграм-канале;канал в max;канал в мах;saluran whatsapp;whatsapp channel;\
            saluran telegram",
        ),
        words: 30,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "promo.week",
        languages: "fr",
        what: "what a house's review of the week offers",
        why: "the house sells, not the story",
        example: "Le résumé de la semaine Ledgerwire vous propose de revenir sur les temps forts",
        reason: Junk::Promo,
        act: Act::Drop,
        test: Test::Both(
            "vous propose de revenir;vous propose de retrouver;vous propose chaque;\
            vous propose un récapitulatif",
            "résumé de la semaine;récap de la semaine;semaine;newsletter;actualités qui ont",
        ),
        words: 40,
        prose: true,
        zone: Zone::Any,
        firm: false,
        sure: 0.93,
    },
    Rule {
        code: "related.standings",
        languages: "de en es fr it nl pt",
        what: "a link to a league's table, results or fixtures",
        why: "it leads away from the article",
        example: "Guarda la classifica aggiornata",
        reason: Junk::RelatedLink,
        act: Act::Drop,
        test: Test::Starts(
            "guarda la classifica;guarda il calendario;guarda i risultati;vedi la classifica;\
            consulta la classifica;zur tabelle;zum spielplan;zur aktuellen tabelle;\
            hier geht's zur tabelle;hier geht es zur tabelle;voir le classement;\
            consulter le classement;retrouvez le classement;voir le calendrier;\
            consulta la clasificación;ver clasificación;ver la clasificación;\
            veja a classificação;confira a tabela;veja a tabela;confira a classificação;\
            bekijk de stand;bekijk het programma;view the table;see the full table;\
            view the league table;view fixtures;view the full table",
        ),
        words: 8,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.92,
    },
    Rule {
        code: "ui.recipe",
        languages: "de en es fr it nl pt",
        what: "the controls of a recipe, and the call to rate it or to show the dish",
        why: "controls, not the story",
        example: "Jump to Recipe Print Pin",
        reason: Junk::UiLabel,
        act: Act::Drop,
        test: Test::Starts(
            "jump to recipe;jump to the recipe;skip to recipe;print recipe;pin recipe;save recipe;\
            rate this recipe;did you make this recipe;have you made this recipe;\
            did you try this recipe;tried this recipe;if you make this recipe;\
            zum rezept springen;direkt zum rezept;rezept drucken;rezept bewerten;\
            rezept ausprobiert;hast du das rezept;hast du dieses rezept;haben sie das rezept;\
            aller à la recette;imprimer la recette;vous avez testé cette recette;\
            avez-vous essayé cette recette;ir a la receta;saltar a la receta;imprimir receta;\
            hiciste esta receta;has hecho esta receta;vai alla ricetta;stampa ricetta;\
            hai provato questa ricetta;pular para a receita;ir para a receita;\
            imprimir receita;fez esta receita;ga naar recept;naar het recept;recept afdrukken",
        ),
        words: 24,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.94,
    },
    Rule {
        code: "ui.rating",
        languages: "de en es fr it pt",
        what: "how many readers rated it, and how high",
        why: "a control, not the story",
        example: "4.8 from 62 votes",
        reason: Junk::UiLabel,
        act: Act::Drop,
        test: Test::Ends(
            "<n> from <n> votes;<n> from <n> ratings;<n> from <n> reviews;\
            <n> from <n> vote;<n> von <n> bewertungen;<n> bei <n> bewertungen;\
            <n> aus <n> bewertungen;<n> sur <n> votes;<n> sur <n> avis;<n> de <n> votos;\
            <n> su <n> voti;<n> out of <n> votes;<n> based on <n> reviews",
        ),
        words: 8,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.93,
    },
    Rule {
        code: "social.embedded",
        languages: "*",
        what: "a post from elsewhere: the line that ends in its picture's address, and who posted it when",
        why: "an embedded post is no part of the text",
        example: "— Fen Town FC (@fentown) November 21, 2026",
        reason: Junk::Social,
        act: Act::Drop,
        test: Test::Scan(embedded),
        words: 60,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "notice.issuer_label",
        languages: "en",
        what: "what distributors of companies' news write above each announcement",
        why: "the same words stand above every announcement",
        example: "Regulatory News:",
        reason: Junk::Disclosure,
        act: Act::Drop,
        test: Test::Is("regulatory news;regulatory news:;regulatory announcement:"),
        words: 3,
        prose: false,
        zone: Zone::Top,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "notice.issuer",
        languages: "de en fr it nl",
        what: "the legal frame of a company's announcement: by which law it is made, who answers for it, who distributes it",
        why: "the same words stand in every announcement",
        example: "Für den Inhalt der Mitteilung ist der Emittent / Herausgeber verantwortlich.",
        reason: Junk::Disclosure,
        act: Act::Notice("disclosure"),
        test: Test::Holds(
            "für den inhalt der mitteilung ist;distributionsservices umfassen;\
            insiderinformation nach artikel;insiderinformationen nach artikel;\
            insiderinformation gemäß artikel;insiderinformationen gemäß artikel;\
            insiderinformation gem;ende der insiderinformation;ende der adhoc-mitteilung;\
            übermittelt durch eqs;übermittelt durch dgap;übermittelt von eqs;\
            the issuer is solely responsible for the content;\
            issuer / publisher is solely responsible;distribution services include regulatory;\
            disclosure of an inside information;public disclosure of inside information;\
            transmitted by eqs;transmitted by dgap;end of inside information;\
            l'émetteur est seul responsable;diffusion d'une information privilégiée",
        ),
        words: 50,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "notice.relations",
        languages: "de en es fr it nl pt",
        what: "whom investors and the press may ask, below a company's announcement",
        why: "an address is not part of the story",
        example: "Relations presse : Agence Tilt – Nolwenn Riou",
        reason: Junk::Disclosure,
        act: Act::Notice("contact"),
        test: Test::Starts(
            "relations investisseurs;relations presse;relations médias;relations analystes;\
            contacts investisseurs;contact investisseurs;contacts / relations;\
            investor relations;investor contact;investor contacts;investors:;\
            media relations:;media relations contact;ansprechpartner für investoren;\
            ansprechpartner presse;kontakt investor relations;relaciones con inversores;\
            relación con inversores;contatti per gli investitori;contatti investor;\
            relações com investidores;contact investor",
        ),
        words: 24,
        prose: false,
        zone: Zone::Tail,
        firm: true,
        sure: 0.93,
    },
    Rule {
        code: "byline.own_views",
        languages: "de en es fr it nl pt",
        what: "who the author of an opinion is, and that the views are the author's own",
        why: "an author box describes the author, not the story",
        example: "Ruth Ellison is a retired pilot. The views expressed here are her own.",
        reason: Junk::Byline,
        act: Act::Drop,
        test: Test::Holds(
            "expressed here are her own;expressed here are his own;expressed here are their own;\
            expressed are her own;expressed are his own;expressed are their own;\
            views are her own;views are his own;views are their own;opinions are her own;\
            opinions are his own;opinions are their own;expressed here are those of the;\
            expressed are those of the author;expressed are those of the authors;\
            expressed are the author's own;gibt die meinung des autors wieder;\
            gibt die meinung der autorin wieder;gibt ausschließlich die meinung;\
            n'engage que son auteur;n'engagent que leur auteur;n'engagent que leurs auteurs;\
            expresadas en este artículo son;opiniones expresadas son;\
            opinioni espresse sono;opinioni espresse in questo;\
            opiniões expressas neste;não reflete necessariamente a opinião;\
            op persoonlijke titel geschreven",
        ),
        words: 75,
        prose: true,
        zone: Zone::Edge,
        firm: true,
        sure: 0.93,
    },
    Rule {
        code: "byline.supervised",
        languages: "en es pt",
        what: "under whose supervision a trainee wrote",
        why: "credits people; not part of the story",
        example: "*Estagiário sob supervisão de Renata Figueira",
        reason: Junk::Byline,
        act: Act::Drop,
        test: Test::Starts(
            "estagiário sob;estagiária sob;sob supervisão de;sob supervisão da;\
            sob supervisão do;sob a supervisão;com supervisão de;\
            under the supervision of <w> <w>;bajo la supervisión de <w> <w>;\
            <w> <w> é estagiário sob;<w> <w> é estagiária sob",
        ),
        words: 14,
        prose: true,
        zone: Zone::Edge,
        firm: true,
        sure: 0.94,
    },
];

/// An agency's signature behind a caption's last sentence.
fn wire_caption(line: &Line<'_>) -> bool {
    line.words >= 6 && line.text.contains(['/', '|']) && photo::signed(line.text)
}

/// Words of a post that says nothing.
const POST: u16 = 10;

/// `… pic.twitter.com/9xkLLaQ2`, `— Fen Town FC (@fentown) November 21, 2026`.
fn embedded(line: &Line<'_>) -> bool {
    let last = line.text.rsplit(' ').next().unwrap_or_default();
    let address = last.trim_start_matches("https://");
    // In a page, a whole post may be what the article speaks of.
    let small = line.words <= POST || line.block.path.is_empty();
    let picture =
        small && (address.starts_with("pic.twitter.com/") || address.starts_with("pic.x.com/"));
    let dash = line.text.starts_with(['—', '–', '-']) || line.text.starts_with("&mdash;");
    let signed = dash
        && line.text.contains("(@")
        && line.tokens.last().is_some_and(|t| t.kind == Kind::Number)
        && super::scans::first(DATES, line.tokens).is_some();
    picture || signed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::clean::fixture::holds;
    use crate::desk::clean::rule::Rules;

    #[test]
    fn posts_are_told_from_sentences() {
        for post in [
            "SCENES. #UTT ⚽ pic.twitter.com/9xkLLaQ2",
            "pic.twitter.com/9xkLLaQ2",
            "— Fen Town FC (@fentown) November 21, 2026",
            "— Ana Lim (@analim) 3. Mai 2026",
        ] {
            assert!(holds(post, embedded), "{post}");
        }
        for text in [
            "The picture was at pic.twitter.com/9xkLLaQ2 for an hour.",
            "— I told them so in 2026",
            "She is @analim since May 2026",
        ] {
            assert!(!holds(text, embedded), "{text}");
        }
    }

    #[test]
    fn an_agency_signs_a_caption_and_not_a_sentence() {
        for caption in [
            "A police officer stands guard near a road block in Lima, Peru, November 2, 2026. REUTERS/Ana Lim/File Photo Purchase Licensing Rights",
            "Des cheminots devant la gare, à Paris, le 28 novembre 2026. ANA LIM / HANS LUCAS VIA AFP",
            "The quay at dawn on Sunday morning. Ana Lim/Getty Images",
        ] {
            assert!(holds(caption, wire_caption), "{caption}");
        }
        for text in [
            "Support fell to 31 percent in May, according to a poll by Reuters/Ipsos.",
            "The league and/or the clubs will decide on Monday. Nobody knows.",
            "He spoke to Reuters. Ana Lim was there, too.",
        ] {
            assert!(!holds(text, wire_caption), "{text}");
        }
    }

    #[test]
    fn controls_beside_the_share_button_are_of_its_row() {
        let bar = super::super::scans::share_bar;
        for row in [
            "Offrir l'article Enregistrer Partager",
            "Merken Artikel verschenken Teilen",
        ] {
            assert!(holds(row, bar), "{row}");
        }
        assert!(!holds("Offrir l'article", bar), "nothing is shared");
        assert!(!holds("Partager le pain et le vin", bar));
    }

    #[test]
    fn an_invitation_takes_no_sentence_of_the_article_with_it() {
        let rules = Rules::compile();
        let code = |text: &str| {
            crate::desk::clean::fixture::with_line(text, |line| {
                rules.find(line).map(|found| found.rule.code)
            })
        };
        assert_eq!(
            code("Больше новостей — читайте наш канал в Telegram."),
            Some("promo.messenger")
        );
        assert_eq!(
            code("Занятия возобновятся в четверг. Больше новостей — читайте наш канал в Telegram."),
            None
        );
    }
}
