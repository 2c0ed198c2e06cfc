import { fold } from '../../query/fold.ts';
import type { Difference } from '../store.ts';
import { aligned, heaviest } from './align.ts';

/** A paragraph and what became of it: null where it is only in the other version. */
export interface Pair {
  before: number | null;
  after: number | null;
}

/** Half of its words make a paragraph the same one, told otherwise. */
const SAME = 0.5;
/** So many pairs of a passage are compared; a longer one has been written anew. */
const MOST_COMPARED = 2_500;

export function paragraphsOf(body: string): string[] {
  return body === '' ? [] : body.split('\n\n');
}

/** Paragraph by paragraph, in the order of the later version; those that stayed as they were are left out. */
export function changedPairs(before: string[], after: string[]): Pair[] {
  const pairs: Pair[] = [];
  let [from, to] = [0, 0];
  for (const [a, b] of [...aligned(before, after), [before.length, after.length]] as [number, number][]) {
    const within = pairsWithin(before.slice(from, a), after.slice(to, b));
    for (const pair of within) pairs.push(moved(pair, from, to));
    [from, to] = [a + 1, b + 1];
  }
  return pairs;
}

function pairsWithin(before: string[], after: string[]): Pair[] {
  const small = before.length * after.length <= MOST_COMPARED;
  const [ones, others] = [before, after].map((texts) => (small ? texts.map(wordSet) : []));
  const alike = (a: number, b: number) => {
    const likeness = likenessOf(ones![a]!, others![b]!);
    return likeness >= SAME ? likeness : 0;
  };
  const told: Pair[] = [];
  let [from, to] = [0, 0];
  const same = small ? heaviest(before.length, after.length, alike) : [];
  for (const [a, b] of [...same, [before.length, after.length]] as [number, number][]) {
    for (; from < a; from++) told.push({ before: from, after: null });
    for (; to < b; to++) told.push({ before: null, after: to });
    if (a < before.length) told.push({ before: a, after: b });
    [from, to] = [a + 1, b + 1];
  }
  return told;
}

function moved({ before, after }: Pair, from: number, to: number): Pair {
  return { before: before === null ? null : before + from, after: after === null ? null : after + to };
}

export function wordSet(text: string): Set<string> {
  return new Set(fold(text).split(' '));
}

/** How much of two sets of words is the same, from 0 to 1 (Dice). */
export function likenessOf(one: Set<string>, other: Set<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return (2 * shared) / (one.size + other.size);
}

export function areAlike(one: string, other: string): boolean {
  return likenessOf(wordSet(one), wordSet(other)) >= SAME;
}

export function bodyDifferences(before: string, after: string): Difference[] {
  const [ones, others] = [paragraphsOf(before), paragraphsOf(after)];
  return changedPairs(ones, others).map(({ before: a, after: b }) => ({
    field: 'body',
    change: a === null ? 'added' : b === null ? 'removed' : 'changed',
    paragraph: b ?? a,
    before: a === null ? null : ones[a]!,
    after: b === null ? null : others[b]!,
  }));
}
