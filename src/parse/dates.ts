import type { TimeZone } from '../article.ts';
import type { Found } from './found.ts';
import type { Profile } from './profiles/profile.ts';
import type { ParserSettings, Source } from './source.ts';
import type { Story } from './story.ts';

export interface Dates {
  date: Found<string> | null;
  publishedAt: Found<string> | null;
  updatedAt: Found<string> | null;
  timeZone: Found<TimeZone>;
}

export function findDates(_source: Source, _story: Story, _profile: Profile, settings: ParserSettings): Dates {
  const timeZone: Found<TimeZone> = {
    value: { name: settings.timeZone, from: 'setting' },
    spans: [],
    rule: 'timeZone.setting',
    confidence: 0.5,
  };
  return { date: null, publishedAt: null, updatedAt: null, timeZone };
}
