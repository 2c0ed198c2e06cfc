import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { Header } from 'tar';
import { chanceFrom } from '../chance.ts';
import { tarOf, warcGzOf, warcOf, zipOf } from './packing.ts';

// Files that are broken or mean harm, made anew each time from one seed. hostile.txt says what becomes of each.

export type Made = Map<string | Buffer, Content>;
/** Bytes, or where a link leads. */
type Content = Buffer | { link: string };

const KIB = 1024;

let stories = 0;
/** A story that no other file has, so that it is nobody's duplicate. */
function story(): string {
  stories++;
  return `The council of Aldermoor voted on Tuesday to repair bridge number ${stories}, which was closed in the autumn after a flood. “We have waited for bridge ${stories},” said Tom Reed, the mayor, who had asked for the money in the spring.`;
}
const text = () => `Council votes on bridge\n\nBy Ada Brook\n\n5 March 2024\n\n${story()}\n\n${story()}\n`;
const page = (inside = '') =>
  `<html><head><title>Council votes</title></head><body><h1>Council votes on bridge</h1>${inside}<p>${story()}</p><p>${story()}</p></body></html>`;
const record = (more: object = {}) =>
  JSON.stringify({ title: 'Council votes on bridge', date: '2024-03-05', body: story(), ...more });
const rss = (prolog: string, inside = '') =>
  `<?xml version="1.0"?>${prolog}<rss version="2.0"><channel><title>Herald</title><item><title>Bridge</title>${inside}<description>${story()}</description></item></channel></rss>`;

/** Some 270, by name. */
export function hostileFiles(): Made {
  stories = 0;
  const random = chanceFrom(11).number;
  const made: Made = new Map();
  const families = [cut, spoilt, named, packed, bombs, markup, pages, records, texts, tables, mails, crawls, links];
  for (const family of families)
    for (const [name, content] of Object.entries(family(random)))
      made.set(name, typeof content === 'string' ? Buffer.from(content) : content);
  // A name that is no UTF-8.
  made.set(Buffer.from('names/caf\xe9.txt', 'latin1'), Buffer.from(text()));
  return made;
}

type Family = Record<string, string | Content>;

const containers = () => ({
  'a.txt.gz': gzipSync(text()),
  'b.jsonl.gz': gzipSync(`${record({ id: 'one' })}\n${record({ id: 'two' })}\n`),
  'c.txt.zst': zstdCompressSync(text()),
  'd.zip': zipOf({ 'a.txt': text(), 'b.txt': text() }),
  'e.tar': tarOf({ 'a.txt': text(), 'b.txt': text() }),
  'f.warc.gz': warcGzOf([1, 2].map((n) => ({ url: `https://news.example/${n}`, body: page() }))),
});

/** Broken off at places of chance. */
function cut(random: () => number): Family {
  const family: Family = {};
  for (let round = 1; round <= 4; round++)
    for (const [name, whole] of Object.entries(containers()))
      family[`cut/${round}-${name}`] = whole.subarray(0, 12 + Math.floor(random() * (whole.length - 13)));
  return family;
}

/** With bits turned over at places of chance. */
function spoilt(random: () => number): Family {
  const family: Family = {};
  for (let round = 1; round <= 4; round++)
    for (const [name, whole] of Object.entries(containers())) {
      const bytes = Buffer.from(whole);
      for (let flips = 0; flips < 3; flips++)
        bytes[10 + Math.floor(random() * (bytes.length - 10))]! ^= 1 << Math.floor(random() * 8);
      family[`spoilt/${round}-${name}`] = bytes;
    }
  return family;
}

/** Names that mean something to a shell, to SQL, to a page, to a terminal or to a path. */
function named(): Family {
  const names = [
    'a b.txt',
    '$(touch x).txt',
    '`id`.txt',
    '; rm -rf ~.txt',
    '| cat.txt',
    "' or 1=1 --.txt",
    '" union select.txt',
    '<script>alert(1)<!--script>.txt',
    '..txt.txt',
    'a..b.txt',
    '%2e%2e%2fetc%2fpasswd.txt',
    '%00.txt',
    'C:\\windows\\win.ini.txt',
    '..\\..\\up.txt',
    'line\nbreak.txt',
    '\u001b[2Jclear.txt',
    '\u202egnp.txt',
    'é.txt',
    'e\u0301.txt',
    '🗞️.txt',
    '-rf.txt',
    '--help.txt',
    '~.txt',
    '*.txt',
    '?.txt',
    'con.txt',
    '#.txt',
    `${'n'.repeat(240)}.txt`,
    '__proto__.txt',
    'constructor.txt',
  ];
  return Object.fromEntries(names.map((name) => [`names/${name}`, text()]));
}

