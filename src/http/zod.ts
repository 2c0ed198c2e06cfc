import type { SwaggerTransform } from '@fastify/swagger';
import type { FastifyPluginAsync, FastifySchemaCompiler, FastifyTypeProvider, RawServerDefault } from 'fastify';
import { z } from 'zod';
import { check, refusal } from './asking/faults.ts';
import { NOT_MODIFIED } from './describing/operations.ts';

/** Types a handler by the zod schemas of its route: what it is given, and what it may answer. */
interface Zod extends FastifyTypeProvider {
  validator: this['schema'] extends z.ZodType ? z.output<this['schema']> : unknown;
  serializer: this['schema'] extends { content: { 'application/json': { schema: infer S extends z.ZodType } } }
    ? z.input<S>
    : unknown;
}
export type Routes = FastifyPluginAsync<Record<never, never>, RawServerDefault, Zod>;

export const validatorCompiler: FastifySchemaCompiler<unknown> = ({ schema, httpPart }) => {
  if (!(schema instanceof z.ZodType)) throw new Error('the schemas of a route are written in zod');
  // Most addresses have no query, and to read none of it is as much work as to read one.
  const bare = httpPart === 'querystring' ? check(schema, {}, 'address') : { faults: [] };
  return (data: unknown) => {
    if ('value' in bare && Object.keys(data as object).length === 0) return { value: { ...(bare.value as object) } };
    // An input's bytes are for the parser to judge.
    if (Buffer.isBuffer(data)) return { value: data };
    const checked = check(schema, data, httpPart === 'body' ? 'body' : 'address');
    return 'value' in checked ? checked : { error: refusal(checked.faults) };
  };
};

// Node sends bytes three times as fast as a string with a curly quote in it; Fastify takes them, only its type does not.
export const serializerCompiler = () => (answer: unknown) => Buffer.from(JSON.stringify(answer)) as unknown as string;

/** A route's schema with JSON Schema in place of zod; the named models go to the document's components. */
export const toOpenApi: SwaggerTransform = ({ schema, url, route, ...document }) => {
  if (!('openapiObject' in document)) throw new Error('the document is OpenAPI 3');
  const components = document.openapiObject.components?.schemas ?? {};
  const told = withoutZod(schema, components) as typeof schema & { response?: object };
  const tagged = route.method === 'GET' && route.config?.caching !== 'no-store' && told?.response;
  return { schema: tagged ? { ...told, response: { ...told.response, 304: NOT_MODIFIED } } : told, url };
};

function withoutZod(part: unknown, components: Record<string, unknown>): unknown {
  if (part instanceof z.ZodType) return modelOf(part, components);
  if (Array.isArray(part)) return part.map((item) => withoutZod(item, components));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, withoutZod(value, components)]));
}

function modelOf(schema: z.ZodType, components: Record<string, unknown>): unknown {
  const { $schema: _, $defs, ...model } = z.toJSONSchema(schema, { io: 'input', override: brief });
  Object.assign(components, inComponents($defs ?? {}));
  return inComponents(model);
}

// zod has no name for "any JSON", which contains itself.
function inComponents<T extends object>(model: T): T {
  const text = JSON.stringify(model)
    .replaceAll('"#/$defs/', '"#/components/schemas/')
    .replaceAll('__schema0', 'AnyJson');
  return JSON.parse(text);
}

/** Leaves out what nobody reads, and puts back what zod drops of a schema that transforms. */
const brief: z.core.ToJSONSchemaParams['override'] = ({ zodSchema, jsonSchema }) => {
  if (jsonSchema.format) delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  const { examples, default: otherwise } = z.globalRegistry.get(zodSchema) ?? {};
  if (examples) jsonSchema.examples = examples as unknown[];
  if (otherwise !== undefined) jsonSchema.default = otherwise as number;
};
