import type { Source } from '../source.ts';
import { citynews } from './citynews.ts';
import { generic } from './generic.ts';
import { Profile } from './profile.ts';

/** The profiles that ship. */
export const PROFILES: Profile[] = [citynews].map((profile) => Profile.parse(profile));

/** The publisher that the page's address or its own lines name, the user's own profiles first; or `generic`. */
export function profileFor(source: Source, own: Profile[]): Profile {
  const profiles = [...own, ...PROFILES];
  const host = hostOf(source.origin.url);
  const lines = new Set(source.lines.map(({ text }) => text.trim().toLowerCase()));
  return (
    profiles.find(({ hosts }) => host && hosts.some((known) => host === known || host.endsWith(`.${known}`))) ??
    profiles.find(({ marks }) => marks.length > 0 && marks.every((mark) => lines.has(mark.toLowerCase()))) ??
    generic
  );
}

function hostOf(url: string | null): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname : null;
}
