import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../../../src/parse/quotes/text/spans.ts';

const quoted = (...texts: string[]) =>
  findQuotations(texts).map((found, i) => found.map(({ start, end }) => texts[i]!.slice(start, end)));

describe('quotation marks', () => {
  it.each([
    ['curly', '“We sail at dawn,” she said. “Or not at all.”', ['We sail at dawn,', 'Or not at all.']],
    ['straight', '"We sail at dawn," she said. "Or not at all."', ['We sail at dawn,', 'Or not at all.']],
    ['two apostrophes', "''It's early,'' she said. ''It isn't.''", ["It's early,", "It isn't."]],
    ['two apostrophes around one', "''He told me 'No.''' She left.", ["He told me 'No.'"]],
    ['backticks', "``We sail,'' she said.", ['We sail,']],
    ['guillemets', '«Nous partons», dit-elle.', ['Nous partons']],
    ['guillemets with blanks', '« Nous partons », dit-elle.', ['Nous partons']],
    ['guillemets turned round', '»Wir fahren«, sagte sie.', ['Wir fahren']],
    ['low and high', '„Wir fahren“, sagte sie. „Bald.“', ['Wir fahren', 'Bald.']],
    ['the same mark at both ends', '“We sail at dawn,“ she said.', ['We sail at dawn,']],
    ['a pair in a pair', '“The board says “No” to us,” she said.', ['The board says “No” to us,']],
    ['British', '‘We sail at dawn,’ she said. ‘It’s time.’', ['We sail at dawn,', 'It’s time.']],
    ['British, straight', "'We sail at dawn,' she said. 'It's time.'", ['We sail at dawn,', "It's time."]],
    ['British, with a pair within', '‘He said “no” to us,’ she said.', ['He said “no” to us,']],
    ['British, with a possessive', '‘The workers’ rights come first,’ she said.', ['The workers’ rights come first,']],
    ['single within double', '“He said ‘no’ to us,” she said.', ['He said ‘no’ to us,']],
    ['unclosed at the end', 'She said: “We sail at dawn.', ['We sail at dawn.']],
  ])('%s', (_name, text, expected) => {
    expect(quoted(text)).toEqual([expected]);
  });

  it.each([
    ['apostrophes', 'The crew’s boat isn’t the captain’s.'],
    ['straight apostrophes', "The crew's boat isn't the captain's."],
    ['plural possessives', "The workers' hall and the pilots' mess were shut."],
    ['decades', "In the '90s and the '80s it was rock 'n' roll."],
    ['a word cut short', "Tell 'em it was 'cause of the tide."],
    ['feet', "The wall is 12' high."],
    ['a stray closing mark', 'We sail at dawn.” She left.'],
    ['an empty pair', 'She wrote "" and left.'],
    ['nothing but marks', '“ … ”'],
    ['no marks', 'She said they would sail at dawn.'],
    ['single marks where the article speaks in double ones', 'The ‘quiet’ week was over.'],
  ])('not: %s', (_name, text) => {
    expect(quoted(text, '“We sail,” she said. “We do.”')[0]).toEqual([]);
  });

  it('loses no more than the paragraph in which a mark is missing', () => {
    expect(quoted('She said "no and left.', 'He said "yes" and stayed.')).toEqual([['no and left.'], ['yes']]);
  });
});
