import { Gauge, type Registry } from 'prom-client';
import type { ArticleStore, Ledger, Reasons } from '../../store/store.ts';

/** A scrape does not wait longer for the store, and tells then what was known before. */
const PATIENCE_MS = 1_000;

export function tellStore(registry: Registry, store: ArticleStore): void {
  const ledger = latest(store);
  new Gauge({
    name: 'copydesk_reads_waiting',
    help: 'Questions to the store that wait for a thread',
    registers: [registry],
    collect() {
      this.set(store.waiting?.() ?? 0);
    },
  });
  new Gauge({
    name: 'copydesk_ledger_records',
    help: 'Files and records by what became of them',
    labelNames: ['outcome'],
    registers: [registry],
    async collect() {
      const { found: _, ...outcomes } = (await ledger())?.counts ?? { found: 0 };
      for (const [outcome, count] of Object.entries(outcomes)) this.set({ outcome }, count);
    },
  });
  new Gauge({
    name: 'copydesk_ledger_reasons',
    help: 'Files and records that became no whole article, by what the reason begins with',
    labelNames: ['outcome', 'reason'],
    registers: [registry],
    async collect() {
      this.reset();
      for (const { outcome, reason, files } of (await ledger())?.reasons ?? []) this.set({ outcome, reason }, files);
    },
  });
  new Gauge({
    name: 'copydesk_database_bytes',
    help: 'What the database takes on disk',
    registers: [registry],
    collect() {
      this.set(store.bytes());
    },
  });
}

interface Told {
  counts: Ledger['counts'];
  reasons: Reasons[];
}

/** What the ledger says in sum, asked for again only when somebody has written. Null before it was ever told. */
function latest(store: ArticleStore): () => Promise<Told | null> {
  let known: Told | null = null;
  let revision = -1;
  let asking: Promise<void> | null = null;

  async function ask(): Promise<void> {
    const now = store.revision();
    const [{ counts }, reasons] = await Promise.all([store.ledger({ limit: 1 }), store.reasons()]);
    known = { counts, reasons };
    revision = now;
  }
  return async () => {
    if (store.revision() !== revision) {
      // A store that is away is not told of here: what it answers to requests is.
      asking ??= ask()
        .catch(() => {})
        .finally(() => {
          asking = null;
        });
      await Promise.race([asking, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref())]);
    }
    return known;
  };
}
