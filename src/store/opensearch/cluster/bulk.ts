/** A line of a bulk request with what it writes. */
export interface Write {
  action: 'index' | 'create' | 'update' | 'delete';
  index: string;
  id: string;
  routing?: string;
  /** Nothing is written where the document's version is as high. */
  version?: number;
  /** Or its JSON. */
  body?: Record<string, unknown> | Buffer;
  /** False of what no search asks for, so that none need wait until it is searchable. */
  searched?: false;
  /** Goes with the line before it in one request, where it is not much too large: who is cut off has sent both or neither. */
  follows?: true;
}

const MIB = 1024 * 1024;
/** Bytes of one bulk request, which is one thread's work on a node. */
const BULK_BYTES = MIB;
/** With lines that follow; the server's own limit is 100 MiB. */
const MOST_BYTES = 8 * MIB;

export interface BulkLine {
  write: Write;
  bytes: Buffer[];
}

/** What each request holds: so many lines as there is room for, and one line at the least. */
export function* chunked(writes: Write[]): Generator<BulkLine[]> {
  let chunk: BulkLine[] = [];
  let size = 0;
  for (const write of writes) {
    const { action, index, id, routing, version, body } = write;
    const guard = version === undefined ? {} : { version, version_type: 'external' };
    const again = action === 'update' ? { retry_on_conflict: 10 } : {};
    const head = { [action]: { _index: index, _id: id, ...(routing && { routing }), ...guard, ...again } };
    const bytes = Buffer.isBuffer(body) ? [ndjson([head]), body, NEWLINE] : [ndjson(body ? [head, body] : [head])];
    const length = bytes.reduce((sum, piece) => sum + piece.length, 0);
    if (size > 0 && size + length > (write.follows ? MOST_BYTES : BULK_BYTES)) {
      yield chunk;
      chunk = [];
      size = 0;
    }
    chunk.push({ write, bytes });
    size += length;
  }
  if (chunk.length > 0) yield chunk;
}

const NEWLINE = Buffer.from('\n');

/** As bytes, which lie outside of the heap: strings of megabytes would be copied in it until they are sent. */
export function ndjson(lines: Record<string, unknown>[]): Buffer {
  return Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}
