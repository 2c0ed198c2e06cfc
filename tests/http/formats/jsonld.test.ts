import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { jsonLd, newsArticle } from '../../../src/http/formats/jsonld.ts';
import { bare, dayOnly, EVERY, full, hostile } from './hostile.ts';

// That every property is one of schema.org's, on a type that has it, the compiler checks: newsArticle is typed by schema-dts.

const SCHEMA = 'http://schema.org/';

/** schema.org's own context says of the terms that are used here no more than this. */
const documentLoader = async (documentUrl: string) => {
  expect(documentUrl).toBe('https://schema.org');
  return { documentUrl, contextUrl: undefined, document: { '@context': { '@vocab': SCHEMA } } };
};

describe.each(EVERY.map((article) => [article.id, article] as const))('of %s', (_id, article) => {
  it('is JSON-LD in which nothing is lost', async () => {
    // `safe` refuses what expanding would drop.
    const [expanded] = await jsonld.expand(JSON.parse(jsonLd(article)), { documentLoader, safe: true } as object);
    expect(expanded!['@type']).toEqual([`${SCHEMA}NewsArticle`]);
    expect(expanded!['@id']).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(expanded![`${SCHEMA}articleBody`]).toEqual([{ '@value': article.body }]);
    const quoted = (expanded![`${SCHEMA}hasPart`] ?? []) as { '@type': string[] }[];
    expect(quoted.map((part) => part['@type'])).toEqual(article.quotes.map(() => [`${SCHEMA}Quotation`]));
  });

  it('has no null in it, and may stand in a page', () => {
    const text = jsonLd(article);
    expect(text).not.toMatch(/[<>&\u2028\u2029]|:null/);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(newsArticle(article))));
  });
});

it('says all that is known', () => {
  expect(newsArticle(full)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': expect.stringMatching(/^urn:uuid:/),
    identifier: 'full',
    url: 'https://skerrow.example/ferry',
    mainEntityOfPage: 'https://skerrow.example/ferry',
    headline: 'Larger ferry for Skerrow Island',
    abstract: 'The old boat goes in spring',
    datePublished: '2024-02-06T09:00:00+01:00',
    dateModified: '2024-02-06T11:30:00+01:00',
    author: [
      { '@type': 'Person', name: 'Ailsa Brand' },
      { '@type': 'Person', name: 'Owen Reid' },
      { '@type': 'Organization', name: 'The Northern Wire' },
    ],
    publisher: { '@type': 'Organization', name: 'Skerrow Post' },
    sourceOrganization: { '@type': 'Organization', name: 'The Northern Wire' },
    dateline: 'SKERROW/OBAN, Scotland',
    locationCreated: {
      '@type': 'Place',
      name: 'Skerrow',
      address: {
        '@type': 'PostalAddress',
        addressLocality: 'Skerrow',
        addressRegion: 'Scotland',
        addressCountry: 'GB',
      },
    },
    inLanguage: 'en',
    wordCount: full.wordCount,
    articleBody: full.body,
    hasPart: [
      {
        '@type': 'Quotation',
        identifier: 'full-0',
        text: 'Nobody is left on the quay,',
        spokenByCharacter: {
          '@type': 'Person',
          identifier: 'morag-tennant',
          name: 'Morag Tennant',
          description: 'chairwoman',
        },
      },
      {
        '@type': 'Quotation',
        identifier: 'full-1',
        text: 'no delay',
        spokenByCharacter: { '@type': 'Organization', identifier: 'trust', name: 'The Trust' },
      },
      { '@type': 'Quotation', identifier: 'full-2', text: 'a boat' },
    ],
  });
});

it('says nothing of what is not', () => {
  expect(Object.keys(newsArticle(bare))).toEqual([
    '@context',
    '@type',
    '@id',
    'identifier',
    'wordCount',
    'articleBody',
  ]);
});

it('leaves a day a day', () => {
  expect(newsArticle(dayOnly)).toMatchObject({ datePublished: '2024-02-15' });
});

it('gives no address that is not one of a page', () => {
  for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'not an address', '/a'])
    expect(newsArticle({ ...hostile, source: { ...hostile.source, url } })).not.toHaveProperty('url');
});
