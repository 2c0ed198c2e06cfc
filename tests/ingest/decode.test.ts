import { describe, expect, it } from 'vitest';
import { decode } from '../../src/ingest/decode.ts';

const story = 'The mayor said “no” — twice. Café owners were naïve.';
const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
const mark = (...bytes: number[]) => Buffer.from(bytes);

describe('decode', () => {
  it.each<[string, Uint8Array, string | null, string, string]>([
    ['UTF-8', Buffer.from(story), null, 'utf-8', story],
    ['UTF-8 with a mark', Buffer.concat([mark(0xef, 0xbb, 0xbf), Buffer.from(story)]), null, 'utf-8', story],
    ['UTF-16 with a mark', Buffer.concat([mark(0xff, 0xfe), utf16(story, 'le')]), null, 'utf-16le', story],
    ['big-endian UTF-16 with a mark', Buffer.concat([mark(0xfe, 0xff), utf16(story, 'be')]), null, 'utf-16be', story],
    ['UTF-16 without a mark', utf16(story, 'le'), null, 'utf-16le', story],
    ['big-endian UTF-16 without a mark', utf16(story, 'be'), null, 'utf-16be', story],
    [
      'Windows-1252',
      mark(0x93, 0x6e, 0x6f, 0x94, 0x20, 0x97, 0x20, 0x63, 0x61, 0x66, 0xe9),
      null,
      'windows-1252',
      '“no” — café',
    ],
    ['the sender’s charset', mark(0x63, 0x61, 0x66, 0xe9), 'ISO-8859-1', 'windows-1252', 'café'],
    ['a charset that is not known', Buffer.from('café'), 'klingon-8', 'utf-8', 'café'],
    [
      'a mark, against the sender’s word',
      Buffer.concat([mark(0xef, 0xbb, 0xbf), Buffer.from('é')]),
      'latin1',
      'utf-8',
      'é',
    ],
    [
      'UTF-8 cut in the middle of a character',
      Buffer.from('naïve café – “'.repeat(9)).subarray(0, -1),
      null,
      'utf-8',
      `${'naïve café – “'.repeat(9).slice(0, -1)}\ufffd`,
    ],
    ['ASCII', Buffer.from('plain'), null, 'utf-8', 'plain'],
    [
      'escapes of a terminal and form feeds',
      Buffer.from('\x1b[1mbold\x1b[0m\f'),
      null,
      'utf-8',
      '\x1b[1mbold\x1b[0m\f',
    ],
  ])('reads %s', (_, bytes, charset, encoding, text) => {
    expect(decode(bytes, charset)).toEqual({ text, encoding });
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ'), /looks like a PDF/],
    ['a JPEG', mark(0xff, 0xd8, 0xff, 0xe0, 0, 16), /looks like a JPEG/],
    ['gzip', mark(0x1f, 0x8b, 8, 0, 0, 0), /looks like gzip/],
    ['zeros', Buffer.alloc(1000), /zero character/],
    ['one zero in a text', Buffer.from('The mayor\0said'), /zero character at offset 9/],
    ['control characters', Buffer.from('\x01\x02\x03\x04\x05abc'), /control characters/],
  ])('refuses %s', (_, bytes, reason) => {
    expect(() => decode(bytes, null)).toThrow(reason);
  });
});
