import type { Phrase } from '../phrases/phrases.ts';
import type { Token } from '../text/tokens.ts';
import type { CueStrength } from '../words/cues.ts';

/** A cue in a sentence, and the subject that it has. */
export interface Attribution {
  /** Token of the cue, and its end: "according to" has two. */
  at: number;
  to: number;
  subject: Phrase;
  strength: CueStrength;
  /** inverted: "…," said Lim */
  order: 'left' | 'inverted' | 'according' | 'agent';
  /** Within what another cue reports: noted that the North has portrayed … */
  embedded: boolean;
  /** Lim's claim */
  noun?: boolean;
}

/** A word that may be a cue, in its sentence, with the cues before it. */
export interface Candidate {
  tokens: Token[];
  i: number;
  from: number;
  to: number;
  before: Attribution[];
}
