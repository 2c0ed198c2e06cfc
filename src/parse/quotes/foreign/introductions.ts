import type { Token } from '../text/tokens.ts';
import type { SecondLanguage } from './language.ts';
import { beginsSubject, isFunctionWord, nominalEnd } from './phrases.ts';
import type { Span } from './span.ts';

/** Lim: „…“; Lim wörtlich: „…“; Die Ministerin zum Streik: „…“: nothing but somebody before the colon. */
export function labelBefore(tokens: Token[], colon: number, low: number, language: SecondLanguage): Span | null {
  if (!beginsSubject(tokens, low, language) || (!language.capitalNouns && hasVerb(tokens, low, colon, language)))
    return null;
  const to = nominalEnd(tokens, low, colon, language);
  if (to === low) return null;
  const rest = tokens[to];
  if (to === colon || /^[,(]$/.test(rest?.text ?? ''))
    return hasVerb(tokens, to, colon, language) ? null : { from: low, to };
  const { lower } = rest!;
  const goesOn = language.verbSecond.openers.has(lower) || language.verbSecond.prepositions.has(lower);
  return goesOn && !hasVerb(tokens, to, colon, language) ? { from: low, to } : null;
}

/** Anything that looks like a finite verb. */
function hasVerb(tokens: Token[], from: number, to: number, language: SecondLanguage): boolean {
  for (let i = from; i < to; i++) {
    const { kind, capital, lower } = tokens[i]!;
    if (kind !== 'word' || capital || isFunctionWord(lower, language.verbSecond)) continue;
    if (language.verbSecond.finite.test(lower) || language.auxiliaries.has(lower)) return true;
  }
  return false;
}
