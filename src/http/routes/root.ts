import { NoParameters } from '../asking/parameters.ts';
import type { Routes } from '../zod.ts';

/** The way in, for a program that has only the host's name. */
export const WAY_IN = {
  name: 'Copydesk',
  articles: '/articles',
  documentation: '/docs',
  openapi: '/openapi.json',
};

export const rootRoutes: Routes = async (app) => {
  app.get('/', { schema: { hide: true, querystring: NoParameters } }, async () => WAY_IN);
};
