import type { ProfileData } from './profile.ts';

export const brackwaterHerald: ProfileData = {
  name: 'brackwater-herald',
  outlet: 'Brackwater Herald',
  marks: ['Brackwater Herald', 'from £1 a week', ', our evening email'],
  timeZone: 'Europe/London',
  dayFirst: true,
  ends: ['Don’t miss a thing'],
};
