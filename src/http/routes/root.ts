import { NoParameters } from '../parameters.ts';
import type { Routes } from '../zod.ts';

/** The way in, for someone who has only the host's name. */
export const rootRoutes: Routes = async (app) => {
  app.get('/', { schema: { hide: true, querystring: NoParameters } }, async () => ({
    name: 'Copydesk',
    articles: '/articles',
    documentation: '/docs',
    openapi: '/openapi.json',
  }));
};
