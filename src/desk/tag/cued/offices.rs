//! Words of descriptions that make no name: whoever bears them is found by other means.

/// The words of a language's list.
pub(super) fn of<'a>(
    list: &'a [(&'static str, &'static str)],
    language: &'a str,
) -> impl Iterator<Item = &'static str> + 'a {
    list.iter()
        .filter(move |(code, _)| *code == language)
        .flat_map(|(_, cell)| cell.split_whitespace())
}

/// Nouns for what a person is, beside the titles that mark a name; lower case.
pub(super) const NOUNS: &[(&str, &str)] = &[
    (
        "de",
        "chefarzt chefärztin oberarzt oberärztin direktor direktorin geschäftsführer geschäftsführerin philosoph philosophin \
         skilehrer lehrer lehrerin verleger verlegerin designer designerin dirigent dirigentin pianist pianistin \
         intendant intendantin kurator kuratorin vorstand gründer gründerin mitgründer mitgründerin inhaber inhaberin \
         landwirt landwirtin sportdirektor manager managerin botschafter botschafterin physiker physikerin \
         biologe biologin chemiker chemikerin psychologe psychologin epidemiologe epidemiologin klimaforscher \
         diplomat diplomatin vorgänger vorgängerin nachfolger nachfolgerin vize stellvertreter stellvertreterin reporter reporterin \
         korrespondent korrespondentin redakteur redakteurin chefredakteur chefredakteurin verteidiger verteidigerin \
         mittelfeldspieler mittelfeldspielerin olympiasieger olympiasiegerin weltmeister weltmeisterin mitglied gutachter gutachterin \
         projektleiter projektleiterin referent referentin künstler künstlerin dichter dichterin schriftsteller schriftstellerin",
    ),
    (
        "fr",
        "responsable chargé chargée chef cheffe professeure second otage naturopathe spécialiste coordinateur coordinatrice \
         coordonnateur coordonnatrice fondateur fondatrice cofondateur cofondatrice gérant gérante milliardaire \
         conseiller conseillère adjoint adjointe ambassadeur ambassadrice juge juriste notaire philosophe psychologue \
         psychiatre climatologue géographe politiste linguiste épidémiologiste virologue infectiologue ingénieur ingénieure \
         agriculteur agricultrice enseignant enseignante étudiant étudiante membre délégué déléguée rédacteur rédactrice \
         animateur animatrice présentateur présentatrice dirigeant dirigeante leader cadre policier policière pilote artiste comédien \
         comédienne humoriste poète auteur auteure autrice éditeur éditrice infirmier infirmière pasteur prêtre imam rabbin",
    ),
    (
        "es",
        "titular subsecretario subsecretaria jefe jefa sacerdote meteorólogo meteoróloga glaciólogo glacióloga rector rectora gerente \
         coordinador coordinadora fundador fundadora cofundador cofundadora miembro responsable encargado encargada \
         representante embajador embajadora concejal concejala edil intendente psicólogo psicóloga biólogo bióloga geólogo geóloga \
         epidemiólogo epidemióloga ingeniero ingeniera antropólogo antropóloga filósofo filósofa catedrático catedrática \
         docente maestro maestra estudiante delegado delegada primatólogo dirigente exfiscal exjuez exsecretario exsecretaria \
         exdirector exdirectora poeta artista autor autora editor editora productor productora presentador presentadora \
         mediocampista defensor arquero portero ganadero agricultor agricultora vicerrector decano decana tesorero procurador \
         procuradora contralor contralora superintendente comisionado comisionada",
    ),
];

/// Adjectives and the like that stand between a noun of [`NOUNS`] or a title and the name; lower case.
pub(super) const ADJECTIVES: &[(&str, &str)] = &[
    (
        "fr",
        "financier financière adjoint adjointe général générale exécutif exécutive sportif sportive technique artistique national \
         nationale régional régionale municipal municipale délégué déléguée socialiste écologiste républicain républicaine communiste \
         centriste conservateur conservatrice politique scientifique commercial commerciale indépendant indépendante",
    ),
    (
        "es",
        "jesuita técnico técnica general ejecutivo ejecutiva provincial nacional regional municipal socialista republicano republicana \
         demócrata conservador conservadora adjunto adjunta electo electa comercial financiero financiera político política \
         deportivo deportiva federal estatal",
    ),
];

/// What comes before a title and belongs to it: `Premier ministre`, `ancien ministre`; lower case.
pub(super) const PREFIXES: &[(&str, &str)] = &[
    (
        "de",
        "ehemalige ehemaliger ehemaligen frühere früherer früheren damalige damaliger damaligen designierte designierter",
    ),
    ("fr", "premier première ancien ancienne ex"),
    (
        "es",
        "primer primera viceprimer viceprimera exprimer ex antiguo antigua teniente",
    ),
    ("it", "primo ex"),
    ("pt", "ex antigo antiga"),
    ("nl", "voormalig voormalige oud"),
];

/// Nouns before `general` that it belongs to: `fiscal general`, `gerente general`.
pub(super) const GENERALS: &str = "fiscal gerente director directora secretario secretaria procurador procuradora administrador \
     administradora comandante inspector inspectora contralor contralora secrétaire directeur directrice segretario direttore \
     secretário secretária diretor diretora procuratore";

/// Articles of a noun phrase that begins anew, by language.
pub(super) const ARTICLES: &[(&str, &str)] = &[
    ("de", "deren dessen"),
    ("fr", "le la l' l’ au un une"),
    ("es", "el la al un una"),
    ("it", "il lo la l' l’ al un una"),
    ("pt", "o a ao um uma"),
    ("nl", "de het een"),
];

/// Articles that a description ahead of a comma may have: `el titular del ministerio, Carmen Robledo,`. What is only a
/// genitive (`del`, `du`, `des`) is left out: `la hija del titular, Carmen Robledo`.
pub(super) const AHEAD: &[(&str, &str)] = &[
    ("de", "der die dem den"),
    ("fr", "le la l' l’ au"),
    ("es", "el la al"),
];

/// Words of a clause that describes further: a description ends before them.
pub(super) const RELATIVES: &[&str] = &[
    "che", "cui", "die", "dont", "où", "que", "quem", "qui", "quien", "wie",
];

/// Adjectives of nations in the Romance languages, by their ends.
pub(super) const NATIONAL: &[&str] = &[
    "ais",
    "aise",
    "ois",
    "oise",
    "ien",
    "ienne",
    "icain",
    "icaine",
    "allemand",
    "allemande",
    "espagnol",
    "espagnole",
    "russe",
    "belge",
    "suisse",
    "turc",
    "turque",
    "grec",
    "grecque",
    "tchèque",
    "slovaque",
    "britannique",
    "cano",
    "cana",
    "ense",
    "ruso",
    "rusa",
    "suizo",
    "belga",
    "turco",
    "griego",
    "francés",
    "francesa",
    "inglés",
    "inglesa",
    "alemán",
    "alemana",
    "español",
    "española",
    "italiano",
    "italiana",
    "chino",
    "argentino",
    "argentina",
    "chileno",
    "peruano",
    "russo",
    "russa",
    "tedesco",
    "tedesca",
    "francese",
    "inglese",
    "spagnolo",
    "cinese",
    "portoghese",
    "ês",
    "alemão",
    "espanhol",
    "chinês",
];
