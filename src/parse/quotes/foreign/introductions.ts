import type { Token } from '../tokens.ts';
import type { SecondLanguage } from './language.ts';
import { beginsSubject, nominalEnd } from './phrases.ts';
import type { Span } from './subjects.ts';

/** Lim: „…“; Lim wörtlich: „…“; Die Ministerin zum Streik: „…“: nothing but somebody before the colon. */
export function labelBefore(tokens: Token[], colon: number, low: number, language: SecondLanguage): Span | null {
  if (!beginsSubject(tokens, low, language)) return null;
  const to = nominalEnd(tokens, low, colon, language);
  if (to === low) return null;
  const rest = tokens[to];
  if (to === colon || /^[,(]$/.test(rest?.text ?? '')) return hasVerb(tokens, to, colon) ? null : { from: low, to };
  const { lower } = rest!;
  const goesOn = language.verbSecond.openers.has(lower) || language.verbSecond.prepositions.has(lower);
  return goesOn && !hasVerb(tokens, to, colon) ? { from: low, to } : null;
}

/** Anything that looks like a finite verb. */
function hasVerb(tokens: Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { kind, capital, lower } = tokens[i]!;
    if (
      kind === 'word' &&
      !capital &&
      /(?:te|ten|[^h]t|ließ|sah|gab|kam|ging|nahm|hielt|war|hat|ist)$/.test(lower) &&
      !/^(?:mit|seit|nicht|zuletzt|jetzt|selbst|erst|gut)$/.test(lower)
    )
      return true;
  }
  return false;
}
