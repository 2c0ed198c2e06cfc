import type { Article } from '../../article.ts';
import { joined } from '../../http/formats/identity.ts';
import type { Highlight, Hit } from '../../store/store.ts';
import { addressOfArticle } from '../addresses.ts';
import { type Html, html, snippet } from '../html.ts';
import { timeOf } from '../times.ts';
import { DOT, WORDS } from '../words.ts';

/** About two lines of a list. */
const DECK = 220;

/** The articles of a page, as an index of a newspaper has them. The newest of all leads. */
export function hits(found: Hit[], leads: boolean): Html {
  return html`<ol class="hits">
${found.map((hit, at) => html`<li>${entry(hit, leads && at === 0)}</li>`)}
</ol>`;
}

function entry({ article, highlights }: Hit, leads: boolean): Html {
  const { id, outlet, agency } = article;
  const kicker = [outlet, agency].filter(Boolean).join(DOT);
  return html`<article class="${leads ? 'entry lead' : 'entry'}">
<p class="when">${dateOf(article)}</p>
<div>
${kicker !== '' && html`<p class="kicker">${kicker}</p>`}
<h2><a href="${addressOfArticle(id)}">${headline(article, highlights)}</a></h2>
${deck(article, highlights)}
${credits(article)}
</div>
</article>`;
}

function dateOf({ date, publishedAt }: Article): Html {
  const at = publishedAt?.slice(0, 10) ?? date;
  return at === null ? html`<span class="absent">${WORDS.front.undated}</span>` : timeOf(at);
}

function headline({ title }: Article, highlights: Highlight[]): Html | string {
  const found = highlights.find(({ field }) => field === 'title');
  // A snippet of a long headline is not all of it.
  if (found && title !== null && !/^… | …$/.test(found.snippet)) return snippet(found.snippet);
  return title ?? html`<em class="absent">${WORDS.front.untitled}</em>`;
}

/** Where the search was found, else the standfirst or how the story begins. */
function deck({ subtitle, body }: Article, highlights: Highlight[]): Html | false {
  const found = highlights.find(({ field }) => field === 'body') ?? highlights.find(({ field }) => field !== 'title');
  if (found) return html`<p class="deck">${snippet(found.snippet)}</p>`;
  const text = subtitle ?? body.split('\n\n', 1)[0]!;
  return text !== '' && html`<p class="deck">${shortened(text)}</p>`;
}

function shortened(text: string): string {
  if (text.length <= DECK) return text;
  const cut = text.slice(0, DECK);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), DECK / 2)).toWellFormed()} …`;
}

function credits({ authors, dateline, quotes }: Article): Html | false {
  const parts = [
    authors.length > 0 && `${WORDS.front.by} ${joined(authors)}`,
    dateline?.city,
    quotes.length > 0 && WORDS.front.quotes(quotes.length),
  ].filter((part) => typeof part === 'string');
  return parts.length > 0 && html`<p class="credits">${parts.join(DOT)}</p>`;
}
