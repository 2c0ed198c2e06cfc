import { CopydeskError } from '../errors.ts';
import { reasonOf } from './walk.ts';

/** Why nothing has become of an input, from what was thrown; `bug` is the error, where it is our own. */
export function refusalOf(error: unknown): { refusal: string; bug?: unknown } {
  if (error instanceof CopydeskError) return { refusal: error.message };
  if ((error as NodeJS.ErrnoException).syscall) return { refusal: `cannot be read: ${reasonOf(error)}` };
  return { refusal: 'Copydesk failed on it; the log says how', bug: error };
}
