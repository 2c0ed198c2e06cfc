import { crc32, gzipSync } from 'node:zlib';
import { Header } from 'tar';

/** A zip archive of entries that are stored as they are. */
export function zipOf(entries: Record<string, string | Buffer>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const data = Buffer.from(content as string);
    const path = Buffer.from(name);
    // From the version needed to the length of the extra field.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, path, data]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, path]));
    locals.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

export function tarOf(entries: Record<string, string | Buffer>): Buffer {
  const blocks = Object.entries(entries).flatMap(([path, content]) => {
    const data = Buffer.from(content as string);
    const header = new Header({ path, size: data.length, mode: 0o644, type: 'File', mtime: new Date(0) });
    header.encode();
    return [header.block!, data, Buffer.alloc(-data.length & 511)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

export interface Crawled {
  url: string;
  body: string | Buffer;
  type?: string;
  status?: string;
  headers?: Record<string, string>;
}

/** The records of a crawl, one by one, as crawlers write them. */
export function warcRecords(pages: Crawled[]): Buffer[] {
  return pages.map(({ url, body, type = 'response', status = '200 OK', headers = {} }, at) => {
    const http = { 'Content-Type': 'text/html; charset=utf-8', ...headers };
    const lines = Object.entries(http).map(([name, value]) => `${name}: ${value}\r\n`);
    const head = type === 'response' ? `HTTP/1.1 ${status}\r\n${lines.join('')}\r\n` : '';
    const block = Buffer.concat([Buffer.from(head), Buffer.from(body as string)]);
    return Buffer.concat([
      Buffer.from(
        `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-03-09T11:00:00Z\r\n` +
          `WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-${String(at).padStart(12, '0')}>\r\n` +
          `Content-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n`,
      ),
      block,
      Buffer.from('\r\n\r\n'),
    ]);
  });
}

export const warcOf = (pages: Crawled[]) => Buffer.concat(warcRecords(pages));
export const warcGzOf = (pages: Crawled[]) => Buffer.concat(warcRecords(pages).map((record) => gzipSync(record)));
