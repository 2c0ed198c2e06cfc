/** What was asked for, as a tree. Positions are offsets in the text that was typed, for messages. */
export type Query =
  | { kind: 'and'; parts: Query[] }
  | { kind: 'not'; part: Query }
  | { kind: 'phrase'; words: string[]; start: number; end: number };
