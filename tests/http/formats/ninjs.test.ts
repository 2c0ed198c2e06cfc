import { Ajv2020 } from 'ajv/dist/2020.js';
import { default as addFormats } from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { ninjs, ninjsItem } from '../../../src/http/formats/ninjs.ts';
import { bare, dayOnly, EVERY, full } from './hostile.ts';
import schema from './ninjs-schema_3.1.json' with { type: 'json' };

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
// We give no shapes of places.
ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', type: 'object' });
const isNinjs = ajv.compile(schema);

it.each(
  EVERY.map((article) => [article.id, article] as const),
)('%s is valid by the IPTC’s own schema', (_id, article) => {
  isNinjs(JSON.parse(ninjs(article)));
  expect(isNinjs.errors).toBeNull();
});

describe('the check', () => {
  it.each([
    [{ ...ninjsItem(full), uri: undefined }],
    [{ ...ninjsItem(full), headline: 'of version 1' }],
    [{ ...ninjsItem(full), versionCreated: '2024-02-06' }],
    [{ ...ninjsItem(full), bodies: [{ role: 'main' }] }],
  ])('finds what is wrong with %#', (item) => {
    expect(isNinjs(JSON.parse(JSON.stringify(item)))).toBe(false);
  });
});

it('says all that it has a place for', () => {
  expect(ninjsItem(full)).toMatchObject({
    type: 'text',
    altIds: [{ role: 'copydesk', value: 'full' }],
    contentCreated: full.publishedAt,
    versionCreated: full.updatedAt,
    language: 'en',
    headlines: [{ value: full.title }],
    descriptions: [{ role: 'standfirst', value: full.subtitle }],
    by: 'Ailsa Brand, Owen Reid and The Northern Wire',
    located: 'Skerrow',
    places: [{ name: 'Skerrow', literal: full.dateline!.text }, { name: 'Oban' }],
    people: [
      { name: 'Ailsa Brand', rel: 'author' },
      { name: 'Owen Reid', rel: 'author' },
      { name: 'The Northern Wire', rel: 'author' },
      { name: 'Morag Tennant', rel: 'speaker' },
    ],
    organisations: [
      { name: 'Skerrow Post', rel: 'publisher' },
      { name: 'The Trust', rel: 'speaker' },
    ],
    infoSources: [{ name: 'The Northern Wire' }],
    renditions: [{ href: 'https://skerrow.example/ferry' }],
    bodies: [{ role: 'main', contentType: 'text/plain', value: full.body }],
  });
});

it('takes a day without a time for its beginning, by the clock where it was printed', () => {
  expect(ninjsItem(dayOnly).contentCreated).toBe('2024-02-15T00:00:00-05:00');
});

it('says nothing of what is not known', () => {
  for (const name of [
    'contentCreated',
    'versionCreated',
    'title',
    'headlines',
    'by',
    'people',
    'organisations',
    'places',
  ])
    expect(ninjsItem(bare)).not.toHaveProperty(name);
});
