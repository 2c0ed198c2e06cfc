import type { ArticleStore } from '../../store/store.ts';
import { addressOfName } from '../addresses.ts';
import type { Body, Sheet } from '../frame.ts';
import { headed, overTime, pages } from '../front/list.ts';
import { narrowed } from '../front/narrowing.ts';
import { rail } from '../front/rail.ts';
import { feedLinks } from '../front/taking.ts';
import { type Html, html } from '../html.ts';
import { articlesOf, countQuotes, quoted, quotesIn } from '../quoted.ts';
import { early, type Query, type View, viewOf } from '../view.ts';
import { WORDS } from '../words.ts';
import { nameOf } from './kinds.ts';
import { titled } from './one.ts';
import { roles } from './roles.ts';

const LIMIT = 20;

/** The page of a speaker: what was said, over time, and as what. */
export async function speakerPage(store: ArticleStore, id: string, query: Query): Promise<Sheet> {
  const view = viewOf(query, addressOfName('speakers', id), ['speaker', id]);
  const name = await nameOf(store, 'speakers', id);
  return { title: name, head: feedLinks(view), body: await early(view, () => bodyOf(store, view, id, name)) };
}

async function bodyOf(store: ArticleStore, view: View, id: string, name: string): Promise<Body> {
  const page = await store.quotes({ ...view.filter, cursor: view.cursor, limit: LIMIT, total: 'estimate' });
  const articles = await articlesOf(store, page.data);
  const above = html`${titled('speakers', name)}
${narrowed(view)}
<p class="found"><span role="status">${quotesIn(page)}</span> <a class="to-rail" href="#rail">${WORDS.names.about}</a></p>`;
  const main = html`${headed(above, page)}
<div class="stories">
${page.data.length > 0 ? quoted(page.data, articles, id) : html`<p class="nothing">${WORDS.said.none} <a href="${view.path}">${WORDS.said.all}</a></p>`}
${pages(view, page)}
</div>`;
  return {
    layout: 'front',
    main,
    rest: [
      () => overTime(store, view, page, { count: () => countQuotes(store, view.filter) }),
      async () => rail(store, view, { by: ['outlet', 'agency'], type: 'quotes', above: await about(store, id) }),
    ],
  };
}

/** All that is known, whichever days are shown. */
async function about(store: ArticleStore, id: string): Promise<Html> {
  const [said, page] = await Promise.all([store.roles(id), store.speakers({ id, limit: 1, total: 'none' })]);
  const [speaker] = page.data;
  const { called, articles } = WORDS.names;
  return html`${roles(said)}
${
  speaker &&
  html`<section class="choices"><h2>${called}</h2>
<p>${speaker.mentions.slice(0, MENTIONS).join(', ')}</p>
<p class="small"><a href="/?${new URLSearchParams({ speaker: id }).toString()}">${articles(speaker.articles)}</a></p></section>`
}`;
}

const MENTIONS = 8;
