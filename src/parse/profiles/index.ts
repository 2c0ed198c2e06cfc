import type { Line, Source } from '../source.ts';
import { citynews } from './citynews.ts';
import { generic } from './generic.ts';
import { Profile } from './profile.ts';

/** The profiles that ship. */
export const PROFILES: Profile[] = [citynews].map((profile) => Profile.parse(profile));

/** The publisher that the page's address or its own lines name, the user's own profiles first; or `generic`. */
export function profileFor(source: Source, own: Profile[]): Profile {
  const profiles = [...own, ...PROFILES];
  const host = hostOf(source.origin.url);
  const text = source.text.toLowerCase();
  return (
    profiles.find(({ hosts }) => host && hosts.some((known) => host === known || host.endsWith(`.${known}`))) ??
    profiles.find(({ marks }) => marks.length > 0 && haveAll(text, source.lines, marks)) ??
    generic
  );
}

/** Most pages do not have the words at all, so that their lines need not be looked at. */
function haveAll(text: string, lines: Line[], marks: string[]): boolean {
  const wanted = marks.map((mark) => mark.toLowerCase());
  return (
    wanted.every((mark) => text.includes(mark)) &&
    wanted.every((mark) =>
      lines.some((line) => line.text.length >= mark.length && line.text.trim().toLowerCase() === mark),
    )
  );
}

function hostOf(url: string | null): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname : null;
}
