import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Article } from '../../src/article.ts';
import { membersOf } from '../../src/http/asking/fields.ts';
import { FORMATS } from '../../src/http/formats/index.ts';
import { EXPORTS, type ExportForm } from '../../src/http/formats/lines.ts';
import { articlesIn } from '../../src/ingest/articles.ts';
import { read } from '../../src/ingest/read.ts';

// What Copydesk gives out comes in again as what it was.

const LIMITS = { record: 1024 * 1024, expansion: 16 * 1024 * 1024, ratio: 200, depth: 4 };
const SETTINGS = { timeZone: 'UTC' };
const SAMPLES = new URL('../../data/', import.meta.url);

const articles = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:txt|html)$/.test(file))
  .sort()
  .map((file) => readAs(readFileSync(new URL(file, SAMPLES)), null, file));

function readAs(bytes: Uint8Array, mediaType: string | null, file: string | null = null): Article {
  return read({ bytes, file, url: null, mediaType, charset: null }, SETTINGS)[0]!.article;
}

const FIELDS = [
  ...(['title', 'subtitle', 'date', 'publishedAt', 'updatedAt', 'authors', 'agency', 'dateline', 'outlet'] as const),
  ...(['language', 'body'] as const),
];
type Field = (typeof FIELDS)[number];

/** All that the records have in common with what was given out, but for what the form has no place for. */
function fieldsOf(article: Article, without: readonly Field[] = []): Partial<Article> {
  const kept = FIELDS.filter((name) => !without.includes(name)).map((name) => [name, article[name]]);
  return Object.fromEntries([...kept, ['url', article.source.url && URL.parse(article.source.url)!.href]]);
}

// ninjs has instants alone: a day without a time is its beginning.
const withInstant = (fields: Partial<Article>): Partial<Article> => ({
  ...fields,
  publishedAt: fields.publishedAt ?? (fields.date ? expect.stringMatching(`^${fields.date}T00:00:00`) : null),
});

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'copydesk-roundtrip-'));
});
afterAll(() => rmSync(scratch, { recursive: true }));

async function readFile(name: string, content: string): Promise<Article[]> {
  const path = join(scratch, name);
  writeFileSync(path, content);
  const found: Article[] = [];
  for await (const { parsed, reason } of articlesIn(path, name, LIMITS, SETTINGS)) {
    expect(reason ?? null).toBeNull();
    found.push(parsed!.article);
  }
  return found;
}

function exported(form: ExportForm, given: Article[]): string {
  const members = membersOf(Article).filter((name) => name !== 'provenance');
  const lines = EXPORTS[form](Article, members);
  return `${lines.head}${given.map((article, at) => lines.row(article, at === 0)).join('')}${lines.tail}`;
}

describe('an export in a data folder', () => {
  it.each([
    ['ndjson', 'articles.ndjson'],
    ['csv', 'articles.csv'],
    ['ninjs', 'articles.json'],
  ] as const)('as %s', async (form, file) => {
    const found = await readFile(file, exported(form, articles));
    const expected = articles.map((article) => fieldsOf(article));
    expect(found.map((article) => fieldsOf(article))).toEqual(form === 'ninjs' ? expected.map(withInstant) : expected);
  });
});

// A page in print says neither when it was changed nor, but in its dateline, who wired it.
const PRINTED: Field[] = ['updatedAt', 'agency'];

describe.each([
  ['jsonld', 'article.json', []],
  ['ninjs', 'article.json', []],
  ['markdown', 'article.md', PRINTED],
  ['text', 'article.txt', PRINTED],
] as const)('an article as %s', (form, file, without) => {
  const { mediaType, write } = FORMATS[form];
  const ways = {
    sent: async (text: string) => readAs(Buffer.from(text), mediaType.split(';')[0]!),
    'in a data folder': async (text: string) => (await readFile(file, text))[0]!,
  };
  // Where neither a byline nor a clock stands by the day, nothing tells a page that was printed here from any other.
  const told = articles.filter(
    ({ date, publishedAt, authors }) =>
      form === 'jsonld' || form === 'ninjs' || (date && (publishedAt || authors.length > 0)),
  );

  it.each(Object.entries(ways))('%s', async (_, way) => {
    for (const article of told) {
      const found = fieldsOf(await way(write(article)), without);
      const expected = fieldsOf(article, without);
      expect(found).toEqual(form === 'ninjs' ? withInstant(expected) : expected);
    }
    expect(told.length).toBeGreaterThan(30);
  });
});

const [plain] = articles as [Article];

it.each([
  [
    'a cell that a spreadsheet would take for a formula',
    { title: '=SUM is what it costs', body: '- Ada said so.\n\nTom did not.' },
  ],
  ['a cell that begins with an apostrophe', { title: '’Tis the season', body: "'Tis so." }],
  [
    'marks of Markdown',
    { title: '# 1 of *these*', body: 'A_b_c ~d~ of [e]\n\n2024. A year & all at https://f.example/ | g\\h' },
  ],
  ['quotation marks', { title: '"Quite," he said', body: '"So," she said, "what; then?"' }],
  ['no standfirst', { subtitle: null }],
  ['several authors', { authors: ['Ada Brook', 'Tom Reed', 'Jürgen Groß'] }],
  ['nobody', { authors: [] }],
])('takes %s through every form', async (_, more) => {
  const publishedAt = '2024-03-05T12:15:00-05:00';
  const article = {
    ...plain,
    date: '2024-03-05',
    publishedAt,
    updatedAt: null,
    agency: null,
    dateline: null,
    language: null,
    ...more,
  };
  const ignored = ['updatedAt', 'agency', 'language'] as const;
  for (const form of ['csv', 'ndjson', 'ninjs'] as const) {
    const [found] = await readFile(`one.${form === 'ninjs' ? 'json' : form}`, exported(form, [article]));
    expect(fieldsOf(found!, ignored), form).toEqual(fieldsOf(article, ignored));
  }
  for (const { mediaType, write } of Object.values(FORMATS)) {
    const found = readAs(Buffer.from(write(article)), mediaType.split(';')[0]!);
    expect(fieldsOf(found, ignored), mediaType).toEqual(fieldsOf(article, ignored));
  }
});

it.each([
  ['a place and a day', 'Ferry returns\n\nLisbon, 2024-03-05\n\nThe ferry is back.'],
  [
    'a day in the story',
    'Ferry returns\n\nOn Monday\n\nIt came\n\nIt went\n\nAnd stayed, 2024-03-05T12:15:00Z\n\nThe ferry is back.',
  ],
  [
    'three lines above the byline',
    'Sport\n\nFerry returns\n\nIt is back\n\nBy Ada Brook\n\nThe Post, 2024-03-05\n\nThe ferry is back.',
  ],
])('takes a page with %s for a page', (_, text) => {
  expect(readAs(Buffer.from(text), 'text/plain').outlet).toBeNull();
});
