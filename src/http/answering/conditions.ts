import type { FastifyRequest } from 'fastify';
import { CopydeskError } from '../../errors.ts';
import { meansVersion, recordTag } from './tags.ts';

/**
 * Throws where a write is meant for another article than the one that is there (RFC 9110, 13.1): another client's change
 * would be lost. `present` is its finished JSON.
 */
export function checkConditions({ headers }: Pick<FastifyRequest, 'headers'>, present: Uint8Array | null): void {
  const { 'if-match': wanted, 'if-none-match': unwanted } = headers;
  const version = present && recordTag(present).version;
  if (wanted !== undefined && (version === null || !meansVersion(wanted, version, 'strong')))
    throw new CopydeskError('PRECONDITION_FAILED', version === null ? 'There is no article of this id.' : undefined);
  if (unwanted !== undefined && version !== null && meansVersion(unwanted, version, 'weak'))
    throw new CopydeskError('PRECONDITION_FAILED', 'There is an article of this id already.');
}
