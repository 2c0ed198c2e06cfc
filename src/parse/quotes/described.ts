import type { Gender } from './firstnames.ts';
import { isFirstName } from './firstnames.ts';
import { genderOfTitle, isNameWord, looksLikeBody, type Names, type Person } from './names.ts';
import type { Phrase } from './phrases.ts';
import { isNation, isPlace } from './places.ts';
import type { Token } from './tokens.ts';
import { ARTICLES, BODY_NOUNS, PRONOUNS, TITLES } from './words.ts';

/** What a noun phrase says of whom it means. */
export interface Described {
  kind: 'person' | 'organization' | 'role' | 'pronoun';
  /** The person's full name, or the whole noun phrase as printed. */
  name: string;
  person: Person | null;
  /** The words beside the quote, as printed. */
  mention: string;
  role: string | null;
  gender: Gender | null;
  plural: boolean;
  /** The noun that it turns on, in lower case: "official". */
  head: string;
  /** A role named by an article and a noun alone, "the official": it was introduced before. */
  bare: boolean;
}

const POSSESSIVES: Record<string, string> = { his: 'he', her: 'she', their: 'they', its: 'it' };

export function describe(text: string, tokens: Token[], phrase: Phrase, names: Names): Described {
  const print = (from: number, to: number) => text.slice(tokens[from]!.start, endOf(tokens[to - 1]!));
  const first = tokens[phrase.from]!;
  const mention = print(phrase.from, phrase.to);
  const pronoun = POSSESSIVES[first.lower] ?? first.lower;
  if (phrase.to === phrase.from + 1 && PRONOUNS.has(pronoun)) {
    const gender = pronoun === 'he' || pronoun === 'she' ? pronoun : null;
    return {
      kind: 'pronoun',
      name: mention,
      person: null,
      mention,
      role: null,
      gender,
      plural: pronoun === 'they',
      head: pronoun,
      bare: false,
    };
  }
  // Lim himself
  if (phrase.core - phrase.from > 1 && /^(?:him|her|it|them)sel(?:f|ves)$/.test(tokens[phrase.core - 1]!.lower)) {
    return describe(text, tokens, { from: phrase.from, core: phrase.core - 1, to: phrase.core - 1 }, names);
  }
  const named = nameIn(tokens, phrase, names);
  if (named) {
    const words = tokens.slice(named.at, phrase.core).map((token) => token.text);
    const person = names.personFor(words, named.title);
    const printed = named.at > phrase.from ? print(phrase.from, named.at) : null;
    const role = printed && !/^(?:mr|mrs|ms|dr|miss|sir|dame|lord|lady)\.?$/i.test(printed) ? printed : null;
    const gender = (named.title ? genderOfTitle(named.title) : null) ?? person?.gender ?? null;
    if (person && !person.gender && gender) person.gender = gender;
    const name = person?.name ?? words.join(' ');
    return {
      kind: 'person',
      name,
      person,
      mention: print(phrase.from, phrase.core),
      role,
      gender,
      plural: false,
      head: words[words.length - 1]!.toLowerCase(),
      bare: false,
    };
  }
  const head = tokens[phrase.core - 1]!;
  const plural = /[^s]s$|people|men$/.test(head.lower);
  const capital = head.kind === 'word' && head.capital;
  const kind =
    BODY_NOUNS.has(head.lower) || capital
      ? plural && !looksLikeBody([head.text]) && capital && phrase.core - phrase.from === 1
        ? 'role'
        : 'organization'
      : 'role';
  const bare =
    phrase.to - phrase.from === 2 && (first.lower === 'the' || first.lower === 'that' || first.lower === 'this');
  return {
    kind,
    name: mention,
    person: null,
    mention,
    role: null,
    gender: genderOfTitle(head.lower),
    plural,
    head: head.lower,
    bare,
  };
}

/** A possessive's ’s stays out of what is printed at the end. */
function endOf(token: Token): number {
  return token.kind === 'word' ? token.start + token.text.length : token.end;
}

/** Where the person's name begins that the phrase's core ends with, and the title before it. */
function nameIn(tokens: Token[], { from, core }: Phrase, names: Names): { at: number; title: string | null } | null {
  for (let i = from; i < core; i++) if (tokens[i]!.lower === 'and') return null;
  let at = core;
  while (at > from && (isNameWord(tokens[at - 1]!) || (at < core && isParticle(tokens, at - 1)))) at--;
  if (at === core) return null;
  const start = at;
  for (let i = start; i < core - 1; i++) if (TITLES.has(tokens[i]!.lower) || isNation(tokens[i]!.text)) at = i + 1;
  const title = at > start ? tokens[at - 1]!.lower : null;
  // Riverton Democrat Ana Roe
  if (core - at >= 3 && !title) at = firstNameWithin(tokens, at, core);
  const words = tokens.slice(at, core).map((token) => token.text);
  const article = ARTICLES.has(tokens[from]!.lower) && start <= from + 1;
  if (article && !title && at === start) return null;
  const known = names.personFor(words, title);
  if (title || known) return { at, title };
  if (looksLikeBody(words) || isPlace(words)) return null;
  if (words.length === 1 && /[^s]s$/.test(words[0]!)) return null;
  return { at, title };
}

function isParticle(tokens: Token[], i: number): boolean {
  return /^(?:de|da|di|del|der|den|dos|du|la|van|von|bin|ibn|al|ter)$/.test(tokens[i]!.text) && i > 0;
}

function firstNameWithin(tokens: Token[], from: number, to: number): number {
  if (isFirstName(tokens[from]!.text) || /^\p{Lu}\.?$/u.test(tokens[from]!.text)) return from;
  for (let i = from + 1; i < to - 1; i++) if (isFirstName(tokens[i]!.text)) return i;
  return from;
}
