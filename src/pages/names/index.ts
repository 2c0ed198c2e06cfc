import { z } from 'zod';
import { PAGING } from '../../http/answering/lists.ts';
import { textUpTo } from '../../http/asking/parameters.ts';
import type { ArticleStore, NameSummary, Page } from '../../store/store.ts';
import { addressOfName } from '../addresses.ts';
import type { Sheet } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { timeOf } from '../times.ts';
import { type Query, readAddress } from '../view.ts';
import { count, WORDS } from '../words.ts';
import { KINDS, type Kind } from './kinds.ts';

// The names that articles share: who is quoted, who wrote, for whom, and where.

const NameParameters = z.strictObject({ q: textUpTo(300).optional(), cursor: PAGING.cursor });

const LIMIT = 50;

/** A list of one kind of name, those of most articles first. */
export async function namesPage(store: ArticleStore, kind: Kind, query: Query): Promise<Sheet> {
  const { q, cursor } = readAddress(NameParameters, query).given;
  const title = WORDS.names.kinds[kind];
  const find = () => KINDS[kind].find(store, { name: q, cursor, sort: '-articles', limit: LIMIT, total: 'none' });
  const main = html`<div class="names">
${tabs(kind)}
<h1>${title}</h1>
${finder(kind, q ?? '')}
</div>`;
  // A cursor that is wrong is refused before anything is sent.
  const first = cursor === undefined ? null : await find();
  return { title, body: { layout: 'column', main, rest: [async () => found(kind, q, first ?? (await find()))] } };
}

function found(kind: Kind, q: string | undefined, page: Page<NameSummary>): Html {
  return html`<div class="names">
${page.data.length > 0 ? table(kind, page.data) : html`<p class="nothing">${q === undefined ? WORDS.names.empty : WORDS.names.none}</p>`}
${pages(kind, q, page)}
</div>
`;
}

function tabs(kind: Kind): Html {
  const kinds = Object.entries(WORDS.names.kinds);
  return html`<nav class="tabs" aria-label="${WORDS.names.label}">${kinds.map(([name, words]) =>
    name === kind ? html`<strong aria-current="page">${words}</strong> ` : html`<a href="/names/${name}">${words}</a> `,
  )}</nav>`;
}

function finder(kind: Kind, q: string): Html {
  const { find, button } = WORDS.names;
  return html`<form class="finder" action="/names/${kind}">
<label>${find} <input name="q" value="${q}" maxlength="300" autocomplete="off"></label>
<button>${button}</button>
</form>`;
}

function table(kind: Kind, names: NameSummary[]): Html {
  const { name, articles, quotes, first, last } = WORDS.names.columns;
  return html`<table>
<thead><tr><th scope="col">${name}</th><th scope="col" class="number">${articles}</th><th scope="col" class="number">${quotes}</th><th scope="col">${first}</th><th scope="col">${last}</th></tr></thead>
<tbody>${names.map(
    (
      each,
    ) => html`<tr><th scope="row"><a href="${addressOfName(kind, each.id)}">${each.name}</a></th><td class="number">${count(each.articles)}</td><td class="number">${count(each.quotes)}</td><td>${each.first !== null && timeOf(each.first)}</td><td>${each.last !== null && timeOf(each.last)}</td></tr>
`,
  )}</tbody>
</table>`;
}

function pages(kind: Kind, q: string | undefined, { next, prev }: Page<NameSummary>): Html | false {
  const { pages: label, next: forth, previous } = WORDS.front;
  const to = (cursor: string) => `/names/${kind}?${new URLSearchParams({ ...(q !== undefined && { q }), cursor })}`;
  return (
    (next !== null || prev !== null) &&
    html`<nav class="pages" aria-label="${label}">
${prev !== null && html`<a rel="prev" href="${to(prev)}">← ${previous}</a>`}
${next !== null && html`<a rel="next" href="${to(next)}">${forth} →</a>`}
</nav>`
  );
}
