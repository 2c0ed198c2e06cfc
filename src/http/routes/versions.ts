import { z } from 'zod';
import { Article } from '../../article.ts';
import { CopydeskError } from '../../errors.ts';
import { type ArticleStore, VERSION_KINDS } from '../../store/store.ts';
import { json, problems } from '../answering/answers.ts';
import { answerList, exampleList, listOf, PAGING } from '../answering/lists.ts';
import { ById, NoParameters } from '../asking/parameters.ts';
import { EXAMPLE_ARTICLE, EXAMPLE_VERSION } from '../describing/examples.ts';
import type { Routes } from '../zod.ts';

const Difference = z
  .object({
    field: z.string().describe('The member of the record: "title", "body", "quotes", "source.url"'),
    change: z.enum(['added', 'removed', 'changed']),
    paragraph: z
      .int()
      .min(0)
      .nullable()
      .describe(
        'Of the body and of quotes: which paragraph of this version, or of what was removed, of the one before',
      ),
    before: z.json().describe('The value, the paragraph or the quote as it was; null where it was not there'),
    after: z.json().describe('The same as it is in this version; null where it is not there'),
  })
  .meta({ id: 'Difference' });

const Fact = z
  .object({
    field: z.string(),
    paragraph: z.int().min(0).nullable(),
    before: z.string().describe('What was said: "9"'),
    after: z.string().describe('What is said in its place: "8"'),
  })
  .meta({ id: 'Fact' });

const Version = z
  .object({
    number: z.int().min(1).describe('Counted from 1; where a number is left out, that version is no longer kept'),
    at: z.iso.datetime().describe('When this store took it: a fact of the store, not of the article'),
    kind: z.enum(VERSION_KINDS).nullable().describe('Null where the version before it is no longer kept'),
    sha256: z.string().length(64).describe('Of the bytes it was read from'),
    parserVersion: z.string(),
    note: z.string().nullable().describe('The outlet’s own note of a correction, where this version brought one'),
    facts: z.array(Fact).describe('What is said otherwise than before; with `note`, what makes it a correction'),
    changes: z.array(Difference).describe('Everything that is otherwise than in the version before it'),
  })
  .meta({ id: 'Version' });

const ByNumber = z.strictObject({
  ...ById.shape,
  number: z
    .string()
    .describe('The number of a version')
    .meta({ examples: ['1'] }),
});

const RULES = `The present version first, each beside the one before it: by field, by paragraph of the body and by quote. Its \`kind\` is the first of
these that holds, and is judged of the two records alone:

- \`first\`: it is the first that the store has.
- \`parser\`: the same bytes, read otherwise by another version of the parser, or under other settings. (Where the bytes have changed as well,
  what changed cannot be told apart, and the kind is one of the others; \`parserVersion\` shows it.)
- \`correction\`: it says otherwise what was said before, or brings a note that says so. Said otherwise is a number, a name or a "not" that stands in
  the place of another within a sentence of a paragraph or a headline that is otherwise much the same; the words of a quote, or who said it; the byline; the
  dateline’s city. They are listed in \`facts\`. A toll that has risen is among them: whether the first figure was wrong or is only out of date, the text
  does not tell. Two spellings of one number ("40", "forty") or name ("Feb.", "February") are the same.
- \`update\`: it says more, or less, or the same in other words; or only prints a later time. What was said and is left out is no correction: stories are
  cut for many reasons.
- \`furniture\`: the bytes have changed and the record has not: advertisements, links, counters.

Of each article VERSIONS_KEPT earlier versions are kept: beyond them those go first that brought only furniture, then the oldest. They are in the
database alone, as a data folder holds but one version of a file: an article that goes takes its versions along, and a database that is made anew
begins with what the folder holds.`;

export function versionRoutes(store: ArticleStore): Routes {
  return async (app) => {
    app.get(
      '/articles/:id/versions',
      {
        schema: {
          operationId: 'listVersions',
          summary: 'List an article’s versions, with what changed',
          description: RULES,
          tags: ['versions'],
          security: [],
          params: ById,
          querystring: z.strictObject(PAGING),
          response: {
            200: json('A page of versions', listOf('VersionList', Version), exampleList(EXAMPLE_VERSION)),
            ...problems('INVALID_CURSOR', 'ARTICLE_NOT_FOUND', 'STORE_UNAVAILABLE'),
          },
        },
      },
      async (request, reply) => {
        const page = await store.versions(request.params.id, request.query);
        if (!page) throw new CopydeskError('ARTICLE_NOT_FOUND');
        return answerList(request, reply, request.query, page);
      },
    );

    app.get(
      '/articles/:id/versions/:number',
      {
        schema: {
          operationId: 'getVersion',
          summary: 'Fetch one version of an article',
          description:
            'The record as it was. Groups of near-copies are told only of what there is now: `cluster` is null in an earlier version, and `occurrences` 1.',
          tags: ['versions'],
          security: [],
          params: ByNumber,
          querystring: NoParameters,
          response: {
            200: json('The article in this version', Article, EXAMPLE_ARTICLE),
            ...problems('ARTICLE_NOT_FOUND', 'VERSION_NOT_FOUND', 'STORE_UNAVAILABLE'),
          },
        },
      },
      async ({ params: { id, number } }) => {
        const found = /^[1-9]\d{0,8}$/.test(number) ? await store.version(id, Number(number)) : null;
        if (!found) throw new CopydeskError((await store.get(id)) ? 'VERSION_NOT_FOUND' : 'ARTICLE_NOT_FOUND');
        const { provenance: _, ...article } = found;
        return article;
      },
    );
  };
}
