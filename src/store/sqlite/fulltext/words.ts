import type { Article } from '../../../article.ts';
import { fold } from '../../../query/fold.ts';
import { type Lexeme, lexemesOf } from '../../lexicon.ts';
import type { Term } from '../../terms.ts';
import type { Connection } from '../connection/connection.ts';
import { wordOfTerm } from './terms.ts';

// The full-text tables. FTS5 gathers what it is given and writes it out at once, but also as soon as a row comes that stands
// before the last one, or another statement begins that might have to be undone by itself. So a batch's part is written
// together, in the order of the rows, when all else is.

/** The fields whose names are found by their words, beside being filtered by. */
const NAMED = ['speaker', 'author', 'agency', 'place', 'outlet'] as const;

/** A text that is searched, folded, and its stems; and those of its words that may be new to the vocabulary. */
export interface Searched {
  folded: string;
  stems: string;
  met: Lexeme[];
}

/** The row of a quote, and what it is found by. */
export interface Said {
  row: number;
  text: Searched;
  speaker: string;
}

/** An article's row, the place that it has among all, and what it is found by. */
interface Worded {
  row: number;
  place: number;
  article: Article;
  body: Searched;
  quotes: Said[];
  terms: Term[];
}

export function searched(writer: Connection, folded: string, lexemes: Lexeme[]): Searched {
  const stems = lexemes.map(({ stem }) => stem).join(' ');
  return { folded, stems, met: unlearned(writer, lexemes) };
}

function searchedIn(writer: Connection, text: string | null, language: string | null): Searched {
  const folded = fold(text ?? '');
  return searched(writer, folded, lexemesOf(folded, language));
}

function unlearned(writer: Connection, lexemes: Lexeme[]): Lexeme[] {
  return lexemes.filter(({ learned }) => learned !== writer);
}

/** Makes articles findable by their words, and gives those that are new to the vocabulary. */
export function putAllWords(writer: Connection, articles: Worded[]): Lexeme[] {
  for (const { row, article } of articles.toSorted((a, b) => a.row - b.row)) {
    if (article.title !== null) writer.run('insert into titles (rowid, title) values (?, ?)', row, fold(article.title));
  }
  const quotes = articles.flatMap((article) => article.quotes);
  for (const quote of quotes.sort((a, b) => a.row - b.row)) putQuoteWords(writer, quote);
  return articles.toSorted((a, b) => a.place - b.place).flatMap((article) => putWords(writer, article));
}

function putWords(writer: Connection, { place, article, body, terms }: Worded): Lexeme[] {
  const { language } = article;
  const texts = [searchedIn(writer, article.title, language), searchedIn(writer, article.subtitle, language), body];
  const names = NAMED.map((field) => terms.filter((term) => term.field === field).map(({ key }) => key));
  writer.run(
    `insert into words (rowid, title, subtitle, body, title_stems, subtitle_stems, body_stems,
       speaker, author, agency, place, outlet, terms) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    place,
    ...texts.map(({ folded }) => folded),
    ...texts.map(({ stems }) => stems),
    ...names.map((keys) => keys.join(' \uE000 ')),
    terms.map(({ field, key }) => wordOfTerm(field, key)).join(' '),
  );
  const named = unlearned(writer, lexemesOf(names.flat().join(' '), language));
  return [...texts.flatMap(({ met }) => met), ...named];
}

function putQuoteWords(writer: Connection, { row, text, speaker }: Said): void {
  writer.run(
    'insert into quote_words (rowid, text, stems, speaker) values (?, ?, ?, ?)',
    row,
    text.folded,
    text.stems,
    fold(speaker),
  );
}

/** What is spelled with letters, neither shorter nor longer than what is looked for. */
const SPELLED = /^\p{L}[\p{L}\p{M}]{2,39}$/u;

/** Adds to the vocabulary what it has not of words that are new to it. Gives what to do once that is committed. */
export function learnWords(writer: Connection, lexemes: Lexeme[]): () => void {
  const words = new Set(lexemes.map(({ word }) => word));
  // In the order of the index, so that neighbours are written together; and FTS5's part is one statement.
  const added = writer.all(
    'insert or ignore into vocabulary (word) select value from json_each(?) returning row, word',
    JSON.stringify([...words].filter((word) => SPELLED.test(word)).sort()),
  );
  writer.run(
    `insert into spellings (rowid, word) select value ->> 'row', ' ' || (value ->> 'word') || ' ' from json_each(?)`,
    JSON.stringify(added),
  );
  return () => {
    for (const lexeme of lexemes) lexeme.learned = writer;
  };
}
