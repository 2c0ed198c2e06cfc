import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { others } from './others.ts';
import { pt } from './pt.ts';
import type { Words } from './words.ts';

/** Earlier ones win where two languages use a form for different months ("mar" is March everywhere, "mai" is May). */
export const LANGUAGES: Words[] = [en, de, fr, es, pt, it, ...others];

/** The number of the month, 1 to 12, by every form of its name in lower case. */
export const MONTHS: Map<string, number> = new Map(
  LANGUAGES.toReversed().flatMap(({ months }) =>
    months.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
  ),
);

export const WEEKDAYS: Set<string> = wordsFor('weekdays');
export const PUBLISHED: Set<string> = wordsFor('published');
export const UPDATED: Set<string> = wordsFor('updated');
export const BY: Set<string> = wordsFor('by');
export const AND: Set<string> = wordsFor('and');
export const ROLES: Set<string> = wordsFor('roles');

function wordsFor(kind: 'weekdays' | 'published' | 'updated' | 'by' | 'and' | 'roles'): Set<string> {
  return new Set(LANGUAGES.flatMap((words) => words[kind]));
}
