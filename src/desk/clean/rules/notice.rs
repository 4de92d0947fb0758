//! The house speaks: notices, corrections, rights.

use crate::desk::clean::copy::Junk;
use crate::desk::clean::rule::{Act, Rule, Test, Zone};

/// The house speaks: notices, corrections, rights.
pub const RULES: &[Rule] = &[
    Rule {
        code: "label.genre",
        languages: "de en es fr it nl pt",
        what: "a line at the top that only names the kind of article",
        why: "the label becomes the genre's evidence",
        example: "Opinion",
        reason: Junk::SectionLabel,
        act: Act::Drop,
        test: Test::Is(
            "opinion;op-ed;editorial;commentary;comment;column;guest column;letters;\
            letter to the editor;letters to the editor;analysis;news analysis;review;obituary;\
            obituaries;interview;for immediate release;for release;press release;news release;\
            media release;live blog;liveblog;live updates;live ticker;liveticker;\
            live-ticker;as it happened;en direct;en vivo;\
            kommentar;leitartikel;kolumne;meinung;gastbeitrag;analyse;nachruf;pressemitteilung;\
            zur sofortigen veröffentlichung;tribune;éditorial;chronique;communiqué de presse;\
            pour diffusion immédiate;nécrologie;opinión;columna;análisis;nota de prensa;\
            comunicado de prensa;opinione;editoriale;commento;comunicato stampa;opinião;coluna;\
            análise;opinie;persbericht",
        ),
        words: 5,
        prose: false,
        zone: Zone::Top,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "notice.wire_update",
        languages: "en",
        what: "a news agency's note in brackets on what this version adds or corrects",
        why: "it tells editors what changed, readers nothing",
        example: "(Adds harbour master's comment, background)",
        reason: Junk::Disclosure,
        act: Act::Drop,
        test: Test::Scan(super::scans::wire_update),
        words: 30,
        prose: true,
        zone: Zone::Top,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "notice.appeared_first",
        languages: "de en es fr it nl pl pt",
        what: "the line with which a publishing system ends the items of its feed",
        why: "it names the article and the site, as the record does",
        example: "The post Ferry Runs Aground appeared first on Tidewire.",
        reason: Junk::Disclosure,
        act: Act::Drop,
        test: Test::Scan(super::scans::appeared_first),
        words: 60,
        prose: true,
        zone: Zone::Edge,
        firm: true,
        sure: 0.97,
    },
    Rule {
        code: "notice.print_edition",
        languages: "de en es fr it nl pt",
        what: "where the article stood in print",
        why: "tells of the house's other edition, not the story",
        example: "A version of this article appears in print on Nov. 25, 2026, Section A, Page 4.",
        reason: Junk::Disclosure,
        act: Act::Drop,
        test: Test::Starts(
            "a version of this article appear;a version of this article appears in;\
            a version of this article appeared in;a version of this article will appear in;\
            a version of this story appears in;a version of this story appeared in;\
            this article appeared in the;this story appeared in the;\
            this article appears in the print;appeared in the print edition;\
            dieser artikel stammt aus der;dieser text stammt aus der;\
            dieser beitrag stammt aus der;dieser artikel ist erschienen in;\
            dieser artikel erschien in der;dieser text erschien in der;\
            aus der printausgabe;cet article est paru dans;cet article est extrait du;\
            este artículo apareció en la edición;este artículo se publicó en la edición;\
            articolo pubblicato sull'edizione;dit artikel verscheen in de;\
            este texto foi publicado na edição",
        ),
        words: 50,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.96,
    },
    Rule {
        code: "notice.release_source",
        languages: "en",
        what: "who issued a press release, behind `SOURCE` at its end",
        why: "the distributor's mark, not the release's text",
        example: "SOURCE Harrow Ferries, Inc.",
        reason: Junk::Disclosure,
        act: Act::Drop,
        test: Test::Scan(super::scans::release_source),
        words: 12,
        prose: true,
        zone: Zone::Tail,
        firm: true,
        sure: 0.97,
    },
    Rule {
        code: "notice.end_mark",
        languages: "*",
        what: "the mark with which a release or an agency's report ends",
        why: "it tells editors that nothing follows, readers nothing",
        example: "###",
        reason: Junk::Disclosure,
        act: Act::Drop,
        test: Test::Scan(super::scans::end_mark),
        words: 3,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.97,
    },
    Rule {
        code: "footer.copyright",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "a copyright line",
        why: "holder and terms go to the record",
        example: "© 2025 Tidewire.com. All rights reserved.",
        reason: Junk::Copyright,
        act: Act::Copyright,
        test: Test::Scan(super::owners::copyright),
        words: 90,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.99,
    },
    Rule {
        code: "notice.not_investment_advice",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "a notice that the article is no investment advice",
        why: "the house speaks, not the story",
        example: "This article is for information only and does not constitute investment advice.",
        reason: Junk::Disclosure,
        act: Act::Notice("not_investment_advice"),
        test: Test::Both(
            "investment advice;financial advice;investment recommendation;anlageberatung;\
            anlageempfehlung;kaufempfehlung;conseil en investissement;\
            conseils en investissement;asesoramiento financiero;asesoramiento de inversión;\
            recomendación de inversión;consulenza finanziaria;consiglio di investimento;\
            recomendação de investimento;beleggingsadvies;porady inwestycyjnej;\
            rekomendacji inwestycyjnej;yatırım tavsiyesi;yatırım danışmanlığı;\
            saran investasi;инвестиционной рекомендацией;инвестиционная рекомендация;\
            نصيحة استثمارية;投资建议;投資建議;投資助言;투자 권유;투자 조언",
            "not;no;never;nicht;keine;kein;ne;pas;aucun;no constituye;non;não;geen;nie;\
            değildir;bukan;не;ليست;لا;不构成;不構成;ではありません;아니;only",
        ),
        words: 120,
        prose: true,
        zone: Zone::Edge,
        firm: true,
        sure: 0.96,
    },
    Rule {
        code: "notice.correction",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "a correction or an editor's note",
        why: "kept as editor's note",
        example: "Correction: An earlier version of this article misstated the ferry's length.",
        reason: Junk::Disclosure,
        act: Act::Correction,
        test: Test::Starts(
            "correction:;corrections:;correction -;correction –;correction (;clarification:;\
            correction, <w> <n>;corrections, <w> <n>;correction on <w> <n>;clarification, <w> <n>;\
            corrected on <w> <n>;a correction was made;this article was corrected;\
            this story was corrected;this story was amended;this story has been amended;\
            this article was clarified;this story was clarified;this post was updated;\
            this post has been corrected;this post was corrected;an earlier headline;\
            update: this story;update: this article;updated: this story;updated: this article;\
            clarifications:;clarification -;editor's note:;editors' note:;editor's note;\
            editors note:;ed. note:;this article has been corrected;this story has been corrected;\
            this article has been updated;this story has been updated;this article was updated;\
            this story was updated;this article was amended;this article has been amended;\
            this post has been updated;this piece was updated;this is a developing story;\
            der artikel wurde aktualisiert;dieser artikel wurde aktualisiert;\
            der text wurde aktualisiert;dieser text wurde aktualisiert;der artikel wurde ergänzt;\
            cet article a été mis à jour;este artículo ha sido actualizado;\
            esta noticia ha sido actualizada;questo articolo è stato aggiornato;\
            dit artikel is bijgewerkt;this story is developing;this is a breaking news story;\
            korrektur:;korrekturhinweis:;berichtigung:;anmerkung der redaktion;anm. d. red.;\
            hinweis der redaktion;redaktioneller hinweis;in einer früheren version dieses;\
            in einer früheren version unseres;in einer früheren version des artikels;\
            in einer früheren version des beitrags;in einer früheren version der meldung;\
            in einer früheren version hatten wir;in einer vorherigen version dieses;\
            in einer vorherigen version unseres;in einer vorherigen version des artikels;\
            in einer vorherigen version des beitrags;in einer vorherigen version der meldung;\
            in einer vorherigen version hatten wir;in einer ersten version dieses;\
            in einer ersten version unseres;in einer ersten version des artikels;\
            in einer ersten version des beitrags;in einer ersten version der meldung;\
            in einer ersten version hatten wir;in einer früheren fassung dieses;\
            in einer früheren fassung unseres;in einer früheren fassung des artikels;\
            in einer früheren fassung des beitrags;in einer früheren fassung der meldung;\
            in einer früheren fassung hatten wir;in einer vorherigen fassung dieses;\
            in einer vorherigen fassung unseres;in einer vorherigen fassung des artikels;\
            in einer vorherigen fassung des beitrags;in einer vorherigen fassung der meldung;\
            in einer vorherigen fassung hatten wir;in einer ersten fassung dieses;\
            in einer ersten fassung unseres;in einer ersten fassung des artikels;\
            in einer ersten fassung des beitrags;in einer ersten fassung der meldung;\
            in einer ersten fassung hatten wir;hinweis: in einer früheren;\
            hinweis: in einer vorherigen;hinweis: in einer ersten;dieser artikel wurde korrigiert;\
            dieser artikel wurde nachträglich;dieser text wurde korrigiert;\
            dieser beitrag wurde korrigiert;wir haben den artikel korrigiert;\
            wir haben die stelle korrigiert;transparenzhinweis;rectificatif;correction :;\
            cet article a été corrigé;cet article a été modifié;cet article a été rectifié;\
            note de la rédaction;ndlr;une version antérieure indiquait;fe de errores;fe de erratas;\
            corrección:;nota del editor;nota de la redacción;nota de redacción;\
            una versión anterior de esta noticia;una versión anterior de la noticia;\
            una versión anterior decía;una versión anterior del artículo;\
            esta noticia ha sido corregida;este artículo ha sido corregido;\
            esta información ha sido corregida;este texto ha sido corregido;errata corrige;\
            correzione:;questo articolo è stato corretto;questo articolo è stato modificato;\
            este artigo foi corrigido;este texto foi corrigido;esta reportagem foi corrigida;\
            dit artikel is gecorrigeerd;nota della redazione;ndr:;\
            una versione precedente dell'articolo;una versione precedente riportava;correção:;\
            errata:;erramos:;nota da redação;nota do editor;uma versão anterior dizia;correctie:;\
            rectificatie:;noot van de redactie;in een eerdere versie van het artikel;sprostowanie:;\
            korekta:;od redakcji:;düzeltme:;editörün notu;ralat:;koreksi:;catatan redaksi;\
            исправление:;уточнение:;от редакции:;примечание редакции;تصحيح:;تنويه:;ملاحظة المحرر;\
            更正:;编者按;編者按;编者注;訂正:;訂正して;おことわり;바로잡습니다;편집자주;편집자 주;an earlier version of this story;\
            an earlier version of this article;an earlier version of this post;\
            an earlier version of this report;an earlier version of this piece;\
            an earlier version of this column;an earlier version of this page;\
            an earlier version of this headline;an earlier version of this summary;\
            an earlier version of this essay;an earlier version of this review;\
            an earlier version of this transcript;an earlier version of this interview;\
            an earlier version of this caption;an earlier version of this map;\
            an earlier version of this chart;an earlier version of this graphic;\
            an earlier version of this newsletter;an earlier version of this obituary;\
            an earlier version of this recipe;an earlier version of this list;\
            an earlier version of this video;an earlier version of this podcast;\
            an earlier version of this op-ed;a previous version of this story;\
            a previous version of this article;a previous version of this post;\
            a previous version of this report;a previous version of this piece;\
            a previous version of this column;a previous version of this page;\
            a previous version of this headline;a previous version of this summary;\
            a previous version of this essay;a previous version of this review;\
            a previous version of this transcript;a previous version of this interview;\
            a previous version of this caption;a previous version of this map;\
            a previous version of this chart;a previous version of this graphic;\
            a previous version of this newsletter;a previous version of this obituary;\
            a previous version of this recipe;a previous version of this list;\
            a previous version of this video;a previous version of this podcast;\
            a previous version of this op-ed;a prior version of this story;\
            a prior version of this article;a prior version of this post;\
            a prior version of this report;a prior version of this piece;\
            a prior version of this column;a prior version of this page;\
            a prior version of this headline;a prior version of this summary;\
            a prior version of this essay;a prior version of this review;\
            a prior version of this transcript;a prior version of this interview;\
            a prior version of this caption;a prior version of this map;\
            a prior version of this chart;a prior version of this graphic;\
            a prior version of this newsletter;a prior version of this obituary;\
            a prior version of this recipe;a prior version of this list;\
            a prior version of this video;a prior version of this podcast;\
            a prior version of this op-ed;earlier versions of this story;\
            earlier versions of this article;earlier versions of this report;\
            earlier versions of this piece;une version antérieure de cet article;\
            une première version de cet article;una versión anterior de este artículo;\
            una versión anterior de este texto;una versión anterior de este reportaje;\
            una versión anterior de esta nota;una versión anterior de esta información;\
            uma versão anterior deste artigo;uma versão anterior deste texto;\
            uma versão anterior desta reportagem;uma versão anterior desta notícia;\
            uma versão anterior desta matéria;una versione precedente di questo articolo;\
            una versione precedente di questo testo;una versione precedente di questa;\
            in een eerdere versie van dit artikel;in een eerdere versie van dit bericht;\
            in een eerdere versie van dit stuk;in een eerdere versie van dit verhaal;\
            in een eerdere versie van deze tekst;정정보도;정정:;정정 :;정정합니다;\
            a correction was issued to this;a correction was issued for this;\
            a correction was published on this",
        ),
        words: 120,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.96,
    },
    Rule {
        code: "notice.translation",
        languages: "de en es fr it nl pt",
        what: "a note that the text is a translation, from which language or by whom",
        why: "the house speaks, not the story",
        example: "This article was translated from Norwegian by the foreign desk.",
        reason: Junk::Disclosure,
        act: Act::Notice("translation"),
        test: Test::Starts(
            "this article was translated;this story was translated;\
            this text was translated;this interview was translated;\
            this article has been translated;this story has been translated;\
            this is a translation of;translated from the <w> by;\
            translated from <w> by;dieser text wurde aus dem;\
            dieser artikel wurde aus dem;dieser beitrag wurde aus dem;\
            das interview wurde aus dem;aus dem <w> übersetzt;\
            dieser artikel ist eine übersetzung;cet article a été traduit;\
            ce texte a été traduit;cet article est une traduction;\
            este artículo fue traducido;este artículo ha sido traducido;\
            este texto fue traducido;este texto ha sido traducido;\
            esta es una traducción de;questo articolo è stato tradotto;\
            este artigo foi traduzido;este texto foi traduzido;\
            dit artikel is vertaald",
        ),
        words: 40,
        prose: true,
        zone: Zone::Edge,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "notice.edited",
        languages: "en de fr es",
        what: "a note that an interview or letter was edited",
        why: "the house speaks, not the story",
        example: "This interview has been edited for length and clarity.",
        reason: Junk::Disclosure,
        act: Act::Notice("edited"),
        test: Test::Holds(
            "edited for length and clarity;edited for clarity;edited for length;\
            edited and condensed;condensed and edited;lightly edited;condensed for clarity;\
            edited for brevity;leicht gekürzt;gekürzt und redigiert;\
            für die verständlichkeit bearbeitet;éditée pour plus de clarté;\
            editada por extensión;editada para mayor claridad",
        ),
        words: 40,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.96,
    },
    Rule {
        code: "notice.standards",
        languages: "de en es pt",
        what: "a pointer to the house's standards",
        why: "the house speaks, not the story",
        example: "Our Standards: The Ledgerwire Trust Principles.",
        reason: Junk::Disclosure,
        act: Act::Notice("standards"),
        test: Test::Starts(
            "our standards:;our standards;the thomson reuters trust principles;\
            read our editorial;read our standards;our editorial standards;\
            our editorial policy;our journalism is;our journalism standards;\
            why you can trust;why trust us;how we reported;about this story;\
            read more about how we;learn more about our;find out more about our;\
            redaktionelle standards;unsere standards;so arbeitet die redaktion;\
            conforme a los criterios;the trust project;normas editoriais",
        ),
        words: 30,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.98,
    },
    Rule {
        code: "notice.affiliate",
        languages: "en de fr es it",
        what: "a notice about commissions on links",
        why: "the house speaks, not the story",
        example: "We may earn a commission from links on this page.",
        reason: Junk::Disclosure,
        act: Act::Notice("affiliate"),
        test: Test::Holds(
            "we may earn a commission;may earn a commission;we earn a commission;\
            earn us a commission;earn an affiliate commission;affiliate commission;\
            may receive a commission;may earn commission;may earn affiliate;\
            contains affiliate links;contain affiliate links;include affiliate links;as an amazon associate;affiliate-link;affiliate-links;\
            erhalten wir eine provision;wir erhalten eine provision;liens affiliés;\
            liens d'affiliation;enlaces de afiliado;enlaces de afiliados;\
            link di affiliazione;links de afiliados;affiliatelinks",
        ),
        words: 90,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.94,
    },
    Rule {
        code: "notice.disclosure",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "a disclosure or disclaimer",
        why: "the house speaks, not the story",
        example: "Disclosure: The author owns shares of two companies named here.",
        reason: Junk::Disclosure,
        act: Act::Notice("disclosure"),
        test: Test::Starts(
            "disclosure:;disclosures:;disclosure statement;disclosure -;disclosure –;\
            disclosure notice;full disclosure:;editor's disclosure;disclaimer:;disclaimer;\
            disclaimers:;legal disclaimer;conflict of interest:;transparency notice:;\
            the author has no position;views expressed in this;views expressed are;\
            opinions expressed in this;this is an opinion;this column does not necessarily;\
            this article originally appeared;this article was originally published;\
            this article first appeared;this story was originally published;\
            this story originally appeared;this story first appeared;originally published at;\
            originally published on;originally published by;this post first appeared;\
            this article is republished;this story was produced;this story is part of;\
            this article is part of;(the above story is;the above story is;\
            (this story has not been edited;(with inputs from;hinweis:;offenlegung:;\
            haftungsausschluss;haftungshinweis;der vorstehende inhalt;\
            dieser beitrag gibt die meinung;dieser text erschien zuerst;\
            dieser artikel erschien zuerst;dieser artikel ist zuerst;avertissement:;avertissement :;\
            clause de non-responsabilité;cet article est republié;aviso legal;\
            descargo de responsabilidad;esta nota fue publicada;este artículo fue publicado;\
            avvertenza:;aviso:;este artigo foi publicado;dit artikel verscheen eerder;zastrzeżenie;\
            yasal uyarı;uyarı:;penafian:;отказ от ответственности;мнение редакции;إخلاء مسؤولية;\
            免责声明;免責聲明;声明:;特别声明;免責事項;면책;the views expressed in this;the views expressed here;\
            the views expressed above;the views expressed are;the views expressed by the author;\
            the views expressed by the writer;the views expressed do not;\
            the views expressed on this;the opinions expressed in this;the opinions expressed here;\
            the opinions expressed above;the opinions expressed are;\
            the opinions expressed by the author;the opinions expressed by the writer;\
            the opinions expressed do not;the opinions expressed on this;\
            opinions expressed by the author;opinions expressed by contributors;\
            opinions expressed by <w> contributors;les opinions exprimées dans cet;\
            les opinions exprimées dans cette;les opinions exprimées dans ce;\
            les opinions exprimées dans les;les opinions exprimées ici;les opinions exprimées sont;\
            les opinions exprimées par;les opinions exprimées n'engagent;\
            las opiniones expresadas en este;las opiniones expresadas en esta;\
            las opiniones expresadas en los;las opiniones expresadas aquí;\
            las opiniones expresadas son;las opiniones expresadas por;\
            le opinioni espresse in questo;le opinioni espresse in questa;le opinioni espresse qui;\
            le opinioni espresse sono;le opinioni espresse dagli;as opiniões expressas neste;\
            as opiniões expressas nesta;as opiniões expressas aqui;as opiniões expressas são;\
            as opiniões expressas pelo;as opiniões expressas pelos",
        ),
        words: 120,
        prose: true,
        zone: Zone::Edge,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "notice.sponsored",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "a label of paid content",
        why: "says who paid",
        example: "Sponsored content",
        reason: Junk::AdLabel,
        act: Act::Notice("sponsored"),
        test: Test::Starts(
            "sponsored content;sponsored post;sponsored by;sponsored:;paid content;paid post;\
            paid partnership;partner content;in partnership with;presented by;\
            brought to you by;advertiser content;branded content;advertorial;\
            advertisement feature;publirreportaje;contenu sponsorisé;contenu partenaire;publirreportage;publireportage;\
            contenido patrocinado;contenido ofrecido por;patrocinado por;contenuto sponsorizzato;\
            in collaborazione con;conteúdo patrocinado;gesponsord;gesponsorde inhoud;\
            in samenwerking met;materiał sponsorowany;artykuł sponsorowany;\
            materiał partnera;sponsorlu içerik;konten bersponsor;на правах рекламы;\
            партнерский материал;реклама:;محتوى إعلاني;赞助内容;贊助內容;スポンサー;提供:;협찬",
        ),
        words: 14,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "footer.rights",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "who may reproduce the text",
        why: "terms go to the record",
        example: "This material may not be published, broadcast, rewritten or redistributed.",
        reason: Junk::Copyright,
        act: Act::Copyright,
        test: Test::Holds(
            "all rights reserved;may not be reproduced;may not be published, broadcast;\
            may not be published or;may not be copied;unauthorized reproduction;\
            unauthorised reproduction;reproduction in whole or in part;\
            reproduction without permission;reprinted with permission;republished with permission;\
            republished under;alle rechte vorbehalten;nachdruck verboten;nachdruck nur;\
            vervielfältigung und;vervielfältigung nur;vervielfältigung auch;vervielfältigung ohne;\
            vervielfältigung ist nur;vervielfältigung bedarf;jede vervielfältigung;\
            jegliche vervielfältigung;tous droits réservés;reproduction interdite;\
            toute reproduction interdite;toute reproduction même;toute reproduction, même;\
            toute reproduction totale;toute reproduction partielle;toute reproduction ou;\
            toute reproduction et;toute reproduction est;toute reproduction sans;\
            todos los derechos reservados;prohibida la reproducción;prohibida su reproducción;\
            tutti i diritti riservati;riproduzione riservata;todos os direitos reservados;\
            reprodução proibida;proibida a reprodução;alle rechten voorbehouden;\
            wszelkie prawa zastrzeżone;wszystkie prawa zastrzeżone;tüm hakları saklıdır;\
            her hakkı saklıdır;hak cipta dilindungi;все права защищены;перепечатка материалов;\
            перепечатка текстов;перепечатка без;перепечатка только;перепечатка разрешена;\
            перепечатка запрещена;перепечатка допускается;перепечатка и;при перепечатке;\
            جميع الحقوق محفوظة;حقوق النشر;版权所有;版權所有;未经授权不得转载;未经授权不得使用;未经授权，不得;未经授权禁止;未经授权请勿;未经本网授权;\
            未經授權不得轉載;未經授權，不得;未經授權禁止;未經授權請勿;不得转载;请勿转载;禁止转载;無断転載;無断複写;無断複製;禁無断;무단전재;무단 전재;재배포 금지;저작권자;\
            alle rettigheter;alla rättigheter;при использовании материалов",
        ),
        words: 45,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.97,
    },
    Rule {
        code: "notice.contact",
        languages: "ar de en es fr id it ja ko nl pl pt ru tr zh",
        what: "an appeal for tips or letters",
        why: "the house speaks, not the story",
        example: "Got a tip? Write to the newsroom.",
        reason: Junk::Disclosure,
        act: Act::Drop,
        test: Test::Starts(
            "got a tip;do you have a tip;have a tip;have a news tip;have a story?;have a story for;\
            have a story idea;have a story tip;have a story you;do you have a story;\
            have you got a story;got a story;got news;if you have a story;if you have a tip;\
            get in touch with us;get in touch with our;get in touch by;get in touch via;\
            get in touch at;get in touch:;get in touch on;get in touch if;contact us;send us your;\
            send your story;send your stories;send your photos;send your pictures;send your letter;\
            send your letters;send your questions;send your comments;send your news;send your tips;\
            send your views;send your feedback;send your opinion;send your thoughts;\
            share your story;share your thoughts;let us know;tell us what;email your;\
            letters to the editor may be;letters may be sent;letters should be sent;media contact:;\
            media contacts:;press contact:;press contacts:;media enquiries:;press enquiries:;\
            pressekontakt:;medienkontakt:;contact presse;contacto de prensa;contatti stampa;\
            email us;e-mail us;questions? comments?;comments? questions?;questions, comments;\
            questions or comments?;write to us;reach out to us;contact the newsroom;\
            contact the editor;report a typo;report an error;report this ad;report this article;\
            report this post;report this story;report this page;spotted an error;\
            sie haben einen fehler;ist ihnen ein fehler;vous avez repéré une erreur;\
            ¿has encontrado un error;hai trovato un errore;see an error;suggest a correction;\
            submit a correction;submit a letter;haben sie einen tipp;haben sie fehler;\
            haben sie einen fehler;heb je een fout gezien;zie je een fout;fout gezien;\
            fehler gefunden;fehler entdeckt;rückfragen bitte an;rückfragen an;rückfragen:;\
            schreiben sie uns;ihre meinung ist uns;ihre meinung ist gefragt;ihre meinung zählt;\
            ihre meinung:;kontaktieren sie;kontakt:;leserbrief;une erreur dans cet article;\
            une erreur s'est glissée;une erreur ?;signaler une erreur;contactez-nous;\
            contactez la rédaction;écrivez-nous;une information à nous;contáctanos;escríbenos;\
            reportar error;reportar un error;informar de un error;reportar erro;comunicar erro;\
            meld een fout;segnala un errore;scrivici;scrivi alla redazione;scrivi a:;\
            entre em contato;fale conosco;envie sua;heb je een tip;tip de redactie;fout gezien;\
            masz temat;masz zdjęcia;masz informacje;byłeś świadkiem;napisz do nas;widzisz błąd;\
            zgłoś błąd;bize ulaşın;hubungi kami;нашли ошибку;нашли опечатку;увидели ошибку;\
            увидели опечатку;заметили ошибку;заметили опечатку;выделите ее;если вы нашли ошибку;\
            сообщить об ошибке;пишите нам;تواصل معنا;راسلنا;联系我们;举报电话;举报邮箱;举报热线;我要举报;报料热线;报料电话;报料邮箱;\
            新闻报料;我要报料;ご意見・;ご意見は;ご意見、ご感想;ご意見募集;お問い合わせ;ご感想;제보;기사제보;문의;have any questions?;\
            einen fehler gefunden;einen fehler entdeckt;got a question;haben sie anregungen;\
            haben sie hinweise;haben sie fragen",
        ),
        words: 40,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.93,
    },
];
