import { describe, expect, it } from 'vitest';
import { type Content, compare } from '../../../src/store/versions/compare.ts';
import { article, dateline } from '../../factory.ts';

type Given = Parameters<typeof article>[0] & { notes?: string[] };

/** A version with these words; other bytes than any other. */
function content({ notes = [], ...given }: Given): Content {
  const { provenance: _, ...record } = article({ id: 'ferry', language: 'en', ...given });
  return { ...record, notes, source: { ...record.source, sha256: JSON.stringify([given, notes]), ...given.source } };
}

const LEAD =
  'The harbour trust of Skerrow will buy a ferry for 9 million, its chairwoman Morag Tennant said on Tuesday.';
const REST =
  'The boat carries forty cars. It was not tested in the yard, and nobody has said when it will come to Skerrow.';
const body = `${LEAD}\n\n${REST}`;
const more = 'A second boat may follow in the spring, if there is money left by then.';
const [other, same] = [{ sha256: 'b'.repeat(64) }, { sha256: 'a'.repeat(64) }];

const told = (before: Given, after: Given) => compare(content({ body, ...before }), content({ body, ...after }));

describe('is a correction', () => {
  it.each<[string, Given, Given, { before: string; after: string }]>([
    ['a number', {}, { body: body.replace('9 million', '8 million') }, { before: '9', after: '8' }],
    ['a number in words', {}, { body: body.replace('forty', 'thirty') }, { before: 'forty', after: 'thirty' }],
    ['a number for a word', {}, { body: body.replace('forty', '14') }, { before: 'forty', after: '14' }],
    ['a name', {}, { body: body.replace('Tennant', 'Tennent') }, { before: 'Tennant', after: 'Tennent' }],
    ['a day', {}, { body: body.replace('Tuesday', 'Monday') }, { before: 'Tuesday', after: 'Monday' }],
    [
      'a not that went',
      {},
      { body: body.replace('was not tested', 'was tested') },
      { before: 'was not tested', after: 'was tested' },
    ],
    [
      'a not that came',
      {},
      { body: body.replace('will buy', 'will not buy') },
      { before: 'will buy', after: 'will not buy' },
    ],
    [
      'a number in a headline',
      { title: 'Ferry sinks, 3 dead' },
      { title: 'Ferry sinks, 4 dead' },
      { before: '3', after: '4' },
    ],
    [
      'a name in a headline in which every word is written large',
      { title: 'Tennant Buys A Ferry' },
      { title: 'Skerrow Buys A Ferry', body: body.replaceAll('Tennant', 'Brand') },
      { before: 'Tennant', after: 'Skerrow' },
    ],
    [
      'an author',
      { authors: ['Ailsa Brand'] },
      { authors: ['Isla Brand'] },
      { before: 'Ailsa Brand', after: 'Isla Brand' },
    ],
    [
      'a city',
      { dateline: dateline({ city: 'Skerrow' }) },
      { dateline: dateline({ city: 'Kestrel Bay' }) },
      { before: 'Skerrow', after: 'Kestrel Bay' },
    ],
    [
      'the words of a quote',
      { quotes: [{ text: 'We will hardly need it' }] },
      { quotes: [{ text: 'We will badly need it' }] },
      { before: 'We will hardly need it', after: 'We will badly need it' },
    ],
    [
      'who said it',
      { quotes: [{ text: 'We need it', speaker: { name: 'Morag Tennant' } }] },
      { quotes: [{ text: 'We need it', speaker: { name: 'Ailsa Brand' } }] },
      { before: 'Morag Tennant', after: 'Ailsa Brand' },
    ],
    [
      'a number, though a paragraph was added and a later time is printed',
      {},
      { body: `${body.replace('9 million', '8 million')}\n\n${more}`, updatedAt: '2024-02-06T10:00:00Z' },
      { before: '9', after: '8' },
    ],
  ])('%s', (_, before, after, fact) => {
    const { kind, facts, note } = told(before, after);
    expect({ kind, note }).toEqual({ kind: 'correction', note: null });
    expect(facts).toContainEqual(expect.objectContaining(fact));
  });

  it.each([
    'Correction: The boat was built in 1971.',
    'CORRECTED: Ferry for Skerrow',
    'Clarification (Feb. 7): The trust has yet to vote.',
    '(Corrects spelling of name in first paragraph)',
    'An earlier version of this story misstated the number of cars.',
    'This article has been corrected to say that the boat is new.',
    'Editor’s note: A previous version of the headline was wrong.',
    'In einer früheren Version dieses Artikels hieß es irrtümlich, das Boot sei neu.',
    'Rectificatif : le bateau date de 1971.',
    'Fe de errores: el barco es de 1971.',
  ])('where a note says so: %s', (note) => {
    expect(told({}, { body: `${body}\n\n${note}` })).toMatchObject({ kind: 'correction', note });
    expect(told({}, { notes: [note] })).toMatchObject({ kind: 'correction', note, changes: [] });
    // What stood there before puts nothing right now.
    expect(told({ notes: [note], source: other }, { notes: [note], source: same }).kind).toBe('furniture');
    const stood = `${body}\n\n${note}`;
    expect(told({ body: stood }, { body: `${stood}\n\n${more}` })).toMatchObject({ kind: 'update', note: null });
  });
});

