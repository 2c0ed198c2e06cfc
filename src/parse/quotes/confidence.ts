import type { Spoken, Way } from './spoken.ts';

// How often a quotation of each way is speech and its speaker the right one, pronouns resolved, as counted by
// `bench/quotes.ts` on articles that people labelled: whole quotations, then fragments.
const RIGHT: Record<Way, [direct: number, fragment: number]> = {
  beside: [0.96, 0.89],
  before: [0.88, 0.8],
  after: [0.86, 0.66],
  label: [0.8, 0.8],
  subject: [0.85, 0.5],
  inherited: [0.93, 0.4],
  ahead: [0.85, 0.5],
  carried: [0.75, 0.5],
  none: [0.15, 0.1],
};

/** A pronoun has to be resolved, and who it means may be somebody else. */
const PRONOUN = 0.75;

/** A verb of opinion may have its words from elsewhere. */
const VIEW = 0.7;

/** How sure the quotation and its speaker are; what goes on with another is no surer than that. */
export function confidenceOf({ way, kind, strength, mention }: Spoken, before: number | null): number {
  const right = RIGHT[way][kind === 'direct' ? 0 : 1];
  if (way === 'inherited' && before !== null) return Math.min(right, before);
  if (/^(?:s?he|they|it|who|his|her|their|its|him|them)$/i.test(mention)) return Math.min(right, PRONOUN);
  return strength === 'view' ? Math.min(right, VIEW) : right;
}
