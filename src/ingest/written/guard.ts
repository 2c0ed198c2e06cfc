import type { Loaded } from '../../store/store.ts';
import { idAt } from '../formats/given.ts';
import { type Bringing, bring, DISPLACED, withoutArticle } from './bring.ts';

/** Keeps what lies in the data folders from taking the place of what clients have written. */
export interface Guard {
  /** Why a file or a record is not to become an article; null where it may. */
  refusal(file: string, record: string | null, digest: string): string | null;
  /** What of a batch may be written. */
  screen(batch: Loaded[]): Loaded[];
  /** Sets right what a client wrote while the batch was being written. */
  settle(batch: Loaded[]): Promise<void>;
}

export function guardFor(to: Bringing): Guard {
  const { store, files } = to;
  const isTaken = ({ record }: Loaded) => record !== null && files.has(record.article.id);
  return {
    refusal(file, record, digest) {
      if (files.has(idAt(file, record))) return DISPLACED;
      return files.hides(digest) ? `the same bytes as a file of which ${DISPLACED}` : null;
    },
    screen: (batch) => batch.map((line) => (isTaken(line) ? withoutArticle(line.state) : line)),
    async settle(batch) {
      const late = batch.filter(isTaken);
      if (late.length === 0) return;
      await store.put(late.map(({ state }) => withoutArticle(state)));
      await bring(
        to,
        late.map(({ record }) => record!.article.id),
      );
    },
  };
}
