import { z } from 'zod';
import { type ArticleStore, HAS_FIELDS, INTERVALS } from '../../store/store.ts';
import { json, problems } from '../answering/answers.ts';
import { filteredBy, filterOf, queryOf } from '../asking/filters.ts';
import { oneOf } from '../asking/parameters.ts';
import { SEARCHED } from '../asking/searching.ts';
import { EXAMPLE_SUMMARY } from '../describing/examples.ts';
import type { Routes } from '../zod.ts';

const SummaryParameters = filteredBy(SEARCHED);
const TimelineParameters = filteredBy({
  ...SEARCHED,
  interval: oneOf(INTERVALS).default('day').describe('A week begins on Monday.'),
});

const Timeline = z
  .object({
    data: z
      .array(z.object({ start: z.iso.date().describe('The first day'), articles: z.int(), quotes: z.int() }))
      .describe('In the order of time. Intervals between without an article are there too, up to 1,000 in all'),
  })
  .meta({ id: 'Timeline' });

const Coverage = z.object({
  articles: z.int().describe('In how many articles the field is there'),
  share: z.number().min(0).max(1).describe('In what part of them; 0 where there are none'),
});

const Names = z.object({
  authors: z.int(),
  speakers: z.int(),
  agencies: z.int(),
  places: z.int(),
  outlets: z.int(),
});

const Summary = z
  .object({
    articles: z.int(),
    quotes: z.int(),
    names: Names.describe('How many different ones there are'),
    first: z.iso.date().nullable().describe('The day of the oldest article'),
    last: z.iso.date().nullable().describe('The day of the newest'),
    fields: z
      .object(Object.fromEntries(HAS_FIELDS.map((field) => [field, Coverage])) as Record<Field, typeof Coverage>)
      .describe('How far the fields are filled'),
  })
  .meta({ id: 'Summary' });
type Field = (typeof HAS_FIELDS)[number];

export function statsRoutes(store: ArticleStore): Routes {
  return async (app) => {
    app.get(
      '/stats/timeline',
      {
        schema: {
          operationId: 'getTimeline',
          summary: 'Count articles over time',
          description:
            'By the printed day, or with `dateField=updated` by that of the update. What has no day is left out. Every filter applies.',
          tags: ['stats'],
          security: [],
          querystring: TimelineParameters,
          response: {
            200: json('The counts', Timeline, { data: [{ start: '2024-02-06', articles: 3, quotes: 7 }] }),
            ...problems('STORE_UNAVAILABLE'),
          },
        },
      },
      async ({ query }) => ({ data: await store.timeline(asked(query), query.interval) }),
    );

    app.get(
      '/stats/summary',
      {
        schema: {
          operationId: 'getSummary',
          summary: 'Totals, and how far each field is filled',
          description: 'Of all articles, or of those that the filters leave.',
          tags: ['stats'],
          security: [],
          querystring: SummaryParameters,
          response: { 200: json('The totals', Summary, EXAMPLE_SUMMARY), ...problems('STORE_UNAVAILABLE') },
        },
      },
      async ({ query }) => {
        const summary = await store.summary(asked(query));
        const share = (count: number) => (count === 0 ? 0 : Math.round((count / summary.articles) * 10_000) / 10_000);
        const coverage = HAS_FIELDS.map((field) => {
          const articles = summary.fields[field];
          return [field, { articles, share: share(articles) }];
        });
        return { ...summary, fields: Object.fromEntries(coverage) };
      },
    );
  };
}

function asked(given: z.output<typeof SummaryParameters>) {
  return { ...filterOf(given), q: queryOf(given.q) };
}
