import { type Gender, genderOfFirstName, isFirstName } from './firstnames.ts';
import { type FirstNamed, firstNamed } from './kin.ts';
import { isPlace } from './places.ts';
import { roleAfter, roleBefore } from './roles.ts';
import { isParticle, type NameRun, nameWords } from './runs.ts';
import type { Token } from './tokens.ts';
import { BODY_NAME_WORDS, FEMALE_WORDS, MALE_WORDS, PREPOSITIONS } from './words.ts';

/** Somebody whom the article names in full. */
export interface Person {
  /** The fullest form, without titles: "Lim Soosuk". */
  name: string;
  first: string;
  surname: string;
  gender: Gender | null;
  /** How often the full form or the surname stands in the article. */
  mentions: number;
  /** What an apposition or a title says he is. */
  role: string | null;
  /** Named in full before the sentence that is being read. */
  seen: boolean;
  /** Known for a human being by first name, title or speech, and not by capitals alone. */
  certain: boolean;
}

/** The article's people, found by any form of their names: "Lim", "Mr. Lim", "Lim Soosuk". */
export interface Names {
  personFor(words: string[], title: string | null): Person | null;
}

/** What the table is made of: a paragraph, its tokens and the runs of capitals in it. */
export interface NamedParagraph {
  text: string;
  tokens: Token[];
  runs: NameRun[];
}

/** Of more bearers of a surname, or of a first name, than an article has, the first are enough. */
const BEARERS = 40;

interface Table {
  byName: Map<string, Person>;
  bySurname: Map<string, Person[]>;
  byFirst: Map<string, Person[]>;
}

/**
 * `writers` wrote the article: their byline within it introduces nobody. `nameOf` says which part of a run of capitals may be
 * a name, in languages in which capitals say something else than in English.
 */
export function findNames(paragraphs: NamedParagraph[], writers: string[], nameOf: (run: NameRun) => NameRun): Names {
  const bylines = new Set(writers.map(fold));
  const table: Table = { byName: new Map(), bySurname: new Map(), byFirst: new Map() };
  const alone: Alone = new Map();
  const firsts = new Map<string, FirstNamed>();
  for (const paragraph of paragraphs) {
    if (isHeadline(paragraph.tokens)) continue;
    for (const found of paragraph.runs) {
      const run = nameOf(found);
      const words = nameWords(run.name);
      const gender = genderOfTitles(run.titles) ?? genderBefore(paragraph.tokens, run.from);
      if (bylines.has(fold(words.join(' ')))) continue;
      if (looksLikePerson(words, run.titles.length > 0)) addPerson(table, paragraph, run, words, gender);
      else if (words.length === 1) {
        addAlone(alone, words[0]!, gender);
        const named = run.titles.length === 0 && !isPlace(words) ? firstNamed(paragraph.tokens, run) : null;
        if (named && !firsts.get(named.first)?.family) firsts.set(named.first, named);
      }
    }
  }
  for (const bearers of table.bySurname.values()) mergeForms(table, bearers);
  for (const named of firsts.values()) addFirstNamed(table, named, alone);
  for (const [surname, { count, genders }] of alone) {
    const bearers = table.bySurname.get(fold(surname));
    if (bearers?.length !== 1) continue;
    bearers[0]!.mentions += count;
    if (genders.size === 1) bearers[0]!.gender ??= [...genders][0]!;
    if (count > 1) bearers[0]!.certain = true;
  }
  return { personFor: (words, title) => personFor(table, words, title) };
}

/** Surnames that stand alone: how often, and what their titles tell: "Mr Roe", "Mrs Roe". */
type Alone = Map<string, { count: number; genders: Set<Gender> }>;

/** Her husband Barry, who is Mr. Roe where every other Roe is a woman. */
function addFirstNamed(table: Table, { first, gender, family }: FirstNamed, alone: Alone): void {
  if (table.byFirst.has(first) || table.bySurname.has(fold(first))) return;
  const person = { name: first, first, surname: first, gender, mentions: 1, role: null, seen: false, certain: family };
  addTo(table.bySurname, fold(first), person);
  addTo(table.byFirst, first, person);
  if (!family || !gender) return;
  for (const [surname, titled] of alone) {
    const bearers = table.bySurname.get(fold(surname)) ?? [];
    if (!titled.genders.has(gender) || bearers.length === 0) continue;
    if (bearers.some((one) => one.gender === null || one.gender === gender)) continue;
    person.name = `${first} ${surname}`;
    bearers.push(person);
    return;
  }
}

function addPerson(
  table: Table,
  { text, tokens }: NamedParagraph,
  run: NameRun,
  words: string[],
  gender: Gender | null,
) {
  const name = words.join(' ');
  const first = words[0]!;
  const surname = words[words.length - 1]!;
  let person = table.byName.get(fold(name));
  if (!person) {
    person = { name, first, surname, gender: null, mentions: 0, role: null, seen: false, certain: false };
    table.byName.set(fold(name), person);
    addTo(table.bySurname, fold(surname), person);
    addTo(table.byFirst, first, person);
  }
  if (run.generation && person.name === name) person.name = `${name} ${run.generation}`;
  person.mentions++;
  person.gender ??= gender ?? genderOfFirstName(first);
  person.certain ||= run.titles.length > 0 || isFirstName(first);
  person.role ??= roleAfter(text, tokens, run.to) ?? titleOf(text, run.titles) ?? roleBefore(text, tokens, run.from);
}

