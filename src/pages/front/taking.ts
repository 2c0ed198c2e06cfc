import { type Html, html } from '../html.ts';
import { addressOf, type View } from '../view.ts';
import { WORDS } from '../words.ts';

// This very view, for programs: what is searched and narrowed here is searched and narrowed there.

const FEEDS = [
  ['RSS', 'rss', 'application/rss+xml'],
  ['Atom', 'atom', 'application/atom+xml'],
  ['JSON Feed', 'json', 'application/feed+json'],
] as const;
const EXPORTS = [
  ['CSV', 'csv'],
  ['NDJSON', 'ndjson'],
  ['ninjs', 'ninjs'],
] as const;

export function taking(view: View): Html {
  const { label, feeds, exports, address } = WORDS.take;
  return html`<section class="take" aria-label="${label}">
<p>${feeds} ${FEEDS.map(([name, extension]) => html`<a href="${feedOf(view, extension)}">${name}</a> `)}</p>
<p>${exports} ${EXPORTS.map(([name, as]) => html`<a href="${addressOf(view, {}, `/export?as=${as}`)}">${name}</a> `)}</p>
<p>${address} <a href="${addressOf(view, {}, '/articles')}">JSON</a></p>
</section>`;
}

/** For the head, where readers of feeds look. */
export function feedLinks(view: View): Html {
  return html`${FEEDS.map(
    ([
      name,
      extension,
      type,
    ]) => html`<link rel="alternate" type="${type}" title="${name}" href="${feedOf(view, extension)}">
`,
  )}`;
}

/** A feed tells of what is new, in whatever order the list is. */
function feedOf(view: View, extension: string): string {
  return addressOf(view, { sort: [] }, `/feeds/articles.${extension}`);
}
