import { Profile } from './profile.ts';

/** What holds where no publisher is recognized. */
export const generic = Profile.parse({ name: 'generic' });