/** "Prado de Roe" is a form of "Regina Prado de Roe", and nobody else. */
function mergeForms(table: Table, bearers: Person[]): void {
  for (const one of [...bearers]) {
    const form = ` ${fold(one.name)}`;
    const partial = form.split(' ').length > 2 && !isFirstName(one.first);
    const whole = partial && bearers.find((other) => fold(other.name).endsWith(form));
    if (!whole) continue;
    whole.mentions += one.mentions;
    whole.gender ??= one.gender;
    bearers.splice(bearers.indexOf(one), 1);
    table.byName.set(fold(one.name), whole);
  }
}

function addTo(map: Map<string, Person[]>, key: string, person: Person): void {
  const same = map.get(key);
  if (!same) map.set(key, [person]);
  else if (same.length < BEARERS) same.push(person);
}

function addAlone(alone: Alone, word: string, gender: Gender | null) {
  const known = alone.get(word) ?? { count: 0, genders: new Set<Gender>() };
  known.count++;
  if (gender) known.genders.add(gender);
  alone.set(word, known);
}

/** Every Word of Weight Begins With a Capital, so That No Name Can Be Told From the Rest. */
function isHeadline(tokens: Token[]): boolean {
  if (tokens.length > 40) return false;
  let capitals = 0;
  for (const { kind, capital, lower } of tokens) {
    if (kind !== 'word') continue;
    if (capital) capitals++;
    else if (lower.length > 3 && !PREPOSITIONS.has(lower)) return false;
  }
  return capitals > 4;
}

export function looksLikeBody(words: string[]): boolean {
  return words.some((word) => BODY_NAME_WORDS.has(word.toLowerCase()) || /^[A-Z]{3,}$/.test(word));
}

function looksLikePerson(words: string[], titled: boolean): boolean {
  if (words.length < 2 || words.length > 5 || looksLikeBody(words) || isPlace(words)) return false;
  if (titled || isFirstName(words[0]!)) return true;
  return words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word) || isParticle(word));
}

function personFor(table: Table, words: string[], title: string | null): Person | null {
  const bearers = table.bySurname.get(fold(words[words.length - 1]!)) ?? [];
  if (words.length > 1) {
    const exact = table.byName.get(fold(words.join(' '))) ?? null;
    const same = mostMentioned(bearers.filter((one) => sameFirst(one.first, words[0]!)));
    // Prado de Roe, of Regina Prado de Roe
    const form = ` ${fold(words.join(' '))}`;
    if (same || exact || isFirstName(words[0]!)) return same ?? exact;
    return mostMentioned(bearers.filter((one) => fold(one.name).endsWith(form)));
  }
  const gender = title ? genderOfTitle(title) : null;
  const fitting = gender ? bearers.filter((one) => one.gender === null || one.gender === gender) : bearers;
  // of two bearers of a surname, the one who has been named
  const seen = fitting.filter((one) => one.seen);
  if (fitting.length > 0) return mostMentioned(seen.length > 0 ? seen : fitting);
  const namesakes = table.byFirst.get(words[0]!);
  return namesakes?.length === 1 ? namesakes[0]! : null;
}

/** Don and Donald; J. and John are too far apart. */
function sameFirst(a: string, b: string): boolean {
  return a === b || (a.length >= 3 && b.startsWith(a)) || (b.length >= 3 && a.startsWith(b));
}

function mostMentioned(people: Person[]): Person | null {
  let most: Person | null = null;
  for (const one of people) if (!most || one.mentions > most.mentions) most = one;
  return most;
}

/** "Prime Minister", as printed; a bare courtesy title is no role. */
function titleOf(text: string, titles: Token[]): string | null {
  const last = titles[titles.length - 1];
  if (!last || isCourtesy(last.text)) return null;
  return text.slice(titles[0]!.start, last.end);
}

export function isCourtesy(words: string): boolean {
  return /^(?:mr|mrs|ms|dr|miss|sir|dame|lord|lady)\.?$/i.test(words);
}

function genderOfTitles(titles: Token[]): Gender | null {
  for (const { lower } of titles) {
    const gender = genderOfTitle(lower);
    if (gender) return gender;
  }
  return null;
}

/** Mr., spokeswoman, father */
export function genderOfTitle(word: string): Gender | null {
  if (MALE_WORDS.has(word)) return 'he';
  return FEMALE_WORDS.has(word) ? 'she' : null;
}

/** "spokeswoman Ana Roe": the word before the name tells. */
function genderBefore(tokens: Token[], at: number): Gender | null {
  const before = tokens[at - 1];
  return before?.kind === 'word' && !before.possessive ? genderOfTitle(before.lower) : null;
}

/** Lower case, without accents. */
export function fold(text: string): string {
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > 127) return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  }
  return text.toLowerCase();
}
