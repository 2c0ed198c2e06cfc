import type { Article, Quote } from '../../article.ts';
import { fold } from '../../query/fold.ts';
import { stemmerIn } from '../../query/stem.ts';
import type { Term } from '../terms.ts';
import type { Connection } from './open.ts';
import { wordOfTerm } from './terms.ts';

/** The fields whose names are found by their words, beside being filtered by. */
const NAMED = ['speaker', 'author', 'agency', 'place', 'outlet'] as const;

/** Makes an article findable by its words, and gives these: the folded texts and names. */
export function putWords(writer: Connection, place: number, article: Article, terms: Term[]): string[] {
  const texts = [article.title ?? '', article.subtitle ?? '', article.body].map(fold);
  const names = NAMED.map((field) => terms.filter((term) => term.field === field).map(({ key }) => key));
  writer.run(
    `insert into words (rowid, title, subtitle, body, title_stems, subtitle_stems, body_stems,
       speaker, author, agency, place, outlet, terms) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    place,
    ...texts,
    ...texts.map((text) => stems(text, article.language)),
    ...names.map((keys) => keys.join(' \uE000 ')),
    terms.map(({ field, key }) => wordOfTerm(field, key)).join(' '),
  );
  return [...texts, ...names.flat()];
}

export function putQuoteWords(writer: Connection, row: number, quote: Quote, language: string | null): void {
  const text = fold(quote.text);
  writer.run(
    'insert into quote_words (rowid, text, stems, speaker) values (?, ?, ?, ?)',
    row,
    text,
    stems(text, language),
    fold(quote.speaker?.name ?? ''),
  );
}

function stems(folded: string, language: string | null): string {
  if (folded === '') return '';
  return folded.split(' ').map(stemmerIn(language)).join(' ');
}

/** What is spelled with letters, neither shorter nor longer than what is looked for. */
const SPELLED = /^\p{L}[\p{L}\p{M}]{2,39}$/u;

/** Words that a connection has put into the vocabulary of late, and need not be looked up there. */
const learned = new WeakMap<Connection, Set<string>>();
const MOST_LEARNED = 100_000;

/** Adds to the vocabulary what it has not of the words of folded texts. Gives what to do once that is committed. */
export function learnWords(writer: Connection, texts: string[]): () => void {
  const known = learned.get(writer) ?? new Set();
  const words = new Set<string>();
  for (const text of texts) for (const word of text.split(' ')) if (!known.has(word)) words.add(word);
  // In the order of the index, so that neighbours are written together. FTS5 writes out what it has gathered at the end of
  // every statement with more than one step, so that its part is one statement.
  const added = writer.all(
    'insert or ignore into vocabulary (word) select value from json_each(?) returning row, word',
    JSON.stringify([...words].filter((word) => SPELLED.test(word)).sort()),
  );
  writer.run(
    `insert into spellings (rowid, word) select value ->> 'row', ' ' || (value ->> 'word') || ' ' from json_each(?)`,
    JSON.stringify(added),
  );
  return () => {
    if (known.size + words.size > MOST_LEARNED) known.clear();
    for (const word of words) known.add(word);
    learned.set(writer, known);
  };
}
