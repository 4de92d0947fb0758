//! Words that the scanners know, by what they are about.

use std::sync::LazyLock;

use crate::desk::clean::cues::Cues;

const AGENCY: &str = "getty images;getty;gettyimages;shutterstock;istock;istockphoto;alamy;\
    picture alliance;picture-alliance;imago;imago images;ap photo;ap photos;afp via getty;\
    afp photo;reuters photo;epa-efe;epa;zuma press;zuma;zumapress;dpa-infocom;dpa-bildfunk;\
    dpa/picture;wireimage;filmmagic;nurphoto;sipa usa;sipa;abaca;abacapress;maxppp;bestimage;\
    icon sportswire;usa today sports;imagn images;imagn;action images;pool via;handout via;\
    via reuters;via afp;via ap;via getty;via storyful;via shutterstock;via unsplash;unsplash;\
    pexels;pixabay;adobe stock;stock.adobe.com;depositphotos;dreamstime;123rf;bloomberg via;\
    xinhua via;anadolu via;anadolu agency via;europa press via;ansa foto;lapresse;fotogramma;\
    belga image;anp foto;keystone-sda;ritzau scanpix;scanpix;ntb scanpix;tt nyhetsbyran;\
    lehtikuva;getty/;/getty;/afp;/ap;/reuters;/dpa;/epa;/efe;/imago;/apa;/shutterstock;\
    ・ap;=ap;=afp;=afp時事;=ロイター;=共同;=時事;=読売;視覺中國;视觉中国;东方ic;連合ニュース;연합뉴스;\
    뉴스1;뉴시스;fotolia;mti/;pap/;/forum;east news;agencja wyborcza;риа новости/;тасс/;\
    globallookpress;facebook/;instagram/;twitter/;/facebook;/instagram;/twitter;youtube/";
const IMAGE: &str = "photo;photos;photograph;photography;photographer;image;images;picture;\
    pictures;pic;credit;credits;foto;fotos;fotograf;fotografie;bild;bilder;bildquelle;archivbild;\
    archivfoto;symbolbild;symbolfoto;grafik;illustration;screenshot;screengrab;imagen;fotografia;\
    immagine;imagem;beeld;zdjecie;zdjecia;fot.;gorsel;фото;صورة;写真;画像;图片;圖片;사진;handout;\
    file photo;courtesy;courtesy of;via;getty;gettyimages;shutterstock;©;copyright;pool;arkivfoto;\
    reproducao;divulgacao;cortesia;archivo;archive;archivio;arquivo;source;quelle";
const TAIL: &str = "photo:;photo by;photos by;photo credit;photo courtesy;photo via;photograph:;\
    photograph by;photography by;image:;image by;image credit;image source;images:;picture:;\
    pictures:;credit:;credits:;courtesy of;ap photo;file photo;handout;foto:;fotos:;foto ©;foto von;\
    bild:;bilder:;bildquelle:;archivbild:;archivfoto:;symbolbild:;quelle:;grafik:;credit photo;\
    photo ©;image ©;crédits:;crédit:;crédit :;crédits :;credito:;foto di;fotografia:;imagen:;\
    imagem:;beeld:;beeld ©;fot.;fot:;zdj.;фото:;фото;写真=;写真:;=写真;画像=;撮影;攝影;摄影;사진=;\
    사진:;[사진;screenshot:;via getty;/getty images;getty images;©;(c);ap photo/;/ap photo;=ap;=afp;\
    =ロイター;=共同;=時事;=読売新聞;afp or licensors;foto/;foto arsip;dok.;illustration:";
