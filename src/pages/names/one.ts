import type { ArticleStore } from '../../store/store.ts';
import { addressOfName } from '../addresses.ts';
import type { Body, Sheet } from '../frame.ts';
import { around, find, list } from '../front/list.ts';
import { feedLinks } from '../front/taking.ts';
import { type Html, html } from '../html.ts';
import { early, type Query, viewOf } from '../view.ts';
import { WORDS } from '../words.ts';
import { KINDS, type Kind, nameOf } from './kinds.ts';

/** The page of an author, an outlet, an agency or a place: its articles, over time, and what else they share. */
export async function namePage(store: ArticleStore, kind: Kind, id: string, query: Query): Promise<Sheet> {
  const view = viewOf(query, addressOfName(kind, id), [KINDS[kind].parameter, id]);
  const name = await nameOf(store, kind, id);
  const body = async (): Promise<Body> => {
    const found = await find(store, view);
    return { layout: 'front', main: list(view, found, titled(kind, name)), rest: around(store, view, found) };
  };
  return { title: name, head: feedLinks(view), body: await early(view, body) };
}

/** The name under its kind. */
export function titled(kind: Kind, name: string): Html {
  return html`<p class="kicker"><a href="/names/${kind}">${WORDS.names.kinds[kind]}</a></p>
<h1>${name}</h1>`;
}
