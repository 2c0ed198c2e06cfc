import type { Reading } from '../../http/services.ts';
import { addressOfArticle } from '../addresses.ts';
import type { Sheet } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { WORDS } from '../words.ts';
import { fields } from './fields.ts';
import { lines } from './lines.ts';

/** How an article that the store has was read. */
export function parsedPage(reading: Reading): Sheet {
  const { id, title, source } = reading.article;
  const { title: heading } = WORDS.parsed;
  const headline = title ?? WORDS.front.untitled;
  const main = html`<h1>${heading}</h1>
<p class="standfirst"><a href="${addressOfArticle(id)}">${headline}</a></p>
<p class="small">${[source.file, source.record, source.profile].filter(Boolean).join(' · ')}</p>
${parsing(reading, `/articles/${encodeURIComponent(id)}/explain`)}`;
  return { title: `${heading}: ${headline}`, main };
}

/** Fields and lines side by side. `explained` is where programs are told the same, if anywhere. */
export function parsing({ explanation }: Reading, explained: string | null): Html {
  const { fields: fieldsTitle, lines: linesTitle, legend } = WORDS.parsed;
  return html`<div class="parsing">
<section class="found-fields"><h2>${fieldsTitle}</h2>
${fields(explanation)}
</section>
<section><h2>${linesTitle}</h2>
<p class="small">${legend}</p>
${lines(explanation, explained)}
</section>
</div>`;
}
