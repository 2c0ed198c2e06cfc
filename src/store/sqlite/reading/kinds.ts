import { nameId, nameKey } from '../../../query/fold.ts';
import type { TermField } from '../../terms.ts';
import { type Sql, sql } from '../connection/sql.ts';

// What articles are listed by, beside themselves, and where that is counted.

/** Where names are counted. */
interface Counted {
  table: string;
  articles: string;
  /** What a name must have to be listed; one that is asked for by its id need not. */
  having: string;
}

/** A table that names stand in, one row for each time that an article has one. */
export interface Kind extends Counted {
  list: string;
  /** The same of all articles, counted already. */
  kept?: Counted;
  /** What tells one name from another, and the form in which it is searched. */
  key: string;
  folded: string;
  of: Sql;
  being(id: string): Sql;
  quotes: string;
  /** What is told of names that are listed by their keys, where all of it is kept. */
  told?: string;
}

const EACH = 'count(distinct t.article)';

export const ofTerms = (list: string, field: TermField): Kind => ({
  list,
  table: 'terms t',
  articles: EACH,
  having: 'having max(t.main) = 1',
  kept: { table: 'names t', articles: 'sum(t.articles)', having: 'having sum(t.main) > 0' },
  key: 't.key',
  folded: 't.key',
  of: sql(`t.field = '${field}'`),
  // The id is made of the name; of no other id can there be one.
  being: (id) => (nameId(id) === id ? sql('t.key = ?', nameKey(id)) : sql('false')),
  quotes: 'sum(a.quotes)',
});

export const SPEAKERS: Kind = {
  list: 'speakers',
  table: 'quotes t',
  articles: EACH,
  having: '',
  kept: { table: 'speakers t', articles: 't.articles', having: '' },
  key: 't.speaker',
  folded: 't.speaker_key',
  of: sql('t.speaker is not null'),
  being: (id) => sql('t.speaker = ?', id),
  quotes: 'count(*)',
  told: `select t.speaker as name, t.articles, t.quotes,
           (select min(day) from quotes where speaker = t.speaker) as first,
           (select max(day) from quotes where speaker = t.speaker) as last
         from speakers t where t.speaker in (select value from json_each(?))`,
};

export const CLUSTERS: Kind = {
  list: 'clusters',
  table: '(select row as article, cluster from copies where cluster is not null) t',
  articles: EACH,
  having: '',
  key: 't.cluster',
  folded: `''`,
  of: sql('true'),
  being: (id) => sql('t.cluster = ?', id),
  quotes: 'sum(a.quotes)',
};
