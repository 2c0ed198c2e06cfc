import type { Line, Source } from '../source.ts';
import { aldermoorGazette } from './aldermoor-gazette.ts';
import { brackwaterHerald } from './brackwater-herald.ts';
import { citynews } from './citynews.ts';
import { corranBroadcasting } from './corran-broadcasting.ts';
import { courrierDesEtangs } from './courrier-des-etangs.ts';
import { eastgateDaily } from './eastgate-daily.ts';
import { gacetaDeValdemora } from './gaceta-de-valdemora.ts';
import { generic } from './generic.ts';
import { havelmaerkerTageblatt } from './havelmaerker-tageblatt.ts';
import { kestrelBay } from './kestrel-bay.ts';
import { kqxv } from './kqxv.ts';
import { larkhavenTimes } from './larkhaven-times.ts';
import { meridianPost } from './meridian-post.ts';
import { northmarkLedger } from './northmark-ledger.ts';
import { pilcrowAndPlough } from './pilcrow-and-plough.ts';
import { lineKey, Profile } from './profile.ts';
import { theQuarto } from './the-quarto.ts';
import { tradewind } from './tradewind.ts';

/** The profiles that ship. */
export const PROFILES: Profile[] = [
  aldermoorGazette,
  brackwaterHerald,
  citynews,
  corranBroadcasting,
  courrierDesEtangs,
  eastgateDaily,
  gacetaDeValdemora,
  havelmaerkerTageblatt,
  kestrelBay,
  kqxv,
  larkhavenTimes,
  meridianPost,
  northmarkLedger,
  pilcrowAndPlough,
  theQuarto,
  tradewind,
].map((profile) => Profile.parse(profile));

/** The first of these publishers that the page's address names, else the first that its own lines name; or `generic`. */
export function profileFor(source: Source, profiles: Profile[]): Profile {
  const host = hostOf(source.origin.url);
  const named = profiles.find(
    ({ hosts }) => host && hosts.some((known) => host === known || host.endsWith(`.${known}`)),
  );
  if (named) return named;
  const met = marksAmong(source.lines, profiles);
  if (met.size === 0) return generic;
  return profiles.find(({ marks }) => marks.length > 0 && marks.every((mark) => met.has(lineKey(mark)))) ?? generic;
}

/** The marks of some profiles: by their length the characters that they begin with, and all of them. */
interface Marks {
  beginnings: Map<number, string>;
  keys: Set<string>;
}

const known = new WeakMap<Profile[], Marks>();

function marksOf(profiles: Profile[]): Marks {
  const keys = new Set(profiles.flatMap(({ marks }) => marks.map(lineKey)));
  const beginnings = new Map<number, string>();
  for (const key of keys) beginnings.set(key.length, (beginnings.get(key.length) ?? '') + key.slice(0, 1));
  return { beginnings, keys };
}

/** Which of the profiles' marks are lines of the page. */
function marksAmong(lines: Line[], profiles: Profile[]): Set<string> {
  const { beginnings, keys } = known.get(profiles) ?? marksOf(profiles);
  known.set(profiles, { beginnings, keys });
  const met = new Set<string>();
  for (const { text } of lines) {
    const line = text.trim();
    const begins = beginnings.get(line.length);
    // Most lines begin otherwise than any mark that is as long.
    if (begins === undefined || !begins.includes(lineKey(line.slice(0, 1)).slice(0, 1))) continue;
    const key = lineKey(line);
    if (key.length === line.length && keys.has(key)) met.add(key);
  }
  return met;
}

function hostOf(url: string | null): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname : null;
}
