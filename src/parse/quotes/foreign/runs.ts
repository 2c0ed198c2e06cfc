import { isParticle, type NameRun } from '../phrases/runs.ts';
import type { Token } from '../text/tokens.ts';
import { isFirstName } from '../words/firstnames.ts';
import { isTitle } from './described.ts';
import type { Language } from './language.ts';
import { isFunctionWord } from './phrases.ts';

/** The part of a run of capitals that may name somebody: Hafenmeisterin | Lena Kroll; El alcalde | Juan Ruas; La | Madre. */
export function nameWithin(run: NameRun, language: Language | null): NameRun {
  const { name } = run;
  if (name.length === 1) return { ...run, titles: [] };
  const first = name.findIndex((token) => isFirstName(token.text));
  if (first >= 0) return { ...run, titles: [], name: oneName(name.slice(first)) };
  if (language?.capitalNouns) return behindTitles(run, language);
  if (language === null) return { ...run, titles: [], name: name.slice(-1) };
  let from = 0;
  while (from < name.length - 1 && isSmall(name[from]!.lower, language)) from++;
  return { ...run, titles: [], name: name.slice(from) };
}

/** Lena Corti | da Paolo Garnieri: a run may hold two. */
function oneName(name: Token[]): Token[] {
  const next = name.findIndex((token, i) => i > 1 && isFirstName(token.text) && isParticle(name[i - 1]!.text));
  return next < 0 ? name : name.slice(0, next - 1);
}

/** Kapitänin Edda | Roe: where every noun has a capital, a title tells that a name follows. */
function behindTitles(run: NameRun, language: Language): NameRun {
  const { name } = run;
  const title = name.findLastIndex((token) => isTitle(token.lower, language));
  const named = title >= 0 && title < name.length - 1 ? name.slice(title + 1) : name.slice(-1);
  return { ...run, titles: [], name: named };
}

function isSmall(word: string, { according, articles, ends, joints, titles, verbSecond }: Language): boolean {
  if (verbSecond && isFunctionWord(word, verbSecond)) return true;
  return according.has(word) || articles.has(word) || ends.has(word) || joints.has(word) || titles.has(word);
}
