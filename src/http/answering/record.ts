import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Article } from '../../article.ts';
import { CopydeskError } from '../../errors.ts';
import { pick } from '../asking/fields.ts';
import { FORMATS, type FormatName } from '../formats/index.ts';
import { JSON_TYPE } from './answers.ts';
import { membersFor } from './listed.ts';
import { preferredType } from './negotiate.ts';
import { vary } from './sending.ts';
import { recordTag } from './tags.ts';

// One article, in the form that a client asks for.

type Shape = { fields?: string[]; include?: string[] };
type Form = FormatName | 'json';

const MEDIA_TYPES = new Map<string, Form>([
  ['application/json', 'json'],
  ...Object.entries(FORMATS).map(([name, { mediaType }]) => [bare(mediaType), name as Form] as const),
]);

/** Where each form is found, and what it is. */
const ALTERNATES = [...MEDIA_TYPES].map(([type, form]) => ({
  form,
  type,
  query: form === 'json' ? '' : `?as=${form}`,
}));

/** By `as`, else by Accept; null where it takes none that we have. Where members are named it is JSON: no other form has them. */
export function formFor(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  { as, fields, include }: Shape & { as?: FormatName },
): Form | null {
  if (as) return as;
  vary(reply, 'Accept');
  const type = preferredType(headers.accept, typesOf({ fields, include }));
  return type ? MEDIA_TYPES.get(type)! : null;
}

export function notAcceptable(shape: Shape): CopydeskError {
  return new CopydeskError('NOT_ACCEPTABLE', `There is ${typesOf(shape).join(', ')}.`);
}

function typesOf({ fields, include }: Shape): string[] {
  return fields || include ? ['application/json'] : [...MEDIA_TYPES.keys()];
}

export function answerRecord(reply: FastifyReply, article: Article, form: Form, shape: Shape) {
  reply.header('link', linksOf(article.id, form)).header('x-content-type-options', 'nosniff');
  if (form !== 'json') return reply.type(FORMATS[form].mediaType).send(Buffer.from(FORMATS[form].write(article)));
  const whole = bytesOf(article, {});
  const selected = shape.fields || shape.include ? bytesOf(article, shape) : undefined;
  return reply
    .type(JSON_TYPE)
    .header('etag', recordTag(whole, selected).tag)
    .send(selected ?? whole);
}

/** The whole of it in our own JSON, which the store has finished. */
export function answerFinished(reply: FastifyReply, id: string, whole: Uint8Array) {
  return reply
    .header('link', linksOf(id, 'json'))
    .header('x-content-type-options', 'nosniff')
    .type(JSON_TYPE)
    .header('etag', recordTag(whole).tag)
    .send(whole);
}

function bytesOf(article: Article, shape: Shape): Buffer {
  return Buffer.from(JSON.stringify(pick(article, membersFor(shape, ['provenance']))));
}

/** RFC 8288: the same article in every other form. */
function linksOf(id: string, form: Form): string {
  const address = `/articles/${encodeURIComponent(id)}`;
  return ALTERNATES.filter((other) => other.form !== form)
    .map(({ query, type }) => `<${address}${query}>; rel="alternate"; type="${type}"`)
    .join(', ');
}

function bare(mediaType: string): string {
  return mediaType.split(';', 1)[0]!;
}
