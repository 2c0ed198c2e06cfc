import type { Article } from '../../../article.ts';
import { cursorsFor } from '../../cursor.ts';
import type { Page, Paging, Version } from '../../store.ts';
import { pageOfVersions } from '../../versions/history.ts';
import type { Desk } from '../desk.ts';
import { versionsIn } from '../writing/history.ts';
import { presentOf } from '../writing/write.ts';
import { mayBeId, readArticle } from './records.ts';

async function historyOf(desk: Desk, id: string) {
  const present = mayBeId(id) ? (await presentOf(desk, [id])).get(id) : undefined;
  return present ? versionsIn(present) : null;
}

export async function readVersions(
  desk: Desk,
  key: Buffer,
  id: string,
  query: Pick<Paging, 'limit' | 'cursor'>,
): Promise<Page<Version> | null> {
  const all = await historyOf(desk, id);
  return all && pageOfVersions(all, cursorsFor(key, 'versions', { id }), query);
}

export async function readVersion(desk: Desk, id: string, number: number): Promise<Article | null> {
  const all = await historyOf(desk, id);
  if (all?.[0]?.number === number) return readArticle(desk, id);
  const found = all?.find((each) => each.number === number);
  if (!found) return null;
  const { notes: _, ...article } = found.content;
  return article;
}
