import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { read } from '../src/ingest/read.ts';

const ROOT = new URL('golden/', import.meta.url);

/** The cases: folders of `tests/golden`, each with one input, `source.*`. */
export function cases(): string[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** What the parser makes of a case today: the article, and the label and rule of every line. */
export function parseCase(name: string): string {
  const source = readdirSync(new URL(`${name}/`, ROOT)).find((file) => file.startsWith('source.'));
  if (!source) throw new Error(`tests/golden/${name} has no source.*`);
  const bytes = readFileSync(new URL(`${name}/${source}`, ROOT));
  const parsed = read(
    { bytes, file: `${name}/${source}`, url: null, mediaType: null, charset: null },
    { timeZone: 'UTC' },
  );
  const shown = parsed.map(({ article, lines }) => ({
    article,
    lines: lines.map(({ number, label, rule, text }) => `${number} ${label} ${rule} | ${text.slice(0, 60)}`),
  }));
  return `${JSON.stringify(shown, null, 2)}\n`;
}

export function expectedOf(name: string): string | null {
  const file = new URL(`${name}/expected.json`, ROOT);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

// npm run golden: rewrites what differs, to be read line by line before it is committed.
if (import.meta.main) {
  for (const name of cases()) {
    const now = parseCase(name);
    if (now === expectedOf(name)) continue;
    writeFileSync(new URL(`${name}/expected.json`, ROOT), now);
    process.stdout.write(`rewritten: tests/golden/${name}/expected.json\n`);
  }
}
