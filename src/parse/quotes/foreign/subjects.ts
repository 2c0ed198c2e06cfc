import type { Token } from '../text/tokens.ts';
import { isFirstName } from '../words/firstnames.ts';
import type { Language } from './language.ts';
import { hasArticle, isBareNoun } from './phrases.ts';
import type { Span } from './span.ts';

export function isCue(tokens: Token[], i: number, { cues, participles, auxiliaries }: Language): boolean {
  const { kind, lower } = tokens[i]!;
  if (kind !== 'word') return false;
  if (cues.has(lower)) return true;
  // a déclaré, a-t-il déclaré, hat am Montag gesagt
  if (!participles.has(lower)) return false;
  for (let k = i - 1; k >= 0 && i - k < 4; k--) if (isAuxiliary(tokens[k]!, auxiliaries)) return true;
  return false;
}

/** a, a-t-il */
function isAuxiliary({ lower }: Token, auxiliaries: Set<string>): boolean {
  return auxiliaries.has(lower) || auxiliaries.has(lower.split('-')[0]!);
}

/** "…," said X, and "…", a-t-il dit: the cue that stands behind a quotation at once, and its subject. */
export function cueAfter(
  tokens: Token[],
  from: number,
  high: number,
  language: Language,
): { cue: number; subject: Span } | null {
  let i = from;
  while (i < high && tokens[i]!.kind === 'mark' && /^[,–—-]$/.test(tokens[i]!.text)) i++;
  // «…» y destacó el plan
  if (/^(?:y|e|ed|et|i)$/.test(tokens[i]?.lower ?? '')) return null;
  for (let k = i; k < high && k < i + 4 && tokens[k]!.kind === 'word'; k++) {
    if (/-(?:t-)?(?:ils?|elles?)$/.test(tokens[k]!.lower))
      return { cue: inverted(tokens, k, high, language), subject: { from: k, to: k + 1 } };
    if (!isCue(tokens, k, language)) continue;
    const subject =
      subjectAfter(tokens, k + 1, high, language) ??
      subjectAfter(tokens, afterListener(tokens, k + 1, high, language), high, language) ??
      subjectBefore(tokens, k, i, language);
    if (subject) return { cue: k, subject };
    // prometió, ha prometido: who, nobody needs to say
    const alone = k === i || (k === i + 1 && isAuxiliary(tokens[i]!, language.auxiliaries));
    return language.dropsPronouns && alone ? { cue: k, subject: { from: k, to: k } } : null;
  }
  return null;
}

/** dit-il, and of a-t-il ensuite ajouté | ajouté */
function inverted(tokens: Token[], at: number, high: number, { auxiliaries, participles }: Language): number {
  if (!isAuxiliary(tokens[at]!, auxiliaries)) return at;
  for (let k = at + 1; k < high && k - at < 4; k++) if (participles.has(tokens[k]!.lower)) return k;
  return at;
}

/** disse à agência Lusa | o presidente */
function afterListener(tokens: Token[], from: number, high: number, { articles, ends }: Language): number {
  if (from >= high || !ends.has(tokens[from]!.lower)) return high;
  for (let k = from + 2; k < high && k - from < 6 && tokens[k]!.kind === 'word'; k++) {
    if (articles.has(tokens[k]!.lower) && tokens[k - 1]!.capital) return k;
  }
  return high;
}

/** The noun phrase to the right: "der Sprecher des Ministeriums", "Emma Roux". */
export function subjectAfter(tokens: Token[], from: number, high: number, language: Language): Span | null {
  const first = tokens[from];
  if (!first || from >= high || first.kind !== 'word') return null;
  if (language.pronouns.has(first.lower)) return { from, to: from + 1 };
  if (!first.capital && !hasArticle(first, language) && !isBareNoun(first, language)) return null;
  let to = from;
  while (to < high && to - from < 14 && tokens[to]!.kind === 'word') {
    const { lower } = tokens[to]!;
    if (
      to > from &&
      ((language.ends.has(lower) && !language.joints.has(lower)) || isAuxiliary(tokens[to]!, language.auxiliaries))
    )
      break;
    to++;
  }
  return to > from ? { from, to } : null;
}

/** The noun phrase to the left, auxiliaries and adverbs skipped. */
export function subjectBefore(tokens: Token[], cue: number, low: number, language: Language): Span | null {
  let to = beforeAuxiliary(tokens, cue, low, language);
  while (to > low && isAdverb(tokens[to - 1]!, language)) to--;
  if (to > low && tokens[to - 1]!.text === ',') to = beforeAside(tokens, to - 1, low);
  let from = to;
  while (from > low && to - from < 14 && tokens[from - 1]!.kind === 'word') {
    if (language.ends.has(tokens[from - 1]!.lower) && !language.joints.has(tokens[from - 1]!.lower)) break;
    from--;
  }
  if (from === to) return null;
  // Asimismo, indicó
  if (from === low && to === from + 1 && tokens[to]?.text === ',' && !isFirstName(tokens[from]!.text)) return null;
  const first = tokens[from]!;
  const last = tokens[to - 1]!;
  if (language.pronouns.has(last.lower)) return { from: to - 1, to };
  if (language.according.has(first.lower)) return null;
  return first.capital || hasArticle(first, language) ? { from, to } : null;
}

/** Lim | ha finalmente | detto */
function beforeAuxiliary(tokens: Token[], cue: number, low: number, { auxiliaries }: Language): number {
  let to = cue;
  for (let k = cue - 1; k >= low && cue - k < 4 && tokens[k]!.kind === 'word'; k--)
    if (isAuxiliary(tokens[k]!, auxiliaries)) to = k;
  return to;
}

/** Lim | infatti | ha detto */
function isAdverb({ capital, lower }: Token, { ends, joints }: Language): boolean {
  return !capital && ends.has(lower) && !joints.has(lower);
}

/** Emma Roux, | la maire de Brest, | a déclaré */
export function beforeAside(tokens: Token[], comma: number, low: number): number {
  for (let k = comma - 1; k > low; k--) if (tokens[k]!.text === ',') return k;
  return comma;
}
