import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CopydeskError } from '../errors.ts';
import { rootRoutes } from './routes/root.ts';
import type { Routes } from './zod.ts';

/** What is there for people, beside the answers for programs. It has the address `/`. */
export interface Reader {
  routes: Routes;
  /** Answers at an address where nothing is; without it, a problem does. */
  missing?(error: CopydeskError, request: FastifyRequest, reply: FastifyReply): FastifyReply;
}

/** Where nobody reads: `/` shows programs the way in. */
export const NO_READER: Reader = { routes: rootRoutes };
