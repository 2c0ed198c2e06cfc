import { classesWithin, LETTER, LOWER } from '../characters.ts';
import { AND, BY, MONTHS, PUBLISHED, ROLES, UPDATED, WEEKDAYS } from '../words/index.ts';
import { hasGivenName, isGiven } from './given.ts';

// Parts of a name that are written small: "Ursula von der Leyen", "Abu Bakr al-Masri".
const PARTICLES = new Set(
  'van von de der den del della delle di da do dos das du des la le las los el al bin ibn ben bint abu ter ten te zu zur zum af av y e d i und'.split(
    ' ',
  ),
);
const BEFORE_NAMES = /^(?:dr|prof|professor|sir|dame|lord|lady|mr|mrs|ms|miss|rev|capt|col|gen|sgt|lt)\.?$/i;
const AFTER_NAMES = /^(?:jr|sr|ii|iii|iv|phd|ph\.d|md|m\.d|esq|mba|mbe|obe|dds|rn|jd)\.?$/i;

// Words that stand with capitals in menus, section names, buttons and outlets, and in nobody's name.
const NEVER = new Set(
  `about account ad ads advertise advertisement advertising all alert alerts am analysis and app apps archive archives article articles
  associated author authors autos back best big blog blogs books breaking briefing business buy by campaign careers cartoons celebrity city click
  climate close clubs column columns comment comments community company contact continue cookie cookies copy copyright country court
  covid crime crossword culture daily data dating deal deals defense digital discover donate download economy edition editorial
  education election elections email energy english entertainment environment europe event events exclusive explainer explore facebook family
  fashion features feed film finance financial flipboard follow food football for forum free from full gallery games getty gift global
  government great guide health help her here highlights his history home homes horoscopes hours how image images in india industry insider instagram
  international internet interview investing is israel job jobs journal latest law learn letters life lifestyle link linkedin list live local
  large medium size log login magazine mail main market markets media meet membership menu messenger military min minute minutes money more morning most movies music my national
  network new news newsletter newsletters newspaper next nation no notices now obituaries of official on online open opinion opinions
  original our out page people personal pets phone photo photos picks picture pinterest play plus podcast podcasts policy political politics popular post
  power premium press previous print privacy profile programs property public puzzles quiz quizzes radio read real recent recipes
  reddit register related report reports research results review reviews rss save say schedule school science scores search section
  sections see series services shop shopping show shows sign site sitemap skip small sponsored sport sports staff start stock stocks stories
  story style subscribe submit subscription summary support team tech technology television terms text the their these this times tips to today
  top topic topics traffic travel trending true tumblr tv tweet twitter uk university up update updates us use user video videos view view watch weather web website
  week weekend weekly welcome what whatsapp when where who why wine with women world year years you your youtube zone editor's aus region takeaways partner content sponsored sharing button pause settings reading arts noch kein keine erfahren sie wir schließen weiterlesen
  image caption source foto fotos bild bilder mehr nach bei im am beim vom zum zur durch gegen ohne um ob über unter und oder aber wie was warum hier jetzt alle meine zum zur newsletter anzeige werbung
  startseite politik wirtschaft kultur wissen gesellschaft panorama leben reise ausland inland kommentar artikel teilen drucken merken audio
  une actualités monde économie société partager lire noticias deportes economía cultura compartir notícias esportes copiado kommentare
  uhr video abo leserbriefe redaktion impressum datenschutz kontakt hilfe suche menü themen thema anmelden registrieren abonnieren`.split(
    /\s+/,
  ),
);

// What the names of institutions have, and nobody's: "Harbour Research Institute", "Centre for Tides".
const INSTITUTIONS = new Set(
  `institute institut institution foundation stiftung fondation fundación fondazione association verband verein council committee program
  programme project projekt projet proyecto center centre centro zentrum laboratory laboratories academy akademie académie academia
  hospital department ministry ministerium museum society gesellschaft federation commission initiative alliance sciences diseases
  medical technologies solutions systems consulting marketing`.split(/\s+/),
);

// What the name of a newspaper, a broadcaster or an agency ends in: "Tom Roe Springfield Herald".
const OUTLET_END =
  /^(?:news|times|post|press|journal|herald|tribune|gazette|chronicle|leader|observer|record|register|star|sun|mail|today|network|media|radio|tv|magazine|review|bulletin|dispatch|courier|examiner|sentinel|globe|mirror|echo|express|telegraph|guardian|independent|reporter|bbc|cnn|nbc|abc|cbs|npr|pbs|online|group|zeitung|anzeiger|presse|service|services|agency|bureau|business|insider|digital|staff|writer|writers|wire|australian|republic|enquirer|democrat|inquirer|advocate|daily|union|free|standard|com|wires)$/i;

const CAPITALIZED =
  /^(?:\p{Lu}[’'`]?)?\p{Lu}\p{M}?[\p{Ll}\p{M}’'`]+(?:\p{Lu}[\p{Ll}\p{M}’']+){0,2}(?:[-‑‐](?:\p{L}[\p{L}\p{M}’']*)){0,3}$/u;
const PREFIXED = /^(?:al|el|d|l|as|ad|an|ar|ash)[-’'‑]\p{Lu}[\p{L}’'-]+$/u;
const INITIALS = /^(?:\p{Lu}\.?){1,3}(?:-\p{Lu}\.?)?$/u;
const SHOUTED = /^(?:Mc|Mac)?\p{Lu}[\p{Lu}\p{M}’'`.‑-]*$/u;
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}·・]{2,10}$/u;

