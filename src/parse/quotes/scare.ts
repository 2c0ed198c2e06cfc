import type { Passage } from './passage.ts';
import type { Spoken } from './spoken.ts';
import type { Token } from './text/tokens.ts';
import { AUXILIARIES, DETERMINERS, PREPOSITIONS } from './words/words.ts';

const WORK_NOUNS = new Set(
  `film films movie movies book books novel song songs album show shows series sitcom play musical documentary podcast memoir
  biography autobiography collection satire parody ad ads advert advertisement commercial
  poem essay single anthem hit drama comedy thriller trilogy opera ballet painting exhibition reboot sequel prequel trailer
  episode segment column blog magazine newspaper broadcast programme program franchise soundtrack biopic video game
  concert tour mixtape star co-star host hosts actor actress audience fame theme shirts shirt t-shirt t-shirts hat hats cap caps
  button buttons sticker stickers banner banners sign signs placard placards tote hashtag flag movement uprising uprisings`.split(
    /\s+/,
  ),
);

// What has a slogan on it, and says nothing: "Save our park," read one banner.
const SIGNS = new Set(
  `sign signs banner banners placard placards poster posters billboard billboards plaque cardboard shirt shirts t-shirt t-shirts hat hats cap
  caps sticker stickers button buttons flag flags graffiti`.split(/\s+/),
);

// No one may say “in my day”.
const NOBODY = /^(?:nobody|no one|no-one|none)$/i;

// What follows these is no speech: the so-called “compromise”, under the heading “pension”.
const LABELS = new Set(
  'so-called self-styled proverbial heading nickname moniker alias pseudonym username handle title headed'.split(' '),
);

const NAMING = new Set('titled entitled called named nicknamed dubbed known'.split(' '));

// The show's name after these is a place where somebody spoke.
const PLACING = new Set('on of to from in for with at by like via watch watching and than'.split(' '));

/** Tells what somebody said from scare quotes, titles of works, nicknames, slogans on things and names of things. */
export function isSpeech(passage: Passage, position: number, spoken: Spoken): boolean {
  const { text, tokens, quotations } = passage;
  const { start, end } = quotations[tokens[position]!.quote]!;
  const words = text.slice(start, Math.min(end, start + 200)).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  if (SIGNS.has(spoken.speaker?.head ?? '') || NOBODY.test(spoken.speaker?.name ?? '')) return false;
  if (words.length > 12) return true;
  const before = tokens[position - 1];
  const after = tokens[position + 1];
  if (isNickname(before, after, words) || LABELS.has(before?.lower ?? '')) return false;
  if (isChant(tokens, position)) return true;
  if (isTitleCase(words) && isName(tokens, position, words.length)) return false;
  if (spoken.way === 'none' || spoken.way === 'carried') {
    if (isTitleCase(words)) return false;
    return words.length > (spoken.kind === 'direct' ? 1 : 6) || isPredicate(before, words[0] ?? '');
  }
  // humming “Here Comes My Summer”, Lim said only
  if (spoken.way === 'after' && words.length > 1 && isTitleCase(words)) {
    if (spoken.kind === 'fragment' || /ing$/.test(before?.lower ?? '')) return false;
  }
  if (words.length < 5 && isMention(tokens, position, spoken)) return false;
  if (spoken.kind === 'direct' || words.length > 3) return true;
  if (spoken.way === 'inherited' && before?.kind === 'word' && isSmall(before)) return false;
  if (after?.kind === 'word' && WORK_NOUNS.has(after.lower)) return false;
  return spoken.way !== 'after' || spoken.strength === 'speech';
}

/** was “thin on detail”: words that somebody used, though nobody is said to. */
function isPredicate(before: Token | undefined, first: string): boolean {
  return /^\p{Ll}/u.test(first) && /^(?:is|was|are|were|be|been|being)$/.test(before?.lower ?? '');
}

/** “Top secret” is the highest level: the word, and nobody who says it */
function isMention(tokens: Token[], position: number, { way }: Spoken): boolean {
  if (way !== 'inherited' || (position > 0 && tokens[position - 1]!.text !== '.')) return false;
  return /^(?:is|was|means|meant|refers|referred)$/.test(tokens[position + 1]?.lower ?? '');
}

/** the act of “moaning”, is “brand building”, somebody’s “sherpa” */
function isSmall({ lower, possessive }: Token): boolean {
  return possessive || PREPOSITIONS.has(lower) || AUXILIARIES.has(lower);
}

/** chants of “Out!” */
export function isChant(tokens: Token[], position: number): boolean {
  return (
    tokens[position - 1]?.lower === 'of' &&
    /^(?:chants|cries|shouts|calls|yells|screams)$/.test(tokens[position - 2]?.lower ?? '')
  );
}

/** Ana "The Hammer" Roe */
function isNickname(before: Token | undefined, after: Token | undefined, words: string[]): boolean {
  if (words.length > 3 || before?.kind !== 'word' || after?.kind !== 'word') return false;
  return (
    before.capital && after.capital && !before.possessive && !/^\d/.test(before.text) && /^\p{Lu}/u.test(words[0]!)
  );
}

function isTitleCase(words: string[]): boolean {
  return words.every(
    (word, i) =>
      /^[\p{Lu}\p{N}]/u.test(word) ||
      (i > 0 &&
        i < words.length - 1 &&
        (word.length < 4 || PREPOSITIONS.has(word) || DETERMINERS.has(word) || AUXILIARIES.has(word))),
  );
}

// told the network's "Morning Table", the film "Low Tide", a "Low Tide" actress
function isName(tokens: Token[], position: number, words: number): boolean {
  const before = tokens[position - 1];
  const after = tokens[position + 1];
  if (after?.kind === 'word' && WORK_NOUNS.has(after.lower)) return true;
  if (isWorkApposed(tokens, position) || isKnownAs(tokens, position)) return true;
  let k = position - 1;
  if (before?.text === ',' || before?.text === ':') k--;
  const noun = tokens[k];
  if (noun?.kind !== 'word') return false;
  // the donors, dubbed “Moneybags” by Lim
  if (noun.lower === 'dubbed' && after?.lower === 'by') return false;
  if (WORK_NOUNS.has(noun.lower) || NAMING.has(noun.lower)) return true;
  if (before !== noun) return false;
  if (noun.possessive) return true;
  return words > 1 && PLACING.has(noun.lower);
}

/** “Low Tide,” | a sea biography by Lim; but: “Mine,” a film star said */
function isWorkApposed(tokens: Token[], position: number): boolean {
  let k = tokens[position + 1]?.text === ',' ? position + 2 : position + 1;
  if (!/^(?:an?|the)$/.test(tokens[k]?.lower ?? '')) return false;
  for (const end = k + 4; k < end && tokens[k]?.kind === 'word'; k++) {
    const next = tokens[k + 1];
    if (WORK_NOUNS.has(tokens[k]!.lower)) return next?.kind !== 'word' || AFTER_WORK.test(next.lower);
  }
  return false;
}

const AFTER_WORK = /^(?:by|of|about|that|which|written|directed|in|on|from|starring|featuring|with)$/;

/** known online as | “Bosun” */
function isKnownAs(tokens: Token[], position: number): boolean {
  if (tokens[position - 1]?.lower !== 'as') return false;
  return NAMING.has(tokens[position - 2]?.lower ?? '') || NAMING.has(tokens[position - 3]?.lower ?? '');
}
