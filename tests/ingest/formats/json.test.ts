import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/config.ts';
import type { CopydeskError } from '../../../src/errors.ts';
import { FIELDS, readFieldMap } from '../../../src/ingest/formats/fields.ts';
import { formatFor } from '../../../src/ingest/formats/index.ts';
import { STORY, sourcesOf } from './given.ts';

const read = (record: unknown, map = '') =>
  sourcesOf('application/json', JSON.stringify(record), { fieldMap: readFieldMap(map) })[0]!;

describe('a record', () => {
  it.each([
    ['seconds', 1709663400, '2024-03-05T18:30:00.000Z'],
    ['milliseconds', 1709663400000, '2024-03-05T18:30:00.000Z'],
    ['milliseconds as text', '1709663400000', '2024-03-05T18:30:00.000Z'],
    ['a packed time', '20240305T183000-0500', '2024-03-05T18:30:00-05:00'],
    ['a packed day', '20240305', '2024-03-05'],
    ['seconds with a fraction', 1709663400.25, '2024-03-05T18:30:00.250Z'],
    ['a time as Java prints it', 'Tue Mar 05 18:30:00 CET 2024', 'Mar 05, 2024 18:30:00 CET'],
    ['a time as a network prints it', 'Tue Mar 05 18:30:00 +0000 2024', 'Mar 05, 2024 18:30:00 +0000'],
    ['a printed time', 'March 5, 2024 6:30 p.m. EST', 'March 5, 2024 6:30 p.m. EST'],
  ])('takes a time in %s', (_, published_at, published) => {
    expect(read({ body: STORY, published_at }).hints).toEqual({ published });
  });

  it.each([
    ['a list in a string', "['Ada Brook', \"Tom O'Reed\"]", ['Ada Brook', "Tom O'Reed"]],
    ['objects', [{ name: 'Ada Brook' }, { first_name: 'Tom', last_name: 'Reed' }], ['Ada Brook', 'Tom Reed']],
    ['a byline', 'By Ada Brook and Tom Reed', ['By Ada Brook and Tom Reed']],
  ])('takes authors as %s', (_, authors, expected) => {
    expect(read({ body: STORY, authors }).hints).toEqual({ authors: expected });
  });

  it.each(['', '  ', 'None', 'null', 'NaN', 'nan', '-', [], [null], false])('takes %j for nothing', (nothing) => {
    expect(read({ body: STORY, title: nothing, author: nothing, date: nothing }).hints).toEqual({});
  });

  it.each([
    ['an outlet that is an address', { source: 'https://news.example/1' }, {}],
    ['an outlet that is a host', { source: 'news.example' }, {}],
    ['a description that is no standfirst', { description: 'The council met.' }, {}],
    ['a language that is none', { language: 'klingonish' }, {}],
    ['the day of the download', { date_download: '2024-03-09' }, {}],
    ['the day on which it was seen', { seendate: '20240309T110000Z', crawled: '2024-03-09' }, {}],
  ])('does not take %s', (_, fields, hints) => {
    expect(read({ body: STORY, ...fields }).hints).toEqual(hints);
  });

  it('believes a body before a text, and a text before nothing', () => {
    expect(read({ text: 'Menu Home News', body: STORY })).toMatchObject({ text: STORY, storyOnly: true });
    expect(read({ text: STORY, body: '' })).toMatchObject({ text: STORY, storyOnly: false });
  });

  it.each([
    ['a number of a page', { page: 3, text: STORY }],
    ['an html without markup', { html: STORY }],
  ])('does not take %s for a page', (_, record) => {
    expect(read(record)).toMatchObject({ text: STORY, storyOnly: false });
  });

  it('takes the markup out of a body', () => {
    expect(
      read({ body: '<p>The harbour council<br>met.</p><script>track()</script><p>Fish &amp; chips.</p>' }).text,
    ).toBe('The harbour council\nmet.\n\nFish & chips.');
  });

  it('takes fields of other names where it is told them', () => {
    const source = read({ Kopf: 'Council meets', inhalt: { lang: STORY } }, 'title=Kopf, body=inhalt.lang');
    expect(source).toMatchObject({ text: STORY, storyOnly: true, hints: { title: 'Council meets' } });
  });

  it.each(['headline', 'headline=', 'colour=x', '=x', '__proto__=x'])('refuses the map %j', (map) => {
    expect(() => readFieldMap(map)).toThrow(/field=column/);
  });
});

