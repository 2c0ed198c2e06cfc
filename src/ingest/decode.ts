import { isUtf8 } from 'node:buffer';
import type { ArticleSource } from '../article.ts';
import { CopydeskError } from '../errors.ts';

type Encoding = ArticleSource['encoding'];

export interface Decoded {
  text: string;
  encoding: Encoding;
}

const BOMS: [Encoding, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

// What is found under a name like "article.txt" all the same; a reader of the ledger is told what it is.
const SIGNATURES: [string, string][] = [
  ['a PDF', '%PDF-'],
  ['a PNG image', '\x89PNG'],
  ['a JPEG image', '\xff\xd8\xff'],
  ['a GIF image', 'GIF8'],
  ['a zip archive or office document', 'PK\x03\x04'],
  ['gzip', '\x1f\x8b'],
  ['zstd', '\x28\xb5\x2f\xfd'],
  ['an SQLite database', 'SQLite format 3\0'],
  ['a program', '\x7fELF'],
];

/**
 * Bytes to text, without the byte order mark. Believed in this order: the mark, the sender's charset, UTF-8, UTF-16 as its zero
 * bytes show it, Windows-1252. Throws UNREADABLE_INPUT for binary.
 */
export function decode(bytes: Uint8Array, charset: string | null): Decoded {
  const marked = BOMS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  const encoding = marked?.[0] ?? named(charset) ?? guess(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  refuseBinary(text);
  return { text, encoding };
}

/** The encodings read here by the names that senders use; Latin-1 and ASCII are read as the Windows-1252 that contains them. */
function named(charset: string | null): Encoding | null {
  switch (charset?.toLowerCase()) {
    case 'utf-8':
    case 'utf8':
      return 'utf-8';
    case 'utf-16':
    case 'utf-16le':
      return 'utf-16le';
    case 'utf-16be':
      return 'utf-16be';
    case 'windows-1252':
    case 'cp1252':
    case 'iso-8859-1':
    case 'latin1':
    case 'us-ascii':
      return 'windows-1252';
    default:
      return null;
  }
}

function guess(bytes: Uint8Array): Encoding {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const signature = SIGNATURES.find(([, magic]) => head.startsWith(magic));
  if (signature) throw new CopydeskError('UNREADABLE_INPUT', `binary: it looks like ${signature[0]}`);
  const wide = wideOrder(bytes.subarray(0, 4096));
  if (wide) return wide;
  return looksLikeUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** In UTF-16 of Latin script every other byte is zero: the second of a pair in little-endian order, the first in big-endian. */
function wideOrder(bytes: Uint8Array): Encoding | null {
  if (!bytes.includes(0)) return null;
  const zeros = [0, 0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) zeros[at % 2]!++;
  const [first, second] = zeros as [number, number];
  if (first + second < Math.max(2, bytes.length / 4)) return null;
  if (second > first * 9) return 'utf-16le';
  if (first > second * 9) return 'utf-16be';
  return null;
}

// What another decoder has left of a broken byte.
const REPLACEMENT = Buffer.from('\ufffd');

/** UTF-8, or UTF-8 with some bytes broken, as where a scraper cut a page in the middle of a character. */
function looksLikeUtf8(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isUtf8(buffer) && !buffer.includes(REPLACEMENT)) return true;
  const text = buffer.toString('utf8');
  let broken = 0;
  let whole = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) broken++;
    else if (unit > 0x7f) whole++;
  }
  return broken === 0 || whole > broken * 4;
}

function refuseBinary(text: string): void {
  let control = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x1f) continue;
    if (unit === 0) throw new CopydeskError('UNREADABLE_INPUT', `binary: a zero character at offset ${at}`);
    if (unit !== 0x09 && unit !== 0x0a && unit !== 0x0c && unit !== 0x0d && unit !== 0x1b) control++;
  }
  if (control > text.length / 50) throw new CopydeskError('UNREADABLE_INPUT', 'binary: full of control characters');
}
