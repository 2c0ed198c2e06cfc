import { expect, it } from 'vitest';
import { isAttribution } from '../../../../src/parse/quotes/clauses/inversion.ts';
import { sentencesOf } from '../../../../src/parse/quotes/text/sentences.ts';
import { findQuotations } from '../../../../src/parse/quotes/text/spans.ts';
import { tokensOf } from '../../../../src/parse/quotes/text/tokens.ts';

const sentencesIn = (text: string) => {
  const quotations = findQuotations([text])[0]!;
  const tokens = tokensOf(text, quotations);
  return sentencesOf(text, tokens, quotations, isAttribution).map(({ from, to }) =>
    text.slice(tokens[from]!.start, tokens[to - 1]!.end),
  );
};

it.each([
  ['She left. He stayed.', ['She left.', 'He stayed.']],
  ['“Go!” Roe said. He went.', ['“Go!” Roe said.', 'He went.']],
  ['“Why now?” she asked. Nobody knew.', ['“Why now?” she asked.', 'Nobody knew.']],
  ['“It is over.” Roe went home.', ['“It is over.”', 'Roe went home.']],
  ['“It is over.” “Is it?”', ['“It is over.”', '“Is it?”']],
  ['Is it? It is.', ['Is it?', 'It is.']],
])('splits %j', (text, expected) => {
  expect(sentencesIn(text)).toEqual(expected);
});

it.each([
  'Mr. Roe met Dr. Poe in St. Ives.',
  'The U.S. envoy and J. R. Poe left at 5 p.m. on Monday.',
  'Sen. Ana Roe (D-Mass.) of Springfield, Mass., voted.',
  'Shares in Brunel Inc. rose 3.5 percent.',
  '“We went. We saw,” she said, “and we left.”',
  'The site example.org was down.',
])('keeps %j whole', (text) => {
  expect(sentencesIn(text)).toEqual([text]);
});
