import { z } from 'zod';
import { Article, Explanation } from '../../article.ts';
import { JSON_TYPE, json, problems } from '../answering/answers.ts';
import { INPUT, InputUrl, inputOf, takeInputs } from '../asking/inputs.ts';
import { commaList } from '../asking/parameters.ts';
import { EXAMPLE_ARTICLE } from '../describing/examples.ts';
import type { Parts, Services } from '../services.ts';
import type { Routes } from '../zod.ts';

const INCLUDE = ['provenance', 'explain'] as const;

const ParseParameters = z.strictObject({
  url: InputUrl,
  include: commaList(INCLUDE).describe(
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
      async (request, reply) => {
        const { url = null, include = [] } = request.query;
        const parts = await parse({ ...inputOf(request), file: null, url }, ['article', ...include]);
        return reply.type(JSON_TYPE).send(joined(parts) as never);
      },
    );
  };
}

// {"id":"5f0c…",…} -> {"id":"5f0c…",…,"provenance":{…}}
function joined({ article, ...more }: Parts<'article'> & Partial<Parts<(typeof INCLUDE)[number]>>): Buffer {
  const members = INCLUDE.flatMap((name) => {
    const member = more[name];
    return member ? [Buffer.from(`,"${name}":`), member] : [];
  });
  return Buffer.concat([article.subarray(0, -1), ...members, Buffer.from('}')]);
}
