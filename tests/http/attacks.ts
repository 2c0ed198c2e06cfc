import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chanceFrom } from '../chance.ts';
import { HOSTILE } from './hostile.ts';

// Five hundred requests that no decent client sends, as the bytes that go over the wire, each with the status that is due.

export interface Attack {
  name: string;
  bytes: Buffer;
  /** Whether nothing more comes: of a request that has no end. */
  cut?: true;
  /** Null where the server hangs up without a word. */
  status: number | null;
}

const HOST = 'Host: x\r\nConnection: close\r\n';

function raw(name: string, status: number | null, text: string | Buffer): Attack {
  return { name, status, bytes: typeof text === 'string' ? Buffer.from(text, 'latin1') : text };
}

function cut(attack: Attack): Attack {
  return { ...attack, cut: true };
}

function get(path: string, status: number, headers = ''): Attack {
  return raw(
    `GET ${path.slice(0, 80)} ${headers.slice(0, 60)}`,
    status,
    `GET ${path} HTTP/1.1\r\n${HOST}${headers}\r\n`,
  );
}

function post(
  path: string,
  status: number,
  body: string | Buffer,
  headers = 'Content-Type: application/json\r\n',
): Attack {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const head = `POST ${path} HTTP/1.1\r\n${HOST}${headers}Content-Length: ${bytes.length}\r\n\r\n`;
  const name = `POST ${path} ${headers.trim()} ${bytes.subarray(0, 40).toString('latin1')}`;
  return raw(name, status, Buffer.concat([Buffer.from(head), bytes]));
}

const LISTS = ['/articles', '/quotes', '/authors', '/clusters'];

function methods(): Attack[] {
  const paths = [
    '/articles/search',
    '/articles/x/quotes',
    '/quotes',
    '/ledger',
    '/metrics',
    '/openapi.json',
    '/feeds/articles.rss',
    '/',
  ];
  const odd = ['PATCH', 'TRACE', 'PROPFIND', 'MKCOL', 'LOCK', 'SEARCH', 'PURGE', 'QUERY'];
  return [
    ...paths.flatMap((path) =>
      odd.map((method) => raw(`${method} ${path}`, 405, `${method} ${path} HTTP/1.1\r\n${HOST}\r\n`)),
    ),
    ...['get', 'GETS', 'G ET', '', 'PRI', '\x00GET', 'GET\x7f', 'CONNECTS'].map((method) =>
      raw(`method ${JSON.stringify(method)}`, 400, `${method} /articles HTTP/1.1\r\n${HOST}\r\n`),
    ),
    raw('CONNECT', null, `CONNECT example.org:443 HTTP/1.1\r\n${HOST}\r\n`),
    raw('POST /reload without a key', 401, `POST /reload HTTP/1.1\r\n${HOST}\r\n`),
    ...[
      'Bearer',
      'Bearer ',
      'Bearer nope',
      'Basic bm9wZTpub3Bl',
      'bearer é',
      `Bearer ${'a'.repeat(10_000)}`,
      'Bearer secret-key-of-the-test,x',
    ].map((given) =>
      raw(
        `Authorization: ${given.slice(0, 30)}`,
        401,
        `POST /reload HTTP/1.1\r\n${HOST}Authorization: ${given}\r\n\r\n`,
      ),
    ),
    raw('a key in the query', 400, `GET /articles?api_key=secret-key-of-the-test HTTP/1.1\r\n${HOST}\r\n`),
  ];
}

function paths(): Attack[] {
  const nowhere = [
    '/../etc/passwd',
    '/../../../../etc/passwd',
    '/docs/../../package.json',
    '/docs/static/../../package.json',
    '/docs/static/..%2f..%2fpackage.json',
    '/docs/static/%2e%2e/%2e%2e/package.json',
    '/docs/static/....//package.json',
    '/assets/../src/main.ts',
    '/assets/..%5c..%5cmain.ts',
    '/.env',
    '/.git/config',
    '/package.json',
    '/src/main.ts',
    '/wp-login.php',
    '/admin',
    '/articles/',
    '//articles',
    '/articles//',
    '/Articles',
    '/articles;a=b',
    '/articles%2f',
    '/articles%00',
    '/%61rticles/',
    '/articles/x/..',
    '/articles/x/source/y',
    '/metrics/',
    '/problems/',
    '/problems/..%2f',
    '/server-status',
    '/actuator/env',
    '/cgi-bin/test.cgi',
    '/a'.repeat(1_000),
    '/\\..\\..',
    '/~root',
    '/*',
    '/feeds/articles.exe',
    '/articles/x/versions/y',
  ];
  const ids = [
    '__proto__',
    'constructor',
    'toString',
    '%00',
    '%2e%2e',
    '..%2f..%2fetc%2fpasswd',
    "'%20or%201=1--",
    '%22;drop%20table%20articles',
    '%F0%9F%97%9E',
    '%ef%bf%bd',
    'x'.repeat(10_000),
    '%20',
    '-1',
    '1e309',
    '%3Cscript%3E',
    '$%7B7*7%7D',
    '%25s%25n',
  ];
  const broken = ['%', '%z', '%zz', '%c3', '%ff%fe', '%u0041', '%ed%a0%80', '%c0%af'];
  return [
    ...nowhere.map((path) => get(path, 404)),
    ...ids.flatMap((id) => ['/articles/', '/quotes/'].map((path) => get(path + id, 404))),
    ...broken.map((id) => get(`/articles/${id}`, 400)),
    get('/articles/a b', 400),
    get('/articles\t', 400),
    get('articles', 400),
    get('', 400),
    get('/articles#top', 400),
    get('http://x/articles', 200),
    get('http://169.254.169.254/latest/meta-data', 404),
    get('*', 200),
  ];
}

