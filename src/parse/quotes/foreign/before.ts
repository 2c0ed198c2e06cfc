import { isParticle } from '../phrases/runs.ts';
import type { Token } from '../text/tokens.ts';
import type { SecondLanguage, VerbSecond } from './language.ts';
import { beginsSubject, isFunctionWord, isPronoun } from './phrases.ts';
import type { Span } from './span.ts';

// What stands before a finite verb in a language whose verb stands second.

/** Where the clause of this verb begins: behind a comma, a colon or a quotation; what stands in brackets is passed over. */
export function clauseStart(tokens: Token[], verb: number, low: number, language: SecondLanguage): number {
  let start = verb;
  while (start > low) {
    const { kind, text } = tokens[start - 1]!;
    if (text === ')') {
      let open = start - 2;
      while (open > low && start - open < 8 && tokens[open]!.text !== '(') open--;
      if (tokens[open]?.text !== '(') return start;
      start = open;
    } else if (kind === 'word') start--;
    else if (isNamed(tokens, start - 1, start === verb, language)) start--;
    else return start;
  }
  return start;
}

/** der Verein „Neue Post“ sagte: a quotation that is part of the phrase */
function isNamed(tokens: Token[], i: number, last: boolean, { articles, joints, verbSecond }: SecondLanguage): boolean {
  const { kind, start, end } = tokens[i]!;
  const before = tokens[i - 1];
  if (kind !== 'quote' || before?.kind !== 'word' || end - start > 60) return false;
  if (!last || before.capital || articles.has(before.lower)) return true;
  return joints.has(before.lower) || verbSecond.oblique.has(before.lower);
}

/** All that stands before the verb, where it may be the subject. */
export function fromStart(tokens: Token[], start: number, verb: number, language: SecondLanguage): Span | null {
  // Das sagte | der Minister
  if (verb === start + 1 && language.articles.has(tokens[start]!.lower) && !isPronoun(tokens, start, language))
    return null;
  // Auch | der Minister sagte
  if (language.verbSecond.focusing.has(tokens[start]!.lower) && start + 1 < verb) {
    return fromStart(tokens, start + 1, verb, language);
  }
  if (!beginsSubject(tokens, start, language)) return null;
  const { lower } = tokens[start]!;
  // Ferner sagte | der Minister
  if (language.verbSecond.adverb.test(lower) && isAdverbial(tokens, start + 1, verb, language.verbSecond)) return null;
  // Ganz anders sieht es | die Fischerin
  const next = tokens[start + 1]!;
  if (language.capitalNouns && start + 1 < verb && !language.articles.has(lower) && isStray(next, language)) {
    return null;
  }
  let to = verb;
  while (to > start + 1 && !tokens[to - 1]!.capital && isFunctionWord(tokens[to - 1]!.lower, language.verbSecond)) to--;
  return { from: start, to };
}

/** Ferner | , Passend | zum Wetter |: an adverb alone, or with what it governs */
function isAdverbial(tokens: Token[], next: number, verb: number, { prepositions }: VerbSecond): boolean {
  return next === verb || prepositions.has(tokens[next]!.lower);
}

/** A small word that goes on with no noun phrase. */
function isStray({ kind, capital, lower }: Token, language: SecondLanguage): boolean {
  if (kind !== 'word' || capital || language.articles.has(lower) || language.joints.has(lower)) return false;
  return (
    !language.verbSecond.genitives.has(lower) &&
    !isFunctionWord(lower, language.verbSecond) &&
    !language.verbSecond.adjective.test(lower)
  );
}

/** Emma Roux, | eine Fischerin aus Brest | sagte: the second comma is missing. */
export function apposed(tokens: Token[], start: number, low: number, language: SecondLanguage): Span | null {
  if (tokens[start - 1]?.text !== ',' || !language.articles.has(tokens[start]!.lower)) return null;
  const from = clauseStart(tokens, start - 1, low, language);
  const name = tokens.slice(from, start - 1);
  const whole = name.length > 1 && name.length < 6 && name.every((token) => token.capital);
  return whole && beginsSubject(tokens, from, language) ? { from, to: start - 1 } : null;
}

/** Emma Roux, | die Bürgermeisterin von Brest, | sagte */
export function aside(tokens: Token[], verb: number, low: number, language: SecondLanguage): Span | null {
  if (tokens[verb - 1]?.text !== ',') return null;
  let commas = 0;
  let found: Span | null = null;
  for (let k = verb - 2; k > low && commas < 4; k--) {
    if (tokens[k]!.kind === 'quote' || /^[:;]$/.test(tokens[k]!.text)) break;
    if (tokens[k]!.text !== ',') continue;
    commas++;
    const from = clauseStart(tokens, k, low, language);
    if (from < k && isPhrase(tokens, from, k, language)) found = { from, to: k };
  }
  return found;
}

/** Nothing but a noun phrase: no verb in it. */
function isPhrase(tokens: Token[], from: number, to: number, language: SecondLanguage): boolean {
  const start = language.verbSecond.openers.has(tokens[from]!.lower) && from + 1 < to ? from + 1 : from;
  if (!beginsSubject(tokens, start, language) || isPronoun(tokens, start, language)) return false;
  for (let i = start; i < to; i++) {
    const { kind, capital, lower } = tokens[i]!;
    if (kind !== 'word' || capital) continue;
    if (
      language.articles.has(lower) ||
      language.verbSecond.oblique.has(lower) ||
      language.verbSecond.prepositions.has(lower)
    )
      continue;
    if (language.verbSecond.adjective.test(lower) && tokens[i + 1]?.kind === 'word' && i + 1 < to) continue;
    if (language.verbSecond.conjunctions.has(lower) || language.joints.has(lower) || isParticle(lower)) continue;
    return false;
  }
  return true;
}
