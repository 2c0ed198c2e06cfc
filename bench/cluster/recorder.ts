import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

// Stands between Copydesk and OpenSearch, and writes down what is asked.

export interface Asked {
  path: string;
  body: string;
}

export interface Recorder {
  url: string;
  asked: Asked[];
  end(): void;
}

export async function record(node: string): Promise<Recorder> {
  const asked: Asked[] = [];
  const { hostname, port } = new URL(node);
  const server: Server = createServer(async (incoming, outgoing) => {
    const pieces: Buffer[] = [];
    for await (const piece of incoming) pieces.push(piece as Buffer);
    const body = Buffer.concat(pieces);
    const { method, url: path = '/', headers } = incoming;
    asked.push({ path, body: body.toString() });
    const passed = request({ hostname, port, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    passed.end(body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    end() {
      server.close();
      server.closeAllConnections();
    },
  };
}
