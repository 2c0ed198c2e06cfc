import type { QueryEcho } from '../../http/searching.ts';
import { understood } from '../../http/searching.ts';
import type { Progress, Services } from '../../http/services.ts';
import type { ArticleSort, Facets, Hit, Page } from '../../store/store.ts';
import type { Sheet } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { addressOf, changed, toggled, type View } from '../view.ts';
import { WORDS } from '../words.ts';
import { hits } from './hits.ts';
import { inWords, NARROWING, narrowed, narrowing } from './narrowing.ts';
import { type Bar, barsOf } from './periods.ts';
import { feedLinks, taking } from './taking.ts';
import { telling } from './telling.ts';
import { timeline } from './timeline.ts';

const PAGE = 20;

interface Found {
  page: Page<Hit>;
  facets: Facets;
  bars: Bar[];
  echo: QueryEcho | undefined;
}

/** The list of articles that a view names; with its status, as a desk that is still empty is no page yet. */
export async function front(services: Services, view: View): Promise<{ sheet: Sheet; status: number }> {
  const found = await find(services, view);
  const progress = services.progress();
  const nothing = found.page.data.length === 0 && view.parameters.length === 0;
  const waiting = nothing && !progress.ready;
  const alone = waiting ? loading(progress, true) : empty();
  const main = nothing ? alone : list(view, found, progress);
  const title = view.q ?? WORDS.name;
  const search = { q: view.q ?? '', kept: changed(view, { q: [], sort: [] }) };
  return { sheet: { title, main, search, head: feedLinks(view) }, status: waiting ? 503 : 200 };
}

async function find({ store }: Services, view: View): Promise<Found> {
  const { filter, q, stem, sort, cursor } = view;
  const query = { ...filter, sort, cursor, highlight: q !== null, limit: PAGE, total: 'exact' as const };
  const page = await store.articles(query);
  const [facets, bars, echo] = await Promise.all([
    store.facets(filter, [...NARROWING]),
    barsOf(store, filter),
    understood(store, { q: q ?? undefined, stem }, page.moved),
  ]);
  return { page, facets, bars, echo };
}

function list(view: View, { page, facets, bars, echo }: Found, progress: Progress): Html {
  const leads = view.parameters.length === 0;
  return html`<div class="front">
<div class="stories" id="stories">
<h1>${headingOf(view)}</h1>
${!progress.ready && loading(progress, false)}
${echo && telling(view, echo)}
${narrowed(view)}
<p class="found">${foundIn(page, view)} <a class="to-rail" href="#rail">${WORDS.filters.label}</a> ${page.data.length > 1 && orders(view)}</p>
${timeline(view, bars)}
${page.data.length > 0 ? hits(page.data, leads) : nothing(view)}
${pages(view, page)}
</div>
<aside class="rail" id="rail">
${narrowing(view, facets)}
${taking(view)}
</aside>
</div>`;
}

function headingOf({ q, sort }: View): string {
  if (q !== null) return q;
  return { '-publishedAt': WORDS.front.newest, publishedAt: WORDS.front.oldest, title: WORDS.front.byTitle }[
    sort as Exclude<ArticleSort, 'relevance'>
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

function pages(view: View, { next, prev }: Page<Hit>): Html | false {
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
<p><a href="/">${everything}</a></p>
</section>`;
}

function empty(): Html {
  const { title, said, command, more, ledger } = WORDS.empty;
  return html`<section class="notice">
<h1>${title}</h1>
<p>${said}</p>
<pre><code>${command}</code></pre>
<p>${more} <a href="/desk">${ledger}</a>.</p>
</section>`;
}

function loading({ done, found }: Progress, alone: boolean): Html {
  const { title, said, none, some } = WORDS.loading;
  return html`<section class="notice" data-loading>
${alone ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`}
<progress max="${Math.max(1, done, found ?? 0)}" value="${done}" aria-label="${title}"></progress>
<p>${said(done, found)} ${alone ? none : some}</p>
</section>`;
}
