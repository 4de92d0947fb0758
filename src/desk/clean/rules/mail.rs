//! What stands around the text of a newsletter that was sent by mail: why it came, how to end it, who
//! sent it.

use crate::desk::clean::copy::Junk;
use crate::desk::clean::rule::{Act, Rule, Test, Zone};

/// What stands around the text of a newsletter that was sent by mail. The words speak of the mail
/// itself and to its receiver, so that they hold against a block model that is sure.
pub const RULES: &[Rule] = &[
    Rule {
        code: "mail.reason",
        languages: "de en es fr it nl pt",
        what: "why a mail came, to whom, or that it was sent on",
        why: "it speaks of the mail, not of the story",
        example: "You are receiving this email because you signed up at tidewire.example.",
        reason: Junk::Newsletter,
        act: Act::Drop,
        test: Test::Starts(
            "you are receiving this email;you're receiving this email;you received this email;\
            you are receiving this e-mail;you're receiving this e-mail;\
            you received this e-mail;you are receiving this message because;\
            you received this message because;you are receiving this newsletter;\
            you're receiving this newsletter;you received this newsletter;\
            you are receiving this because you;this email was sent to;\
            this e-mail was sent to;this message was sent to;this newsletter was sent to;\
            this email was sent by;this e-mail was sent by;was this email forwarded;\
            was this e-mail forwarded;was this newsletter forwarded;\
            has this email been forwarded;did someone forward you this;\
            did someone forward this;did a friend forward;someone forwarded you this;\
            received this email from a friend;received this newsletter from a friend;\
            having trouble viewing this;having trouble reading this email;\
            trouble viewing this email;can't see this email;problems viewing this email;\
            want to change how you receive these;our mailing address is;\
            sie erhalten diese e-mail;sie erhalten diese mail;sie erhalten diese email;\
            sie erhalten diesen newsletter;du erhältst diese e-mail;du erhältst diese mail;\
            du erhältst diesen newsletter;sie bekommen diese e-mail;\
            sie bekommen diesen newsletter;sie haben diese e-mail erhalten;\
            diese e-mail wurde an;diese e-mail wurde versandt an;diese e-mail ging an;\
            dieser newsletter wurde an;wurde ihnen diese e-mail;wurde ihnen dieser newsletter;\
            wurde dir diese e-mail;wurde dir dieser newsletter;wird diese e-mail nicht;\
            wird dieser newsletter nicht;falls diese e-mail nicht;\
            wenn diese e-mail nicht richtig;vous recevez cet e-mail;vous recevez cet email;\
            vous recevez ce mail;vous recevez ce courriel;vous recevez ce message car;\
            vous recevez ce message parce;vous recevez cette newsletter;\
            vous recevez cette infolettre;vous avez reçu cet e-mail;vous avez reçu cet email;\
            cet e-mail a été envoyé;cet email a été envoyé;ce courriel a été envoyé;\
            cette newsletter a été envoyée à;on vous a transféré;un ami vous a transféré;\
            si cet e-mail ne s'affiche;si cet email ne s'affiche;\
            si ce message ne s'affiche;cet e-mail ne s'affiche;recibes este correo;\
            recibe este correo;recibes este email;recibe este email;recibes este e-mail;\
            has recibido este correo;ha recibido este correo;has recibido este email;\
            estás recibiendo este;está recibiendo este correo;este correo fue enviado a;\
            este correo ha sido enviado a;este email fue enviado a;te han reenviado este;\
            le han reenviado este;si no puedes ver este correo;si no ve correctamente este;\
            si no ves correctamente este;ricevi questa email;ricevi questa e-mail;\
            ricevi questa newsletter;hai ricevuto questa email;hai ricevuto questa e-mail;\
            hai ricevuto questa newsletter perché;questa email è stata inviata;\
            questa e-mail è stata inviata;ti hanno inoltrato questa;\
            non visualizzi correttamente;se non visualizzi correttamente;\
            u ontvangt deze e-mail;u ontvangt deze mail;u ontvangt deze email;\
            u ontvangt deze nieuwsbrief;je ontvangt deze e-mail;je ontvangt deze mail;\
            je ontvangt deze nieuwsbrief;deze e-mail is verzonden;deze e-mail is verstuurd;\
            deze nieuwsbrief is verzonden;deze nieuwsbrief doorgestuurd;\
            wordt deze e-mail niet;wordt deze nieuwsbrief niet;\
            você está recebendo este;você recebeu este e-mail;você recebeu este email;\
            você recebe este e-mail;está a receber este e-mail;recebeu este e-mail porque;\
            recebeu esta newsletter;este e-mail foi enviado;este email foi enviado para;\
            não consegue visualizar este;não consegue ver este e-mail",
        ),
        words: 60,
        prose: true,
        zone: Zone::Edge,
        firm: true,
        sure: 0.97,
    },
    Rule {
        code: "mail.controls",
        languages: "de en es fr it nl pt",
        what: "the labels with which a newsletter is ended, changed, sent on or shown",
        why: "controls of the mail, not the story",
        example: "Unsubscribe | Update preferences | View in browser",
        reason: Junk::Newsletter,
        act: Act::Drop,
        test: Test::Scan(super::scans::mail_controls),
        words: 24,
        prose: true,
        zone: Zone::Edge,
        firm: true,
        sure: 0.97,
    },
    Rule {
        code: "mail.unsubscribe",
        languages: "de en es fr it nl pt",
        what: "how the reader ends a newsletter",
        why: "it speaks of the mail, not of the story",
        example: "If you no longer wish to receive these emails, you can unsubscribe at any time.",
        reason: Junk::Newsletter,
        act: Act::Drop,
        test: Test::Holds(
            "you can unsubscribe;you may unsubscribe;unsubscribe at any time;\
            unsubscribe anytime;unsubscribe here;unsubscribe from this list;\
            unsubscribe from this newsletter;unsubscribe from these emails;\
            unsubscribe from all emails;unsubscribe from our;preferences or unsubscribe;\
            unsubscribe or manage;unsubscribe or change;click here to unsubscribe;\
            to unsubscribe, click;to unsubscribe click;to unsubscribe, please;\
            to unsubscribe please;to unsubscribe, reply;to stop receiving this newsletter;\
            to stop receiving these emails;no longer wish to receive these;\
            no longer want to receive these;no longer wish to receive this;\
            no longer wish to receive our;no longer wish to receive emails;\
            don't want to receive these;prefer not to receive these;\
            diesen newsletter nicht mehr;unseren newsletter nicht mehr;\
            den newsletter nicht mehr erhalten;keine newsletter mehr erhalten;\
            keine e-mails mehr erhalten;keine weiteren e-mails erhalten;\
            sich hier abmelden;hier abmelden;können sie sich jederzeit abmelden;\
            newsletter abbestellen;newsletter wieder abbestellen;newsletter abmelden;\
            diesen newsletter abbestellen;vom newsletter abmelden;\
            pour vous désinscrire;pour vous désabonner;pour se désinscrire de cette;\
            désinscrivez-vous;désabonnez-vous;vous désinscrire ici;vous désabonner ici;\
            vous désinscrire à tout moment;vous désabonner à tout moment;\
            ne souhaitez plus recevoir nos;ne souhaitez plus recevoir cette;\
            ne souhaitez plus recevoir ces;ne plus recevoir nos;\
            darte de baja aquí;darse de baja aquí;darte de baja en cualquier;\
            darse de baja en cualquier;darte de baja de este;darte de baja de esta lista;\
            darse de baja de este;si no quieres recibir más;si no desea recibir más;\
            si no deseas recibir más;si ya no quieres recibir;si ya no desea recibir;\
            si ya no deseas recibir;dejar de recibir estos;para cancelar tu suscripción;\
            para cancelar su suscripción;se non vuoi più ricevere;\
            se non desideri più ricevere;se non desidera più ricevere;\
            annullare l'iscrizione qui;per annullare l'iscrizione;per disiscriverti;\
            puoi disiscriverti;per cancellarti;cancellarti dalla newsletter;\
            e-mails niet meer;mails niet meer wilt;nieuwsbrief niet meer;\
            geen e-mails meer;geen nieuwsbrief meer;u zich hier uitschrijven;\
            je je hier uitschrijven;zich hier afmelden;je hier afmelden;\
            uitschrijven voor deze nieuwsbrief;afmelden voor deze nieuwsbrief;\
            se não deseja mais receber;se você não deseja mais receber;\
            caso não deseje mais receber;se não quiser mais receber;\
            se já não pretende receber;cancele a inscrição aqui;cancele sua inscrição;\
            cancelar sua inscrição;cancelar a sua subscrição;descadastre-se;\
            para se descadastrar",
        ),
        words: 45,
        prose: true,
        zone: Zone::Edge,
        firm: true,
        sure: 0.94,
    },
    Rule {
        code: "mail.sender",
        languages: "de en es fr it nl pt",
        what: "who sent a newsletter, with the postal address that the law asks for",
        why: "it speaks of the mail, not of the story",
        example: "Sent by Tidewire Media Ltd, 12 Quay Street, Port Ellery",
        reason: Junk::Newsletter,
        act: Act::Drop,
        test: Test::StartsDated(
            "sent by;sent to you by;you are receiving this from;delivered by;\
            versandt von;versendet von;gesendet von;verschickt von;\
            envoyé par;expédié par;enviado por;inviato da;inviata da;\
            verzonden door;verstuurd door",
        ),
        words: 24,
        prose: false,
        zone: Zone::Tail,
        firm: true,
        sure: 0.93,
    },
];
