import { z } from 'zod';
import { ArticleSource } from '../../article.ts';
import { parseQuery } from '../../query/parse.ts';
import { type ArticleFilter, type Choice, HAS_FIELDS, type HasField } from '../../store/store.ts';
import { beside, commaListOrNot, oneOf, oneOrNot, repeatable, textUpTo } from './parameters.ts';
import { readable } from './searching.ts';

// What can be asked of articles: the same parameters on every list.

const Moment = z.union(
  [z.iso.date(), z.iso.datetime({ offset: true })],
  'must be a day, such as 2024-02-15, or a time with its offset, such as 2024-02-15T05:30:00Z; in an address "+" is written %2B',
);

const name = textUpTo(300, /[^\s-]/);

function names(description: string) {
  return repeatable(name).describe(`${description} Repeated: any of them. With a leading "-": none of them.`);
}

const FILTERS = {
  from: Moment.optional().describe('The first day, compared with the printed date; or the first instant.'),
  to: Moment.optional().describe('The last day, itself included; or the last instant.'),
  dateField: oneOf(['published', 'updated']).optional().describe('What `from` and `to` look at; published without it.'),
  author: names('A whole name or an id, case and accents aside.'),
  agency: names('A wire service: a whole name or an id.'),
  place: names('A place of the dateline: a whole name or an id.'),
  country: names('The country of the dateline: its ISO 3166-1 code.'),
  speaker: names('Someone who is quoted: a whole name or an id.'),
  outlet: names('Who published the page: a whole name or an id.'),
  language: names('ISO 639-1 code.'),
  sourceFormat: repeatable(oneOrNot(ArticleSource.shape.format.options)).describe('What the input was.'),
  has: commaListOrNot(HAS_FIELDS).describe(
    'Fields that must be there, all of them; after a "-", fields that must not be.',
  ),
  cluster: names('The id of a group of near-copies.'),
  collapse: oneOf(['cluster'])
    .optional()
    .describe('Of each group of near-copies only the first published, of those that fit everything else.'),
};

/** The filters of a list, with the other parameters that it takes. */
export function filteredBy<S extends z.ZodRawShape>(shape: S) {
  return z
    .strictObject({ ...FILTERS, ...shape }, 'must be an object')
    .check(z.refine(isInOrder, { when: beside, path: ['from'], error: 'must not lie after "to"' }), readable);
}

function isInOrder(given: { from?: unknown; to?: unknown }): boolean {
  const [first, last] = [Moment.safeParse(given.from).data, Moment.safeParse(given.to).data];
  // A day begins and ends with the article's zone, so that it may lie on either side of an instant.
  if (!first || !last || first.includes('T') !== last.includes('T')) return true;
  return Date.parse(first) <= Date.parse(last);
}

type Given = { [K in keyof typeof FILTERS]?: z.output<(typeof FILTERS)[K]> } & { stem?: boolean };

export function filterOf(given: Given): ArticleFilter {
  return {
    from: given.from,
    to: given.to,
    dateField: given.dateField,
    author: choiceOf(given.author),
    agency: choiceOf(given.agency),
    place: choiceOf(given.place),
    country: choiceOf(given.country),
    speaker: choiceOf(given.speaker),
    outlet: choiceOf(given.outlet),
    language: choiceOf(given.language),
    sourceFormat: choiceOf(given.sourceFormat),
    ...fieldsOf(given.has),
    cluster: choiceOf(given.cluster),
    collapse: given.collapse,
    stem: given.stem,
  };
}

// ["Jiwon Song", "-Ana Reyes"] -> any of Jiwon Song, none of Ana Reyes
export function choiceOf(values: string[] | undefined): Choice | undefined {
  if (!values) return undefined;
  const none = values.filter((value) => value.startsWith('-')).map((value) => value.slice(1));
  return { any: values.filter((value) => !value.startsWith('-')), none };
}

// ["quotes", "-dateline"] -> has quotes, lacks dateline
function fieldsOf(given: string[] | undefined): Pick<ArticleFilter, 'has' | 'lacks'> {
  const choice = choiceOf(given);
  return choice ? { has: choice.any as HasField[], lacks: choice.none as HasField[] } : {};
}

export function queryOf(q: string | undefined) {
  return q === undefined ? undefined : parseQuery(q).query;
}
