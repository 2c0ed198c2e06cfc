import { randomUUID } from 'node:crypto';
import { CopydeskError } from '../../../errors.ts';
import type { Desk } from '../desk.ts';
import { type Doc, pause } from './cluster.ts';

/** What one process at a time may do. */
export interface Lone {
  id: string;
  /** As in "Another process goes on looking for near-copies." */
  doing: string;
  patience: number;
}

/** Whoever has not said for so long that he goes on is taken to have ended. */
const LEASE_MS = 30_000;
const POLL_MS = 100;

/** Does what one process at a time may do; `keep` says that it goes on. */
export async function alone<T>(
  { cluster, names }: Desk,
  { id, doing, patience }: Lone,
  work: (keep: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const owner = randomUUID();
  const put = async (held: Doc, body: { owner: string | null; until: number }): Promise<boolean> => {
    const guard: Record<string, string | number> = held.found
      ? { if_seq_no: held._seq_no, if_primary_term: held._primary_term }
      : { op_type: 'create' };
    const path = `/${names.ledger}/_doc/${id}`;
    return cluster.call('PUT', path, body, { ...guard, require_alias: 'true' }).then(
      // An index that has gone holds nothing.
      (answer) => answer !== null,
      (error: Error) => {
        if (error.message.includes('version_conflict')) return false;
        throw error;
      },
    );
  };
  const hold = (held: Doc) => put(held, { owner, until: Date.now() + LEASE_MS });
  const read = async () => (await cluster.mget([{ index: names.ledger, id }]))[0]!;

  async function taken(): Promise<boolean> {
    const held = await read();
    return (!held.found || (held._source.until as number) < Date.now()) && hold(held);
  }
  async function keep(): Promise<void> {
    const held = await read();
    if (held.found && held._source.owner === owner && (await hold(held))) return;
    throw new CopydeskError('STORE_UNAVAILABLE', `Another process has taken over ${doing}.`);
  }
  for (const begun = Date.now(); !(await taken()); await pause(POLL_MS)) {
    if (Date.now() - begun > patience)
      throw new CopydeskError('STORE_UNAVAILABLE', `Another process goes on ${doing}.`);
  }
  try {
    return await work(keep);
  } finally {
    const held = await read();
    if (held.found && held._source.owner === owner) await put(held, { owner: null, until: 0 });
  }
}
