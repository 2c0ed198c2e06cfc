import type { Described } from '../people/described.ts';
import type { Kind, Said } from '../spoken.ts';
import { lastUnit } from '../text/characters.ts';
import type { Attribution } from './attribution.ts';
import { attributionsIn, verbBehind } from './attributions.ts';
import { mainSubject } from './behind.ts';
import { describe, isTitle } from './described.ts';
import { labelBefore } from './introductions.ts';
import type { Language, SecondLanguage } from './language.ts';
import type { Setting } from './setting.ts';
import { made, type Telling } from './telling.ts';

type SecondSetting = Setting & { language: SecondLanguage };

type Scene = SecondSetting & {
  attributions: Attribution[];
};

/** What a sentence tells where the verb stands second: Am Montag sagte Lim; „…“, sagte Lim; so Lim; laut Lim. */
export function tellSecond(setting: SecondSetting): Telling {
  const { passage, sentence, language } = setting;
  const { tokens } = passage;
  const attributions = attributionsIn(tokens, sentence.from, sentence.to, language);
  const scene: Scene = { ...setting, attributions };
  return {
    said: (position, kind) => saidIn(scene, position, kind),
    source: () => {
      const one = attributions.findLast(({ subject }) => subject !== null);
      return one?.subject ? describe(setting, one.subject, isPlural(setting, one.verb)) : null;
    },
    isNamed: (position) =>
      tokens[position - 1]?.kind === 'word' &&
      attributions.some(({ subject }) => subject !== null && subject.from <= position && position < subject.to),
    isReported: () => attributions.length === 0 && isReported(setting),
  };
}

/** Er sei „zufrieden“. */
function isReported({ passage, sentence, language }: SecondSetting): boolean {
  const { reported } = language.verbSecond;
  if (!reported) return false;
  for (let i = sentence.from; i < sentence.to; i++) if (reported.test(passage.tokens[i]!.lower)) return true;
  return false;
}

function saidIn(scene: Scene, position: number, kind: Kind): Said | null {
  const { attributions } = scene;
  const beside = besideAt(scene, position);
  if (beside) return madeOf(scene, beside, 'beside');
  const introduced = introducedAt(scene, position);
  if (introduced) return introduced;
  const before = attributions.filter((one) => one.verb < position && one.at < position + 8);
  const far = nearest(before, scene);
  if (far) return madeOf(scene, far, 'before');
  const after = attributions.find((one) => one.verb > position);
  if (after) return madeOf(scene, after, kind === 'direct' ? 'ahead' : 'after');
  return null;
}

function madeOf(setting: Setting, { at, verb, subject }: Attribution, way: Said['way']): Said {
  return made(setting, at, subject, way, isPlural(setting, verb));
}

/** sagten sie: they, and not she */
function isPlural({ passage }: Setting, verb: number): boolean {
  return /en$/.test(passage.tokens[verb]!.lower);
}

/** Wie Lim sagte, sieht Roe darin …: a verb of opinion yields to whoever tells of it. */
function nearest(all: Attribution[], { passage, language }: Scene): Attribution | undefined {
  const { views } = language.verbSecond;
  const named = all.filter(({ subject }) => subject !== null);
  return named.findLast(({ at }) => !views.has(passage.tokens[at]!.lower)) ?? named.at(-1) ?? all.at(-1);
}

/** „…“, sagte Lim; „…“, so Lim; „…“, strich Lim heraus */
function besideAt({ passage, sentence, language, attributions }: Scene, position: number): Attribution | null {
  const { text, tokens, quotations } = passage;
  let next = position + 1;
  const parted = /^[,–—-]$/.test(tokens[next]?.text ?? '');
  if (parted) next++;
  if (tokens[next]?.text === '(') next++;
  const near = attributions.find(
    ({ verb, subject }) => verb >= next && verb < next + 3 && (subject === null || subject.from > verb),
  );
  const runs = (verb: number) =>
    tokens
      .slice(next, verb)
      .every((token) => token.kind === 'word' && !language.verbSecond.conjunctions.has(token.lower));
  if (near && runs(near.verb)) return near;
  // „… zurück“, die Lim genannt hatte
  const whole = /[,.!?…]/.test(lastUnit(text, quotations[tokens[position]!.quote]!.end));
  return parted || whole ? verbBehind(tokens, next, sentence.to, language) : null;
}

/** Lim sagte: „…“; Lim begründete das so: „…“; Lim: „…“ */
function introducedAt(scene: Scene, position: number): Said | null {
  const { passage, sentence, language, attributions } = scene;
  const { tokens } = passage;
  if (tokens[position - 1]?.text !== ':') return null;
  const brings = attributions.filter((one) => one.at < position);
  const one = nearest(brings, scene);
  if (one) return madeOf(scene, one, 'before');
  const label = labelBefore(tokens, position - 1, sentence.from, language);
  if (label) return { ...made(scene, position - 1, label, 'label'), cue: null, strength: null };
  const subject = mainSubject(tokens, sentence.from, position - 1, language);
  const said = subject && made(scene, position - 1, subject, 'subject');
  return said?.speaker && isSomebody(said.speaker, language) ? { ...said, cue: null, strength: null } : null;
}

/** A person, or whoever holds an office: not "the words". */
function isSomebody({ kind, name }: Described, language: Language): boolean {
  if (kind !== 'role') return true;
  return name.split(' ').some((word) => isTitle(word.toLowerCase(), language));
}
