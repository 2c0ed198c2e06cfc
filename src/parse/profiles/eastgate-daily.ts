import type { ProfileData } from './profile.ts';

export const eastgateDaily: ProfileData = {
  name: 'eastgate-daily',
  outlet: 'Eastgate Daily',
  marks: ['Eastgate Daily', 'Home | China | World | Business | Culture | Sci-Tech | Photo | Video'],
  furniture: ['Large Medium Small'],
};
