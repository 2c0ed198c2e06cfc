import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Parsing, Services } from '../services.ts';
import { METHODS } from './requests.ts';
import { tellStore } from './store.ts';

// What the server counts of itself, for Prometheus. No label has a path, an address or a word of a client's.

/** Everything that is counted, from the first request on; process and store tell the rest when they are asked. */
export function meter(
  app: FastifyInstance,
  { store, progress, parsing }: Pick<Services, 'store' | 'progress' | 'parsing'>,
): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  // No answer tells versions.
  registry.removeSingleMetric('nodejs_version_info');
  timeRequests(app, registry);
  countMalformed(app, registry);
  tellLoading(registry, progress);
  if (parsing) tellParsing(registry, parsing);
  tellStore(registry, store);
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

function tellParsing(registry: Registry, parsing: Parsing): void {
  new Gauge({
    name: 'copydesk_parse_waiting',
    help: 'Inputs that clients have sent and that wait for a thread to read them',
    registers: [registry],
    collect() {
      this.set(parsing.waiting());
    },
  });
  new Gauge({
    name: 'copydesk_parse_busy',
    help: 'Threads that read what clients have sent',
    registers: [registry],
    collect() {
      this.set(parsing.busy());
    },
  });
  new Counter({
    name: 'copydesk_parse_stopped_total',
    help: 'Inputs of clients that took more than PARSE_TIMEOUT or PARSE_MEMORY to read',
    labelNames: ['reason'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [reason, count] of Object.entries(parsing.stopped())) this.inc({ reason }, count);
    },
  });
}
