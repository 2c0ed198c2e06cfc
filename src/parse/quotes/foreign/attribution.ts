import type { Span } from './span.ts';

/** Somebody who is said to say something. */
export interface Attribution {
  /** The word that says so: sagte, so, zufolge. */
  at: number;
  /** Where it takes effect: the finite verb, of hat … gesagt. */
  verb: number;
  /** Null where it is nobody: hieß es. */
  subject: Span | null;
}
