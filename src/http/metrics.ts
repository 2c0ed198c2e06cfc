import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ArticleStore, Ledger, Reasons } from '../store/store.ts';
import type { Services } from './services.ts';

// What the server counts of itself, for Prometheus. No label has a path, an address or a word of a client's.

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']);
/** A scrape does not wait longer for the store, and tells then what was known before. */
const PATIENCE_MS = 1_000;

/** Everything that is counted, from the first request on; process and store tell the rest when they are asked. */
export function meter(app: FastifyInstance, { store, progress }: Pick<Services, 'store' | 'progress'>): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  // No answer tells versions.
  registry.removeSingleMetric('nodejs_version_info');
  timeRequests(app, registry);
  countMalformed(app, registry);
  tellLoading(registry, progress);
  tellLedger(registry, store);
  return registry;
}

/** How long requests take, of each route. */
export function timeRequests(app: FastifyInstance, registry: Registry): void {
  const took = new Histogram({
    name: 'copydesk_http_request_duration_seconds',
    help: 'Requests by route, method and class of status, and how long each took',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  });
  // To find by its labels what is counted takes prom-client longer than to count.
  const known = new Map<string, { observe(seconds: number): void }>();
  app.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const route = request.routeOptions.url ?? 'none';
    const method = METHODS.has(request.method) ? request.method : 'other';
    const status = `${Math.trunc(reply.statusCode / 100)}xx`;
    const key = `${method} ${status} ${route}`;
    const counted = known.get(key) ?? took.labels({ route, method, status });
    known.set(key, counted);
    counted.observe(reply.elapsedTime / 1000);
    done();
  });
}

/** What Node refuses before there is a request. */
function countMalformed(app: FastifyInstance, registry: Registry): void {
  const malformed = new Counter({
    name: 'copydesk_http_malformed_total',
    help: 'Connections closed because what came was not HTTP, too long or too slow',
    registers: [registry],
  });
  app.server.on('clientError', ({ code }: NodeJS.ErrnoException) => {
    if (code !== 'ECONNRESET') malformed.inc();
  });
}

function tellLoading(registry: Registry, progress: Services['progress']): void {
  new Counter({
    name: 'copydesk_load_files_total',
    help: 'Files that the present or last pass over the folders has dealt with; it begins anew with each',
    registers: [registry],
    collect() {
      this.reset();
      this.inc(progress().done);
    },
  });
  new Gauge({
    name: 'copydesk_load_found_files',
    help: 'Files that the present or last pass has before it, as far as they are counted',
    registers: [registry],
    collect() {
      this.set(progress().found ?? 0);
    },
  });
  new Gauge({
    name: 'copydesk_load_ready',
    help: '1 once the first pass is done',
    registers: [registry],
    collect() {
      this.set(Number(progress().ready));
    },
  });
}

function tellLedger(registry: Registry, store: ArticleStore): void {
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
