import type { Quote } from '../../src/article.ts';
import type { Label } from './labels.ts';
import { plainName, wordsOf } from './measure.ts';

type Gold = Label['quotes'][number];

export interface QuoteScore {
  gold: number;
  found: number;
  /** The same words, whatever the kind. */
  exact: number;
  goldDirect: number;
  foundDirect: number;
  /** The same words, and direct on both sides. */
  direct: number;
  /** Of the exact ones: speaker right (or rightly null), and of what kind. */
  speaker: number;
  speakerKind: number;
  /** Those that the parser gives 0.9 or more, and of them the right ones, speaker included. */
  sure: number;
  sureRight: number;
  /** What went wrong, a line each. */
  faults: string[];
}

export function scoreQuotes(gold: Gold[], found: Quote[]): QuoteScore {
  const { pairs, missed, extra } = align(gold, found);
  const right = pairs.filter(([want, got]) => sameSpeaker(want, got.speaker?.name));
  const wrong = pairs.filter((pair) => !right.includes(pair));
  const sure = (quote: Quote) => quote.confidence >= 0.9;
  return {
    gold: gold.length,
    found: found.length,
    exact: pairs.length,
    goldDirect: gold.filter(isDirect).length,
    foundDirect: found.filter(isDirect).length,
    direct: pairs.filter(([want, got]) => isDirect(want) && isDirect(got)).length,
    speaker: right.length,
    speakerKind: pairs.filter(([want, got]) => want.speakerKind === (got.speaker?.kind ?? null)).length,
    sure: found.filter(sure).length,
    sureRight: right.filter(([, got]) => sure(got)).length,
    faults: [
      ...missed.map(({ text }) => `missed  “${text}”`),
      ...extra.map(({ text }) => `extra   “${text}”`),
      ...wrong.map(([want, got]) => `speaker “${want.text}”: ${want.speaker}, not ${got.speaker?.name ?? null}`),
      ...pairs
        .filter(([want, got]) => want.kind !== got.kind)
        .map(([want, got]) => `kind    “${want.text}”: ${want.kind}, not ${got.kind}`),
    ],
  };
}

/** A role may go on where the label ends: "an engineer" is "an engineer who came in January". */
function sameSpeaker({ speaker, speakerKind }: Gold, name: string | undefined): boolean {
  const [want, got] = [plainName(speaker), plainName(name)];
  return want === got || (speakerKind === 'role' && got.startsWith(`${want} `));
}

function isDirect(quote: { kind: Quote['kind'] }): boolean {
  return quote.kind === 'direct';
}

/** Pairs quotes of the same words; where words recur, first with first. */
function align(gold: Gold[], found: Quote[]): { pairs: [Gold, Quote][]; missed: Gold[]; extra: Quote[] } {
  const waiting = Map.groupBy(found, ({ text }) => wordsOf(text));
  const pairs: [Gold, Quote][] = [];
  const missed: Gold[] = [];
  for (const quote of gold) {
    const partner = waiting.get(wordsOf(quote.text))?.shift();
    if (partner) pairs.push([quote, partner]);
    else missed.push(quote);
  }
  return { pairs, missed, extra: [...waiting.values()].flat() };
}
