import type { Token } from '../text/tokens.ts';
import { CUES, type Cue } from '../words/cues.ts';

// as Lim put it; Lim went on; Lim shot back
export const OTHERS = new Set([
  'according',
  'put',
  'puts',
  'went',
  'goes',
  'shot',
  'shoots',
  'fired',
  'hit',
  'came',
  'used',
  'uses',
  'using',
  'coined',
  'made',
  'makes',
  'sees',
  'saw',
  'views',
  'viewed',
  'introduced',
  'seen',
  'cast',
  'casts',
  'casting',
]);

export function cueAt(tokens: Token[], i: number): Cue | undefined {
  const { lower } = tokens[i]!;
  const next = tokens[i + 1]?.lower;
  if (isGoingOn(lower, tokens[i + 1], tokens[i + 2])) return undefined;
  // used the term “kitchen politics”
  if (/^(?:us(?:ed|es|ing)|coined)$/.test(lower))
    return WORDING.test(tokens[i + 2]?.lower ?? '') ? CUES.get('called') : undefined;
  if (/^(?:sees|saw|seen|views|viewed|introduced|cast|casts|casting)$/.test(lower))
    return isBeforeAs(tokens, i) ? CUES.get(lower === 'casting' ? 'calling' : 'called') : undefined;
  return CUES.get(isIdiom(lower, next) ? 'said' : lower);
}

const WORDING = /^(?:term|terms|word|words|phrase|expression|slogan|language)$/;

/** saw the plan as “a gift” */
function isBeforeAs(tokens: Token[], i: number): boolean {
  for (let k = i + 1; k < tokens.length && k - i < 14; k++) {
    if (tokens[k]!.kind === 'mark' || tokens[k]!.kind === 'quote') return false;
    if (tokens[k]!.lower !== 'as') continue;
    const next = /^(?:an?|the)$/.test(tokens[k + 1]?.lower ?? '') ? k + 2 : k + 1;
    return tokens[next]?.kind === 'quote';
  }
  return false;
}

function isIdiom(verb: string, next: string | undefined): boolean {
  if (next === 'it') return verb === 'put' || verb === 'puts';
  if (next === 'on') return verb === 'went' || verb === 'goes';
  if (next === 'clear') return verb === 'made' || verb === 'makes';
  return next === 'back' && /^(?:shot|shoots|fired|hit|came)$/.test(verb);
}

/** continued to rise, began hiring, continued a tour; but: he continued, continued Lim, continued to insist; pleaded guilty */
function isGoingOn(verb: string, next: Token | undefined, after: Token | undefined): boolean {
  if (/^plead/.test(verb)) return /^(?:guilty|not|no|innocent)$/.test(next?.lower ?? '');
  if (!/^(?:continue[sd]?|beg[au]n|begins?)$/.test(verb) || next?.kind !== 'word') return false;
  if (next.lower === 'to') return !CUES.has(after?.lower ?? '');
  return (/^(?:an?|the|its|his|her|their|this)$/.test(next.lower) || /ing$/.test(next.lower)) && !CUES.has(next.lower);
}
