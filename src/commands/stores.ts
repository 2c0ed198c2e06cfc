import { existsSync } from 'node:fs';
import { Settings } from '../config.ts';
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

/**
 * The store at a place: an http(s) address is that of OpenSearch, several joined by commas, with what the names of its indices begin
 * with as the path (else OPENSEARCH_INDEX); and all else is a database file.
 */
export async function openAt(place: string, settings: Settings, mustExist = false): Promise<ArticleStore> {
  if (/^https?:/.test(place)) return openCluster({ ...settings, ...clusterAt(place) });
  if (mustExist && !existsSync(place)) throw new Error(`${place}: there is no database.`);
  return openFile(place, settings, 0);
}

// http://one.example:9200,http://two.example:9200/copydesk-new
//                                                 ^^^^^^^^^^^^ the index
function clusterAt(place: string): Partial<Settings> {
  const [, nodes, index] = /^(https?:\/\/.*?)(?:\/([^/,]+))?\/?$/.exec(place) ?? [];
  const found = OpenSearchAddress.safeParse({ OPENSEARCH_URL: nodes, ...(index && { OPENSEARCH_INDEX: index }) });
  if (found.success) return index ? found.data : { OPENSEARCH_URL: found.data.OPENSEARCH_URL };
  const [{ message } = { message: '' }] = found.error.issues;
  throw new Error(`${place} should be ${message}.`);
}
const OpenSearchAddress = Settings.pick({ OPENSEARCH_URL: true, OPENSEARCH_INDEX: true });

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