const SHARE: &str = "facebook;twitter;x;whatsapp;linkedin;telegram;reddit;pinterest;email;e-mail;\
    e;mail;instagram;youtube;tiktok;threads;bluesky;mastodon;flipboard;pocket;tumblr;xing;viber;\
    messenger;vk;ok;odnoklassniki;line;weibo;微博;微信;qq;print;share;tweet;post;save;copy;link;\
    copied;url;sms;signal;snapchat;teilen;drucken;mailen;merken;partager;imprimer;compartir;\
    imprimir;condividi;stampa;delen;udostepnij;paylas;bagikan;поделиться;вконтакте;одноклассники;\
    телеграм;مشاركة;شارك;分享;シェア;ツイート;공유;공유하기;카카오톡;페이스북;트위터;네이버;share this article;\
    share this story;share this;share on;share via;this;article;story;on;via;to;clipboard;open;in;\
    new;window;opens;click;auf;per;kopieren;link kopieren;fb;wa;google;news;follow;us;pin;it;like;\
    flip;more;comment;comments;rss;apple;shares;copy link;del;dela;jaa;compartilhar;compartilhe;\
    скопировать;ссылку;whatsapp;facebook messenger;offrir l'article;offrir cet article;offrir;\
    enregistrer;sauvegarder;réagir;lire plus tard;ajouter aux favoris;gift article;gift this article;\
    gift;read later;bookmark;guardar;regalar;regalar artículo;salva;regala;verschenken;\
    artikel verschenken;speichern;bewaren;bewaar;cadeau geven;oferecer;oferecer artigo;salvar";
const TIME: &str = "am;pm;a.m;p.m;a;p;m;et;est;edt;ct;cst;cdt;mt;pt;pst;pdt;gmt;utc;bst;cet;cest;\
            ist;jst;aest;aedt;sast;wib;msk;мск;uhr;h;hrs;hours;heure;heures;ore;alle;at;um;\
            a las;as;om;kl;klo;jam;godz;saat;vor;ago;hour;minutes;minute;min;mins;hr;d;day;\
            days;stunden;stunde;minuten;tagen;il y a;hace;horas;fa;ore fa;há;geleden;uur;\
            temu;önce;yang lalu;назад;часов;часа;минут;قبل;منذ;小时前;分钟前;时;分;時;点;분;시;초;시간;전;前;\
            live;update;updated;new;local;time;eastern;central;mountain;pacific;standard;\
            daylight;publie;modifie;modifica;mis;jour;publicado;actualizado;atualizado;pubblicato;\
            aggiornato;veroffentlicht;aktualisiert;a;heute;today;yesterday;gestern;hier;\
            ayer;ieri;ontem;gisteren;just now;t;z;s;बजे;น.;ساعت";
const READ: &str =
    "lecture;lesezeit;lettura;tempo di lettura;lectura;leitura;leestijd;read;reading time";
