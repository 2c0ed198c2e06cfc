import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { ArticleStore } from '../store/store.ts';
import type { Progress } from './progress.ts';

/** An input that a client sent, or that the store kept. */
interface Submission {
  bytes: Uint8Array;
  file: string | null;
  /** The record's key, where the file holds several. */
  record?: string | null;
  /** The article's id, where it is known. */
  id?: string;
  url: string | null;
  /** Media type without parameters, and the charset beside it, as the sender gave them. */
  mediaType: string | null;
  charset: string | null;
}

/** What may be asked of an article: finished JSON, or of the text that the parser saw its characters. The article is without its provenance. */
export type Part = 'article' | 'provenance' | 'explain' | 'text';

/** Of one article of an input, and how many it holds. */
export type Parts<P extends Part> = { articles: number } & Record<P, Uint8Array>;

/** What a client asks to be written. */
export interface Wish {
  /** Null where what is sent says it. */
  id: string | null;
  /** Null where the article is to be deleted. */
  sent: Pick<Submission, 'bytes' | 'url' | 'mediaType' | 'charset'> | null;
  /** Told of the article that is there, as finished JSON; throws where the client does not mean this one. */
  check(present: Uint8Array | null): void;
  /** Where its client may ask again: a digest of the key that it gave the request, and one of all that it asks. */
  request: { key: string; digest: string } | null;
}

/** What became of it; where it came again, what became of it the first time. */
export interface Granted {
  id: string;
  /** Whether there was nothing under the id before. */
  created: boolean;
  /** The article as finished JSON; null where it was deleted. */
  json: Uint8Array | null;
}

/** What keeps a server on the open net from being used up. What is left out guards nothing and costs nothing. */
export interface Guards {
  /** How many requests an address may make in a window of time, and whoever has a key. */
  rate?: { most: number; windowMs: number } | null;
  /** Milliseconds that the server may run behind before it refuses what is new; 0 refuses nothing. */
  lag?: number;
  /** Proxies whose X-Forwarded-For is believed: addresses and networks. */
  trusted?: string[];
  /** Milliseconds that what has begun may take to end when the server does. */
  grace?: number;
}

/** What becomes of what is sent to be parsed, as of now. */
export interface Parsing {
  waiting(): number;
  /** Threads that are at one. */
  busy(): number;
  /** How many took too much, by the limit. */
  stopped(): Readonly<Record<'time' | 'memory', number>>;
}

/** All that the routes need, handed over by main.ts. */
export interface Services {
  store: ArticleStore;
  /**
   * Reads an article of an input as loading would: the one that has the input's id, or the first. Throws CopydeskError where it
   * holds none, or takes too much to read.
   */
  parse<P extends Part>(input: Submission, parts: readonly P[]): Promise<Parts<P>>;
  parsing?: Parsing;
  progress(): Progress;
  /** Once it resolves, what was asked is on the disk and in the store; whatever it throws, nothing was written. */
  write(wish: Wish): Promise<Granted>;
  /** Asks for another pass over the folders, after the one that may be under way. */
  reload(): void;
  /** Digests (SHA-256, hexadecimal) of the keys with which clients may write. */
  keys?: readonly string[];
  /** Bytes; a larger body is a 413. */
  bodyLimit: number;
  /** Sites whose pages may read; `*` is any. */
  origins: readonly string[];
  /** Where clients reach the server, without a slash at the end; null where only a request tells. */
  publicUrl: string | null;
  guards?: Guards;
  /** Adds what tells others of each request. */
  traced?(app: FastifyInstance): void;
  logger: FastifyBaseLogger;
}
