/** What a file is, by which it is read. */
export type Kind =
  | 'text'
  | 'html'
  | 'json'
  | 'jsonl'
  | 'csv'
  | 'markdown'
  | 'xml'
  | 'eml'
  | 'warc'
  | 'gzip'
  | 'zstd'
  | 'zip'
  | 'tar';

const EXTENSIONS: Record<string, Kind> = {
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  json: 'json',
  ninjs: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  jl: 'jsonl',
  jsonlines: 'jsonl',
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  xml: 'xml',
  rss: 'xml',
  atom: 'xml',
  rdf: 'xml',
  nitf: 'xml',
  newsml: 'xml',
  eml: 'eml',
  mht: 'eml',
  mhtml: 'eml',
  warc: 'warc',
  gz: 'gzip',
  gzip: 'gzip',
  tgz: 'gzip',
  zst: 'zstd',
  zstd: 'zstd',
  tzst: 'zstd',
  zip: 'zip',
  tar: 'tar',
};

/** The names that are read, for those whose file has another. */
export const EXTENSIONS_READ = Object.keys(EXTENSIONS)
  .filter((name) => !['text', 'xhtml', 'jl', 'jsonlines', 'tab', 'mdown', 'rdf', 'gzip', 'tzst', 'zstd'].includes(name))
  .map((name) => `.${name}`)
  .join(', ');

const SIGNATURES: [Kind, string][] = [
  ['gzip', '\x1f\x8b\x08'],
  ['zstd', '\x28\xb5\x2f\xfd'],
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['warc', 'WARC/'],
];

/** What a file's first bytes say, where they say something whatever its name: an archive, or a crawl. */
export function kindOfContent(head: Uint8Array): Kind | null {
  const start = Buffer.from(head.subarray(0, 8)).toString('latin1');
  const signed = SIGNATURES.find(([, mark]) => start.startsWith(mark));
  if (signed) return signed[0];
  return Buffer.from(head.subarray(257, 262)).toString('latin1') === 'ustar' ? 'tar' : null;
}

/** What a text is whose name says nothing. */
export function kindOfText(head: Uint8Array): Kind | null {
  const start = Buffer.from(head.subarray(0, 1000))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  if (/^[[{]/.test(start)) return 'json';
  if (/^<(?:!doctype html|html)[\s>]/i.test(start)) return 'html';
  return /^<(?:\?xml|rss|feed|nitf|newsItem|newsMessage)[\s>]/i.test(start) ? 'xml' : null;
}

export function kindOfName(name: string): Kind | null {
  const extension = /\.([a-z0-9]{1,9})$/i.exec(name)?.[1]?.toLowerCase();
  return extension !== undefined && Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension]! : null;
}

/** "crawl.warc.gz" -> "crawl.warc"; "pages.tgz" -> "pages.tar" */
export function innerName(name: string): string {
  return name.replace(/\.t(?:gz|zst)$/i, '.tar').replace(/\.(?:gz|gzip|zst|zstd)$/i, '');
}

export const MEDIA_TYPES: Record<string, Kind> = {
  'text/plain': 'text',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/json': 'json',
  'application/ld+json': 'json',
  'application/ninjs+json': 'json',
  'application/x-ndjson': 'jsonl',
  'text/csv': 'csv',
  'text/tab-separated-values': 'csv',
  'text/markdown': 'markdown',
  'application/xml': 'xml',
  'text/xml': 'xml',
  'application/rss+xml': 'xml',
  'application/atom+xml': 'xml',
  'message/rfc822': 'eml',
  'multipart/related': 'eml',
};

export function kindOfMedia(mediaType: string): Kind | null {
  return Object.hasOwn(MEDIA_TYPES, mediaType) ? MEDIA_TYPES[mediaType]! : null;
}

/** The media type under which a record of a kind is kept. */
export function mediaTypeOf(kind: Kind): string | null {
  return Object.entries(MEDIA_TYPES).find(([, each]) => each === kind)?.[0] ?? null;
}

// A data folder's own papers. "notice.txt" may well be an article; "NOTICE" is none.
const PAPERS = /^(?:readme|licen[cs]e|copying|code[_-]of[_-]conduct)(?:[._-].{0,40})?$/i;
const SHOUTED =
  /^(?:NOTICE|CHANGELOG|CHANGES|CONTRIBUTING|AUTHORS|CREDITS|CITATION|MANIFEST|SHA\d*SUMS|MD5SUMS|VERSION)(?:\.(?:md|txt|rst|cff))?$/;

/** Whether a file is about its folder: a README, a licence and their like. */
export function isAboutFolder(file: string): boolean {
  const name = file.split('/').at(-1)!;
  return PAPERS.test(name) || SHOUTED.test(name);
}
