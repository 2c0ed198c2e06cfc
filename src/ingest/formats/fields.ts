import type { Hints } from '../../parse/source.ts';

export type HintName = Exclude<keyof Hints, 'from'>;

/** What a record may give: its key and address, what is believed outright, and its text in one of three forms. */
export type FieldTarget = 'id' | 'url' | HintName | 'body' | 'text' | 'html' | 'digest';

/** Fields of a user's own, before those of the table: { title: ["headline"] }. A dot leads into a record: "content.rendered". */
export type FieldMap = Partial<Record<FieldTarget, string[]>>;

/**
 * The names that tools write, best first, without case, blanks and marks: "date_publish", "datePublish" and "Date Publish" are one.
 * From news-please, fundus, newspaper4k, goose3, trafilatura, Readability, extractors sold as a service, Scrapy exports, schema.org,
 * JSON Feed, ninjs, the answers of news APIs, WordPress and Ghost, and public dumps. What a dump calls `date_download`, `crawled` or
 * `seendate` is no date of the article.
 */
export const FIELDS: Record<FieldTarget, string> = {
  id: 'id _id articleid storyid docid documentid newsid postid uuid uid guid altid uri',
  url:
    'url link articleurl articlelink pageurl newsurl storyurl sourceurl canonicalurl canonicallink canonical permalink weburl ' +
    'respondedurl requestedurl originalurl finalurl href shareurl mainentityofpage source uri',
  title:
    'title headline articletitle newstitle storytitle articleheadline heading mainheadline webtitle posttitle headlines ogtitle ' +
    'titlepage pagetitle titlerss',
  subtitle: 'subtitle subheadline subhead subheading alternativeheadline standfirst dek deck trailtext seconddeck',
  authors:
    'authors author byline by bylines writer writers creator creators dccreator reporter reporters journalist articleauthor ' +
    'newsauthor authorname primaryauthor contributors',
  published:
    'datepublish datepublished publishdate publisheddate publishingdate publicationdate datepublication publishedat published pubdate ' +
    'publishtime publishedtime publicationtime publishdatetime timepublished pubtime articlepublishedtime webpublicationdate ' +
    'firstpublished firstpublicationdate originalpublicationdate contentcreated firstcreated dategmt datetimepub datetime dateandtime date articledate newsdate ' +
    'posteddate dateposted postdategmt postdate posted postedat timestamp dateissued issued dcdate created createdat ' +
    'datecreated time day versioncreated',
  updated:
    'datemodify datemodified dateupdated modified modifiedat modifieddate modifiedgmt modifiedtime postmodifiedgmt postmodified updatedat updated updatedate ' +
    'updateddate updatetime lastmodified lastupdated lastupdate articlemodifiedtime contentmodified',
  agency: 'agency newsagency wire wireservice wireagency creditline',
  outlet:
    'outlet newsoutlet publisher publishername publication publicationname newspaper sitename ogsitename site sourcename ' +
    'metasitename namesource sourcehostname sourcetitle newssource mediaoutlet medianame media source',
  dateline: 'dateline datelinetext',
  language: 'metalang language lang humanlanguage inlanguage languagecode locale',
  body: 'body articlebody maintext bodytext story storytext storybody articletext plaintext cleanedtext bodyxhtml bodyhtml articlehtml',
  text:
    'text content fulltext articlecontent newscontent postcontent textcontent contenttext contentencoded contenthtml article document ' +
    'markdown copy rawtext pagetext dump',
  html: 'html rawhtml pagehtml fullhtml sourcehtml htmlcontent pagesource sourcecode page rawpage responsebody',
  digest: 'description summary excerpt abstract shortdescription postexcerpt teaser lead leadparagraph snippet',
};

const NAMES = Object.fromEntries(Object.entries(FIELDS).map(([target, names]) => [target, names.split(' ')])) as Record<
  FieldTarget,
  string[]
>;

/** A record's members by their plain names; of two that differ in case or marks alone, the first. */
export type Members = Map<string, unknown>;

// { "webTitle": "…", "fields": { "body": "…" } } · { "id": 7, "attributes": { "title": "…" } } · { "text": "…", "metadata": { "url": "…" } }
const ENVELOPES = ['_source', 'fields', 'attributes', 'article', 'data', 'metadata', 'meta'];

/** Those of the records within it come after the record's own. */
export function membersOf(record: object): Members {
  const members: Members = new Map();
  addMembers(members, record);
  for (const name of ENVELOPES) {
    const inner = Object.hasOwn(record, name) ? (record as Record<string, unknown>)[name] : null;
    if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) addMembers(members, inner);
  }
  return members;
}

function addMembers(members: Members, record: object): void {
  // Object.entries sees own members only: "__proto__" is a name like any other here.
  for (const [name, value] of Object.entries(record)) {
    const plain = plainName(name);
    if (!members.has(plain) && isGiven(value)) members.set(plain, value);
  }
}

/** What the record gives for a target: the user's own fields first, then the table's, in its order; empty ones are passed over. */
export function* valuesFor(target: FieldTarget, record: object, members: Members, own: FieldMap): Generator<unknown> {
  for (const path of own[target] ?? []) {
    const value = memberAt(record, path);
    if (isGiven(value)) yield value;
  }
  for (const name of NAMES[target]) {
    const value = members.get(name);
    if (value !== undefined) yield name.endsWith('gmt') ? inGmt(value) : value;
  }
}

/** WordPress writes no zone there: "2024-03-05T18:30:00" */
function inGmt(value: unknown): unknown {
  return typeof value === 'string' && /\d:\d\d$/.test(value) ? `${value}Z` : value;
}

/** "title=headline,body=content.rendered" -> { title: ["headline"], body: ["content.rendered"] }. Throws where it is not so. */
export function readFieldMap(text: string): FieldMap {
  const map: FieldMap = {};
  for (const pair of text.split(',').filter((part) => part.trim())) {
    const [target = '', column = ''] = pair.split(/=(.*)/s).map((part) => part.trim());
    if (!Object.hasOwn(FIELDS, target) || !column) {
      throw new Error(`field=column, where a field is one of ${Object.keys(FIELDS).join(', ')}`);
    }
    const known = target as FieldTarget;
    map[known] = [...(map[known] ?? []), column];
  }
  return map;
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') || name;
}

function memberAt(record: object, path: string): unknown {
  if (Object.hasOwn(record, path)) return (record as Record<string, unknown>)[path];
  let value: unknown = record;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

// What tools write where they have nothing.
const NOTHING = /^(?:null|none|nan|nat|n\/a|undefined|-)?$/i;

/** Whether a value is more than a tool's way to say that it has none. */
export function isGiven(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return false;
  if (typeof value === 'string') return value.length > 20 || !NOTHING.test(value.trim());
  return !Array.isArray(value) || value.some((each) => Array.isArray(each) || isGiven(each));
}
