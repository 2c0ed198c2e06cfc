import type { Article, Explanation } from '../../article.ts';
import { CopydeskError } from '../../errors.ts';
import { readAgain } from '../../http/rereading.ts';
import type { Parts, Services } from '../../http/services.ts';
import { addressOfArticle } from '../addresses.ts';
import type { Body, Sheet } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { DOT, WORDS } from '../words.ts';
import { fields } from './fields.ts';
import { lines } from './lines.ts';

/** An article, and how it was read. */
interface Reading {
  article: Article;
  explain: Explanation;
}

export const READING = ['article', 'explain'] as const;

export function readingOf({ article, explain }: Parts<keyof Reading>): Reading {
  const [told, why] = [article, explain].map((bytes) => JSON.parse(new TextDecoder().decode(bytes)));
  return { article: told, explain: why };
}

/** How an article that the store has was read. */
export async function parsedPage(services: Services, id: string): Promise<Sheet> {
  const article = await services.store.get(id);
  if (!article) throw new CopydeskError('ARTICLE_NOT_FOUND');
  const title = `${WORDS.parsed.title}: ${article.title ?? WORDS.front.untitled}`;
  return { title, body: async () => bodyOf(readingOf(await readAgain(services, id, READING))) };
}

function bodyOf(reading: Reading): Body {
  const { id, title, source } = reading.article;
  const main = html`<h1>${WORDS.parsed.title}</h1>
<p class="standfirst"><a href="${addressOfArticle(id)}">${title ?? WORDS.front.untitled}</a></p>
<p class="small">${[source.file, source.record, source.profile].filter(Boolean).join(DOT)}</p>
${parsing(reading, `/articles/${encodeURIComponent(id)}/explain`)}`;
  return { main };
}

/** Fields and lines side by side. `explained` is where programs are told the same, if anywhere. */
export function parsing({ explain }: Reading, explained: string | null): Html {
  const { fields: fieldsTitle, lines: linesTitle, toLines, legend } = WORDS.parsed;
  return html`<div class="parsing">
<section class="found-fields"><h2>${fieldsTitle}</h2>
<p class="small to-lines"><a href="#lines">${toLines}</a></p>
${fields(explain)}
</section>
<section id="lines"><h2>${linesTitle}</h2>
<p class="small">${legend}</p>
${lines(explain, explained)}
</section>
</div>`;
}
