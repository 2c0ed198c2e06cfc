import type { Hints, Source } from '../../parse/source.ts';
import type { Input } from '../input.ts';
import { sourceOf } from './given.ts';
import { languageCode } from './languages.ts';
import { plainText } from './markup.ts';
import { addressOf, stampOf } from './values.ts';
import type { XmlDocument } from './xml.ts';
import {
  childNamed,
  childrenNamed,
  descendantNamed,
  elementsNamed,
  innerMarkup,
  lineIn,
  type XmlElement,
} from './xml.ts';

/** NITF, the wire services' XML for a story: its body is story throughout, and its head is believed. */
export function readNitf(nitf: XmlElement, { text, encoding }: XmlDocument, input: Input): Source {
  const data = descendantNamed(nitf, 'docdata');
  const id = data && childNamed(data, 'doc-id')?.attributes['id-string'];
  const url = addressOf(data && childNamed(data, 'doc-id')?.attributes.regsrc) ?? input.url;
  return sourceOf(input, {
    format: 'nitf',
    encoding,
    text: nitfStory(nitf, text),
    hints: nitfHints(nitf),
    storyOnly: true,
    key: id,
    url,
  });
}

/** The story's paragraphs, with the dateline before them where it stands apart. */
export function nitfStory(nitf: XmlElement, text: string): string {
  const content = descendantNamed(nitf, 'body.content');
  const story = content ? plainText(innerMarkup(content, text)) : '';
  return withDateline(lineIn(datelineOf(nitf)), story);
}

/** "SEOUL, South Korea (AP)" and "The ministry …" -> "SEOUL, South Korea (AP) — The ministry …", as wires print them */
export function withDateline(dateline: string | null, story: string): string {
  const place = dateline?.replace(/(?<![\s–—:-])[\s–—:-]+$/, '');
  if (!place || !story || story.toLowerCase().startsWith(place.toLowerCase())) return story;
  return `${place} — ${story}`;
}

export function nitfHints(nitf: XmlElement): Hints {
  const head = descendantNamed(nitf, 'body.head');
  const title =
    lineIn(head && descendantNamed(head, 'hl1')) ??
    lineIn(head && descendantNamed(head, 'hedline')) ??
    lineIn(descendantNamed(nitf, 'title'));
  const subtitle = lineIn(head && descendantNamed(head, 'hl2'));
  const authors = head ? childrenNamed(head, 'byline').flatMap(bylineOf) : [];
  const published =
    stampOf(norm(nitf, 'date.release', 'date.issue')) ?? stampOf(pubdata(nitf)?.attributes['date.publication']);
  const agency = lineIn(head && childNamed(head, 'distributor'));
  const outlet = pubdata(nitf)?.attributes.name;
  const language = languageCode(
    nitf.attributes['xml:lang'] ?? descendantNamed(nitf, 'body')?.attributes['xml:lang'] ?? null,
  );
  return {
    ...(title && { title }),
    ...(subtitle && { subtitle }),
    ...(authors.length > 0 && { authors }),
    ...(published && { published }),
    ...(agency && { agency }),
    ...(outlet && { outlet }),
    ...(language && { language }),
  };
}

/** The people named as such, without their titles; else the line as it is printed. */
function bylineOf(byline: XmlElement): string[] {
  const people = [...elementsNamed(byline, 'person')].map(lineIn).filter((name) => name !== null);
  const line = lineIn(byline);
  return people.length > 0 ? people : line ? [line] : [];
}

function datelineOf(nitf: XmlElement): XmlElement | null {
  const dateline = descendantNamed(nitf, 'dateline');
  return (dateline && childNamed(dateline, 'location')) ?? dateline;
}

function norm(nitf: XmlElement, ...names: string[]): string | undefined {
  return names.map((name) => descendantNamed(nitf, name)?.attributes.norm).find(Boolean);
}

function pubdata(nitf: XmlElement): XmlElement | null {
  return descendantNamed(nitf, 'pubdata');
}
