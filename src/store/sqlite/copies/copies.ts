import { setImmediate } from 'node:timers/promises';
import { type Lexeme, numbersOf } from '../../lexicon.ts';
import { areCopies, COMPARED, mayBeCopies, printsOf, shingleSet, sketchOf, wordNumbers } from '../../shingles.ts';
import type { Connection } from '../connection/connection.ts';

// Which articles are copies of one story. Two are where most of the shorter stands in the other, whichever came first; and
// a group is all that hang together by such pairs, so that it is the same in any order of loading. It is named after the
// smallest of its members' ids.

/** Keeps what an article's copies are found by; `settle` looks for them. */
export function putCopy(writer: Connection, row: number, lexemes: Lexeme[]): void {
  const words = numbersOf(lexemes);
  const prints = printsOf(words);
  const sketch = prints.length === 0 ? new Uint32Array() : sketchOf(words);
  writer.run(
    'insert into copies (row, prints, sketch, settled) values (?, ?, ?, ?)',
    row,
    JSON.stringify(prints),
    Buffer.from(sketch.buffer),
    prints.length === 0 ? 1 : 0,
  );
}

/** So many articles are settled in one transaction. */
const AT_ONCE = 250;
/** The prints of so many batches are written together, in their order: in a large table, those of one have each a page of its own. */
const AHEAD = 16;

/**
 * Before articles go: a large group that one of them is in falls apart at once. Else all of it would be gone over for each that
 * goes, and held at once when it is settled.
 */
export function takeApart(writer: Connection, rows: number[]): void {
  writer.run(
    `update copies set settled = 0, cluster = null where cluster in (
       select cluster from copies
       where cluster in (select cluster from copies where row in (select value from json_each(?)))
       group by cluster having count(*) > ${AT_ONCE})`,
    JSON.stringify(rows),
  );
}

/** Looks for the copies of every article that has come, or has lost one, since the last time. */
export async function settle(writer: Connection): Promise<void> {
  for (let batch = 0; settleSome(writer, batch % AHEAD === 0 ? AHEAD : 1); batch++) await setImmediate();
}

interface Unsettled {
  row: number;
  id: string;
  prints: string;
}

/** The prints of the `ahead` next batches are written too. */
function settleSome(writer: Connection, ahead: number): boolean {
  if (!writer.get('select 1 from copies where settled = 0 limit 1')) return false;
  return writer.transaction(() => {
    writePrints(writer, AT_ONCE * ahead);
    const batch = loosened(writer);
    const join = joiner(writer);
    for (const article of batch) join(article);
    return batch.length > 0;
  });
}

/** The next articles to settle, and all of the groups that they were in, which may have fallen apart. */
function loosened(writer: Connection): Unsettled[] {
  const rows = writer.all('select row from copies where settled = 0 limit ?', AT_ONCE).map(({ row }) => row);
  const those = `row in (select value from json_each(?1))
    or cluster in (select cluster from copies where row in (select value from json_each(?1)))`;
  const batch = writer.all(
    `select c.row, a.id, c.prints from copies c join articles a using (row) where c.row in (select row from copies where ${those})`,
    JSON.stringify(rows),
  );
  const all = JSON.stringify(batch.map(({ row }) => row));
  writer.run('update copies set settled = 1, cluster = null where row in (select value from json_each(?))', all);
  return batch as unknown as Unsettled[];
}

function writePrints(writer: Connection, most: number): void {
  writer.run(
    `insert or ignore into prints (print, article)
     select value, row from (select row, prints from copies where settled = 0 limit ?), json_each(prints) order by 1, 2`,
    most,
  );
}

// Of those that leave one print, as a thousand bulletins with the same beginning do, only the first are looked at: else each
// that comes would cost more than the one before. What an article shares with these tells less than any print of few.
const CANDIDATES = `
  with mine as materialized (
    select value as print, (select article from prints where print = value order by article limit 1 offset ${COMPARED}) as rest
    from json_each(?1)
  )
  select row, c.cluster from (
    select article as row, sum(rest is null) as telling, count(*) as shared
    from mine cross join prints on prints.print = mine.print and article < coalesce(rest, ${Number.MAX_SAFE_INTEGER})
    where article <> ?2
    group by article order by telling desc, shared desc, article limit ${COMPARED}
  ) join copies c using (row)
  order by telling desc, shared desc, row`;

/** Joins an article with its copies. What is read for one is kept for the others of its batch. */
function joiner(writer: Connection): (article: Unsettled) => void {
  const compare = comparer(writer);
  return ({ row, id, prints }) => {
    let mine = writer.get('select cluster from copies where row = ?', row)!.cluster as string | null;
    // Whoever is in a group that it has joined already need not be looked at.
    const joined = new Set<string | null>(mine === null ? [] : [mine]);
    const candidates = writer.all(CANDIDATES, prints, row) as { row: number; cluster: string | null }[];
    for (const { row: other, cluster } of candidates) {
      if (joined.has(cluster) || !compare(row, other)) continue;
      const name = cluster ?? (writer.get('select id from articles where row = ?', other)!.id as string);
      const smallest = [mine ?? id, name].sort()[0]!;
      unite(writer, [row, other], [mine, cluster], smallest);
      mine = smallest;
      joined.add(mine);
      if (cluster !== null) joined.add(cluster);
    }
  };
}

function unite(writer: Connection, rows: number[], clusters: (string | null)[], name: string): void {
  const change = 'update copies set cluster = ? where';
  writer.run(`${change} row in (?, ?) and cluster is not ?`, name, ...rows, name);
  for (const cluster of clusters)
    if (cluster !== null && cluster !== name) writer.run(`${change} cluster = ?`, name, cluster);
}

function comparer(writer: Connection): (one: number, other: number) => boolean {
  const sketch = kept((row: number) => {
    const { sketch: bytes } = writer.get('select sketch from copies where row = ?', row) as { sketch: Uint8Array };
    return new Uint32Array(bytes.slice().buffer);
  });
  const shingles = kept((row: number) => shingleSet(wordNumbers(bodyOf(writer, row))));
  const told = new Map<string, boolean>();
  return (one, other) => {
    const pair = `${Math.min(one, other)} ${Math.max(one, other)}`;
    const known = told.get(pair);
    if (known !== undefined) return known;
    const copied = mayBeCopies(sketch(one), sketch(other)) && areCopies(shingles(one), shingles(other));
    told.set(pair, copied);
    return copied;
  };
}

function bodyOf(db: Connection, row: number): string {
  return db.get(`select cast(article as text) ->> 'body' as body from records where row = ?`, row)!.body as string;
}

/** Remembers what was read last. */
function kept<T>(read: (row: number) => T): (row: number) => T {
  const values = new Map<number, T>();
  return (row) => {
    const value = values.get(row) ?? read(row);
    if (values.size >= AT_ONCE) values.clear();
    values.set(row, value);
    return value;
  };
}
