import type { Article, Quote } from '../article.ts';
import type { ArticleStore, Page, Paging, QuoteQuery } from '../store/store.ts';
import { addressOfArticle, addressOfName, anchorOf } from './addresses.ts';
import { type Html, html } from './html.ts';
import { timeOf } from './times.ts';
import { WORDS } from './words.ts';

// Quotes out of their articles, one under the other, each a link to where it stands.

export async function articlesOf(store: ArticleStore, quotes: Quote[]): Promise<Map<string, Article | null>> {
  const ids = [...new Set(quotes.map(({ articleId }) => articleId))];
  return new Map(await Promise.all(ids.map(async (id) => [id, await store.get(id)] as const)));
}

/** How many they are, as far as is known yet. */
export function quotesIn({ total, data }: Page<Quote>): string {
  const number = total?.value ?? data.length;
  return total?.relation === 'gte' ? WORDS.said.atLeast(number) : WORDS.front.quotes(number);
}

export async function countQuotes(store: ArticleStore, asked: Omit<QuoteQuery, keyof Paging>): Promise<string> {
  const { total } = await store.quotes({ ...asked, limit: 1, total: 'exact' });
  return WORDS.front.quotes(total?.value ?? 0);
}

/** On the page of a speaker (`of`), who it is need not be said with each, only as what. */
export function quoted(quotes: Quote[], articles: Map<string, Article | null>, of: string | null = null): Html {
  return html`<ol class="quotes">${quotes.map((quote) => entry(quote, articles.get(quote.articleId), of))}</ol>`;
}

function entry(quote: Quote, article: Article | null | undefined, of: string | null): Html {
  const { id, articleId, text, cue } = quote;
  const address = `${addressOfArticle(articleId)}#${anchorOf(id)}`;
  const source = article?.title ?? WORDS.front.untitled;
  const who = speakerOf(quote, of);
  return html`<li><blockquote><a href="${address}">“${text}”</a></blockquote>
<p class="credits">${who}${who && cue !== null && ' · '}${cue}</p>
<p class="credits">${source}${article?.outlet && `, ${article.outlet}`}${article?.date && html`, ${timeOf(article.date)}`}</p></li>
`;
}

function speakerOf({ speaker }: Quote, of: string | null): Html | string | null {
  if (!speaker) return html`<span class="absent">${WORDS.article.note.unnamed}</span>`;
  if (speaker.id === of) return speaker.role;
  return html`<a href="${addressOfName('speakers', speaker.id)}">${speaker.name}</a>${speaker.role !== null && `, ${speaker.role}`}`;
}
