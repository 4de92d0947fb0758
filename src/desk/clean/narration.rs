//! Sentences that report. What a house sells and asks for it says to its readers; a story tells what
//! others said and did, and may use the same words.

use std::sync::LazyLock;

use super::cues::Cues;
use super::rule::Line;
use super::words::{self, Kind, Token};

/// How a report is told from the house's own words, for the rules that have to yield to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guard {
    /// The rule holds for reports, too.
    None,
    /// It yields to a sentence of some length that speaks to nobody, too.
    Plain,
    /// It yields to a sentence that says who said so.
    Said,
    /// And to one that tells what was.
    Told,
}

impl Guard {
    /// Whether a rule that yields so holds for a line, of which is asked only if it matters.
    pub fn stands(self, report: impl FnOnce() -> Self) -> bool {
        match self {
            Self::None => true,
            Self::Plain => report() == Self::None,
            Self::Told => matches!(report(), Self::None | Self::Plain),
            Self::Said => report() != Self::Said,
        }
    }
}

/// Codes of the rules that yield to what somebody said.
const SAID_RULES: &[&str] = &[
    "byline.author_box",
    "footer.rights",
    "notice.disclosure",
    "notice.helpline",
    "notice.machine_generated",
    "notice.not_investment_advice",
    "notice.outside",
    "notice.print_edition",
    "promo.support",
    "related.invitation",
    "ui.embed_notice",
];

/// Codes of the rules that yield to any sentence that speaks to nobody: their words are a thing's name.
const PLAIN_RULES: &[&str] = &[
    "comments.prompt",
    "consent.policy",
    "promo.newsletter",
    "promo.paywall",
    "promo.site_tagline",
    "social.follow_author",
    "ui.player",
];

/// Codes of the rules that yield to any report.
const TOLD_RULES: &[&str] = &[
    "consent.cookies",
    "notice.contact",
    "notice.standards",
    "notice.tip_abroad",
    "promo.app",
    "promo.app_abroad",
    "promo.catch",
    "promo.channel",
    "promo.come_back",
    "promo.event",
    "promo.helps",
    "promo.messenger",
    "promo.poll",
    "promo.sign_up",
    "promo.site_call",
    "promo.stores",
    "promo.subscribe",
    "promo.subscribe_abroad",
    "promo.terms",
    "social.community",
    "social.follow",
    "social.follow_abroad",
];

/// What the rule of this code yields to.
pub fn guard(code: &str) -> Guard {
    if SAID_RULES.contains(&code) {
        Guard::Said
    } else if TOLD_RULES.contains(&code) {
        Guard::Told
    } else if PLAIN_RULES.contains(&code) {
        Guard::Plain
    } else {
        Guard::None
    }
}

