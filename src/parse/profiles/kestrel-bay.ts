import type { ProfileData } from './profile.ts';

export const kestrelBay: ProfileData = {
  name: 'kestrel-bay',
  outlet: 'Kestrel Bay News',
  marks: ['Submit a Correction', 'Report an Accessibility Problem', 'Most Watched Today'],
  ends: ['Submit a Correction'],
};
