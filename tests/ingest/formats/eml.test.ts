import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../src/ingest/formats/mime.ts';
import { PAGE, STORY, sourcesOf } from './given.ts';

const read = (text: string) => sourcesOf('message/rfc822', text.replaceAll('\n', '\r\n'))[0]!;

describe('a mail', () => {
  it('gives its subject, sender and date, and its text', () => {
    const source = read(`From: "Ada Brook" <ada@news.example>
Subject: Fwd: =?UTF-8?Q?Caf=C3=A9?= =?UTF-8?B?IG9wZW5z?=
Date: Tue, 05 Mar 2024 18:30:00 -0500
Message-ID: <1@news.example>
Content-Type: multipart/alternative; boundary="b1"

--b1
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

The caf=E9 opens at=
 last.
--b1
Content-Type: text/html

<p>The caf&eacute; opens at last.</p>
--b1--
`);
    expect(source).toMatchObject({
      text: 'The café opens at last.',
      storyOnly: false,
      origin: { format: 'eml', url: null },
    });
    expect(source.hints).toEqual({
      title: 'Café opens',
      authors: ['Ada Brook'],
      published: 'Tue, 05 Mar 2024 18:30:00 -0500',
    });
  });

  it('takes HTML where that is all there is, and no attachment', () => {
    const html = Buffer.from('<p>Told.</p><p>Told again.</p>').toString('base64');
    const source = read(`From: ada@news.example
Content-Type: multipart/mixed; boundary=b1

--b1
Content-Type: text/plain
Content-Disposition: attachment; filename=x.txt

Not this.
--b1
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

${html}
`);
    expect(source).toMatchObject({ text: 'Told.\nTold again.' });
  });
});

it('reads a page that a browser saved, whose subject and date are not the story’s', () => {
  const [first, second] = STORY.split('\n\n');
  const source = read(`From: <Saved by Blink>
Snapshot-Content-Location: https://news.example/1
Subject: Council meets - Kestrel Bay News
Date: Sat, 09 Mar 2024 11:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html";
	boundary="----MultipartBoundary--x----"

------MultipartBoundary--x----
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://news.example/1

<p>${first}</p><p class=3D"x">${second}</p>
------MultipartBoundary--x----
Content-Type: image/png
Content-Transfer-Encoding: base64

AAAA
------MultipartBoundary--x------
`);
  expect(source).toMatchObject({ text: PAGE, origin: { url: 'https://news.example/1' } });
  expect(source.hints).not.toHaveProperty('title');
  expect(source.hints).not.toHaveProperty('published');
});

it.each([
  ['=?utf-8?q?a_b?=', 'a b'],
  ['=?nonsense?q?a?=', '=?nonsense?q?a?='],
  ['plain', 'plain'],
  ['=?utf-8?q?', '=?utf-8?q?'],
])('reads the header %j', (header, text) => expect(wordsIn(header)).toBe(text));

it.each([
  ['a mail without a text', 'From: a@b.example\nContent-Type: image/png\n\nAAAA'],
  ['a multipart of nothing', 'From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\nnothing'],
])('refuses %s', (_, text) => expect(() => read(text)).toThrow(/without text or HTML/));

it('reads a megabyte of boundaries in a moment', () => {
  const many = `From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n${'--x\nContent-Type: text/css\n\n.\n'.repeat(30_000)}`;
  expect(() => read(many)).toThrow(/without text or HTML/);
});
