import { subjectOfClause } from './clauses/clauses.ts';
import type { Passage } from './passage.ts';
import { type Described, hasVoice } from './people/described.ts';
import { type Focus, WEIGHT } from './people/focus.ts';
import { saidInSentence } from './said.ts';
import { isSpeech } from './scare.ts';
import { openScene, type Scene, subjectOf } from './scene.ts';
import type { Said } from './spoken.ts';
import { isBare, kindOf, type Spoken, spokenAt } from './spoken.ts';
import type { Sentence } from './text/sentences.ts';

/** What is known when the next paragraph begins. */
export interface Carry {
  speaker: Described | null;
  /** Quotations that are left open, and that nobody was said to speak. */
  waiting: readonly Spoken[];
  /** The paragraph ended with a quotation that was not closed, or with a colon. */
  runsOn: boolean;
  /** It ended in speech. */
  spoke: boolean;
  /** Who told of something in its last sentence, without being quoted: "She remembers the first night." */
  teller: Described | null;
  /** Who spoke in it, where nobody else came after: “Yes,” said Lim. The room cheered. */
  still: Described | null;
}

export const NOBODY: Carry = { speaker: null, waiting: [], runsOn: false, spoke: false, teller: null, still: null };

/** The paragraph so far. */
interface Turn {
  /** Who spoke last in it. */
  current: Described | null;
  /** Whom the sentence before was about, if nobody spoke in it. */
  about: Described | null;
  /** Quotations that stand alone, before anybody was said to speak. */
  waiting: Spoken[];
  spoke: boolean;
}

/** Adds what is spoken in a paragraph to `spoken`. */
export function readParagraph(
  passage: Passage,
  sentences: Sentence[],
  first: { paragraph: number; sentence: number },
  focus: Focus,
  carry: Carry,
  spoken: Spoken[],
): Carry {
  const turn: Turn = { current: null, about: null, waiting: resumed(passage, carry), spoke: false };
  let last: Scene | null = null;
  sentences.forEach((sentence, i) => {
    last = openScene(passage, sentence, focus, { paragraph: first.paragraph, sentence: first.sentence + i });
    readSentence(last, first.paragraph, turn, carry, spoken);
  });
  continueTurn(turn, carry);
  const { quotations, tokens } = passage;
  const open = quotations.length > 0 && !quotations[quotations.length - 1]!.closed;
  const colon = tokens[tokens.length - 1]?.text === ':';
  const introduced = colon && last ? introducedBy(last) : null;
  const waiting = open && !turn.current ? turn.waiting : [];
  const teller = last && !turn.spoke && !colon ? tellerIn(last) : null;
  const other = turn.about?.kind === 'person' && turn.about.name !== turn.current?.name;
  const still = other ? null : turn.current;
  const speaker = introduced ?? turn.current;
  return { speaker, waiting, runsOn: open || colon, spoke: turn.spoke || open, teller, still };
}

/** A paragraph that begins with an opening mark goes on with one that had no closing mark. */
function resumed({ quotations }: Passage, { waiting }: Carry): Spoken[] {
  return quotations[0]?.open === 0 ? [...waiting] : [];
}

function readSentence(scene: Scene, paragraph: number, turn: Turn, carry: Carry, spoken: Spoken[]): void {
  const { passage, sentence, attributions, focus } = scene;
  const bare = isBare(passage, sentence);
  turn.spoke = false;
  for (let position = sentence.from; position < sentence.to; position++) {
    if (passage.tokens[position]!.kind !== 'quote') continue;
    turn.spoke = true;
    const kind = kindOf(passage, sentence, position);
    const told = bare ? null : saidInSentence(scene, position, kind);
    const said =
      told ??
      (bare ? spokenBy(turn) : null) ??
      inherited(turn) ??
      (sentence.from === 0 && carry.runsOn && carry.speaker ? carried(carry.speaker) : null);
    const one = spokenAt(passage, sentence, position, paragraph, kind, said);
    if (!isSpeech(passage, position, one) && !isJoined(passage, position, spoken[spoken.length - 1])) continue;
    one.continues = one.continues || goesOn(one, spoken[spoken.length - 1], sentence, carry);
    spoken.push(one);
    if (one.speaker) speak(one, turn, scene, position, focus);
    else if (!said && bare) turn.waiting.push(one);
  }
  const last = attributions.findLast((one) => one.strength === 'speech');
  if (!turn.spoke && last) turn.current = scene.who(last.subject) ?? turn.current;
  turn.about = turn.spoke || last ? null : subjectOf(scene);
}

