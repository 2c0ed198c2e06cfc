import { isFirstName } from '../firstnames.ts';
import { isParticle } from '../runs.ts';
import type { Token } from '../tokens.ts';
import type { Language, SecondLanguage, VerbSecond } from './language.ts';
import { beginsSubject, behindObject, isFunctionWord, isPronoun, nominalEnd } from './phrases.ts';
import type { Span } from './subjects.ts';

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

/** Die Lage verglich Lim mit …, Den Plan stellte der Minister vor: a thing before the verb, and somebody at once behind it. */
function isObject(tokens: Token[], { from, to }: Span, verb: number, { people, verbSecond }: SecondLanguage): boolean {
  if (!people || !verbSecond.common.has(tokens[from]!.lower)) return false;
  const head = tokens.slice(from + 1, to).find((token) => token.capital);
  if (!head || people.test(head.lower) || isFirstName(tokens[to - 2]?.text ?? '')) return false;
  const next = tokens[verb + 1];
  if (next?.lower !== verbSecond.nominative) return isFirstName(next?.text ?? '');
  const noun = tokens.slice(verb + 2, verb + 6).find((token) => token.capital);
  return noun !== undefined && people.test(noun.lower);
}

/** Whether the clause ends with this verb, its auxiliaries apart: wie er gesagt hat | , */
function endsClause(tokens: Token[], verb: number, { auxiliaries }: Language): boolean {
  let next = verb + 1;
  while (next < tokens.length && next < verb + 3 && auxiliaries.has(tokens[next]!.lower)) next++;
  return tokens[next]?.kind !== 'word';
}

/** Emma Roux, | eine Fischerin aus Brest | sagte: the second comma is missing. */
function apposed(tokens: Token[], start: number, low: number, language: SecondLanguage): Span | null {
  if (tokens[start - 1]?.text !== ',' || !language.articles.has(tokens[start]!.lower)) return null;
  const from = clauseStart(tokens, start - 1, low, language);
  const name = tokens.slice(from, start - 1);
  const whole = name.length > 1 && name.length < 6 && name.every((token) => token.capital);
  return whole && beginsSubject(tokens, from, language) ? { from, to: start - 1 } : null;
}

/** Where the clause of this verb begins: behind a comma, a colon or a quotation; what stands in brackets is passed over. */
function clauseStart(tokens: Token[], verb: number, low: number, language: SecondLanguage): number {
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
function fromStart(tokens: Token[], start: number, verb: number, language: SecondLanguage): Span | null {
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

/** …, der am Montag sagte: what refers to the words before the comma. */
function isRelative(tokens: Token[], start: number, verb: number, { relatives, adjective }: VerbSecond): boolean {
  if (tokens[start - 1]?.text !== ',' || !relatives.has(tokens[start]!.lower)) return false;
  const next = tokens[start + 1]!;
  if (start + 1 === verb || isFirstName(next.text)) return true;
  return !next.capital && !adjective.test(next.lower);
}

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

/** Emma Roux, | die Bürgermeisterin von Brest, | sagte */
function aside(tokens: Token[], verb: number, low: number, language: SecondLanguage): Span | null {
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

/** Lim zeigte sich besorgt: „…“; In Berlin legte Lim nach: „…“: whoever does something in the clause before the colon. */
export function mainSubject(tokens: Token[], low: number, colon: number, language: SecondLanguage): Span | null {
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
