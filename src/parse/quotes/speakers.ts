import { isAttribution } from './clauses/inversion.ts';
import type { Passage } from './passage.ts';
import { openFocus, REACH } from './people/focus.ts';
import { nameWords } from './phrases/runs.ts';
import { signatureOf } from './signature.ts';
import type { Said, Spoken } from './spoken.ts';
import { sentencesOf } from './text/sentences.ts';
import { type Carry, NOBODY, readParagraph } from './turns.ts';

/** Every quotation of the article that is speech, in order; null stands for a paragraph in which nobody speaks. */
export function findSpeakers(passages: (Passage | null)[]): Spoken[] {
  const focus = openFocus();
  const near = nearQuotations(passages);
  const spoken: Spoken[] = [];
  let carry = NOBODY;
  let sentence = 0;
  passages.forEach((passage, paragraph) => {
    if (passage) see(passage);
    if (!passage || !near[paragraph]) {
      carry = NOBODY;
      return;
    }
    sign(passage, paragraph, carry, spoken);
    const sentences = sentencesOf(passage.text, passage.tokens, passage.quotations, isAttribution);
    carry = readParagraph(passage, sentences, { paragraph, sentence }, focus, carry, spoken);
    sentence += sentences.length;
  });
  return spoken;
}

/** Whom the paragraph names in full is known from here on. */
function see({ runs, names }: Passage): void {
  for (const { name } of runs) {
    const person = name.length > 1 ? names.personFor(nameWords(name), null) : null;
    if (person) person.seen = true;
  }
}

/** "— Ana Roe, teacher": a line under a paragraph of quotation that no other rule gave to anybody. */
function sign(passage: Passage, paragraph: number, carry: Carry, spoken: Spoken[]): void {
  const last = spoken[spoken.length - 1];
  if (last?.paragraph !== paragraph - 1 || (last.way !== 'none' && last.way !== 'carried')) return;
  const speaker = signatureOf(passage, carry.runsOn);
  if (!speaker) return;
  const said: Said = { speaker, mention: speaker.mention, cue: null, way: 'label', strength: null };
  for (let i = spoken.length - 1; spoken[i]?.paragraph === paragraph - 1 && spoken[i]!.way === last.way; i--) {
    Object.assign(spoken[i]!, said);
  }
}

/** Paragraphs with quotations, and those before them that a pronoun can reach back to. */
function nearQuotations(passages: (Passage | null)[]): boolean[] {
  const near: boolean[] = new Array(passages.length).fill(false);
  let distance = REACH + 1;
  for (let i = passages.length - 1; i >= 0; i--) {
    distance = passages[i]?.quotations.length ? 0 : distance + 1;
    near[i] = distance <= REACH || (passages[i - 1]?.quotations.length ?? 0) > 0;
  }
  return near;
}
