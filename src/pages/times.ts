import { type Html, html } from './html.ts';
import { LOCALE, WORDS } from './words.ts';

// Days and clocks as they were printed. desk.js tells an instant in the reader's own zone, and the printed one stays in `title`.

const DAY = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat(LOCALE, { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "2024-02-15" -> "15 February 2024", "2024-02" -> "February 2024" */
export function dayInWords(day: string): string {
  return (day.length === '2024-02'.length ? MONTH : DAY).format(new Date(day));
}

/** "2024-02-15T05:30:00-05:00" -> "15 February 2024, 05:30 (UTC−05:00)" */
export function instantInWords(instant: string): string {
  const [, day, clock, zone] = /^([\d-]+)T(\d\d:\d\d)[\d:.]*(.*)$/.exec(instant)!;
  const offset = /^(?:Z|[+-]00:00)$/.test(zone!) ? '' : zone!.replace('-', '−');
  return `${dayInWords(day!)}, ${clock} (UTC${offset})`;
}

/** `told` says whose clock it was. */
export function timeOf(at: string, told: (words: string) => string = WORDS.printed): Html {
  if (!at.includes('T')) return html`<time datetime="${at}">${dayInWords(at)}</time>`;
  const words = instantInWords(at);
  return html`<time datetime="${at}" title="${told(words)}">${words}</time>`;
}
