import { z } from 'zod';
import { Article, Explanation } from '../../article.ts';
import { CopydeskError } from '../../errors.ts';
import { json, problems } from '../answers.ts';
import { EXAMPLE_ARTICLE, EXAMPLE_TEXT } from '../examples.ts';
import { commaList, textUpTo } from '../parameters.ts';
import type { Services } from '../services.ts';
import type { Routes } from '../zod.ts';

const ParseParameters = z.strictObject({
  url: textUpTo(2000).optional().describe('The address of the page, where it is known'),
  include: commaList(['provenance', 'explain']).describe(
    '`provenance`: where each field was read. `explain`: how each line and field was judged',
  ),
});

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
  .meta({ examples: ['<h1>Ferry returns</h1><p>The ferry is back, said Ada Brook.</p>'] });

const StoryInput = z
  .looseObject({
    id: z.string().optional().describe('What to make the article’s id from; without it, the bytes'),
    body: z.string().describe('The story, with neither header nor furniture'),
    title: z.string().optional().describe('Believed, as all that is given outright: `authors`, `published`, `url`, …'),
  })
  .meta({ examples: [{ id: 'ferry-1', body: EXAMPLE_ARTICLE.body }] });

const ParsedArticle = Article.extend({
  explain: Explanation.optional().describe('Only with include=explain'),
}).meta({ id: 'ParsedArticle' });

export function parseRoutes({ parse }: Services): Routes {
  return async (app) => {
    // An input stays bytes, of whatever kind it is: the formats say which they read.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer' }, async (_request: unknown, bytes: Buffer) => bytes);
    app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (_request: unknown, bytes: Buffer) => {
      if (PROTOTYPE.test(bytes.toString('latin1')))
        throw new CopydeskError('MALFORMED_BODY', 'It has a key "__proto__".');
      return bytes;
    });

    app.post(
      '/parse',
      {
        schema: {
          operationId: 'parseInput',
          summary: 'Parse an input without storing it',
          description:
            'The Article that the input would become. `text/plain` is a page’s text as a scraper left it, with header and ' +
            'furniture, `text/html` a page. `application/json` is one record, under the field names that common tools write; its body is ' +
            'story throughout. `text/csv`, `text/markdown`, `application/xml` (RSS, Atom, NITF, NewsML-G2) and `message/rfc822` are read too; ' +
            'of several records, the first. It may come with a `Content-Encoding` (gzip, br, zstd, deflate); `BODY_LIMIT` is of what is in it.',
          tags: ['parse'],
          security: [],
          querystring: ParseParameters,
          body: {
            content: {
              'text/plain': { schema: Dump },
              'text/html': { schema: Page },
              'application/json': { schema: StoryInput },
            },
          },
          response: {
            200: json('The article', ParsedArticle, EXAMPLE_ARTICLE),
            ...problems('MALFORMED_BODY', 'BODY_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE', 'UNREADABLE_INPUT'),
          },
        },
      },
      async (request) => {
        const { url = null, include = [] } = request.query;
        const bytes = request.body;
        if (!Buffer.isBuffer(bytes) || bytes.length === 0)
          throw new CopydeskError('MALFORMED_BODY', 'The body is empty.');
        const type = request.headers['content-type'];
        const [parsed] = parse({ bytes, file: null, url, ...mediaTypeOf(type) });
        if (!parsed) throw new CopydeskError('UNREADABLE_INPUT', 'The input holds no article.');
        const { provenance, ...article } = parsed.article;
        return {
          ...article,
          ...(include.includes('provenance') && { provenance }),
          ...(include.includes('explain') && { explain: parsed.explanation }),
        };
      },
    );
  };
}

// {"__proto__": …}, its underscores escaped or not; the text "… \"__proto__\": …" of an article is none.
const PROTOTYPE = /"(?:_|\\u005f){2}proto(?:_|\\u005f){2}"\s*:/i;

// 'text/plain; charset="ISO-8859-1"' -> text/plain, ISO-8859-1
function mediaTypeOf(header = ''): { mediaType: string | null; charset: string | null } {
  const [type = '', ...parameters] = header.split(';').map((part) => part.trim());
  const charset = parameters.find((parameter) => /^charset=/i.test(parameter))?.slice('charset='.length);
  return { mediaType: type.toLowerCase() || null, charset: charset?.replaceAll('"', '') || null };
}
