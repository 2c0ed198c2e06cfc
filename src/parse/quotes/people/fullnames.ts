import { nameRuns, nameWords } from '../phrases/runs.ts';
import { type Token, tokensOf } from '../text/tokens.ts';
import { isFirstName } from '../words/firstnames.ts';
import { isPlace } from '../words/places.ts';
import { PREPOSITIONS } from '../words/words.ts';
import { looksLikeBody } from './bodies.ts';
import type { NamedParagraph } from './people.ts';

/**
 * Whom the sentences of the story call by surname alone, named in full within a quotation or a headline: “Ana Roe goes home,”
 * Poe said; Ana Roe Goes Home. Two first names to a surname tell nothing.
 */
export function fullNames(paragraphs: NamedParagraph[], surnames: Set<string>): string[][] {
  const found = new Map<string, string[] | null>();
  const add = (words: string[]) => {
    const surname = words[words.length - 1]!;
    if (!surnames.has(surname) || words.length < 2 || !isFirstName(words[0]!)) return;
    if (looksLikeBody(words) || isPlace(words)) return;
    const known = found.get(surname);
    if (known === undefined) found.set(surname, words);
    else if (known !== null && known[0] !== words[0]) found.set(surname, null);
  };
  for (const { text, tokens, quotations } of paragraphs) {
    if (isHeadline(tokens)) for (let i = 1; i < tokens.length; i++) add([tokens[i - 1]!.text, tokens[i]!.text]);
    for (const { start, end } of quotations) {
      for (const { name } of nameRuns(tokensOf(text.slice(start, end), []))) add(nameWords(name));
    }
  }
  return [...found.values()].filter((words) => words !== null);
}

/** Every Word of Weight Begins With a Capital, so That No Name Can Be Told From the Rest. */
export function isHeadline(tokens: Token[]): boolean {
  if (tokens.length > 40) return false;
  let capitals = 0;
  for (const { kind, capital, lower } of tokens) {
    if (kind !== 'word') continue;
    if (capital) capitals++;
    else if (lower.length > 3 && !PREPOSITIONS.has(lower)) return false;
  }
  return capitals > 4;
}
