import { GERMAN } from './german.ts';
import type { Language } from './language.ts';
import { FRENCH, PORTUGUESE, SPANISH } from './romance.ts';

const LANGUAGES: Record<string, Language> = { de: GERMAN, fr: FRENCH, es: SPANISH, pt: PORTUGUESE };

/** Null for a language that nobody has written a table for. */
export function languageFor(code: string): Language | null {
  return Object.hasOwn(LANGUAGES, code) ? LANGUAGES[code]! : null;
}
