import type { Block } from './blocks.ts';
import { CUES } from './cues/table.ts';
import { ENDINGS, HAS, STARTS, type Wording } from './wording.ts';

// Every kind of evidence has a name, by which the table of weights knows it, and a number, by which it is added up.
const names: string[] = [];

/** Gives evidence its number. */
export function kind(name: string): number {
  return names.push(name) - 1;
}

/** As many kinds as there are bounds and one: `name<bound`. */
export function scale(name: string, bounds: number[]): (value: number) => number {
  const kinds = [...bounds.map((bound) => kind(`${name}<${bound}`)), kind(`${name}>`)];
  return (value) => {
    let at = 0;
    while (at < bounds.length && value >= bounds[at]!) at++;
    return kinds[at]!;
  };
}

export function kindNames(): readonly string[] {
  return names;
}

/** The length of a block decides what most other evidence means: a comma in a menu is not a comma in a sentence. */
export type Length = 0 | 1 | 2;
const LENGTHS = ['short', 'middling', 'long'];

export function lengthOf({ words }: Wording): Length {
  return words < 6 ? 0 : words < 15 ? 1 : 2;
}

export function byLength<T>(make: (length: string) => T): [T, T, T] {
  return LENGTHS.map(make) as [T, T, T];
}

const WORDS = scale('words', [2, 3, 4, 6, 9, 13, 19, 29, 46, 81]);
const ENDING = byLength((length) => Object.fromEntries(ENDINGS.map((end) => [end, kind(`${length}.ends.${end}`)])));
const START = byLength((length) =>
  Object.fromEntries(STARTS.map((start) => [start, kind(`${length}.starts.${start}`)])),
);
const CUE = byLength((length) => CUES.map((cue) => kind(`${length}.cue.${cue}`)));
const CUE_SHARE = byLength((length) => scale(`${length}.cue-share`, [0.001, 0.12, 0.25, 0.45, 0.7]));
const FUNCTION_SHARE = byLength((length) => scale(`${length}.function-words`, [0.001, 0.12, 0.22, 0.32, 0.42]));
const CAPITALS = byLength((length) => scale(`${length}.capitals`, [0.1, 0.2, 0.35, 0.6, 0.85]));
const COMMAS = byLength((length) => scale(`${length}.commas`, [1, 2, 4]));
const TURNS = scale('turns', [1, 2, 4]);
const NUMBERS = byLength((length) => scale(`${length}.numbers`, [0.001, 0.2, 0.5]));
const QUOTED = byLength((length) => kind(`${length}.quotes`));
const SEPARATED = byLength((length) => kind(`${length}.separators`));
const HUMPS = byLength((length) => scale(`${length}.run-together`, [1, 2, 4]));
const SHOUTED = byLength((length) => kind(`${length}.shouted`));
const BULLET = byLength((length) => kind(`${length}.bullet`));
const MARKED = byLength((length) => kind(`${length}.emphasis`));
const HEADING = [kind('heading.0'), kind('heading.1'), kind('heading.2'), kind('heading.3')];
const ADDRESS = byLength((length) => kind(`${length}.address`));
const COPYRIGHT = byLength((length) => kind(`${length}.copyright`));
const AGE = byLength((length) => kind(`${length}.age`));
const CLOCK = byLength((length) => kind(`${length}.clock`));
const YEAR = byLength((length) => kind(`${length}.year`));
const CREDIT = byLength((length) => kind(`${length}.photo-credit`));
const BYLINE = byLength((length) => kind(`${length}.byline`));
const COMMENT = kind('comment-stamp');
const DATELINE = kind('dateline');
const UNBALANCED = kind('cut-quote');

const HAS_HOST = /\w\.(?:com|org|net|de|fr|es|it|nl|pl|ru|ua|cz|gr|cn|jp|co\.uk)\b/;

// "www.example.org", "@jane", "Jane@example.org", "example.org"
function hasAddress(text: string, marks: number, length: Length): boolean {
  if (marks & HAS.at && text.includes('@')) return true;
  if (marks & HAS.separator && text.includes('://')) return true;
  return (marks & HAS.stop) > 0 && (text.includes('www.') || (length < 2 && HAS_HOST.test(text)));
}

function hasCopyright(text: string, marks: number): boolean {
  return (
    ((marks & HAS.sign) > 0 && (text.includes('©') || text.includes('℗'))) ||
    ((marks & HAS.bracket) > 0 && (text.includes('(c)') || text.includes('(C)')))
  );
}

// "32m ago", "3 hours ago", "vor 2 Stunden", "il y a 3 heures", "hace 5 minutos", "há 2 dias"
const HAS_AGE =
  /\b\d{1,2}\s?(?:s|m|h|d|w|min|mins|hrs?|secs?|minutes?|hours?|days?|weeks?|months?|years?)\.? ago\b|\b(?:vor|il y a|hace|há) (?:\d{1,2}|einer?|einem|una?|uma?|une) ?\p{L}{1,10}|\bför \d{1,2} \p{L}{2,8} sedan\b|\b\d{1,2} \p{L}{2,8} (?:назад|тому|temu|siden|geleden|önce|fa|πριν)(?!\p{L})|\d{1,2}\s?(?:分|小时|小時|时间|時間|分钟|分鐘|天|日)前/iu;
// What each of them has, found faster.
const MAY_AGE = / ago|vor |y a |hace |há |för | назад| тому| temu| siden| geleden| önce| fa| πριν|前/i;

export function hasAge(text: string): boolean {
  return MAY_AGE.test(text) && HAS_AGE.test(text);
}

