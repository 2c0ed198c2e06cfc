// XML 1.0 has no way at all to write these, not even as a reference: control characters and halves of pairs.
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const MARKS: Record<string, string> = { '&': '&#38;', '<': '&#60;', '>': '&#62;', '"': '&#34;', '\r': '&#13;' };

type Attributes = Record<string, string>;

/** `<name a="b">text</name>`; the text is escaped. Nothing where there is no text to give. */
export function element(name: string, text: string | null, attributes: Attributes = {}): string {
  return text === null ? '' : `<${name}${written(attributes)}>${escaped(text)}</${name}>`;
}

export function empty(name: string, attributes: Attributes): string {
  return `<${name}${written(attributes)}/>`;
}

/** An element of elements. */
export function nest(name: string, parts: string[], attributes: Attributes = {}): string {
  return `<${name}${written(attributes)}>\n${parts.filter((part) => part !== '').join('\n')}\n</${name}>`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

function escaped(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"\r]/g, (mark) => MARKS[mark]!);
}
