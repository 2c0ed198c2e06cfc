import type { Profile } from './profile.ts';

/** What holds where no publisher is recognized. */
export const generic: Profile = {
  name: 'generic',
  outlet: null,
  hosts: [],
  marks: [],
  timeZone: null,
  dayFirst: null,
  furniture: [],
  ends: [],
};
