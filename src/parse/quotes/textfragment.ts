/** Of a quotation longer than this, the selector names the first and the last words. */
const WHOLE = 8;
const EDGE = 4;

/** `#:~:text=`: what a browser needs to go to the words on the publisher's page. */
export function textFragmentOf(text: string): string {
  const words = text.slice(0, WHOLE_TEXT).split(/\s+/);
  if (text.length <= WHOLE_TEXT && words.length <= WHOLE) return `#:~:text=${encode(words)}`;
  const last = text.slice(-WHOLE_TEXT).split(/\s+/);
  return `#:~:text=${encode(words.slice(0, EDGE))},${encode(last.slice(-EDGE))}`;
}

/** Units that the first or last words may take. */
const WHOLE_TEXT = 160;

// A hyphen and a comma mean something in the selector itself.
function encode(words: string[]): string {
  return encodeURIComponent(words.join(' ').toWellFormed()).replace(/-/g, '%2D');
}
