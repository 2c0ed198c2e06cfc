import { fold } from '../../query/fold.ts';
import type { Role } from '../../store/store.ts';
import { type Html, html } from '../html.ts';
import { timeOf } from '../times.ts';
import { DOT, WORDS } from '../words.ts';

// What articles say that a speaker is, and when: roles come and go.

/** So many are shown at once, and so many behind "more"; whoever is quoted every day has hundreds, most of them said once. */
const SHOWN = 8;
const MOST = 60;

export function roles(all: Role[]): Html | false {
  const found = together(all);
  const rest = found.slice(SHOWN, MOST).map(shown);
  const { title, others } = WORDS.names.roles;
  return (
    found.length > 0 &&
    html`<section class="choices"><h2>${title}</h2>
<ul class="roles">${found.slice(0, SHOWN).map(shown)}</ul>
${rest.length > 0 && html`<details><summary>${WORDS.filters.more(rest.length)}</summary><ul class="roles">${rest}</ul></details>`}
${found.length > MOST && html`<p class="small">${others(found.length - MOST)}</p>`}</section>`
  );
}

/** The mayor of St. John’s is the mayor of St. John's. In the order in which they came. */
export function together(all: Role[]): Role[] {
  const found = new Map<string, Role>();
  for (const each of all) {
    const key = fold(each.role);
    const known = found.get(key) ?? { ...each, quotes: 0 };
    const days = [known.first, known.last, each.first, each.last].filter((day) => day !== null).toSorted();
    found.set(key, { ...known, quotes: known.quotes + each.quotes, first: days[0] ?? null, last: days.at(-1) ?? null });
  }
  return [...found.values()];
}

function shown(each: Role): Html {
  return html`<li>${each.role} <small>${spanOf(each)}${each.first !== null && DOT}${WORDS.front.quotes(each.quotes)}</small></li>
`;
}

function spanOf({ first, last }: Role): Html | false {
  if (first === null || last === null) return false;
  return first === last ? timeOf(first) : html`${timeOf(first)} – ${timeOf(last)}`;
}
