import { describe, expect, it } from 'vitest';
import { placeNow, type Witness, witnessesIn } from '../../src/store/drift.ts';

const end: Witness = [-4, 'a', 1];
const near: Witness = [-2, 'b', 2];
const unscored: Witness = [0, 'c', 3];

/** The scores of today, by the ids of the hits that have neither changed nor gone. */
const today = (scores: Record<string, number>) => (witness: Witness) => scores[witness[1]];

describe('where a page by relevance ends now', () => {
  it.each([
    ['where it was', [end, near], { a: -4, b: -2 }, [-4, 'a'], false],
    ['where its last hit is', [end, near], { a: -3, b: -2 }, [-3, 'a'], true],
    ['by how much another has moved, where that has gone', [end, near], { b: -1 }, [-2, 'a'], true],
    ['where it was, though it is gone, where another has not moved', [end, near], { b: -2 }, [-4, 'a'], false],
    ['where it was, where all have gone', [end, near], {}, [-4, 'a'], true],
    ['not by a hit without a score, which moves never', [end, unscored, near], { c: 0, b: -1 }, [-2, 'a'], true],
    ['where it was, where only hits without a score are left', [end, unscored], { c: 0 }, [-4, 'a'], true],
    ['among hits without a score', [unscored, near], { c: 0, b: -1 }, [0, 'c'], false],
  ] as const)('is %s', (_, witnesses, scores, keys, moved) => {
    expect(placeNow([...witnesses] as Witness[], today(scores))).toEqual({ keys, moved });
  });

  it('is told by the witnesses as the cursor names them', () => {
    expect(witnessesIn([end, near].flat())).toEqual([end, near]);
  });
});
