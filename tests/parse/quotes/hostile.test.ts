import { expect, it } from 'vitest';
import { findQuotes } from '../../../src/parse/quotes/index.ts';

const MEGABYTE = 1 << 20;
const fill = (text: string) => text.repeat(Math.ceil(MEGABYTE / text.length));

// The runner's own limit of time is the check: a rule that is not linear does not come back from a megabyte.
it.each([
  ['straight marks', '"'],
  ['opening marks', '“'],
  ['pairs', '“a” '],
  ['apostrophes', "'"],
  ['single pairs', '‘a’ '],
  ['marks of every kind', `"'“‘„«`],
  ['said', 'said '],
  ['quoted and said', '"a" said '],
  ['capitals', 'A'],
  ['capitalized words', 'Abc '],
  ['names that say', 'Abc said '],
  ['asides', 'Abc, who said, '],
  ['brackets', '('],
  ['infinitives', 'to say '],
  ['pronouns', 'He said "x." '],
  ['hyphens', 'a-'],
  ['initials', 'A.'],
  ['possessives', "A's "],
  ['blanks', ' '],
  ['clauses within subjects', 'the man who came '],
  ['companies', 'the company said. '],
  ['participles', 'Calling "x" '],
  ['nicknames', 'Abc "x" '],
  ['lone surrogates', '“\ud83d” '],
])('comes back from a megabyte of %s', (_name, text) => {
  const paragraphs = [`"x," said Bob Roe. ${fill(text)}`, '"Yes, we do," said Ann Poe.'].map((one) => ({
    text: one,
    spans: [],
    heading: false,
  }));
  const quotes = findQuotes(paragraphs, { id: 'a', authors: [], headings: [], language: 'en' });
  expect(quotes.at(-1)?.speaker?.name).toBe('Ann Poe');
  expect(findQuotes(paragraphs, { id: 'a', authors: [], headings: [], language: 'de' }).at(-1)?.text).toBe(
    'Yes, we do,',
  );
});

it.each([
  ['de', 'und sagte '],
  ['de', 'sagte der Roe, '],
  ['de', 'nach Angaben der '],
  ['de', 'hat gesagt '],
  ['de', 'die in Kiel geborene '],
  ['no', '– A, sier B. '],
  ['no', '– '],
  ['pl', '– A – powiedział B. '],
  ['es', 'dijo, '],
])('comes back from a megabyte in %s of %s', (language, text) => {
  const paragraphs = [fill(text), '«Ja, da er vi, og der.»'].map((one) => ({ text: one, spans: [], heading: false }));
  expect(findQuotes(paragraphs, { id: 'a', authors: [], headings: [], language }).at(-1)?.text).toBe(
    'Ja, da er vi, og der.',
  );
});
