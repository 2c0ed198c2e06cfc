import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Connection } from '../../../../src/store/sqlite/connection/connection.ts';
import { openDatabase } from '../../../../src/store/sqlite/connection/open.ts';
import { openSqlite } from '../../../../src/store/sqlite/index.ts';
import { countingIn } from '../../../../src/store/sqlite/postings/counted.ts';
import { stateOf } from '../../../../src/store/sqlite/postings/state.ts';
import { rankingOf } from '../../../../src/store/sqlite/reading/ranked.ts';
import { scoredHits } from '../../../../src/store/sqlite/reading/score.ts';
import type { ArticleFilter, ArticleQuery } from '../../../../src/store/store.ts';
import { chanceFrom } from '../../../chance.ts';
import { article } from '../../../factory.ts';
import { choice, fill, list, typed } from '../../contract/stock.ts';
import { corpus } from '../../search/corpus.ts';

// What is read from the lists of words is what FTS5 says, to the last bit of each rank: after articles came in several batches,
// changed and went; with lists, and places of one word in one article, that take many pages.

const LONG = `q${'uaint'.repeat(80)}`;
const MANY = article({
  id: 'many',
  title: 'Tide',
  body: 'ferry the '.repeat(9_000),
  date: '2024-02-11',
  language: 'en',
});

const folder = mkdtempSync(join(tmpdir(), 'copydesk-ranked-'));
const path = join(folder, 'articles.db');
let db: Connection;
let writing: Connection;
let close: () => void;
beforeAll(async () => {
  const chance = chanceFrom(3);
  const articles = corpus(chance, 1_200);
  const store = openSqlite(path);
  for (let at = 0; at < articles.length; at += 300) await fill(store, articles.slice(at, at + 300));
  await fill(store, [MANY, article({ id: 'long', title: LONG, body: 'The tide.' })]);
  // The last of a day comes again in its own place, and others go for good.
  const changed = chance.some(articles, 80).map((each) => ({ ...each, body: `${each.title} tidal harbour` }));
  await fill(store, [...new Map(changed.map((each) => [each.id, each])).values()]);
  await store.remove(chance.some(articles, 60).flatMap(({ source }) => source.file ?? []));
  await store.close();
  const { reader, writer } = openDatabase(path);
  db = reader;
  writing = writer;
  close = () => {
    reader.close();
    writer.close();
  };
}, 120_000);
afterAll(() => {
  close();
  rmSync(folder, { recursive: true });
});

const BY_LISTS: [string, ArticleFilter?][] = [
  ['the'],
  ['ferry the'],
  ['the ferry ferry'],
  ['ferry -harbour'],
  ['ferry -(harbour OR tide)'],
  ['ferry OR harbour OR tide'],
  ['t*'],
  ['ti* f*'],
  ['title:t*'],
  ['title:the'],
  ['body:tidal'],
  ['speaker:brand'],
  ['author:owen ferry'],
  ['place:juan the'],
  [LONG],
  [`${LONG.slice(0, 300)}*`],
  ['"the ferry"'],
  ['"ferry the"'],
  ['"the ferry the ferry"'],
  ['"the the"'],
  ['"the nosuchword"'],
  ['title:"the ferry"'],
  ['body:"ferry the" harbour'],
  ['"the ferry" -"the tide"'],
  ['"the ferry" OR tide'],
  ['the nosuchword'],
  ['the -nosuchword'],
  ['Łódź'],
  ['東'],
  ['negotiate', { stem: true }],
  ['negotiate ferry', { stem: true }],
  ['elections OR cafe', { stem: true }],
  ['"the ferries"', { stem: true }],
  ['"the ferry"', { outlet: choice('Skerrow Post'), from: '2024-02-05' }],
  ['the', { outlet: choice('Skerrow Post') }],
  ['the ti*', { outlet: choice('Skerrow Post', 'Märkisches Blatt'), author: choice('-owen reid') }],
  ['ferry', { has: ['quotes'], lacks: ['agency'] }],
  ['the', { from: '2024-02-05', to: '2024-02-20' }],
  ['the', { from: '2024-02-11T10:00:00Z' }],
  ['the', { collapse: 'cluster' }],
];
// Of words from the beginning, the middle and the end of the alphabet.
const PHRASES = ['"a ferry"', '"ferry the"', '"and the"', '"the harbour"', '"the tide"', '"a ferry the harbour"'];
const cases = BY_LISTS.map(
  ([text, filter]) => [`${text.slice(0, 30)} ${filter ? JSON.stringify(filter) : ''}`, text, filter] as const,
);

