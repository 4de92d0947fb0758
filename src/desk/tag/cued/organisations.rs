//! Organisations that news in a language names all the time, by hand, beside those of
//! `models/organisations.txt`.

/// By language (`*` for all): organisations separated by `;`, their forms by `|`, the fullest first. Forms
/// of at most four letters count only as they are written.
pub const ORGANISATIONS: &[(&str, &str)] = &[
    (
        "*",
        "NATO|OTAN|Nato;Reuters;AFP;Google;Apple;Amazon;Tesla;Microsoft;Facebook;Instagram;\
YouTube|Youtube;WhatsApp|Whatsapp;TikTok|Tiktok;Netflix;Twitter;OpenAI;Nvidia;SpaceX;\
UNICEF|Unicef;UNESCO|Unesco;UNHCR;FBI;CIA;NASA|Nasa;BBC;CNN;UEFA|Uefa;FIFA|Fifa;\
Amnesty International;Human Rights Watch;Greenpeace",
    ),
    (
        "de",
        "Europäische Union|Europäischen Union|EU;\
Europäische Kommission|EU-Kommission|Europäischen Kommission;\
Europaparlament|EU-Parlament|Europäische Parlament|Europäischen Parlament;\
Europäische Zentralbank|Europäischen Zentralbank|EZB;\
Vereinte Nationen|Vereinten Nationen|UNO|Uno|UN;Weltgesundheitsorganisation|WHO;\
Internationaler Währungsfonds|Internationale Währungsfonds|IWF;CDU;CSU;SPD;FDP;\
Alternative für Deutschland|AfD;Bündnis Sahra Wagenknecht|BSW;ÖVP;SPÖ;FPÖ;SVP;\
Bundestag|Bundestags|Bundestages;Bundesrat|Bundesrats|Bundesrates;Bundesregierung;Bundeswehr;\
Bundesbank;Bundesverfassungsgericht|Bundesverfassungsgerichts;\
Bundesgerichtshof|Bundesgerichtshofs|BGH;Bundeskriminalamt|BKA;Bundesnachrichtendienst|BND;\
Nationalrat;Hamas;Hisbollah;\
Deutsche Bahn|Deutschen Bahn|Deutsche Bahn AG|Deutschen Bahn AG|Bahn AG;IG Metall;IG BAU;IG BCE;\
EVG;GDL;Deutscher Gewerkschaftsbund|Deutsche Gewerkschaftsbund|Deutschen Gewerkschaftsbund|DGB;\
Volkswagen|VW;BMW;Mercedes-Benz;Porsche;Siemens;FC Bayern München|FC Bayern;\
Borussia Dortmund|BVB;UEFA|Uefa;FIFA|Fifa;DFB;ADAC;ORF;ARD;ZDF;Die Linke|Linkspartei;\
Bündnis 90/Die Grünen|Die Grünen|Grünen|Grüne;Freie Wähler;Neos|NEOS;KPÖ;GLP;NPD;Junge Union;\
Jusos;Bundesfinanzministerium|Bundesfinanzministeriums;\
Auswärtiges Amt|Auswärtige Amt|Auswärtigen Amt|Auswärtigen Amts;\
Bundesinnenministerium|Bundesinnenministeriums;Bundesumweltministerium|Bundesumweltministeriums;\
Bundesgesundheitsministerium|Bundesgesundheitsministeriums;\
Bundesverteidigungsministerium|Bundesverteidigungsministeriums;\
Bundesverkehrsministerium|Bundesverkehrsministeriums;\
Bundesjustizministerium|Bundesjustizministeriums;\
Bundesarbeitsministerium|Bundesarbeitsministeriums;\
Bundeswirtschaftsministerium|Bundeswirtschaftsministeriums;\
Bundeskanzleramt|Kanzleramt|Kanzleramts;Bundesrechnungshof;Bundesanwaltschaft;Bundespolizei;\
Bundeskartellamt;Bundesnetzagentur;Bundesagentur für Arbeit;\
Bundesamt für Verfassungsschutz|Verfassungsschutz;\
Bundesamt für Migration und Flüchtlinge|BAMF|Bamf;\
Robert Koch-Institut|Robert-Koch-Institut|Robert Koch-Instituts|Robert-Koch-Instituts|RKI;\
Paul-Ehrlich-Institut;\
Statistisches Bundesamt|Statistische Bundesamt|Statistischen Bundesamt|Statistischen Bundesamts|Destatis;\
Umweltbundesamt;\
Deutscher Wetterdienst|Deutsche Wetterdienst|Deutschen Wetterdienst|Deutschen Wetterdienstes|DWD;\
Technisches Hilfswerk|THW;Bundesverwaltungsgericht|Bundesverwaltungsgerichts;\
Bundesarbeitsgericht|Bundesarbeitsgerichts;Bundessozialgericht;\
Europäischer Gerichtshof|Europäische Gerichtshof|Europäischen Gerichtshof|Europäischen Gerichtshofs|EuGH;\
BaFin|Bafin;Ifo-Institut|ifo-Institut|Ifo-Instituts|ifo Institut;DIW;ZEW;Stiftung Warentest;\
Verbraucherzentrale Bundesverband|vzbv;Verdi|ver.di;GEW;NGG;ÖGB;BDI;BDA;DIHK;ZDH;VDA;VDMA;\
Bitkom;Gewerkschaft der Polizei|GdP;Marburger Bund;Caritas;Diakonie;\
Deutsches Rotes Kreuz|Deutsche Rote Kreuz|Deutschen Roten Kreuz|DRK;Nabu|NABU;\
Fridays for Future;Deutsche Umwelthilfe|Deutschen Umwelthilfe|DUH;Pro Asyl;Ärzte ohne Grenzen;\
Deutsche Bank|Deutschen Bank;Commerzbank;SAP;BASF;Lufthansa;Eurowings;\
Deutsche Telekom|Deutschen Telekom|Telekom;Deutsche Post|Deutschen Post;\
Thyssenkrupp|ThyssenKrupp;Continental;ZF Friedrichshafen;Audi;Opel;Daimler;Airbus;Rheinmetall;\
RWE;Eon|E.ON|E.on;EnBW;Vattenfall;Uniper;Zalando;Edeka;Aldi;Lidl;Kaufland;Karstadt;Tui|TUI;\
Miele;Henkel;Adidas;BioNTech|Biontech;Infineon;Vonovia;\
Österreichische Bundesbahnen|ÖBB|Österreichischen Bundesbahnen;OMV;Voestalpine|voestalpine;\
Raiffeisen Bank International;SBB;UBS;Credit Suisse;Nestlé;Novartis;Swisscom;Migros;Ryanair;\
Deutsche Presse-Agentur|dpa|Deutschen Presse-Agentur;Der Spiegel;\
Süddeutsche Zeitung|Süddeutschen Zeitung;\
Frankfurter Allgemeine Zeitung|Frankfurter Allgemeinen Zeitung|FAZ|F.A.Z.;Bild-Zeitung;\
Handelsblatt;Neue Zürcher Zeitung|Neuen Zürcher Zeitung|NZZ;Kronen Zeitung;APA;SRF;NDR;WDR;MDR;\
SWR;RTL;ProSieben;Deutschlandfunk;Deutsche Welle|Deutschen Welle;Hamburger SV|HSV;\
FC St. Pauli|St. Pauli;Bayer Leverkusen|Bayer 04 Leverkusen;Schalke 04|FC Schalke 04|Schalke;\
Hertha BSC;1. FC Köln;1. FC Nürnberg;1. FC Union Berlin|Union Berlin;1. FSV Mainz 05|Mainz 05;\
1. FC Kaiserslautern;1. FC Heidenheim;Juventus Turin;Inter Mailand;AC Mailand;Rapid Wien;\
Austria Wien;Young Boys;DFL;IOC;DOSB",
    ),
    (
        "fr",
        "Union européenne|UE;Commission européenne;Parlement européen;Banque centrale européenne|BCE;\
Organisation des Nations unies|Nations unies|ONU;Organisation mondiale de la santé|OMS;\
Fonds monétaire international|FMI;Assemblée nationale;Sénat;Rassemblement national|RN;\
La France insoumise|LFI;Parti socialiste|PS;Les Républicains|LR;Renaissance;Hamas;Hezbollah;\
SNCF;RATP;EDF;CGT;CFDT;UEFA;FIFA;Paris Saint-Germain|PSG;\
Europe Écologie-Les Verts|EELV|Les Écologistes;Parti communiste français|Parti communiste|PCF;\
MoDem;Reconquête;Nouveau Front populaire|NFP;Place publique;UDI;Force ouvrière|FO;CFTC;CFE-CGC;\
Unsa|UNSA;FSU;Medef|MEDEF;CPME;FNSEA;Coordination rurale;Confédération paysanne;\
Conseil constitutionnel;Conseil d'État|Conseil d’État|Conseil d'Etat|Conseil d’Etat;\
Cour des comptes;Cour de cassation;Élysée|Elysée;Matignon;Quai d'Orsay|Quai d’Orsay;Insee|INSEE;\
Banque de France;Caisse des dépôts;Ademe|ADEME;ANSM;Haute Autorité de santé|HAS;\
Santé publique France;Météo-France|Météo France;Inserm|INSERM;CNRS;Inrae|INRAE;Institut Pasteur;\
Cnil|CNIL;Arcom|ARCOM;Autorité des marchés financiers|AMF;DGSI;DGSE;GIGN;France Travail;\
Pôle emploi;Unédic|Unedic;Urssaf|URSSAF;Assurance maladie;Secours populaire;\
Restos du cœur|Restos du Cœur;Emmaüs;Médecins sans frontières|Médecins Sans Frontières|MSF;\
Croix-Rouge;Ligue des droits de l'homme|Ligue des droits de l’homme|LDH;L214;TotalEnergies;\
Engie;SFR;Bouygues Telecom;Bouygues;Renault;Peugeot;Stellantis;Citroën;Michelin;Airbus;\
Dassault Aviation;Thales;Alstom;Veolia;Eiffage;Carrefour;Auchan;Intermarché;Lidl;LVMH;Kering;\
L'Oréal|L’Oréal;Danone;Lactalis;Sanofi;BNP Paribas;Société générale|Société Générale;\
Crédit agricole|Crédit Agricole;Crédit mutuel|Crédit Mutuel;BPCE;Axa|AXA;Air France;\
Air France-KLM;Ryanair;easyJet|EasyJet;La Poste;ArcelorMittal;Orano;Enedis;RTE;Framatome;\
Ubisoft;Doctolib;BlaBlaCar;TF1;France Télévisions;France 2;France 3;Radio France;France Inter;\
Franceinfo|franceinfo|France Info;BFMTV|BFM TV|BFM-TV;CNews|CNEWS;RTL;RMC;Europe 1;Le Monde;\
Le Figaro;Libération;Le Parisien;L'Équipe|L’Équipe;Les Échos|Les Echos;Mediapart|Médiapart;\
Ouest-France;La Dépêche du Midi;La Voix du Nord;Agence France-Presse;Olympique de Marseille|OM;\
Olympique lyonnais|Olympique Lyonnais|OL;Losc|LOSC;Stade rennais|Stade Rennais;Stade brestois;\
Stade toulousain|Stade Toulousain;Girondins de Bordeaux;Racing 92;FFF;LFP;UCI;\
Comité international olympique|CIO;RTBF;RTS;SNCB;CFF;OCDE;OPEP",
    ),
    (
        "es",
        "Unión Europea|UE;Comisión Europea;Parlamento Europeo|Eurocámara;Banco Central Europeo|BCE;\
Organización de las Naciones Unidas|Naciones Unidas|ONU;Organización Mundial de la Salud|OMS;\
Fondo Monetario Internacional|FMI;PSOE;Partido Popular|PP;Vox|VOX;Sumar;Junts;\
Esquerra Republicana|ERC|Esquerra;PNV;EH Bildu|Bildu;Guardia Civil;Policía Nacional;\
Tribunal Supremo|Supremo;Audiencia Nacional;Tribunal Constitucional;Hamás;Hezbolá;UEFA;FIFA;\
Real Madrid;FC Barcelona;Unidad Militar de Emergencias|UME;Unión General de Trabajadores|UGT;\
Comisiones Obreras|CCOO|CC OO|CC.OO.;CEOE;Cepyme|CEPYME;CSIF;CNT;Unidas Podemos;Izquierda Unida;\
Compromís;Más Madrid;BNG;Coalición Canaria;Junts per Catalunya;Congreso de los Diputados;\
Moncloa|La Moncloa|Palacio de la Moncloa;Consejo General del Poder Judicial|CGPJ;\
Tribunal de Cuentas;Fiscalía General del Estado;Fiscalía Anticorrupción;Banco de España;\
Instituto Nacional de Estadística|INE;SEPE;CNMC;CNMV;Aemet|AEMET;\
Dirección General de Tráfico|DGT;Seguridad Social;Agencia Tributaria;\
Mossos d'Esquadra|Mossos d’Esquadra|Mossos;Ertzaintza;Cruz Roja;Cáritas;ONCE;OCU;Facua|FACUA;\
Médicos Sin Fronteras;Acnur|ACNUR;OEA;OCDE;OPEP;Cepal|CEPAL;Mercosur;Telefónica;Iberdrola;\
Endesa;Naturgy;Repsol;Banco Santander;BBVA;CaixaBank|Caixabank;Banco Sabadell;Bankia;Inditex;\
Mercadona;El Corte Inglés;Mapfre;Ferrovial;ACS;Acciona;Indra;Renfe;Adif;Aena|AENA;Iberia;\
Vueling;Movistar;Seat|SEAT;Grifols;RTVE;TVE;Antena 3;Telecinco;La Sexta|laSexta;\
Cadena SER|Cadena Ser;Onda Cero;El País;El Mundo;La Vanguardia;El Periódico;\
elDiario.es|eldiario.es;El Confidencial;Efe|EFE|Agencia EFE;Europa Press;Atlético de Madrid;\
Athletic Club|Athletic de Bilbao;Real Sociedad;Real Betis;Celta de Vigo;RCD Espanyol|Espanyol;\
Rayo Vallecano;CA Osasuna|Osasuna;Deportivo Alavés;Girona FC;Boca Juniors;River Plate;RFEF;\
LaLiga|La Liga;COI;Pemex|PEMEX;PRI;PRD;Ecopetrol;YPF;Indec|INDEC;PDVSA|Pdvsa;Farc|FARC;ELN;\
Procuraduría General de la Nación;Fiscalía General de la Nación;Policía Federal;Casa Rosada;\
Codelco;Bancolombia;Avianca;Aeroméxico;Banco de México|Banxico;Sedena|SEDENA",
    ),
    (
        "it",
        "Unione europea|Unione Europea|Ue|UE;Commissione europea|Commissione Europea|Commissione Ue;\
Parlamento europeo|Parlamento Europeo|Europarlamento;Banca centrale europea|Bce|BCE;\
Organizzazione delle Nazioni Unite|Nazioni Unite|Onu|ONU;Oms|OMS;Fmi|FMI;\
Partito Democratico|Pd|PD;Fratelli d'Italia|Fratelli d’Italia|FdI;Forza Italia;\
Movimento 5 Stelle|M5S|M5s;Palazzo Chigi;Corte costituzionale;Hamas;Hezbollah;Uefa|UEFA;\
Fifa|FIFA;Juventus;Guardia di Finanza;Banca d'Italia|Banca d’Italia|Bankitalia;Italia Viva;\
Alleanza Verdi e Sinistra|Avs|AVS;Lega;Cgil|CGIL;Cisl|CISL;Uil|UIL;Fiom|FIOM;Confindustria;\
Confcommercio;Confartigianato;Coldiretti;Anci|ANCI;Istat|ISTAT;Inps|INPS;Inail|INAIL;\
Consob|CONSOB;Agcom|AGCOM;Anac|ANAC;Consiglio superiore della magistratura|Csm|CSM;\
Associazione nazionale magistrati|Anm|ANM;Aifa|AIFA;\
Istituto superiore di sanità|Istituto Superiore di Sanità;Protezione civile|Protezione Civile;\
Croce Rossa;Quirinale;Viminale;Farnesina;Montecitorio;Camera dei deputati|Camera dei Deputati;\
Polizia di Stato;Vigili del fuoco|Vigili del Fuoco|vigili del fuoco;Cassazione;\
Corte dei conti|Corte dei Conti;Direzione investigativa antimafia;\
'Ndrangheta|'ndrangheta|’Ndrangheta|’ndrangheta;Cosa Nostra|Cosa nostra;Camorra;Legambiente;\
Eni|ENI;Enel;Telecom Italia;Fincantieri;Ferrovie dello Stato;Trenitalia;Rfi|RFI;\
Ita Airways|ITA Airways;Alitalia;Autostrade per l'Italia|Autostrade per l’Italia;Anas|ANAS;\
Poste Italiane|Poste italiane;Intesa Sanpaolo;UniCredit|Unicredit;Mediobanca;\
Monte dei Paschi di Siena|Mps|MPS;Banco Bpm|Banco BPM;Assicurazioni Generali;Mediaset;Rai|RAI;\
La7;Stellantis;Fiat;Ferrari;Lamborghini;Pirelli;Prada;EssilorLuxottica|Luxottica;Barilla;\
Ferrero;Esselunga;Ansa|ANSA;Adnkronos|AdnKronos;Agi|AGI;Corriere della Sera;\
La Repubblica|la Repubblica;La Stampa;Il Sole 24 Ore|Sole 24 Ore;\
Il Fatto Quotidiano|Fatto Quotidiano;Il Messaggero;Gazzetta dello Sport;Inter;Milan|AC Milan;\
AS Roma;Atalanta;Fiorentina;Sampdoria;Udinese;Hellas Verona;Figc|FIGC;Coni|CONI;Lega Serie A;\
Cio|CIO;Ocse|OCSE;Opec|OPEC;Unhcr;Medici senza frontiere|Medici Senza Frontiere",
    ),
    (
        "pt",
        "União Europeia|UE;Comissão Europeia;Parlamento Europeu;\
Organização das Nações Unidas|Nações Unidas|ONU;Organização Mundial da Saúde|OMS;\
Fundo Monetário Internacional|FMI;Supremo Tribunal Federal|STF;Polícia Federal|PF;\
Ministério Público;Petrobras;Hamas;Hezbollah;PSD;Chega;PSDB;MDB;FIFA|Fifa;UEFA|Uefa;PT;PL;\
PSOL|Psol;PSB;PDT;União Brasil;Republicanos;Bloco de Esquerda|BE;PCP;CDS-PP|CDS;\
Iniciativa Liberal;Partido dos Trabalhadores;UGT;CGTP;Fenprof;CUT;Força Sindical;Fiesp|FIESP;\
CNI;Ibama|IBAMA;Funai|FUNAI;ICMBio;IBGE;INE;Banco Central do Brasil|Banco Central|BC;\
Banco de Portugal;BNDES;Caixa Econômica Federal;Banco do Brasil;Itaú Unibanco|Itaú;Bradesco;\
Nubank;Embraer;Ambev;JBS;Braskem;Eletrobras;Correios;TAP;EDP;Galp;Sonae;Altice;\
Câmara dos Deputados;Senado Federal|Senado;Congresso Nacional;Supremo Tribunal de Justiça;\
Superior Tribunal de Justiça|STJ;Tribunal Superior Eleitoral|TSE;\
Tribunal de Contas da União|TCU;Procuradoria-Geral da República|PGR;\
Advocacia-Geral da União|AGU;CGU;OAB;Anvisa|ANVISA;Fiocruz;Instituto Butantan|Butantan;SUS;INSS;\
MST;Polícia Militar|PM;Polícia Rodoviária Federal|PRF;Polícia Civil;GNR;PSP;\
Polícia Judiciária|PJ;Proteção Civil;IPMA;INEM;DGS;Serviço Nacional de Saúde|SNS;CMVM;\
Palácio do Planalto|Planalto;Itamaraty;Assembleia da República;Rede Globo|TV Globo;\
Folha de S.Paulo|Folha de S. Paulo;O Globo;O Estado de S. Paulo|Estadão;UOL;RTP;SIC;TVI;\
Agência Lusa|Lusa;Diário de Notícias;Jornal de Notícias;Flamengo;Corinthians;Palmeiras;\
São Paulo FC;Santos FC;Grêmio;Atlético Mineiro|Atlético-MG;Cruzeiro;Vasco da Gama;Botafogo;\
Fluminense;Benfica|SL Benfica;Sporting;FC Porto;SC Braga|Sporting de Braga;CBF;FPF;\
Conmebol|CONMEBOL;COI;OCDE;Opep|OPEP;Acnur|ACNUR;Cruz Vermelha;Médicos Sem Fronteiras",
    ),
    (
        "nl",
        "Europese Unie|EU;Europese Commissie;Europees Parlement;Verenigde Naties|VN;PVV;VVD;CDA;D66;N-VA;\
Hamas;Tweede Kamer;PvdA;GroenLinks-PvdA|GroenLinks;SP;ChristenUnie;SGP;DENK;BBB;\
Nieuw Sociaal Contract|NSC;Forum voor Democratie|FVD|FvD;JA21;Partij voor de Dieren|PvdD;\
Vlaams Belang;CD&V;Open VLD|Open Vld;PVDA;Eerste Kamer;Raad van State;Hoge Raad;\
Openbaar Ministerie|OM;Belastingdienst;RIVM;CBS;CPB;De Nederlandsche Bank|DNB;AFM;ACM;KNMI;UWV;\
FNV;CNV;VNO-NCW;LTO Nederland|LTO;Nederlandse Spoorwegen|NS;ProRail;KLM;Philips;ASML;Shell;\
Unilever;ING;ABN Amro|ABN AMRO;Rabobank;Heineken;Ahold Delhaize;Albert Heijn;PostNL;KPN;Ziggo;\
Tata Steel;NXP;NOS;NRC;de Volkskrant|Volkskrant;De Telegraaf|Telegraaf;RTL Nieuws;VRT;VTM;\
De Standaard;Het Laatste Nieuws;ANP;Belga;NMBS;De Lijn;Bpost|bpost;Proximus;Ajax;Feyenoord;PSV;\
FC Twente;FC Utrecht;Club Brugge;RSC Anderlecht|Anderlecht;KNVB;Europese Centrale Bank|ECB;\
Internationaal Monetair Fonds|IMF;NAVO|Navo;Wereldgezondheidsorganisatie|WHO;Rode Kruis;\
Artsen zonder Grenzen;Interpol;Europol",
    ),
];
