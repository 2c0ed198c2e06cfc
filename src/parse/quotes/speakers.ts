import { type Attribution, attributionsIn, isAttribution } from './attributions.ts';
import { CUES, type CueStrength } from './cues.ts';
import { type Described, describe } from './described.ts';
import { type Focus, openFocus, type Place, WEIGHT } from './focus.ts';
import { isNameWord, type Names, nameRuns, splitName } from './names.ts';
import { isVerb } from './phrases.ts';
import { isSpeech } from './scare.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import type { Quotation } from './spans.ts';
import { subjectOfClause } from './subjects.ts';
import type { Token } from './tokens.ts';
import { PREPOSITIONS, ROLE_NOUNS } from './words.ts';

/** A paragraph as the speakers' rules read it. */
export interface Passage {
  text: string;
  tokens: Token[];
  quotations: Quotation[];
}

/** How a quotation's speaker was found; each has its own confidence. */
export type Way =
  | 'beside'
  | 'before'
  | 'after'
  | 'colon'
  | 'dash'
  | 'subject'
  | 'inherited'
  | 'ahead'
  | 'carried'
  | 'none';

export interface Spoken {
  paragraph: number;
  quotation: Quotation;
  sentence: { start: number; end: number };
  speaker: Described | null;
  /** The words beside the quote: "he". */
  mention: string;
  cue: string | null;
  way: Way;
  strength: CueStrength | null;
  kind: 'direct' | 'fragment';
  /** Goes on with the turn of speech that the quotation before it belongs to. */
  continues: boolean;
}

interface Said {
  speaker: Described | null;
  mention: string;
  cue: string | null;
  way: Way;
  strength: CueStrength | null;
}

/** What is known when the next paragraph begins. */
interface Carry {
  speaker: Described | null;
  /** The paragraph ended with a quotation that was not closed, or with a colon. */
  runsOn: boolean;
  /** It ended in speech. */
  spoke: boolean;
}

export function findSpeakers(passages: (Passage | null)[], names: Names): Spoken[] {
  const focus = openFocus();
  const spoken: Spoken[] = [];
  let carry: Carry = { speaker: null, runsOn: false, spoke: false };
  let count = 0;
  passages.forEach((passage, paragraph) => {
    if (!passage) {
      carry = { speaker: null, runsOn: false, spoke: false };
      return;
    }
    const sentences = sentencesOf(passage.text, passage.tokens, passage.quotations, isAttribution);
    carry = readParagraph(passage, sentences, paragraph, count, names, focus, carry, spoken);
    count += sentences.length;
  });
  return spoken;
}

function readParagraph(
  passage: Passage,
  sentences: Sentence[],
  paragraph: number,
  count: number,
  names: Names,
  focus: Focus,
  carry: Carry,
  spoken: Spoken[],
): Carry {
  const { text, tokens, quotations } = passage;
  let current: Described | null = null;
  const waiting: Spoken[] = [];
  let spoke = false;
  sentences.forEach((sentence, index) => {
    const placed = (token: number): Place => ({ sentence: count + index, paragraph, token });
    const attributions = attributionsIn(tokens, sentence);
    const resolved = new Map<Attribution, Described | null>();
    const whoSays = (attribution: Attribution): Described | null => {
      if (!resolved.has(attribution))
        resolved.set(
          attribution,
          resolve(describe(text, tokens, attribution.subject, names), focus, placed(attribution.subject.from)),
        );
      return resolved.get(attribution)!;
    };
    mentionNames(passage, sentence, names, focus, placed);
    for (const attribution of attributions) {
      const who = whoSays(attribution);
      const weight = attribution.strength === 'speech' ? WEIGHT.source : WEIGHT.viewer;
      if (who) focus.mention(who, placed(attribution.subject.from), weight);
    }
    const bare = isBare(tokens, sentence);
    let quotes = 0;
    for (let position = sentence.from; position < sentence.to; position++) {
      const token = tokens[position]!;
      if (token.kind !== 'quote') continue;
      quotes++;
      const quotation = quotations[token.quote]!;
      const at = placed(position);
      const kind = kindOf(passage, sentence, position);
      let said: Said | null = null;
      if (!bare) said = saidWithin(passage, sentence, position, attributions, whoSays, names, focus, at, kind);
      const first = sentence.from === 0;
      if (!said && current)
        said = { speaker: current, mention: current.mention, cue: null, way: 'inherited', strength: null };
      if (!said && first && carry.runsOn && carry.speaker)
        said = { speaker: carry.speaker, mention: carry.speaker.mention, cue: null, way: 'carried', strength: null };
      const one: Spoken = {
        paragraph,
        quotation,
        sentence: { start: tokens[sentence.from]!.start, end: tokens[sentence.to - 1]!.end },
        speaker: said?.speaker ?? null,
        mention: said?.mention ?? '',
        cue: said?.cue ?? null,
        way: said?.way ?? 'none',
        strength: said?.strength ?? null,
        kind,
        continues: said?.way === 'inherited' || said?.way === 'carried',
      };
      if (!isSpeech(passage, position, one)) continue;
      spoken.push(one);
      spoke = true;
      if (!said && bare) waiting.push(one);
      else if (said?.speaker) {
        current = said.speaker;
        if (current.person) current.person.certain = true;
        for (const earlier of waiting.splice(0)) {
          earlier.speaker = said.speaker;
          earlier.mention = said.mention;
          earlier.way = 'ahead';
          one.continues = true;
        }
        focus.mention(said.speaker, at, WEIGHT.speaker);
      }
    }
    const last = attributions.findLast((one) => one.strength === 'speech');
    if (quotes === 0 && last) {
      const who = whoSays(last);
      if (who) current = who;
    }
    spoke = quotes > 0;
  });
  if (waiting.length > 0 && !current && carry.speaker && carry.spoke && waiting[0]!.quotation.open === 0) {
    for (const one of waiting) {
      one.speaker = carry.speaker;
      one.mention = carry.speaker.mention;
      one.way = 'carried';
      one.continues = true;
    }
    current = carry.speaker;
  }
  const last = tokens[tokens.length - 1];
  if (last?.text === ':')
    current =
      introduced(passage, sentences[sentences.length - 1]!, names, focus, count + sentences.length - 1, paragraph) ??
      current;
  const open = quotations.length > 0 && !quotations[quotations.length - 1]!.closed;
  return { speaker: current, runsOn: open || last?.text === ':', spoke: spoke || open };
}

