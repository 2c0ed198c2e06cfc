import { describe, expect, it } from 'vitest';
import { article, loaded } from '../factory.ts';
import { desk } from './desk.ts';

const LEAD = 'The harbour trust of Skerrow will buy a ferry for 9 million, its chairwoman said on Tuesday.';
const given = (bytes: string, body: string) =>
  loaded(article({ id: 'ferry', title: 'Ferry', body, source: { sha256: bytes.padEnd(64, '0') } }));

/** Three versions of one article: it came, was corrected, and its page was adorned. */
async function corrected() {
  const made = await desk();
  for (const each of [given('a', LEAD), given('b', LEAD.replace('9', '8')), given('c', LEAD.replace('9', '8'))])
    await made.store.put([each]);
  return made;
}

describe('/articles/{id}/versions', () => {
  it('lists the versions with what changed, the present one first', async () => {
    const { ask } = await corrected();
    const { body } = await ask.get('/articles/ferry/versions').expect(200);
    expect(body).toMatchObject({
      page: { limit: 20, next: null, prev: null },
      total: { value: 3, relation: 'eq' },
      data: [
        { number: 3, kind: 'furniture', changes: [], facts: [], note: null },
        {
          number: 2,
          kind: 'correction',
          sha256: 'b'.padEnd(64, '0'),
          facts: [{ field: 'body', paragraph: 0, before: '9', after: '8' }],
          changes: [{ field: 'body', change: 'changed', paragraph: 0, before: LEAD, after: LEAD.replace('9', '8') }],
        },
        { number: 1, kind: 'first' },
      ],
    });
    expect(body.data[0].at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('is paged', async () => {
    const { ask } = await corrected();
    const first = await ask.get('/articles/ferry/versions?limit=2').expect(200);
    expect(first.headers.link).toContain('rel="next"');
    const { body } = await ask.get(`/articles/ferry/versions?limit=2&cursor=${first.body.page.next}`).expect(200);
    expect(body.data.map(({ number }: { number: number }) => number)).toEqual([1]);
  });

  it('gives the record of a version', async () => {
    const { ask } = await corrected();
    const { body } = await ask.get('/articles/ferry/versions/1').expect(200);
    expect(body).toMatchObject({ id: 'ferry', body: LEAD, source: { sha256: 'a'.padEnd(64, '0') } });
    expect(body).not.toHaveProperty('provenance');
    const present = (await ask.get('/articles/ferry')).body;
    expect((await ask.get('/articles/ferry/versions/3').expect(200)).body).toEqual(present);
  });

  it.each([
    ['/articles/none/versions', 404, 'ARTICLE_NOT_FOUND'],
    ['/articles/none/versions/1', 404, 'ARTICLE_NOT_FOUND'],
    ['/articles/ferry/versions/4', 404, 'VERSION_NOT_FOUND'],
    ['/articles/ferry/versions/0', 404, 'VERSION_NOT_FOUND'],
    ['/articles/ferry/versions/-1', 404, 'VERSION_NOT_FOUND'],
    ['/articles/ferry/versions/1e0', 404, 'VERSION_NOT_FOUND'],
    ['/articles/ferry/versions/99999999999999999999', 404, 'VERSION_NOT_FOUND'],
    ['/articles/ferry/versions/1?fields=title', 400, 'INVALID_REQUEST'],
    ['/articles/ferry/versions?limit=0', 400, 'INVALID_REQUEST'],
    ['/articles/ferry/versions?sort=title', 400, 'INVALID_REQUEST'],
    ['/articles/ferry/versions?cursor=abc', 400, 'INVALID_CURSOR'],
  ])('refuses %s with %i', async (path, status, code) => {
    const { ask } = await corrected();
    const { body } = await ask.get(path).expect(status);
    expect(body.code).toBe(code);
  });
});
