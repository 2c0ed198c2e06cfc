import type { Article } from '../../../src/article.ts';
import { article, dateline } from '../../factory.ts';

/** Text that means something in every language that an article is written out in. */
export const HOSTILE_TEXT = [
  '<script>alert("1")</script> & </textarea> ]]> <![CDATA[ &amp; &#60; <!-- -->',
  '# no heading\n- no list\n1. no list\n> no quote\n=====\n--- \n+ no\n    no code\n| no | table |\n```\nno fence\n```',
  '*no* _no_ **no** `no` ~~no~~ [no](javascript:alert(1)) ![no](http://x.example/a.png) <http://x.example> [^1]: $no$ \\no\\',
  'a\u0000b\u0001c\u0008d\u000be\u001ff\u007fg\ufffeh\uffffi\ud800j\u{1F600}k\u2028l\u2029m\u202en',
  '=1+1,"quoted"; \'single\'\r\ttab',
].join('\n\n');

export const hostile: Article = article({
  id: 'hostile',
  title: `"Quotes" & <b>tags</b> # ${'*'} \u0000 ]]> _under_`,
  subtitle: '=HYPERLINK("http://x.example")',
  date: '2024-02-15',
  authors: ['<Ana> & "Reyes"', '*Owen* Reid'],
  agency: '[Wire](http://x.example)',
  outlet: 'A & B </script>',
  dateline: dateline({ city: 'Seoul', text: 'SEOUL <KR>', region: '& Co', country: 'KR' }),
  language: 'en',
  body: HOSTILE_TEXT,
  quotes: [{ text: 'no </script> “here”', speaker: { name: 'Lim <Soo>', role: '& role' } }],
  source: { url: 'https://x.example/a?b=<c>&d="e">f' },
});

/** One with everything that an article can have. */
export const full: Article = article({
  id: 'full',
  title: 'Larger ferry for Skerrow Island',
  subtitle: 'The old boat goes in spring',
  date: '2024-02-06',
  publishedAt: '2024-02-06T09:00:00+01:00',
  updatedAt: '2024-02-06T11:30:00+01:00',
  timeZone: { name: 'Europe/Paris', from: 'text' },
  authors: ['Ailsa Brand', 'Owen Reid', 'The Northern Wire'],
  agency: 'The Northern Wire',
  outlet: 'Skerrow Post',
  dateline: dateline({
    city: 'Skerrow',
    text: 'SKERROW/OBAN, Scotland',
    region: 'Scotland',
    country: 'GB',
    others: ['Oban'],
  }),
  language: 'en',
  body: 'The harbour trust buys a larger ferry.\n\n“Nobody is left on the quay,” said Morag Tennant.',
  quotes: [
    {
      text: 'Nobody is left on the quay,',
      speaker: { id: 'morag-tennant', name: 'Morag Tennant', role: 'chairwoman' },
    },
    { text: 'no delay', speaker: { id: 'trust', name: 'The Trust', kind: 'organization' } },
    { text: 'a boat', speaker: null },
  ],
  source: { url: 'https://skerrow.example/ferry' },
});

/** One of which nothing is known. */
export const bare: Article = article({ id: 'bare', title: null, body: '' });

/** A day without a time, in a zone of its own. */
export const dayOnly: Article = article({
  id: 'day',
  title: 'A day',
  date: '2024-02-15',
  timeZone: { name: 'America/Toronto', from: 'profile' },
});

export const EVERY = [full, hostile, dayOnly, bare];
