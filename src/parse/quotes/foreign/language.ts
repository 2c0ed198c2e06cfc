import type { Gender } from '../words/firstnames.ts';

/** What the rules need to know of a language other than English. */
export interface Language {
  /** Finite forms that bring speech. */
  cues: Set<string>;
  /** Forms that do so after one of `auxiliaries`: a déclaré, hat gesagt. */
  participles: Set<string>;
  auxiliaries: Set<string>;
  /** selon, laut */
  according: Set<string>;
  /** What begins a noun phrase: der, une, el. */
  articles: Set<string>;
  /** What ends one on its right: "sagte der Sprecher | am Montag". */
  ends: Set<string>;
  /** Within a noun phrase: "la ministre | de | la Mer". */
  joints: Set<string>;
  pronouns: Map<string, Gender | 'they'>;
  /** What an article says of the noun behind it. */
  genders: Map<string, Gender>;
  /** A verb may stand without its subject: «…», prometió. */
  dropsPronouns: boolean;
  /** Words with a stop behind them that ends no sentence: Nr. */
  shortened: Set<string>;
  /** Ordinals have a stop: am 3. Mai. */
  ordinalStops: boolean;
  /** Every noun has a capital, so that capitals make no name. */
  capitalNouns: boolean;
  /** A noun may stand without an article: sier politiet, powiedział rzecznik. */
  bareNouns: boolean;
  /** A dash before a paragraph opens what somebody says: – Vi drar, sier Lim. */
  dashes: boolean;
  /** Words with a capital that are no part of a name: Bundeskanzler, Herr. */
  titles: Set<string>;
  /** How a word ends that is a title: Außen|minister. */
  titleEnding: RegExp | null;
  /** How nouns end that mean human beings, as far as that tells; null where it does not. */
  people: RegExp | null;
  /** The finite verb stands second, and its subject behind it where something else is first; null where it does not. */
  verbSecond: VerbSecond | null;
}

/** A language whose verb stands second. */
export type SecondLanguage = Language & { verbSecond: VerbSecond };

export function isSecond(language: Language): language is SecondLanguage {
  return language.verbSecond !== null;
}

/** What tells the parts of a clause in languages whose verb stands second. */
export interface VerbSecond {
  /** Finite forms that bring speech only with one of these words behind them: gab … an, wies … zurück. */
  separable: Map<string, Set<string>>;
  /** The auxiliaries of the passive, whose subject says nothing: wurde. */
  passives: Set<string>;
  /** What governs the words behind it, so that they are no subject: in, mit, gegenüber. */
  prepositions: Set<string>;
  /** Articles that go on with a noun phrase: die Werft | der | Stadt. */
  genitives: Set<string>;
  /** Articles that no subject has: dem, einen. */
  oblique: Set<string>;
  /** wie, dass: the verb stands last behind these, and its subject comes at once. */
  subordinators: Set<string>;
  /** Who may be meant by what stands before the comma: …, der am Montag sagte. */
  relatives: Set<string>;
  conjunctions: Set<string>;
  /** The pronoun that is a subject wherever it stands: er. */
  he: string;
  /** Auch | der Minister */
  focusing: Set<string>;
  /** Für | den Minister | ist: whose view something is. */
  for: Set<string>;
  being: Set<string>;
  /** Words that begin sentences and are no subject: heute, ferner, das. */
  openers: Set<string>;
  adverb: RegExp;
  /** Verbs of opinion, whose words may be somebody else's: sieht, hofft. */
  views: Set<string>;
  /** Infinitives, which bring no speech with a modal or with `to`; null where they look otherwise than finite verbs. */
  infinitive: RegExp | null;
  modals: Set<string>;
  to: string;
  /** Articles that an object may have as well: Die Lage | nannte Lim ernst; and one that it has not: der. */
  common: Set<string>;
  nominative: string;
  /** How verbs look behind a quotation. */
  finite: RegExp;
  /** Endings of adjectives within a noun phrase. */
  adjective: RegExp;
  /** "…", so der Minister */
  thus: Set<string>;
  /** nach | Angaben | der Polizei: what the first and the second word may be. */
  after: Set<string>;
  accounts: RegExp;
  /** Behind a noun phrase: der Polizei | zufolge. */
  postposed: Set<string>;
  /** zitiert: whom it names last is the speaker, and the subject who passes it on. */
  citing: Set<string>;
  /** by, in the passive: von */
  agent: Set<string>;
  /** es heißt in …: it is the paper that speaks. */
  reads: Set<string>;
  /** in | einem Brief | heißt es */
  papers: Set<string>;
  paper: RegExp;
  it: string;
  /** Forms of reported speech, without a cue: sei, habe; null where the language has none. */
  reported: RegExp | null;
}

export const set = (words: string) => new Set(words.trim().split(/\s+/));

export const genders = (he: string, she: string) =>
  new Map<string, Gender>([
    ...he.split(' ').map((word): [string, Gender] => [word, 'he']),
    ...she.split(' ').map((word): [string, Gender] => [word, 'she']),
  ]);
