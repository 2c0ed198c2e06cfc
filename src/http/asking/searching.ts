import { z } from 'zod';
import { askedWords, corrected } from '../../query/correct.ts';
import { parseQuery } from '../../query/parse.ts';
import { printQuery, QUERY_FIELDS, wantsAll } from '../../query/query.ts';
import { type ArticleStore, type Page, RARE } from '../../store/store.ts';
import { beside, flag, textUpTo } from './parameters.ts';

// How a text is searched for, and what is told of how it was read.

export function queryUpTo(most: number) {
  return textUpTo(most).describe(
    'Words, all of them; `"a phrase"`, `OR`, `NOT` or `-word`, `( )`, `word*`, `NEAR(a b, 5)`, and fields: ' +
      `${QUERY_FIELDS.map((field) => `\`${field}:\``).join(', ')}. Case and accents make no difference. What does not ` +
      'parse is read as plain words, with a warning in `query.warnings`.',
  );
}

/** A longer one goes into the body of a POST. */
export const QUERY = queryUpTo(4000);

export const READING = {
  stem: flag().describe('Words match every word of the same stem in the article’s language; without it, as written.'),
  strict: flag().describe('What does not parse is refused, each fault with its place, and not read as plain words.'),
};

/** Where a list may be searched. */
export const SEARCHED = { q: QUERY.optional(), ...READING };

/** With `strict`, whatever there is to warn of is a fault. */
export const readable = z.superRefine<unknown>(
  (given, { addIssue }) => {
    const { q, strict } = given as { q?: unknown; strict?: unknown };
    if (strict !== true || typeof q !== 'string') return;
    for (const { text, position } of parseQuery(q).warnings) {
      const message = `cannot be read at position ${position}: ${text}`;
      addIssue({ code: 'custom', input: q, path: ['q'], message, params: { code: 'syntax', position } });
    }
  },
  { when: beside },
);

const QueryTree = z
  .object({
    kind: z.enum(['and', 'or', 'not', 'phrase', 'near']),
    get parts(): z.ZodOptional<z.ZodArray<typeof QueryTree>> {
      return z.array(QueryTree).optional();
    },
    get part(): z.ZodOptional<typeof QueryTree> {
      return QueryTree.optional();
    },
    field: z.enum(QUERY_FIELDS).nullable().optional().describe('Null: title, standfirst and body'),
    words: z.array(z.string()).optional(),
    prefix: z.boolean().optional().describe('The last word is only the beginning of one'),
    phrases: z
      .array(z.object({ words: z.array(z.string()), prefix: z.boolean(), start: z.int(), end: z.int() }))
      .optional(),
    distance: z.int().optional(),
    start: z.int().optional().describe('Offset in `text`, in UTF-16 code units'),
    end: z.int().optional(),
  })
  .meta({ id: 'QueryTree' });

export const QueryEcho = z
  .object({
    text: z.string().describe('As it was given'),
    parsed: z.string().describe('As it was understood, in the search language'),
    warnings: z
      .array(z.object({ text: z.string(), position: z.int().describe('Offset in `text`, in UTF-16 code units') }))
      .describe(
        'What was read as plain words, because it could not be read as meant; and, of a page sorted by relevance, that scores have moved since the one before it',
      ),
    didYouMean: z
      .string()
      .nullable()
      .describe(
        'The text with the nearest word that some article has in place of each that none has; null without one',
      ),
    tree: QueryTree.optional().describe('Only with explain=true'),
  })
  .meta({ id: 'QueryEcho' });
export type QueryEcho = z.infer<typeof QueryEcho>;

const MOVED = {
  text: 'articles have come or gone since the page before, and with them all scores have moved: hits that were near each other may have changed places',
  position: 0,
};

/** With what is to be told of the page. */
export function told(query: QueryEcho, moved: boolean | undefined): QueryEcho {
  return moved ? { ...query, warnings: [...query.warnings, MOVED] } : query;
}

/**
 * How a list was searched; undefined where it was not. Where it is one of articles, and they are counted, it tells itself of
 * most words that they are there.
 */
export async function understood(
  store: ArticleStore,
  { q, stem, explain }: { q?: string; stem?: boolean; explain?: boolean },
  list?: Promise<Pick<Page<unknown>, 'total'>>,
): Promise<QueryEcho | undefined> {
  if (q === undefined) return undefined;
  const { query, warnings } = parseQuery(q);
  const known = list !== undefined && wantsAll(query) && ((await list).total?.value ?? 0) > RARE;
  const didYouMean = known ? null : corrected(q, query, await store.nearest(askedWords(query), stem));
  return {
    text: q,
    parsed: printQuery(query),
    warnings,
    didYouMean,
    ...(explain && { tree: query }),
  };
}
