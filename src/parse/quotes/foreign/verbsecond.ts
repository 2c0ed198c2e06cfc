import type { Token } from '../text/tokens.ts';
import { isFirstName } from '../words/firstnames.ts';
import { apposed, aside, clauseStart, fromStart } from './before.ts';
import { isObject, mainSubject, subjectRight } from './behind.ts';
import type { Language, SecondLanguage, VerbSecond } from './language.ts';
import { nominalEnd } from './phrases.ts';
import type { Span } from './span.ts';

/** The subject of the finite verb at a token, in a language whose verb stands second: Lim sagte; am Montag sagte Lim; wie Lim sagte. */
export function subjectOfVerb(
  tokens: Token[],
  verb: number,
  low: number,
  high: number,
  language: SecondLanguage,
): Span | null {
  const start = clauseStart(tokens, verb, low, language);
  const after = () => subjectRight(tokens, verb + 1, high, language);
  // sagte er
  if (tokens[verb + 1]?.lower === language.verbSecond.he && verb + 1 < high) return { from: verb + 1, to: verb + 2 };
  if (start === verb) return aside(tokens, verb, low, language) ?? after();
  const first = tokens[start]!;
  if (language.verbSecond.conjunctions.has(tokens[verb - 1]!.lower)) return shared(tokens, verb, low, language);
  if (language.verbSecond.conjunctions.has(first.lower)) return fromStart(tokens, start + 1, verb, language) ?? after();
  const last = endsClause(tokens, verb, language);
  if (language.verbSecond.subordinators.has(first.lower) && last) {
    return subjectRight(tokens, start + 1, verb, language) ?? after();
  }
  if (last && isRelative(tokens, start, verb, language.verbSecond)) {
    const named = isFirstName(tokens[start + 1]?.text ?? '') && start + 1 < verb;
    if (named) return { from: start + 1, to: nominalEnd(tokens, start + 1, verb, language) };
    return phraseBefore(tokens, start - 1, low, language);
  }
  const before = apposed(tokens, start, low, language) ?? fromStart(tokens, start, verb, language);
  if (!before) return after();
  return isObject(tokens, before, verb, language) ? (after() ?? before) : before;
}

/** Whether the clause ends with this verb, its auxiliaries apart: wie er gesagt hat | , */
function endsClause(tokens: Token[], verb: number, { auxiliaries }: Language): boolean {
  let next = verb + 1;
  while (next < tokens.length && next < verb + 3 && auxiliaries.has(tokens[next]!.lower)) next++;
  return tokens[next]?.kind !== 'word';
}

/** …, der am Montag sagte: what refers to the words before the comma. */
function isRelative(tokens: Token[], start: number, verb: number, { relatives, adjective }: VerbSecond): boolean {
  if (tokens[start - 1]?.text !== ',' || !relatives.has(tokens[start]!.lower)) return false;
  const next = tokens[start + 1]!;
  if (start + 1 === verb || isFirstName(next.text)) return true;
  return !next.capital && !adjective.test(next.lower);
}

/** Die Ministerin begrüßte den Plan und | sagte: who did the first thing. */
function shared(tokens: Token[], verb: number, low: number, language: SecondLanguage): Span | null {
  let start = low;
  for (let k = verb - 1; k > low; k--) {
    if (/^[:;]$/.test(tokens[k]!.text) || tokens[k]!.kind === 'quote') {
      start = k + 1;
      break;
    }
  }
  if (language.verbSecond.subordinators.has(tokens[start]!.lower)) {
    // Als das Schiff kam, | lachte Lim und sagte
    let comma = verb - 1;
    while (comma > start && tokens[comma]!.text !== ',') comma--;
    return comma > start ? subjectRight(tokens, comma + 2, verb, language) : null;
  }
  return mainSubject(tokens, start, verb, language);
}

/** The noun phrase that ends at a comma: einem Gespräch mit | der Ministerin |, die sagte */
function phraseBefore(tokens: Token[], comma: number, low: number, language: SecondLanguage): Span | null {
  let from = comma;
  while (from > low && comma - from < 12) {
    const { kind, lower, capital } = tokens[from - 1]!;
    if (kind !== 'word' || language.verbSecond.prepositions.has(lower) || language.auxiliaries.has(lower)) break;
    if (
      !capital &&
      !language.articles.has(lower) &&
      !language.verbSecond.oblique.has(lower) &&
      !language.verbSecond.adjective.test(lower)
    )
      break;
    from--;
  }
  return from < comma ? { from, to: comma } : null;
}