const ARTICLES = new Set(['das', 'dem', 'der', 'des', 'die', 'und', 'y', 'i', 'e']);

/** What a few words look like: a person's name, something that stands beside names, or neither. */
export function looksLikeName(text: string, cued = false): boolean {
  if (text.length > 50) return false;
  const tokens = text.split(/\s+/);
  if (tokens.length > 6) return false;
  // "der Region", "das Gesicht der Stadt"
  if (ARTICLES.has(tokens[0]!)) return false;
  let core = tokens;
  while (core.length > 1 && BEFORE_NAMES.test(core[0]!)) core = core.slice(1);
  while (core.length > 1 && AFTER_NAMES.test(core.at(-1)!.replace(/,$/, ''))) core = core.slice(0, -1);
  if (core.length < 2 || core.length > 5) return false;
  let spelled = 0;
  for (const [index, token] of core.entries()) {
    const small = PARTICLES.has(token.toLowerCase());
    if (small && index < core.length - 1) continue;
    // After a "by", a family name may be any word: "By Xiaoming You", "By Jane Law".
    if (!isNamePart(token, cued && index === 1 && core.length === 2)) return false;
    if (lettersIn(token) > 2) spelled += 1;
  }
  return (
    spelled > 0 &&
    !PARTICLES.has(core.at(-1)!) &&
    (spelled > 1 || !INITIALS.test(core.at(-1)!) || core.length > 2 || (cued && hasGivenName(text)))
  );
}

function lettersIn(token: string): number {
  let letters = 0;
  for (let at = 0; at < token.length; at++) if (classesWithin(token, at) & LETTER) letters++;
  return letters;
}

function isNamePart(token: string, anyWord = false): boolean {
  const bare = token.replace(/[.,]$/, '');
  // Of what begins with a small letter there is little, and all the tables below say no more of it.
  if (bare !== '' && classesWithin(bare, 0) & LOWER && !PREFIXED.test(bare)) return false;
  const plain = bare.toLowerCase();
  if (
    (NEVER.has(plain) && !anyWord) ||
    INSTITUTIONS.has(plain) ||
    (MONTHS.has(plain) && plain.length > 4 && !isGiven(plain)) ||
    ROLES.has(plain) ||
    UPDATED.has(plain) ||
    PUBLISHED.has(plain)
  )
    return false;
  return CAPITALIZED.test(bare) || INITIALS.test(token) || SHOUTED.test(bare) || PREFIXED.test(bare);
}

/** A word of menus and buttons, which is in nobody's name: "Follow", "Share". */
export function isMenuWord(plain: string): boolean {
  return NEVER.has(plain);
}

/** A single word that may be a name where a byline says so: "By Banksy". */
export function looksLikeSingleName(text: string): boolean {
  if (EAST_ASIAN.test(text)) return true;
  const plain = text.toLowerCase();
  return (
    text.length > 2 &&
    isNamePart(text) &&
    CAPITALIZED.test(text) &&
    !AND.has(plain) &&
    !BY.has(plain) &&
    !WEEKDAYS.has(plain) &&
    !MONTHS.has(plain) &&
    !OUTLET_END.test(text)
  );
}

/** Whether these words are an outlet's name, or a desk's. */
export function looksLikeOutlet(text: string): boolean {
  return OUTLET_END.test(text.split(/\s+/).at(-1) ?? '');
}

/** Cuts an outlet off that follows a name without a comma: "Tom Roe Springfield Herald" -> "Tom Roe". */
export function withoutOutlet(text: string): string | null {
  const tokens = text.split(/\s+/);
  if (tokens.length < 3 || !looksLikeOutlet(text)) return null;
  const second = tokens[1]!;
  const length = INITIALS.test(second) || PARTICLES.has(second.toLowerCase()) ? 3 : 2;
  const name = tokens.slice(0, length).join(' ');
  return tokens.length > length && looksLikeName(name) && hasGivenName(name) ? name : null;
}

/** "JANE O'DOE-MCKAY" -> "Jane O'Doe-McKay"; what is not shouted stays as printed. */
export function inTitleCase(name: string): string {
  const letters = name.replace(/[^\p{L}]/gu, '').replace(/(?<=M)(?:c|ac)(?=\p{Lu}{2})/gu, '');
  if (letters.length < 4 || EAST_ASIAN.test(letters)) return name;
  // "Hery RAKOTO": the family name alone is shouted.
  if (letters !== letters.toUpperCase()) {
    return name.replace(/(?<=\s)\p{Lu}[\p{Lu}’'-]{2,}$/u, (last) =>
      /[AEIOUY]/.test(last) && !/^I+$/.test(last) ? titled(last) : last,
    );
  }
  return name
    .split(' ')
    .map((word, index) => {
      if (INITIALS.test(word) && word.includes('.')) return word;
      const small = word.toLowerCase();
      if (index > 0 && PARTICLES.has(small)) return small;
      if (/^(?:ii|iii|iv)$/.test(small)) return word;
      return titled(word);
    })
    .join(' ');
}

function titled(word: string): string {
  return word
    .toLowerCase()
    .replace(/(?:^|[-’'‑])\p{L}/gu, (start) => start.toUpperCase())
    .replace(/^Mc\p{L}/u, (start) => `Mc${start.at(-1)!.toUpperCase()}`)
    .replace(/^(?:Al|El)-/, (start) => start.toLowerCase());
}
