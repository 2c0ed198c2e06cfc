import { type Chance, chanceFrom } from '../../tests/chance.ts';

// An invented language on an English frame: the small words are English, so that a page's language can be told, and all
// others are made of syllables. Which are common follows Zipf's law, as in any text.

const SYLLABLES =
  'ba bel bor bra can cor dal den dor dra el fen for gal gan gor hal hel in jor ka kel kin lan lor lu mar mel mi mor na nel nor ol os pel por ra ren ri ros sa sel sol ta tel tin tor tra u val ver vin vor wel wen yor zan zel'.split(
    ' ',
  );

const SMALL =
  'the the the the of of to and and in a a for on with that by as at from was were is which its after before about into over their this had has have will would not but than more when who'.split(
    ' ',
  );

const ENDINGS = ['', '', '', '', '', 's', 's', 'ed', 'ing'];

/** Chance for one use of one story, and no other's. */
export function chanceOf(seed: number, story: number, use: 'copy' | 'story' | 'page'): Chance {
  return chanceFrom(Math.imul(seed * 1_000_003 + story * 3 + ['copy', 'story', 'page'].indexOf(use), 0x9e3779b1));
}

export function between(chance: Chance, least: number, most: number): number {
  return least + chance.upTo(most - least);
}

/** A place in a list of so many, by Zipf's law: the second half as often as the first, the third a third as often. */
export function rank(chance: Chance, many: number): number {
  return Math.floor((many + 1) ** chance.number()) - 1;
}

/** How many different words there are, endings aside: about what a newspaper has. */
const WORDS = 40_000;

/** The word of a rank: two syllables for the common ones, three for most. */
export function wordOf(rank: number): string {
  let word = '';
  for (let left = rank + SYLLABLES.length; left >= 0; left = Math.floor(left / SYLLABLES.length) - 1)
    word += SYLLABLES[left % SYLLABLES.length];
  return word;
}

export function word(chance: Chance): string {
  return wordOf(rank(chance, WORDS));
}

export function phrase(chance: Chance, words: number): string {
  const said: string[] = [];
  for (let n = 0; n < words; n++)
    said.push(chance.happens(0.45) ? chance.one(SMALL) : word(chance) + chance.one(ENDINGS));
  return said.join(' ');
}

export function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}

export function sentence(chance: Chance): string {
  const first = capital(phrase(chance, between(chance, 5, 14)));
  return chance.happens(0.5) ? `${first}, ${phrase(chance, between(chance, 4, 12))}.` : `${first}.`;
}

export function headline(chance: Chance): string {
  const words = Array.from({ length: between(chance, 5, 9) }, () => word(chance));
  words.splice(2, 0, chance.one(['for', 'in', 'over', 'after', 'of']));
  return capital(words.join(' '));
}

const FIRST =
  'Ada Alan Amina Anna Boris Carla Carlos Clara Daniel David Elena Emma Erik Fatima Felix Frank George Grace Hanna Harold Henry Ines Irene Ivan James Jane Joan John Jorge Judith Karl Karen Laura Leo Linda Lucas Lucy Marc Maria Martin Mary Miguel Nadia Nina Oscar Paul Peter Rachel Ralph Rosa Ruth Samuel Sara Simon Sofia Thomas Tom Ursula Vera Victor Walter'.split(
    ' ',
  );

/** The person of a rank: a given name and an invented surname. */
export function personOf(rank: number): string {
  return `${FIRST[(rank * 31) % FIRST.length]} ${capital(wordOf(rank + 400))}`;
}
