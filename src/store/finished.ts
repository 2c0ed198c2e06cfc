import type { Highlight } from './store.ts';

// Records as they are stored: finished JSON, sent as it is. What an article's group of near-copies says of it is put in its
// place, as it changes with other articles. A quotation mark within a string is escaped, so that a member's name with its
// marks stands nowhere but where it is one.

const CLUSTER = Buffer.from('"cluster":null');
const OCCURRENCES = Buffer.from('"occurrences":1');

const [OPEN, COMMA, CLOSE] = [Buffer.from('['), Buffer.from(','), Buffer.from(']')];

/** A JSON list of finished members. */
export function joined(parts: Buffer[]): Buffer {
  const between = parts.flatMap((part, at) => (at === 0 ? [part] : [COMMA, part]));
  return Buffer.concat([OPEN, ...between, CLOSE]);
}

export function withCluster(json: Buffer, cluster: string): Buffer {
  // Among the last members.
  const at = json.lastIndexOf(CLUSTER);
  if (at < 0) return json;
  const told = Buffer.from(`"cluster":${JSON.stringify(cluster)}`);
  return Buffer.concat([json.subarray(0, at), told, json.subarray(at + CLUSTER.length)]);
}

/** `counts` has by the place of each quote in how many articles of the group it stands. */
export function withOccurrences(json: Buffer, counts: Map<number, number>): Buffer {
  const parts: Buffer[] = [];
  let done = 0;
  for (let at = json.indexOf(OCCURRENCES), quote = 0; at >= 0; at = json.indexOf(OCCURRENCES, done), quote++) {
    const digit = at + OCCURRENCES.length - 1;
    parts.push(json.subarray(done, digit), Buffer.from(String(counts.get(quote) ?? 1)));
    done = digit + 1;
  }
  return Buffer.concat([...parts, json.subarray(done)]);
}

/** A summary as a hit of a search. */
export function asHit(json: Buffer, score: number | null, highlights: Highlight[]): Buffer {
  const more = JSON.stringify({ score, highlights });
  return Buffer.concat([json.subarray(0, -1), Buffer.from(`,${more.slice(1)}`)]);
}
