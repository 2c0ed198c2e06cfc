import type { SQLInputValue } from 'node:sqlite';
import { nameKey } from '../../query/fold.ts';
import type { ArticleFilter, Choice } from '../store.ts';
import { compile } from './match.ts';
import { bitsOf, TERM_FIELDS } from './terms.ts';

/** A piece of SQL with the values of its question marks. */
export interface Sql {
  text: string;
  values: SQLInputValue[];
}

export function sql(text: string, ...values: SQLInputValue[]): Sql {
  return { text, values };
}

/** What must hold of an article `a`. */
export function conditionsOf(filter: ArticleFilter): Sql[] {
  return [
    ...matching(filter),
    ...dated(filter),
    ...TERM_FIELDS.flatMap((field) => named(field, filter[field])),
    ...having(filter),
  ];
}

function matching({ q }: ArticleFilter): Sql[] {
  if (!q) return [];
  const match = compile(q);
  if (!match) return [sql('false')];
  return [
    sql(`a.row ${match.negated ? 'not in' : 'in'} (select rowid from words where words match ?)`, match.expression),
  ];
}

function dated({ from, to, dateField }: ArticleFilter): Sql[] {
  const columns =
    dateField === 'updated'
      ? { day: 'updated_day', begins: 'updated', ends: 'updated' }
      : { day: 'day', begins: 'begins', ends: 'ends' };
  return [
    ...(from === undefined
      ? []
      : [isDay(from) ? sql(`a.${columns.day} >= ?`, from) : sql(`a.${columns.ends} >= ?`, Date.parse(from))]),
    ...(to === undefined
      ? []
      : [isDay(to) ? sql(`a.${columns.day} <= ?`, to) : sql(`a.${columns.begins} <= ?`, Date.parse(to))]),
  ];
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}

function named(field: string, choice: Choice | undefined): Sql[] {
  if (!choice) return [];
  const holders = `(select article from terms where field = '${field}' and key in (select value from json_each(?)))`;
  return [
    ...(choice.any.length > 0 ? [sql(`a.row in ${holders}`, keys(choice.any))] : []),
    ...(choice.none.length > 0 ? [sql(`a.row not in ${holders}`, keys(choice.none))] : []),
  ];
}

function keys(names: string[]): string {
  return JSON.stringify(names.map(nameKey));
}

function having({ has }: ArticleFilter): Sql[] {
  if (!has || has.length === 0) return [];
  return [sql('a.has & ? = ?', bitsOf(has), bitsOf(has))];
}
