import { nameId, nameKey } from '../../../query/fold.ts';
import type { NameKind, NameSummary, Role, SpeakerSummary } from '../../store.ts';
import type { TermField } from '../../terms.ts';
import { type Bucket, fieldOf, type Json } from '../cluster/cluster.ts';
import type { Desk } from '../desk.ts';
import { allOf } from './filter.ts';
import { printedNames } from './keys.ts';
import { ofArticles } from './quotes.ts';

// What articles are listed by, beside themselves, and what is told of each.

/** A field that articles are listed by the keys of. */
export interface Kind {
  list: string;
  /** Every key of an article, and those that it is counted under: others are told only to who asks by the id. */
  field: string;
  main: string;
  /** The key of an id; null where none can have it. */
  keyOf(id: string): string | null;
  /** What a key is found by, folded; and the field in which the words of it are looked for. */
  folded(key: string): string;
  words: string | null;
  summaries(desk: Desk, keys: string[], conditions: Json[]): Promise<Map<string, NameSummary>>;
}

const ofTerms = (list: string, field: TermField): Kind => ({
  list,
  field,
  main: `${field}_main`,
  keyOf: (id) => (nameId(id) === id ? nameKey(id) : null),
  folded: (key) => key,
  words: `${field}_words`,
  async summaries(desk, keys, conditions) {
    const printed = await printedNames(desk, field, keys);
    const counts = await countsOf(desk, field, keys, conditions);
    return new Map(
      [...counts].map(([key, { quotes, ...count }]) => {
        const name = printed.get(key) ?? key;
        return [
          key,
          { id: nameId(name), name, articles: count.articles, quotes, first: count.first, last: count.last },
        ];
      }),
    );
  },
});

const CLUSTERS: Kind = {
  list: 'clusters',
  field: 'cluster',
  main: 'cluster',
  keyOf: (id) => id,
  folded: () => '',
  words: null,
  async summaries(desk, keys, conditions) {
    const counts = await countsOf(desk, 'cluster', keys, conditions);
    const firsts = await desk.cluster.searches(
      keys.map((id) => ({
        index: desk.names.articles,
        body: {
          query: { term: { cluster: id } },
          sort: [{ oldest: 'asc' }, { id: 'asc' }],
          size: 1,
          _source: false,
          stored_fields: ['summary'],
        },
      })),
    );
    const titles = new Map(
      keys.map((id, at) => {
        const [first] = firsts[at]!.hits.hits;
        return [id, first ? ((JSON.parse(fieldOf(first, 'summary')!).title as string | null) ?? '') : ''];
      }),
    );
    return new Map([...counts].map(([id, count]) => [id, { id, name: titles.get(id)!, ...count }]));
  },
};

const SPEAKERS: Kind = {
  list: 'speakers',
  field: 'speaker_id',
  main: 'speaker_id',
  keyOf: (id) => id,
  folded: (key) => nameKey(key),
  words: 'speaker_words',
  async summaries(desk, keys, conditions) {
    const counts = await countsOf(desk, 'speaker_id', keys, conditions);
    const said = await quotesOf(desk, keys, conditions);
    const forms = await formsOf(desk, keys);
    return new Map(
      [...counts].map(([id, count]) => {
        const [name, kind, roles, mentions] = forms.get(id)!;
        const quotes = said.get(id) ?? 0;
        const { articles, first, last } = count;
        return [
          id,
          { id, name: name![0]!, articles, quotes, first, last, kind: kind![0], roles, mentions } as SpeakerSummary,
        ];
      }),
    );
  },
};

export const KINDS = {
  authors: ofTerms('authors', 'author'),
  agencies: ofTerms('agencies', 'agency'),
  places: ofTerms('places', 'place'),
  outlets: ofTerms('outlets', 'outlet'),
  speakers: SPEAKERS,
  clusters: CLUSTERS,
};

type Count = Pick<NameSummary, 'articles' | 'quotes' | 'first' | 'last'>;

async function countsOf(
  { cluster, names }: Desk,
  field: string,
  keys: string[],
  conditions: Json[],
): Promise<Map<string, Count>> {
  if (keys.length === 0) return new Map();
  const aggs = {
    quotes: { sum: { field: 'quotes' } },
    first: { min: { field: 'day' } },
    last: { max: { field: 'day' } },
  };
  const counted = { terms: { field, include: keys, size: keys.length }, aggs };
  const query = allOf([...conditions, { terms: { [field]: keys } }]);
  const { aggregations } = await cluster.search(names.articles, { size: 0, query, aggs: { counted } });
  return new Map(
    aggregations.counted!.buckets.map(({ key, doc_count, quotes, first, last }) => [
      key as string,
      { articles: doc_count, quotes: numberIn(quotes)!, first: dayOf(first), last: dayOf(last) },
    ]),
  );
}

function numberIn(aggregation: unknown): number | null {
  return (aggregation as { value: number | null }).value;
}

export function dayOf(aggregation: unknown): string | null {
  const value = numberIn(aggregation);
  return value === null ? null : new Date(value).toISOString().slice(0, 10);
}

async function quotesOf({ cluster, names }: Desk, keys: string[], conditions: Json[]): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const said = { terms: { field: 'speaker_id', include: keys, size: keys.length } };
  const query = allOf([...ofArticles(conditions), { terms: { speaker_id: keys } }]);
  const { aggregations } = await cluster.search(names.quotes, { size: 0, query, aggs: { said } });
  return new Map(aggregations.said!.buckets.map(({ key, doc_count }) => [key as string, doc_count]));
}

const FORMS = ['name', 'speaker_kind', 'role', 'mention'] as const;
/** No speaker has more. */
const MOST_FORMS = 10_000;

/** What each speaker is called in all articles, the most frequent first. */
async function formsOf({ cluster, names }: Desk, keys: string[]): Promise<Map<string, string[][]>> {
  const order = [{ _count: 'desc' }, { _key: 'asc' }];
  const aggs = Object.fromEntries(FORMS.map((field) => [field, { terms: { field, size: MOST_FORMS, order } }]));
  const answers = await cluster.searches(
    keys.map((id) => ({ index: names.quotes, body: { size: 0, query: { term: { speaker_id: id } }, aggs } })),
  );
  return new Map(
    keys.map((id, at) => [
      id,
      FORMS.map((field) => answers[at]!.aggregations[field]!.buckets.map(({ key }: Bucket) => key as string)),
    ]),
  );
}

export async function readName(desk: Desk, kind: NameKind, id: string): Promise<string | null> {
  const key = KINDS[kind].keyOf(id);
  if (key === null) return null;
  return (await KINDS[kind].summaries(desk, [key], [])).get(key)?.name ?? null;
}

/** The latest first; of two of one day, the more frequent. */
export async function readRoles({ cluster, names }: Desk, speaker: string): Promise<Role[]> {
  const aggs = { first: { min: { field: 'day' } }, last: { max: { field: 'day' } } };
  const roles = { terms: { field: 'role', size: MOST_FORMS }, aggs };
  const asked = { size: 0, query: { term: { speaker_id: speaker } }, aggs: { roles } };
  const { aggregations } = await cluster.search(names.quotes, asked);
  const found = aggregations.roles!.buckets.map(
    ({ key, doc_count, first, last }): Role => ({
      role: key as string,
      quotes: doc_count,
      first: dayOf(first),
      last: dayOf(last),
    }),
  );
  return found.sort(
    (one, other) =>
      compareBytes(other.last ?? '', one.last ?? '') || other.quotes - one.quotes || compareBytes(one.role, other.role),
  );
}

function compareBytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
