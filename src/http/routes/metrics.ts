import type { Registry } from 'prom-client';
import { alwaysAnswering, text } from '../answering/answers.ts';
import { NoParameters } from '../asking/parameters.ts';
import type { Routes } from '../zod.ts';

const MEDIA_TYPE = 'text/plain; version=0.0.4; charset=utf-8';
const EXAMPLE = `# HELP copydesk_ledger_records Files and records by what became of them
# TYPE copydesk_ledger_records gauge
copydesk_ledger_records{outcome="loaded"} 24
`;

export function metricsRoutes(registry: Registry): Routes {
  return async (app) => {
    app.get(
      '/metrics',
      {
        config: { caching: 'no-store', unguarded: true },
        schema: {
          operationId: 'getMetrics',
          summary: 'What the server counts of itself',
          description:
            'In the text format of Prometheus: requests with their latencies by route, loading, the ledger’s outcomes and ' +
            'reasons, the size of the database, the process. No label has an address, a path or a word of a client’s.',
          tags: ['service'],
          security: [],
          querystring: NoParameters,
          response: { 200: text('The metrics', MEDIA_TYPE, EXAMPLE), ...alwaysAnswering() },
        },
      },
      async (_request, reply) => reply.type(MEDIA_TYPE).send(Buffer.from(await registry.metrics())),
    );
  };
}
