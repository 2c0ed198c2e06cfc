import type { Passage } from './passage.ts';
import type { Described } from './people/described.ts';
import { lastUnit } from './text/characters.ts';
import type { Sentence } from './text/sentences.ts';
import type { Quotation } from './text/spans.ts';
import type { Token } from './text/tokens.ts';
import type { CueStrength } from './words/cues.ts';
import { DETERMINERS, PREPOSITIONS } from './words/words.ts';

/** How a quotation's speaker was found; each way has its own confidence. */
export type Way =
  /** "…," Lim said; "…," said Lim */
  | 'beside'
  /** Lim said: "…" */
  | 'before'
  /** The "quiet" week was over, Lim said */
  | 'after'
  /** Lim: "…" */
  | 'label'
  /** Lim was brief: "…" */
  | 'subject'
  /** "…," Lim said. "…" */
  | 'inherited'
  /** "…" "…," Lim said. */
  | 'ahead'
  /** from the paragraph before */
  | 'carried'
  | 'none';

export interface Said {
  speaker: Described | null;
  /** The words beside the quote: "he". */
  mention: string;
  cue: string | null;
  way: Way;
  strength: CueStrength | null;
}

export type Kind = 'direct' | 'fragment';

/** A quotation that somebody said, and who. */
export interface Spoken extends Said {
  kind: Kind;
  paragraph: number;
  quotation: Quotation;
  /** Its sentence, in the paragraph's text. */
  sentence: { start: number; end: number };
  /** Goes on with the turn of speech that the quotation before it belongs to. */
  continues: boolean;
}

export function spokenAt(
  { tokens, quotations }: Passage,
  { from, to }: Sentence,
  position: number,
  paragraph: number,
  kind: Kind,
  said: Said | null,
): Spoken {
  return {
    ...(said ?? { speaker: null, mention: '', cue: null, way: 'none', strength: null }),
    kind,
    paragraph,
    quotation: quotations[tokens[position]!.quote]!,
    sentence: { start: tokens[from]!.start, end: tokens[to - 1]!.end },
    continues: said?.way === 'inherited' || said?.way === 'carried',
  };
}

/** Nothing but quotations and marks. */
export function isBare({ tokens }: Passage, sentence: Sentence): boolean {
  for (let i = sentence.from; i < sentence.to; i++) if (tokens[i]!.kind === 'word') return false;
  return true;
}

/** direct: all that was said in the sentence; it begins and ends as speech does. */
export function kindOf({ text, tokens, quotations }: Passage, sentence: Sentence, position: number): Kind {
  const { start, end, closed } = quotations[tokens[position]!.quote]!;
  const begins = /^[\p{Lu}\p{N}…[$£€(]/u.test(text.slice(start, start + 2));
  const after = text[tokens[position]!.end] ?? '';
  const ends = !closed || /[.,!?…—–-]/.test(lastUnit(text, end)) || /^[,.!?]/.test(after);
  if (position === sentence.from) return begins || ends ? 'direct' : 'fragment';
  if (!ends || isWithinPhrase(tokens[position - 1]!)) return 'fragment';
  return begins || /^[,:]$/.test(tokens[position - 1]!.text) ? 'direct' : 'fragment';
}

/** the idea of a “quiet” week */
function isWithinPhrase({ kind, lower, possessive }: Token): boolean {
  return kind === 'word' && (possessive || DETERMINERS.has(lower) || PREPOSITIONS.has(lower));
}
