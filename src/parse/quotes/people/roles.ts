import type { Token } from '../text/tokens.ts';
import { CUES } from '../words/cues.ts';
import { AUXILIARIES, BODY_NOUNS, PREPOSITIONS, ROLE_NOUNS, SUBORDINATORS } from '../words/words.ts';

/** No apposition worth keeping is longer, in tokens. */
const LONGEST = 30;

/** What an apposition says that somebody is: "Lim Soosuk, a spokesperson for the ministry, said". */
export function roleAfter(text: string, tokens: Token[], end: number): string | null {
  if (tokens[end]?.text !== ',') return null;
  let from = end + 1;
  // Ana Roe, 45, a nurse
  if (/^\d{1,3}$/.test(tokens[from]?.text ?? '') && tokens[from + 1]?.text === ',') from += 2;
  if (tokens[from]?.lower === 'who' && /^(?:is|was)$/.test(tokens[from + 1]?.lower ?? '')) from += 2;
  const first = tokens[from];
  if (
    first?.kind !== 'word' ||
    !(/^(?:a|an|the|his|her|their|its|our|one|\p{Ll}.*)$/u.test(first.text) || isOwner(tokens, from)) ||
    SUBORDINATORS.has(first.lower) ||
    CUES.has(first.lower) ||
    AUXILIARIES.has(first.lower)
  )
    return null;
  if (PREPOSITIONS.has(first.lower)) return null;
  const to = appositionEnd(tokens, from);
  if (to === from || !namesOffice(tokens, from, to)) return null;
  return text.slice(first.start, tokens[to - 1]!.end);
}

/** Ana Roe, | Kalindi’s | chief pilot; Ana Roe, | Port Ellin’s | mayor */
function isOwner(tokens: Token[], from: number): boolean {
  for (let i = from; i < from + 4 && tokens[i]?.capital; i++) if (tokens[i]!.possessive) return true;
  return false;
}

function appositionEnd(tokens: Token[], from: number): number {
  let to = from;
  while (to < tokens.length && to - from < LONGEST) {
    const token = tokens[to]!;
    if (token.kind === 'quote' && tokens[to - 1]?.text === ',') return to - 1;
    if (token.kind === 'mark' && !/^[/&%$-]$/.test(token.text)) {
      // the mayor of Springfield, Ohio, said
      const place =
        token.text === ',' && tokens[to + 1]?.capital && tokens[to + 2]?.text === ',' && tokens[to - 1]!.capital;
      if (!place) return to;
    }
    if (/^(?:who|which|said|says|told|added)$/.test(token.lower)) return to;
    to++;
  }
  return from;
}

function namesOffice(tokens: Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { kind, lower } = tokens[i]!;
    if (kind === 'word' && PREPOSITIONS.has(lower)) return false;
    if (ROLE_NOUNS.has(lower)) return true;
    if (BODY_NOUNS.has(lower) && PREPOSITIONS.has(tokens[i + 1]?.lower ?? 'of')) return false;
  }
  return false;
}

/** What stands before a name: "party chairwoman Ana Roe", "the company's chief executive, Ana Roe". */
export function roleBefore(text: string, tokens: Token[], at: number): string | null {
  const end = tokens[at - 1]?.text === ',' ? at - 1 : at;
  const last = tokens[end - 1];
  if (last?.kind !== 'word' || last.possessive || !ROLE_NOUNS.has(last.lower)) return null;
  // one of the men, Tom Roe
  if (end < at && /[^s]s$|^(?:wo)?men$|^people$/.test(last.lower)) return null;
  let from = end - 1;
  while (from > 0 && end - from < 8 && isModifier(tokens[from - 1]!)) from--;
  if (end < at && from === end - 1) return null;
  return text.slice(tokens[from]!.start, last.end);
}

function isModifier({ kind, lower, capital }: Token): boolean {
  if (kind !== 'word') return false;
  return (
    capital ||
    /^(?:the|a|an|one|another|former|then|senior|deputy|chief|vice|late|long-time|longtime|acting|assistant|press|campaign|party|state|police|union|company|district|city|county|executive|managing|national|local|foreign|prime|general|government)$/.test(
      lower,
    ) ||
    ROLE_NOUNS.has(lower)
  );
}
