import type { FastifyReply } from 'fastify';
import { vary } from '../http/sending.ts';
import { ASSETS } from './assets.ts';
import { type Html, html } from './html.ts';
import { LOCALE, WORDS } from './words.ts';

// The sheet that every page is printed on.

export interface Sheet {
  title: string;
  main: Html;
  /** What stands in the search box, and what a search from here keeps beside it. */
  search?: { q: string; kept: [name: string, value: string][] };
  /** Further links for the head: feeds, other forms. */
  head?: Html;
}

/** No script and no style but our own files; no other site is asked for anything, and none may frame a page. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Answers with a page. */
export function sendPage(reply: FastifyReply, sheet: Sheet, status = 200): FastifyReply {
  vary(reply, 'Accept');
  if (status === 503) reply.header('retry-after', '1');
  reply
    .header('content-security-policy', POLICY)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'same-origin');
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(Buffer.from(`<!doctype html>\n${printed(sheet)}`));
}

function printed({ title, main, search, head }: Sheet): Html {
  return html`<html lang="${LOCALE}">
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
<main id="main" tabindex="-1">
${main}
</main>
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
