import { describe, expect, it } from 'vitest';
import { countriesOfCity, countryOfRegion } from '../../src/parse/places/index.ts';

// The cities that stand alone in American datelines, at home and abroad.
const ALONE = {
  US: 'Atlanta Baltimore Boston Chicago Cincinnati Cleveland Dallas Denver Detroit Honolulu Houston Indianapolis Miami Milwaukee Minneapolis Philadelphia Phoenix Pittsburgh Seattle Washington',
  CA: 'Toronto Montreal Ottawa',
  GB: 'London Manchester Edinburgh',
  FR: 'Paris',
  DE: 'Berlin Munich',
  CH: 'Geneva Zurich',
  CN: 'Beijing Shanghai',
  RU: 'Moscow',
  IT: 'Rome Milan',
  JP: 'Tokyo',
  SE: 'Stockholm',
  AT: 'Vienna',
  AU: 'Sydney',
  SG: 'Singapore',
};

describe('cities', () => {
  it.each(Object.entries(ALONE))('of %s', (country, names) => {
    for (const name of names.split(' ')) expect([name, countriesOfCity(name)]).toEqual([name, [country]]);
  });

  it.each<[string, string[]]>([
    ['SÃO PAULO', ['BR']],
    ['sao paulo', ['BR']],
    ['St. Louis', ['US']],
    ['N’Djamena', ['TD']],
    ['Kiev', ['UA']],
    ['Wien', ['AT']],
    ['Nowhere upon Sea', []],
    ['', []],
  ])('%s', (name, countries) => {
    expect(countriesOfCity(name)).toEqual(countries);
  });
});

describe('states, provinces and countries', () => {
  it.each<[string, string, string | null]>([
    ['Colo.', 'Fremont County', 'US'],
    ['N.Y.', 'Buffalo', 'US'],
    ['Ont.', 'Kingston', 'CA'],
    ['B.C.', 'Victoria', 'CA'],
    ['South Korea', 'Seoul', 'KR'],
    ['Scotland', 'Aberdeen', 'GB'],
    ['Deutschland', 'Köln', 'DE'],
    ['Georgia', 'Atlanta', 'US'],
    ['Georgia', 'Tbilisi', 'GE'],
    ['Georgia', 'Smallville', null],
    ['Ruritania', 'Strelsau', null],
  ])('%s, of %s', (region, city, country) => {
    expect(countryOfRegion(region, city)).toBe(country);
  });
});
