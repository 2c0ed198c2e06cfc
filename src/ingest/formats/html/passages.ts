import type { Element } from './tree.ts';

/** A run of text that the page shows as one paragraph, heading or entry. */
export interface Passage {
  text: string;
  /** The block that it stands in. */
  block: Element;
  /** The innermost element that holds all of it: the block, or a link or a span within. */
  holder: Element;
  /** Characters of it that are links, and that are in bold or italics. */
  linked: number;
  marked: number;
  hidden: boolean;
  /** Of a short one, the pieces that stand in elements of their own: "Jane Doe", "Example Times". */
  parts: string[];
}

const SHORT = 200;

// What a browser shows none of as text, or only to those who open it.
const UNSEEN = new Set([
  ...[
    'script',
    'style',
    'noscript',
    'template',
    'iframe',
    'frame',
    'svg',
    'canvas',
    'object',
    'video',
    'audio',
    'head',
  ],
  ...['select', 'datalist', 'textarea', 'input', 'noembed', 'noframes', 'embed', 'map', 'title', 'dialog', 'xmp'],
]);
const INLINE = new Set([
  ...['a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'ins'],
  ...['kbd', 'mark', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time'],
  ...['tt', 'u', 'var', 'wbr', 'nobr', 'label', 'img', 'picture', 'source', 'math', 'mi', 'mn', 'mo', 'output'],
]);
// "<a>Jane Doe</a><span>3 May</span>": style sets these apart, as it never does with "<b>" and its like.
const BOXES = new Set(['a', 'span', 'time', 'label', 'small', 'cite', 'address']);
const MARKS = new Set(['b', 'strong', 'em', 'i']);
const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
// Soft hyphens and marks without width are for the browser's line breaks; they are no part of a word.
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

interface State {
  block: Element;
  linked: boolean;
  marked: boolean;
  hidden: boolean;
  inParagraph: boolean;
}

/** Everything on the page that is text, in its order. */
export function passagesOf(root: Element): Passage[] {
  const passages: Passage[] = [];
  let text = '';
  let linked = 0;
  let marked = 0;
  let parts: string[] = [];
  let holders: Element[] = [];
  let seen: State | null = null;
  let lastIn: Element | null = null;

  const flush = () => {
    const whole = text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
    if (whole && seen) {
      const holder = holders.length === 1 ? holders[0]! : seen.block;
      const short = whole.length <= SHORT ? parts.map((part) => part.replace(/\s+/g, ' ').trim()) : [];
      passages.push({
        text: whole,
        block: seen.block,
        holder,
        linked,
        marked,
        hidden: seen.hidden,
        parts: short.filter(Boolean),
      });
    }
    text = '';
    linked = 0;
    marked = 0;
    parts = [];
    holders = [];
    seen = null;
    lastIn = null;
  };
  const take = (piece: string, parent: Element, state: State) => {
    if (apart(parent) && /[\p{L}\p{N}]{2}$/u.test(text) && /^[\p{L}\p{N}]{2}/u.test(piece)) text += ' ';
    text += piece;
    const length = piece.trim().length;
    if (length === 0) return;
    if (parts.length < 20) parts.push(piece);
    if (state.linked) linked += length;
    if (state.marked) marked += length;
    if (holders.length < 2 && holders[0] !== parent) holders.push(parent);
    seen ??= state;
  };
  /** Whether the text that comes now stands in another element than the last, with nothing between the two. */
  const apart = (parent: Element) => {
    const before = lastIn;
    lastIn = parent;
    return (
      before !== null &&
      before !== parent &&
      BOXES.has(before.tag) &&
      BOXES.has(parent.tag) &&
      before.parent !== parent &&
      parent.parent !== before
    );
  };
  const walk = (element: Element, state: State) => {
    for (const child of element.children) {
      if (typeof child === 'string') {
        take(child, element, state);
        continue;
      }
      const { tag } = child;
      if (tag === 'br' || tag === 'hr') flush();
      if (UNSEEN.has(tag)) continue;
      // An element that a site invented is shown in the line, but is rarely meant so outside of a paragraph.
      const inline = INLINE.has(tag) || (state.inParagraph && tag.includes('-'));
      if (!inline) flush();
      walk(child, {
        block: inline ? state.block : child,
        linked: state.linked || (tag === 'a' && child.attributes.href !== undefined),
        marked: state.marked || MARKS.has(tag),
        hidden: state.hidden || isHidden(child),
        inParagraph: state.inParagraph || tag === 'p',
      });
      if (!inline) flush();
    }
  };
  walk(root, { block: root, linked: false, marked: false, hidden: false, inParagraph: false });
  flush();
  return passages;
}

function isHidden({ attributes }: Element): boolean {
  if (attributes.hidden !== undefined || attributes['aria-hidden'] === 'true') return true;
  return attributes.style !== undefined && HIDING.test(attributes.style);
}
