import { z } from 'zod';
import { Speaker } from '../../article.ts';
import { CopydeskError, type ProblemCode } from '../../errors.ts';
import {
  type ArticleStore,
  NAME_SORTS,
  type NameQuery,
  type NameSummary,
  type Page,
  type SpeakerSummary,
} from '../../store/store.ts';
import { json, problems } from '../answering/answers.ts';
import { answerList, exampleList, listOf, PAGING, TOTAL } from '../answering/lists.ts';
import { filteredBy, filterOf } from '../asking/filters.ts';
import { ById, NoParameters, oneOf, textUpTo } from '../asking/parameters.ts';
import {
  EXAMPLE_AGENCY,
  EXAMPLE_AUTHOR,
  EXAMPLE_OUTLET,
  EXAMPLE_PLACE,
  EXAMPLE_SPEAKER,
} from '../describing/examples.ts';
import type { Routes } from '../zod.ts';

const NameParameters = filteredBy({
  q: textUpTo(300).optional().describe('Finds by the name: each word given begins a word of it.'),
  sort: oneOf(NAME_SORTS)
    .default('-articles')
    .describe('Those of most articles first, or by name. Later pages count what was there when the first was read.'),
  ...PAGING,
  ...TOTAL,
});

const Name = z
  .object({
    id: z.string(),
    name: z.string().describe('In the form that is printed most'),
    articles: z.int().describe('In how many articles'),
    quotes: z.int().describe('How many quotes: those of these articles; of a speaker, those that the speaker said'),
    first: z.iso.date().nullable().describe('The day of the oldest of these articles'),
    last: z.iso.date().nullable().describe('The day of the newest'),
  })
  .meta({ id: 'NameSummary' }) satisfies z.ZodType<NameSummary>;

const Named = Name.extend({
  kind: Speaker.shape.kind,
  roles: z.array(z.string()).describe('What articles say the speaker is, the most frequent first'),
  mentions: z.array(z.string()).describe('The words beside the quotes, the most frequent first'),
}).meta({ id: 'SpeakerSummary' }) satisfies z.ZodType<SpeakerSummary>;

const NameList = listOf('NameList', Name);
const SpeakerList = listOf('SpeakerList', Named);

/** One kind of name: how it is called, and where it is found. */
interface Kind<T extends NameSummary> {
  one: string;
  many: string;
  about: string;
  missing: ProblemCode;
  example: T;
  find(query: NameQuery): Promise<Page<T>>;
}

export function nameRoutes(store: ArticleStore): Routes {
  return async (app) => {
    for (const kind of kindsIn(store)) {
      const { list, record } =
        kind.many === 'speakers' ? { list: SpeakerList, record: Named } : { list: NameList, record: Name };
      app.get(
        `/${kind.many}`,
        {
          schema: {
            operationId: `list${capital(kind.many)}`,
            summary: `List ${kind.many}`,
            description: `${kind.about} Counted are the articles that the filters leave.`,
            tags: ['names'],
            security: [],
            querystring: NameParameters,
            response: {
              200: json(`A page of ${kind.many}`, list as z.ZodType, exampleList(kind.example)),
              ...problems('INVALID_CURSOR', 'STORE_UNAVAILABLE'),
            },
          },
        },
        async (request, reply) =>
          answerList(request, reply, { limit: request.query.limit }, await kind.find(asked(request.query))),
      );

      app.get(
        `/${kind.many}/:id`,
        {
          schema: {
            operationId: `get${capital(kind.one)}`,
            summary: `Fetch one ${kind.one}`,
            description: kind.about,
            tags: ['names'],
            security: [],
            params: ById,
            querystring: NoParameters,
            response: {
              200: json(`The ${kind.one}`, record as z.ZodType, kind.example),
              ...problems(kind.missing, 'STORE_UNAVAILABLE'),
            },
          },
        },
        async ({ params }) => {
          const [found] = (await kind.find({ id: params.id, limit: 1, total: 'none' })).data;
          if (!found) throw new CopydeskError(kind.missing);
          return found;
        },
      );
    }
  };
}

function kindsIn(store: ArticleStore): Kind<NameSummary>[] {
  return [
    {
      one: 'author',
      many: 'authors',
      about: 'Who wrote, how much and when.',
      missing: 'AUTHOR_NOT_FOUND',
      example: EXAMPLE_AUTHOR,
      find: (query) => store.authors(query),
    },
    {
      one: 'speaker',
      many: 'speakers',
      about: 'Who is quoted, how often and when, under which names and in which roles.',
      missing: 'SPEAKER_NOT_FOUND',
      example: EXAMPLE_SPEAKER,
      find: (query) => store.speakers(query),
    },
    {
      one: 'agency',
      many: 'agencies',
      about: 'Wire services that are credited, as printed; an id may also be a form that only datelines print.',
      missing: 'AGENCY_NOT_FOUND',
      example: EXAMPLE_AGENCY,
      find: (query) => store.agencies(query),
    },
    {
      one: 'place',
      many: 'places',
      about: 'Cities of datelines; an id may also be that of a region or country that datelines print after a city.',
      missing: 'PLACE_NOT_FOUND',
      example: EXAMPLE_PLACE,
      find: (query) => store.places(query),
    },
    {
      one: 'outlet',
      many: 'outlets',
      about: 'Who published, how much and when.',
      missing: 'OUTLET_NOT_FOUND',
      example: EXAMPLE_OUTLET,
      find: (query) => store.outlets(query),
    },
  ];
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}

function asked(given: z.output<typeof NameParameters>): NameQuery {
  const { limit, cursor, total, sort, q } = given;
  return { ...filterOf(given), name: q, sort, limit, cursor, total };
}
