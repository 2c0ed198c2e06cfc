import { constants, crc32, zstdCompressSync } from 'node:zlib';
import type { Article, Quote } from '../../article.ts';
import { fold, nameKey } from '../../query/fold.ts';
import type { FileState, Loaded } from '../store.ts';
import { strays } from './dates.ts';
import { publishedInterval, sortInstant } from './instants.ts';
import type { Connection } from './open.ts';
import { hasBits, termsOf } from './terms.ts';

/** Sorts after every date, and every title. */
const LAST = Number.MAX_SAFE_INTEGER;
const LAST_TITLE = '\u{10FFFF}';
/** A cursor carries the title, so what is sorted by has a bound. */
const TITLE_LENGTH = 100;

/** zstd at its usual level: as small as gzip in two thirds of the time. It verifies its checksum when it is read. */
const CHECKED = { params: { [constants.ZSTD_c_checksumFlag]: 1 } };

/** Each file's line in the ledger and its article, in one transaction. */
export function putAll(writer: Connection, batch: Loaded[]): void {
  const lines = [...new Map(batch.map((line) => [line.state.file, line])).values()];
  const holders = new Map(lines.flatMap(({ state, record }) => (record ? [[record.article.id, state.file]] : [])));
  writer.transaction(() => {
    deleteArticles(
      writer,
      'file',
      lines.map(({ state }) => state.file),
    );
    deleteArticles(writer, 'id', [...holders.keys()]);
    for (const { state, record } of lines) {
      putState(writer, state);
      if (record && holders.get(record.article.id) === state.file) putArticle(writer, state.file, record);
    }
  });
}

export function removeAll(writer: Connection, files: string[]): void {
  writer.transaction(() => {
    deleteArticles(writer, 'file', files);
    writer.run('delete from files where file in (select value from json_each(?))', JSON.stringify(files));
  });
}

// The triggers of schema.sql take along all that hangs on an article. One statement for the whole batch, and none where
// there is nothing to delete: each makes FTS5 write out what it has gathered so far.
function deleteArticles(writer: Connection, column: 'file' | 'id', values: string[]): void {
  const those = `from articles where ${column} in (select value from json_each(?))`;
  const listed = JSON.stringify(values);
  if (writer.get(`select 1 ${those} limit 1`, listed)) writer.run(`delete ${those}`, listed);
}

function putState(writer: Connection, state: FileState): void {
  writer.run(
    `insert or replace into files (file, size, modified, sha256, fingerprint, pass, outcome, reason, article)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    state.file,
    state.size,
    state.modified,
    state.sha256,
    state.fingerprint,
    state.pass,
    state.outcome,
    state.reason,
    state.articleId,
  );
}

type LoadedRecord = NonNullable<Loaded['record']>;

function putArticle(writer: Connection, file: string, { article, bytes }: LoadedRecord): void {
  const row = putColumns(writer, file, article);
  putRecord(writer, row, article);
  writer.run('insert into sources (row, bytes) values (?, ?)', row, zstdCompressSync(bytes, CHECKED));
  for (const { field, key, name } of termsOf(article)) {
    writer.run('insert into terms (field, key, article, name) values (?, ?, ?, ?)', field, key, row, name);
  }
  writer.run(
    'insert into words (rowid, title, subtitle, body) values (?, ?, ?, ?)',
    row,
    fold(article.title ?? ''),
    fold(article.subtitle ?? ''),
    fold(article.body),
  );
  for (const [position, quote] of article.quotes.entries()) putQuote(writer, row, position, quote);
}

function putColumns(writer: Connection, file: string, article: Article): number {
  const instant = sortInstant(article);
  const published = publishedInterval(article);
  return writer.run(
    `insert into articles (id, file, newest, oldest, title, day, begins, ends, strays, updated_day, updated, has, quotes)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    article.id,
    file,
    instant === null ? LAST : -instant,
    instant ?? LAST,
    article.title === null ? LAST_TITLE : fold(article.title).slice(0, TITLE_LENGTH),
    article.date,
    published?.begins ?? null,
    published?.ends ?? null,
    strays(article.date, published?.begins ?? null) ? 1 : 0,
    article.updatedAt?.slice(0, 10) ?? null,
    article.updatedAt === null ? null : Date.parse(article.updatedAt),
    hasBits(article),
    article.quotes.length,
  );
}

function putRecord(writer: Connection, row: number, { provenance, ...article }: Article): void {
  const record = Buffer.from(JSON.stringify(article));
  const origin = Buffer.from(JSON.stringify(provenance ?? null));
  writer.run(
    'insert into records (row, article, provenance, checksum) values (?, ?, ?, ?)',
    row,
    record,
    origin,
    crc32(origin, crc32(record)),
  );
}

function putQuote(writer: Connection, article: number, position: number, { kind, speaker, text }: Quote): void {
  const row = writer.run(
    `insert into quotes (article, position, kind, speaker, speaker_key, name, speaker_kind, role, mention)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    article,
    position,
    kind,
    speaker?.id ?? null,
    speaker ? nameKey(speaker.name) : null,
    speaker?.name ?? null,
    speaker?.kind ?? null,
    speaker?.role ?? null,
    speaker?.mention ?? null,
  );
  writer.run('insert into quote_words (rowid, text) values (?, ?)', row, fold(text));
}
