import type { Article } from '../../article.ts';
import type { Cluster, Member, Passage, Similar, Version } from '../../store/store.ts';
import { addressOfArticle, addressOfComparison, addressOfVersion } from '../addresses.ts';
import { type Html, html } from '../html.ts';
import { timeOf } from '../times.ts';
import { WORDS } from '../words.ts';
import { saidOnce } from './beside.ts';

// What stands beside an article: its near-copies and what each added or cut, others on its subject, and what it was before.

export function copies({ id }: Article, cluster: Cluster | null): Html | false {
  if (!cluster || cluster.members.length < 2) return false;
  // What each added and cut is told beside one of them. Where that is this one, there is nothing to tell of it.
  const shown = cluster.members.filter(({ article }) => article.id !== id || id !== cluster.base);
  return html`<section><h2>${WORDS.article.copies.title}</h2>
<ul class="relatives">${shown.map((member) => copy(member, { here: id, base: cluster.base }))}</ul>
</section>`;
}

function copy({ article, same, added, cut }: Member, { here, base }: { here: string; base: string }): Html {
  const words = WORDS.article.copies;
  const likeness = article.id === base ? words.base : words.same(same);
  const changes = words.changes(added.length, cut.length);
  return html`<li>${named(article)} <small>${likeness}${article.id === here && `, ${words.here}`}</small>
${
  changes !== '' &&
  html`<details><summary>${changes}</summary>
${added.length > 0 && html`<p>${words.added}</p>${added.map(({ text }) => html`<p><ins>${text}</ins></p>`)}`}
${cut.length > 0 && html`<p>${words.cut}</p>${cut.map((passage: Passage) => html`<p><del>${passage.text}</del></p>`)}`}
</details>`
}${article.id !== here && html`<p class="small"><a href="${addressOfComparison(here, article.id)}">${words.beside}</a></p>`}</li>
`;
}

/** Below this, two articles share words and no subject. */
const ON_SUBJECT = 0.3;

export function similar(found: Similar[]): Html | false {
  const others = found.filter(({ copy, topic }) => !copy && topic >= ON_SUBJECT);
  return (
    others.length > 0 &&
    html`<section><h2>${WORDS.article.similar}</h2>
<ul class="relatives">${others.map(({ article }) => html`<li>${named(article)}</li>`)}</ul>
</section>`
  );
}

function named({ id, title, outlet, date }: Article): Html {
  return html`<a href="${addressOfArticle(id)}">${title ?? html`<em class="absent">${WORDS.front.untitled}</em>`}</a>
<small>${outlet}${outlet !== null && date !== null && ', '}${date !== null && timeOf(date)}</small>`;
}

/** One alone is the article as it stands here. */
export function versions(id: string, found: Version[]): Html | false {
  const { title, all } = WORDS.article.versions;
  const address = `/articles/${encodeURIComponent(id)}/versions`;
  return (
    found.length > 1 &&
    html`<section><h2>${title}</h2>
<ol class="relatives" reversed>${found.map((each) => version(id, each))}</ol>
<p class="small"><a href="${address}">${all}</a></p>
</section>`
  );
}

function version(id: string, { number, at, kind, note, facts }: Version): Html {
  const { number: numbered, kinds, unknown } = WORDS.article.versions;
  return html`<li><a href="${addressOfVersion(id, number)}">${numbered(number)}</a>
<small>${timeOf(at, WORDS.read)}</small>
<small>${kind === null ? unknown : kinds[kind]}</small>
${note !== null && html`<p>${note}</p>`}
${saidOnce(facts).map(({ before, after }) => html`<p><del>${before}</del> → <ins>${after}</ins></p>`)}</li>
`;
}
