import { BY } from '../../../parse/words/index.ts';
import type { Said } from './head.ts';
import { type Head, unmarked } from './head.ts';
import { stringIn, type Thing, typesOf } from './jsonld.ts';

const METAS = [
  ...[
    'author',
    'article:author',
    'article:author_name',
    'parsely-author',
    'sailthru.author',
    'cxenseparse:author',
    'byl',
    'byline',
  ],
  ...[
    'dc.creator',
    'dcterms.creator',
    'dc.contributor',
    'citation_author',
    'og:author',
    'og:article:author',
    'shareaholic:article_author_name',
  ],
];

/** Whether a name is the site's own, which is passed over. */
export type IsSite = (name: string) => boolean;

/** Who wrote the story, as the page's metadata says it; names of persons, or bylines as printed ("By Jane Doe, Example News"). */
export function writersIn(article: Thing | null, things: Thing[], head: Head, isSite: IsSite): Said<string[]> | null {
  const byId = new Map(things.map((thing) => [thing['@id'], thing]));
  const structured = article ? namesOf(article.author ?? article.creator, byId, isSite) : [];
  if (structured.length > 0) return { value: structured, from: 'json-ld' };
  for (const name of METAS) {
    const names = clean(head.metas.get(name) ?? [], isSite);
    if (names.length > 0) return { value: names, from: 'meta' };
  }
  return null;
}

/** People's names; an organization's only where no person is named. */
function namesOf(value: unknown, byId: Map<unknown, Thing>, isSite: IsSite): string[] {
  const people: string[] = [];
  const others: string[] = [];
  for (const one of [value].flat(3).slice(0, 50)) {
    const thing = typeof one === 'object' && one !== null ? whole(one as Thing, byId) : null;
    const name = thing ? nameOfThing(thing) : stringIn(one);
    if (!name) continue;
    const organization = thing && typesOf(thing).some((type) => /Organization$/.test(type));
    if (organization) others.push(name);
    else people.push(name);
  }
  const named = clean(people, isSite);
  return named.length > 0 ? named : clean(others, isSite);
}

/** `{ name }`, or `{ givenName, familyName }` */
function nameOfThing({ name, givenName, familyName }: Thing): string | null {
  return stringIn(name) ?? ([stringIn(givenName), stringIn(familyName)].filter(Boolean).join(' ') || null);
}

/** `{ "@id": "#jane" }` is told elsewhere on the page. */
function whole(thing: Thing, byId: Map<unknown, Thing>): Thing {
  return thing.name === undefined && thing['@id'] !== undefined ? (byId.get(thing['@id']) ?? thing) : thing;
}

export function clean(names: string[], isSite: IsSite): string[] {
  const plain = names
    .map((name) => withoutBy(unmarked(name).replace(/^[\s,;|–-]{1,9}|[\s,;|]{1,9}$/g, '')))
    .filter(
      (name) => /\p{L}/u.test(name) && name.length < 300 && !/^(?:https?:|www\.)|^@/i.test(name) && !isSite(name),
    );
  return [...new Set(plain)];
}

/** "Von Jane Doe" -> "Jane Doe"; but "Von Doe" may be her name. */
function withoutBy(name: string): string {
  const [first = '', second = '', ...others] = name.split(' ');
  const isBy = BY.has(first.toLowerCase()) && /^\p{Lu}/u.test(second) && others.length > 0;
  return isBy ? name.slice(first.length + 1) : name;
}
