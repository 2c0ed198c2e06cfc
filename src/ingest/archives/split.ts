import type { Bytes } from '../bytes.ts';

/** A stretch of a file; `bytes` is null where it is longer than the limit. */
export interface Stretch {
  offset: number;
  bytes: Buffer | null;
  /** Its end was met, and not the file's. */
  ended: boolean;
}

type Stretches = AsyncGenerator<Stretch, void, undefined>;

const NEWLINE = 10;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const [BRACE, BRACE_END, BRACKET, BRACKET_END] = [0x7b, 0x7d, 0x5b, 0x5d];

/** The lines of a file, without their ends and without the empty ones. */
export async function* linesIn(source: Bytes, limit: number, base = 0): Stretches {
  const open = collector(limit);
  let at = base;
  for await (const chunk of source) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      yield* filled(open.close(chunk, from, end, at, true));
      from = end + 1;
    }
    open.add(chunk, from, chunk.length, at);
    at += chunk.length;
  }
  yield* filled(open.close(Buffer.alloc(0), 0, 0, at, false));
}

/** The rows of a CSV file: lines, but that a quotation may run over several. */
export async function* rowsIn(source: Bytes, limit: number, delimiter: number, base = 0): Stretches {
  const open = collector(limit);
  let at = base;
  let quoted = false;
  let previous = NEWLINE;
  for await (const chunk of source) {
    let from = 0;
    for (let index = 0; index < chunk.length; index++) {
      const byte = chunk[index]!;
      if (byte === QUOTE) {
        // A quotation opens where a field begins, and goes on after two marks.
        if (quoted) quoted = false;
        else if (previous === delimiter || previous === NEWLINE || previous === QUOTE) quoted = true;
      } else if (byte === NEWLINE && !quoted) {
        yield* filled(open.close(chunk, from, index, at, true));
        from = index + 1;
      } else if (quoted && open.size() + index - from > limit) quoted = false;
      previous = byte;
    }
    open.add(chunk, from, chunk.length, at);
    at += chunk.length;
  }
  yield* filled(open.close(Buffer.alloc(0), 0, 0, at, false));
}

/** The objects of a JSON file that stand at its top or, where it is a list, in that list. */
export async function* objectsIn(source: Bytes, limit: number, base = 0): Stretches {
  const open = collector(limit);
  let at = base;
  let depth = 0;
  let top = 0;
  let inString = false;
  let escaped = false;
  let inObject = false;
  for await (const chunk of source) {
    let from = 0;
    for (let index = 0; index < chunk.length; index++) {
      const byte = chunk[index]!;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
      } else if (byte === QUOTE) inString = true;
      else if (byte === BRACE || byte === BRACKET) {
        if (!inObject && byte === BRACKET && depth === 0 && top === 0) top = 1;
        else if (!inObject && byte === BRACE && depth === top) {
          inObject = true;
          from = index;
        }
        depth++;
      } else if (byte === BRACE_END || byte === BRACKET_END) {
        depth = Math.max(0, depth - 1);
        if (inObject && depth <= top) {
          yield* filled(open.close(chunk, from, index + 1, at, true));
          inObject = false;
        }
        if (depth === 0 && !inObject) top = 0;
      }
    }
    if (inObject) open.add(chunk, from, chunk.length, at);
    at += chunk.length;
  }
  if (inObject) yield* filled(open.close(Buffer.alloc(0), 0, 0, at, false));
}

function* filled(stretch: Stretch): Generator<Stretch> {
  if (stretch.bytes === null || !isBlank(stretch.bytes)) yield stretch;
}

function isBlank(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte !== 0x20 && byte !== 0x0d && byte !== 0x09) return false;
  return true;
}

/** Puts a stretch together from the pieces that it comes in, and lets go of one that grows too long. */
function collector(limit: number) {
  let pieces: Buffer[] = [];
  let size = 0;
  let start: number | null = null;
  return {
    size: () => size,
    add(chunk: Buffer, from: number, to: number, at: number): void {
      if (to <= from) return;
      start ??= at + from;
      size += to - from;
      if (size > limit) pieces = [];
      else pieces.push(chunk.subarray(from, to));
    },
    close(chunk: Buffer, from: number, to: number, at: number, ended: boolean): Stretch {
      this.add(chunk, from, to, at);
      const stretch = { offset: start ?? at + from, bytes: size > limit ? null : Buffer.concat(pieces), ended };
      pieces = [];
      size = 0;
      start = null;
      return stretch;
    },
  };
}
