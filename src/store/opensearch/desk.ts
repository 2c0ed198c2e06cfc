import type { Cluster } from './cluster/cluster.ts';
import type { Names } from './indices/indices.ts';

/** What everything that is asked of a store needs. */
export interface Desk {
  cluster: Cluster;
  names: Names;
  /** How many earlier versions of each article are kept. */
  versions: number;
}
