import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { NoParameters } from '../http/asking/parameters.ts';
import type { Progress } from '../http/progress.ts';
import type { Services } from '../http/services.ts';
import type { Routes } from '../http/zod.ts';
import { type Html, html } from './html.ts';
import { WORDS } from './words.ts';

// How far the loading is: on the page as it is sent, and then as events, which desk.js writes over it.

const PROGRESS = '/desk/progress';
const LOOK_EVERY_MS = 300;

/** Without scripts, the page is asked for again by a link. One that has nothing else yet (`alone`) is as soon as there is more. */
export function loading(progress: Progress, more: string, alone = false): Html {
  const { title, said, again } = WORDS.loading;
  const { done, found } = progress;
  return html`<div class="loading" data-loading="${PROGRESS}"${alone && ' data-alone'}>
<progress max="${mostOf(progress)}" value="${done}" aria-label="${title}"></progress>
<p><span>${said(done, found)}</span> ${more} <noscript><a href="">${again}</a></noscript></p>
</div>`;
}

function mostOf({ done, found }: Progress): number {
  return Math.max(1, done, found ?? 0);
}

/** Server-sent events: one whenever the loading has come further, the last when it is done. */
export function progressRoutes({ progress }: Pick<Services, 'progress'>): Routes {
  return async (app) => {
    const ending = new AbortController();
    app.addHook('preClose', async () => ending.abort());

    app.get(
      PROGRESS,
      { config: { caching: 'no-store' }, schema: { hide: true, querystring: NoParameters } },
      async (request, reply) => {
        request.revision = null;
        const gone = new AbortController();
        reply.raw.once('close', () => gone.abort());
        const signal = AbortSignal.any([ending.signal, gone.signal]);
        // nginx would gather events until there are enough of them.
        reply.type('text/event-stream').header('x-accel-buffering', 'no');
        return reply.send(Readable.from(events(progress, signal), { objectMode: false }));
      },
    );
  };
}

async function* events(progress: Services['progress'], signal: AbortSignal): AsyncGenerator<Buffer> {
  let told = '';
  while (!signal.aborted) {
    const now = progress();
    const { running, done, found } = now;
    const event = `data: ${JSON.stringify({ running, done, most: mostOf(now), said: WORDS.loading.said(done, found) })}\n\n`;
    if (event !== told) yield Buffer.from(event);
    told = event;
    if (!running) return;
    await setTimeout(LOOK_EVERY_MS, undefined, { signal }).catch(() => {});
  }
}
