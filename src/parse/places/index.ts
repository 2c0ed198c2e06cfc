import { CITIES } from './cities.ts';
import { COUNTRIES } from './countries.ts';
import { EXONYMS } from './exonyms.ts';
import { REGIONS } from './regions.ts';

// Most of the names, which have nothing to be taken off; the others cost ten times as much to fold.
const TIDY = /^[^\s.]+(?: [^\s.]+)*$/;
const ASCII = /^[ -_a-z]*$/;

// A name is compared without case, accents and dots: "Québec" is "QUEBEC", "N.Y." is "NY".
const countries = byName([COUNTRIES]);
const regions = byName([REGIONS]);
const cities = byName([CITIES, EXONYMS]);

/** ISO codes of the countries that have a well-known city of this name; more than one says no country. */
export function countriesOfCity(name: string): string[] {
  return cities.get(fold(name)) ?? [];
}

/** The country that a state, province or country printed after a city lies in: "Colo." -> US, "South Korea" -> KR. */
export function countryOfRegion(name: string, city: string): string | null {
  const key = fold(name);
  const asRegion = regions.get(key) ?? [];
  const asCountry = countries.get(key) ?? [];
  const possible = [...new Set([...asCountry, ...asRegion])];
  if (possible.length <= 1) return possible[0] ?? null;
  // "Tbilisi, Georgia" and "Atlanta, Georgia": the city decides; of an unknown city nobody can say.
  const known = countriesOfCity(city).filter((code) => possible.includes(code));
  return known.length === 1 ? known[0]! : null;
}

export function isRegion(name: string): boolean {
  const key = fold(name);
  return regions.has(key) || countries.has(key);
}

export function countryNamed(name: string): string | null {
  const codes = countries.get(fold(name));
  return codes?.length === 1 ? codes[0]! : null;
}

function fold(name: string): string {
  const tidy = TIDY.test(name) ? name : name.replaceAll('.', '').replace(/\s+/g, ' ').trim();
  const plain = tidy.toLowerCase();
  if (ASCII.test(plain)) return plain;
  return plain.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘`]/g, "'");
}

function byName(tables: string[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const line of tables.join('\n').split('\n')) {
    const code = line.slice(0, 2);
    for (const name of line.slice(3).split('|')) {
      const key = fold(name);
      const codes = names.get(key);
      if (!codes) names.set(key, [code]);
      else if (!codes.includes(code)) codes.push(code);
    }
  }
  return names;
}
