import type { ProfileData } from './profile.ts';

export const kqxv: ProfileData = {
  name: 'kqxv',
  outlet: 'KQXV',
  marks: ['KQXV 6', 'Grand Mesa Valley', 'Public Inspection File'],
  timeZone: 'America/Denver',
  furniture: ['If you see news happening, let us know at our newsroom page.'],
  ends: ['Did we get something wrong? Tell the newsroom.'],
};
