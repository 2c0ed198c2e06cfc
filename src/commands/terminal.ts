// What moves a terminal's cursor, recolours it or turns its text around: controls, and the marks that override directions.
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
// Two columns each; combining marks take none.
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60]/u;
const NARROW = /\p{M}|[\u200b-\u200d]/u;

/** Text that a terminal prints and does not obey: "\u001b[2J" -> "␛[2J" */
export function visible(text: string): string {
  return text.toWellFormed().replace(UNSEEN, (char) => {
    const code = char.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '␡' : '�';
  });
}

/** One line of at most so many columns. */
export function cut(text: string, columns: number): string {
  // More than any terminal shows, so that a line of a megabyte costs nothing.
  const line = visible(
    text
      .slice(0, 4 * columns)
      .trim()
      .replace(/\s+/g, ' '),
  );
  let used = 0;
  let end = 0;
  let fits = 0;
  for (const char of line) {
    used += NARROW.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
    end += char.length;
    if (used > columns) return `${line.slice(0, fits)}…`;
    if (used < columns) fits = end;
  }
  return text.length > 4 * columns ? `${line.slice(0, fits)}…` : line;
}

/** JSON as it is, but for the few controls that JSON leaves bare and some terminals obey. */
export function printable(json: string): string {
  return json.replace(/[\u007f-\u009f]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`);
}
