import type { ArticleStore, FileState } from '../store/store.ts';
import { compareBytes, type Seen } from './walk.ts';

const PAGE = 250;

/** The ledger's files, gone through in step with the walk: both are in the order of the paths' bytes. */
export interface Known {
  /** Takes the files that the walk has passed without meeting them: they are gone. Null for all that are left. */
  before(file: string | null): Promise<FileState[]>;
  /** Takes what the ledger knows of the file that the walk has met. */
  take(seen: Seen): Promise<FileState | null>;
  /** Looks again, as the ledger has changed meanwhile. */
  refresh(): void;
}

/** `covers` tells of a file whether the walk would meet it if it were there. */
export function knownFiles(store: ArticleStore, pass: number, covers: (file: string) => boolean): Known {
  let page: FileState[] = [];
  let at = 0;
  let passed: string | null = null;
  let last: string | null = null;
  let ended = false;
  let unlisted: string | null = null;

  async function peek(): Promise<FileState | null> {
    while (at >= page.length && !ended) {
      const next = await store.files(last, PAGE);
      ended = next.length < PAGE;
      last = next.at(-1)?.file ?? last;
      // What this very pass has written is no memory of an earlier one.
      page = next.filter((state) => state.pass !== pass);
      at = 0;
    }
    return page[at] ?? null;
  }
  function step(): void {
    passed = page[at++]!.file;
  }

  return {
    async before(file) {
      const gone: FileState[] = [];
      for (let state = await peek(); state; state = await peek()) {
        if (file !== null && compareBytes(state.file, file) >= 0) break;
        // What lies in a folder that cannot be listed is not known to be gone.
        if (covers(state.file) && (unlisted === null || !state.file.startsWith(unlisted))) gone.push(state);
        step();
      }
      return gone;
    },
    async take({ file }) {
      if (file.endsWith('/')) unlisted = file === './' ? '' : file;
      const state = await peek();
      passed = file;
      if (state?.file !== file) return null;
      step();
      return state;
    },
    refresh() {
      page = [];
      at = 0;
      last = passed;
      ended = false;
    },
  };
}
