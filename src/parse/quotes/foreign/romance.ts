import { genders, type Language, set } from './language.ts';

// Languages in which the subject stands beside its verb.

// How nouns begin that mean human beings in these languages, which share most of them: la presidenta, il presidente
const PEOPLE =
  /^(?:l['’])?(?:ex)?(?:president|présid|ministr|alcald|sindac|prefeit|mair|portavo|porta-vo|porte-parole|juez|juge|juiz|giudic|fiscal|procur|jef|chef|dirig|líder|leader|direct|direttor|diretor|secretari|segretari|secrét|consej|conseil|consell|vecin|vizinh|voisin|madre|mère|mãe|padre|père|mujer|hombre|homme|femme|donn|uomo|homem|mulher|joven|jeune|giovan|jovem|polic|agent|médec|médic|medic|doct|dottor|abogad|avocat|avvocat|advogad|profes|pescador|pêcheu|pescator|escrit|écriv|scrittor|auteur|autor|actor|actri|acteu|cantant|chanteu|entrenador|entraîn|allenator|treinador|jugador|joueu|giocator|jogador|empresari|propiet|propriét|propriet|respons|testig|témoin|testimon|víctim|victim|vittim|source|fuente|fonte|sénat|senad|senat|diput|déput|deput|premier|papa$|rey$|rein[ae]$|roi$|obispo|évêque|vescov|bispo|prêtre|general$|général$|coronel|capit|investigador|chercheu|ricercat|pesquis|expert|spéciali|especiali|speciali|jurist|artist|activist|attivist|militant|syndical|sindical|econom|économ|analist|analyst|périod|period|journalist|giornalist|jornalist|inquilin|habitant|comerci|commerç|agricult|élu|maestr|enfermer|infirmi|hij[oa]$|fill|fils$|figli|filh)/;

const ROMANCE = {
  ordinalStops: false,
  capitalNouns: false,
  bareNouns: false,
  dashes: false,
  titleEnding: null,
  people: PEOPLE,
  verbSecond: null,
};

export const FRENCH: Language = {
  ...ROMANCE,
  cues: set(
    `dit disait déclare déclarait affirme affirmait explique expliquait ajoute ajoutait assure assurait estime estimait souligne
    soulignait précise précisait raconte racontait confie lance répond répondait écrit écrivait poursuit conclut insiste
    regrette dénonce promet admet reconnaît rappelle indique indiquait note observe martèle glisse résume commente demande
    demandait prévient avertit soupire ironise tweete reprend renchérit détaille lâche témoigne déplore juge soutient plaisante murmure s'exclame sourit tranche salue fustige qualifie martelait
    confiait rapporte argumente plaide alerte concède évoque avoue rétorque proteste accuse`,
  ),
  participles: set(
    `dit déclaré affirmé expliqué ajouté assuré estimé souligné précisé raconté confié lancé répondu écrit poursuivi conclu
    insisté regretté dénoncé promis admis reconnu rappelé indiqué noté observé martelé résumé commenté demandé prévenu averti
    tweeté rapporté argumenté plaidé alerté réagi insisté repris détaillé témoigné déploré jugé exclamé réagi annoncé salué qualifié fustigé soutenu plaisanté concédé avoué rétorqué protesté murmuré comparé parlé évoqué`,
  ),
  auxiliaries: set("a ont avait avaient s'est s’est aurait"),
  according: set('selon'),
  articles: set('le la les un une des du ce cette son sa ses leur notre'),
  ends: set(
    'également ainsi notamment toutefois cependant pourtant ensuite encore aussi donc déjà même à au aux lors dans en sur devant après avant pendant mardi lundi mercredi jeudi vendredi samedi dimanche hier que qui et mais auprès dès par',
  ),
  joints: set("de du des d' la le les l'"),
  shortened: set('art núm n p pág ej av av.da'),
  genders: genders('le un', 'la une'),
  dropsPronouns: false,
  pronouns: new Map([
    ['il', 'he'],
    ['elle', 'she'],
    ['ils', 'they'],
    ['elles', 'they'],
  ]),
  titles: set('m. mme mlle dr maître monsieur madame'),
};

export const SPANISH: Language = {
  ...ROMANCE,
  cues: set(
    `dijo dice decía dijeron dicen afirmó afirma afirmaron aseguró asegura aseguraron explicó explica explicaron añadió añade
    agregó agrega señaló señala señalaron declaró declara declararon indicó indica manifestó manifiesta subrayó subraya destacó
    destaca sostuvo sostiene advirtió advierte escribió escribe respondió responde contestó preguntó pregunta insistió insiste
    reconoció reconoce admitió admite recordó recuerda contó cuenta comentó comenta apuntó apunta precisó precisa concluyó
    concluye denunció denuncia criticó critica lamentó lamenta celebró prometió expresó expresa anunció exclamó tuiteó promete pidió pide calificó califica protestó protesta bromeó bromea cree recalcó
    recalca matizó matiza zanjó zanja explicaba afirmaba aseguraba señalaba añadía declaraba indicaba advertía comentaba contaba
    lamentaba informó informa preguntaba relató relata replicó replica detalló detalla defendió defiende exigió exige consideró
    considera valoró valora espetó deslizó rememoró abundó remarcó remarca apostilló alertó alerta avisó avisa argumentó
    argumenta sentenció sentencia habló habla hablaba confirmó confirma reveló revela reprochó reprocha razonó razona subrayaba coincidió coincide
    enfatizó enfatiza apuntaba relataba aclaró aclara aseveró asevera puntualizó puntualiza opinó opina reiteró reitera ironizó suspiró rió confesó confiesa resumió resume`,
  ),
  participles: set(
    `dicho afirmado asegurado explicado añadido señalado declarado indicado manifestado subrayado destacado sostenido advertido escrito
    respondido insistido reconocido admitido recordado comentado apuntado precisado concluido denunciado criticado lamentado
    prometido anunciado pedido calificado protestado matizado reiterado resumido confesado recalcado informado relatado replicado detallado
    defendido exigido considerado valorado alertado avisado argumentado confirmado revelado aclarado contado expresado celebrado`,
  ),
  auxiliaries: set('ha han había habían'),
  according: set('según'),
  articles: set('el la los las un una unos su sus este esta nuestro'),
  ends: set(
    'también además entonces luego así ya aún sin embargo en a ante durante tras sobre al que y pero este esta ayer hoy lunes martes miércoles jueves viernes sábado domingo desde por con',
  ),
  joints: set('de del la las los'),
  shortened: set('art núm n p pág ej av av.da'),
  genders: genders('el un', 'la una'),
  dropsPronouns: true,
  pronouns: new Map([
    ['él', 'he'],
    ['ella', 'she'],
    ['ellos', 'they'],
    ['ellas', 'they'],
  ]),
  titles: set('sr. sra. don doña dr. dra.'),
};

export const PORTUGUESE: Language = {
  ...ROMANCE,
  cues: set(
    `disse diz dizia disseram dizem afirmou afirma afirmaram explicou explica acrescentou acrescenta declarou declara declararam
    contou conta ressaltou ressalta destacou destaca escreveu escreve respondeu responde perguntou pergunta completou completa
    avaliou avalia garantiu garante alertou alerta lembrou lembra admitiu admite reconheceu reconhece criticou critica defendeu
    defende comentou comenta concluiu conclui anunciou prometeu relatou relata informou apontou aponta sublinhou sublinha
    referiu salientou frisou adiantou considerou considera pediu pede promete brincou brinca confessou confessa desabafou
    resumiu resume protestou protesta insistiu insiste reiterou falou fala descreveu descreve classificou classifica`,
  ),
  participles: set(
    'dito afirmado explicado acrescentado declarado contado ressaltado destacado escrito respondido alertado admitido reconhecido',
  ),
  auxiliaries: set('tem têm tinha havia'),
  according: set('segundo conforme'),
  articles: set('o a os as um uma seu sua este esta nosso'),
  ends: set(
    'também ainda porém então assim já se em no na nos nas ao à durante após sobre que e mas nesta neste ontem hoje segunda terça quarta quinta sexta sábado domingo desde por com',
  ),
  joints: set('de do da dos das'),
  shortened: set('art núm n p pág ej av av.da'),
  genders: genders('o um', 'a uma'),
  dropsPronouns: true,
  pronouns: new Map([
    ['ele', 'he'],
    ['ela', 'she'],
    ['eles', 'they'],
    ['elas', 'they'],
  ]),
  titles: set('sr. sra. dr. dra. dom dona'),
};

export const ITALIAN: Language = {
  ...ROMANCE,
  cues: set(
    `dice diceva dicono dicevano disse afferma affermava affermò spiega spiegava spiegò aggiunge aggiungeva aggiunse racconta raccontava raccontò
    sottolinea sottolineava sottolineò dichiara dichiarava dichiarò precisa precisò conclude concluse scrive scriveva scrisse
    risponde rispose chiede chiese avverte ammette ammise osserva osservò commenta commentò ricorda ricordò insiste denuncia
    lamenta sostiene assicura assicurò ribadisce promette promise conferma confermò definisce definì parla rivela riferisce
    prosegue ironizza scherza sospira confessa ammonisce replica esulta annuncia auspica rimarca puntualizza evidenzia`,
  ),
  participles: set(
    `detto affermato spiegato aggiunto raccontato sottolineato dichiarato precisato concluso scritto risposto chiesto avvertito
    ammesso osservato commentato ricordato insistito denunciato lamentato assicurato ribadito promesso confermato definito
    parlato rivelato riferito scherzato replicato annunciato`,
  ),
  auxiliaries: set('ha hanno aveva avevano avrebbe è era sono'),
  according: set('secondo'),
  articles: set('il lo la i gli le un uno una suo sua suoi questo questa nostro'),
  ends: set(
    `si in nel nella nei a al alla ai durante dopo prima su sul sulla che e ma ieri oggi lunedì martedì mercoledì giovedì venerdì infatti però invece quindi tuttavia finora intanto inoltre già mai sempre
    sabato domenica da dal dalla per con anche così poi ancora parlando commentando presso`,
  ),
  joints: set('di del della dei delle degli dello'),
  shortened: set('art n p pag on dott'),
  genders: genders('il un lo', 'la una'),
  dropsPronouns: true,
  pronouns: new Map([
    ['lui', 'he'],
    ['lei', 'she'],
    ['egli', 'he'],
    ['loro', 'they'],
  ]),
  titles: set('signor signora sig. dott. dottor dottoressa don suor'),
};

export const CATALAN: Language = {
  ...ROMANCE,
  cues: set(
    `diu deia diuen assegura afirma explica afegeix assenyala declara indica manifesta subratlla destaca sosté adverteix escriu
    respon insisteix reconeix admet recorda comenta apunta precisa conclou denuncia critica lamenta promet demana pregunta
    defensa remarca detalla confessa opina reitera`,
  ),
  participles: set(
    `dit assegurat afirmat explicat afegit assenyalat declarat indicat manifestat subratllat destacat defensat advertit escrit
    respost insistit reconegut admès recordat comentat apuntat precisat conclòs denunciat criticat lamentat promès remarcat`,
  ),
  auxiliaries: set('ha han havia havien va van hauria'),
  according: set('segons'),
  articles: set("el la els les un una l' seu seva aquest aquesta"),
  ends: set(
    'en a al als durant després sobre que i però ahir avui dilluns dimarts dimecres dijous divendres dissabte diumenge des per amb davant',
  ),
  joints: set("de del dels d' la les"),
  shortened: set('art núm p'),
  genders: genders('el un', 'la una'),
  dropsPronouns: true,
  pronouns: new Map([
    ['ell', 'he'],
    ['ella', 'she'],
    ['ells', 'they'],
    ['elles', 'they'],
  ]),
  titles: set('sr. sra. senyor senyora dr. dra.'),
};
