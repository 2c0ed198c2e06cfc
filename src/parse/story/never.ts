import type { Profile } from '../profiles/profile.ts';
import type { Block } from './blocks.ts';
import { HAS_BYLINE } from './evidence.ts';

// "Jane Roe and John Doe contributed to this report.", "Reporting by Jane Roe; editing by John Doe"
const CREDIT_LINE =
  /\bcontributed to this (?:report|story|article)\b|\bcontributed reporting\b|^\(?(?:Additional )?reporting (?:and writing )?by \p{Lu}|^\(?(?:Writing|Editing|Compiled) by \p{Lu}/iu;

/** Blocks that are no part of any story, whatever stands around them: each with its rule. */
export function neverStory(blocks: Block[], profile: Profile): Map<number, string> {
  const never = new Map<number, string>();
  const own = new Set(profile.furniture.map((line) => line.toLowerCase()));
  const ends = new Set(profile.ends.map((line) => line.toLowerCase()));
  const bylines: string[] = [];
  let ended = false;
  blocks.forEach(({ text }, index) => {
    const lower = text.length < 300 ? text.toLowerCase() : '';
    ended ||= ends.has(lower);
    if (ended) never.set(index, 'furniture.after-end');
    else if (own.has(lower)) never.set(index, 'furniture.profile');
    else if (text.length < 400 && CREDIT_LINE.test(text)) never.set(index, 'furniture.credit');
    else if (lower.length > 8 && bylines.some((byline) => byline.endsWith(lower)))
      never.set(index, 'furniture.byline-again');
    if (lower.length < 150 && bylines.length < 4 && HAS_BYLINE.test(text)) bylines.push(lower);
  });
  return never;
}