const DATE: &str = "january;february;march;april;may;june;july;august;september;october;november;\
    december;jan;feb;mar;apr;jun;jul;aug;sep;sept;oct;nov;dec;januar;februar;marz;mai;juni;juli;\
    oktober;dezember;janner;feber;okt;dez;janvier;fevrier;mars;avril;juin;juillet;aout;septembre;\
    octobre;novembre;decembre;enero;febrero;marzo;abril;mayo;junio;julio;agosto;septiembre;\
    setiembre;octubre;noviembre;diciembre;ene;abr;ago;dic;gennaio;febbraio;aprile;maggio;giugno;\
    luglio;settembre;ottobre;dicembre;janeiro;fevereiro;marco;maio;junho;julho;setembro;outubro;\
    novembro;dezembro;januari;februari;maart;mei;augustus;stycznia;lutego;marca;kwietnia;maja;\
    czerwca;lipca;sierpnia;wrzesnia;pazdziernika;listopada;grudnia;ocak;subat;mart;nisan;mayis;\
    haziran;temmuz;agustos;eylul;ekim;kasim;aralik;maret;agustus;desember;января;февраля;марта;\
    апреля;мая;июня;июля;августа;сентября;октября;ноября;декабря;января;січня;лютого;березня;\
    квітня;травня;червня;липня;серпня;вересня;жовтня;листопада;грудня;يناير;فبراير;مارس;ابريل;\
    مايو;يونيو;يوليو;اغسطس;سبتمبر;اكتوبر;نوفمبر;ديسمبر;年;月;日;년;월;일;monday;tuesday;wednesday;\
    thursday;friday;saturday;sunday;mon;tue;tues;wed;thu;thur;thurs;fri;sat;sun;montag;dienstag;\
    mittwoch;donnerstag;freitag;samstag;sonntag;mo;di;mi;do;fr;sa;so;lundi;mardi;mercredi;jeudi;\
    vendredi;samedi;dimanche;lunes;martes;miercoles;jueves;viernes;sabado;domingo;lunedi;martedi;\
    mercoledi;giovedi;venerdi;segunda;terca;quarta;quinta;sexta;feira;maandag;dinsdag;woensdag;\
    donderdag;vrijdag;zaterdag;zondag;poniedzialek;wtorek;sroda;czwartek;piatek;sobota;niedziela;\
    pazartesi;sali;carsamba;persembe;cuma;cumartesi;pazar;senin;selasa;rabu;kamis;jumat;sabtu;\
    minggu;mrz;maerz;vom;mrt;lun;gio;ven;sab;jue;vie;mie;sáb;jeu;fév;fev;avr;juil;janv;fevr;mag;giu;lug;ott;\
    mai;dez;mandag;tirsdag;onsdag;torsdag;fredag;lordag;lørdag;sondag;søndag;tisdag;marts;d;tammikuuta;helmikuuta;\
    maaliskuuta;huhtikuuta;toukokuuta;kesakuuta;heinakuuta;elokuuta;syyskuuta;lokakuuta;marraskuuta;joulukuuta;\
    maanantai;tiistai;keskiviikko;torstai;perjantai;lauantai;sunnuntai;maanantaina;tiistaina;keskiviikkona;\
    torstaina;perjantaina;lauantaina;sunnuntaina;klo;pondeli;utery;streda;ctvrtek;patek;sobota;nedele;brezen;\
    hetfo;kedd;szerda;csutortok;pentek;szombat;vasarnap;marcius;aprilis;majus;junius;julius;augusztus;szeptember;\
    ianuarie;februarie;martie;aprilie;iunie;iulie;septembrie;octombrie;noiembrie;decembrie;luni;marti;\
    miercuri;joi;vineri;sambata;duminica;publicat;r;roku;ιανουαρίου;φεβρουαρίου;μαρτίου;απριλίου;μαΐου;ιουνίου;ιουλίου;αυγούστου;σεπτεμβρίου;\
    οκτωβρίου;νοεμβρίου;δεκεμβρίου;δευτέρα;τρίτη;τετάρτη;πέμπτη;παρασκευή;σάββατο;κυριακή;ιαν;φεβ;μαρ;απρ;ιουν;ιουλ;αυγ;σεπ;οκτ;νοε;δεκ;понеділок;вівторок;середа;четвер;субота;неділя;\
    令和;平成;民國;民国;понедельник;вторник;среда;четверг;пятница;суббота;воскресенье;الاثنين;الثلاثاء;الاربعاء;\
    الخميس;الجمعة;السبت;الاحد;st;nd;rd;th;de;del;den;der;le;el;il;of;on;am;the;г;года;published;\
    updated;posted;um;uhr;at;à;kl;日付;オリジナル;更新;发布;午前;午後;上午;下午;오전;오후;曜;火;水;木;金;土;\
    星期;周;一;二;三;四;五;六;jún;ledna;unora;brezna;dubna;kvetna;cervna;cervence;srpna;zari;rijna;\
    listopadu;prosince;tammikuuta;januari;augusti;tháng;năm;ngày;अक्टूबर;अक्तूबर;अगस्त;अप्रैल;जनवरी;जुलाई;जून;दिसंबर;दिसम्बर;नवंबर;नवम्बर;फरवरी;फ़रवरी;मई\
    ;मार्च;सितंबर;सितम्बर;एप्रिल;ऑक्टोबर;ऑगस्ट;जानेवारी;जुलै;डिसेंबर;नोव्हेंबर;फेब्रुवारी;मे\
    ;सप्टेंबर;অক্টোবর;অগস্ট;আগস্ট;এপ্রিল;জানুয়ারি;জানুয়ারী;জুন;জুলাই;ডিসেম্বর;নভেম্বর\
    ;ফেব্রুয়ারি;ফেব্রুয়ারী;মার্চ;মে;সেপ্টেম্বর;அக்டோபர்;ஆகஸ்டு;ஆகஸ்ட்;ஏப்ரல்;செப்டம்பர்\
    ;ஜனவரி;ஜூன்;ஜூலை;டிசம்பர்;நவம்பர்;பிப்ரவரி;மார்ச்;மே;అక్టోబరు;అక్టోబర్;ఆగస్టు;ఆగస్ట్\
    ;ఏప్రిల్;జనవరి;జులై;జూన్;జూలై;డిసెంబరు;డిసెంబర్;నవంబరు;నవంబర్;ఫిబ్రవరి;మార్చి;మే\
    ;సెప్టెంబరు;సెప్టెంబర్;אוגוסט;אוקטובר;אפריל;באוגוסט;באוקטובר;באפריל;בדצמבר;ביולי;ביוני\
    ;בינואר;במאי;במרץ;בנובמבר;בספטמבר;בפברואר;דצמבר;יולי;יוני;ינואר;מאי;מרץ;נובמבר;ספטמבר\
    ;פברואר;กรกฎาคม;กันยายน;กุมภาพันธ์;ตุลาคม;ธันวาคม;พฤศจิกายน;พฤษภาคม;มกราคม;มิถุนายน\
    ;มีนาคม;สิงหาคม;เมษายน;آوریل;آپریل;آگوست;اوت;اکتبر;جولای;دسامبر;سپتامبر;فوریه;مارس;مه;می\
    ;نوامبر;ژانویه;ژوئن;ژوئیه;اپریل;اکتوبر;اگست;جنوری;جولائی;جون;دسمبر;ستمبر;فروری;مئی;مارچ\
    ;نومبر;فروردین;اردیبهشت;خرداد;تیر;مرداد;شهریور;مهر;آبان;آذر;دی;بهمن;اسفند;ม.ค.;ก.พ.;มี.ค.\
    ;เม.ย.;พ.ค.;มิ.ย.;ก.ค.;ส.ค.;ก.ย.;ต.ค.;พ.ย.;ธ.ค.;พ.ศ.";
