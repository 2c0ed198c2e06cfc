import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { NoParameters } from '../http/asking/parameters.ts';
import type { Routes } from '../http/zod.ts';

// What every page brings along. A file's address has a hash of it, so that it may be kept for good.

const TYPES = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

function asset(name: string, type: keyof typeof TYPES) {
  const bytes = readFileSync(new URL(`assets/${name}.${type}`, import.meta.url));
  return { address: `/assets/${name}.${hash('sha256', bytes).slice(0, 12)}.${type}`, type: TYPES[type], bytes };
}

export const ASSETS = { style: asset('desk', 'css'), script: asset('desk', 'js'), icon: asset('icon', 'svg') };

export const assetRoutes: Routes = async (app) => {
  for (const { address, type, bytes } of Object.values(ASSETS))
    app.get(
      address,
      {
        config: { caching: 'public, max-age=31536000, immutable' },
        schema: { hide: true, querystring: NoParameters },
      },
      async (_request, reply) => reply.type(type).send(bytes),
    );
};
