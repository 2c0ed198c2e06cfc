import type { FileState } from '../store.ts';
import type { Connection, Row } from './open.ts';

// The ledger's lines as they are written, and which of them are to be read again.

export const BECAME_ARTICLE = "outcome in ('loaded', 'partial')";
export const PAIRS = '(select value ->> 0, value ->> 1 from json_each(?))';

type Named = Pick<FileState, 'file' | 'record'>;

export function nameOf({ file, record }: Named): string {
  return JSON.stringify([file, record]);
}

export function pairs(lines: Named[]): [string, string][] {
  return lines.map(({ file, record }) => [file, record ?? '']);
}

/** The digests of those of the lines that have become articles. */
export function digestsOf(writer: Connection, lines: Named[]): Row[] {
  const those = `select sha256, file, record, fingerprint = '' as doubted from files where (file, record) in ${PAIRS}`;
  // The "+" keeps SQLite from the index of outcomes, in which it would go over every line of the file.
  return writer.all(`${those} and +${BECAME_ARTICLE}`, JSON.stringify(pairs(lines)));
}

/**
 * Where the first of the same bytes went, its duplicates are to be read again; where one came, those after it are. A line that
 * has kept its bytes changes nothing for the others; but one that was to be read again may have been read before that by
 * another loader, and is looked at as if it came.
 */
export function unsettle(writer: Connection, before: Row[], after: Row[]): void {
  const keyOf = ({ sha256, file, record }: Row) => JSON.stringify([sha256, file, record]);
  const held = new Set(before.filter(({ doubted }) => !doubted).map(keyOf));
  const holds = new Set(after.map(keyOf));
  const went = before.filter((row) => !holds.has(keyOf(row)));
  const came = after.filter((row) => !held.has(keyOf(row)));
  if (went.length > 0) {
    const listed = JSON.stringify([...new Set(went.map(({ sha256 }) => sha256))]);
    // Those that went may have become duplicates themselves just now.
    dropFingerprints(
      writer,
      `sha256 in (select value from json_each(?)) and +outcome = 'duplicate' and (file, record) not in ${PAIRS}`,
      listed,
      JSON.stringify(went.map(({ file, record }) => [file, record])),
    );
  }
  for (const { sha256, file, record } of came) {
    const place = 'select file, position from files where file = ? and record = ?';
    const same = `sha256 = ? and ${BECAME_ARTICLE}`;
    const values = [sha256, file, record] as string[];
    dropFingerprints(writer, `${same} and (file, position) > (${place})`, ...values);
    // Another loader has put the first one meanwhile.
    const earlier = `exists (select 1 from files where ${same} and (file, position) < (${place}))`;
    dropFingerprints(writer, `file = ? and record = ? and ${earlier}`, file as string, record as string, ...values);
  }
}

function dropFingerprints(writer: Connection, where: string, ...values: string[]): void {
  const found = writer.all(`select file, record from files where ${where}`, ...values) as {
    file: string;
    record: string;
  }[];
  if (found.length === 0) return;
  const those = [...pairs(found), ...found.map(({ file }): [string, string] => [file, ''])];
  writer.run(`update files set fingerprint = '' where (file, record) in ${PAIRS}`, JSON.stringify(those));
}

export function putState(writer: Connection, state: FileState): void {
  writer.run(
    // Of two loaders on one file, the one that began later must not take for gone what the other wrote last.
    `insert or replace into files
       (file, record, position, offset, records, size, modified, sha256, fingerprint, pass, met, outcome, reason, article)
     values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10,
       max(?11, coalesce((select met from files where file = ?1 and record = ?2), 0)), ?12, ?13, ?14)`,
    state.file,
    state.record ?? '',
    state.position,
    state.offset,
    state.records,
    state.size,
    state.modified,
    state.sha256,
    state.fingerprint,
    state.pass,
    state.met,
    state.outcome,
    state.reason,
    state.articleId,
  );
}
