import { BY, MONTHS } from '../words/index.ts';

// Words that say "by" wherever a name follows them; the others ("author", "text") need a colon or a line of their own.
const PLAIN = ['by', 'von', 'par', 'por', 'door', 'av', 'af', 'oleh', 'di', 'da', 'aus'];
const spaced = (words: string[]) =>
  words
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[*]/g, String.raw`\*`).replaceAll(' ', String.raw`\s`))
    .join('|');
const plain = [...BY].filter((word) => PLAIN.includes(word) || / (?:by|von|par|por|da|di|de|av|af)$/.test(word));
const labels = [...BY].filter((word) => !plain.includes(word));

// "By Jane Doe" · "WRITTEN BY: Jane Doe" · "Author: Jane Doe" · "By" alone
const CUE = new RegExp(
  String.raw`^(?:${spaced(plain)})(?:\s{0,2}[:|–-]\s{0,2}|\s{1,3}|$)|^(?-i:By|Von|Par|Por|Av|Af|by|di|von)(?=(?-i:\p{Lu}))|^(?-i:BY)(?=(?-i:\p{Lu}{3}))|^(?:${spaced(labels)})(?:\s?:\s{0,3}|$)|^(?:${spaced(labels.filter((word) => /^auth?or/.test(word)))})\s{1,3}(?=(?-i:\p{Lu}))`,
  'iu',
);
// "12 October 2018 / 0 Comments / by Jane Doe" · "Published 3:15 pm by Jane Doe" · "An analysis by Jane Doe"
const LATER_CUE = /[\s/|•·,-](?:by|von|par|por|door)\s{1,3}(?=(?-i:\p{Lu}))/iu;

// Most lines begin with none of these letters, and the pattern above is long.
const FIRST_WORDS = new Set([...BY].map((word) => word.split(/[ /:*]/, 1)[0]!));
const GLUED_FIRST = /^(?:(?:By|BY|Von|Par|Por|Av|Af)\p{Lu}|(?:by|di|von)\p{Lu}\p{Ll})/u;

/** What follows a word for "by" at the beginning of a line; null where there is none. */
export function afterCue(line: string): string | null {
  const first = /^\p{L}{1,20}/u.exec(line)?.[0] ?? '';
  if (!FIRST_WORDS.has(first.toLowerCase()) && !GLUED_FIRST.test(line)) return null;
  const cue = CUE.exec(line);
  return cue ? line.slice(cue[0].length) : null;
}

// Whose software or money it is, and who had a hand in it without writing it: "Powered by Example", "This section is
// sponsored by", "Fact checked by Jane Doe", "Fotos von Jana Roth"
const BY_OTHERS =
  /(?:^|\P{L})(?:powered|hosted|sponsored|supported|presented|funded|collected|brought(?: to you)?|checked|reviewed|edited|translated|verified|approved|produced|directed|styled|designed|filmed|narrated|illustrated|illustrations?|illustrationen|photography|photograph(?:s|ed)?|photos?|pictures?|images?|video|videos|graphics?|art|artwork|bilder|fotos?|fotografie|fotografiert|grafik|übersetzt|übersetzung|redigiert|geprüft|autorenseite|photographies?|traduit|traduction|fotografías?|traducido|traduzione|fotografia) (?:by|von|par|por|di|da|door)\s*$/iu;

/** "A column by", where a dump broke the line at the name. */
export function endsInCue(line: string): boolean {
  return line.length < 40 && /^\p{L}+(?: \p{L}+){0,2} (?:by|von|par|por|door)$/iu.test(line) && !BY_OTHERS.test(line);
}

/** What follows a "by" later in a line. */
export function afterLaterCue(line: string): string | null {
  if (!/(?:by|von|par|por|door)\s/i.test(line)) return null;
  const cue = LATER_CUE.exec(line);
  if (!cue) return null;
  const end = cue.index + cue[0].length;
  return BY_OTHERS.test(line.slice(0, end)) ? null : line.slice(end);
}

const MARKUP = /[[\]*_#>!\\]/;

/** Markdown and marks of lists are not for reading: "* **By [Jane Doe](/jane)**" -> "By Jane Doe". */
export function plainLine(line: string): string {
  if (!MARKUP.test(line) && !/^\d{1,2}\.\s/.test(line)) return line;
  return line
    .replace(/^(?:[*+-]|\d{1,2}\.)\s+(?=(\p{L}*))/u, (mark, word: string) =>
      // "30. Oktober 2023 Jana Roth" is no item of a list.
      MONTHS.has(word.toLowerCase()) ? mark : '',
    )
    .replace(/!\[[^\]]{0,200}\]\([^)]{0,600}\)/g, ' ')
    .replace(/\[([^\]]{0,200})\]\([^)]{0,600}\)/g, ' $1 ')
    .replace(/[*_#>]{1,6}/g, ' ')
    .replaceAll('\\', '')
    .trim();
}
