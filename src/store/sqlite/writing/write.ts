import { contentOf, unpacked } from '../../loaded.ts';
import type { FileState, Loaded } from '../../store.ts';
import { type Term, termsOf } from '../../terms.ts';
import type { Connection } from '../connection/connection.ts';
import { takeApart } from '../copies/copies.ts';
import { putTerms } from '../fulltext/terms.ts';
import { learnWords, putAllWords } from '../fulltext/words.ts';
import { forgetPast, logDelete } from '../ledger/changes.ts';
import { BECAME_ARTICLE, digestsOf, nameOf, PAIRS, pairs, putState, unsettle } from '../ledger/lines.ts';
import { putArticle, type Written } from '../tables/rows.ts';
import { countSpeakers } from '../tables/speakers.ts';
import { forgetVersions, presentOf, succeed } from './versions.ts';

/** How much of the past is kept. */
export interface Memory {
  /** Versions of each article, beside the present one. */
  versions: number;
  /** Changes that later ones have overtaken. */
  changes: number;
}

/** Each line of the ledger and its article, in one transaction. */
export function putAll(writer: Connection, memory: Memory, batch: Loaded[]): void {
  const lines = [...new Map(batch.map((line) => [nameOf(line.state), unpacked(line)])).values()];
  const holders = new Map(lines.flatMap(({ state, record }) => (record ? [[record.article.id, nameOf(state)]] : [])));
  const remember = writer.transaction(() => {
    const states = lines.map(({ state }) => state);
    const before = digestsOf(writer, states);
    const now = Date.now();
    const present = presentOf(writer, [...holders.keys()]);
    const gone = deleteArticles(writer, '(file, record)', pairs(states));
    deleteArticles(writer, 'id', [...holders.keys()]);
    forget(
      writer,
      gone.filter(({ id }) => !holders.has(id)),
      now,
    );
    const held: (Written & { terms: Term[] })[] = [];
    for (const { state, record } of lines) {
      putState(writer, state);
      if (!record || holders.get(record.article.id) !== nameOf(state)) continue;
      const old = present.get(record.article.id);
      const change = succeed(writer, old, contentOf(record), now, memory.versions);
      const row = old?.row ?? null;
      held.push({ ...putArticle(writer, state, record, { row, change }), terms: termsOf(record.article) });
    }
    putTerms(writer, held);
    countSpeakers(
      writer,
      held.map(({ row }) => row),
      1,
    );
    if (gone.length + present.size > 0) forgetPast(writer, memory.changes);
    unsettle(writer, before, digestsOf(writer, states));
    return learnWords(writer, putAllWords(writer, held));
  });
  remember();
}

export function meetAll(writer: Connection, lines: FileState[]): void {
  writer.transaction(() => {
    for (const line of lines) putState(writer, line);
  });
}

export function removeAll(writer: Connection, memory: Memory, files: string[]): void {
  writer.transaction(() => {
    const those = 'from files where file in (select value from json_each(?))';
    const before = writer.all(`select sha256, file, record ${those} and ${BECAME_ARTICLE}`, JSON.stringify(files));
    forget(writer, deleteArticles(writer, 'file', files), Date.now());
    forgetPast(writer, memory.changes);
    writer.run(`delete ${those}`, JSON.stringify(files));
    unsettle(writer, before, []);
  });
}

export function forgetAll(
  writer: Connection,
  memory: Memory,
  file: string,
  kept: number,
  pass: number,
  limit: number,
): number {
  return writer.transaction(() => {
    const gone = unmet(writer, file, kept, pass, limit);
    const before = digestsOf(writer, gone);
    forget(writer, deleteArticles(writer, '(file, record)', pairs(gone)), Date.now());
    forgetPast(writer, memory.changes);
    writer.run(`delete from files where (file, record) in ${PAIRS}`, JSON.stringify(pairs(gone)));
    unsettle(writer, before, []);
    return gone.length;
  });
}

/** Up to where the lines of a file have been looked at: a file may have a million, and each batch would go over all that stay. */
const lookedAt = new WeakMap<Connection, { what: string; record: string }>();

function unmet(writer: Connection, file: string, kept: number, pass: number, limit: number): UnmetLine[] {
  const after = (record: string, most: number) =>
    writer.all(
      `select file, record from files
       where file = ? and record > ? and position > ? and met < ? order by record limit ?`,
      file,
      record,
      kept,
      pass,
      most,
    ) as unknown as UnmetLine[];
  const what = JSON.stringify([file, kept, pass]);
  const known = lookedAt.get(writer);
  const from = known?.what === what ? known.record : '';
  const found = after(from, limit);
  const last = found.at(-1);
  if (last && found.length === limit) {
    lookedAt.set(writer, { what, record: last.record });
    return found;
  }
  // At the end all are looked at once more: another loader may have put some before the place since.
  lookedAt.delete(writer);
  const met = new Set(found.map(({ record }) => record));
  const before = from === '' ? [] : after('', limit).filter(({ record }) => !met.has(record));
  return [...found, ...before].slice(0, limit);
}

interface UnmetLine {
  file: string;
  record: string;
}

// The triggers of schema.sql take along all that hangs on an article. One statement for the whole batch, and none where
// there is nothing to delete: each makes FTS5 write out what it has gathered so far.
function deleteArticles(
  writer: Connection,
  column: 'file' | 'id' | '(file, record)',
  values: string[] | [string, string][],
): Gone[] {
  const those = `from articles where ${column} in ${column.startsWith('(') ? PAIRS : '(select value from json_each(?))'}`;
  const listed = JSON.stringify(values);
  const gone = writer.all(`select row, id, change ${those}`, listed) as unknown as Gone[];
  if (gone.length === 0) return gone;
  const rows = gone.map(({ row }) => row);
  countSpeakers(writer, rows, -1);
  takeApart(writer, rows);
  writer.run(`delete ${those}`, listed);
  return gone;
}

interface Gone {
  row: number;
  id: string;
  change: number;
}

/** Logs that articles went, and lets what they were before go with them. */
function forget(writer: Connection, gone: Gone[], at: number): void {
  if (gone.length === 0) return;
  logDelete(writer, gone, at);
  forgetVersions(
    writer,
    gone.map(({ id }) => id),
  );
}
