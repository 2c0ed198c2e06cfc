import type { Progress } from '../../http/progress.ts';
import type { Services } from '../../http/services.ts';
import type { ArticleSort } from '../../store/store.ts';
import type { Sheet } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { loading } from '../loading.ts';
import type { View } from '../view.ts';
import { WORDS } from '../words.ts';
import { around, find, list, searchFrom } from './list.ts';
import { feedLinks } from './taking.ts';

/** The list of articles that a view names; with its status, as a desk that is still empty is no page yet. */
export async function front(services: Services, view: View): Promise<{ sheet: Sheet; status: number }> {
  const { store } = services;
  const found = await find(store, view);
  const progress = services.progress();
  const title = view.q ?? WORDS.name;
  const sheet = { title, search: searchFrom(view), head: feedLinks(view) };
  if (found.page.data.length === 0 && view.parameters.length === 0) return withoutArticles(sheet, progress);
  const heading = html`<h1>${headingOf(view)}</h1>
${!progress.ready && loading(progress, WORDS.loading.some)}`;
  return {
    sheet: { ...sheet, layout: 'front', main: list(view, found, heading), rest: around(store, view, found) },
    status: 200,
  };
}

function withoutArticles(sheet: Omit<Sheet, 'main'>, progress: Progress): { sheet: Sheet; status: number } {
  const { title, none } = WORDS.loading;
  const waiting = html`<section class="notice">
<h1>${title}</h1>
${loading(progress, none, true)}
</section>`;
  return { sheet: { ...sheet, main: progress.ready ? empty() : waiting }, status: progress.ready ? 200 : 503 };
}

function headingOf({ q, sort }: View): string {
  if (q !== null) return q;
  return { '-publishedAt': WORDS.front.newest, publishedAt: WORDS.front.oldest, title: WORDS.front.byTitle }[
    sort as Exclude<ArticleSort, 'relevance'>
  ];
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
