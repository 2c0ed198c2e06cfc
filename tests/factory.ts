import { createHash } from 'node:crypto';
import type { Article, Quote, Speaker } from '../src/article.ts';
import type { FileState, Loaded } from '../src/store/store.ts';

type GivenQuote = Partial<Omit<Quote, 'speaker'>> & { speaker?: Partial<Speaker> | null };
type GivenArticle = Partial<Omit<Article, 'quotes' | 'source'>> & {
  quotes?: GivenQuote[];
  source?: Partial<Article['source']>;
};

/** A valid Article where only the point of the test is said. The same words give the same id. */
export function article(given: GivenArticle = {}): Article {
  const id = given.id ?? sha256(JSON.stringify(given)).slice(0, 16);
  const body = given.body ?? 'The harbour council met on Tuesday.\n\nNothing was decided.';
  return {
    title: 'Council meets on harbour works',
    subtitle: null,
    date: null,
    publishedAt: null,
    updatedAt: null,
    timeZone: { name: 'UTC', from: 'setting' },
    authors: [],
    agency: null,
    outlet: null,
    dateline: null,
    language: null,
    wordCount: body.split(/\s+/).length,
    cluster: null,
    parserVersion: '1.0.0',
    provenance: { title: { spans: [{ start: 0, end: 5 }], rule: 'test', confidence: 1 } },
    ...given,
    id,
    body,
    source: {
      file: `${id}.txt`,
      record: null,
      format: 'text',
      encoding: 'utf-8',
      bytes: 0,
      sha256: sha256(body),
      profile: 'generic',
      url: null,
      ...given.source,
    },
    quotes: (given.quotes ?? []).map((said, index) => quote({ id: `${id}-${index}`, articleId: id, ...said })),
  };
}

function quote({ speaker, ...given }: GivenQuote = {}): Quote {
  return {
    id: 'article-0',
    articleId: 'article',
    text: 'We will look into it',
    kind: 'direct',
    cue: 'said',
    confidence: 0.9,
    utterance: 0,
    paragraph: 0,
    start: 0,
    end: 0,
    before: '',
    after: '',
    textFragment: '#:~:text=We%20will%20look%20into%20it',
    occurrences: 1,
    ...given,
    speaker: speaker
      ? {
          id: slug(speaker.name ?? 'Ana Reyes'),
          name: 'Ana Reyes',
          kind: 'person',
          mention: 'she',
          role: null,
          ...speaker,
        }
      : null,
  };
}

export function dateline(given: Partial<NonNullable<Article['dateline']>> & { city: string }): Article['dateline'] {
  return {
    text: given.city.toUpperCase(),
    region: null,
    country: null,
    agency: null,
    date: null,
    others: [],
    ...given,
  };
}

/** A file as loading hands it to the store: read, and become this article. */
export function loaded(record: Article, state: Partial<FileState> = {}): Loaded {
  const bytes = Buffer.from(record.body);
  return {
    state: fileState({
      file: record.source.file ?? `${record.id}.txt`,
      size: bytes.length,
      articleId: record.id,
      ...state,
    }),
    record: { article: record, bytes },
  };
}

/** A line of the ledger; that of a loaded file, where nothing else is said. */
export function fileState(given: Partial<FileState> & { file: string }): FileState {
  return {
    record: null,
    position: 0,
    offset: null,
    records: null,
    size: 1,
    modified: '1700000000000000000',
    sha256: sha256(given.file + (given.record ?? '')),
    fingerprint: 'one',
    pass: 1,
    met: given.pass ?? 1,
    outcome: 'loaded',
    reason: null,
    articleId: null,
    ...given,
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function slug(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}