function queries(): Attack[] {
  const wrong = [
    'limit=0',
    'limit=-1',
    'limit=101',
    'limit=1e3',
    'limit=NaN',
    'limit=',
    'limit=1&limit=2',
    'limit[]=1',
    'limit=%31%00',
    'limit=٣',
    'limit=9999999999999999999999',
    'cursor=',
    'cursor=x',
    'cursor=%00',
    'cursor=../../etc/passwd',
    'cursor=eyJhIjoxfQ',
    `cursor=${'A'.repeat(5_000)}`,
    'cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'sort=id;drop',
    'sort=',
    'nope=1',
    '__proto__=1',
    '__proto__[a]=1',
    'constructor=1',
    'constructor=1&constructor=2',
    'toString=1&toString=2&toString=3',
    'q=%00',
    'q=',
    'q=%20',
    'from=2024-13-45',
    'from=yesterday',
    'from=%27',
    `author=${'a'.repeat(10_000)}`,
    'has=everything',
    'interval=day',
    'total=all',
    'fields=password',
    'a=1&'.repeat(200),
  ];
  const fine = ['limit=1', 'limit=100', '', '&&&', 'limit=%35'];
  return [
    ...LISTS.flatMap((path) => wrong.map((query) => get(`${path}?${query}`, 400))),
    ...fine.map((query) => get(`/articles?${query}`, 200)),
    ...HOSTILE.filter((_, at) => at % 6 === 0)
      .map((q) => ({ q, address: `/articles?q=${encodeURIComponent(q.toWellFormed())}` }))
      .filter(({ address, q }) => address.length < 20_000 && q.trim() !== '')
      .map(({ address }) => get(address, 200)),
    get('/articles?%', 400),
    get('/articles?q=%', 400),
    get('/articles?q=%c3', 400),
    get('/articles?q=%ed%a0%80', 400),
    get(`/articles?q=${'a'.repeat(60_000)}`, 400),
    get(`/articles?q=${'a'.repeat(70_000)}`, 431),
    get('/changes?wait=31', 400),
    get('/changes?wait=-1', 400),
    get('/export?as=exe', 400),
  ];
}

function headers(): Attack[] {
  const ignored = [
    'Range: bytes=0-0',
    'Range: bytes=-1',
    'Range: bytes=9999999-',
    'Range: bytes=0-0,1-1,2-2',
    'If-Range: "x"',
    'If-Modified-Since: never',
    'If-None-Match: x',
    'If-None-Match: "',
    'If-Match: *',
    'Expect: 100-continue',
    'Upgrade: websocket',
    'Upgrade: h2c',
    'Accept-Encoding: ,,,',
    'Accept-Encoding: br;q=2',
    `Accept-Encoding: ${'gzip,'.repeat(2_000)}`,
    'Accept-Language: \xff\xfe',
    'Cookie: a=b',
    'X-Forwarded-For: 127.0.0.1',
    'X-Forwarded-Host: evil.example',
    'X-HTTP-Method-Override: DELETE',
    'X-Request-Id: a\tb',
    `X-Request-Id: ${'x'.repeat(1_000)}`,
    'X-Original-URL: /admin',
    'Forwarded: for=1.2.3.4',
    'Origin: null',
    'Referer: javascript:alert(1)',
    `${'X: y\r\n'.repeat(900)}Z: z`,
    `Accept: ${'a/b,'.repeat(2_000)}*/*`,
  ];
  const broken = [
    'a b: c',
    ': c',
    'a\x00: b',
    'a: b\x00c',
    'a: b\x01',
    'a\x7f: b',
    'Host: y',
    'Content-Length: x',
    'Content-Length: -1',
    'Content-Length: 1\r\nContent-Length: 2',
    'Content-Length: 5\r\nTransfer-Encoding: chunked',
    'Transfer-Encoding: chunked, identity',
    'Transfer-Encoding: xchunked',
    'Transfer-Encoding : chunked',
    'X: y\r\n folded: z',
    'a\rb: c',
  ];
  return [
    ...ignored.map((header) => get('/articles', 200, `${header}\r\n`)),
    ...broken.map((header) => get('/articles', 400, `${header}\r\n`)),
    get('/articles', 431, `X: ${'a'.repeat(70_000)}\r\n`),
    get('/articles', 431, 'X: y\r\n'.repeat(15_000)),
    get('/articles/x', 404, 'Accept: application/x-nope\r\n'),
    raw('no host', 400, 'GET /articles HTTP/1.1\r\nConnection: close\r\n\r\n'),
    raw('HTTP/1.0', 200, 'GET /articles HTTP/1.0\r\n\r\n'),
    raw('HTTP/9.9', 400, 'GET /articles HTTP/9.9\r\nHost: x\r\n\r\n'),
    raw('HTTP/1.1 in small letters', 400, 'GET /articles http/1.1\r\nHost: x\r\n\r\n'),
    raw('lines without a return', 400, 'GET /articles HTTP/1.1\nHost: x\n\n'),
  ];
}

