import { cueAt } from '../phrases/idioms.ts';
import { type Phrase, phraseAt } from '../phrases/phrases.ts';
import { isNameWord } from '../phrases/runs.ts';
import { agentAfter, isNaming, isNoun, isPassive } from '../phrases/verbs.ts';
import type { Token } from '../text/tokens.ts';
import { CUES } from '../words/cues.ts';
import { ADVERBS, AUXILIARIES } from '../words/words.ts';
import type { Attribution, Candidate } from './attribution.ts';
import { subjectOfClause } from './clauses.ts';
import { invertedSubject } from './inversion.ts';
import { afterWith, subjectBefore } from './subjects.ts';

/** A verb of saying, and the subject that its clause has for it. */
export function verbal(candidate: Candidate): Attribution | null {
  const { tokens, i, from, to, before } = candidate;
  const cue = cueAt(tokens, i);
  if (!cue || isNobodys(tokens, i) || isNoun(tokens, i, from, cue.nounLike)) return null;
  const attribution = { at: i, to: i + 1, strength: cue.strength, embedded: false };
  const inverted = invertedSubject(tokens, i, from, to, cue.listener);
  if (inverted) return { ...attribution, subject: inverted, order: 'inverted' };
  if (isNaming(tokens, i)) return null;
  if (isPassive(tokens, i, from)) {
    const agent = agentAfter(tokens, i + 1, to);
    return agent && { ...attribution, subject: agent, order: 'agent' };
  }
  const quoted = cue.participle ? quotedAs(tokens, i, from) : null;
  if (quoted) return { ...attribution, subject: quoted, order: 'left' };
  const absolute = cue.participle ? afterWith(tokens, i, from) : null;
  if (absolute) return { ...attribution, subject: absolute, order: 'left' };
  const main = joined(tokens, i, from) ? before.findLast((one) => !one.embedded && !isAside(tokens, one)) : undefined;
  if (main) return { ...attribution, subject: main.subject, order: 'left' };
  const subject = subjectToTheLeft(candidate);
  // anyone who complained: nobody yet
  if (!subject || /^any(?:one|body)$/.test(tokens[subject.from]!.lower)) return null;
  const embedded = tokens[i - 1]?.lower === 'to' || isEmbedded(tokens, subject.from, before[before.length - 1]);
  return { ...attribution, subject, order: 'left', embedded };
}

/** An agency quoted | Lim | as saying; | Lim | was quoted by an agency as saying */
function quotedAs(tokens: Token[], i: number, from: number): Phrase | null {
  if (tokens[i - 1]?.lower !== 'as') return null;
  for (let k = i - 2; k >= from && i - k < 14; k--) {
    if (tokens[k]!.kind === 'quote') return null;
    if (!/^(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))$/.test(tokens[k]!.lower)) continue;
    if (isPassive(tokens, k, from)) return subjectBefore(tokens, k, lowEdge(tokens, k, from));
    return handsOn(tokens[k - 1]) ? phraseAt(tokens, k + 1, i - 1) : null;
  }
  return null;
}

/** NPA, the paper: their trade is others' words. A tweet that quotes somebody stays the source. */
function handsOn(source: Token | undefined): boolean {
  return source !== undefined && (isNameWord(source) || /^(?:agency|newspaper|paper|police)$/.test(source.lower));
}

/** It is too early to tell, hard to say */
function isNobodys(tokens: Token[], i: number): boolean {
  const adjective = tokens[i - 1]?.lower === 'to' ? tokens[i - 2]?.lower : '';
  return /^(?:early|premature|hard|difficult|(?:im)?possible|easy|easier|safe|(?:un)?fair|enough)$/.test(
    adjective ?? '',
  );
}

function subjectToTheLeft({ tokens, i, from, before }: Candidate): Phrase | null {
  const low = lowEdge(tokens, i, from);
  return subjectBefore(tokens, i, low) ?? (low > from ? acrossQuote(tokens, i, from, low, before) : null);
}

/** Beside a conjunction or a participle the subject is that of the clause before: "noted that … and said", "…, adding". */
function joined(tokens: Token[], i: number, from: number): boolean {
  if (CUES.get(tokens[i]!.lower)?.participle) return !AUXILIARIES.has(tokens[i - 1]?.lower ?? '');
  let k = i - 1;
  while (
    k > from &&
    tokens[k]!.kind === 'word' &&
    (ADVERBS.has(tokens[k]!.lower) || AUXILIARIES.has(tokens[k]!.lower) || /ly$/.test(tokens[k]!.lower))
  )
    k--;
  return k > from && /^(?:and|but|then|or)$/.test(tokens[k]!.lower);
}

/** Lim would hire no pilot who said he was ill, | saying: what “who” begins is not what goes on. */
function isAside(tokens: Token[], { at, subject }: Attribution): boolean {
  return subject.to < at && tokens[at - 1]!.lower === 'who';
}

/** Whether the clause with this subject is what the cue before it reports. */
function isEmbedded(tokens: Token[], subject: number, before: Attribution | undefined): boolean {
  if (!before || subject < before.to) return false;
  for (let k = before.to; k < subject; k++) {
    const { kind, lower } = tokens[k]!;
    if (kind !== 'word' || /^(?:and|but|while|as|who|when)$/.test(lower)) return false;
    if (lower === 'that') return true;
  }
  return subject - before.to < 2;
}

/** The subject stands no further left than the last whole quotation: "…," Lim said, "…," and Roe added. */
function lowEdge(tokens: Token[], i: number, from: number): number {
  for (let k = i - 1; k >= from; k--) if (tokens[k]!.kind === 'quote') return k + 1;
  return from;
}

// Lim called it “absurd” and said: the subject is that of the cue before the quotation.
function acrossQuote(tokens: Token[], i: number, from: number, low: number, before: Attribution[]): Phrase | null {
  const last = before[before.length - 1];
  for (let k = low; k < i; k++) {
    const { kind, lower } = tokens[k]!;
    if (
      kind === 'word' &&
      !AUXILIARIES.has(lower) &&
      !ADVERBS.has(lower) &&
      !/^(?:and|but|then|to|who|before|after|later)$/.test(lower)
    ) {
      if (!CUES.get(tokens[i]!.lower)?.participle) return null;
    }
  }
  return last?.subject ?? subjectBefore(tokens, i, from) ?? subjectOfClause(tokens, from, low);
}
