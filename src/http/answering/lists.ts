import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Facets, FinishedPage, Page } from '../../store/store.ts';
import { anyText, oneOf, wholeNumber } from '../asking/parameters.ts';
import { QueryEcho } from '../asking/searching.ts';
import { JSON_TYPE } from './answers.ts';

// A list, whatever it is a list of: how it is paged, and what stands around its data.

export const PAGING = {
  limit: wholeNumber(1, 100, 20).describe('How many records a page has at most.'),
  cursor: anyText().optional().describe('Where the page begins: `page.next` or `page.prev` of this same query.'),
};

export const TOTAL = {
  total: oneOf(['exact', 'estimate', 'none'])
    .default('exact')
    .describe('How the matches are counted: to the last, cheaply, or not at all (`total` is then null).'),
};

export const PageInfo = z
  .object({
    limit: z.int(),
    next: z.string().nullable().describe('The cursor of the next page; null on the last'),
    prev: z.string().nullable().describe('The cursor of the page before; null on the first'),
  })
  .meta({ id: 'PageInfo' });

const Total = z
  .object({ value: z.int(), relation: z.enum(['eq', 'gte']).describe('gte: there are at least so many') })
  .meta({ id: 'Total' });

export function listOf<T extends z.ZodType, M extends z.ZodRawShape>(id: string, record: T, more: M = {} as M) {
  return z
    .object({
      data: z.array(record),
      page: PageInfo,
      total: Total.nullable().describe('Null with total=none'),
      query: QueryEcho.optional().describe('Only with `q`'),
      ...more,
    })
    .meta({ id });
}

export function exampleList<T>(record: T, text?: string) {
  return {
    data: [record],
    page: { limit: 20, next: null, prev: null },
    total: { value: 1, relation: 'eq' as const },
    ...(text && { query: { text, parsed: text, warnings: [], didYouMean: null } }),
  };
}

export function answerList<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  { limit }: { limit: number },
  { data, next, prev, total, facets, query }: Page<T> & { facets?: Facets; query?: QueryEcho },
) {
  linkPages(request, reply, { next, prev });
  return {
    data,
    page: { limit, next, prev },
    total,
    ...(facets && { facets }),
    ...(query && { query }),
  };
}

/** The same of a page whose data is finished JSON. */
export function answerFinishedList(
  request: FastifyRequest,
  reply: FastifyReply,
  { limit }: { limit: number },
  { data, next, prev, total, facets, query }: FinishedPage & { facets?: Facets; query?: QueryEcho },
) {
  linkPages(request, reply, { next, prev });
  const rest = JSON.stringify({
    page: { limit, next, prev },
    total,
    ...(facets && { facets }),
    ...(query && { query }),
  });
  const whole = Buffer.concat([DATA, data, Buffer.from(`,${rest.slice(1)}`)]);
  return reply.type(JSON_TYPE).send(whole as never);
}
const DATA = Buffer.from('{"data":');

// Clients give up on an answer whose headers are longer than 16 KiB; the cursors stand in the body too.
const LONGEST_LINK = 12_000;

/** RFC 8288. A list that was asked for in a body has no address for its neighbours. */
export function linkPages(request: FastifyRequest, reply: FastifyReply, cursors: Pick<Page<unknown>, 'next' | 'prev'>) {
  if (request.method === 'POST') return;
  const { self, at } = pagesOf(request);
  const links = [`<${self}>; rel="self"`];
  if (cursors.next) links.unshift(`<${at(cursors.next)}>; rel="next"`);
  if (cursors.prev) links.unshift(`<${at(cursors.prev)}>; rel="prev"`);
  const link = links.join(', ');
  if (link.length <= LONGEST_LINK) reply.header('link', link);
}

/** The path and query of what was asked for, and of another page of it. */
export function pagesOf({ url }: FastifyRequest) {
  const [path, query = ''] = url.split(/\?(.*)/s, 2);
  const address = (cursor?: string) => {
    const parameters = new URLSearchParams(query);
    if (cursor) parameters.set('cursor', cursor);
    return parameters.size > 0 ? `${path}?${parameters}` : path!;
  };
  return { self: address(), at: address };
}
