import { stat } from 'node:fs/promises';
import { basename, isAbsolute, relative } from 'node:path';
import type { Settings } from '../config.ts';
import type { Limits } from '../ingest/archives/index.ts';
import { articlesIn } from '../ingest/articles.ts';
import type { ReadSettings } from '../ingest/input.ts';
import { type Folder, type Seen, walk } from '../ingest/walk.ts';
import type { Parsed } from '../parse/index.ts';
import { foldersOf } from './folders.ts';
import { limitsOf, parserSettings } from './loading.ts';
import { printable, visible } from './terminal.ts';

/** Prints what each file becomes; names on standard error what cannot be read. True where all could be. */
export async function parsePaths(
  paths: string[],
  settings: Settings,
  print: (parsed: Parsed) => string,
): Promise<boolean> {
  const data = await foldersOf(settings).catch(() => []);
  const parser = await parserSettings(settings);
  let whole = true;
  for (const path of paths) {
    for await (const files of filesOf(path)) {
      for (const seen of files) {
        const file = nameIn(data, seen.path) ?? seen.file;
        whole = (await parseFile({ ...seen, file }, parser, limitsOf(settings), print)) && whole;
      }
    }
  }
  return whole;
}

type Named = Pick<Seen, 'file' | 'path' | 'refusal'>;

/** The files of a folder as loading meets them, or the one file. */
export async function* filesOf(path: string): AsyncGenerator<Named[]> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) yield* walk([{ path, label: null }]);
  else
    yield [{ file: basename(path), path, refusal: found ? null : 'there is no such file or folder; check the path' }];
}

/** A file's name in the data folder that it lies in, so that its article has the id that is served. */
function nameIn(data: Folder[], path: string): string | null {
  for (const folder of data) {
    const inner = relative(folder.path, path);
    if (inner.startsWith('..') || isAbsolute(inner)) continue;
    return folder.label === null ? inner : `${folder.label}/${inner}`;
  }
  return null;
}

export function printArticle({ article: { provenance, ...article } }: Parsed): string {
  return printable(JSON.stringify(article));
}

async function parseFile(
  { file, path, refusal }: Named,
  settings: ReadSettings,
  limits: Limits,
  print: (parsed: Parsed) => string,
): Promise<boolean> {
  let whole = true;
  const refuse = (record: string | null, reason: string) => {
    process.stderr.write(`${visible(record === null ? path : `${path}#${record}`)}: ${visible(reason)}\n`);
    whole = false;
  };
  if (refusal) refuse(null, refusal);
  else {
    for await (const { record, parsed, reason } of articlesIn(path, file, limits, settings)) {
      if (parsed) process.stdout.write(`${print(parsed)}\n`);
      else refuse(record, reason);
    }
  }
  return whole;
}
