import { Parser } from 'htmlparser2';
import type { ArticleSource } from '../../article.ts';
import { CopydeskError } from '../../errors.ts';

/** An element; `start` and `end` are where it stands in the text. */
export interface XmlElement {
  /** As written: "content:encoded". */
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
  start: number;
  end: number;
}

/** An XML document with what it is read from. */
export interface XmlDocument {
  root: XmlElement;
  text: string;
  encoding: ArticleSource['encoding'];
}

/** How much of a document is read, so that none, however made, takes all of the machine. */
export interface XmlLimits {
  /** Elements within each other. */
  depth: number;
  elements: number;
}

/** Where no setting says otherwise. */
export const XML_LIMITS: XmlLimits = { depth: 200, elements: 1_000_000 };

/**
 * A document as a tree; mistakes in it are forgiven, as feeds are full of them. Nothing outside is fetched, and a document that declares
 * entities of its own is refused: they are how small files become large, and how they reach for others.
 */
export function xmlOf(text: string, { depth, elements }: XmlLimits = XML_LIMITS): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], start: 0, end: text.length };
  const stack = [root];
  let count = 0;
  const parser = new Parser(
    {
      onprocessinginstruction(_name, data) {
        if (/<!ENTITY\s|^!ENTITY\s/i.test(data))
          throw unreadable('XML that declares entities of its own, which are not read');
      },
      onopentag(name, attributes) {
        if (++count > elements) throw unreadable(`XML of more than ${elements} elements, which is XML_ELEMENTS`);
        if (stack.length > depth) throw unreadable(`XML nested deeper than ${depth} elements, which is XML_DEPTH`);
        const element = { name, attributes, children: [], start: parser.startIndex, end: text.length };
        stack.at(-1)!.children.push(element);
        stack.push(element);
      },
      ontext(piece) {
        const { children } = stack.at(-1)!;
        const last = children.length - 1;
        if (typeof children[last] === 'string') children[last] += piece;
        else children.push(piece);
      },
      onclosetag() {
        stack.pop()!.end = parser.endIndex + 1;
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  const document = root.children.find((child) => typeof child !== 'string');
  if (!document) throw unreadable('XML without an element');
  return document;
}

/** The name without its prefix: "content:encoded" -> "encoded" */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The elements below one that have a name, prefix aside unless one is given; not those within one that was found. */
export function* elementsNamed(element: XmlElement, ...names: string[]): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (names.includes(child.name) || names.includes(localName(child))) yield child;
    else yield* elementsNamed(child, ...names);
  }
}

export function childNamed(element: XmlElement, name: string): XmlElement | null {
  const [first] = childrenNamed(element, name);
  return first ?? null;
}

export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children
    .filter((child) => typeof child !== 'string')
    .filter((child) => child.name === name || localName(child) === name);
}

export function descendantNamed(element: XmlElement, ...names: string[]): XmlElement | null {
  for (const found of elementsNamed(element, ...names)) return found;
  return null;
}

/** All text below, as it stands. */
export function textIn(element: XmlElement | null): string {
  return element?.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('') ?? '';
}

/** All text below, on one line; null where there is none. */
export function lineIn(element: XmlElement | null): string | null {
  return textIn(element).replace(/\s+/g, ' ').trim() || null;
}

/** What stands between an element's tags, as written. */
export function innerMarkup(element: XmlElement, text: string): string {
  const whole = text.slice(element.start, element.end);
  return whole.slice(whole.indexOf('>') + 1, Math.max(0, whole.lastIndexOf('</')));
}

function unreadable(reason: string): CopydeskError {
  return new CopydeskError('UNREADABLE_INPUT', reason);
}
