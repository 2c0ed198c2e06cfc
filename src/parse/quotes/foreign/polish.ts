import { genders, type Language, set } from './language.ts';

// No articles, and no subject where the verb tells it: „…” – powiedziała rzeczniczka portu.
export const POLISH: Language = {
  cues: set(
    `powiedział powiedziała powiedzieli mówił mówiła mówi mówią stwierdził stwierdziła stwierdza dodał dodała dodaje dodali
    podkreślił podkreśliła podkreśla zaznaczył zaznaczyła zaznacza wyjaśnił wyjaśniła wyjaśnia tłumaczył tłumaczyła tłumaczy
    ocenił oceniła ocenia zauważył zauważyła zauważa przyznał przyznała przyznaje przekazał przekazała przekazuje napisał
    napisała pisze odpowiedział odpowiedziała odpowiada zapytał zapytała pyta oświadczył oświadczyła oświadcza zapewnił
    zapewniła zapewnia poinformował poinformowała informuje ostrzegł ostrzegła ostrzega przypomniał przypomniała przypomina
    wskazał wskazała wskazuje skomentował skomentowała komentuje opowiada opowiadał opowiadała nazwał nazwała nazywa apeluje
    zaapelował zaapelowała twierdzi uważa relacjonuje relacjonował wspomina wspominał wspominała`,
  ),
  participles: new Set(),
  auxiliaries: new Set(),
  according: set('według zdaniem'),
  articles: set('ten ta to jego jej ich nasz nasza pewien jeden jedna'),
  ends: set(
    `w we na po przed podczas z ze do dla o od za że i a ale oraz gdy kiedy który która które także też wczoraj dziś dzisiaj
    bowiem jednak wcześniej później natomiast również wówczas potem przy tym wprost jeszcze już
    poniedziałek wtorek środę czwartek piątek sobotę niedzielę nam agencji portalowi dziennikarzom mediom polskiej`,
  ),
  joints: new Set(),
  shortened: set('np nr ul m in prof dr tzw ks gen płk św tys mln mld'),
  ordinalStops: false,
  capitalNouns: false,
  bareNouns: true,
  dashes: true,
  genders: genders('ten', 'ta'),
  dropsPronouns: true,
  pronouns: new Map([
    ['on', 'he'],
    ['ona', 'she'],
    ['oni', 'they'],
  ]),
  titles: set(
    'pan pani prezydent premier minister rzecznik rzeczniczka burmistrz prezes dyrektor profesor prof. dr ks. gen. poseł posłanka senator wojewoda trener',
  ),
  titleEnding: null,
  people: null,
  verbSecond: null,
};
