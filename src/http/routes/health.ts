import { z } from 'zod';
import { CopydeskError } from '../../errors.ts';
import { alwaysAnswering, json } from '../answering/answers.ts';
import { NoParameters } from '../asking/parameters.ts';
import { sendProblem } from '../errors.ts';
import { Progress } from '../progress.ts';
import type { Services } from '../services.ts';
import type { Routes } from '../zod.ts';

export function healthRoutes({ progress, store }: Services): Routes {
  return async (app) => {
    app.get(
      '/healthz',
      {
        config: { caching: 'no-store', unguarded: true },
        schema: {
          operationId: 'getHealth',
          summary: 'Is the process alive?',
          description: 'Answers as long as the process runs, whether or not anything is loaded.',
          tags: ['service'],
          security: [],
          querystring: NoParameters,
          response: {
            200: json('Alive', z.object({ status: z.literal('ok') }), { status: 'ok' }),
            ...alwaysAnswering(),
          },
        },
      },
      async () => ({ status: 'ok' as const }),
    );

    app.get(
      '/readyz',
      {
        config: { caching: 'no-store', unguarded: true },
        schema: {
          operationId: 'getReadiness',
          summary: 'Are the articles loaded?',
          description:
            'Ready once the first pass over the folders is done; until then a problem with the member `progress`, while all ' +
            'else serves what is loaded so far. An empty folder is ready at once. Not ready while the store does not answer, or a part ' +
            'of it is missing.',
          tags: ['service'],
          security: [],
          querystring: NoParameters,
          response: {
            200: json('Loaded', Progress, { ready: true, running: false, done: 24, found: 24, hint: null }),
            ...alwaysAnswering('NOT_READY', 'STORE_UNAVAILABLE'),
          },
        },
      },
      async (request, reply) => {
        const now = progress();
        if (!(await store.whole()))
          throw new CopydeskError('STORE_UNAVAILABLE', 'A part of what is stored cannot be read.');
        return now.ready ? now : sendProblem(new CopydeskError('NOT_READY'), request, reply, { progress: now });
      },
    );
  };
}