const MAIL: &str = "write to;email;e-mail;contact;reach;at;reached;mailto;tips;on twitter;follow;x;\
    twitter;schreiben;kontakt;mail;contactar;correo;contato;email:;e-mail:";
/// Labels below and above a newsletter that other pages have as well.
const CONTROL: &str = "unsubscribe here;unsubscribe from this list;unsubscribe from this newsletter;\
    unsubscribe from all;update email preferences;update your email preferences;\
    update subscription preferences;update your profile;update profile;\
    manage email preferences;manage your email preferences;manage subscription;\
    manage subscriptions;manage your subscription;manage newsletters;\
    manage your newsletters;manage your account;change preferences;\
    change your preferences;subscription preferences;view online;view on the web;\
    read online;read in browser;web version;browser version;\
    forward this email to a friend;send to a friend;subscribe;sign up here;past issues;\
    privacy policy;privacy;privacy notice;terms of use;terms of service;terms;contact us;\
    contact;help;advertise;vom newsletter abmelden;newsletter abmelden;\
    newsletter abbestellen;einstellungen;einstellungen ändern;einstellungen verwalten;\
    einstellungen anpassen;newsletter-einstellungen;profil ändern;daten ändern;\
    adresse ändern;newsletter verwalten;abonnement verwalten;online ansehen;online lesen;\
    webversion;web-version;online-version;onlineversion;weiterleiten;\
    an freunde weiterleiten;newsletter weiterempfehlen;weiterempfehlen;impressum;\
    datenschutz;datenschutzerklärung;kontakt;hilfe;agb;se désinscrire de la liste;\
    gérer mes préférences;gérer vos préférences;gérer ses préférences;\
    gérer mon abonnement;gérer mes abonnements;gérer mes newsletters;\
    modifier mes préférences;mettre à jour mes préférences;mettre à jour vos préférences;\
    préférences;voir en ligne;version en ligne;version web;lire en ligne;\
    transférer cet e-mail;mentions légales;confidentialité;politique de confidentialité;\
    nous contacter;baja;actualizar preferencias;actualizar mis preferencias;\
    actualizar tus preferencias;gestionar preferencias;gestionar suscripción;\
    gestionar mis suscripciones;modificar preferencias;preferencias;ver online;\
    ver en línea;versión web;versión online;aviso legal;política de privacidad;privacidad;\
    contacto;cancellati dalla newsletter;aggiorna le preferenze;aggiorna preferenze;\
    gestisci le preferenze;gestisci preferenze;gestisci iscrizione;modifica preferenze;\
    modifica le preferenze;preferenze;visualizza online;versione web;versione online;\
    note legali;contatti;afmelden nieuwsbrief;uitschrijven nieuwsbrief;voorkeuren;\
    voorkeuren aanpassen;voorkeuren wijzigen;voorkeuren beheren;gegevens wijzigen;\
    bekijk online;lees online;online versie;onlineversie;webversie;doorsturen;stuur door;\
    stuur door naar een vriend;privacybeleid;colofon;cancelar assinatura;\
    atualizar preferências;atualizar as preferências;gerenciar preferências;\
    gerir preferências;alterar preferências;preferências;versão web;versão online;\
    política de privacidade;privacidade;contato";
