// What tools write for a text, a name, a time: strings, lists, objects with a name or a value.

/** Deeper than anybody writes, and far from where a stack ends. */
const DEEPEST = 64;
/** Members of an object that stand for the whole of it. */
export const NAMED = [
  'name',
  'value',
  'rendered',
  'main',
  'original',
  'text',
  'plaintext',
  'content',
  'title',
  '$date',
  '@value',
  '#text',
  '_',
  'p',
];

/** A text: the string itself, the first of a list, the name or value of an object. */
export function stringOf(value: unknown, depth = 0): string | null {
  if (typeof value === 'string') return value.trim() ? value : null;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return null;
  const inner = Array.isArray(value)
    ? value
    : NAMED.filter((name) => Object.hasOwn(value, name)).map((name) => memberOf(value, name));
  for (const each of inner) {
    const found = stringOf(each, depth + 1);
    if (found) return found;
  }
  return null;
}

/** A story: the string itself, or the paragraphs of a list or of sections, blank lines between. */
export function passagesOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() ? value : null;
  const text = [...passagesIn(value, 0)].join('\n\n');
  return text || null;
}

// fundus: { "summary": ["…"], "sections": [{ "headline": ["…"], "paragraphs": ["…", "…"] }] }
export const PARTS = ['summary', 'sections', 'headline', 'paragraphs'];

function* passagesIn(value: unknown, depth: number): Generator<string> {
  if (typeof value === 'string') {
    if (value.trim()) yield value.trim();
  } else if (Array.isArray(value) && depth <= DEEPEST) {
    for (const each of value) yield* passagesIn(each, depth + 1);
  } else if (typeof value === 'object' && value !== null && depth <= DEEPEST) {
    const parts = PARTS.filter((name) => Object.hasOwn(value, name));
    const told = parts.flatMap((name) => [...passagesIn(memberOf(value, name), depth + 1)]);
    const text = told.length > 0 ? null : stringOf(value, depth);
    if (text) yield text.trim();
    yield* told;
  }
}

/** People: a string, a list of strings or of objects with a name, or a list that a CSV file has as one string. */
export function namesOf(value: unknown): string[] | null {
  const names = [...namesIn(value, 0)];
  return names.length > 0 ? names : null;
}

// "['Ada Brook', \"Tom O'Reed\"]"
const LISTED = /^\s*\[(.*)\]\s*$/s;

export const NAMES_OF_PEOPLE = [
  'firstName',
  'first_name',
  'givenName',
  'middleName',
  'lastName',
  'last_name',
  'familyName',
];

function* namesIn(value: unknown, depth: number): Generator<string> {
  if (typeof value === 'string') {
    const listed = LISTED.exec(value)?.[1];
    if (listed === undefined) {
      if (value.trim()) yield value.trim();
      return;
    }
    for (const [, single, double] of listed.matchAll(/'([^']{1,200})'|"([^"]{1,200})"/g))
      yield (single ?? double)!.trim();
  } else if (Array.isArray(value) && depth <= DEEPEST) {
    for (const each of value) yield* namesIn(each, depth + 1);
  } else if (typeof value === 'object' && value !== null) {
    const whole = stringOf(value, depth);
    const parts = NAMES_OF_PEOPLE.map((name) =>
      Object.hasOwn(value, name) ? stringOf(memberOf(value, name)) : null,
    ).filter((part) => part !== null);
    const name = whole ?? (parts.length > 0 ? parts.join(' ') : null);
    if (name) yield name.trim();
  }
}

/** An id: a string or a number, or MongoDB's { "$oid": "…" }. */
export function keyOf(value: unknown): string | null {
  if (typeof value !== 'object') return stringOf(value);
  const oid = value !== null && Object.hasOwn(value, '$oid') ? memberOf(value, '$oid') : null;
  return typeof oid === 'string' ? oid : null;
}

/** A time as given; seconds or milliseconds since 1970 are written out. */
export function stampOf(value: unknown): string | null {
  const text = stringOf(value)?.trim();
  if (!text) return null;
  if (/^\d{9,10}(?:\.\d{1,9})?$/.test(text)) return new Date(Number(text) * 1000).toISOString();
  if (/^\d{12,13}$/.test(text)) return new Date(Number(text)).toISOString();
  // "Thu Feb 15 05:30:00 CET 2024", as Java, Python and others print it; "Thu Feb 15 05:30:00 +0000 2024"
  const [, monthDay, clock, ownZone, ownYear] =
    /^\p{L}{3},? (\p{L}{3} {1,2}\d{1,2}) (\d\d:\d\d:\d\d) (?:([A-Z]{2,5}|[+-]\d{4}) )?(\d{4})$/u.exec(text) ?? [];
  if (monthDay) return `${monthDay}, ${ownYear} ${clock}${ownZone ? ` ${ownZone}` : ''}`;
  // 20240215T053000-0500, as NITF has it; 20240215; 20240215053000
  const packed = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?(Z|[+-]\d\d:?\d\d)?$/.exec(text);
  if (!packed) return text;
  const [, year, month, day, hour, minute, second, zone] = packed;
  const offset = zone?.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2') ?? '';
  return `${year}-${month}-${day}${hour ? `T${hour}:${minute}:${second ?? '00'}${offset}` : ''}`;
}

/** An absolute http or https address: the string itself, the first of a list, or an object's. */
export function addressOf(value: unknown, depth = 0): string | null {
  if (typeof value === 'object' && value !== null) {
    if (depth > DEEPEST) return null;
    const within = ['@id', 'href', 'url'].filter((name) => Object.hasOwn(value, name));
    const inner = Array.isArray(value) ? value.slice(0, 20) : within.map((name) => memberOf(value, name));
    return inner.map((one) => addressOf(one, depth + 1)).find((address) => address !== null) ?? null;
  }
  const text = value;
  if (typeof text !== 'string' || !/^\s*https?:\/\/[^\s]{1,4000}\s*$/i.test(text)) return null;
  return URL.canParse(text.trim()) ? text.trim() : null;
}

function memberOf(value: object, name: string): unknown {
  return (value as Record<string, unknown>)[name];
}
