import type { Article } from '../../article.ts';
import { joined, pageOf, published, urn } from './identity.ts';

// ninjs 3.1, the IPTC's news in JSON (https://iptc.org/standards/ninjs/).

const STANDARD = { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json' };

/** What is null is left out. It has no place for quotes: their speakers are among its people. */
export function ninjsItem(article: Article) {
  const { title, subtitle, body, authors, language, dateline } = article;
  const first = published(article);
  const page = pageOf(article);
  return {
    uri: urn('article', article.id),
    type: 'text',
    representationType: 'full',
    standard: STANDARD,
    altIds: [{ role: 'copydesk', value: article.id }],
    pubStatus: 'usable',
    ...(first !== null && { contentCreated: first }),
    ...(article.updatedAt !== null && { versionCreated: article.updatedAt }),
    ...(language !== null && { language }),
    ...(title !== null && { title, headlines: [{ role: 'main', contentType: 'text/plain', value: title }] }),
    ...(subtitle !== null && { descriptions: [{ role: 'standfirst', contentType: 'text/plain', value: subtitle }] }),
    ...(authors.length > 0 && { by: joined(authors) }),
    ...(dateline && { located: dateline.city, places: placesOf(dateline) }),
    ...some('people', people(article)),
    ...some('organisations', organisations(article)),
    ...some('infoSources', article.agency === null ? [] : [{ name: article.agency, role: 'agency' }]),
    ...(page && { renditions: [{ name: 'web', href: page, contentType: 'text/html' }] }),
    bodies: [
      { role: 'main', contentType: 'text/plain', charCount: body.length, wordCount: article.wordCount, value: body },
    ],
  };
}

export function ninjs(article: Article): string {
  return JSON.stringify(ninjsItem(article));
}

function some<K extends string, T>(name: K, list: T[]): { [N in K]?: T[] } {
  return list.length > 0 ? ({ [name]: list } as { [N in K]: T[] }) : {};
}

/** The first has the dateline as printed, too. */
function placesOf({ text, city, others }: NonNullable<Article['dateline']>) {
  const [first, ...more] = [city, ...others].map((name) => ({ name, rel: 'dateline' }));
  return [{ ...first, literal: text }, ...more];
}

function people({ authors, quotes }: Article) {
  const speakers = quotes.flatMap(({ speaker }) => (speaker?.kind === 'person' ? [speaker.name] : []));
  return [
    ...authors.map((name) => ({ name, rel: 'author' })),
    ...[...new Set(speakers)].map((name) => ({ name, rel: 'speaker' })),
  ];
}

function organisations({ outlet, quotes }: Article) {
  const speakers = quotes.flatMap(({ speaker }) => (speaker?.kind === 'organization' ? [speaker.name] : []));
  return [
    ...(outlet === null ? [] : [{ name: outlet, rel: 'publisher' }]),
    ...[...new Set(speakers)].map((name) => ({ name, rel: 'speaker' })),
  ];
}
