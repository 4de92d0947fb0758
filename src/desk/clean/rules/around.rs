//! What houses say between and below their paragraphs: that the text goes on, where more is to be had,
//! how long a film is kept.

use crate::desk::clean::copy::Junk;
use crate::desk::clean::rule::{Act, Line, Rule, Test, Zone};

/// What houses say between and below their paragraphs.
pub const RULES: &[Rule] = &[
    Rule {
        code: "ui.goes_on",
        languages: "de en fr it nl pl pt sv tr",
        what: "a line that says that the text goes on below something",
        why: "the page's layout, not the story",
        example: "Tekst loopt door onder de foto",
        reason: Junk::AdLabel,
        act: Act::Drop,
        test: Test::Starts(
            "tekst loopt door onder;de tekst loopt door onder;tekst gaat verder onder;\
            de tekst gaat verder onder;het artikel gaat verder onder;artikel gaat verder onder;\
            lees verder onder de;dalszy ciąg materiału pod;dalszy ciąg tekstu pod;\
            dalszy ciąg artykułu pod;dalsza część materiału pod;dalsza część tekstu pod;\
            dalsza część artykułu pod;continua a leggere dopo;l'articolo continua dopo;\
            la suite de l'article sous;la suite de l'article après;la suite après cette;\
            der artikel geht unter;der text geht unter;weiter geht es nach der anzeige;\
            haberin devamı için;haberin devamı aşağıda;haberin devamı reklamdan;\
            scroll down for video;scroll down for more;scroll down to watch;\
            texten fortsätter under;artikeln fortsätter under;continua depois do vídeo",
        ),
        words: 12,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.98,
    },
    Rule {
        code: "ui.other_film",
        languages: "en",
        what: "a note on a film beside the text that shows something else",
        why: "about the player, not the story",
        example: "The video above is from a previous report.",
        reason: Junk::UiLabel,
        act: Act::Drop,
        test: Test::Starts(
            "this is an archived video;this is an archived article;this is a previous video;\
            this video is from an earlier;this video is from a previous;\
            the video above is from;the video above aired;the video above is about;\
            the video in this story is from;the video in the player above is from;\
            the above video is from;the video featured above is from;\
            the video shown above is from;editor's note: the video above;\
            editor’s note: the video above;(the video above is from;\
            note: the video above is from;video above:;previous coverage in video above;\
            previous coverage in the video above",
        ),
        words: 30,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.96,
    },
    Rule {
        code: "promo.come_back",
        languages: "en",
        what: "an invitation to come back for news of the story",
        why: "the house sells, not the story",
        example: "Stay with Harbour News for updates on this developing story.",
        reason: Junk::Promo,
        act: Act::Drop,
        test: Test::BothInOne(
            "stick with;stay with;stay tuned to;check back with;keep checking;\
            count on;download the;download our",
            "for updates;for the latest;for developments;news app;for more on this;\
            app for breaking;app for the latest",
        ),
        words: 26,
        prose: true,
        zone: Zone::Tail,
        firm: true,
        sure: 0.93,
    },
    Rule {
        code: "promo.more_news",
        languages: "en es it pl pt ru",
        what: "thanks for reading, and where the house has more news",
        why: "the house sells, not the story",
        example: "Veja mais notícias da região no nosso site",
        reason: Junk::Promo,
        act: Act::Drop,
        test: Test::Starts(
            "dziękujemy, że przeczytałeś;dziękujemy, że przeczytałaś;dziękujemy, że przeczytałeś nasz;\
            dziękujemy za przeczytanie;więcej informacji znajdziesz na;więcej wiadomości znajdziesz na;\
            więcej informacji na stronie głównej;veja mais notícias;veja outras notícias;\
            leia mais notícias;mais notícias no;больше новостей в;ещё больше новостей;\
            еще больше новостей;все новости в нашем;altre notizie su;più notizie su;\
            más noticias en;todas las noticias en;thank you for reading our;\
            thanks for reading our;for more stories like this;for more news like this;\
            for more news and current affairs;for more news and updates;for more news, visit;\
            for more news visit;for more such stories;for more such news;for more stories, visit;\
            for more updates, visit;for more on news",
        ),
        words: 24,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "promo.channel",
        languages: "es it pt",
        what: "an invitation to a channel of messages",
        why: "the house sells, not the story",
        example: "Receba no WhatsApp as notícias da região",
        reason: Junk::Social,
        act: Act::Drop,
        test: Test::BothInOne(
            "receba;clique aqui;entre no;entre em nosso;participe do;faça parte do;siga o canal;\
            únete;únase;síguenos;suscríbete;iscriviti;segui il;entra nel",
            "no whatsapp;do whatsapp;canal do;no telegram;al canal de;de whatsapp;de telegram;\
            canale whatsapp;canale telegram;su whatsapp;su telegram",
        ),
        words: 24,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "promo.account",
        languages: "en es fr de",
        what: "what a paper tells subscribers of their account",
        why: "about the subscription, not the story",
        example: "¿Quieres añadir otro usuario a tu suscripción?",
        reason: Junk::Paywall,
        act: Act::Drop,
        test: Test::Starts(
            "¿quieres añadir otro usuario;quieres añadir otro usuario;añadir usuario;\
            si continúas leyendo en este dispositivo;si quieres compartir tu cuenta;\
            tu suscripción se está usando;¿por qué estás viendo esto;flecha;\
            ¿tienes una suscripción de empresa;en el caso de no saber quién está usando tu cuenta;\
            si decides continuar compartiendo tu cuenta;\
            cet article est réservé aux abonnés;la suite est réservée aux abonnés;\
            para seguir leyendo, suscríbete;para seguir leyendo suscríbete;\
            dieser artikel ist nur für abonnenten;your subscription is being used on another",
        ),
        words: 60,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.96,
    },
    Rule {
        code: "agency.end",
        languages: "de en es fr",
        what: "the mark with which agency copy ends",
        why: "a sign for the wire, not the story",
        example: "(Schluss) anl/bfi",
        reason: Junk::Byline,
        act: Act::Drop,
        test: Test::Scan(wire_end),
        words: 6,
        prose: true,
        zone: Zone::Tail,
        firm: true,
        sure: 0.97,
    },
    Rule {
        code: "agency.desk",
        languages: "*",
        what: "how an agency's desk is reached",
        why: "for the agency's customers, not for readers",
        example: "((+1 555 0100; Reuters Messaging: ana.lim))",
        reason: Junk::Disclosure,
        act: Act::Drop,
        test: Test::Holds("@thomsonreuters.com;@tr.com;reuters messaging:"),
        words: 40,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.98,
    },
    Rule {
        code: "notice.first_published",
        languages: "en",
        what: "where a text was first published, under which licence, and who did not edit it",
        why: "about the publication, not the story",
        example: "(Except for the headline, this story has not been edited by our staff.)",
        reason: Junk::Disclosure,
        act: Act::Notice("disclosure"),
        test: Test::Starts(
            "this article is republished from;this story is republished from;\
            this article was republished from;(except for the headline, this story;\
            except for the headline, this story;(this story has not been edited by;\
            this report by the canadian press was first published;\
            to support the guardian;read the original article;\
            this story has been published from a wire agency feed",
        ),
        words: 60,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.96,
    },
    Rule {
        code: "ui.listen",
        languages: "de en es fr it nl pt",
        what: "the label above a machine's reading of the article",
        why: "a control, not the story",
        example: "Escuchar el artículo",
        reason: Junk::UiLabel,
        act: Act::Drop,
        test: Test::Is(
            "listen to this article;listen to this story;listen to article;listen to the article;\
            listen to story;artikel anhören;diesen artikel anhören;beitrag anhören;artikel vorlesen;\
            écouter l'article;écouter cet article;escuchar artículo;escuchar el artículo;\
            escuchar esta noticia;ascolta l'articolo;ascolta questo articolo;ouvir artigo;\
            ouvir o artigo;ouça este conteúdo;luister naar dit artikel;beluister dit artikel",
        ),
        words: 6,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.97,
    },
    Rule {
        code: "notice.machine_beside",
        languages: "de en es fr it",
        what: "that a machine reads the article aloud or summed it up",
        why: "it speaks of what stands beside the article",
        example: "This audio is auto-generated. Please let us know if you have feedback.",
        reason: Junk::Disclosure,
        act: Act::Drop,
        test: Test::Starts(
            "this audio is auto-generated;this audio is generated;this audio was generated;\
            this audio is ai-generated;audio generated by;ai-generated audio;\
            this summary was generated;this summary is generated;this summary is ai-generated;\
            this summary was created;ai-generated summary;ai-generated key points;\
            these key points were generated;summary generated by ai;\
            this article is read by an automated;diese zusammenfassung wurde;\
            dieser text wurde automatisch vorgelesen;ce résumé a été généré;\
            cet audio est généré;este resumen ha sido generado;este resumen fue generado;\
            este audio ha sido generado;questo riassunto è stato generato",
        ),
        words: 30,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.96,
    },
    Rule {
        code: "notice.network",
        languages: "de en es fr it nl",
        what: "that the site is part of a network of newsrooms",
        why: "about the house, not the story",
        example: "*quaypost.example ist Teil des Küsten-Redaktionsnetzwerks.",
        reason: Junk::Disclosure,
        act: Act::Notice("disclosure"),
        test: Test::Scan(network),
        words: 18,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.96,
    },
];

