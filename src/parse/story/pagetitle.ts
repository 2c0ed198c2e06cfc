import type { Block } from './blocks.ts';
import { type Wording, wordingOf } from './wording.ts';

/** " date 2024-02-15 Minister resigns over harbour deal": the line that a scraper put before the text. */
export const HEADER_LINE = /^\s{0,8}date \d{4}-\d\d-\d\d (?=\S)/;

// "Title: Ferry sinks off Oban", "HEADLINE: Ferry sinks off Oban": who wrote the dump says what the line is.
const LABEL =
  /^(?:title|headline|titel|überschrift|schlagzeile|titre|título|titular|titolo|tytuł|заголовок|标题|標題|タイトル|제목)\s?[:：]\s?(?=\S)/iu;

export function withoutLabel(text: string): string {
  return text.replace(LABEL, '');
}

/** The page's own title, where the form or the place of a block gives it away. */
export interface PageTitle {
  /** Index of the block. */
  block: number;
  /** Without the site's name and the scraper's mark. */
  text: string;
  from: 'header-line' | 'title-tag' | 'heading';
}

// A title is about what the story is about: this share of its longer words stands in the story's densest part too.
const KIN = 0.34;

export function pageTitleOf(
  blocks: Block[],
  wordings: Wording[],
  terms: ReadonlyMap<number, unknown>,
): PageTitle | null {
  const first = blocks[0];
  if (!first) return null;
  const mark = HEADER_LINE.exec(first.text);
  if (mark) return { block: 0, text: first.text.slice(mark[0].length).trim(), from: 'header-line' };
  const kin = (index: number) => {
    const { terms: own, cueWords, words } = wordings[index]!;
    return cueWords * 2 < words && own.length > 0 && own.filter((term) => terms.has(term)).length >= own.length * KIN;
  };
  const heading = blocks.findIndex((block, index) => block.heading === 1 && block.text.length < 300 && kin(index));
  if (heading >= 0) return { block: heading, text: blocks[heading]!.text, from: 'heading' };
  const { words, ending } = wordings[0]!;
  const sentence = ending === 'sentence' && words > 14;
  if (first.text.length < 16 || first.text.length > 300 || first.bullet || sentence) return null;
  const text = withoutSite(withoutLabel(first.text), new Set(blocks.slice(1).map((block) => block.text)));
  const named = text.length < first.text.length && text.length > 24;
  return (kin(0) || named) && !isName(first, wordingOf(text)) ? { block: 0, text, from: 'title-tag' } : null;
}

/** "The Example Courier": at the very top, the paper's name, where anything else could be the headline. */
export function isName({ heading }: Block, { words, capitals, numbers, functionWords, ending }: Wording): boolean {
  return words < 6 && heading !== 1 && ending === 'open' && capitals + numbers + functionWords >= words;
}

// "Ferry sinks off Oban | News | The Example", "The Example - Ferry sinks", "Kicker: Ferry sinks – DW – 30.01.2024"
// and, where no spaces stand between words, "渡輪恢復航行_新聞_某某網" or "渡轮恢复航行-某某网"
const SEPARATOR =
  /\s(?:[|–—·•»›/-]|::)\s|[：｜]|(?<=\S):\s|\s?\|\s?|(?<=[\u3041-\u9fff”」》！？])\s?[_-]{1,2}\s?(?=[\u3041-\u9fff])/g;

/** A title as the browser shows it, without the site's name: as another block has it, where one does. */
export function withoutSite(title: string, others: Set<string>): string {
  if (others.has(title)) return title;
  const cuts = [...title.matchAll(SEPARATOR)].slice(0, 12);
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  const ends = [...cuts.filter((cut) => !isColon(cut[0])).map((cut) => cut.index), title.length];
  let best = '';
  for (const start of starts) {
    for (const end of ends) {
      const part = title.slice(start, end).trim();
      if (part.length > Math.max(best.length, 14, title.length * 0.5) && others.has(part)) best = part;
    }
  }
  if (best !== '') return best;
  const [bar] = cuts;
  if (bar && isBar(bar[0]) && others.has(title.slice(0, bar.index)) && title.length - bar.index > 30)
    return withoutSite(title.slice(bar.index + bar[0].length), others);
  let end = title.length;
  for (const cut of cuts.toReversed()) {
    const least = IDEOGRAPHS.test(title.slice(0, cut.index)) ? 7 : 14;
    if (!isSite(title.slice(cut.index + cut[0].length, end), cut[0]) || cut.index < least) break;
    end = cut.index;
  }
  return title.slice(0, end).trim();
}

// So many of them on end.
const IDEOGRAPHS = /[\u3041-\u9fff]{2}/;

function isColon(cut: string): boolean {
  return cut.trim() === ':';
}

function isBar(cut: string): boolean {
  return /[|»›·•：｜]|::/.test(cut);
}

// A name is short and of capitals ("BBC News", "DER SPIEGEL", "taz.de"); what goes on in lower case is the title's own.
function isSite(tail: string, cut: string): boolean {
  if (isColon(cut) || tail.trim() === '') return false;
  const words = tail.trim().split(/\s+/);
  const bar = isBar(cut);
  if (words.length > (bar ? 6 : 4)) return false;
  if (/[_-]/.test(cut) && IDEOGRAPHS.test(tail)) return tail.trim().length <= 10;
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(tail.trim())) return true;
  return (
    bar || words.every((word) => /^[\p{Lu}\p{N}&]|\.\p{L}{2,4}$|^(?:the|of|der|die|das|la|le|el|il|de)$/u.test(word))
  );
}
