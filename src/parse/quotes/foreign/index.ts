import type { Passage } from '../passage.ts';
import { type Described, describeNamed } from '../people/described.ts';
import { type Focus, openFocus, type Place, WEIGHT } from '../people/focus.ts';
import { nameWords, runsWithin } from '../phrases/runs.ts';
import type { Kind, Said } from '../spoken.ts';
import { isBare, kindOf, type Spoken, spokenAt } from '../spoken.ts';
import { type Sentence, sentencesOf } from '../text/sentences.ts';
import { tellBeside } from './beside.ts';
import { unnamed } from './described.ts';
import { isSecond, type Language, type SecondLanguage } from './language.ts';
import { beginsSubject, nominalEnd } from './phrases.ts';
import { nameWithin } from './runs.ts';
import { isSaid } from './scare.ts';
import { tellSecond } from './second.ts';
import type { Setting } from './setting.ts';
import { cueAfter } from './subjects.ts';
import type { Telling } from './telling.ts';

// Languages other than English, by the patterns that news shares in all of them: "…", said X; X said: "…"; according to X.

/** Every quotation that is speech; without a table for the language, nobody is named as its speaker. */
export function findForeignSpeakers(passages: (Passage | null)[], language: Language | null): Spoken[] {
  const focus = openFocus();
  const spoken: Spoken[] = [];
  let number = 0;
  let last: Described | null = null;
  passages.forEach((passage, paragraph) => {
    if (!passage) return;
    const { text, tokens, quotations } = passage;
    const attributes = (from: number) =>
      language !== null && !language.verbSecond && cueAfter(tokens, from, tokens.length, language) !== null;
    const sentences = sentencesOf(text, tokens, quotations, (_, from) => attributes(from));
    let voice: Voice = { paragraph: null, article: last };
    for (const sentence of sentences) {
      const place = { paragraph, sentence: number++, token: sentence.from };
      if (language) {
        mentionNames(passage, sentence, focus, place, language);
        if (isSecond(language)) mentionPeople(passage, sentence, focus, place, language);
      }
      voice = readSentence({ passage, sentence, focus, place, language }, voice, spoken);
    }
    last = voice.article;
  });
  return spoken;
}

/** Who was said to say something last, in this paragraph and at all. */
interface Voice {
  paragraph: Described | null;
  article: Described | null;
}

type AnySetting = Omit<Setting, 'language'> & { language: Language | null };

function readSentence(setting: AnySetting, voice: Voice, spoken: Spoken[]): Voice {
  const { passage, sentence, focus, place } = setting;
  const bare = isBare(passage, sentence);
  const telling = bare ? null : tell(setting);
  let speaker = voice.paragraph;
  for (let position = sentence.from; position < sentence.to; position++) {
    if (passage.tokens[position]!.kind !== 'quote' || telling?.isNamed(position)) continue;
    const kind = kindIn(setting, position);
    const told = telling?.said(position, kind) ?? null;
    const going = telling?.isReported() ? voice.article : bare || kind === 'direct' ? speaker : null;
    const one = spokenAt(passage, sentence, position, place.paragraph, kind, told ?? (going && inherited(going)));
    if (!isSaid(passage, position, one, setting.language)) continue;
    spoken.push(one);
    if (!one.speaker) continue;
    speaker = one.speaker;
    focus.mention(speaker, { ...place, token: position }, WEIGHT.speaker);
  }
  const source = telling?.source() ?? null;
  if (source) focus.mention(source, place, WEIGHT.source);
  const heard = source ?? speaker;
  return { paragraph: heard, article: heard ?? voice.article };
}

/** A part of a phrase is no whole speech: eine „Zumutung.“ */
function kindIn({ passage, sentence, language }: AnySetting, position: number): Kind {
  const before = position > sentence.from ? passage.tokens[position - 1] : undefined;
  const within = before?.kind === 'word' && language?.verbSecond && isGoverning(before.lower, language);
  return within ? 'fragment' : kindOf(passage, sentence, position);
}

function isGoverning(lower: string, { articles, verbSecond }: Language): boolean {
  return (
    articles.has(lower) || (verbSecond?.prepositions.has(lower) ?? false) || (verbSecond?.oblique.has(lower) ?? false)
  );
}

function tell(setting: AnySetting): Telling | null {
  const { language } = setting;
  if (!language) return null;
  return isSecond(language) ? tellSecond({ ...setting, language }) : tellBeside({ ...setting, language });
}

function inherited(speaker: Described): Said {
  return { speaker, mention: speaker.mention, cue: null, way: 'inherited', strength: null };
}

function mentionNames(
  { text, names, runs }: Passage,
  sentence: Sentence,
  focus: Focus,
  place: Place,
  language: Language,
): void {
  for (const run of runsWithin(runs, sentence.from, sentence.to)) {
    const { name } = nameWithin(run, language);
    const title = run.titles.at(-1)?.lower ?? null;
    const person = names.personFor(nameWords(name), title);
    if (!person) continue;
    const mention = text.slice(name[0]!.start, name.at(-1)!.end);
    focus.mention(describeNamed(person, mention), { ...place, token: run.from }, WEIGHT.subject);
  }
}

/** ein Landwirt, die Trainerin: who has no name and may be meant all the same, where nouns tell human beings. */
function mentionPeople(
  { text, tokens }: Passage,
  sentence: Sentence,
  focus: Focus,
  place: Place,
  language: SecondLanguage,
): void {
  const { people, genders } = language;
  if (!people) return;
  for (let i = sentence.from; i < sentence.to; i++) {
    const { kind, lower } = tokens[i]!;
    if (kind !== 'word' || !genders.has(lower) || !beginsSubject(tokens, i, language)) continue;
    const to = nominalEnd(tokens, i, sentence.to, language);
    const noun = tokens.slice(i + 1, to).find((token) => token.capital);
    if (!noun || !people.test(noun.lower)) continue;
    const mention = text.slice(tokens[i]!.start, tokens[to - 1]!.end);
    focus.mention(unnamed(mention, 'role', genders.get(lower)!), { ...place, token: i }, WEIGHT.within);
    i = to - 1;
  }
}
