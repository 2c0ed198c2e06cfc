import type { Facet, Facets } from '../../store/store.ts';
import { type Html, html } from '../html.ts';
import { dayInWords } from '../times.ts';
import { addressOf, changed, toggled, type View } from '../view.ts';
import { count, LOCALE, languageInWords, WORDS } from '../words.ts';

/** What a list is narrowed by, in this order. Months are the timeline's. */
export const NARROWING: readonly Facet[] = ['outlet', 'agency', 'author', 'speaker', 'place', 'country', 'language'];

/** As many are shown at once, and as many behind "more". */
const SHOWN = 5;
const MOST = 25;

export function narrowing(view: View, by: readonly Facet[], facets: Facets): Html {
  const { label, names, dates, from, to, show } = WORDS.filters;
  const day = (name: string) => view.parameters.find(([each]) => each === name)?.[1].slice(0, 10) ?? '';
  return html`<form class="days" action="${view.path}" aria-label="${dates}">
${changed(view, { from: [], to: [] }).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<label>${from} <input type="date" name="from" value="${day('from')}"></label>
<label>${to} <input type="date" name="to" value="${day('to')}"></label>
<button>${show}</button>
</form>
<nav aria-label="${label}">
${by.map((name) => group(view, name, names[name]!, facets[name] ?? []))}
</nav>`;
}

/** One that would leave the list as it is narrows nothing. */
function group(view: View, name: string, title: string, values: { value: string; count: number }[]): Html | false {
  const chosen = new Set(view.parameters.filter(([each]) => each === name).map(([, value]) => value));
  const open = values.filter(({ value }) => !chosen.has(value)).slice(0, MOST);
  const choices = open.map(({ value, count: articles }) => {
    const address = addressOf(view, toggled(view, name, value));
    return html`<li><a href="${address}">${shownValue(name, value)}</a> <span class="count">${count(articles)}</span></li>`;
  });
  const rest = choices.slice(SHOWN);
  return (
    choices.length > 0 &&
    html`<section class="choices"><h2>${title}</h2>
<ul>${choices.slice(0, SHOWN)}</ul>
${rest.length > 0 && html`<details><summary>${WORDS.filters.more(rest.length)}</summary><ul>${rest}</ul></details>`}
</section>`
  );
}

/** What the list is narrowed to, each part with a link that takes it out. */
export function narrowed(view: View): Html | false {
  const parts = view.parameters.filter(([name]) => !['q', 'sort', 'cursor'].includes(name));
  const { narrowed: label, clear } = WORDS.front;
  return (
    parts.length > 0 &&
    html`<p class="narrowed"><span>${label}</span>
${parts.map(([name, value]) => chip(view, name, value))}
<a class="clear" href="${view.path}">${clear}</a></p>`
  );
}

function chip(view: View, name: string, value: string): Html {
  const words = inWords(name, value);
  const address = addressOf(view, toggled(view, name, value));
  return html`<a class="chip" href="${address}" aria-label="${WORDS.front.remove(words)}">${words} <span aria-hidden="true">×</span></a>`;
}

/** ["author", "-Ana Reyes"] -> "Author: not Ana Reyes" */
export function inWords(name: string, value: string): string {
  const title = WORDS.filters.names[name] ?? name;
  if (value === 'true' || name === 'collapse') return title;
  const excluded = value.startsWith('-');
  const shown = shownValue(name, excluded ? value.slice(1) : value);
  return `${title}: ${excluded ? WORDS.filters.not(shown) : shown}`;
}

const REGIONS = new Intl.DisplayNames(LOCALE, { type: 'region', fallback: 'code' });

/** "KR" -> "South Korea", "fr" -> "French", "2024-02-01" -> "1 February 2024"; what is no code is itself. */
function shownValue(name: string, value: string): string {
  if (name === 'from' || name === 'to') return value.includes('T') ? value : dayInWords(value);
  if (name === 'country' && /^[A-Za-z]{2}$/.test(value)) return REGIONS.of(value.toUpperCase()) ?? value;
  if (name === 'language') return languageInWords(value);
  return value;
}
