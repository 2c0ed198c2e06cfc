import { isParticle, type NameRun, nameWords } from '../phrases/runs.ts';
import { type Gender, isFirstName } from '../words/firstnames.ts';
import { isPlace } from '../words/places.ts';
import { isBodyNamed, isTitledSurname, looksLikeBody } from './bodies.ts';
import { fullNames, isHeadline } from './fullnames.ts';
import { genderBefore, genderOfTitles } from './gender.ts';
import { type FirstNamed, firstNamed } from './kin.ts';
import {
  type Alone,
  addFirstNamed,
  addFullName,
  addPerson,
  fold,
  mergeForms,
  type NamedParagraph,
  type Person,
  personFor,
  type Table,
} from './people.ts';

/** The article's people, found by any form of their names: "Lim", "Mr. Lim", "Lim Soosuk". */
export interface Names {
  personFor(words: string[], title: string | null): Person | null;
  /** Whether a word that names nobody in full stands with a capital, away from other names, more than once. */
  isRepeated(word: string): boolean;
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
      if ((bylines.size > 0 && bylines.has(fold(words.join(' ')))) || isBodyNamed(paragraph.tokens, run.from)) continue;
      if (looksLikePerson(words, run.titles.length > 0)) addPerson(table, paragraph, run, words, gender);
      else if (words.length === 1) {
        addAlone(alone, words[0]!, gender);
        const named = run.titles.length === 0 && !isPlace(words) ? firstNamed(paragraph.tokens, run) : null;
        if (named && !firsts.get(named.first)?.family) firsts.set(named.first, named);
      }
    }
  }
  const missing = new Set([...alone.keys()].filter((surname) => !table.bySurname.has(fold(surname))));
  if (missing.size > 0) for (const words of fullNames(paragraphs, missing)) addFullName(table, words);
  for (const bearers of table.bySurname.values()) mergeForms(table, bearers);
  for (const named of firsts.values()) addFirstNamed(table, named, alone);
  for (const [surname, { count, genders }] of alone) {
    const bearers = table.bySurname.get(fold(surname));
    if (bearers?.length !== 1) continue;
    bearers[0]!.mentions += count;
    if (genders.size === 1) bearers[0]!.gender ??= [...genders][0]!;
    if (count > 1) bearers[0]!.certain = true;
  }
  return {
    personFor: (words, title) => personFor(table, words, title),
    isRepeated: (word) => (alone.get(word)?.count ?? 0) > 1,
  };
}

function addAlone(alone: Alone, word: string, gender: Gender | null) {
  const known = alone.get(word) ?? { count: 0, genders: new Set<Gender>() };
  known.count++;
  if (gender) known.genders.add(gender);
  alone.set(word, known);
}

function looksLikePerson(words: string[], titled: boolean): boolean {
  if (titled && isTitledSurname(words)) return true;
  if (words.length < 2 || words.length > 5 || looksLikeBody(words) || isPlace(words)) return false;
  if (titled || isFirstName(words[0]!)) return true;
  return words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word) || isParticle(word));
}
