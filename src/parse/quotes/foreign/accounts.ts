import type { Token } from '../text/tokens.ts';
import type { Attribution } from './attribution.ts';
import type { SecondLanguage, VerbSecond } from './language.ts';
import { beginsSubject, isPronoun, nominalEnd, phraseEnd } from './phrases.ts';
import type { Span } from './span.ts';

// Who says something by other words than a verb of saying: so Lim; laut Lim; nach Angaben von Lim; in dem Brief heißt es.

/** heißt es in einer Mitteilung der Polizei: a paper speaks; hieß es: nobody. */
export function readAt(
  tokens: Token[],
  i: number,
  low: number,
  high: number,
  language: SecondLanguage,
): Attribution | null {
  const { it } = language.verbSecond;
  const itself = tokens[i + 1]?.lower === it || tokens[i - 1]?.lower === it;
  if (!itself) return null;
  for (let k = low; k < high && k < i + 8; k++) {
    const sent = k > i && language.verbSecond.agent.has(tokens[k]!.lower);
    if (!(sent || language.verbSecond.papers.has(tokens[k]!.lower)) || tokens[k + 1]?.kind !== 'word') continue;
    const head = headOf(tokens, k + 1, high);
    if (head < 0 || !(sent || language.verbSecond.paper.test(tokens[head]!.lower))) continue;
    return { at: i, verb: i, subject: { from: k + 1, to: phraseEnd(tokens, head, k < i ? i : high, language) } };
  }
  return { at: i, verb: i, subject: null };
}

/** Where the first noun is: einer gestern verbreiteten | Erklärung; -1 where none is near. */
function headOf(tokens: Token[], from: number, high: number): number {
  for (let i = from; i < high && i - from < 6 && tokens[i]!.kind === 'word'; i++) if (tokens[i]!.capital) return i;
  return -1;
}

/** "…", so der Minister; (so Lim) */
export function thusAt(
  tokens: Token[],
  i: number,
  low: number,
  high: number,
  language: SecondLanguage,
): Attribution | null {
  if (!language.verbSecond.thus.has(tokens[i]!.lower) || i + 1 >= high) return null;
  const before = tokens[i - 1];
  const parted = i > low && before !== undefined && (before.kind === 'quote' || /^[,(–—-]$/.test(before.text));
  if (!parted || !beginsSubject(tokens, i + 1, language)) return null;
  const to = isPronoun(tokens, i + 1, language) ? i + 2 : nominalEnd(tokens, i + 1, high, language);
  return { at: i, verb: i, subject: { from: i + 1, to } };
}

/** laut Polizei, nach Angaben der Polizei, der Polizei zufolge */
export function accountAt(
  tokens: Token[],
  i: number,
  low: number,
  high: number,
  language: SecondLanguage,
): Attribution | null {
  const { lower } = tokens[i]!;
  if (language.verbSecond.for.has(lower) && (i === low || language.verbSecond.conjunctions.has(tokens[i - 1]!.lower))) {
    const to = nominalEnd(tokens, i + 1, high, language);
    if (to > i + 1 && language.verbSecond.being.has(tokens[to]?.lower ?? ''))
      return { at: i, verb: i, subject: { from: i + 1, to } };
  }
  if (language.verbSecond.postposed.has(lower)) {
    const subject = beforePostposed(tokens, i, low, language);
    return subject && { at: i, verb: i, subject: ofAccount(tokens, subject, language.verbSecond) };
  }
  const named = language.verbSecond.after.has(lower)
    ? accountNoun(tokens, i + 1, high, language.verbSecond)
    : language.according.has(lower)
      ? i
      : -1;
  if (named < 0) return null;
  let from = named + 1;
  while (from < high && language.verbSecond.agent.has(tokens[from]!.lower)) from++;
  const subject =
    from < high && tokens[from]!.kind === 'word' ? { from, to: phraseEnd(tokens, from, high, language) } : null;
  if (!subject || subject.to === subject.from)
    return tokens[from]?.kind === 'quote' ? { at: i, verb: i, subject: { from, to: from + 1 } } : null;
  return { at: i, verb: i, subject: ofAccount(tokens, subject, language.verbSecond) };
}

/** nach den eigenen | Angaben; -1 where no such noun stands here. */
function accountNoun(tokens: Token[], from: number, high: number, { accounts }: VerbSecond): number {
  for (let i = from; i < high && i - from < 3 && tokens[i]!.kind === 'word'; i++)
    if (accounts.test(tokens[i]!.lower)) return i;
  return -1;
}

/** Angaben | der Polizei |: whose they are. */
function ofAccount(tokens: Token[], { from, to }: Span, { accounts, agent }: VerbSecond): Span {
  let start = from;
  while (start < to && !accounts.test(tokens[start]!.lower) && !tokens[start]!.capital) start++;
  if (start >= to - 1 || !accounts.test(tokens[start]!.lower)) return { from, to };
  start++;
  while (start < to - 1 && agent.has(tokens[start]!.lower)) start++;
  return { from: start, to };
}

function beforePostposed(tokens: Token[], at: number, low: number, language: SecondLanguage): Span | null {
  const { adjective, oblique } = language.verbSecond;
  let from = at;
  while (from > low && at - from < 10) {
    const { kind, lower, capital } = tokens[from - 1]!;
    if (kind !== 'word') break;
    const small = language.articles.has(lower) || oblique.has(lower) || language.joints.has(lower);
    if (!capital && !small && !adjective.test(lower)) break;
    from--;
  }
  return from < at ? { from, to: at } : null;
}
