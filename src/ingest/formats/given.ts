import type { ArticleSource } from '../../article.ts';
import { type Hints, linesOf, type Source } from '../../parse/source.ts';
import { sha256 } from '../digest.ts';
import type { Input } from '../input.ts';

/** What a format makes of an input, or of one of several records in it. */
export interface Given {
  format: ArticleSource['format'];
  encoding: ArticleSource['encoding'];
  text: string;
  hints: Hints;
  /** The text is known to be nothing but story. */
  storyOnly: boolean;
  /** The record's own id or address; without one an input that was sent is known by its bytes. */
  key?: string | null;
  url?: string | null;
}

export function sourceOf(input: Input, given: Given): Source {
  const { bytes, file } = input;
  const { format, encoding, text, hints, storyOnly } = given;
  const digest = input.sha256 ?? sha256(bytes);
  return {
    id: idFor(input, given.key ?? null, digest),
    origin: {
      file,
      record: input.record ?? null,
      format,
      encoding,
      bytes: bytes.length,
      sha256: digest,
      url: given.url ?? input.url,
    },
    text,
    lines: linesOf(text),
    hints,
    storyOnly,
  };
}

/** A file's path within its data folder, and the record's key where the file holds several, make the id; else what was sent. */
function idFor({ id, file, record = null }: Input, key: string | null, digest: string): string {
  return id ?? (file === null ? idOf(key ?? digest) : idAt(file, record));
}

/** Of what lies in a data folder. */
export function idAt(file: string, record: string | null): string {
  // No path has a zero character in it, so that no file's name looks like a record of another.
  return idOf(record ? `${file}\0${record}` : file);
}

/** 96 bits of a hash, in hexadecimal: among a billion articles two share an id once in 150,000 years of such loads. */
function idOf(key: string): string {
  return sha256(key).slice(0, 24);
}
