import { expect, it } from 'vitest';
import { publishedInterval, sortInstant } from '../../src/store/instants.ts';
import { article } from '../factory.ts';

const toronto = { name: 'America/Toronto', from: 'profile' } as const;

it.each([
  [{ date: '2024-03-10', timeZone: toronto }, '2024-03-10T05:00:00.000Z', '2024-03-11T03:59:59.999Z'],
  [{ date: '2024-12-31' }, '2024-12-31T00:00:00.000Z', '2024-12-31T23:59:59.999Z'],
  [
    { date: '2024-02-15', publishedAt: '2024-02-15T05:30:00-05:00' },
    '2024-02-15T10:30:00.000Z',
    '2024-02-15T10:30:00.000Z',
  ],
])('an article with %j was published from %s to %s', (given, begins, ends) => {
  expect(publishedInterval(article(given))).toEqual({ begins: Date.parse(begins), ends: Date.parse(ends) });
});

it('an article without day or time was published nobody knows when, and is sorted by its update', () => {
  expect(publishedInterval(article({ updatedAt: '2024-02-15T05:30:00Z' }))).toBeNull();
  expect(sortInstant(article({ updatedAt: '2024-02-15T05:30:00Z' }))).toBe(Date.parse('2024-02-15T05:30:00Z'));
  expect(sortInstant(article())).toBeNull();
});
