import type { Token } from '../text/tokens.ts';
import { isFirstName } from '../words/firstnames.ts';
import { isPlace } from '../words/places.ts';
import {
  ADVERBS,
  AUXILIARIES,
  BODY_NAME_WORDS,
  BODY_NOUNS,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  ROLE_NOUNS,
  SUBORDINATORS,
  TIME_WORDS,
  TITLES,
} from '../words/words.ts';
import { isGivenName, isOpening, isPastVerb, isPronoun, isVerb, joinsNouns } from './grammar.ts';
import { isNameWord } from './runs.ts';

/** A noun phrase as a range of tokens: the core up to its first preposition, and all of it. */
export interface Phrase {
  from: number;
  /** After the last token of the core: "A spokesman" of "A spokesman for the ministry". */
  core: number;
  to: number;
}

/** No noun phrase of a newsroom is longer. */
export const LONGEST = 24;

/** The noun phrase that begins at `from`, no further right than `high`; null where none does. */
export function phraseAt(tokens: Token[], from: number, high: number): Phrase | null {
  const first = tokens[from];
  if (first?.kind !== 'word' || from >= high) return null;
  if (isPronoun(tokens, from)) {
    return { from, core: from + 1, to: from + 1 };
  }
  if (!startsPhrase(tokens, from)) return null;
  let to = officeEnd(tokens, coreEnd(tokens, from, high), high);
  const core = nounEnd(tokens, from, to);
  if (core === from) return null;
  // two people | briefed on the plan
  if (to < high && KNOWING.test(tokens[to]!.lower) && PREPOSITIONS.has(tokens[to + 1]?.lower ?? '')) {
    to = coreEnd(tokens, to + 2, high);
  }
  if (to > core && KNOWING.test(tokens[to - 1]!.lower))
    to = Math.max(core, coreEnd(tokens, Math.min(to + 1, high), high));
  // of the ministry, for Lim, at the University of Lusaka
  while (to < high && to - from < LONGEST && (TAIL.has(tokens[to]!.lower) || isAuthored(tokens, to))) {
    const next = coreEnd(tokens, to + 1, high);
    if (next === to + 1 || TIME_WORDS.has(tokens[to + 1]!.lower)) break;
    to = next;
  }
  return { from, core, to };
}

/** How the unnamed know what they say: a person | familiar with the talks. */
const KNOWING = /^(?:familiar|close|involved|briefed|aware|knowledgeable|present|privy)$/;

/** An official | familiar with the talks: what he knows is no part of what he is. */
export function nounEnd(tokens: Token[], from: number, end: number): number {
  return end - from > 1 && KNOWING.test(tokens[end - 1]!.lower) ? end - 1 : end;
}

/** Secretary | of State Ana Roe, envoy | to Norland Ana Roe: the name that follows the office belongs to the core. */
export function officeEnd(tokens: Token[], core: number, high: number): number {
  const office = tokens[core - 1];
  const next = tokens[core + 1];
  if (office?.kind !== 'word' || !next) return core;
  const ranked = tokens[core]!.lower === 'of' && office.capital && TITLES.has(office.lower);
  const sent = tokens[core]!.lower === 'to' && ROLE_NOUNS.has(office.lower) && isPlace([next.text]);
  if (!ranked && !sent) return fieldEnd(tokens, core, high);
  // Speaker of the House Ana Roe, Minister of State for Health Ana Roe
  let to = core + 1;
  while (to < high && to - core < 12 && (isNameWord(tokens[to]!) || /^(?:of|for|and|the)$/.test(tokens[to]!.lower)))
    to++;
  for (let at = to - 2; at > core + 1 && isNameWord(tokens[at + 1]!) && isNameWord(tokens[at]!); at--) {
    const before = tokens[at - 1]!;
    if (!isNameWord(before) || before.possessive || TITLES.has(before.lower)) continue;
    const { text, lower } = tokens[at]!;
    const named = isFirstName(text) || TITLES.has(lower) || isPlace([before.text]);
    if (named) return BODY_NAME_WORDS.has(tokens[to - 1]!.lower) ? core : to;
  }
  return core;
}

/** Head | of research Ana Roe, minister | of health and sport Ana Roe */
function fieldEnd(tokens: Token[], core: number, high: number): number {
  if (tokens[core]!.lower !== 'of' || !ROLE_NOUNS.has(tokens[core - 1]!.lower)) return core;
  let at = core + 1;
  while (at < high && at - core < 4 && tokens[at]!.kind === 'word' && !tokens[at]!.capital && !isVerb(tokens, at)) at++;
  let to = at;
  while (to < high && isNameWord(tokens[to]!)) to++;
  return at > core + 1 && to - at > 1 && isFirstName(tokens[at]!.text) ? to : core;
}

