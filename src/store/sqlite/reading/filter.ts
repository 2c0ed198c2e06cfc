import { nameKey } from '../../../query/fold.ts';
import type { ArticleFilter, Choice } from '../../store.ts';
import { bitsOf, TERM_FIELDS, type TermField } from '../../terms.ts';
import type { Connection } from '../connection/connection.ts';
import { type RowSet, type Sql, sql } from '../connection/sql.ts';
import { dated } from '../tables/dates.ts';
import { matching, wholeMatch } from './found.ts';

// Measured with 20,000 articles.
const MANY_NAMED = 1_000;

/**
 * The same conditions in two forms. A set that holds few rows is best gathered first; of one that holds many, a page
 * needs only the first few in the list's order, and so asks row by row. To count them all, it is gathered after all.
 */
export interface Conditions {
  page: Sql[];
  count: Sql[];
  /** True where some set holds so few rows that the page begins there, not with the list's order. */
  few: boolean;
  /** The one set that is all that is asked, where it can be counted without looking at the rows themselves. */
  alone: Sql | null;
}

/** What must hold of an article `a`. Where all is gathered anyway (`gathering`), it is not asked which sets hold many. */
export function articleConditions(db: Connection, filter: ArticleFilter, gathering = false): Conditions {
  const whole = wholeMatch(db, filter);
  const { rest: others } = whole ?? { rest: filter };
  const sets = [
    ...(whole ? [whole.set] : matching(db, filter.q, 'words', filter.stem)),
    ...TERM_FIELDS.flatMap((field) => named(field, others[field])),
    ...chosen(filter.cluster, 'row', 'a.row', (ids) =>
      sql('select row from copies where cluster in (select value from json_each(?))', JSON.stringify(ids)),
    ),
  ];
  const rest = [...dated(db, filter), ...having(filter), ...collapsed(db, filter)];
  return conditions(db, gathering ? sets.map(gatheredAlways) : sets, rest);
}

function gatheredAlways(set: RowSet | 'nothing'): RowSet | 'nothing' {
  return set === 'nothing' ? set : { ...set, many: Number.POSITIVE_INFINITY };
}

/** Leaves out all but the first published of each group of near-copies, of those that fit everything else. */
export function collapsed(db: Connection, { collapse, ...filter }: ArticleFilter): Sql[] {
  if (!collapse) return [];
  const { count } = articleConditions(db, filter);
  return [
    sql(
      `a.row not in (
         select row from (
           select a.row, row_number() over (partition by c.cluster order by a.oldest, a.id) as place
           from copies c cross join articles a on a.row = c.row
           where c.cluster is not null${count.map(({ text }) => ` and ${text}`).join('')})
         where place > 1)`,
      ...count.flatMap(({ values }) => values),
    ),
  ];
}

/** What must hold of a row: it is in the sets, and the rest is true of it. */
export function conditions(db: Connection, sets: (RowSet | 'nothing')[], rest: Sql[]): Conditions {
  const known = sets.filter((set) => set !== 'nothing');
  if (known.length < sets.length) return { page: [sql('false')], count: [sql('false')], few: true, alone: null };
  const many = known.map((set) => holdsMany(db, set));
  const few = known.some((set, index) => !set.negated && !many[index]);
  const page = [...known.map((set, index) => (many[index] ? askedRowByRow(set) : gathered(set))), ...rest];
  const count = few ? page : [...known.map(gathered), ...rest];
  const [set] = known;
  const alone = set && page.length === 1 && set.distinct && !set.negated ? set.rows : null;
  return { page, count, few, alone };
}

/** A set for what is wanted and one for what is not, where something is said of either. */
export function chosen(
  choice: Choice | undefined,
  column: string,
  of: string,
  rowsOf: (names: string[]) => Sql,
): RowSet[] {
  if (!choice) return [];
  return [choice.any, choice.none].flatMap((names, side) =>
    names.length === 0
      ? []
      : [{ rows: rowsOf(names), column, of, negated: side === 1, many: MANY_NAMED, distinct: names.length === 1 }],
  );
}

function named(field: TermField, choice: Choice | undefined): RowSet[] {
  return chosen(choice, 'article', 'a.row', (names) =>
    sql(
      `select article from terms where field = '${field}' and key in (select value from json_each(?))`,
      JSON.stringify(names.map(nameKey)),
    ),
  );
}

function having({ has = [], lacks = [] }: ArticleFilter): Sql[] {
  return [
    ...(has.length > 0 ? [sql('a.has & ? = ?', bitsOf(has), bitsOf(has))] : []),
    ...(lacks.length > 0 ? [sql('a.has & ? = 0', bitsOf(lacks))] : []),
  ];
}

function holdsMany(db: Connection, { rows, many }: RowSet): boolean {
  if (many === Number.POSITIVE_INFINITY) return false;
  return db.get(`${rows.text} limit 1 offset ${many}`, ...rows.values) !== undefined;
}

function gathered({ rows, of, negated }: RowSet): Sql {
  return sql(`${of} ${negated ? 'not in' : 'in'} (${rows.text})`, ...rows.values);
}

function askedRowByRow({ rows, column, of, negated }: RowSet): Sql {
  return sql(`${negated ? 'not exists' : 'exists'} (${rows.text} and ${column} = ${of})`, ...rows.values);
}
