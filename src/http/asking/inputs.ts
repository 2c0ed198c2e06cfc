import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CopydeskError } from '../../errors.ts';
import { SentRecord } from '../../ingest/formats/sent.ts';
import { EXAMPLE_ARTICLE, EXAMPLE_TEXT } from '../describing/examples.ts';
import { textUpTo } from './parameters.ts';

// Inputs that clients send: a page's text, a page, a record. They stay bytes; the formats say which they read.

// The same two rules hold for every input: something must stand in it, and it must be text.
const Dump = z
  .string()
  .min(1)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what the rule is about
  .regex(/^[^\u0000]*$/)
  .meta({ examples: [EXAMPLE_TEXT] });

const Page = z
  .string()
  .min(1)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what the rule is about
  .regex(/^[^\u0000]*$/)
  .meta({ examples: ['<h1>Ferry returns</h1><p>The ferry is back, said Ada Brook.</p>'] });

const StoryInput = SentRecord.meta({
  examples: [{ id: 'ferry-1', body: EXAMPLE_ARTICLE.body }],
});

export const INPUT = {
  content: {
    'text/plain': { schema: Dump },
    'text/html': { schema: Page },
    'application/json': { schema: StoryInput },
  },
};

export const InputUrl = textUpTo(2000)
  .regex(/^(?:https?|HTTPS?):\/\/[^ /]/, 'must be the whole address of the page, such as https://news.example/story')
  .optional()
  .describe('The address of the page, where it is known');

/** For a plugin whose routes take inputs. */
export function takeInputs(app: Pick<FastifyInstance, 'removeAllContentTypeParsers' | 'addContentTypeParser'>): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, async (_request: unknown, bytes: Buffer) => bytes);
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (_request: unknown, bytes: Buffer) => {
    if (PROTOTYPE.test(bytes.toString('latin1')))
      throw new CopydeskError('MALFORMED_BODY', 'It has a key "__proto__".');
    return bytes;
  });
}

/** What was sent, and as what. */
export function inputOf({ body, headers }: Pick<FastifyRequest, 'body' | 'headers'>) {
  if (!Buffer.isBuffer(body) || body.length === 0) throw new CopydeskError('MALFORMED_BODY', 'The body is empty.');
  return { bytes: body, ...mediaTypeOf(headers['content-type']) };
}

// {"__proto__": …}, its underscores escaped or not; the text "… \"__proto__\": …" of an article is none.
const PROTOTYPE = /"(?:_|\\u005f){2}proto(?:_|\\u005f){2}"\s*:/i;

// 'text/plain; charset="ISO-8859-1"' -> text/plain, ISO-8859-1
function mediaTypeOf(header = ''): { mediaType: string | null; charset: string | null } {
  const [type = '', ...parameters] = header.split(';').map((part) => part.trim());
  const charset = parameters.find((parameter) => /^charset=/i.test(parameter))?.slice('charset='.length);
  return { mediaType: type.toLowerCase() || null, charset: charset?.replaceAll('"', '') || null };
}
