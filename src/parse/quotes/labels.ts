import { subjectOfClause } from './clauses/clauses.ts';
import { ownerBefore } from './clauses/owners.ts';
import type { Passage } from './passage.ts';
import { describe } from './people/described.ts';
import { phraseAt } from './phrases/phrases.ts';
import { isNameWord } from './phrases/runs.ts';
import type { Scene } from './scene.ts';
import type { Said } from './spoken.ts';
import type { Token } from './text/tokens.ts';
import { isPlace } from './words/places.ts';

// Who said it, where no verb says so.

/** "Lim: “…”" and "“…” ― Lim" */
export function labelBeside(scene: Scene, position: number): Said | null {
  const { passage, sentence } = scene;
  const { tokens } = passage;
  const after = tokens[position + 1];
  if (position === sentence.from && after && /^[―—–-]$/.test(after.text)) {
    const end = capitalsEnd(tokens, position + 2, sentence.to);
    if (end === sentence.to || /^[,.(]$/.test(tokens[end]!.text))
      return labelled(passage, position + 2, end, after.text);
  }
  if (tokens[position - 1]?.text !== ':') return null;
  const start = labelStart(tokens, position - 1, sentence.from);
  if (position - 1 - start > 7) return null;
  const lead = start > sentence.from ? tokens[start - 1]!.lower : '-';
  // He said that Lim came from Norway: “…”
  if (lead === 'from' && isPlace(tokens.slice(start, position - 1).map(({ text }) => text))) return null;
  return /^(?:[-–—―]|from)$/.test(lead) ? labelled(passage, start, position - 1, ':') : null;
}

/** chants of “Out!” from the crowd; the crowd broke into chants of “Out!”: else nobody's */
export function chanted({ passage, sentence, who }: Scene, position: number): Said {
  const { tokens } = passage;
  const after = /^(?:from|by)$/.test(tokens[position + 1]?.lower ?? '');
  const phrase = after
    ? phraseAt(tokens, position + 2, sentence.to)
    : subjectOfClause(tokens, sentence.from, position - 1);
  const found = phrase && who(phrase);
  const many = found && (after || found.plural || /^(?:crowd|audience|group)$/.test(found.head));
  const speaker = many ? found : null;
  return {
    speaker,
    mention: speaker?.mention ?? '',
    cue: tokens[position - 2]!.text,
    way: 'before',
    strength: 'speech',
  };
}

/** Lim’s “forty days” remark */
export function remarkOf({ passage, who }: Scene, position: number): Said | null {
  const { tokens } = passage;
  const after = tokens[position + 1];
  if (
    after?.kind !== 'word' ||
    !/^(?:comments?|remarks?|claims?|line|quip|pledge|promise|vow|tweet|speech|quote)$/.test(after.lower)
  )
    return null;
  const subject = ownerBefore(tokens, position, 0);
  const speaker = subject && subject.to === position ? who(subject) : null;
  return speaker && { speaker, mention: speaker.mention, cue: after.text, way: 'before', strength: 'view' };
}

function capitalsEnd(tokens: Token[], from: number, high: number): number {
  let end = from;
  while (end < high && tokens[end]!.kind === 'word' && tokens[end]!.capital) end++;
  return end;
}

/** Ana Roe and Tom Poe: "…" */
function labelStart(tokens: Token[], colon: number, low: number): number {
  let start = colon;
  while (start > low && isNameWord(tokens[start - 1]!)) start--;
  const joined = tokens[start - 1]?.lower === 'and' && start - 2 >= low && isNameWord(tokens[start - 2]!);
  return joined && start < colon ? labelStart(tokens, start - 1, low) : start;
}

function labelled(passage: Passage, from: number, to: number, cue: string): Said | null {
  // Q: and A: stand for whoever asks and answers
  if (from >= to || (to - from === 1 && /^\p{Lu}$/u.test(passage.tokens[from]!.text))) return null;
  const speaker = describe(passage, { from, core: to, to });
  return { speaker, mention: speaker.mention, cue, way: 'label', strength: 'speech' };
}
