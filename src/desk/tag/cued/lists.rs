//! Words by language that say what a name beside them is. Our own lists.

/// Titles and offices that stand before a person's name, lower case, by language.
pub const TITLES: &[(&str, &str)] = &[
    (
        "de",
        "bundeskanzler bundeskanzlerin kanzler kanzlerin präsident präsidentin minister ministerin herr herrn frau \
         professor professorin prof. dr. papst könig königin prinz prinzessin bischof kardinal senator senatorin landrat \
         landrätin bürgermeister bürgermeisterin trainer trainerin chef chefin sprecher sprecherin generalsekretär \
         generalsekretärin vorsitzender vorsitzende vorsitzenden abgeordneter abgeordnete abgeordneten anwalt anwältin \
         rechtsanwalt rechtsanwältin experte expertin regisseur regisseurin schauspieler schauspielerin sänger sängerin \
         autor autorin kriminologin kriminologe soziologe soziologin politologe politologin historiker historikerin \
         ökonom ökonomin virologe kapitän kommissar kommissarin richter richterin ärztin arzt unternehmer \
         unternehmerin politiker politikerin torwart stürmer general oberst gouverneur gouverneurin bundesrat \
         bundesrätin ständerat ständerätin nationalrat nationalrätin regierungsrat regierungsrätin pastor pastorin pfarrer pfarrerin rektor rektorin \
         fotograf fotografin maler malerin musiker musikerin komponist komponistin journalist journalistin aktivist aktivistin \
         architekt architektin analyst analystin",
    ),
    (
        "fr",
        "président présidente ministre maire député députée sénateur sénatrice chancelier chancelière roi reine prince \
         princesse pape général colonel m. mme monsieur madame maître me docteur professeur procureur procureure \
         entraîneur sélectionneur directeur directrice porte-parole secrétaire patron patronne avocat avocate \
         économiste historien historienne sociologue chercheur chercheuse politologue acteur actrice chanteur \
         chanteuse réalisateur réalisatrice candidat candidate gouverneur gouverneure commissaire capitaine \
         attaquant gardien écrivain romancière journaliste \
         photographe peintre musicien musicienne footballeur footballeuse joueur joueuse eurodéputé eurodéputée préfet \
         préfète syndicaliste analyste militant militante médecin architecte évêque cardinal magistrat magistrate commandant lieutenant",
    ),
    (
        "es",
        "presidente presidenta expresidente expresidenta ministro ministra alcalde alcaldesa diputado diputada senador \
         senadora canciller rey reina papa general coronel don doña señor señora doctor doctora profesor profesora \
         fiscal juez jueza magistrado magistrada entrenador seleccionador director directora portavoz vocero vocera \
         secretario secretaria abogado abogada economista historiador historiadora actor actriz cantante cineasta \
         candidato candidata gobernador gobernadora consejero consejera vicepresidente vicepresidenta líder capitán \
         delantero periodista escritor escritora piloto comisario comisaria \
         fotógrafo fotógrafa pintor pintora escultor escultora músico compositor compositora arquitecto arquitecta investigador \
         investigadora científico científica médico médica sociólogo socióloga politólogo politóloga analista empresario empresaria activista \
         jugador jugadora futbolista tenista ciclista exministro exministra exalcalde exalcaldesa eurodiputado eurodiputada sindicalista obispo \
         cardenal arzobispo comandante infanta infante",
    ),
    (
        "it",
        "presidente premier ministro ministra sindaco sindaca deputato deputata senatore senatrice cancelliere re \
         regina papa generale colonnello signor signora dottor dottoressa professor professoressa procuratore pm \
         allenatore tecnico direttore direttrice portavoce segretario segretaria avvocato avvocata economista storico \
         attore attrice cantante regista candidato candidata governatore vicepremier vicepresidente leader capitano \
         attaccante giornalista scrittore scrittrice cardinale vescovo don monsignor onorevole ct \
         fotografo fotografa pittore pittrice scultore scultrice musicista compositore compositrice architetto ricercatore \
         ricercatrice scienziato scienziata calciatore calciatrice tennista attivista imprenditore imprenditrice eurodeputato eurodeputata \
         assessore assessora giudice prefetto questore comandante analista sociologo sociologa politologo",
    ),
    (
        "pt",
        "presidente ex-presidente ministro ministra prefeito prefeita deputado deputada senador senadora chanceler rei \
         rainha papa general coronel dom dona senhor senhora doutor doutora professor professora procurador \
         procuradora juiz juíza treinador técnico diretor diretora porta-voz secretário secretária advogado advogada \
         economista historiador historiadora ator atriz cantor cantora candidato candidata governador governadora \
         vice-presidente líder capitão atacante jornalista escritor escritora delegado delegada \
         fotógrafo fotógrafa pintor pintora músico compositor compositora arquiteto arquiteta pesquisador pesquisadora \
         investigador investigadora cientista médico médica jogador jogadora futebolista ativista empresário empresária eurodeputado eurodeputada \
         vereador vereadora bispo arcebispo cardeal comandante analista",
    ),
    (
        "nl",
        "president premier minister burgemeester koning koningin prins prinses paus generaal meneer mevrouw dokter \
         professor hoogleraar trainer bondscoach directeur woordvoerder woordvoerster voorzitter advocaat econoom \
         staatssecretaris kamerlid partijleider fractievoorzitter acteur actrice zanger zangeres \
         fotograaf schilder onderzoeker onderzoekster wetenschapper voetballer voetbalster wielrenner schrijver schrijfster \
         journalist analist activist ondernemer wethouder bisschop korpschef",
    ),
];

