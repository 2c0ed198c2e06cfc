import type { Article } from '../../article.ts';
import { pageOf } from '../../http/formats/identity.ts';
import { FORMATS } from '../../http/formats/index.ts';
import { nameId } from '../../query/fold.ts';
import { addressOfName } from '../addresses.ts';
import { type Html, html } from '../html.ts';
import { count, languageInWords, WORDS } from '../words.ts';

/** What is known of the article beside what it says, and its other forms. */
export function record(article: Article): Html {
  const { id, outlet, agency, dateline, language, wordCount, timeZone, source } = article;
  const words = WORDS.article.record;
  const page = pageOf(article);
  const facts: [string, Html | string | null][] = [
    [words.outlet, outlet && linked('outlets', outlet)],
    [words.agency, agency && linked('agencies', agency)],
    [words.dateline, dateline && linked('places', dateline.city, dateline.text)],
    [words.language, language && languageInWords(language)],
    [words.words, count(wordCount)],
    [words.zone, `${timeZone.name}, ${WORDS.article.zone[timeZone.from]}`],
    [words.file, [source.file, source.record].filter((part) => part !== null).join(', ') || null],
    [words.page, page && html`<a href="${page}" rel="noreferrer">${page}</a>`],
    [words.profile, source.profile],
  ];
  const address = `/articles/${encodeURIComponent(id)}`;
  return html`<section><h2>${words.title}</h2>
<dl class="facts">${facts.map(
    ([
      name,
      value,
    ]) => html`<div><dt>${name}</dt> <dd>${value ?? html`<span class="absent">${words.none}</span>`}</dd></div>
`,
  )}</dl>
<p class="small forms">${words.forms} <a href="${address}">JSON</a> ${Object.keys(FORMATS).map((form) => html`<a href="${address}?as=${form}">${form}</a> `)}</p>
<p class="small forms"><a href="${address}/source">${words.original}</a> <a href="${address}/text">${words.text}</a></p>
</section>`;
}

function linked(kind: 'outlets' | 'agencies' | 'places', name: string, printed = name): Html {
  return html`<a href="${addressOfName(kind, nameId(name))}">${printed}</a>`;
}
