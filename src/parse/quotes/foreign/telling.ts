import type { Described } from '../people/described.ts';
import type { Kind, Said } from '../spoken.ts';
import { describe } from './described.ts';
import type { Setting } from './setting.ts';
import type { Span } from './span.ts';

/** What a sentence tells of who says what. */
export interface Telling {
  /** Who says the quotation at a token. */
  said(position: number, kind: Kind): Said | null;
  /** Whoever says something in it, in quotation marks or not. */
  source(): Described | null;
  /** The quotation is part of somebody's name: the paper „Neue Post“ wrote. */
  isNamed(position: number): boolean;
  /** It goes on with what was said before, in the form of reported speech. */
  isReported(): boolean;
}

export function made(setting: Setting, cue: number, subject: Span | null, way: Said['way'], plural = false): Said {
  const { tokens, text } = setting.passage;
  const { start, end } = tokens[cue]!;
  // prometió: whose word it is has to be guessed
  const dropped = subject !== null && subject.to === subject.from;
  const said = { cue: text.slice(start, end), way, strength: dropped ? ('view' as const) : ('speech' as const) };
  if (!subject) return { ...said, speaker: null, mention: '' };
  const speaker = describe(setting, subject, plural);
  const words = subject.to > subject.from ? text.slice(tokens[subject.from]!.start, tokens[subject.to - 1]!.end) : '';
  return { ...said, speaker, mention: words || (speaker?.mention ?? '') };
}
