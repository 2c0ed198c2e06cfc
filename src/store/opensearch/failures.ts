import { errors } from '@opensearch-project/opensearch';
import { CopydeskError } from '../../errors.ts';

// What OpenSearch refuses, by the errors that a client of ours can meet.

/** As OpenSearch tells it. */
export interface Failure {
  type: string;
  reason?: string;
  root_cause?: Failure[];
  caused_by?: Failure;
}

export function unavailable(why: string): CopydeskError {
  return new CopydeskError('STORE_UNAVAILABLE', `OpenSearch does not answer as it should: ${why}.`);
}

/** What an error of the client means for whoever has asked. */
export function toldError(error: unknown): unknown {
  if (error instanceof errors.ResponseError) {
    const failure = (error.body as { error?: unknown } | undefined)?.error;
    return failureOf(error.statusCode ?? 0, failure && typeof failure === 'object' ? (failure as Failure) : null);
  }
  if (error instanceof errors.OpenSearchClientError) return unavailable(error.message.split('\n')[0]!);
  return error;
}

const TOO_MUCH = ['too_many_clauses', 'too_many_nested_clauses', 'too_many_buckets_exception'];

export function failureOf(status: number, failure: Failure | null): Error {
  const types = failure ? typesOf(failure) : [];
  if (types.some((type) => TOO_MUCH.includes(type)))
    return new CopydeskError('INVALID_REQUEST', 'The search asks for more words than OpenSearch takes. Ask for fewer.');
  const blocked = types.find((type) => type === 'cluster_block_exception');
  if (blocked) return unavailable('it takes no writes, as an index is read-only or its disk is full');
  if (status === 408 || status === 429 || status >= 500 || status === 0)
    return unavailable(types[0] ?? `status ${status}`);
  return new Error(`OpenSearch refuses with ${status}: ${JSON.stringify(failure)}`);
}

function typesOf({ type, root_cause = [], caused_by }: Failure): string[] {
  return [type, ...root_cause.flatMap(typesOf), ...(caused_by ? typesOf(caused_by) : [])];
}
