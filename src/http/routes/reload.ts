import { json, problems } from '../answering/answers.ts';
import { NoParameters } from '../asking/parameters.ts';
import { SECURED } from '../describing/openapi.ts';
import { keyed } from '../guarding/keys.ts';
import { Progress } from '../progress.ts';
import type { Services } from '../services.ts';
import type { Routes } from '../zod.ts';

export function reloadRoutes({ keys, reload, progress }: Services): Routes {
  return async (app) => {
    app.addHook('onRequest', keyed(keys));
    // It takes none, but whoever posts may have to send one, of whichever kind.
    app.addContentTypeParser('*', async () => null);
    app.post(
      '/reload',
      {
        schema: {
          operationId: 'reload',
          summary: 'Go over the folders again',
          description:
            'Begins a new pass: reads what is new or changed, forgets what is gone. While one is under way, another follows it, as it may ' +
            'have gone by what has changed; of those that wait, there is one. `/readyz` tells how far it has come, `/ledger` what became of each file.',
          tags: ['service'],
          security: SECURED,
          querystring: NoParameters,
          response: {
            202: json('It is under way', Progress, { ready: true, running: true, done: 0, found: 24, hint: null }),
            ...problems('UNAUTHORIZED', 'WRITES_DISABLED'),
          },
        },
      },
      async (_request, reply) => {
        reload();
        return reply.code(202).header('location', '/readyz').send(progress());
      },
    );
  };
}
