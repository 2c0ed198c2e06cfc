import { describe, expect, it } from 'vitest';
import { PROFILES } from '../src/parse/profiles/index.ts';
import { cases, expectedOf, parseCase } from './golden.ts';

describe('golden', () => {
  it.each(cases())('%s', async (name) => {
    expect(await parseCase(name)).toBe(expectedOf(name));
  });

  it.each(PROFILES.map(({ name }) => name))('the profile %s has a case, which it recognizes', (profile) => {
    const own = cases().filter((name) => name.startsWith(`${profile}--`));
    expect(own).not.toEqual([]);
    for (const name of own) expect(JSON.parse(expectedOf(name) ?? '[]')[0]?.article.source.profile).toBe(profile);
  });
});