/// Words before which a name of a town stands, by language, lower case.
pub const LOCATIVES: &[(&str, &str)] = &[
    ("de", "in aus nach bei nahe zwischen"),
    ("fr", "à vers depuis de d' d’ entre"),
    ("es", "en desde hacia de a entre hasta para"),
    ("it", "a ad da di tra fra verso"),
    ("pt", "em desde de entre até para"),
    ("nl", "in uit naar bij te tussen"),
];

/// Words between the last two names of an enumeration, by language.
pub const JOINS: &[(&str, &str)] = &[
    ("de", "und oder sowie"),
    ("fr", "et ou"),
    ("es", "y e o"),
    ("it", "e ed o"),
    ("pt", "e ou"),
    ("nl", "en of"),
];

/// Legal forms behind a company's name: language (`*` for all) and forms.
pub const LEGAL_FORMS: &[(&str, &str)] = &[
    (
        "*",
        "GmbH AG KGaA SE Inc. Inc Ltd. Ltd PLC plc LLC NV N.V. S.A. S.p.A. SpA S.r.l. ASA Oyj Corp. Corp",
    ),
    ("de", "AG SE KG OHG eG"),
    ("fr", "SA SAS SARL"),
    ("es", "SA SL S.L. S.A.U."),
    ("it", "Spa Srl"),
    ("pt", "SA Ltda Ltda. S/A"),
    ("nl", "BV B.V."),
];

/// Nouns with which names of bodies begin, capitalised as there: language and words. What follows
/// in capitals, particles between, belongs to the name.
pub const BODIES: &[(&str, &str)] = &[
    (
        "fr",
        "Ministère Université Tribunal Banque Institut Commission Conseil Parti Fondation Association Fédération Agence \
         Cour Chambre Organisation Union Comité Centre Haute Autorité Office Observatoire Assemblée Mouvement ministère",
    ),
    (
        "es",
        "Ministerio Universidad Tribunal Banco Instituto Comisión Consejo Partido Fundación Asociación Federación \
         Agencia Corte Cámara Organización Unión Comité Centro Ayuntamiento Generalitat Junta Diputación Fiscalía \
         Consejería Audiencia Confederación Sindicato Observatorio Secretaría \
         Defensoría Contraloría Procuraduría Cancillería Gobernación Alcaldía",
    ),
    (
        "it",
        "Ministero Università Tribunale Banca Istituto Commissione Consiglio Partito Fondazione Associazione Federazione \
         Agenzia Corte Camera Organizzazione Unione Comitato Centro Procura Regione Comune Movimento Autorità \
         Confederazione Osservatorio ministero",
    ),
    (
        "pt",
        "Ministério Universidade Tribunal Banco Instituto Comissão Conselho Partido Fundação Associação Federação \
         Agência Corte Câmara Organização União Comitê Comité Centro Prefeitura Secretaria Assembleia Confederação \
         Sindicato Movimento Defensoria",
    ),
    (
        "nl",
        "Universiteit Ministerie Bank Vereniging Stichting Partij",
    ),
];

