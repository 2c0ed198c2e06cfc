import { hash } from 'node:crypto';
import type { Encoding } from './negotiate.ts';

// Entity tags (RFC 9110, 8.8.3). "v" is a record whose bytes have the version v; "v-x" another selection of its members;
// "v-gzip" the same bytes in another encoding. Up to the first hyphen it is the version.

/** Names these bytes. */
export function versionOf(bytes: Uint8Array | string): string {
  return hash('sha256', bytes).slice(0, 32);
}

export function weakTag(bytes: Uint8Array | string): string {
  return `W/"${versionOf(bytes)}"`;
}

// What its group of near-copies says of a record: it changes with other articles, and nobody has written it. A quotation mark
// within a string is escaped, so that these stand nowhere but where they are members.
const NO_CLUSTER = '"cluster":null';
const CLUSTER = /"cluster":"[^"]*"/;
const OCCURRENCES = /"occurrences":\d+/g;

/** The version of a record, given whole, and the tag of it or of those of its bytes that are `selected`. */
export function recordTag(whole: Uint8Array, selected?: Uint8Array): { version: string; tag: string } {
  const bytes = Buffer.from(whole.buffer, whole.byteOffset, whole.byteLength);
  // Among the last members.
  const alone = bytes.lastIndexOf(NO_CLUSTER) >= 0;
  const own = alone ? whole : written(bytes);
  const version = versionOf(own);
  return { version, tag: strongTag(version, selected ?? (alone ? undefined : whole)) };
}

/** As somebody has written it. Latin-1 is the bytes as they are, which take a third of the time of characters. */
function written(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1').replace(CLUSTER, NO_CLUSTER).replaceAll(OCCURRENCES, '"occurrences":1');
  return Buffer.from(text, 'latin1');
}

/** Of a record of this version; `selected` are the bytes where they are not all of it. */
export function strongTag(version: string, selected?: Uint8Array | string): string {
  return selected === undefined ? `"${version}"` : `"${version}-${versionOf(selected).slice(0, 16)}"`;
}

/** A strong tag promises the bytes themselves, and these are others in every encoding. */
export function inEncoding(tag: string, encoding: Encoding | null): string {
  return encoding === null || tag.startsWith('W/') ? tag : `${tag.slice(0, -1)}-${encoding}"`;
}

/** If-None-Match: `*`, or a list of tags, compared weakly. */
export function names(header: string, tag: string): boolean {
  if (header.trim() === '*') return true;
  const opaque = tag.replace(/^W\//, '');
  return [...header.matchAll(/"[^"]*"/g)].some(([named]) => named === opaque);
}

/**
 * If-Match and If-None-Match of a write: `*`, or a list of tags, one of which is of this version of the record, whatever members or
 * encoding it was of. A `strong` comparison takes no weak tag.
 */
export function meansVersion(header: string, version: string, comparison: 'strong' | 'weak'): boolean {
  if (header.trim() === '*') return true;
  const tags = [...header.matchAll(/(W\/)?"([^"-]*)(?:-[^"]*)?"/g)];
  return tags.some(([, weak, named]) => named === version && !(weak && comparison === 'strong'));
}
