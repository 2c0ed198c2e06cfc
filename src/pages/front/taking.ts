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

export function taking(view: View, type: 'articles' | 'quotes'): Html {
  const { label, feeds, exports, address } = WORDS.take;
  const quotes = type === 'quotes';
  // There is no feed of quotes, and no ninjs; and a list of them has one order.
  const change: Record<string, string[]> = quotes ? { sort: [] } : {};
  const forms = EXPORTS.filter(([, as]) => !quotes || as !== 'ninjs');
  return html`<section class="take" aria-label="${label}">
${!(quotes && view.q !== null) && html`<p>${feeds} ${FEEDS.map(([name, extension]) => html`<a href="${feedOf(view, extension)}">${name}</a> `)}</p>`}
<p>${exports} ${forms.map(([name, as]) => html`<a href="${addressOf(view, change, `/export?as=${as}${quotes ? '&type=quotes' : ''}`)}">${name}</a> `)}</p>
<p>${address} <a href="${addressOf(view, change, `/${type}`)}">JSON</a></p>
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
