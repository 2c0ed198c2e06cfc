import type { Token } from '../text/tokens.ts';
import type { Gender } from '../words/firstnames.ts';
import { FEMALE_WORDS, MALE_WORDS } from '../words/words.ts';

/** "Prime Minister", as printed; a bare courtesy title is no role. */
export function titleOf(text: string, titles: Token[]): string | null {
  const last = titles[titles.length - 1];
  if (!last || isCourtesy(last.text)) return null;
  return text.slice(titles[0]!.start, last.end);
}

const COURTESIES =
  /^(?:mr|mrs|ms|dr|miss|sir|dame|lord|lady|m|mme|mlle|herr|frau|d[eo]n|doña|sra?|señora?|senhora?|signora?|meneer|mevrouw)\.?$/i;

export function isCourtesy(words: string): boolean {
  return COURTESIES.test(words);
}

export function genderOfTitles(titles: Token[]): Gender | null {
  for (const { lower } of titles) {
    const gender = genderOfTitle(lower);
    if (gender) return gender;
  }
  return null;
}

/** Mr., spokeswoman, father */
export function genderOfTitle(word: string): Gender | null {
  if (MALE_WORDS.has(word)) return 'he';
  return FEMALE_WORDS.has(word) ? 'she' : null;
}

/** "spokeswoman Ana Roe": the word before the name tells. */
export function genderBefore(tokens: Token[], at: number): Gender | null {
  const before = tokens[at - 1];
  return before?.kind === 'word' && !before.possessive ? genderOfTitle(before.lower) : null;
}
