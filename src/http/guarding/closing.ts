import { Server } from 'node:net';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** Milliseconds in which a request that was on its way when the server began to end has come. */
const ON_ITS_WAY_MS = 1_500;
const LOOK_EVERY_MS = 20;

/**
 * When the server ends, it takes no new connection, and answers what comes on those that are open. Node's own close would hang
 * up at once on each that is idle, and so on a request that its client has just sent.
 */
export function finishing(app: FastifyInstance, grace = 0): void {
  if (grace === 0) return;
  app.addHook('preClose', async () => {
    const begun = performance.now();
    Server.prototype.close.call(app.server);
    while (performance.now() - begun < ON_ITS_WAY_MS && (await connections(app)) > 0) await setTimeout(LOOK_EVERY_MS);
    // What has come by now is read before who is idle is hung up on: a server that is behind has not seen it yet.
    for (const _ of [1, 2]) await setImmediate();
  });
}

function connections({ server }: FastifyInstance): Promise<number> {
  return new Promise((resolve) => server.getConnections((_error, count) => resolve(count)));
}
