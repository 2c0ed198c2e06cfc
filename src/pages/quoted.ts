import type { Article, Quote } from '../article.ts';
import type { ArticleStore, Page, Paging, QuoteQuery } from '../store/store.ts';
import { addressOfArticle, addressOfName, anchorOf } from './addresses.ts';
import { type Html, html } from './html.ts';
import { timeOf } from './times.ts';
import { DOT, WORDS } from './words.ts';

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

/**
 * Those that follow each other in one article stand under its headline. On the page of a speaker (`of`), who it is need not be
 * said with each, only as what.
 */
export function quoted(quotes: Quote[], articles: Map<string, Article | null>, of: string | null = null): Html {
  const groups: Quote[][] = [];
  for (const quote of quotes) {
    if (groups.at(-1)?.[0]?.articleId === quote.articleId) groups.at(-1)!.push(quote);
    else groups.push([quote]);
  }
  return html`<ol class="quotes">${groups.map((group) => {
    const { articleId } = group[0]!;
    return html`<li>${sourceOf(articleId, articles.get(articleId))}
<ol>${group.map((quote) => entry(quote, of))}</ol></li>
`;
  })}</ol>`;
}

function sourceOf(id: string, article: Article | null | undefined): Html {
  const told = [article?.outlet, article?.date && timeOf(article.date)].filter(Boolean) as (string | Html)[];
  return html`<p class="source"><a href="${addressOfArticle(id)}">${article?.title ?? WORDS.front.untitled}</a>${told.map((each) => html`, ${each}`)}</p>`;
}

function entry(quote: Quote, of: string | null): Html {
  const { id, articleId, text, cue } = quote;
  const address = `${addressOfArticle(articleId)}#${anchorOf(id)}`;
  const who = speakerOf(quote, of);
  const how = html`${who}${who && cue !== null && DOT}${cue}`;
  return html`<li><blockquote><a href="${address}">“${text}”</a></blockquote>
${String(how) !== '' && html`<p class="credits">${how}</p>`}</li>
`;
}

function speakerOf({ speaker }: Quote, of: string | null): Html | string | null {
  if (!speaker) return html`<span class="absent">${WORDS.article.note.unnamed}</span>`;
  if (speaker.id === of) return speaker.role;
  return html`<a href="${addressOfName('speakers', speaker.id)}">${speaker.name}</a>${speaker.role !== null && `, ${speaker.role}`}`;
}
