import type { FastifyRequest } from 'fastify';
import { type CopydeskError, PROBLEMS } from '../errors.ts';
import { preferredType } from '../http/answering/negotiate.ts';
import type { Body } from './frame.ts';
import { html } from './html.ts';
import { WORDS } from './words.ts';

/** True for a browser. What takes anything is a program, and is answered as one. */
export function isPerson({ headers }: FastifyRequest): boolean {
  return preferredType(headers.accept, ['application/json', 'text/html']) === 'text/html';
}

/** A failure as a page: what happened, and what to do. */
export function troubleOf({ code, message, faults }: CopydeskError, address: string): { title: string; body: Body } {
  const { titles, remedies, fallback, home, again, status: statusOf } = WORDS.trouble;
  const { status, title: plain } = PROBLEMS[code];
  const title = titles[code] ?? plain;
  const main = html`<section class="notice">
<h1>${title}</h1>
${faults.length > 0 ? html`<ul>${faults.map((fault) => html`<li><code>${fault.parameter}</code> ${fault.message}</li>`)}</ul>` : message !== plain && html`<p>${message}</p>`}
<p>${remedies[code] ?? fallback}</p>
<p>${status >= 500 && html`<a href="${address}">${again}</a> `}<a href="/">${home}</a></p>
<p class="small">${statusOf(status, code)}</p>
</section>`;
  return { title, body: { main } };
}
