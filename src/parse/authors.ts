import type { Dateline } from '../article.ts';
import type { Found } from './found.ts';
import type { Profile } from './profiles/profile.ts';
import type { Source } from './source.ts';
import type { Story } from './story.ts';

export function findAuthors(_source: Source, _story: Story, _profile: Profile): Found<string[]> | null {
  return null;
}

export function findAgency(
  _source: Source,
  _story: Story,
  _authors: Found<string[]> | null,
  _dateline: Found<Dateline> | null,
): Found<string> | null {
  return null;
}