const searchedFor = (text: string, filter?: ArticleFilter): ArticleQuery =>
  list({ q: typed(text), sort: 'relevance', limit: 20, ...filter });

function byLists(query: ArticleQuery) {
  const ranking = rankingOf(db, query);
  if (!ranking) return null;
  const { text, values } = ranking.hits(query.limit + 1, null);
  return { count: ranking.count, hits: first(query, text, values) };
}

function byFts5(query: ArticleQuery) {
  const { text, values } = scoredHits(db, query, null)!;
  const { count } = db.get(`with ${text} select count(*) as count from ranked`, ...values) as { count: number };
  return { count, hits: first(query, text, values) };
}

function first({ limit }: ArticleQuery, table: string, values: Parameters<Connection['all']>[1][]) {
  return db.all(`with ${table} select row, id, rank from hits order by rank, id limit ${limit + 1}`, ...values);
}

it.each(cases)('%s', (_, text, filter) => {
  const query = searchedFor(text, filter);
  expect(byLists(query)).toEqual(byFts5(query));
});

it('is not asked of them: where words stand, what only excludes, quotes', () => {
  for (const text of ['"the fer*"', 'NEAR(the ferry)', '-the', 'quote:the', 'the (ferry OR (tide harbour))'])
    expect(byLists(searchedFor(text))).toBeNull();
});

it('counts the articles of each word as FTS5 does', () => {
  const { articlesWith } = countingIn(db)!;
  const counted = db.all('select term as word, doc as articles from word_counts') as {
    word: string;
    articles: number;
  }[];
  expect(counted.length).toBeGreaterThan(200);
  for (const { word, articles } of counted) expect([word, articlesWith(word, 1e6)]).toEqual([word, articles]);
  for (const word of ['nosuchword', 'th', '', LONG.slice(0, 30)]) expect(articlesWith(word, 1e6)).toBe(0);
});

it('counts no further than it is asked to', () => {
  const { articlesWith } = countingIn(db)!;
  const all = articlesWith('the', 1e6);
  expect(articlesWith('the', all)).toBe(all);
  for (const most of [0, 1, 100, all - 1]) expect(articlesWith('the', most)).toBeGreaterThan(most);
});

it('there is something to compare: an index in several pieces, from which rows have gone', () => {
  const { segments } = stateOf(db)!;
  expect(segments.length).toBeGreaterThan(1);
  expect(segments.some(({ gone }) => gone > 0)).toBe(true);
  const { origins } = db.get('select count(distinct origin) as origins from words_docsize')!;
  expect(origins).toBeGreaterThan(3);
  expect(byFts5(searchedFor('the')).count).toBeGreaterThan(500);
});

it('is the same in the middle of a merge, when segments lack their first pages', () => {
  for (let step = 0; step < 4; step++) {
    writing.run(`insert into words (words, rank) values ('merge', 15)`);
    const { merging, segments } = stateOf(db)!;
    expect(merging && segments.some((segment) => segment.first > 1)).toBe(true);
    // The lists are asked once enough of them was.
    byLists(searchedFor('t*'));
    const asked = [...BY_LISTS, ...PHRASES.map((text) => [text] as const)];
    for (const [text, filter] of asked) {
      const query = searchedFor(text, filter);
      const found = byLists(query);
      // What was one thing to look for in a segment may be in two of them now: FTS5 is asked.
      if (found === null) expect(text).toMatch(/"/);
      else expect(found, text).toEqual(byFts5(query));
    }
    const { articlesWith } = countingIn(db)!;
    for (const { word, articles } of db.all('select term as word, doc as articles from word_counts'))
      expect([word, articlesWith(word as string, 1e6)]).toEqual([word, articles]);
  }
});

it('reads phrases again when the merge is done', () => {
  writing.run(`insert into words (words) values ('optimize')`);
  expect(stateOf(db)!.merging).toBe(false);
  byLists(searchedFor('t*'));
  for (const text of PHRASES) expect(byLists(searchedFor(text)), text).toEqual(byFts5(searchedFor(text)));
});
