import type { Attribution } from './clauses/attribution.ts';
import { subjectOfClause } from './clauses/clauses.ts';
import { chanted, labelBeside, remarkOf } from './labels.ts';
import type { Passage } from './passage.ts';
import { type Described, hasVoice } from './people/described.ts';
import { isChant } from './scare.ts';
import type { Scene } from './scene.ts';
import type { Kind, Said, Way } from './spoken.ts';
import { lastUnit } from './text/characters.ts';
import type { Token } from './text/tokens.ts';
import { CUES } from './words/cues.ts';
import { BODY_NOUNS, PRONOUNS, ROLE_NOUNS } from './words/words.ts';

/** Who says the quotation at this token, as far as its own sentence tells. */
export function saidInSentence(scene: Scene, position: number, kind: Kind): Said | null {
  const { passage, attributions } = scene;
  if (isChant(passage.tokens, position)) return chanted(scene, position);
  const brings = (one: Attribution) => kind === 'direct' || SAYING.has(passage.tokens[one.at]!.lower);
  const beside = attributions.find((one) => brings(one) && isBeside(passage, position, one));
  if (beside) return made(scene, beside, 'beside');
  const label = labelBeside(scene, position) ?? remarkOf(scene, position);
  if (label) return label;
  const before = voiced(scene, (one) => one.at < position && reaches(passage.tokens, one, position, kind));
  if (before.length > 0) return made(scene, nearest(passage.tokens, before, position), 'before');
  const after = attributions.find((one) => one.at > position && brings(one));
  if (after) return made(scene, after, 'after');
  const far = attributions.findLast((one) => one.at < position);
  return far ? made(scene, far, 'before') : bySubject(scene, position, kind);
}

/** It would tell: nobody, where the same sentence has somebody. */
function voiced({ passage, attributions, who }: Scene, fits: (one: Attribution) => boolean): Attribution[] {
  const all = attributions.filter(fits);
  const known = all.filter(({ subject }) => passage.tokens[subject.from]!.lower !== 'it' || who(subject));
  return known.length > 0 ? known : all;
}

function made({ passage, who }: Scene, { subject, at, to, strength }: Attribution, way: Way): Said {
  const { text, tokens } = passage;
  const words = (from: number, end: number) => text.slice(tokens[from]!.start, tokens[end - 1]!.end);
  return { speaker: who(subject), mention: words(subject.from, subject.to), cue: words(at, to), way, strength };
}

/** "…," Lim said; "…," said Lim; "…," the ministry, which is in Lusaka, said */
function isBeside(
  { text, tokens, quotations }: Passage,
  position: number,
  { at, subject, order }: Attribution,
): boolean {
  if (at < position) return false;
  const mark = /^[,―—–-]$/.test(tokens[position + 1]?.text ?? '');
  // a “quiet” harbour official said: no mark parts the words from him
  const last = lastUnit(text, quotations[tokens[position]!.quote]!.end);
  if (order === 'left' && !mark && !/[.,!?…—–-]/.test(last)) return false;
  const next = position + (mark ? 2 : 1);
  const start = order === 'left' ? subject.from : at;
  return start === next || (start > next && start - next < 3 && areSmall(tokens, next, start));
}

/** Now, he added */
function areSmall(tokens: Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { kind, lower } = tokens[i]!;
    if (kind !== 'word' || /^(?:and|but|that|which|who|when|while|because|as|if)$/.test(lower)) return false;
  }
  return true;
}

// Lim said the case against her was “thin”, though somebody else in the sentence has a verb of opinion; but Lim said Roe
// had called it “thin” is Roe's word, and Lim called Roe's remark “thin” is Lim's.
function nearest(tokens: Token[], all: Attribution[], position: number): Attribution {
  const voiced = all.filter((one) => !isMute(tokens, one));
  const before = voiced.length > 0 ? voiced : all;
  const last = before[before.length - 1]!;
  const previous = before[before.length - 2];
  if (last.noun && previous && !previous.noun && last.subject.from - previous.to < 2) return previous;
  if (last.strength === 'speech' || position - last.to < 3) return last;
  return before.findLast((one) => one.strength === 'speech' && !one.embedded) ?? last;
}

/** insisted that machines would offer “…”, that an inspection had found “…”: things have no voice while somebody else has one. */
function isMute(tokens: Token[], { subject, strength, embedded, noun }: Attribution): boolean {
  if (strength !== 'view' || !embedded || noun) return false;
  for (let i = subject.from; i < subject.core; i++) {
    const { capital, lower } = tokens[i]!;
    if (
      capital ||
      ROLE_NOUNS.has(lower) ||
      BODY_NOUNS.has(lower) ||
      PRONOUNS.has(lower) ||
      /^(?:who|others|some|many|most|both)$/.test(lower)
    )
      return false;
  }
  return true;
}

function reaches(tokens: Token[], { to, noun, strength }: Attribution, position: number, kind: Kind): boolean {
  if (!noun && (strength === 'speech' || kind === 'fragment')) return true;
  for (let i = to; i < position; i++) {
    if (tokens[i]!.kind === 'quote') return false;
    // When the board read Lim’s statement, | it was labelled “true”
    if (noun && tokens[i]!.text === ',' && PRONOUNS.has(tokens[i + 1]!.lower)) return false;
  }
  return !noun || kind === 'fragment' || strength === 'view';
}

/** The words that bring a fragment before them, too: a “quiet” week, Lim said. */
const SAYING = new Set(
  `said says say saying told tells wrote writes added adds noted notes argued argues claimed claims reported reports
  according suggested explained insisted warned stated tweeted recalled`.split(/\s+/),
);

/** Look, there is more: “…” */
function isUnknown({ kind, person, name }: Described): boolean {
  return kind === 'person' && person === null && !name.includes(' ');
}

/** Lim was brief: "…" */
function bySubject({ passage, sentence, who }: Scene, position: number, kind: Kind): Said | null {
  const { tokens } = passage;
  if (kind === 'fragment' || !/^[:,]$/.test(tokens[position - 1]?.text ?? '')) return null;
  // Lim was asked, "…": by somebody who is not named
  if (CUES.has(tokens[position - 2]?.lower ?? '')) return null;
  const subject = subjectOfClause(tokens, sentence.from, position - 1);
  const speaker = subject && who(subject);
  if (!speaker || !hasVoice(speaker) || isUnknown(speaker) || /^th(?:is|at|ese|ose)$/.test(speaker.head)) return null;
  return { speaker, mention: speaker.mention, cue: null, way: 'subject', strength: null };
}
