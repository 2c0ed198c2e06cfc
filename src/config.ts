import { hash } from 'node:crypto';
import { isIP } from 'node:net';
import { z } from 'zod';

const UNITS: Record<string, number> = { '': 1, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 };

const bytes = z
  .string()
  .regex(/^\d{1,12} ?(KiB|MiB|GiB)?$/, 'a number of bytes, such as 1048576 or 16MiB')
  .transform((text) => Number.parseInt(text, 10) * UNITS[text.replace(/[\d ]/g, '')]!);

const whole = (words: string, most = 9_999_999) =>
  z
    .string()
    .regex(/^[1-9]\d{0,6}$/, words)
    .transform(Number)
    .refine((number) => number <= most, words);

const FIELDS = 'id|url|title|subtitle|authors|published|updated|agency|outlet|dateline|language|body|text|html|digest';

const ORIGIN = /^https?:\/\/[^\s/?#,]{1,300}$/;

const origins = z
  .string()
  .transform((text) => (text === 'none' ? [] : text.split(',').map((origin) => origin.trim())))
  .refine(
    (all) => all.every((origin) => ORIGIN.test(origin)) || (all.length === 1 && all[0] === '*'),
    '* for any, none, or origins joined by commas, such as https://news.example',
  );

const WINDOWS: Record<string, number> = { second: 1_000, minute: 60_000, hour: 3_600_000 };

// 600   10/second   5000/hour
const rate = z
  .string()
  .regex(
    /^(?:[1-9]\d{0,6}(?:\/(?:second|minute|hour))?)?$/,
    'a number of requests, alone or with /second, /minute or /hour, such as 600/minute',
  )
  .transform((text) => {
    const [most, window = 'minute'] = text.split('/');
    return text === '' ? null : { most: Number(most), windowMs: WINDOWS[window]! };
  });

const proxies = z
  .string()
  .transform((text) => (text === '' ? [] : text.split(',').map((each) => each.trim())))
  .refine((all) => all.every(isNetwork), 'addresses and networks joined by commas, such as 10.0.0.0/8');

// 192.0.2.1   10.0.0.0/8   fd00::/8
function isNetwork(text: string): boolean {
  const [address, bits = '0', ...more] = text.split('/');
  const family = isIP(address!);
  return family !== 0 && more.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128);
}

// sha256:5f0c…   or the key itself, of which no more is kept than that
const keys = z
  .string()
  .transform((text) => (text === '' ? [] : text.split(',').map((key) => key.trim())))
  .refine(
    (all) => all.every((key) => /^(?:sha256:[0-9a-f]{64}|(?!sha256:)[!-~]{1,1000})$/i.test(key)),
    'keys joined by commas, each of visible ASCII characters, or sha256: and 64 hexadecimal digits',
  )
  .transform((all) => all.map((key) => (/^sha256:/i.test(key) ? key.slice(7).toLowerCase() : hash('sha256', key))));

const timeZone = z.string().refine(isTimeZone, 'an IANA time zone, such as UTC, Europe/Paris or America/Toronto');

const folders = z.string().transform((text, context) => {
  const paths = text.split(':').filter(Boolean);
  if (paths.length === 0) context.addIssue('a folder, or several joined by ":"');
  const twice = sharedLabel(paths);
  if (twice !== null) {
    context.addIssue(`folders of different names; two are called "${twice}", and articles are known by that name`);
  }
  return paths;
});

