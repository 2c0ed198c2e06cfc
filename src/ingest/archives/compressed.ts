import { createGunzip, createZstdDecompress } from 'node:zlib';
import { CopydeskError } from '../../errors.ts';
import { type Bytes, through } from '../bytes.ts';
import { type Session, unreadable } from './held.ts';

// Little is expanded to little, whatever the ratio.
const FREE = 64 * 1024 * 1024;

/** What compressed bytes expand to, within the limits. What could be expanded comes before the error that ends it. */
export async function* expanded(kind: 'gzip' | 'zstd', source: Bytes, session: Session): Bytes {
  let packed = 0;
  async function* counted(): Bytes {
    for await (const piece of source) {
      packed += piece.length;
      yield piece;
    }
  }
  const transform = kind === 'gzip' ? createGunzip() : createZstdDecompress();
  try {
    yield* withinLimits(through(counted(), transform), session, () => packed);
  } catch (error) {
    throw expansionError(error, kind);
  }
}

/** Passes bytes on until they are more than the limits allow. `packed` tells from how many they were made. */
export async function* withinLimits(source: Bytes, session: Session, packed: () => number): Bytes {
  const { expansion, ratio } = session.limits;
  let size = 0;
  for await (const piece of source) {
    size += piece.length;
    session.expanded += piece.length;
    if (session.expanded > expansion)
      throw unreadable(`it expands to more than ${expansion} bytes, which is EXPANSION_LIMIT`);
    if (size > FREE && size > packed() * ratio) {
      throw unreadable(`it expands to more than ${ratio} times its size, which is EXPANSION_RATIO`);
    }
    yield piece;
  }
}

function expansionError(error: unknown, kind: string): unknown {
  if (error instanceof CopydeskError) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (!/^(?:Z_|ZSTD|ERR_)/.test(code)) return error;
  if (/unexpected end|srcSize_wrong|incomplete/i.test(`${code} ${message}`))
    return unreadable(`cut off: the ${kind} data end too early`);
  return unreadable(`damaged: the ${kind} data cannot be expanded (${message})`);
}
