import { looksLikeBody } from '../people/bodies.ts';
import type { Described } from '../people/described.ts';
import { isCourtesy } from '../people/gender.ts';
import { isNameWord, isParticle } from '../phrases/runs.ts';
import type { Token } from '../text/tokens.ts';
import { type Gender, isFirstName } from '../words/firstnames.ts';
import type { Language } from './language.ts';
import type { Setting } from './setting.ts';
import type { Span } from './span.ts';

export function describe(
  { passage, language, focus, place }: Setting,
  { from, to }: Span,
  plural = false,
): Described | null {
  const { tokens, text, names } = passage;
  const { lower } = tokens[from]!;
  // prometió: who, nobody needs to say
  if (to === from) return focus.resolve(unnamed('', 'pronoun', null), { ...place, token: from });
  const pronoun = to === from + 1 ? pronounOf(lower, language) : null;
  if (pronoun) {
    return focus.resolve(unnamed(lower, 'pronoun', plural ? 'they' : pronoun), { ...place, token: from });
  }
  // 41, 94 %
  if (/^\d/.test(lower) && to - from < 3) return null;
  // das zumindest, denen
  if (language.capitalNouns && !tokens.slice(from, to).some((token) => token.capital || token.kind === 'quote'))
    return null;
  const apposed =
    tokens[to - 1]!.capital && to - from > 1 && isFirstName(tokens[to - 2]!.text) ? null : nameApposed(tokens, to);
  const at = apposed?.from ?? nameStart(tokens, from, to, language);
  const end = apposed?.to ?? nameEnd(tokens, at, to);
  const words = tokens.slice(at, end).map((token) => token.text);
  const person = words.length > 0 ? names.personFor(words, null) : null;
  const named =
    words.length > 1 &&
    (apposed !== null ||
      isFirstName(words[0]!) ||
      ((!language.capitalNouns || isNamed(tokens, from, at, language)) && !looksLikeBody(words)));
  // Minister | Kroll; but: der Trainer | Ghanas
  const titled = words.length === 1 && at > from && isTitle(tokens[at - 1]!.lower, language) && !/s$/.test(words[0]!);
  if (person || named || titled) {
    const before = at > from ? text.slice(tokens[from]!.start, tokens[(apposed ? to : at) - 1]!.end) : null;
    const name = person?.name ?? words.join(' ');
    const mention = text.slice(tokens[from]!.start, tokens[end - 1]!.end);
    const role = before && !isCourtesy(before) ? before : null;
    return { ...unnamed(name, 'person', person?.gender ?? null), person, mention, role };
  }
  const phrase = text.slice(tokens[from]!.start, tokens[to - 1]!.end).replace(/^[„“”"»«](.*)[“”"«»]$/, '$1');
  const role = unnamed(phrase, 'role', language.genders.get(lower) ?? null);
  return { ...role, head: isHuman(tokens, from, to, language) ? '' : 'thing' };
}

/** Where every noun has a capital: two words that stand alone, or behind a title: Edda Roe, Kapitänin Edda Roe */
function isNamed(tokens: Token[], from: number, at: number, language: Language): boolean {
  return (
    at === from || isTitle(tokens[at - 1]!.lower, language) || (language.people?.test(tokens[at - 1]!.lower) ?? false)
  );
}

/** la maire de Brest, | Emma Roux */
function nameApposed(tokens: Token[], comma: number): Span | null {
  const first = tokens[comma + 1];
  if (tokens[comma]?.text !== ',' || !first || !isNameWord(first)) return null;
  const to = nameEnd(tokens, comma + 1, tokens.length);
  const named =
    to > comma + 2 && tokens.slice(comma + 1, to).every((token) => isNameWord(token) || isParticle(token.text));
  return named && (tokens[to]?.kind !== 'word' || isFirstName(first.text)) ? { from: comma + 1, to } : null;
}

export function unnamed(name: string, kind: Described['kind'], head: Gender | 'they' | null): Described {
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

/** Whom a pronoun may mean, as far as the noun tells. */
function isHuman(tokens: Token[], from: number, to: number, language: Language): boolean {
  const { people, capitalNouns } = language;
  // No gender of articles tells anything there.
  if (!people) return !language.verbSecond || tokens.slice(from, to).some(({ lower }) => isTitle(lower, language));
  if (!capitalNouns) return tokens.slice(from, Math.min(to, from + 3)).some(({ lower }) => people.test(lower));
  const noun = tokens.slice(from, to).find((token, i) => i > 0 && token.capital);
  return noun === undefined || people.test(noun.lower);
}

/** Where a person's name begins within the phrase: after "der Bundeskanzler", "la ministre". */
function nameStart(tokens: Token[], from: number, to: number, language: Language): number {
  for (let i = from; i + 1 < to; i++) {
    const next = tokens[i + 1]!;
    if (!isFirstName(tokens[i]!.text) || !(isNameWord(next) || isParticle(next.text))) continue;
    return isOwner(tokens, from, i, language) ? to : i;
  }
  for (let i = from; i < to; i++) {
    const { lower } = tokens[i]!;
    if (!isNameWord(tokens[i]!) || isTitle(lower, language) || language.articles.has(lower)) continue;
    if (i === from && isOfficeBefore(tokens, i, to, language)) continue;
    if (i === from) return i;
    const before = tokens[i - 1]!;
    if (!before.capital || !(isTitle(before.lower, language) || isOfficeBefore(tokens, i - 1, to, language))) continue;
    return isOwner(tokens, from, i, language) ? to : i;
  }
  return to;
}

/** Lotsin | Lena Kroll: a noun that means a human being, and two words behind it */
function isOfficeBefore(tokens: Token[], i: number, to: number, { people, capitalNouns }: Language): boolean {
  if (!capitalNouns || !people?.test(tokens[i]!.lower) || isFirstName(tokens[i]!.text)) return false;
  return i + 2 < to && isNameWord(tokens[i + 1]!) && isNameWord(tokens[i + 2]!);
}

/** ein Sprecher von | Lena Kroll, ein Sprecher der Kanzlerin | Lena Kroll; but: die Leiterin des Hafens | Lena Kroll */
function isOwner(tokens: Token[], from: number, name: number, language: Language): boolean {
  let before = name - 1;
  while (before > from && isTitle(tokens[before]!.lower, language)) before--;
  return before > from && language.joints.has(tokens[before]!.lower);
}

export function isTitle(lower: string, { titles, titleEnding }: Language): boolean {
  return titles.has(lower) || (titleEnding?.test(lower) ?? false);
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