// http://127.0.0.1:9200   https://name:password@one.example:9200,https://name:password@two.example:9200
const OpenSearchNodes = z
  .string()
  .transform((text) => text.split(',').map((node) => node.trim().replace(/\/+$/, '')))
  .refine(
    (nodes) => nodes.every((node) => /^https?:\/\/[^\s/?#,]{1,500}$/.test(node)),
    'addresses of nodes joined by commas, such as http://127.0.0.1:9200',
  );

const flag = z.enum(['true', 'false'], 'true or false').transform((text) => text === 'true');

const collector = z
  .string()
  .regex(/^(?:https?:\/\/[^\s]{1,1000})?$/, 'an address, such as http://127.0.0.1:4318')
  .prefault('');

const SAMPLERS = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;

/** Every setting, read from the environment: its name, its check, its default, its sentence of help. */
export const Settings = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'a port, 0 to 65535')
    .transform(Number)
    .refine((port) => port < 65536, 'a port, 0 to 65535')
    .prefault('3000')
    .describe('Port to listen on; 0 takes a free one'),
  HOST: z.string().prefault('127.0.0.1').describe('Address to listen on; 0.0.0.0 in the image'),
  PUBLIC_URL: z
    .string()
    .regex(/^(?:https?:\/\/[^\s?#]{1,1000})?$/, 'an address, such as https://news.example/api')
    .transform((url) => (url === '' ? null : url.replace(/\/+$/, '')))
    .prefault('')
    .describe('Address that clients reach the server under, for the links in feeds; where empty, that of the request'),
  CORS_ORIGINS: origins
    .prefault('*')
    .describe('Sites whose pages may read from the server: `*` is any, `none` is none; several are joined by commas'),
  RATE_LIMIT: rate
    .prefault('')
    .describe(
      'Requests that one address, or one key, may make, such as `600/minute`; beyond that 429. No limit where empty',
    ),
  TRUST_PROXY: proxies
    .prefault('')
    .describe(
      'Proxies whose `X-Forwarded-For` tells a client’s address: addresses and networks joined by commas; none where empty',
    ),
  API_KEY: keys
    .prefault('')
    .describe(
      'Keys with which clients may write, joined by commas: each the key itself, or `sha256:` and the digest of it; nobody writes where empty',
    ),
  MAX_LAG: z
    .string()
    .regex(/^\d{1,6}$/, 'a number of milliseconds; 0 for none')
    .transform(Number)
    .prefault('2000')
    .describe('Milliseconds that the server may run behind before it refuses new requests with 503; 0 refuses none'),
  DATA_DIR: folders.prefault('./data').describe('Folder of article files; several are joined by `:`'),
  LOAD: flag
    .prefault('true')
    .describe(
      'Whether the server goes over `DATA_DIR` when it starts; `false` where `copydesk load` does, as for several servers on one store',
    ),
  WATCH: flag.prefault('false').describe('Whether to follow what changes in `DATA_DIR` while serving'),
  WATCH_INTERVAL: whole('a number of seconds, such as 300')
    .prefault('300')
    .describe('Seconds between full passes while following, for what the system does not tell, as on network drives'),
  DATABASE: z
    .string()
    .prefault('./var/copydesk.db')
    .describe('Database file; folders on its path are made where missing'),
  WRITTEN_DIR: z
    .string()
    .prefault('')
    .describe(
      'Folder of what clients write, from which the database can be made anew; where empty, beside `DATABASE`, as `copydesk.written`',
    ),
  STORE: z
    .enum(['sqlite', 'opensearch'], 'sqlite or opensearch')
    .prefault('sqlite')
    .describe('Storage engine: `sqlite`, one file, or `opensearch`, one machine or many'),
  OPENSEARCH_URL: OpenSearchNodes.prefault('http://127.0.0.1:9200').describe(
    'Nodes of OpenSearch, joined by commas; a name and a password stand in the address, as in `https://name:password@host:9200`',
  ),
  OPENSEARCH_INDEX: z
    .string()
    .regex(/^[a-z][a-z0-9_-]{0,99}$/, 'small letters, digits, - and _, such as copydesk')
    .prefault('copydesk')
    .describe('What the names of Copydesk’s indices in OpenSearch begin with'),
  OPENSEARCH_SHARDS: whole('a number of shards, 1 to 1000', 1000)
    .prefault('1')
    .describe('Shards of the indices that are made; see docs/scale.md'),
  TIME_ZONE: timeZone
    .prefault('UTC')
    .describe('Zone of printed times where neither the text nor the publisher’s profile tells one'),
  PROFILES: z
    .string()
    .prefault('')
    .describe('Folder of your own publishers’ profiles (`.json`), asked before those that ship; none where empty'),
  BODY_LIMIT: bytes
    .prefault('16MiB')
    .describe('Largest body, article file and record of a file with several, in bytes, KiB, MiB or GiB'),
  EXPANSION_LIMIT: bytes.prefault('64GiB').describe('Largest size to which one compressed file or archive is expanded'),
  EXPANSION_RATIO: whole('a number of times, such as 200')
    .prefault('200')
    .describe('How many times its size a compressed file may expand to, beyond the first 64 MiB'),
  ARCHIVE_DEPTH: whole('a number of archives within each other, such as 4')
    .prefault('4')
    .describe('How deep archives within archives, and compressed files in them, are opened'),
  PAGE_DEPTH: whole('a number of elements within each other, 1 to 1000', 1000)
    .prefault('400')
    .describe('How deep the elements of a page are nested; deeper ones lose their shape, not their text'),
  PAGE_ELEMENTS: whole('a number of elements, such as 1000000')
    .prefault('1000000')
    .describe('Most elements of one page; a page of more is rejected'),
  PAGE_PASSAGES: whole('a number of paragraphs, headings and entries, such as 50000')
    .prefault('50000')
    .describe(
      'Most paragraphs, headings and entries of one page; what a page costs grows with these and with its bytes',
    ),
  XML_DEPTH: whole('a number of elements within each other, 1 to 1000', 1000)
    .prefault('200')
    .describe('How deep the elements of an XML document are nested; a deeper one is rejected'),
  XML_ELEMENTS: whole('a number of elements, such as 1000000')
    .prefault('1000000')
    .describe('Most elements of one XML document; one of more is rejected'),
  PARSE_TIMEOUT: whole('a number of seconds, 1 to 3600', 3600)
    .prefault('60')
    .describe('Seconds that reading one file, record or body may take; one that takes longer is rejected'),
  PARSE_MEMORY: bytes
    .refine((size) => size >= 32 * 1024 ** 2, 'at least 32MiB')
    .prefault('1GiB')
    .describe('Memory that reading one file, record or body may take; one that takes more is rejected'),
  VERSIONS_KEPT: z
    .string()
    .regex(/^\d{1,4}$/, 'a number of versions, 0 to 9999')
    .transform(Number)
    .prefault('20')
    .describe('How many earlier versions of each article are kept'),
  FIELD_MAP: z
    .string()
    .regex(
      new RegExp(`^(?:(?:^|,)\\s*(?:${FIELDS})\\s*=[^,]+)*$`),
      `field=column, as in title=headline,body=copy; a field is one of ${FIELDS.replaceAll('|', ', ')}`,
    )
    .prefault('')
    .describe('Fields of JSON, CSV and front matter that have names of your own, as `title=headline,body=copy`'),
  OTEL_EXPORTER_OTLP_ENDPOINT: collector.describe(
    'Collector of OpenTelemetry that requests are told to, over HTTP, such as `http://127.0.0.1:4318`; none where empty',
  ),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: collector.describe(
    'The same as the whole address for traces, such as `http://127.0.0.1:4318/v1/traces`; goes before the other',
  ),
  OTEL_SDK_DISABLED: flag.prefault('false').describe('Whether to tell none, whatever else is set'),
  OTEL_TRACES_SAMPLER: z
    .enum(SAMPLERS, SAMPLERS.join(', '))
    .prefault('parentbased_always_on')
    .describe('Which requests are told: `parentbased_` follows a caller that has a trace'),
  OTEL_TRACES_SAMPLER_ARG: z
    .string()
    .regex(/^(?:0?\.\d{1,9}|[01](?:\.0{1,9})?)$/, 'a number from 0 to 1, such as 0.1')
    .transform(Number)
    .prefault('1')
    .describe('What share of them, where the sampler is one of `traceidratio`'),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'trace, debug, info, warn, error, fatal or silent',
    )
    .prefault('info')
    .describe('How much to log'),
});
export type Settings = z.infer<typeof Settings>;

/** Reads the settings; an empty one counts as unset. Throws one Error that names every bad setting. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([name, value]) => name in Settings.shape && value));
  const { data, error } = Settings.safeParse(given);
  if (data) return data;
  const faults = error.issues.map(({ path: [name], message }) => {
    // What is meant to be a key is shown to nobody.
    const value = name === 'API_KEY' ? '…' : given[String(name)];
    return `  ${String(name)}=${value} should be ${message}`;
  });
  throw new Error(`These settings cannot be used:\n${faults.join('\n')}`);
}

/** The last part of a folder's path, which stands before its files' names where there are several folders. */
export function labelOf(folder: string): string {
  return folder.replace(/\/+$/, '').split('/').at(-1) ?? folder;
}

/** The label that two of the folders have. */
export function sharedLabel(folders: string[]): string | null {
  const labels = folders.map(labelOf);
  return labels.find((label, at) => labels.indexOf(label) !== at) ?? null;
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
