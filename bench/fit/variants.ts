import type { Case } from '../cases.ts';

// What other dumpers would have made of a dump: the same page with other line breaks, so that the weights do not learn the
// five dumpers of the cases by heart.

export const VARIANTS: Record<string, (text: string) => string> = {
  /** No blank lines, as from a dumper that joins the text of elements. */
  flat: (text) => text.replace(/\n(?:[^\S\n]*\n)+/g, '\n'),
  /** A blank line after every line. */
  spaced: (text) => text.replace(/\n+/g, '\n\n'),
  /** No white space around lines. */
  stripped: (text) => text.replace(/^[^\S\n]+|[^\S\n]+$/gm, ''),
  /** Folded at 78 columns. */
  wrapped: (text) =>
    text
      .split('\n')
      .map((line) => fold(line, 78))
      .join('\n'),
  /** Without the marks of headings, lists and emphasis. */
  unmarked: (text) => text.replace(/^\s*(?:#{1,6}|[*+>]|\d+\.)\s+/gm, '').replace(/\*\*|__/g, ''),
  /** Without the page's top: most scrapers begin somewhere near the headline. */
  beheaded: (text) => {
    const lines = text.split('\n');
    const first = lines.findIndex((line) => line.length > 160);
    return lines.slice(Math.max(0, first - 14)).join('\n');
  },
};

function fold(line: string, width: number): string {
  if (line.length <= width) return line;
  const folded: string[] = [];
  let row = '';
  for (const word of line.split(' ')) {
    if (row !== '' && row.length + 1 + word.length > width) {
      folded.push(row);
      row = word;
    } else row = row === '' ? word : `${row} ${word}`;
  }
  return [...folded, row].join('\n');
}

/** Other than a page: what a mail, a feed or a table holds, a brief among all the furniture, and two stories on end. */
export const CUTS: Record<string, (one: Case, next: Case) => Case | null> = {
  /** The story alone. */
  bare: (one) => {
    const body = storyOf(one)
      .slice(0, 3 + (one.text.length % 6))
      .join('\n\n');
    return { ...one, text: body, gold: { ...one.gold, bodies: [body], title: null } };
  },
  /** All of the story, and no more: long prose, too. */
  whole: (one) => {
    const body = storyOf(one).join('\n\n');
    return { ...one, text: body, gold: { ...one.gold, bodies: [body], title: null } };
  },
  /** The story under its own headline, and another under another: where the second begins is settled later. */
  pair: (one, next) => {
    if (one.lang !== next.lang || !one.gold.title || !next.gold.title || one.gold.title === next.gold.title)
      return null;
    const text = [one, next].flatMap((each) => [...headOf(each), ...storyOf(each)]).join('\n\n');
    return { ...one, text, gold: { ...one.gold, bodies: [[...storyOf(one), ...storyOf(next)].join('\n\n')] } };
  },
  /** The page with no more than the story's first paragraphs and the shortest of the others. */
  brief: (one) => {
    const story = storyOf(one);
    const opening = story.slice(0, 2 + (one.text.length % 4));
    const closing = story.slice(opening.length).filter((paragraph) => /^.{20,}\.$/.test(paragraph));
    const kept = [...opening, ...closing.sort((a, b) => a.length - b.length).slice(0, 1)];
    const dropped = new Set(story.filter((paragraph) => !kept.includes(paragraph)));
    const lines = one.text.split('\n');
    const left = lines.filter((line) => !dropped.has(line.trim()));
    // Where a dumper broke the paragraphs, some of the story would stay behind.
    if (lines.length - left.length < dropped.size) return null;
    return { ...one, text: left.join('\n'), gold: { ...one.gold, bodies: [kept.join('\n\n')] } };
  },
};

function headOf({ gold, lang }: Case): string[] {
  const { title, published, authors } = gold;
  const byline = authors?.length && lang === 'en' ? [`By ${authors.join(' and ')}`] : [];
  return [title!, ...byline, ...(published ? [published.slice(0, 10)] : [])];
}

function storyOf({ gold }: Case): string[] {
  return gold.bodies
    .at(-1)!
    .split('\n\n')
    .map((paragraph) => paragraph.trim());
}
