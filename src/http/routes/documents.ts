import { z } from 'zod';
import { json, problems, text } from '../answering/answers.ts';
import { NoParameters } from '../asking/parameters.ts';
import type { Routes } from '../zod.ts';

const OpenApi = z.looseObject({ openapi: z.string(), paths: z.looseObject({}) }).meta({ id: 'OpenApiDocument' });

export const documentRoutes: Routes = async (app) => {
  app.get(
    '/openapi.json',
    {
      config: { caching: 'public, max-age=3600' },
      schema: {
        operationId: 'getOpenApiJson',
        summary: 'This document',
        description: 'The OpenAPI 3.1 document, as JSON. /docs shows it to people.',
        tags: ['service'],
        security: [],
        querystring: NoParameters,
        response: { 200: json('The document', OpenApi, { openapi: '3.1.0', paths: {} }), ...problems() },
      },
    },
    async (_request, reply) => reply.send(app.swagger()),
  );

  app.get(
    '/openapi.yaml',
    {
      config: { caching: 'public, max-age=3600' },
      schema: {
        operationId: 'getOpenApiYaml',
        summary: 'This document as YAML',
        description: 'The OpenAPI 3.1 document, as YAML.',
        tags: ['service'],
        security: [],
        querystring: NoParameters,
        response: { 200: text('The document', 'application/yaml', 'openapi: 3.1.0\n', z.unknown()), ...problems() },
      },
    },
    async (_request, reply) => reply.type('application/yaml').send(Buffer.from(app.swagger({ yaml: true }))),
  );
};
