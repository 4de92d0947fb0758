//! What countries and their parts are called in other languages, by hand. Countries by their usual
//! names are in `models/exonyms.tsv`.

/// By language: codes of ISO 3166-1 or 3166-2, each with its forms, separated by `|`; rows by `;`.
pub const PLACES: &[(&str, &str)] = &[
    (
        "de",
        "DE Bundesrepublik Deutschland|Bundesrepublik|BRD;PS Palästina|Gazastreifen|Gaza-Streifen|Westjordanland;\
US USA|US|U.S.A.|Vereinigten Staaten|Amerika;\
GB Großbritannien|Grossbritannien|Vereinigten Königreich|Vereinigten Königreichs;\
CZ Tschechische Republik|Tschechischen Republik;NL Holland|Niederlanden;\
AE Vereinigten Arabischen Emirate|Vereinigten Arabischen Emiraten;\
CD Demokratische Republik Kongo;BY Weißrussland;AT Oesterreich;CH Schweizer Eidgenossenschaft;\
GB-ENG England;GB-SCT Schottland;GB-NIR Nordirland;DE-BY Bayern;DE-NW Nordrhein-Westfalen|NRW;\
DE-HE Hessen;DE-SN Sachsen;DE-NI Niedersachsen;DE-BW Baden-Württemberg;DE-TH Thüringen;\
DE-BB Brandenburg;US-CA Kalifornien;AT-1 Burgenland;AT-2 Kärnten;AT-3 Niederösterreich;\
AT-4 Oberösterreich;AT-6 Steiermark;AT-7 Tirol;AT-8 Vorarlberg;DE-MV Mecklenburg-Vorpommern;\
DE-RP Rheinland-Pfalz;DE-SL Saarland;DE-ST Sachsen-Anhalt;DE-SH Schleswig-Holstein;CH-AG Aargau;\
CH-BL Baselland|Basel-Landschaft;CH-BS Basel-Stadt;CH-GL Glarus;CH-GR Graubünden;\
CH-NE Neuenburg;CH-NW Nidwalden;CH-OW Obwalden;CH-SO Solothurn;CH-SZ Schwyz;CH-TG Thurgau;\
CH-TI Tessin;CH-VD Waadt;CH-VS Wallis;IT-BZ Südtirol;IT-52 Toskana;IT-82 Sizilien;\
IT-88 Sardinien;IT-25 Lombardei;IT-21 Piemont;IT-75 Apulien;IT-78 Kalabrien;FR-BRE Bretagne;\
FR-NOR Normandie;FR-20R Korsika;ES-CT Katalonien;ES-AN Andalusien;ES-IB Balearen;\
ES-CN Kanaren|Kanarische Inseln|Kanarischen Inseln;ES-GA Galicien;ES-PV Baskenland;\
BE-VLG Flandern;BE-WAL Wallonien;GB-WLS Wales;US-TX Texas;US-FL Florida;US-NC North Carolina;\
US-SC South Carolina;US-PA Pennsylvania;US-OH Ohio;US-MI Michigan;US-AZ Arizona;US-NV Nevada;\
US-WI Wisconsin;US-MN Minnesota;US-IL Illinois;US-HI Hawaii;US-AK Alaska;US-CO Colorado;\
CA-QC Québec;CA-ON Ontario;RU-CE Tschetschenien",
    ),
    (
        "fr",
        "US Etats-Unis;AE Emirats arabes unis;EG Egypte;ET Ethiopie;EC Equateur;ER Erythrée;\
PS Palestine|Cisjordanie|bande de Gaza;\
US USA;GB Grande-Bretagne;NL Hollande;MU île Maurice;CD RDC|République démocratique du Congo;\
CZ République tchèque;CF RCA;GB-ENG Angleterre;GB-SCT Écosse;GB-NIR Irlande du Nord;\
ES-CT Catalogne;US-CA Californie;FR-ARA Auvergne-Rhône-Alpes;FR-BFC Bourgogne-Franche-Comté;\
FR-BRE Bretagne;FR-CVL Centre-Val de Loire;FR-20R Corse;FR-GES Grand Est;FR-HDF Hauts-de-France;\
FR-IDF Île-de-France|Ile-de-France;FR-NOR Normandie;FR-NAQ Nouvelle-Aquitaine;FR-OCC Occitanie;\
FR-PDL Pays de la Loire;FR-PAC Provence-Alpes-Côte d'Azur|Provence-Alpes-Côte d’Azur;\
FR-33 Gironde;FR-29 Finistère;FR-74 Haute-Savoie;FR-38 Isère;FR-13 Bouches-du-Rhône;\
FR-93 Seine-Saint-Denis;FR-92 Hauts-de-Seine;FR-94 Val-de-Marne;FR-95 Val-d'Oise|Val-d’Oise;\
FR-91 Essonne;FR-78 Yvelines;FR-77 Seine-et-Marne;FR-62 Pas-de-Calais;FR-31 Haute-Garonne;\
FR-34 Hérault;FR-84 Vaucluse;FR-35 Ille-et-Vilaine;FR-44 Loire-Atlantique;FR-49 Maine-et-Loire;\
FR-56 Morbihan;FR-22 Côtes-d'Armor|Côtes-d’Armor;FR-67 Bas-Rhin;FR-68 Haut-Rhin;\
FR-54 Meurthe-et-Moselle;FR-06 Alpes-Maritimes;FR-64 Pyrénées-Atlantiques;\
FR-66 Pyrénées-Orientales;FR-87 Haute-Vienne;FR-63 Puy-de-Dôme;FR-71 Saône-et-Loire;\
FR-21 Côte-d'Or|Côte-d’Or;FR-41 Loir-et-Cher;FR-37 Indre-et-Loire;FR-76 Seine-Maritime;\
FR-24 Dordogne;FR-47 Lot-et-Garonne;FR-2B Haute-Corse;FR-2A Corse-du-Sud;\
FR-17 Charente-Maritime;FR-85 Vendée;FR-28 Eure-et-Loir;FR-26 Drôme;FR-07 Ardèche;FR-25 Doubs;\
FR-88 Vosges;FR-79 Deux-Sèvres;FR-45 Loiret;FR-72 Sarthe;FR-53 Mayenne;FR-14 Calvados;FR-83 Var;\
FR-11 Aude;FR-30 Gard;FR-05 Hautes-Alpes;FR-04 Alpes-de-Haute-Provence;FR-08 Ardennes;FR-09 Ariège;FR-10 Aube;\
FR-12 Aveyron;FR-15 Cantal;FR-16 Charente;FR-19 Corrèze;FR-23 Creuse;FR-27 Eure;FR-32 Gers;FR-36 Indre;\
FR-40 Landes;FR-43 Haute-Loire;FR-48 Lozère;FR-51 Marne;FR-52 Haute-Marne;FR-55 Meuse;FR-57 Moselle;\
FR-58 Nièvre;FR-60 Oise;FR-61 Orne;FR-65 Hautes-Pyrénées;FR-70 Haute-Saône;FR-73 Savoie;FR-80 Somme;FR-81 Tarn;\
FR-82 Tarn-et-Garonne;FR-89 Yonne;FR-90 Territoire de Belfort;\
GB-WLS pays de Galles;DE-BY Bavière;DE-SN Saxe;IT-52 Toscane;IT-82 Sicile;IT-88 Sardaigne;\
IT-25 Lombardie;ES-AN Andalousie;ES-PV Pays basque;BE-VLG Flandre;BE-WAL Wallonie;US-TX Texas;\
US-FL Floride;US-PA Pennsylvanie;US-LA Louisiane;US-VA Virginie;US-NC Caroline du Nord;\
US-SC Caroline du Sud;US-AK Alaska;US-OH Ohio;US-AZ Arizona;US-MI Michigan;US-WI Wisconsin;\
US-MN Minnesota;CA-QC Québec;CA-ON Ontario;CH-VD canton de Vaud;CH-VS Valais;CH-TI Tessin",
    ),
    (
        "es",
        "PS Palestina|Franja de Gaza|Cisjordania;\
US EE.UU.|EE. UU.|EEUU|EE UU|USA;GB Gran Bretaña;NL Holanda;CZ República Checa;\
GB-ENG Inglaterra;GB-SCT Escocia;GB-NIR Irlanda del Norte;ES-CT Cataluña|Catalunya;\
ES-AN Andalucía;US-CA California;ES-AR Aragón;ES-AS Asturias;ES-CB Cantabria;\
ES-CL Castilla y León;ES-CM Castilla-La Mancha;ES-CN Canarias|Islas Canarias;ES-EX Extremadura;\
ES-GA Galicia;ES-IB Baleares|Islas Baleares|Illes Balears;ES-MC Región de Murcia;\
ES-MD Comunidad de Madrid;ES-NC Navarra;ES-PV País Vasco|Euskadi;ES-RI La Rioja;\
ES-VC Comunidad Valenciana|Comunitat Valenciana;ES-CE Ceuta;ES-ML Melilla;\
MX-CMX Ciudad de México|CDMX;MX-JAL Jalisco;MX-NLE Nuevo León;MX-SIN Sinaloa;MX-GUA Guanajuato;\
MX-MIC Michoacán;MX-OAX Oaxaca;MX-CHP Chiapas;MX-VER Veracruz;MX-TAM Tamaulipas;MX-SON Sonora;\
MX-CHH Chihuahua;MX-BCN Baja California;MX-QUE Querétaro;MX-YUC Yucatán;MX-ROO Quintana Roo;\
MX-PUE Puebla;MX-COA Coahuila;MX-ZAC Zacatecas;CO-ANT Antioquia;CO-CUN Cundinamarca;\
CO-VAC Valle del Cauca;CO-CAU Cauca;CO-NSA Norte de Santander;CO-CAQ Caquetá;CO-CHO Chocó;\
AR-S Santa Fe;AR-M Mendoza;AR-T Tucumán;AR-Q Neuquén;AR-U Chubut;AR-G Santiago del Estero;\
CL-BI Biobío;CL-AR La Araucanía|Araucanía;CL-AN Antofagasta;CL-AI Aysén;CL-AT Atacama;\
CL-CO Coquimbo;CL-LI O'Higgins|O’Higgins;CL-LL Los Lagos;CL-MA Magallanes;\
CL-ML Maule;CL-NB Ñuble;CL-TA Tarapacá;VE-V Zulia;VE-S Táchira;VE-B Anzoátegui;VE-C Apure;\
VE-D Aragua;VE-E Barinas;VE-G Carabobo;VE-J Guárico;VE-N Monagas;VE-O Nueva Esparta;VE-U Yaracuy;\
EC-A Azuay;EC-C Carchi;EC-E Esmeraldas;EC-G Guayas;EC-I Imbabura;EC-M Manabí;\
EC-P Pichincha;EC-SD Santo Domingo de los Tsáchilas;EC-T Tungurahua;\
EC-U Sucumbíos;EC-W Galápagos;EC-Z Zamora Chinchipe;PE-ANC Áncash|Ancash;\
PE-APU Apurímac;PE-AYA Ayacucho;PE-CAJ Cajamarca;PE-JUN Junín;\
PE-LAM Lambayeque;PE-LOR Loreto;PE-PIU Piura;PE-PUN Puno;\
PE-UCA Ucayali;BO-B Beni;BO-H Chuquisaca;BO-T Tarija;PY-10 Alto Paraná;PY-7 Itapúa;\
AR-E Entre Ríos;AR-H Chaco;AR-K Catamarca;AR-L La Pampa;AR-N Misiones;AR-R Río Negro;\
AR-V Tierra del Fuego;AR-Y Jujuy;CO-ARA Arauca;CO-BOY Boyacá;CO-CAS Casanare;CO-GUV Guaviare;\
CO-HUI Huila;CO-LAG La Guajira;CO-NAR Nariño;CO-PUT Putumayo;CO-QUI Quindío;\
CO-RIS Risaralda;CO-TOL Tolima;CO-VID Vichada;MX-BCS Baja California Sur;\
MX-CAM Campeche;MX-COL Colima;MX-DUR Durango;MX-GRO Guerrero;MX-MOR Morelos;\
MX-NAY Nayarit;MX-SLP San Luis Potosí;MX-TAB Tabasco;MX-TLA Tlaxcala;CR-G Guanacaste;\
CR-P Puntarenas;HN-OL Olancho;HN-CM Comayagua;GT-17 Petén;PA-4 Chiriquí;\
GB-WLS Gales;DE-BY Baviera;DE-SN Sajonia;FR-BRE Bretaña;FR-NOR Normandía;FR-20R Córcega;\
IT-52 Toscana;IT-82 Sicilia;IT-88 Cerdeña;IT-25 Lombardía;BE-VLG Flandes;US-TX Texas;\
US-FL Florida;US-PA Pensilvania;US-LA Luisiana;US-NC Carolina del Norte;US-SC Carolina del Sur;\
US-AK Alaska;US-OH Ohio;US-AZ Arizona;US-MI Míchigan;US-WI Wisconsin;US-IL Illinois;CA-QC Quebec",
    ),
    (
        "it",
        "PS Palestina|Striscia di Gaza|Cisgiordania;\
US USA|Usa;GB Gran Bretagna;NL Olanda;CZ Repubblica Ceca;GB-ENG Inghilterra;GB-SCT Scozia;\
DE-BY Baviera;ES-CT Catalogna;US-CA California;IT-65 Abruzzo;IT-77 Basilicata;IT-78 Calabria;\
IT-72 Campania;IT-45 Emilia-Romagna|Emilia Romagna;\
IT-36 Friuli-Venezia Giulia|Friuli Venezia Giulia;IT-42 Liguria;IT-25 Lombardia;IT-57 Marche;\
IT-67 Molise;IT-21 Piemonte;IT-75 Puglia;IT-88 Sardegna;IT-82 Sicilia;IT-52 Toscana;\
IT-32 Trentino-Alto Adige|Trentino Alto Adige;IT-55 Umbria;IT-23 Valle d'Aosta|Valle d’Aosta;\
IT-34 Veneto;IT-BZ Alto Adige;GB-WLS Galles;DE-SN Sassonia;FR-BRE Bretagna;FR-NOR Normandia;\
FR-20R Corsica;ES-AN Andalusia;BE-VLG Fiandre;US-TX Texas;US-FL Florida;US-PA Pennsylvania;\
US-AK Alaska;US-OH Ohio;US-AZ Arizona;US-MI Michigan;US-WI Wisconsin;CH-TI Canton Ticino|Ticino",
    ),
    (
        "pt",
        "PS Palestina|Faixa de Gaza|Cisjordânia;\
US EUA;GB Grã-Bretanha;NL Holanda;CZ República Tcheca|República Checa;GB-ENG Inglaterra;\
GB-SCT Escócia;US-CA Califórnia;BR-MG Minas Gerais;BR-RS Rio Grande do Sul;BR-SC Santa Catarina;\
BR-PR Paraná;BR-BA Bahia;BR-CE Ceará;BR-PE Pernambuco;BR-AM Amazonas;BR-PA Pará;BR-GO Goiás;\
BR-MT Mato Grosso;BR-MS Mato Grosso do Sul;BR-MA Maranhão;BR-PB Paraíba;\
BR-RN Rio Grande do Norte;BR-ES Espírito Santo;BR-PI Piauí;BR-AL Alagoas;BR-SE Sergipe;\
BR-RO Rondônia;BR-RR Roraima;BR-AP Amapá;BR-TO Tocantins;BR-DF Distrito Federal;PT-20 Açores;\
PT-30 Madeira;GB-WLS País de Gales;GB-NIR Irlanda do Norte;DE-BY Baviera;ES-CT Catalunha;\
ES-GA Galiza;IT-82 Sicília;IT-52 Toscana;US-TX Texas;US-FL Flórida;US-PA Pensilvânia;\
US-AK Alasca;US-OH Ohio;US-AZ Arizona",
    ),
    (
        "nl",
        "PS Palestina|Gazastrook|Westelijke Jordaanoever;\
US VS|USA|Amerika;GB Groot-Brittannië;GB-ENG Engeland;GB-SCT Schotland;NL-NB Noord-Brabant;\
NL-GE Gelderland;NL-OV Overijssel;NL-FR Friesland|Fryslân;NL-DR Drenthe;NL-LI Limburg;\
NL-ZE Zeeland;NL-ZH Zuid-Holland;NL-NH Noord-Holland;NL-FL Flevoland;BE-VLG Vlaanderen;\
BE-WAL Wallonië;BE-VOV Oost-Vlaanderen;BE-VWV West-Vlaanderen;BE-VBR Vlaams-Brabant;\
GB-WLS Wales;GB-NIR Noord-Ierland;DE-BY Beieren;DE-NW Noordrijn-Westfalen;DE-NI Nedersaksen;\
ES-CT Catalonië;ES-AN Andalusië;IT-82 Sicilië;IT-52 Toscane;US-CA Californië;US-TX Texas;\
US-FL Florida;US-PA Pennsylvania",
    ),
];
