import type { Article, Quote } from '../../article.ts';
import { FIELDS as WITH_PROVENANCE } from '../../names.ts';
import { fold, nameKey } from '../../query/fold.ts';
import type { Comparison, Difference, Fact } from '../store.ts';
import { type Names, namesIn, saidOtherwise } from './facts.ts';
import { isNote } from './note.ts';
import { areAlike, bodyDifferences } from './paragraphs.ts';

// What one version of an article has that the one before had not, and what kind of change that is. Pure, and of the two
// alone, so that it is the same whenever it is asked.

/** A version's record, with the notes of corrections that stood beside its story. */
export type Content = Omit<Article, 'provenance'> & { notes: string[] };

/** A body is compared by paragraph. */
const FIELDS = WITH_PROVENANCE.filter((name) => name !== 'body');
const OF_SOURCE = ['format', 'profile', 'url'] as const;

export function compare(before: Content, after: Content): Comparison {
  const changes = differences(before, after);
  const note = newNote(before, after, changes);
  const facts = factsOf(before, after, changes);
  return { kind: kindOf(before, after, { note, facts, changes }), note, facts, changes };
}

function kindOf(before: Content, after: Content, { note, facts, changes }: Omit<Comparison, 'kind'>) {
  // Bytes that come back, where what stood between is kept no longer, were read once more and not otherwise.
  if (before.source.sha256 === after.source.sha256)
    return JSON.stringify(before) === JSON.stringify(after) ? 'furniture' : 'parser';
  if (note !== null || facts.length > 0) return 'correction';
  return changes.length > 0 ? 'update' : 'furniture';
}

function differences(before: Content, after: Content): Difference[] {
  const fields = [
    ...FIELDS.map((field) => difference(field, before[field], after[field])),
    ...OF_SOURCE.map((name) => difference(`source.${name}`, before.source[name], after.source[name])),
  ];
  return [
    ...fields.filter((found) => found !== null),
    ...bodyDifferences(before.body, after.body),
    ...quoteDifferences(before.quotes, after.quotes),
  ];
}

