import type { NameRun } from '../phrases/runs.ts';
import type { Quotation } from '../text/spans.ts';
import type { Token } from '../text/tokens.ts';
import { type Gender, genderOfFirstName, isFirstName } from '../words/firstnames.ts';
import { isPlace } from '../words/places.ts';
import { genderOfTitle, titleOf } from './gender.ts';
import type { FirstNamed } from './kin.ts';
import { roleAfter, roleBefore } from './roles.ts';

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
  /** Perhaps the name of nobody: Understated Roe waves, a Norland Roe rally. */
  stray: boolean;
}

/** What the table is made of: a paragraph, its tokens and the runs of capitals in it. */
export interface NamedParagraph {
  text: string;
  tokens: Token[];
  runs: NameRun[];
  quotations: Quotation[];
}

/** Of more bearers of a surname, or of a first name, than an article has, the first are enough. */
const BEARERS = 40;

export interface Table {
  byName: Map<string, Person>;
  bySurname: Map<string, Person[]>;
  byFirst: Map<string, Person[]>;
}

/** Surnames that stand alone: how often, and what their titles tell: "Mr Roe", "Mrs Roe". */
export type Alone = Map<string, { count: number; genders: Set<Gender> }>;

/** Her husband Barry, who is Mr. Roe where every other Roe is a woman. */
export function addFirstNamed(table: Table, { first, gender, family }: FirstNamed, alone: Alone): void {
  if (table.byFirst.has(first) || table.bySurname.has(fold(first))) return;
  const person = { ...blank(first, first, first), gender, mentions: 1, certain: family };
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

export function addPerson(
  table: Table,
  { text, tokens }: NamedParagraph,
  run: NameRun,
  words: string[],
  gender: Gender | null,
) {
  const name = words.join(' ');
  const first = words[0]!;
  const surname = words[words.length - 1]!;
  const person = table.byName.get(fold(name)) ?? newPerson(table, name, first, surname);
  if (run.generation && person.name === name) person.name = `${name} ${run.generation}`;
  person.mentions++;
  person.gender ??= gender ?? genderOfFirstName(first);
  person.certain ||= run.titles.length > 0 || (isFirstName(first) && first !== 'Al');
  person.certain ||= isAgedAfter(tokens, run.to);
  const before = tokens[run.from - 1];
  person.stray &&= !person.certain && (isPlace([first]) || !before || /^[.!?:;]$/.test(before.text));
  person.role ??= roleAfter(text, tokens, run.to) ?? titleOf(text, run.titles) ?? roleBefore(text, tokens, run.from);
}

/** Ana Roe, 45, */
function isAgedAfter(tokens: Token[], at: number): boolean {
  return tokens[at]?.text === ',' && /^\d\d$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.text === ',';
}

function blank(name: string, first: string, surname: string): Person {
  return { name, first, surname, gender: null, mentions: 0, role: null, seen: false, certain: false, stray: true };
}

function newPerson(table: Table, name: string, first: string, surname: string): Person {
  const person = blank(name, first, surname);
  table.byName.set(fold(name), person);
  addTo(table.bySurname, fold(surname), person);
  addTo(table.byFirst, first, person);
  return person;
}

/** Somebody whom the story names in full outside its own sentences. */
export function addFullName(table: Table, words: string[]): void {
  const person = newPerson(table, words.join(' '), words[0]!, words[words.length - 1]!);
  person.gender = genderOfFirstName(person.first);
  person.certain = true;
  person.stray = false;
}

/** "Prado de Roe" is a form of "Regina Prado de Roe", and nobody else; "Understated Roe" is Ana Roe. */
export function mergeForms(table: Table, bearers: Person[]): void {
  const known = bearers.find((one) => one.certain);
  if (known) {
    for (const one of bearers) if (one.stray) table.byName.set(fold(one.name), known);
    bearers.splice(0, bearers.length, ...bearers.filter((one) => !one.stray));
  }
  for (const one of [...bearers]) {
    const form = ` ${fold(one.name)}`;
    // Al Gore is no form of a longer name, Al Sadd may be
    const partial = form.split(' ').length > 2 && (one.first === 'Al' || !isFirstName(one.first));
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

export function personFor(table: Table, words: string[], title: string | null): Person | null {
  const bearers = table.bySurname.get(fold(words[words.length - 1]!)) ?? [];
  if (words.length > 1) {
    const form = fold(words.join(' '));
    const same = mostMentioned(bearers.filter((one) => sameFirst(one.first, words[0]!)));
    const found = same ?? table.byName.get(form) ?? null;
    if (found || bearers.length === 0 || isFirstName(words[0]!)) return found;
    // Prado de Roe, of Regina Prado de Roe
    return mostMentioned(bearers.filter((one) => fold(one.name).endsWith(` ${form}`)));
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

/** Lower case, without accents, and O’Neill as O'Neill. */
export function fold(text: string): string {
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > 127)
      return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
  }
  return text.toLowerCase();
}
