import type { Article } from '../../../article.ts';
import { lineKey } from '../profile.ts';

/** What the pages say of their outlet, with how many say so. */
export interface Named {
  outlets: Map<string, number>;
  hosts: Map<string, number>;
  zones: Map<string, number>;
}

// Of pages that name something, so many must name the same.
const MOSTLY = 0.8;
const FEWEST = 3;
const LEAST_OF_HOSTS = 0.05;
// A folder may hold pages of any number of sites.
const MOST_NAMES = 1000;

export function nothingNamed(): Named {
  return { outlets: new Map(), hosts: new Map(), zones: new Map() };
}

export function noteNames({ outlets, hosts, zones }: Named, { outlet, source, timeZone }: Article): void {
  note(outlets, outlet);
  note(hosts, hostOf(source.url));
  // An offset alone is a summer's or a winter's, and "UTC" may stand for a winter in London.
  note(zones, timeZone.from === 'text' && timeZone.name.includes('/') ? timeZone.name : null);
}

function note(names: Map<string, number>, name: string | null): void {
  if (name === null || (names.size >= MOST_NAMES && !names.has(name))) return;
  names.set(name, (names.get(name) ?? 0) + 1);
}

/** Null where too few name one, or some another. */
export function mostNamed(names: Map<string, number>): string | null {
  const [best] = ranked(names);
  const all = [...names.values()].reduce((sum, count) => sum + count, 0);
  return best && best[1] >= FEWEST && best[1] >= all * MOSTLY ? best[0] : null;
}

export function hostsOf({ hosts }: Named, pages: number): string[] {
  return ranked(hosts)
    .filter(([, count]) => count >= FEWEST && count >= pages * LEAST_OF_HOSTS)
    .map(([host]) => host);
}

export function ranked(names: Map<string, number>): [string, number][] {
  return [...names].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** "The Holm Lantern" is the "Holm Lantern". */
export function isSameName(one: string, other: string): boolean {
  const plain = (name: string) => lineKey(name).replace(/^the /, '');
  return plain(one) === plain(other);
}

function hostOf(url: string | null): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
}
