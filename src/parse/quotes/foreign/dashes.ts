import type { Quotation } from '../text/spans.ts';
import type { Language } from './language.ts';

// – Vi drar, sier Lim. – I morgen.
// ^ opens   ^ the verb of saying ends it ^ opens again

/** Speech behind dashes, paragraph by paragraph; none where no verb of saying tells it from a list. */
export function findDashes(texts: string[], language: Language): Quotation[][] {
  const opened = texts.map((text) => OPENS.test(text));
  const ends = texts.map((text, i) => (opened[i] ? verbsOf(text, language) : []));
  if (ends.every((found) => found.length === 0)) return texts.map(() => []);
  return texts.map((text, i) => {
    if (!opened[i]) return [];
    return ends[i]!.length > 0 || /[.!?…]$/.test(text) ? spansOf(text, ends[i]!) : [];
  });
}

const OPENS = /^[–—―-] ?[\p{Lu}«"„“]/u;
const OPENS_AGAIN = /[.:] [–—―-] (?=\p{Lu})/gu;

/** What parts the words from the verb: the comma stays outside, a question mark within. */
const PARTS = /(?:[,?!…]|[?!….,]? [–—―-]) (\p{Ll}+)/gu;

/** Where a verb of saying follows: offsets of the mark before it. */
function verbsOf(text: string, { cues, verbSecond }: Language): number[] {
  const found: number[] = [];
  for (const match of text.matchAll(PARTS)) {
    const verb = match[1]!;
    if (!cues.has(verb) && !verbSecond?.separable.has(verb)) continue;
    found.push(/^[?!…]/.test(match[0]) ? match.index + 1 : match.index);
  }
  return found;
}

function spansOf(text: string, verbs: number[]): Quotation[] {
  const found: Quotation[] = [];
  let open = 0;
  let verb = 0;
  for (;;) {
    const start = text[open + 1] === ' ' ? open + 2 : open + 1;
    while (verb < verbs.length && verbs[verb]! <= start) verb++;
    const end = verbs[verb] ?? text.length;
    found.push({ open, close: end, start, end, closed: true });
    OPENS_AGAIN.lastIndex = end;
    const again = end < text.length ? OPENS_AGAIN.exec(text) : null;
    if (!again) return found;
    open = again.index + 2;
  }
}
