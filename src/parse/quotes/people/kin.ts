import type { NameRun } from '../phrases/runs.ts';
import type { Token } from '../text/tokens.ts';
import { type Gender, genderOfFirstName, isFirstName } from '../words/firstnames.ts';

const MALE = new Set(
  'husband brother son father dad grandfather grandson uncle nephew stepfather stepson boyfriend'.split(' '),
);
const FEMALE = new Set(
  'wife sister daughter mother mum mom grandmother granddaughter aunt niece stepmother stepdaughter girlfriend'.split(
    ' ',
  ),
);
const EITHER = new Set(
  'cousin twin partner fiancé fiancée child grandchild friend colleague neighbour neighbor'.split(' '),
);

/** Somebody whom the article calls by a first name alone. */
export interface FirstNamed {
  first: string;
  gender: Gender | null;
  /** "Her husband Barry": bears, for all one knows, the family's name. */
  family: boolean;
}

/** "Her husband Barry", "his brother, Edson,", "a woman named Dot"; "Dot" alone, where that is a first name. */
export function firstNamed(tokens: Token[], { from, name }: NameRun): FirstNamed | null {
  const first = name[0]!.text;
  const comma = tokens[from - 1]?.text === ',';
  const before = tokens[from - (comma ? 2 : 1)];
  const noun = before?.kind === 'word' && !before.possessive && !before.capital ? before.lower : '';
  if (!comma && /^(?:named|called)$/.test(noun)) return { first, gender: genderOfFirstName(first), family: false };
  const gender = MALE.has(noun) ? 'he' : FEMALE.has(noun) ? 'she' : null;
  if (gender) return { first, gender, family: true };
  return EITHER.has(noun) || isFirstName(first) ? { first, gender: genderOfFirstName(first), family: false } : null;
}
