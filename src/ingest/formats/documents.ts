import { CopydeskError } from '../../errors.ts';
import type { Source } from '../../parse/source.ts';
import { decode } from '../decode.ts';
import type { Input, ReadSettings } from '../input.ts';
import { isExtracted, readExtracted } from './extracted.ts';
import { feedItems, readFeedItem } from './feed.ts';
import { readNewsItem } from './newsml.ts';
import { readNitf } from './nitf.ts';
import { elementsNamed, localName, type XmlDocument, type XmlElement, type XmlLimits, xmlOf } from './xml.ts';

/** RSS and Atom, NITF, NewsML-G2, and what extractors write; told apart by the outermost element. */
export function readXml(input: Input, settings: ReadSettings): Source[] {
  const document = openXml(input, settings.xmlLimits);
  const { root } = document;
  if (isExtracted(root)) return [readExtracted(root, document, input)];
  switch (localName(root)) {
    case 'nitf':
      return [readNitf(root, document, input)];
    case 'newsItem':
      return [readNewsItem(root, document, input)];
    default:
      return itemsOf(document).map((item) =>
        isNews(item) ? readNewsItem(item, document, input) : readFeedItem(item, document, input, settings),
      );
  }
}

/** The records of a feed or of a message with several items. Throws where the document is neither. */
export function itemsOf({ root }: XmlDocument): XmlElement[] {
  switch (localName(root)) {
    case 'rss':
    case 'feed':
    case 'RDF':
      return feedItems(root);
    case 'newsMessage':
      return [...elementsNamed(root, 'newsItem')];
    default:
      throw new CopydeskError(
        'UNREADABLE_INPUT',
        `XML of a kind that is not read: <${root.name.slice(0, 60)}>; read are RSS, Atom, NITF, NewsML-G2 and TEI`,
      );
  }
}

export function openXml({ bytes, charset }: Pick<Input, 'bytes' | 'charset'>, limits?: XmlLimits): XmlDocument {
  const { text, encoding } = decode(bytes, charset ?? declaredCharset(bytes));
  return { root: xmlOf(text, limits), text, encoding };
}

/** Whether the whole document is one article. */
export function isOneStory(root: XmlElement): boolean {
  return localName(root) === 'nitf' || isNews(root) || isExtracted(root);
}

function isNews(item: XmlElement): boolean {
  return localName(item) === 'newsItem';
}

// <?xml version="1.0" encoding="ISO-8859-1"?>
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^\s*<\?xml\s[^>]{0,100}?encoding=["']([\w-]{1,40})["']/.exec(head)?.[1] ?? null;
}
