import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../src/parse/quotes/index.ts';

const quotesIn = (...texts: string[]) =>
  findQuotes(
    texts.map((text) => ({ text, spans: [], heading: false })),
    { id: 'a', authors: [], headings: [], language: 'en' },
  );

describe('a wire story', () => {
  const story = [
    'Norland’s harbour ministry claimed Friday that its new ferry line would be a “quiet but lasting setback” for Sudland.',
    'With its prime minister embracing the idea of a “Second Armada,” Sudland has lately been adding ships.',
    'A senior Norlandic harbour official, speaking to reporters in Port Ellin, noted that Sudland has long described the strait as “our own bathtub” and said the ferry line would “surely change the mood of fishermen” there.',
    'The official, who spoke on condition of anonymity, said Norland had told its neighbours.',
    '“The opening of the line (to Tarn) is the reward of ten years of patience,” the Norlandic official said. “It plainly shows who has been talking and who has not.”',
    'Mara Tolleson, a spokeswoman for Norland’s Fisheries Board, said the ships would sail in May. She said fares were not settled.',
    '“In the coming weeks our board will talk with every harbour on the coast,” said Tolleson. She declined to give details.',
  ];
  const quotes = quotesIn(...story);
  const row = (text: string) => quotes.find((quote) => quote.text.startsWith(text));

  it('gives an official who is not named as a role, the parts of one turn sharing a number', () => {
    expect(row('The opening')?.speaker).toMatchObject({ kind: 'role', name: 'the Norlandic official' });
    expect(row('It plainly')?.speaker).toEqual(row('The opening')?.speaker);
    expect(row('It plainly')?.utterance).toBe(row('The opening')?.utterance);
  });

  it('gives a surname its full name and the role from another paragraph', () => {
    expect(row('In the coming')?.speaker).toEqual({
      id: 'mara-tolleson',
      name: 'Mara Tolleson',
      kind: 'person',
      mention: 'Tolleson',
      role: 'a spokeswoman for Norland’s Fisheries Board',
    });
  });

  it('keeps a fragment, by the subject that "and said" goes back to', () => {
    expect(row('surely change')).toMatchObject({
      kind: 'fragment',
      speaker: { name: 'A senior Norlandic harbour official', kind: 'role' },
      cue: 'said',
    });
  });

  it('does not take scare quotes for speech', () => {
    expect(row('Second Armada')).toBeUndefined();
  });

  it('counts offsets in the body', () => {
    const body = story.join('\n\n');
    for (const quote of quotes) expect(body.slice(quote.start, quote.end)).toBe(quote.text);
  });
});

it('takes nothing over from an article that was read before', () => {
  const read = () =>
    findQuotes(
      [
        'The ferry was “late, as it is whenever the cook is aboard,” Mara Tolleson said.',
        'The cook',
        '“We sail at dawn,” Tom Roe said.',
      ].map((text, at) => ({ text, spans: [], heading: at === 1 })),
      { id: 'a', authors: [], headings: [], language: 'en' },
    );
  const alone = read();
  quotesIn('“Nobody is said to say this.”');
  expect(read()).toEqual(alone);
});
