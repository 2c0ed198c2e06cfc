import type { Passage, Spoken } from './speakers.ts';

const WORKS =
  /\b(?:film|movie|book|novel|song|album|show|series|play|musical|documentary|podcast|memoir|poem|essay|column|article|program|programme|sitcom|single|titled|entitled|called|known as|nicknamed|dubbed|so-called)\s*,?\s*$/i;

/** Tells what somebody said from scare quotes, titles of works, nicknames and names of things. */
export function isSpeech({ text, tokens, quotations }: Passage, position: number, { way, kind }: Spoken): boolean {
  const { start, end, open, close } = quotations[tokens[position]!.quote]!;
  if (kind === 'direct') return true;
  const words = text.slice(start, end).split(/\s+/);
  const before = text.slice(Math.max(0, open - 30), open);
  // Ana "The Hammer" Roe
  if (/\p{Lu}[\p{L}.]*\s$/u.test(before) && /^\s\p{Lu}/u.test(text.slice(close, close + 2)) && words.length <= 3)
    return false;
  if (WORKS.test(before) && /^\p{Lu}/u.test(words[0]!)) return false;
  if (way === 'none' && words.length <= 6) return false;
  return true;
}