it('maps every field that the setting takes, and no other', () => {
  const fields = Object.keys(FIELDS);
  const map = fields.map((field) => `${field}=x`).join(',');
  expect(readSettings({ FIELD_MAP: map }).FIELD_MAP).toBe(map);
  expect(Object.keys(readFieldMap(map))).toEqual(fields);
});

describe('records that mean harm or are none', () => {
  it('keeps __proto__ a name like any other', () => {
    const source = sourcesOf(
      'application/json',
      `{"__proto__":{"title":"x","body":"y"},"constructor":{"title":"z"},"body":"Told."}`,
    )[0]!;
    expect(source).toMatchObject({ text: 'Told.', hints: {} });
    expect(({} as { title?: string }).title).toBeUndefined();
  });

  it('takes the last of two keys', () => {
    expect(sourcesOf('application/json', '{"body":"First.","body":"Second."}')[0]!.text).toBe('Second.');
  });

  it.each([
    ['{"a":1}', 'INVALID_REQUEST'],
    ['{"body":1}', 'INVALID_REQUEST'],
    ['[]', 'INVALID_REQUEST'],
    ['null', 'INVALID_REQUEST'],
    ['{', 'MALFORMED_BODY'],
    [`${'['.repeat(200_000)}`, 'MALFORMED_BODY'],
    [`{"title":${'['.repeat(100_000)}"x"${']'.repeat(100_000)}}`, 'INVALID_REQUEST'],
  ])('refuses %.20s', (text, code) => {
    expect(() => sourcesOf('application/json', text)).toThrow(expect.objectContaining({ code }));
  });
});

describe('a record that is sent', () => {
  const faults = (record: object) => {
    try {
      read({ body: STORY, ...record });
      return [];
    } catch (error) {
      expect(error).toMatchObject({ code: 'INVALID_REQUEST' });
      return (error as CopydeskError).faults;
    }
  };

  it.each([
    [{ id: {} }, '/id', 'must be a string or a number, not such an object'],
    [{ id: ['a'] }, '/id', 'must be a string or a number, not such a list'],
    [{ url: 7 }, '/url', 'must be a string, not a number'],
    [{ title: {} }, '/title', 'must be a string, not such an object'],
    [{ title: [null, null] }, '/title', 'must be a string, not such a list'],
    [{ authors: [null, null] }, '/authors', 'must be a name, or a list of names, not such a list'],
    [{ body: [false, [null]] }, '/body', 'must be a string, or a list of paragraphs, not such a list'],
    [{ dateline: { city: 7 } }, '/dateline', 'must be a string, or an object with a text, not such an object'],
    [{ subtitle: true }, '/subtitle', 'must be a string, not a boolean'],
    [{ authors: [{}] }, '/authors', 'must be a name, or a list of names, not such a list'],
    [{ author: { age: true } }, '/author', 'must be a name, or a list of names, not such an object'],
    [{ date: {} }, '/date', 'must be a string, or a number of seconds or milliseconds since 1970, not such an object'],
    [{ publishedAt: true }, '/publishedAt', expect.stringMatching(/not a boolean$/)],
    [{ body: 7 }, '/body', 'must be a string, or a list of paragraphs, not a number'],
    [{ body: {} }, '/body', expect.stringMatching(/not such an object$/)],
    [{ html: ['<p>'] }, '/html', 'must be a string, not such a list'],
  ])('is told what is wrong with %j', (record, pointer, message) => {
    expect(faults(record)).toEqual([{ pointer, code: 'invalid_type', message }]);
  });

  it('is told all of it at once', () => {
    expect(faults({ id: {}, title: [{}], date: '2024-03-05' }).map(({ pointer }) => pointer)).toEqual([
      '/id',
      '/title',
    ]);
  });

  it.each([
    [{ id: 7, title: 1984, authors: [['Ada Brook']], date: 1709663400000 }],
    [{ id: null, title: '', authors: [], date: null }],
    [{ title: [null], authors: ['', ''] }],
    [{ id: { $oid: '65e7' }, title: { rendered: 'A' }, authors: { name: 'Ada Brook' }, date: { $date: '2024-03-05' } }],
    [{ colour: {}, source: {} }],
  ])('may be %j', (record) => {
    expect(faults(record)).toEqual([]);
  });

  it('is read from a file whatever else is wrong with it', () => {
    const record = Buffer.from(JSON.stringify({ id: {}, title: {}, authors: [{}], date: {}, body: STORY }));
    const input = { bytes: record, file: 'a.json', url: null, mediaType: null, charset: null };
    expect(formatFor(input)(input, { timeZone: 'UTC' })[0]).toMatchObject({ text: STORY, hints: {} });
  });
});

