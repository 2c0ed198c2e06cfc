import { expect, it } from 'vitest';
import { startOfDay } from '../../src/store/zones.ts';

it.each([
  ['2024-02-15', 'UTC', '2024-02-15T00:00:00.000Z'],
  ['2024-02-15', 'America/Toronto', '2024-02-15T05:00:00.000Z'],
  ['2024-07-15', 'America/Toronto', '2024-07-15T04:00:00.000Z'],
  ['2024-02-15', 'Asia/Kathmandu', '2024-02-14T18:15:00.000Z'],
  ['2024-02-15', '+02:00', '2024-02-14T22:00:00.000Z'],
  ['2024-02-15', '-09:30', '2024-02-15T09:30:00.000Z'],
  // On the day on which summer time begins, and the one after it.
  ['2024-03-10', 'America/Toronto', '2024-03-10T05:00:00.000Z'],
  ['2024-03-11', 'America/Toronto', '2024-03-11T04:00:00.000Z'],
  ['2024-02-15', 'Nowhere/At_All', '2024-02-15T00:00:00.000Z'],
  ['2024-02-15', '', '2024-02-15T00:00:00.000Z'],
])('the day %s begins in %s at %s', (day, zone, instant) => {
  expect(new Date(startOfDay(day, zone)).toISOString()).toBe(instant);
});
