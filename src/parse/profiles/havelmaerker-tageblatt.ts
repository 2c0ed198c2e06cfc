import type { ProfileData } from './profile.ts';

export const havelmaerkerTageblatt: ProfileData = {
  name: 'havelmaerker-tageblatt',
  outlet: 'Havelmärker Tageblatt',
  marks: ['Havelmärker Tageblatt', 'Der Morgen an der Havel'],
  timeZone: 'Europe/Berlin',
  dayFirst: true,
  ends: ['Der Morgen an der Havel'],
};
