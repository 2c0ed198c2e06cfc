import type { Described } from './described.ts';
import type { Gender } from './firstnames.ts';

/** Somebody mentioned so far, as a pronoun may mean him. */
interface Mention {
  who: Described;
  sentence: number;
  paragraph: number;
  weight: number;
}

/** Whom the reader has in mind at this point of the article. */
export interface Focus {
  mention(who: Described, at: { sentence: number; paragraph: number }, weight: number): void;
  /** Whom "he", "she", "they" or "the official" means here; null where nobody fits. */
  resolve(who: Described, at: { sentence: number; paragraph: number }): Described | null;
}

/** Beyond this many paragraphs a pronoun reaches for nobody. */
const REACH = 5;

export function openFocus(): Focus {
  const mentions: Mention[] = [];
  return {
    mention(who, at, weight) {
      if (who.kind !== 'pronoun') mentions.push({ who, ...at, weight });
    },
    resolve(who, at) {
      let best: Mention | null = null;
      let bestScore = Number.NEGATIVE_INFINITY;
      for (let i = mentions.length - 1; i >= 0; i--) {
        const mention = mentions[i]!;
        if (at.paragraph - mention.paragraph > REACH) break;
        if (!fits(who, mention.who)) continue;
        const score = mention.weight - (at.sentence - mention.sentence) - 0.7 * (at.paragraph - mention.paragraph);
        if (score > bestScore) [best, bestScore] = [mention, score];
      }
      return best?.who ?? null;
    },
  };
}

function fits(pronoun: Described, who: Described): boolean {
  if (pronoun.kind === 'pronoun') {
    if (pronoun.head === 'he' || pronoun.head === 'she')
      return who.kind !== 'organization' && !who.plural && agrees(who, pronoun.head);
    if (pronoun.head === 'they') return who.plural;
    if (pronoun.head === 'it') return who.kind === 'organization' && !who.plural;
    return false;
  }
  if (pronoun.bare) return who.head === pronoun.head || (who.kind === 'person' && roleOf(who).includes(pronoun.head));
  return false;
}

function agrees(who: Described, gender: Gender): boolean {
  const known = who.person?.gender ?? who.gender;
  return known === null || known === gender;
}

function roleOf(who: Described): string[] {
  return `${who.role ?? ''} ${who.person?.role ?? ''}`.toLowerCase().split(/[^\p{L}]+/u);
}
