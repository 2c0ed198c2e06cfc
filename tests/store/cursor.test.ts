import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursorsFor, type Place } from '../../src/store/cursor.ts';

const KEY = Buffer.alloc(32, 1);
const place: fc.Arbitrary<Place> = fc.record({
  side: fc.constantFrom('after', 'before'),
  keys: fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
      fc.integer(),
    ),
    { maxLength: 4 },
  ),
});
const asked = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.array(fc.string())), { maxKeys: 4 });

const refuses = (read: () => unknown) => expect(read).toThrow(expect.objectContaining({ code: 'INVALID_CURSOR' }));

describe('a cursor', () => {
  it('gives the place it was made of, however its query was written', () => {
    fc.assert(
      fc.property(place, asked, (there, query) => {
        const turned = Object.fromEntries(Object.entries(query).reverse());
        const cursor = cursorsFor(KEY, 'list', query).write(there);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(cursorsFor(KEY, 'list', turned).read(cursor)).toEqual(there);
      }),
    );
  });

  it('is read by no other list, for no other query, with no other key', () => {
    fc.assert(
      fc.property(place, asked, (there, query) => {
        const cursor = cursorsFor(KEY, 'list', query).write(there);
        refuses(() => cursorsFor(KEY, 'other', query).read(cursor));
        refuses(() => cursorsFor(KEY, 'list', { ...query, more: 1 }).read(cursor));
        refuses(() => cursorsFor(Buffer.alloc(32, 2), 'list', query).read(cursor));
      }),
    );
  });

  it('is not read when a letter of it is another, is missing or is one too many', () => {
    fc.assert(
      fc.property(place, fc.nat(), fc.constantFrom('A', 'z', '-', '=', ' ', 'é', ''), (there, at, letter) => {
        const cursors = cursorsFor(KEY, 'list', {});
        const cursor = cursors.write(there);
        const from = at % cursor.length;
        const spoilt = cursor.slice(0, from) + letter + cursor.slice(from + 1);
        if (spoilt !== cursor) refuses(() => cursors.read(spoilt));
        refuses(() => cursors.read(`${cursor}${letter || 'A'}`));
      }),
    );
  });

  it('is nothing that anybody makes up', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void refuses(() => cursorsFor(KEY, 'list', {}).read(text))),
    );
  });
});
