import type { Hints, Source } from '../../parse/source.ts';
import type { Input, ReadSettings } from '../input.ts';
import { sourceOf } from './given.ts';
import { languageCode } from './languages.ts';
import { looksLikeMarkup, plainLine, plainText } from './markup.ts';
import { sourceOfPage } from './page.ts';
import { addressOf } from './values.ts';
import type { XmlDocument } from './xml.ts';
import { childNamed, childrenNamed, elementsNamed, innerMarkup, lineIn, textIn, type XmlElement } from './xml.ts';

// A description of this length, or of several paragraphs, is the story and no summary of it.
const STORY_LENGTH = 800;

export function feedItems(root: XmlElement): XmlElement[] {
  return [...elementsNamed(root, 'item', 'entry')];
}

/** What names an item within its feed. */
export function feedItemKey(item: XmlElement): string | null {
  return lineIn(childNamed(item, 'guid') ?? childNamed(item, 'id')) ?? item.attributes['rdf:about'] ?? addressIn(item);
}

/** An item of RSS 0.9 to 2.0 or an entry of Atom. Its content goes the way of a page. */
export function readFeedItem(
  item: XmlElement,
  { root, text, encoding }: XmlDocument,
  input: Input,
  settings: ReadSettings,
): Source {
  const url = addressIn(item) ?? input.url;
  const content = contentOf(item, text);
  const description = summaryOf(item, text);
  const story = content ?? (isStory(description) ? description : null);
  const hints = hintsOf(item, root);
  if (!story && description && !hints.subtitle) hints.subtitle = plainLine(description);
  const given = { format: 'feed' as const, encoding, key: feedItemKey(item), url, hints };
  if (!story) return sourceOf(input, { ...given, text: '', storyOnly: true });
  if (!looksLikeMarkup(story)) return sourceOf(input, { ...given, text: story, storyOnly: false });
  return sourceOfPage(story, input, given, settings);
}

function hintsOf(item: XmlElement, root: XmlElement): Hints {
  const channel = childNamed(root, 'channel') ?? root;
  const title = lineIn(childNamed(item, 'title'));
  const authors = authorsOf(item);
  const published = lineIn(
    childNamed(item, 'pubDate') ??
      childNamed(item, 'published') ??
      childNamed(item, 'dc:date') ??
      childNamed(item, 'issued'),
  );
  const updated = lineIn(childNamed(item, 'updated') ?? childNamed(item, 'modified'));
  const outlet = lineIn(childNamed(item, 'source')) ?? lineIn(childNamed(item, 'publisher')) ?? channelName(channel);
  const language = languageCode(
    item.attributes['xml:lang'] ?? lineIn(childNamed(channel, 'language')) ?? root.attributes['xml:lang'] ?? null,
  );
  return {
    ...(title && { title: plainLine(title) }),
    ...(authors.length > 0 && { authors }),
    ...(published && { published }),
    ...(updated && { updated }),
    ...(outlet && { outlet: plainLine(outlet) }),
    ...(language && { language }),
  };
}

// "Kestrel Bay News" names its outlet; "Kestrel Bay News > World" and "News | Kestrel Bay" name a list.
function channelName(channel: XmlElement): string | null {
  const title = lineIn(childNamed(channel, 'title'));
  return title && title.length < 60 && !/[|>»:/–—]|\s-\s|\b(?:rss|feed|search|results|latest)\b/i.test(title)
    ? title
    : null;
}

function authorsOf(item: XmlElement): string[] {
  const creators = childrenNamed(item, 'dc:creator').map(lineIn);
  const authors = childrenNamed(item, 'author').map(
    (author) => lineIn(childNamed(author, 'name')) ?? personIn(lineIn(author)),
  );
  const named = [...new Set([...creators, ...authors])].filter((name) => name !== null);
  return named.map((name) => plainLine(name)).filter(Boolean);
}

// "desk@news.example (Ada Brook)" -> Ada Brook; an address alone is nobody's name.
function personIn(text: string | null): string | null {
  const named = /^\S{1,100}@\S{1,100}\s+\((.{1,200})\)$/.exec(text ?? '')?.[1] ?? text;
  return named && !/^[^\s@]+@\S+$/.test(named) ? named : null;
}

function addressIn(item: XmlElement): string | null {
  const links = childrenNamed(item, 'link');
  const alternate = links.find(({ attributes: { rel = 'alternate', href } }) => rel === 'alternate' && href);
  const guid = childNamed(item, 'guid');
  return (
    addressOf(lineIn(childNamed(item, 'feedburner:origLink'))) ??
    addressOf(alternate?.attributes.href) ??
    links.map((link) => addressOf(lineIn(link))).find((address) => address !== null) ??
    (guid?.attributes.isPermaLink === 'false' ? null : addressOf(lineIn(guid)))
  );
}

function contentOf(item: XmlElement, text: string): string | null {
  const encoded = childNamed(item, 'content:encoded');
  if (encoded) return textIn(encoded).trim() || null;
  // <media:content> is a picture.
  const content = item.children.find((child) => typeof child !== 'string' && child.name === 'content');
  return content && typeof content !== 'string' ? constructOf(content, text) : null;
}

function summaryOf(item: XmlElement, text: string): string | null {
  const summary = childNamed(item, 'description') ?? childNamed(item, 'summary');
  return summary && constructOf(summary, text);
}

/** Atom's text constructs: the markup itself stands within where the type is xhtml, escaped where it is html. */
function constructOf(element: XmlElement, text: string): string | null {
  const inner = element.attributes.type === 'xhtml' ? innerMarkup(element, text) : textIn(element);
  return inner.trim() || null;
}

function isStory(description: string | null): boolean {
  if (!description) return false;
  const plain = looksLikeMarkup(description) ? plainText(description) : description;
  return plain.length > STORY_LENGTH || plain.split('\n\n').length > 3;
}
