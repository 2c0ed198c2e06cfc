import { Tokenizer } from 'htmlparser2';
import { CopydeskError } from '../../../errors.ts';
import { PAGE_LIMITS, type PageLimits } from './limits.ts';

/** An element of a page; children that are strings are its text. */
export interface Element {
  tag: string;
  attributes: Attributes;
  parent: Element | null;
  children: Node[];
}
type Node = Element | string;
export type Attributes = Partial<Record<string, string>>;

// What the reader asks for. The rest of a page's attributes, half of its bytes, is never kept.
const KEPT = new Set([
  ...['class', 'id', 'role', 'lang', 'hidden', 'style', 'aria-hidden', 'href', 'rel', 'type', 'name', 'content'],
  ...['property', 'itemprop', 'itemtype', 'itemscope', 'itemid', 'datetime', 'title', 'charset', 'http-equiv'],
  ...['data-testid', 'data-test-id', 'data-component', 'data-component-name', 'data-qa', 'data-type', 'data-name'],
  ...['data-module', 'data-block', 'data-print', 'data-gu-name', 'data-key', 'data-uri', 'data-cy'],
]);

const words = (text: string) => new Set(text.split(' '));

const VOID = words(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);
const CLOSES_P = words(
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr li main menu nav ol p pre search section summary table ul',
);
const HEADINGS = words('h1 h2 h3 h4 h5 h6');
// No end tag reaches out of these.
const WALLS = words('table td th caption template object marquee applet html');
// An end tag of another kind, as of <span> or <b>, reaches past none of these.
const SPECIAL = new Set([
  ...CLOSES_P,
  ...WALLS,
  ...words('body button head iframe select tbody textarea tfoot thead title tr noscript style script'),
]);
// A start tag ends an open element of these kinds, unless one of the others stands between: "<li>one<li>two".
const IMPLIED: Record<string, { ends: Set<string>; within: Set<string> }> = {
  li: { ends: words('li'), within: words('ul ol menu table td th template') },
  dt: { ends: words('dt dd'), within: words('dl table td th template') },
  dd: { ends: words('dt dd'), within: words('dl table td th template') },
  tr: { ends: words('tr'), within: words('table template') },
  td: { ends: words('td th'), within: words('tr table template') },
  th: { ends: words('td th'), within: words('tr table template') },
  tbody: { ends: words('tbody thead tfoot'), within: words('table template') },
  tfoot: { ends: words('tbody thead tfoot'), within: words('table template') },
  option: { ends: words('option'), within: words('select datalist') },
  a: { ends: words('a'), within: SPECIAL },
};
const P: Set<string> = words('p');
const P_WALLS = new Set([...WALLS, 'button']);

/**
 * A page as a tree, in time and memory linear in its length whatever stands in it. Elements are nested as browsers nest them, but
 * that formatting which overlaps is not split. Nothing is run and nothing fetched.
 */
export function treeOf(html: string, { depth, elements }: PageLimits = PAGE_LIMITS): Element {
  const root: Element = { tag: '#root', attributes: {}, parent: null, children: [] };
  const stack: Element[] = [root];
  const open = new Map<string, number>();
  const flattened = new Map<string, number>();
  let count = 0;
  let tag = '';
  let attributes: Attributes = {};
  let name = '';
  let value = '';

  const top = () => stack[stack.length - 1]!;
  const isOpen = (kind: string) => (open.get(kind) ?? 0) > 0;
  const popTo = (index: number) => {
    while (stack.length > index) {
      const { tag: closed } = stack.pop()!;
      open.set(closed, open.get(closed)! - 1);
    }
  };
  /** Where in the stack the innermost of the kinds is, if no wall stands above it; 0 if there is none. */
  const innermost = (kinds: Set<string>, walls: Set<string>) => {
    for (let at = stack.length - 1; at > 0; at--) {
      if (kinds.has(stack[at]!.tag)) return at;
      if (walls.has(stack[at]!.tag)) return 0;
    }
    return 0;
  };
  const endImplied = () => {
    if (isOpen('p') && CLOSES_P.has(tag)) {
      const at = innermost(P, P_WALLS);
      if (at) popTo(at);
    }
    if (HEADINGS.has(tag) && HEADINGS.has(top().tag)) popTo(stack.length - 1);
    const implied = IMPLIED[tag];
    if (!implied) return;
    const at = innermost(implied.ends, implied.within);
    if (at) popTo(at);
  };
  const add = (text: string) => {
    const { children } = top();
    const last = children.length - 1;
    if (typeof children[last] === 'string') children[last] += text;
    else children.push(text);
  };
  const start = () => {
    if (++count > elements)
      throw new CopydeskError('UNREADABLE_INPUT', `a page of more than ${elements} elements, which is PAGE_ELEMENTS`);
    if ((tag === 'body' || tag === 'html' || tag === 'head') && isOpen(tag)) {
      const element = stack.find((one) => one.tag === tag)!;
      element.attributes = { ...attributes, ...element.attributes };
      return;
    }
    if (tag === 'body' && isOpen('head')) popTo(stack.findIndex((one) => one.tag === 'head'));
    endImplied();
    const element: Element = { tag, attributes, parent: top(), children: [] };
    if (VOID.has(tag)) top().children.push(element);
    else if (stack.length >= depth) flattened.set(tag, (flattened.get(tag) ?? 0) + 1);
    else {
      top().children.push(element);
      stack.push(element);
      open.set(tag, (open.get(tag) ?? 0) + 1);
    }
  };
  const end = (closed: string) => {
    const deep = flattened.get(closed) ?? 0;
    if (deep > 0) flattened.set(closed, deep - 1);
    // What stands after "</body>" is shown all the same.
    else if (isOpen(closed) && closed !== 'body' && closed !== 'html') {
      const at = innermost(new Set([closed]), SPECIAL.has(closed) ? WALLS : SPECIAL);
      if (at) popTo(at);
    }
  };

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(from, to) {
        tag = html.slice(from, to).toLowerCase();
        attributes = {};
      },
      onattribname(from, to) {
        name = html.slice(from, to).toLowerCase();
        value = '';
      },
      onattribdata(from, to) {
        if (KEPT.has(name)) value += html.slice(from, to);
      },
      onattribentity(point) {
        if (KEPT.has(name)) value += String.fromCodePoint(point);
      },
      onattribend() {
        if (KEPT.has(name)) attributes[name] ??= value;
      },
      onopentagend: start,
      onselfclosingtag: start,
      onclosetag: (from, to) => end(html.slice(from, to).toLowerCase()),
      ontext: (from, to) => add(html.slice(from, to)),
      ontextentity: (point) => add(String.fromCodePoint(point)),
      isInForeignContext: () => isOpen('svg') || isOpen('math'),
      oncdata() {},
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return root;
}

/** The elements below one, in the page's order. */
export function* elementsIn(element: Element): Generator<Element> {
  const ahead: Node[] = element.children.toReversed();
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (typeof next === 'string') continue;
    yield next;
    for (let at = next.children.length - 1; at >= 0; at--) ahead.push(next.children[at]!);
  }
}

/** An element's text as it stands in the source, white space and all. */
export function rawText(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('');
}

// Not for reading, though some templates leave a style within a headline.
const UNREAD = new Set(['svg', 'style', 'script']);

/** An element's text on one line, without what describes its drawings, and without styles. */
export function textOf(element: Element): string {
  return shownText(element).replace(/\s+/g, ' ').trim();
}

function shownText({ children }: Element): string {
  return children
    .map((child) => (typeof child === 'string' ? child : UNREAD.has(child.tag) ? '' : shownText(child)))
    .join('');
}
