import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as turkish } from '@orama/stemmers/turkish';

// Porter's stemmers, by ISO 639-1 code. They are given folded words, so that accents make no difference to a stem
// either: "parlée" is taken for "parlee", and its stem is not quite that of "parler".
const STEMMERS = new Map<string, (word: string) => string>([
  ['da', danish],
  ['de', german],
  ['en', english],
  ['es', spanish],
  ['fi', finnish],
  ['fr', french],
  ['hu', hungarian],
  ['it', italian],
  ['nl', dutch],
  ['no', norwegian],
  ['pt', portuguese],
  ['ro', romanian],
  ['ru', russian],
  ['sv', swedish],
  ['tr', turkish],
]);

/** No language inflects longer words; on some the stemmers take quadratic time. */
const LONGEST = 40;
const MOST_KNOWN = 100_000;

/**
 * Makes the stems of folded words in a language (ISO 639-1), marked with the language so that the stems of two are never
 * taken for each other: "ferries" -> "en\uE000ferri". In a language without a stemmer, a word is its own stem.
 */
export function stemIn(language: string | null): (word: string) => string {
  return makers.get(language ?? '') ?? itself;
}

const itself = (word: string): string => `\uE000${word}`;
const makers = new Map([...STEMMERS].map(([language, stemmer]) => [language, marking(language, stemmer)]));

function marking(language: string, stemmer: (word: string) => string): (word: string) => string {
  return (word) => `${language}\uE000${word.length > LONGEST ? word : stemmer(word)}`;
}

/** The same, remembering the common ones. */
export function stemmerIn(language: string | null): (word: string) => string {
  return rememberers.get(language ?? '') ?? itself;
}

const rememberers = new Map([...makers].map(([language, maker]) => [language, remembering(maker)]));

function remembering(maker: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const stem = known.get(word);
    if (stem !== undefined) return stem;
    const made = maker(word);
    // A bound keeps the memory from following what is read; the common words are soon back.
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, made);
    return made;
  };
}
