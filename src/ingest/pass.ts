import type { ArticleStore } from '../store/store.ts';
import type { Limits } from './archives/held.ts';
import type { Batch } from './batch.ts';
import type { Input, ReadSettings } from './input.ts';
import type { PassMark } from './ledger.ts';
import type { Reading } from './reading.ts';
import type { Part, Share } from './shares.ts';
import type { Folder } from './walk.ts';
import type { WrittenFiles } from './written/files.ts';
import type { Guard } from './written/guard.ts';

export interface LoadOptions {
  folders: Folder[];
  store: ArticleStore;
  parser: ReadSettings;
  /** Reads the bytes of one article as `parser` says; without it, in this thread. */
  parse?: (input: Input) => Promise<Reading>;
  /** Bytes; a larger file or record is rejected unread. */
  fileLimit: number;
  /** Of what is packed in files. */
  archives?: Omit<Limits, 'record'>;
  /** Told after every few files how many are dealt with. */
  onProgress?: (done: number) => void;
  /** Told of an error that is our own; the file is rejected and the next one read. */
  onBug?: (error: unknown, file: string) => void;
  signal?: AbortSignal;
  /** What clients have written. It is brought in before all else, and takes the place of files' articles. */
  written?: WrittenFiles;
  /** Told when a pass begins. */
  onPass?: (pass: PassMark) => void;
  /** Of the files, and of the records of files that are named, those of one loader of several; without it, all. */
  share?: Share;
}

/** One going over the folders. */
export interface Pass extends PassMark {
  options: LoadOptions;
  limits: Limits;
  batch: Batch;
  part: Part;
  parse(input: Input): Promise<Reading>;
  guard: Guard | null;
}
