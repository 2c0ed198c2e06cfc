import { CopydeskError } from '../../errors.ts';
import type { Source } from '../../parse/source.ts';
import type { Input } from '../read.ts';
import { readJson } from './json.ts';
import { readText } from './text.ts';

type Format = (input: Input) => Source[];

/** Picks the format by the sender's word, else by the file's name. */
export function formatFor({ file, mediaType }: Input): Format {
  if (mediaType === 'application/json') return readJson;
  if (mediaType === 'text/plain') return readText;
  if (file === null) throw new CopydeskError('UNSUPPORTED_MEDIA_TYPE');
  if (/\.txt$/i.test(file)) return readText;
  throw new CopydeskError('UNREADABLE_INPUT', `no format for this name; read are: .txt`);
}
