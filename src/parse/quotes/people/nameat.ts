import type { Phrase } from '../phrases/phrases.ts';
import { isAged, isNameWord, isParticle, isSuffix, nameWords, ofBefore } from '../phrases/runs.ts';
import type { Token } from '../text/tokens.ts';
import { isFirstName } from '../words/firstnames.ts';
import { isNation, isPlace } from '../words/places.ts';
import { ARTICLES, BODY_NOUNS, DETERMINERS, ROLE_NOUNS, TITLES } from '../words/words.ts';
import { isBodyNamed, looksLikeBody } from './bodies.ts';
import type { Names } from './names.ts';

/** Where the person's name stands that the phrase's core ends with, and the title before it. */
export function nameIn(tokens: Token[], { from, core }: Phrase, names: Names): NameAt | null {
  for (let i = from; i < core; i++) if (tokens[i]!.lower === 'and') return null;
  let end = core;
  while (end > from + 2 && isSuffix(tokens[end - 1]!)) end--;
  const start = runStart(tokens, from, end);
  if (start === end) return null;
  let at = start;
  for (let i = start; i < end - 1; i++) if (isBeforeName(tokens, i, end)) at = i + 1;
  const title = at > start && !isNation(tokens[at - 1]!.text) ? tokens[at - 1]!.lower : null;
  if (!title && end - at >= 3) at = firstNameWithin(tokens, at, end);
  const words = nameWords(tokens.slice(at, end));
  // the housing charity Roofline
  const kind = tokens[start - 1];
  if (start > from && !title && kind && !kind.capital && BODY_NOUNS.has(kind.lower)) return null;
  if (start === from && !title && isBodyNamed(tokens, start)) return null;
  const person = names.personFor(words, title);
  // the Riverton Herald
  const whole = at === start || (words.length === 1 && !person);
  if (!title && whole && ARTICLES.has(tokens[from]!.lower) && start <= from + 1) return null;
  // the 28-year-old Norlander
  if (words.length === 1 && !person && /-old$/.test(tokens[at - 1]?.lower ?? '')) return null;
  // Israel, and not Israel Roe
  if (!title && person?.first === words[0] && words.length === 1 && isPlace(words)) return null;
  if (title || person) return { at, end, title };
  if (looksLikeBody(words) || isPlace(words)) return null;
  // One of the men
  if (words.length === 1 && DETERMINERS.has(words[0]!.toLowerCase())) return null;
  return words.length === 1 && (/[^s]s$/.test(words[0]!) || isNation(words[0]!)) ? null : { at, end, title };
}

interface NameAt {
  at: number;
  end: number;
  title: string | null;
}

/** Mayor, Norlandic, Patient, Eleven-year-old */
function isBeforeName(tokens: Token[], i: number, core: number): boolean {
  const { lower, text } = tokens[i]!;
  if (TITLES.has(lower) || isNation(text)) return true;
  return i < core - 2 && (ROLE_NOUNS.has(lower) || isAged(lower));
}

function runStart(tokens: Token[], from: number, core: number): number {
  let at = core;
  while (at > from && (isNameWord(tokens[at - 1]!) || (at < core && isWithinName(tokens, at - 1, from)))) {
    // Kalindi’s | Roe
    if (at < core && tokens[at - 1]!.possessive) break;
    at--;
  }
  while (at < core && isParticle(tokens[at]!.text)) at++;
  return at;
}

/** Ana | de | Roe, Ana | "The Hammer" | Roe */
function isWithinName(tokens: Token[], i: number, from: number): boolean {
  if (isParticle(tokens[i]!.text)) return true;
  return tokens[i]!.kind === 'quote' && i > from && isNameWord(tokens[i - 1]!);
}

/** Riverton Democrat | Ana Roe, Librarian | Ana Roe; but of three words the first may be a first name that no list has. */
function firstNameWithin(tokens: Token[], from: number, to: number): number {
  const { text } = tokens[from]!;
  if (isFirstName(text) || /^\p{Lu}\.?$/u.test(text)) return from;
  const office = ofBefore(tokens, from) >= 0;
  if (
    to - from === 3 &&
    !office &&
    !/^\p{Lu}{2}|(?:-based|ian|ist|er|or|ant|man|woman|eer)$/u.test(text) &&
    !isPlace([text])
  )
    return from;
  // envoy to | Norland | Ana Roe
  if (isPlace([text]) && /^(?:to|of|in|for)$/.test(tokens[from - 1]?.lower ?? '')) return from + 1;
  for (let i = from + 1; i < to - 1; i++) {
    if (isFirstName(tokens[i]!.text) && !isParticle(tokens[i - 1]!.text)) return i;
  }
  return from;
}