describe('is an update', () => {
  it.each<[string, Given, Given]>([
    ['a paragraph more', {}, { body: `${body}\n\n${more}` }],
    ['a paragraph less', { body: `${body}\n\n${more}` }, {}],
    ['a sentence more', {}, { body: `${body} It is not known who will steer it, or from which of the 3 piers.` }],
    ['a later time', { updatedAt: null }, { updatedAt: '2024-02-06T10:00:00Z' }],
    ['other words', {}, { body: body.replace('will buy', 'is going to get') }],
    ['other marks', {}, { body: body.replace('forty cars.', 'forty cars –') }],
    ['a number written out', { body: body.replace('forty', '40') }, {}],
    ['a number with a comma', { body: body.replace('9', '1300') }, { body: body.replace('9', '1,300') }],
    ['a month written out', { body: `On Feb. 3 it came. ${more}` }, { body: `On February 3 it came. ${more}` }],
    [
      'a country written out',
      { body: `In the U.S. it is known. ${more}` },
      { body: `In the United States it is known. ${more}` },
    ],
    ['one name for another that both have', {}, { body: body.replace('of Skerrow will', 'of Morag will') }],
    ['an author who was not named', {}, { authors: ['Ailsa Brand'] }],
    ['a name in full', { authors: ['Brand'] }, { authors: ['Ailsa Brand'] }],
    ['more of a quote', { quotes: [{ text: 'We need it' }] }, { quotes: [{ text: 'We need it, and soon' }] }],
    ['a quote less', { quotes: [{ text: 'We need it' }] }, {}],
    ['another headline', { title: 'Ferry sinks, 3 dead' }, { title: 'Search for 12 goes on after night at sea' }],
    ['paragraphs cut otherwise', {}, { body: `${LEAD} ${REST}` }],
    [
      'a passage written anew',
      {},
      { body: `${LEAD}\n\nAll 12 members of the crew of Kestrel Bay were paid in 1971, when she was sold.` },
    ],
    ['a later day', { date: '2024-02-06' }, { date: '2024-02-07' }],
    ['a headline about officers', { title: 'Ferry' }, { title: 'Corrections officers buy ferry' }],
    ['a note on something else', {}, { notes: ['Editor’s note: This story tells of an accident at sea.'] }],
  ])('%s', (_, before, after) => {
    const { kind, facts, note } = told(before, after);
    expect({ kind, facts, note }).toEqual({
      kind: after.notes ? 'furniture' : 'update',
      facts: [],
      note: null,
    });
  });
});

