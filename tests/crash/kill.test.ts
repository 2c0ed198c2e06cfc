import { expect, it } from 'vitest';
import { killed } from './kill.ts';

// `npm run proof` does it at 25 moments.
it('keeps what it acknowledged, when it is killed', { timeout: 300_000 }, async () => {
  const { writes } = await killed(11, 3);
  expect(writes).toBeGreaterThan(0);
});
