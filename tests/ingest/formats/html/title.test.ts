import { expect, it } from 'vitest';
import { headOf } from '../../../../src/ingest/formats/html/head.ts';
import { toldBy } from '../../../../src/ingest/formats/html/told.ts';
import { treeOf } from '../../../../src/ingest/formats/html/tree.ts';

interface Titles {
  ld?: string;
  og?: string;
  named?: string;
  h1?: string[];
  site?: string;
}

/** What is found in a page with so many titles. */
function titled({ ld, og, named, h1 = [], site }: Titles): [string | undefined, string | undefined] {
  const article = JSON.stringify({ '@type': 'NewsArticle', headline: ld });
  const html = [
    // Some templates name every page so.
    named === undefined ? '' : `<meta name="application-name" content="${named}">`,
    ld === undefined ? '' : `<script type="application/ld+json">${article}</script>`,
    og === undefined ? '' : `<meta property="og:title" content="${og}">`,
    site === undefined ? '' : `<meta property="og:site_name" content="${site}">`,
    named === undefined ? '' : `<title>${named}</title>`,
    ...h1.map((headline) => `<h1>${headline}</h1>`),
  ].join('');
  const root = treeOf(html);
  const { hints } = toldBy(root, headOf(root), 'https://www.herald.example/1');
  return [hints.title, hints.from?.title];
}

const SHOWN = 'Harbour ferry is back';
const SEARCHED = 'Ferry timetable 2024: all dates';

it.each([
  [
    'a masthead',
    '<title>Ferry is back | Quay Notes</title><h1><a href="/">Quay Notes</a></h1><h2>Ferry is back</h2>',
    'Ferry is back',
  ],
  [
    'a masthead in an archive',
    '<title>Ferry is back | Quay Notes</title><h1><a href="https://web.archive.org/web/20110106023242/http://quay.example/">Quay Notes</a></h1><h1>Ferry is back</h1>',
    'Ferry is back',
  ],
  [
    'a link to the story',
    '<title>Ferry is back | Quay Notes</title><h1><a href="/2024/ferry">Ferry is back</a></h1>',
    'Ferry is back',
  ],
  [
    'a style within',
    '<title>Ferry is back | Quay Notes</title><h1><style>.css-1{color:red}</style>Ferry is back</h1>',
    'Ferry is back',
  ],
  [
    'the way to it in the title',
    '<title>Harbour online - News - Ferry is back at last</title><h2>Ferry is back at last</h2>',
    'Ferry is back at last',
  ],
  [
    'no heading that is a part of the title',
    '<title>Harbour online - Ferry is back at last</title><h2>Most read</h2>',
    'Harbour online - Ferry is back at last',
  ],
  ['a site’s name left out', '<meta property="og:title" content="Ferry is back at last -">', 'Ferry is back at last'],
  ['a dash of its own', '<meta property="og:title" content="Ferry is back - at last">', 'Ferry is back - at last'],
])('the headline under %s', (_, html, title) => {
  const root = treeOf(html);
  expect(toldBy(root, headOf(root), 'https://www.herald.example/1').hints.title).toBe(title);
});

