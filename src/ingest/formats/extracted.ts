import type { Hints, Source } from '../../parse/source.ts';
import type { Input } from '../input.ts';
import { sourceOf } from './given.ts';
import { languageCode } from './languages.ts';
import { paragraphs } from './paragraphs.ts';
import { addressOf, stampOf } from './values.ts';
import type { XmlDocument } from './xml.ts';
import { childNamed, descendantNamed, elementsNamed, lineIn, localName, type XmlElement } from './xml.ts';

// What an extractor has found on a page, as XML: <doc title="…"><main>…</main></doc>, as trafilatura writes it, or TEI.

/** The text goes the way of a dump's, as extractors leave furniture in it; what stands beside it is believed. */
export function readExtracted(root: XmlElement, { encoding }: XmlDocument, input: Input): Source {
  const { story, key, url, hints } = localName(root) === 'TEI' ? ofTei(root) : ofDoc(root);
  return sourceOf(input, {
    format: 'tei',
    encoding,
    text: story ? textOf(story) : '',
    hints: Object.fromEntries(Object.entries(hints).filter(([, value]) => value && value.length > 0)),
    storyOnly: false,
    key,
    url: addressOf(url) ?? input.url,
  });
}

/** Whether it is one of them, as others call their elements "doc" too. */
export function isExtracted(root: XmlElement): boolean {
  const name = localName(root);
  return name === 'TEI' || (name === 'doc' && childNamed(root, 'main') !== null);
}

interface Extracted {
  story: XmlElement | null;
  key: string | null;
  url: string | null;
  hints: { [N in keyof Hints]?: Hints[N] | null };
}

function ofDoc(doc: XmlElement): Extracted {
  const { id, url, source, title, author, date, sitename, language } = doc.attributes;
  return {
    story: childNamed(doc, 'main'),
    key: id ?? null,
    url: url ?? source ?? null,
    hints: {
      title: title?.trim(),
      authors: namesOf(author),
      published: stampOf(date),
      outlet: outletOf(sitename),
      language: languageCode(language ?? null),
    },
  };
}

function ofTei(tei: XmlElement): Extracted {
  const header = childNamed(tei, 'teiHeader');
  const file = header && childNamed(header, 'fileDesc');
  // The page that was extracted, rather than the file that it became.
  const page = (file && descendantNamed(file, 'biblFull')) ?? file;
  const publication = page && childNamed(page, 'publicationStmt');
  const pointer = publication && childNamed(publication, 'ptr');
  const notes = file ? [...elementsNamed(file, 'note')] : [];
  return {
    story: descendantNamed(childNamed(tei, 'text') ?? tei, 'body'),
    key: lineIn(notes.find(({ attributes }) => attributes.type === 'id') ?? null),
    url: pointer?.attributes.target ?? null,
    hints: {
      title: lineIn(page && descendantNamed(page, 'title')),
      authors: page ? [...elementsNamed(page, 'author')].flatMap((author) => namesOf(lineIn(author))) : [],
      published: stampOf(lineIn(publication && childNamed(publication, 'date'))),
      outlet: outletOf(lineIn(publication && childNamed(publication, 'publisher'))),
      language: languageCode(tei.attributes['xml:lang'] ?? null),
    },
  };
}

/** "Ada Brook; Tom Reed" */
function namesOf(author: string | null | undefined): string[] {
  return (author ?? '').split(';').flatMap((name) => name.trim() || []);
}

/** "Larkhaven Times (larkhaven.example)" -> "Larkhaven Times"; a host alone is no newspaper's name. */
function outletOf(publisher: string | null | undefined): string | null {
  const name = (publisher ?? '')
    .trim()
    .replace(/\([\w.-]{1,100}\)$/, '')
    .trim();
  return /^(?:n\/a|[\w-]+(?:\.[\w-]+)+)?$/i.test(name) ? null : name;
}

const BLOCKS = new Set('main body div p ab fw head list item quote table row'.split(' '));

/** A blank line between paragraphs; comments are left out. */
function textOf(story: XmlElement): string {
  const told = paragraphs();
  const visit = (element: XmlElement) => {
    if (element.attributes.type === 'comments') return;
    const name = localName(element);
    if (BLOCKS.has(name)) told.end();
    for (const child of element.children) {
      if (typeof child === 'string') told.add(child);
      else visit(child);
    }
    if (BLOCKS.has(name)) told.end();
    else if (name === 'lb') told.endLine();
    else if (name === 'cell') told.add(' ');
  };
  visit(story);
  return told.text();
}