/** Lim made the following comment: */
function introduced(
  passage: Passage,
  sentence: Sentence,
  names: Names,
  focus: Focus,
  number: number,
  paragraph: number,
): Described | null {
  const { text, tokens } = passage;
  const cue = attributionsIn(tokens, sentence).findLast((one) => one.strength === 'speech' && !one.embedded);
  const subject = cue?.subject ?? subjectOfClause(tokens, sentence.from, sentence.to - 1);
  return (
    subject &&
    resolve(describe(text, tokens, subject, names), focus, { paragraph, sentence: number, token: subject.from })
  );
}

function resolve(who: Described, focus: Focus, at: Place): Described | null {
  if (who.kind === 'pronoun') return focus.resolve(who, at);
  if (who.bare) return focus.resolve(who, at) ?? who;
  return who;
}

function mentionNames(
  { tokens, text }: Passage,
  sentence: Sentence,
  names: Names,
  focus: Focus,
  placed: (token: number) => Place,
): void {
  const part = tokens.slice(sentence.from, sentence.to);
  for (const run of nameRuns(part)) {
    const { titles, words } = splitName(part, run);
    if (words.length === 0) continue;
    const title = titles[titles.length - 1]?.lower ?? null;
    const person = names.personFor(
      words.map((word) => word.text),
      title,
    );
    if (!person) continue;
    const mention = text.slice(words[0]!.start, words[words.length - 1]!.end);
    const who: Described = {
      kind: 'person',
      name: person.name,
      person,
      mention,
      role: null,
      gender: person.gender,
      plural: false,
      head: '',
      bare: false,
    };
    focus.mention(who, placed(sentence.from + run.from), weightOf(part, run.from, run.to));
  }
}

function weightOf(part: Token[], from: number, to: number): number {
  if (part[to - 1]!.possessive) return WEIGHT.owner;
  const next = part[to];
  const before = part[from - 1];
  // Lim adviser Ana Roe
  if (next?.kind === 'word' && !next.capital && ROLE_NOUNS.has(next.lower)) return WEIGHT.owner;
  if (from === 0 || (next?.kind === 'word' && isVerb(part, to))) return WEIGHT.subject;
  if (before?.kind === 'word' && PREPOSITIONS.has(before.lower)) return WEIGHT.object;
  return from < 3 || before?.text === ',' ? WEIGHT.subject : WEIGHT.object;
}

/** Nothing but quotations and marks. */
function isBare(tokens: Token[], sentence: Sentence): boolean {
  for (let i = sentence.from; i < sentence.to; i++) if (tokens[i]!.kind === 'word') return false;
  return true;
}

