import { describe, expect, it } from 'vitest';
import { read } from '../../src/ingest/read.ts';
import type { Parsed } from '../../src/parse/index.ts';
import { WORST } from './worst.ts';

function parse(text: string): Parsed {
  const input = { bytes: Buffer.from(text), file: null, url: null, mediaType: 'text/plain', charset: 'utf-8' };
  return read(input, { timeZone: 'UTC' })[0]!;
}

// What takes more than linear time runs into the test's time limit; `node bench/cost.ts` prints the figures.
describe('a megabyte of', () => {
  it.each(WORST)('$name is an article that says only what stands there', ({ make }) => {
    const { article, text, lines, fields } = parse(make(1_000_000));
    const { title, authors, agency, outlet, body, quotes } = article;
    const lower = text.toLowerCase();
    for (const printed of [title, ...authors, agency, outlet]) {
      if (printed !== null) expect(lower.includes(printed.toLowerCase())).toBe(true);
    }
    expect(quotes.every((quote) => body.slice(quote.start, quote.end) === quote.text)).toBe(true);
    expect(lines.length).toBe(text.split(/\r\n|\n|\r/).length);
    expect(lines.every(({ label, rule }) => label !== undefined && rule !== '')).toBe(true);
    const spans = Object.values(fields).flatMap((found) => found?.spans ?? []);
    expect(spans.every(({ start, end }) => start >= 0 && start <= end && end <= text.length)).toBe(true);
  });
});

describe('a text without dates and names has', () => {
  it.each(WORST.filter(({ name }) => !/date|by|name/i.test(name)))('none in $name', ({ make }) => {
    expect(parse(make(20_000)).article).toMatchObject({ date: null, publishedAt: null, authors: [] });
  });
});
