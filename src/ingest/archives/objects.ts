import type { Bytes } from '../bytes.ts';
import { HOLDERS, LISTS } from './answers.ts';
import { unreadable } from './held.ts';
import { collector, type Stretch } from './split.ts';

/** An object of a JSON file. */
export interface JsonObject extends Stretch {
  /** One of a list; what is not may be the whole file. */
  listed: boolean;
}

/**
 * The objects of a JSON file: those of a list at its top, or of the list in an answer of an API, which may be of any length as long as
 * each of them is within the limit; else those that stand at its top. `isRecord` tells of an object with a list in it whether it is a
 * record itself; one beyond the limit is none. Throws where the file ends before its brackets do.
 */
export async function* objectsIn(
  source: Bytes,
  limit: number,
  isRecord: (object: Buffer) => boolean,
): AsyncGenerator<JsonObject, void, undefined> {
  const scan = scanner();
  const [outer, inner] = [collector(limit), collector(limit)];
  const open = { outer: false, inner: false };
  let listed: JsonObject[] = [];
  let settled = true;
  let at = 0;
  for await (const chunk of source) {
    const from = { outer: 0, inner: 0 };
    for (const { index, what } of scan(chunk)) {
      if (what === 'object') {
        [open.outer, from.outer, settled] = [true, index, false];
      } else if (what === 'record') {
        [open.inner, from.inner] = [true, index];
      } else if (what === 'record-end') {
        open.inner = false;
        listed.push({ ...inner.close(chunk, from.inner, index + 1, at, true), listed: true });
      } else {
        open.outer = false;
        const whole = outer.close(chunk, from.outer, index + 1, at, true);
        if (!settled && (listed.length === 0 || (whole.bytes && isRecord(whole.bytes))))
          listed = [{ ...whole, listed: false }];
        settled = true;
      }
      if (settled) yield* listed.splice(0);
    }
    if (open.inner) inner.add(chunk, from.inner, chunk.length, at);
    if (open.outer) outer.add(chunk, from.outer, chunk.length, at);
    // What is as long as this is known by its list alone.
    if (outer.size() > limit && (listed.length > 0 || open.inner)) settled = true;
    at += chunk.length;
  }
  yield* listed;
  if (scan.depth() > 0) throw unreadable('cut off, or not JSON: the file ends before its brackets do');
}

interface Met {
  index: number;
  /** An object at the top, or one of a list of records. */
  what: 'object' | 'object-end' | 'record' | 'record-end';
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [BRACE, BRACE_END, BRACKET, BRACKET_END] = [0x7b, 0x7d, 0x5b, 0x5d];
// Of a member's name no more than this is kept.
const LONGEST_NAME = 20;

/** Walks along JSON a chunk at a time and tells where its objects begin and end. It checks nothing but brackets and strings. */
function scanner() {
  let depth = 0;
  /** How deep the list of records lies, and the record in it; 0 outside. */
  let list = 0;
  let record = 0;
  let found = false;
  let quoted = false;
  let escaped = false;
  let name = '';
  const isList: boolean[] = [];
  /** Of the members on the way, by depth. */
  const names: string[] = [];

  /** Where the string ends that goes on at an index; the chunk's end where it does not. */
  function endOfString(chunk: Buffer, start: number): number {
    let from = start;
    for (;;) {
      const end = chunk.indexOf(QUOTE, from);
      const stop = end < 0 ? chunk.length : end;
      let first = stop;
      while (first > from && chunk[first - 1] === BACKSLASH) first--;
      escaped = ((stop - first) % 2 === 1) !== (first === from && escaped);
      if (end < 0) return stop;
      if (!escaped) return end;
      escaped = false;
      from = end + 1;
    }
  }
  function begin(byte: number): Met['what'] | null {
    depth++;
    isList[depth] = byte === BRACKET;
    if (record > 0) return null;
    if (byte === BRACE) {
      names[depth] = '';
      if (depth === 1) {
        found = false;
        return 'object';
      }
      if (list === 0 || depth !== list + 1) return null;
      record = depth;
      found = true;
      return 'record';
    }
    const isKnown =
      depth === 1 ||
      (depth === 2 && LISTS.has(names[1]!)) ||
      (depth === 3 && !isList[2] && HOLDERS.has(names[1]!) && LISTS.has(names[2]!));
    if (list === 0 && isKnown && (depth === 1 || !found)) list = depth;
    return null;
  }
  function end(): Met['what'] | null {
    if (depth === 0) return null;
    const what = depth === record ? 'record-end' : depth === 1 && !isList[1] ? 'object-end' : null;
    if (depth === record) record = 0;
    if (depth === list) list = 0;
    depth--;
    return what;
  }
  function* scan(chunk: Buffer): Generator<Met> {
    for (let index = 0; index < chunk.length; index++) {
      const byte = chunk[index]!;
      if (quoted || byte === QUOTE) {
        const start = quoted ? index : index + 1;
        const stop = endOfString(chunk, start);
        // The last string before a list, in an object, is its name.
        const named = record === 0 && depth <= 2;
        if (named) name = (quoted ? name : '') + chunk.toString('latin1', start, Math.min(stop, start + LONGEST_NAME));
        quoted = stop === chunk.length;
        if (named && !quoted) names[depth] = name.toLowerCase();
        index = stop;
        continue;
      }
      const what =
        byte === BRACE || byte === BRACKET ? begin(byte) : byte === BRACE_END || byte === BRACKET_END ? end() : null;
      if (what) yield { index, what };
    }
  }
  return Object.assign(scan, { depth: () => depth });
}
