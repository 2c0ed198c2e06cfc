import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ExplainedLine } from '../src/article.ts';
import { articlesIn } from '../src/ingest/articles.ts';

const ROOT = new URL('golden/', import.meta.url);

/** The cases: folders of `tests/golden`, each with one input, `source.*`. */
export function cases(): string[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

const LIMITS = { record: 1024 * 1024, expansion: 16 * 1024 * 1024, ratio: 200, depth: 4 };

/** What the parser makes of a case today: each article, and the label and rule of every line; or why a record is none. */
export async function parseCase(name: string): Promise<string> {
  const source = readdirSync(new URL(`${name}/`, ROOT)).find((file) => file.startsWith('source.'));
  if (!source) throw new Error(`tests/golden/${name} has no source.*`);
  const path = fileURLToPath(new URL(`${name}/${source}`, ROOT));
  const shown: object[] = [];
  for await (const { record, parsed, reason } of articlesIn(path, `${name}/${source}`, LIMITS, { timeZone: 'UTC' })) {
    if (!parsed) shown.push({ record, reason });
    else shown.push({ article: parsed.article, lines: parsed.lines.map(lineOf) });
  }
  return `${JSON.stringify(shown, null, 2)}\n`;
}

function lineOf({ number, label, rule, text }: ExplainedLine): string {
  return `${number} ${label} ${rule} | ${text.slice(0, 60)}`;
}

export function expectedOf(name: string): string | null {
  const file = new URL(`${name}/expected.json`, ROOT);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

// npm run golden: rewrites what differs, to be read line by line before it is committed.
if (import.meta.main) {
  for (const name of cases()) {
    const now = await parseCase(name);
    if (now === expectedOf(name)) continue;
    writeFileSync(new URL(`${name}/expected.json`, ROOT), now);
    process.stdout.write(`rewritten: tests/golden/${name}/expected.json\n`);
  }
}
