import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type CopydeskError, PROBLEMS } from '../errors.ts';
import { vary } from '../http/answering/sending.ts';
import { check, refusal } from '../http/asking/faults.ts';
import { ById, NoParameters } from '../http/asking/parameters.ts';
import { failureOf, sendProblem } from '../http/errors.ts';
import type { Reader } from '../http/reader.ts';
import { WAY_IN } from '../http/routes/root.ts';
import type { Services } from '../http/services.ts';
import type { Routes } from '../http/zod.ts';
import { comparisonPage, versionPage } from './article/beside.ts';
import { articlePage } from './article/index.ts';
import { assetRoutes } from './assets.ts';
import { deskPage } from './desk.ts';
import type { Sheet } from './frame.ts';
import { front } from './front/index.ts';
import { progressRoutes } from './loading.ts';
import { namesPage } from './names/index.ts';
import { kindOf } from './names/kinds.ts';
import { namePage } from './names/one.ts';
import { speakerPage } from './names/speaker.ts';
import { parsedPage } from './parsed/index.ts';
import { pasteRoutes } from './paste.ts';
import { SAID, saidPage } from './said.ts';
import { sendPage } from './sending.ts';
import { isPerson, troubleOf } from './trouble.ts';
import { type Query, viewOf } from './view.ts';

const ByVersion = ById.extend({ number: z.string() });
const ByTwo = ById.extend({ other: z.string() });
const ByKind = z.strictObject({ kind: z.string() });
const ByName = ByKind.extend({ id: z.string() });

/** A program finds the way in here, and nothing that could be asked for. */
function refuseParameters(query: object): void {
  const checked = check(NoParameters, query, 'address');
  if ('faults' in checked) throw refusal(checked.faults);
}

/** A failure as a page. */
function sendTrouble(error: CopydeskError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.header('x-request-id', request.id);
  return sendPage(reply, troubleOf(error, request.url), PROBLEMS[error.code].status);
}

/** The reader: the desk in a browser, over the same store. */
export function reader(services: Services): Reader {
  return {
    missing: (error, request, reply) => (isPerson(request) ? sendTrouble : sendProblem)(error, request, reply),
    routes: async (app) => {
      app.register(assetRoutes);
      app.register(pageRoutes(services));
    },
  };
}

function pageRoutes(services: Services): Routes {
  const { store } = services;

  /** As it comes; but of a store that is not whole, what it answers is waited for, so that the page has the right status. */
  async function send(reply: FastifyReply, sheet: Sheet, status = 200): Promise<FastifyReply> {
    const { body } = sheet;
    const whole = await store.whole();
    return sendPage(reply, whole || typeof body !== 'function' ? sheet : { ...sheet, body: await body() }, status);
  }

  return async (app) => {
    app.setErrorHandler((error: CopydeskError, request, reply) => {
      const failure = failureOf(error, request);
      return (isPerson(request) ? sendTrouble : sendProblem)(failure, request, reply);
    });

    app.get('/', { schema: { hide: true } }, async (request, reply) => {
      const query = request.query as Query;
      if (!isPerson(request)) {
        vary(reply, 'Accept');
        refuseParameters(query);
        return WAY_IN;
      }
      const { sheet, status } = await front(services, viewOf(query));
      // While files are being read, what is told of that is true for a moment.
      if (!services.progress().ready) request.revision = null;
      return send(reply, sheet, status);
    });

    app.get('/read/:id', { schema: { hide: true, params: ById } }, async ({ params }, reply) => {
      return send(reply, await articlePage(store, params.id));
    });

    app.get('/read/:id/parsed', { schema: { hide: true, params: ById } }, async ({ params }, reply) => {
      return send(reply, await parsedPage(services, params.id));
    });

    app.get('/read/:id/versions/:number', { schema: { hide: true, params: ByVersion } }, async ({ params }, reply) => {
      return send(reply, await versionPage(store, params.id, params.number));
    });

    app.get('/read/:id/beside/:other', { schema: { hide: true, params: ByTwo } }, async ({ params }, reply) => {
      return send(reply, await comparisonPage(store, params.id, params.other));
    });

    app.get(SAID, { schema: { hide: true } }, async ({ query }, reply) => {
      return send(reply, await saidPage(store, viewOf(query as Query, SAID)));
    });

    app.get('/names/:kind', { schema: { hide: true, params: ByKind } }, async ({ params, query }, reply) => {
      return send(reply, await namesPage(store, kindOf(params.kind), query as Query));
    });

    app.get('/names/:kind/:id', { schema: { hide: true, params: ByName } }, async ({ params, query }, reply) => {
      const kind = kindOf(params.kind);
      const page =
        kind === 'speakers'
          ? speakerPage(store, params.id, query as Query)
          : namePage(store, kind, params.id, query as Query);
      return send(reply, await page);
    });

    app.get('/desk', { schema: { hide: true } }, async (request, reply) => {
      // Files met again unchanged are told here, and are no change to the store's answers.
      request.revision = null;
      return send(reply, await deskPage(services, request.query as Query));
    });

    app.register(progressRoutes(services));
    app.register(pasteRoutes(services));
  };
}
