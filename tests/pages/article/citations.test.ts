import { describe, expect, it } from 'vitest';
import { apa, bibtex, chicago } from '../../../src/pages/article/citations.ts';
import { article } from '../../factory.ts';

const URL = 'https://skerrypost.example/ferry';
const whole = article({
  id: 'f1',
  title: 'Trust to buy a ferry',
  date: '2024-02-06',
  authors: ['Ailsa Brand', 'Kim Lee'],
  outlet: 'The Skerry Post',
  source: { url: URL },
});

describe('a citation', () => {
  it.each([
    [{}, `Ailsa Brand, & Kim Lee. (2024, February 6). Trust to buy a ferry. The Skerry Post. ${URL}`],
    [{ authors: ['Ailsa Brand'] }, `Ailsa Brand. (2024, February 6). Trust to buy a ferry. The Skerry Post. ${URL}`],
    [
      { authors: [], agency: 'Tidewater Wire' },
      `Tidewater Wire. (2024, February 6). Trust to buy a ferry. The Skerry Post. ${URL}`,
    ],
    [{ authors: [] }, `Trust to buy a ferry. (2024, February 6). The Skerry Post. ${URL}`],
    [{ title: 'Who pays?', date: null, outlet: null }, `Ailsa Brand, & Kim Lee. (n.d.). Who pays? ${URL}`],
    [{ title: null, authors: [] }, `[No headline]. (2024, February 6). The Skerry Post. ${URL}`],
  ])('with %j, in APA', (given, text) => expect(apa({ ...whole, ...given })).toBe(text));

  it.each([
    [{}, `Ailsa Brand and Kim Lee. “Trust to buy a ferry.” The Skerry Post, February 6, 2024. ${URL}.`],
    [{ authors: ['A', 'B', 'C'] }, `A, B, and C. “Trust to buy a ferry.” The Skerry Post, February 6, 2024. ${URL}.`],
    [{ title: 'Who pays?', authors: [], outlet: null }, `“Who pays?” February 6, 2024. ${URL}.`],
    [{ title: null, date: null }, `Ailsa Brand and Kim Lee. No headline. The Skerry Post, n.d. ${URL}.`],
  ])('with %j, in Chicago', (given, text) => expect(chicago({ ...whole, ...given })).toBe(text));

  it('in BibTeX', () => {
    expect(bibtex(whole)).toBe(`@misc{f1,
  author = {{Ailsa Brand} and {Kim Lee}},
  title = {{Trust to buy a ferry}},
  howpublished = {The Skerry Post},
  year = {2024},
  month = {2},
  day = {6},
  url = {${URL}}
}`);
  });

  it.each([
    ['Profit up 5% & £1_000 {sic} #1 $2', '{Profit up 5\\% \\& £1\\_000 \\{sic\\} \\#1 \\$2}'],
    ['a\\input{x}', '{a\\textbackslash{}input\\{x\\}}'],
    ['~^', '{\\textasciitilde{}\\textasciicircum{}}'],
  ])('in BibTeX, a headline %s does nothing', (title, written) => {
    expect(bibtex({ ...whole, title })).toContain(`title = {${written}}`);
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'no address'])('leaves out the address %s', (url) => {
    const given = { ...whole, source: { ...whole.source, url } };
    for (const text of [apa(given), chicago(given), bibtex(given)]) expect(text).not.toContain(url);
  });
});
