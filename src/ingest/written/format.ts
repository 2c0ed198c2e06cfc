import { sha256 } from '../digest.ts';
import type { Answer, Keyed } from './answers.ts';
import { cutLine, headed } from './headed.ts';

// A file of what was written: a line with the digest of all that follows, a line of JSON that says what it is, and the bytes as
// they were sent.
//
//   copydesk/1 5f0c…
//   {"id":"ferry-1","at":"2024-02-06T09:00:00.000Z","request":null,"deleted":false,"url":null,"mediaType":"text/plain","charset":null}
//   Larger ferry for Skerrow …

/** The last that was written under an id. */
export interface Written {
  id: string;
  /** When: RFC 3339, UTC. */
  at: string;
  /** What was sent; null where the article was deleted. */
  sent: Sent | null;
  /** Which request it was, where its client may ask again what became of it. */
  request: (Keyed & Pick<Answer, 'created'>) | null;
}

export interface Sent {
  bytes: Uint8Array;
  url: string | null;
  mediaType: string | null;
  charset: string | null;
}

const MARK = 'copydesk/1 ';

export function encodeWritten({ sent, ...head }: Written): Buffer {
  const { bytes = new Uint8Array(), ...origin } = sent ?? {};
  const rest = headed(JSON.stringify({ ...head, deleted: sent === null, ...origin }), bytes);
  return headed(`${MARK}${sha256(rest)}`, rest);
}

/** Null where it is not whole, or another's. */
export function decodeWritten(file: Buffer, id: string): Written | null {
  const [mark, rest] = cutLine(file);
  if (mark !== `${MARK}${sha256(rest)}`) return null;
  const [line, bytes] = cutLine(rest);
  const head: Head = JSON.parse(line);
  if (head.id !== id) return null;
  const { at, request, url, mediaType, charset } = head;
  return { id, at, request, sent: head.deleted ? null : { bytes: Uint8Array.from(bytes), url, mediaType, charset } };
}

type Head = Omit<Written, 'sent'> & Omit<Sent, 'bytes'> & { deleted: boolean };