/// Words with which a story says who said so, of the languages of the tables.
const SAID: &str = "said;says;told;wrote;writes;asked;ruled;added;announced;warned;argued;according to;testified;shouted;\
    replied;recalled;have written;has written;insisted;admitted;advises;advised;urges;urged;study found;court heard;used to say;posters say;leaflets say;the radio said;\
    sagte;sagt;sagten;erklärte;erklärt;teilte;teilten;mitteilte;berichtete;berichtet;betonte;kündigte;warnte;fragte;\
    rief;schrieb;hieß es;stand auf;stand in;laut;zufolge;so der;so die;so das;forderte;meinte;\
    a dit;ont dit;a déclaré;a indiqué;a annoncé;a affirmé;a expliqué;a ajouté;a précisé;a écrit;a crié;a estimé;a assuré;\
    selon;criait;crie;répète;disait;disaient;déclare;raconte;rapporte;promettait;avait dit;\
    dijo;dijeron;declaró;explicó;añadió;anunció;afirmó;según;aseguró;señaló;indicó;comentó;decía;decían;gritó;gritaba;gritaban;informó;advirtió;\
    preguntó;respondió;escribió;recordó;pidió;prometía;\
    ha detto;hanno detto;ha dichiarato;ha spiegato;ha aggiunto;ha annunciato;ha affermato;ha scritto;secondo;dice;diceva;\
    dicevano;spiega;racconta;\
    disse;disseram;afirmou;declarou;explicou;segundo;acrescentou;anunciou;informou;contou;dizia;diziam;diz;escreveu;\
    respondeu;perguntou;alertou;de acordo com;\
    zei;zeiden;zegt;volgens;aldus;vertelde;vertelt;schreef;meldde;meldt;verklaarde;liet weten;riep;vroeg;waarschuwde;\
    powiedział;powiedziała;mówi;mówił;mówiła;poinformował;poinformowała;poinformowano;dodał;dodała;przekazał;przekazała;\
    napisał;według;zdaniem;ocenił;zapowiedział;oświadczył;głosiły;\
    dedi;söyledi;belirtti;açıkladı;ifade etti;duyurdu;kaydetti;aktardı;vurguladı;\
    kata;ujar;ungkap;tutur;menurut;mengatakan;menyatakan;imbuh;dikutip;\
    сказал;сказала;сказали;сообщил;сообщила;сообщили;сообщает;заявил;заявила;рассказал;рассказала;отметил;отметила;добавил;\
    добавила;говорит;говорил;говорила;пояснил;пояснила;по словам;по данным;предупредил;предупредила;подчеркнул;пишет;\
    написал;пошутил;учила;\
    قال;قالت;وقال;وقالت;وأضاف;وأضافت;أضاف;أكد;وأكد;أكدت;وأكدت;أعلن;وأعلن;أعلنت;وأعلنت;أوضح;وأوضح;أشار;وأشار;ذكر;وذكر;\
    كشف;وكشف;بحسب;وفقا;صرح;\
    είπε;είπαν;δήλωσε;δήλωσαν;σύμφωνα;τόνισε;ανακοίνωσε;έλεγε;έλεγαν;λέει;ανέφερε;πρόσθεσε;\
    säger;sade;berättar;berättade;enligt;uppger;skrev;sier;siger;ifølge;fortæller;forteller;ropade;\
    表示;指出;介绍说;介紹說;告诉记者;告訴記者;通报称;据悉;据了解;回应称;说,;说.;說,;說.;说:;說:;称,;称:;稱,;稱:;接到;\
    と述べ;と話し;という.;によると;と語";

/// Words with which a story tells what was.
const TOLD: &str = "was;were;had;would;did;\
    waren;war am;war es;war der;war die;war das;war ein;war eine;war in;war von;war nicht;war noch;hatte;hatten;wurde;wurden;worden;\
    était;étaient;avait;avaient;a été;ont été;fut;furent;n'était;\
    fue;fueron;era;eran;estaba;estaban;había;habían;ha sido;han sido;tenía;entregó;recoge;\
    erano;aveva;avevano;è stato;è stata;sono stati;sono state;fu;\
    foi;foram;eram;estava;estavam;tinha;havia;\
    hadden;werd;zou;zouden;\
    był;była;było;były;byli;został;została;zostały;miał;miała;miały;nie podaje;\
    istemedi;edildi;değiştirdi;\
    menolak;telah;\
    был;была;было;были;решил;решила;стал;стали;отказался;отказалась;\
    كان;كانت;وكان;وكانت;كانوا;اجتمعت;واجتمعت;\
    ήταν;είχε;είχαν;\
    hade;havde;hadde;blev;ble";

/// Words with which a house speaks to its readers and of itself.
const READER: &str = "you;your;yours;our;ours;us;we;please;here;\
    uns;unser;unsere;unserem;unseren;unserer;unseres;wir;findest du;kannst du;willst du;meiner anmeldung;dein;deine;deinen;deinem;dich;dir;hier klicken;\
    klicken sie hier;hier anmelden;hier abonnieren;hier lesen;hier finden;finden sie hier;hier geht;hier kostenlos;klik hier;\
    vous;votre;vos;nous;notre;nos newsletters;nos articles;nos abonnés;nos offres;nos lecteurs;nos journalistes;\
    nos contenus;à nos;de nos;tous nos;toutes nos;découvrez nos;ici;\
    tus;usted;ustedes;nuestro;nuestra;nuestros;nuestras;nosotros;aquí;\
    tuo;tua;tuoi;tue;voi;vostro;vostra;nostro;nostra;nostri;nostre;noi;clicca qui;qui sotto;qui per;\
    você;vocês;nosso;nossa;nossos;nossas;aqui;clique;\
    jij;jouw;uw;ons;onze;wij;\
    twój;twoje;twoja;twojej;nasz;nasza;nasze;naszego;naszej;nam;\
    bizi;bizim;bize;sizin;sizi;\
    anda;kamu;kami;\
    вы;вас;вам;ваш;ваше;вашу;вашей;наш;наша;нашу;нашем;нашей;наши;\
    هنا;موقعنا;قناتنا;صفحتنا;تطبيقنا;\
    μας;σας;εδώ;\
    din;ditt;dina;dig;vår;vårt;våra;oss;vores;våre;\
    您;你;我们;我們;本网;本站;请;請;点击;點擊;扫码;扫描;长按;\
    ください;お客様;皆様";

