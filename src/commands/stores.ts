import { existsSync } from 'node:fs';
import { OpenSearchNodes, type Settings } from '../config.ts';
import type { ArticleStore } from '../store/store.ts';

type OnNote = (note: string) => void;

/**
 * The store that the settings choose; `readers` threads read a database file, of which `onNote` is told what is odd. The client of
 * the other engine is never loaded.
 */
export function openStore(settings: Settings, readers: number, onNote: OnNote): Promise<ArticleStore> {
  return settings.STORE === 'opensearch'
    ? openCluster(settings)
    : openFile(settings.DATABASE, settings, readers, onNote);
}

/** The store at a place: an http(s) address is that of OpenSearch, several joined by commas, and all else a database file. */
export async function openAt(place: string, settings: Settings, mustExist = false): Promise<ArticleStore> {
  const nodes = OpenSearchNodes.safeParse(place);
  if (nodes.success) return openCluster({ ...settings, OPENSEARCH_URL: nodes.data });
  if (mustExist && !existsSync(place)) throw new Error(`${place}: there is no database.`);
  return openFile(place, settings, 0);
}

async function openFile(
  path: string,
  { VERSIONS_KEPT }: Settings,
  readers: number,
  onNote: OnNote = () => {},
): Promise<ArticleStore> {
  const { openSqlite } = await import('../store/sqlite/index.ts');
  return openSqlite(path, { readers, versions: VERSIONS_KEPT, onNote });
}

async function openCluster(settings: Settings): Promise<ArticleStore> {
  const { OPENSEARCH_URL, OPENSEARCH_INDEX, OPENSEARCH_SHARDS, VERSIONS_KEPT } = settings;
  const { openOpensearch } = await import('../store/opensearch/index.ts');
  return openOpensearch({
    nodes: OPENSEARCH_URL,
    prefix: OPENSEARCH_INDEX,
    shards: OPENSEARCH_SHARDS,
    versions: VERSIONS_KEPT,
  });
}
