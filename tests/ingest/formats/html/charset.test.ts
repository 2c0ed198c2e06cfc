import { describe, expect, it } from 'vitest';
import { decodePage } from '../../../../src/ingest/formats/html/charset.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const utf8 = (text: string) => Buffer.from(text, 'utf8');

describe('the encoding of a page', () => {
  it.each([
    ['the sender’s word', latin('<meta charset=utf-8>caf\xe9'), 'iso-8859-1', 'windows-1252', 'café'],
    ['its own word', latin('<meta charset="windows-1251">\xcf\xf0\xe8\xe2\xe5\xf2'), null, 'windows-1251', 'Привет'],
    [
      'the old form',
      latin('<META http-equiv="Content-Type" content="text/html; charset=ISO-8859-2">\xb3'),
      null,
      'iso-8859-2',
      'ł',
    ],
    ['Japanese', latin('<meta charset="Shift_JIS">\x93\xfa\x96\x7b'), null, 'shift_jis', '日本'],
    ['UTF-8 that says nothing', utf8('<p>café'), null, 'utf-8', 'café'],
    ['UTF-8 that says Latin-1', utf8('<meta charset="iso-8859-1">café'), null, 'utf-8', 'café'],
    [
      'Latin-1 that says UTF-8',
      latin('<meta charset="utf-8">caf\xe9 in na\xefve'),
      null,
      'windows-1252',
      'café in naïve',
    ],
    [
      'the byte order mark before all',
      Buffer.concat([utf8('\ufeff'), utf8('<meta charset="windows-1251">café')]),
      null,
      'utf-8',
      'café',
    ],
    ['a name that nobody knows', utf8('<meta charset="x-none">café'), null, 'utf-8', 'café'],
  ])('%s', (_, bytes, charset, encoding, end) => {
    const decoded = decodePage(bytes, charset);
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text.endsWith(end)).toBe(true);
  });

  it('refuses binary', () => {
    expect(() => decodePage(latin('<meta charset="windows-1251">\0\x01'), null)).toThrow('binary');
  });
});
