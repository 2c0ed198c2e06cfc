import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { Page } from '../../store/store.ts';
import type { Lines } from '../formats/lines.ts';

/** The port gives no larger page. */
export const PAGE = 100;

/**
 * A whole list as a stream of bytes. No more than a page of it is in memory: the next one is read when the client has
 * taken this one, and none after it has gone. Pages follow each other by cursor, so that what is put meanwhile neither
 * doubles nor loses a record. The first page is read already, while a failure can still be told.
 */
export async function streamed<T extends { id: string }>(
  read: (cursor?: string) => Promise<Page<T>>,
  lines: Lines,
): Promise<Readable> {
  return Readable.from(written(await read(), read, lines));
}

async function* written<T extends { id: string }>(
  first: Page<T>,
  read: (cursor: string) => Promise<Page<T>>,
  { head, row, tail }: Lines,
): AsyncGenerator<Buffer> {
  let page = first;
  let begin = head;
  for (let at = 0; ; at += page.data.length) {
    yield Buffer.from(begin + page.data.map((record, index) => row(record, at + index === 0)).join(''));
    begin = '';
    if (page.next === null) break;
    // A store in this process answers at once; others' requests come between its pages.
    await setImmediate();
    page = await read(page.next);
  }
  yield Buffer.from(tail);
}
