import type { Passage } from '../../../src/ingest/formats/html/passages.ts';

/** Whether a passage is story; null where either will do, as of a standfirst. */
export type Truth = boolean | null;

const WORD = /[\p{L}\p{N}\p{M}_]+/gu;
const RUN = 4;

interface Match {
  /** Index of the passage. */
  at: number;
  /** Where in the true body its words begin, how many they are, and how many runs of them agree. */
  from: number;
  length: number;
  hits: number;
}

/** Finds which passages make the true body: those whose words stand in it, in its order. */
export function truthOf(passages: Passage[], bodies: string[]): Truth[] {
  const whole = wordsOf(bodies.reduce((longest, body) => (body.length > longest.length ? body : longest)));
  const words = passages.map(({ text }) => wordsOf(text));
  const chain = heaviest(matchesIn(words, placesIn(whole)));
  const truth: Truth[] = passages.map(() => false);
  for (const { at } of chain) truth[at] = true;
  addShort(truth, words, whole, chain);
  const shorter = bodies.length > 1 ? new Set(runsOf(wordsOf(bodies[1]!))) : null;
  const first = shorter ? chain.find(({ at }) => shareOf(runsOf(words[at]!), shorter) >= 0.5) : undefined;
  if (first) for (let at = 0; at < first.at; at++) if (truth[at]) truth[at] = null;
  return truth;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

function runsOf(words: string[]): string[] {
  const runs: string[] = [];
  for (let at = 0; at + RUN <= words.length; at++) runs.push(words.slice(at, at + RUN).join(' '));
  return runs;
}

function shareOf(runs: string[], within: Set<string>): number {
  return runs.filter((run) => within.has(run)).length / Math.max(1, runs.length);
}

function placesIn(words: string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  runsOf(words).forEach((run, at) => {
    const known = places.get(run);
    if (known) known.push(at);
    else places.set(run, [at]);
  });
  return places;
}

/** Where in the body a passage may stand: the three places that most of its runs agree on. */
function matchesIn(words: string[][], places: Map<string, number[]>): Match[] {
  return words.flatMap((own, at) => {
    const votes = new Map<number, number>();
    const runs = runsOf(own);
    let found = 0;
    runs.forEach((run, offset) => {
      const known = places.get(run)?.slice(0, 8) ?? [];
      if (known.length > 0) found++;
      for (const place of known) votes.set(place - offset, (votes.get(place - offset) ?? 0) + 1);
    });
    if (found === 0 || found < runs.length / 2) return [];
    return [...votes]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 3)
      .filter(([, hits]) => hits >= found * 0.3)
      .map(([from, hits]) => ({ at, from: Math.max(0, from), length: own.length, hits }));
  });
}

/** The matches that stand in the same order on the page and in the body, with the most words together. */
function heaviest(matches: Match[]): Match[] {
  const best = matches.map(({ hits }) => hits);
  const before = matches.map(() => -1);
  matches.forEach((match, index) => {
    for (let earlier = 0; earlier < index; earlier++) {
      const one = matches[earlier]!;
      if (one.at >= match.at || one.from + one.length > match.from + RUN - 1) continue;
      if (best[earlier]! + match.hits <= best[index]!) continue;
      best[index] = best[earlier]! + match.hits;
      before[index] = earlier;
    }
  });
  const chain: Match[] = [];
  for (let at = best.indexOf(Math.max(...best)); at >= 0; at = before[at]!) chain.unshift(matches[at]!);
  return chain;
}

/** Passages too short for a run are story where the body has their words between those of their neighbours. */
function addShort(truth: Truth[], words: string[][], whole: string[], chain: Match[]): void {
  chain.forEach((match, index) => {
    const next = chain[index + 1];
    const gap = ` ${whole.slice(match.from + match.length - 1, next ? next.from + 1 : whole.length).join(' ')} `;
    for (let at = match.at + 1; at < (next?.at ?? Math.min(words.length, match.at + 4)); at++) {
      const short = words[at]!.join(' ');
      if (short !== '' && words[at]!.length < RUN && gap.includes(` ${short} `)) truth[at] = true;
    }
  });
}
