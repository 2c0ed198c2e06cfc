import type { Words } from './fold.ts';
import { type Leaf, type Phrase, phrasesOf } from './query.ts';
import { stemmerIn } from './stem.ts';

/** The first of the words that match, and the one after the last. */
export interface Run {
  from: number;
  to: number;
}

/** Where the words of one text match, in their order. Stems are compared where there is a language to stem in. */
export function runsOf(words: Words, leaf: Leaf, stem: { language: string | null } | null): Run[] {
  const phrases = phrasesOf(leaf);
  // What ends in the beginning of a word is taken as written, and so is all that is near it.
  const formIn = phrases.some(({ prefix }) => prefix) ? null : stem;
  const runs = phrases.map((phrase) => runsOfPhrase(words, phrase, formIn));
  return leaf.kind === 'near' ? nearEachOther(runs, leaf.distance) : runs[0]!;
}

function runsOfPhrase(words: Words, phrase: Phrase, stem: { language: string | null } | null): Run[] {
  const formOf = stem && stemmerIn(stem.language);
  const wanted = formOf ? phrase.words.map(formOf) : phrase.words;
  const last = wanted.length - 1;
  const fits = (place: number, at: number): boolean => {
    const word = wanted[at]!;
    if (formOf) return formOf(words.text(place)) === word;
    return phrase.prefix && at === last ? words.begins(place, word) : words.is(place, word);
  };
  const runs: Run[] = [];
  for (let from = 0; from + last < words.length; from++) {
    let at = 0;
    while (at <= last && fits(from + at, at)) at += 1;
    if (at > last) runs.push({ from, to: from + at });
  }
  return runs;
}

/** Of each phrase, the runs that have one of every other phrase near: those that lie together where some run begins. */
function nearEachOther(all: Run[][], distance: number): Run[] {
  const near = new Set<Run>();
  const first = all.map(() => 0);
  const next = all.map(() => 0);
  for (const { from: last } of all.flat().sort(byPlace)) {
    for (const [index, runs] of all.entries()) {
      while (first[index]! < runs.length && runs[first[index]!]!.to + distance < last) first[index]! += 1;
      while (next[index]! < runs.length && runs[next[index]!]!.from <= last) next[index]! += 1;
    }
    if (!all.every((_, index) => first[index]! < next[index]!)) continue;
    // What was taken once need not be looked at again.
    for (const [index, runs] of all.entries()) {
      for (let at = next[index]! - 1; at >= first[index]! && !near.has(runs[at]!); at--) near.add(runs[at]!);
    }
  }
  return [...near].sort(byPlace);
}

function byPlace(one: Run, other: Run): number {
  return one.from - other.from;
}
