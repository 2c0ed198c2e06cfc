import { CopydeskError, unreadKind } from '../../errors.ts';
import type { Source } from '../../parse/source.ts';
import type { Input, ReadSettings } from '../input.ts';
import { readCsv } from './csv.ts';
import { readXml } from './documents.ts';
import { readMail } from './eml.ts';
import { readHtml } from './html/index.ts';
import { readJson } from './json.ts';
import { EXTENSIONS_READ, type Kind, kindOfMedia, kindOfName, MEDIA_TYPES } from './kinds.ts';
import { readMarkdown } from './markdown.ts';
import { readText } from './text.ts';

type Format = (input: Input, settings: ReadSettings) => Source[];

const FORMATS: Partial<Record<Kind, Format>> = {
  text: readText,
  html: readHtml,
  json: readJson,
  csv: readCsv,
  markdown: readMarkdown,
  xml: readXml,
  eml: readMail,
};

const MEDIA_TYPES_READ = Object.keys(MEDIA_TYPES)
  .filter((name) => FORMATS[MEDIA_TYPES[name]!])
  .join(', ');

/** Picks the format by the sender's word, else by the file's name. Archives are opened by records.ts, before it comes to this. */
export function formatFor({ file, mediaType }: Input): Format {
  const kind = mediaType !== null ? kindOfMedia(mediaType) : file !== null ? kindOfName(file) : null;
  const format = kind && FORMATS[kind];
  if (format) return format;
  if (file === null) throw new CopydeskError('UNSUPPORTED_MEDIA_TYPE', unreadKind(mediaType, MEDIA_TYPES_READ));
  throw new CopydeskError('UNREADABLE_INPUT', `no format for this name; read are: ${EXTENSIONS_READ}`);
}
