// The measures of the published article-extraction benchmarks, shared by the labelled articles here and by bench/.

type Shingles = Map<string, number>;

/** Runs of four words with how often each stands in the text; a shorter text is one run. */
function shingles(text: string): Shingles {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts: Shingles = new Map();
  if (words.length === 0) return counts;
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const shingle = words.slice(at, at + 4).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function size(counts: Shingles): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

export interface BodyScore {
  /** Null where nothing was found, so that it has no precision. */
  precision: number | null;
  recall: number;
  f1: number;
}

/** Four-word shingles in common with the accepted body that fits best. */
export function bodyScore(found: string, accepted: string[]): BodyScore {
  let best: BodyScore = { precision: null, recall: 0, f1: -1 };
  const got = shingles(found);
  const gotSize = size(got);
  for (const body of accepted) {
    if (body === '') continue;
    const gold = shingles(body);
    const goldSize = size(gold);
    let hits = 0;
    for (const [shingle, count] of got) hits += Math.min(count, gold.get(shingle) ?? 0);
    const f1 = hits ? (2 * hits) / (gotSize + goldSize) : 0;
    if (f1 > best.f1) {
      best = { precision: gotSize ? hits / gotSize : null, recall: goldSize ? hits / goldSize : 0, f1 };
    }
  }
  return best;
}

/** The F1 of the mean precision and the mean recall. */
export function meanF1(scores: BodyScore[]): { precision: number | null; recall: number | null; f1: number } {
  const precision = mean(scores.map((score) => score.precision));
  const recall = mean(scores.map((score) => score.recall));
  return { precision, recall, f1: precision && recall ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** Null where there is nothing to take the mean of. */
export function mean(values: (number | boolean | null)[]): number | null {
  const known = values.filter((value) => value !== null).map(Number);
  return known.length ? known.reduce((sum, value) => sum + value, 0) / known.length : null;
}

/** Text as it is compared: case, quotation marks, dashes, white space and a last full stop make no difference. */
export function plain(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[‘’´`']/g, "'")
    .replace(/[“”„«»"]/g, '"')
    .replace(/[–—−-]+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
}

/** A name as it is compared: also without its article, its title of address and a nickname: "Dr Jo “Red” Hill" -> "jo hill" */
export function plainName(name: string | null | undefined): string {
  return plain(name)
    .replace(/(?<= )"[^"]{1,40}" /g, '')
    .replace(/^(?:the|an?|mrs?|ms|miss|dr|sir|dame|prof(?:essor)?)\.? (?=\S)/, '');
}

/** Words of a quotation, marks and commas left out: "I’m not sure," -> "i'm not sure" */
export function wordsOf(text: string): string {
  const words = text.normalize('NFKC').toLowerCase().replace(/[‘’]/g, "'");
  return (words.match(/[\p{L}\p{M}\p{N}]+(?:'\p{L}+)*/gu) ?? []).join(' ');
}

export function f1(hits: number, found: number, gold: number): number {
  return found + gold === 0 ? 1 : (2 * hits) / (found + gold);
}
