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
