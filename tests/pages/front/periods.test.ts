import { expect, it } from 'vitest';
import { barsOf } from '../../../src/pages/front/periods.ts';
import { article } from '../../factory.ts';
import { desk } from '../../http/desk.ts';

it.each([
  { days: [], bars: 0, first: undefined, last: undefined },
  { days: ['2024-02-06'], bars: 30, first: '2024-01-23 2024-01-23', last: '2024-02-21 2024-02-21' },
  { days: ['2024-02-06', '2024-02-07'], bars: 30, first: '2024-01-23 2024-01-23', last: '2024-02-21 2024-02-21' },
  { days: ['2024-02-06', '2024-04-01'], bars: 56, first: '2024-02-06 2024-02-06', last: '2024-04-01 2024-04-01' },
  { days: ['2024-02-06', '2024-07-03'], bars: 22, first: '2024-02-05 2024-02-11', last: '2024-07-01 2024-07-07' },
  { days: ['2020-02-06', '2024-02-03'], bars: 49, first: '2020-02-01 2020-02-29', last: '2024-02-01 2024-02-29' },
  { days: ['1905-03-01', '2024-02-03'], bars: 120, first: '1905-01-01 1905-12-31', last: '2024-01-01 2024-12-31' },
  { days: ['1605-03-01', '2024-02-03'], bars: 105, first: '1605-01-01 1608-12-31', last: '2021-01-01 2024-12-31' },
])('$days makes $bars bars', async ({ days, bars, first, last }) => {
  const { store } = await desk({ articles: days.map((date) => article({ date })) });
  const made = await barsOf(store, {});
  const range = (bar?: { from: string; to: string }) => bar && `${bar.from} ${bar.to}`;
  expect([made.length, range(made[0]), range(made.at(-1))]).toEqual([bars, first, last]);
  expect(made.reduce((sum, { articles }) => sum + articles, 0)).toBe(days.length);
});
