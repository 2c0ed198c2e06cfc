import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decode } from '../src/ingest/decode.ts';
import given from './accuracy/floors.json' with { type: 'json' };
import { ROOT, readLabels } from './accuracy/labels.ts';
import { wordsOf } from './accuracy/measure.ts';
import { scoreAll } from './accuracy/score.ts';
import { scoreTable, worstCases } from './accuracy/table.ts';

const floors: Record<string, number> = given;
const labels = readLabels();

describe('the labels', () => {
  it('are many enough to judge by', () => {
    expect(labels.length).toBeGreaterThanOrEqual(40);
    expect(labels.flatMap(({ quotes }) => quotes).length).toBeGreaterThanOrEqual(150);
  });

  it.each(labels)('$file: every paragraph stands in the dump, in order', ({ file, body }) => {
    let rest = ` ${wordsOf(decode(readFileSync(join(ROOT, file)), null).text.replace(/\]\([^()\s]*\)/g, ''))} `;
    for (const paragraph of body) {
      const at = rest.indexOf(` ${wordsOf(paragraph)} `);
      expect(at, paragraph).toBeGreaterThanOrEqual(0);
      rest = rest.slice(at + wordsOf(paragraph).length + 1);
    }
  });

  it.each(labels)('$file: every quote stands in one paragraph, in order', ({ body, quotes }) => {
    const text = body.join('\n\n');
    let from = 0;
    for (const quote of quotes) {
      const at = text.indexOf(quote.text, from);
      expect(at, quote.text).toBeGreaterThanOrEqual(0);
      expect(quote.text).not.toContain('\n');
      from = at + quote.text.length;
    }
  });
});

describe('the parser, over all labelled articles', () => {
  const { scored, figures } = scoreAll(labels);

  it.each(Object.entries(floors))('%s is at least %d', (measure, floor) => {
    const report = `${scoreTable(figures, floors)}\n\nworst in ${measure}:\n${worstCases(scored, measure, 8)}\n`;
    expect(figures[measure], report).toBeGreaterThanOrEqual(floor);
  });
});
