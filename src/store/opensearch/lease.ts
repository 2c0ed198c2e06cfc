import { randomUUID } from 'node:crypto';
import { CopydeskError } from '../../errors.ts';
import { type Doc, pause } from './cluster.ts';
import type { Desk } from './write.ts';

/** Whoever has not said for so long that he goes on is taken to have ended. */
const LEASE_MS = 30_000;
const POLL_MS = 100;
const PATIENCE_MS = 600_000;
const ID = 'settling';

/** Does what one process at a time may do; `keep` says that it goes on. */
export async function alone(
  { cluster, names }: Desk,
  work: (keep: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const owner = randomUUID();
  const until = () => ({ owner, until: Date.now() + LEASE_MS });
  const put = async (held: Doc | null) => {
    const guard: Record<string, string | number> = held
      ? { if_seq_no: held._seq_no, if_primary_term: held._primary_term }
      : { op_type: 'create' };
    const path = `/${names.ledger}/_doc/${ID}`;
    return cluster.call('PUT', path, until(), guard).then(
      () => true,
      (error: Error) => {
        if (error.message.includes('version_conflict')) return false;
        throw error;
      },
    );
  };
  const read = async () => (await cluster.mget([{ index: names.ledger, id: ID }]))[0]!;

  async function taken(): Promise<boolean> {
    const held = await read();
    if (!held.found) return put(null);
    return (held._source.until as number) < Date.now() && put(held);
  }
  async function keep(): Promise<void> {
    const held = await read();
    if (held.found && held._source.owner === owner && (await put(held))) return;
    throw new CopydeskError('STORE_UNAVAILABLE', 'Another process has taken over looking for near-copies.');
  }
  for (const begun = Date.now(); !(await taken()); await pause(POLL_MS)) {
    if (Date.now() - begun > PATIENCE_MS)
      throw new CopydeskError('STORE_UNAVAILABLE', 'Another process goes on looking for near-copies.');
  }
  try {
    await work(keep);
  } finally {
    const held = await read();
    if (held.found && held._source.owner === owner)
      await cluster.call(
        'PUT',
        `/${names.ledger}/_doc/${ID}`,
        { owner: null, until: 0 },
        { if_seq_no: held._seq_no, if_primary_term: held._primary_term },
      );
  }
}
