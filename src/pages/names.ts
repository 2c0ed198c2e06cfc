import { z } from 'zod';
import { CopydeskError } from '../errors.ts';
import { PAGING } from '../http/lists.ts';
import { textUpTo } from '../http/parameters.ts';
import type { ArticleStore, NameQuery, NameSummary, Page } from '../store/store.ts';
import type { Sheet } from './frame.ts';
import { type Html, html } from './html.ts';
import { timeOf } from './times.ts';
import { type Query, readAddress } from './view.ts';
import { count, WORDS } from './words.ts';

// The names that articles share: who is quoted, who wrote, for whom, and where.

const NameParameters = z.strictObject({ q: textUpTo(300).optional(), cursor: PAGING.cursor });

type Kind = keyof typeof WORDS.names.kinds;
type Find = (query: NameQuery) => Promise<Page<NameSummary>>;

const LIMIT = 50;

/** A list of one kind of name, those of most articles first. */
export async function namesPage(store: ArticleStore, kind: string, query: Query): Promise<Sheet> {
  const find = findersIn(store)[kind as Kind];
  if (!Object.hasOwn(WORDS.names.kinds, kind) || !find) throw new CopydeskError('ROUTE_NOT_FOUND');
  const { given } = readAddress(NameParameters, query);
  const page = await find({ name: given.q, cursor: given.cursor, limit: LIMIT, total: 'exact' });
  const title = WORDS.names.kinds[kind as Kind];
  const main = html`<div class="names">
${tabs(kind)}
<h1>${title}</h1>
${finder(kind, given.q ?? '')}
${page.data.length > 0 ? table(kind as Kind, page.data) : html`<p class="nothing">${WORDS.names.none}</p>`}
${pages(kind, given.q, page)}
</div>`;
  return { title, main };
}

function findersIn(store: ArticleStore): Record<Kind, Find> {
  return {
    speakers: (query) => store.speakers(query),
    authors: (query) => store.authors(query),
    outlets: (query) => store.outlets(query),
    agencies: (query) => store.agencies(query),
    places: (query) => store.places(query),
  };
}

/** Where a name leads: a speaker to what was said, others to the articles. */
function addressOfName(kind: Kind, id: string): string {
  const parameter = { speakers: 'speaker', authors: 'author', outlets: 'outlet', agencies: 'agency', places: 'place' }[
    kind
  ];
  return `${kind === 'speakers' ? '/said' : '/'}?${new URLSearchParams({ [parameter]: id }).toString()}`;
}

function tabs(kind: string): Html {
  const kinds = Object.entries(WORDS.names.kinds);
  return html`<nav class="tabs" aria-label="${WORDS.names.label}">${kinds.map(([name, words]) =>
    name === kind ? html`<strong aria-current="page">${words}</strong> ` : html`<a href="/names/${name}">${words}</a> `,
  )}</nav>`;
}

function finder(kind: string, q: string): Html {
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

function pages(kind: string, q: string | undefined, { next, prev }: Page<NameSummary>): Html | false {
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
