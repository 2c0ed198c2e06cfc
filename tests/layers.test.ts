import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

// Imports point one way: from the room that uses to the room that is used, and never back.

const SRC = join(import.meta.dirname, '../src');

interface Room {
  /** What it may import beside itself: paths within src, a folder with its slash; and packages, "node:" being all of Node's. */
  may: string[];
}

// Readers of the formats that articles come in; a new one gets its name here.
const PACKAGES_OF_FORMATS = ['zod', 'htmlparser2', 'yaml', 'smol-toml', 'warcio', 'tar', 'yauzl'];

const TEXTS_BESIDE_EACH_OTHER = ['store/versions/align.ts', 'store/versions/paragraphs.ts'];
const WORDS_OF_THE_PORT = ['store/answers.ts', 'store/ledger.ts', 'store/queries.ts'];

/** The longest beginning of a file's path names its room. */
const ROOMS: Record<string, Room> = {
  'names.ts': { may: [] },
  'article.ts': { may: ['names.ts', 'zod'] },
  'errors.ts': { may: [] },
  'threads/': { may: ['errors.ts', 'node:'] },
  'config.ts': { may: ['zod', 'node:'] },
  // Stemmers are tables of endings and nothing else.
  'query/': { may: ['article.ts', '@orama/stemmers/'] },
  'parse/': { may: ['article.ts', 'zod'] },
  'ingest/': {
    may: [
      'article.ts',
      'errors.ts',
      'parse/',
      'ingest/formats/',
      'store/store.ts',
      'threads/',
      'node:',
      ...PACKAGES_OF_FORMATS,
    ],
  },
  // What a client may send: what the formats check it by is what the API says of it.
  'ingest/formats/sent.ts': { may: ['errors.ts', 'ingest/formats/values.ts', 'zod'] },
  'ingest/formats/values.ts': { may: [] },
  // The port, with the words that it is spoken with; others know them by it.
  'store/answers.ts': { may: ['article.ts', ...WORDS_OF_THE_PORT] },
  'store/ledger.ts': { may: ['article.ts', ...WORDS_OF_THE_PORT] },
  'store/queries.ts': { may: ['query/'] },
  'store/store.ts': { may: ['article.ts', 'query/', ...WORDS_OF_THE_PORT] },
  // A day's beginning in its zone is asked for by what sorts and by what prints.
  'store/zones.ts': { may: [] },
  // Texts laid beside each other: for what an engine keeps of a version, and for what a reader is shown of it.
  'store/versions/align.ts': { may: [] },
  'store/versions/paragraphs.ts': { may: ['query/', 'store/store.ts', 'store/versions/align.ts'] },
  'store/': {
    may: [
      'article.ts',
      'names.ts',
      'errors.ts',
      'query/',
      'store/store.ts',
      ...TEXTS_BESIDE_EACH_OTHER,
      'store/zones.ts',
      'threads/',
      'node:',
    ],
  },
  'store/opensearch/': {
    may: ['article.ts', 'errors.ts', 'query/', 'store/', 'node:', '@opensearch-project/opensearch'],
  },
  'http/': {
    may: [
      'article.ts',
      'errors.ts',
      'query/',
      'store/store.ts',
      'store/zones.ts',
      'ingest/formats/sent.ts',
      '../package.json',
      'node:',
      'zod',
      'fastify',
      '@fastify/',
      'prom-client',
      '@opentelemetry/',
      // Types alone.
      'schema-dts',
    ],
  },
  'pages/': {
    may: [
      'article.ts',
      'names.ts',
      'errors.ts',
      'query/',
      'store/store.ts',
      ...TEXTS_BESIDE_EACH_OTHER,
      'http/',
      'node:',
      'zod',
      'fastify',
      'hono/',
    ],
  },
  // The process knows everyone, and no room knows it.
  'commands/': {
    may: [
      'article.ts',
      'errors.ts',
      'config.ts',
      'query/',
      'parse/',
      'ingest/',
      'store/',
      'http/',
      'pages/',
      'node:',
      'pino',
      'close-with-grace',
    ],
  },
  'main.ts': { may: ['errors.ts', 'config.ts', 'commands/', 'node:', 'pino'] },
};

const files = globSync('**/*.ts', { cwd: SRC })
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const sourceOf = (file: string) => readFileSync(join(SRC, file), 'utf8');

function roomOf(file: string): string | undefined {
  return Object.keys(ROOMS)
    .filter((room) => file.startsWith(room))
    .sort((a, b) => b.length - a.length)[0];
}

