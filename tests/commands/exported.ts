import { pino } from 'pino';
import { expect } from 'vitest';
import { buildApp } from '../../src/http/app.ts';
import { openOpensearch } from '../../src/store/opensearch/index.ts';

/** What the store on these nodes holds, with no loading before it that could mend what a loader has left undone. */
export async function exported(nodes: string[], prefix: string): Promise<string> {
  const store = await openOpensearch({ nodes, prefix });
  const app = buildApp({
    store,
    parse: () => Promise.reject(new Error('nobody parses')),
    progress: () => ({ ready: true, running: false, done: 0, found: 0, hint: null }),
    write: () => Promise.reject(new Error('nobody writes')),
    reload: () => {},
    keys: [],
    bodyLimit: 1024,
    origins: [],
    publicUrl: null,
    logger: pino({ level: 'error' }),
  });
  try {
    const { body, statusCode } = await app.inject('/export?as=ndjson&include=body,quotes,provenance');
    expect(statusCode).toBe(200);
    return body;
  } finally {
    await app.close();
    await store.close();
  }
}