function kindOf({ text, tokens, quotations }: Passage, sentence: Sentence, position: number): Spoken['kind'] {
  const { start, end, closed } = quotations[tokens[position]!.quote]!;
  const before = tokens[position - 1];
  const whole = /^[\p{Lu}\p{N}…[$£€(]/u.test(text.slice(start, start + 2));
  const ended = !closed || /[.,!?…—–-]/.test(text[end - 1]!) || /^[,.!?]/.test(text[tokens[position]!.end] ?? '');
  if (position === sentence.from) return ended || whole ? 'direct' : 'fragment';
  if (whole && ended) return 'direct';
  return before?.kind === 'mark' && /[,:]/.test(before.text) && ended ? 'direct' : 'fragment';
}

function saidWithin(
  passage: Passage,
  sentence: Sentence,
  position: number,
  attributions: Attribution[],
  whoSays: (attribution: Attribution) => Described | null,
  names: Names,
  focus: Focus,
  at: Place,
  kind: Spoken['kind'],
): Said | null {
  const { text, tokens } = passage;
  const made = (attribution: Attribution, way: Way): Said => ({
    speaker: whoSays(attribution),
    mention: text.slice(tokens[attribution.subject.from]!.start, tokens[attribution.subject.to - 1]!.end),
    cue: text.slice(tokens[attribution.at]!.start, tokens[attribution.to - 1]!.end),
    way,
    strength: attribution.strength,
  });
  const beside = attributions.find((one) => isBeside(passage, position, one));
  if (beside) return made(beside, 'beside');
  const label = labelBefore(passage, sentence, position, names, focus, at);
  if (label) return label;
  const before = attributions.findLast(
    (one) =>
      one.at < position &&
      (!one.noun || noneBetween(tokens, one.to, position)) &&
      (one.strength === 'speech' || kind === 'fragment' || noneBetween(tokens, one.to, position)),
  );
  if (before) return made(before, 'before');
  const after = attributions.find(
    (one) => one.at > position && (kind === 'direct' || SAYING.has(tokens[one.at]!.lower)),
  );
  if (after) return made(after, 'after');
  const anyBefore = attributions.findLast((one) => one.at < position);
  if (anyBefore) return made(anyBefore, 'before');
  if (kind === 'fragment' || !/^[:,]$/.test(tokens[position - 1]?.text ?? '')) return null;
  // Lim was asked, "…": by somebody who is not named
  if (CUES.has(tokens[position - 2]?.lower ?? '')) return null;
  // Lim was brief: "…"
  const subject = subjectOfClause(tokens, sentence.from, position - 1);
  if (!subject) return null;
  const who = resolve(describe(text, tokens, subject, names), focus, at);
  return who && { speaker: who, mention: who.mention, cue: null, way: 'subject', strength: null };
}

/** The words that bring a fragment before them, too: a “quiet” week, Lim said. */
const SAYING = new Set(
  'said says say saying told tells wrote writes added adds noted notes argued argues claimed claims reported reports according suggested explained insisted warned stated tweeted recalled'.split(
    ' ',
  ),
);

function noneBetween(tokens: Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.kind === 'quote') return false;
  return true;
}

/** "…," Lim said; "…," said Lim; "…," the ministry, which is in Lusaka, said */
function isBeside(
  { text, tokens, quotations }: Passage,
  position: number,
  { at, subject, order }: Attribution,
): boolean {
  if (at < position) return false;
  let next = position + 1;
  // a “quiet” harbour official said: no mark parts the words from him
  const last = text[quotations[tokens[position]!.quote]!.end - 1]!;
  if (!/[.,!?…—–-]/.test(last) && !/^[,―—–-]$/.test(tokens[next]?.text ?? '') && order === 'left') return false;
  if (tokens[next]?.text === ',' || tokens[next]?.text === '―' || tokens[next]?.text === '—') next++;
  if (order === 'left')
    return (
      subject.from === next || (subject.from > next && subject.from - next < 3 && isSmall(tokens, next, subject.from))
    );
  return at === next || (at > next && at - next < 3 && isSmall(tokens, next, at));
}

function isSmall(tokens: Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (tokens[i]!.kind !== 'word' || /^(?:and|but|that|which|who|when|while|because|as|if)$/.test(tokens[i]!.lower))
      return false;
  return true;
}

/** "Lim: “…”" and "“…” ― Lim" */
function labelBefore(
  passage: Passage,
  sentence: Sentence,
  position: number,
  names: Names,
  _focus: Focus,
  _at: unknown,
): Said | null {
  const { text, tokens } = passage;
  const after = tokens[position + 1];
  if (after && /^[―—–-]{1,2}$/.test(after.text) && tokens[position + 2]?.capital && position === sentence.from) {
    let end = position + 2;
    while (end < sentence.to && tokens[end]!.kind === 'word' && tokens[end]!.capital) end++;
    if (end === sentence.to || /^[,.(]$/.test(tokens[end]!.text))
      return labelled(text, tokens, position + 2, end, names, after.text, 'dash');
  }
  if (tokens[position - 1]?.text !== ':') return null;
  let start = position - 1;
  while (start > sentence.from && isNameWord(tokens[start - 1]!)) start--;
  // Ana Roe and Tom Poe: "…"
  if (tokens[start - 1]?.lower === 'and' && start - 2 >= sentence.from && isNameWord(tokens[start - 2]!)) {
    start -= 2;
    while (start > sentence.from && isNameWord(tokens[start - 1]!)) start--;
  }
  const lead = tokens[start - 1];
  if (start === position - 1 || position - 1 - start > 7) return null;
  if (start > sentence.from && !/^(?:[-–—―]|from)$/.test(lead!.lower)) return null;
  return labelled(text, tokens, start, position - 1, names, ':', 'colon');
}

function labelled(
  text: string,
  tokens: Token[],
  from: number,
  to: number,
  names: Names,
  cue: string,
  way: Way,
): Said | null {
  if (from >= to) return null;
  const who = describe(text, tokens, { from, core: to, to }, names);
  return { speaker: who, mention: who.mention, cue, way, strength: 'speech' };
}
