import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createBrotliDecompress, createGunzip, createZstdDecompress } from 'node:zlib';
import { DomUtils, parseDocument } from 'htmlparser2';
import { expect } from 'vitest';
import { reader } from '../../src/pages/index.ts';
import { type Desk, desk } from '../http/desk.ts';

// Pages as a browser is given them, over HTTP from a real store.

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** What a browser says that it takes. */
export const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';

export function readingDesk(given: Parameters<typeof desk>[0] = {}): Promise<Desk> {
  return desk({ ...given, reader });
}

export interface Page {
  status: number;
  headers: Record<string, string>;
  html: string;
  /** What is read, its spaces as one. */
  text: string;
  /** Elements by tag name and, after a dot, class. */
  all(selector: string): Element[];
  /** The text of each. */
  texts(selector: string): string[];
  /** The address that the first link with this text leads to. */
  link(text: string): string;
}

export async function open({ ask }: Desk, address: string): Promise<Page> {
  const { status, headers, text } = await ask.get(address).set('accept', BROWSER);
  return pageOf(status, headers, text);
}

function answered({ app }: Desk, path: string, encoding: string): Promise<IncomingMessage> {
  const { port } = app.server.address() as AddressInfo;
  const headers = { accept: BROWSER, 'accept-encoding': encoding };
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers }, resolve).on('error', reject);
  });
}

/** The bytes that are sent to a browser. */
export async function sent(here: Desk, address: string): Promise<Buffer> {
  return buffer(await answered(here, address, 'gzip'));
}

const DECODERS: Record<string, () => Duplex> = {
  gzip: createGunzip,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
};

/** What a browser can read of a page, as it comes. */
export async function piecesOf(
  here: Desk,
  address: string,
  encoding = 'identity',
): Promise<AsyncIterator<Buffer> & AsyncIterable<Buffer>> {
  const answer = await answered(here, address, encoding);
  expect(answer.headers['content-encoding'] ?? 'identity').toBe(encoding);
  const decoder = DECODERS[encoding];
  return (decoder ? answer.pipe(decoder()) : answer)[Symbol.asyncIterator]();
}

/** Sends a form, as a browser does. */
export async function send({ ask }: Desk, address: string, form: Record<string, string>): Promise<Page> {
  const { status, headers, text } = await ask
    .post(address)
    .set('accept', BROWSER)
    .type('form')
    .send(new URLSearchParams(form).toString());
  return pageOf(status, headers, text);
}

/** Sends a form with a file in it, as a browser does. */
export async function upload(
  { app }: Desk,
  {
    file: [name, bytes],
    ...fields
  }: { file: [name: string, bytes: string | Uint8Array<ArrayBuffer>]; [field: string]: unknown },
): Promise<Page> {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, String(value));
  form.set('file', new File([bytes], name));
  const { port } = app.server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/paste`, {
    method: 'POST',
    headers: { accept: BROWSER },
    body: form,
  });
  return pageOf(answer.status, Object.fromEntries(answer.headers), await answer.text());
}

function pageOf(status: number, headers: Record<string, string>, html: string): Page {
  const document = parseDocument(html);
  const all = (selector: string) => {
    const [tag, name] = selector.split('.');
    return DomUtils.findAll(
      (element) =>
        (tag === '' || element.name === tag) &&
        (name === undefined || (element.attribs.class ?? '').split(' ').includes(name)),
      document,
    );
  };
  return {
    status,
    headers,
    html,
    text: words(document),
    all,
    texts: (selector) => all(selector).map(words),
    link(text) {
      const found = all('a').find((link) => words(link) === text);
      expect(found, `a link "${text}"`).toBeDefined();
      return found!.attribs.href!;
    },
  };
}

export function words(node: Parameters<typeof DomUtils.textContent>[0]): string {
  return DomUtils.textContent(node).replace(/\s+/g, ' ').trim();
}
