import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Dateline } from '../../src/article.ts';

/** What a person found in an article: every field as an Article has it, made by hand and never from the parser's answer. */
export const Label = z.strictObject({
  /** The dump, from the project's root. */
  file: z.string(),
  title: z.string().nullable(),
  subtitle: z.string().nullable(),
  date: z.iso.date().nullable(),
  publishedAt: z.iso.datetime({ offset: true }).nullable(),
  updatedAt: z.iso.datetime({ offset: true }).nullable(),
  authors: z.array(z.string()),
  agency: z.string().nullable(),
  outlet: z.string().nullable(),
  dateline: Dateline.omit({ text: true }).strict().nullable(),
  language: z.string().length(2),
  body: z.array(z.string()).describe('Paragraphs and sub-headings, without the dateline'),
  quotes: z.array(
    z.strictObject({
      text: z.string().describe('Without its marks'),
      kind: z.enum(['direct', 'fragment']),
      speaker: z.string().nullable().describe('The full name in the article, or the role as printed'),
      speakerKind: z.enum(['person', 'organization', 'role']).nullable(),
    }),
  ),
});
export type Label = z.infer<typeof Label>;

export const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(import.meta.dirname, 'labels');

/** Every label, in the order of the files' names. */
export function readLabels(): Label[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => {
    const { data, error } = Label.safeParse(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));
    if (error) throw new Error(`labels/${name}: ${z.prettifyError(error)}`);
    return data;
  });
}
