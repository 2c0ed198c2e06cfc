import { CopydeskError } from '../../../errors.ts';
import { type Decoded, decode } from '../../decode.ts';

// <meta charset="windows-1251"> · <meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">
const META = /<meta\s[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.-]{2,40})/i;
// Where browsers look.
const LOOKED_AT = 4096;
/** Those that decode.ts reads itself, with the guesses that it makes where a page says one and is in another. */
const COMMON = /^(?:utf-?8|utf-?16(?:le|be)?|windows-1252|cp1252|iso-8859-1|latin1|us-ascii)$/i;

/** Bytes to text: by the byte order mark, the sender's word, the page's own `<meta>`, else as any text. */
export function decodePage(bytes: Uint8Array, charset: string | null): Decoded {
  const said = charset ?? META.exec(Buffer.from(bytes.subarray(0, LOOKED_AT)).toString('latin1'))?.[1] ?? null;
  if (!said || COMMON.test(said) || isMarked(bytes)) return decode(bytes, charset === null ? null : said);
  const decoder = decoderFor(said);
  if (!decoder) return decode(bytes, null);
  const text = decoder.decode(bytes);
  if (text.includes('\0')) throw new CopydeskError('UNREADABLE_INPUT', 'binary: a zero character in a page');
  return { text, encoding: decoder.encoding };
}

function isMarked(bytes: Uint8Array): boolean {
  return (
    (bytes[0] === 0xef && bytes[1] === 0xbb) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff) ||
    (bytes[0] === 0xff && bytes[1] === 0xfe)
  );
}

function decoderFor(charset: string) {
  try {
    return new TextDecoder(charset);
  } catch {
    return null;
  }
}
