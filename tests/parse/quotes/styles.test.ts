import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../src/parse/quotes/index.ts';

// What papers, broadcasters and dumps print that the wires of one country do not.

const quotesIn = (...texts: string[]) =>
  findQuotes(
    texts.map((text) => ({ text, spans: [], heading: false })),
    { id: 'a', authors: [], headings: [], language: 'en' },
  );
const saidBy = (...texts: string[]) => quotesIn(...texts).map(({ speaker }) => speaker?.name ?? null);
const said = (...texts: string[]) => quotesIn(...texts).map(({ text }) => text);

describe('marks', () => {
  it('begins again where paragraphs of one speech were run together', () => {
    const text = '"We sail," said Mara Tolleson. "The tide is right. "The boat is sound. "We waited." She left.';
    expect(said(text)).toEqual(['We sail,', 'The tide is right.', 'The boat is sound.', 'We waited.']);
    expect(new Set(saidBy(text))).toEqual(new Set(['Mara Tolleson']));
  });

  it('does not begin again at a quotation within', () => {
    expect(said('Brandt said, "He shouted "Sail" to us."')).toEqual(['He shouted']);
  });

  it.each([
    ['a screen', 'The 34" screen and the 70" set are cheap, said Ivo Brandt.'],
    ['a height', 'He is 5\'10" tall, and there was room in the berth.'],
  ])('takes no inches for a mark: %s', (_name, text) => {
    expect(said(text)).toEqual([]);
  });

  it('closes with a figure before the mark', () => {
    expect(said('"We sail in 2019," said Ivo Brandt. "Or in 2020"')).toEqual(['We sail in 2019,', 'Or in 2020']);
  });

  it('reads ‘ within a word as an apostrophe', () => {
    expect(saidBy('Mara Tolleson‘s mother said, “We sail.”')).toEqual(['Mara Tolleson‘s mother']);
    expect(said('‘We sail,’ said Ivo Brandt. ‘It‘s time.’')).toEqual(['We sail,', 'It‘s time.']);
  });

  it.each([
    ['owners in a fragment', 'The board was ‘aware of residents’ concerns’.', 'aware of residents’ concerns'],
    ['many, and one who owns', 'He was ‘one of the lads’ in the boys’ club.', 'one of the lads'],
  ])('tells apostrophes from marks: %s', (_name, text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  it("runs ' over paragraphs where the next opens with one", () => {
    expect(said("'We sail,' said Ivo Brandt. 'It is time.", "'The tide is right.'")).toEqual([
      'We sail,',
      'It is time.',
      'The tide is right.',
    ]);
    expect(said("The sailors 'waited on the quay.", 'Nobody came.')).toEqual([]);
  });
});

describe('subjects', () => {
  it.each([
    ['a union of many', '“We sail,” the dockers’ union said.', 'the dockers’ union'],
    ['a film and its verb', 'One film featured a choir — old and young — declaring, “We sail.”', 'One film'],
    [
      'a verb and its day',
      'Norland’s port board disputed on Tuesday that it was late, calling it “a slip”.',
      'Norland’s port board',
    ],
    [
      'what an inquiry found',
      'The board fired nine pilots after an inquiry found they “may have slept”.',
      'an inquiry',
    ],
    [
      'who did not come',
      'Tolleson did not sail to the talks but, in a letter, rejected them as “one-sided”.',
      'Tolleson',
    ],
    [
      'whom an agency reports',
      'According to NPA, one user on Quayside, which is a site, posted: “We sail.”',
      'one user on Quayside',
    ],
    [
      'a paper in an apposition',
      'On Monday, the Quay Daily, the voice of the port, warned that “we sail”.',
      'the Quay Daily',
    ],
    ['a clause behind “in”', 'In Lusaka, one pilot, who came late, said: “We sail.”', 'one pilot'],
    ['an apposition without its end', '“We sail,” Mara Tolleson, a Kalindi spokeswoman told NPA.', 'Mara Tolleson'],
    ['two appositions', '“We sail,” Ivo Brandt, head of KBM, a grading firm in Lusaka told NPA.', 'Ivo Brandt'],
    ['a company’s office', '“We sail,” Kalindi’s CEO, Mara Tolleson, told NPA.', 'Mara Tolleson'],
    ['a company’s surname', '“We sail,” said Kalindi’s Brandt.', 'Brandt'],
    ['an office of the state', 'Minister of Fisheries, Mara Tolleson, said: “We sail.”', 'Mara Tolleson'],
    ['offices in a row', 'Minister of State for Health Dr Mara Tolleson said: “We sail.”', 'Mara Tolleson'],
    ['an envoy', '“We sail,” said the former envoy to Ukraine Tom Tolleson.', 'Tom Tolleson'],
    ['an ambassador', 'China’s ambassador to Britain Wu Shan said: “We sail.”', 'Wu Shan'],
    ['an editor', '“We sail,” Herald Editor-in-Chief Mara Tolleson said.', 'Mara Tolleson'],
    ['a body named after a nation', 'The Arab Pilots League called it “a slip”.', 'The Arab Pilots League'],
    ['she and hers', '“We sail,” Tolleson and her crew wrote.', 'Tolleson and her crew'],
    ['a mother', 'Mum-of-two Kelly Tolleson, 34, said: “We sail.”', 'Kelly Tolleson'],
    ['a father', 'Dad Gary, 50, added: “We sail.”', 'Gary'],
    ['a police rank', '“We sail,” said Supt Aisha Tolleson.', 'Aisha Tolleson'],
    ['a member', '“We sail,” MP Kefa Tolleson told parliament.', 'Kefa Tolleson'],
    ['a captain of a village', '“We sail,” Brgy. Captain Jun Tolleson said.', 'Jun Tolleson'],
    ['an age and a nation', 'The 28-year-old Norlander said: “We sail.”', 'The 28-year-old Norlander'],
    ['whom an agency quotes', 'NPA quoted a senior officer as saying, “We sail.”', 'a senior officer'],
    ['a minister of a field', 'Norland’s minister of sport Jaime Tolleson said: “We sail.”', 'Jaime Tolleson'],
    ['a head of a field', '“We sail,” KBM head of research Ana Roe said.', 'Ana Roe'],
    ['a friend of hers', 'A friend of Ana Roe said: “We sail.”', 'A friend of Ana Roe'],
    ['a nation’s secretary', 'Tom Roe, Welsh secretary of the Port League, hailed it “with joy”.', 'Tom Roe'],
    ['a party’s spokesman', 'Tom Glyn Roe, Plaid Port spokesman said: “We sail.”', 'Tom Glyn Roe'],
    ['a firm without its comma', '“We sail,” Tom Roe, from Exane Norland told NPA.', 'Tom Roe'],
    ['who trains and who speaks', 'She has been training in Lynn and Tolleson said: “We sail.”', 'Tolleson'],
    ['a nation’s executive', 'The Scottish Executive has said it was “a slip”.', 'The Scottish Executive'],
    ['a tweet that quotes', 'An early tweet quoted the pilot as saying, “We sail.”', 'An early tweet'],
    ['who is quoted behind it', '“We sail,” the Port boss is quoted as saying.', 'the Port boss'],
    ['who speaks through an aide', 'Tolleson, who spoke through her aide, Ivo Poe, said: “We sail.”', 'Tolleson'],
    ['who is quoted', 'Ivo Brandt was quoted by NPA as saying, “We sail.”', 'Ivo Brandt'],
    ['a street and its town', '“We sail,” Tolleson, of Mill Lane, Hull, told police.', 'Tolleson'],
    ['a party and a seat', 'Cllr Ivo Brandt (Con, Hull East) said: “We sail.”', 'Ivo Brandt'],
    ['a surname and colleagues', '“We sail,” Tolleson and colleagues wrote.', 'Tolleson and colleagues'],
    ['a rare verb', '“We sail,” Tolleson averred.', 'Tolleson'],
    ['himself', 'Ivo Brandt came late. He filmed himself shouting “We sail!”', 'Ivo Brandt'],
  ])('%s', (_name, text, expected) => {
    expect(saidBy(text)).toEqual([expected]);
  });

  it.each([
    ['the verb of a film', 'One film featured a choir, declaring, “We sail.”', 'One film featured'],
    ['what nobody does', 'Tolleson did not sail to the talks but rejected them as “one-sided”.', 'sail to the talks'],
    ['whose spokesman it is', '“We sail,” Tom Poe, a spokesman for Speaker Ana Roe told NPA.', 'Ana Roe'],
    ['a firm in an apposition', '“We sail,” Ivo Brandt, head of KBM, a firm in Lusaka told NPA.', 'a firm in Lusaka'],
    ['those who share it', 'The “keen interests” shared by Norland are clear, Brandt warned.', 'Norland'],
    ['a thing with a colon', 'For Ivo Brandt, this is progress: “We sail.”', 'this'],
    ['the agency that quotes', 'NPA quoted a senior officer as saying, “We sail.”', 'NPA'],
    ['the agency that is told of', 'Ivo Brandt was quoted by NPA as saying, “We sail.”', 'NPA'],
    ['the town', '“We sail,” Tolleson, of Mill Lane, Hull, told police.', 'Hull'],
    ['the letter of an answer', 'A: “In a shed.”', 'A'],
    ['the agency', 'According to NPA, one user on Quayside, which is a site, posted: “We sail.”', 'NPA'],
    ['the foundation’s namesake', 'The Director of Norland’s George Roe Foundation said: “We sail.”', 'George Roe'],
  ])('not: %s', (_name, text, wrong) => {
    expect(saidBy(text)).not.toContain(wrong);
  });

  it('knows Al Sadd for Abu Anas Al Sadd', () => {
    expect(saidBy('“We sail,” Abu Anas Al Sadd said.', 'But Al Sadd is late.', '“I wait,” he said.')).toEqual([
      'Abu Anas Al Sadd',
      'Abu Anas Al Sadd',
    ]);
  });
});

it('is not sure of a speaker whom nobody names', () => {
  const [quote] = quotesIn('He told the Quay Daily: “We sail.”');
  expect(quote?.speaker).toBeNull();
  expect(quote?.confidence).toBeLessThan(0.5);
});

describe('whom a pronoun means', () => {
  it.each([
    [
      'an age tells a person',
      ['“No,” Jamil Roe said.', 'Abu Hassan Karam, 44, agreed.', '“It can harm the talks,” he said.'],
      'Abu Hassan Karam',
    ],
    [
      'so does an office',
      [
        '“No,” he said to Tom Poe, a pilot.',
        'Ihti Karimull, Al Norland’s manager of fleets, urged the board to wait.',
        '“We sail,” he said.',
      ],
      'Ihti Karimull',
    ],
    ['a country and a minister', ['Israel Roe, a minister, waved. Israel rejected the call as “one-sided”.'], 'Israel'],
  ])('%s', (_name, texts, expected) => {
    expect(saidBy(...texts).at(-1)).toBe(expected);
  });

  it.each([
    [
      'a word with the capital of its sentence',
      ['Ivo Brandt waited.', 'Inference, charts and luck are needed. “We sail,” he said.'],
      'Inference',
    ],
    ['a question', ['Ivo Brandt waited. Harsh? “We sail,” he said.'], 'Harsh'],
    ['the letter of a question', ['Tolleson sails.', 'Q. Were you afraid?', '“Never,” she says.'], 'Q. Were'],
    ['who scores', ['Tom Poe nodded home the equaliser.', '“We sail”'], 'Tom Poe'],
    ['what comes here', ['Here are some of the highlights:', '“We sail”'], 'some of the highlights'],
  ])('not: %s', (_name, texts, wrong) => {
    expect(saidBy(...texts)).not.toContain(wrong);
  });

  it('has no verb in an office', () => {
    const [quote] = quotesIn('“We sail,” the harbour master, Mara Tolleson, tells reporters on the quay.');
    expect(quote?.speaker?.name).toBe('Mara Tolleson');
    expect(quote?.speaker?.role ?? '').not.toContain('tells');
  });
});