describe('ninjs', () => {
  it('reads version 1', () => {
    const source = read({
      uri: 'urn:tradewind:1',
      type: 'text',
      versioncreated: '2024-03-05T19:00:00Z',
      firstcreated: '2024-03-05T18:30:00Z',
      headline: 'Council meets',
      byline: 'Ada Brook',
      body_html: '<p>The harbour council met on Tuesday.</p><p>Nothing was decided, said Ada Brook, its chair.</p>',
      language: 'en',
    });
    expect(source).toMatchObject({
      text: STORY,
      storyOnly: true,
      origin: { format: 'ninjs' },
      hints: { title: 'Council meets', published: '2024-03-05T18:30:00Z', updated: '2024-03-05T19:00:00Z' },
    });
    expect(source.hints.authors).toEqual(['Ada Brook']);
  });

  it.each([
    ['names of its own', { headline_main: 'Council meets', body_main: 'Nothing was decided.' }, 'Nothing was decided.'],
    ['markup within lines alone', { body_xhtml: 'Fish<sup>1</sup> &amp; <a href="x">chips</a>.' }, 'Fish1 & chips.'],
    [
      'plain text before markup',
      { body_html: '<p>Not this.</p>', body_text: 'Nothing was decided.' },
      'Nothing was decided.',
    ],
    ['no results', { body_sportsml: '<sports/>', body_text: 'Nothing was decided.' }, 'Nothing was decided.'],
  ])('takes %s of version 1', (_, fields, text) => {
    const source = read({ uri: 'urn:tradewind:1', type: 'text', headline: 'Council meets', ...fields });
    expect(source).toMatchObject({
      text,
      storyOnly: true,
      origin: { format: 'ninjs' },
      hints: { title: 'Council meets' },
    });
  });

  it('reads the names of version 3', () => {
    const source = read({
      uri: 'urn:tradewind:3',
      firstCreated: '2024-03-05T18:30:00Z',
      versionCreated: '2024-03-05T19:00:00Z',
      by: 'Ada Brook',
      headlines: [{ role: 'main', value: 'Council meets' }],
      bodies: [{ role: 'main', contentType: 'text/html', value: 'Nothing was <b>decided</b>.' }],
    });
    expect(source).toMatchObject({
      text: 'Nothing was decided.',
      origin: { format: 'ninjs' },
      hints: {
        title: 'Council meets',
        authors: ['Ada Brook'],
        published: '2024-03-05T18:30:00Z',
        updated: '2024-03-05T19:00:00Z',
      },
    });
  });

  it('reads the lists of version 2', () => {
    const source = read({
      uri: 'urn:tradewind:2',
      contentcreated: '2024-03-05T18:30:00Z',
      versioncreated: '2024-03-05T18:30:00Z',
      headlines: [
        { role: 'short', value: 'Council' },
        { role: 'main', value: 'Council meets' },
      ],
      bodies: [{ role: 'main', contenttype: 'text/html', value: '<p>Nothing was decided.</p>' }],
      people: [
        { name: 'Ada Brook', rel: 'author' },
        { name: 'Tom Reed', rel: 'about' },
      ],
    });
    expect(source).toMatchObject({
      text: 'Nothing was decided.',
      hints: { title: 'Council meets', authors: ['Ada Brook'], published: '2024-03-05T18:30:00Z' },
    });
  });
});
