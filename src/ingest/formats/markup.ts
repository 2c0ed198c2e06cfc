import { Parser } from 'htmlparser2';
import { paragraphs } from './paragraphs.ts';

// Elements that a reader sees as a paragraph of their own.
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html ' +
    'li main nav ol p pre section table tbody td tfoot th thead tr ul hl1 hl2 block bodytext abstract byline datasource datasources'
  ).split(' '),
);
// What is no text of the story, whatever stands in it.
const UNSEEN = new Set(
  'script style template noscript iframe object svg head figure nav aside form button select media video audio canvas map'.split(
    ' ',
  ),
);
// Marks within a line alone do not make a text markup: its lines are its own.
const MARKUP = /<\/?(?:p|div|br|h[1-6]|ul|ol|li|blockquote|article|section|html|body|table)(?:\s[^<>]{0,2000})?\/?>/i;
const PAGE = /<(?:!doctype\s+html|html|body|head)[\s>]/i;

/** Whether a given text is marked up, and whether as a whole page. */
export function looksLikeMarkup(text: string): boolean {
  return MARKUP.test(text.slice(0, 100_000));
}

export function looksLikePage(text: string): boolean {
  return PAGE.test(text.slice(0, 20_000));
}

/** The text of an article's markup: a blank line between paragraphs, references resolved, pictures and scripts left out. */
export function plainText(markup: string): string {
  const told = paragraphs();
  let unseen = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (UNSEEN.has(name)) unseen++;
      if (name === 'br') told.endLine();
      else if (BLOCKS.has(name)) told.end();
    },
    ontext(text) {
      if (unseen === 0) told.add(text);
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1);
      if (BLOCKS.has(name)) told.end();
    },
  });
  parser.end(markup);
  return told.text();
}

/** Markup, or text with references in it, on one line: "Fish &amp; chips <em>now</em>" -> "Fish & chips now" */
export function plainLine(markup: string): string {
  return plainText(markup).replace(/\s+/g, ' ').trim();
}
