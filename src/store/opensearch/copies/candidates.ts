import { COMPARED } from '../../shingles.ts';
import type { Hit, Json } from '../cluster/cluster.ts';
import type { Desk } from '../desk.ts';
import type { Candidate, Standing } from './joining.ts';

// Which articles may be copies of some: those that share prints with them. Most share theirs with few others, so that those of
// many articles are asked for at once. Where they share them with many, as bulletins that begin alike, each is asked for alone.

/** So many hits for each article are little enough to be looked through. */
const EACH = 10;
/** Of what shares prints with too many, this part is asked for next. */
const PART = 4;
/** So few articles are asked for one by one rather than in parts. */
const FEW = 8;
/** So many searches are sent at once. */
const SEARCHES = 50;

/** What is read of an article whose copies are looked for. */
export const STANDING = ['id', 'prints', 'sketch', 'cluster'];

/** Of each of these articles, those that share prints with it; where they are more than are compared, those that share most. */
export async function candidatesOf(desk: Desk, articles: Standing[]): Promise<Map<string, Candidate[]>> {
  const found = await together(desk, articles);
  const crowded = articles.filter(({ id }) => (found.get(id)?.length ?? Number.POSITIVE_INFINITY) > COMPARED);
  for (let at = 0; at < crowded.length; at += SEARCHES) {
    const some = crowded.slice(at, at + SEARCHES);
    const likest = await likestOf(desk, some);
    for (const [index, { id }] of some.entries()) found.set(id, likest[index]!);
  }
  return found;
}

/** Those that share prints with each of the articles, but for articles that share theirs with too many. */
async function together(desk: Desk, articles: Standing[]): Promise<Map<string, Candidate[]>> {
  if (articles.length <= FEW) return new Map();
  const others = await sharing(desk, articles);
  if (others) return byPrints(articles, others);
  const size = Math.ceil(articles.length / PART);
  const found: [string, Candidate[]][] = [];
  for (let at = 0; at < articles.length; at += size)
    found.push(...(await together(desk, articles.slice(at, at + size))));
  return new Map(found);
}

/** What shares a print with any of the articles, beside themselves; null where that is too much. */
async function sharing({ cluster, names }: Desk, articles: Standing[]): Promise<Standing[] | null> {
  const most = EACH * articles.length;
  const prints = [...new Set(articles.flatMap((article) => article.prints))];
  const themselves = { terms: { id: articles.map(({ id }) => id) } };
  const { hits } = await cluster.search(names.articles, {
    query: { bool: { filter: [{ terms: { prints } }], must_not: [themselves] } },
    sort: ['_doc'],
    size: most,
    track_total_hits: false,
    _source: STANDING,
  });
  return hits.hits.length < most ? hits.hits.map(({ _source }) => standingOf(_source)) : null;
}

function byPrints(articles: Standing[], others: Standing[]): Map<string, Candidate[]> {
  const left = new Map<number, Standing[]>();
  for (const one of [...articles, ...others])
    for (const print of one.prints) left.set(print, [...(left.get(print) ?? []), one]);
  return new Map(
    articles.map((article) => {
      const near = new Set(article.prints.flatMap((print) => left.get(print)!));
      near.delete(article);
      return [article.id, [...near]];
    }),
  );
}

/** What few leave tells more than what many do. */
async function likestOf({ cluster, names }: Desk, articles: Standing[]): Promise<Candidate[][]> {
  const answers = await cluster.searches(
    articles.map(({ id, prints }) => ({
      index: names.articles,
      body: {
        query: {
          bool: {
            should: prints.map((print) => ({ term: { prints: print } })),
            minimum_should_match: 1,
            must_not: [{ term: { id } }],
          },
        },
        sort: [{ _score: 'desc' }, { row: 'asc' }],
        size: COMPARED,
        track_total_hits: false,
        // To unpack what hits were made of would take most of the time.
        stored_fields: '_none_',
        docvalue_fields: ['id', 'sketch', 'cluster'],
      },
    })),
  );
  return answers.map(({ hits }) => hits.hits.map(candidateIn));
}

export function standingOf({ id, prints, sketch, cluster }: Json): Standing {
  return {
    id: id as string,
    prints: prints as number[],
    sketch: unpackedSketch(sketch),
    cluster: (cluster as string | undefined) ?? null,
  };
}

function candidateIn({ fields = {} }: Hit): Candidate {
  const [id, sketch, cluster] = [fields.id, fields.sketch, fields.cluster].map((values) => values?.[0]);
  return { id: id as string, sketch: unpackedSketch(sketch), cluster: (cluster as string | undefined) ?? null };
}

function unpackedSketch(text: unknown): Uint32Array {
  const bytes = Buffer.from((text as string | null | undefined) ?? '', 'base64');
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}