function bodies(): Attack[] {
  const deep = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);
  const search: [number, string][] = [
    [400, ''],
    [400, '{'],
    [400, '[]'],
    [400, 'null'],
    [400, '1'],
    [400, '"q"'],
    [400, '{"q":1}'],
    [400, '{"q":{"$ne":null}}'],
    [400, '{"q":["a"]}'],
    [400, '{"q":"a","nope":1}'],
    [400, '{"q":"a","limit":1e99}'],
    [400, '{"q":"a","limit":-0.5}'],
    [400, '{"q":"a","cursor":{}}'],
    [400, '{"__proto__":{},"q":"a"}'],
    [400, '{"constructor":{"prototype":{}},"q":"a"}'],
    [400, '{"q":"\\u0000"}'],
    [400, '{q:a}'],
    [400, '\ufeff{'],
    [400, '{"q":"a"}{"q":"b"}'],
    [400, '{"q":NaN}'],
    [400, deep('[', ']', 5_000)],
    [400, deep('{"a":', '1}', 1)],
    [400, deep('[', '', 5_000)],
    [400, '<q/>'],
    [200, '{"q":"\\ud800"}'],
    [200, '{"q":"a","q":"b"}'],
    [200, '{"q":"((((((((("}'],
    [200, `{"q":"${'(a OR '.repeat(500)}"}`],
  ];
  const parse: [number, string | Buffer, string][] = [
    [200, 'a', 'text/plain'],
    [422, '\0', 'text/plain'],
    [400, '', 'text/plain'],
    [422, '<p>', 'text/html'],
    [400, '{', 'application/json'],
    [400, '{}', 'application/json'],
    [400, '{"__proto__":{"a":1}}', 'application/json'],
    [400, deep('[', ']', 5_000), 'application/json'],
    [200, `${'<div>'.repeat(5_000)}The council met on Tuesday.`, 'text/html'],
    [422, '<!DOCTYPE a [<!ENTITY b "c">]><rss>&b;</rss>', 'application/rss+xml'],
    [415, 'a', 'image/png'],
    [415, 'a', 'multipart/form-data; boundary=x'],
    [415, 'a', 'application/x-www-form-urlencoded'],
    [415, 'a', 'text'],
    [415, 'a', '/'],
    [415, 'a', 'nonsense; charset'],
    [200, 'The council met on Tuesday.', 'text/plain; charset=nope'],
    [200, 'The council met on Tuesday.', 'text/plain; charset='],
    [422, Buffer.alloc(2_000, 7), 'text/plain'],
    [200, Buffer.from('The council met \xff\xfe on Tuesday.', 'latin1'), 'text/plain'],
  ];
  const typed = (type: string) => `Content-Type: ${type}\r\n`;
  const encoded = (encoding: string) => `Content-Type: text/plain\r\nContent-Encoding: ${encoding}\r\n`;
  const chunked = (name: string, status: number, chunks: string) =>
    raw(
      `chunks: ${name}`,
      status,
      `POST /parse HTTP/1.1\r\n${HOST}Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n${chunks}`,
    );
  return [
    ...search.map(([status, body]) => post('/articles/search', status, body)),
    ...parse.map(([status, body, type]) => post('/parse', status, body, typed(type))),
    post('/parse', 413, 'a'.repeat(70_000), typed('text/plain')),
    post('/parse', 413, gzipSync(Buffer.alloc(5_000_000, 'a')), encoded('gzip')),
    post('/parse', 413, brotliCompressSync(Buffer.alloc(5_000_000, 'a')), encoded('br')),
    post('/parse', 400, 'not gzip', encoded('gzip')),
    post('/parse', 400, gzipSync('The council met.').subarray(0, 15), encoded('gzip')),
    post('/parse', 400, 'x', encoded('zstd')),
    post('/parse', 415, 'x', encoded('compress')),
    post('/parse', 415, 'x', encoded('gzip, gzip')),
    post('/parse?url=javascript:alert(1)&url=x', 400, 'a', typed('text/plain')),
    post('/parse?include=everything', 400, 'a', typed('text/plain')),
    cut(
      raw(
        'a body shorter than it says',
        400,
        `POST /parse HTTP/1.1\r\n${HOST}Content-Type: text/plain\r\nContent-Length: 50\r\n\r\nshort`,
      ),
    ),
    raw(
      'a body that says to be of 10 GB',
      413,
      `POST /parse HTTP/1.1\r\n${HOST}Content-Type: text/plain\r\nContent-Length: 10000000000\r\n\r\n`,
    ),
    chunked('no number', 400, 'x\r\nabc\r\n0\r\n\r\n'),
    chunked('a negative number', 400, '-1\r\nabc\r\n0\r\n\r\n'),
    chunked('too large a number', 400, 'ffffffffffffffffff\r\nabc\r\n'),
    cut(chunked('cut off', 400, '5\r\nabc')),
    chunked('longer than it says', 400, '1\r\nabc\r\n0\r\n\r\n'),
    chunked('an extension', 200, '3;a=b\r\nabc\r\n0\r\n\r\n'),
    chunked('a trailer', 200, '3\r\nabc\r\n0\r\nX-Evil: 1\r\n\r\n'),
  ];
}

