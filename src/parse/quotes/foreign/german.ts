import { genders, type Language, set } from './language.ts';

// By how often they bring speech in news: verbs that form all their forms with -t and -te, by their stems.
const WEAK = `sag erklär beton mein ergänz kritisier warn forder frag versicher bekräftig bestätig beteuer beklag lob klag spott
  scherz schimpf seufz jubel frohlock resümier vermut hoff glaub droh lach witzel zitier mahn twitter bezweifel befürcht
  attackier bemängel begründ verkünd vermeld meld behaupt berichte antwort erwart verlang würdig appellier beurteil urteil
  plädier kommentier formulier argumentier konstatier schilder erzähl rechtfertig verdeutlich unterstreich präzisier
  wünsch begrüß beschuldig verurteil erinner schätz prognostizier bedauer dementier verlaut zürn höhn poch monier erläuter
  bilanzier raun schwärm skandier ruf schlussfolger insistier flüster frotzel fürcht garantier gratulier signalisier
  verteidig wetter brüll murmel tön prahl zweifel raunz posaun entschuldig rüg veranschaulich postul hinterfrag
  charakterisier titulier stöhn grummel feix`;

// The others, form by form.
const STRONG = `schrieb schreibt schrieben schreiben rief ruft riefen nannte nennt nannten nennen bezeichnete bezeichnet bezeichneten
  bezeichnen sprach spricht sprachen sprechen versprach verspricht versprachen gesteht gestand gestanden entgegnete entgegnet entgegneten
  erwiderte erwidert erwiderten äußerte äußert äußerten äußern hieß heißt hießen widersprach widerspricht empfahl
  empfiehlt empfahlen dachte denkt schwor verriet verrät beschrieb beschreibt beschrieben bestritt bestreitet bestritten
  unterstrich unterstreicht verglich vergleicht befand befindet bat erwog entschied wettert meinten sah bewertete bewertet bewerteten
  wandte verwies verweist verwiesen empfand sieht sehen sahen gelobte gelobt antwortete antwortet antworteten fasste fordern
  berichtete berichtet berichteten befürchtete befürchtet vermutete behauptete behauptet bedankte lautet lautete begründete begründet verkündete
  verkündet meldete meldet urteilte urteilt`;

// gab … an, teilte … mit: what goes with these brings speech, and the same words in one, at the end of a clause.
const SEPARABLE: [forms: string, particles: string][] = [
  ['gab gibt gaben geben', 'an bekannt zu preis wieder'],
  ['teilte teilt teilten teilen', 'mit'],
  ['kündigte kündigt kündigten kündigen', 'an'],
  ['fügte fügt fügten fügen', 'hinzu an'],
  ['führte führt führten führen', 'aus'],
  ['stellte stellt stellten stellen', 'fest klar infrage frage dar'],
  ['wies weist wiesen weisen', 'hin zurück'],
  ['räumte räumt räumten räumen', 'ein'],
  ['legte legt legten legen', 'dar nahe nach'],
  ['hob hebt hoben heben', 'hervor'],
  ['strich streicht strichen', 'heraus'],
  ['ging geht gingen gehen', 'davon'],
  ['warf wirft warfen werfen', 'vor'],
  ['schlug schlägt schlugen schlagen', 'vor'],
  ['drückte drückt drückten', 'aus'],
  ['lehnte lehnt lehnten lehnen', 'ab'],
  ['schätzte schätzt schätzten', 'ein'],
  ['prangerte prangert prangerten', 'an'],
  ['machte macht machten', 'deutlich klar geltend'],
  ['ließ lässt ließen lassen', 'wissen verlauten durchblicken verlautbaren mitteilen ausrichten verkünden'],
  ['hielt hält hielten halten', 'für entgegen fest'],
  ['zeigte zeigt zeigten zeigen', 'sich'],
  ['sprach spricht sprachen sprechen', 'sich von aus'],
  ['setzte setzt setzten', 'hinzu entgegen'],
  ['brachte bringt brachten', 'ausdruck'],
  ['schloss schließt schlossen', 'aus'],
  ['pflichtete pflichtet', 'bei'],
  ['stimmte stimmt stimmten', 'zu'],
  ['sicherte sichert sicherten', 'zu'],
  ['kam kommt kamen', 'schluss'],
  ['wollte will wollten', 'wissen'],
  ['fasste fasst', 'zusammen'],
];

const PARTICIPLES = `gesagt erklärt betont geschrieben mitgeteilt kritisiert gewarnt gefordert geantwortet versichert berichtet
  angekündigt gemeint ergänzt gefragt bekräftigt bestätigt geäußert beteuert beklagt gelobt genannt bezeichnet geurteilt hinzugefügt
  geklagt festgestellt klargestellt zurückgewiesen hingewiesen eingeräumt angegeben bekanntgegeben vorgeworfen vorgeschlagen
  behauptet gemahnt entgegnet erwidert getwittert verkündet gemeldet zitiert verlangt gesprochen versprochen gebeten gerufen
  begründet gestanden zugesichert zugesagt dargelegt ausgeführt hervorgehoben geheißen erzählt geschildert aufgefordert beschrieben
  angeprangert vermutet kommentiert formuliert verurteilt aufgerufen empfohlen beschuldigt bedauert dementiert ausgeschlossen
  gehofft`;

