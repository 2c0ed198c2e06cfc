import type { Article } from '../article.ts';
import { fold } from '../query/fold.ts';
import { likeness, shingleSet, wordNumbers } from './shingles.ts';
import type { Cluster, Passage } from './store.ts';

// What one copy of a story has that another has not, by paragraph. Where its paragraphs are cut apart otherwise, nothing
// has come or gone.

/** A body as it is compared: its paragraphs, and all that stands in it. */
interface Copy {
  paragraphs: { text: string; folded: string; shingles: Set<number> }[];
  folded: string;
  shingles: Set<number>;
}

function copyOf(body: string): Copy {
  const paragraphs = body.split('\n\n').filter((text) => text.trim() !== '');
  return {
    paragraphs: paragraphs.map((text) => ({ text, folded: fold(text), shingles: shingleSet(wordNumbers(text)) })),
    folded: ` ${fold(body)} `,
    shingles: shingleSet(wordNumbers(body)),
  };
}

/** Half of a paragraph that is changed is enough to know it by. */
const KEPT = 0.5;

/** The paragraphs of one copy that do not stand in another. */
function missing(one: Copy, other: Copy): Passage[] {
  return one.paragraphs.flatMap(({ text, folded, shingles }, paragraph) => {
    if (shingles.size === 0) return other.folded.includes(` ${folded} `) ? [] : [{ paragraph, text }];
    let shared = 0;
    for (const shingle of shingles) if (other.shingles.has(shingle)) shared++;
    return shared / shingles.size >= KEPT ? [] : [{ paragraph, text }];
  });
}

/** The copy that shares most with the others, of equals the first: what the wire sent, as far as can be told. */
function fullest<T extends { copy: Copy }>(copies: T[]): T {
  const counts = new Map<number, number>();
  for (const { copy } of copies)
    for (const shingle of copy.shingles) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  const shared = ({ copy }: T) => [...copy.shingles].reduce((sum, shingle) => sum + counts.get(shingle)! - 1, 0);
  return copies.map((each) => ({ each, shared: shared(each) })).sort((a, b) => b.shared - a.shared)[0]!.each;
}

/** So many members are compared; a group of more is told by `cluster=` of the lists. */
export const MOST_MEMBERS = 50;

/** The members of a group, the first published first, beside the one that the others are told by. */
export function membersOf(articles: Article[]): Pick<Cluster, 'base' | 'members'> {
  const copies = articles.map((article) => ({ article, copy: copyOf(article.body) }));
  const base = fullest(copies);
  return {
    base: base.article.id,
    members: copies.map(({ article, copy }) => ({
      article,
      ...likeness(copy.shingles, base.copy.shingles),
      cut: missing(base.copy, copy),
      added: missing(copy, base.copy),
    })),
  };
}
