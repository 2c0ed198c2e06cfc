import { z } from 'zod';
import { Speaker } from '../../article.ts';
import { CopydeskError } from '../../errors.ts';
import type { ArticleStore, NameSummary, SpeakerSummary } from '../../store/store.ts';
import { json, problems } from '../answers.ts';
import { EXAMPLE_AUTHOR, EXAMPLE_SPEAKER } from '../examples.ts';
import { filteredBy, filterOf } from '../filters.ts';
import { answerList, exampleList, listOf, PAGING, TOTAL } from '../lists.ts';
import { ById, NoParameters, textUpTo } from '../parameters.ts';
import type { Routes } from '../zod.ts';

const NameParameters = filteredBy({
  q: textUpTo(300).optional().describe('Finds by the name: each word given begins a word of it.'),
  ...PAGING,
  ...TOTAL,
});

const AuthorSummary = z
  .object({
    id: z.string(),
    name: z.string(),
    articles: z.int().describe('In how many articles'),
    quotes: z.int().describe('How many quotes: those of an author’s articles, those that a speaker said'),
    first: z.iso.date().nullable().describe('The day of the oldest of these articles'),
    last: z.iso.date().nullable().describe('The day of the newest'),
  })
  .meta({ id: 'AuthorSummary' }) satisfies z.ZodType<NameSummary>;

const Named = AuthorSummary.extend({
  kind: Speaker.shape.kind,
  roles: z.array(z.string()).describe('What articles say the speaker is, the most frequent first'),
  mentions: z.array(z.string()).describe('The words beside the quotes, the most frequent first'),
}).meta({ id: 'SpeakerSummary' }) satisfies z.ZodType<SpeakerSummary>;

const AuthorList = listOf('AuthorList', AuthorSummary);
const SpeakerList = listOf('SpeakerList', Named);

/** One of this id, whatever it is a name of. */
const ONE = { limit: 1, total: 'none' } as const;

export function nameRoutes(store: ArticleStore): Routes {
  return async (app) => {
    app.get(
      '/authors',
      {
        schema: {
          operationId: 'listAuthors',
          summary: 'List authors',
          description: 'By name, with how much they wrote in the articles that the filters leave.',
          tags: ['names'],
          security: [],
          querystring: NameParameters,
          response: {
            200: json('A page of authors', AuthorList, exampleList(EXAMPLE_AUTHOR)),
            ...problems('INVALID_CURSOR', 'STORE_UNAVAILABLE'),
          },
        },
      },
      async (request, reply) =>
        answerList(request, reply, { limit: request.query.limit }, await store.authors(asked(request.query))),
    );

    app.get(
      '/authors/:id',
      {
        schema: {
          operationId: 'getAuthor',
          summary: 'Fetch one author',
          description: 'How much the author wrote, and when.',
          tags: ['names'],
          security: [],
          params: ById,
          querystring: NoParameters,
          response: {
            200: json('The author', AuthorSummary, EXAMPLE_AUTHOR),
            ...problems('AUTHOR_NOT_FOUND', 'STORE_UNAVAILABLE'),
          },
        },
      },
      async ({ params }) => {
        const [author] = (await store.authors({ ...ONE, id: params.id })).data;
        if (!author) throw new CopydeskError('AUTHOR_NOT_FOUND');
        return author;
      },
    );

    app.get(
      '/speakers',
      {
        schema: {
          operationId: 'listSpeakers',
          summary: 'List speakers',
          description: 'By name, with how much they say in the articles that the filters leave.',
          tags: ['names'],
          security: [],
          querystring: NameParameters,
          response: {
            200: json('A page of speakers', SpeakerList, exampleList(EXAMPLE_SPEAKER)),
            ...problems('INVALID_CURSOR', 'STORE_UNAVAILABLE'),
          },
        },
      },
      async (request, reply) =>
        answerList(request, reply, { limit: request.query.limit }, await store.speakers(asked(request.query))),
    );

    app.get(
      '/speakers/:id',
      {
        schema: {
          operationId: 'getSpeaker',
          summary: 'Fetch one speaker',
          description: 'How much the speaker said, and when, under which names and in which roles.',
          tags: ['names'],
          security: [],
          params: ById,
          querystring: NoParameters,
          response: {
            200: json('The speaker', Named, EXAMPLE_SPEAKER),
            ...problems('SPEAKER_NOT_FOUND', 'STORE_UNAVAILABLE'),
          },
        },
      },
      async ({ params }) => {
        const [speaker] = (await store.speakers({ ...ONE, id: params.id })).data;
        if (!speaker) throw new CopydeskError('SPEAKER_NOT_FOUND');
        return speaker;
      },
    );
  };
}

function asked(given: z.output<typeof NameParameters>) {
  const { limit, cursor, total, q } = given;
  return { ...filterOf(given), name: q, limit, cursor, total };
}
