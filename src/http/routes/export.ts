import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { Article, Quote } from '../../article.ts';
import { ARTICLE_SORTS, type ArticleStore, type Page } from '../../store/store.ts';
import { problems, written } from '../answering/answers.ts';
import { PAGE, streamed } from '../answering/exporting.ts';
import { LONG, membersFor } from '../answering/listed.ts';
import { membersOf } from '../asking/fields.ts';
import { choiceOf, filteredBy, filterOf, queryOf } from '../asking/filters.ts';
import { beside, commaList, oneOf, oneOrNot, repeatable } from '../asking/parameters.ts';
import { SEARCHED } from '../asking/searching.ts';
import { EXAMPLE_ARTICLE, EXAMPLE_QUOTE } from '../describing/examples.ts';
import { NinjsItem } from '../formats/index.ts';
import { EXPORTS, type ExportForm } from '../formats/lines.ts';
import { ninjs } from '../formats/ninjs.ts';
import type { Services } from '../services.ts';
import type { Routes } from '../zod.ts';

const RECORDS = { articles: Article, quotes: Quote };
const MEMBERS = { articles: membersOf(Article), quotes: membersOf(Quote) };
const forms = Object.keys(EXPORTS) as [ExportForm, ...ExportForm[]];

const ExportParameters = filteredBy({
  as: oneOf(forms).default('ndjson').describe('A JSON record a line, a table, or the IPTC’s news in JSON.'),
  type: oneOf(['articles', 'quotes']).default('articles').describe('What to list. There is ninjs of articles alone.'),
  ...SEARCHED,
  sort: oneOf(ARTICLE_SORTS)
    .optional()
    .describe(
      'Of articles: `-publishedAt` without it; relevance needs `q`. Quotes are those of the newest article first.',
    ),
  kind: repeatable(oneOrNot(Quote.shape.kind.options)).describe(
    'Of quotes: all that was said in the sentence, or words within it.',
  ),
  fields: commaList([...new Set([...MEMBERS.articles, ...MEMBERS.quotes])] as [string, ...string[]]).describe(
    'The members to write, beside `id`: those of an article, or those of a quote.',
  ),
  include: commaList(LONG).describe('Of articles: long members to add, left out unless asked for.'),
}).check(
  z.superRefine(
    (given, { addIssue }) => {
      for (const [name, message] of conflictsIn(given as Given))
        addIssue({ code: 'custom', input: given, path: [name], message });
    },
    { when: beside },
  ),
);
type Given = z.output<typeof ExportParameters>;

/** What one parameter makes of another. */
function conflictsIn({ as, type, sort, q, kind, fields, include }: Given): [name: string, message: string][] {
  const known: readonly string[] = MEMBERS[type] ?? [];
  const rules: [string, unknown, string][] = [
    ['sort', sort === 'relevance' && q === undefined, 'can be relevance only together with "q"'],
    ['sort', sort && type === 'quotes', 'can be given only with type=articles'],
    ['kind', kind && type !== 'quotes', 'can be given only with type=quotes'],
    ['include', include && type === 'quotes', 'can be given only with type=articles'],
    ['type', as === 'ninjs' && type === 'quotes', 'must be articles where "as" is ninjs'],
    ['fields', as === 'ninjs' && fields, 'cannot be given where "as" is ninjs'],
    ['include', as === 'ninjs' && include, 'cannot be given where "as" is ninjs'],
    [
      'fields',
      Array.isArray(fields) && !fields.every((field) => known.includes(field)),
      `must be of ${known.join(', ')}`,
    ],
  ];
  return rules.filter(([, broken]) => broken).map(([name, , message]) => [name, message]);
}

/** One line each of what is written. */
const EXAMPLES = {
  ...written(
    'application/x-ndjson',
    z.string(),
    `${JSON.stringify({ id: EXAMPLE_QUOTE.id, text: EXAMPLE_QUOTE.text })}\n`,
  ),
  ...written(
    'text/csv; charset=utf-8; header=present',
    z.string(),
    `id,title\r\n"${EXAMPLE_ARTICLE.id}","${EXAMPLE_ARTICLE.title}"\r\n`,
  ),
  ...written('application/json', z.array(NinjsItem), `[${ninjs(EXAMPLE_ARTICLE)}]`),
};

export function exportRoutes({ store, guards }: Pick<Services, 'store' | 'guards'>): Routes {
  return async (app) => {
    // A client that no longer reads would otherwise keep the server from stopping.
    const running = new Set<Readable>();
    app.addHook('preClose', async () => {
      const ended = [...running].map((stream) => new Promise((resolve) => stream.once('close', resolve)));
      if (guards?.grace) await Promise.race([Promise.all(ended), setTimeout(guards.grace, null, { ref: false })]);
      for (const stream of running) stream.destroy();
    });

    app.get(
      '/export',
      {
        config: { caching: 'no-store' },
        schema: {
          operationId: 'exportRecords',
          summary: 'Write out a whole list',
          description:
            'All that the filters leave, in the list’s order, streamed: what is put meanwhile neither doubles nor loses a record. ' +
            'A column of CSV is a path in the JSON record (`dateline.city`); names are joined by "; ", and a cell that a spreadsheet would take for a ' +
            'formula begins with an apostrophe. An answer that breaks off is not whole.',
          tags: ['articles'],
          security: [],
          querystring: ExportParameters,
          response: {
            200: {
              description: 'The list',
              content: EXAMPLES,
            },
            ...problems('STORE_UNAVAILABLE'),
          },
        },
      },
      async (request, reply) => {
        const { as, type } = request.query;
        const lines = EXPORTS[as](RECORDS[type], membersFor(request.query, LONG, MEMBERS[type]));
        reply
          .type(lines.mediaType)
          .header('content-disposition', `attachment; filename="${type}.${as === 'ninjs' ? 'json' : as}"`);
        // Of an answer without a body, nothing is read.
        if (request.method === 'HEAD') return reply.send(Readable.from([]));
        const stream = await streamed(readerOf(store, request.query), lines);
        running.add(stream.once('close', () => running.delete(stream)));
        return reply.send(stream);
      },
    );
  };
}

function readerOf(store: ArticleStore, given: Given): (cursor?: string) => Promise<Page<{ id: string }>> {
  const q = queryOf(given.q);
  const paging = { limit: PAGE, total: 'none' as const };
  if (given.type === 'quotes')
    return (cursor) => store.quotes({ ...filterOf(given), words: q, kind: choiceOf(given.kind), ...paging, cursor });
  return async (cursor) => {
    const asked = { ...filterOf(given), q, sort: given.sort ?? '-publishedAt', highlight: false, ...paging, cursor };
    const page = await store.articles(asked);
    return { ...page, data: page.data.map(({ article }) => article) };
  };
}
