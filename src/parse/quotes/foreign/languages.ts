import { GERMAN } from './german.ts';
import { DANISH, DUTCH, NORWEGIAN, SWEDISH } from './germanic.ts';
import type { Language } from './language.ts';
import { POLISH } from './polish.ts';
import { CATALAN, FRENCH, ITALIAN, PORTUGUESE, SPANISH } from './romance.ts';

const LANGUAGES: Record<string, Language> = {
  ca: CATALAN,
  da: DANISH,
  de: GERMAN,
  es: SPANISH,
  fr: FRENCH,
  it: ITALIAN,
  nl: DUTCH,
  no: NORWEGIAN,
  pl: POLISH,
  pt: PORTUGUESE,
  sv: SWEDISH,
};

/** Null for a language that nobody has written a table for. */
export function languageFor(code: string): Language | null {
  return Object.hasOwn(LANGUAGES, code) ? LANGUAGES[code]! : null;
}
