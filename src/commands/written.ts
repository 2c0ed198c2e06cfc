import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../config.ts';
import { type Answers, keptAnswers } from '../ingest/written/answers.ts';
import { type WrittenFiles, writtenFiles } from '../ingest/written/files.ts';

/** What clients have written, and what they were answered. */
export interface WrittenFolder {
  files: WrittenFiles;
  answers: Answers;
}

/** Throws where something else is in its place. It is made when it is needed. */
export async function writtenFolder(settings: Settings): Promise<WrittenFolder> {
  const path = writtenPath(settings);
  const found = await stat(path).catch(() => null);
  if (found && !found.isDirectory()) throw new Error(`WRITTEN_DIR: ${path} is not a folder.`);
  return { files: writtenFiles(path), answers: keptAnswers(join(path, 'answers')) };
}

/** Beside the database, and not among the files that go when that is deleted: var/copydesk.db -> var/copydesk.written */
export function writtenPath({ WRITTEN_DIR, DATABASE }: Settings): string {
  return WRITTEN_DIR || `${DATABASE.replace(/\.[a-z0-9]{1,12}$/i, '')}.written`;
}
