import { crc32 } from 'node:zlib';
import type { Article } from '../../../article.ts';
import { unpack } from '../../packing.ts';
import type { ArticleStore } from '../../store.ts';
import type { Content } from '../../versions/compare.ts';
import type { Connection, Row } from '../connection/connection.ts';
import { damaged } from '../connection/failures.ts';
import { amongCopies } from '../copies/occurrences.ts';

const RECORD = 'select row, article, checksum, provenance, provenance_checksum from records where row =';

export function readArticle(db: Connection, row: number): Article {
  return amongCopies(db, row, articleOf(db.get(`${RECORD} ?`, row)!));
}

export function readArticleById(db: Connection, id: string): Article | null {
  const record = db.get(`${RECORD} (select row from articles where id = ?)`, id);
  return record ? amongCopies(db, record.row as number, articleOf(record)) : null;
}

/** As it is stored: without its provenance, and without what its group says of it. */
export function readBare(db: Connection, row: number): Article {
  const { article, checksum } = db.get('select article, checksum from records where row = ?', row)!;
  return JSON.parse(String(checked(article, checksum)));
}

/** What a version is told by. */
export function readContent(db: Connection, row: number): Content {
  const { provenance: _, ...article } = articleOf(db.get(`${RECORD} ?`, row)!);
  const { notes } = db.get('select notes from sources where row = ?', row) as { notes: string | null };
  return { ...article, notes: notesIn(notes) };
}

function notesIn(notes: string | null): string[] {
  return notes === null ? [] : JSON.parse(notes);
}

export function readSource(db: Connection, id: string): Awaited<ReturnType<ArticleStore['source']>> {
  const found = db.get(
    `select article, checksum, bytes, url, media_type, charset, notes from records join sources using (row)
     where row = (select row from articles where id = ?)`,
    id,
  );
  if (!found) return null;
  const { file, record } = JSON.parse(String(checked(found.article, found.checksum))).source as Article['source'];
  const { url, media_type: mediaType, charset, notes } = found as Record<string, string | null>;
  return {
    bytes: unpack(found.bytes as Uint8Array),
    file,
    record,
    url: url!,
    mediaType: mediaType!,
    charset: charset!,
    notes: notesIn(notes!),
  };
}

function articleOf({ article, checksum, provenance, provenance_checksum }: Row): Article {
  const read = JSON.parse(String(checked(article, checksum))) as Article;
  const spans = JSON.parse(String(checked(provenance, provenance_checksum))) as Article['provenance'] | null;
  return spans === null ? read : { ...read, provenance: spans };
}

/** The bytes of a blob. SQLite's own integrity check does not see a byte that flipped within one. */
export function checked(blob: Row[string] | undefined, checksum: Row[string] | undefined): Buffer {
  if (blob instanceof Uint8Array && crc32(blob) === checksum)
    return Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength);
  throw damaged();
}
