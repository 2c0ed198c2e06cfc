import type { NewsArticle, Organization, Person, Quotation, WithContext } from 'schema-dts';
import type { Article, Quote, Speaker } from '../../article.ts';
import { pageOf, urn } from './identity.ts';

/** A schema.org NewsArticle with its quotes. What is null is left out. */
export function newsArticle(article: Article): WithContext<NewsArticle> {
  const page = pageOf(article);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': urn('article', article.id),
    identifier: article.id,
    ...(page && { url: page, mainEntityOfPage: page }),
    ...(article.title !== null && { headline: article.title }),
    ...(article.subtitle !== null && { abstract: article.subtitle }),
    ...dates(article),
    ...(article.authors.length > 0 && { author: article.authors.map((name) => authorOf(name, article)) }),
    ...(article.outlet !== null && { publisher: organization(article.outlet) }),
    ...(article.agency !== null && { sourceOrganization: organization(article.agency) }),
    ...place(article),
    ...(article.language !== null && { inLanguage: article.language }),
    wordCount: article.wordCount,
    articleBody: article.body,
    ...(article.quotes.length > 0 && { hasPart: article.quotes.map(quotation) }),
  };
}

// A day is a Date of schema.org, a time a DateTime.
function dates({
  publishedAt,
  date,
  updatedAt,
}: Article): Pick<Exclude<NewsArticle, string>, 'datePublished' | 'dateModified'> {
  const first = publishedAt ?? date;
  return { ...(first !== null && { datePublished: first }), ...(updatedAt !== null && { dateModified: updatedAt }) };
}

function authorOf(name: string, { agency, outlet }: Article): Person | Organization {
  return name === agency || name === outlet ? organization(name) : { '@type': 'Person', name };
}

function organization(name: string): Organization {
  return { '@type': 'Organization', name };
}

function place({ dateline }: Article): Pick<Exclude<NewsArticle, string>, 'dateline' | 'locationCreated'> {
  if (!dateline) return {};
  const { text, city, region, country } = dateline;
  return {
    dateline: text,
    locationCreated: {
      '@type': 'Place',
      name: city,
      address: {
        '@type': 'PostalAddress',
        addressLocality: city,
        ...(region !== null && { addressRegion: region }),
        ...(country !== null && { addressCountry: country }),
      },
    },
  };
}

function quotation({ id, text, speaker }: Quote): Quotation {
  return { '@type': 'Quotation', identifier: id, text, ...(speaker && { spokenByCharacter: spokenBy(speaker) }) };
}

function spokenBy({ id, name, kind, role }: Speaker): Person | Organization {
  const more = role === null ? {} : { description: role };
  return kind === 'organization'
    ? { '@type': 'Organization', identifier: id, name, ...more }
    : { '@type': 'Person', identifier: id, name, ...more };
}

/** Written so that it may stand within a script element of a page: nothing in it ends one. */
export function jsonLd(article: Article): string {
  return JSON.stringify(newsArticle(article)).replace(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
