import { randomBytes } from 'node:crypto';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { article, dateline, loaded } from '../factory.ts';
import { desk } from './desk.ts';
import { full, hostile } from './formats/hostile.ts';

const ferry = article({
  id: 'ferry',
  title: 'Larger ferry for Skerrow',
  date: '2024-02-06',
  authors: ['Ailsa Brand', 'Owen Reid'],
  dateline: dateline({ city: 'Skerrow', country: 'GB' }),
  body: 'The harbour trust buys a larger ferry.\n\n“Nobody is left on the quay,” said Morag Tennant.',
  quotes: [
    { text: 'Nobody is left on the quay,', speaker: { name: 'Morag Tennant' } },
    { text: 'a larger boat', kind: 'fragment' },
  ],
});
const bridge = article({ id: 'bridge', title: 'A bridge', date: '2024-03-01', subtitle: '', body: 'It is shut.' });
const undated = article({ id: 'undated', title: 'Ferry, undated', body: 'The ferry, and nothing else. The ferry.' });
const articles = [ferry, bridge, undated];

const linesOf = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const idsOf = (records: { id: string }[]) => records.map(({ id }) => id);
/** supertest does not take text of every kind for text. */
const textOf = (answer: { text?: string; body: Buffer }) => answer.text ?? answer.body.toString();

describe('what is written', () => {
  it.each([
    ['', ['bridge', 'ferry', 'undated']],
    ['as=ndjson', ['bridge', 'ferry', 'undated']],
    ['sort=publishedAt', ['ferry', 'bridge', 'undated']],
    ['sort=title', ['bridge', 'undated', 'ferry']],
    ['q=ferry', ['ferry', 'undated']],
    ['q=ferry&sort=relevance', ['undated', 'ferry']],
    ['q=ferries&stem=true', []],
    ['author=Owen+Reid&author=Nobody', ['ferry']],
    ['author=-Owen+Reid', ['bridge', 'undated']],
    ['from=2024-03-01', ['bridge']],
    ['has=quotes,dateline', ['ferry']],
    ['country=GB&speaker=morag-tennant', ['ferry']],
    ['type=articles&language=xx', []],
    ['type=quotes', ['ferry-0', 'ferry-1']],
    ['type=quotes&kind=fragment', ['ferry-1']],
    ['type=quotes&q=quay', ['ferry-0']],
    ['type=quotes&speaker=-morag-tennant', ['ferry-1']],
  ])('%s is that list', async (query, ids) => {
    const { ask } = await desk({ articles });
    const answer = await ask
      .get(`/export?${query}`)
      .buffer()
      .expect(200)
      .expect('content-type', 'application/x-ndjson');
    expect(idsOf(linesOf(textOf(answer)))).toEqual(ids);
  });

  it('are the records of the list, with the members that are asked for', async () => {
    const { ask } = await desk({ articles });
    for (const shape of ['', 'fields=title,date', 'include=body,quotes', 'fields=title&include=provenance']) {
      const listed = (await ask.get(`/articles?${shape}`)).body.data;
      expect(linesOf(textOf(await ask.get(`/export?${shape}`).buffer()))).toEqual(listed);
    }
    const quotes = (await ask.get('/quotes?fields=text,speaker')).body.data;
    expect(linesOf(textOf(await ask.get('/export?type=quotes&fields=text,speaker').buffer()))).toEqual(quotes);
  });

  it.each([
    ['ndjson', 'articles', 'articles.ndjson', 'application/x-ndjson'],
    ['csv', 'articles', 'articles.csv', 'text/csv; charset=utf-8; header=present'],
    ['csv', 'quotes', 'quotes.csv', 'text/csv; charset=utf-8; header=present'],
    ['ninjs', 'articles', 'articles.json', 'application/json; charset=utf-8'],
  ])('as %s of %s is the file %s', async (as, type, file, mediaType) => {
    const { ask } = await desk({ articles });
    const answer = await ask.get(`/export?as=${as}&type=${type}`).expect(200);
    expect(answer.headers['content-type']).toBe(mediaType);
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="${file}"`);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('as ninjs is a list of items, each on a line', async () => {
    const { ask } = await desk({ articles });
    const { text, body } = await ask.get('/export?as=ninjs');
    expect(body.map((item: { altIds: { value: string }[] }) => item.altIds[0]!.value)).toEqual([
      'bridge',
      'ferry',
      'undated',
    ]);
    expect(text.split('\n')).toHaveLength(6);
    expect((await ask.get('/export?as=ninjs&language=xx')).body).toEqual([]);
  });
});

describe('CSV', () => {
  async function rows(query: string, records = articles) {
    const { ask } = await desk({ articles: records });
    const { text } = await ask.get(`/export?as=csv&${query}`).expect(200);
    return { text, rows: parseCsv(text, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[] };
  }

  it('has a column for every path of the record', async () => {
    const { text, rows: found } = await rows('');
    expect(text.split('\r\n')[0]).toBe(
      'id,title,subtitle,date,publishedAt,updatedAt,timeZone.name,timeZone.from,authors,agency,outlet,dateline.text,' +
        'dateline.city,dateline.region,dateline.country,dateline.agency,dateline.date,dateline.others,language,wordCount,' +
        'source.file,source.record,source.format,source.encoding,source.bytes,source.sha256,source.profile,source.url,cluster,parserVersion',
    );
    expect(found[1]).toMatchObject({
      id: 'ferry',
      authors: 'Ailsa Brand; Owen Reid',
      'dateline.city': 'Skerrow',
      'dateline.others': '',
      wordCount: String(ferry.wordCount),
      agency: '',
    });
  });

  it('has those that are asked for, whole texts and lists among them', async () => {
    const { text, rows: found } = await rows('fields=title,dateline&include=body,quotes&q=ferry&sort=title');
    expect(text.split('\r\n')[0]).toMatch(/^id,title,dateline\.text,.*,body,quotes$/);
    expect(found[1]!.body).toBe(ferry.body);
    expect(JSON.parse(found[1]!.quotes!)).toEqual(ferry.quotes);
    const quotes = await rows('type=quotes&fields=text,speaker');
    expect(quotes.text.split('\r\n')[0]).toBe(
      'id,text,speaker.id,speaker.name,speaker.kind,speaker.mention,speaker.role',
    );
    expect(quotes.rows.map((row) => row['speaker.name'])).toEqual(['Morag Tennant', '']);
  });

  it('tells null from an empty text', async () => {
    const { text } = await rows('fields=subtitle&sort=title');
    expect(text).toBe('id,subtitle\r\n"bridge",""\r\n"undated",\r\n"ferry",\r\n');
  });

  it('has a head where there is no row', async () => {
    expect((await rows('fields=title&language=xx')).text).toBe('id,title\r\n');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\n=1',
    '＝1',
    '=cmd|"/c calc"!A1',
    '"=1',
    ';=1',
  ])('is no formula: %j', async (title) => {
    const { text, rows: found } = await rows('fields=title', [article({ id: 'a', title })]);
    const escaped = /^["; ]?$/.test(title[0]!) && !title.startsWith(' ') ? title : `'${title}`;
    expect(found[0]!.title).toBe(escaped);
    expect(text).toBe(`id,title\r\n"a","${escaped.replaceAll('"', '""')}"\r\n`);
  });

  it.each(['a,b', 'a"b"', 'a\r\nb', 'a=b', '1-2', 'x@y', '', 'é”'])('gives back %j as it was', async (title) => {
    const { rows: found } = await rows('fields=title', [article({ id: 'a', title })]);
    expect(found[0]!.title).toBe(title);
  });

  it('keeps hostile text in its cell', async () => {
    const { rows: found } = await rows('include=body,quotes,provenance', [hostile, full]);
    expect(found.map(({ id }) => id)).toEqual(['hostile', 'full']);
    // Half a pair is no character in UTF-8, and is lost when it is stored.
    expect(found[0]!.body).toBe(hostile.body.toWellFormed());
  });
});

