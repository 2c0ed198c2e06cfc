import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What is asked of a node, and its method: "POST /_bulk". */
export interface Asked {
  what: string;
  body: string;
}

/** Stands between Copydesk and a node. Each is waited for: one that never resolves is a node that hangs, one that rejects a node that goes. */
export interface Relay {
  url: string;
  before(asked: Asked): Promise<void>;
  after(asked: Asked): Promise<void>;
}

export interface Guarded {
  key: Buffer;
  cert: Buffer;
  /** As "name:password", without which nothing is passed on. */
  user: string;
}

/** Goes when the test is done. */
export async function relayTo(node: string, guarded?: Guarded): Promise<Relay> {
  const relay: Relay = { url: '', before: async () => {}, after: async () => {} };
  const server: Server = guarded ? createTlsServer(guarded) : createServer();
  const expected = guarded && `Basic ${Buffer.from(guarded.user).toString('base64')}`;
  server.on('request', async (incoming: IncomingMessage, outgoing) => {
    const body = await bytesOf(incoming);
    const { method, url: path, headers } = incoming;
    if (expected && headers.authorization !== expected) {
      outgoing.writeHead(401, { 'www-authenticate': 'Basic realm="OpenSearch Security"' }).end('Unauthorized');
      return;
    }
    const asked = { what: `${method} ${path}`, body: body.toString() };
    await relay.before(asked);
    const passed = request(new URL(path!, node), { method, headers }, async (answer) => {
      const told = await bytesOf(answer);
      const tell = () => outgoing.writeHead(answer.statusCode!, answer.headers).end(told);
      await relay.after(asked).then(tell, () => outgoing.destroy());
    });
    passed.on('error', () => outgoing.destroy()).end(body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  relay.url = `${guarded ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return relay;
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** What never comes. */
export const never = () => new Promise<void>(() => {});