/** Two requests in one, where a proxy and a server may disagree on where the first ends. */
function smuggled(): Attack[] {
  const inner = 'GET /ledger HTTP/1.1\r\nHost: x\r\n\r\n';
  const outer = (framing: string, body: string) =>
    `POST /articles/search HTTP/1.1\r\n${HOST}Content-Type: application/json\r\n${framing}\r\n\r\n${body}`;
  return [
    raw('CL.TE', 400, outer('Content-Length: 6\r\nTransfer-Encoding: chunked', `0\r\n\r\n${inner}`)),
    raw('TE.CL', 400, outer('Transfer-Encoding: chunked\r\nContent-Length: 4', `5c\r\n${inner}\r\n0\r\n\r\n`)),
    raw('TE.TE', 400, outer('Transfer-Encoding: chunked\r\nTransfer-Encoding: x', `0\r\n\r\n${inner}`)),
    raw('CL.CL', 400, outer('Content-Length: 5\r\nContent-Length: 0', inner)),
    raw('TE with a tab', 400, outer('Transfer-Encoding:\tchunked\r\nContent-Length: 3', `0\r\n\r\n${inner}`)),
    raw('TE after a feed', 400, outer('X: y\nTransfer-Encoding: chunked\r\nContent-Length: 3', inner)),
    raw('a header with a feed in it', 400, `GET /articles HTTP/1.1\r\nHost: x\nX: y\r\n\r\n`),
    raw('a request in a header', 200, 'GET /articles HTTP/1.1\r\nHost: x GET /ledger HTTP/1.1\r\n\r\n'),
  ];
}

function notHttp(): Attack[] {
  const { number } = chanceFrom(4);
  const noise = Array.from({ length: 24 }, (_, at) =>
    raw(
      `noise ${at}`,
      400,
      Buffer.from(Array.from({ length: 40 + at * 8 }, (__, byte) => (byte === 0 ? 1 : Math.floor(number() * 256)))),
    ),
  );
  const other: Record<string, string> = {
    TLS: '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
    SSH: 'SSH-2.0-OpenSSH_9.2\r\n',
    'HTTP/2': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    SMTP: 'EHLO x\r\n',
    Redis: '*1\r\n$4\r\nPING\r\n',
    'an answer': 'HTTP/1.1 200 OK\r\n\r\n',
    'a proxy’s head': 'PROXY TCP4 1.2.3.4 1.2.3.4 1 2\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n',
    SOCKS: '\x05\x01\x00',
  };
  return [...noise, ...Object.entries(other).map(([name, text]) => raw(name, 400, text))];
}

export const ATTACKS: Attack[] = [methods, paths, queries, headers, bodies, smuggled, notHttp].flatMap((family) =>
  family(),
);
