import { CUES } from './cues.ts';
import { isNameWord } from './names.ts';
import type { Token } from './tokens.ts';
import {
  ADVERBS,
  ARTICLES,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  ROLE_NOUNS,
  SUBORDINATORS,
  TIME_WORDS,
  VERBS,
} from './words.ts';

/** A noun phrase as a range of tokens: the core up to its first preposition, and all of it. */
export interface Phrase {
  from: number;
  /** After the last token of the core: "A spokesman" of "A spokesman for the ministry". */
  core: number;
  to: number;
}

/** No noun phrase of a newsroom is longer. */
const LONGEST = 24;

/** The noun phrase that ends just before `end`, no further left than `low`. */
export function phraseBefore(tokens: Token[], end: number, low: number): Phrase | null {
  let last = end;
  // Paul Roe (R-Wis.) said
  if (tokens[last - 1]?.text === ')') last = openingBracket(tokens, last - 1, low);
  if (last <= low) return null;
  const only = tokens[last - 1]!;
  if (only.kind === 'word' && isPronoun(tokens, last - 1)) return { from: last - 1, core: last, to: last };
  let from = last;
  while (from > low && last - from < LONGEST && belongs(tokens, from - 1, last)) from--;
  if (hangsOnParticiple(tokens, from, low)) return phraseBefore(tokens, from - 1, low);
  return trimmed(tokens, from, last);
}

/** Another source | speaking | to the paper said */
function hangsOnParticiple(tokens: Token[], from: number, low: number): boolean {
  const verb = tokens[from - 1];
  const before = tokens[from - 2];
  if (from - 2 < low || verb?.kind !== 'word' || verb.capital || before?.kind !== 'word') return false;
  if (!PREPOSITIONS.has(tokens[from]!.lower) || !/(?:ing|ed|en)$/.test(verb.lower)) return false;
  return (
    !AUXILIARIES.has(before.lower) &&
    !PRONOUNS.has(before.lower) &&
    !CONJUNCTIONS.has(before.lower) &&
    !ADVERBS.has(before.lower)
  );
}

function openingBracket(tokens: Token[], at: number, low: number): number {
  for (let i = at; i > low && at - i < 8; i--) if (tokens[i]!.text === '(') return i;
  return low;
}

function belongs(tokens: Token[], i: number, last: number): boolean {
  const token = tokens[i]!;
  if (token.kind === 'mark') return false;
  // the "Nightly Desk" host said
  if (token.kind === 'quote') return i < last - 1;
  const { lower } = token;
  if (isGivenName(tokens, i)) return true;
  if (isNameWord(token) && !SUBORDINATORS.has(lower) && !AUXILIARIES.has(lower) && !CONJUNCTIONS.has(lower))
    return true;
  if (lower === 'and' || lower === '&') return i < last - 1 && joinsNouns(tokens, i);
  if (SUBORDINATORS.has(lower) || AUXILIARIES.has(lower) || CONJUNCTIONS.has(lower)) return false;
  if (PRONOUNS.has(lower) && lower !== 'one' && lower !== 'both') return false;
  if (ADVERBS.has(lower) && lower !== 'long') return false;
  return !isVerb(tokens, i);
}

/** Trump and Pence said; the chairman and chief executive said; but not: he left and Lim said. */
function joinsNouns(tokens: Token[], i: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (!before || !after || before.kind !== 'word' || after.kind !== 'word') return false;
  return before.capital === after.capital && !isVerb(tokens, i - 1) && !ARTICLES.has(after.lower);
}

/** A finite verb of the sentence; "the called" or "a report" is none, after an article or possessive. */
export function isVerb(tokens: Token[], i: number): boolean {
  const { lower, capital } = tokens[i]!;
  if (capital && i > 0) return false;
  if (AUXILIARIES.has(lower)) return true;
  const before = tokens[i - 1];
  if (before?.kind === 'word' && (DETERMINERS.has(before.lower) || before.possessive)) return false;
  if (ROLE_NOUNS.has(lower)) return false;
  if (VERBS.has(lower)) return true;
  const cue = CUES.get(lower);
  if (!cue) return false;
  // Base forms and plurals are nouns as often as not: a report, the claims, vote counts.
  return /(?:ed|id|old|ote|ought|elt|ew|ings?)$/.test(lower) || lower === 'says' || lower === 'tells';
}

