import { isBlank, isDigit, isLetter, isStop, isWord } from './characters.ts';

/** A quotation mark: `mark` is the kind, `width` how many units it takes. */
interface Mark {
  mark: string;
  at: number;
  width: number;
}

/** Two marks that belong together; `close` is null where the paragraph ends before the quotation does. */
export interface Pair {
  open: Mark;
  close: Mark | null;
}

const DOUBLE = /[“”„‟"«»＂]|'{2,3}|``/g;

/** Pairs “ ”, " ", '' '', `` '', « », » « and „ “ within one paragraph; the outermost pairs only. */
export function pairDoubles(text: string): Pair[] {
  const marks = marksIn(text, DOUBLE).map((mark) => (mark.mark === "'''" ? outerOfThree(text, mark) : mark));
  // “The sign says “Keep out” and means it,” nests a pair in a pair; where marks are missing, the first closing one ends it.
  const nested = numberOf(marks, '“') === numberOf(marks, '”');
  const pairs: Pair[] = [];
  let open: Mark | null = null;
  let depth = 0;
  for (const mark of marks) {
    if (!open) open = canOpen(text, mark) ? mark : null;
    else if (isReopening(text, open, mark)) {
      pairs.push({ open, close: { ...mark, width: 0 } });
      open = mark;
    } else if (nested && open.mark === '“' && mark.mark === '“') depth++;
    else if (nested && depth > 0 && mark.mark === '”') depth--;
    else if (canClose(text, open, mark)) {
      pairs.push({ open, close: mark });
      open = null;
    }
  }
  if (open) pairs.push({ open, close: null });
  return pairs;
}

function marksIn(text: string, pattern: RegExp): Mark[] {
  const marks: Mark[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    marks.push({ mark: match[0], at: match.index, width: match[0].length });
  }
  return marks;
}

// ''He said, 'No.''' closes two pairs at once: the last two marks are the outer pair's.
function outerOfThree(text: string, { at }: Mark): Mark {
  return { mark: "''", at: isBlank(text, at - 1) ? at : at + 1, width: 2 };
}

function numberOf(marks: Mark[], kind: string): number {
  let number = 0;
  for (const { mark } of marks) if (mark === kind) number++;
  return number;
}

/** "We sail. | "The tide is right," she said: paragraphs of one speech, printed as one. */
function isReopening(text: string, open: Mark, { mark, at }: Mark): boolean {
  return mark === '"' && open.mark === '"' && /^[.!?…]\s$/.test(text.slice(at - 2, at)) && isLetter(text, at + 1);
}

function canOpen(text: string, { mark, at, width }: Mark): boolean {
  // a 34" screen
  if (mark === '"' && at > 0 && isDigit(text, at - 1)) return false;
  if (mark === '“' || mark === '„' || mark === '‟' || mark === '«' || mark === '``') return true;
  // A stray closing mark opens nothing: it has a word on its left and a blank or nothing on its right.
  return isBlank(text, at - 1) || !isBlank(text, at + width);
}

const PARTNERS: Record<string, string[]> = {
  '„': ['“', '”', '"', '„'],
  '«': ['»'],
  '»': ['«'],
  '``': ["''", '"'],
};

function canClose(text: string, open: Mark, { mark, at }: Mark): boolean {
  const partners = PARTNERS[open.mark];
  if (partners) return partners.includes(mark);
  if (mark === '”' || mark === '"' || mark === "''" || mark === '＂') return true;
  // Some texts print “ at both ends.
  return mark === '“' && !isBlank(text, at - 1) && !isLetter(text, at + 1);
}

// Two in a row are a double mark.
const SINGLE = /(?<!')'(?!')|[‘’‚‹›]/g;

/**
 * Pairs ‘ ’, ' ' and ‹ › within one paragraph; an apostrophe is none of these. What ' opens runs to the end only where the
 * paragraph after it opens with ', too.
 */
export function pairSingles(text: string, goesOn: boolean): Pair[] {
  const marks = marksIn(text, SINGLE);
  const ahead = spokenAhead(text, marks);
  const pairs: Pair[] = [];
  let open: Mark | null = null;
  marks.forEach((mark, i) => {
    if (!open) open = canOpenSingle(text, mark) ? mark : null;
    else if (canCloseSingle(text, mark) && !(ahead[i] && isPossessive(text, mark))) {
      pairs.push({ open, close: mark });
      open = null;
    } else if (mark.mark === '‘' && open.mark === '‘' && canOpenSingle(text, mark)) open = mark;
  });
  const last = open as Mark | null;
  if (last && (last.mark !== "'" || (goesOn && isStop(text, text.length - 1)))) pairs.push({ open: last, close: null });
  return pairs;
}

// In the '90s, rock 'n' roll, tell 'em
const ELISION = /^.(?:\d\ds|n['’]|em\b|til\b|tis\b|twas\b|cause\b)/i;

function canOpenSingle(text: string, { mark, at }: Mark): boolean {
  if (mark === '’' || mark === '›') return false;
  if (ELISION.test(text.slice(at, at + 7))) return false;
  // Lim‘s
  if (isLetter(text, at - 1) && isLetter(text, at + 1)) return false;
  return mark !== "'" || (!isWord(text, at - 1) && isWord(text, at + 1));
}

function canCloseSingle(text: string, { mark, at }: Mark): boolean {
  return mark !== '‘' && mark !== '‚' && mark !== '‹' && !isBlank(text, at - 1) && !isWord(text, at + 1);
}

// 'The workers’ rights come first,' she said
function isPossessive(text: string, { at }: Mark): boolean {
  return /^[sS].\s\p{Ll}/u.test(text.slice(at - 1, at + 3));
}

/** For each mark, whether one that surely closes comes before the next opening one: then an apostrophe closes nothing. */
function spokenAhead(text: string, marks: Mark[]): boolean[] {
  const ahead: boolean[] = new Array(marks.length);
  let spoken = false;
  for (let i = marks.length - 1; i >= 0; i--) {
    ahead[i] = spoken;
    if (canOpenSingle(text, marks[i]!)) spoken = false;
    else if (canCloseSingle(text, marks[i]!) && !isPossessive(text, marks[i]!)) spoken = true;
  }
  return ahead;
}
