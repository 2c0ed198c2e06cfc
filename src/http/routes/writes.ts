import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Article } from '../../article.ts';
import { json, problems } from '../answering/answers.ts';
import { checkConditions } from '../answering/conditions.ts';
import { answerFinished } from '../answering/record.ts';
import { INPUT, InputUrl, inputOf, takeInputs } from '../asking/inputs.ts';
import { ById, NoParameters } from '../asking/parameters.ts';
import { EXAMPLE_ARTICLE } from '../describing/examples.ts';
import { SECURED } from '../describing/openapi.ts';
import { keyed, keyOf } from '../guarding/keys.ts';
import type { Granted, Services, Wish } from '../services.ts';
import type { Routes } from '../zod.ts';

const InputParameters = z.strictObject({ url: InputUrl });

// What fits into the name of a file, and into an address as it is. "search" is another address there.
const ByNewId = z.strictObject({
  id: z
    .string()
    .regex(
      /^(?!search$)[A-Za-z0-9_~][A-Za-z0-9_.~-]{0,79}$/,
      'must be 1 to 80 letters, digits, "_", "~", "." or "-", begin with none of the last two, and not be "search"',
    )
    .describe('That of an article, or a new one'),
});

const Conditions = z.looseObject({
  'if-match': z.string().optional().describe('The ETag of the article that is meant; where it is another by now, 412'),
  'if-none-match': z.string().optional().describe('`*`: only where there is none; otherwise 412'),
  'idempotency-key': z
    .string()
    .regex(/^[!-~]{1,255}$/, 'must be 1 to 255 visible ASCII characters')
    .optional()
    .describe(
      'Of your own making, for this request alone: when it is sent again within a day, the same is answered and nothing done',
    ),
});

const REFUSED = ['UNAUTHORIZED', 'WRITES_DISABLED', 'PRECONDITION_FAILED', 'KEY_REUSED'] as const;
const UNREAD = ['MALFORMED_BODY', 'BODY_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE', 'UNREADABLE_INPUT'] as const;
const UNSTORED = ['INSUFFICIENT_STORAGE', 'STORE_UNAVAILABLE'] as const;
const KEPT =
  'What is sent is kept as a file of its own beside the database, on the disk before this answers, and survives a restart, a crash and a rebuild. ';

export function writeRoutes({ keys = [], write }: Services): Routes {
  const ask = (request: FastifyRequest, wish: Pick<Wish, 'id' | 'sent'>) =>
    write({ ...wish, check: (present) => checkConditions(request, present), request: repeatable(request, keys) });
  const store = (request: FastifyRequest<{ Querystring: z.infer<typeof InputParameters> }>, id: string | null) =>
    ask(request, { id, sent: { ...inputOf(request), url: request.query.url ?? null } });

  return async (app) => {
    app.addHook('onRequest', keyed(keys));
    takeInputs(app);

    app.post(
      '/articles',
      {
        schema: {
          operationId: 'createArticle',
          summary: 'Add an article',
          description:
            `Takes what \`/parse\` takes, and stores the Article that it becomes. ${KEPT}The id is made of the record’s own id where it has ` +
            'one, else of the bytes: where there is an article of this id, it is replaced, and the answer is 200. Of several articles in one ' +
            'input, none is taken.',
          tags: ['articles'],
          security: SECURED,
          headers: Conditions,
          querystring: InputParameters,
          body: INPUT,
          response: {
            201: json('The article, at `Location`', Article, EXAMPLE_ARTICLE),
            200: json('The article that has taken the place of another', Article, EXAMPLE_ARTICLE),
            ...problems(...REFUSED, ...UNREAD, ...UNSTORED),
          },
        },
      },
      async (request, reply) => answer(reply, await store(request, null)),
    );

    app.put(
      '/articles/:id',
      {
        schema: {
          operationId: 'putArticle',
          summary: 'Add an article under an id, or replace it',
          description:
            `Takes what \`/parse\` takes; an id in it is not asked for. ${KEPT}An article that came from a file of the data folders is replaced ` +
            'for good: whatever becomes of the file, the article is the one that was sent, and the ledger says so. What it was before is among its versions.',
          tags: ['articles'],
          security: SECURED,
          headers: Conditions,
          params: ByNewId,
          querystring: InputParameters,
          body: INPUT,
          response: {
            201: json('The article, where there was none of this id', Article, EXAMPLE_ARTICLE),
            200: json('The article, in place of the one before', Article, EXAMPLE_ARTICLE),
            ...problems(...REFUSED, ...UNREAD, ...UNSTORED),
          },
        },
      },
      async (request, reply) => answer(reply, await store(request, request.params.id)),
    );

    app.delete(
      '/articles/:id',
      {
        schema: {
          operationId: 'deleteArticle',
          summary: 'Delete an article',
          description:
            'It is gone when this answers, and stays so: one that came from a file of the data folders does not come back from it, nor from ' +
            'a copy of it. `PUT` brings an article of this id again.',
          tags: ['articles'],
          security: SECURED,
          headers: Conditions,
          params: ById,
          querystring: NoParameters,
          response: {
            204: { description: 'It is deleted', type: 'null' },
            ...problems('ARTICLE_NOT_FOUND', ...REFUSED, ...UNSTORED),
          },
        },
      },
      async (request, reply) => answer(reply, await ask(request, { id: request.params.id, sent: null })),
    );
  };
}

function answer(reply: FastifyReply, { id, created, json }: Granted) {
  if (json === null) return reply.code(204).send();
  const address = `/articles/${encodeURIComponent(id)}`;
  return answerFinished(reply.code(created ? 201 : 200).header('location', address), id, json);
}

/** Where a client has given the request a key: the key, beside whose it is, and all that it asks. */
function repeatable(request: FastifyRequest, keys: readonly string[]): Wish['request'] {
  const { method, url, headers, body } = request;
  const key = headers['idempotency-key'];
  if (key === undefined) return null;
  const asked = JSON.stringify([method, url, headers['content-type']]);
  const sent = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
  return {
    key: hash('sha256', JSON.stringify([keyOf(request, keys), key])),
    digest: hash('sha256', Buffer.concat([Buffer.from(asked), sent])),
  };
}