// "But in Lusaka on Monday the chairman": what stands before the subject goes, the subject stays.
function trimmed(tokens: Token[], start: number, end: number): Phrase | null {
  let from = start;
  while (from < end && isOpener(tokens[from]!)) from++;
  if (from >= end) return null;
  if (PREPOSITIONS.has(tokens[from]!.lower)) from = afterAdverbial(tokens, from, end);
  while (from < end && isOpener(tokens[from]!)) from++;
  if (from >= end) return null;
  from = lastName(tokens, from, end);
  let core = from + 1;
  while (core < end && !(PREPOSITIONS.has(tokens[core]!.lower) && !tokens[core]!.capital)) core++;
  return { from, core, to: end };
}

function isOpener(token: Token): boolean {
  if (token.kind === 'quote') return false;
  return CONJUNCTIONS.has(token.lower) || ADVERBS.has(token.lower) || SUBORDINATORS.has(token.lower);
}

function afterAdverbial(tokens: Token[], from: number, end: number): number {
  let at = end - 1;
  // the last run of names
  if (isNameWord(tokens[at]!)) {
    while (at > from && isNameWord(tokens[at - 1]!) && !TIME_WORDS.has(tokens[at - 1]!.lower)) at--;
    if (at === from) return from;
    if (!(PREPOSITIONS.has(tokens[at - 1]!.lower) || ARTICLES.has(tokens[at - 1]!.lower)))
      return withRole(tokens, at, from);
  }
  for (let i = end - 1; i > from; i--) {
    const before = tokens[i - 1]!;
    if (DETERMINERS.has(tokens[i]!.lower) && !PREPOSITIONS.has(before.lower) && !DETERMINERS.has(before.lower))
      return i;
  }
  return at;
}

/** "party chairman Ana Roe": the words that say what she is stand before the name. */
function withRole(tokens: Token[], at: number, low: number): number {
  let from = at;
  while (from > low && isRoleWord(tokens[from - 1]!)) from--;
  return from;
}

function isRoleWord(token: Token): boolean {
  return token.kind === 'word' && !token.capital && ROLE_NOUNS.has(token.lower);
}

// "hours after the vote Lim": a name whose neighbour on the left is no title stands alone.
function lastName(tokens: Token[], from: number, end: number): number {
  let at = end;
  while (at > from && isNameWord(tokens[at - 1]!)) at--;
  if (at === end || at === from) return from;
  const before = tokens[at - 1]!;
  if (before.kind === 'quote' || before.possessive || before.capital) return from;
  if (PREPOSITIONS.has(before.lower) || DETERMINERS.has(before.lower) || /^\d/.test(before.text)) return from;
  if (
    ROLE_NOUNS.has(before.lower) ||
    /(?:man|men|woman|er|or|ist|ian|ive|al|ic|and|late|de|van|von|bin|al|la|del)$/.test(before.lower)
  )
    return from;
  return at;
}

/** "said Will Roe": a name that is spelled like a small word. */
export function isGivenName(tokens: Token[], i: number): boolean {
  const next = tokens[i + 1];
  return (
    /^(?:Will|May|April|June|August|Mark|Bill|Grant|Drew|Guy)$/.test(tokens[i]!.text) &&
    next?.kind === 'word' &&
    next.capital
  );
}

/** One of the officials said; one official said: no pronouns. */
function isPronoun(tokens: Token[], i: number): boolean {
  const { lower, text } = tokens[i]!;
  if (!PRONOUNS.has(lower) || (lower === 'it' && text === 'IT')) return false;
  if (lower !== 'one' && lower !== 'both') return true;
  const next = tokens[i + 1];
  return next?.kind !== 'word' || isVerb(tokens, i + 1);
}

