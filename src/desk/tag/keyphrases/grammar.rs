//! Words by language that say where a noun phrase begins, goes on and ends. Our own lists, lower case.

use std::hash::BuildHasherDefault;

use crate::desk::hash;
use crate::desk::tag::words::{ByHash, Word};

/// How phrases are built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// Adjective, then noun, nouns with capitals: German.
    Capitals,
    /// Adjective, then noun: Dutch.
    Before,
    /// Noun, then adjective; nouns joined by a preposition: French, Spanish, Italian, Portuguese.
    Behind,
}

/// What a word of the lists does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Stands in no phrase.
    Stop,
    /// Stands in no phrase; what follows it is a noun or its adjective (`la`, `per`).
    Opens,
    /// Joins two nouns of a phrase (`de`); opens as well.
    Joins,
    /// A noun that tells nothing by itself (`Beispiel`): no phrase of its own.
    Vague,
    /// An adjective that tells nothing (`neue`): no part of a phrase, but what follows is a noun.
    Pale,
}

/// The lists of a language.
pub struct Grammar {
    /// Its code.
    pub language: &'static str,
    /// How its phrases are built.
    pub order: Order,
    roles: ByHash<Role>,
}

impl Grammar {
    /// What the lists say of a word.
    pub fn role(&self, word: &Word) -> Option<Role> {
        self.roles.get(&word.lower).copied()
    }
}

/// The lists of every language that has them.
pub fn grammars() -> Vec<Grammar> {
    LISTS.iter().map(of).collect()
}

fn of(lists: &Lists) -> Grammar {
    let mut roles = ByHash::with_capacity_and_hasher(1_000, BuildHasherDefault::default());
    // What opens a phrase counts before what only stops one, and both before nouns.
    let all = [
        (lists.vague, Role::Vague),
        (lists.pale, Role::Pale),
        (lists.stop, Role::Stop),
        (lists.opens, Role::Opens),
        (lists.joins, Role::Joins),
    ];
    for (list, role) in all {
        for word in list.split_ascii_whitespace() {
            roles.insert(hash::of_chars(word.chars()), role);
        }
    }
    Grammar {
        language: lists.language,
        order: lists.order,
        roles,
    }
}

struct Lists {
    language: &'static str,
    order: Order,
    opens: &'static str,
    joins: &'static str,
    stop: &'static str,
    vague: &'static str,
    pale: &'static str,
}

