import { CUES, type CueStrength } from './cues.ts';
import { isVerb } from './grammar.ts';
import { cueAt, OTHERS } from './idioms.ts';
import { invertedSubject } from './inversion.ts';
import { NOUN_CUES, ownerBefore } from './owners.ts';
import { type Phrase, phraseAt } from './phrases.ts';
import type { Sentence } from './sentences.ts';
import { afterWith, subjectBefore, subjectOfClause } from './subjects.ts';
import type { Token } from './tokens.ts';
import { agentAfter, isNaming, isNoun, isPassive } from './verbs.ts';
import { ADVERBS, AUXILIARIES } from './words.ts';

/** A cue in a sentence, and the subject that it has. */
export interface Attribution {
  /** Token of the cue, and its end: "according to" has two. */
  at: number;
  to: number;
  subject: Phrase;
  strength: CueStrength;
  /** inverted: "…," said Lim */
  order: 'left' | 'inverted' | 'according' | 'agent';
  /** Within what another cue reports: noted that the North has portrayed … */
  embedded: boolean;
  /** Lim's claim */
  noun?: boolean;
}

// Asked of every word.
const MAY_BE_CUE = new Set([...CUES.keys(), ...OTHERS, ...NOUN_CUES]);

/** No sentence has more words for saying; what has is no sentence. */
const MOST = 40;

/** Every cue of the sentence that has a subject, in order. */
export function attributionsIn(tokens: Token[], { from, to }: Sentence): Attribution[] {
  const found: Attribution[] = [];
  let cues = 0;
  for (let i = from; i < to && cues < MOST; i++) {
    const { kind, lower } = tokens[i]!;
    if (kind !== 'word' || !MAY_BE_CUE.has(lower)) continue;
    cues++;
    const attribution = attributionAt({ tokens, i, from, to, before: found });
    if (attribution) found.push(attribution);
  }
  return found;
}

/** A word that may be a cue, in its sentence, with the cues before it. */
interface Candidate {
  tokens: Token[];
  i: number;
  from: number;
  to: number;
  before: Attribution[];
}

function attributionAt(candidate: Candidate): Attribution | null {
  return (
    accordingTo(candidate) ?? owned(candidate) ?? cameFrom(candidate) ?? participial(candidate) ?? verbal(candidate)
  );
}

/** according to Lim; in the words of Lim; in Lim’s view */
function accordingTo({ tokens, i, from, to }: Candidate): Attribution | null {
  if (/^(?:view|words|opinion|telling|judgment|judgement)$/.test(tokens[i]!.lower)) {
    const subject = ownerBefore(tokens, i, from);
    if (subject && tokens[subject.from - 1]?.lower === 'in')
      return { at: i, to: i + 1, subject, strength: 'speech', order: 'according', embedded: false };
  }
  const inWords = tokens[i]!.lower === 'words' && tokens[i - 2]?.lower === 'in' && tokens[i + 1]?.lower === 'of';
  if (!inWords && (tokens[i]!.lower !== 'according' || tokens[i + 1]?.lower !== 'to')) return null;
  const subject = phraseAt(tokens, i + 2, to);
  return subject && { at: i, to: i + 2, subject, strength: 'speech', order: 'according', embedded: false };
}

function owned({ tokens, i, from }: Candidate): Attribution | null {
  if (!NOUN_CUES.has(tokens[i]!.lower)) return null;
  const subject = ownerBefore(tokens, i, from);
  return subject && { at: i, to: i + 1, subject, strength: 'view', order: 'left', embedded: true, noun: true };
}

/** “Call the roll,” came shouts from the crowd. */
function cameFrom({ tokens, i, from, to }: Candidate): Attribution | null {
  if (!/^c[ao]mes?$/.test(tokens[i]!.lower)) return null;
  const before = tokens[i - 1]?.text === ',' ? i - 2 : i - 1;
  if (before < from || tokens[before]!.kind !== 'quote') return null;
  for (let k = i + 1; k < to && k - i < 6; k++) {
    if (tokens[k]!.lower !== 'from') continue;
    const subject = phraseAt(tokens, k + 1, to);
    return subject && { at: i, to: i + 1, subject, strength: 'speech', order: 'inverted', embedded: false };
  }
  return null;
}

/** Calling the plan “reckless,” | Lim voted against it. */
function participial({ tokens, i, from, to }: Candidate): Attribution | null {
  const cue = CUES.get(tokens[i]!.lower);
  if (!cue?.participle || i !== from) return null;
  for (let k = i + 1; k < to && k - i < 16; k++) {
    if (tokens[k]!.kind !== 'quote') continue;
    const next = tokens[k + 1]?.text === ',' ? k + 2 : k + 1;
    const subject = next < to ? phraseAt(tokens, next, to) : null;
    const verb = subject && isVerb(tokens, Math.min(subject.to, to - 1));
    return subject && verb
      ? { at: i, to: i + 1, subject, strength: cue.strength, order: 'left', embedded: false }
      : null;
  }
  return null;
}

function verbal(candidate: Candidate): Attribution | null {
  const { tokens, i, from, to, before } = candidate;
  const cue = cueAt(tokens, i);
  if (!cue || isNobodys(tokens, i) || isNoun(tokens, i, from, cue.nounLike)) return null;
  const attribution = { at: i, to: i + 1, strength: cue.strength, embedded: false };
  const inverted = invertedSubject(tokens, i, from, to, cue.listener);
  if (inverted) return { ...attribution, subject: inverted, order: 'inverted' };
  if (isNaming(tokens, i)) {
    const agent = tokens[i + 2]?.lower === 'by' ? agentAfter(tokens, i + 1, to) : null;
    return agent && { ...attribution, subject: agent, order: 'agent' };
  }
  if (isPassive(tokens, i, from)) {
    const agent = agentAfter(tokens, i + 1, to);
    return agent && { ...attribution, subject: agent, order: 'agent' };
  }
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

/** Lim paid no architect who said that he was stiffed, | saying: what “who” begins is not what goes on. */
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