/** Weak forms: sag -> sagt sagte sagten sagen. */
function weak(stems: string): string[] {
  return stems
    .trim()
    .split(/\s+/)
    .flatMap((stem) => {
      const e = /[td]$/.test(stem) ? 'e' : '';
      return [`${stem}${e}t`, `${stem}${e}te`, `${stem}${e}ten`, /e[lr]$/.test(stem) ? `${stem}n` : `${stem}en`];
    });
}

function separable(): Map<string, Set<string>> {
  return new Map(SEPARABLE.flatMap(([forms, particles]) => forms.split(' ').map((form) => [form, set(particles)])));
}

/** mitteilte, angibt */
function joined(): string[] {
  const prefixes = set('an mit hinzu aus fest klar hin zurück ein dar nahe hervor heraus vor ab zu entgegen');
  return SEPARABLE.flatMap(([forms, particles]) =>
    particles
      .split(' ')
      .filter((particle) => prefixes.has(particle))
      .flatMap((particle) => forms.split(' ').map((form) => particle + form)),
  );
}

const PREPOSITIONS = `am im in an bei beim nach vor auf zu zum zur mit über seit während gegenüber aus für von vom um durch ohne gegen
  unter neben zwischen hinter trotz wegen angesichts anlässlich hinsichtlich bezüglich aufgrund per ab bis innerhalb außerhalb
  infolge mithilfe gemeinsam entgegen laut gemäß statt anstatt mittels zugunsten ins ans aufs unterm übers rund etwa`;

const ADVERBS = `heute gestern morgen dazu hierzu dabei so weiter auch zudem außerdem ferner daraufhin später dann jedoch aber noch nun
  damals bereits schon deshalb daher darum dagegen allerdings zugleich gleichzeitig anschließend zunächst schließlich letztlich
  zuvor danach darüber davon damit daran darauf hier dort offenbar inzwischen unterdessen derweil bisher nur lediglich insbesondere
  besonders zuletzt kürzlich jetzt wörtlich sogar selbst nicht wieder mehrfach immer ebenso ebenfalls einerseits andererseits
  demnach insgesamt vielmehr dennoch trotzdem nie oft auch einst jüngst demgegenüber hingegen indes erst seither seitdem
  tatsächlich natürlich immerhin übrigens abends morgens nachmittags vormittags mittags`;