const LISTS: [Lists; 6] = [
    Lists {
        language: "de",
        order: Order::Capitals,
        opens: "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines mein \
            meine meinen meinem meiner meines dein deine sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer \
            ihres unser unsere unseren unserem unserer unseres euer eure dieser diese dieses diesen diesem jener jene jenes \
            jeder jede jedes jeden jedem manche mancher solche solcher solchen solchem solches welche welcher alle aller allen allem beide beiden \
            viele vieler vielen mehrere mehrerer einige einiger wenige weniger mehr in im an am auf aus bei beim mit nach von \
            vom zu zum zur für durch gegen ohne um über unter vor hinter neben zwischen seit bis während wegen trotz statt \
            laut ab pro per gegenüber innerhalb außerhalb ausserhalb aufgrund zwei drei vier fünf sechs sieben acht neun zehn",
        joins: "",
        stop: "ich du er sie es wir ihr man mich dich sich uns euch mir dir ihm ihn ihnen wer wen wem was wo wann wie warum \
            weshalb wieso und oder aber denn sondern doch dass daß ob wenn weil da als obwohl damit sodass bevor nachdem sobald \
            solange falls nicht nur auch noch schon sehr so hier dort dann nun jetzt immer wieder wohl etwa rund fast ja nein \
            selbst sogar eher dabei dafür dagegen daher darum darauf darüber davon dazu darin danach demnach deshalb deswegen \
            trotzdem allerdings jedoch dennoch zudem außerdem ausserdem übrigens schließlich zunächst zuvor inzwischen derzeit \
            heute gestern morgen damals einst einmal mal oft selten etwas nichts alles viel wenig ganz gar zwar ist sind war \
            waren wird werden wurde wurden worden sei seien wäre hat haben hatte hatten habe hätte kann können konnte könnte muss \
            müssen musste soll sollen sollte will wollen wollte darf dürfen mag möchte mögen gibt gab geht ging kommt kam macht \
            sagt sagte sagen beispielsweise bzw z.b d.h usw etc ca inkl the of and to for is on with from by co hallo danke bitte \
            okay ok wow ach oh na herr herrn frau herren damen dr prof de la le van von",
        vague: "jahr jahre jahren jahres jahrzehnt jahrzehnte jahrzehnten tag tage tagen tages woche wochen monat monate monaten \
            monats stunde stunden minute minuten sekunde sekunden uhr zeit zeiten zeitpunkt zeitraum moment mal male ende anfang \
            beginn mitte start montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag wochenende morgen vormittag \
            mittag nachmittag abend nacht januar februar märz april mai juni juli august september oktober november dezember jan \
            feb mrz apr jun jul aug sep sept okt nov dez januars februars aprils augusts septembers oktobers novembers dezembers sommers winters frühjahr vergangenheit gegenwart jahrhundert jahrhunderts mensch \
            menschen leute person personen mann männer männern frauen herrschaften teil teile teilen anteil rest hälfte drittel \
            viertel prozent prozentpunkte euro dollar cent million millionen milliarde milliarden tausend tausende hunderte dutzend \
            zahl zahlen anzahl nummer reihe menge fülle paar höhe größe grösse länge breite tiefe meter kilometer zentimeter grad \
            liter kilo kilogramm gramm tonnen quadratmeter frage fragen antwort antworten thema themen sache sachen ding dinge dingen \
            fall fälle fällen beispiel beispiele beispielen grund gründe gründen gründer art arten weise form formen typ sorte \
            möglichkeit möglichkeiten situation lage zustand problem probleme problemen lösung lösungen idee ideen gedanke \
            gedanken meinung ansicht sicht blick blickpunkt sinn bedeutung rolle rahmen zusammenhang hinsicht bezug bereich bereiche \
            bereichen ebene punkt punkte punkten stelle stellen ort orte orten platz seite seiten weg wege richtung nähe umgebung \
            spitze schritt schritte schritten ziel ziele zielen folge folgen ergebnis ergebnisse erfolg erfolge chance chancen \
            vorteil vorteile nachteil nachteile unterschied unterschiede gegensatz vergleich verhältnis maß mass umfang wert \
            name namen begriff wort worte worten wörter satz sätze text texte titel artikel beitrag beiträge bericht berichte \
            angabe angaben information informationen mitteilung hinweis hinweise quelle quellen link links foto fotos bild bilder \
            bildern video videos kommentar kommentare newsletter seitenaufruf anzeige anmeldung leser lesern leserinnen autor \
            autorin redaktion hand hände händen kopf auge augen gesicht herz stimme leben welt land alltag gefühl lust spaß \
            spass glück angst hoffnung wunsch wille versuch beispielen dank hilfe einsatz verfügung anspruch auswahl angebot \
            angebote art gelegenheit gegenteil ausnahme regel stück ganze ganzen jährige jähriger jährigen tatsache wahrheit \
            realität eindruck erfahrung erfahrungen kenntnis wissen interesse aufmerksamkeit plan pläne absicht vorhaben aufgabe \
            aufgaben hintergrund grundlage voraussetzung bedingung bedingungen umstand umstände umständen maßnahme maßnahmen \
            massnahmen entscheidung veränderung veränderungen entwicklung entwicklungen verbindung beziehung gruppe gruppen einfluss \
            eigenschaft inhalt inhalte inhalten überblick linie druck kraft hause haus top plus ding typen schluss verlauf laufe \
            beteiligte beteiligten betroffene betroffenen andere anderen anderes eine einen weitere mehrheit minderheit sprecher \
            sprecherin sprechers kollege kollegen kollegin gast gäste freund freunde freunden freundin vater mutter sohn tochter \
            eltern bruder schwester junge jungen mädchen kerl typ team ausgabe folge version bestandteil aspekt aspekte faktor \
            abschnitt abschnitte nutzer nutzern user funktion funktionen umgang prozess prozesse laune abhilfe resümee verfahren \
            faktoren element elemente stand status nachfrage aussage aussagen gespräch begründung reaktion reaktionen",
        pale: "neu neue neuen neuer neues neuem alt alte alten alter altes groß große großen großer großes großem grosse grossen \
            grosser klein kleine kleinen kleiner kleines gut gute guten guter gutes gutem schlechte schlechten erste ersten erster \
            erstes erstem zweite zweiten zweiter zweites dritte dritten dritter drittes vierte vierten letzte letzten letzter \
            letztes letztem nächste nächsten nächster nächstes andere anderen anderer anderes anderem weitere weiteren weiterer \
            weiteres eigene eigenen eigener eigenes ganze ganzen ganzer ganzes gesamte gesamten gleiche gleichen gleicher selbe \
            selben lange langen langer langes kurze kurzen kurzer hohe hohen hoher hohes höhere höheren viele starke starken \
            starker wichtige wichtigen wichtiger wichtigste wichtigsten richtige richtigen möglich mögliche möglichen bestimmte \
            bestimmten verschiedene verschiedenen unterschiedliche unterschiedlichen einzelne einzelnen einziger einzige einzigen \
            bekannte bekannten besondere besonderen besonderer aktuelle aktuellen aktueller heutige heutigen gestrigen jetzige \
            jetzigen ehemalige ehemaligen ehemaliger frühere früheren früherer spätere späteren ältere älteren jüngere jüngeren \
            jüngste jüngsten junge jungen junger schöne schönen besser bessere besseren beste besten bester größte größten größere \
            größeren grösste grössten volle vollen echte echten einfache einfachen schnelle schnellen klare klaren schwere schweren \
            zahlreiche zahlreichen zusätzliche zusätzlichen entsprechende entsprechenden jeweilige jeweiligen übrige übrigen \
            meiste meisten wenigen gemeinsame gemeinsamen gemeinsamer derzeitige derzeitigen eigentliche eigentlichen sogenannte \
            sogenannten sogenannter genannte genannten vergangene vergangenen vergangener kommende kommenden kommender folgende \
            folgenden folgender laufende laufenden vorige vorigen verantwortliche verantwortlichen damalige damaligen damaliger \
            halbe halben knappe knappen breite breiten rechte rechten linke linken weite weiten enge engen nahe nahen große",
    },
    Lists {
        language: "nl",
        order: Order::Before,
        opens: "de het een geen deze dit die dat zijn haar hun mijn uw onze ons jouw elke elk ieder iedere alle veel meer meerdere \
            enkele sommige verschillende in op aan van voor met bij uit naar door over om onder tegen tussen na tot sinds tijdens \
            zonder per via rond volgens vanaf vanuit binnen buiten naast boven langs achter wegens ondanks twee drie vier vijf zes \
            zeven acht negen tien 's",
        joins: "",
        stop: "ik jij je hij zij ze wij we jullie u mij me hem hen elkaar zich wie wat waar wanneer hoe waarom welke welk en of maar \
            want dus omdat als dan toen terwijl hoewel zodat indien tenzij niet wel nog al ook zeer heel erg zo te er hier daar nu \
            altijd nooit weer vaak soms reeds echter toch bijna ongeveer slechts alleen zelfs eigenlijk vooral daarom daarna \
            daarbij daarmee daarvan daarvoor daarnaast bovendien inmiddels momenteel vandaag gisteren morgen straks ooit ergens \
            iets niets alles niemand iedereen iemand is ben bent was waren wordt worden werd werden heeft hebben had hadden kan \
            kunnen kon konden moet moeten moest zal zullen zou zouden wil willen wilde mag mogen gaat gaan ging komt komen kwam \
            doet doen deed zegt zei zeggen vindt staat zit maakt krijgt blijft geweest geworden gaf geeft ja nee mee weg terug samen \
            verder vervolgens uiteraard natuurlijk misschien zoals ander andere anders beide zelf eens even the of and to for with \
            meneer mevrouw dhr mw gedaan gezegd gemaakt gekomen gegaan eerder later laatst bekend goed slecht beter best",
        vague: "jaar jaren dag dagen week weken maand maanden uur uren minuut minuten seconde seconden tijd tijden periode moment \
            momenten eind einde begin midden maandag dinsdag woensdag donderdag vrijdag zaterdag zondag weekend ochtend middag avond \
            nacht januari februari maart april mei juni juli augustus september oktober november december mens mensen man mannen \
            vrouw vrouwen persoon personen deel delen rest helft procent euro dollar miljoen miljard duizend duizenden honderden tal \
            aantal aantallen nummer reeks hoogte meter kilometer graden kilo vraag vragen antwoord antwoorden onderwerp ding dingen \
            zaak zaken geval gevallen voorbeeld voorbeelden reden redenen manier manieren wijze vorm vormen soort soorten \
            mogelijkheid mogelijkheden situatie situaties probleem problemen oplossing oplossingen idee ideeën gedachte mening \
            zin betekenis rol kader verband vlak gebied punt punten plek plekken plaats plaatsen kant weg richting stap stappen doel \
            gevolg gevolgen resultaat resultaten succes kans kansen verschil vergelijking mate omvang naam namen woord woorden tekst \
            titel artikel bericht berichten informatie bron foto foto's beeld beelden video link hand handen hoofd oog ogen hart \
            stem leven wereld land gevoel hoop wens poging hulp keer keren werk feit indruk ervaring interesse aandacht plan \
            plannen taak basis voorwaarde omstandigheden maatregel maatregelen verandering ontwikkeling groep groepen invloed \
            inhoud lijn druk kracht huis aanleiding sprake gebruik orde slag gang woordvoerder collega vriend vrienden vader moeder \
            zoon dochter ouders broer zus jongen meisje team versie onderdeel aspect reactie iemand",
        pale: "nieuwe nieuw oude oud grote groot kleine klein goede slechte eerste tweede derde vierde laatste volgende vorige andere \
            ander eigen hele heel zelfde hetzelfde dezelfde lange korte hoge hoog lage belangrijke belangrijk belangrijkste juiste \
            mogelijke bepaalde enige bekende bijzondere huidige voormalige vroegere latere jonge jong mooie betere beste grootste \
            groter grotere volle echte eenvoudige snelle duidelijke zware talrijke extra overige meeste gezamenlijke zogenaamde \
            zogeheten afgelopen komende lopende verantwoordelijke halve brede sterke diverse ruim kleinere hogere lagere vele",
    },
    Lists {
        language: "fr",
        order: Order::Behind,
        opens: "le la les l' un une des au aux ce cet cette ces son sa ses leur leurs mon ma mes ton ta tes notre nos votre vos \
            chaque quelques plusieurs certains certaines aucun aucune tout toute tous toutes quel quelle quels quelles à en dans par \
            pour sur sous avec sans entre vers chez contre depuis pendant selon malgré dès après avant durant parmi hors lors face \
            deux trois quatre cinq six sept huit neuf dix vingt cent mille",
        joins: "de du d' des",
        stop: "je j' tu il elle on nous vous ils elles me m' te t' se s' lui y moi toi eux soi qui que qu' quoi dont où et ou mais donc \
            or ni car si comme quand lorsque lorsqu' puisque quoique parce afin ainsi alors aussi autant bien très trop peu plus \
            moins encore déjà toujours jamais souvent parfois ne n' pas point non oui ici là là-bas c' ça cela ceci celui celle ceux \
            celles même mêmes autre autres tel telle tels telles est sont était étaient être été sera seront serait soit a ont avait \
            avaient avoir eu aura auront aurait ait fait font faire faisait fera dit disait dire va vont aller peut peuvent pouvoir \
            pouvait pourrait doit doivent devoir devait veut veulent voulait vouloir faut fallait faudrait sait savoir voit voir vu \
            vient venir mis mise pris prise reste restent semble permet notamment cependant toutefois néanmoins pourtant ensuite puis \
            enfin d'abord surtout environ près loin autour presque jusqu' jusque jusqu'à alors voici voilà hier aujourd'hui demain \
            maintenant désormais désormais tôt tard tant quant outre via rien personne tandis assez beaucoup plutôt vraiment peut-être \
            monsieur madame m. mme mm. the of and to for with lequel laquelle lesquels lesquelles duquel auquel avait-il a-t-il",
        vague: "an ans année années jour jours journée semaine semaines mois semestre trimestre explications détail détails heure heures minute minutes seconde secondes temps période \
            moment moments fin début milieu lundi mardi mercredi jeudi vendredi samedi dimanche week-end matin matinée midi soir soirée \
            nuit janvier février mars avril mai juin juillet août septembre octobre novembre décembre siècle siècles homme hommes \
            femme femmes gens personnes personne partie parties part reste moitié tiers quart pour-cent euro euros dollar dollars \
            million millions milliard milliards millier milliers centaine centaines dizaine dizaines douzaine quinzaine vingtaine \
            trentaine nombre nombres numéro série hauteur taille longueur mètre mètres kilomètre kilomètres km degré degrés question \
            questions réponse réponses sujet sujets chose choses cas exemple exemples raison raisons manière manières façon façons \
            forme formes type types sorte sortes genre possibilité possibilités situation situations état problème problèmes solution \
            solutions idée idées pensée avis opinion point points sens signification rôle cadre rapport lien liens domaine domaines \
            niveau niveaux endroit endroits lieu lieux place côté côtés chemin voie direction pas but objectif objectifs suite suites \
            conséquence conséquences résultat résultats succès chance différence comparaison mesure mesures ampleur nom noms mot mots \
            phrase texte titre article articles message messages information informations source photo photos image images vidéo \
            vidéos main mains tête œil yeux cœur voix vie monde pays sentiment espoir envie volonté tentative aide fois coup travail \
            fait faits effet effets impression expérience intérêt attention plan projet tâche base condition conditions circonstances \
            changement évolution groupe groupes influence contenu ligne force maison cours lieu façon occasion propos cause causes \
            faveur égard terme termes compte ensemble porte-parole collègue ami amis amie père mère fils fille frère sœur parents \
            garçon équipe version élément éléments aspect aspects réaction réactions chiffre chiffres titre haut bas nord sud est \
            ouest avant-hier lendemain veille besoin droit mise prise tout rien beau bon mal mieux pire passé avenir présent page \
            envoi clic plupart majorité nouveau peine fond milieux objet quelqu'un dernier dernière premier première",
        pale: "nouveau nouvel nouvelle nouveaux nouvelles vieux vieil vieille grand grande grands grandes petit petite petits petites \
            bon bonne bons bonnes mauvais mauvaise premier première premiers premières deuxième second seconde troisième dernier \
            dernière derniers dernières prochain prochaine prochains prochaines autre autres propre propres même mêmes entier entière \
            long longue longs longues court courte haut haute hauts hautes important importante importants importantes possible \
            possibles certain certaine différent différents différente différentes divers diverses seul seule seuls seules connu connue \
            actuel actuelle actuels actuelles ancien ancienne anciens anciennes jeune jeunes beau bel belle beaux belles meilleur \
            meilleure meilleurs meilleures plein pleine vrai vraie simple simples rapide clair nombreux nombreuses supplémentaire \
            supplémentaires principal principale principaux principales commun commune tel moindre fameux fameuse véritable énième \
            quelque demi demie gros grosse fort forte forts fortes récent récente récents récentes suivant suivante suivants dit dite \
            particulier particulière lourd lourde prêt prête capable passé passée passés",
    },
    Lists {
        language: "es",
        order: Order::Behind,
        opens: "el la los las un una unos unas al este esta estos estas ese esa esos esas aquel aquella aquellos su sus mi mis tu tus \
            nuestro nuestra nuestros nuestras cada algún alguna algunos algunas ningún ninguna varios varias todo toda todos todas \
            muchos muchas pocos cuyo cuya cuyos cuyas a en por para con sin sobre entre desde hasta hacia contra según durante tras \
            ante bajo mediante dos tres cuatro cinco seis siete ocho nueve diez cien mil",
        joins: "de del",
        stop: "yo tú él ella ello nosotros ustedes vosotros ellos ellas me te se nos os le les lo mí sí conmigo consigo que quien quienes \
            qué quién cuál cuales cual cuando cuándo donde dónde como cómo cuanto cuánto y e o u pero sino ni aunque porque pues si \
            mientras así también tampoco muy más menos tan tanto poco mucho mucha demasiado ya aún todavía siempre nunca jamás no \
            aquí ahí allí acá hoy ayer mañana ahora luego después antes entonces además incluso casi apenas sólo solo es son era eran \
            fue fueron ser sido será serán sería sea sean está están estaba estaban estar estado estuvo ha han había habían haber \
            habrá hay hubo haya tiene tienen tenía tener tuvo hace hacen hacer hizo hecho dijo dice dicen decir puede pueden poder podría \
            podía debe deben deber quiere quieren va van ir iba voy ve ver visto da dan dar dio otro otra otros otras mismo misma mismos \
            mismas tal tales cualquier algo alguien nada nadie eso esto aquello sin embargo cerca lejos dentro fuera arriba abajo \
            delante detrás alrededor quizá quizás tal vez asimismo aparte acerca the of and to for with señor señora don doña sr sra \
            según medio adelante acuerdo través pesar bien mal mejor peor",
        vague: "año años día días jornada semana semanas mes meses trimestre semestre detalle detalles puesto proceso hora horas minuto minutos segundo segundos tiempo tiempos periodo \
            período momento momentos fin final finales principio principios inicio medio medios mitad lunes martes miércoles jueves viernes \
            sábado domingo mañana tarde noche madrugada enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre \
            diciembre siglo siglos década décadas hombre hombres mujer mujeres gente persona personas parte partes resto tercio cuarto \
            porcentaje ciento euro euros dólar dólares peso pesos millón millones mil miles cientos docena número números cantidad serie \
            altura tamaño metro metros kilómetro kilómetros grado grados pregunta preguntas respuesta respuestas tema temas cosa cosas \
            caso casos ejemplo ejemplos razón razones manera maneras modo modos forma formas tipo tipos clase suerte posibilidad \
            posibilidades situación situaciones estado problema problemas solución soluciones idea ideas opinión punto puntos sentido \
            significado papel marco relación vínculo ámbito nivel niveles lugar lugares sitio lado lados camino vía dirección paso pasos \
            objetivo objetivos meta consecuencia consecuencias resultado resultados éxito oportunidad diferencia comparación medida \
            medidas nombre nombres palabra palabras frase texto título artículo artículos mensaje mensajes información fuente fuentes \
            foto fotos fotografía imagen imágenes video vídeo vídeos mano manos cabeza ojo ojos corazón voz vida mundo país países \
            sentimiento esperanza ganas voluntad intento ayuda vez veces trabajo hecho hechos efecto efectos impresión experiencia \
            interés atención plan planes proyecto tarea base condición condiciones circunstancias cambio cambios evolución grupo grupos \
            influencia contenido línea fuerza casa curso ocasión causa causas favor respecto término términos cuenta conjunto portavoz \
            colega amigo amigos amiga padre madre hijo hija hijos hermano hermana padres niño equipo versión elemento elementos aspecto \
            aspectos reacción cifra cifras alto bajo norte sur este oeste necesidad derecho presencia mayoría cuestión objeto seguida \
            cargo torno falta duda luz bordo pesar todo nada bueno malo dicho ex",
        pale: "nuevo nueva nuevos nuevas viejo vieja gran grande grandes pequeño pequeña pequeños pequeñas buen bueno buena buenos buenas \
            mal malo mala malos primer primero primera primeros primeras segundo segunda tercer tercero tercera último última últimos \
            últimas próximo próxima próximos próximas otro otra propio propia propios propias mismo entero largo larga corto corta alto \
            alta altos altas importante importantes posible posibles cierto cierta ciertos ciertas diferente diferentes distinto distintos \
            distintas diverso diversos diversas único única únicos conocido conocida actual actuales antiguo antigua antiguos joven jóvenes \
            bello hermoso mejor mejores peor mayor mayores menor menores lleno verdadero simple rápido claro clara numerosos numerosas \
            principal principales común comunes llamado llamada supuesto medio media fuerte fuertes reciente recientes siguiente siguientes particular pasado pasada pasados anterior anteriores total capaz presente",
    },
    Lists {
        language: "it",
        order: Order::Behind,
        opens: "il lo la i gli le l' un uno una un' al allo alla ai agli alle all' nel nello nella nei negli nelle nell' dal dallo dalla \
            dai dagli dalle dall' sul sullo sulla sui sugli sulle sull' col questo questa questi queste quest' quel quello quella quei \
            quegli quelle quell' suo sua suoi sue mio mia miei nostro nostra nostri loro ogni alcuni alcune qualche nessun nessuna \
            tutto tutta tutti tutte molti molte pochi diversi diverse a ad in da per con senza su tra fra verso contro dopo prima \
            durante secondo presso oltre entro sotto sopra due tre quattro cinque sei sette otto nove dieci cento mille",
        joins: "di del dello della dei degli delle dell' d'",
        stop: "io tu lui lei noi voi essi esse mi ti si ci vi ne me te se sé che chi cui quale quali cosa quando dove come quanto quanti \
            quanta perché e ed o od ma però anche se mentre così più meno molto molta poco troppo tanto tanti già ancora sempre mai non \
            né qui qua lì là oggi ieri domani ora adesso poi quindi dunque infatti inoltre perfino quasi solo soltanto proprio è sono era \
            erano essere stato stata stati state sarà saranno sarebbe sia siano ha hanno aveva avevano avere avuto avrà ho abbiamo abbia \
            fa fanno fare fatto faceva farà dice dicono detto dire ha può possono potere poteva potrebbe deve devono dovere doveva vuole \
            vogliono volere va vanno andare viene vengono venire venuto visto vedere dato dare dà stesso stessa stessi stesse altro altra \
            altri altre tale tali qualsiasi qualcosa qualcuno niente nulla nessuno ciò fino circa vicino lontano dentro fuori insieme \
            forse invece tuttavia comunque appunto cioè ecco pure bene male meglio peggio via the of and to for with signor signora dottor \
            ovvero anzi sì no c' s' n' v' m' t' cos' com' dov' po' senz' tutt' quant'",
        vague: "anno anni giorno giorni giornata settimana settimane trimestre semestre dettagli processo mese mesi ora ore minuto minuti secondo secondi tempo tempi periodo \
            momento momenti fine inizio metà lunedì martedì mercoledì giovedì venerdì sabato domenica weekend mattina mattinata mattino \
            pomeriggio sera serata notte gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre secolo \
            secoli decennio uomo uomini donna donne gente persona persone parte parti resto terzo quarto percentuale cento euro dollaro \
            dollari milione milioni miliardo miliardi mila migliaia centinaia decina decine dozzina numero numeri quantità serie altezza \
            dimensioni metro metri chilometro chilometri km grado gradi domanda domande risposta risposte tema temi cosa cose caso casi \
            esempio esempi ragione ragioni motivo motivi modo modi maniera forma forme tipo tipi genere possibilità situazione situazioni \
            stato problema problemi soluzione soluzioni idea idee opinione parere punto punti senso significato ruolo quadro rapporto \
            legame ambito ambiti livello livelli luogo luoghi posto posti lato lati strada via direzione passo passi obiettivo obiettivi \
            scopo conseguenza conseguenze risultato risultati successo occasione opportunità differenza confronto misura misure nome nomi \
            parola parole frase testo titolo articolo articoli messaggio messaggi informazione informazioni fonte fonti foto immagine \
            immagini video mano mani testa occhio occhi cuore voce vita mondo paese paesi sentimento speranza voglia volontà tentativo aiuto \
            volta volte lavoro fatto fatti effetto effetti impressione esperienza interesse attenzione piano progetto compito base condizione \
            condizioni circostanze cambiamento evoluzione gruppo gruppi influenza contenuto linea forza casa corso causa cause favore \
            riguardo termine termini conto insieme portavoce collega amico amici amica padre madre figlio figlia figli fratello sorella \
            genitori ragazzo ragazza ragazzi squadra versione elemento elementi aspetto aspetti reazione cifra cifre nord sud est ovest \
            bisogno diritto presenza maggioranza questione oggetto seguito carico mancanza dubbio luce vista bordo capo particolare arrivo \
            parere atto merito proposito fronte",
        pale: "nuovo nuova nuovi nuove vecchio vecchia gran grande grandi piccolo piccola piccoli piccole buon buono buona buoni cattivo primo \
            prima primi prime secondo seconda terzo terza ultimo ultima ultimi ultime prossimo prossima prossimi prossime altro proprio \
            propria propri proprie stesso intero intera lungo lunga lunghi corto breve alto alta alti alte importante importanti possibile \
            possibili certo certa certi certe diverso diversa differente unico unica unici sola solo noto nota noti attuale attuali antico \
            antica giovane giovani bello bella bel bei migliore migliori peggiore maggiore maggiori minore minori pieno vero vera semplice \
            rapido chiaro chiara numerosi numerose principale principali comune comuni cosiddetto cosiddetta mezzo forte forti recente \
            recenti seguente seguenti particolare particolari scorso scorsa scorsi precedente precedenti totale ex",
    },
    Lists {
        language: "pt",
        order: Order::Behind,
        opens: "o a os as um uma uns umas ao aos à às no na nos nas num numa pelo pela pelos pelas este esta estes estas esse essa esses \
            essas aquele aquela deste desta desse dessa neste nesta nesse nessa seu sua seus suas meu minha meus nosso nossa nossos cada \
            algum alguma alguns algumas nenhum nenhuma vários várias todo toda todos todas muitos muitas poucos cujo cuja cujos em por \
            para com sem sobre entre desde até contra segundo conforme durante após ante sob mediante dois duas três quatro cinco seis sete \
            oito nove dez cem mil",
        joins: "de do da dos das d'",
        stop: "eu tu ele ela nós vós eles elas você vocês me te se lhe lhes mim si comigo consigo que quem qual quais quando onde como quanto \
            quantos e ou mas porém nem embora porque pois enquanto assim também tampouco muito muita mais menos tão tanto pouco demais já \
            ainda sempre nunca jamais não aqui aí ali lá hoje ontem amanhã agora logo depois antes então além inclusive quase apenas só \
            somente é são era eram foi foram ser sido será serão seria seja sejam está estão estava estavam estar estado esteve há havia \
            haver houve haja tem têm tinha tinham ter teve tido terá faz fazem fazer fez feito disse diz dizem dizer pode podem poder \
            poderia podia deve devem dever quer querem querer vai vão ir ia vem vêm vir vê ver visto dá dão dar deu outro outra outros \
            outras mesmo mesma mesmos mesmas tal tais qualquer algo alguém nada ninguém isso isto aquilo perto longe dentro fora acima \
            abaixo talvez entretanto portanto contudo todavia inclusive cerca através apesar acordo bem mal melhor pior the of and to for \
            with senhor senhora sr sra dr dra lo la los las num daquele daquela daqueles dele dela deles delas nele nela cada segundo \
            afirma afirmou conta contou explica explicou fica ficou passa passou deixa deixou segue seguiu começa começou",
        vague: "ano anos dia dias jornada semana semanas trimestre semestre detalhes processo mês meses hora horas minuto minutos segundo segundos tempo tempos período momento \
            momentos fim final início meio metade segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta \
            quinta sexta sábado domingo feira manhã tarde noite madrugada janeiro fevereiro março abril maio junho julho agosto setembro \
            outubro novembro dezembro século séculos década décadas homem homens mulher mulheres gente pessoa pessoas parte partes resto \
            terço percentual cento euro euros dólar dólares real reais milhão milhões bilhão bilhões mil milhares centenas dezenas dúzia \
            número números quantidade série altura tamanho metro metros quilômetro quilômetros grau graus pergunta perguntas resposta \
            respostas tema temas assunto coisa coisas caso casos exemplo exemplos razão razões motivo motivos maneira modo modos forma \
            formas tipo tipos classe sorte possibilidade possibilidades situação situações estado problema problemas solução soluções \
            ideia ideias opinião ponto pontos sentido significado papel quadro relação vínculo âmbito nível níveis lugar lugares local \
            locais lado lados caminho via direção passo passos objetivo objetivos meta consequência consequências resultado resultados \
            sucesso oportunidade diferença comparação medida medidas nome nomes palavra palavras frase texto título artigo artigos mensagem \
            mensagens informação informações fonte fontes foto fotos imagem imagens vídeo vídeos mão mãos cabeça olho olhos coração voz \
            vida mundo país países sentimento esperança vontade tentativa ajuda vez vezes trabalho fato facto fatos efeito efeitos \
            impressão experiência interesse atenção plano planos projeto tarefa base condição condições circunstâncias mudança mudanças \
            evolução grupo grupos influência conteúdo linha força casa curso ocasião causa causas favor respeito termo termos conta conjunto \
            porta-voz colega amigo amigos amiga pai mãe filho filha filhos irmão irmã pais menino equipe equipa versão elemento elementos \
            aspecto aspectos reação número alto baixo norte sul leste oeste necessidade direito presença maioria questão objeto cargo torno \
            falta dúvida luz bordo tudo nada",
        pale: "novo nova novos novas velho velha grande grandes pequeno pequena pequenos pequenas bom boa bons boas mau má primeiro primeira \
            primeiros primeiras segundo segunda terceiro terceira último última últimos últimas próximo próxima próximos próximas outro \
            outra próprio própria próprios mesmo inteiro longo longa curto curta alto alta altos altas importante importantes possível \
            possíveis certo certa certos certas diferente diferentes distinto diverso diversos diversas único única únicos conhecido \
            conhecida atual atuais antigo antiga antigos jovem jovens belo melhor melhores pior maior maiores menor menores cheio verdadeiro \
            simples rápido claro clara numerosos principal principais comum comuns chamado chamada suposto meio forte fortes recente recentes \
            seguinte seguintes particular passado passada passados anterior anteriores total capaz presente",
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::token::tokenize;
    use crate::desk::tag::words::words;

    #[test]
    fn an_article_opens_and_a_preposition_joins() {
        let all = grammars();
        let role = |language: &str, word: &str| {
            let grammar = all.iter().find(|g| g.language == language)?;
            grammar.role(words(word, &tokenize(word, 1).0).first()?)
        };
        assert_eq!(role("fr", "la"), Some(Role::Opens));
        assert_eq!(role("fr", "d’argent"), Some(Role::Joins));
        assert_eq!(role("it", "Della"), Some(Role::Joins));
        assert_eq!(role("es", "pero"), Some(Role::Stop));
        assert_eq!(role("de", "Beispiel"), Some(Role::Vague));
        assert_eq!(role("pt", "greve"), None);
        assert_eq!(role("nl", "staking"), None);
    }
}
