import { genders, type Language, set, type VerbSecond } from './language.ts';

// Languages whose verb stands second, as in German, and whose nouns have no capitals. Those of the North put their article
// behind the noun: sier politiet.

const NONE: Set<string> = new Set();

/** What the three languages of the North have in common. */
const NORTH: Omit<
  VerbSecond,
  'separable' | 'prepositions' | 'subordinators' | 'conjunctions' | 'openers' | 'passives'
> = {
  genitives: NONE,
  oblique: set('ham honom henne dem dom meg mig deg dig oss sig seg'),
  relatives: set('som'),
  he: 'han',
  focusing: set('også också selv själv även bare bara kun'),
  for: NONE,
  being: NONE,
  infinitive: null,
  modals: NONE,
  to: 'å',
  common: NONE,
  nominative: '',
  finite: /(?:er|ar|de|te|ade)$/,
  views: NONE,
  adjective: /(?:e|a)$|^\d/,
  adverb: /(?:vis|ligen|ligt)$/,
  thus: NONE,
  after: NONE,
  accounts: /^\b$/,
  postposed: NONE,
  citing: NONE,
  agent: set('av af'),
  reads: set('heter hedder'),
  papers: set('i'),
  it: 'det',
  paper: /(?:melding|meddelelse|meddelande|rapport|brev)en$/,
  reported: null,
};

const NORTHERN = {
  joints: set('i av af for för på ved vid hos og och'),
  capitalNouns: false,
  dropsPronouns: false,
  bareNouns: true,
  ordinalStops: true,
  titleEnding: null,
  people: null,
  genders: genders('en', 'ei'),
  dashes: true,
};

export const NORWEGIAN: Language = {
  ...NORTHERN,
  cues: set(
    `sier sa fortalte forteller mener mente skriver skrev opplyser opplyste forklarer forklarte understreker understreket svarer
    svarte påpeker påpekte uttaler uttalte hevder hevdet tror trodde fastslår konstaterer konstaterte kommenterer utdyper
    bekrefter bekreftet avviser erkjenner innrømmer innrømmet advarer advarte spør spurte melder meldte kaller kalte ler
    smiler sukker fastslo tilføyer tilføyde lover lovet krever krevde medgir minner oppsummerer beskriver beskrev`,
  ),
  participles: set('sagt fortalt skrevet opplyst forklart uttalt hevdet bekreftet svart kalt advart'),
  auxiliaries: set('har hadde skal ville er var blir ble'),
  according: set('ifølge'),
  articles: set('en ei et den det de denne dette disse'),
  ends: set(
    `til i dag går på om at og men etter før under da når som fra ved mot mens der her etterpå videre også nå så ikke med
    mandag tirsdag onsdag torsdag fredag lørdag søndag seg`,
  ),
  pronouns: new Map([
    ['han', 'he'],
    ['hun', 'she'],
    ['de', 'they'],
  ]),
  titles: set(
    'statsminister minister leder direktør talsmann talsperson ordfører professor forsker trener politimester herr fru',
  ),
  shortened: set('nr kl bl jf ca'),
  verbSecond: {
    ...NORTH,
    separable: new Map([
      ['legger', set('til')],
      ['la', set('til')],
      ['slår', set('fast')],
    ]),
    passives: set('ble blir'),
    prepositions: set('i på til fra for av om med hos ved mot under over etter før mellom gjennom overfor ifølge uten'),
    subordinators: set('at om når da fordi hvis mens slik som selvom siden dersom'),
    conjunctions: set('og men eller for'),
    openers: set(
      'i dag nå så der her også videre samtidig likevel derfor dette det senere etterpå da ifølge heller slik',
    ),
  },
};

export const DANISH: Language = {
  ...NORTHERN,
  cues: set(
    `siger sagde fortæller fortalte mener mente skriver skrev oplyser oplyste forklarer forklarede understreger understregede
    svarer svarede påpeger påpegede udtaler udtalte hævder hævdede tror troede tilføjer tilføjede fastslår konstaterer
    kommenterer uddyber bekræfter bekræftede afviser erkender advarer advarede spørger spurgte melder meldte kalder kaldte
    griner smiler lover kræver krævede beskriver beskrev vurderer vurderede lyder`,
  ),
  participles: set('sagt fortalt skrevet oplyst forklaret udtalt hævdet bekræftet svaret kaldt advaret'),
  auxiliaries: set('har havde skal vil ville er var bliver blev'),
  according: set('ifølge'),
  articles: set('en et den det de denne dette disse'),
  ends: set(
    `til i dag går på om at og men efter før under da når som fra ved mod mens der her bagefter videre også nu så ikke med
    mandag tirsdag onsdag torsdag fredag lørdag søndag sig`,
  ),
  pronouns: new Map([
    ['han', 'he'],
    ['hun', 'she'],
    ['de', 'they'],
  ]),
  titles: set('statsminister minister formand direktør talsmand talsperson borgmester professor forsker træner hr fru'),
  shortened: set('nr kl bl jf ca'),
  verbSecond: {
    ...NORTH,
    separable: new Map([
      ['lægger', set('til')],
      ['slår', set('fast')],
    ]),
    passives: set('blev bliver'),
    prepositions: set('i på til fra for af om med hos ved mod under over efter før mellem gennem overfor ifølge uden'),
    subordinators: set('at om når da fordi hvis mens sådan som selvom siden såfremt'),
    conjunctions: set('og men eller for'),
    openers: set(
      'i dag nu så der her også videre samtidig alligevel derfor dette det senere bagefter da ifølge heller sådan',
    ),
  },
};