/** The noun phrase that begins at `from`, no further right than `high`; null where none does. */
export function phraseAt(tokens: Token[], from: number, high: number): Phrase | null {
  const first = tokens[from];
  if (first?.kind !== 'word' || from >= high) return null;
  if (isPronoun(tokens, from)) {
    return { from, core: from + 1, to: from + 1 };
  }
  if (!startsPhrase(tokens, from)) return null;
  const core = coreEnd(tokens, from, high);
  if (core === from) return null;
  let to = core;
  // of the ministry, for Lim, at the University of Lusaka
  while (to < high && to - from < LONGEST && TAIL.has(tokens[to]!.lower)) {
    const next = coreEnd(tokens, to + 1, high);
    if (next === to + 1 || TIME_WORDS.has(tokens[to + 1]!.lower)) break;
    to = next;
  }
  return { from, core, to };
}

const TAIL = new Set('of for from at in with on to against'.split(' '));

function startsPhrase(tokens: Token[], i: number): boolean {
  const { lower, capital } = tokens[i]!;
  if (isGivenName(tokens, i)) return true;
  if (TIME_WORDS.has(lower) || AUXILIARIES.has(lower) || SUBORDINATORS.has(lower) || PREPOSITIONS.has(lower))
    return false;
  if (CONJUNCTIONS.has(lower) || (ADVERBS.has(lower) && !capital)) return false;
  return capital || DETERMINERS.has(lower) || !isVerb(tokens, i);
}

function coreEnd(tokens: Token[], from: number, high: number): number {
  let i = from;
  while (i < high && i - from < LONGEST) {
    const token = tokens[i]!;
    if (token.kind === 'mark' || (token.kind === 'quote' && i === from)) break;
    if (token.kind === 'word' && !isNameWord(token)) {
      const { lower } = token;
      if (lower === 'and' ? !joinsNouns(tokens, i) || i === from : CONJUNCTIONS.has(lower)) break;
      if (PREPOSITIONS.has(lower) || SUBORDINATORS.has(lower) || AUXILIARIES.has(lower)) break;
      if (ADVERBS.has(lower) || (PRONOUNS.has(lower) && !/^(?:one|both)$/.test(lower)) || TIME_WORDS.has(lower)) break;
      if (DETERMINERS.has(lower) && i > from && !DETERMINERS.has(tokens[i - 1]!.lower)) break;
      if (isVerb(tokens, i)) break;
      // Lim went: after a bare name only a noun of office goes on
      if (i > from && isNameWord(tokens[i - 1]!) && !tokens[i - 1]!.possessive && !continuesName(tokens, i, from))
        break;
    } else if (TIME_WORDS.has(token.lower) && i > from) break;
    i++;
  }
  return i;
}

/** Riverton food-supplement executive Frank Roe */
function roleAhead(tokens: Token[], i: number): boolean {
  for (let k = i; k < i + 4; k++) {
    const token = tokens[k];
    if (token?.kind !== 'word' || PREPOSITIONS.has(token.lower) || isVerb(tokens, k) || DETERMINERS.has(token.lower))
      return false;
    if (CONJUNCTIONS.has(token.lower) || SUBORDINATORS.has(token.lower) || PRONOUNS.has(token.lower)) return false;
    if (!token.capital && ROLE_NOUNS.has(token.lower)) return true;
    if (k > i && token.capital && !TIME_WORDS.has(token.lower) && !/(?:ed|ing|s)$/.test(tokens[k - 1]!.lower))
      return true;
  }
  return false;
}

function continuesName(tokens: Token[], i: number, from: number): boolean {
  const { lower } = tokens[i]!;
  if (
    ROLE_NOUNS.has(lower) ||
    roleAhead(tokens, i) ||
    /^(?:de|van|von|bin|al|la|del|der|den|campaign|administration|press|government|party)$/.test(lower)
  )
    return true;
  return DETERMINERS.has(tokens[from]!.lower) && !/(?:ed|ing|ly)$/.test(lower);
}
