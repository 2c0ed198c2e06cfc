import type { Article } from '../article.ts';
import type { Settings } from '../config.ts';
import { sha256 } from '../ingest/digest.ts';
import type { ArticleStore, FileState, Loaded } from '../store/store.ts';
import { openAt } from './stores.ts';

const AT_ONCE = 256;

/**
 * Puts the ledger and the articles of one store into another, and compares the two. What articles were before, and the log of
 * their changes, stay behind. One that was cut short is gone on with. Throws where the two are not the same in the end.
 */
export async function copy(from: string, to: string, settings: Settings): Promise<void> {
  if (from === to) throw new Error(`${from} is both the source and the target.`);
  const source = await openAt(from, settings, true);
  const target = await openAt(to, settings);
  try {
    await copyStore(source, target);
    const { counts } = await target.ledger({ limit: 1 });
    process.stdout.write(`${JSON.stringify(counts)}\n`);
  } finally {
    await target.close();
    await source.close();
  }
}

async function copyStore(source: ArticleStore, target: ArticleStore): Promise<void> {
  const pass = await target.beginPass();
  for await (const lines of linesOf(source)) {
    const batch = await Promise.all(lines.map((line) => missing(source, target, line, pass)));
    const wanted = batch.filter((line) => line !== null);
    if (wanted.length > 0) await target.put(wanted);
  }
  await target.flush();
  await compare(source, target);
}

/** A line of the source with all that belongs to it; null where the target has it. */
async function missing(
  source: ArticleStore,
  target: ArticleStore,
  line: FileState,
  pass: number,
): Promise<Loaded | null> {
  const there = await target.line(line.file, line.record);
  if (there && contentOf(there) === contentOf(line)) return null;
  // Passes are counted in each store; in this one they were all met just now.
  const state = { ...line, pass, met: pass };
  if (line.articleId === null) return { state, record: null };
  const [article, kept] = await Promise.all([source.get(line.articleId), source.source(line.articleId)]);
  if (!article || !kept)
    throw new Error(`${line.file}: its article ${line.articleId} went while it was copied. Copy again.`);
  const { bytes, url, mediaType, charset, notes } = kept;
  return { state, record: { article: alone(article), bytes, origin: { url, mediaType, charset }, notes } };
}

/** Without what the other articles say of it: they are found again in the target. */
function alone(article: Article): Article {
  return { ...article, cluster: null, quotes: article.quotes.map((quote) => ({ ...quote, occurrences: 1 })) };
}

/** Line by line and article by article. */
async function compare(source: ArticleStore, target: ArticleStore): Promise<void> {
  let count = 0;
  for await (const lines of linesOf(source)) {
    count += lines.length;
    for (const line of lines) {
      const there = await target.line(line.file, line.record);
      const same =
        there && contentOf(there) === contentOf(line) && (await digest(source, line)) === (await digest(target, line));
      if (!same)
        throw new Error(`${nameOf(line)} is not the same in both stores. Is one of them being written to? Copy again.`);
    }
  }
  for await (const lines of linesOf(target)) count -= lines.length;
  if (count < 0)
    throw new Error(`The target holds ${-count} more files and records than the source. Copy into an empty store.`);
}

async function digest(store: ArticleStore, { articleId }: FileState): Promise<string | null> {
  const finished = articleId === null ? null : await store.finished(articleId);
  return finished && sha256(finished);
}

/** What of a line holds in any store. */
function contentOf({ pass: _, met: __, ...line }: FileState): string {
  return JSON.stringify(Object.entries(line).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function nameOf({ file, record }: FileState): string {
  return record === null ? file : `${file}#${record}`;
}

async function* linesOf(store: ArticleStore): AsyncGenerator<FileState[]> {
  let last: FileState | null = null;
  for (;;) {
    const lines: FileState[] = await store.lines(last, AT_ONCE);
    if (lines.length === 0) return;
    yield lines;
    last = lines.at(-1)!;
  }
}