/// `*quaypost.example ist Teil des Küsten-Redaktionsnetzwerks.`: behind an asterisk, a site and whose it is.
fn network(line: &Line<'_>) -> bool {
    const WHOSE: &[&str] = &[
        " ist teil ",
        " ist ein angebot ",
        " gehört zu ",
        " is part of ",
        " is a part of ",
        " fait partie ",
        " forma parte ",
        " fa parte ",
        " maakt deel uit ",
        " is onderdeel van ",
    ];
    let Some(text) = line.text.strip_prefix('*') else {
        return false;
    };
    let text = text.trim_start().to_lowercase();
    let site = text.split(' ').next().unwrap_or_default();
    site.contains('.') && WHOSE.iter().any(|whose| text.contains(whose))
}

/// Words with which agency copy ends; lower case.
const ENDS: &[&str] = &["enditem", "ende", "ends", "fin", "item ends", "schluss"];

/// `Enditem`, `-Ends-`, `(Schluss) anl/bfi`, `./ajx/jha/`.
fn wire_end(line: &Line<'_>) -> bool {
    let text = line.text.trim();
    let small =
        |part: &str| (2..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_lowercase());
    let desks = |text: &str| {
        let parts = text.trim_matches(['.', '/', ' ']);
        parts.contains('/') && parts.split('/').all(small)
    };
    if text.starts_with(['.', '/']) && text.ends_with('/') {
        return desks(text);
    }
    let (word, rest) = match text.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        Some((word, rest)) => (word, rest.trim()),
        None => (text, ""),
    };
    let marked = word.len() < text.len()
        || text.starts_with('-')
        || matches!(text, "Enditem" | "ends" | "ENDS");
    let word = word.trim_matches(['-', ' ', '.']).to_lowercase();
    marked && ENDS.contains(&word.as_str()) && (rest.is_empty() || desks(rest) || small(rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::clean::fixture::with_lines;

    #[test]
    fn the_mark_with_which_a_wire_ends() {
        for (text, ends) in [
            ("Enditem", true),
            ("-Ends-", true),
            ("- ENDS -", true),
            ("(Schluss) anl/bfi", true),
            ("(Ende)", true),
            ("./ajx/jha/", true),
            ("Ende", false),
            ("Fin", false),
            ("(Ende) Die Werft schließt", false),
        ] {
            with_lines(&[text], |lines, _| {
                assert_eq!(wire_end(&lines[0]), ends, "{text}");
            });
        }
    }
}
