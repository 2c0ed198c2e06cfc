import { describe, expect, it } from 'vitest';
import { document } from '../../openapi/write.ts';
import { article, dateline } from '../factory.ts';
import { desk } from './desk.ts';

// What holds everywhere: every filter on every list, and the manners of every operation.

const STORY = {
  alpha:
    'The harbour trust will buy a longer boat for the island, and the old one goes to a museum in the spring of next year',
  beta: 'Police closed the valley road after a landslide took down two bridges and left eleven farms without any electricity',
};

/** Two or three copies of a story in which every name says whose it is. */
function copies(mark: keyof typeof STORY, count: number) {
  const first = mark === 'alpha';
  const name = first ? 'Alpha' : 'Beta';
  return Array.from({ length: count }, (_, n) =>
    article({
      id: `${mark}${n}`,
      title: `${name} story`,
      subtitle: first ? `${name} standfirst` : null,
      date: first ? '2024-02-06' : '2024-03-01',
      updatedAt: first ? '2024-02-07T09:00:00Z' : '2024-04-01T09:00:00Z',
      authors: [`${name} Brand`],
      agency: `${name} Wire`,
      outlet: `${name} Post`,
      dateline: dateline({ city: `${name} City`, country: first ? 'GB' : 'CA' }),
      language: first ? 'en' : 'fr',
      body: `${`${STORY[mark]}. `.repeat(3)}${name} word.`,
      quotes: [{ text: `${name} word`, speaker: { id: `${mark}-speaker`, name: `${name} Speaker` } }],
      source: { format: first ? 'html' : 'json', file: `${mark}${n}.txt`, sha256: `${mark}${n}`.padEnd(64, '0') },
    }),
  );
}
const articles = [...copies('alpha', 2), ...copies('beta', 3)];

/** Each filter, and whose it leaves; the other way round with a "-" before its value, where it takes one. */
const FILTERS: [query: string, left: string][] = [
  ['', 'alpha beta'],
  ['from=2024-02-20', 'beta'],
  ['to=2024-02-20', 'alpha'],
  ['from=2024-02-06T00:00:00Z&to=2024-02-06T23:00:00Z', 'alpha'],
  ['dateField=updated&from=2024-03-15', 'beta'],
  ['author=Alpha+Brand', 'alpha'],
  ['author=-Alpha+Brand', 'beta'],
  ['author=alpha-brand&author=BETA+BRAND', 'alpha beta'],
  ['author=Alpha+Brand&author=-Alpha+Brand', ''],
  ['agency=Beta+Wire', 'beta'],
  ['agency=-beta-wire', 'alpha'],
  ['place=Alpha+City', 'alpha'],
  ['place=-Alpha+City', 'beta'],
  ['country=CA', 'beta'],
  ['country=-CA', 'alpha'],
  ['speaker=Alpha+Speaker', 'alpha'],
  ['speaker=-alpha-speaker', 'beta'],
  ['outlet=Beta+Post', 'beta'],
  ['outlet=-Beta+Post', 'alpha'],
  ['language=en', 'alpha'],
  ['language=-en', 'beta'],
  ['sourceFormat=json', 'beta'],
  ['sourceFormat=-json', 'alpha'],
  ['has=subtitle,quotes', 'alpha'],
  ['has=date', 'alpha beta'],
  ['cluster=alpha0', 'alpha'],
  ['cluster=-alpha0', 'beta'],
  ['collapse=cluster', 'alpha beta'],
  ['outlet=Beta+Post&language=en', ''],
];

const LISTS = [
  '/articles',
  '/articles?facets=author',
  '/articles/search?q=word',
  '/quotes',
  '/authors',
  '/speakers',
  '/agencies',
  '/places',
  '/outlets',
  '/clusters',
  '/stats/timeline',
  '/stats/summary',
  '/export',
  '/export?type=quotes',
  '/export?as=csv',
  '/export?as=ninjs',
  '/feeds/articles.json',
  '/feeds/articles.rss',
  '/feeds/articles.atom',
];