describe('what is wrong is named at once', () => {
  it.each([
    ['as=xml', [['as', 'invalid', 'must be one of ndjson, csv, ninjs']]],
    ['type=authors', [['type', 'invalid', 'must be one of articles, quotes']]],
    ['limit=5', [['limit', 'unknown', expect.stringContaining('is unknown here')]]],
    ['cursor=abc', [['cursor', 'unknown', expect.anything()]]],
    ['sort=relevance', [['sort', 'conflict', 'can be relevance only together with "q"']]],
    ['kind=direct', [['kind', 'conflict', 'can be given only with type=quotes']]],
    ['fields=speaker', [['fields', 'conflict', expect.stringContaining('must be of id, title')]]],
    [
      'type=quotes&sort=title&include=body&fields=title',
      [
        ['sort', 'conflict', 'can be given only with type=articles'],
        ['include', 'conflict', 'can be given only with type=articles'],
        ['fields', 'conflict', expect.stringContaining('must be of id, articleId')],
      ],
    ],
    [
      'as=ninjs&type=quotes&fields=text',
      [
        ['type', 'conflict', 'must be articles where "as" is ninjs'],
        ['fields', 'conflict', 'cannot be given where "as" is ninjs'],
      ],
    ],
    [
      'as=pdf&from=x&nope=1&q=',
      [
        ['from', 'invalid', expect.anything()],
        ['as', 'invalid', expect.anything()],
        ['q', 'empty', expect.anything()],
        ['nope', 'unknown', expect.anything()],
      ],
    ],
    ['q=(a&strict=true', [['q', 'syntax', expect.stringContaining('position 0')]]],
  ])('%s', async (query, faults) => {
    const { ask } = await desk({ articles });
    const { body } = await ask.get(`/export?${query}`).expect(400).expect('content-type', 'application/problem+json');
    expect(body.errors.map((fault: Record<string, string>) => [fault.parameter, fault.code, fault.message])).toEqual(
      faults,
    );
  });

  it('tells that the store is away before a byte is written', async () => {
    const { ask, store } = await desk({ articles });
    await store.close();
    await ask.get('/export').expect(500).expect('content-type', 'application/problem+json');
  });
});

