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
  const text = source.text.toLowerCase();
  return (
    profiles.find(({ hosts }) => host && hosts.some((known) => host === known || host.endsWith(`.${known}`))) ??
    profiles.find((profile) => profile.marks.length > 0 && haveAll(text, source.lines, marksOf(profile))) ??
    generic
  );
}

interface Mark {
  key: string;
  /** The longest piece of it without a quotation mark, which has many shapes. */
  piece: string;
}

const known = new WeakMap<Profile, Mark[]>();

function marksOf(profile: Profile): Mark[] {
  // Long words are found missing sooner.
  const marks = known.get(profile) ?? profile.marks.map(markOf).sort((a, b) => b.piece.length - a.piece.length);
  known.set(profile, marks);
  return marks;
}

function markOf(mark: string): Mark {
  const key = lineKey(mark);
  const [piece = ''] = key.split(/["']/).sort((a, b) => b.length - a.length);
  return { key, piece };
}

/** Most pages do not have the words at all, so that their lines need not be looked at. */
function haveAll(text: string, lines: Line[], marks: Mark[]): boolean {
  return (
    marks.every(({ piece }) => text.includes(piece)) &&
    marks.every(({ key }) =>
      lines.some(({ text }) => text.length >= key.length && text.trim().length === key.length && lineKey(text) === key),
    )
  );
}

function hostOf(url: string | null): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname : null;
}
