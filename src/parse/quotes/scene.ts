import type { Attribution } from './clauses/attribution.ts';
import { attributionsIn } from './clauses/attributions.ts';
import { subjectOfClause } from './clauses/clauses.ts';
import type { Passage } from './passage.ts';
import { type Described, describe, describeNamed } from './people/described.ts';
import { type Focus, type Place, WEIGHT } from './people/focus.ts';
import { isVerb } from './phrases/grammar.ts';
import type { Phrase } from './phrases/phrases.ts';
import { isNameWord, type NameRun, nameWords, runsWithin } from './phrases/runs.ts';
import type { Sentence } from './text/sentences.ts';
import type { Token } from './text/tokens.ts';
import { isFirstName } from './words/firstnames.ts';
import { PREPOSITIONS, ROLE_NOUNS } from './words/words.ts';

/** One sentence, with its cues and what the reader knows when coming to it. */
export interface Scene {
  passage: Passage;
  sentence: Sentence;
  focus: Focus;
  attributions: Attribution[];
  place(token: number): Place;
  /** Whom a phrase of the sentence means, pronouns resolved; null where nobody fits. */
  who(phrase: Phrase): Described | null;
}

export function openScene(
  passage: Passage,
  sentence: Sentence,
  focus: Focus,
  at: { paragraph: number; sentence: number },
): Scene {
  const known = new Map<string, Described | null>();
  const place = (token: number): Place => ({ ...at, token });
  const who = (phrase: Phrase) => {
    // Ana Roe’s and Ana Roe’s remark begin at one place.
    const key = `${phrase.from} ${phrase.core} ${phrase.to}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = resolve(describe(passage, phrase), focus, place(phrase.from));
    known.set(key, found);
    return found;
  };
  const attributions = attributionsIn(passage.tokens, sentence);
  const scene = { passage, sentence, focus, attributions, place, who };
  mentionAll(scene);
  return scene;
}

function resolve(who: Described, focus: Focus, at: Place): Described | null {
  if (who.kind === 'pronoun') {
    const meant = focus.resolve(who, at);
    // whom a story calls he is no she further down
    if (meant?.person) meant.person.gender ??= who.gender;
    return meant;
  }
  return (who.bare && focus.resolve(who, at)) || who;
}

/** Tells the focus of everyone in the sentence: who is named, who says something, and whom it is about. */
function mentionAll(scene: Scene): void {
  const { passage, sentence, focus, attributions, place } = scene;
  for (const run of runsWithin(passage.runs, sentence.from, sentence.to)) {
    const words = nameWords(run.name);
    const person = passage.names.personFor(words, run.titles[run.titles.length - 1]?.lower ?? null);
    if (!person) continue;
    const mention = passage.text.slice(run.name[0]!.start, run.name[run.name.length - 1]!.end);
    focus.mention(describeNamed(person, mention), place(run.from), weightOf(passage.tokens, sentence, run));
  }
  for (const { subject, strength } of attributions) {
    const who = scene.who(subject);
    if (who) focus.mention(who, place(subject.from), strength === 'speech' ? WEIGHT.source : WEIGHT.viewer);
  }
  mentionSubject(scene);
}

/** Whom a sentence is about, where that is somebody. */
export function subjectOf(scene: Scene): Described | null {
  const { passage, sentence } = scene;
  return somebody(scene, subjectOfClause(passage.tokens, sentence.from, sentence.to));
}

function somebody({ passage, who }: Scene, subject: Phrase | null): Described | null {
  if (!subject) return null;
  const apposed = nameAfter(passage.tokens, subject.to);
  const meant = who(apposed ?? subject);
  return meant?.kind === 'person' || (meant?.kind === 'role' && ROLE_NOUNS.has(meant.head)) ? meant : null;
}

/** Kalindi, which is based in Lusaka, declined to comment. */
function body({ who }: Scene, subject: Phrase): Described | null {
  const meant = who(subject);
  return meant?.kind === 'organization' && !meant.plural ? meant : null;
}

/** Lim's assistant, | Ana Roe, */
function nameAfter(tokens: Token[], at: number): Phrase | null {
  if (tokens[at]?.text !== ',') return null;
  let to = at + 1;
  while (to < tokens.length && isNameWord(tokens[to]!)) to++;
  return to > at + 1 && tokens[to]?.text === ',' ? { from: at + 1, core: to, to } : null;
}

/** "The former governor was in good spirits": the role that a sentence is about. */
function mentionSubject(scene: Scene): void {
  const { passage, sentence, attributions } = scene;
  const subject = subjectOfClause(passage.tokens, sentence.from, sentence.to);
  // The source of a cue has been mentioned.
  if (!subject || attributions.some((one) => one.subject.from === subject.from)) return;
  const about = somebody(scene, subject) ?? body(scene, subject);
  if (about && !isCapitalOfSentence(scene, about))
    scene.focus.mention(about, scene.place(scene.sentence.from), WEIGHT.subject);
}

/** Inference is hard; Footage of Lim appears: a word that nothing but its capital makes a name. */
function isCapitalOfSentence({ passage }: Scene, { kind, person, name }: Described): boolean {
  if (kind !== 'person' || person !== null || name.includes(' ')) return false;
  return !isFirstName(name) && !passage.names.isRepeated(name);
}

function weightOf(tokens: Token[], sentence: Sentence, { from, to }: NameRun): number {
  if (tokens[to - 1]!.possessive) return WEIGHT.owner;
  const next = to < sentence.to ? tokens[to] : undefined;
  const before = from > sentence.from ? tokens[from - 1] : undefined;
  // Lim adviser Ana Roe
  if (next?.kind === 'word' && !next.capital && ROLE_NOUNS.has(next.lower)) return WEIGHT.owner;
  if (!before) return WEIGHT.subject;
  if (next?.kind === 'word' && isVerb(tokens, to))
    return isWithin(tokens, sentence.from, from) ? WEIGHT.within : WEIGHT.subject;
  if (before.kind === 'word' && PREPOSITIONS.has(before.lower)) return WEIGHT.object;
  return from - sentence.from < 3 || before.text === ',' ? WEIGHT.subject : WEIGHT.object;
}

/** He denied that | Lim | sailed: whom a clause within the sentence is about. */
function isWithin(tokens: Token[], from: number, to: number): boolean {
  for (let i = to - 1; i > from; i--) {
    if (tokens[i]!.kind !== 'word') return false;
    if (/^(?:that|because|whether|if|how|why|where|whom|which)$/.test(tokens[i]!.lower) || isVerb(tokens, i))
      return true;
  }
  return false;
}
