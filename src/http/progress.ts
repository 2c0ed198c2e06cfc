import { z } from 'zod';

/** How far the loading has come. Once it is ready it stays so; the files are counted ahead of the reading. */
export const Progress = z
  .object({
    ready: z.boolean().describe('True once the first pass over the folders is done'),
    running: z.boolean().describe('True while a pass is under way'),
    done: z.int().describe('Files that the present or last pass has dealt with'),
    found: z.int().nullable().describe('Files counted so far; null before the first count'),
    hint: z.string().nullable().describe('What to tell a person: of an empty folder, how to fill it'),
  })
  .meta({ id: 'Progress' });
export type Progress = z.infer<typeof Progress>;
