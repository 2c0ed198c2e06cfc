import type { Token } from '../text/tokens.ts';
import { isFirstName } from '../words/firstnames.ts';
import type { SecondLanguage } from './language.ts';
import { beginsSubject, behindObject, isFunctionWord, isPronoun, nominalEnd } from './phrases.ts';
import type { Span } from './span.ts';

// What stands behind a finite verb in a language whose verb stands second.

/** The first subject to the right; adverbs, objects and what prepositions govern are passed over. */
export function subjectRight(tokens: Token[], from: number, high: number, language: SecondLanguage): Span | null {
  for (let i = from; i < high && i - from < 18; ) {
    const { kind, lower, capital } = tokens[i]!;
    // schrieb | „Die Zeit“
    if (kind === 'quote' && i === from && tokens[i]!.end - tokens[i]!.start < 40) return { from: i, to: i + 1 };
    if (kind !== 'word') return null;
    if (beginsSubject(tokens, i, language)) {
      if (isPronoun(tokens, i, language)) return { from: i, to: i + 1 };
      const quoted = tokens[i + 1]?.kind === 'quote' && language.articles.has(lower);
      // sagte der „Neuen Post“ | Lena Kroll
      if (quoted && lower === 'der' && beginsSubject(tokens, i + 2, language)) {
        i += 2;
        continue;
      }
      return { from: i, to: quoted ? i + 2 : nominalEnd(tokens, i, high, language) };
    }
    if (
      language.verbSecond.prepositions.has(lower) ||
      language.verbSecond.oblique.has(lower) ||
      language.articles.has(lower)
    ) {
      i = behindObject(tokens, i, high, language.verbSecond);
    } else if (
      language.verbSecond.subordinators.has(lower) ||
      language.verbSecond.conjunctions.has(lower) ||
      (capital && !isFunctionWord(lower, language.verbSecond))
    )
      return null;
    else i++;
  }
  return null;
}

/** Lim zeigte sich besorgt: „…“; In Berlin legte Lim nach: „…“: whoever does something in the clause before the colon. */
export function mainSubject(tokens: Token[], low: number, colon: number, language: SecondLanguage): Span | null {
  // Where nouns have no capitals, only those of a name tell where the subject ends.
  if (!language.capitalNouns) return nameAt(tokens, low, colon, language);
  let start = low;
  if (language.verbSecond.conjunctions.has(tokens[start]?.lower ?? '')) start++;
  if (beginsSubject(tokens, start, language)) {
    const to = nominalEnd(tokens, start, colon, language);
    if (to === start) return null;
    const first = { from: start, to };
    return isObject(tokens, first, to, language) ? (subjectRight(tokens, to + 1, colon, language) ?? first) : first;
  }
  let verb = start;
  while (verb < colon && tokens[verb]!.kind === 'word') {
    const { lower } = tokens[verb]!;
    if (
      language.verbSecond.prepositions.has(lower) ||
      language.verbSecond.oblique.has(lower) ||
      language.articles.has(lower)
    ) {
      verb = behindObject(tokens, verb, colon, language.verbSecond);
    } else if (language.verbSecond.openers.has(lower) || tokens[verb]!.capital) verb++;
    else break;
  }
  return subjectRight(tokens, verb + 1, colon, language);
}

function nameAt(tokens: Token[], from: number, high: number, language: SecondLanguage): Span | null {
  let to = from;
  while (to < high && tokens[to]!.capital && !isFunctionWord(tokens[to]!.lower, language.verbSecond)) to++;
  return to > from + 1 ? { from, to } : null;
}
/** Die Lage verglich Lim mit …, Den Plan stellte der Minister vor: a thing before the verb, and somebody at once behind it. */
export function isObject(
  tokens: Token[],
  { from, to }: Span,
  verb: number,
  { people, verbSecond }: SecondLanguage,
): boolean {
  if (!people || !verbSecond.common.has(tokens[from]!.lower)) return false;
  const head = tokens.slice(from + 1, to).find((token) => token.capital);
  if (!head || people.test(head.lower) || isFirstName(tokens[to - 2]?.text ?? '')) return false;
  const next = tokens[verb + 1];
  if (next?.lower !== verbSecond.nominative) return isFirstName(next?.text ?? '');
  const noun = tokens.slice(verb + 2, verb + 6).find((token) => token.capital);
  return noun !== undefined && people.test(noun.lower);
}
