import { CopydeskError } from '../../../errors.ts';
import type { Connection } from './connection.ts';

/** A file up to this size is looked through before anything is asked of it, which takes 5 ms of CPU a MiB; a larger one while it is served. */
export const AT_START = 64 * 1024 * 1024;

/** Looks whether every page of the file is what it should be, and every index what its table says. Throws where one is not. */
export function verify(db: Connection): void {
  // `quick_check` is a fifth cheaper, and sees nothing in two pages of an index that have changed places.
  const found = db.get('pragma integrity_check(1)')!.integrity_check;
  if (found !== 'ok') throw Object.assign(new Error(String(found)), { errcode: 11 });
}

type Run = (name: string, args: unknown[]) => Promise<unknown>;

/** Once the file is known to be damaged, nothing is answered from it any more: what is missing in it cannot be told. */
export function healthOf() {
  let damage: CopydeskError | null = null;
  return {
    isDamaged: () => damage !== null,
    watched:
      (run: Run): Run =>
      async (name, args) => {
        if (damage) throw damage;
        try {
          return await run(name, args);
        } catch (error) {
          // A record alone that is damaged says nothing of the others, and has no cause.
          if (error instanceof CopydeskError && error.code === 'STORE_DAMAGED' && error.cause) damage = error;
          throw error;
        }
      },
  };
}
