import type { Token, Warn } from './tokens.ts';

/** Deeper than anyone writes. Each level is up to ten places on the stack of SQLite's parser of searches, which has a hundred. */
const DEEPEST = 8;

/** The same without what holds nothing: brackets that have no other, or no word between them, and terms without a word. */
export function withoutFaults(tokens: Token[], warn: Warn): Token[] {
  const kept: Token[] = [];
  const unpaired = unpairedBrackets(tokens, warn);
  for (const token of tokens) {
    if (unpaired.has(token)) {
      if (token.kind === '(') dropEmpty(kept, warn);
    } else if (token.kind === 'term' && token.words.length === 0) {
      // "" and "!"; a dash or an ellipsis between two words is no matter.
      if (token.quoted) warn('There is no word between these marks', token.start);
      dropEmpty(kept, warn);
    } else if (token.kind === ')' && kept.at(-1)?.kind === '(') {
      warn('There is no word between these brackets', kept.pop()!.start);
      dropEmpty(kept, warn);
    } else kept.push(token);
  }
  return kept;
}

/** What stands before a thing that was dropped has nothing to take: a minus goes with it, a field is read as a word. */
function dropEmpty(kept: Token[], warn: Warn): void {
  const last = kept.at(-1);
  if (last?.kind === 'field') {
    const { field, start, end } = last;
    warn(`"${field}:" has nothing after it and is read as a word`, start);
    kept[kept.length - 1] = { kind: 'term', words: [field], prefix: false, quoted: false, start, end };
  }
  if (last?.kind === '-') kept.pop();
}

/** Those that have no other, or stand too deep. */
function unpairedBrackets(tokens: Token[], warn: Warn): Set<Token> {
  const open: Token[] = [];
  const unpaired = new Set<Token>();
  for (const token of tokens) {
    if (token.kind === '(') open.push(token);
    if (token.kind !== ')') continue;
    const partner = open.pop();
    if (partner && open.length < DEEPEST) continue;
    unpaired.add(token);
    if (partner) unpaired.add(partner);
    warn(
      partner ? `Brackets stand more than ${DEEPEST} deep` : 'This bracket was never opened',
      (partner ?? token).start,
    );
  }
  for (const token of open) {
    unpaired.add(token);
    warn('This bracket is never closed', token.start);
  }
  return unpaired;
}
