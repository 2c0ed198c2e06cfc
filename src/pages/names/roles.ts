import type { Article, Quote } from '../../article.ts';
import { fold } from '../../query/fold.ts';
import type { ArticleFilter, ArticleStore } from '../../store/store.ts';
import { type Html, html } from '../html.ts';
import { articlesOf } from '../quoted.ts';
import { timeOf } from '../times.ts';
import { WORDS } from '../words.ts';

// What articles say that a speaker is, and when: roles come and go.

/** A speaker of more quotes is told by the latest of them. */
const MOST_QUOTES = 200;

interface Role {
  role: string;
  first: string | null;
  last: string | null;
  quotes: number;
}

export async function roles(store: ArticleStore, filter: ArticleFilter): Promise<Html | false> {
  const { quotes, whole } = await latest(store, filter);
  const found = rolesOf(quotes, await articlesOf(store, quotes));
  const { title, latest: told } = WORDS.names.roles;
  return (
    found.length > 0 &&
    html`<section class="choices"><h2>${title}</h2>
<ul class="roles">${found.map(
      (each) => html`<li>${each.role} <small>${spanOf(each)} · ${WORDS.front.quotes(each.quotes)}</small></li>
`,
    )}</ul>
${!whole && html`<p class="small">${told(quotes.length)}</p>`}</section>`
  );
}

async function latest(store: ArticleStore, filter: ArticleFilter): Promise<{ quotes: Quote[]; whole: boolean }> {
  const quotes: Quote[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.quotes({ ...filter, limit: 100, cursor, total: 'none' });
    quotes.push(...page.data);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && quotes.length < MOST_QUOTES);
  return { quotes, whole: cursor === undefined };
}

/** Each role with the days between which it is printed, the latest first. */
export function rolesOf(quotes: Quote[], articles: Map<string, Pick<Article, 'date'> | null>): Role[] {
  const found = new Map<string, Role>();
  for (const { articleId, speaker } of quotes) {
    if (!speaker?.role) continue;
    const day = articles.get(articleId)?.date ?? null;
    // The mayor of St. John’s is the mayor of St. John's.
    const key = fold(speaker.role);
    const known = found.get(key) ?? { role: speaker.role, first: day, last: day, quotes: 0 };
    const days = [known.first, day, known.last].filter((each) => each !== null).toSorted();
    found.set(key, {
      ...known,
      first: days[0] ?? null,
      last: days.at(-1) ?? null,
      quotes: known.quotes + 1,
    });
  }
  return [...found.values()].toSorted((one, other) => (other.last ?? '').localeCompare(one.last ?? ''));
}

function spanOf({ first, last }: Role): Html | false {
  if (first === null || last === null) return false;
  return first === last ? timeOf(first) : html`${timeOf(first)} – ${timeOf(last)}`;
}
