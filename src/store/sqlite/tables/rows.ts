import { crc32 } from 'node:zlib';
import type { Article, Quote } from '../../../article.ts';
import { fold, nameKey } from '../../../query/fold.ts';
import { publishedInterval } from '../../instants.ts';
import { lexemesOf } from '../../lexicon.ts';
import type { LoadedRecord } from '../../loaded.ts';
import { sortKeys } from '../../order.ts';
import { pack } from '../../packing.ts';
import { saidNumber } from '../../shingles.ts';
import type { FileState, PackedArticle } from '../../store.ts';
import { hasBits } from '../../terms.ts';
import type { Connection } from '../connection/connection.ts';
import { putCopy } from '../copies/copies.ts';
import { type Said, type Searched, searched } from '../fulltext/words.ts';
import { strays } from './dates.ts';
import { freePlace } from './place.ts';

// An article's rows, but for those of the full-text tables.

/** An article whose rows are written, with what is searched in it. */
export interface Written {
  row: number;
  place: number;
  article: Article;
  body: Searched;
  quotes: Said[];
}

/** The row of an article that another version of it had, or null for a new one; and the change that brings it. */
interface Coming {
  row: number | null;
  change: number;
}

export function putArticle(writer: Connection, state: FileState, record: LoadedRecord, coming: Coming): Written {
  const { article, packed, bytes, origin, notes = [] } = record;
  const { language } = article;
  const place = freePlace(writer, sortKeys(article).newest);
  const row = putColumns(writer, state, article, place, coming);
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
  const folded = fold(article.body);
  const lexemes = lexemesOf(folded, language);
  putCopy(writer, row, lexemes);
  const quotes = article.quotes.map((quote, position) => putQuote(writer, row, position, quote, article));
  return { row, place, article, body: searched(writer, folded, lexemes), quotes };
}

function putColumns(
  writer: Connection,
  { file, record }: FileState,
  article: Article,
  place: number,
  { row, change }: Coming,
): number {
  const { newest, oldest, title } = sortKeys(article);
  const published = publishedInterval(article);
  return writer.run(
    `insert into articles (row, id, place, file, record, newest, oldest, title, day, begins, ends, strays, updated_day, updated, has, quotes, change)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row,
    article.id,
    place,
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
): Said {
  const { kind, speaker } = quote;
  const folded = fold(quote.text);
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
    saidNumber(folded),
  );
  return { row, text: searched(writer, folded, lexemesOf(folded, language)), speaker: speaker?.name ?? '' };
}