function difference(field: string, before: unknown, after: unknown): Difference | null {
  if (JSON.stringify(before) === JSON.stringify(after)) return null;
  const change = isEmpty(before) ? 'added' : isEmpty(after) ? 'removed' : 'changed';
  return {
    field,
    change,
    paragraph: null,
    before: before as Difference['before'],
    after: after as Difference['after'],
  };
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** Quotes are known by their words; of each is told what was said and who said it. */
function quoteDifferences(before: Quote[], after: Quote[]): Difference[] {
  const told = ({ text, speaker }: Quote) => ({ text, speaker: speaker?.name ?? null });
  const one = (change: Difference['change'], paragraph: number, was: Quote | null, is: Quote | null): Difference => {
    return { field: 'quotes', change, paragraph, before: was && told(was), after: is && told(is) };
  };
  return quotePairs(before, after).flatMap(([was, is]) => {
    if (was === null) return [one('added', is!.paragraph, null, is)];
    if (is === null) return [one('removed', was.paragraph, was, null)];
    return JSON.stringify(told(was)) === JSON.stringify(told(is)) ? [] : [one('changed', is.paragraph, was, is)];
  });
}

/** More quotes than these are not compared with each other; a version that has so many new ones has been written anew. */
const MOST_QUOTES = 50;

/** Each quote with the same one in the other version: of the same words, or else the first that is left and much like it. */
function quotePairs(before: Quote[], after: Quote[]): [Quote | null, Quote | null][] {
  const same = Map.groupBy(after, ({ text }) => fold(text));
  const pairs = before.map((was): [Quote, Quote | null] => [was, same.get(fold(was.text))?.shift() ?? null]);
  const left = new Set([...same.values()].flat());
  const single = pairs.filter(([, is]) => is === null);
  if (Math.max(single.length, left.size) <= MOST_QUOTES) {
    for (const pair of single) {
      pair[1] = [...left].find((is) => areAlike(pair[0].text, is.text)) ?? null;
      if (pair[1]) left.delete(pair[1]);
    }
  }
  return [...pairs, ...[...left].map((is): [null, Quote] => [null, is])];
}

function newNote(before: Content, after: Content, changes: Difference[]): string | null {
  const known = new Set(before.notes);
  const beside = after.notes.filter((note) => !known.has(note));
  const within = changes.flatMap(({ field, before: was, after: is }) => {
    const isText = ['title', 'subtitle', 'body'].includes(field) && typeof is === 'string';
    return isText && !(typeof was === 'string' && isNote(was)) ? [is] : [];
  });
  return [...beside, ...within].find(isNote) ?? null;
}

function factsOf(before: Content, after: Content, changes: Difference[]): Fact[] {
  const names = namesOf(before, after);
  return changes.flatMap((change) => {
    const { field, paragraph, before: was, after: is } = change;
    if (change.change !== 'changed') return [];
    const facts = (found: { before: string; after: string }[]) => found.map((fact) => ({ field, paragraph, ...fact }));
    if (field === 'body') return facts(saidOtherwise(was as string, is as string, names));
    if (field === 'title' || field === 'subtitle') return facts(headed(was as string, is as string, names));
    if (field === 'quotes') return facts(quoted(was as Told, is as Told));
    if (field === 'authors') return facts(named(was as string[], is as string[]));
    if (field === 'dateline') return facts(named([(was as City).city], [(is as City).city]));
    return [];
  });
}
type Told = { text: string; speaker: string | null };
type City = { city: string };

/** A headline of other words is another headline, and puts nothing right. */
function headed(before: string, after: string, names: Names) {
  return areAlike(before, after) ? saidOtherwise(before, after, names) : [];
}

/** Of what somebody said, every word counts; only more or less of it is the same. */
function quoted(was: Told, is: Told) {
  const [one, other] = [was.text, is.text].map((text) => ` ${fold(text)} `);
  const words = one!.includes(other!) || other!.includes(one!) ? [] : [{ before: was.text, after: is.text }];
  return [
    ...words,
    ...named(
      [was.speaker].filter((name) => name !== null),
      [is.speaker].filter((name) => name !== null),
    ),
  ];
}

/** Names that are others: "Kim" is no other than "Kim Tong-hyung". */
function named(before: string[], after: string[]): { before: string; after: string }[] {
  const only = (these: string[], those: string[]) =>
    these.filter((name) => !those.some((other) => isSameName(name, other)));
  const [gone, come] = [only(before, after), only(after, before)];
  return gone.length > 0 && come.length > 0 ? [{ before: gone.join(', '), after: come.join(', ') }] : [];
}

function isSameName(one: string, other: string): boolean {
  const [a, b] = [nameKey(one), nameKey(other)].map((key) => key.split(' '));
  return a!.every((word) => b!.includes(word)) || b!.every((word) => a!.includes(word));
}

function namesOf(before: Content, after: Content): Names {
  const both = [before, after];
  const told = both.flatMap(({ authors, dateline, quotes }) => [
    ...authors,
    ...(dateline ? [dateline.city, ...dateline.others] : []),
    ...quotes.flatMap(({ speaker }) => (speaker && speaker.kind !== 'role' ? [speaker.name] : [])),
  ]);
  // German writes every noun large.
  const written = both.flatMap(({ language, body, subtitle }) =>
    language === 'de' ? [] : namesIn(`${subtitle ?? ''}\n${body}`),
  );
  const wordsIn = ({ title, subtitle, body }: Content) => new Set(fold(`${title} ${subtitle} ${body}`).split(' '));
  return {
    known: new Set([...written, ...told.flatMap((name) => [fold(name), ...fold(name).split(' ')])]),
    before: wordsIn(before),
    after: wordsIn(after),
  };
}
