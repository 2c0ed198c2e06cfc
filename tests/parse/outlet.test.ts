import { describe, expect, it } from 'vitest';
import { findOutlet } from '../../src/parse/outlet/index.ts';
import { page, textAt } from './page.ts';

type Page = Parameters<typeof page>[0];

function outletOf(given: Page) {
  const { source, story, title, profile } = page(given);
  return findOutlet(source, story, title, profile);
}

describe('the outlet', () => {
  it.each<[string, Page, string]>([
    ['of the profile', { profile: { outlet: 'Example Times' } }, 'Example Times'],
    [
      'of the hint, before the profile',
      { hints: { outlet: 'The Ex' }, profile: { outlet: 'Example Times' } },
      'The Ex',
    ],
    ['after the headline', { above: ['Harbour bridge to close for repairs | The Example Times'] }, 'The Example Times'],
    [
      'after section and headline',
      { above: ['Harbour bridge to close for repairs - Local | Example News'] },
      'Example News',
    ],
    ['after a dash', { above: ['Harbour bridge to close for repairs – EXAMPLE ONLINE'] }, 'EXAMPLE ONLINE'],
    ['with the copyright', { tail: ['© 2024 The Example Times. All rights reserved.'] }, 'The Example Times'],
    ['with the copyright of a company', { tail: ['Copyright © 2019-2024 The Example Post, LLC'] }, 'The Example Post'],
    ['at the top of the page', { above: ['The Example Ledger', 'News', 'Sport'] }, 'The Example Ledger'],
    [
      'before the sections',
      { above: ['EXAMPLE SEA | Science | Weather'], tail: ['© 2024 Example Sea'] },
      'Example Sea',
    ],
    [
      'as the page calls itself',
      { above: ['Menu', 'Sport', 'Travel', 'Radio Example'], tail: ['Follow Radio Example on the web'] },
      'Radio Example',
    ],
    ['the beginning of its company’s', { above: ['Tradewise'], tail: ['© Tradewise Media 2024'] }, 'Tradewise'],
    ['named twice', { above: ['Examplegraph'], tail: ['© 2024 Examplegraph'] }, 'Examplegraph'],
  ])('%s', (_, given, outlet) => {
    expect(outletOf(given)?.value).toBe(outlet);
  });

  it('is read where it stands', () => {
    const given = { above: ['Harbour bridge to close for repairs | The Example Times'] };
    expect(textAt(page(given).source, outletOf(given))).toEqual(['The Example Times']);
  });

  it.each<[string, Page]>([
    ['nothing says it', {}],
    ['a picture is somebody’s', { tail: ['© Example Press Photos/Getty Images'] }],
    ['a picture in the story is somebody’s', { head: ['© 2024 The Example Times'] }],
    [
      'a company owns many',
      { tail: ['© 2024 Example Media Group Ltd. All rights reserved.', '© 2024 Example Newspapers'] },
    ],
    ['an agency owns the words', { tail: ['Copyright 2024 The Associated Press. All rights reserved.'] }],
    ['a menu begins the page', { above: ['World News', 'Local News', 'Customer Service', 'Your Sun'] }],
    ['a place and a person stand at the top', { above: ['New York', 'Jane Doe'] }],
    ['a date follows the headline', { above: ['Harbour bridge to close for repairs | 05.03.2021'] }],
    [
      'the headline goes on',
      { above: ['Harbour bridge to close for repairs - and nobody is happy about what comes next'] },
    ],
    ['the text is all story', { storyOnly: true, tail: ['© 2024 The Example Times'] }],
  ])('null: %s', (_, given) => {
    expect(outletOf(given)).toBeNull();
  });
});
