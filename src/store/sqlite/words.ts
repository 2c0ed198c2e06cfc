import type { Article, Quote } from '../../article.ts';
import { fold } from '../../query/fold.ts';
import { stemmerIn } from '../../query/stem.ts';
import type { Connection } from './open.ts';
import { termsOf } from './terms.ts';

/** The fields whose names are found by their words, beside being filtered by. */
const NAMED = ['speaker', 'author', 'agency', 'place', 'outlet'] as const;

/** Makes an article findable by its words, and gives these: the folded texts and names. */
export function putWords(writer: Connection, row: number, article: Article): string[] {
  const texts = [article.title ?? '', article.subtitle ?? '', article.body].map(fold);
  const terms = termsOf(article);
  const names = NAMED.map((field) => terms.filter((term) => term.field === field).map(({ key }) => key));
  writer.run(
    `insert into words (rowid, title, subtitle, body, title_stems, subtitle_stems, body_stems,
       speaker, author, agency, place, outlet) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row,
    ...texts,
    ...texts.map((text) => stems(text, article.language)),
    ...names.map((keys) => keys.join(' \uE000 ')),
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

/** Adds to the vocabulary what it has not of the words of folded texts. */
export function learnWords(writer: Connection, texts: string[]): void {
  const words = new Set(texts.flatMap((text) => text.split(' ')));
  const spelled = [...words].filter((word) => SPELLED.test(word));
  writer.run('insert or ignore into vocabulary (word) select value from json_each(?)', JSON.stringify(spelled));
}
