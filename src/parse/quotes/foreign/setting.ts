import type { Passage } from '../passage.ts';
import type { Focus, Place } from '../people/focus.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Language } from './language.ts';

/** A sentence, and what it is read with. */
export interface Setting {
  passage: Passage;
  sentence: Sentence;
  language: Language;
  focus: Focus;
  place: Place;
}
