import type { Phrase } from '../phrases/phrases.ts';
import { isNameWord, nameWords } from '../phrases/runs.ts';
import type { Token } from '../text/tokens.ts';
import { type Gender, genderOfFirstName } from '../words/firstnames.ts';
import { BODY_NOUNS, DETERMINERS, PRONOUNS, ROLE_NOUNS } from '../words/words.ts';
import { looksLikeBody } from './bodies.ts';
import { genderOfTitle, isCourtesy } from './gender.ts';
import { nameIn } from './nameat.ts';
import type { Names } from './names.ts';
import type { Person } from './people.ts';
import { roleAfter } from './roles.ts';

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

/** The words of a paragraph, and the article's names: what a phrase is read with. */
export interface Reading {
  text: string;
  tokens: Token[];
  names: Names;
}

export function describe(reading: Reading, phrase: Phrase): Described {
  const { tokens } = reading;
  const last = tokens[phrase.core - 1]!;
  // Lim himself
  if (phrase.core - phrase.from > 1 && /^(?:him|her|it|them)sel(?:f|ves)$/.test(last.lower)) {
    return describe(reading, { from: phrase.from, core: phrase.core - 1, to: phrase.core - 1 });
  }
  return (
    describePronoun(reading, phrase) ??
    describePerson(reading, phrase) ??
    describeApposed(reading, phrase) ??
    describeRole(reading, phrase)
  );
}

/** Her deputy, | Labour Secretary Ana Roe, | said; the owner, | retired teacher Ana Roe, | said */
function describeApposed(reading: Reading, { from, core, to }: Phrase): Described | null {
  const { text, tokens } = reading;
  const head = tokens[core - 1]!;
  // a woman | named Dot
  if (tokens[to]?.lower === 'named') return describeCalled(reading, { from, core, to });
  if (tokens[to]?.text !== ',') return null;
  // One of the men, | Tom Roe, 70, | said
  const oneOf = /^(?:one|another)$/.test(head.lower) && tokens[core]?.lower === 'of';
  if (!oneOf && (!isOffice(head.lower) || /[^s]s$/.test(head.lower))) return null;
  let end = to + 1;
  while (
    end < tokens.length &&
    end - to < 9 &&
    tokens[end]!.kind === 'word' &&
    !/^(?:and|who|which|said)$/.test(tokens[end]!.lower)
  )
    end++;
  if (end - to < 3 || !/^[,.]?$/.test(tokens[end]?.text ?? '') || !isNameWord(tokens[end - 1]!)) return null;
  const named = describePerson(reading, { from: to + 1, core: end, to: end });
  if (!named || (named.role !== null && /^(?:of|in|at|for|from|near|on)\b/.test(named.role))) return null;
  return { ...named, mention: printed(text, tokens, from, to), role: printed(text, tokens, from, to) };
}

function describeCalled(reading: Reading, { from, to }: Phrase): Described | null {
  const { text, tokens } = reading;
  let end = to + 1;
  while (end < tokens.length && isNameWord(tokens[end]!)) end++;
  if (end === to + 1) return null;
  const named = describePerson(reading, { from: to + 1, core: end, to: end });
  return named && { ...named, mention: printed(text, tokens, from, end) };
}

/** owner, organiser, negotiator, vice-chancellor */
function isOffice(noun: string): boolean {
  return (
    ROLE_NOUNS.has(noun) ||
    ROLE_NOUNS.has(noun.slice(noun.lastIndexOf('-') + 1)) ||
    /[a-z]{3}(?:is|iz|at|it)[oe]r$/.test(noun)
  );
}

/** Not "the laugh line", "this finding". */
export function hasVoice({ kind, head, plural }: Described): boolean {
  if (kind !== 'role' || ROLE_NOUNS.has(head) || BODY_NOUNS.has(head)) return true;
  return plural && !DETERMINERS.has(head) && !/^(?:things|words|lines|figures|numbers)$/.test(head);
}

/** A person whom the table of names knows, as a mention without more. */
export function describeNamed(person: Person, mention: string): Described {
  const { name, gender } = person;
  return { kind: 'person', name, person, mention, role: null, gender, plural: false, head: '', bare: false };
}

const FORMS: Record<string, string> = {
  ...{ his: 'he', him: 'he', himself: 'he', her: 'she', herself: 'she' },
  ...{ their: 'they', them: 'they', themselves: 'they', its: 'it', itself: 'it' },
};

function describePronoun({ text, tokens }: Reading, { from, to }: Phrase): Described | null {
  if (to !== from + 1) return null;
  const { lower } = tokens[from]!;
  const pronoun = Object.hasOwn(FORMS, lower) ? FORMS[lower]! : lower;
  if (!PRONOUNS.has(pronoun)) return null;
  const gender = pronoun === 'he' || pronoun === 'she' ? pronoun : null;
  const name = printed(text, tokens, from, to);
  const plural = pronoun === 'they';
  return { kind: 'pronoun', name, person: null, mention: name, role: null, gender, plural, head: pronoun, bare: false };
}

function describePerson({ text, tokens, names }: Reading, phrase: Phrase): Described | null {
  const named = nameIn(tokens, phrase, names);
  if (!named) return null;
  const { at, end, title } = named;
  const words = nameWords(tokens.slice(at, end));
  const person = names.personFor(words, title);
  const before = at > phrase.from ? printed(text, tokens, phrase.from, at) : null;
  const gender = (title ? genderOfTitle(title) : null) ?? person?.gender ?? genderOfFirstName(words[0]!);
  if (person) person.gender ??= gender;
  return {
    kind: 'person',
    name: person?.name ?? words.join(' '),
    person,
    mention: printed(text, tokens, phrase.from, phrase.core),
    role: before && !isCourtesy(before) ? before : person?.role ? null : roleAfter(text, tokens, end),
    gender,
    plural: false,
    head: words[words.length - 1]!.toLowerCase(),
    bare: false,
  };
}

function describeRole({ text, tokens }: Reading, phrase: Phrase): Described {
  const name = printed(text, tokens, phrase.from, phrase.to);
  const first = tokens[phrase.from]!;
  const { lower: head, capital, text: last } = tokens[phrase.core - 1]!;
  const plural = /[^s]s$|people|men$/.test(head);
  // Republicans, Riverton Residents: many people, not one body
  const people = plural && phrase.core - phrase.from === 1 && !looksLikeBody([last]);
  // Most said
  const some = DETERMINERS.has(head);
  const kind = BODY_NOUNS.has(head) || (capital && !people && !some) ? 'organization' : 'role';
  const bare = phrase.to - phrase.from === 2 && /^(?:the|that|this)$/.test(first.lower);
  const gender = genderOfTitle(head);
  const many =
    (plural && !(kind === 'organization' && capital)) || /^(?:most|many|some|both|several|few|all)$/.test(head);
  return { kind, name, person: null, mention: name, role: null, gender, plural: many, head, bare };
}

/** As printed, without the ’s of the last word. */
function printed(text: string, tokens: Token[], from: number, to: number): string {
  const last = tokens[to - 1]!;
  return text.slice(tokens[from]!.start, last.kind === 'word' ? last.start + last.text.length : last.end);
}
