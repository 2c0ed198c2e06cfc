import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CopydeskError } from '../errors.ts';
import { sendProblem } from './errors.ts';
import { answerPreflight, isPreflight } from './guarding/cors.ts';
import type { Reader } from './reader.ts';
import { pathOf } from './telemetry/requests.ts';

/**
 * What is done with a request that no route takes: 405 with the methods that its address takes, or 404 where it takes none.
 * "/articles/search" is itself, and so no article's address for any method.
 */
export function unknownAddress(app: FastifyInstance, missing: NonNullable<Reader['missing']> = sendProblem) {
  const known = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    known.set(url, new Set([...(known.get(url) ?? []), ...[method].flat()]));
  });

  function isUnknown({ is404, url, method, routeOptions }: FastifyRequest): boolean {
    if (is404) return true;
    if (!routeOptions.url?.includes(':')) return false;
    const path = pathOf({ url });
    // No id is empty: "/articles/" is no article's address.
    return path.endsWith('/') || path.includes('//') || known.get(path)?.has(method) === false;
  }
  function answer(request: FastifyRequest, reply: FastifyReply) {
    const methods = methodsOf(pathOf(request), known);
    if (methods.length === 0)
      return missing(new CopydeskError('ROUTE_NOT_FOUND', hint(request, known)), request, reply);
    if (isPreflight(request)) return answerPreflight(request, reply, methods);
    const allow = methods.join(', ');
    reply.header('allow', allow);
    return sendProblem(new CopydeskError('METHOD_NOT_ALLOWED', `It takes ${allow}.`), request, reply);
  }
  return { isUnknown, answer };
}

// "//Articles/" -> 'Nothing is served at this address, but at "/articles".'
function hint(request: FastifyRequest, known: Map<string, Set<string>>): string | undefined {
  const bare = `/${pathOf(request).split('/').filter(Boolean).join('/')}`;
  const meant = [bare, bare.toLowerCase()].find((path) => methodsOf(path, known).length > 0);
  return meant && `Nothing is served at this address, but at "${meant}".`;
}

function methodsOf(path: string, known: Map<string, Set<string>>): string[] {
  // "/articles/search" is itself before it is an "/articles/:id".
  const pattern = known.has(path) ? path : [...known.keys()].find((candidate) => fits(path, candidate));
  return pattern ? [...known.get(pattern)!].sort() : [];
}

function fits(path: string, pattern: string): boolean {
  const parts = path.split('/');
  const wanted = pattern.split('/');
  if (parts.length !== wanted.length) return false;
  return wanted.every((part, at) => part === parts[at] || (part.startsWith(':') && parts[at] !== ''));
}
