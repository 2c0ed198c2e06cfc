import type { Article, ArticleSummary, Explanation, Quote } from '../../article.ts';
import type { Change, Highlight, NameSummary, SpeakerSummary, Version } from '../../store/store.ts';

// One invented article, as the examples of the OpenAPI document show it.

const body = [
  'The last ferry to Skerrow Island will be replaced by a larger boat in the spring, the harbour trust said on Tuesday.',
  '“Nobody will be left on the quay again,” said Morag Tennant, the trust’s chairwoman.',
].join('\n\n');

const said = 'Nobody will be left on the quay again,';

export const EXAMPLE_QUOTE: Quote = {
  id: '9b1f0c6e5d3a2b4c7e8f9a0b-0',
  articleId: '9b1f0c6e5d3a2b4c7e8f9a0b',
  text: said,
  kind: 'direct',
  speaker: {
    id: 'morag-tennant',
    name: 'Morag Tennant',
    kind: 'person',
    mention: 'Morag Tennant',
    role: 'the trust’s chairwoman',
  },
  cue: 'said',
  confidence: 0.97,
  utterance: 0,
  paragraph: 1,
  start: body.indexOf(said),
  end: body.indexOf(said) + said.length,
  before: '',
  after: 'said Morag Tennant, the trust’s chairwoman.',
  textFragment: '#:~:text=Nobody%20will%20be%20left%20on%20the%20quay%20again%2C',
  occurrences: 1,
};

export const EXAMPLE_TEXT = [
  'Larger ferry for Skerrow Island',
  'By Ailsa Brand',
  'Published 6 February 2024',
  `SKERROW, Scotland — ${body}`,
].join('\n\n');

export const EXAMPLE_ARTICLE: Article = {
  id: EXAMPLE_QUOTE.articleId,
  title: 'Larger ferry for Skerrow Island',
  subtitle: null,
  date: '2024-02-06',
  publishedAt: null,
  updatedAt: null,
  timeZone: { name: 'UTC', from: 'setting' },
  authors: ['Ailsa Brand'],
  agency: null,
  outlet: null,
  dateline: {
    text: 'SKERROW, Scotland',
    city: 'Skerrow',
    region: 'Scotland',
    country: 'GB',
    agency: null,
    date: null,
    others: [],
  },
  language: 'en',
  wordCount: 34,
  source: {
    file: 'skerrow/ferry.txt',
    record: null,
    format: 'text',
    encoding: 'utf-8',
    bytes: 289,
    sha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
    profile: 'generic',
    url: null,
  },
  cluster: null,
  parserVersion: '1.0.0',
  body,
  quotes: [EXAMPLE_QUOTE],
};

export const EXAMPLE_EXPLANATION: Explanation = {
  lines: [{ number: 1, start: 0, end: 31, text: EXAMPLE_ARTICLE.title ?? '', label: 'header', rule: 'line.title' }],
  fields: {
    title: {
      value: EXAMPLE_ARTICLE.title,
      spans: [{ start: 0, end: 31 }],
      rule: 'title.first-line',
      confidence: 0.8,
      candidates: [],
    },
    subtitle: null,
  },
};

const { body: _body, quotes: _quotes, ...summary } = EXAMPLE_ARTICLE;

export const EXAMPLE_SUMMARY_OF_ARTICLE: ArticleSummary = summary;

export const EXAMPLE_HIT: ArticleSummary & { score: number; highlights: Highlight[] } = {
  ...summary,
  score: 7.1,
  highlights: [
    {
      field: 'body',
      snippet: 'The last <mark>ferry</mark> to Skerrow Island will be replaced …',
      matches: [{ start: 9, end: 14 }],
    },
  ],
};

export const EXAMPLE_AUTHOR: NameSummary = {
  id: 'ailsa-brand',
  name: 'Ailsa Brand',
  articles: 12,
  quotes: 31,
  first: '2023-05-02',
  last: '2024-02-06',
};

