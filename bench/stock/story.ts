import type { Chance } from '../../tests/chance.ts';
import { between, capital, chanceOf, headline, personOf, phrase, rank, sentence, wordOf } from './words.ts';

/** What a desk would know of a story before it is set on a page. */
export interface Story {
  /** From 0; a copy has a number of its own. */
  number: number;
  title: string;
  outlet: string;
  authors: string[];
  agency: { name: string; short: string } | null;
  /** Minutes since 1970, in the clock of the place. */
  at: number;
  updated: number | null;
  place: { city: string; country: string };
  /** The words of the quotations stand in curly marks. */
  paragraphs: string[];
}

const AGENCIES = [
  { name: 'The Associated Press', short: 'AP' },
  { name: 'Reuters', short: 'Reuters' },
  { name: 'Agence France-Presse', short: 'AFP' },
];
const PLACES =
  'London, England; Paris, France; Berlin, Germany; Nairobi, Kenya; Tokyo, Japan; Ottawa, Ontario; Madrid, Spain; Lagos, Nigeria; Mumbai, India; Lima, Peru; Cairo, Egypt; Seoul, South Korea; Oslo, Norway; Warsaw, Poland; Athens, Greece; Lisbon, Portugal; Havana, Cuba; Dublin, Ireland; Manila, Philippines; Jakarta, Indonesia; Sydney, Australia; Toronto, Ontario; Boston, Massachusetts; Denver, Colorado'
    .split('; ')
    .map((text) => text.split(', '))
    .map(([city, country]) => ({ city: city!, country: country! }));
const ROLES = ['a spokesperson for the', 'the head of the', 'a member of the', 'the director of the'];
const CUES = ['said', 'said', 'said', 'said', 'told reporters', 'added'];

const [OUTLETS, AUTHORS, SPEAKERS] = [60, 2_000, 20_000];
const FIRST_DAY = Date.UTC(2018, 0, 1) / 60_000;
const DAYS = 2_500;

/** In a newspaper's archive, about one story in eight is another outlet's copy of one from the wire. */
const COPIED = 0.12;
/** How far back the story lies that is copied. */
const RECENT = 200;

/** The story of a number; the same one whenever it is asked for. */
export function storyOf(number: number, seed: number): Story {
  const chance = chanceOf(seed, number, 'copy');
  if (number > 0 && chance.happens(COPIED)) {
    const original = number - between(chance, 1, Math.min(RECENT, number));
    return copied(chance, number, written(chanceOf(seed, original, 'story'), original));
  }
  return written(chanceOf(seed, number, 'story'), number);
}

function written(chance: Chance, number: number): Story {
  const agency = chance.happens(0.4) ? chance.one(AGENCIES) : null;
  const at = FIRST_DAY + between(chance, 0, DAYS - 1) * 1440 + between(chance, 300, 1380);
  return {
    number,
    title: headline(chance),
    outlet: outlet(chance),
    authors: Array.from({ length: chance.one([1, 1, 1, 2]) }, () => personOf(rank(chance, AUTHORS))),
    agency,
    at,
    updated: chance.happens(0.3) ? at + between(chance, 5, 300) : null,
    place: chance.one(PLACES),
    paragraphs: paragraphs(chance),
  };
}

function outlet(chance: Chance): string {
  return `${capital(wordOf(rank(chance, OUTLETS) + 90))} ${chance.one(['Courier', 'Herald', 'Post', 'Tribune'])}`;
}

function paragraphs(chance: Chance): string[] {
  const people = Array.from({ length: 3 }, () => ({ name: personOf(rank(chance, SPEAKERS)), met: false }));
  return Array.from({ length: between(chance, 10, 26) }, (_, n) => {
    if (n > 0 && chance.happens(0.3)) return quotation(chance, chance.one(people));
    return Array.from({ length: between(chance, 1, 3) }, () => sentence(chance)).join(' ');
  });
}

// “…,” said Ada Kelbra, the head of the Tordel Minsa.    “…,” Kelbra said. “…”
function quotation(chance: Chance, person: { name: string; met: boolean }): string {
  const words = capital(phrase(chance, between(chance, 8, 20)));
  const cue = chance.one(CUES);
  const who = person.met ? person.name.split(' ').at(-1)! : person.name;
  const role = person.met ? '' : `, ${chance.one(ROLES)} ${capital(wordOf(rank(chance, 3000)))} Council`;
  person.met = true;
  const first = cue === 'said' && role !== '' ? `“${words},” said ${who}${role}.` : `“${words},” ${who} ${cue}.`;
  return chance.happens(0.3) ? `${first} “${capital(phrase(chance, between(chance, 6, 14)))}.”` : first;
}

// An outlet gives the wire's story a headline of its own, cuts it from the end, and now and then adds a paragraph.
function copied(chance: Chance, number: number, story: Story): Story {
  const kept = Math.ceil(story.paragraphs.length * (0.6 + 0.4 * chance.number()));
  const added = chance.happens(0.3) ? [sentence(chance)] : [];
  return {
    ...story,
    number,
    title: chance.happens(0.5) ? headline(chance) : story.title,
    outlet: outlet(chance),
    agency: story.agency ?? AGENCIES[0]!,
    at: story.at + between(chance, 10, 600),
    updated: null,
    paragraphs: [...story.paragraphs.slice(0, kept), ...added],
  };
}
