import { AND, MONTHS, PUBLISHED, UPDATED, WEEKDAYS } from '../words/index.ts';
import { isGiven } from './given.ts';
import { type Byline, readPart } from './parts.ts';

const AND_WORDS = [...AND].filter((word) => word.length > 1).sort((a, b) => b.length - a.length);
const BETWEEN = String.raw`[|•·;,/\t\n()[\]<>:…]|\s[–—-]\s|&|\s(?:${AND_WORDS.join('|')}|[yei])\s|\s(?=[\s\d])`;
const SEPARATOR = new RegExp(BETWEEN, 'giu');
const YEAR = /(?:19|20)\d\d/;
// "6 November 2023 Fashion"
const SEPARATOR_OR_YEAR = new RegExp(String.raw`${BETWEEN}|(?<=\S\s?\b(?:19|20)\d\d)\s`, 'giu');
const HANDLE = /@[\w.]{2,40}|[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{2,40}|https?:\S+/giu;
// What all that is glued has: a capital or a figure right after a small letter.
const HUMP = /\p{Ll}[\p{Lu}\d]/u;
// "Jen RoePublished 3 May" · "Jane Doe5 hours ago" · "Jane DoeThe Example"
const GLUED =
  /(?<=\p{Ll})(?=\d)|(?<=\p{Lu}\p{Ll}{3,14})(?=\p{Lu}\p{Ll}{2})|(?<=\p{Ll})(?=(?:The\s|Published|Updated|Posted|Last|Staff|Senior|By\s|View|Follow|Share|Comment|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March\s|April\s|May\s|June\s|July\s|August\s|September|October|November|December)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[\s,.]{1,2}\d)/gu;
// "Jane Doe Categories: Fashion, Shoes 6 November": what is said under a label is no name.
const LABELLED =
  /(?<!\p{L})(?:kategorien?|categor(?:y|ies)|rubrik(?:en)?|ressorts?|themen?|tags?|topics?|sections?|filed under|posted in|catégories?|rubriques?|categorías?|categoria|etiquetas|schlagwörter|schlagworte):\s?[^\d|•·/]{0,80}/giu;
// "Text by Jane Doe Photos by John Roe"
const OF_OTHERS =
  /\s(?:illustrations?|illustrationen|photos?|photographs|photography|pictures|graphics?|video|art|translation|fotos?|bilder|grafik|übersetzung|photographies?|fotografías?)(?: by| von| par| por| di|:)\s.*/iu;
// "Jane DoeShowbiz & TV Reporter": one role of two fields.
const TWO_FIELDS =
  /(?<=(?:^|[|,(])\s?)\p{Lu}[\p{L}-]{1,20} (?:&|and) (?=\p{Lu}[\p{L}-]{1,20} (?:reporter|editor|writer|correspondent|critic|journalist|columnist|producer)(?!\p{L}))/giu;
// What both of them have between them, found faster.
const MAY_HAVE_FIELDS = / (?:&|and) /i;
// "Staff and agencies" is one desk.
const DESKS =
  /^(?:\p{L}+ )?(?:staff|reporters?|correspondents?) (?:and|&|with) (?:agencies|wire reports|wires|agency)$/iu;
/** Reads the parts of a byline. `cued`: a "by" stood before them, so that a single word may be a name. */
export function readByline(text: string, cued: boolean): Byline {
  const byline: Byline = { people: [], printed: [], agencies: [], collectives: [], beside: 0, strange: 0, open: false };
  if (DESKS.test(text)) return { ...byline, collectives: [text] };
  byline.open = /(?:,|&|\s(?:and|with|und|et|y|e|och|og|i))\s*$/i.test(text);
  for (const part of partsOf(withoutHandles(text, byline))) {
    readPart(withoutDate(part.replace(/^[\s.–—-]{1,6}|[\s–—-]{1,6}$/gu, '').replace(/\s+/g, ' ')), cued, byline);
  }
  return byline;
}

function partsOf(text: string): string[] {
  const plain = (text.includes(':') ? text.replace(LABELLED, '|') : text).replace(OF_OTHERS, '');
  const parted = unglued(plain);
  const whole = MAY_HAVE_FIELDS.test(parted) ? parted.replace(TWO_FIELDS, '') : parted;
  return whole.split(YEAR.test(whole) ? SEPARATOR_OR_YEAR : SEPARATOR);
}

function unglued(text: string): string {
  return HUMP.test(text) ? text.replace(GLUED, '|') : text;
}

function withoutHandles(text: string, byline: Byline): string {
  if (!text.includes('@') && !text.includes('http')) return text;
  byline.beside += 1;
  return text.replace(HANDLE, '|');
}

/** "Example Press November", cut off before the day, "Jane Doe published" -> "Example Press", "Jane Doe". */
function withoutDate(part: string): string {
  // "Last updated"
  if (UPDATED.has(part.toLowerCase())) return '';
  const at = part.lastIndexOf(' ');
  const last = part
    .slice(at + 1)
    .replace(/[.:]$/, '')
    .toLowerCase();
  if (at < 0 || last.length < 2) return part;
  const dated =
    MONTHS.has(last) ||
    WEEKDAYS.has(last) ||
    PUBLISHED.has(last) ||
    UPDATED.has(last) ||
    last === 'on' ||
    last === 'last';
  return dated && !(isGiven(last) && at < 12) ? withoutDate(part.slice(0, at)) : part;
}
