import type { Quote } from '../../../article.ts';
import { nameKey } from '../../../query/fold.ts';
import { cursorsFor } from '../../cursor.ts';
import type { Page, QuoteQuery } from '../../store.ts';
import { fieldOf, type Hit, type Json } from '../cluster/cluster.ts';
import type { Desk } from '../desk.ts';
import { allOf, articleConditions, chosen, languagesOf } from './filter.ts';
import { compile } from './match.ts';
import { readPage } from './page.ts';
import { readArticles } from './records.ts';

/** Newest article first, and within it as they stand there. */
const ORDER = [{ newest: 'asc' }, { id: 'asc' }, { position: 'asc' }] as const;

export async function readQuotes(desk: Desk, key: Buffer, query: QuoteQuery): Promise<Page<Quote>> {
  const { limit, cursor, total, ...asked } = query;
  const list = {
    index: desk.names.quotes,
    query: allOf(await quoteConditions(desk, query)),
    order: [...ORDER],
    telling: { _source: false, docvalue_fields: ['id', 'position'] },
  };
  const page = await readPage(desk.cluster, list, { limit, cursor, total }, cursorsFor(key, 'quotes', asked));
  const articles = await readArticles(desk, [...new Set(page.data.map(articleOf))]);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const data = page.data.flatMap((hit) => byId.get(articleOf(hit))?.quotes[fieldOf<number>(hit, 'position')!] ?? []);
  return { ...page, data };
}

function articleOf(hit: Hit): string {
  return fieldOf(hit, 'id')!;
}

async function quoteConditions(desk: Desk, query: QuoteQuery): Promise<Json[]> {
  const { words, kind, articleId, speaker, ...filter } = query;
  const languages = words ? await languagesOf(desk, filter.stem) : null;
  return [
    ...ofArticles(await articleConditions(desk, filter)),
    ...(words ? [compile(words, 'quote', languages)] : []),
    ...chosen(speaker, spokenBy),
    ...chosen(kind, (kinds) => ({ terms: { quote_kind: kinds } })),
    ...(articleId === undefined ? [] : [{ term: { id: articleId } }]),
  ];
}

/** Quotes of articles of which all this holds. */
export function ofArticles(conditions: Json[]): Json[] {
  return conditions.length === 0 ? [] : [{ has_parent: { parent_type: 'article', query: allOf(conditions) } }];
}

// By id, or by the name as this article has it.
function spokenBy(names: string[]): Json {
  return {
    bool: {
      should: [{ terms: { speaker_id: names } }, { terms: { speaker_key: names.map(nameKey) } }],
      minimum_should_match: 1,
    },
  };
}