describe('is neither', () => {
  it.each<[string, Given, Given, string]>([
    ['other bytes alone', { source: other }, { source: same }, 'furniture'],
    [
      'another encoding',
      { source: { ...other, encoding: 'utf-8' } },
      { source: { ...same, encoding: 'windows-1252' } },
      'furniture',
    ],
    ['the same again, after what is no longer kept', { source: same }, { source: same }, 'furniture'],
    ['the same bytes, read otherwise', { source: same, title: 'Ferry' }, { source: same, title: 'A ferry' }, 'parser'],
    [
      'the same bytes, read by another version alike',
      { source: same, parserVersion: '1.0.0' },
      { source: same, parserVersion: '1.1.0' },
      'parser',
    ],
  ])('%s', (_, before, after, kind) => expect(told(before, after).kind).toBe(kind));
});

describe('tells what changed', () => {
  it('by field', () => {
    const { changes } = told(
      { title: 'Ferry', subtitle: 'A boat', authors: [] },
      { title: 'A ferry', subtitle: null, authors: ['Ailsa Brand'] },
    );
    expect(changes).toEqual([
      { field: 'title', change: 'changed', paragraph: null, before: 'Ferry', after: 'A ferry' },
      { field: 'subtitle', change: 'removed', paragraph: null, before: 'A boat', after: null },
      { field: 'authors', change: 'added', paragraph: null, before: [], after: ['Ailsa Brand'] },
    ]);
  });

  it('by paragraph, in the order of the later version', () => {
    const changed = REST.replace('forty', 'thirty');
    const { changes } = told({ body: `${more}\n\n${LEAD}\n\n${REST}` }, { body: `${LEAD}\n\nNew.\n\n${changed}` });
    expect(changes).toEqual([
      { field: 'body', change: 'removed', paragraph: 0, before: more, after: null },
      { field: 'body', change: 'added', paragraph: 1, before: null, after: 'New.' },
      { field: 'body', change: 'changed', paragraph: 2, before: REST, after: changed },
    ]);
  });

  it('by quote', () => {
    const quotes = [{ text: 'We need it now', speaker: { name: 'Ana Reyes' } }, { text: 'Never' }];
    const { changes } = told({ quotes }, { quotes: [{ text: 'Ebb' }, { ...quotes[0]!, speaker: null }] });
    expect(changes.map(({ change, before, after }) => [change, before, after])).toEqual([
      ['changed', { text: 'We need it now', speaker: 'Ana Reyes' }, { text: 'We need it now', speaker: null }],
      ['removed', { text: 'Never', speaker: null }, null],
      ['added', null, { text: 'Ebb', speaker: null }],
    ]);
  });

  it('nothing of a body that is as it was, however long', () => {
    const long = Array.from({ length: 20_000 }, (_, n) => `Paragraph ${n}.`).join('\n\n');
    expect(told({ body: long }, { body: long }).changes).toEqual([]);
  });
});

describe('of texts as hostile as they come', () => {
  const many = (word: (n: number) => string, gap: string) =>
    Array.from({ length: 100_000 }, (_, n) => word(n)).join(gap);
  it.each([
    ['one long line', many(() => 'tide', ' '), many(() => 'ebb', ' ')],
    ['numbers that are all others', many((n) => `${n}`, ' '), many((n) => `${n}0`, ' ')],
    ['the same words in another order', many((n) => `w${n}`, ' '), many((n) => `w${99_999 - n}`, ' ')],
    ['as many paragraphs', many((n) => `A ${n}`, '\n\n'), many((n) => `B ${n}`, '\n\n')],
    ['one paragraph again and again', many(() => 'Tide.', '\n\n'), many(() => 'Ebb.', '\n\n')],
    ['marks', many(() => '(“', ''), many(() => '.’-', '')],
  ])('is done soon: %s', { timeout: 60_000 }, (_, before, after) => {
    expect(told({ body: before }, { body: after }).kind).toMatch(/update|correction/);
  });
});