/// Orders with which a house calls on its readers, at a sentence's beginning or behind another.
const CALL: &str = "sign up;subscribe;get;receive;join;click;register;read;download;follow;find;listen;watch;play;\
    log in;login;sign in;become;support;share;tap;see;check;unlock;start;try;enter;stay;want;never miss;don't miss;\
    sign-up;catch;continue;enjoy;discover;explore;\
    abonnieren;abonniere;jetzt;melden;lesen;lies;bleiben;bleib;klicken;hören;sehen;anmelden;erhalten;newsletter;\
    abonnez;inscrivez;recevez;suivez;retrouvez;lisez;écoutez;regardez;téléchargez;cliquez;restez;découvrez;\
    suscríbete;suscríbase;recibe;sigue;consulta;mantente;haz clic;únete;regístrate;accede;lee;mira;escucha;\
    iscriviti;ricevi;segui;scopri;leggi;abbonati;resta;clicca;guarda;ascolta;\
    assine;receba;siga;acompanhe;cadastre;inscreva;fique;clique;confira;veja;leia;ouça;assista;\
    schrijf je;meld je;abonneer;blijf;lees;klik;volg;luister;bekijk;ontvang;\
    zapisz;subskrybuj;zaprenumeruj;dołącz;kliknij;bądź;czytaj;pobierz;posłuchaj;zobacz;\
    abone;takip;üye ol;katıl;tıkla;dinle;izle;oku;kaydol;\
    daftar;ikuti;gabung;klik;baca;dapatkan;unduh;simak;dengarkan;tonton;\
    подпишитесь;подписывайтесь;читайте;следите;скачайте;смотрите;слушайте;оформите;будьте;узнайте;войдите;\
    اشترك;تابع;تابعوا;سجل;حمل;شاهد;انضم;للمزيد;لمتابعة;\
    εγγραφείτε;ακολουθήστε;διαβάστε;κατεβάστε;\
    prenumerera;följ;läs;ladda;få;abonner;tilmeld;tilaa;liity;\
    订阅;訂閱;下载;下載;登录;登入;关注;更多;购买;\
    登録;購読;こちら;ダウンロード;続き;ログイン";

static WORDS: LazyLock<Cues> = LazyLock::new(|| Cues::new([SAID, TOLD, READER, CALL]));

/// Words of a sentence that is no label of a control.
const PLAIN: u16 = 6;

/// `Sie`, `Ihr`, `Ihre` and the like in capitals within a German sentence.
static POLITE: LazyLock<Vec<u32>> = LazyLock::new(|| {
    let words = ["sie", "ihr", "ihre", "ihrem", "ihren", "ihrer", "ihnen"];
    words.iter().map(|word| words::hash(word)).collect()
});

/// Where a line reports: in which of its parts between commas somebody said something, and what else speaks
/// for a report or for the house.
#[derive(Debug, Default)]
struct Signs {
    said: bool,
    attributed: bool,
    told: bool,
    reader: bool,
    calls: bool,
}

/// What of this line speaks for a report: nothing, that somebody said so, or that something was.
pub fn of(line: &Line<'_>) -> Guard {
    let ends = line.prose || is_arabic(line) && line.words >= ARABIC;
    if !ends || line.text.ends_with(['!', '?']) || is_polite_form(line.text) {
        return Guard::None;
    }
    let signs = signs(line);
    if signs.attributed || signs.said && !signs.reader {
        Guard::Said
    } else if !signs.reader && (signs.told || ends_as_told(line.text)) {
        Guard::Told
    } else if !signs.reader && !signs.calls && line.words >= PLAIN {
        Guard::Plain
    } else {
        Guard::None
    }
}

/// Words of a line of Arabic from which it is a sentence without its stop.
const ARABIC: u16 = 6;

fn is_arabic(line: &Line<'_>) -> bool {
    let first = line.tokens.iter().find(|t| t.kind == Kind::Word);
    first.is_some_and(|t| matches!(t.first, '\u{620}'..='\u{64a}'))
}

