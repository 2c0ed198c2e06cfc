import {
  type ArticleFilter,
  type Facet,
  type Facets,
  HAS_FIELDS,
  type HasField,
  type Interval,
  MOST_VALUES,
  type Period,
  type Summary,
} from '../../store.ts';
import { SUMMED } from '../../terms.ts';
import { filled } from '../../timeline.ts';
import type { Connection, Row } from '../connection/connection.ts';
import { type Sql, sql } from '../connection/sql.ts';
import { articleConditions } from './filter.ts';
import { printedName } from './names.ts';

/** The articles that a filter finds, with what is counted of them; null where that is all of them. */
function found(db: Connection, filter: ArticleFilter): Sql | null {
  const { count } = articleConditions(db, filter);
  if (count.length === 0) return null;
  return sql(
    `found as materialized (select a.row, a.day from articles a where ${count.map(({ text }) => text).join(' and ')})`,
    ...count.flatMap(({ values }) => values),
  );
}

export function readFacets(db: Connection, filter: ArticleFilter, names: Facet[]): Facets {
  return db.transaction(() => {
    const those = found(db, filter);
    const facets: Facets = {};
    for (const name of new Set(names)) facets[name] = [];
    const counted = [
      ...countTerms(
        db,
        those,
        names.filter((name) => name !== 'month'),
      ),
      ...(names.includes('month') ? countMonths(db, those) : []),
    ];
    for (const { facet, value, count } of counted) facets[facet]?.push({ value, count });
    return facets;
  });
}

interface Counted {
  facet: Facet;
  value: string;
  count: number;
}

function countTerms(db: Connection, those: Sql | null, names: Exclude<Facet, 'month'>[]): Counted[] {
  if (names.length === 0) return [];
  const fields = `(select value from json_each(?))`;
  // Of all articles, each name knows already how many have it.
  const known = `select field, key, sum(articles) as n from names where field in ${fields} group by field, key having sum(main) > 0`;
  const counted = those ? counting(fields) : known;
  const rows = db.all(
    `with ${those ? `${those.text},` : ''}
     counted as (${counted}),
     placed as (select *, row_number() over (partition by field order by n desc, key) as place from counted)
     select field, key, n from placed where place <= ${MOST_VALUES} order by field, place`,
    ...(those?.values ?? []),
    ...Array.from({ length: those ? 3 : 1 }, () => JSON.stringify(names)),
  );
  return rows.map(({ field, key, n }) => ({
    facet: field as Facet,
    value: printedName(db, field as string, key as string),
    count: n as number,
  }));
}

/**
 * Counts the terms of what is found; where that is most of all there is, those of the rest, which are taken from all. Rows are
 * numbered as they come, so that the last one's number is no less than how many there are.
 */
function counting(fields: string): string {
  return `select field, key, sum(n) as n from (
      with size as materialized (select (select count(*) from found) > (select max(row) / 2 from articles) as most)
      select t.field, t.key, 1 as n, t.main from size cross join found cross join terms t
        where not most and t.article = found.row and t.field in ${fields}
      union all
      select field, key, articles, main from size cross join names where most and field in ${fields}
      union all
      select t.field, t.key, -1, -t.main from size cross join articles a cross join terms t
        where most and a.row not in (select row from found) and t.article = a.row and t.field in ${fields})
    group by field, key having sum(main) > 0`;
}

function countMonths(db: Connection, those: Sql | null): Counted[] {
  const rows = db.all(
    `${those ? `with ${those.text}` : ''}
     select substr(day, 1, 7) as month, count(*) as n from ${those ? 'found' : 'articles'} where day is not null
     group by month order by n desc, month limit ${MOST_VALUES}`,
    ...(those?.values ?? []),
  );
  return rows.map(({ month, n }) => ({ facet: 'month', value: month as string, count: n as number }));
}

// The Monday of a week: the Sunday that ends it, less six days.
const STARTS: Record<Interval, (day: string) => string> = {
  day: (day) => day,
  week: (day) => `date(${day}, 'weekday 0', '-6 days')`,
  month: (day) => `substr(${day}, 1, 7) || '-01'`,
};

export function readTimeline(db: Connection, filter: ArticleFilter, interval: Interval): Period[] {
  const day = filter.dateField === 'updated' ? 'a.updated_day' : 'a.day';
  const { text, values } = where(db, filter, `${day} is not null`);
  const rows = db.all(
    `select ${STARTS[interval](day)} as start, count(*) as articles, sum(a.quotes) as quotes
     from articles a ${text} group by start order by start`,
    ...values,
  );
  return filled(rows as unknown as Period[], interval);
}

function where(db: Connection, filter: ArticleFilter, ...more: string[]): Sql {
  const { count } = articleConditions(db, filter);
  const all = [...count.map(({ text }) => text), ...more].join(' and ');
  return sql(all === '' ? '' : `where ${all}`, ...count.flatMap(({ values }) => values));
}

export function readSummary(db: Connection, filter: ArticleFilter): Summary {
  return db.transaction(() => {
    const { text, values } = where(db, filter);
    const bits = HAS_FIELDS.map((field, bit) => `coalesce(sum(a.has >> ${bit} & 1), 0) as "has ${field}"`);
    const totals = db.get(
      `select count(*) as articles, coalesce(sum(a.quotes), 0) as quotes, min(a.day) as first, max(a.day) as last, ${bits.join(', ')}
       from articles a ${text}`,
      ...values,
    )!;
    const { articles, quotes, first, last } = totals;
    const fields = Object.fromEntries(HAS_FIELDS.map((field) => [field, totals[`has ${field}`]]));
    return {
      articles,
      quotes,
      names: countNames(db, found(db, filter)),
      first,
      last,
      fields: fields as Record<HasField, number>,
    } as Summary;
  });
}

function countNames(db: Connection, those: Sql | null): Summary['names'] {
  const fields = JSON.stringify(Object.values(SUMMED));
  const rows: Row[] = db.all(
    `${those ? `with ${those.text}` : ''}
     select field, count(distinct key) as n from
     ${those ? 'found cross join terms t on t.article = found.row' : 'names t'}
     where field in (select value from json_each(?)) and main > 0 group by field`,
    ...(those?.values ?? []),
    fields,
  );
  const counts = new Map(rows.map(({ field, n }) => [field, n as number]));
  const entries = Object.entries(SUMMED).map(([name, field]) => [name, counts.get(field) ?? 0]);
  return Object.fromEntries(entries) as Summary['names'];
}
