import { type Gender, genderOfFirstName, isFirstName } from './firstnames.ts';
import { isNation, isPlace } from './places.ts';
import { roleAfter, roleBefore } from './roles.ts';
import type { Token } from './tokens.ts';
import { BODY_NAME_WORDS, FEMALE_WORDS, MALE_WORDS, TIME_WORDS, TITLES } from './words.ts';

/** Somebody whom the article names. */
export interface Person {
  /** The fullest form, without titles: "Lim Soosuk". */
  name: string;
  /** The last word of it. */
  surname: string;
  first: string;
  gender: Gender | null;
  /** How often the full form or the surname stands in the article. */
  mentions: number;
  role: string | null;
  /** Known for a human being by first name, title or office, and not by capitals alone. */
  certain: boolean;
  /** Paragraph of the first mention. */
  paragraph: number;
}

/** The article's people, found by any form of their names. */
export interface Names {
  people: Person[];
  /** Whom a name means at this place: "Lim", "Mr. Lim", "Lim Soosuk". */
  personFor(words: string[], title: string | null): Person | null;
}

/** Capitalized words that stand together, as a range of tokens: [from, to). */
export interface NameRun {
  from: number;
  to: number;
}

const PARTICLES = new Set(
  'de da di del della der den dos du la le van von bin ibn al el ben ter ten zu y e'.split(' '),
);

/** Words with a capital in a row, particles between them included; a title at the front is part of the run. */
export function nameRuns(tokens: Token[]): NameRun[] {
  const runs: NameRun[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isNameWord(tokens[i]!)) continue;
    let to = i + 1;
    while (to < tokens.length && !tokens[to - 1]!.possessive) {
      if (isNameWord(tokens[to]!)) to++;
      else if (PARTICLES.has(tokens[to]!.text) && tokens[to + 1] && isNameWord(tokens[to + 1]!)) to += 2;
      else if (
        PARTICLES.has(tokens[to]!.text) &&
        PARTICLES.has(tokens[to + 1]?.text ?? '') &&
        tokens[to + 2] &&
        isNameWord(tokens[to + 2]!)
      )
        to += 3;
      else break;
    }
    runs.push({ from: i, to });
    i = to - 1;
  }
  return runs;
}

export function isNameWord(token: Token): boolean {
  return token.kind === 'word' && token.capital && !/^\d/.test(token.text);
}

// Words that begin sentences with a capital and no name.
const OPENERS = new Set(
  (
    'a an the this that these those he she they it we i you his her their its our my in on at by for from to of with without ' +
    'and but or so yet nor if when while because although though as since after before until where who what why how which ' +
    'there here now then also still even only not no yes some many most all both each every another other few several more ' +
    'one two three four five six seven eight nine ten hundreds thousands dozens asked speaking according during despite ' +
    'like unlike among under over between against through is are was were has have had do does did will would could should ' +
    'can may might must let just once later earlier meanwhile however instead perhaps maybe indeed last next such ' +
    'first second third finally recently today yesterday tomorrow tonight inside outside near about above behind beyond ' +
    'at amid whether asked told says said never ever always often sometimes much until upon given following '
  )
    .trim()
    .split(' '),
);

export function splitName(tokens: Token[], run: NameRun): { titles: Token[]; words: Token[] } {
  let from = run.from;
  while (from < run.to && OPENERS.has(tokens[from]!.lower)) from++;
  let at = from;
  for (let i = from; i < run.to - 1; i++) {
    const { lower, text } = tokens[i]!;
    if (TITLES.has(lower) || TIME_WORDS.has(lower) || isNation(text)) at = i + 1;
  }
  let to = run.to;
  while (to > at + 1 && /^(?:jr|sr|ii|iii|iv)\.?$/.test(tokens[to - 1]!.lower)) to--;
  return { titles: tokens.slice(from, at), words: tokens.slice(at, to) };
}

export function looksLikeBody(words: string[]): boolean {
  return (
    words.some((word) => BODY_NAME_WORDS.has(word.toLowerCase())) || words.some((word) => /^[A-Z]{3,}$/.test(word))
  );
}

/** Most of Its Words Begin With a Capital, so That No Name Can Be Told From the Rest. */
function isHeadline(tokens: Token[]): boolean {
  if (tokens.length > 40) return false;
  let words = 0;
  let capitals = 0;
  for (const { kind, capital } of tokens) {
    if (kind !== 'word') continue;
    words++;
    if (capital) capitals++;
  }
  return words > 4 && capitals > words * 0.6;
}

function looksLikePerson(words: string[], titled: boolean): boolean {
  if (words.length < 2 || words.length > 5 || looksLikeBody(words) || isPlace(words)) return false;
  if (titled || isFirstName(words[0]!)) return true;
  return words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word) || PARTICLES.has(word));
}