/// Labels that only a newsletter has: how to end it, and how to read it elsewhere.
const ENDING: &str = "unsubscribe;update your preferences;update preferences;email preferences;\
    e-mail preferences;manage preferences;manage your preferences;preference center;\
    preference centre;view in browser;view in your browser;view web version;\
    open in browser;open in your browser;forward to a friend;forward this email;\
    forward this newsletter;add us to your address book;abmelden;abbestellen;austragen;\
    im browser ansehen;im browser anzeigen;im browser öffnen;im browser lesen;\
    se désinscrire;se désabonner;désinscription;désabonnement;me désinscrire;\
    me désabonner;voir dans le navigateur;voir dans votre navigateur;\
    ouvrir dans le navigateur;afficher dans le navigateur;transférer à un ami;\
    darse de baja;darme de baja;dar de baja;cancelar suscripción;cancelar la suscripción;\
    cancelar mi suscripción;ver en el navegador;ver en navegador;ver en tu navegador;\
    abrir en el navegador;reenviar a un amigo;annulla l'iscrizione;annulla iscrizione;\
    cancella iscrizione;cancella l'iscrizione;cancellati;disiscriviti;disiscrizione;\
    visualizza nel browser;apri nel browser;vedi nel browser;inoltra a un amico;\
    uitschrijven;afmelden;bekijk in browser;bekijk in je browser;bekijk in uw browser;\
    cancelar inscrição;cancelar a inscrição;cancelar subscrição;cancelar a subscrição;\
    descadastrar;descadastre-se;remover subscrição;anular subscrição;ver no navegador;\
    ver no seu navegador;abrir no navegador;visualizar no navegador;\
    encaminhar para um amigo;view this email in your browser;view this email in browser;\
    view email in browser;view email online;view this newsletter in your browser";

/// Labels of a newsletter: those of [`ENDINGS`] are no other page's.
pub static CONTROLS: LazyLock<Cues> = LazyLock::new(|| Cues::new([CONTROL, ENDING]));

/// Owner of the labels in [`CONTROLS`] that only a newsletter has.
pub const ENDINGS: u16 = 1;

/// The sets, compiled; the numbers below are their places.
pub static SETS: LazyLock<[Cues; 8]> = LazyLock::new(|| {
    [AGENCY, IMAGE, TAIL, SHARE, TIME, DATE, MAIL, READ].map(|set| Cues::new([set]))
});

/// Picture agencies and how they sign.
pub const AGENCIES: usize = 0;
/// Words of a photo credit.
pub const IMAGES: usize = 1;
/// Words that begin a credit at the end of a caption.
pub const TAILS: usize = 2;
/// Words of share buttons.
pub const SHARES: usize = 3;
/// Words of times of day and ages.
pub const TIMES: usize = 4;
/// Words of dates.
pub const DATES: usize = 5;
/// Words beside an address.
pub const MAILS: usize = 6;
/// Words of how long an article takes to read.
pub const READING: usize = 7;
