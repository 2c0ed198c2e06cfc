import { hashOf } from '../hash.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { FUNCTION_WORDS } from './function.ts';
import { others } from './others.ts';
import { pt } from './pt.ts';
import { CUES, type Cue, type Table } from './table.ts';

/** What a word says by itself, and the phrases that begin with it. */
interface Entry {
  /** One bit a cue. */
  bits: number;
  phrases: { rest: number[]; bit: number }[];
  /** The last five bits of the words that come second in them, one bit each: few words that follow it have those. */
  seconds: number;
}

/** The bit of a word that holds sentences together, beside those of the cues. */
export const FUNCTION_BIT = 1 << CUES.length;

const NOTHING: Entry = { bits: 0, phrases: [], seconds: 0 };
const LEXICON = lexiconOf([en, de, fr, es, pt, ...others]);

// The same by number, each word in the first free slot from its last bits on: most words of a page are none of these, and
// are known for it at the first look.
const SLOTS = 1 << 14;
const numbers = new Int32Array(SLOTS);
const entries: Entry[] = new Array(SLOTS).fill(NOTHING);
for (const [word, entry] of LEXICON) {
  let slot = word % SLOTS;
  while (numbers[slot] !== 0) slot = (slot + 1) % SLOTS;
  numbers[slot] = word;
  entries[slot] = entry;
}

/** What is known of a word by its number. */
export function entryOf(word: number): Entry | null {
  for (let slot = word % SLOTS; numbers[slot] !== 0; slot = (slot + 1) % SLOTS) {
    if (numbers[slot] === word) return entries[slot]!;
  }
  return null;
}

function lexiconOf(tables: Table[]): Map<number, Entry> {
  const lexicon = new Map<number, Entry>();
  const entryFor = (word: string): Entry => {
    const hash = hashOf(word);
    const entry = lexicon.get(hash) ?? { bits: 0, phrases: [], seconds: 0 };
    lexicon.set(hash, entry);
    return entry;
  };
  for (const table of tables) {
    for (const [cue, entries] of Object.entries(table)) {
      const bit = 1 << CUES.indexOf(cue as Cue);
      for (const text of entries.split('|')) {
        const [first, ...rest] = text.split(/[\s&]+/);
        const entry = entryFor(first!);
        if (rest.length === 0) entry.bits |= bit;
        else {
          const numbers = rest.map(hashOf);
          entry.phrases.push({ rest: numbers, bit });
          entry.seconds |= 1 << (numbers[0]! & 31);
        }
      }
    }
  }
  for (const word of FUNCTION_WORDS.split(' ')) entryFor(word).bits |= FUNCTION_BIT;
  return lexicon;
}
