import type { z } from 'zod';

// Which members of a record a client asked for.

/** The members of a record that were asked for; its id always. */
export function pick<T extends { id: string }>(
  record: T,
  fields: readonly string[] | undefined,
): Partial<T> & { id: string } {
  if (!fields) return record;
  const picked = Object.entries(record).filter(([name]) => name === 'id' || fields.includes(name));
  return Object.fromEntries(picked) as Partial<T> & { id: string };
}

/** The names of a record's members, as `fields` takes them. */
export function membersOf(record: z.ZodObject): [string, ...string[]] {
  return Object.keys(record.shape) as [string, ...string[]];
}
