import { CopydeskError, PROBLEMS } from '../errors.ts';
import type { Reading, Services } from '../http/services.ts';
import type { Routes } from '../http/zod.ts';
import { top } from './article/index.ts';
import { story } from './article/story.ts';
import type { Sheet } from './frame.ts';
import { type Html, html } from './html.ts';
import { parsing } from './parsed/index.ts';
import { sendPage } from './sending.ts';
import { WORDS } from './words.ts';

interface Pasted {
  text: string;
  url: string;
}

/** A page to paste a text into, and what it would become. Nothing is stored. */
export function pasteRoutes({ parse }: Pick<Services, 'parse'>): Routes {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'buffer' },
      async (_request: unknown, bytes: Buffer) => pastedIn(bytes),
    );

    app.get('/paste', { schema: { hide: true } }, async (_request, reply) =>
      sendPage(reply, page({ text: '', url: '' })),
    );

    app.post('/paste', { schema: { hide: true } }, async ({ body }, reply) => {
      const pasted = body as Pasted;
      try {
        return sendPage(reply, page(pasted, read(pasted)));
      } catch (error) {
        // What is wrong with it is said beside it, so that it can be mended.
        if (!(error instanceof CopydeskError)) throw error;
        return sendPage(reply, page(pasted, null, error.message), PROBLEMS[error.code].status);
      }
    });

    function read({ text, url }: Pasted): Reading {
      const { empty, badAddress } = WORDS.paste;
      if (text.trim() === '') throw new CopydeskError('UNREADABLE_INPUT', empty);
      if (url !== '' && !/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
        throw new CopydeskError('INVALID_REQUEST', badAddress);
      const mediaType = HTML.test(text) ? 'text/html' : 'text/plain';
      const [reading] = parse({ bytes: Buffer.from(text), file: null, url: url || null, mediaType, charset: 'utf-8' });
      if (!reading) throw new CopydeskError('UNREADABLE_INPUT');
      return reading;
    }
  };
}

// "<!doctype html>…", "<html lang=en>…", "<div class=article>…", but not "<b>Breaking</b> news"
const HTML = /^\s*<(?:!doctype|!--|html|head|body|main|article|section|div|p)\b/i;

/** A form sends every line's end as CR LF, whatever was pasted. */
function pastedIn(bytes: Buffer): Pasted {
  const form = new URLSearchParams(bytes.toString());
  return { text: (form.get('text') ?? '').replaceAll('\r\n', '\n'), url: (form.get('url') ?? '').trim() };
}

function page(pasted: Pasted, reading: Reading | null = null, trouble: string | null = null): Sheet {
  const { title, said } = WORDS.paste;
  const main = html`<h1>${title}</h1>
<p class="small">${said}</p>
${trouble !== null && html`<p class="telling" role="alert">${trouble}</p>`}
${form(pasted)}
${
  reading &&
  html`<article class="reading pasted">${top(reading.article)}${story(reading.article)}</article>
${parsing(reading, null)}`
}`;
  return { title, main };
}

function form({ text, url }: Pasted): Html {
  const words = WORDS.paste;
  // HTML drops the first line end of a textarea.
  return html`<form class="paste" action="/paste" method="post">
<label>${words.text} <textarea name="text" rows="12" spellcheck="false" required>
${text}</textarea></label>
<label>${words.address} <input name="url" type="url" value="${url}"></label>
<button>${words.button}</button>
</form>`;
}
