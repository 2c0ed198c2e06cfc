import { z } from 'zod';
import { type ArticleStore, SUGGESTIONS } from '../../store/store.ts';
import { json, problems } from '../answering/answers.ts';
import { oneOf, repeatable, textUpTo, wholeNumber } from '../asking/parameters.ts';
import type { Routes } from '../zod.ts';

const Parameters = z.strictObject({
  q: textUpTo(300).describe('What has been typed so far: each word of it begins a word of what is suggested.'),
  type: repeatable(oneOf(SUGGESTIONS)).describe('What to suggest. Repeated: any of them. All without it.'),
  limit: wholeNumber(1, 50, 10).describe('How many suggestions to give at most.'),
});

const Suggestions = z
  .object({
    data: z
      .array(
        z.object({
          type: z.enum(SUGGESTIONS),
          id: z.string().describe('Of a title, the id of the newest article that has it'),
          label: z.string(),
          articles: z.int().describe('In how many articles'),
        }),
      )
      .describe('Of every type its best, then of every type its second, and so on'),
  })
  .meta({ id: 'Suggestions' });

const EXAMPLE = { type: 'speaker' as const, id: 'morag-tennant', label: 'Morag Tennant', articles: 3 };

export function suggestRoutes(store: ArticleStore): Routes {
  return async (app) => {
    app.get(
      '/suggest',
      {
        schema: {
          operationId: 'suggest',
          summary: 'Complete what is being typed',
          description: 'Names that are in most articles first; titles from the articles loaded last, the newest first.',
          tags: ['names'],
          security: [],
          querystring: Parameters,
          response: {
            200: json('What it may become', Suggestions, { data: [EXAMPLE] }),
            ...problems('STORE_UNAVAILABLE'),
          },
        },
      },
      async ({ query: { q, type, limit } }) => ({ data: await store.suggest(q, type ?? [...SUGGESTIONS], limit) }),
    );
  };
}
