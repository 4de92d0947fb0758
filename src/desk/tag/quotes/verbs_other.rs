//! Verbs of speech in German, French, Spanish, Italian, Portuguese and Dutch: the forms that news
//! uses, third person present, past and participle. Our own lists.

/// German.
pub const GERMAN: &str = "sagt sagte sagten gesagt sagen erklärt erklärte erklärten erklären \
betont betonte betonten meint meinte meinten gemeint schreibt schrieb schrieben geschrieben \
berichtet berichtete berichteten fordert forderte forderten gefordert kritisiert kritisierte \
kritisierten warnt warnte warnten gewarnt fügt fügte hinzufügte ergänzt ergänzte ergänzten \
behauptet behauptete versichert versicherte versicherten teilt teilte teilten mitgeteilt bestätigt \
bestätigte bestätigten verkündet verkündete antwortet antwortete antworteten geantwortet fragt \
fragte fragten gefragt ruft rief gerufen erzählt erzählte erzählten äußert äußerte geäußert \
kündigt kündigte angekündigt kommentiert kommentierte lobt lobte gelobt mahnt mahnte gemahnt räumt \
räumte eingeräumt unterstreicht unterstrich zitiert zitierte heißt hieß resümiert resümierte \
bilanziert bilanzierte prognostiziert prognostizierte findet fand gesteht gestand weiß twittert \
twitterte postet postete klagt klagte beklagt beklagte konstatiert konstatierte verspricht \
versprach appelliert appellierte scherzt scherzte entgegnet entgegnete erwidert erwiderte stellt \
stellte begründet begründete erläutert erläuterte sprach sprachen spricht sprechen ätzt ätzte \
beteuert beteuerte bekräftigt bekräftigte bemerkt bemerkte bemängelt bemängelte bestreitet \
bestritt droht drohte empfiehlt empfahl moniert monierte rügt rügte schildert schilderte schimpft \
schimpfte schwärmt schwärmte seufzt seufzte spottet spottete stichelt stichelte urteilt urteilte \
vermutet vermutete verteidigt verteidigte wettert wetterte witzelt witzelte pflichtet pflichtete";

/// French.
pub const FRENCH: &str = "dit disait dire déclare déclaré déclarait affirme affirmé affirmait \
explique expliqué expliquait ajoute ajouté ajoutait précise précisé précisait indique indiqué \
indiquait souligne souligné soulignait estime estimé estimait assure assuré assurait raconte \
raconté confie confié annonce annoncé rappelle rappelé écrit écrivait répond répondu répondait \
lance lancé lançait demande demandé dénonce dénoncé regrette regretté insiste insisté martèle \
martelé conclut conclu poursuit poursuivi reconnaît reconnu admet admis promet promis prévient \
prévenu avertit averti relate relaté rapporte rapporté commente commenté juge jugé note noté \
observe observé résume résumé plaide plaidé détaille détaillé analyse analysé témoigne témoigné \
reprend renchérit glisse glissé soutient soutenu nuance tempère ironise tweeté réagi réagit accuse \
accusé déplore déploré salue salué fustige fustigé clame clamé tranche tranché peste ironisé \
alerte alerté s'alarme s'inquiète s'indigne s'interroge s'étonne s'exclame se-réjouit martelait \
tonne pointe disent déclarent affirment expliquent ajoutent précisent indiquent soulignent \
estiment assurent racontent annoncent rappellent écrivent dénoncent regrettent demandent ordonne \
ordonné exhorte exhorté réclame réclamé exige exigé propose proposé critiqué jure juré prédit \
lâche lâché soupire raille raillé félicite félicité parle parlé parlait évoque évoqué qualifie \
qualifié décrit complète complété enchaîne enchaîné argue argué concède concédé constate constaté \
décrypte justifie justifié nie nié opine persifle proclame proclamé prône prôné questionne \
questionné rassure rassuré réplique répliqué rétorque rétorqué révèle révélé souffle soufflé \
suggère suggéré tweete twitte vante vanté avoue avoué conseille conseillé recommande recommandé \
considère considéré redoute redouté s'insurge s'agace s'emporte s'enthousiasme résumait concluait \
racontait confiait rappelait affirmaient expliquaient estimaient déploraient";

