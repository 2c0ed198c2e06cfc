import { unavailable } from '../cluster/failures.ts';
import { alone } from '../cluster/lease.ts';
import type { Desk } from '../desk.ts';
import { KINDS_OF_INDEX, type Names, namesOf, RENEWAL } from '../indices/indices.ts';
import { numbered } from './swap.ts';

// Which store is being filled beside the one that answers. Each that is begun has aliases of its own, so that whoever fills one
// that was given up meanwhile writes nowhere.

/** What the old ledger says of the store that is filled beside it. */
export interface Begun {
  fingerprint: string;
  /** Stands in the names of its aliases. */
  token: string;
  copied: boolean;
}

export const RENEWING = { id: 'renewing', doing: 'to prepare for reading all articles anew', patience: 3_600_000 };

export const asideNames = (prefix: string, token: string): Names => namesOf(`${prefix}.next-${token}`);

export async function renewalUnderWay({ cluster, names }: Desk): Promise<(Begun & { at: number }) | null> {
  const [doc] = await cluster.mget([{ index: names.ledger, id: RENEWAL }]);
  return doc!.found ? (doc!._source as unknown as Begun & { at: number }) : null;
}

export async function noteRenewal({ cluster, names }: Desk, begun: Begun): Promise<void> {
  const body = { ...begun, at: Date.now() };
  await cluster.bulk([{ action: 'index', index: names.ledger, id: RENEWAL, body }]);
}

/** The indices beside those that answer, with the token of each. */
async function indicesAside({ cluster, names }: Desk, prefix: string): Promise<{ index: string; token: string }[]> {
  const found = (await cluster.call('GET', `/_alias/${prefix}.next-*`)) as Record<string, { aliases: object }> | null;
  const begins = `${prefix}.next-`;
  return Object.entries(found ?? {}).flatMap(([index, { aliases }]) => {
    const alias = Object.keys(aliases).find((name) => name.startsWith(begins));
    const ours = alias !== undefined && KINDS_OF_INDEX.some((kind) => numbered(index, names[kind]));
    return ours ? [{ index, token: alias.slice(begins.length).split('-')[0]! }] : [];
  });
}

/** Removes all that were begun but this one. */
export async function dropOthers(desk: Desk, prefix: string, token: string | null): Promise<void> {
  const aside = await indicesAside(desk, prefix);
  for (const other of aside) if (other.token !== token) await desk.cluster.call('DELETE', `/${other.index}`);
}

/** Where nobody has gone on for so long, nobody is waited for. */
const ABANDONED_MS = 24 * 3_600_000;

/** Removes what loaders have left who ended and were not started again; never what others fill. */
export async function dropAbandoned(desk: Desk, prefix: string): Promise<void> {
  // Looked at before it is asked which of them is under way: that is said before any of its indices is made.
  const aside = await indicesAside(desk, prefix);
  const under = await renewalUnderWay(desk);
  if (aside.some(({ token }) => token !== under?.token)) await dropOthers(desk, prefix, under?.token ?? null);
  if (!under || (await lastWrite(desk, prefix, under)) > Date.now() - ABANDONED_MS) return;
  await alone(desk, { ...RENEWING, patience: 60_000 }, async () => {
    if ((await renewalUnderWay(desk))?.token !== under.token) return;
    await desk.cluster.bulk([{ action: 'delete', index: desk.names.ledger, id: RENEWAL }]);
    await dropOthers(desk, prefix, null);
  });
}

/** When somebody last wrote into it: each batch is an entry of its log. */
async function lastWrite({ cluster }: Desk, prefix: string, { token, at, copied }: Begun & { at: number }) {
  if (!copied) return at;
  const { ledger } = asideNames(prefix, token);
  if ((await cluster.call('GET', `/_alias/${ledger}`)) === null) return at;
  const { hits } = await cluster.search(ledger, { sort: [{ n: { order: 'desc', missing: '_last' } }], size: 1 });
  const last = hits.hits[0]?._source.at;
  if (last !== undefined && typeof last !== 'number') throw unavailable('an entry of the log has no time');
  return Math.max(at, last ?? 0);
}
