import type { ArticleStore, FileState, Loaded } from '../../store/store.ts';
import type { Input } from '../input.ts';
import { lineOf, loaded, type Met, type PassMark, rejected } from '../ledger.ts';
import type { Reading } from '../reading.ts';
import type { Look, WrittenFiles } from './files.ts';
import type { Written } from './format.ts';

// Brings into the store what is on the disk. Writing, reloading and rebuilding all do it in this one way, so that all come out
// the same.

/** Where the ledger has what clients have written, by its id. No path within a data folder begins with a slash. */
export const WRITTEN = '/articles';
/** Of a file whose article is another's now, or nobody's. */
export const DISPLACED = 'its article was replaced or deleted by a client';

export interface Bringing {
  store: ArticleStore;
  files: WrittenFiles;
  parse(input: Input): Promise<Reading>;
  pass: PassMark;
}

/** `known` is what one of them is read as, where that is known already. */
export async function bring(to: Bringing, ids: string[], known?: Reading): Promise<void> {
  let left = ids;
  let reading = known;
  while (left.length > 0) {
    const brought = (await Promise.all(left.map((id) => linesFor(to, id, reading)))).filter((made) => made !== null);
    if (brought.length > 0) await put(to, brought);
    // Another process may have written it anew meanwhile, and what is on the disk holds.
    const looks = await Promise.all(brought.map(({ look: { id } }) => to.files.look(id)));
    left = brought.filter(({ look }, at) => !isSame(look, looks[at]!)).map(({ look }) => look.id);
    reading = undefined;
  }
}

/** Where an article stood in a data folder. */
export type Standing = Pick<FileState, 'file' | 'record'>;

/**
 * Makes the store hold of an article what the disk does, where a write was undone of which the store may have done all, or a part.
 * What it was read from before is to be read again.
 */
export async function restore(to: Bringing, id: string, before: Standing | null): Promise<void> {
  const { store, files } = to;
  if (await files.look(id)) return bring(to, [id]);
  const written = await store.line(WRITTEN, id);
  const gone = written ? [{ ...written, outcome: null, reason: null, articleId: null }] : [];
  const lines = [...gone, ...(before ? await displacedLines(store, before) : [])];
  if (lines.length > 0) await store.put(lines.map((state) => ({ state, record: null })));
}

/** Of a file whose article was taken away, the lines that are to be read again. */
async function displacedLines(store: ArticleStore, { file, record }: Standing): Promise<FileState[]> {
  const line = await store.line(file, record);
  if (!line || line.articleId !== null) return [];
  const whole = record === null ? null : await store.line(file, null);
  return [line, ...(whole ? [whole] : [])].map((state) => ({ ...state, fingerprint: '' }));
}

/** An article as it is to be in the store; `show` lets the bytes of the file that it displaces be seen again. */
interface Brought {
  lines: Loaded[];
  look: Look;
  show(): Promise<void>;
}

// A file whose article was not replaced in the end is to be read as ever.
async function put({ store }: Bringing, brought: Brought[]): Promise<void> {
  try {
    await store.put(brought.flatMap(({ lines }) => lines));
  } catch (error) {
    await Promise.all(brought.map(({ show }) => show()));
    throw error;
  }
}

async function linesFor(to: Bringing, id: string, known?: Reading): Promise<Brought | null> {
  const found = await to.files.read(id);
  if (!found) return null;
  const { written, look } = found;
  // What the store has of it is better than nothing.
  if (!written && (await to.store.get(id))?.source.file === null) return null;
  const met: Met = { file: WRITTEN, record: id, position: 1, offset: null, size: look.size, modified: look.modified };
  const line = await lineFor(to, written, met, known);
  const { lines, show } = await displaced(to, id);
  return { lines: [...lines, line], look, show };
}

async function lineFor({ pass, parse }: Bringing, written: Written | null, met: Met, known?: Reading): Promise<Loaded> {
  if (!written) return rejected(pass, met, 'the file that keeps it is damaged');
  // Nobody asks the ledger what became of what is not there.
  if (!written.sent) return lineOf(pass, met, { outcome: null, reason: null });
  const input: Input = { ...written.sent, file: null, id: written.id };
  const reading = known ?? (await parse(input));
  // Of the same bytes in two files, one is a duplicate; what was sent is never taken for one, so that its digest is not told.
  return 'refusal' in reading ? rejected(pass, met, reading.refusal) : loaded(pass, met, null, reading, input);
}

/** The line of the file whose article it takes the place of. */
async function displaced({ store, files }: Bringing, id: string): Promise<Pick<Brought, 'lines' | 'show'>> {
  const none = { lines: [], show: async () => {} };
  const article = await store.get(id);
  if (!article || article.source.file === null) return none;
  const line = await store.line(article.source.file, article.source.record);
  if (line?.articleId !== id) return none;
  return { lines: [withoutArticle(line)], show: await files.hide(article.source.sha256) };
}

export function withoutArticle(state: FileState): Loaded {
  return { state: { ...state, outcome: 'rejected', reason: DISPLACED, articleId: null }, record: null };
}

export function isSame(one: Look, other: Look | null): boolean {
  return one.size === other?.size && one.modified === other.modified && one.inode === other.inode;
}
