import type { ProfileData } from './profile.ts';

export const corranBroadcasting: ProfileData = {
  name: 'corran-broadcasting',
  outlet: 'Corran Broadcasting',
  marks: ['Corran Broadcasting - Home', 'Elsewhere on Corran', 'Contact Corran'],
  timeZone: 'Europe/London',
  dayFirst: true,
  ends: ['Elsewhere on Corran'],
};
