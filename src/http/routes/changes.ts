import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { ArticleStore } from '../../store/store.ts';
import { json, problems } from '../answering/answers.ts';
import { linkPages, PAGING, PageInfo } from '../answering/lists.ts';
import { wholeNumber } from '../asking/parameters.ts';
import { EXAMPLE_CHANGES } from '../describing/examples.ts';
import type { Routes } from '../zod.ts';

const ChangeParameters = z.strictObject({
  limit: PAGING.limit,
  cursor: PAGING.cursor.describe('`page.next` of an earlier answer; without it, from the beginning.'),
  wait: wholeNumber(0, 30, 0).describe('How many seconds to wait for a change where there is none yet.'),
});

const ChangeList = z
  .object({
    data: z.array(
      z
        .object({
          op: z.enum(['put', 'delete']).describe('put: it came, or is another now; delete: it went'),
          id: z.string().describe('The article’s'),
          version: z.int().min(1).describe('The number of the version that came; of one that went, of its last'),
          at: z.iso.datetime().describe('When the store took it'),
        })
        .meta({ id: 'Change' }),
    ),
    page: PageInfo.extend({
      next: z.string().describe('Where the next answer goes on; also once there is nothing more'),
      prev: z.null(),
    }).meta({ id: 'ChangePageInfo' }),
  })
  .meta({ id: 'ChangeList' });

const HOW = `Every change of the articles, in the order in which they were made; each is told once it is kept, and none is lost. Begin without a cursor, do
with each change what it says, and go on from \`page.next\`, for ever: what you hold is then what the store holds. With \`wait\` an answer that would be
empty comes as soon as there is a change, whichever process made it, or empty when the time is over or the server stops.

An article that is fetched for a change may have a later version already, or be gone: its next change then tells. Groups of near-copies are
counted over all articles; that \`cluster\` or \`occurrences\` have changed is no change here.

The last change of every article stays for good. What later ones have overtaken is kept for 100,000 changes: a follower who is further behind is not told of
every version in between, and may have missed that an article went. Where that can be so, the answer is 410: begin anew, without a cursor.`;

export function changeRoutes(store: ArticleStore): Routes {
  return async (app) => {
    const waiting = new Set<AbortController>();
    app.addHook('preClose', async () => {
      for (const ending of waiting) ending.abort();
    });

    app.get(
      '/changes',
      {
        config: { caching: 'no-store' },
        schema: {
          operationId: 'listChanges',
          summary: 'Follow what comes, changes and goes',
          description: HOW,
          tags: ['versions'],
          security: [],
          querystring: ChangeParameters,
          response: {
            200: json('The changes after the cursor', ChangeList, EXAMPLE_CHANGES),
            ...problems('INVALID_CURSOR', 'CURSOR_EXPIRED', 'STORE_UNAVAILABLE'),
          },
        },
      },
      async (request, reply) => {
        const { limit, cursor, wait } = request.query;
        let page = await store.changes({ limit, cursor });
        if (page.data.length === 0 && wait > 0) {
          await forAWhile(reply, wait, (signal) => store.changed(page.next, signal));
          page = await store.changes({ limit, cursor: page.next });
        }
        const { data, next } = page;
        linkPages(request, reply, { next, prev: null });
        return { data, page: { limit, next, prev: null } };
      },
    );

    /** Until the time is over, the client goes away or the server stops. */
    async function forAWhile(reply: FastifyReply, seconds: number, wait: (signal: AbortSignal) => Promise<void>) {
      const ending = new AbortController();
      const end = () => ending.abort();
      const timer = setTimeout(end, seconds * 1000);
      reply.raw.once('close', end);
      waiting.add(ending);
      try {
        await wait(ending.signal);
      } finally {
        clearTimeout(timer);
        reply.raw.off('close', end);
        waiting.delete(ending);
      }
    }
  };
}
