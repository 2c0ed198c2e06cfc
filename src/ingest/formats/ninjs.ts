import { plainLine, plainText } from './markup.ts';
import { asFields } from './newsarticle.ts';

type Fields = Record<string, unknown>;

/**
 * ninjs 1 has headline, body_text, body_html and body_xhtml, or names of the agency's own behind "headline_" and "body_"; ninjs 2 and 3
 * have lists of them, each with a role:
 * { "headlines": [{ "role": "main", "value": "…" }], "bodies": [{ "contenttype": "text/html", "value": "…" }] }
 */
export function flattened(record: object): { format: 'json' | 'ninjs'; fields: object } {
  const fields = lowered(record);
  if (!isNinjs(fields)) return { format: 'json', fields: asFields(record) };
  const flat: Fields = { ...fields };
  flat.headline ??= best(fields.headlines, ['main', 'headline', 'long']) ?? ownNamed(fields, 'headline_')[0]?.value;
  flat.standfirst ??= best(fields.descriptions, ['standfirst', 'subtitle', 'drop-head', 'drophead']);
  flat.body_text ??= bodyOf(itemsOf(fields.bodies)) ?? bodyOf(ownNamed(fields, 'body_'));
  flat.authors ??= namedAs(fields.people, 'rel', ['author', 'creator', 'byline']);
  const [agencies, sources] = sourcesIn(fields.infosources);
  flat.bylines ??= sources;
  flat.agency ??= agencies;
  flat.outlet ??= namedAs(fields.organisations, 'rel', ['publisher']);
  flat.dateline ??= itemsOf(fields.places).find(({ rel, literal }) => rel === 'dateline' && literal)?.literal;
  flat.date_published ??=
    fields.firstpublished ?? fields.contentcreated ?? fields.firstcreated ?? fields.versioncreated;
  flat.url ??= itemsOf(fields.renditions).find(
    ({ name, contenttype }) => name === 'web' && contenttype === 'text/html',
  )?.href;
  flat.modified ??= fields.versioncreated;
  if (typeof flat.byline === 'string') flat.byline = plainLine(flat.byline);
  return { format: 'ninjs', fields: flat };
}

/** versioncreated of ninjs 1 and 2 is versionCreated in ninjs 3. */
function lowered(record: object): Fields {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name.toLowerCase(), value]));
}

function isNinjs(fields: Fields): boolean {
  const { uri, type, headline, headlines, bodies, pubstatus, versioncreated, standard } = fields;
  if (typeof uri !== 'string') return false;
  if (Array.isArray(bodies) && itemsOf([standard])[0]?.name === 'ninjs') return true;
  if (Array.isArray(headlines) && (Array.isArray(bodies) || versioncreated !== undefined)) return true;
  const hasBody = ownNamed(fields, 'body_').length > 0;
  const title = headline ?? ownNamed(fields, 'headline_')[0];
  return hasBody && [type, title, pubstatus, versioncreated].filter((value) => value !== undefined).length >= 2;
}

function best(list: unknown, roles: string[]): unknown {
  const items = itemsOf(list);
  const item =
    roles.map((role) => items.find((each) => each.role === role)).find(Boolean) ??
    (roles[0] === 'main' ? items[0] : undefined);
  return item?.value;
}

/** As plain text where there is that. Results and tables that a body may be too (body_sportsml) are no text. */
function bodyOf(bodies: Fields[]): string | undefined {
  const texts = bodies.filter(({ value }) => typeof value === 'string' && value.trim() !== '');
  const plain = texts.find((body) => /text\/plain|_text$/.test(kindOf(body)));
  const marked = texts.find((body) => /html|richtext/.test(kindOf(body)));
  const other = texts.find((body) => !/ml$|json/.test(kindOf(body)));
  if (!plain && marked) return plainText(marked.value as string);
  return (plain ?? other)?.value as string | undefined;
}

function kindOf({ contenttype, name }: Fields): string {
  return String(contenttype ?? name ?? '');
}

/** "body_xhtml": "<p>…" -> { name: "body_xhtml", value: "<p>…" } */
function ownNamed(fields: Fields, prefix: string): Fields[] {
  return Object.entries(fields)
    .filter(([name, value]) => name.startsWith(prefix) && typeof value === 'string')
    .map(([name, value]) => ({ name, value }));
}

/** The names of those in a list that are there as this: { "name": "Ada Brook", "rel": "author" } */
function namedAs(list: unknown, member: string, what: string[]): unknown[] | undefined {
  const named = itemsOf(list).filter((item) => what.includes(item[member] as string));
  return named.length > 0 ? named.map(({ name }) => name) : undefined;
}

/** Sources of what is told: those that are called an agency, and the others, who may stand in the byline. */
function sourcesIn(list: unknown): [agencies: unknown, others: unknown] {
  const others = itemsOf(list).filter(({ role }) => role !== 'agency');
  return [namedAs(list, 'role', ['agency']), others.length > 0 ? others : undefined];
}

function itemsOf(list: unknown): Fields[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === 'object' && item !== null).map(lowered) : [];
}
