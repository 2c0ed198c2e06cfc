import type { Token } from '../text/tokens.ts';
import type { Language, SecondLanguage, VerbSecond } from './language.ts';

// Noun phrases of languages whose verb stands second, as far as they can be told without a dictionary.

/** er, sie; dieser, where no noun is behind it */
export function isPronoun(tokens: Token[], i: number, { pronouns, articles }: Language): boolean {
  const { lower } = tokens[i]!;
  if (!pronouns.has(lower)) return false;
  const next = tokens[i + 1];
  return !articles.has(lower) || next?.kind !== 'word' || (!next.capital && !/(?:e|en|er)$/.test(next.lower));
}

/** Whether a subject may begin here: der Minister, Emma Roux, sie; not: dem Minister, am Montag, ferner. */
export function beginsSubject(tokens: Token[], i: number, language: SecondLanguage): boolean {
  const token = tokens[i];
  if (token?.kind !== 'word') return false;
  const { lower } = token;
  if (isPronoun(tokens, i, language)) return true;
  if (language.verbSecond.oblique.has(lower)) return false;
  if (language.articles.has(lower)) return !isObliqueBy(tokens, i, language.verbSecond);
  if (/^\d/.test(lower) || !(token.capital || isBareNoun(token, language) || language.titles.has(lower))) return false;
  return !isFunctionWord(lower, language.verbSecond);
}

/** der Deutschen Presse-Agentur, einer Sprecherin: by the adjective, or by itself. */
function isObliqueBy(tokens: Token[], i: number, { oblique }: VerbSecond): boolean {
  const { lower } = tokens[i]!;
  const next = tokens[i + 1];
  if (lower === 'einer') return next?.lower !== 'der';
  return (
    lower === 'der' &&
    oblique.has('dem') &&
    next?.kind === 'word' &&
    /[^u]en$/.test(next.lower) &&
    !!tokens[i + 2]?.capital
  );
}

/** la maire, l’ancien maire */
export function hasArticle({ lower }: Token, { articles }: Language): boolean {
  return articles.has(lower) || /^l['’]\p{L}/u.test(lower);
}

/** sier | politiet, powiedział | rzecznik: a noun without an article, as far as no table has the word otherwise. */
export function isBareNoun({ kind, lower }: Token, language: Language): boolean {
  if (!language.bareNouns || kind !== 'word' || lower.length < 4) return false;
  return ![language.ends, language.auxiliaries, language.participles, language.cues].some((words) => words.has(lower));
}

export function isFunctionWord(
  lower: string,
  { prepositions, oblique, subordinators, conjunctions, openers, focusing }: VerbSecond,
): boolean {
  return (
    focusing.has(lower) ||
    prepositions.has(lower) ||
    oblique.has(lower) ||
    subordinators.has(lower) ||
    conjunctions.has(lower) ||
    openers.has(lower)
  );
}

const LONGEST = 16;

/** Where the noun phrase ends that begins here: der Sprecher des Hafens, | am Montag; die | in Kiel geborene | Roux. */
export function phraseEnd(tokens: Token[], from: number, high: number, language: Language): number {
  let to = from;
  const end = Math.min(high, from + LONGEST);
  while (to < end) {
    const { kind, lower } = tokens[to]!;
    if (kind === 'quote') {
      // der Chefredakteur der | „Neuen Post“ |; but: laut Lim | „auch morgen“
      const before = tokens[to - 1];
      if (to === from || before?.kind !== 'word' || tokens[to]!.end - tokens[to]!.start > 60) break;
      if (before.capital && !language.articles.has(tokens[from]!.lower)) break;
    } else if (kind !== 'word' || (to > from && endsPhrase(lower, language))) break;
    to++;
  }
  return to;
}

function endsPhrase(lower: string, { ends, joints, auxiliaries }: Language): boolean {
  return (ends.has(lower) && !joints.has(lower)) || auxiliaries.has(lower);
}

/** Behind a preposition or an article that no subject has: am Montag | …, dem Sender | … */
export function behindObject(tokens: Token[], from: number, high: number, { adjective }: VerbSecond): number {
  let i = from + 1;
  while (
    i < high &&
    tokens[i]!.kind === 'word' &&
    !tokens[i]!.capital &&
    (adjective.test(tokens[i]!.lower) || i === from + 1)
  )
    i++;
  if (tokens[i]?.kind === 'quote') return i + 1;
  while (i < high && tokens[i]!.kind === 'word' && tokens[i]!.capital) i++;
  return i;
}

/** Where a noun phrase ends for want of anything that continues it; the verb may stand behind it. */
export function nominalEnd(tokens: Token[], from: number, high: number, language: SecondLanguage): number {
  if (isPronoun(tokens, from, language)) return from + 1;
  if (!language.capitalNouns) return phraseEnd(tokens, from, high, language);
  let to = from;
  let i = attributeEnd(tokens, from, high, language);
  for (; i < high && i - from < LONGEST; i++) {
    const { kind, capital, lower } = tokens[i]!;
    if (kind !== 'word') break;
    if (capital && !(i > from && isFunctionWord(lower, language.verbSecond))) to = i + 1;
    else if (!goesOn(tokens, i, to > from, language)) break;
  }
  return to;
}

/** Whether a small word belongs to the phrase: die | alte | Werft | der | Stadt */
function goesOn(tokens: Token[], i: number, head: boolean, language: SecondLanguage): boolean {
  const { lower } = tokens[i]!;
  if (!head) return language.articles.has(lower) || language.verbSecond.adjective.test(lower);
  if (language.verbSecond.agent.has(lower)) return tokens[i + 1]?.capital ?? false;
  if (language.verbSecond.genitives.has(lower) || language.joints.has(lower)) return true;
  // Roes | alter Freund, des | Hamburger Hafens
  const before = tokens[i - 1]!;
  return (
    language.verbSecond.adjective.test(lower) &&
    !!tokens[i + 1]?.capital &&
    (!before.capital || /s$/.test(before.lower))
  );
}

/** die | in Kiel geborene | Roux: where the noun is looked for. */
function attributeEnd(tokens: Token[], from: number, high: number, language: SecondLanguage): number {
  if (
    !language.articles.has(tokens[from]!.lower) ||
    !language.verbSecond.prepositions.has(tokens[from + 1]?.lower ?? '')
  )
    return from;
  for (let i = from + 2; i < high && i - from < 9 && tokens[i]!.kind === 'word'; i++) {
    const { capital, lower } = tokens[i]!;
    if (!capital && language.verbSecond.adjective.test(lower) && tokens[i + 1]?.capital && tokens[i - 1]!.capital)
      return i + 1;
  }
  return from;
}