function entry(
  path: string,
  type: 'SymbolicLink' | 'Link' | 'CharacterDevice' | 'FIFO' | 'Directory',
  linkpath = '',
): Buffer {
  const header = new Header({ path, type, linkpath, size: 0, mode: 0o644, mtime: new Date(0) });
  header.encode();
  return header.block!;
}

/** Archives whose names or entries lead out of them. */
function packed(): Family {
  const out = [
    '../../etc/passwd.txt',
    '/etc/passwd.txt',
    '..\\..\\up.txt',
    'C:/windows/a.txt',
    'a/../../b.txt',
    'a\0b.txt',
    '.hidden.txt',
    './a.txt',
  ];
  const family: Family = {};
  for (const [at, name] of out.entries()) {
    family[`packed/name-${at}.zip`] = zipOf({ [name]: text(), 'good.txt': text() });
    family[`packed/name-${at}.tar`] = tarOf({ [name]: text(), 'good.txt': text() });
  }
  const good = tarOf({ 'good.txt': text() });
  for (const [type, link] of [
    ['SymbolicLink', '/etc/passwd'],
    ['Link', '../../outside.txt'],
    ['CharacterDevice', ''],
    ['FIFO', ''],
    ['Directory', ''],
  ] as const)
    family[`packed/${type}.tar`] = Buffer.concat([entry('entry.txt', type, link), good]);
  const header = Buffer.from(tarOf({ 'a.txt': 'x' }).subarray(0, 512));
  header.write('77777777777\0', 124, 'latin1');
  family['packed/claims-8-gib.tar'] = Buffer.concat([header, Buffer.alloc(512)]);
  family['packed/office.docx'] = zipOf({ 'word/document.xml': '<w/>' });
  family['packed/no-entries.zip'] = zipOf({});
  family['packed/no-entries.tar'] = Buffer.alloc(1024);
  return family;
}

/** Small, until they are opened. */
function bombs(): Family {
  const zeros = Buffer.alloc(20 * KIB * KIB, 'a');
  let nested = Buffer.from(text());
  const family: Family = {
    'bombs/a.txt.gz': gzipSync(zeros),
    'bombs/a.txt.zst': zstdCompressSync(zeros),
    'bombs/lines.jsonl.gz': gzipSync(`{"body":"${'b'.repeat(20 * KIB * KIB)}"}\n${record({ id: 'good' })}\n`),
  };
  for (let depth = 1; depth <= 6; depth++) {
    nested = gzipSync(nested);
    family[`bombs/nested-${depth}.txt${'.gz'.repeat(depth)}`] = nested;
  }
  let boxed = zipOf({ 'good.txt': text() });
  for (let depth = 1; depth <= 5; depth++) boxed = zipOf({ [`${depth}.zip`]: boxed });
  family['bombs/boxed.zip'] = boxed;
  const packedZeros = deflateRawSync(zeros);
  const lying = zipOf({ 'a.txt': packedZeros });
  // Deflated, and of ten bytes as the archive has it.
  const central = lying.lastIndexOf('PK\x01\x02', undefined, 'latin1');
  for (const at of [8, central + 10]) lying.writeUInt16LE(8, at);
  for (const at of [22, central + 24]) lying.writeUInt32LE(10, at);
  family['bombs/lying.zip'] = lying;
  return family;
}

