import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aligned } from '../../../src/store/versions/align.ts';
import { bodyDifferences } from '../../../src/store/versions/paragraphs.ts';

const letters = (text: string) => text.split('');

describe('aligned', () => {
  it.each([
    ['', '', ''],
    ['abc', '', ''],
    ['abc', 'abc', 'abc'],
    ['abc', 'xaybzc', 'abc'],
    ['abcd', 'acbd', 'abd'],
    ['aaaa', 'aa', 'aa'],
    ['abc', 'xyz', ''],
  ])('%j with %j keeps %j', (one, other, kept) => {
    const pairs = aligned(letters(one), letters(other));
    expect(pairs).toHaveLength(kept.length);
  });

  it('gives pairs of the same item, in the order of both, as many of the shortest lists as can be', () => {
    const word = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const pairs = aligned(one, other);
        for (const [at, [a, b]] of pairs.entries()) {
          expect(one[a]).toBe(other[b]);
          if (at > 0) expect(a > pairs[at - 1]![0] && b > pairs[at - 1]![1]).toBe(true);
        }
        expect(pairs).toHaveLength(longestCommon(one, other));
      }),
    );
  });

  it('finds its way in lists that are too long to compare all with all', () => {
    const one = Array.from({ length: 5_000 }, (_, n) => `w${n}`);
    const other = one.filter((_, n) => n % 10 !== 3).flatMap((word, n) => (n % 7 === 0 ? [word, 'new'] : [word]));
    const pairs = aligned(['first', ...one], ['other', ...other, 'last']);
    expect(pairs).toHaveLength(4_500);
  });
});

function longestCommon(one: string[], other: string[]): number {
  const [first, ...rest] = one;
  if (first === undefined) return 0;
  const at = other.indexOf(first);
  const without = longestCommon(rest, other);
  return at < 0 ? without : Math.max(without, 1 + longestCommon(rest, other.slice(at + 1)));
}

describe('the differences of two bodies', () => {
  const paragraph = fc.constantFrom(
    'The tide is high today.',
    'The tide is low today.',
    'Nobody came.',
    'Ebb.',
    'A boat.',
  );
  it('make the one of the other', () => {
    const body = fc.array(paragraph, { maxLength: 8 });
    fc.assert(
      fc.property(body, body, (before, after) => {
        const found = bodyDifferences(before.join('\n\n'), after.join('\n\n'));
        const [gone, come] = (['before', 'after'] as const).map((side) => found.flatMap((each) => each[side] ?? []));
        const kept = (all: string[], those: unknown[]) => {
          const left = [...all];
          for (const text of those) left.splice(left.indexOf(text as string), 1);
          return left;
        };
        expect(kept(before, gone!).sort()).toEqual(kept(after, come!).sort());
        for (const { change, paragraph: place, before: was, after: is } of found)
          expect(change === 'removed' ? before[place!] : after[place!]).toBe(change === 'removed' ? was : is);
      }),
    );
  });
});