export const GERMAN: Language = {
  cues: new Set([...weak(WEAK), ...set(STRONG), ...joined()]),
  participles: set(PARTICIPLES),
  auxiliaries: set(
    'hat haben hatte hatten habe hätte hätten soll sollen will wollen wird wurde werden wurden würde worden ist sei war',
  ),
  according: set('laut gemäß'),
  articles: set(
    `der die das ein eine einer dem den des sein seine ihr ihre unser unsere dieser diese jener jene jeder jede mehrere viele
    einige beide zwei drei manche kein keine zahlreiche`,
  ),
  ends: set(
    `am im in bei gegenüber nach vor auf an zu zum zur mit über dass weil und aber auch dazu laut heute gestern morgen seit während
    hinzu ab weiter war waren ist sind wird wurde es sich aus ein fest bekannt daraufhin jedoch bereits hervor zurück hin dabei
    wegen anlässlich unter wörtlich noch ferner außerdem später gegen um wie als denn sowie abends nicht hierzu dagegen`,
  ),
  joints: set('des der von für vom'),
  shortened: set(
    'nr abs art str bzw ca bsp usw ggf sog z u b a d h inkl evtl vgl ehem geb gest verh prof hl mio mrd tel',
  ),
  ordinalStops: true,
  capitalNouns: true,
  bareNouns: false,
  dashes: false,
  genders: genders('der ein', 'die eine'),
  dropsPronouns: false,
  pronouns: new Map([
    ['er', 'he'],
    ['sie', 'she'],
    ['letzterer', 'he'],
    ['letztere', 'she'],
    ['dieser', 'he'],
    ['diese', 'she'],
  ]),
  titles: set(
    `herr frau bundeskanzler bundeskanzlerin kanzler kanzlerin minister ministerin bundesminister präsident präsidentin
    ministerpräsident ministerpräsidentin sprecher sprecherin bürgermeister bürgermeisterin oberbürgermeister trainer chef chefin
    vorsitzende vorsitzender parteichef parteichefin fraktionschef staatssekretär staatssekretärin professor professorin dr. prof.
    anwalt anwältin richter richterin direktor direktorin leiter leiterin geschäftsführer geschäftsführerin experte expertin
    forscher forscherin autor autorin bischof pfarrer könig königin premierminister premierministerin premier papst kardinal
    general oberst senator senatorin doktor rektor rektorin dekan kapitän regisseur regisseurin sänger sängerin schauspieler
    schauspielerin verteidiger verteidigerin kollege kollegin obmann landeshauptmann dipl.-ing. graf prinz prinzessin`,
  ),
  titleEnding:
    /.(?:präsident|minister|kanzler|sprecher|chef|leiter|trainer|direktor|meister|richter|anwalt|anwält|forscher|kommissar|führer|politiker|manager|kapitän|bischof|wissenschaftler|beauftragte[rn]?|vorsitzende[rn]?|abgeordnete[rn]?|experte|expert|sekretär|rat|rät|vorstand|inspekteur|ökonom|analyst|autor|kandidat|professor|historiker|kommandeur|botschafter|vize|premier|stürmer|torwart|spieler|betreiber|besitzer|inhaber|bauer|händler|lehrer|ärztin|arzt|mediziner|biologe|biologin|physiker|ingenieur|aktivist|künstler|gründer)(?:in)?$/,
  people:
    /(?:er|in|ist|ant|ent|at|or|eur|ör|wirt|mann|frau|leute|ling|franzose|brite|däne|pole|schwede|russe|zeuge|experte|kollege|erbe|jurist|arzt|anwalt|papst|könig|prinz|herzog|graf|richter|chef|mutter|vater|bruder|schwester|sohn|tochter|junge|mädchen|kind|opfer|mitglied|gast|vorstand|rat|tote|angeklagte[rn]?|vorsitzende[rn]?|beauftragte[rn]?|abgeordnete[rn]?|angehörige[rn]?|verletzte[rn]?|jährige[rn]?|oberhaupt|staatschef|fraktion|partei|polizei|regierung|gewerkschaft|behörde|anwaltschaft|feuerwehr|verwaltung|kammer|kommission|stiftung|kirche|gruppe|bank|organisation|universität|initiative|opposition|leitung|firma|konzern|verband|verein|bund|senat|ausschuss|ministerium|unternehmen)$/,
  verbSecond: {
    separable: separable(),
    passives: set('wird wurde werden wurden würde worden'),
    prepositions: set(PREPOSITIONS),
    genitives: set('des der eines einer ihres ihrer seines seiner unserer'),
    oblique: set(
      'dem den des einem einen eines ihrem ihren ihres ihrer seinem seinen seines seiner diesem diesen dieses jenem keinem keinen unserem unseren',
    ),
    subordinators: set(
      'wie dass daß ob als nachdem weil während wenn obwohl wobei sodass damit bevor da zumal indem sobald wonach',
    ),
    relatives: set('der die das welcher welche welches'),
    conjunctions: set('und aber doch sowie sondern oder denn'),
    he: 'er',
    focusing: set('auch selbst sogar nur lediglich insbesondere besonders nicht'),
    for: set('für'),
    being: set('ist sei war waren sind seien wäre'),
    openers: set(`${ADVERBS} das dies dieses es was wer wo warum wann`),
    adverb: /(?:weise|maßen|falls|wärts|ens|lich|dings|isch|end)$/,
    finite:
      /(?:t|te|ten|en)$|^(?:strich|hob|fuhr|schloss|warf|wies|hielt|sah|stand|ging|kam|nahm|ließ|schob|stieß|fand|begann|las|trat|legte|rang)$/,
    adjective: /(?:e|en|er|es|em)$|^\d/,
    thus: set('so'),
    after: set('nach'),
    accounts:
      /(?:angaben?|aussagen?|ansicht|auffassung|meinung|einschätzung|worten?|darstellung|informationen|^überzeugung|berichten?|mitteilung|^bewertung)$/,
    postposed: set('zufolge'),
    citing: set('zitiert zitierte zitieren zitierten'),
    agent: set('von vom'),
    views: set(
      'sieht sehen sah sahen hofft hoffte hoffen glaubt glaubte vermutet vermutete befürchtet befürchtete will wollte',
    ),
    reads: set('heißt hieß geheißen'),
    papers: set('in im auf aus'),
    it: 'es',
    paper:
      /(?:erklärung|mitteilung|bericht|schreiben|stellungnahme|papier|gutachten|urteil|brief|antrag|aufruf|entwurf|gesetz|text|studie|begründung|homepage|website|webseite|seite|meldung|programm|dokument|resolution|beschluss|entscheidung|ankündigung|verfassung|vertrag|statement|post|tweet|rundschreiben|anordnung|satz|paragraph|artikel)e?s?$/,
    infinitive: /(?:en|ern|eln)$/,
    modals: set('kann könne könnte können muss müsse müsste müssen darf dürfe dürfte solle wolle'),
    to: 'zu',
    common: set('die das eine ein'),
    nominative: 'der',
    reported:
      /^(?:sei|seien|habe|werde|könne|müsse|solle|wolle|dürfe|gebe|gehe|komme|stehe|halte|mache|nehme|lasse|bleibe|sehe|wisse|finde|brauche|liege|führe|zeige|bestehe|wäre|hätte|würde|würden|müssten|könnten|hätten|wären|werden?)$/,
  },
};
