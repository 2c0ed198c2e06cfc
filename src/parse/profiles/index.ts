import type { Source } from '../source.ts';
import { citynews } from './citynews.ts';
import { generic } from './generic.ts';
import type { Profile } from './profile.ts';

export const PROFILES: Profile[] = [citynews].map((profile) => ({ ...generic, ...profile }));

/** The publisher that the page's address or its own lines name, or `generic`. */
export function profileFor(source: Source): Profile {
  const host = hostOf(source.origin.url);
  const lines = new Set(source.lines.map(({ text }) => text.trim().toLowerCase()));
  return (
    PROFILES.find(({ hosts }) => host && hosts.some((own) => host === own || host.endsWith(`.${own}`))) ??
    PROFILES.find(({ marks }) => marks.length > 0 && marks.every((mark) => lines.has(mark.toLowerCase()))) ??
    generic
  );
}

function hostOf(url: string | null): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname : null;
}
