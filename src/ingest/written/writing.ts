import { CopydeskError } from '../../errors.ts';
import type { ArticleStore } from '../../store/store.ts';
import type { Input } from '../input.ts';
import type { PassMark } from '../ledger.ts';
import type { ReadArticle } from '../reading.ts';
import type { Answer, Answers, Keyed } from './answers.ts';
import { bring, restore, type Standing } from './bring.ts';
import type { WrittenFiles } from './files.ts';
import type { Sent } from './format.ts';
import { inTurn } from './turns.ts';

/** What a client asks to be written. */
export interface Wish {
  /** Null where what is sent says it. */
  id: string | null;
  /** Null where the article is to be deleted. */
  sent: Sent | null;
  /** Throws where the article that is there is not the one that the client knows. */
  check(present: Uint8Array | null): void;
  /** Where its client may ask again. */
  request: Keyed | null;
}

export interface WritingOptions {
  store: ArticleStore;
  files: WrittenFiles;
  answers: Answers;
  /** Throws CopydeskError where the input is no article, or more than one. */
  parse(input: Input): Promise<ReadArticle>;
  /** Of the pass that is under way, or was the last. */
  pass(): PassMark;
}

export interface Writing {
  /** Once it resolves, it is on the disk and in the store. Whatever it throws, nothing is written. */
  write(wish: Wish): Promise<Answer>;
  /** Resolves when nothing is left to do for what was written. */
  close(): Promise<void>;
}

/** So long after a store has failed it is asked again. */
const RETRY_MS = 5_000;

export function writingTo(options: WritingOptions): Writing {
  const { store, answers } = options;
  const turn = inTurn();
  /** Articles whose writing was undone, of which the store may have more than the disk; and where each stood before. */
  const undone = new Map<string, Standing | null>();
  let settled: Promise<void> = Promise.resolve();
  let more = false;

  /** Looks for the near-copies of what was written, of many at once where there are many. */
  function settleSoon(): void {
    if (more) return;
    more = true;
    settled = settled
      .then(() => {
        more = false;
        return setRight();
      })
      .then(store.flush)
      .catch(() => {
        if (undone.size > 0) setTimeout(settleSoon, RETRY_MS).unref();
      });
  }
  async function setRight(): Promise<void> {
    for (const [id, before] of undone) {
      await turn(id, () => restore({ ...options, pass: options.pass() }, id, before));
      undone.delete(id);
    }
  }
  async function write(wish: Wish): Promise<Answer> {
    const { sent, id } = wish;
    const reading = sent && (await options.parse({ ...sent, file: null, id }));
    // Where the store could not do all of it, it is to leave nothing of it behind.
    return turn(idOf(wish, reading), () => put(options, wish, reading, undone)).finally(settleSoon);
  }
  return {
    async write(wish) {
      const { request } = wish;
      if (!request) return write(wish);
      return turn(`key ${request.key}`, async () => {
        const known = await answers.again(request);
        if (known) return known;
        const answer = await write(wish);
        // Where there is no room for it: the file of what was written knows the request too.
        await answers.keep(request, answer).catch(() => {});
        return answer;
      });
    },
    close: () => settled,
  };
}

function idOf({ id }: Wish, reading: ReadArticle | null): string {
  return id ?? reading!.article.id;
}

async function put(
  options: WritingOptions,
  wish: Wish,
  reading: ReadArticle | null,
  undone: Map<string, Standing | null>,
): Promise<Answer> {
  const { store, files } = options;
  const { sent, request } = wish;
  const id = idOf(wish, reading);
  const to = { store, files, parse: options.parse, pass: options.pass() };
  const before = request && (await files.read(id))?.written?.request;
  if (request && before?.key === request.key) {
    // It was written, and then the process ended before it could say so.
    if (before.digest !== request.digest) throw new CopydeskError('KEY_REUSED');
    await bring(to, [id]);
    return { id, created: before.created, json: await store.finished(id) };
  }
  const present = await store.finished(id);
  wish.check(present);
  if (!sent && !present) throw new CopydeskError('ARTICLE_NOT_FOUND');
  const created = present === null;
  const saved = await files.save({
    id,
    at: new Date().toISOString(),
    sent,
    request: request && { ...request, created },
  });
  try {
    await bring(to, [id], reading ?? undefined);
  } catch (error) {
    await saved.undo();
    undone.set(id, undone.get(id) ?? standingOf(present));
    throw error;
  }
  await saved.keep();
  return { id, created, json: sent ? await store.finished(id) : null };
}

/** Null of an article that no data folder has. */
function standingOf(article: Uint8Array | null): Standing | null {
  if (!article) return null;
  const { source } = JSON.parse(Buffer.from(article).toString()) as {
    source: { file: string | null; record?: string };
  };
  return source.file === null ? null : { file: source.file, record: source.record ?? null };
}