/// Short forms before the name of a sports club, all languages.
pub const CLUBS_BEFORE: &[&str] = &[
    "FC", "SC", "SV", "VfL", "VfB", "VfR", "TSV", "TSG", "FSV", "SpVgg", "MSV", "SSV", "HSG",
    "TuS", "BSC", "AS", "AJ", "OGC", "RC", "CD", "UD", "SD", "RCD", "AC", "SSC", "EC", "RSC", "KV",
    "KRC",
];

/// Short forms behind it.
pub const CLUBS_BEHIND: &[&str] = &["FC", "CF", "SC", "FK", "SK", "AFC", "HC", "BC"];

/// Particles within names.
pub const PARTICLES: &str = "von vom van der den de del della di da dos das do du des la le al el bin ben zu zur y e et und ter ten d' d’ dell' dell’ l' l’ dei delle degli";

/// Last words of names that are no persons', all languages.
pub const NO_PERSON: &str = "Group Gruppe Bank Union Partei Party Club Company Foundation Stiftung Verein Airlines Media News TV Radio Zeitung \
Street Straße Platz Park Airport Cup League Liga Open Festival Award Trophy Museum Stadium Stadion Arena Allee Weg Berg Tower University Institute \
Watch Times Post Journal Television Press Prix Bahn Google Samsung Electronics Trends Apple Microsoft Amazon Meta Tesla Motors Air Force One Airways Energy Capital Partners Amnesty International Human Rights Frontières Sans Médecins Save Children Green Peace Greenpeace España France Italia Deutschland Brasil Portugal Europa Europe Hotel Center Centre Zentrum House Hall City Euro Prozent Jahre Jahren Millionen Milliarden Uhr";

/// Single words of `models/organisations.txt` that are words, towns or persons in these languages.
pub const NO_ORGANISATION: &str = "Andina Brive Busqueda Caracol Caretas Ciudadanos Concertacion Confidencial Cronica Cubana Dell \
Didi Esperance Espérance Esprit Estudiantes Excelsior Excélsior Expreso Expresso Fars Festina Fluor Forsa Fortis Garda Gavi Gestion Huracan \
Independiente Internacional Iridium Lazard Liberté Lupin Marca Mercedes Meridiana Mexicana Milenio Millonarios Moderna Montferrand Napoli \
Natura Naver Neste Noticias Occidental Olympus Platense Podemos Portuguesa Provident Pumas Sampo Tesoro Universitario Valero Veja Vinci";

/// Powers of any state and words of every day, which are the name of none however they are written.
pub const GENERIC: &str = "Gobierno Ejecutivo Estado Mandatario Mandataria Presidente Presidenta Presidencia Provincial Justicia Legislativo \
Judicial Administración Interior Hacienda Oposición Gouvernement Etat État Exécutif Justice Bourse Présidence \
Administration Governo Stato Esecutivo Giustizia Presidenza Borsa Executivo Justiça Presidência Fazenda Administração \
Kabinet Regering Staat Justitie Gemeente Provincie Regierung Polizei Gericht Stadt Verein Feuerwehr Behörde \
Ministerium Bürger Unternehmen Mannschaft Partei Kirche EBIT EBITDA EBITA PDG DRH DAF TVA CEO CFO COO CTO ISIN WKN BIP KGV \
République PIB IVA IRPF ONG ONGs PME PMEs PYME PYMEs HLM PIL IPC IPCA MwSt ETF OPA IBAN";

/// Words that the gazetteer has as names of towns and that are something else in most texts.
pub const NO_TOWN: &str = "Ende Mitte Corona Eisen Olympia Newton Bethlehem Sari Maras Kanton Essen Halle Santos Natal Salvador Ariel Leon León Victoria Vitoria Santiago Trinidad \
Forst Hof Horn Haar Kalk Lage Linden Wangen Waren Wetter Schmelz Bulle Neubau Westend Werder Springe Roth Bra \
Mandat Union Central Georgia Reading Nancy Cork Bath Mobile Orange Independence Most Split Bergen Hagen Singen Baden \
Santa San Real Rosario Concepción Guadalupe Mercedes Asunción Libertad Esperanza Independencia Mission";
