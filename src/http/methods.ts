import type { FastifyInstance } from 'fastify';

/** Notes which methods each address takes, and gives a function that tells them of an address: [] where it is unknown. */
export function knowMethods(app: FastifyInstance): (url: string) => string[] {
  const known = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const methods = known.get(url) ?? new Set();
    for (const one of [method].flat()) methods.add(one);
    known.set(url, methods);
  });
  return (url) => {
    const path = url.split('?', 1)[0]!;
    // "/articles/search" is itself before it is an "/articles/:id".
    const pattern = known.has(path) ? path : [...known.keys()].find((candidate) => fits(path, candidate));
    return pattern ? [...known.get(pattern)!].sort() : [];
  };
}

function fits(path: string, pattern: string): boolean {
  const parts = path.split('/');
  const wanted = pattern.split('/');
  return (
    parts.length === wanted.length &&
    wanted.every((want, at) => want === parts[at] || (want.startsWith(':') && parts[at] !== ''))
  );
}
