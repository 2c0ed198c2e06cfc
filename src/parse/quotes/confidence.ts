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

// The same of articles in other languages, counted on German ones.
const FOREIGN: Record<Way, [direct: number, fragment: number]> = {
  ...RIGHT,
  beside: [0.95, 0.85],
  before: [0.88, 0.79],
  after: [0.6, 0.6],
  subject: [0.65, 0.5],
  ahead: [0.65, 0.5],
  inherited: [0.7, 0.5],
};

/** A pronoun has to be resolved, and who it means may be somebody else. */
const PRONOUN = 0.75;
const FOREIGN_PRONOUN = 0.7;
const PRONOUNS = /^(?:s?he|they|it|who|his|her|their|its|him|them)$/i;
// dit-elle, sagte er
const FOREIGN_PRONOUNS =
  /(?:^|-)(?:er|sie|diese[r]?|letztere[r]?|ils?|elles?|él|ellas?|ellos|ell|ells|el[ea]s?|lui|lei|egli|loro|hij|zij|ze|han|h[ou]n|de|on|ona|oni)$/i;

/** A verb of opinion may have its words from elsewhere. */
const VIEW = 0.7;

/** How sure the quotation and its speaker are; what goes on with another is no surer than that. */
export function confidenceOf(
  { speaker, way, kind, strength, mention }: Spoken,
  before: number | null,
  english: boolean,
): number {
  const right = (english ? RIGHT : FOREIGN)[speaker ? way : 'none'][kind === 'direct' ? 0 : 1];
  if (way === 'inherited' && before !== null) return Math.min(right, before);
  if ((english ? PRONOUNS : FOREIGN_PRONOUNS).test(mention))
    return Math.min(right, english ? PRONOUN : FOREIGN_PRONOUN);
  return strength === 'view' ? Math.min(right, VIEW) : right;
}
