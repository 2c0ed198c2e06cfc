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
