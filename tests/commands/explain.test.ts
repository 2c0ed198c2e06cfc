import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIELDS } from '../../src/article.ts';
import { printExplanation } from '../../src/commands/explain.ts';
import { read } from '../../src/ingest/read.ts';
import { explain } from '../../src/parse/index.ts';

const DUMP = readFileSync(new URL('../../data/kqxv/orchard-fire-dog.txt', import.meta.url));
const { NO_COLOR, FORCE_COLOR } = process.env;

beforeEach(() => {
  delete process.env.NO_COLOR;
  delete process.env.FORCE_COLOR;
});
afterEach(() => {
  for (const [name, value] of Object.entries({ NO_COLOR, FORCE_COLOR })) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

function parsed(bytes: Uint8Array | string) {
  const input = { bytes: Buffer.from(bytes), file: 'kqxv/a.txt', url: null, mediaType: null, charset: null };
  return read(input, { timeZone: 'UTC' })[0]!;
}

describe('an explanation for a person', () => {
  it('says of every line and field what /explain says', () => {
    const one = parsed(DUMP);
    const shown = printExplanation(one);
    const { lines, fields } = explain(one);
    for (const { number, label, rule } of lines.filter(({ label }) => label !== 'blank')) {
      expect(shown).toMatch(new RegExp(`^ *${number} ${label} +${rule} `, 'm'));
    }
    for (const name of FIELDS) {
      const found = fields[name];
      expect(shown).toMatch(new RegExp(`^${name}: ${found ? '.+' : 'not found$'}`, 'm'));
      for (const { rule, confidence } of found ? [found, ...found.candidates] : []) {
        expect(shown).toContain(`(${rule}, ${confidence}`);
      }
    }
  });

  it('rounds every confidence to two digits', () => {
    const one = parsed(DUMP);
    one.fields.title!.confidence = 0.8700000001;
    one.article.quotes[0]!.confidence = 2 / 3;
    const shown = printExplanation(one);
    expect(shown).toMatch(/^title: .*, 0\.87, at/m);
    expect(shown).toMatch(/^ +.*, (?:direct|fragment), 0\.67$/m);
    expect(shown).not.toMatch(/\d\.\d{3}/);
  });

  it('lets no control of the text reach the terminal', () => {
    const evil =
      'Bridge \u001b[2J\u001b]0;owned\u0007closed \u009b31m\u202eagain\n\nThe bridge was closed on Tuesday, said Ada Brook.';
    const shown = printExplanation(parsed(evil));
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(shown).toContain('␛[2J␛]0;owned␇closed');
  });

  it('keeps a line of a megabyte short', () => {
    const shown = printExplanation(parsed(`Bridge closed\n\n${'The bridge was closed. '.repeat(50_000)}`));
    expect(Math.max(...shown.split('\n').map((line) => line.length))).toBeLessThan(300);
  });

  it.each<[Record<string, string>, boolean]>([
    [{}, false],
    [{ FORCE_COLOR: '1' }, true],
    [{ NO_COLOR: '1' }, false],
  ])('with %j, where no terminal reads it, is in colour: %s', (env, coloured) => {
    Object.assign(process.env, env);
    expect(printExplanation(parsed(DUMP)).includes('\u001b[')).toBe(coloured);
  });
});
