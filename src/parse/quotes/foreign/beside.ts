import type { Kind, Said } from '../spoken.ts';
import { describe } from './described.ts';
import type { Setting } from './setting.ts';
import type { Span } from './span.ts';
import { beforeAside, cueAfter, isCue, subjectAfter, subjectBefore } from './subjects.ts';
import { made, type Telling } from './telling.ts';

/** What a sentence tells where subjects stand beside their verbs: a déclaré Lim, Lim a déclaré. */
export function tellBeside(setting: Setting): Telling {
  return {
    said: (position, kind) => saidInSentence(setting, position, kind),
    source: () => sourceOf(setting),
    isNamed: () => false,
    isReported: () => false,
  };
}

function sourceOf(setting: Setting) {
  const { passage, sentence, language } = setting;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!isCue(passage.tokens, i, language)) continue;
    const subject = subjectBefore(passage.tokens, i, sentence.from, language);
    return subject && describe(setting, subject);
  }
  return null;
}

function saidInSentence(setting: Setting, position: number, kind: Kind): Said | null {
  const { passage, sentence, language } = setting;
  const { tokens } = passage;
  const after = cueAfter(tokens, position + 1, sentence.to, language);
  if (after) return made(setting, after.cue, after.subject, 'beside');
  for (let i = position - 1; i >= sentence.from; i--) {
    if (!isCue(tokens, i, language)) continue;
    const subject = subjectNear(setting, i, position);
    if (subject) return made(setting, i, subject, 'before');
  }
  const according = accordingTo(setting);
  if (according) return according;
  if (kind === 'direct') return null;
  for (let i = position + 1; i < sentence.to; i++) {
    // …, y destacó el plan: of somebody who did something before
    if (!isCue(tokens, i, language) || /^(?:y|e|et|i)$/.test(tokens[i - 1]!.lower)) continue;
    const subject =
      subjectAfter(tokens, i + 1, sentence.to, language) ?? subjectBefore(tokens, i, position + 1, language);
    if (subject) return made(setting, i, subject, 'after');
  }
  return null;
}

/** Lim dice: «…»; Dopo il voto, dice Lim, «…» */
function subjectNear({ passage, sentence, language }: Setting, cue: number, high: number): Span | null {
  const { tokens } = passage;
  const after = () => subjectAfter(tokens, cue + 1, high, language);
  const parted = tokens[cue - 1]?.text === ',' && beforeAside(tokens, cue - 1, sentence.from) === cue - 1;
  const before = () => subjectBefore(tokens, cue, sentence.from, language);
  return parted ? (after() ?? before()) : (before() ?? after());
}

/** selon Lim, según Lim */
function accordingTo(setting: Setting): Said | null {
  const { passage, sentence, language } = setting;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!language.according.has(passage.tokens[i]!.lower)) continue;
    const subject = subjectAfter(passage.tokens, i + 1, sentence.to, language);
    if (subject) return made(setting, i, subject, 'before');
  }
  return null;
}
