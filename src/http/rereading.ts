import { CopydeskError } from '../errors.ts';
import type { Part, Parts, Services } from './services.ts';

// An article is read again from its own bytes to tell how it was read: that is not kept, and comes out the same.

export async function sourceOf({ store }: Pick<Services, 'store'>, id: string) {
  const found = await store.source(id);
  if (!found) throw new CopydeskError('ARTICLE_NOT_FOUND');
  return found;
}

export async function readAgain<P extends Part>(
  services: Pick<Services, 'store' | 'parse'>,
  id: string,
  parts: readonly P[],
): Promise<Parts<P>> {
  return services.parse({ ...(await sourceOf(services, id)), id }, parts);
}
