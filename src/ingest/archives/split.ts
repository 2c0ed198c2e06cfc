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

function* filled(stretch: Stretch): Generator<Stretch> {
  if (stretch.bytes === null || !isBlank(stretch.bytes)) yield stretch;
}

function isBlank(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte !== 0x20 && byte !== 0x0d && byte !== 0x09) return false;
  return true;
}

/** Puts a stretch together from the pieces that it comes in, and lets go of one that grows too long. */
export function collector(limit: number) {
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
