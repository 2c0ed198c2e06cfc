import { type Described, describeNamed } from '../described.ts';
import { type Focus, openFocus, type Place, WEIGHT } from '../focus.ts';
import type { Passage } from '../passage.ts';
import { runsWithin } from '../runs.ts';
import { isSpeech } from '../scare.ts';
import { type Sentence, sentencesOf } from '../sentences.ts';
import type { Kind, Said } from '../spoken.ts';
import { isBare, kindOf, type Spoken, spokenAt } from '../spoken.ts';
import type { Token } from '../tokens.ts';
import { describe, type Setting } from './described.ts';
import type { Language } from './languages.ts';
import { cueAfter, isCue, type Span, subjectAfter, subjectBefore } from './subjects.ts';

// Languages other than English, by the patterns that news shares in all of them: "…", said X; X said: "…"; according to X.

/** Every quotation that is speech; without a table for the language, nobody is named as its speaker. */
export function findForeignSpeakers(passages: (Passage | null)[], language: Language | null): Spoken[] {
  const focus = openFocus();
  const spoken: Spoken[] = [];
  let number = 0;
  passages.forEach((passage, paragraph) => {
    if (!passage) return;
    const { text, tokens, quotations } = passage;
    const attributes = (from: number) => language !== null && cueAfter(tokens, from, tokens.length, language) !== null;
    const sentences = sentencesOf(text, tokens, quotations, (_, from) => attributes(from));
    let current: Described | null = null;
    for (const sentence of sentences) {
      const place = { paragraph, sentence: number++, token: sentence.from };
      if (language) {
        mentionNames(passage, sentence, focus, place);
        mentionSources({ passage, sentence, focus, place, language });
      }
      current = readSentence({ passage, sentence, focus, place, language }, current, spoken);
    }
  });
  return spoken;
}

function readSentence(
  setting: Omit<Setting, 'language'> & { language: Language | null },
  speaker: Described | null,
  spoken: Spoken[],
): Described | null {
  const { passage, sentence, focus, place, language } = setting;
  const bare = isBare(passage, sentence);
  let current = speaker;
  for (let position = sentence.from; position < sentence.to; position++) {
    if (passage.tokens[position]!.kind !== 'quote') continue;
    const kind = kindOf(passage, sentence, position);
    if (language && isWrittenOn(passage.tokens, position)) continue;
    const told = language && !bare ? saidInSentence({ ...setting, language }, position, kind) : null;
    const said = told ?? (current && (bare || kind === 'direct') ? inherited(current) : null);
    const one = spokenAt(passage, sentence, position, place.paragraph, kind, said);
    if (!isSpeech(passage, position, one)) continue;
    spoken.push(one);
    if (!one.speaker) continue;
    current = one.speaker;
    focus.mention(current, { ...place, token: position }, WEIGHT.speaker);
  }
  return current;
}

// What has words on it, and says nothing: mit der Aufschrift „…“, un cartel de «…»
const SIGNS =
  /^(?:aufschrift|schild|plakat|transparent|banner|slogan|écriteau|pancarte|affiche|banderole|cartel|pancarta|pintada|letrero|faixa|cartaz|placa)$/;

function isWrittenOn(tokens: Token[], position: number): boolean {
  for (let k = position - 1; k >= 0 && position - k < 7; k--) if (SIGNS.test(tokens[k]!.lower)) return true;
  return false;
}

function inherited(speaker: Described): Said {
  return { speaker, mention: speaker.mention, cue: null, way: 'inherited', strength: null };
}

function mentionNames({ text, names, runs }: Passage, sentence: Sentence, focus: Focus, place: Place): void {
  for (const { from, name, titles } of runsWithin(runs, sentence.from, sentence.to)) {
    const person = names.personFor(
      name.map((token) => token.text),
      titles.at(-1)?.lower ?? null,
    );
    if (!person) continue;
    const mention = text.slice(name[0]!.start, name.at(-1)!.end);
    focus.mention(describeNamed(person, mention), { ...place, token: from }, WEIGHT.subject);
  }
}

/** Die Fraktion kündigte an, …: whoever says something without a quotation may be the "sie" of the next sentence. */
function mentionSources(setting: Setting): void {
  const { passage, sentence, focus, place, language } = setting;
  const { tokens } = passage;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!isCue(tokens, i, language)) continue;
    const subject = subjectBefore(tokens, i, sentence.from, language);
    const who = subject && describe(setting, subject);
    if (who) focus.mention(who, { ...place, token: subject.from }, WEIGHT.source);
    return;
  }
}

function saidInSentence(setting: Setting, position: number, kind: Kind): Said | null {
  const { passage, sentence, language } = setting;
  const { tokens } = passage;
  const after = cueAfter(tokens, position + 1, sentence.to, language);
  if (after) return made(setting, after.cue, after.subject, 'beside');
  for (let i = position - 1; i >= sentence.from; i--) {
    if (!isCue(tokens, i, language)) continue;
    const subject =
      subjectBefore(tokens, i, sentence.from, language) ?? subjectAfter(tokens, i + 1, position, language);
    if (subject) return made(setting, i, subject, 'before');
  }
  const according = accordingTo(setting);
  if (according) return according;
  if (kind === 'direct') return null;
  for (let i = position + 1; i < sentence.to; i++) {
    if (!isCue(tokens, i, language)) continue;
    const subject =
      subjectAfter(tokens, i + 1, sentence.to, language) ?? subjectBefore(tokens, i, position + 1, language);
    if (subject) return made(setting, i, subject, 'after');
  }
  return null;
}

function made(setting: Setting, cue: number, subject: Span, way: Said['way']): Said | null {
  const { tokens, text } = setting.passage;
  const speaker = describe(setting, subject);
  const mention =
    subject.to > subject.from
      ? text.slice(tokens[subject.from]!.start, tokens[subject.to - 1]!.end)
      : (speaker?.mention ?? '');
  const { start, end } = tokens[cue]!;
  return { speaker, mention, cue: text.slice(start, end), way, strength: 'speech' };
}

/** selon Lim, laut Lim */
function accordingTo(setting: Setting): Said | null {
  const { passage, sentence, language } = setting;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!language.according.has(passage.tokens[i]!.lower)) continue;
    const subject = subjectAfter(passage.tokens, i + 1, sentence.to, language);
    if (subject) return made(setting, i, subject, 'before');
  }
  return null;
}
