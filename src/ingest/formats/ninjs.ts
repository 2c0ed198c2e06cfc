import { plainLine } from './markup.ts';

type Fields = Record<string, unknown>;

/**
 * ninjs 1 has body_text, body_html and headline, which fields.ts knows; ninjs 2 and 3 have lists of them, each with a role:
 * { "headlines": [{ "role": "main", "value": "…" }], "bodies": [{ "contenttype": "text/html", "value": "…" }] }
 */
export function flattened(record: object): { format: 'json' | 'ninjs'; fields: object } {
  const fields = record as Fields;
  if (!isNinjs(fields)) return { format: 'json', fields };
  const flat: Fields = { ...fields };
  flat.headline ??= best(fields.headlines, ['main', 'headline', 'long']);
  flat.standfirst ??= best(fields.descriptions, ['standfirst', 'subtitle', 'drop-head', 'drophead']);
  flat.body_text ??= bodyOf(fields.bodies) ?? bodyOf(fields, 'body_');
  flat.bylines ??= namesOf(fields.people) ?? fields.infosources;
  flat.date_published ??=
    fields.firstpublished ?? fields.contentcreated ?? fields.firstcreated ?? fields.versioncreated;
  flat.modified ??= fields.versioncreated;
  if (typeof flat.byline === 'string') flat.byline = plainLine(flat.byline);
  return { format: 'ninjs', fields: flat };
}

function isNinjs({
  uri,
  type,
  headline,
  headlines,
  bodies,
  pubstatus,
  versioncreated,
  body_html,
  body_text,
}: Fields): boolean {
  if (typeof uri !== 'string') return false;
  if (Array.isArray(headlines) && (Array.isArray(bodies) || versioncreated !== undefined)) return true;
  const signs = [type, headline, pubstatus, versioncreated, body_html ?? body_text].filter(
    (value) => value !== undefined,
  );
  return signs.length >= 3 && (body_html ?? body_text) !== undefined;
}

function best(list: unknown, roles: string[]): unknown {
  const items = itemsOf(list);
  const item =
    roles.map((role) => items.find((each) => each.role === role)).find(Boolean) ??
    (roles[0] === 'main' ? items[0] : undefined);
  return item?.value;
}

function bodyOf(from: unknown, prefix?: string): unknown {
  if (prefix) {
    // body_sportsml and the like are no text.
    const fields = from as Fields;
    return fields.body_text ?? fields.body_html ?? fields.body_xhtml ?? undefined;
  }
  const items = itemsOf(from);
  const text =
    items.find(({ contenttype }) => typeof contenttype === 'string' && /^text\/plain/.test(contenttype)) ?? items[0];
  return text?.value;
}

function namesOf(people: unknown): unknown {
  const writers = itemsOf(people).filter(({ rel }) => rel === 'author' || rel === 'creator' || rel === 'byline');
  return writers.length > 0 ? writers.map(({ name }) => name) : undefined;
}

function itemsOf(list: unknown): Fields[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === 'object' && item !== null) : [];
}
