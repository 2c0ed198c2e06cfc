import type { FastifyRequest } from 'fastify';
import { CopydeskError, PROBLEMS } from '../errors.ts';
import type { Parts, Services } from '../http/services.ts';
import type { Routes } from '../http/zod.ts';
import { top } from './article/index.ts';
import { story } from './article/story.ts';
import type { Sheet } from './frame.ts';
import { type Html, html } from './html.ts';
import { parsing, READING, readingOf } from './parsed/index.ts';
import { sendPage } from './sending.ts';
import { WORDS } from './words.ts';

interface Pasted {
  text: string;
  url: string;
  /** Instead of the text. */
  file: File | null;
}

type Read = Parts<(typeof READING)[number]>;

/** A page to paste a text into, and what it would become. Nothing is stored. */
export function pasteRoutes({ parse }: Pick<Services, 'parse'>): Routes {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      ['application/x-www-form-urlencoded', 'multipart/form-data'],
      { parseAs: 'buffer' },
      async ({ headers }: FastifyRequest, bytes: Buffer) => pastedIn(await formIn(headers['content-type'], bytes)),
    );

    app.get('/paste', { schema: { hide: true } }, async (_request, reply) => sendPage(reply, page(NOTHING)));

    app.post('/paste', { schema: { hide: true } }, async ({ body }, reply) => {
      const pasted = body as Pasted;
      try {
        return sendPage(reply, page(pasted, await read(pasted)));
      } catch (error) {
        // What is wrong with it is said beside it, so that it can be mended.
        if (!(error instanceof CopydeskError)) throw error;
        return sendPage(reply, page(pasted, null, error.message), PROBLEMS[error.code].status);
      }
    });

    async function read({ text, url, file }: Pasted): Promise<Read> {
      const { empty, badAddress } = WORDS.paste;
      if (file === null && text.trim() === '') throw new CopydeskError('UNREADABLE_INPUT', empty);
      if (url !== '' && !/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
        throw new CopydeskError('INVALID_REQUEST', badAddress);
      return parse({ url: url || null, ...(file ? await uploaded(file) : typed(text)) }, READING);
    }
  };
}

// "<!doctype html>…", "<html lang=en>…", "<div class=article>…", but not "<b>Breaking</b> news"
const HTML = /^\s*<(?:!doctype|!--|html|head|body|main|article|section|div|p)\b/i;

const NOTHING: Pasted = { text: '', url: '', file: null };

/** A form's fields, as the platform reads them. What is no form is refused. */
async function formIn(type: string | undefined, bytes: Buffer<ArrayBufferLike>): Promise<FormData> {
  const form = new Response(new Uint8Array(bytes), { headers: { 'content-type': type ?? '' } }).formData();
  return form.catch(() => {
    throw new CopydeskError('MALFORMED_BODY', WORDS.paste.broken);
  });
}

/** A form sends every line's end as CR LF, whatever was pasted; and a file without a name where none was chosen. */
function pastedIn(form: FormData): Pasted {
  const [text, url, file] = ['text', 'url', 'file'].map((name) => form.get(name));
  return {
    text: typeof text === 'string' ? text.replaceAll('\r\n', '\n') : '',
    url: typeof url === 'string' ? url.trim() : '',
    file: file instanceof File && (file.name !== '' || file.size > 0) ? file : null,
  };
}

function typed(text: string) {
  const mediaType = HTML.test(text) ? 'text/html' : 'text/plain';
  return { bytes: Buffer.from(text), file: null, mediaType, charset: 'utf-8' };
}

/** What it is, its name and its bytes tell, as of a file in the folder. */
async function uploaded(file: File) {
  return { bytes: new Uint8Array(await file.arrayBuffer()), file: file.name, mediaType: null, charset: null };
}

function page(pasted: Pasted, read: Read | null = null, trouble: string | null = null): Sheet {
  const { title, said, several } = WORDS.paste;
  const reading = read && readingOf(read);
  const main = html`<h1>${title}</h1>
<p class="small">${said}</p>
${trouble !== null && html`<p class="telling" role="alert">${trouble}</p>`}
${form(pasted)}
${
  reading &&
  html`${read.articles > 1 && html`<p class="telling">${several(read.articles)}</p>`}
<article class="reading pasted">${top(reading.article)}${story(reading.article)}</article>
${parsing(reading, null)}`
}`;
  return { title, body: { main } };
}

function form({ text, url }: Pasted): Html {
  const words = WORDS.paste;
  // HTML drops the first line end of a textarea.
  return html`<form class="paste" action="/paste" method="post" enctype="multipart/form-data">
<label>${words.text} <textarea name="text" rows="12" spellcheck="false">
${text}</textarea></label>
<label>${words.file} <input name="file" type="file"></label>
<label>${words.address} <input name="url" type="url" value="${url}"></label>
<button>${words.button}</button>
</form>`;
}
