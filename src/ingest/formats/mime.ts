// What is needed of MIME (RFC 2045 to 2047 and 2557) to find the text of a mail or of a saved page. It is read in one piece and at once,
// as every other format is, which no library for it does.

export interface MailPart {
  headers: Map<string, string>;
  /** Media type, in lower case, without parameters. */
  type: string;
  charset: string | null;
  /** Without their transfer encoding. */
  bytes: Uint8Array;
}

/** The mail's own headers, and its first parts that are plain text and HTML. */
export interface MailParts {
  headers: Map<string, string>;
  text: MailPart | null;
  html: MailPart | null;
}

const DEEPEST = 10;
const MOST = 1000;

export function partsOf(bytes: Uint8Array): MailParts {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const found: MailPart[] = [];
  collect(whole, found, 0);
  const inline = found.filter(({ headers }) => !/^attachment/i.test(headers.get('content-disposition') ?? ''));
  return {
    headers: headersOf(whole).headers,
    text: inline.find(({ type }) => type === 'text/plain') ?? null,
    html: inline.find(({ type }) => type === 'text/html' || type === 'application/xhtml+xml') ?? null,
  };
}

/** Headers by lower-case names, the first of each, folded lines joined; and where the body begins. */
export function headersOf(entity: string): { headers: Map<string, string>; start: number } {
  const blank = /\r?\n\r?\n/.exec(entity.slice(0, 256 * 1024));
  const end = blank ? blank.index : Math.min(entity.length, 256 * 1024);
  const headers = new Map<string, string>();
  const lines = entity
    .slice(0, end)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, start: blank ? blank.index + blank[0].length : entity.length };
}

function collect(entity: string, found: MailPart[], depth: number): void {
  const { headers, start } = headersOf(entity);
  const given = headers.get('content-type') ?? 'text/plain';
  const type = given.split(';')[0]!.trim().toLowerCase();
  const boundary = parameterOf(given, 'boundary');
  const body = entity.slice(start);
  if (type.startsWith('multipart/') && boundary) {
    if (depth < DEEPEST) for (const part of between(body, boundary)) collect(part, found, depth + 1);
  } else if (found.length < MOST && /^text\/|^application\/xhtml/.test(type)) {
    const bytes = decoded(body, headers.get('content-transfer-encoding') ?? '');
    found.push({ headers, type, charset: parameterOf(given, 'charset'), bytes });
  }
}

/** The entities between the boundary's lines; one that is cut off ends where the mail does. */
function* between(body: string, boundary: string): Generator<string> {
  const mark = `--${boundary}`;
  let from = body.startsWith(mark) ? 0 : body.indexOf(`\n${mark}`);
  while (from >= 0) {
    const line = body.indexOf('\n', from + 1 + mark.length - 1);
    const begin = body.indexOf(mark, from) + mark.length;
    if (body.startsWith('--', begin) || line < 0) return;
    const next = body.indexOf(`\n${mark}`, line);
    yield body.slice(line + 1, next < 0 ? body.length : next).replace(/\r$/, '');
    from = next;
  }
}

// text/html; charset="utf-8"
function parameterOf(header: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^;\\s]{1,200}))`, 'i').exec(header);
  return found?.[1] ?? found?.[2] ?? null;
}

function decoded(body: string, encoding: string): Buffer {
  if (/^base64/i.test(encoding)) return Buffer.from(body, 'base64');
  return Buffer.from(/^quoted-printable/i.test(encoding) ? unquoted(body) : body, 'latin1');
}

// "caf=C3=A9 and a line that =\r\ngoes on"
function unquoted(body: string): string {
  return body
    .replace(/=[ \t]{0,200}\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** "=?UTF-8?Q?Caf=C3=A9?= news" -> "Café news" */
export function wordsIn(header: string): string {
  // The blank between two encoded words is none of the text.
  const joined = header.replace(/\?=\s{1,20}=\?/g, '?==?');
  const plain = joined.replace(
    /=\?([\w-]{1,40})\?([bq])\?([^?]{0,4000})\?=/gi,
    (whole, charset: string, how: string, text: string) => {
      const bytes =
        how.toLowerCase() === 'b'
          ? Buffer.from(text, 'base64')
          : Buffer.from(unquoted(text.replaceAll('_', ' ')), 'latin1');
      return textFrom(bytes, charset) ?? whole;
    },
  );
  // Bytes beyond ASCII that nobody encoded are UTF-8 nowadays.
  return plain === header && /[\x80-\xff]/.test(header)
    ? (textFrom(Buffer.from(header, 'latin1'), 'utf-8') ?? header)
    : plain;
}

function textFrom(bytes: Buffer, charset: string): string | null {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return null;
  }
}
