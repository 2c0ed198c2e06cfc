import { chanceFrom } from '../chance.ts';

// Invented wire stories, their copies, and stories that only share their topic; the same seed makes the same.

export interface Story {
  id: string;
  /** The story that it is a copy of; two with the same one are copies of each other. */
  story: string;
  kind: string;
  title: string;
  body: string;
}

type Random = () => number;

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const between = (random: Random, least: number, most: number) => least + Math.floor(random() * (most - least + 1));

const TOWNS = [
  'Skerrow',
  'Havnesund',
  'Port Ellery',
  'Quillmouth',
  'Sant Oriol',
  'Lower Brack',
  'Dunmarrow',
  'Ostwick',
];
const FIRST = [
  'Morag',
  'Tomas',
  'Ines',
  'Kofi',
  'Leila',
  'Anders',
  'Priya',
  'Hugo',
  'Sunniva',
  'Marek',
  'Abena',
  'Yuto',
];
const LAST = ['Tennant', 'Hale', 'Quist', 'Okello', 'Brand', 'Marsh', 'Reyes', 'Holm', 'Varga', 'Lindqvist', 'Adeyemi'];
const WORDS =
  'anchor barley candle ditch ember feather gravel hollow inlet jetty kettle lantern marble nettle orchard pebble quarry ribbon saddle timber umbrella valley willow yarn zinc bolt cable drawer easel fence garage hammer ivory jacket ladder magnet needle oven pocket quilt rafter shovel tunnel vessel wagon axle beacon copper damper engine funnel girder hinge council harbour school union court ministry village league tower bridge ferry market clinic factory library station reservoir railway theatre museum bakery'.split(
    ' ',
  );
const VERBS =
  'closed opened refused praised repaired bought sold counted painted measured lost found moved burned flooded rebuilt blocked cleared warned paid hired inspected doubted followed delayed rejected welcomed feared ignored rented'.split(
    ' ',
  );
const HOW =
  'slowly twice again overnight by hand in silence without notice at dawn for good in vain on foot by mistake under guard as planned at last on credit in part by letter'.split(
    / (?=slowly|twice|again|overnight|by|in|without|at|for|on|under|as)/,
  );
const LINKS = ['after', 'while', 'although', 'because', 'before', 'as', 'once', 'so that', 'unless', 'until'];

/** What happened, as facts: names, things and figures, which every desk has, and what was said, which every desk quotes. */
interface Event {
  town: string;
  people: string[];
  facts: string[][];
  said: string[];
}

function eventFrom(random: Random): Event {
  const words = (count: number) => Array.from({ length: count }, () => pick(random, WORDS));
  return {
    town: pick(random, TOWNS),
    people: Array.from({ length: 3 }, () => `${pick(random, FIRST)} ${pick(random, LAST)}`),
    facts: Array.from({ length: 16 }, () => [...words(5), String(between(random, 12, 980))]),
    said: Array.from({ length: 3 }, () => sentence(random, words(6))),
  };
}

/** A fact in words of a desk's own: seldom four of them together are another desk's. */
function sentence(random: Random, fact: string[]): string {
  const [a, b, c, d, e, figure] = fact;
  const verb = () => pick(random, VERBS);
  const how = () => pick(random, HOW);
  const link = () => pick(random, LINKS);
  return pick(random, [
    () => `The ${a} of ${b} ${verb()} a ${c} ${how()} ${link()} ${figure} ${d}s ${verb()} the ${e}`,
    () => `Any ${a} ${verb()} ${how()}, ${figure} people ${verb()} ${b} and ${c} near every ${d}, ${e} included`,
    () => `Some ${figure} ${d}s ${verb()} ${how()}; their ${a} ${verb()} ${b}, ${link()} that ${c} had ${verb()} ${e}`,
    () => `With ${b} ${verb()} ${how()}, ${c} makers ${verb()} ${figure} times what ${a} or ${d} ${verb()} of ${e}`,
    () => `No ${c} ${verb()} ${a} ${how()}, ${link()} ${d} ${verb()} ${b}: ${figure} were ${verb()} for ${e}`,
    () => `At ${figure} a ${e}, ${a} ${verb()} ${how()} ${link()} it ${verb()} ${d} with ${c}, then ${b}`,
  ])();
}

/** A desk's story: of what happened it takes what it likes, and quotes the same people. */
function told(random: Random, { town, people, facts, said }: Event): string[] {
  const taken = facts.filter(() => random() < 0.85);
  const paragraphs = taken.map(
    (fact) => `${sentence(random, fact)}. ${sentence(random, fact.toReversed().slice(1).concat(fact[5]!))}.`,
  );
  const quotes = said.map(
    (text, index) =>
      `“${text},” ${pick(random, ['said', 'told reporters', 'shouted', 'wrote'])} ${people[index]} of ${town} ${pick(random, HOW)}.`,
  );
  const [lead, ...rest] = paragraphs;
  return [
    `${town}: ${lead}`,
    quotes[0]!,
    ...rest.slice(0, 5),
    quotes[1]!,
    ...rest.slice(5, 9),
    quotes[2]!,
    ...rest.slice(9),
  ];
}

