import type { Found } from './found.ts';
import type { Profile } from './profiles/profile.ts';
import type { Source } from './source.ts';
import type { Story } from './story.ts';

export function findTitle(_source: Source, _story: Story, _profile: Profile): Found<string> | null {
  return null;
}

export function findSubtitle(_source: Source, _story: Story): Found<string> | null {
  return null;
}
