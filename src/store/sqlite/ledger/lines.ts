import type { FileState } from '../../store.ts';
import type { Connection, Row } from '../connection/connection.ts';

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
  // Those that went may have become duplicates themselves just now. A "+" keeps the index by outcome out of it.
  const repeats = `select d.file, d.record from json_each(?1) cross join files d on d.sha256 = value ->> 0
    where +d.outcome = 'duplicate' and (d.file, d.record) not in (select value ->> 1, value ->> 2 from json_each(?1))`;
  dropFingerprints(writer, repeats, went);
  // Another loader may have put the first one meanwhile.
  const [one, first] = ['one.file, one.position', 'first.file, first.position'];
  const later = `select one.file, one.record from json_each(?1)
    cross join files first on first.file = value ->> 1 and first.record = value ->> 2
    cross join files one on one.sha256 = first.sha256 and +one.${BECAME_ARTICLE} and (${one}) > (${first})`;
  const itself = `select one.file, one.record from json_each(?1)
    cross join files one on one.file = value ->> 1 and one.record = value ->> 2
    cross join files first on first.sha256 = one.sha256 and +first.${BECAME_ARTICLE} and (${first}) < (${one})`;
  dropFingerprints(writer, `${later} union ${itself}`, came);
}

/** `found` selects the lines; it is given the digests, files and records of these. */
function dropFingerprints(writer: Connection, found: string, of: Row[]): void {
  if (of.length === 0) return;
  const listed = JSON.stringify(of.map(({ sha256, file, record }) => [sha256, file, record]));
  const lines = writer.all(found, listed) as unknown as { file: string; record: string }[];
  if (lines.length === 0) return;
  const those = [...pairs(lines), ...lines.map(({ file }): [string, string] => [file, ''])];
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