it.each<[string, Titles, string | undefined, string | undefined]>([
  [
    'what is shown and shared, where the other is for search engines',
    { ld: SEARCHED, named: `${SEARCHED} | The Herald`, og: SHOWN, h1: [SHOWN], site: 'The Herald' },
    SHOWN,
    'headline',
  ],
  [
    'the same, where marks differ',
    { ld: '‘Ferry’ dates', named: 'Ferry dates', og: "Harbour ferry - it's back", h1: ['Harbour ferry – it’s back'] },
    'Harbour ferry – it’s back',
    'headline',
  ],
  [
    'JSON-LD where the page has another name again',
    { ld: SEARCHED, named: SHOWN, og: SHOWN, h1: [SHOWN] },
    SEARCHED,
    'json-ld',
  ],
  [
    'JSON-LD where only what is shared differs',
    { ld: SHOWN, named: SHOWN, og: SEARCHED, h1: [SHOWN] },
    SHOWN,
    'json-ld',
  ],
  [
    'JSON-LD where only what is shown differs',
    { ld: SHOWN, named: SHOWN, og: SHOWN, h1: [SEARCHED] },
    SHOWN,
    'json-ld',
  ],
  ['no site in front', { og: 'The Herald - Harbour ferry is back', site: 'The Herald' }, SHOWN, 'open-graph'],
  ['no site behind, by its address', { og: `${SHOWN} | herald.example` }, SHOWN, 'open-graph'],
  ['nor behind a section', { og: `${SHOWN} - Local - Herald`, h1: [SHOWN] }, SHOWN, 'headline'],
  [
    'another name in front',
    { og: 'Ada Brook - Harbour ferry is back', site: 'The Herald' },
    'Ada Brook - Harbour ferry is back',
    'open-graph',
  ],
  ['no site alone', { ld: 'The Herald', og: SHOWN, site: 'The Herald' }, SHOWN, 'open-graph'],
  [
    'nor a headline that is the site',
    { h1: ['The Herald Online'], named: SHOWN, site: 'The Herald Online' },
    SHOWN,
    'title-element',
  ],
  ['no label that is not shown', { ld: `Opinion | ${SHOWN}`, h1: [SHOWN] }, SHOWN, 'headline'],
  ['a label that is shown', { ld: `Opinion | ${SHOWN}`, h1: [`Opinion | ${SHOWN}`] }, `Opinion | ${SHOWN}`, 'json-ld'],
  [
    'the words before a colon, though not shown',
    { ld: `At last: ${SHOWN}`, h1: [SHOWN] },
    `At last: ${SHOWN}`,
    'json-ld',
  ],
  [
    'the whole of what is cut off, as shown',
    { ld: 'Harbour ferry is back after six...', h1: ['Harbour ferry is back after six weeks'] },
    'Harbour ferry is back after six weeks',
    'headline',
  ],
  [
    'the whole of what is cut off within a word, as the page is named',
    { og: 'Harbour ferry is back after si…', named: 'Harbour ferry is back after six weeks | Herald' },
    'Harbour ferry is back after six weeks',
    'title-element',
  ],
  [
    'dots that cut nothing off',
    { ld: 'And then the ferry was gone ...', h1: [SHOWN] },
    'And then the ferry was gone ...',
    'json-ld',
  ],
  ['what is shown before what is shared', { og: 'All about the ferry', named: SHOWN, h1: [SHOWN] }, SHOWN, 'headline'],
  [
    'what is shared, where it is the same and shorter',
    { og: 'Ferry is back', h1: [SHOWN] },
    'Ferry is back',
    'open-graph',
  ],
  ['what is shared, without the topic above it', { og: SHOWN, h1: [`At sea - ${SHOWN}`] }, SHOWN, 'open-graph'],
  ['none of several headlines', { og: SEARCHED, h1: [SHOWN, 'Latest headlines'] }, SEARCHED, 'open-graph'],
  ['what is shown before the page’s name', { named: 'All about the ferry', h1: [SHOWN] }, SHOWN, 'headline'],
  ['the page’s name before a section’s', { named: SHOWN, h1: ['Ships and boats'] }, SHOWN, 'title-element'],
  [
    'what is shared before a section’s, which shares no word with it',
    { og: SHOWN, named: 'Herald', h1: ['Ships and boats'] },
    SHOWN,
    'open-graph',
  ],
  [
    'what is shown, where the page is named so and shared otherwise',
    { og: 'Back again', named: `${SHOWN} | The Herald`, h1: [`${SHOWN} now`] },
    `${SHOWN} now`,
    'headline',
  ],
  [
    'what is shared before a section’s, where words have no spaces',
    { og: '港のフェリーが六週間ぶりに再開', h1: ['地域のニュースと話題'] },
    '港のフェリーが六週間ぶりに再開',
    'open-graph',
  ],
  [
    'no drawing’s name',
    { named: SHOWN, h1: ['<svg><title>Harbour</title><desc>Harbour logo</desc></svg>'] },
    SHOWN,
    'title-element',
  ],
  ['no site behind a colon', { og: '港のフェリーが再開:港日報', site: '港日報' }, '港のフェリーが再開', 'open-graph'],
  [
    'no site behind a wide bar',
    { og: '港のフェリーが再開｜港日報', site: '港日報' },
    '港のフェリーが再開',
    'open-graph',
  ],
  [
    'no section and site behind low lines',
    { named: '港口渡轮六周后恢复运行_社会_港日报' },
    '港口渡轮六周后恢复运行',
    'title-element',
  ],
  ['low lines of Latin words', { named: 'How to name_a_file in code' }, 'How to name_a_file in code', 'title-element'],
  [
    'what stands behind a colon',
    { og: 'Harbour: ferry:back', site: 'The Herald' },
    'Harbour: ferry:back',
    'open-graph',
  ],
  ['nothing', {}, undefined, undefined],
])('title: %s', (_, titles, title, from) => {
  expect(titled(titles)).toEqual([title, from]);
});
