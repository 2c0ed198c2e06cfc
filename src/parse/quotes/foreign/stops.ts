import type { Token } from '../text/tokens.ts';
import type { Language } from './language.ts';

/** The tokens with the stops of ordinals and short forms put to their words, so that they end nothing: am 3. Mai, Nr. 4 */
export function joinStops(tokens: Token[], language: Language | null): Token[] {
  if (!language) return tokens;
  const joined: Token[] = [];
  tokens.forEach((token, i) => {
    const before = joined.at(-1);
    if (before && token.text === '.' && tokens[i + 1]?.kind === 'word' && isShort(before, token, language)) {
      joined[joined.length - 1] = { ...before, text: `${before.text}.`, lower: `${before.lower}.`, end: token.end };
    } else joined.push(token);
  });
  return joined;
}

function isShort(word: Token, stop: Token, { shortened, ordinalStops }: Language): boolean {
  if (word.end !== stop.start) return false;
  return shortened.has(word.lower) || (ordinalStops && /^\d{1,2}$/.test(word.text));
}
