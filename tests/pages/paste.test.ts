import { describe, expect, it } from 'vitest';
import { BROWSER, open, readingDesk, send, upload } from './page.ts';

const TEXT = `Trust to buy larger ferry
By Ailsa Brand
6 February 2024
The harbour trust will buy a larger boat for the route to the outer islands, it said on Tuesday after a long meeting.

“The queue is over,” said Ida Holm, who chairs the trust and has asked for the boat for eleven years now.`;

describe('a text that is pasted', () => {
  it('is read as the desk would, and stored nowhere', async () => {
    const here = await readingDesk();
    expect((await open(here, '/paste')).all('textarea')).toHaveLength(1);
    const page = await send(here, '/paste', { text: TEXT.replaceAll('\n', '\r\n'), url: '' });
    expect(page.status).toBe(200);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.texts('h1')).toEqual(['Try a text', 'Trust to buy larger ferry']);
    expect(page.texts('p.byline')).toEqual(['By Ailsa Brand']);
    expect(page.texts('a.said')).toEqual(['The queue is over,']);
    expect(page.texts('p.who')).toEqual(['Ida Holm']);
    expect(page.texts('span.text').join('\n')).toBe(TEXT);
    expect((await here.ask.get('/articles')).body.data).toEqual([]);
  });

  it('may be HTML, with its address', async () => {
    const paragraphs = TEXT.split('\n')
      .slice(3)
      .map((text) => `<p>${text}</p>`)
      .join('');
    const text = `<!doctype html><title>Trust to buy larger ferry</title><article><h1>Trust to buy larger ferry</h1>${paragraphs}</article>`;
    const page = await send(await readingDesk(), '/paste', { text, url: 'https://skerrypost.example/ferry' });
    expect(page.status).toBe(200);
    expect(page.texts('h1')[1]).toBe('Trust to buy larger ferry');
    expect(page.link('On the page itself')).toMatch(/^https:\/\/skerrypost\.example\/ferry#:~:text=/);
  });

  it('stands in the form again, whatever it is', async () => {
    const text = '\n</textarea><script>alert(1)</script>\nBy "Ana" & Co\n';
    const page = await send(await readingDesk(), '/paste', { text, url: '' });
    expect(page.all('script')).toHaveLength(1);
    // HTML drops the line end that follows the tag.
    expect(page.html).toMatch(/ spellcheck="false">\n\n&lt;\/textarea&gt;&lt;script&gt;/);
  });

  it.each([
    [{ text: '' }, 422, 'There is nothing to read yet.'],
    [{ text: ' \n ' }, 422, 'There is nothing to read yet.'],
    [{}, 422, 'There is nothing to read yet.'],
    [{ text: 'A text', url: 'javascript:alert(1)' }, 400, 'An address begins with http:// or https://.'],
    [{ text: 'A text', url: 'no address' }, 400, 'An address begins with http:// or https://.'],
  ])('%j is a %i that says why', async (form, status, told) => {
    const page = await send(await readingDesk(), '/paste', form as Record<string, string>);
    expect(page.status).toBe(status);
    expect(page.texts('p.telling')).toEqual([told]);
    expect(page.all('textarea')).toHaveLength(1);
  });

  it.each([
    ['harbour.txt', TEXT, 'Trust to buy larger ferry'],
    [
      'page.html',
      `<!doctype html><title>Ferry &amp; co</title><article><h1>Ferry &amp; co</h1><p>${TEXT}</p></article>`,
      'Ferry & co',
    ],
    ['record.json', JSON.stringify({ title: 'Ferry in JSON', body: TEXT }), 'Ferry in JSON'],
    ['latin.txt', Buffer.from(TEXT.replace('larger', 'länger'), 'latin1'), 'Trust to buy länger ferry'],
    ['<script>alert(1)</script>".txt', TEXT, 'Trust to buy larger ferry'],
  ])('may be a file: %s', async (name, bytes, title) => {
    const here = await readingDesk();
    const page = await upload(here, { file: [name, bytes], text: '', url: '' });
    expect([page.status, page.texts('h1')]).toEqual([200, ['Try a text', title]]);
    expect(page.all('script')).toHaveLength(1);
    expect((await here.ask.get('/articles')).body.data).toEqual([]);
  });

  it('of several records is the first, and says so', async () => {
    const lines = ['title,body', ...['One', 'Two'].map((title) => `${title},"${TEXT.replaceAll('"', '')}"`)].join('\n');
    const page = await upload(await readingDesk(), { file: ['two.csv', lines] });
    expect(page.texts('h1')[1]).toBe('One');
    expect(page.texts('p.telling')).toEqual(['The file has 2 articles; this is the first.']);
  });

  it('is read where no file was chosen, as browsers send it', async () => {
    const page = await upload(await readingDesk(), { file: ['', ''], text: TEXT.replaceAll('\n', '\r\n'), url: '' });
    expect(page.texts('h1')[1]).toBe('Trust to buy larger ferry');
    expect(page.texts('span.text').join('\n')).toBe(TEXT);
  });

  it.each([
    [['empty.txt', ''], 422],
    [['picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])], 422],
  ] as const)('a file of nothing that is read is told of: %j', async (file, status) => {
    const page = await upload(await readingDesk(), { file: [...file] as [string, string], text: '', url: '' });
    expect(page.status).toBe(status);
    expect(page.texts('p.telling')).toHaveLength(1);
  });

  it.each([
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'multipart/form-data; boundary="',
  ])('a form that breaks off is a 400: %s', async (type) => {
    const { ask } = await readingDesk();
    const { status, text } = await ask
      .post('/paste')
      .set('accept', BROWSER)
      .set('content-type', type)
      .send(Buffer.from('--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nA text'));
    expect(status).toBe(400);
    expect(text).toContain('The form did not arrive whole. Send it again.');
  });

  it('that is too long is a 413, and no form a 415', async () => {
    const here = await readingDesk({ bodyLimit: 1000 });
    expect((await send(here, '/paste', { text: 'word '.repeat(400) })).status).toBe(413);
    await here.ask.post('/paste').type('application/json').send('{}').expect(415);
  });
});
