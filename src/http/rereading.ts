import { CopydeskError } from '../errors.ts';
import type { Reading, Services } from './services.ts';

// An article is read again from its own bytes to tell how it was read: that is not kept, and comes out the same.

export async function sourceOf({ store }: Pick<Services, 'store'>, id: string) {
  const found = await store.source(id);
  if (!found) throw new CopydeskError('ARTICLE_NOT_FOUND');
  return found;
}

export async function readAgain(services: Pick<Services, 'store' | 'parse'>, id: string): Promise<Reading> {
  const readings = services.parse({ ...(await sourceOf(services, id)), id });
  const reading = readings.find(({ article }) => article.id === id);
  if (!reading) throw new Error(`the source of ${id} no longer gives it`);
  return reading;
}
