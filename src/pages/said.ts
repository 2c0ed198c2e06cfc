import type { Article, Quote } from '../article.ts';
import { understood } from '../http/searching.ts';
import type { ArticleStore, SpeakerSummary } from '../store/store.ts';
import { addressOfArticle, anchorOf } from './addresses.ts';
import type { Sheet } from './frame.ts';
import { narrowed } from './front/narrowing.ts';
import { telling } from './front/telling.ts';
import { type Html, html } from './html.ts';
import { timeOf } from './times.ts';
import { addressOf, changed, type View } from './view.ts';
import { WORDS } from './words.ts';

export const SAID = '/said';
const LIMIT = 20;

/** Who said what: quotes across articles, the newest first. Of one speaker it is that speaker's page. */
export async function saidPage(store: ArticleStore, view: View): Promise<Sheet> {
  const { filter, q, stem, cursor } = view;
  const page = await store.quotes({ ...filter, q: undefined, words: filter.q, cursor, limit: LIMIT, total: 'exact' });
  const [speaker, articles, echo] = await Promise.all([
    speakerIn(store, view),
    articlesOf(store, page.data),
    understood(store, { q: q ?? undefined, stem }),
  ]);
  const title = speaker?.name ?? WORDS.said.title;
  const main = html`<div class="said-by">
<h1>${title}</h1>
${speaker && about(speaker)}
${finder(view)}
${echo && telling(view, echo, SAID)}
${!speaker && narrowed(view, SAID)}
<p class="found" role="status">${WORDS.said.found(page.total?.value ?? page.data.length)}</p>
${page.data.length > 0 ? html`<ol class="quotes">${page.data.map((quote) => entry(quote, articles.get(quote.articleId)))}</ol>` : html`<p class="nothing">${WORDS.said.none} <a href="${SAID}">${WORDS.said.all}</a></p>`}
${pages(view, page)}
</div>`;
  return { title, main };
}

/** The one speaker that the view asks for; null where it asks for more than that. */
async function speakerIn(store: ArticleStore, { filter, parameters, q }: View): Promise<SpeakerSummary | null> {
  const asked = parameters.filter(([name]) => name !== 'cursor' && name !== 'sort');
  const id = filter.speaker?.any[0];
  if (asked.length !== 1 || q !== null || id === undefined) return null;
  return (await store.speakers({ id, limit: 1, total: 'none' })).data[0] ?? null;
}

async function articlesOf(store: ArticleStore, quotes: Quote[]): Promise<Map<string, Article | null>> {
  const ids = [...new Set(quotes.map(({ articleId }) => articleId))];
  return new Map(await Promise.all(ids.map(async (id) => [id, await store.get(id)] as const)));
}

function about({ roles, mentions, articles, first, last }: SpeakerSummary): Html {
  const words = WORDS.said;
  return html`<dl class="facts">
${roles.length > 0 && html`<div><dt>${words.roles}</dt> <dd>${roles.join(' · ')}</dd></div>`}
${mentions.length > 0 && html`<div><dt>${words.mentions}</dt> <dd>${mentions.join(', ')}</dd></div>`}
<div><dt>${words.quotedIn}</dt> <dd>${WORDS.front.found(articles)}${first !== null && last !== null && html`, ${timeOf(first)} – ${timeOf(last)}`}</dd></div>
</dl>`;
}

function finder(view: View): Html {
  const kept = changed(view, { q: [], sort: [] });
  return html`<form class="finder" action="${SAID}">
<label>${WORDS.said.find} <input name="q" value="${view.q ?? ''}" maxlength="4000" autocomplete="off"></label>
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button>${WORDS.names.button}</button>
</form>`;
}

function entry({ id, articleId, text, speaker, cue }: Quote, article: Article | null | undefined): Html {
  const address = `${addressOfArticle(articleId)}#${anchorOf(id)}`;
  const who =
    speaker &&
    html`<a href="${SAID}?${new URLSearchParams({ speaker: speaker.id }).toString()}">${speaker.name}</a>${speaker.role !== null && `, ${speaker.role}`}`;
  const source = article?.title ?? WORDS.front.untitled;
  return html`<li><blockquote><a href="${address}">“${text}”</a></blockquote>
<p class="credits">${who ?? html`<span class="absent">${WORDS.article.note.unnamed}</span>`}${cue !== null && ` · ${cue}`}</p>
<p class="credits">${source}${article?.outlet && `, ${article.outlet}`}${article?.date && html`, ${timeOf(article.date)}`}</p></li>
`;
}

function pages(view: View, { next, prev }: { next: string | null; prev: string | null }): Html | false {
  const { pages: label, next: forth, previous } = WORDS.front;
  return (
    (next !== null || prev !== null) &&
    html`<nav class="pages" aria-label="${label}">
${prev !== null && html`<a rel="prev" href="${addressOf(view, { cursor: [prev] }, SAID)}">← ${previous}</a>`}
${next !== null && html`<a rel="next" href="${addressOf(view, { cursor: [next] }, SAID)}">${forth} →</a>`}
</nav>`
  );
}