export const EXAMPLE_SPEAKER: SpeakerSummary = {
  id: 'morag-tennant',
  name: 'Morag Tennant',
  articles: 3,
  quotes: 4,
  first: '2023-11-20',
  last: '2024-02-06',
  kind: 'person',
  roles: ['the trust’s chairwoman'],
  mentions: ['Tennant', 'Morag Tennant'],
};

export const EXAMPLE_AGENCY: NameSummary = {
  id: 'the-northern-wire',
  name: 'The Northern Wire',
  articles: 41,
  quotes: 96,
  first: '2023-01-09',
  last: '2024-02-06',
};

export const EXAMPLE_PLACE: NameSummary = {
  id: 'skerrow',
  name: 'Skerrow',
  articles: 7,
  quotes: 12,
  first: '2023-05-02',
  last: '2024-02-06',
};

export const EXAMPLE_CLUSTER: NameSummary = {
  id: EXAMPLE_ARTICLE.id,
  name: 'Larger ferry for Skerrow Island',
  articles: 3,
  quotes: 5,
  first: '2024-02-06',
  last: '2024-02-07',
};

export const EXAMPLE_OUTLET: NameSummary = {
  id: 'skerrow-post',
  name: 'Skerrow Post',
  articles: 88,
  quotes: 203,
  first: '2023-01-09',
  last: '2024-02-06',
};

const all = { articles: 4, share: 1 };
const half = { articles: 2, share: 0.5 };

export const EXAMPLE_SUMMARY = {
  articles: 4,
  quotes: 9,
  names: { authors: 3, speakers: 5, agencies: 1, places: 2, outlets: 1 },
  first: '2024-01-30',
  last: '2024-02-06',
  fields: {
    title: all,
    subtitle: half,
    date: all,
    publishedAt: half,
    updatedAt: half,
    authors: all,
    agency: half,
    outlet: all,
    dateline: half,
    body: all,
    quotes: all,
    language: all,
  },
};

export const EXAMPLE_LEDGER = {
  counts: { found: 3, loaded: 1, unchanged: 0, duplicate: 0, partial: 1, rejected: 1 },
  data: [
    {
      file: 'skerrow/empty.txt',
      record: null,
      offset: null,
      outcome: 'rejected' as const,
      reason: 'empty: no bytes',
      articleId: null,
    },
    {
      file: 'skerrow/ferry.txt',
      record: null,
      offset: null,
      outcome: 'loaded' as const,
      reason: null,
      articleId: EXAMPLE_ARTICLE.id,
    },
    {
      file: 'skerrow/notes.jsonl',
      record: '17',
      offset: 40112,
      outcome: 'partial' as const,
      reason: 'without date',
      articleId: '7d0a1b2c3d4e5f6071829304',
    },
  ],
  page: { limit: 20, next: null, prev: null },
};

export const EXAMPLE_VERSION: Version = {
  number: 2,
  at: '2024-02-06T11:20:05.000Z',
  kind: 'correction',
  sha256: EXAMPLE_ARTICLE.source.sha256,
  parserVersion: '1.0.0',
  note: null,
  facts: [{ field: 'body', paragraph: 0, before: 'Monday', after: 'Tuesday' }],
  changes: [
    {
      field: 'body',
      change: 'changed',
      paragraph: 0,
      before: body.split('\n\n')[0]!.replace('Tuesday', 'Monday'),
      after: body.split('\n\n')[0]!,
    },
  ],
};

const CHANGES: Change[] = [
  { op: 'put', id: EXAMPLE_ARTICLE.id, version: 2, at: EXAMPLE_VERSION.at },
  { op: 'delete', id: '7d0a1b2c3d4e5f6071829304', version: 1, at: '2024-02-06T11:20:06.000Z' },
];
export const EXAMPLE_CHANGES = { data: CHANGES, page: { limit: 20, next: 'KjO0hV…', prev: null } };
