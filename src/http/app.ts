import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, { type FastifyInstance, type onRequestHookHandler } from 'fastify';
import { keptAnswers } from './answering/kept.ts';
import { finish } from './answering/sending.ts';
import { refuseMalformedQuery } from './asking/parameters.ts';
import { DOCS_POLICY, DOCUMENT } from './describing/openapi.ts';
import { shareComponents } from './describing/operations.ts';
import { answerError, answerMalformed } from './errors.ts';
import { finishing } from './guarding/closing.ts';
import { openTo } from './guarding/cors.ts';
import { decodeBody } from './guarding/decode.ts';
import { guard, harmless } from './guarding/guards.ts';
import { NO_READER, type Reader } from './reader.ts';
import { articleRoutes } from './routes/articles.ts';
import { changeRoutes } from './routes/changes.ts';
import { clusterRoutes } from './routes/clusters.ts';
import { documentRoutes } from './routes/documents.ts';
import { exportRoutes } from './routes/export.ts';
import { feedRoutes } from './routes/feeds.ts';
import { healthRoutes } from './routes/health.ts';
import { ledgerRoutes } from './routes/ledger.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { nameRoutes } from './routes/names.ts';
import { originalRoutes } from './routes/originals.ts';
import { parseRoutes } from './routes/parse.ts';
import { problemRoutes } from './routes/problems.ts';
import { quoteRoutes } from './routes/quotes.ts';
import { reloadRoutes } from './routes/reload.ts';
import { searchRoutes } from './routes/search.ts';
import { statsRoutes } from './routes/stats.ts';
import { suggestRoutes } from './routes/suggest.ts';
import { versionRoutes } from './routes/versions.ts';
import { writeRoutes } from './routes/writes.ts';
import type { Services } from './services.ts';
import { meter } from './telemetry/metrics.ts';
import { nameRequest, oneHost, oneLine, requestId } from './telemetry/requests.ts';
import { unknownAddress } from './unknown.ts';
import { type Routes, serializerCompiler, toOpenApi, validatorCompiler } from './zod.ts';

const MAX_HEADER = 64 * 1024;

/** What every answer goes through, whatever its route: all of a server but its routes. */
export function bareApp(
  services: Pick<Services, 'logger' | 'bodyLimit' | 'origins' | 'guards' | 'keys'>,
  beforeSending: (app: FastifyInstance) => void = () => {},
  { missing }: Reader = NO_READER,
): FastifyInstance {
  const first: onRequestHookHandler[] = [nameRequest, harmless(services.origins), openTo(services.origins)];
  const app = Fastify({
    loggerInstance: services.logger,
    logController: oneLine(),
    genReqId: requestId,
    bodyLimit: services.bodyLimit,
    requestTimeout: 60_000,
    trustProxy: services.guards?.trusted?.length ? services.guards.trusted : false,
    // What comes on an open connection while the server ends was accepted, and is answered.
    return503OnClosing: false,
    // The address counts among the headers, and a search in other letters than Latin takes six bytes a letter there.
    // Node would refuse a request without a host in no words at all; oneHost does in ours.
    http: { maxHeaderSize: MAX_HEADER, requireHostHeader: false },
    // An id is of any form and length.
    routerOptions: { maxParamLength: MAX_HEADER },
    clientErrorHandler: answerMalformed,
    // An address that cannot be read comes to no hook. None of these waits for anything.
    frameworkErrors: (error, request, reply) => {
      for (const hook of first) hook.call(app, request, reply, () => {});
      answerError(error, request, reply.header('cache-control', 'no-store'));
    },
  });
  app.removeContentTypeParser('text/plain');
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);

  // A route keeps the error handler that stood when it was registered, so that these come first.
  const unknown = unknownAddress(app, missing);
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(unknown.answer);
  for (const hook of first) app.addHook('onRequest', hook);
  guard(app, services.guards, services.keys);
  app.addHook('onRequest', oneHost);
  // Before a body is read that nobody wants.
  app.addHook('onRequest', async (request, reply) =>
    unknown.isUnknown(request) ? unknown.answer(request, reply) : undefined,
  );
  app.addHook('onRequest', refuseMalformedQuery);
  app.addHook('preParsing', decodeBody);
  beforeSending(app);
  app.addHook('onSend', finish);
  return app;
}

/** The server with all its routes: everything but listening. */
export function buildApp(services: Services, reader: Reader = NO_READER): FastifyInstance {
  const kept = keptAnswers(services.store);
  const keeping = (routes: Routes): Routes => {
    return async (app) => {
      app.addHook('onRequest', kept.again);
      app.register(routes);
    };
  };
  const keep = (bare: FastifyInstance) => bare.decorateRequest('revision', null).addHook('onSend', kept.keep);
  const app = bareApp(services, keep, reader);
  finishing(app, services.guards?.grace);
  const registry = meter(app, services);
  services.traced?.(app);

  app.register(swagger, { openapi: DOCUMENT, transform: toOpenApi, transformObject: shareComponents });
  app.register(swaggerUi, { routePrefix: '/docs', staticCSP: DOCS_POLICY });
  app.register(keeping(articleRoutes(services.store)));
  app.register(keeping(searchRoutes(services.store)));
  app.register(originalRoutes(services));
  app.register(keeping(quoteRoutes(services.store)));
  app.register(keeping(nameRoutes(services.store)));
  app.register(exportRoutes(services));
  app.register(feedRoutes(services));
  app.register(keeping(clusterRoutes(services.store)));
  app.register(versionRoutes(services.store));
  app.register(changeRoutes(services.store));
  app.register(keeping(statsRoutes(services.store)));
  app.register(keeping(suggestRoutes(services.store)));
  app.register(parseRoutes(services));
  app.register(writeRoutes(services));
  app.register(ledgerRoutes(services.store));
  app.register(reloadRoutes(services));
  app.register(healthRoutes(services));
  app.register(metricsRoutes(registry));
  app.register(documentRoutes);
  app.register(problemRoutes);
  app.register(keeping(reader.routes));
  return app;
}
