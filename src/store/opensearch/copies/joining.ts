/** An article as a copy of others. */
export interface Candidate {
  id: string;
  sketch: Uint32Array;
  cluster: string | null;
}

/** An article as its copies are looked for. */
export interface Standing extends Candidate {
  prints: number[];
}

/** Groups that grow as copies are found. */
export interface Joined {
  are(one: Candidate, other: Candidate): boolean;
  unite(one: Candidate, other: Candidate): void;
  /** In which group each article is now that was looked at or has joined; null where it stands alone. */
  places(): Map<string, string | null>;
  /** Groups that are part of another one now, with its name. */
  merged(): [string, string][];
}

// A group is called as one of its articles, and that one may be alone now.
const GROUP = '\n';
const groupNode = (name: string) => name + GROUP;
const nameOf = (node: string) => (node.endsWith(GROUP) ? node.slice(0, -GROUP.length) : node);

/** The articles that are looked at begin alone; any other stands for the whole of the group that it is in. */
export function joiner(batch: Standing[]): Joined {
  const loose = new Set(batch.map(({ id }) => id));
  const over = new Map<string, string>();
  const groups = new Set<string>();

  function nodeOf({ id, cluster }: Candidate): string {
    if (loose.has(id) || cluster === null) return id;
    groups.add(groupNode(cluster));
    return groupNode(cluster);
  }
  function top(node: string): string {
    const above = over.get(node);
    return above === undefined || above === node ? node : top(above);
  }
  return {
    are: (one, other) => top(nodeOf(one)) === top(nodeOf(other)),
    unite(one, other) {
      const [first, second] = [top(nodeOf(one)), top(nodeOf(other))].sort() as [string, string];
      over.set(first, first).set(second, first);
    },
    places: () => {
      const articles = [...new Set([...loose, ...over.keys()])].filter((node) => !groups.has(node));
      return new Map(articles.map((id) => [id, over.has(id) ? nameOf(top(id)) : null]));
    },
    merged: () =>
      [...groups]
        .map((group): [string, string] => [nameOf(group), nameOf(top(group))])
        .filter(([group, name]) => group !== name),
  };
}
