import { type Found, firstOf } from './found.ts';
import type { Profile } from './profiles/profile.ts';
import type { Source } from './source.ts';
import type { Story } from './story.ts';

/** What the format gave is believed before what the page shows. */
export function findTitle(source: Source, story: Story, _profile: Profile): Found<string> | null {
  return firstOf([...given(source.hints.title, 'title.given'), ...story.headlines]);
}

/** The sentence under the headline. */
export function findSubtitle(source: Source, story: Story): Found<string> | null {
  return firstOf([...given(source.hints.subtitle, 'subtitle.given'), ...story.standfirsts]);
}

function given(value: string | undefined, rule: string): Found<string>[] {
  return value ? [{ value, spans: [], rule, confidence: 1 }] : [];
}
