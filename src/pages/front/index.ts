import type { Progress } from '../../http/progress.ts';
import type { Services } from '../../http/services.ts';
import type { ArticleSort } from '../../store/store.ts';
import type { Body, Sheet } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { loading } from '../loading.ts';
import { early, type View } from '../view.ts';
import { WORDS } from '../words.ts';
import { around, find, list, searchFrom } from './list.ts';
import { feedLinks } from './taking.ts';

/** The list of articles that a view names; with its status, as a desk that is still empty is no page yet. */
export async function front(services: Services, view: View): Promise<{ sheet: Sheet; status: number }> {
  const progress = services.progress();
  const title = view.q ?? WORDS.name;
  const sheet = { title, search: searchFrom(view), head: feedLinks(view) };
  const body = () => bodyOf(services, view, progress);
  if (progress.ready) return { sheet: { ...sheet, body: await early(view, body) }, status: 200 };
  const made = await body();
  return { sheet: { ...sheet, body: made }, status: made.layout === 'front' ? 200 : 503 };
}

async function bodyOf({ store }: Services, view: View, progress: Progress): Promise<Body> {
  const found = await find(store, view);
  if (found.page.data.length === 0 && view.parameters.length === 0) return { main: withoutArticles(progress) };
  const heading = html`<h1>${headingOf(view)}</h1>
${!progress.ready && loading(progress, WORDS.loading.some)}`;
  return { layout: 'front', main: list(view, found, heading), rest: around(store, view, found) };
}

function withoutArticles(progress: Progress): Html {
  if (progress.ready) return empty();
  const { title, none } = WORDS.loading;
  return html`<section class="notice">
<h1>${title}</h1>
${loading(progress, none, true)}
</section>`;
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
