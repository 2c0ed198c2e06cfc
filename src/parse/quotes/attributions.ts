import { CUES, type CueStrength } from './cues.ts';
import { isGivenName, type Phrase, phraseAt, phraseBefore } from './phrases.ts';
import type { Sentence } from './sentences.ts';
import { subjectBefore, subjectOfClause } from './subjects.ts';
import type { Token } from './tokens.ts';
import { ADVERBS, AUXILIARIES, BODY_NOUNS, DETERMINERS, PREPOSITIONS, ROLE_NOUNS, TIME_WORDS, VERBS } from './words.ts';

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

/** Every cue of the sentence that has a subject, in order. */
export function attributionsIn(tokens: Token[], sentence: Sentence): Attribution[] {
  const found: Attribution[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word') continue;
    const attribution = attributionAt(tokens, i, sentence, found);
    if (attribution) found.push(attribution);
  }
  return found;
}

/** as Lim put it; Lim went on */
function isIdiom(verb: string, next: string | undefined): boolean {
  return (
    ((verb === 'put' || verb === 'puts') && next === 'it') || ((verb === 'went' || verb === 'goes') && next === 'on')
  );
}

function attributionAt(tokens: Token[], i: number, { from, to }: Sentence, before: Attribution[]): Attribution | null {
  const { lower } = tokens[i]!;
  if (lower === 'according' && tokens[i + 1]?.lower === 'to') {
    const subject = phraseAt(tokens, i + 2, to);
    return subject && { at: i, to: i + 2, subject, strength: 'speech', order: 'according', embedded: false };
  }
  const cue = CUES.get(lower) ?? (isIdiom(lower, tokens[i + 1]?.lower) ? CUES.get('said')! : undefined);
  if (NOUN_CUES.has(lower)) {
    const owner = ownerBefore(tokens, i, from);
    if (owner) return { at: i, to: i + 1, subject: owner, strength: 'view', order: 'left', embedded: true, noun: true };
  }
  if (!cue || isNoun(tokens, i, from, cue.nounLike)) return null;
  const make = (subject: Phrase, order: Attribution['order']): Attribution => ({
    at: i,
    to: i + 1,
    subject,
    strength: cue.strength,
    order,
    embedded:
      order === 'left' &&
      (tokens[i - 1]?.lower === 'to' || isEmbedded(tokens, subject.from, before[before.length - 1])),
  });
  const inverted = invertedSubject(tokens, i, from, to, cue.listener);
  if (inverted) return make(inverted, 'inverted');
  if (isPassive(tokens, i, from)) {
    const agent = agentAfter(tokens, i + 1, to);
    return agent && make(agent, 'agent');
  }
  const low = lowEdge(tokens, i, from);
  const main = joined(tokens, i, from) ? before.findLast((one) => !one.embedded) : undefined;
  if (main) return { ...make(main.subject, 'left'), embedded: false };
  const subject = subjectBefore(tokens, i, low) ?? (low > from ? acrossQuote(tokens, i, from, low, before) : null);
  return subject && make(subject, 'left');
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

/** "…," said Lim: the subject to the right of a cue that follows a quotation at once, or begins its sentence. */
function invertedSubject(tokens: Token[], i: number, from: number, to: number, listener: boolean): Phrase | null {
  let at = i - 1;
  while (at >= from && tokens[at]!.kind === 'word' && ADVERBS.has(tokens[at]!.lower)) at--;
  if (at >= from && tokens[at]!.text === ',') at--;
  const afterQuote = at >= from && tokens[at]!.kind === 'quote';
  if (!afterQuote && !opensClause(tokens, i, from)) return null;
  const next = tokens[i + 1];
  if (next?.kind !== 'word' || i + 1 >= to) return null;
  if (
    !isGivenName(tokens, i + 1) &&
    (TIME_WORDS.has(next.lower) || PREPOSITIONS.has(next.lower) || AUXILIARIES.has(next.lower))
  )
    return null;
  if (listener && tokens[i]!.lower !== 'asked' && tokens[i]!.lower !== 'asks') return null;
  if (/^(?:it|that|this|so|his|her|their)$/.test(next.lower) && !tokens[i + 2]) return null;
  const phrase = phraseAt(tokens, i + 1, to);
  if (!phrase) return null;
  // "…," added Lim; but: "…" called the plan a failure
  const after = tokens[phrase.to];
  if (
    afterQuote &&
    after?.kind === 'word' &&
    !after.capital &&
    (VERBS.has(after.lower) || AUXILIARIES.has(after.lower))
  )
    return null;
  return phrase;
}

const NOUN_CUES = new Set(
  `claim claims call calls promise promises pledge pledges accusation accusations assertion assertions argument suggestion suggestions
  statement statements remark remarks comment comments description declaration vow vows warning warnings insistence belief
  contention words phrase term complaint complaints boast boasts criticism characterization admission response answer reply question
  demand demands proposal proposals tweet tweets speech letter message verdict assessment`.split(/\s+/),
);

/** Lim's claim that …, his call for …: the owner of the words. */
function ownerBefore(tokens: Token[], i: number, from: number): Phrase | null {
  let k = i - 1;
  // his repeated, almost daily promise
  while (
    k >= from &&
    i - k < 3 &&
    tokens[k]!.kind === 'word' &&
    !tokens[k]!.possessive &&
    !DETERMINERS.has(tokens[k]!.lower)
  )
    k--;
  const owner = tokens[k];
  if (k < i - 1 && !/(?:al|ed|ing|ent|ant|ive|ous|ful|ic|ly|past|own|new|famous|long-time)$/.test(tokens[i - 1]!.lower))
    return null;
  if (k < from || owner?.kind !== 'word') return null;
  if (/^(?:his|her|their)$/.test(owner.lower)) return { from: k, core: k + 1, to: k + 1 };
  return owner.possessive ? phraseBefore(tokens, k + 1, from) : null;
}

/** Said Lim: "…"; but, said Lim, "…" */
function opensClause(tokens: Token[], i: number, from: number): boolean {
  if (!/^(?:said|says|added|adds|wrote|asked)$/.test(tokens[i]!.lower)) return false;
  if (i === from) return true;
  return tokens[i - 1]!.text === ',' && i - from < 4 && tokens[i + 1]?.capital === true;
}

/** was called “absurd” by Lim */
function isPassive(tokens: Token[], i: number, from: number): boolean {
  let k = i - 1;
  while (k >= from && tokens[k]!.kind === 'word' && ADVERBS.has(tokens[k]!.lower)) k--;
  const before = tokens[k];
  if (!before || k < from) return false;
  if (tokens[i + 1]?.lower === 'by' && /(?:ed|en)$/.test(tokens[i]!.lower)) return true;
  return /^(?:was|were|been|being|be|is|are)$/.test(before.lower) && /(?:ed|en|own)$/.test(tokens[i]!.lower);
}

function agentAfter(tokens: Token[], i: number, to: number): Phrase | null {
  for (let k = i; k < to && k - i < 14; k++) {
    const token = tokens[k]!;
    if (token.lower === 'by') return phraseAt(tokens, k + 1, to);
    if (token.kind === 'mark' && token.text !== ',') return null;
  }
  return null;
}

/** the claims, his call, a promise: no verb */
function isNoun(tokens: Token[], i: number, from: number, nounLike: boolean): boolean {
  const token = tokens[i]!;
  const before = i > from ? tokens[i - 1]! : null;
  if (token.capital && i > from && before?.kind === 'word') return true;
  if (before?.kind !== 'word') return false;
  if (DETERMINERS.has(before.lower) || before.possessive) {
    if (CUES.get(token.lower)?.participle) return true;
    if (!/^(?:this|that|both|all|one|some|many|several|few|another|each)$/.test(before.lower)) return true;
  }
  if (PREPOSITIONS.has(before.lower) && before.lower !== 'to' && !CUES.get(token.lower)?.participle) return true;
  return nounLike && !isVerbal(tokens, i, from);
}

/** Words that only a verb has on its left: they claim, Lim claims, will answer, to report. */
function isVerbal(tokens: Token[], i: number, from: number): boolean {
  const before = tokens[i - 1]!;
  if (i - 1 < from) return false;
  if (/^(?:to|he|she|they|who|we|i|you|also|never|often)$/.test(before.lower) || AUXILIARIES.has(before.lower))
    return true;
  if (tokens[i]!.lower.endsWith('s') && !tokens[i]!.lower.endsWith('ss'))
    return before.capital || ROLE_NOUNS.has(before.lower) || BODY_NOUNS.has(before.lower);
  return /[^s]s$/.test(before.lower) && ROLE_NOUNS.has(before.lower);
}

/** Whether the words from here on say who spoke what stands before them: "Lim said", "said Lim". */
export function isAttribution(tokens: Token[], from: number): boolean {
  const phrase = phraseAt(tokens, from, Math.min(tokens.length, from + 16));
  if (!phrase) return false;
  let at = phrase.to;
  while (tokens[at]?.kind === 'word' && ADVERBS.has(tokens[at]!.lower)) at++;
  const cue = CUES.get(tokens[at]?.lower ?? '');
  if (cue?.strength !== 'speech' || cue.participle) return false;
  const after = tokens[at + 1];
  return (
    !after ||
    (after.kind === 'mark' && /^[.,:;]$/.test(after.text)) ||
    after.kind === 'quote' ||
    TIME_WORDS.has(after.lower) ||
    /^(?:in|on|at|during|to|as|while|when|after|before|about|of|with|from|by)$/.test(after.lower) ||
    /ly$/.test(after.lower)
  );
}
