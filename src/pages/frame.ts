import { ASSETS } from './assets.ts';
import { type Html, html } from './html.ts';
import { LOCALE, WORDS } from './words.ts';

// The sheet that every page is printed on.

export interface Sheet {
  title: string;
  /** Below the masthead; where the store is asked for it, and tells nothing of the page's status, it is made when all above is sent. */
  body: Body | (() => Promise<Body>);
  /** What stands in the search box, and what a search from here keeps beside it. */
  search?: { q: string; kept: [name: string, value: string][] };
  /** Further links for the head: feeds, other forms. */
  head?: Html;
}

export interface Body {
  /** How the parts of the page stand to each other. */
  layout?: 'front' | 'spread' | 'column';
  main: Html;
  /** What takes longer, each part when the one before it is sent. */
  rest?: (() => Promise<Html | false>)[];
}

/** All of a page down to its masthead. */
export function beginning({ title, search, head }: Sheet): Html {
  return html`<!doctype html>
<html lang="${LOCALE}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title === WORDS.name ? title : `${title} · ${WORDS.name}`}</title>
<link rel="stylesheet" href="${ASSETS.style.address}">
<link rel="icon" href="${ASSETS.icon.address}" type="image/svg+xml">
${head}
<script src="${ASSETS.script.address}" defer></script>
</head>
<body data-copy="${WORDS.article.cite.copy}" data-copied="${WORDS.article.cite.copied}" data-copy-link="${WORDS.article.cite.copyLink}">
<a class="skip" href="#main">${WORDS.skip}</a>
${masthead(search)}
`;
}

/** What of a body is there at once. */
export function middle({ layout, main }: Body): Html {
  return html`<main id="main" class="${layout ?? 'plain'}" tabindex="-1">
${main}
`;
}

export function ending(): Html {
  return html`</main>
<footer class="foot">
<p>${WORDS.footer.about}</p>
<p class="keys">${WORDS.footer.keys}</p>
</footer>
${keysHelp()}
</body>
</html>`;
}

function masthead(search: Sheet['search'] = { q: '', kept: [] }): Html {
  const { label, hint, button } = WORDS.search;
  return html`<header class="masthead">
<p class="nameplate"><a href="/">${WORDS.name}</a></p>
<form class="search" action="/" role="search">
<label class="unseen" for="q">${label}</label>
<input id="q" name="q" type="search" value="${search.q}" placeholder="${hint}" maxlength="4000" autocomplete="off">
${search.kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button>${button}</button>
</form>
<nav aria-label="${WORDS.nav.label}"><a href="/">${WORDS.nav.articles}</a> <a href="/said">${WORDS.nav.said}</a> <a href="/names/speakers">${WORDS.nav.names}</a> <a href="/desk">${WORDS.nav.desk}</a> <a href="/paste">${WORDS.nav.paste}</a> <a href="/docs">${WORDS.nav.api}</a></nav>
</header>`;
}

function keysHelp(): Html {
  const { title, close, list } = WORDS.keys;
  return html`<dialog id="keys" aria-labelledby="keys-title">
<h2 id="keys-title">${title}</h2>
<dl>${list.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl>
<form method="dialog"><button>${close}</button></form>
</dialog>`;
}
