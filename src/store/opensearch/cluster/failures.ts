import { errors } from '@opensearch-project/opensearch';
import { CopydeskError } from '../../../errors.ts';

// What OpenSearch refuses, by the errors that a client of ours can meet.

/** As OpenSearch tells it. */
export interface Failure {
  type: string;
  reason?: string;
  root_cause?: Failure[];
  caused_by?: Failure;
}

export function unavailable(why: string, cause?: unknown): CopydeskError {
  return new CopydeskError('STORE_UNAVAILABLE', `OpenSearch does not answer as it should: ${why}.`, [], cause);
}

/** So often what breaks off, or is answered with a 503, is asked at the least; another node may take over. */
const TRIES = 4;

/** Whether to ask once more. What takes too long is asked of each node once. */
export function comesAgain(error: unknown, tries: number, nodes: number): boolean {
  if (error instanceof errors.TimeoutError) return tries < nodes;
  const isAway = error instanceof errors.ResponseError && [502, 503, 504].includes(error.statusCode ?? 0);
  return (isAway || error instanceof errors.ConnectionError) && tries < Math.max(TRIES, nodes + 1);
}

/** What an error of the client means for whoever has asked. */
export function toldError(error: unknown): unknown {
  if (error instanceof errors.ResponseError) {
    const failure = (error.body as { error?: unknown } | undefined)?.error;
    return failureOf(error.statusCode ?? 0, failure && typeof failure === 'object' ? (failure as Failure) : null);
  }
  if (error instanceof errors.OpenSearchClientError) return unavailable(helped(error.message.split('\n')[0]!));
  return error;
}

/** What to do where no connection comes about, by what the client says of it. */
const HELP: [RegExp, string][] = [
  [/wrong version number|packet length too long/i, 'no TLS is spoken there, so that its address begins with http://'],
  [
    /certificate|self.signed/i,
    'NODE_EXTRA_CA_CERTS names the file of an authority that is not one of those known to all',
  ],
  [/socket hang up/i, 'where TLS is spoken, the address begins with https://'],
  [/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH/, 'nothing is at this address, or it does not run'],
];

// connect ECONNREFUSED 127.0.0.1:9200 -> connect ECONNREFUSED 127.0.0.1:9200 (nothing is at this address, …)
function helped(message: string): string {
  const help = HELP.find(([pattern]) => pattern.test(message))?.[1];
  return help === undefined ? message : `${message} (${help})`;
}

const TOO_MUCH = ['too_many_clauses', 'too_many_nested_clauses', 'too_many_buckets_exception'];
const BLOCKS = ['cluster_block_exception', 'index_create_block_exception'];

/** Of what is refused until somebody has done something, and not because there is too much to do. */
export function isBlock(failure: Failure | undefined): boolean {
  return failure !== undefined && typesOf(failure).some((type) => BLOCKS.includes(type));
}

export function failureOf(status: number, failure: Failure | null): Error {
  const types = failure ? typesOf(failure) : [];
  const told = JSON.stringify(failure);
  if (types.some((type) => TOO_MUCH.includes(type)))
    return new CopydeskError('INVALID_REQUEST', 'The search asks for more words than OpenSearch takes. Ask for fewer.');
  // A cluster without a manager, or one that starts, says 503.
  if (failure && isBlock(failure) && status !== 503)
    return new CopydeskError(
      'INSUFFICIENT_STORAGE',
      /flood-stage|create-index/.test(told) ? FULL : READ_ONLY,
      [],
      told,
    );
  if (status === 401) return unavailable('it does not know the name and the password of OPENSEARCH_URL', told);
  if (status === 403)
    return unavailable(`the user of OPENSEARCH_URL may not do this (${failure?.reason ?? 403})`, told);
  if (types.includes('index_closed_exception')) return unavailable('an index is closed', told);
  if (failure === null || status === 408 || status === 429 || status >= 500)
    return unavailable(types[0] ?? `status ${status}, and no reason`);
  return new Error(`OpenSearch refuses with ${status}: ${told}`);
}

const FULL =
  'OpenSearch takes no writes, as the disk of a node is full. Make room on it, or add a node: it takes them again by itself.';
const READ_ONLY =
  'OpenSearch takes no writes, as an index, or the cluster, was set to be read-only. Take that setting back (index.blocks.*).';

function typesOf({ type, root_cause = [], caused_by }: Failure): string[] {
  return [type, ...root_cause.flatMap(typesOf), ...(caused_by ? typesOf(caused_by) : [])];
}
