import type { Article } from '../../article.ts';
import { pageOf } from '../../http/formats/identity.ts';

// An article as others cite it. Names stay as they are printed: no page says which part of one is the family name.

type Cited = Pick<Article, 'id' | 'title' | 'date' | 'authors' | 'agency' | 'outlet' | 'source'>;

export function citationsOf(article: Article): { style: string; text: string }[] {
  return [
    { style: 'APA', text: apa(article) },
    { style: 'Chicago', text: chicago(article) },
    { style: 'BibTeX', text: bibtex(article) },
  ];
}

// Ailsa Brand, & Kim Lee. (2024, February 6). Harbour trust to buy a ferry. The Skerry Post. https://…
export function apa(article: Cited): string {
  const { title, date, outlet } = article;
  const day = date === null ? 'n.d.' : `${date.slice(0, 4)}, ${monthOf(date)} ${dayOf(date)}`;
  const authors = listed(writersOf(article), ', ', ', & ');
  const head = title ?? '[No headline]';
  const parts = authors === '' ? [ended(head), `(${day}).`] : [ended(authors), `(${day}).`, ended(head)];
  return [...parts, outlet && ended(outlet), pageOf(article as Article)].filter(Boolean).join(' ');
}

// Ailsa Brand and Kim Lee. “Harbour trust to buy a ferry.” The Skerry Post, February 6, 2024. https://….
export function chicago(article: Cited): string {
  const { title, date, outlet } = article;
  const authors = listed(writersOf(article), ', ', article.authors.length > 2 ? ', and ' : ' and ');
  const head = title === null ? 'No headline.' : `“${ended(title)}”`;
  const day = date === null ? 'n.d.' : `${monthOf(date)} ${dayOf(date)}, ${date.slice(0, 4)}`;
  const page = pageOf(article as Article);
  return [authors && ended(authors), head, ended([outlet, day].filter(Boolean).join(', ')), page && `${page}.`]
    .filter(Boolean)
    .join(' ');
}

/** For LaTeX. Braces within braces keep a name and a headline as they are. */
export function bibtex(article: Cited): string {
  const { id, title, date, outlet } = article;
  const writers = writersOf(article).map((name) => `{${escaped(name)}}`);
  const fields: [string, string | null | undefined][] = [
    ['author', writers.length > 0 ? writers.join(' and ') : null],
    ['title', title === null ? null : `{${escaped(title)}}`],
    ['howpublished', outlet && escaped(outlet)],
    ['year', date?.slice(0, 4)],
    ['month', date && String(Number(date.slice(5, 7)))],
    ['day', date && String(dayOf(date))],
    ['url', pageOf(article as Article)?.replace(/[{}\\]/g, encodeURIComponent)],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${id.replace(/[^\w-]/g, '-')},\n${lines.join(',\n')}\n}`;
}

/** People, else the agency that signs for them. */
function writersOf({ authors, agency }: Cited): string[] {
  return authors.length === 0 && agency !== null ? [agency] : authors;
}

function listed(names: string[], between: string, last: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(between)}${last}${names.at(-1)}`;
}

/** With a full stop, unless it ends with a mark already. */
function ended(text: string): string {
  return /[.?!…]["”’]?$/.test(text) ? text : `${text}.`;
}

const MONTH = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });

function monthOf(day: string): string {
  return MONTH.format(new Date(day));
}

function dayOf(day: string): number {
  return Number(day.slice(8, 10));
}

const COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escaped(text: string): string {
  return text.replace(/[\\~^]|[{}%&$#_]/g, (mark) => COMMANDS[mark] ?? `\\${mark}`);
}
