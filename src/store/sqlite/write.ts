import { crc32 } from 'node:zlib';
import type { Article, Quote } from '../../article.ts';
import { fold, nameKey } from '../../query/fold.ts';
import { publishedInterval } from '../instants.ts';
import type { Lexeme } from '../lexicon.ts';
import { contentOf, type LoadedRecord, unpacked } from '../loaded.ts';
import { sortKeys } from '../order.ts';
import { pack } from '../packing.ts';
import { saidNumber } from '../shingles.ts';
import type { FileState, Loaded, PackedArticle } from '../store.ts';
import { hasBits, termsOf } from '../terms.ts';
import { forgetPast, logDelete } from './changes.ts';
import { putCopy, takeApart } from './copies.ts';
import { strays } from './dates.ts';
import { BECAME_ARTICLE, digestsOf, nameOf, PAIRS, pairs, putState, unsettle } from './lines.ts';
import type { Connection } from './open.ts';
import { freePlace } from './place.ts';
import { countSpeakers } from './speakers.ts';
import { type Held, putTerms } from './terms.ts';
import { forgetVersions, presentOf, succeed } from './versions.ts';
import { learnWords, putQuoteWords, putWords, type Searched, searched } from './words.ts';

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
    const held: Written[] = [];
    for (const { state, record } of lines) {
      putState(writer, state);
      if (!record || holders.get(record.article.id) !== nameOf(state)) continue;
      const old = present.get(record.article.id);
      const change = succeed(writer, old, contentOf(record), now, memory.versions);
      const terms = termsOf(record.article);
      const body = searched(record.article.body, record.article.language);
      const row = putArticle(writer, state, record, body, { row: old?.row ?? null, change });
      held.push({ row, article: record.article, body, terms });
    }
    const met = putAllWords(writer, held);
    putTerms(writer, held);
    countSpeakers(
      writer,
      held.map(({ row }) => row),
      1,
    );
    if (gone.length + present.size > 0) forgetPast(writer, memory.changes);
    unsettle(writer, before, digestsOf(writer, states));
    return learnWords(writer, met);
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
    const gone = writer.all(
      `select file, record from files where file = ? and record <> '' and position > ? and met < ? limit ?`,
      file,
      kept,
      pass,
      limit,
    ) as Pick<FileState, 'file' | 'record'>[];
    const before = digestsOf(writer, gone);
    forget(writer, deleteArticles(writer, '(file, record)', pairs(gone)), Date.now());
    forgetPast(writer, memory.changes);
    writer.run(`delete from files where (file, record) in ${PAIRS}`, JSON.stringify(pairs(gone)));
    unsettle(writer, before, []);
    return gone.length;
  });
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

/** The row of an article that another version of it had, or a new one; and the change that brings it. */
interface Place {
  row: number | null;
  change: number;
}

/** An article whose row is written, and all that it is found by. */
interface Written extends Held {
  article: Article;
  body: Searched;
}

/** In the order of their places: FTS5 writes out what it has gathered as soon as a row comes that stands before the last one. */
function putAllWords(writer: Connection, held: Written[]): Lexeme[] {
  const rows = JSON.stringify(held.map(({ row }) => row));
  const places = writer.all('select row, place from articles where row in (select value from json_each(?))', rows);
  const known = new Map(places.map(({ row, place }) => [row, place as number]));
  return held
    .map((each) => ({ ...each, place: known.get(each.row)! }))
    .sort((a, b) => a.place - b.place)
    .flatMap(({ place, article, body, terms }) => putWords(writer, place, article, body, terms));
}

/** Gives its row. */
function putArticle(writer: Connection, state: FileState, record: LoadedRecord, body: Searched, place: Place): number {
  const { article, packed, bytes, origin, notes = [] } = record;
  const row = putColumns(writer, state, article, place);
  putRecord(writer, row, packed);
  writer.run(
    'insert into sources (row, bytes, url, media_type, charset, notes) values (?, ?, ?, ?, ?, ?)',
    row,
    pack(bytes),
    origin ? origin.url : article.source.url,
    origin?.mediaType ?? null,
    origin?.charset ?? null,
    notes.length > 0 ? JSON.stringify(notes) : null,
  );
  if (article.title !== null) writer.run('insert into titles (rowid, title) values (?, ?)', row, fold(article.title));
  putCopy(writer, row, body.lexemes);
  for (const [position, quote] of article.quotes.entries()) putQuote(writer, row, position, quote, article);
  return row;
}

function putColumns(writer: Connection, { file, record }: FileState, article: Article, { row, change }: Place): number {
  const { newest, oldest, title } = sortKeys(article);
  const published = publishedInterval(article);
  return writer.run(
    `insert into articles (row, id, place, file, record, newest, oldest, title, day, begins, ends, strays, updated_day, updated, has, quotes, change)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row,
    article.id,
    freePlace(writer, newest),
    file,
    record ?? '',
    newest,
    oldest,
    title,
    article.date,
    published?.begins ?? null,
    published?.ends ?? null,
    strays(article.date, published?.begins ?? null) ? 1 : 0,
    article.updatedAt?.slice(0, 10) ?? null,
    article.updatedAt === null ? null : Date.parse(article.updatedAt),
    hasBits(article),
    article.quotes.length,
    change,
  );
}

function putRecord(writer: Connection, row: number, { json, summary, provenance }: PackedArticle): void {
  writer.run(
    `insert into records (row, summary, summary_checksum, article, checksum, provenance, provenance_checksum)
     values (?, ?, ?, ?, ?, ?, ?)`,
    row,
    summary,
    crc32(summary),
    json,
    crc32(json),
    provenance,
    crc32(provenance),
  );
}

function putQuote(
  writer: Connection,
  article: number,
  position: number,
  quote: Quote,
  { date, language }: Article,
): void {
  const { kind, speaker } = quote;
  const said = searched(quote.text, language);
  const row = writer.run(
    `insert into quotes (article, position, kind, speaker, speaker_key, name, speaker_kind, role, mention, day, said)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    article,
    position,
    kind,
    speaker?.id ?? null,
    speaker ? nameKey(speaker.name) : null,
    speaker?.name ?? null,
    speaker?.kind ?? null,
    speaker?.role ?? null,
    speaker?.mention ?? null,
    date,
    saidNumber(said.folded),
  );
  putQuoteWords(writer, row, said, speaker?.name ?? '');
}
