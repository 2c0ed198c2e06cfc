import { defaultTextMapGetter, ROOT_CONTEXT, SpanKind, SpanStatusCode, type Tracer } from '@opentelemetry/api';
import { setGlobalErrorHandler, W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  type Sampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import manifest from '../../../package.json' with { type: 'json' };
import { METHODS } from './requests.ts';

// Traces for OpenTelemetry, loaded only when a collector is named: a span of each request, by the conventions for HTTP
// servers, and no word of a client's but the id that it gave the request.

export interface Tracing {
  watch(app: FastifyInstance): void;
  /** Sends what is not sent yet. */
  close(): Promise<void>;
}

interface TracingOptions {
  /** By its name in OTEL_TRACES_SAMPLER. */
  sampler: string;
  /** How many of the traces that begin here are told of, 0 to 1. */
  share: number;
  onTrouble(error: unknown): void;
}

/** Where to, as what and with which headers is read from the environment by the packages themselves, as their documentation has it. */
export function openTracing({ sampler, share, onTrouble }: TracingOptions): Tracing {
  setGlobalErrorHandler(onTrouble);
  const own = resourceFromAttributes({ 'service.name': 'copydesk', 'service.version': manifest.version });
  const provider = new TracerProvider({
    resource: defaultResource()
      .merge(own)
      .merge(detectResources({ detectors: [envDetector] })),
    sampler: samplerOf(sampler, share),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  const tracer = provider.getTracer('copydesk', manifest.version);
  return {
    watch: (app) => app.addHook('onResponse', tellOf(tracer)),
    close: () => provider.shutdown(),
  };
}

// always_on   traceidratio   parentbased_always_off
function samplerOf(name: string, share: number): Sampler {
  const root = name.replace('parentbased_', '');
  const samplers: Record<string, Sampler> = {
    always_on: new AlwaysOnSampler(),
    always_off: new AlwaysOffSampler(),
    traceidratio: new TraceIdRatioBasedSampler(share),
  };
  return root === name ? samplers[root]! : new ParentBasedSampler({ root: samplers[root]! });
}

const caller = new W3CTraceContextPropagator();

/** A span is made when its request is answered: nothing within it is told of, so that nothing needs it before. */
function tellOf(tracer: Tracer) {
  return (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    const { method, headers, id, routeOptions } = request;
    done();
    // Whoever watches the server is no traffic.
    if (routeOptions.config?.unguarded) return;
    const end = Date.now();
    const { statusCode } = reply;
    const route = routeOptions.url;
    const known = METHODS.has(method);
    const span = tracer.startSpan(
      [known ? method : 'HTTP', route].filter(Boolean).join(' '),
      {
        kind: SpanKind.SERVER,
        startTime: end - reply.elapsedTime,
        attributes: {
          'http.request.method': known ? method : '_OTHER',
          ...(route && { 'http.route': route }),
          'http.response.status_code': statusCode,
          'copydesk.request.id': id,
          ...(statusCode >= 500 && { 'error.type': String(statusCode) }),
        },
      },
      caller.extract(ROOT_CONTEXT, headers, defaultTextMapGetter),
    );
    if (statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(end);
  };
}
