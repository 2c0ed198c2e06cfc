import type { Found } from './found.ts';
import type { Profile } from './profiles/profile.ts';
import type { Source } from './source.ts';
import type { Story } from './story.ts';

export function findOutlet(_source: Source, _story: Story, profile: Profile): Found<string> | null {
  return profile.outlet ? { value: profile.outlet, spans: [], rule: 'outlet.profile', confidence: 1 } : null;
}