export function findNames(paragraphs: { text: string; tokens: Token[] }[]): Names {
  const people: Person[] = [];
  const byFull = new Map<string, Person>();
  const bySurname = new Map<string, Person[]>();
  const alone = new Map<string, { count: number; gender: Gender | null }>();
  paragraphs.forEach(({ text, tokens }, paragraph) => {
    if (isHeadline(tokens)) return;
    for (const run of nameRuns(tokens)) {
      const { titles, words } = splitName(tokens, run);
      if (words.length === 0) continue;
      const texts = words.map((word) => word.text);
      const gender = genderOfTitles(titles) ?? genderBefore(tokens, run.from);
      const surname = texts[texts.length - 1]!;
      if (!looksLikePerson(texts, titles.length > 0)) {
        if (texts.length === 1) {
          const single = alone.get(surname) ?? { count: 0, gender: null };
          single.count++;
          single.gender ??= gender;
          alone.set(surname, single);
        }
        continue;
      }
      const name = texts.join(' ');
      const key = fold(name);
      let person = byFull.get(key);
      if (!person) {
        person = { name, surname, first: texts[0]!, gender: null, mentions: 0, role: null, certain: false, paragraph };
        byFull.set(key, person);
        people.push(person);
        const same = bySurname.get(fold(surname));
        if (same) same.push(person);
        else bySurname.set(fold(surname), [person]);
      }
      person.mentions++;
      person.gender ??= gender ?? genderOfFirstName(texts[0]!);
      if (titles.length > 0 || isFirstName(texts[0]!)) person.certain = true;
      person.role ??= roleAfter(text, tokens, run.to) ?? titleOf(text, titles) ?? roleBefore(text, tokens, run.from);
    }
  });
  for (const [surname, { count, gender }] of alone) {
    const bearers = bySurname.get(fold(surname));
    if (bearers?.length !== 1) continue;
    bearers[0]!.mentions += count;
    if (count > 1) bearers[0]!.certain = true;
    bearers[0]!.gender ??= gender;
  }
  return { people, personFor: (words, title) => personFor(words, title, byFull, bySurname, people) };
}

/** "Prime Minister", as printed; a bare courtesy title is no role. */
function titleOf(text: string, titles: Token[]): string | null {
  if (titles.length === 0 || /^(?:mr|mrs|ms|dr|miss|sir|dame|lord|lady)\.?$/.test(titles[titles.length - 1]!.lower))
    return null;
  return text.slice(titles[0]!.start, titles[titles.length - 1]!.end);
}

function personFor(
  words: string[],
  title: string | null,
  byFull: Map<string, Person>,
  bySurname: Map<string, Person[]>,
  people: Person[],
): Person | null {
  const exact = byFull.get(fold(words.join(' ')));
  const bearers = bySurname.get(fold(words[words.length - 1]!)) ?? [];
  if (exact && words.length > 1)
    return longest(
      bearers.filter((one) => sameFirst(one.first, exact.first)),
      exact,
    );
  if (words.length > 1) return bearers.find((one) => sameFirst(one.first, words[0]!)) ?? null;
  const gender = title ? genderOfTitle(title) : null;
  const fitting = gender ? bearers.filter((one) => one.gender === null || one.gender === gender) : bearers;
  if (fitting.length > 0) return mostMentioned(fitting);
  const firsts = people.filter((one) => one.first === words[0]);
  return firsts.length === 1 ? firsts[0]! : null;
}

function sameFirst(a: string, b: string): boolean {
  return a === b || (a.length >= 3 && b.startsWith(a)) || (b.length >= 3 && a.startsWith(b));
}

function longest(people: Person[], fallback: Person): Person {
  return people.reduce((best, one) => (one.mentions > best.mentions ? one : best), fallback);
}

function mostMentioned(people: Person[]): Person {
  return people.reduce((best, one) => (one.mentions > best.mentions ? one : best));
}

function genderOfTitles(titles: Token[]): Gender | null {
  for (const { lower } of titles) {
    const gender = genderOfTitle(lower);
    if (gender) return gender;
  }
  return null;
}

export function genderOfTitle(word: string): Gender | null {
  if (MALE_WORDS.has(word.toLowerCase())) return 'he';
  return FEMALE_WORDS.has(word.toLowerCase()) ? 'she' : null;
}

/** "spokeswoman Ana Roe": the word before the name tells. */
function genderBefore(tokens: Token[], at: number): Gender | null {
  const before = tokens[at - 1];
  return before?.kind === 'word' && !before.possessive ? genderOfTitle(before.lower) : null;
}

export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
