import type { Article } from '../../../article.ts';
import { areCopies, mayBeCopies, shingleSet, wordNumbers } from '../../shingles.ts';
import { summaryOf } from '../../store.ts';
import type { Write } from '../cluster/bulk.ts';
import type { Doc } from '../cluster/cluster.ts';
import { everyHit } from '../cluster/every.ts';
import type { Desk } from '../desk.ts';
import { articleDocument } from '../indices/document.ts';
import type { Entry } from '../ledger/entries.ts';
import { candidatesOf, STANDING, standingOf } from './candidates.ts';
import { type Joined, joiner, type Standing } from './joining.ts';

// Which articles are copies of one story: as in SQLite, all that hang together by pairs of which one holds most of the other,
// named after the smallest of their ids.

/** So many are compared at once. */
const AT_ONCE = 500;

/** Writes of what these entries have brought, or taken from a group, what it is a copy of. */
export async function placeCopies({ cluster, ...rest }: Desk, entries: Entry[]): Promise<void> {
  // Once what they have brought is found, each search finds enough: what comes meanwhile looks for its copies itself.
  const desk = { ...rest, cluster: cluster.asRefreshed() };
  const batch = await loosened(desk, entries);
  if (batch.length === 0) return;
  const joined = joiner(batch);
  await join(desk, batch, joined);
  const were = new Map(batch.map(({ id, cluster }) => [id, cluster]));
  await place(desk, new Map([...joined.places()].filter(([id, group]) => group !== (were.get(id) ?? null))));
  for (const [group, name] of joined.merged()) {
    const members = await standing(desk, { cluster: [group] });
    await place(desk, new Map(members.map(({ id }) => [id, name])));
  }
}

/** The articles that have come, and all of the groups that may have fallen apart. */
async function loosened(desk: Desk, entries: Entry[]): Promise<Standing[]> {
  const { cluster, names } = desk;
  const put = entries.flatMap(({ changes }) => changes.flatMap(({ op, id }) => (op === 'put' ? id : [])));
  const ids = new Set([...put, ...entries.flatMap(({ anew }) => anew)]);
  const lost = entries.flatMap((entry) => entry.loosened);
  if (ids.size === 0 && lost.length === 0) return [];
  await cluster.refresh(names.articles);
  const come = await standing(desk, { id: [...ids] });
  const groups = new Set([...lost, ...come.flatMap((each) => each.cluster ?? [])]);
  const members = await standing(desk, { cluster: [...groups] });
  return [...new Map([...come, ...members].map((each) => [each.id, each])).values()];
}

/** The articles that have one of these values. By a search, which takes a node less than to read hundreds by their ids. */
async function standing({ cluster, names }: Desk, terms: Record<string, string[]>): Promise<Standing[]> {
  if (Object.values(terms).flat().length === 0) return [];
  const search = { query: { terms }, sort: [{ id: 'asc' }], _source: STANDING };
  const found: Standing[] = [];
  for await (const { _source } of everyHit(cluster, names.articles, search)) found.push(standingOf(_source));
  return found;
}

/** Finds of each article its copies, and joins it with them. */
async function join(desk: Desk, batch: Standing[], joined: Joined): Promise<void> {
  const bodies = bodiesOf(desk);
  for (let at = 0; at < batch.length; at += AT_ONCE) {
    const some = batch.slice(at, at + AT_ONCE).filter(({ prints }) => prints.length > 0);
    const found = await candidatesOf(desk, some);
    const near = some.map(({ id, sketch }) => found.get(id)!.filter((other) => mayBeCopies(sketch, other.sketch)));
    await bodies.read(
      some.flatMap(({ id }, index) => (near[index]!.length > 0 ? [id, ...near[index]!.map((other) => other.id)] : [])),
    );
    for (const [index, article] of some.entries())
      for (const other of near[index]!)
        if (!joined.are(article, other) && areCopies(bodies.of(article.id), bodies.of(other.id)))
          joined.unite(article, other);
  }
}

/** The shingles of bodies, each read once. */
function bodiesOf({ cluster, names }: Desk) {
  const known = new Map<string, Set<number>>();
  return {
    async read(ids: string[]): Promise<void> {
      const missing = [...new Set(ids)].filter((id) => !known.has(id));
      const docs = await cluster.mget(missing.map((id) => ({ index: names.records, id, source: ['article'] })));
      for (const doc of docs) known.set(doc._id, shingleSet(wordNumbers(bodyIn(doc))));
    },
    of: (id: string) => known.get(id)!,
  };
}

function bodyIn({ found, _source }: Doc): string {
  return found ? (JSON.parse(_source.article as string) as Article).body : '';
}

/**
 * Writes of articles in which group they are. What is searched of an article is made anew from its record, and gives way to
 * whoever has written it since.
 */
async function place({ cluster, names }: Desk, groups: Map<string, string | null>): Promise<void> {
  const ids = [...groups.keys()];
  const standing = await cluster.mget(ids.map((id) => ({ index: names.articles, id })));
  const moved = standing.filter(({ found, _id, _source }) => found && (_source.cluster ?? null) !== groups.get(_id));
  const records = await cluster.mget(
    moved.map(({ _id }) => ({ index: names.records, id: _id, source: ['article', 'change'] })),
  );
  const writes = moved.flatMap(({ _id, _version, _source }, at): Write[] => {
    const { found, _source: record } = records[at]!;
    if (!found || record.change !== _source.change) return [];
    const { row, change } = _source as { row: number; change: number };
    const article = JSON.parse(record.article as string) as Article;
    const summary = JSON.stringify(summaryOf(article));
    const body = { ...articleDocument(article), row, change, summary, cluster: groups.get(_id) ?? null };
    return [{ action: 'index', index: names.articles, id: _id, version: _version + 1, body }];
  });
  await cluster.bulk(writes);
}
