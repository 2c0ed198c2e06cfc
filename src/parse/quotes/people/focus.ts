import type { Gender } from '../words/firstnames.ts';
import { ROLE_NOUNS } from '../words/words.ts';
import { isCalled } from './bodies.ts';
import type { Described } from './described.ts';

/** A place in the article, in the order of reading. */
export interface Place {
  paragraph: number;
  sentence: number;
  /** Token within the paragraph. */
  token: number;
}

/** Somebody mentioned so far, as a pronoun may mean him. */
interface Mention extends Place {
  who: Described;
  weight: number;
}

/** How much a mention stays in the reader's mind. */
export const WEIGHT = { speaker: 3, source: 2.5, viewer: 1.5, subject: 2, within: 1.4, object: 0.8, owner: 0.5 };

/** Whom the reader has in mind at this point of the article. */
export interface Focus {
  mention(who: Described, at: Place, weight: number): void;
  /** Whom "he", "she", "they" or "the official" means here; null where nobody fits. */
  resolve(who: Described, at: Place): Described | null;
}

/** Beyond this many paragraphs, or mentions, a pronoun reaches for nobody. */
export const REACH = 5;
const MENTIONS = 90;

export function openFocus(): Focus {
  const mentions: Mention[] = [];
  return {
    mention(who, at, weight) {
      if (who.kind !== 'pronoun' && !isAnybody(who)) mentions.push({ who, ...at, weight });
    },
    resolve(who, at) {
      const candidates = new Map<string, Candidate>();
      for (let i = mentions.length - 1; i >= 0 && i > mentions.length - MENTIONS; i--) {
        const mention = mentions[i]!;
        if (at.paragraph - mention.paragraph > REACH) break;
        if (!isAhead(mention, at) && fits(who, mention.who)) weigh(candidates, mention, at);
      }
      return likeliest(candidates);
    },
  };
}

/** "He" is never everyone. */
function isAnybody({ name }: Described): boolean {
  return /^(?:nobody|no one|no-one|none|everyone|everybody|anyone|anybody)$/i.test(name);
}

interface Candidate {
  who: Described;
  best: number;
  times: number;
}

/** Near mentions weigh more than far ones, the nearest way of counting being the best. */
function weigh(candidates: Map<string, Candidate>, mention: Mention, at: Place): void {
  const { who, weight } = mention;
  const distance = at.sentence - mention.sentence + 0.7 * (at.paragraph - mention.paragraph);
  const doubt = who.person && !who.person.certain && !who.person.role ? 1 : 0;
  const score = weight - doubt - distance;
  const known = candidates.get(who.name);
  if (!known) candidates.set(who.name, { who, best: score, times: 1 });
  else {
    known.best = Math.max(known.best, score);
    known.times++;
  }
}

/** Being mentioned often counts a little, too. */
function likeliest(candidates: Map<string, Candidate>): Described | null {
  let winner: Candidate | null = null;
  let named: Candidate | null = null;
  for (const one of candidates.values()) {
    if (!winner || scoreOf(one) > scoreOf(winner)) winner = one;
  }
  if (winner && isEpithet(winner.who)) named = namedFor(winner.who, candidates);
  const meant = winner && named && scoreOf(winner) - scoreOf(named) < EPITHET ? named : winner;
  return meant?.who ?? null;
}

/** The likeliest who has a name, and who is not known for something else. */
function namedFor({ head }: Described, candidates: Map<string, Candidate>): Candidate | null {
  let named: Candidate | null = null;
  for (const one of candidates.values()) {
    if (one.who.kind !== 'person') continue;
    const roles = roleOf(one.who).filter((word) => ROLE_NOUNS.has(word));
    if (roles.length > 0 && !roles.includes(head)) continue;
    if (!named || scoreOf(one) > scoreOf(named)) named = one;
  }
  return named;
}

function scoreOf({ best, times }: Candidate): number {
  return best + Math.min(0.15 * (times - 1), 0.6);
}

/** How much nearer "the former mayor" may be than the one who has a name, and is most often the same. */
const EPITHET = 2.5;

function isEpithet({ kind, name }: Described): boolean {
  return kind === 'role' && /^the /i.test(name);
}

function isAhead(mention: Place, at: Place): boolean {
  return mention.paragraph === at.paragraph && mention.token >= at.token;
}

function fits(pronoun: Described, who: Described): boolean {
  if (pronoun.kind === 'pronoun') {
    if (pronoun.head === 'he' || pronoun.head === 'she') return isSomebody(who) && agrees(who, pronoun.head);
    if (pronoun.head === '') return isSomebody(who);
    if (pronoun.head === 'they') return who.plural || (who.kind === 'organization' && isCrew(who.head));
    if (pronoun.head === 'it') return who.kind === 'organization' && !who.plural;
    return false;
  }
  if (!pronoun.bare) return false;
  if (who.kind === 'organization' && !who.bare && isCalled(pronoun.head, who.name)) return true;
  return who.head === pronoun.head || (who.kind === 'person' && roleOf(who).includes(pronoun.head));
}

function isCrew(noun: string): boolean {
  return /^(?:campaign|team|committee|company|group|firm|band|family|couple|board|council|union|organization)$/.test(
    noun,
  );
}

/** One human being, as far as can be told. */
function isSomebody(who: Described): boolean {
  if (who.kind === 'person') return true;
  return who.kind === 'role' && !who.plural && (who.head === '' || ROLE_NOUNS.has(who.head));
}

function agrees(who: Described, gender: Gender): boolean {
  const known = who.person?.gender ?? who.gender;
  return known === null || known === gender;
}

function roleOf(who: Described): string[] {
  return `${who.role ?? ''} ${who.person?.role ?? ''}`.toLowerCase().split(/[^\p{L}-]+/u);
}
