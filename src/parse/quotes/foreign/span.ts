/** A noun phrase or pronoun as a range of tokens. */
export interface Span {
  from: number;
  to: number;
}
