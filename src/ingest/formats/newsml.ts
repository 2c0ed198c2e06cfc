import type { Hints, Source } from '../../parse/source.ts';
import type { Input } from '../input.ts';
import { sourceOf } from './given.ts';
import { languageCode } from './languages.ts';
import { looksLikeMarkup, plainText } from './markup.ts';
import { nitfHints, nitfStory, withDateline } from './nitf.ts';
import { addressOf, stampOf } from './values.ts';
import type { XmlDocument } from './xml.ts';
import { childNamed, childrenNamed, descendantNamed, innerMarkup, lineIn, textIn, type XmlElement } from './xml.ts';

/** One item of NewsML-G2: its content, as NITF, XHTML or plain text, is story throughout, and its metadata are believed. */
export function readNewsItem(item: XmlElement, { text, encoding }: XmlDocument, input: Input): Source {
  const content = childNamed(item, 'contentSet');
  const nitf = content && descendantNamed(content, 'nitf');
  const meta = childNamed(item, 'contentMeta');
  const story = nitf
    ? nitfStory(nitf, text)
    : withDateline(lineIn(meta && childNamed(meta, 'dateline')), storyIn(content, text));
  const hints = { ...(nitf && nitfHints(nitf)), ...hintsOf(item, meta) };
  const url = addressOf(lineIn(descendantNamed(item, 'link'))) ?? input.url;
  return sourceOf(input, {
    format: 'newsml',
    encoding,
    text: story,
    hints,
    storyOnly: true,
    key: newsItemKey(item),
    url,
  });
}

export function newsItemKey(item: XmlElement): string | null {
  return item.attributes.guid ?? null;
}

function storyIn(content: XmlElement | null, text: string): string {
  const markup = content && descendantNamed(content, 'inlineXML');
  if (markup) return plainText(innerMarkup(descendantNamed(markup, 'body') ?? markup, text));
  const data = textIn(content && descendantNamed(content, 'inlineData')).trim();
  return looksLikeMarkup(data) ? plainText(data) : data;
}

function hintsOf(item: XmlElement, meta: XmlElement | null): Hints {
  const itemMeta = childNamed(item, 'itemMeta');
  const title = meta && headlineOf(meta);
  const subtitle =
    meta && lineIn(headlines(meta).find(({ attributes: { role = '' } }) => /sub|deck|stand/i.test(role)) ?? null);
  const authors = meta ? authorsOf(meta) : [];
  const created = stampOf(
    lineIn(meta && childNamed(meta, 'contentCreated')) ?? lineIn(itemMeta && childNamed(itemMeta, 'firstCreated')),
  );
  const version = stampOf(lineIn(itemMeta && childNamed(itemMeta, 'versionCreated')));
  const modified = stampOf(lineIn(meta && childNamed(meta, 'contentModified'))) ?? version;
  const published = created ?? version;
  const agency = lineIn(meta && childNamed(meta, 'creditline')) ?? nameOf(itemMeta && childNamed(itemMeta, 'provider'));
  const language = languageCode(
    (meta && childNamed(meta, 'language')?.attributes.tag) ?? item.attributes['xml:lang'] ?? null,
  );
  return {
    ...(title && { title }),
    ...(subtitle && { subtitle }),
    ...(authors.length > 0 && { authors }),
    ...(published && { published }),
    ...(modified && modified !== published && { updated: modified }),
    ...(agency && { agency }),
    ...(language && { language }),
  };
}

function headlines(meta: XmlElement): XmlElement[] {
  return childrenNamed(meta, 'headline');
}

function headlineOf(meta: XmlElement): string | null {
  const main = headlines(meta).find(
    ({ attributes: { role } }) => role === undefined || /main|:h1|headline/i.test(role),
  );
  return lineIn(main ?? headlines(meta)[0] ?? null);
}

/** The byline as printed, else the creators that are people by name. */
function authorsOf(meta: XmlElement): string[] {
  const byline = childrenNamed(meta, 'by').map(lineIn);
  const creators = childrenNamed(meta, 'creator').map(nameOf);
  return (byline.some(Boolean) ? byline : creators).filter((name) => name !== null);
}

// <provider qcode="nprov:TW"><name>Tradewind</name></provider> · <provider literal="Tradewind"/>
function nameOf(party: XmlElement | null): string | null {
  return (party && (lineIn(childNamed(party, 'name')) ?? party.attributes.literal)) || null;
}
