import { looksLikeBody } from '../bodies.ts';
import type { Described } from '../described.ts';
import { type Gender, isFirstName } from '../firstnames.ts';
import type { Focus, Place } from '../focus.ts';
import { isCourtesy } from '../gender.ts';
import type { Passage } from '../passage.ts';
import { isNameWord, isParticle } from '../runs.ts';
import type { Sentence } from '../sentences.ts';
import type { Token } from '../tokens.ts';
import type { Language } from './languages.ts';
import type { Span } from './subjects.ts';

export interface Setting {
  passage: Passage;
  sentence: Sentence;
  language: Language;
  focus: Focus;
  place: Place;
}

export function describe({ passage, language, focus, place }: Setting, { from, to }: Span): Described | null {
  const { tokens, text, names } = passage;
  const { lower } = tokens[from]!;
  // prometió: who, nobody needs to say
  if (to === from) return focus.resolve(unnamed('', 'pronoun', null), { ...place, token: from });
  const pronoun = to === from + 1 ? pronounOf(lower, language) : null;
  if (pronoun) return focus.resolve(unnamed(lower, 'pronoun', pronoun), { ...place, token: from });
  const apposed =
    tokens[to - 1]!.capital && to - from > 1 && isFirstName(tokens[to - 2]!.text) ? null : nameApposed(tokens, to);
  const at = apposed?.from ?? nameStart(tokens, from, to, language);
  const end = apposed?.to ?? nameEnd(tokens, at, to);
  const words = tokens.slice(at, end).map((token) => token.text);
  const person = words.length > 0 ? names.personFor(words, null) : null;
  const named =
    words.length > 1 &&
    (apposed !== null || isFirstName(words[0]!) || (!language.capitalNouns && !looksLikeBody(words)));
  if (person || named) {
    const before = at > from ? text.slice(tokens[from]!.start, tokens[(apposed ? to : at) - 1]!.end) : null;
    const name = person?.name ?? words.join(' ');
    const mention = text.slice(tokens[from]!.start, tokens[end - 1]!.end);
    const role = before && !isCourtesy(before) ? before : null;
    return { ...unnamed(name, 'person', person?.gender ?? null), person, mention, role };
  }
  return unnamed(text.slice(tokens[from]!.start, tokens[to - 1]!.end), 'role', language.genders.get(lower) ?? null);
}

/** la maire de Brest, | Emma Roux */
function nameApposed(tokens: Token[], comma: number): Span | null {
  const first = tokens[comma + 1];
  if (tokens[comma]?.text !== ',' || !first || !isNameWord(first)) return null;
  const to = nameEnd(tokens, comma + 1, tokens.length);
  return to > comma + 2 && tokens[to]?.kind !== 'word' ? { from: comma + 1, to } : null;
}

function unnamed(name: string, kind: Described['kind'], head: Gender | 'they' | null): Described {
  const gender = head === 'they' ? null : head;
  return {
    kind,
    name,
    person: null,
    mention: name,
    role: null,
    gender,
    plural: head === 'they',
    head: kind === 'pronoun' ? (head ?? '') : '',
    bare: false,
  };
}

function pronounOf(lower: string, { pronouns }: Language): Gender | 'they' | null {
  return pronouns.get(lower) ?? pronouns.get(lower.split('-').at(-1)!) ?? null;
}

/** Where a person's name begins within the phrase: after "der Bundeskanzler", "la ministre". */
function nameStart(tokens: Token[], from: number, to: number, { titles }: Language): number {
  for (let i = from; i + 1 < to; i++) if (isFirstName(tokens[i]!.text) && isNameWord(tokens[i + 1]!)) return i;
  for (let i = from; i < to; i++) {
    if (!isNameWord(tokens[i]!) || titles.has(tokens[i]!.lower)) continue;
    if (i === from || titles.has(tokens[i - 1]!.lower)) return i;
  }
  return to;
}

function nameEnd(tokens: Token[], from: number, to: number): number {
  let end = from;
  while (end < to && (isNameWord(tokens[end]!) || (end > from && isWithinName(tokens, end)))) end++;
  while (end > from && isParticle(tokens[end - 1]!.text)) end--;
  return end;
}

/** Carmen de la | Iglesia; but: Oskar Kuhn | der Deutschen Presse-Agentur */
function isWithinName(tokens: Token[], i: number): boolean {
  const { text } = tokens[i]!;
  if (!isParticle(text)) return false;
  return !/^d(?:er|en|ie)$/.test(text) || /^(?:von|van|in|an|auf)$/.test(tokens[i - 1]!.text);
}
