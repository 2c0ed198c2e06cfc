import { expect, it } from 'vitest';
import { timeOf } from '../../src/pages/times.ts';

it.each([
  ['2024-02-15', '<time datetime="2024-02-15">15 February 2024</time>'],
  [
    '2024-02-15T05:30:00-05:00',
    '<time datetime="2024-02-15T05:30:00-05:00" title="As printed: 15 February 2024, 05:30 (UTC−05:00)">15 February 2024, 05:30 (UTC−05:00)</time>',
  ],
  [
    '2024-02-15T23:30:00Z',
    '<time datetime="2024-02-15T23:30:00Z" title="As printed: 15 February 2024, 23:30 (UTC)">15 February 2024, 23:30 (UTC)</time>',
  ],
  [
    '2024-02-15T05:30:00.250+05:45',
    '<time datetime="2024-02-15T05:30:00.250+05:45" title="As printed: 15 February 2024, 05:30 (UTC+05:45)">15 February 2024, 05:30 (UTC+05:45)</time>',
  ],
])('%s', (at, written) => expect(String(timeOf(at))).toBe(written));