/** The day after: news of its own above, and some of yesterday's background, word for word, below. */
function followUp(random: Random, { town, people }: Event, yesterday: string[]): string[] {
  const today = told(random, { ...eventFrom(random), town, people });
  const background = yesterday.slice(4, 4 + Math.ceil(today.length / 3));
  return [...today.slice(0, 8), ...background.slice(0, 4)];
}

/** A report that is written every day in one form, and is news each time. */
function marketReport(random: Random, day: number): string[] {
  const fish = () => pick(random, WORDS);
  const price = () => `${between(random, 2, 90)}.${between(random, 10, 99)}`;
  const move = () =>
    pick(random, ['rose', 'fell', 'slipped', 'jumped', 'edged up', 'dropped', 'gained', 'lost ground']);
  return [
    `Prices at the Ostwick exchange ${move()} on day ${day} as buyers of ${fish()} ${pick(random, ['stayed away', 'came back', 'waited for news', 'took fright'])}.`,
    `The index of ${fish()} makers ${move()} ${price()} points to ${between(random, 1000, 9000)}, while ${fish()} ${move()} to ${price()} a crate.`,
    `Among single names, ${fish()} and ${fish()} ${move()} most, by ${price()} and ${price()} per cent; ${fish()} ${move()} after ${pick(random, ['a warning', 'a merger', 'a strike', 'a record catch', 'an audit'])}.`,
    `Traders pointed to ${pick(random, ['the weather', 'the vote', 'a rumour', 'the harvest', 'the holiday'])} and to ${fish()} futures, which ${move()} to ${price()}.`,
  ];
}

const SWAPS: [RegExp, string][] = [
  [/\bper cent\b/g, 'percent'],
  [/\babout\b/g, 'around'],
  [/\bsaid\b/g, 'has said'],
  [/\bTuesday\b/g, 'yesterday'],
  [/\bcouncil\b/g, 'board'],
  [/\bmoved\b/g, 'shifted'],
  [/\bpeople\b/g, 'residents'],
  [/\balthough\b/g, 'though'],
  [/\btold reporters\b/g, 'said'],
];

/** House style: the words that a desk always changes, and one word in so many that a sub-editor drops. */
function edited(random: Random, paragraphs: string[]): string[] {
  return paragraphs.map((text) =>
    SWAPS.reduce((changed, [from, to]) => changed.replace(from, to), text)
      .split(' ')
      .filter(() => random() > 1 / 45)
      .join(' '),
  );
}

/** Two paragraphs become one, or one is cut after a sentence. */
function reparagraphed(random: Random, paragraphs: string[]): string[] {
  const joined = paragraphs.reduce<string[]>((all, text) => {
    if (all.length > 0 && random() < 0.4) all.push(`${all.pop()} ${text}`);
    else all.push(text);
    return all;
  }, []);
  return joined.flatMap((text) => (random() < 0.3 ? text.split(/(?<=[.”]) (?=\p{Lu})/u) : [text]));
}

function ownParagraph(random: Random, town: string): string {
  const noun = () => `${pick(random, WORDS)} ${pick(random, WORDS)}`;
  return `Readers of this paper in ${town} will remember the ${noun()} of some years ago, when a ${noun()} had to be carried out through a window of our own ${noun()}.`;
}

type Copying = (random: Random, paragraphs: string[], town: string) => string[];

const COPYINGS: Record<string, Copying> = {
  whole: (_, all) => all,
  'cut at the end': (random, all) => all.slice(0, between(random, 4, 8)),
  'cut within': (random, all) => all.filter((_, index) => index < 2 || random() < 0.6),
  brief: (_, all) => all.slice(0, 2),
  reparagraphed,
  'house style': edited,
  'with paragraphs of its own': (random, all, town) => [
    ownParagraph(random, town),
    ...all.slice(0, 8),
    ownParagraph(random, town),
    ownParagraph(random, town),
  ],
  'cut and edited': (random, all) => edited(random, all.slice(0, between(random, 4, 7))),
  'edited, cut apart otherwise, with a lead of its own': (random, all, town) => [
    ownParagraph(random, town),
    ...reparagraphed(random, edited(random, all.slice(1))),
  ],
};

/** So many events, each as a wire story, some copies of it, another desk's story and the next day's; and market reports. */
export function madeStories(events: number, seed = 7): Story[] {
  const random = chanceFrom(seed).number;
  const stories: Story[] = [];
  const add = (story: string, kind: string, title: string, paragraphs: string[]) =>
    stories.push({ id: `${story}-${stories.length}`, story, kind, title, body: paragraphs.join('\n\n') });
  for (let number = 0; number < events; number++) {
    const event = eventFrom(random);
    const [wire, rival] = [told(random, event), told(random, event)];
    const thing = event.facts[0]![0]!;
    const name = `event-${number}`;
    add(name, 'wire', `${event.town} ${thing} to close`, wire);
    for (const kind of Object.keys(COPYINGS)) {
      if (random() < 0.5) continue;
      const title = random() < 0.5 ? `${event.town} ${thing} to close` : `Anger over the ${event.facts[1]![1]}`;
      add(name, kind, title, COPYINGS[kind]!(random, wire, event.town));
    }
    add(`rival-${number}`, 'another desk', `${event.town} ${thing} to close`, rival);
    add(`next-${number}`, 'next day', `Judge hears ${event.town} case`, followUp(random, event, wire));
    add(`market-${number}`, 'market report', 'Ostwick prices move', marketReport(random, number));
  }
  return stories;
}