/// One pass over the words outside of quotation marks.
fn signs(line: &Line<'_>) -> Signs {
    let tokens = line.tokens;
    // For every token, whose words begin there.
    let mut begins = vec![0u8; tokens.len()];
    WORDS.scan(tokens, &mut |hit| {
        begins[hit.from as usize] |= 1 << hit.owner;
    });
    let mut signs = Signs::default();
    let mut quoted = false;
    let mut part = Signs::default();
    let mut first = true;
    // An order begins a sentence, or what stands behind a comma, a dash, a bracket.
    let mut begun = true;
    for (at, token) in tokens.iter().enumerate() {
        if token.kind == Kind::Mark {
            quoted ^= token.first == '"';
            begun = true;
            part.reader |= token.first == '@';
            if matches!(token.first, ',' | '"') {
                signs.close(&part, first);
                part = Signs::default();
                first = false;
            }
            continue;
        }
        if quoted {
            continue;
        }
        let ideograph = words::is_ideograph(token.first);
        part.calls |= begins[at] & 8 != 0 && (begun || ideograph);
        begun = false;
        part.said |= begins[at] & 1 != 0;
        part.told |= begins[at] & 2 != 0;
        part.reader |= begins[at] & 4 != 0 || at > 0 && is_polite(token);
    }
    signs.close(&part, first);
    signs
}

impl Signs {
    fn close(&mut self, part: &Self, first: bool) {
        self.said |= part.said;
        self.told |= part.told;
        self.reader |= part.reader;
        self.calls |= part.calls;
        self.attributed |= part.said && !part.reader && !first;
    }
}

fn is_polite(token: &Token) -> bool {
    token.upper && POLITE.contains(&token.hash)
}

/// Japanese and Korean newspapers tell in the plain form; in the polite one a house speaks to its readers.
fn is_polite_form(text: &str) -> bool {
    ends_in(
        text,
        &[
            "ます",
            "です",
            "ました",
            "ません",
            "でした",
            "ください",
            "니다",
            "세요",
        ],
    )
}

/// The plain form, and the past in which Turkish sentences of a story end.
fn ends_as_told(text: &str) -> bool {
    let turkish = text.contains(['ı', 'ş', 'ğ', 'İ']);
    ends_in(text, &["た", "だ", "る", "ない", "다"])
        || turkish && ends_in(text, &["dı", "di", "du", "dü", "tı", "ti", "tu", "tü"])
}

fn ends_in(text: &str, ends: &[&str]) -> bool {
    let bare = text.trim_end_matches(|c: char| !c.is_alphabetic());
    ends.iter().any(|end| bare.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::with_line;
    use super::*;

    fn told(text: &str) -> Guard {
        with_line(text, of)
    }

    #[test]
    fn who_said_so_makes_a_report() {
        for text in [
            "The company said it would fold its weekly newsletter into the main site.",
            "Tell us what happened, the judge asked the mate on Monday.",
            "Soutenez les pêcheurs, disaient les affiches sur le port.",
            "Следите за временем, предупредил судья.",
            "公司在周二的会议上说。",
        ] {
            assert_eq!(told(text), Guard::Said, "{text}");
        }
    }

    #[test]
    fn what_was_makes_a_report() {
        for text in [
            "The land was sold to the owner of a weekly newsletter.",
            "De minister was niet bereikbaar om te reageren.",
            "El ministro no estaba disponible para comentar la decisión.",
            "購読料を値上げした。",
            "카카오톡이 세 시간 동안 멈췄다.",
            "Bakanlık konu hakkında yorum yapmak istemedi.",
        ] {
            assert_eq!(told(text), Guard::Told, "{text}");
        }
    }

    #[test]
    fn what_a_house_says_to_its_readers_is_no_report() {
        for text in [
            "Sign up for our newsletter.",
            "If you enjoyed what you were reading, sign up for our newsletter.",
            "To read what he said, subscribe to our newsletter.",
            "Wenn Ihnen gefiel, was hier zu lesen war, abonnieren Sie unseren Newsletter.",
            "Did you know that we had an app?",
            "\"The best paper\", says nobody. Get it in your inbox!",
            "購読の申し込みはこちらからお願いします。",
            "뉴스레터를 구독하시기 바랍니다.",
            "Sign up for breaking news alerts",
        ] {
            assert_eq!(told(text), Guard::None, "{text}");
        }
    }
}
