import { hash, timingSafeEqual } from 'node:crypto';
import { CopydeskError } from '../errors.ts';

/** A place in a list: the sort keys of a row, and on which side of it the page lies. Without keys, the list's end there. */
export interface Place {
  side: 'after' | 'before';
  keys: (string | number)[];
}

const SIGNATURE = 16;

/** Makes cursors for one list. They are signed, so that no other list's, and none made by hand, is read. */
export function cursorsFor(key: Buffer, list: string, asked: object) {
  const query = Buffer.concat([key, Buffer.from(hash('sha256', `${list} ${canonical(asked)}`))]);
  // As HMAC does it: the key before the text, and again after what was made of both. Node's own is made for long texts.
  const sign = (payload: Buffer) =>
    digest(Buffer.concat([digest(Buffer.concat([query, payload])), key])).subarray(0, SIGNATURE);

  return {
    write(place: Place): string {
      const payload = Buffer.from(JSON.stringify([place.side, ...place.keys]));
      return Buffer.concat([sign(payload), payload]).toString('base64url');
    },
    read(cursor: string): Place {
      const bytes = Buffer.from(cursor, 'base64url');
      const payload = bytes.subarray(SIGNATURE);
      // Buffer.from skips what is not base64url, so that many texts would be one cursor.
      const whole = bytes.length > SIGNATURE && bytes.toString('base64url') === cursor;
      if (!whole || !timingSafeEqual(bytes.subarray(0, SIGNATURE), sign(payload)))
        throw new CopydeskError('INVALID_CURSOR');
      const [side, ...keys] = JSON.parse(payload.toString());
      return { side, keys };
    },
  };
}
export type Cursors = ReturnType<typeof cursorsFor>;

/** Node makes a buffer of its own of a digest in three times what it takes to make one of a text. */
function digest(bytes: Buffer): Buffer {
  return Buffer.from(hash('sha256', bytes, 'binary'), 'latin1');
}

/** Where a page begins; null where no cursor says so. */
export function placeIn(cursors: Cursors, cursor: string | undefined): Place | null {
  return cursor === undefined ? null : cursors.read(cursor);
}

/** The same text for the same query, in whatever order its members were named. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}
