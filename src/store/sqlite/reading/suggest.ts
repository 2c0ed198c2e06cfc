import { foldedWords, nameId } from '../../../query/fold.ts';
import type { Suggestion, SuggestionType } from '../../store.ts';
import { bestOfEach, TITLES, type Titled, titlesAmong } from '../../suggest.ts';
import type { Connection } from '../connection/connection.ts';
import { printedName } from './names.ts';

export function readSuggestions(db: Connection, text: string, types: SuggestionType[], limit: number): Suggestion[] {
  const words = foldedWords(text);
  if (words.length === 0) return [];
  return db.transaction(() => {
    const found = [...new Set(types)].map((type) =>
      type === 'title' ? titles(db, words, limit) : namesOf(db, type, words, limit),
    );
    return bestOfEach(found, limit);
  });
}

function titles(db: Connection, words: string[], limit: number): Suggestion[] {
  // Folded words hold neither a quotation mark nor a star, so that this is FTS5's language and nothing typed.
  const match = words.map((word) => `"${word}"*`).join(' AND ');
  const rows = db.all(
    `select a.id, a.title as folded, cast(r.article as text) ->> 'title' as label
     from (select rowid as row from titles where titles match ? order by rowid desc limit ${TITLES}) t
     join articles a using (row) join records r using (row) order by a.newest, a.id`,
    match,
  );
  return titlesAmong(rows as unknown as Titled[], limit);
}

function namesOf(db: Connection, type: Exclude<SuggestionType, 'title'>, words: string[], limit: number): Suggestion[] {
  // The longest word is in the fewest names.
  const [longest, ...others] = words.toSorted((a, b) => b.length - a.length);
  const rows = db.all(
    `select n.key, sum(n.articles) as articles from
     (select distinct key from name_words where field = ? and word >= ? and word < ?) w cross join names n
     on n.field = ? and n.key = w.key
     ${others.map(() => `and instr(' ' || n.key, ?) > 0`).join(' ')}
     group by n.key having sum(n.main) > 0 order by articles desc, n.key limit ?`,
    type,
    longest!,
    // No word holds the last character that there is.
    `${longest}\u{10FFFF}`,
    type,
    ...others.map((word) => ` ${word}`),
    limit,
  ) as { key: string; articles: number }[];
  return rows.map(({ key, articles }) => {
    const label = printedName(db, type, key);
    return { type, id: nameId(label), label, articles };
  });
}
