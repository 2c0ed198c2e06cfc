import { z } from 'zod';
import { CopydeskError, PROBLEMS, type ProblemCode } from '../../errors.ts';
import { problems, text } from '../answering/answers.ts';
import { NoParameters } from '../asking/parameters.ts';
import type { Routes } from '../zod.ts';

const ByCode = z.strictObject({
  code: z
    .string()
    .describe('As the member `code` of a problem gives it')
    .meta({ examples: ['INVALID_REQUEST'] }),
});

export const problemRoutes: Routes = async (app) => {
  app.get(
    '/problems/:code',
    {
      config: { caching: 'public, max-age=3600' },
      schema: {
        operationId: 'getProblem',
        summary: 'What a problem means',
        description: 'A page that says what the problem of this code means and what to do about it.',
        tags: ['service'],
        security: [],
        params: ByCode,
        querystring: NoParameters,
        response: {
          200: text('The page', 'text/html; charset=utf-8', page('INVALID_REQUEST')),
          ...problems('PROBLEM_NOT_FOUND'),
        },
      },
    },
    async (request, reply) => {
      const { code } = request.params;
      if (!Object.hasOwn(PROBLEMS, code)) throw new CopydeskError('PROBLEM_NOT_FOUND');
      reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
      return reply.type('text/html; charset=utf-8').send(Buffer.from(page(code as ProblemCode)));
    },
  );
};

/** Of our own words alone, so that there is nothing to escape. */
function page(code: ProblemCode): string {
  const { status, title, remedy } = PROBLEMS[code];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${code}</title>
<style>body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem }</style>
<h1>${title}</h1>
<p>Status ${status}, code <code>${code}</code>.</p>
<p>${remedy}</p>
</html>
`;
}
