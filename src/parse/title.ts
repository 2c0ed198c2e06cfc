import { type Found, firstOf } from './found.ts';
import type { Profile } from './profiles/profile.ts';
import type { Source } from './source.ts';
import type { Story } from './story.ts';

/** What the format gave, or a page says in its metadata, is believed before what the page shows. */
export function findTitle(source: Source, story: Story, _profile: Profile): Found<string> | null {
  return firstOf([...given(source, 'title', story.headlines), ...story.headlines]);
}

/** The sentence under the headline. */
export function findSubtitle(source: Source, story: Story): Found<string> | null {
  return firstOf([...given(source, 'subtitle', story.standfirsts), ...story.standfirsts]);
}

/** A hint with the place where the page shows the same words. */
function given({ hints }: Source, name: 'title' | 'subtitle', shown: Found<string>[]): Found<string>[] {
  const value = hints[name];
  const from = hints.from?.[name];
  const spans = shown.find((one) => one.value === value)?.spans ?? [];
  return value ? [{ value, spans, rule: `${name}.${from ?? 'given'}`, confidence: from ? 0.95 : 1 }] : [];
}