/** XML that declares what it should not, or has no end. */
function markup(): Family {
  const laughs = '<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">';
  const entities = {
    laughs,
    file: '<!ENTITY a SYSTEM "file:///etc/passwd">',
    http: '<!ENTITY a SYSTEM "http://127.0.0.1:9/">',
    parameter: '<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;',
    itself: '<!ENTITY a "&a;">',
  };
  const family: Family = {};
  for (const [name, declared] of Object.entries(entities)) {
    family[`markup/${name}.rss`] = rss(`<!DOCTYPE rss [${declared}]>`, '<author>&a;</author>');
    family[`markup/${name}.nitf`] =
      `<!DOCTYPE nitf [${declared}]><nitf><body><body.head><hedline><hl1>&a;</hl1></hedline></body.head><body.content><p>${story()}</p></body.content></body></nitf>`;
  }
  return {
    ...family,
    'markup/system.rss': rss('<!DOCTYPE rss SYSTEM "file:///etc/passwd">'),
    'markup/public.rss': rss('<!DOCTYPE rss PUBLIC "-//Herald//DTD" "http://127.0.0.1:9/a.dtd">'),
    'markup/undeclared.rss': rss('', '<author>&nowhere;</author>'),
    'markup/include.rss': rss(
      '',
      '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>',
    ),
    'markup/sheet.rss': rss('<?xml-stylesheet href="file:///etc/passwd" type="text/xsl"?>'),
    'markup/unclosed.rss': rss('').slice(0, -20),
    'markup/crossed.rss': rss('', '<b><i></b></i>'),
    'markup/cdata.rss': rss('', '<author><![CDATA[Ada'),
    'markup/comment.rss': rss('', '<!-- <!-- -- '),
    'markup/attribute.rss': rss('', `<a b="${'c'.repeat(500_000)}"/>`),
    'markup/attributes.rss': rss('', `<a ${Array.from({ length: 20_000 }, (_, n) => `a${n}="b"`).join(' ')}/>`),
    'markup/twice.rss': rss('', '<a b="1" b="2"/>'),
    'markup/deep.rss': rss('', '<a>'.repeat(50_000)),
    'markup/zero.rss': rss('', '<author>Ada\0Brook</author>'),
    'markup/claims-utf16.rss': rss('').replace('version="1.0"', 'version="1.0" encoding="UTF-16"'),
    'markup/claims-nonsense.rss': rss('').replace('version="1.0"', 'version="1.0" encoding="ebcdic-cp-xx"'),
    'markup/character.rss': rss('', '<author>&#x110000;&#xD800;&#0;</author>'),
  };
}

/** Pages that no browser would mind, and that many a parser does. */
function pages(): Family {
  const family: Family = {};
  for (const tag of [
    'div',
    'table',
    'b',
    'a',
    'font',
    'svg',
    'math',
    'blockquote',
    'p',
    'template',
    'ul',
    'select',
    'button',
    'form',
    'noscript',
    'frameset',
  ])
    family[`pages/deep-${tag}.html`] = page(`<${tag}>`.repeat(5_000));
  for (const [name, start] of Object.entries({
    comment: '<!--',
    script: '<script>',
    style: '<style>',
    textarea: '<textarea>',
    title: '<title>',
    attribute: '<a href="',
    plaintext: '<plaintext>',
    cdata: '<![CDATA[',
    doctype: '<!DOCTYPE',
    end: '</',
  }))
    family[`pages/unclosed-${name}.html`] = page() + start + story();
  const ld = (data: string) => page(`<script type="application/ld+json">${data}</script>`);
  return {
    ...family,
    'pages/attribute.html': page(`<a title="${'x'.repeat(1_000_000)}">b</a>`),
    'pages/attributes.html': page(`<a ${Array.from({ length: 50_000 }, (_, n) => `a${n}`).join(' ')}>b</a>`),
    'pages/zeros.html': page('\0\0\0'),
    'pages/base.html': page('<base href="file:///etc/"><link rel="canonical" href="passwd">'),
    'pages/charset.html': page('<meta charset="x-user-defined">'),
    'pages/refresh.html': page('<meta http-equiv="refresh" content="0;url=javascript:alert(1)">'),
    'pages/frames.html': page('<iframe src="file:///etc/passwd"></iframe><object data="file:///etc/passwd"></object>'),
    'pages/ld-proto.html': ld(
      '{"@type":"NewsArticle","__proto__":{"headline":"x"},"constructor":{"prototype":{"a":1}},"headline":"Bridge"}',
    ),
    'pages/ld-deep.html': ld(`{"@type":"NewsArticle","author":${'['.repeat(20_000)}`),
    'pages/ld-deep-closed.html': ld(`{"@type":"NewsArticle","author":${'['.repeat(5_000)}${']'.repeat(5_000)}}`),
    'pages/ld-kinds.html': ld(
      '{"@type":["NewsArticle",7,null],"headline":{"a":1},"author":[null,7,{"name":[]}],"datePublished":{},"articleBody":[1]}',
    ),
    'pages/ld-many.html': ld(
      `[${Array.from({ length: 2_000 }, () => '{"@type":"NewsArticle","headline":"x"}').join(',')}]`,
    ),
  };
}

