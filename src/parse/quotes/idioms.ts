import { CUES, type Cue } from './cues.ts';
import type { Token } from './tokens.ts';

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
]);

export function cueAt(tokens: Token[], i: number): Cue | undefined {
  const { lower } = tokens[i]!;
  const next = tokens[i + 1]?.lower;
  // used the term “kitchen politics”
  if (/^(?:us(?:ed|es|ing)|coined)$/.test(lower))
    return WORDING.test(tokens[i + 2]?.lower ?? '') ? CUES.get('called') : undefined;
  if (/^(?:sees|saw|views|viewed|introduced)$/.test(lower))
    return isBeforeAs(tokens, i) ? CUES.get('called') : undefined;
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
