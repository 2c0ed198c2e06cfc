import { describe, expect, it } from 'vitest';
import { desk } from '../desk.ts';
import { full } from '../formats/hostile.ts';

const RECORD = '/articles/full';
const TYPES = {
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json',
  ninjs: 'application/ninjs+json',
  text: 'text/plain; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
};

describe('the form of an article', () => {
  it.each([
    ['', undefined, 'json'],
    ['', '*/*', 'json'],
    ['', 'application/json', 'json'],
    ['', 'application/ld+json', 'jsonld'],
    ['', 'application/ninjs+json', 'ninjs'],
    ['', 'text/markdown', 'markdown'],
    ['', 'text/plain', 'text'],
    ['', 'text/*', 'text'],
    ['', 'text/html, application/json;q=0.1', 'json'],
    ['', 'application/ld+json;q=0.5, text/markdown;q=0.9, */*;q=0.1', 'markdown'],
    ['?as=jsonld', undefined, 'jsonld'],
    ['?as=ninjs', 'text/plain', 'ninjs'],
    ['?as=markdown', 'application/json', 'markdown'],
    ['?as=text', 'image/png', 'text'],
    ['?fields=title', 'text/plain, application/json;q=0.1', 'json'],
  ] as const)('%s with Accept: %s is %s', async (query, accept, form) => {
    const { ask } = await desk({ articles: [full] });
    for (const method of ['get', 'head'] as const) {
      const asked = ask[method](RECORD + query);
      const { headers } = await (accept ? asked.set('accept', accept) : asked).expect(200);
      expect(headers['content-type']).toBe(TYPES[form]);
      expect(headers.vary).toBe(query.startsWith('?as') ? 'Accept-Encoding' : 'Accept, Accept-Encoding');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it.each([
    [
      '',
      'text/html',
      'There is application/json, application/ld+json, application/ninjs+json, text/plain, text/markdown.',
    ],
    ['', '*/*;q=0', expect.any(String)],
    ['?fields=title', 'text/plain', 'There is application/json.'],
    ['?include=provenance', 'application/ld+json', 'There is application/json.'],
  ])('%s with Accept: %s is a 406', async (query, accept, detail) => {
    const { ask } = await desk({ articles: [full] });
    const { body, headers } = await ask
      .get(RECORD + query)
      .set('accept', accept)
      .expect(406);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(headers.vary).toMatch(/^Accept\b/);
    expect(body).toMatchObject({ code: 'NOT_ACCEPTABLE', status: 406, detail });
  });

  it('an article that is not there is a 404, whatever Accept says', async () => {
    const { ask } = await desk({ articles: [full] });
    await ask.get('/articles/nowhere').set('accept', 'text/html').expect(404);
  });

  it.each([
    ['as=html', [['as', 'invalid', 'must be one of jsonld, ninjs, text, markdown']]],
    ['as=', [['as', 'empty', expect.anything()]]],
    ['as=text&as=text', [['as', 'repeated', expect.anything()]]],
    [
      'as=text&fields=title&include=body',
      [
        ['fields', 'conflict', 'can be given only without "as": it names members of our own JSON'],
        ['include', 'conflict', 'can be given only without "as": it names members of our own JSON'],
      ],
    ],
  ])('%s is a 400', async (query, faults) => {
    const { ask } = await desk({ articles: [full] });
    const { body } = await ask.get(`${RECORD}?${query}`).expect(400);
    expect(body.errors.map((fault: Record<string, string>) => [fault.parameter, fault.code, fault.message])).toEqual(
      faults,
    );
  });

  it.each(['', '?as=jsonld', '?as=markdown'])('of an article that is not there is a 404: %s', async (query) => {
    const { ask } = await desk();
    const { body } = await ask.get(RECORD + query).expect(404);
    expect(body.code).toBe('ARTICLE_NOT_FOUND');
  });

  it('leads to every other', async () => {
    const { ask } = await desk({ articles: [full] });
    for (const query of ['', '?as=jsonld', '?as=ninjs', '?as=text', '?as=markdown']) {
      const own = (await ask.get(RECORD + query)).headers;
      const links = [...own.link!.matchAll(/<([^>]+)>; rel="alternate"; type="([^"]+)"/g)];
      expect(links).toHaveLength(4);
      for (const [, address, type] of links) {
        expect(address).not.toBe(RECORD + query);
        const { headers } = await ask.get(address!).expect(200);
        expect(headers['content-type']!.split(';')[0]).toBe(type);
      }
    }
  });
});
