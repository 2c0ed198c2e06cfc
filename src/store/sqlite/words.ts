import type { Article } from '../../article.ts';
import { fold } from '../../query/fold.ts';
import { type Lexeme, lexemesOf } from '../lexicon.ts';
import type { Term } from '../terms.ts';
import type { Connection } from './open.ts';
import { wordOfTerm } from './terms.ts';

/** The fields whose names are found by their words, beside being filtered by. */
const NAMED = ['speaker', 'author', 'agency', 'place', 'outlet'] as const;

/** A text that is searched, folded, and its words. */
export interface Searched {
  folded: string;
  lexemes: Lexeme[];
}

export function searched(text: string, language: string | null): Searched {
  const folded = fold(text);
  return { folded, lexemes: lexemesOf(folded, language) };
}

/** Makes an article findable by its words, and gives those that are new to the vocabulary. */
export function putWords(writer: Connection, place: number, article: Article, body: Searched, terms: Term[]): Lexeme[] {
  const { language } = article;
  const texts = [searched(article.title ?? '', language), searched(article.subtitle ?? '', language), body];
  const names = NAMED.map((field) => terms.filter((term) => term.field === field).map(({ key }) => key));
  writer.run(
    `insert into words (rowid, title, subtitle, body, title_stems, subtitle_stems, body_stems,
       speaker, author, agency, place, outlet, terms) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    place,
    ...texts.map(({ folded }) => folded),
    ...texts.map(stemsOf),
    ...names.map((keys) => keys.join(' \uE000 ')),
    terms.map(({ field, key }) => wordOfTerm(field, key)).join(' '),
  );
  const met = [...texts.map(({ lexemes }) => lexemes), lexemesOf(names.flat().join(' '), language)];
  return met.flatMap((lexemes) => lexemes.filter(({ learned }) => learned !== writer));
}

export function putQuoteWords(writer: Connection, row: number, said: Searched, speaker: string): void {
  writer.run(
    'insert into quote_words (rowid, text, stems, speaker) values (?, ?, ?, ?)',
    row,
    said.folded,
    stemsOf(said),
    fold(speaker),
  );
}

function stemsOf({ lexemes }: Searched): string {
  return lexemes.map(({ stem }) => stem).join(' ');
}

/** What is spelled with letters, neither shorter nor longer than what is looked for. */
const SPELLED = /^\p{L}[\p{L}\p{M}]{2,39}$/u;

/** Adds to the vocabulary what it has not of words that are new to it. Gives what to do once that is committed. */
export function learnWords(writer: Connection, lexemes: Lexeme[]): () => void {
  const words = new Set(lexemes.map(({ word }) => word));
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
    for (const lexeme of lexemes) lexeme.learned = writer;
  };
}
