//! Closed classes of words, by language. Our own lists.

use super::lexicon::Class;

/// Language (`*` for any), class, forms.
pub const CLOSED: &[(&str, Class, &str)] = &[
    ("en", Class::He, "he he'd he'll"),
    ("en", Class::She, "she she'd she'll"),
    ("en", Class::They, "they they'd they'll they're they've"),
    ("en", Class::It, "it it'd it'll"),
    (
        "en",
        Class::Speaker,
        "i we you i'd i'll i'm i've we'd we'll we're we've you'd you'll you're you've",
    ),
    (
        "en",
        Class::Determiner,
        "the a an his her their its our my your this these those another one some several many \
         two three four five six both each every no any other most",
    ),
    (
        "en",
        Class::Preposition,
        "according of in on at for from with by to into about against over under between through during \
         after before since until without within toward towards among amid despite via per upon \
         near around across outside inside behind beyond alongside following including",
    ),
    ("en", Class::Conjunction, "and or but nor yet"),
    (
        "en",
        Class::Clause,
        "that because when while as if although though whether where how why what unless so \
         than once",
    ),
    ("en", Class::Relative, "who which whose whom"),
    (
        "en",
        Class::Auxiliary,
        "has have had having is are was were be been being do does did will would can could may \
         might shall should must 'd 'll 've \
         didn't don't doesn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't \
         hasn't haven't hadn't ain't",
    ),
    ("en", Class::Negation, "not never n't"),
    (
        "en",
        Class::Time,
        "monday tuesday wednesday thursday friday saturday sunday january february march april \
         june july august september october november december jan. feb. aug. sept. oct. nov. dec. \
         today yesterday tomorrow tonight earlier later ago recently last",
    ),
    (
        "en",
        Class::Adverb,
        "also then again now still just only even once simply often always sometimes repeatedly \
         reportedly further publicly previously jokingly sarcastically bluntly flatly quickly \
         angrily quietly famously clearly initially ultimately later subsequently finally recently \
         meanwhile however instead too soon first afterward afterwards therefore thus already \
         immediately eventually consistently explicitly specifically earlier wryly ruefully \
         apparently perhaps maybe here there shortly likewise similarly indeed candidly correctly dryly emphatically falsely gently gleefully gravely \
         helpfully incorrectly loudly merely nonetheless nevertheless notably openly proudly \
         rightly rhetorically sharply softly solemnly tearfully triumphantly wistfully",
    ),
    (
        "en",
        Class::Role,
        "spokesman spokeswoman spokesperson spokespeople spokesmen president vice-president premier \
         chancellor minister secretary senator sen. congressman congresswoman representative rep. \
         reps. sens. governor gov. mayor ambassador king queen prince princess pope general gen. \
         colonel col. major captain capt. lieutenant lt. sergeant sgt. admiral adm. judge justice \
         attorney lawyer prosecutor sheriff chief director chairman chairwoman chair chairperson \
         ceo cfo coo cto founder co-founder cofounder executive officer official officials adviser \
         advisor aide analyst economist strategist pollster professor prof. doctor dr. scientist \
         researcher author writer journalist reporter correspondent columnist editor anchor host \
         moderator actor actress singer musician rapper comedian director producer coach manager \
         player captain quarterback striker candidate nominee leader lawmaker lawmakers deputy \
         commissioner commander treasurer controller administrator superintendent principal \
         teacher student activist organizer volunteer supporter supporters critic critics expert \
         experts source sources witness witnesses resident residents neighbor neighbour victim \
         survivor widow mother father brother sister son daughter wife husband owner partner \
         investor trader consultant consultants engineer developer designer artist photographer \
         farmer worker workers driver pilot nurse priest bishop archbishop cardinal rabbi imam \
         reverend rev. pastor father fr. sir dame lord lady baroness mr. mrs. ms. miss mr mrs ms dr \
         madam hon. former ex-president businessman businesswoman billionaire entrepreneur veteran \
         politician diplomat envoy negotiator campaign company group agency government \
         administration police department ministry union committee board court university team \
         officer detective investigator investigators prosecutors authorities scientists \
         researchers economists analysts democrats republicans whip speaker majority minority \
         first lady prime vice senior state rival opponent man woman boy girl teenager",
    ),
    (
        "en",
        Class::Noun,
        "statement comment comments remark remarks claim claims assertion message quote words \
         response answer reply letter email e-mail memo tweet post speech interview argument \
         complaint accusation allegation warning promise vow pledge motto slogan question",
    ),
    (
        "en",
        Class::Verb,
        "went took made gave got came became sent saw met lost won held kept led left brought built \
         bought caught chose cut drew drove ate fell felt fought flew forgot forgave grew hit hurt \
         knew laid lay lent lit paid put quit ran rose set shook shut sat slept spent stood stole \
         struck sought taught threw understood wore withdrew wants seems appears makes takes gives \
         gets goes comes becomes knows keeps remains includes leads sends sees meets put",
    ),
    // German.
    ("de", Class::He, "er"),
    ("de", Class::She, "sie"),
    ("de", Class::It, "es"),
    ("de", Class::Speaker, "ich wir"),
    (
        "de",
        Class::Determiner,
        "der die das den dem des ein eine einer einem eines sein seine ihr ihre dieser diese \
         mehrere viele zwei drei",
    ),
    (
        "de",
        Class::Preposition,
        "von vom in im an am auf bei beim für mit nach zu zum zur aus über unter gegenüber seit \
         während vor wegen durch gegen um laut",
    ),
    ("de", Class::Conjunction, "und oder aber"),
    (
        "de",
        Class::Clause,
        "dass daß weil wenn als ob wie obwohl während da denn",
    ),
    (
        "de",
        Class::Auxiliary,
        "hat haben hatte hatten ist sind war waren wird werden wurde wurden habe sei",
    ),
    ("de", Class::Negation, "nicht nie"),
    (
        "de",
        Class::Time,
        "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag gestern heute \
         morgen januar februar märz april mai juni juli august september oktober november dezember \
         montagabend dienstagabend mittwochabend donnerstagabend freitagabend samstagabend \
         sonntagabend",
    ),
    (
        "de",
        Class::Adverb,
        "auch dann jedoch nun später zuvor zudem weiter so noch bereits dazu außerdem abschließend \
         daher schon etwa jetzt hier dort hingegen allerdings dennoch doch trotzdem",
    ),
    (
        "de",
        Class::Role,
        "sprecher sprecherin präsident präsidentin bundespräsident kanzler kanzlerin bundeskanzler \
         bundeskanzlerin minister ministerin ministerpräsident ministerpräsidentin außenminister \
         außenministerin innenminister innenministerin finanzminister verteidigungsminister \
         justizminister bürgermeister bürgermeisterin oberbürgermeister landrat senator chef chefin \
         parteichef parteichefin fraktionschef generalsekretär generalsekretärin vorsitzende \
         vorsitzender geschäftsführer geschäftsführerin direktor direktorin leiter leiterin \
         professor professorin experte expertin anwalt anwältin trainer trainerin polizeisprecher \
         polizeisprecherin regierungssprecher staatsanwalt herr frau dr. prof. polizei autor autorin \
         behörde behörden verwaltung staatsanwaltschaft ministerium regierung bundesregierung feuerwehr gericht armee militär unternehmen konzern \
         ermittler verband ärzte arzt ärztin richter richterin zeuge zeugin experten forschende forschern sprechern studie \
         forscher forscherin analyst analystin ökonom ökonomin abgeordnete abgeordneter politiker \
         politikerin spieler kapitän sportdirektor papst bischof kollege kollegin mutter vater",
    ),
    // French.
    ("fr", Class::He, "il t-il"),
    ("fr", Class::She, "elle t-elle"),
    ("fr", Class::They, "ils elles"),
    ("fr", Class::Speaker, "je nous on vous j'"),
    (
        "fr",
        Class::Determiner,
        "le la les l' un une des du son sa ses leur leurs ce cet cette ces plusieurs",
    ),
    (
        "fr",
        Class::Preposition,
        "de d' à au aux en dans sur pour par avec chez sous vers entre après avant depuis pendant \
         contre selon lors devant auprès",
    ),
    ("fr", Class::Conjunction, "et ou mais"),
    (
        "fr",
        Class::Clause,
        "que qu' lorsque quand parce puisque comme si alors",
    ),
    ("fr", Class::Relative, "qui dont"),
    (
        "fr",
        Class::Auxiliary,
        "a ont avait avaient est sont était aurait s'est",
    ),
    ("fr", Class::Negation, "ne n' pas"),
    (
        "fr",
        Class::Time,
        "lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain janvier \
         février mars avril mai juin juillet août septembre octobre novembre décembre",
    ),
    (
        "fr",
        Class::Adverb,
        "aussi ensuite également encore notamment toutefois enfin ainsi",
    ),
    (
        "fr",
        Class::Role,
        "président présidente ministre premier première porte-parole directeur directrice maire \
         député députée sénateur sénatrice patron patronne chef cheffe secrétaire général générale \
         procureur procureure avocat avocate professeur chercheur chercheuse économiste entraîneur \
         sélectionneur joueur capitaine m. mme mm. pdg responsable candidat candidate auteur juge \
         police autorités parquet gouvernement ministère armée père mère maman papa témoin médecin \
         experts chercheurs autrice pape chancelier chancelière gouverneur commissaire élu élue \
         adjoint adjointe préfet préfète ambassadeur ambassadrice sociologue historien historienne \
         écrivain écrivaine réalisateur réalisatrice comédien comédienne acteur actrice chanteur \
         chanteuse analyste spécialiste colonel lieutenant commandant évêque archevêque cardinal \
         syndicaliste militant militante vice-président vice-présidente technicien coach \
         entraîneuse",
    ),
    // Spanish.
    ("es", Class::He, "él"),
    ("es", Class::She, "ella"),
    ("es", Class::They, "ellos ellas"),
    ("es", Class::Speaker, "yo nosotros"),
    (
        "es",
        Class::Determiner,
        "el la los las un una unos unas su sus este esta estos estas varios",
    ),
    (
        "es",
        Class::Preposition,
        "de del a al en por para con sin sobre entre desde hasta tras ante contra según durante",
    ),
    ("es", Class::Conjunction, "y e o pero"),
    (
        "es",
        Class::Clause,
        "que cuando porque como si aunque mientras",
    ),
    ("es", Class::Relative, "quien quienes cual"),
    (
        "es",
        Class::Auxiliary,
        "ha han había habían es son fue fueron",
    ),
    ("es", Class::Negation, "no nunca"),
    (
        "es",
        Class::Time,
        "lunes martes miércoles jueves viernes sábado domingo ayer hoy mañana enero febrero marzo \
         abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    ),
    (
        "es",
        Class::Adverb,
        "también además después luego asimismo entonces así ahora aquí",
    ),
    (
        "es",
        Class::Role,
        "presidente presidenta ministro ministra portavoz director directora alcalde alcaldesa \
         gobernador gobernadora diputado diputada senador senadora secretario secretaria general \
         jefe jefa fiscal juez jueza policía autoridades gobierno fiscalía ejército ministerio \
         fuentes madre padre hermano hermana vecino vecina testigo médico médica expertos \
         investigadores empresa piloto abogado abogada profesor profesora investigador \
         investigadora entrenador jugador capitán experto experta vocero vocera líder rey reina \
         papa vicepresidente vicepresidenta don doña concejal concejala intendente canciller \
         embajador embajadora coordinador coordinadora economista escritor escritora actor actriz \
         cantante técnico técnica entrenadora seleccionador comisario comisaria consejero consejera \
         obispo arzobispo cardenal dirigente legislador legisladora magistrado magistrada analista \
         politólogo politóloga sociólogo historiador historiadora sindicalista comandante coronel \
         mandatario mandataria expresidente expresidenta exministro exministra candidato candidata \
         fundador fundadora gerente científico científica psicólogo psicóloga cineasta",
    ),
    // Italian.
    ("it", Class::He, "lui egli"),
    ("it", Class::She, "lei"),
    ("it", Class::They, "loro"),
    ("it", Class::Speaker, "io noi"),
    (
        "it",
        Class::Determiner,
        "il lo la i gli le l' un uno una suo sua questo questa",
    ),
    (
        "it",
        Class::Preposition,
        "di del della dei delle dello degli dell' a al alla alle ai all' in nel nella nell' da dal \
         dalla dall' su sul sulla sull' sullo sugli nello negli dallo dagli collo coi per con tra fra secondo durante dopo agli dagli sugli negli nei dai dalle sui nelle davanti",
    ),
    ("it", Class::Conjunction, "e ed o ma"),
    ("it", Class::Clause, "che quando perché come se mentre"),
    ("it", Class::Auxiliary, "ha hanno aveva è sono era ha"),
    ("it", Class::Negation, "non mai"),
    (
        "it",
        Class::Time,
        "lunedì martedì mercoledì giovedì venerdì sabato domenica ieri oggi domani gennaio febbraio \
         marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    ),
    (
        "it",
        Class::Adverb,
        "anche poi inoltre ancora infine così quindi infatti intanto finora però",
    ),
    (
        "it",
        Class::Role,
        "presidente premier ministro ministra portavoce direttore direttrice sindaco sindaca \
         senatore senatrice deputato deputata segretario segretaria leader procuratore avvocato \
         giudice polizia procura governo autorità fonti carabinieri esercito ministero madre padre \
         fratello sorella testimone medico esperti ricercatori azienda professore professoressa \
         allenatore tecnico capitano cardinale papa governatore vicepremier vicepresidente \
         sottosegretario capogruppo consigliere consigliera assessore assessora onorevole \
         eurodeputato eurodeputata attore attrice regista cantante scrittore scrittrice \
         imprenditore imprenditrice amministratore commissario questore prefetto colonnello \
         comandante vescovo arcivescovo ricercatore ricercatrice economista analista pilota \
         attaccante centrocampista difensore mister patron cancelliere ambasciatore ambasciatrice \
         virologo virologa immunologo psicologo psicologa",
    ),
    // Portuguese.
    ("pt", Class::He, "ele"),
    ("pt", Class::She, "ela"),
    ("pt", Class::They, "eles elas"),
    ("pt", Class::Speaker, "eu nós"),
    (
        "pt",
        Class::Determiner,
        "o a os as um uma seu sua seus suas este esta esse essa vários",
    ),
    (
        "pt",
        Class::Preposition,
        "de do da dos das em no na nos nas por pelo pela para com sem sobre entre desde até após \
         segundo durante à ao às aos",
    ),
    ("pt", Class::Conjunction, "e ou mas"),
    (
        "pt",
        Class::Clause,
        "que quando porque como se embora enquanto",
    ),
    (
        "pt",
        Class::Auxiliary,
        "tem têm tinha havia é são foi foram",
    ),
    ("pt", Class::Negation, "não nunca"),
    (
        "pt",
        Class::Time,
        "segunda terça quarta quinta sexta sábado domingo ontem hoje amanhã janeiro fevereiro março \
         abril maio junho julho agosto setembro outubro novembro dezembro",
    ),
    ("pt", Class::Adverb, "também ainda depois então assim além"),
    (
        "pt",
        Class::Role,
        "presidente ministro ministra porta-voz diretor diretora prefeito prefeita governador \
         governadora deputado deputada senador senadora secretário secretária promotor advogado \
         juiz juíza polícia governo autoridades fontes exército ministério mãe pai irmão irmã \
         testemunha médico médica especialistas pesquisadores empresa delegado delegada advogada \
         professor professora pesquisador pesquisadora treinador técnico jogador capitão líder papa \
         chefe vereador vereadora coordenador coordenadora economista analista ex-presidente ator \
         atriz cantor cantora escritor escritora empresário empresária comandante coronel tenente \
         bispo arcebispo cardeal embaixador embaixadora chanceler cientista biólogo bióloga \
         infectologista psicólogo psicóloga historiador historiadora sociólogo socióloga candidato \
         candidata vice-presidente desembargador gerente fundador fundadora atacante zagueiro \
         atleta piloto sindicalista relator relatora",
    ),
    // Dutch.
    ("nl", Class::He, "hij"),
    ("nl", Class::She, "zij ze"),
    ("nl", Class::It, "het"),
    ("nl", Class::Speaker, "ik wij we"),
    (
        "nl",
        Class::Determiner,
        "de het een zijn haar hun deze dit die twee drie",
    ),
    (
        "nl",
        Class::Preposition,
        "van in op aan bij voor met naar uit over onder tegen tijdens sinds door om te volgens",
    ),
    ("nl", Class::Conjunction, "en of maar"),
    (
        "nl",
        Class::Clause,
        "dat omdat als wanneer terwijl hoewel toen",
    ),
    (
        "nl",
        Class::Auxiliary,
        "heeft hebben had hadden is zijn was waren wordt werd",
    ),
    ("nl", Class::Negation, "niet nooit"),
    (
        "nl",
        Class::Time,
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren vandaag morgen januari \
         februari maart april mei juni juli augustus september oktober november december",
    ),
    (
        "nl",
        Class::Adverb,
        "ook dan verder nog later eerder bovendien echter",
    ),
    (
        "nl",
        Class::Role,
        "woordvoerder woordvoerster president premier minister burgemeester directeur voorzitter \
         hoogleraar professor onderzoeker advocaat trainer coach aanvoerder officier koning \
         staatssecretaris kamerlid lijsttrekker topman analist econoom politie wethouder \
         gedeputeerde hoofdredacteur schrijver schrijfster regisseur acteur actrice zanger zangeres \
         ondernemer bestuursvoorzitter fractievoorzitter partijleider oud-minister commissaris \
         generaal bisschop historicus politicoloog econome wetenschapper deskundige bondscoach \
         middenvelder verdediger wielrenner schaatser ploegleider",
    ),
];
