import { join } from 'node:path';
import { readSent } from '../src/ingest/reading.ts';
import { keptAnswers } from '../src/ingest/written/answers.ts';
import { writtenFiles } from '../src/ingest/written/files.ts';
import { type Writing, writingTo } from '../src/ingest/written/writing.ts';
import type { ArticleStore } from '../src/store/store.ts';

/** What clients write to a store and a folder, as a server does it. */
export function writingInto(store: ArticleStore, folder: string): Writing {
  return writingTo({
    store,
    files: writtenFiles(folder),
    answers: keptAnswers(join(folder, 'answers')),
    parse: async (input) => readSent(input, { timeZone: 'UTC' }),
    pass: () => ({ number: 1, fingerprint: 'one' }),
  });
}