/** JSON of wrong kinds, without an end, or with keys that are somebody else's. */
function records(): Family {
  const family: Family = {};
  const kinds: Record<string, unknown> = {
    null: null,
    number: 7,
    huge: 1e308,
    true: true,
    list: [[[]]],
    object: { a: { b: 1 } },
    empty: '',
    surrogate: '\ud800',
  };
  for (const [name, value] of Object.entries(kinds))
    family[`records/kind-${name}.json`] = record({
      title: value,
      authors: value,
      date: value,
      dateline: value,
      quotes: value,
    });
  return {
    ...family,
    'records/proto.json': `{"__proto__":{"title":"x"},"constructor":{"prototype":{}},"body":${JSON.stringify(story())}}`,
    'records/keys-twice.json': `{"title":"a","title":"b","body":${JSON.stringify(story())}}`,
    'records/mark.json': `\ufeff${record()}`,
    'records/nan.json': `{"title":NaN,"body":${JSON.stringify(story())}}`,
    'records/comma.json': `${record().slice(0, -1)},}`,
    'records/single.json': record().replaceAll('"', "'"),
    'records/deep.json': '{"a":'.repeat(50_000),
    'records/deep-list.json': `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    'records/key.json': `{"${'k'.repeat(1_000_000)}":1,"body":${JSON.stringify(story())}}`,
    'records/keys.json': `{${Array.from({ length: 50_000 }, (_, n) => `"k${n}":1`).join(',')},"body":${JSON.stringify(story())}}`,
    'records/digits.json': `{"id":${'9'.repeat(10_000)},"body":${JSON.stringify(story())}}`,
    'records/lines.jsonl': `${record({ id: 'a' })}\n{\n\n[1]\n"text"\n7\n${record({ id: 'b' })}\n`,
    'records/same-id.jsonl': `${record({ id: 'a' })}\n${record({ id: 'a' })}\n${record({ id: 'a' })}\n`,
    'records/id.jsonl': `${record({ id: '../../etc/passwd' })}\n${record({ id: '\u001b[2J' })}\n${record({ id: 'x'.repeat(10_000) })}\n`,
    'records/front.md': `---\n${'a: &a [x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n'}title: Bridge\n---\n\n${story()}\n`,
    'records/front-bomb.md': `---\n${Array.from({ length: 30 }, (_, n) => `k${n}: &k${n} [${n ? `*k${n - 1},*k${n - 1}` : 'x'}]`).join('\n')}\n---\n\n${story()}\n`,
    'records/front-code.md': `---\ntitle: !!js/function "function(){ return 1 }"\n---\n\n${story()}\n`,
    'records/front-open.md': `---\ntitle: Bridge\n\n${story()}\n`,
    'records/front.toml.md': `+++\n${'a = ['.repeat(2_000)}\n+++\n\n${story()}\n`,
  };
}

/** Text that is hardly any. */
function texts(): Family {
  const bytes = (...given: number[]) => Buffer.concat([Buffer.from(text()), Buffer.from(given)]);
  return {
    'texts/empty.txt': '',
    'texts/blank.txt': ' \n\t\n',
    'texts/mark.txt': '\ufeff',
    'texts/zeros.txt': Buffer.alloc(1_000),
    'texts/zero.txt': text().replace('voted', 'vo\0ted'),
    'texts/controls.txt': Buffer.from(Array.from({ length: 31 }, (_, n) => n + 1)),
    'texts/overlong.txt': bytes(0xc0, 0xaf, 0xe0, 0x80, 0xaf),
    'texts/lone.txt': bytes(0x80, 0xbf, 0xff, 0xfe),
    'texts/utf16-odd.txt': Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(text(), 'utf16le'),
      Buffer.from([0x41]),
    ]),
    'texts/utf16-lone.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${text()}\ud800`, 'utf16le')]),
    'texts/utf16-bare.txt': Buffer.from(text(), 'utf16le'),
    'texts/utf32.txt': Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), Buffer.from(text())]),
    'texts/bidi.txt': `\u202e${text()}\u2066`,
    'texts/marks.txt': text().replaceAll('e', `e${'\u0301'.repeat(200)}`),
    'texts/word.txt': `${text()}\n${'x'.repeat(1_000_000)}`,
    'texts/lines.txt': text() + '\n'.repeat(300_000),
    'texts/short.txt': text() + 'a\n'.repeat(100_000),
    'texts/open.txt': text() + '“'.repeat(100_000),
    'texts/brackets.txt': text() + '([{'.repeat(50_000),
    'texts/links.txt': text() + '[a](b)'.repeat(50_000),
    'texts/script.txt': `<script>alert(1)</script>\n\n${text()}`,
    'texts/page.txt': page(),
    'texts/elf.txt': Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(500, 3)]),
    'texts/image.txt': Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
    'texts/program.exe': Buffer.from('MZ\x90'),
  };
}

