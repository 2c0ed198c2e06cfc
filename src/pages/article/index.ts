import type { Article } from '../../article.ts';
import { CopydeskError } from '../../errors.ts';
import { FORMATS } from '../../http/formats/index.ts';
import { nameId } from '../../query/fold.ts';
import type { ArticleStore } from '../../store/store.ts';
import { addressOfName, addressOfParsed } from '../addresses.ts';
import type { Sheet } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { timeOf } from '../times.ts';
import { DOT, WORDS } from '../words.ts';
import { citationsOf } from './citations.ts';
import { record } from './record.ts';
import { copies, similar, versions } from './relatives.ts';
import { story } from './story.ts';

const RELATIVES = 5;
const VERSIONS = 10;

/** One article, set as a newspaper would. */
export async function articlePage(store: ArticleStore, id: string): Promise<Sheet> {
  const article = await store.get(id);
  if (!article) throw new CopydeskError('ARTICLE_NOT_FOUND');
  const main = html`<article class="reading">
${top(article, html`<a href="${addressOfParsed(id)}">${WORDS.parsed.link}</a>`)}
${story(article)}
</article>
<div class="beside">
${cite(article)}
${record(article)}
</div>`;
  return {
    title: article.title ?? WORDS.front.untitled,
    head: otherForms(id),
    body: { layout: 'spread', main, rest: [() => relatives(store, article)] },
  };
}

async function relatives(store: ArticleStore, article: Article): Promise<Html> {
  const { id, cluster } = article;
  const [before, group] = await Promise.all([
    store.versions(id, { limit: VERSIONS }),
    cluster === null ? null : store.cluster(cluster),
  ]);
  return html`<div class="beside">
${versions(id, before?.data ?? [])}
${copies(article, group)}
${similar(await store.similar(id, RELATIVES))}
</div>
`;
}

/** Everything above the story. */
export function top(article: Article, more: Html | null = null): Html {
  const { title, subtitle, authors, agency, outlet, date, publishedAt, updatedAt, language } = article;
  const { published, updated } = WORDS.article;
  const kicker = [outlet, agency].filter(Boolean).join(DOT);
  const day = publishedAt ?? date;
  return html`<header${language !== null && html` lang="${language}"`}>
${kicker !== '' && html`<p class="kicker">${kicker}</p>`}
<h1>${title ?? html`<em class="absent">${WORDS.front.untitled}</em>`}</h1>
${subtitle !== null && html`<p class="standfirst">${subtitle}</p>`}
${authors.length > 0 && html`<p class="byline">${WORDS.front.by} ${bylined(authors)}</p>`}
<p class="dates">${day === null ? html`<span class="absent">${WORDS.front.undated}</span>` : html`<span>${published} ${timeOf(day)}</span>`}
${updatedAt !== null && html`<span>${updated} ${timeOf(updatedAt)}</span>`}
${more}</p>
</header>`;
}

// Ailsa Brand, Owen Reid and Kim Lee, each a link to what they wrote.
function bylined(authors: string[]): Html[] {
  return authors.map((author, at) => {
    const last = at === authors.length - 1;
    const before = at === 0 ? '' : last ? ` ${WORDS.article.and} ` : ', ';
    return html`${before}<a href="${addressOfName('authors', nameId(author))}">${author}</a>`;
  });
}

function cite(article: Article): Html {
  const { title, asPrinted } = WORDS.article.cite;
  return html`<section class="cite"><h2>${title}</h2>
${citationsOf(article).map(({ style, text }) => html`<details><summary>${style}</summary><pre>${text}</pre></details>`)}
<p class="small">${asPrinted}</p>
</section>`;
}

/** For the head: what programs may rather have. */
function otherForms(id: string): Html {
  const address = `/articles/${encodeURIComponent(id)}`;
  const forms = Object.entries(FORMATS).map(([name, { mediaType }]) => ({ type: mediaType.split(';', 1)[0]!, name }));
  return html`<link rel="alternate" type="application/json" href="${address}">
${forms.map(
  ({ type, name }) => html`<link rel="alternate" type="${type}" href="${address}?as=${name}">
`,
)}`;
}
