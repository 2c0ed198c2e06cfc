import { type Bringing, bring, WRITTEN } from './bring.ts';
import type { Look } from './files.ts';

const AT_ONCE = 64;

/** Brings all that was written, and is not in the store as it is now. */
export async function replay(to: Bringing, signal?: AbortSignal): Promise<void> {
  for await (const looks of (await to.files.list()) ?? []) {
    const stale: string[] = [];
    for (const look of looks) if (!(await isFresh(to, look))) stale.push(look.id);
    while (stale.length > 0 && !signal?.aborted) await bring(to, stale.splice(0, AT_ONCE));
    if (signal?.aborted) return;
  }
}

async function isFresh({ store, pass }: Bringing, { id, size, modified }: Look): Promise<boolean> {
  const line = await store.line(WRITTEN, id);
  return line?.size === size && line.modified === modified && line.fingerprint === pass.fingerprint;
}