// "2:14", "0:00 / 1:32:07"
export const HAS_CLOCK = /^\d{1,2}:\d\d(?::\d\d)?(?:\s?\/\s?[\d:]{4,8})?$/;
export const HAS_YEAR = /\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d\d\b/;
// "(Jane Roe/AP)", "Photo: Jane Roe", "Foto: dpa", "JANE ROE / AGENCY", "| Credit: …", "via Getty Images"
export const HAS_CREDIT =
  /\((?:AP Photo|Getty|Photo|Foto|Image|Courtesy|Credit|Quelle|Bild|Archiv)\b[^)]{0,80}\)|\/\s?(?:AP|AFP|Reuters|dpa|Getty|REUTERS|EPA|Shutterstock|picture alliance|Bloomberg|EFE|Keystone|imago)\b|(?:^|\s)(?:Photos?|Foto|Fotos|Bild|Image|Credit|Crédit|Credits|Bildquelle|Quelle|Source|Picture|Photograph|Illustration|Grafik|Фото|Zdjęcie|Φωτογραφία|Fotoğraf|Beeld)\s?(?::|by\b)|Getty Images|AP Photo|picture alliance|File photo|Archivbild|Symbolbild|(?:^|[\s(])Fot\. /i;
// "By Jane Roe", "Von Jana Roth", "Par Jeanne Roux", "Por Juana Ruiz"
export const HAS_BYLINE =
  /^(?:By|BY|by|Von|VON|Par|PAR|Por|POR|Di|Av|Af|Text|Words by|Story by|Autor|Author|Автор|Текст|Tekst|Γράφει)(?::\s?|\s)\p{Lu}/u;
// "Jane on May 3, 2019 at 4:47 pm said:", "Jana schrieb am 3.5.2019 um 16:47", "Reply"
const HAS_COMMENT_STAMP =
  /\b(?:says|said|wrote|commented|schrieb|dit|dijo|disse):?$|\b(?:at|um|@) \d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?:?$|^(?:Reply|Antworten|Répondre|Responder)\b/i;
// "OSLO, Norway (AP) — A ferry", "LAGOS (Reuters) - The", "Bonn (dpa) - Der", "TORONTO — The"
const HAS_DATELINE =
  /^\p{Lu}[\p{L}., /’'-]{2,50}\([\p{L}\d /-]{2,20}\)\s?[-–—]|^\p{Lu}{3}[\p{Lu} .’'-]{0,30}(?:, [\p{L}. ]{2,20})? ?[—–-] ?\p{Lu}/u;

const MEDIA_BIT = 1 << CUES.indexOf('media');

// What every photo credit has, found faster than the credit.
function mayCredit(text: string, { cues, marks }: Wording): boolean {
  return (cues & MEDIA_BIT) > 0 || (marks & HAS.separator) > 0 || ((marks & HAS.bracket) > 0 && text.includes('('));
}

function isDatelined(text: string): boolean {
  return (text.includes('—') || text.includes('–') || text.includes('-')) && HAS_DATELINE.test(text);
}

/** Whether a page's text is in a language whose function words are known, so that their absence tells something. */
export interface Tongue {
  known: boolean;
}

/** The evidence that a block bears within itself. */
export function evidenceOf(block: Block, wording: Wording, tongue: Tongue, add: (kind: number) => void): void {
  const { text } = block;
  const { words } = wording;
  const length = lengthOf(wording);
  const divisor = Math.max(words, 1);
  add(WORDS(words));
  add(ENDING[length][wording.ending]!);
  add(START[length][wording.start]!);
  add(CUE_SHARE[length](wording.cueWords / divisor));
  add(CAPITALS[length](wording.capitals / divisor));
  add(COMMAS[length](wording.commas));
  add(TURNS(wording.turns));
  add(NUMBERS[length](wording.numbers / divisor));
  add(HEADING[Math.min(3, block.heading)]!);
  if (tongue.known) add(FUNCTION_SHARE[length](wording.functionWords / divisor));
  for (let cue = 0; cue < CUES.length; cue++) if (wording.cues & (1 << cue)) add(CUE[length][cue]!);
  if (wording.humps > 0) add(HUMPS[length](wording.humps));
  if (wording.quotes > 0) add(QUOTED[length]);
  if (wording.quotes % 2 === 1) add(UNBALANCED);
  if (wording.separators > 0) add(SEPARATED[length]);
  if (wording.shouted > words / 2) add(SHOUTED[length]);
  if (block.bullet) add(BULLET[length]);
  if (block.marked) add(MARKED[length]);
  const head = text.length > 400 ? text.slice(0, 200) + text.slice(-200) : text;
  if (hasAddress(head, wording.marks, length)) add(ADDRESS[length]);
  if (hasCopyright(head, wording.marks)) add(COPYRIGHT[length]);
  if (wording.numbers > 0 && hasAge(head)) add(AGE[length]);
  if (wording.start === 'number' && HAS_CLOCK.test(text.slice(0, 24))) add(CLOCK[length]);
  if (wording.numbers > 0 && HAS_YEAR.test(head)) add(YEAR[length]);
  if (words < 20 && wording.numbers > 1 && HAS_COMMENT_STAMP.test(text)) add(COMMENT);
  if (mayCredit(head, wording) && HAS_CREDIT.test(head)) add(CREDIT[length]);
  if (length < 2 && HAS_BYLINE.test(text)) add(BYLINE[length]);
  if (length === 2 && wording.start === 'upper' && isDatelined(text.slice(0, 100))) add(DATELINE);
}