/** Whose an answer tells of: by name, or by how many there are. */
function told(path: string, text: string, collapsed: boolean): string {
  const counts: Record<number, string> = collapsed
    ? { 1: '?', 2: 'alpha beta' }
    : { 0: '', 2: 'alpha', 3: 'beta', 5: 'alpha beta' };
  if (path === '/stats/summary') return counts[JSON.parse(text).articles]!;
  if (path === '/stats/timeline') {
    const periods: { articles: number }[] = JSON.parse(text).data;
    return counts[periods.reduce((sum, period) => sum + period.articles, 0)]!;
  }
  const records = text.startsWith('{"data"') ? JSON.stringify(JSON.parse(text).data) : recordsIn(text);
  return ['alpha', 'beta'].filter((mark) => new RegExp(`\\b${mark}`, 'i').test(records)).join(' ');
}

/** Without what repeats the question. */
function recordsIn(text: string): string {
  if (text.startsWith('{"version"')) return JSON.stringify(JSON.parse(text).items);
  return text.startsWith('<?xml') ? text.replace(/^[\s\S]*?<\/generator>/, '') : text;
}

it.each(LISTS)('%s takes every filter', async (path) => {
  const { ask } = await desk({ articles });
  for (const [query, left] of FILTERS) {
    const address = `${path}${path.includes('?') ? '&' : '?'}${query}`;
    const { text, body } = await ask.get(address).buffer().expect(200);
    expect([query, told(path, text ?? body.toString(), query.startsWith('collapse'))]).toEqual([query, left]);
  }
});

interface Operation {
  parameters?: { name: string; in: string; explode?: boolean; schema: { type: string } }[];
}

describe('every operation', async () => {
  const spec = JSON.parse(await document());
  const parametersOf = (operation: Operation) => (operation.parameters ?? []).filter((given) => given.in === 'query');
  const lookups = Object.entries<{ get: Operation }>(spec.paths)
    .filter(([, methods]) => 'get' in methods)
    .map(([path, { get }]) => [path.replace(/\{[^}]+\}/g, 'x'), get] as const)
    // It is a 404 before anything else, as no article has this id.
    .filter(([path]) => !path.startsWith('/problems'));

  it.each(
    lookups,
  )('GET %s names what it does not know, what is empty and what is given twice, all at once', async (path, operation) => {
    const { ask } = await desk();
    const faultsOf = async (query: string) =>
      (await ask.get(`${path}?${query}`).expect(400)).body.errors.map(
        ({ parameter, code }: { parameter: string; code: string }) => `${parameter} ${code}`,
      );
    expect(await faultsOf('nope=1&Limit=2')).toEqual(expect.arrayContaining(['nope unknown', 'Limit unknown']));
    const names = parametersOf(operation).map(({ name }) => name);
    if (names.length > 0) {
      const empty = await faultsOf(names.map((name) => `${name}=`).join('&'));
      // An empty text is none of the values of a choice, a list or a number, either.
      for (const name of names)
        expect(empty).toContainEqual(expect.stringMatching(new RegExp(`^${name} (?:empty|invalid)$`)));
    }
    const single = parametersOf(operation).filter(
      ({ explode, schema }) => schema.type !== 'array' || explode === false,
    );
    const twice = single.flatMap(({ name }) => [`${name}=1`, `${name}=1`]);
    if (twice.length > 0)
      expect(await faultsOf(twice.join('&'))).toEqual(
        expect.arrayContaining(single.map(({ name }) => `${name} repeated`)),
      );
  });

  it.each(lookups)('GET %s answers HEAD, and no other method that is not its own', async (path) => {
    const { app, ask } = await desk({ articles });
    const address = path === '/suggest' || path === '/articles/search' ? `${path}?q=a` : path;
    const { status, headers } = await ask.get(address).set('accept-encoding', 'identity');
    const head = await ask.head(address).set('accept-encoding', 'identity').expect(status);
    expect(head.headers['content-type']).toBe(headers['content-type']);
    const own = Object.keys(spec.paths[path.replace(/\bx\b/, '{id}')] ?? {}).map((method) => method.toUpperCase());
    for (const method of ['PATCH', 'POST', 'PUT', 'DELETE'] as const) {
      const refused = await app.inject({ method, url: address });
      if (own.includes(method)) continue;
      expect([method, refused.statusCode]).toEqual([method, 405]);
      expect(String(refused.headers.allow).split(', ')).toEqual(expect.arrayContaining(['GET', 'HEAD']));
      expect(refused.json().code).toBe('METHOD_NOT_ALLOWED');
    }
  });
});
