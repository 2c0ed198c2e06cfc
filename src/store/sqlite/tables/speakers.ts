import type { Role } from '../../store.ts';
import type { Connection } from '../connection/connection.ts';

// Who is quoted, how often, and as what: counted as articles come and go, since to count again what a hundred thousand articles
// quote takes a second.

/** In these columns of `quotes`, a speaker goes by several forms. */
const FORMS = ['name', 'speaker_kind', 'role', 'mention'] as const;
type Form = (typeof FORMS)[number];

/** Counts the quotes of articles that have come, or (-1) of those that are about to go. */
export function countSpeakers(writer: Connection, articles: number[], sign: 1 | -1): void {
  const listed = JSON.stringify(articles);
  const those = 'quotes where article in (select value from json_each(?1)) and speaker is not null';
  writer.run(
    `insert into speakers (speaker, articles, quotes)
     select speaker, ?2 * count(distinct article), ?2 * count(*) from ${those} group by speaker
     on conflict do update set articles = articles + excluded.articles, quotes = quotes + excluded.quotes`,
    listed,
    sign,
  );
  writer.run(
    `insert into speaker_forms (speaker, form, value, quotes)
     select speaker, form, value, ?2 * count(*) from (
       select speaker, json_each.value as form, case json_each.value ${FORMS.map((form) => `when '${form}' then ${form}`).join(' ')} end as value
       from quotes cross join json_each(?3) where article in (select value from json_each(?1)) and speaker is not null)
     where value is not null group by speaker, form, value
     on conflict do update set quotes = quotes + excluded.quotes`,
    listed,
    sign,
    JSON.stringify(FORMS),
  );
  if (sign > 0) return;
  for (const table of ['speakers', 'speaker_forms'])
    writer.run(`delete from ${table} where quotes = 0 and speaker in (select speaker from ${those})`, listed);
}

/** The forms that a speaker has in one column, the most frequent first. */
export function formsOf(db: Connection, speaker: string, form: Form): string[] {
  const found = 'select value from speaker_forms where speaker = ? and form = ? order by quotes desc, value';
  return db.all(found, speaker, form).map(({ value }) => value as string);
}

export function readRoles(db: Connection, speaker: string): Role[] {
  return db.all(
    `select role, count(*) as quotes, min(day) as first, max(day) as last from quotes
     where speaker = ? and role is not null group by role order by last is null, last desc, quotes desc, role`,
    speaker,
  ) as unknown as Role[];
}
