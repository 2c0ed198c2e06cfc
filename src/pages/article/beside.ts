import type { Article } from '../../article.ts';
import { CopydeskError } from '../../errors.ts';
import type { ArticleStore, Version } from '../../store/store.ts';
import { addressOfArticle, addressOfVersion } from '../addresses.ts';
import type { Body, Sheet } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { timeOf } from '../times.ts';
import { WORDS } from '../words.ts';
import { changes } from './changes.ts';

// An article beside another one, and a version beside the one before it.

/** What one copy has that another has not. */
export async function comparisonPage(store: ArticleStore, id: string, other: string): Promise<Sheet> {
  const [one, two] = await Promise.all([id, other].map((each) => store.get(each)));
  if (!one || !two) throw new CopydeskError('ARTICLE_NOT_FOUND');
  const { title, gone, come } = WORDS.article.beside;
  const body = async () => ({
    main: html`<article class="reading">
<h1>${title}</h1>
<ul class="compared">
<li>${gone} ${named(one)}</li>
<li>${come} ${named(two)}</li>
</ul>
${changes(one, two)}
</article>`,
  });
  return { title: `${title}: ${headlineOf(one)}`, body };
}

function named(article: Article): Html {
  const { id, outlet, date } = article;
  return html`<a href="${addressOfArticle(id)}">${headlineOf(article)}</a> <small>${outlet}${outlet !== null && date !== null && ', '}${date !== null && timeOf(date)}</small>`;
}

function headlineOf({ title }: Article): string {
  return title ?? WORDS.front.untitled;
}

/** As many as are kept of one article, and the number of the present one. */
const MOST_VERSIONS = 100;

/** What a version has otherwise than the one before it; of one that comes after nothing that is kept, all that it says. */
export async function versionPage(store: ArticleStore, id: string, number: string): Promise<Sheet> {
  const after = NUMBER.test(number) ? await store.version(id, Number(number)) : null;
  if (!after) throw new CopydeskError((await store.get(id)) ? 'VERSION_NOT_FOUND' : 'ARTICLE_NOT_FOUND');
  const title = WORDS.article.versions.number(Number(number));
  return { title: `${title}: ${headlineOf(after)}`, body: () => versionBody(store, Number(number), after) };
}

const NUMBER = /^[1-9]\d{0,8}$/;

async function versionBody(store: ArticleStore, number: number, after: Article): Promise<Body> {
  const { id } = after;
  const all = (await store.versions(id, { limit: MOST_VERSIONS }))?.data ?? [];
  const version = all.find((each) => each.number === number);
  if (!version) throw new CopydeskError('VERSION_NOT_FOUND');
  const before = version.kind === 'first' ? null : await store.version(id, number - 1);
  const main = html`<article class="reading">
<p class="kicker"><a href="${addressOfArticle(id)}">${headlineOf(after)}</a></p>
<h1>${WORDS.article.versions.number(number)}</h1>
${told(version)}
${changes(before ?? after, after)}
${neighbours(id, all, version)}
</article>`;
  return { main };
}

/** When it came, what kind of change it is, and what it puts right. */
function told({ at, kind, note, facts }: Version): Html {
  const { kinds, unknown, legend } = WORDS.article.versions;
  return html`<p class="dates"><span>${timeOf(at, WORDS.read)}</span> <span>${kind === null ? unknown : kinds[kind]}</span></p>
${note !== null && html`<p class="standfirst">${note}</p>`}
${facts.length > 0 && html`<ul class="compared">${saidOnce(facts).map(({ before, after }) => html`<li><del>${before}</del> → <ins>${after}</ins></li>`)}</ul>`}
${kind !== 'first' && kind !== null && html`<p class="small">${legend}</p>`}`;
}

/** A number that stands in headline and story alike is told once. */
export function saidOnce(facts: Version['facts']): { before: string; after: string }[] {
  return [...new Map(facts.map(({ before, after }) => [`${before}\n${after}`, { before, after }])).values()];
}

function neighbours(id: string, all: Version[], { number }: Version): Html {
  const { number: numbered } = WORDS.article.versions;
  const [before, after] = [number - 1, number + 1].map((wanted) => all.find((each) => each.number === wanted)?.number);
  const to = (other: number) => addressOfVersion(id, other);
  return html`<nav class="pages" aria-label="${WORDS.article.versions.title}">
${before !== undefined && html`<a rel="prev" href="${to(before)}">← ${numbered(before)}</a>`}
<a href="/articles/${encodeURIComponent(id)}/versions/${number}">${WORDS.article.versions.record}</a>
${after !== undefined && html`<a rel="next" href="${to(after)}">${numbered(after)} →</a>`}
</nav>`;
}
