import { Explanation } from '../../article.ts';
import { JSON_TYPE, json, problems, text } from '../answering/answers.ts';
import { ById, NoParameters } from '../asking/parameters.ts';
import { EXAMPLE_EXPLANATION, EXAMPLE_TEXT } from '../describing/examples.ts';
import { readAgain, sourceOf } from '../rereading.ts';
import type { Services } from '../services.ts';
import type { Routes } from '../zod.ts';

/** What an article was made from, and how. */
export function originalRoutes(services: Services): Routes {
  return async (app) => {
    app.get(
      '/articles/:id/text',
      {
        schema: {
          operationId: 'getArticleText',
          summary: 'The text that the parser saw',
          description: 'The offsets of `provenance` and of `/explain` count UTF-16 code units in it.',
          tags: ['articles'],
          security: [],
          params: ById,
          querystring: NoParameters,
          response: {
            200: text('The text', 'text/plain; charset=utf-8', EXAMPLE_TEXT),
            ...problems('ARTICLE_NOT_FOUND', 'STORE_UNAVAILABLE'),
          },
        },
      },
      async ({ params }, reply) => {
        const { text } = await readAgain(services, params.id, ['text']);
        return reply
          .type('text/plain; charset=utf-8')
          .headers(NEVER_RENDERED)
          .send(text as never);
      },
    );

    app.get(
      '/articles/:id/source',
      {
        schema: {
          operationId: 'getArticleSource',
          summary: 'The original bytes',
          description: 'The input as it was found, byte for byte, as an attachment: strangers wrote it.',
          tags: ['articles'],
          security: [],
          params: ById,
          querystring: NoParameters,
          response: {
            200: text('The bytes', 'application/octet-stream', EXAMPLE_TEXT),
            ...problems('ARTICLE_NOT_FOUND', 'STORE_UNAVAILABLE'),
          },
        },
      },
      async ({ params }, reply) => {
        const { bytes, file } = await sourceOf(services, params.id);
        reply.type('application/octet-stream').headers(NEVER_RENDERED);
        return reply.header('content-disposition', attachment(file ?? params.id)).send(Buffer.from(bytes));
      },
    );

    app.get(
      '/articles/:id/explain',
      {
        schema: {
          operationId: 'explainArticle',
          summary: 'Why the record is as it is',
          description: 'Every line with its label and the rule that gave it; every field with what won and what lost.',
          tags: ['articles'],
          security: [],
          params: ById,
          querystring: NoParameters,
          response: {
            200: json('The explanation', Explanation, EXAMPLE_EXPLANATION),
            ...problems('ARTICLE_NOT_FOUND', 'STORE_UNAVAILABLE'),
          },
        },
      },
      async ({ params }, reply) => {
        const { explain } = await readAgain(services, params.id, ['explain']);
        return reply.type(JSON_TYPE).send(explain as never);
      },
    );
  };
}

const NEVER_RENDERED = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
};

// "harbour/Fähre.txt" -> attachment; filename*=UTF-8''F%C3%A4hre.txt   (RFC 6266 and 8187)
function attachment(file: string): string {
  const name = file.split('/').at(-1)!.toWellFormed();
  const escaped = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `attachment; filename*=UTF-8''${escaped}`;
}
