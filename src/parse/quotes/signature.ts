import type { Passage } from './passage.ts';
import { type Described, describe } from './people/described.ts';
import { isNameWord } from './phrases/runs.ts';

/** No line that names who said the paragraph above is longer, in tokens. */
const LONGEST = 24;

// "— Ana Roe, teacher" under a paragraph of quotation; with the closing mark that the paragraph lacks, the dash may be absent:
// “We waited for hours.
// Ana Roe, teacher”
export function signatureOf(passage: Passage, unclosed: boolean): Described | null {
  const { tokens, quotations, text } = passage;
  if (quotations.length > 0 || tokens.length > LONGEST) return null;
  const dash = /^[―—–-]$/.test(tokens[0]?.text ?? '');
  if (!dash && !(unclosed && /["”]$/.test(text))) return null;
  const from = dash ? 1 : 0;
  let to = from;
  while (to < tokens.length && isNameWord(tokens[to]!)) to++;
  if (to - from < 2 || tokens[to]?.kind === 'word') return null;
  const who = describe(passage, { from, core: to, to });
  return who.kind === 'person' ? who : null;
}
