import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../../src/parse/quotes/index.ts';

/** The speaker of the last quote of the paragraphs. */
const lastOf = (...texts: string[]) => {
  const paragraphs = texts.map((text) => ({ text, spans: [], heading: false }));
  return findQuotes(paragraphs, { id: 'a', authors: [], headings: [], language: 'en' }).at(-1)?.speaker?.name ?? null;
};

describe('a surname alone', () => {
  it.each([
    ['a first name that is a word as well', ['Bill Tolleson sails.', '“We do,” Tolleson said.'], 'Bill Tolleson'],
    ['another apostrophe', ['Ana O’Dell sails.', "“We do,” O'Dell said."], 'Ana O’Dell'],
    [
      'a weekday behind the name',
      ['She told pilot Mara Tolleson Tuesday.', '“We do,” Tolleson said.'],
      'Mara Tolleson',
    ],
    ['where she was born', ['South Norlandic-born Ysolt Vint sails.', '“We do,” said Vint.'], 'Ysolt Vint'],
    [
      'a name within a quotation',
      ['“Mara Tolleson goes home,” said Ivo Brandt.', '“I do,” Tolleson said.'],
      'Mara Tolleson',
    ],
    ['a name in a headline', ['Mara Tolleson Goes Home After Years At Sea', '“I do,” Tolleson said.'], 'Mara Tolleson'],
    [
      'an adjective before it',
      ['Weary Tolleson waved.', 'Mara Tolleson sails.', '“I do,” Tolleson said.'],
      'Mara Tolleson',
    ],
    [
      'a place before it',
      ['He saw a Norway Tolleson rally.', 'Mara Tolleson sails.', '“I do,” Tolleson said.'],
      'Mara Tolleson',
    ],
    ['a word for a body within the name', ['Kathleen Hall Vint sails.', '“I do,” Vint said.'], 'Kathleen Hall Vint'],
    ['a word for a body as the surname', ['“I sail,” said Mayor Ana Park.', '“I do,” Park said.'], 'Ana Park'],
  ])('has its full name: %s', (_name, texts, expected) => {
    expect(lastOf(...texts)).toBe(expected);
  });

  it.each([
    ['two within quotations', ['“Mara Poe and Tom Poe left,” said Ivo Brandt.', '“I did,” Poe said.'], 'Poe'],
    ['a bill', ['The Harbour Bill passed.', 'Ana Harbour sails.', '“I do,” Harbour said.'], 'Ana Harbour'],
    ['a hall', ['They met at Albert Hall.', '“I do,” Hall said.'], 'Hall'],
    ['somebody else’s first name', ['“Mara Poe left,” said Ivo Brandt.', '“I did,” said Brandt.'], 'Ivo Brandt'],
  ])('keeps to what is told: %s', (_name, texts, expected) => {
    expect(lastOf(...texts)).toBe(expected);
  });
});
