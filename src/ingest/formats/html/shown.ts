import { clean, type IsSite } from './authors.ts';
import type { Head, Said } from './head.ts';
import { ancestry } from './holdings.ts';
import { type Element, elementsIn, textOf } from './tree.ts';

// Who wrote the story, where the page shows it to its readers.

/** As the page shows it: microdata, or links that lead to the author's page. */
export function writersShown(head: Head, isSite: IsSite): Said<string[]> | null {
  const properties = firstThings(
    head.properties.filter(({ attributes }) => /(?:^|\s)(?:author|creator)(?:\s|$)/.test(attributes.itemprop!)),
  );
  const microdata = clean(firstOf(properties, head).flatMap(namesIn), isSite);
  if (microdata.length > 0) return { value: microdata, from: 'microdata' };
  const linked = clean(firstOf(head.authorLinks, head).map(textOf), isSite);
  return linked.length > 0 ? { value: linked, from: 'author-link' } : null;
}

// /author/jane-doe, /people/jane-doe, /autoren/jane-doe
const AUTHOR_PAGE =
  /\/(?:authors?|writers?|journalists?|contributors?|reporters?|columnists?|correspondents?|bylines?|people|profiles?|staff|autor(?:en|es|as|in)?|auteurs?|redakteure?)\/[^/?#]{3,}/i;

/** Whom a passage names with links to their own pages. */
export function writersLinked(block: Element): string[] {
  const links = [...elementsIn(block)].filter(
    ({ tag, attributes }) => tag === 'a' && AUTHOR_PAGE.test(attributes.href ?? ''),
  );
  return links.map(textOf).filter(Boolean);
}

/** Those that stand in the same thing as the first; not a comment's or a picture's, nor another article's on the page. */
function firstThings(properties: Element[]): Element[] {
  const things = properties.map(thingOf);
  const at = things.findIndex((thing) => !/Comment|Review|Image|Photo/i.test(thing?.attributes.itemtype ?? ''));
  return properties.filter((_, index) => at >= 0 && things[index] === things[at]);
}

/** So many characters a byline has at most, dates and offices included; cards of other stories lie further apart. */
const LONGEST_BYLINE = 400;
const SHORTEST_HEADLINE = 20;

/** Those that stand by the one that is nearest to the headline, in no picture's caption: of the cards below each has its own. */
function firstOf(marked: Element[], { h1s }: Head): Element[] {
  const shown = marked
    .slice(0, 20)
    .filter((element) => !ancestry(element).some(({ tag }) => /^fig(?:ure|caption)$/.test(tag)));
  // A short one is the site's.
  const headline = h1s.find((one) => textOf(one).length >= SHORTEST_HEADLINE) ?? h1s[0];
  const first = headline ? nearest(shown, headline) : shown[0];
  if (!first) return [];
  const around = new Set(ancestry(first));
  return shown.filter((element) => {
    const common = ancestry(element).find((one) => around.has(one))!;
    return textOf(common).length <= LONGEST_BYLINE;
  });
}

/** Of those that share the innermost element with the headline, the one that has fewest elements of it between. */
function nearest(elements: Element[], headline: Element): Element | undefined {
  const path = ancestry(headline);
  for (const [depth, around] of path.entries()) {
    const own = around.children.indexOf(path[depth - 1]!);
    let best: Element | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const element of elements) {
      const others = ancestry(element);
      const at = others.indexOf(around);
      const after = around.children.indexOf(others[at - 1]!) - own;
      // below sooner than above
      const between = after < 0 ? 0.5 - after : after;
      if (at < 0 || between >= least) continue;
      best = element;
      least = between;
    }
    if (best) return best;
  }
  return undefined;
}

/** What an itemprop tells of: the nearest element around it that is an item. */
function thingOf({ parent }: Element): Element | null {
  let thing = parent;
  while (thing && thing.attributes.itemscope === undefined && thing.attributes.itemtype === undefined)
    thing = thing.parent;
  return thing;
}

function namesIn(element: Element): string[] {
  const named = [...elementsIn(element)].filter((child) =>
    /(?:^|\s)name(?:\s|$)/.test(child.attributes.itemprop ?? ''),
  );
  return (named.length > 0 ? named : [element]).map((one) => one.attributes.content ?? textOf(one));
}