function tables(): Family {
  const row = () => `"Bridge",2024-03-05,"${story()}"`;
  return {
    'tables/formula.csv': `title,date,body\n"=cmd|'/c calc'!A0",2024-03-05,"${story()}"\n`,
    'tables/open.csv': `title,date,body\n${row()}\n"Bridge,2024-03-05,${story()}\n`,
    'tables/header.csv': 'title,date,body\n',
    'tables/twice.csv': `title,title,body\nA,B,"${story()}"\n`,
    'tables/columns.csv': `${Array.from({ length: 20_000 }, (_, n) => `c${n}`).join(',')},body\n${'x,'.repeat(20_000)}"${story()}"\n`,
    'tables/field.csv': `title,body\nBridge,"${'x '.repeat(200_000)}"\n`,
    'tables/zeros.csv': `title,body\nBr\0idge,"${story()}"\n`,
    'tables/none.csv': `a,b\n1,2\n`,
    'tables/tabs.tsv': `title\tbody\nBridge\t"${story()}\n`,
  };
}

function mails(): Family {
  const mail = (head: string, body = story()) =>
    `From: Ada Brook <ada@news.example>\nSubject: Bridge\n${head}\n\n${body}\n`;
  const parts = (depth: number): string =>
    depth === 0
      ? `Content-Type: text/plain\n\n${story()}`
      : `Content-Type: multipart/mixed; boundary="b${depth}"\n\n--b${depth}\n${parts(depth - 1)}\n--b${depth}--\n`;
  return {
    'mails/deep.eml': `Subject: Bridge\n${parts(200)}`,
    'mails/boundary.eml': mail('Content-Type: multipart/mixed'),
    'mails/unclosed.eml': mail(
      'Content-Type: multipart/mixed; boundary=x',
      `--x\nContent-Type: text/plain\n\n${story()}`,
    ),
    'mails/base64.eml': mail('Content-Transfer-Encoding: base64', '!!!!not base64!!!!'),
    'mails/quoted.eml': mail('Content-Transfer-Encoding: quoted-printable', `${story()} =ZZ =`),
    'mails/charset.eml': mail('Content-Type: text/plain; charset="no-such"'),
    'mails/headers.eml': mail(Array.from({ length: 20_000 }, (_, n) => `X-${n}: y`).join('\n')),
    'mails/words.eml': mail(`X-A: ${'=?utf-8?q?a?= '.repeat(20_000)}`),
    'mails/empty.eml': 'From: a\n\n',
  };
}

function crawls(): Family {
  const whole = warcOf([{ url: 'https://news.example/w', body: page() }]).toString('latin1');
  const lengths = { huge: '99999999999999999999', minus: '-1', none: '', words: 'many', short: '10' };
  const family: Family = {};
  for (const [name, length] of Object.entries(lengths))
    family[`crawls/length-${name}.warc`] = Buffer.from(
      whole.replace(/Content-Length: \d+/, `Content-Length: ${length}`),
      'latin1',
    );
  return {
    ...family,
    'crawls/garbage.warc': 'WARC/1.0\r\ngarbage\r\n\r\n',
    'crawls/file.warc': warcOf([{ url: 'file:///etc/passwd', body: page() }]),
    'crawls/image.warc': warcOf([
      { url: 'https://news.example/i', body: Buffer.alloc(100), headers: { 'Content-Type': 'image/png' } },
    ]),
    'crawls/gone.warc': warcOf([{ url: 'https://news.example/g', body: page(), status: '404 Not Found' }]),
    'crawls/encoded.warc': warcOf([
      { url: 'https://news.example/e', body: 'not gzip', headers: { 'Content-Encoding': 'gzip' } },
    ]),
  };
}

/** Out of the folder, round in a circle, and to what never ends. */
function links(): Family {
  const ways = {
    passwd: '/etc/passwd',
    environ: '/proc/self/environ',
    memory: '/proc/self/mem',
    endless: '/dev/zero',
    chance: '/dev/urandom',
    up: '../../outside.txt',
    root: '/',
    itself: 'itself.txt',
    nowhere: 'nowhere',
    folder: '..',
  };
  return Object.fromEntries(Object.entries(ways).map(([name, link]) => [`links/${name}.txt`, { link }]));
}

/** Puts them all into a folder. */
export function putHostile(folder: string): number {
  const made = hostileFiles();
  for (const family of [
    'cut',
    'spoilt',
    'names',
    'packed',
    'bombs',
    'markup',
    'pages',
    'records',
    'texts',
    'tables',
    'mails',
    'crawls',
    'links',
  ])
    mkdirSync(join(folder, family), { recursive: true });
  writeFileSync(
    join(folder, '../outside.txt'),
    'Outside\n\nNobody is to read this sentence, which stands outside the folder.\n',
  );
  for (const [name, content] of made) {
    const path = typeof name === 'string' ? join(folder, name) : Buffer.concat([Buffer.from(`${folder}/`), name]);
    if (Buffer.isBuffer(content)) writeFileSync(path, content);
    else symlinkSync(content.link, path);
  }
  return made.size;
}