// No encoding makes it much shorter.
const LONG = randomBytes(30_000).toString('hex');

const many = (count: number, more = {}) =>
  Array.from({ length: count }, (_, n) =>
    article({
      id: `n${String(n).padStart(4, '0')}`,
      date: new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10),
      ...more,
    }),
  );

/** Reads as slowly as `between` takes, which is called after every chunk. */
async function read(address: string, between: () => Promise<unknown>): Promise<string> {
  const answer = await new Promise<NodeJS.ReadableStream>((resolve) => get(address, resolve));
  const chunks: Buffer[] = [];
  for await (const chunk of answer) {
    chunks.push(chunk as Buffer);
    await between();
  }
  return Buffer.concat(chunks).toString();
}

const addressOf = ({ app }: { app: { server: { address(): unknown } } }) =>
  `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;

describe('a long list', () => {
  it.each([
    '-publishedAt',
    'publishedAt',
    'title',
  ])('by %s has none twice and loses none, whatever is put meanwhile', async (sort) => {
    const before = many(450, { body: 'word '.repeat(400) });
    const here = await desk({ articles: before });
    let put = 0;
    const text = await read(`${addressOf(here)}/export?include=body&sort=${sort}`, async () => {
      const id = `new${put++}`;
      const date = put % 2 ? '2019-01-01' : '2021-06-01';
      await here.store.put([loaded(article({ id, date, title: put % 3 ? 'A' : 'Z' }))]);
    });
    expect(put).toBeGreaterThan(5);
    const ids = idsOf(linesOf(text));
    expect(new Set(ids).size).toBe(ids.length);
    const old = ids.filter((id) => id.startsWith('n') && !id.startsWith('new'));
    const wanted = idsOf(before);
    expect(old).toEqual(sort === '-publishedAt' ? wanted.toReversed() : wanted);
  });

  it('is read no faster than it is taken, and no further when nobody takes it', async () => {
    const here = await desk({ articles: many(900) });
    let pages = 0;
    const { articles: find } = here.store;
    // Long ones, of which no socket holds more than a page or two.
    here.store.articles = async (query) => {
      pages++;
      const page = await find(query);
      return { ...page, data: page.data.map((hit) => ({ ...hit, article: { ...hit.article, body: LONG } })) };
    };
    const passing = async () => {
      for (let n = 0; n < 30; n++) await here.ask.get('/healthz').expect(200);
    };
    const answer = await new Promise<IncomingMessage>((resolve) =>
      get(`${addressOf(here)}/export?include=body`, resolve),
    );
    await passing();
    expect(pages).toBeLessThan(5);
    answer.destroy();
    const before = pages;
    await passing();
    expect(pages - before).toBeLessThan(2);
  });

  it.each(['identity', 'gzip'])('ends with the server, though nobody reads it (%s)', async (encoding) => {
    const here = await desk({ articles: many(300) });
    const { articles: find } = here.store;
    here.store.articles = async (query) => {
      const page = await find(query);
      return { ...page, data: page.data.map((hit) => ({ ...hit, article: { ...hit.article, body: LONG } })) };
    };
    const options = { headers: { 'accept-encoding': encoding } };
    const address = `${addressOf(here)}/export?include=body`;
    const answer = await new Promise<IncomingMessage>((resolve) => get(address, options, resolve));
    const broken = new Promise((resolve) => answer.once('error', resolve).once('end', () => resolve('whole')));
    await here.app.close();
    answer.resume();
    expect(await broken).not.toBe('whole');
  });

  it('is not read at all for a HEAD', async () => {
    const here = await desk({ articles });
    here.store.articles = async () => {
      throw new Error('it was read');
    };
    const { headers } = await here.ask.head('/export?as=csv').expect(200);
    expect(headers['content-type']).toMatch(/^text\/csv/);
    expect(headers).not.toHaveProperty('content-length');
    expect(here.log).toEqual([]);
  });

  it('breaks off, and does not end, where the store fails on the way', async () => {
    const here = await desk({ articles: many(300) });
    const { articles: find } = here.store;
    here.store.articles = async (query) => {
      if (query.cursor) throw new Error('gone');
      return find(query);
    };
    await expect(read(`${addressOf(here)}/export`, async () => {})).rejects.toThrow(/aborted/);
  });
});