export const SWEDISH: Language = {
  ...NORTHERN,
  cues: set(
    `säger sade sa berättar berättade menar menade skriver skrev uppger uppgav förklarar förklarade tillägger tillade
    understryker underströk svarar svarade påpekar påpekade hävdar hävdade tror trodde konstaterar konstaterade kommenterar
    kommenterade bekräftar bekräftade varnar varnade frågar frågade anser ansåg meddelar meddelade kallar kallade skrattar
    ler suckar lovar lovade kräver krävde beskriver beskrev uttalar medger erkänner fortsätter`,
  ),
  participles: set('sagt berättat skrivit uppgett uppgivit förklarat hävdat bekräftat svarat kallat varnat meddelat'),
  auxiliaries: set('har hade ska skulle är var blir blev'),
  according: set('enligt'),
  articles: set('en ett den det de denna detta dessa'),
  ends: set(
    `till i dag går på om att och men efter före under då när som från vid mot medan där här efteråt vidare också nu så inte
    med måndags tisdags onsdags torsdags fredags lördags söndags sig`,
  ),
  pronouns: new Map([
    ['han', 'he'],
    ['hon', 'she'],
    ['de', 'they'],
  ]),
  titles: set(
    'statsminister minister ordförande direktör talesman talesperson borgmästare professor forskare tränare herr fru',
  ),
  shortened: set('nr kl bl jfr ca'),
  ordinalStops: false,
  verbSecond: {
    ...NORTH,
    separable: new Map([
      ['lägger', set('till')],
      ['slår', set('fast')],
    ]),
    passives: set('blev blir'),
    prepositions: set('i på till från för av om med hos vid mot under över efter före mellan genom enligt utan'),
    subordinators: set('att om när då eftersom medan såsom som även trots'),
    conjunctions: set('och men eller för'),
    openers: set('i dag nu så där här också vidare samtidigt ändå därför detta det senare efteråt då enligt heller'),
  },
};

export const DUTCH: Language = {
  cues: set(
    `zei zegt zeiden verklaarde verklaart stelde stelt vertelde vertelt meldde meldt schreef schrijft antwoordde
    antwoordt vroeg vraagt benadrukte benadrukt waarschuwde waarschuwt vindt vond reageerde reageert noemt noemde spreekt
    sprak klaagt klaagde hoopt concludeert concludeerde lacht grapt twitterde bevestigt bevestigde erkent erkende eist eiste
    roept riep oordeelt oordeelde meent meende betoogt betoogde herhaalt onderstreept luidt luidde verzucht belooft beloofde
    zegde adviseert constateert beschrijft beschreef kritiseert`,
  ),
  participles: set('gezegd verklaard gesteld verteld gemeld geschreven benadrukt gewaarschuwd genoemd bevestigd'),
  auxiliaries: set('heeft hebben had hadden zou wordt werd is was worden werden zijn waren'),
  according: set('volgens'),
  articles: set('de het een zijn haar hun onze deze dit die dat'),
  ends: set(
    `in op aan bij tegen tegenover over na voor tijdens met maandag dinsdag woensdag donderdag vrijdag zaterdag zondag dat
    omdat en maar toe uit weten gisteren vandaag later ook daarop toen terwijl door om als niet nog naar zich`,
  ),
  joints: set('van der de den het voor'),
  capitalNouns: false,
  bareNouns: false,
  dashes: false,
  genders: genders('de', 'haar'),
  dropsPronouns: false,
  pronouns: new Map([
    ['hij', 'he'],
    ['zij', 'she'],
    ['ze', 'she'],
  ]),
  titles: set(
    'minister premier burgemeester wethouder woordvoerder woordvoerster voorzitter directeur hoogleraar trainer meneer mevrouw dr. prof. staatssecretaris',
  ),
  titleEnding: /.(?:minister|voorzitter|directeur|woordvoerder)$/,
  people: null,
  shortened: set('nr bijv ca o a m'),
  ordinalStops: false,
  verbSecond: {
    separable: new Map([
      ['gaf', set('aan toe')],
      ['geeft', set('aan toe')],
      ['voegde', set('toe')],
      ['voegt', set('toe')],
      ['legde', set('uit')],
      ['legt', set('uit')],
      ['liet', set('weten')],
      ['laat', set('weten')],
      ['kondigde', set('aan')],
    ]),
    passives: set('wordt werd worden werden'),
    genitives: NONE,
    oblique: set('hem haar hen hun zich'),
    prepositions: set(
      'in op aan bij tegen tegenover over na voor tijdens met naar uit door van om volgens sinds zonder tot onder namens',
    ),
    subordinators: set('dat omdat als terwijl zoals nadat toen hoe hoewel zodat'),
    relatives: set('die dat'),
    conjunctions: set('en maar of want'),
    he: 'hij',
    focusing: set('ook zelfs'),
    for: set('voor'),
    being: set('is was zijn waren'),
    openers: set('nu toen daar hier ook verder later daarom eerder vandaag gisteren zo dit dat het tegelijk bovendien'),
    adverb: /(?:lijk|weg)$/,
    infinitive: null,
    modals: NONE,
    to: 'te',
    common: NONE,
    nominative: '',
    finite: /(?:t|te|de)$/,
    views: NONE,
    adjective: /e$|^\d/,
    thus: set('aldus'),
    after: NONE,
    accounts: /^\b$/,
    postposed: NONE,
    citing: NONE,
    agent: set('van door'),
    reads: set('luidt'),
    papers: set('in'),
    it: 'het',
    paper: /(?:verklaring|bericht|rapport|brief|persbericht)$/,
    reported: null,
  },
};
