import { z } from 'zod';
import { LedgerEntry, OUTCOMES } from '../../article.ts';
import type { ArticleStore } from '../../store/store.ts';
import { json, problems } from '../answering/answers.ts';
import { linkPages, PAGING, PageInfo } from '../answering/lists.ts';
import { choiceOf } from '../asking/filters.ts';
import { oneOrNot, repeatable } from '../asking/parameters.ts';
import { EXAMPLE_LEDGER } from '../describing/examples.ts';
import type { Routes } from '../zod.ts';

const LedgerParameters = z.strictObject({
  outcome: repeatable(oneOrNot(OUTCOMES)).describe('What became of the file. Repeated: any of them. With "-": none.'),
  ...PAGING,
});

const Ledger = z
  .object({
    counts: z
      .object({
        found: z.int(),
        loaded: z.int(),
        unchanged: z.int(),
        duplicate: z.int(),
        partial: z.int(),
        rejected: z.int(),
      })
      .describe('Of all files; those after `found` add up to it'),
    data: z.array(LedgerEntry),
    page: PageInfo,
  })
  .meta({ id: 'Ledger' });

export function ledgerRoutes(store: ArticleStore): Routes {
  return async (app) => {
    app.get(
      '/ledger',
      {
        schema: {
          operationId: 'listLedger',
          summary: 'What became of every file',
          description: 'Each file of the data folders with its outcome and, where it is not simply loaded, the reason.',
          tags: ['service'],
          security: [],
          querystring: LedgerParameters,
          response: {
            200: json('A page of files', Ledger, EXAMPLE_LEDGER),
            ...problems('INVALID_CURSOR', 'STORE_UNAVAILABLE'),
          },
        },
      },
      async (request, reply) => {
        const { limit, cursor, outcome } = request.query;
        const { counts, page } = await store.ledger({ outcome: outcomesOf(outcome), limit, cursor });
        const { data, next, prev } = page;
        linkPages(request, reply, page);
        return { counts, data, page: { limit, next, prev } };
      },
    );
  };
}

function outcomesOf(given: string[] | undefined) {
  const choice = choiceOf(given);
  if (!choice) return undefined;
  const { any, none } = choice;
  return OUTCOMES.filter((outcome) => (any.length === 0 || any.includes(outcome)) && !none.includes(outcome));
}
