import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { COMPARED } from '../../src/store/shingles.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import { chanceFrom } from '../chance.ts';
import { madeStories, type Story } from '../copies/wire.ts';
import { article, loaded } from '../factory.ts';
import { fill, list } from './contract/stock.ts';

const folder = mkdtempSync(join(tmpdir(), 'copydesk-copies-'));
afterAll(() => rmSync(folder, { recursive: true }));

const byHand: Story[] = JSON.parse(readFileSync(new URL('../copies/stories.json', import.meta.url), 'utf8'));

/** The group of each story, by its id, after loading them so many at a time. */
async function groupsOf(stories: Story[], place: string, atOnce = stories.length): Promise<Map<string, string>> {
  const store = openSqlite(join(folder, `${place}.db`));
  for (let first = 0; first < stories.length; first += atOnce)
    await fill(
      store,
      stories.slice(first, first + atOnce).map(({ id, title, body }) => article({ id, title, body })),
    );
  const groups = new Map<string, string>();
  let cursor: string | undefined;
  do {
    const page = await store.articles(list({ cursor }));
    for (const { article: found } of page.data) groups.set(found.id, found.cluster ?? found.id);
    cursor = page.next ?? undefined;
  } while (cursor);
  await store.close();
  return groups;
}

interface Score {
  precision: number;
  recall: number;
  wrong: string[];
}

/** Of all pairs that were told to be copies, how many are; and of all that are, how many were told. */
function score(stories: Story[], groups: Map<string, string>): Score {
  const counts = { told: 0, are: 0, both: 0 };
  const wrong: string[] = [];
  for (const [index, one] of stories.entries()) {
    for (const other of stories.slice(index + 1)) {
      const are = one.story === other.story;
      const told = groups.get(one.id) === groups.get(other.id);
      if (are) counts.are++;
      if (told) counts.told++;
      if (are && told) counts.both++;
      if (are !== told) wrong.push(`${told ? 'told' : 'lost'}: ${one.id} (${one.kind}), ${other.id} (${other.kind})`);
    }
  }
  return { precision: counts.both / counts.told, recall: counts.both / counts.are, wrong };
}

describe('near-copies', () => {
  it.each([
    ['made by hand', byHand],
    ['made by rule', madeStories(60)],
  ])('are told from stories of the same topic: %s', async (name, stories) => {
    const { precision, recall, wrong } = score(stories, await groupsOf(stories, name));
    if (process.env.COPIES) console.log(name, stories.length, { precision, recall }, wrong.slice(0, 40));
    expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.98);
    expect(recall, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('are the same groups in any order of loading, and however few at a time', async () => {
    const stories = [...byHand, ...madeStories(8)];
    const groups = await groupsOf(stories, 'forward');
    const backward = await groupsOf(stories.toReversed(), 'backward', 7);
    const sorted = stories.toSorted((a, b) => (a.body < b.body ? -1 : 1));
    expect([...backward].toSorted()).toEqual([...groups].toSorted());
    expect([...(await groupsOf(sorted, 'sorted', 1))].toSorted()).toEqual([...groups].toSorted());
  });

  it('are found among more that begin with the same words than are looked at', async () => {
    const chance = chanceFrom(3);
    const words = (count: number) => Array.from({ length: count }, () => `w${chance.upTo(5000)}`).join(' ');
    const lead = words(100);
    const bulletin = (id: string, text: string): Story => ({ id, story: id, kind: 'own', title: id, body: text });
    const number = (n: number) => `b${String(n).padStart(3, '0')}`;
    const own = Array.from({ length: 2 * COMPARED }, (_, n) => bulletin(number(n), `${lead} ${words(150)}`));
    const again = [3, 397].map((n) => {
      const kept = own[n]!.body.split(' ').slice(0, 160).join(' ');
      return bulletin(`${number(n)}-again`, `${kept} ${words(60)}`);
    });
    const groups = await groupsOf([...own, ...again], 'bulletins');
    const copied = [...groups].filter(([id, group]) => id !== group);
    expect(copied).toEqual([
      ['b003-again', 'b003'],
      ['b397-again', 'b397'],
    ]);
  });

  it('are one group still when some of very many have gone, or change while they are gone over', async () => {
    const sentence = (what: string) =>
      Array.from({ length: 60 }, (_, n) => `${what} ${n} at ${7 * n} centimetres`).join(', ');
    const words = sentence('gauge');
    const many = Array.from({ length: 300 }, (_, n) =>
      article({ id: `m${String(n).padStart(3, '0')}`, body: `${words} on day ${n}` }),
    );
    const store = openSqlite(join(folder, 'many.db'));
    await fill(store, many);
    const group = async () => (await store.clusters({ limit: 10, total: 'exact' })).data;
    expect(await group()).toMatchObject([{ id: 'm000', articles: 300 }]);
    await store.remove(['m000.txt', 'm007.txt']);
    const settling = store.flush();
    await store.put(
      [
        { ...many[1]!, body: 'Nothing of the kind.' },
        { ...many[2]!, body: `${words} at last` },
        { ...many[298]!, body: sentence('buoy') },
        { ...many[299]!, body: `${sentence('buoy')} at last` },
      ].map((each) => loaded(each)),
    );
    await settling;
    await store.flush();
    expect(await group()).toMatchObject([
      { id: 'm002', articles: 295 },
      { id: 'm298', articles: 2 },
    ]);
    expect((await store.get('m001'))?.cluster).toBeNull();
    await store.close();
  });
});
