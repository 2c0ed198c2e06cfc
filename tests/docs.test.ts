import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Settings } from '../src/config.ts';
import { answers, steps } from './readme.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

describe('README', () => {
  it('prints what its commands answer', { timeout: 60_000 }, async () => {
    const tour = steps();
    expect(tour.length).toBeGreaterThan(5);
    const now = await answers(tour.map(({ command }) => command));
    for (const [at, { command, printed }] of tour.entries()) expect(now[at], command).toBe(printed);
  });

  it('lists every setting with its default and its sentence', () => {
    const rows = Object.entries(Settings.shape).map(([name, schema]) => {
      return `| \`${name}\` | \`${schema.def.defaultValue}\` | ${schema.description} |`;
    });
    const listed = readme.split('\n').filter((line) => /^\| `[A-Z_]+` \|/.test(line));
    expect(listed).toEqual(rows);
  });

  it('names only scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    const named = [...readme.matchAll(/npm (?:run )?(?:-s )?([a-z]+)/g)]
      .map(([, name]) => name)
      .filter((name) => name !== 'ci');
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });
});
