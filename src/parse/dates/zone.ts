import type { TimeZone } from '../../article.ts';
import type { Found } from '../found.ts';
import { countriesOfCity } from '../places/index.ts';
import type { Profile } from '../profiles/profile.ts';
import type { ParserSettings, Source } from '../source.ts';
import type { Story } from '../story.ts';
import type { Candidate } from './candidates.ts';
import type { Printed } from './printed.ts';
import { offsetAt, type Zone, zonesNamed } from './zones.ts';

/** The zone that a page's times are in, and the one for a single time. */
export interface PageZone {
  found: Found<TimeZone>;
  zoneFor: (printed: Printed) => { zone: Zone; sure: boolean };
}

/** From the text where it prints one that is clear, else the profile's, else the setting's. */
export function pageZone(
  candidates: Candidate[],
  source: Source,
  story: Story,
  profile: Profile,
  settings: ParserSettings,
): PageZone {
  const printed = candidates.flatMap((candidate) => {
    const zone = candidate.printed.clock?.zone ? settle(candidate.printed, source, story, profile) : null;
    return zone ? [{ candidate, zone }] : [];
  });
  const [best] = printed;
  const fallback: Zone = { name: profile.timeZone ?? settings.timeZone, offset: null };
  return {
    found: best ? foundInText(best) : foundElsewhere(profile, settings),
    zoneFor: (date) => {
      const own = printed.find(({ candidate }) => candidate.printed === date) ?? best;
      return own ? { zone: own.zone, sure: true } : { zone: fallback, sure: profile.timeZone !== null };
    },
  };
}

function foundInText({ candidate, zone }: { candidate: Candidate; zone: Zone }): Found<TimeZone> {
  const { line, printed, clockSpan } = candidate;
  const inLine = line && { start: line.start + printed.clock!.start, end: line.start + printed.clock!.end };
  const spans = clockSpan ? [clockSpan] : inLine ? [inLine] : [];
  return { value: { name: zone.name, from: 'text' }, spans, rule: 'timeZone.printed', confidence: 0.95 };
}

function foundElsewhere(profile: Profile, settings: ParserSettings): Found<TimeZone> {
  return profile.timeZone
    ? { value: { name: profile.timeZone, from: 'profile' }, spans: [], rule: 'timeZone.profile', confidence: 0.95 }
    : { value: { name: settings.timeZone, from: 'setting' }, spans: [], rule: 'timeZone.setting', confidence: 0.5 };
}

/** The zone that a printed abbreviation means here; null where it could mean several and nothing tells. */
function settle(printed: Printed, source: Source, story: Story, profile: Profile): Zone | null {
  const possible = zonesNamed(printed.clock!.zone!);
  if (possible.length <= 1) return possible[0] ?? null;
  if (profile.timeZone) {
    const local = Date.UTC(printed.year, printed.month - 1, printed.day, printed.clock!.hour);
    const own = offsetAt({ name: profile.timeZone, offset: null }, local);
    return possible.find((zone) => offsetAt(zone, local) === own) ?? null;
  }
  const inSeason = possible.filter((zone) => isInSeason(zone, printed));
  if (inSeason.length === 1) return inSeason[0]!;
  const atHome = inSeason.filter(({ name }) => speaksOf(HOMES[name], source, story));
  return atHome.length === 1 ? atHome[0]! : null;
}

/** British and Irish summer time are printed in summer only. */
function isInSeason(zone: Zone, { year, month, day }: Printed): boolean {
  return (
    !/^Europe/.test(zone.name) ||
    offsetAt({ name: zone.name, offset: null }, Date.UTC(year, month - 1, day, 12)) === zone.offset
  );
}

// Where the clocks show it, and what addresses and menus of the pages from there have.
const HOMES: Record<string, { country: string; domain: RegExp; menu: RegExp } | undefined> = {
  'America/Chicago': { country: 'US', domain: /\.us$/, menu: /\b(?:U\.S\.|US News|USA)\b|\b[ECMP][SD]T\b/ },
  'Asia/Shanghai': { country: 'CN', domain: /\.cn$/, menu: /\bChina\b/ },
  'America/Halifax': { country: 'CA', domain: /\.ca$/, menu: /\bCanada\b|\bNova Scotia\b/ },
  'Asia/Riyadh': { country: 'SA', domain: /\.(?:sa|ae|qa|kw|bh)$/, menu: /\bSaudi\b|\bGulf\b/ },
  'Europe/London': { country: 'GB', domain: /\.uk$/, menu: /\bUK\b|\.co\.uk\b|\bGMT\b|£/ },
  'Asia/Dhaka': { country: 'BD', domain: /\.bd$/, menu: /\bBangladesh\b/ },
  'Asia/Kolkata': { country: 'IN', domain: /\.in$/, menu: /\bIndia\b|\bRs\.? ?\d/ },
  'Europe/Dublin': { country: 'IE', domain: /\.ie$/, menu: /\bIreland\b|\bIrish\b|\.ie\b/ },
  'Asia/Jerusalem': { country: 'IL', domain: /\.il$/, menu: /\bIsrael\b|\.co\.il\b/ },
};

function speaksOf(home: (typeof HOMES)[string], { origin }: Source, story: Story): boolean {
  if (!home) return false;
  const host = origin.url && URL.canParse(origin.url) ? new URL(origin.url).hostname : '';
  if (home.domain.test(host)) return true;
  return story.lines.some(
    ({ label, text }) =>
      label !== 'story' && text.length < 200 && (home.menu.test(text) || placesIn(text).includes(home.country)),
  );
}

/** The countries of the cities that a short line names: " | Bengaluru | " -> IN. */
function placesIn(text: string): string[] {
  if (text.length > 60) return [];
  return text.split(/[|,•·/]|\s[–-]\s/).flatMap((part) => {
    const countries = part.trim().length > 3 ? countriesOfCity(part) : [];
    return countries.length === 1 ? countries : [];
  });
}
