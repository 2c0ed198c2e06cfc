import { type QueryEcho, told, understood } from '../../http/asking/searching.ts';
import type { ArticleStore, Hit, Page } from '../../store/store.ts';
import { type Html, html } from '../html.ts';
import { addressOf, changed, isAll, toggled, type View } from '../view.ts';
import { WORDS } from '../words.ts';
import { hits } from './hits.ts';
import { inWords, NARROWING, narrowed } from './narrowing.ts';
import { barsOf } from './periods.ts';
import { rail } from './rail.ts';
import { telling } from './telling.ts';
import { timeline } from './timeline.ts';

// A list of articles, with what narrows it and what it can be taken along as: the front, and the page of a name.

const PAGE = 20;

export interface Found {
  page: Page<Hit>;
  echo: QueryEcho | undefined;
}

export async function find(store: ArticleStore, view: View): Promise<Found> {
  const { filter, q, stem, sort, cursor } = view;
  // A search has counted its hits already; else there may be very many, and they are counted when the list is sent.
  const total = q !== null || isAll(view) ? 'exact' : 'estimate';
  const found = store.articles({ ...filter, sort, cursor, highlight: q !== null, limit: PAGE, total });
  const [page, echo] = await Promise.all([found, understood(store, { q: q ?? undefined, stem }, found)]);
  return { page, echo: echo && told(echo, page.moved) };
}

/** Under the heading, which the page gives it with whatever else is to stand there. */
export function list(view: View, { page, echo }: Found, heading: Html): Html {
  const leads = view.parameters.length === 0 && view.of === null;
  const above = html`${heading}
${echo && telling(view, echo)}
${narrowed(view)}
<p class="found">${foundIn(page, view)} <a class="to-rail" href="#rail">${WORDS.filters.label}</a> ${page.data.length > 1 && orders(view)}</p>`;
  return html`${headed(above, page)}
<div class="stories">
${page.data.length > 0 ? hits(page.data, leads) : nothing(view)}
${pages(view, page)}
</div>`;
}

/** What stands above a list of whatever; below it the place is kept free where the timeline is to come. */
export function headed(above: Html, page: Pick<Page<unknown>, 'total' | 'data'>): Html {
  return html`<div class="above">
${above}
</div>
${hasTimeline(page) && html`<div class="timeline-place"></div>`}`;
}

/** The timeline of what a view finds, see `headed`; with the number of all that is found, where it was only estimated. */
export async function overTime(
  store: ArticleStore,
  view: View,
  page: Pick<Page<unknown>, 'total' | 'data'>,
  { filter = view.filter, count = () => countAll(store, filter) } = {},
): Promise<Html | false> {
  if (!hasTimeline(page)) return false;
  const all = page.total?.relation === 'gte' ? await count() : null;
  return timeline(view, await barsOf(store, filter), all);
}

async function countAll(store: ArticleStore, filter: View['filter']): Promise<string> {
  const { total } = await store.articles({
    ...filter,
    sort: '-publishedAt',
    highlight: false,
    limit: 1,
    total: 'exact',
  });
  return WORDS.front.found(total?.value ?? 0);
}

function hasTimeline({ total, data }: Pick<Page<unknown>, 'total' | 'data'>): boolean {
  return (total?.value ?? data.length) > 1;
}

/** What is counted over all that was found: it takes the longer the more that is. */
export function around(store: ArticleStore, view: View, { page }: Found): (() => Promise<Html | false>)[] {
  return [
    () => overTime(store, view, page),
    () => rail(store, view, { by: NARROWING.filter((name) => name !== view.of?.[0]) }),
  ];
}

function foundIn({ total, data }: Page<Hit>, view: View): Html {
  const number = total?.value ?? data.length;
  const words = total?.relation === 'gte' ? WORDS.front.atLeast(number) : WORDS.front.found(number);
  return html`<span role="status">${words}${view.q !== null && html` ${WORDS.front.foundFor} <q>${view.q}</q>`}</span>`;
}

function orders(view: View): Html {
  const sorts = Object.entries(WORDS.front.sorts).filter(([name]) => view.q !== null || name !== 'relevance');
  return html`<span class="orders">${WORDS.front.sort}: ${sorts.map(([name, words]) =>
    name === view.sort
      ? html`<strong>${words}</strong> `
      : html`<a href="${addressOf(view, { sort: [name] })}">${words}</a> `,
  )}</span>`;
}

/** To the pages before and after, of whatever list. */
export function pages(view: View, { next, prev }: Pick<Page<unknown>, 'next' | 'prev'>): Html | false {
  const { pages: label, next: forth, previous, first } = WORDS.front;
  const to = (cursor: string) => addressOf(view, { cursor: [cursor] });
  return (
    (next !== null || prev !== null) &&
    html`<nav class="pages" aria-label="${label}">
${prev !== null && html`<a href="${addressOf(view)}">${first}</a> <a rel="prev" href="${to(prev)}">← ${previous}</a>`}
${next !== null && html`<a rel="next" href="${to(next)}">${forth} →</a>`}
</nav>`
  );
}

/** No hits: each part that could be left out, as a link to what would be found without it. */
function nothing(view: View): Html {
  const { said, fewer, without, everything } = WORDS.none;
  const parts = view.parameters.filter(([name]) => !['sort', 'cursor'].includes(name));
  return html`<section class="nothing">
<p>${said}</p>
${
  parts.length > 1 &&
  html`<p>${fewer}</p>
<ul>${parts.map(
    ([
      name,
      value,
    ]) => html`<li><a href="${addressOf(view, toggled(view, name, value))}">${without(inWords(name, value))}</a></li>
`,
  )}</ul>`
}
<p><a href="${view.path}">${everything}</a></p>
</section>`;
}

/** What a search from this page keeps beside it. */
export function searchFrom(view: View): { q: string; kept: [name: string, value: string][] } {
  return { q: view.q ?? '', kept: changed(view, { q: [], sort: [] }) };
}
