import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

// A collector of OpenTelemetry: OTLP as protobuf over HTTP (opentelemetry-proto, trace/v1/trace.proto), as much of it as is told.

export interface Told {
  name: string;
  traceId: string;
  parentId: string;
  kind: number;
  /** Nanoseconds since 1970. */
  start: bigint;
  end: bigint;
  attributes: Record<string, string | number>;
  /** 2 is an error. */
  status: number;
}

export interface Collector {
  address: string;
  spans: Told[];
  /** What the sender says of itself. */
  resource: Record<string, string | number>;
  headers: Record<string, unknown>;
  /** All that came, to look for what must not be in it. */
  bytes: Buffer[];
}

export async function collector(): Promise<Collector> {
  const told: Collector = { address: '', spans: [], resource: {}, headers: {}, bytes: [] };
  const server = createServer(async (request, answer) => {
    const body = await buffer(request);
    told.headers = { ...request.headers, path: request.url };
    told.bytes.push(body);
    for (const ofResource of fieldsOf(body, 1)) {
      for (const resource of fieldsOf(ofResource, 1)) Object.assign(told.resource, attributesOf(fieldsOf(resource, 1)));
      told.spans.push(
        ...fieldsOf(ofResource, 2)
          .flatMap((scope) => fieldsOf(scope, 2))
          .map(spanOf),
      );
    }
    answer.setHeader('content-type', 'application/x-protobuf').end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  told.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return told;
}

function spanOf(span: Buffer): Told {
  const [[traceId], [parentId], [name], [kind], [start], [end], [status]] = [1, 4, 5, 6, 7, 8, 15].map((number) =>
    fieldsOf(span, number),
  ) as [Buffer[], Buffer[], Buffer[], Buffer[], Buffer[], Buffer[], Buffer[]];
  return {
    name: String(name),
    traceId: traceId!.toString('hex'),
    parentId: parentId?.toString('hex') ?? '',
    kind: numberOf(kind),
    start: start!.readBigUInt64LE(),
    end: end!.readBigUInt64LE(),
    attributes: attributesOf(fieldsOf(span, 9)),
    status: status ? numberOf(fieldsOf(status, 3)[0]) : 0,
  };
}

/** KeyValue: 1 is the key, 2 the value, within which 1 is text and 3 a whole number. */
function attributesOf(all: Buffer[]): Record<string, string | number> {
  return Object.fromEntries(
    all.map((each) => {
      const value = fieldsOf(each, 2)[0]!;
      const text = fieldsOf(value, 1)[0];
      return [String(fieldsOf(each, 1)[0]), text === undefined ? numberOf(fieldsOf(value, 3)[0]) : String(text)];
    }),
  );
}

/** Every field of this number in a message; of a varint, its bytes. */
function fieldsOf(message: Buffer, number: number): Buffer[] {
  const found: Buffer[] = [];
  let at = 0;
  const varint = (): Buffer => {
    const start = at;
    while (message[at++]! >= 0x80);
    return message.subarray(start, at);
  };
  /** By the kind of a field. */
  const sizeOf: Record<number, () => number> = {
    0: () => {
      const { length } = varint();
      at -= length;
      return length;
    },
    1: () => 8,
    2: () => numberOf(varint()),
    5: () => 4,
  };
  while (at < message.length) {
    const tag = numberOf(varint());
    const size = sizeOf[tag & 7]!();
    if (tag >> 3 === number) found.push(message.subarray(at, at + size));
    at += size;
  }
  return found;
}

function numberOf(varint: Buffer = Buffer.alloc(1)): number {
  return [...varint].reduce((sum, byte, place) => sum + (byte & 0x7f) * 2 ** (7 * place), 0);
}
