import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CopydeskError } from '../../errors.ts';
import type { Guards } from '../services.ts';
import { keyOf } from './keys.ts';

// What a server on the open net owes itself and whoever reads from it.

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answers however much is asked: whoever watches the server must see it when it has most to do. */
    unguarded?: true;
  }
}

/** An onRequest hook. An answer is no page that runs, frames or tells others anything; a route that is one says so itself. */
export function harmless(origins: readonly string[]) {
  // @fastify/helmet makes its headers anew for each request, which costs more than all of a kept answer's other headers.
  const headers = Object.entries({
    'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': origins.includes('*') ? 'cross-origin' : 'same-origin',
  });
  return (_request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    for (const [name, value] of headers) reply.header(name, value);
    done();
  };
}

/** Refuses what is too much. What is off adds no hook. */
export function guard(app: FastifyInstance, { lag, rate }: Guards = {}, keys: readonly string[] = []): void {
  if (lag) app.register(underPressure, { maxEventLoopDelay: lag, pressureHandler: refuseNew });
  if (!rate) return;
  app.register(rateLimit, {
    global: false,
    max: rate.most,
    timeWindow: rate.windowMs,
    enableDraftSpec: true,
    allowList: isUnguarded,
    // Who has a key counts for itself, wherever it is; who guesses at one counts for its address. One of IPv6 counts by its /64.
    keyGenerator: (request) => keyOf(request, keys) ?? normalizeIP(request.ip),
    errorResponseBuilder: () => new CopydeskError('TOO_MANY_REQUESTS'),
  });
  // Of every request, those too that no route takes.
  app.after(() => app.addHook('onRequest', app.rateLimit()));
}

async function refuseNew(request: FastifyRequest): Promise<void> {
  if (!isUnguarded(request)) throw new CopydeskError('OVERLOADED');
}

function isUnguarded({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.config?.unguarded === true;
}
