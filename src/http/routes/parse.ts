import { z } from 'zod';
import { Article, Explanation } from '../../article.ts';
import { CopydeskError } from '../../errors.ts';
import { json, problems } from '../answers.ts';
import { EXAMPLE_ARTICLE } from '../examples.ts';
import { INPUT, InputUrl, inputOf, takeInputs } from '../inputs.ts';
import { commaList } from '../parameters.ts';
import type { Services } from '../services.ts';
import type { Routes } from '../zod.ts';

const ParseParameters = z.strictObject({
  url: InputUrl,
  include: commaList(['provenance', 'explain']).describe(
    '`provenance`: where each field was read. `explain`: how each line and field was judged',
  ),
});

const ParsedArticle = Article.extend({
  explain: Explanation.optional().describe('Only with include=explain'),
}).meta({ id: 'ParsedArticle' });

export function parseRoutes({ parse }: Services): Routes {
  return async (app) => {
    takeInputs(app);
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
          body: INPUT,
          response: {
            200: json('The article', ParsedArticle, EXAMPLE_ARTICLE),
            ...problems('MALFORMED_BODY', 'BODY_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE', 'UNREADABLE_INPUT'),
          },
        },
      },
      async (request) => {
        const { url = null, include = [] } = request.query;
        const [parsed] = parse({ ...inputOf(request), file: null, url });
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
