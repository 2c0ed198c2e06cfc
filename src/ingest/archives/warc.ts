import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { WARCParser } from 'warcio';
import type { Bytes } from '../bytes.ts';
import { headersOf } from '../formats/mime.ts';
import { withinLimits } from './compressed.ts';
import { type Held, type Item, type Items, item, type Session, tooLarge, unreadable } from './held.ts';

// The headers of a record are read in one piece, so that they have a bound: so many bytes of the file, compressed or not.
const HEADERS = 64 * 1024;
const HTTP_HEADERS = 256 * 1024;
const PIECE = 16 * 1024;

/** The pages of a crawl: its HTTP responses that are HTML or text, each by its address. Requests, metadata and the like are passed over. */
export async function* warcRecords(held: Held, session: Session, source: Bytes): Items {
  const feed = bounded(source);
  const parser = new WARCParser(feed.bytes, { keepHeadersCase: false, parseHttp: false });
  let number = session.from > 0 ? session.position : 0;
  for (;;) {
    feed.allow(HEADERS);
    const record = await parser.parse();
    if (record === null) {
      // What is left over was no whole record.
      if (parser._reader.getRawOffset() < feed.read()) throw unreadable('cut off: the file ends within a WARC record');
      return;
    }
    const at = session.from + parser.offset;
    if (!record.warcHeaders.statusline.startsWith('WARC/')) throw unreadable(`damaged: no WARC record at byte ${at}`);
    feed.allow(Number.POSITIVE_INFINITY);
    const { warcHeaders } = record;
    const type = warcHeaders.headers.get('WARC-Type');
    const url = warcHeaders.headers.get('WARC-Target-URI')?.replace(/^<|>$/g, '') ?? null;
    const length = Number(warcHeaders.headers.get('Content-Length') ?? Number.NaN);
    if (!Number.isSafeInteger(length))
      throw unreadable(`damaged, or cut off: no length in the WARC record at byte ${at}`);
    const reader = withinLimits(record.reader as Bytes, session, feed.read);
    const block = await blockOf(reader, session.limits.record, length, at);
    session.growing = true;
    if (type === 'response') yield responseItem(held, session, ++number, { own: url, url, offset: at }, block);
    // The text of a page, as Common Crawl's WET files have it.
    else if (type === 'conversion' && block) {
      yield item(session, held, ++number, {
        own: url,
        url,
        offset: at,
        bytes: block,
        mediaType: 'text/plain',
        charset: 'utf-8',
      });
    }
  }
}

type Place = { own: string | null; url: string | null; offset: number };

function responseItem(held: Held, session: Session, number: number, place: Place, block: Buffer | null): Item {
  const { record } = session.limits;
  if (block === null) return item(session, held, number, { ...place, refusal: tooLarge(record) });
  const entity = block.subarray(0, HTTP_HEADERS).toString('latin1');
  const { headers, start } = headersOf(entity);
  const status = /^HTTP\/[\d.]{1,3} (\d{3})/.exec(entity)?.[1];
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').split(';').map((part) => part.trim());
  const mediaType = type.toLowerCase();
  const refuse = (refusal: string) => item(session, held, number, { ...place, refusal });
  if (!status) return refuse('not an HTTP response');
  if (!status.startsWith('2')) return refuse(`no page but an HTTP status ${status}`);
  if (mediaType && !/^text\/(?:html|plain)$|^application\/xhtml\+xml$/.test(mediaType))
    return refuse(`not HTML or text but ${mediaType.slice(0, 80)}`);
  const charset =
    parameters
      .find((parameter) => /^charset=/i.test(parameter))
      ?.slice('charset='.length)
      .replaceAll('"', '') || null;
  const bytes = withoutCoding(block.subarray(start), headers, record);
  if (bytes === null) return refuse(tooLarge(record));
  if (bytes.length === 0) return refuse('empty: no bytes');
  return item(session, held, number, { ...place, bytes, mediaType: mediaType || 'text/html', charset });
}

/** A record's block, or null where it is larger than the limit. Throws where the file ends within it. */
async function blockOf(reader: Bytes, limit: number, length: number, at: number): Promise<Buffer | null> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of reader) {
    size += piece.length;
    if (size > limit) pieces = [];
    else pieces.push(piece);
  }
  if (size < length) throw unreadable(`cut off: the file ends within the WARC record at byte ${at}`);
  return size > limit ? null : Buffer.concat(pieces);
}

/** Crawlers keep some bodies in the pieces and the compression that they were sent in. */
function withoutCoding(body: Buffer, headers: Map<string, string>, limit: number): Buffer | null {
  const whole = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? unchunked(body) : body;
  const coding = headers.get('content-encoding')?.trim().toLowerCase() ?? '';
  const expand = CODINGS[coding];
  if (!expand) return whole;
  try {
    return expand(whole, { maxOutputLength: limit });
  } catch (error) {
    // Others keep the header and take the compression off.
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? null : whole;
  }
}

const CODINGS: Partial<Record<string, (body: Buffer, options: { maxOutputLength: number }) => Buffer>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
};

// "1a4\r\n… 420 bytes …\r\n0\r\n\r\n"; what is not so is taken as it is.
function unchunked(body: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\r\n', at);
    const size = /^([0-9a-f]{1,8})\s*(?:;.{0,200})?$/i.exec(
      body.subarray(at, end < 0 ? at : Math.min(end, at + 220)).toString('latin1'),
    )?.[1];
    if (size === undefined) return pieces.length > 0 ? Buffer.concat(pieces) : body;
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    pieces.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(pieces);
}

interface Feed {
  bytes: AsyncIterable<Uint8Array>;
  /** How many bytes were given so far. */
  read(): number;
  allow(bytes: number): void;
}

/** Gives the parser small pieces, and no more of them than it is allowed before it has something to show. */
function bounded(source: Bytes): Feed {
  let left = 0;
  let read = 0;
  async function* bytes(): AsyncIterable<Uint8Array> {
    for await (const chunk of source) {
      for (let at = 0; at < chunk.length; at += PIECE) {
        if (left <= 0) throw unreadable('damaged: a WARC record whose header does not end');
        const piece = chunk.subarray(at, at + PIECE);
        left -= piece.length;
        read += piece.length;
        yield piece;
      }
    }
  }
  const allow = (count: number) => {
    left = count;
  };
  return { bytes: bytes(), read: () => read, allow };
}