/** "import … from './x.ts'", "export … from", "import('./x.ts')" and "import './x.ts'". */
function importsOf(source: string): string[] {
  const found = source.matchAll(
    /^(?:import|export)\b[^'"`;=]*?\bfrom\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...found].map(([, from, bare, called]) => (from ?? bare ?? called)!);
}

/** Files that import each other, by way of others or at once: each with the one that it imports. */
function circle(imports: Map<string, string[]>): string[] | null {
  const ends = new Set<string>();
  const walk = (file: string, way: string[]): string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (ends.has(file)) return null;
    for (const target of imports.get(file) ?? []) {
      const found = walk(target, [...way, file]);
      if (found) return found;
    }
    ends.add(file);
    return null;
  };
  for (const file of imports.keys()) {
    const found = walk(file, []);
    if (found) return found;
  }
  return null;
}

function mayImport(file: string, target: string): boolean {
  const room = roomOf(file);
  if (!room) return false;
  const path = target.startsWith('.') ? posix.normalize(posix.join(dirname(file), target)) : target;
  const inside = target.startsWith('.') && roomOf(path) === room;
  return inside || ROOMS[room]!.may.some((door) => path === door || (/[/:]$/.test(door) && path.startsWith(door)));
}

describe('the rule', () => {
  it.each([
    ['parse/title.ts', '../article.ts'],
    ['parse/quotes/index.ts', '../found.ts'],
    ['store/sqlite/connection/open.ts', 'node:sqlite'],
    ['store/sqlite/connection/open.ts', '../../store.ts'],
    ['http/routes/articles.ts', '../../store/store.ts'],
    ['commands/serve.ts', '../store/sqlite/index.ts'],
    ['pages/front.ts', '../store/store.ts'],
    ['pages/front.ts', '../http/asking/filters.ts'],
  ])('%s may import %s', (file, target) => expect(mayImport(file, target)).toBe(true));

  it.each([
    ['article.ts', './errors.ts'],
    ['parse/title.ts', 'node:fs'],
    ['parse/title.ts', '../ingest/read.ts'],
    ['parse/title.ts', '../errors.ts'],
    ['query/query.ts', '../store/store.ts'],
    ['store/store.ts', './sqlite/index.ts'],
    ['http/answering/lists.ts', '../../store/answers.ts'],
    ['store/sqlite/connection/open.ts', '../../../http/app.ts'],
    ['store/sqlite/connection/open.ts', '@opensearch-project/opensearch'],
    ['ingest/load.ts', '../store/sqlite/index.ts'],
    ['http/routes/parse.ts', '../../parse/index.ts'],
    ['http/routes/parse.ts', '../../ingest/read.ts'],
    ['http/routes/articles.ts', '../../store/sqlite/index.ts'],
    ['http/app.ts', '../config.ts'],
    ['http/app.ts', '../pages/index.ts'],
    ['pages/front.ts', '../store/sqlite/index.ts'],
    ['pages/article.ts', '../parse/index.ts'],
    ['pages/article.ts', '../ingest/read.ts'],
    ['ingest/load.ts', '../main.ts'],
    ['attic/old.ts', '../article.ts'],
  ])('%s must not import %s', (file, target) => expect(mayImport(file, target)).toBe(false));

  it('sees every form of import', () => {
    const source = `import a from './a.ts';\nimport {\n  b,\n} from './b.ts';\nimport './c.ts';\nexport * from './d.ts';\nexport const from = 'x.ts';\nawait import('./e.ts');`;
    expect(importsOf(source)).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts']);
  });

  it.each<[Record<string, string[]>, string[] | null]>([
    [{ a: ['b'], b: ['a'] }, ['a', 'b', 'a']],
    [{ a: ['b'], b: ['c', 'd'], d: ['b'] }, ['b', 'd', 'b']],
    [{ a: ['b', 'c'], b: ['d'], c: ['d'] }, null],
  ])('of %j finds the circle', (imports, expected) => {
    expect(circle(new Map(Object.entries(imports)))).toEqual(expected);
  });
});

it.each(files)('%s imports only what its room may', (file) => {
  expect(importsOf(sourceOf(file)).filter((target) => !mayImport(file, target))).toEqual([]);
});

it('has no file that imports one which imports it', () => {
  const inside = (file: string) =>
    importsOf(sourceOf(file))
      .filter((target) => target.startsWith('.'))
      .map((target) => posix.normalize(posix.join(dirname(file), target)));
  expect(circle(new Map(files.map((file) => [file, inside(file)])))).toBeNull();
});

it('reads the environment in main.ts alone', () => {
  expect(files.filter((file) => /\bprocess\.env\b/.test(sourceOf(file)))).toEqual(['main.ts']);
});

it('loads what speaks to OpenTelemetry only when it is chosen', () => {
  const using = files.filter((file) =>
    importsOf(sourceOf(file)).some((target) => target.startsWith('@opentelemetry/')),
  );
  expect(using).toEqual(['http/telemetry/tracing.ts']);
  const loading = files.filter((file) => /^import (?!type\b)[^'"]*['"][^'"]*\/tracing\.ts/m.test(sourceOf(file)));
  expect(loading).toEqual([]);
});

it('keeps the parser and the search language pure: no clock, no chance, no console', () => {
  const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bconsole\.|\bprocess\.|\bperformance\./;
  const pure = files.filter((file) => /^(?:parse|query)\//.test(file));
  expect(pure.filter((file) => impure.test(sourceOf(file)))).toEqual([]);
});
