import type { ArticleFilter, ArticleStore, Facet } from '../../store/store.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../view.ts';
import { narrowing } from './narrowing.ts';
import { taking } from './taking.ts';

interface Rail {
  by: readonly Facet[];
  /** Of the articles whose facets are counted, where it is not the view's own. */
  filter?: ArticleFilter;
  type?: 'articles' | 'quotes';
  above?: Html | false;
}

/** What stands beside a list: what it can be narrowed by, and what it can be taken along as. */
export async function rail(
  store: ArticleStore,
  view: View,
  { by, filter = view.filter, type = 'articles', above = false }: Rail,
): Promise<Html> {
  return html`<aside class="rail" id="rail">
${above && html`${above}\n`}${narrowing(view, by, await store.facets(filter, [...by]))}
${taking(view, type)}
</aside>
`;
}
