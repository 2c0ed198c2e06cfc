import type { ArticleStore } from '../store.ts';
import { carry, copyDocuments, fillUp, hasUnread, type Side } from './carrying.ts';
import type { Cluster } from './cluster.ts';
import {
  beginState,
  changeState,
  KINDS_OF_INDEX,
  make,
  type Names,
  namesOf,
  RENEWAL,
  readState,
  rulesOf,
} from './indices.ts';
import { alone } from './lease.ts';
import { copied, indexBehind, removeOld, swap } from './swap.ts';

// Articles are read anew into indices beside those that answer, which then take their place in one step. The ledger, the
// records and the log are copied first, so that versions and followers go on; while the new indices fill, the old ones are
// read and written as ever, and what was written is carried over.

/** A store with what it is made of. */
export interface Opened extends Side {
  store: ArticleStore;
}

export type Renew = NonNullable<ArticleStore['renew']>;

/** What the old ledger says of the store that is filled beside it. */
interface Begun {
  fingerprint: string;
  /** The last entry of the log that was copied. */
  base: number;
  copied: boolean;
}

const RENEWING = { id: 'renewing', doing: 'to prepare for reading all articles anew', patience: 3_600_000 };
/** A pass that goes on while another store takes its place must not take what it meets there for gone. */
const PASSES_APART = 1_000_000;

export interface RenewalOptions {
  cluster: Cluster;
  prefix: string;
  shards: number;
  /** The store at these names. */
  open(names: Names): Opened;
}

export function renewing({ desk, log }: Side, { cluster, prefix, shards, open }: RenewalOptions): Renew {
  const { names } = desk;
  const next = namesOf(`${prefix}.next`);
  /** The rules that this process reads by, once it has begun. */
  let mine: string | null = null;

  async function begun(): Promise<Begun | null> {
    const [doc] = await cluster.mget([{ index: names.ledger, id: RENEWAL }]);
    return doc!.found ? (doc!._source as unknown as Begun) : null;
  }
  async function note(renewal: Begun): Promise<void> {
    await cluster.bulk([{ action: 'index', index: names.ledger, id: RENEWAL, body: { ...renewal } }]);
  }
  /** Makes the new indices, and copies into them all but what is searched. */
  async function prepare(fingerprint: string, keep: () => Promise<void>): Promise<void> {
    await removeOld(cluster, next, 'all');
    let base = 0;
    await log.still(async (n) => {
      base = n - 1;
      // From here on nothing is trimmed that is to be done again.
      await note({ fingerprint, base, copied: false });
    });
    for (const kind of KINDS_OF_INDEX) {
      const number = Number(/\d+$/.exec(await indexBehind(cluster, names[kind]))![0]) + 1;
      await make(cluster, `${names[kind]}-${number}`, next, kind, { shards });
    }
    await copyDocuments(
      cluster,
      { index: names.records, size: 200 },
      { index: next.records, version_type: 'external' },
      keep,
    );
    const should = [{ exists: { field: 'file' } }, { range: { n: { lte: base } } }];
    const lines = { index: names.ledger, query: { bool: { should } } };
    await copyDocuments(cluster, lines, { index: next.ledger, op_type: 'create' }, keep);
    const { key, passes, forks = [] } = await readState(desk);
    const state = { key, passes: passes + PASSES_APART, settled: base, carried: base, forks: [...forks, base] };
    await beginState(cluster, next, { ...state, fingerprint });
    await note({ fingerprint, base, copied: true });
  }
  /** Joins whoever has begun, or begins; null where there is nothing to do any more. */
  async function join(fingerprint: string): Promise<Opened | null> {
    return alone(desk, RENEWING, async (keep) => {
      if ((await readState(desk)).fingerprint === fingerprint) return null;
      const renewal = await begun();
      if (renewal?.fingerprint !== fingerprint && mine === fingerprint) throw overtaken();
      if (renewal?.fingerprint !== fingerprint || !renewal.copied) await prepare(fingerprint, keep);
      mine = fingerprint;
      return open(next);
    });
  }
  /** False where others have yet to read their share. */
  async function finish(fingerprint: string, whole: boolean, beside: Opened): Promise<boolean> {
    return alone(desk, RENEWING, async (keep) => {
      if ((await begun())?.fingerprint !== fingerprint) return false;
      if (!whole && (await hasUnread(beside.desk, fingerprint))) return false;
      await fillUp(beside, fingerprint, keep);
      const catchUp = () => carryAll({ desk, log }, beside, fingerprint, keep);
      await catchUp();
      await beside.store.flush();
      await keep();
      await copied(cluster, next);
      await log.still(async (_, left) => {
        await catchUp();
        // The numbers of the log go on beyond this one's, as other processes know that it is there.
        await beside.log.commit(async () => NOTHING);
        await swap(cluster, names, next, left);
      });
      return true;
    });
  }

  return async (fingerprint, whole, read) => {
    if ((await rulesOf(desk, fingerprint)) !== fingerprint) {
      const beside = await join(fingerprint);
      if (beside && !(await fill(beside))) return false;
    }
    mine = fingerprint;
    await removeOld(cluster, names, 'unnamed');
    return true;

    async function fill(beside: Opened): Promise<boolean> {
      try {
        if (!(await read(beside.store))) return false;
        if (await finish(fingerprint, whole, beside)) return true;
      } catch (error) {
        // Another loader, who found all shares read, has put it in place.
        if ((await readState(desk)).fingerprint !== fingerprint) throw error;
      }
      return (await readState(desk)).fingerprint === fingerprint;
    }
  };
}

const NOTHING = { touched: [], lines: [], changes: [], anew: [], loosened: [], write: async () => {} };

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

function overtaken(): Error {
  return new Error(
    'Another process reads the articles by other rules (its parser is of another version, or its settings are others), and this ' +
      'one leaves them alone. Start it again where its rules are to hold.',
  );
}
