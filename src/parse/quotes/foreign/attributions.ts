import type { Token } from '../text/tokens.ts';
import { accountAt, readAt, thusAt } from './accounts.ts';
import type { Attribution } from './attribution.ts';
import { subjectRight } from './behind.ts';
import type { SecondLanguage } from './language.ts';
import { nominalEnd, phraseEnd } from './phrases.ts';
import type { Span } from './span.ts';
import { subjectOfVerb } from './verbsecond.ts';

/** Every attribution of a sentence, in a language whose verb stands second. */
export function attributionsIn(tokens: Token[], low: number, high: number, language: SecondLanguage): Attribution[] {
  const found: Attribution[] = [];
  const words = wordsOf(language);
  for (let i = low; i < high; i++) {
    if (tokens[i]!.kind !== 'word' || !words.has(tokens[i]!.lower)) continue;
    const one =
      spokenAt(tokens, i, low, high, language) ??
      thusAt(tokens, i, low, high, language) ??
      accountAt(tokens, i, low, high, language);
    if (one) found.push(one);
  }
  return found;
}

// Asked of every word, and gathered when a language is first met.
const known = new WeakMap<SecondLanguage, Set<string>>();

/** Every word that an attribution may hang on. */
function wordsOf(language: SecondLanguage): Set<string> {
  const { cues, participles, according, verbSecond } = language;
  const { reads, separable, thus, postposed, after } = verbSecond;
  const words =
    known.get(language) ??
    new Set([
      ...cues,
      ...participles,
      ...according,
      ...reads,
      ...separable.keys(),
      ...thus,
      ...postposed,
      ...after,
      ...verbSecond.for,
    ]);
  known.set(language, words);
  return words;
}

function spokenAt(tokens: Token[], i: number, low: number, high: number, language: SecondLanguage): Attribution | null {
  const { lower, capital } = tokens[i]!;
  // Angaben, Schreiben: nouns, where capitals tell
  if (capital && i > low && tokens[i - 1]!.kind === 'word') return null;
  if (language.verbSecond.reads.has(lower)) return readAt(tokens, i, low, high, language);
  const auxiliary = language.participles.has(lower) ? auxiliaryOf(tokens, i, low, high, language) : -1;
  if (auxiliary >= 0) return heldBy(tokens, i, auxiliary, low, high, language);
  const particles = language.verbSecond.separable.get(lower);
  if (!language.cues.has(lower) && !(particles && hasOne(tokens, i + 1, high, particles))) return null;
  if (isInfinitive(tokens, i, high, language)) return null;
  const subject = language.verbSecond.citing.has(lower)
    ? cited(tokens, i, high, language)
    : subjectOfVerb(tokens, i, low, high, language);
  return subject && { at: i, verb: i, subject };
}

/** kaum erwarten kann, zu fordern */
function isInfinitive(tokens: Token[], i: number, high: number, language: SecondLanguage): boolean {
  const { infinitive, modals, to } = language.verbSecond;
  if (!infinitive?.test(tokens[i]!.lower)) return false;
  if (tokens[i - 1]?.lower === to) return true;
  const next = tokens[i + 1]?.lower ?? '';
  return i + 1 < high && (language.auxiliaries.has(next) || modals.has(next));
}

function hasOne(tokens: Token[], from: number, high: number, words: Set<string>): boolean {
  for (let i = from; i < high && i - from < 30; i++) if (words.has(tokens[i]!.lower)) return true;
  return false;
}

/** hat am Montag gesagt; …, die er gesagt hat */
function auxiliaryOf(
  tokens: Token[],
  at: number,
  low: number,
  high: number,
  { auxiliaries, verbSecond }: SecondLanguage,
): number {
  const next = at + 1 < high ? tokens[at + 1]!.lower : '';
  // soll … gesagt haben
  const last = auxiliaries.has(next);
  if (last && !verbSecond.infinitive?.test(next)) return at;
  for (let i = at - 1; i >= low && at - i < 40 && !/^[:;]$/.test(tokens[i]!.text); i--) {
    if (auxiliaries.has(tokens[i]!.lower)) return i;
    if (verbSecond.subordinators.has(tokens[i]!.lower) && tokens[i - 1]?.text === ',') break;
  }
  return last ? at : -1;
}

/** Of a participle: the subject of its auxiliary, the agent of a passive, and in "wird Lim zitiert" the subject again. */
function heldBy(
  tokens: Token[],
  at: number,
  auxiliary: number,
  low: number,
  high: number,
  language: SecondLanguage,
): Attribution | null {
  const word = tokens[auxiliary]!.lower;
  const passive =
    language.verbSecond.passives.has(word) || language.verbSecond.passives.has(tokens[at + 1]?.lower ?? '');
  if (passive && !language.verbSecond.citing.has(tokens[at]!.lower)) {
    const subject = agentOf(tokens, low, at, language);
    return subject && { at, verb: auxiliary, subject };
  }
  const subject = subjectOfVerb(tokens, auxiliary, low, high, language);
  return subject && { at, verb: auxiliary, subject };
}

/** wurde von Fachleuten als „…“ bezeichnet */
function agentOf(tokens: Token[], low: number, at: number, language: SecondLanguage): Span | null {
  for (let i = at - 1; i >= low; i--) {
    if (!language.verbSecond.agent.has(tokens[i]!.lower) || tokens[i + 1]?.kind !== 'word') continue;
    const to = phraseEnd(tokens, i + 1, at, language);
    if (to > i + 1) return { from: i + 1, to };
  }
  return null;
}

/** zitiert die Zeitung | den Minister |; wird Lim zitiert */
function cited(tokens: Token[], at: number, high: number, language: SecondLanguage): Span | null {
  const first = subjectRight(tokens, at + 1, high, language);
  if (!first) return null;
  const next = tokens[first.to];
  if (next?.kind === 'word' && (next.capital || language.articles.has(next.lower))) {
    return { from: first.to, to: nominalEnd(tokens, first.to, high, language) };
  }
  // das Blatt | Lotsin Lim
  const second = first.from + 2;
  const two = language.articles.has(tokens[first.from]!.lower) && first.to - second > 1 && tokens[second - 1]!.capital;
  return two && tokens.slice(second, first.to).every((token) => token.capital) ? { from: second, to: first.to } : first;
}

/** "…", strich Lim heraus: behind a quotation and a comma stands a verb, whichever it is, and then its subject. */
export function verbBehind(tokens: Token[], from: number, high: number, language: SecondLanguage): Attribution | null {
  const verb = tokens[from];
  if (verb?.kind !== 'word' || verb.capital || from + 1 >= high) return null;
  const { lower } = verb;
  if (
    language.verbSecond.prepositions.has(lower) ||
    language.verbSecond.subordinators.has(lower) ||
    language.verbSecond.conjunctions.has(lower)
  )
    return null;
  if (
    language.verbSecond.openers.has(lower) ||
    language.articles.has(lower) ||
    language.verbSecond.oblique.has(lower) ||
    language.pronouns.has(lower)
  )
    return null;
  if (!language.verbSecond.finite.test(lower)) return null;
  const subject = subjectRight(tokens, from + 1, Math.min(high, from + 14), language);
  return subject && { at: from, verb: from, subject };
}
