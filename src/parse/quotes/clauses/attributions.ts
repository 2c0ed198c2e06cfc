import { isVerb } from '../phrases/grammar.ts';
import { OTHERS } from '../phrases/idioms.ts';
import { phraseAt } from '../phrases/phrases.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import { CUES } from '../words/cues.ts';
import type { Attribution, Candidate } from './attribution.ts';
import { NOUN_CUES, ownerBefore } from './owners.ts';
import { verbal } from './predicates.ts';

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