/** a report by the Institute for Tides */
function isAuthored(tokens: Token[], i: number): boolean {
  return tokens[i]!.lower === 'by' && BODY_NOUNS.has(tokens[i - 1]!.lower);
}

const TAIL = new Set('of for from at in with on to against'.split(' '));

function startsPhrase(tokens: Token[], i: number): boolean {
  const { lower, capital } = tokens[i]!;
  if (isGivenName(tokens, i) || isRoundNumber(tokens, i)) return true;
  // Q. Were you afraid?
  if (isOpening(tokens, i) || (i === 0 && /^[QA]\.$/.test(tokens[i]!.text))) return false;
  if (TIME_WORDS.has(lower) || AUXILIARIES.has(lower) || SUBORDINATORS.has(lower) || PREPOSITIONS.has(lower))
    return false;
  if (CONJUNCTIONS.has(lower) || (ADVERBS.has(lower) && !capital)) return false;
  return capital || DETERMINERS.has(lower) || !(isVerb(tokens, i) || isPastVerb(tokens, i));
}

/** A harbour official | shrugged; the first five farmers | ranged from polite to loud; the film | shows Lim */
function isVerbOfRole(tokens: Token[], i: number, from: number): boolean {
  const { lower } = tokens[i]!;
  if (i > from && tokens[i + 1]?.capital && isNameWord(tokens[i + 1]!) && /[^s]s$/.test(lower))
    return (
      !ROLE_NOUNS.has(lower) && !/(?:[eo]rs|ists|ians|ants|ees)$/.test(lower) && /[^s]$/.test(tokens[i - 1]!.lower)
    );
  if (i === from || !lower.endsWith('ed') || ROLE_NOUNS.has(lower)) return false;
  const before = tokens[i - 1]!.lower;
  if (isPastVerb(tokens, i)) return true;
  return ROLE_NOUNS.has(before) || (/[^s]s$/.test(before) && PREPOSITIONS.has(tokens[i + 1]?.lower ?? ''));
}

/** about 200 marchers */
function isRoundNumber(tokens: Token[], i: number): boolean {
  return (
    /^(?:about|around|over|nearly|almost|roughly|some)$/.test(tokens[i]?.lower ?? '') &&
    /^\d/.test(tokens[i + 1]?.text ?? '')
  );
}

function coreEnd(tokens: Token[], from: number, high: number): number {
  let i = isRoundNumber(tokens, from) ? from + 2 : from;
  while (i < high && i - from < LONGEST) {
    const token = tokens[i]!;
    if (token.kind === 'mark' || (token.kind === 'quote' && (i === from || !isWithinNoun(tokens, i)))) break;
    if (token.kind === 'word' && !isNameWord(token)) {
      const { lower } = token;
      if (lower === 'and' ? !joinsNouns(tokens, i) || i === from : CONJUNCTIONS.has(lower)) break;
      if (PREPOSITIONS.has(lower) || SUBORDINATORS.has(lower) || AUXILIARIES.has(lower)) break;
      if (ADVERBS.has(lower) || (PRONOUNS.has(lower) && !/^(?:one|both)$/.test(lower)) || TIME_WORDS.has(lower)) break;
      if (ONLY_FIRST.test(lower) && i > from && !DETERMINERS.has(tokens[i - 1]!.lower) && !tokens[i - 1]!.possessive)
        break;
      if (isVerb(tokens, i) || isVerbOfRole(tokens, i, from)) break;
      // Lim went: after a bare name only a noun of office goes on
      if (i > from && isNameWord(tokens[i - 1]!) && !tokens[i - 1]!.possessive && !continuesName(tokens, i, from))
        break;
    } else if (TIME_WORDS.has(token.lower) && i > from) break;
    i++;
  }
  return i;
}

// The first five farmers; but no article stands within a phrase.
const ONLY_FIRST =
  /^(?:an?|the|this|that|these|those|his|her|their|its|our|my|your|another|some|all|both|each|every|no|any|such|whose|most|first)$/;

/** Ana | “The Hammer” | Roe, the | “Nightly Desk” | host */
function isWithinNoun(tokens: Token[], i: number): boolean {
  const { start, end } = tokens[i]!;
  return end - start < 40 && tokens[i + 1]?.kind === 'word';
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

/** Riverton food-supplement executive Frank Roe; but: Lim supports Frank Roe */
function roleAhead(tokens: Token[], i: number): boolean {
  if (tokens[i + 1]?.capital && /(?:ed|[^s]s)$/.test(tokens[i]!.lower)) return false;
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
