import { expect, it } from 'vitest';
import { article } from '../../factory.ts';
import { fill } from '../../store/contract/stock.ts';
import { desk } from '../desk.ts';

const [one, two] = [article({ id: 'one', title: 'One' }), article({ id: 'two', title: 'Two' })];

const ADDRESSES = [
  '/articles',
  '/articles?limit=1&total=none',
  '/articles/one',
  '/articles/search?q=council',
  '/quotes',
];

// What was asked for once is not kept yet.
it.each(ADDRESSES)('%s is answered the third time as the first, headers and all', async (address) => {
  const { ask } = await desk({ articles: [one, two] });
  const asked = async () => await ask.get(address).set('x-request-id', 'x');
  const [first, ...later] = [await asked(), await asked(), await asked()];
  const { date: _, ...headers } = first.headers;
  for (const again of later) {
    expect(again.headers).toMatchObject(headers);
    expect(again.text).toBe(first.text);
  }
  expect((await ask.get(address).set('if-none-match', first.headers.etag!)).status).toBe(304);
  const coded = await ask.get(address).set('accept-encoding', 'gzip');
  expect(coded.text).toBe(first.text);
});

it('what has been written since is in the answer', async () => {
  const { ask, store } = await desk({ articles: [one] });
  for (let time = 0; time < 2; time++) for (const path of ['/articles', '/articles/one']) await ask.get(path);
  await fill(store, [{ ...one, title: 'Corrected' }, two]);
  expect((await ask.get('/articles')).body.total.value).toBe(2);
  expect((await ask.get('/articles/one')).body.title).toBe('Corrected');
});

it('an article is given in each form that is asked for, and a refusal is not kept', async () => {
  const { ask, store } = await desk({ articles: [one] });
  const types = ['application/json', 'text/plain', 'application/json'];
  for (const type of types) expect((await ask.get('/articles/one').set('accept', type)).type).toBe(type);
  expect((await ask.get('/articles/two')).status).toBe(404);
  await fill(store, [two]);
  expect((await ask.get('/articles/two')).status).toBe(200);
});