/** a “tub” and a | “Sea Cow”: what is joined with speech is speech. */
function isJoined({ tokens, quotations }: Passage, position: number, before: Spoken | undefined): boolean {
  let k = position - 1;
  if (/^(?:an?|the|as)$/.test(tokens[k]?.lower ?? '')) k--;
  if (!/^(?:and|or)$/.test(tokens[k]?.lower ?? '')) return false;
  const joined = tokens[k - 1];
  return joined?.kind === 'quote' && before !== undefined && quotations[joined.quote] === before.quotation;
}

/** "…," he said, "…"; and a paragraph that begins with an opening mark after one without a closing mark. */
function goesOn(one: Spoken, before: Spoken | undefined, sentence: Sentence, carry: Carry): boolean {
  if (!one.speaker || before?.speaker?.name !== one.speaker.name) return false;
  if (before.paragraph !== one.paragraph) return carry.runsOn && sentence.from === 0 && one.quotation.open === 0;
  return before.sentence.start === one.sentence.start;
}

/** Her husband nods. "Nor me." */
function spokenBy({ about }: Turn): Said | null {
  return about && { speaker: about, mention: about.mention, cue: null, way: 'subject', strength: null };
}

/** Whoever is found to speak has said what waits before, too. */
function speak(one: Spoken, turn: Turn, scene: Scene, position: number, focus: Focus): void {
  turn.current = one.speaker!;
  if (turn.current.person) turn.current.person.certain = true;
  for (const earlier of turn.waiting.splice(0)) {
    earlier.speaker = one.speaker;
    earlier.mention = one.mention;
    earlier.way = 'ahead';
    one.continues = true;
  }
  focus.mention(turn.current, scene.place(position), WEIGHT.speaker);
}

function inherited({ current }: Turn): Said | null {
  return current && { speaker: current, mention: current.mention, cue: null, way: 'inherited', strength: null };
}

function carried(speaker: Described): Said {
  return { speaker, mention: speaker.mention, cue: null, way: 'carried', strength: null };
}

/** A paragraph that is only a quotation goes on with the paragraph before, where that ended in speech. */
function continueTurn(turn: Turn, carry: Carry): void {
  const speaker = carry.spoke ? carry.speaker : (carry.teller ?? carry.still);
  if (turn.current || !speaker || turn.waiting[0]?.quotation.open !== 0) return;
  for (const one of turn.waiting) Object.assign(one, carried(speaker), { continues: carry.spoke });
  turn.current = speaker;
}

/** Ashgrove described how he had kept his mind in order. */
function tellerIn({ attributions, who }: Scene): Described | null {
  const cue = attributions.findLast((one) => !one.embedded && !one.noun);
  const teller = cue ? who(cue.subject) : null;
  return teller?.kind === 'person' ? teller : null;
}

/** "Lim made the following comment:" before a paragraph of quotation */
function introducedBy({ passage, sentence, attributions, who }: Scene): Described | null {
  const cue = attributions.findLast((one) => one.strength === 'speech' && !one.embedded);
  if (cue) return who(cue.subject);
  const subject = subjectOfClause(passage.tokens, sentence.from, sentence.to - 1);
  const about = subject && who(subject);
  return about && hasVoice(about) ? about : null;
}
