import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { desk } from './desk.ts';

const TEXT = [
  ' date 2024-02-06 Larger ferry for Skerrow Island',
  'By Ailsa Brand',
  'SKERROW, Scotland — The last ferry to Skerrow Island will be replaced by a larger boat in the spring, the trust said.',
  '“Nobody will be left on the quay again,” said Morag Tennant, the trust’s chairwoman.',
  'The boat carries 40 people and, for the first time, a car. It was built in a yard on the mainland over two winters.',
].join('\r\n\r\n');
const FILE = "harbour/Fähre (2) 'neu'.txt";

async function ferry() {
  const opened = await desk({ texts: { [FILE]: TEXT } });
  const { body } = await opened.ask.get('/articles?include=provenance');
  return { ...opened, article: body.data[0], path: `/articles/${body.data[0].id}` };
}

it('gives the original bytes as an attachment that no browser renders', async () => {
  const { ask, path } = await ferry();
  const { headers, body } = await ask.get(`${path}/source`).buffer().expect(200);
  expect(body).toEqual(Buffer.from(TEXT));
  expect(headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''F%C3%A4hre%20%282%29%20%27neu%27.txt`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
});

it('gives the text that the parser saw, in which the offsets of the provenance count', async () => {
  const { ask, path, article } = await ferry();
  const { text, headers } = await ask.get(`${path}/text`).expect(200);
  expect(headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' });
  expect(text).toBe(TEXT);
  const [{ start, end }] = article.provenance.title.spans;
  expect(text.slice(start, end)).toBe(article.title);
});

it('explains every line and every field', async () => {
  const { ask, path } = await ferry();
  const { body } = await ask.get(`${path}/explain`).expect(200);
  for (const line of body.lines) expect(line.rule).toEqual(expect.any(String));
  expect(body.lines.map(({ text }: { text: string }) => text).join('\r\n')).toBe(TEXT);
  expect(body.fields.title).toMatchObject({ value: 'Larger ferry for Skerrow Island', rule: expect.any(String) });
  expect(body.fields.subtitle).toBeNull();
});

it('parses what is sent as loading would, and stores nothing', async () => {
  const { ask, article } = await ferry();
  const url = 'https://skerrow-post.example/ferry?id=1';
  const sent = await ask
    .post(`/parse?url=${encodeURIComponent(url)}`)
    .type('text/plain')
    .send(TEXT)
    .expect(200);
  const { id, source, provenance, wordCount, ...rest } = article;
  expect(sent.body).toMatchObject({
    title: rest.title,
    date: rest.date,
    authors: rest.authors,
    dateline: rest.dateline,
  });
  expect(sent.body.source).toEqual({
    ...source,
    file: null,
    url,
    sha256: createHash('sha256').update(TEXT).digest('hex'),
  });
  expect(sent.body).not.toHaveProperty('provenance');
  expect(sent.body).not.toHaveProperty('explain');
  expect((await ask.get('/articles')).body.total.value).toBe(1);
});

const PAGE = `<!doctype html><html lang="en"><head><title>Larger ferry for Skerrow Island</title></head><body><nav><a href="/">Home</a></nav><article><h1>Larger ferry for Skerrow Island</h1>${TEXT.split(
  '\r\n\r\n',
)
  .slice(1)
  .map((text) => `<p>${text}</p>`)
  .join('')}</article></body></html>`;

it.each([
  ['ferry.txt', 'text/plain', TEXT],
  ['ferry.html', 'text/html', PAGE],
  ['ferry.md', 'text/markdown', `# Larger ferry\n\n${TEXT}`],
  ['ferry.json', 'application/json', JSON.stringify({ title: 'Larger ferry', body: TEXT })],
])('of %s, /parse explains what /explain does, and its provenance is the article’s', async (file, type, input) => {
  const { ask } = await desk({ texts: { [file]: input } });
  const [stored] = (await ask.get('/articles?include=provenance')).body.data;
  const sent = await ask.post('/parse?include=provenance,explain').type(type).send(input).expect(200);
  const { body } = await ask.get(`/articles/${stored.id}/explain`).expect(200);
  expect(body.lines.length).toBeGreaterThan(2);
  expect(sent.body.explain).toEqual(body);
  expect(sent.body.provenance).toEqual(stored.provenance);
});

it('parses JSON whose body is story throughout', async () => {
  const { ask } = await desk();
  const body = 'By the river the mill still turns.\n\n“It never stopped,” said Owen Reid.';
  const sent = await ask.post('/parse').send({ id: 'mill-1', body }).expect(200);
  expect(sent.body.body).toBe(body);
  expect(sent.body.source.format).toBe('json');
  const again = await ask.post('/parse').send({ id: 'mill-1', body: 'Another text.' }).expect(200);
  expect(again.body.id).toBe(sent.body.id);
});

it('takes an article on prototypes', async () => {
  const { ask } = await desk();
  const body = 'He wrote {"__proto__": 1} on the board, and nobody in the room could say why it was there.';
  expect((await ask.post('/parse').send({ body }).expect(200)).body.body).toBe(body);
});

it('reads the charset that the sender names', async () => {
  const { ask } = await desk();
  const bytes = Buffer.from('Die Fähre fährt wieder, und alle freuen sich.', 'latin1');
  const request = ask.post('/parse').set('content-type', 'text/plain; charset="ISO-8859-1"');
  const sent = await request.serialize((given) => given as unknown as string).send(bytes as unknown as string);
  expect(sent.body.source.encoding).toBe('windows-1252');
});

it.each([
  ['nothing', 'text/plain', '', 400, 'MALFORMED_BODY'],
  ['nothing as JSON', 'application/json', '', 400, 'MALFORMED_BODY'],
  ['half a document', 'application/json', '{"body": "a', 400, 'MALFORMED_BODY'],
  ['text as JSON', 'application/json', 'Larger ferry', 400, 'MALFORMED_BODY'],
  ['no body member', 'application/json', '{"id":"a"}', 400, 'INVALID_REQUEST'],
  ['a prototype', 'application/json', '{"body":"a","__proto__":{"id":"b"}}', 400, 'MALFORMED_BODY'],
  ['a prototype in escapes', 'application/json', '{"body":"a","\\u005F_proto_\\u005f" :1}', 400, 'MALFORMED_BODY'],
  ['a list', 'application/json', '[{"body":"a"}]', 400, 'INVALID_REQUEST'],
  ['a number', 'application/json', '{"body":7}', 400, 'INVALID_REQUEST'],
  ['a picture', 'image/png', 'PNG', 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['no kind at all', 'nonsense', 'a', 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['a zero character', 'text/plain', 'a\0b', 422, 'UNREADABLE_INPUT'],
  ['a PDF', 'text/plain', '%PDF-1.7 \x01\x02', 422, 'UNREADABLE_INPUT'],
  ['too much', 'text/plain', 'a'.repeat(2001), 413, 'BODY_TOO_LARGE'],
])('refuses %s', async (_what, type, sent, status, code) => {
  const { ask } = await desk({ bodyLimit: 2000 });
  const answer = await ask.post('/parse').set('content-type', type).send(sent).expect(status);
  expect(answer.headers['content-type']).toBe('application/problem+json');
  expect(answer.body).toMatchObject({ code, status });
});
