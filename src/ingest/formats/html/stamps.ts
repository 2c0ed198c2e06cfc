import { readDates } from '../../../parse/dates/printed.ts';
import { stampOf } from '../values.ts';
import type { Head, Said } from './head.ts';
import { stringIn, type Thing } from './jsonld.ts';

// Names of `<meta>`, best first, without marks: "article:published_time", "article:published:time" and "article.publishedTime" are one.
const PUBLISHED_METAS = (
  'articlepublishedtime ogarticlepublishedtime articlepublished ogpublishedtime parselypubdate sailthrudate cxenseparsepublishtime ' +
  'cxenseparserecspublishtime cxenseparsetime btpubdate datepublished datepublish publishedat publishedtime publishedon pubdate publishdate ' +
  'publicationdate iso8601publishdate articledateoriginal rnewsdatepublished dcdateissued dctermsissued dctermscreated ' +
  'dcdatecreated dctermsdate dcdate date ogpubdate shareaholicarticlepublishedtime'
).split(' ');
const UPDATED_METAS = (
  'articlemodifiedtime ogupdatedtime ogmodifiedtime articleupdated datemodified lastmodified lastmod dctermsmodified dcdatemodified ' +
  'revisiondate shareaholicarticlemodifiedtime articledateupdated'
).split(' ');

/** When the page says it was published: the first of what it says, in the fullest of the forms that it says it in. */
export function publishedIn(article: Thing | null, head: Head): Said | null {
  return fullest([
    ...given(article?.datePublished, 'json-ld'),
    ...metas(head, PUBLISHED_METAS),
    ...microdata(head, 'datepublished'),
    ...times(head),
    ...given(article?.dateCreated, 'json-ld'),
  ]);
}

/** "https://news.example/2024/02/15/ferry-is-back" -> its day, where the page tells none */
export function dayIn(address: string | null): Said | null {
  const [, year, month, day] =
    /^https?:\/\/[^/?#]+\/(?:[^?#]{0,100}\/)?(20\d\d)[/-]([01]?\d)[/-]([0-3]?\d)\//.exec(address ?? '') ?? [];
  const value = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return readDates(value, null).dates.length > 0 ? { value, from: 'address' } : null;
}

export function updatedIn(article: Thing | null, head: Head): Said | null {
  return fullest([
    ...given(article?.dateModified, 'json-ld'),
    ...metas(head, UPDATED_METAS),
    ...microdata(head, 'datemodified'),
  ]);
}

function given(value: unknown, from: string): Said[] {
  const text = stampOf(stringIn(value));
  return text ? [{ value: text, from }] : [];
}

function metas(head: Head, names: string[]): Said[] {
  const contents = new Map([...head.metas].reverse().map(([name, [first]]) => [name.replace(/[^a-z0-9]/g, ''), first]));
  return names.flatMap((name) => given(contents.get(name), 'meta'));
}

function microdata(head: Head, property: string): Said[] {
  return head.properties
    .filter(({ attributes }) => attributes.itemprop?.toLowerCase().split(/\s+/).includes(property))
    .slice(0, 1)
    .flatMap(({ attributes }) => given(attributes.datetime ?? attributes.content, 'microdata'));
}

// The first <time> of a page is the story's where it is the only one, or says so; else it may be a teaser's.
function times(head: Head): Said[] {
  const told = head.times.filter(
    ({ attributes }) => attributes.datetime && /\d{4}-\d\d-\d\d/.test(attributes.datetime),
  );
  const marked = told.find(({ attributes }) =>
    /publi|entry-date|posted/i.test(`${attributes.class} ${attributes['data-testid']}`),
  );
  const one = marked ?? (told.length === 1 ? told[0] : undefined);
  return given(one?.attributes.datetime, 'time');
}

const LONGEST = 80;
const DAY = /\d{4}-\d\d-\d\d/;
const CLOCK = /\d\d:\d\d/;
const ZONE = /(?:Z|UTC|GMT|[+-]\d\d:?\d\d)\s*$/i;
// "2024-02-15T00:00:00Z" is how a day is written that has no time.
const MIDNIGHT = /T00:00(?::00(?:\.0+)?)?(?:Z|\+00:?00)?\s*$/;

/** The first that is a date; a later one in its place that is of the same day and says more, as the time or its zone. */
function fullest(said: Said[]): Said | null {
  const dates = said.filter(({ value }) => value.length < LONGEST && readDates(value, null).dates.length > 0);
  const first = dates[0];
  if (!first) return null;
  const day = DAY.exec(first.value)?.[0];
  if (!day || richness(first.value) === 3) return first;
  const others = dates.filter(({ value }) => value.includes(day) && richness(value) > richness(first.value));
  return others.sort((a, b) => richness(b.value) - richness(a.value))[0] ?? first;
}

function richness(value: string): number {
  if (!CLOCK.test(value) || MIDNIGHT.test(value)) return 1;
  return ZONE.test(value) ? 3 : 2;
}
