import type { Hints } from '../../parse/source.ts';

export type HintName = Exclude<keyof Hints, 'from'>;

/** What a record may give: its key and address, what is believed outright, and its text in one of three forms. */
export type FieldTarget = 'id' | 'url' | HintName | 'body' | 'text' | 'html' | 'digest';

/** Fields of a user's own, before those of the table: { title: ["headline"] }. A dot leads into a record: "content.rendered". */
export type FieldMap = Partial<Record<FieldTarget, string[]>>;

/**
 * The names that tools write, best first, without case, blanks and marks: "date_publish", "datePublish" and "Date Publish" are one.
 * From news-please, fundus, newspaper4k, trafilatura, Readability, Scrapy exports, schema.org, ninjs, the answers of news APIs
 * and of WordPress, and public dumps.
 */
export const FIELDS: Record<FieldTarget, string> = {
  id: 'id _id articleid storyid docid documentid newsid postid uuid uid guid altid uri',
  url:
    'url link articleurl articlelink pageurl newsurl storyurl sourceurl canonicalurl canonicallink canonical permalink weburl ' +
    'respondedurl requestedurl originalurl finalurl href shareurl mainentityofpage source uri',
  title:
    'title headline articletitle newstitle storytitle articleheadline heading mainheadline webtitle ogtitle titlepage pagetitle titlerss',
  subtitle: 'subtitle subheadline subhead subheading standfirst dek deck alternativeheadline trailtext seconddeck',
  authors:
    'authors author byline by bylines writer writers creator creators dccreator reporter reporters journalist articleauthor ' +
    'newsauthor authorname contributors',
  published:
    'datepublish datepublished publishdate publisheddate publishingdate publicationdate datepublication publishedat published pubdate ' +
    'publishtime publishedtime publicationtime publishdatetime timepublished pubtime articlepublishedtime webpublicationdate ' +
    'firstpublished firstpublicationdate originalpublicationdate contentcreated firstcreated dategmt date articledate newsdate ' +
    'posteddate dateposted postdate posted postedat datetime dateandtime timestamp dateissued issued dcdate created createdat ' +
    'datecreated time day versioncreated',
  updated:
    'datemodify datemodified dateupdated modified modifiedat modifieddate modifiedgmt modifiedtime updatedat updated updatedate ' +
    'updateddate updatetime lastmodified lastupdated lastupdate articlemodifiedtime contentmodified',
  agency: 'agency newsagency wire wireservice wireagency creditline',
  outlet:
    'outlet newsoutlet publisher publishername publication publicationname newspaper sitename ogsitename site sourcename ' +
    'newssource mediaoutlet medianame media source',
  language: 'language lang inlanguage languagecode locale',
  body: 'body articlebody maintext bodytext story storytext storybody articletext plaintext cleanedtext bodyxhtml bodyhtml articlehtml',
  text: 'text content fulltext rawtext pagetext articlecontent newscontent textcontent contenttext contentencoded contenthtml copy dump',
  html: 'html rawhtml pagehtml fullhtml sourcehtml htmlcontent page rawpage responsebody',
  digest: 'description summary excerpt abstract shortdescription teaser lead snippet',
};

const NAMES = Object.fromEntries(Object.entries(FIELDS).map(([target, names]) => [target, names.split(' ')])) as Record<
  FieldTarget,
  string[]
>;

/** A record's members by their plain names; of two that differ in case or marks alone, the first. */
export type Members = Map<string, unknown>;

export function membersOf(record: object): Members {
  const members: Members = new Map();
  // Object.entries sees own members only: "__proto__" is a name like any other here.
  for (const [name, value] of Object.entries(record)) {
    const plain = plainName(name);
    if (!members.has(plain) && isGiven(value)) members.set(plain, value);
  }
  return members;
}

/** What the record gives for a target: the user's own fields first, then the table's, in its order; empty ones are passed over. */
export function* valuesFor(target: FieldTarget, record: object, members: Members, own: FieldMap): Generator<unknown> {
  for (const path of own[target] ?? []) {
    const value = memberAt(record, path);
    if (isGiven(value)) yield value;
  }
  for (const name of NAMES[target]) {
    const value = members.get(name);
    if (value !== undefined) yield value;
  }
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
const NOTHING = /^\s*(?:null|none|nan|nat|n\/a|undefined|-)?\s*$/i;

/** Whether a value is more than a tool's way to say that it has none. */
export function isGiven(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return false;
  if (typeof value === 'string') return value.length > 20 || !NOTHING.test(value);
  return !Array.isArray(value) || value.some((each) => Array.isArray(each) || isGiven(each));
}
