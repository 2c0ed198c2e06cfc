import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import type { Change } from '../../src/store/store.ts';
import { article, loaded } from '../factory.ts';
import { type Desk, desk } from './desk.ts';

const named = (...ids: string[]) => ids.map((id) => article({ id }));
const brief = ({ body }: { body: { data: Change[] } }) =>
  body.data.map(({ op, id, version }) => `${op} ${id} ${version}`);

describe('/changes', () => {
  it('tells of all articles from the beginning, and then of what comes, changes and goes', async () => {
    const { ask, store } = await desk({ articles: named('a', 'b', 'c') });
    const first = await ask.get('/changes?limit=2').expect(200);
    expect(brief(first)).toEqual(['put a 1', 'put b 1']);
    expect(first.body.page).toEqual({ limit: 2, next: expect.any(String), prev: null });
    expect(first.headers.link).toContain(`cursor=${first.body.page.next}`);
    const second = await ask.get(`/changes?cursor=${first.body.page.next}`).expect(200);
    expect(brief(second)).toEqual(['put c 1']);
    await store.put([loaded(article({ id: 'a', title: 'Corrected' }))]);
    await store.remove(['b.txt']);
    const third = await ask.get(`/changes?cursor=${second.body.page.next}`).expect(200);
    expect(brief(third)).toEqual(['put a 2', 'delete b 1']);
    const last = await ask.get(`/changes?cursor=${third.body.page.next}`).expect(200);
    expect(last.body).toEqual({ data: [], page: { limit: 20, next: third.body.page.next, prev: null } });
    expect(last.headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['?limit=101', 'INVALID_REQUEST', 'limit'],
    ['?wait=31', 'INVALID_REQUEST', 'wait'],
    ['?wait=-1', 'INVALID_REQUEST', 'wait'],
    ['?wait=', 'INVALID_REQUEST', 'wait'],
    ['?wait=1.5', 'INVALID_REQUEST', 'wait'],
    ['?since=2024-02-15', 'INVALID_REQUEST', 'since'],
    ['?cursor=now', 'INVALID_CURSOR', 'cursor'],
  ])('refuses %s', async (query, code, parameter) => {
    const { ask } = await desk({ articles: named('a') });
    const { body } = await ask.get(`/changes${query}`).expect(400);
    expect(body).toMatchObject({ code, errors: [{ parameter }] });
  });

  it('does not take the cursor of another list', async () => {
    const { ask } = await desk({ articles: named('a', 'b') });
    const { next } = (await ask.get('/articles?limit=1')).body.page;
    expect((await ask.get(`/changes?cursor=${next}`).expect(400)).body.code).toBe('INVALID_CURSOR');
  });

  it('says 410 where it can no longer tell every change, and a newcomer may begin', async () => {
    const { ask, store } = await desk({ articles: named('a', 'b'), memory: { changes: 1 } });
    const { next } = (await ask.get('/changes')).body.page;
    await store.remove(['a.txt']);
    await store.put(named('c', 'd').map((each) => loaded(each)));
    await store.put([loaded(article({ id: 'd', title: 'Corrected' }))]);
    const { body } = await ask.get(`/changes?cursor=${next}`).expect(410);
    expect(body).toMatchObject({ code: 'CURSOR_EXPIRED', type: '/problems/CURSOR_EXPIRED' });
    await ask.get(body.type).expect(200);
    expect(brief(await ask.get('/changes'))).toEqual(['put b 1', 'put c 1', 'put d 2']);
  });
});

describe('/changes?wait', () => {
  /** Resolves once so many wait in the store. */
  async function whenWaiting({ store }: Desk, many: number, ask: () => void): Promise<void> {
    const { changed } = store;
    await new Promise<void>((resolve) => {
      let left = many;
      store.changed = (...given) => {
        const answer = changed(...given);
        if (--left === 0) resolve();
        return answer;
      };
      ask();
    });
    store.changed = changed;
  }

  it('answers at once where there is something to tell', async () => {
    const { ask } = await desk({ articles: named('a') });
    expect(brief(await ask.get('/changes?wait=30').expect(200))).toEqual(['put a 1']);
  });

  it('answers all who wait as soon as there is a change, whichever process made it', async () => {
    const waited = await desk({ articles: named('a') });
    const { next } = (await waited.ask.get('/changes')).body.page;
    const answers: Promise<{ body: { data: Change[] } }>[] = [];
    await whenWaiting(waited, 40, () => {
      for (let n = 0; n < 40; n++)
        answers.push(waited.ask.get(`/changes?wait=30&cursor=${next}`).then((answer) => answer));
    });
    const other = openSqlite(waited.path);
    await other.put([loaded(article({ id: 'b' }))]);
    await other.close();
    for (const answer of await Promise.all(answers)) expect(brief(answer)).toEqual(['put b 1']);
  });

  it('answers with nothing when the time is over', async () => {
    const { ask } = await desk();
    const { body } = await ask.get('/changes?wait=1').expect(200);
    expect(body).toEqual({ data: [], page: { limit: 20, next: expect.any(String), prev: null } });
    await ask.get(`/changes?cursor=${body.page.next}`).expect(200);
  });

  it('answers with nothing when the server stops', async () => {
    const waited = await desk();
    let answer: Promise<{ body: object }> | undefined;
    await whenWaiting(waited, 1, () => {
      answer = waited.ask.get('/changes?wait=30').then((got) => got);
    });
    await waited.app.close();
    expect((await answer!).body).toMatchObject({ data: [] });
  });

  it('waits no longer for a client that has gone', async () => {
    const waited = await desk();
    const { port } = waited.app.server.address() as AddressInfo;
    let signal: AbortSignal | undefined;
    const { changed } = waited.store;
    const request = get({ port, path: '/changes?wait=30' });
    request.on('error', () => {});
    request.on('response', (response: IncomingMessage) => response.resume());
    await new Promise<void>((resolve) => {
      waited.store.changed = (cursor, given) => {
        signal = given;
        resolve();
        return changed(cursor, given);
      };
    });
    request.destroy();
    if (!signal!.aborted) await once(signal!, 'abort');
    expect(signal!.aborted).toBe(true);
  });
});
