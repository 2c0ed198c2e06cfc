import { pino } from 'pino';
import { Registry } from 'prom-client';
import { bareApp } from '../../src/http/app.ts';
import { timeRequests } from '../../src/http/telemetry/metrics.ts';

// node bench/speed/bare.ts LIST ARTICLE
// Fastify with all that our answers go through, and nothing but two Buffers to send, as another server gave them.

const [list, article] = await Promise.all(process.argv.slice(2, 4).map(bytesAt));

async function bytesAt(address: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(address)).arrayBuffer());
}

const logger = pino({ level: process.env.LOG_LEVEL ?? 'info' });
// As `serve` has them where nothing is set.
const app = bareApp({ logger, bodyLimit: 1 << 20, origins: ['*'], guards: { lag: 2000 } });
timeRequests(app, new Registry());
const type = 'application/json; charset=utf-8';
app.get('/articles', (_, reply) => reply.type(type).send(list));
app.get('/articles/:id', (_, reply) => reply.type(type).send(article));
app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
