import { linesOf, type Source } from '../../parse/source.ts';
import { decode } from '../decode.ts';
import { type Input, sha256 } from '../read.ts';

/** A page's text as a scraper left it: one article. */
export function readText({ bytes, file, url, charset }: Input): Source[] {
  const { text, encoding } = decode(bytes, charset);
  const digest = sha256(bytes);
  return [
    {
      id: idOf(file ?? digest),
      origin: { file, format: 'text', encoding, bytes: bytes.length, sha256: digest, url },
      text,
      lines: linesOf(text),
      hints: {},
      storyOnly: false,
    },
  ];
}

/** 96 bits of a hash, in hexadecimal: among a billion articles two share an id once in 150,000 years of such loads. */
export function idOf(key: string): string {
  return sha256(key).slice(0, 24);
}