/// Spanish.
pub const SPANISH: &str = "dijo dice dicho decía dijeron dicen afirmó afirma afirmado afirmaron \
aseguró asegura asegurado aseguraron explicó explica explicado explicaron señaló señala señalado \
señalaron indicó indica indicado indicaron declaró declara declarado declararon añadió añade \
añadido agregó agrega agregado manifestó manifiesta manifestado expresó expresa expresado sostuvo \
sostiene sostenido destacó destaca destacado subrayó subraya subrayado apuntó apunta apuntado \
comentó comenta comentado contó cuenta contado advirtió advierte advertido anunció anuncia \
anunciado reconoció reconoce reconocido admitió admite admitido pidió pide pedido exigió exige \
respondió responde respondido preguntó pregunta escribió escribe escrito insistió insiste recordó \
recuerda recordado confirmó confirma confirmado denunció denuncia denunciado lamentó lamenta \
lamentado criticó critica criticado concluyó concluye relató relata matizó precisó precisa detalló \
detalla remarcó remarca reiteró reitera opinó opina celebró negó niega prometió promete puntualizó \
zanjó ironizó incidió aclaró aclara argumentó resaltó informó informa informado defendió defiende \
defendido sentenció apostilló explican señalan indican afirman aseguran añaden destacan denuncian \
advierten piden recuerdan lamentan critican reclaman cuentan añadieron señalaron denunciaron habla \
habló hablaba calificó califica tildó tacha describe describió enfatizó enfatiza planteó plantea \
recomendó recomienda consideró considera cuestionó cuestiona contestó contesta agradeció agradece \
alertó alerta valoró valora auguró augura sugirió sugiere reveló revela complementó complementa \
remató remata descartó descarta aconsejó aconseja acusó acusa acotó acota adujo aduce alegó alega \
bromeó bromea confesó confiesa prosiguió prosigue ratificó ratifica reafirmó reafirma recalcó \
recalca refirió refiere replicó replica reivindicó reivindica vaticinó vaticina pronosticó \
argumenta resalta sostuvieron manifestaron expresaron subrayaron detallaron informaron advirtieron \
reiteraron relataron";

/// Italian.
pub const ITALIAN: &str = "detto dice disse dicono diceva dichiara dichiarato dichiarò afferma \
affermato affermò spiega spiegato spiegò aggiunge aggiunto aggiunse sottolinea sottolineato \
racconta raccontato commenta commentato scrive scritto scrisse ricorda ricordato precisa precisato \
annuncia annunciato assicura assicurato avverte avvertito chiede chiesto risponde risposto rispose \
sostiene sostenuto osserva osservato conclude concluso conferma confermato denuncia denunciato \
ammette ammesso riferisce riferito rivela rivelato ribadisce ribadito prosegue attacca attaccato \
replica replicato insiste lamenta promette esclama esorta invita accusa evidenzia evidenziato nota \
rilancia ragiona confida confidato spiegano scrivono affermano sottolineano dichiarano raccontano \
aggiungono commentano denunciano chiedono avvertono ricordano sostengono precisano parla parlato \
parlava parlano giudica giudicato definisce definito ammonisce ammonito auspica auspicato avvisa \
chiarisce chiarito chiarì commentò concorda consiglia consigliato contesta contestato esulta \
garantisce garantito ipotizza ironizza lamentato obietta propone proposto rassicura rassicurato \
rimarca rimarcato rincara ribatte ribattuto rivendica rivendicato scherza sbotta segnala segnalato \
sentenzia sintetizza specifica specificato suggerisce suggerito tuona puntualizza proseguito \
esordisce esordito confessa confessato incalza";

/// Portuguese.
pub const PORTUGUESE: &str = "disse diz dito dizia disseram dizem afirmou afirma afirmado \
afirmaram explicou explica explicado acrescentou acrescenta declarou declara declarado contou \
conta ressaltou ressalta destacou destaca informou informa garantiu garante escreveu escreve \
respondeu responde perguntou pergunta lembrou lembra criticou critica reforçou reforça admitiu \
admite anunciou anuncia pediu pede defendeu defende completou completa concluiu conclui alertou \
alerta avaliou avalia comentou comenta relatou relata revelou revela confirmou confirma negou nega \
apontou aponta salientou salienta sublinhou sublinha referiu refere frisou frisa adiantou adianta \
observou observa reconheceu reconhece assegurou assegura considerou considera argumentou lamentou \
prometeu exigiu celebrou afirmam explicam contam destacam contaram explicaram destacaram fala \
falou classificou classifica descreveu descreve acredita acreditou analisa analisou alega alegou \
aconselha aconselhou argumenta brincou confessou confessa constatou constata comemorou comemora \
desabafou desabafa detalhou detalha enfatizou enfatiza esclareceu esclarece exige finalizou \
finaliza indicou indica ironizou ironiza insistiu insiste justificou justifica lamenta manifestou \
opinou opina ponderou pondera pontuou pontua questionou questiona rebateu rebate recordou recorda \
recomendou recomenda reiterou reitera relembrou relembra resumiu resume retrucou sugeriu sugere \
sustentou sustenta ressaltaram acrescentaram";

/// Dutch.
pub const DUTCH: &str = "zegt zei zeiden zeggen gezegd aldus verklaart verklaarde verklaarden \
verklaard vertelt vertelde vertelden verteld schrijft schreef schreven geschreven stelt stelde \
stelden gesteld meldt meldde meldden gemeld benadrukt benadrukte voegt voegde toegevoegd vindt \
vond waarschuwt waarschuwde gewaarschuwd bevestigt bevestigde bevestigd antwoordt antwoordde \
geantwoord vraagt vroeg gevraagd legt legde roept riep reageert reageerde gereageerd erkent \
erkende concludeert concludeerde noemt noemde belooft beloofde laat liet meent meende oordeelt \
oordeelde klaagt klaagde grapt twittert twitterde licht lichtte adviseert adviseerde constateert \
constateerde onderstreept onderstreepte verzucht verzuchtte vervolgt vervolgde verzekert \
verzekerde vult vulde pleit pleitte kondigt kondigde betoogt betoogde beweert beweerde \
waarschuwden bekent vermoedt vermoedde noemden spreekt spreken sprak spraken";
