import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CopydeskError } from '../../errors.ts';
import { durably, makeFolder, nullIfMissing, storing } from './durable.ts';
import { cutLine, headed } from './headed.ts';

// What was answered to requests whose clients gave them a key, so that one who has not heard may ask again. A file for each.

/** A request that may come again: a digest of its key, and one of all that it asks. */
export interface Keyed {
  key: string;
  digest: string;
}

/** What became of a request. */
export interface Answer {
  id: string;
  /** Whether there was nothing under the id before. */
  created: boolean;
  /** The article; null where it was deleted. */
  json: Uint8Array | null;
}

const KEPT_MS = 24 * 3_600_000;

export interface Answers {
  /** Null where the key is new. Throws where it came with another request. */
  again(request: Keyed): Promise<Answer | null>;
  keep(request: Keyed, answer: Answer): Promise<void>;
  /** Forgets those that are so old that nobody asks any more. */
  forgetOld(): Promise<void>;
}

export function keptAnswers(folder: string): Answers {
  return {
    async again({ key, digest }) {
      const found = await readFile(join(folder, key)).catch(nullIfMissing);
      if (!found) return null;
      const [head, article] = cutLine(found);
      const { digest: before, ...answer } = JSON.parse(head);
      if (before !== digest) throw new CopydeskError('KEY_REUSED');
      return { ...answer, json: answer.deleted ? null : article };
    },
    keep: ({ key, digest }, { id, created, json }) =>
      storing(async () => {
        await makeFolder(folder);
        const head = JSON.stringify({ digest, id, created, deleted: json === null });
        await durably(join(folder, key), headed(head, json ?? Buffer.alloc(0)));
      }),
    async forgetOld() {
      for (const name of (await readdir(folder).catch(nullIfMissing)) ?? []) {
        const found = await stat(join(folder, name)).catch(nullIfMissing);
        if (found && Date.now() - found.mtimeMs > KEPT_MS) await rm(join(folder, name), { force: true });
      }
    },
  };
}
