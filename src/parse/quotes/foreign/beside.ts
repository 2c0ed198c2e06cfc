import type { Kind, Said } from '../spoken.ts';
import { describe } from './described.ts';
import type { Setting } from './setting.ts';
import { cueAfter, isCue, subjectAfter, subjectBefore } from './subjects.ts';
import { made, type Telling } from './telling.ts';

/** What a sentence tells where subjects stand beside their verbs: a déclaré Lim, Lim a déclaré. */
export function tellBeside(setting: Setting): Telling {
  return {
    said: (position, kind) => saidInSentence(setting, position, kind),
    source: () => sourceOf(setting),
    isNamed: () => false,
    reported: false,
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
    const subject =
      subjectBefore(tokens, i, sentence.from, language) ?? subjectAfter(tokens, i + 1, position, language);
    if (subject) return made(setting, i, subject, 'before');
  }
  const according = accordingTo(setting);
  if (according) return according;
  if (kind === 'direct') return null;
  for (let i = position + 1; i < sentence.to; i++) {
    if (!isCue(tokens, i, language)) continue;
    const subject =
      subjectAfter(tokens, i + 1, sentence.to, language) ?? subjectBefore(tokens, i, position + 1, language);
    if (subject) return made(setting, i, subject, 'after');
  }
  return null;
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
