import { randomBytes } from 'node:crypto';
import { Overtaken } from '../../../errors.ts';
import type { ArticleStore } from '../../store.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { alone } from '../cluster/lease.ts';
import { beginState, changeState, KINDS_OF_INDEX, make, type Names, readState, rulesOf } from '../indices/indices.ts';
import { EVERYTHING } from '../ledger/log.ts';
import { planOf, turnOf } from '../writing/write.ts';
import { asideNames, type Begun, dropAbandoned, dropOthers, noteRenewal, RENEWING, renewalUnderWay } from './aside.ts';
import { carry, copyDocuments, fillUp, hasUnread, type Side } from './carrying.ts';
import { copied, isThere, nextNumber, removeOld, swap } from './swap.ts';

// Articles are read anew into indices beside those that answer, which then take their place in one step. The ledger, the
// records and the log are copied first, so that versions and followers go on; while the new indices fill, the old ones are
// read and written as ever, and what was written is carried over.

/** A store with what it is made of. */
export interface Opened extends Side {
  store: ArticleStore;
}

export type Renew = NonNullable<ArticleStore['renew']>;

/** A pass that goes on while another store takes its place must not take what it meets there for gone. */
const PASSES_APART = 1_000_000;

export interface RenewalOptions {
  cluster: Cluster;
  prefix: string;
  shards: number;
  /** The store at these names. */
  open(names: Names): Opened;
}

/** The store that is filled, and which of all that were begun it is. */
interface Beside extends Opened {
  token: string;
}

export function renewing({ desk, log, store }: Opened, { cluster, prefix, shards, open }: RenewalOptions): Renew {
  const { names } = desk;
  /** The rules that this process reads by, once it has begun. */
  let mine: string | null = null;

  /** Makes the new indices, and copies into them all but what is searched. */
  async function prepare(fingerprint: string, keep: () => Promise<void>): Promise<Begun> {
    const begun = { fingerprint, token: randomBytes(4).toString('hex'), copied: false };
    const next = asideNames(prefix, begun.token);
    let base = 0;
    await log.still(async (n) => {
      base = n - 1;
      // From here on nothing is trimmed that is to be done again.
      await noteRenewal(desk, begun);
    });
    await dropOthers(desk, prefix, begun.token);
    for (const kind of KINDS_OF_INDEX) {
      const number = await nextNumber(cluster, names[kind]);
      await keep();
      await make(cluster, `${names[kind]}-${number}`, next, kind, { shards });
    }
    const records = { index: names.records, size: 200 };
    await copyDocuments(cluster, { source: records, dest: { index: next.records, version_type: 'external' } }, keep);
    await copyLedger(cluster, { from: names.ledger, to: next.ledger, base }, keep);
    const { key, passes, forks = [] } = await readState(desk);
    const state = { key, passes: passes + PASSES_APART, settled: base, carried: base, forks: [...forks, base] };
    await beginState(cluster, next, { ...state, fingerprint });
    await noteRenewal(desk, { ...begun, copied: true });
    return begun;
  }
  /** Joins whoever has begun, or begins; null where there is nothing to do any more. */
  async function join(fingerprint: string): Promise<Beside | null> {
    return alone(desk, RENEWING, async (keep) => {
      if ((await readState(desk)).fingerprint === fingerprint) return null;
      const there = await renewalUnderWay(desk);
      const goesOn = there?.fingerprint === fingerprint;
      if (!goesOn && mine === fingerprint) throw overtaken();
      const isFilled = goesOn && there.copied && (await isThere(cluster, asideNames(prefix, there.token)));
      const { token } = isFilled ? there : await prepare(fingerprint, keep);
      mine = fingerprint;
      return { ...open(asideNames(prefix, token)), token };
    });
  }
  /** False where others have yet to read their share. */
  async function finish(fingerprint: string, whole: boolean, beside: Beside): Promise<boolean> {
    const next = beside.desk.names;
    return alone(desk, RENEWING, async (keep) => {
      if ((await renewalUnderWay(desk))?.token !== beside.token) return false;
      if (!whole && (await hasUnread(beside.desk, fingerprint))) return false;
      await fillUp(beside, fingerprint, keep);
      const catchUp = () => carryAll({ desk, log }, beside, fingerprint, keep);
      await catchUp();
      // What loaders have left there that have ended since, and who waits for that is not to be kept waiting below.
      await beside.log.still(async () => {});
      await beside.store.flush();
      await keep();
      await copied(cluster, next);
      await log.still(async (_, left) => {
        await catchUp();
        // The numbers of the log go on beyond this one's, as other processes know that it is there. And whoever has read in the
        // old indices what he is about to write is to read again.
        await beside.log.commit(async () => EVERYTHING);
        await swap(cluster, names, next, left);
      });
      return true;
    });
  }
  async function fill(fingerprint: string, whole: boolean, beside: Beside, read: Read): Promise<boolean> {
    try {
      if (!(await read(beside.store))) return false;
      if (await finish(fingerprint, whole, beside)) return true;
    } catch (error) {
      // Another loader, who found all shares read, has put it in place.
      if ((await readState(desk)).fingerprint !== fingerprint) throw error;
    }
    return (await readState(desk)).fingerprint === fingerprint;
  }
  /** The store as whoever reads by these rules may write it. A pass may go on while another store takes its place. */
  function ruled(fingerprint: string): ArticleStore {
    const put: ArticleStore['put'] = (batch) =>
      log.commit(async () => {
        const [state, plan] = await Promise.all([readState(desk), planOf(desk, turnOf(batch))]);
        if (state.fingerprint !== fingerprint) throw overtaken();
        return plan;
      });
    return { ...store, put };
  }

  return async (fingerprint, whole, read) => {
    if ((await rulesOf(desk, fingerprint)) !== fingerprint) {
      const beside = await join(fingerprint);
      if (beside && !(await fill(fingerprint, whole, beside, read))) return false;
    }
    mine = fingerprint;
    await removeOld(cluster, names);
    await dropAbandoned(desk, prefix);
    await read(ruled(fingerprint));
    return true;
  };
}
type Read = Parameters<Renew>[2];

// What was read by other rules, or by the same ones long ago, is not in the new indices until it is read there.
const UNREAD = { source: "if (ctx._source.file != null) { ctx._source.fingerprint = '-' }" };

async function copyLedger(
  cluster: Cluster,
  { from, to, base }: { from: string; to: string; base: number },
  keep: () => Promise<void>,
): Promise<void> {
  const should = [{ exists: { field: 'file' } }, { range: { n: { lte: base } } }];
  const lines = { index: from, query: { bool: { should } } };
  await copyDocuments(cluster, { source: lines, dest: { index: to, op_type: 'create' }, script: UNREAD }, keep);
}

async function carryAll(from: Side, to: Side, fingerprint: string, keep: () => Promise<void>): Promise<void> {
  for (;;) {
    const { carried } = await readState(to.desk);
    const entries = await from.log.after(carried!, 16);
    if (entries.length === 0) return;
    for (const entry of entries) await carry(from, to, entry, fingerprint);
    await changeState(to.desk, { carried: entries.at(-1)!.n });
    await keep();
  }
}

function overtaken(): Overtaken {
  return new Overtaken(
    'Another process reads the articles by other rules (its parser is of another version, or its settings are others), and this ' +
      'one leaves them alone. Start it again where its rules are to hold.',
  );
}
