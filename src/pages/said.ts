import { understood } from '../http/asking/searching.ts';
import type { Query } from '../query/query.ts';
import type { ArticleFilter, ArticleStore, Facet } from '../store/store.ts';
import type { Body, Sheet } from './frame.ts';
import { headed, overTime, pages } from './front/list.ts';
import { narrowed } from './front/narrowing.ts';
import { rail } from './front/rail.ts';
import { telling } from './front/telling.ts';
import { type Html, html } from './html.ts';
import { articlesOf, countQuotes, quoted, quotesIn } from './quoted.ts';
import { changed, early, isAll, type View } from './view.ts';
import { WORDS } from './words.ts';

export const SAID = '/said';
const LIMIT = 20;
const NARROWING: Facet[] = ['speaker', 'outlet', 'place', 'language'];

/** Who said what: quotes across articles, the newest first. */
export async function saidPage(store: ArticleStore, view: View): Promise<Sheet> {
  return { title: WORDS.said.title, body: await early(view, () => bodyOf(store, view)) };
}

async function bodyOf(store: ArticleStore, view: View): Promise<Body> {
  const { filter, q, stem, cursor } = view;
  const asked = { ...filter, q: undefined, words: filter.q };
  const page = await store.quotes({ ...asked, cursor, limit: LIMIT, total: isAll(view) ? 'exact' : 'estimate' });
  const [articles, echo] = await Promise.all([
    articlesOf(store, page.data),
    understood(store, { q: q ?? undefined, stem }),
  ]);
  const above = html`<h1>${WORDS.said.title}</h1>
${finder(view)}
${echo && telling(view, echo)}
${narrowed(view)}
<p class="found"><span role="status">${quotesIn(page)}</span> <a class="to-rail" href="#rail">${WORDS.filters.label}</a></p>`;
  const main = html`${headed(above, page)}
<div class="stories">
${page.data.length > 0 ? quoted(page.data, articles) : html`<p class="nothing">${isAll(view) ? WORDS.said.empty : html`${WORDS.said.none} <a href="${SAID}">${WORDS.said.all}</a>`}</p>`}
${pages(view, page)}
</div>`;
  const those: ArticleFilter = { ...filter, q: filter.q && ofQuotes(filter.q), has: [...(filter.has ?? []), 'quotes'] };
  return {
    layout: 'front',
    main,
    rest: [
      () => overTime(store, view, page, { filter: those, count: () => countQuotes(store, asked) }),
      () => rail(store, view, { by: NARROWING, filter: those, type: 'quotes' }),
    ],
  };
}

/** The same words, asked of the quotes of an article. */
function ofQuotes(query: Query): Query {
  if (query.kind === 'and' || query.kind === 'or') return { ...query, parts: query.parts.map(ofQuotes) };
  if (query.kind === 'not') return { ...query, part: ofQuotes(query.part) };
  return { ...query, field: query.field ?? 'quote' };
}

function finder(view: View): Html {
  const kept = changed(view, { q: [], sort: [] });
  return html`<form class="finder" action="${SAID}">
<label>${WORDS.said.find} <input name="q" value="${view.q ?? ''}" maxlength="4000" autocomplete="off"></label>
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button>${WORDS.names.button}</button>
</form>`;
}
