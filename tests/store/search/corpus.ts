import type { Article } from '../../../src/article.ts';
import { nameId } from '../../../src/query/fold.ts';
import type { Chance } from '../../chance.ts';
import { article, dateline } from '../../factory.ts';

// Few words, so that phrases and neighbours meet by chance; forms that only stems, accents or a beginning have in common.
export const WORDS = [
  ...[
    'ferry',
    'ferries',
    'Ferry’s',
    'harbour',
    'harbours',
    'negotiate',
    'negotiated',
    'negotiations',
    'the',
    'the',
    'of',
  ],
  ...['café', 'Cafés', 'cafe', 'Élection', 'élections', 'parlé', 'Brücke', 'Brücken', 'Straße', 'Łódź', 'well-known'],
  ...[
    'or',
    'not',
    'near',
    'and',
    'Москва',
    'Москвы',
    '東京',
    'U.S.',
    '1,000',
    'tide',
    'tides',
    'ti',
    'tidal',
    'Cuba’s',
  ],
];
const NAMES = [
  'Ailsa Brand',
  'Owen Reid',
  'Jürgen Groß',
  'Morag Tennant',
  'Ana María Reyes',
  'Lim Soosuk',
  'Reid Brand',
];
const CITIES = ['Skerrow', 'Łódź', 'San Juan', 'Juan Les Pins', 'Cuba'];
const LANGUAGES = ['en', 'en', 'de', 'fr', 'ru', null, 'eo'];
export const FIELDS_OF_NAMES = {
  NAMES,
  CITIES,
  OUTLETS: ['Skerrow Post', 'Märkisches Blatt'],
  AGENCIES: ['The Northern Wire', 'NW'],
};

export function corpus(chance: Chance, size: number): Article[] {
  const text = (most: number) =>
    chance
      .some(WORDS, most)
      .map((word) => word + chance.one(['', '', '', ',', '.', ' —', '”', '\n\n']))
      .join(' ');
  return Array.from({ length: size }, (_, n) => {
    const { OUTLETS, AGENCIES } = FIELDS_OF_NAMES;
    return article({
      id: `a${n}`,
      title: chance.happens(0.1) ? null : text(6),
      subtitle: chance.happens(0.7) ? null : text(8),
      body: text(chance.one([5, 40, 90])),
      language: chance.one(LANGUAGES),
      date: chance.happens(0.2) ? null : `2024-02-${String(1 + chance.upTo(27)).padStart(2, '0')}`,
      authors: [...new Set(chance.some(NAMES, 2))],
      agency: chance.one([null, ...AGENCIES]),
      outlet: chance.one([null, ...OUTLETS]),
      dateline: chance.happens(0.4)
        ? null
        : dateline({
            city: chance.one(CITIES),
            region: chance.one([null, 'Brand']),
            country: chance.one(['GB', 'PL']),
            others: chance.some(CITIES, 2),
          }),
      quotes: Array.from({ length: chance.upTo(3) }, () => {
        const name = chance.one(NAMES);
        return {
          text: text(8),
          kind: chance.one(['direct', 'fragment']),
          speaker: chance.happens(0.2) ? null : { name, id: nameId(name) },
        };
      }),
    });
  });
}
