import type { Cluster } from './cluster.ts';

/** Throws where what answers is no OpenSearch. */
export async function greet(cluster: Cluster): Promise<void> {
  const answer = await cluster.call('GET', '/');
  const { version } = (answer ?? {}) as { version?: { distribution?: string; number?: string } };
  if (version?.distribution === 'opensearch') return;
  // Elasticsearch answers alike, and names no distribution.
  const whose = version?.number ? `Elasticsearch ${version.number}` : `something that says ${begun(answer)}`;
  throw new Error(`what answers there is ${whose}, and not OpenSearch. OPENSEARCH_URL is its address and port.`);
}

const SHOWN = 60;

function begun(answer: unknown): string {
  if (answer === null) return 'that there is nothing (404)';
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
